#pragma once
// What becomes of the Ps' time: how long the world was stopped, how long Ps were idle, how many Ps there were.
//
// Times of stops are counted in buckets that grow with the time: four for each doubling from 64 nanoseconds on, as
// runtime/metrics shows them. All is written by whoever has stopped the world, so a goroutine that runs reads it without a
// lock; what concerns idle Ps is guarded by the scheduler's lock. The explorer of interleavings leaves all of it out: its
// clock would tell states apart that are the same.
#include "runtime/sched/scheduler.h"

namespace tuco::rt::sched {

constexpr int kTimeShift = 6;      // the first bucket: less than 64 nanoseconds
constexpr int kTimeDoublings = 32; // up to 4.6 minutes; the last bucket has all that is longer
constexpr int kTimeBuckets = 4 * kTimeDoublings + 2;

struct TimeCounts {
  uint64_t counts[kTimeBuckets];
};

// By StopReason.
struct Stops {
  TimeCounts stopping[2];  // from asking to when all Ps have stopped
  TimeCounts total[2];     // from asking to when they may run again
  int64_t collection_time; // nanoseconds of all Ps that stops for collections took
};
const Stops &stops();

// The world is stopped: asked for at that time.
void note_stopped(StopReason reason, int64_t asked);
// It is about to be started again.
void note_start(int procs);
// The world is stopped, and the number of Ps, which was `procs`, is about to change.
void note_resize(int procs);
// The scheduler's lock is held, and the number of idle Ps, which was `idle`, is about to change.
void note_idle(uint32_t idle);

// Nanoseconds of all Ps, ever.
int64_t procs_time(); // the world is stopped
int64_t idle_time();

} // namespace tuco::rt::sched
