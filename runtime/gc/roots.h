#pragma once
// Where marking starts: global variables, goroutines (registers, machine frames, data frames), and what
// services keep outside the heap.
#include "runtime/gc/mark.h"
#include "runtime/sched/goroutine.h"

namespace tuco::rt::gc {

// What is done with each root: the collector marks it, the escape check looks where it leads.
class RootVisitor {
public:
  virtual void root(uintptr_t pointer, const void *where) = 0;

protected:
  ~RootVisitor() = default;
};

// Services (timers) register what they keep outside the heap; called by one thread with the world stopped. The name is
// for messages: "a timer".
using RootProvider = void (*)(RootVisitor &);
void add_root_provider(const char *name, RootProvider provider);
// Calls f(name, provider) for each.
void for_each_root_provider(void (*f)(void *context, const char *name, RootProvider provider), void *context);

void begin_roots();
// All markers call it; they share the work.
void mark_roots(Marker &marker);

} // namespace tuco::rt::gc
