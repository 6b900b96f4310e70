#pragma once
// The roots of one goroutine: registers, machine frames, data frames.
#include "runtime/gc/mark.h"
#include "runtime/sched/goroutine.h"

namespace tuco::rt::gc {

// Marks what they lead to, and shrinks the stacks. The caller has claimed the goroutine (roots.h), or the world is stopped.
void mark_goroutine(Marker &marker, sched::G &g);

} // namespace tuco::rt::gc
