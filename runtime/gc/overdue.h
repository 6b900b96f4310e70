#pragma once
// The cycle that comes when there has been none for two minutes: a program that allocates little, or nothing any more, has
// its finalizers run, and gives its memory back. overdue.cpp has the essay.
#include <cstdint>

namespace tuco::rt::gc {

// After a cycle, the world running, on a P: the next one is due in two minutes.
void expect_cycle();

// For the monitor: asks for a cycle if one is overdue, and returns when it should look again (monotonic time); 0: not
// before there has been another cycle.
int64_t ask_for_overdue_cycle(int64_t now);

} // namespace tuco::rt::gc
