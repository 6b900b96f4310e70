#pragma once
// When a cycle begins, and how fast it must go.
//
// The goal. After a cycle that found `m` bytes alive, the heap may grow to m + (m + roots) * percent / 100, at least to
// 4 MiB * percent / 100, and no further than the memory limit leaves.
//
// The trigger lies before it by what the program is going to allocate while the cycle marks: as much a byte of work as it
// did last time, and a half more; at most a quarter of the growth. A cycle that marks in the stop that begins it
// (whole_at_once) has its trigger at the goal.
//
// The line. From the trigger to the goal, work should grow with the heap, so that it is complete in time. Ps mark for a
// quarter of their time, and all of it when they have nothing else to do. Whoever allocates while the work lies below the
// line does what is missing (an assist), within a limit that keeps it short. The work that is expected is that of the
// last cycle; if there is more, the line goes on rising, and the heap beyond its goal: by a sixteenth, and then by what is
// allocated while there is work for those who allocate. If others have all of it in hand, perhaps because the system lets
// them not run, whoever allocates waits for the end of the cycle at its next safepoint.
//
// The limit. What it leaves for the heap may be little more than what is alive, or less. The heap may grow by an allowance
// all the same: at first a sixty-fourth of what is alive, a quarter more after each cycle with which collecting took more
// than half of the Ps' time, and less again after one with which it took less than two fifths. So a program that needs
// more than its limit goes over it, and does not do nothing but collect.
#include <cstdint>

namespace tuco::rt::gc {

// Percent of growth over the live heap before the next collection; negative: never. Returns the old value.
int64_t set_percent(int64_t percent);
// What the program would not like to use more of, in bytes; negative: leaves it. Returns the old value.
int64_t set_memory_limit(int64_t bytes);
// The size that the heap may reach, in bytes; all ones: any.
uint64_t heap_goal();
// The settings as they are.
int64_t growth_percent();
int64_t memory_limit_bytes();
bool collects_never();
// Whether the next cycle should mark within its first stop: there is so little that a second stop would cost more.
bool whole_at_once();

// All with the world stopped, or before there are threads.
void pace_first_cycle();
void pace_begin(); // the trigger is out of reach until the end
// share: of the Ps' time since the last cycle that went into collecting.
void pace_end(uint64_t live_bytes, uint64_t work, double share);

// Work, in bytes scanned, that whoever has just allocated `bytes` should do now; others have done `work` in all.
uint64_t assist_for(uint64_t bytes, uint64_t work);
// Who then finds nothing to do should allocate no more until the cycle has ended.
bool is_beyond_goal();

// After a cycle, the world running: free pages go back to the system, but for those that the heap is going to need.
// pages_before: bytes of pages that were in use when the cycle ended.
void scavenge(uint64_t pages_before);

} // namespace tuco::rt::gc
