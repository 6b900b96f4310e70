#pragma once
// Collections, and allocation that may begin one; collect.cpp has the essay.
#include "runtime/sched/goroutine.h"

namespace tuco::rt::gc {

// Before anything is allocated: how much there may be until the first collection.
void initialise_collector();

// For a collection that begins after this call: the number of cycles that must have ended.
uint64_t whole_cycle_from_now();
// Returns when so many have, each begun by the program's wish if it is not under way; the goroutine helps, and waits. If it
// had to wait, its C++ frames are gone, and `again` is called in its name.
void collect_until(sched::Mutator &mutator, uint64_t cycles, void (*again)(sched::G &));

// After marking, the world stopped: an object in the heap that is not marked.
bool is_dead(uintptr_t object);

// Zeroed memory filled with values of the type (null or pointer-free: none). May collect.
void *allocate(sched::Mutator &mutator, uint64_t size, const abi::Type *type);
void *allocate_bytes(sched::Mutator &mutator, uint64_t size); // contents undefined

// Keeps an object alive that only C++ knows, while it may collect. Strictly nested.
class Rooted {
public:
  Rooted(sched::Mutator &mutator, void *object) : g_(mutator.g()) {
    RT_CHECK(g_.rooted_count < sizeof g_.rooted / sizeof g_.rooted[0], g_.rooted_count);
    g_.rooted[g_.rooted_count++] = object;
  }
  ~Rooted() { g_.rooted_count--; }
  Rooted(const Rooted &) = delete;
  Rooted &operator=(const Rooted &) = delete;

private:
  sched::G &g_;
};

} // namespace tuco::rt::gc
