#pragma once
// Where marking starts: global variables, goroutines (registers, machine frames, data frames), and what
// services keep outside the heap.
#include "runtime/gc/mark.h"
#include "runtime/sched/goroutine.h"

namespace tuco::rt::gc {

// Services (timers) register what they hold; called by one marker with the world stopped.
using RootProvider = void (*)(Marker &);
void add_root_provider(RootProvider provider);

void begin_roots();
// All markers call it; they share the work.
void mark_roots(Marker &marker);

} // namespace tuco::rt::gc
