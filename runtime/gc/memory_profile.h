#pragma once
// The memory profile: who allocated what, by samples.
//
// The heap says which allocations are sampled (heap.h); here each is put to the account of its stack of calls and its
// size, and remembered by address, so that a collection can tell that it is gone:
//
//     allocation --record--> recent --(a collection ends)--> counted --(unmarked in a later one)--> counted as freed
//
// Programs see what is counted. What was allocated since the last collection is not in it: of that it is not known how
// much is garbage, so it would look as if recent places held memory. Before the first collection all is shown.
//
// Only programs that can look at the profile have one: the compiler defines the symbol tuco.memory_profile where a
// package mentions runtime.MemProfile, or the function under it that runtime/pprof uses.
//
// Guard: a lock, but for the end of a collection, when the world is stopped and nobody can be within.
#include "runtime/sched/goroutine.h"

namespace tuco::rt::gc {

void initialise_memory_profile();
void record_sample(sched::Mutator &mutator, uintptr_t object);
// After marking and finalizers, the world stopped.
void update_memory_profile();
// Returns how many words all records take, and writes them if they are no more than `words` (rt.MemoryProfile).
uint64_t write_memory_profile(uint64_t *out, uint64_t words);

} // namespace tuco::rt::gc
