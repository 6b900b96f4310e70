#include "runtime/sched/time_use.h"

#include "runtime/os/thread.h"
#include "runtime/sched/state.h"

namespace tuco::rt::sched {

namespace {
Stops all_stops;
StopReason reason_of_stop; // of the one that lasts
int64_t asked_for_stop;

int64_t resized_at, procs_before;     // procs_before: nanoseconds of all Ps up to resized_at
int64_t idle_changed_at, idle_before; // guarded by the scheduler's lock

[[gnu::noinline]] void count(TimeCounts &times, int64_t nanoseconds) {
  uint64_t n = nanoseconds < 0 ? 0 : nanoseconds;
  int bucket = 0;
  if (n >> kTimeShift) {
    int power = 63 - __builtin_clzll(n);
    bucket = 1 + 4 * (power - kTimeShift) + (int)(n >> (power - 2) & 3);
    if (bucket >= kTimeBuckets) bucket = kTimeBuckets - 1;
  }
  times.counts[bucket]++;
}
} // namespace

const Stops &stops() { return all_stops; }

void note_stopped(StopReason reason, int64_t asked) {
  if (sync::kModel) return;
  reason_of_stop = reason;
  asked_for_stop = asked;
  count(all_stops.stopping[(int)reason], os::monotonic_nanoseconds() - asked);
}

void note_start(int procs) {
  if (sync::kModel) return;
  int64_t length = os::monotonic_nanoseconds() - asked_for_stop;
  count(all_stops.total[(int)reason_of_stop], length);
  if (reason_of_stop == StopReason::Collection) all_stops.collection_time += length * procs;
}

void note_resize(int procs) {
  if (sync::kModel) return;
  int64_t now = os::monotonic_nanoseconds();
  procs_before += (now - resized_at) * procs;
  resized_at = now;
}

void note_idle(uint32_t idle) {
  if (sync::kModel) return;
  int64_t now = os::monotonic_nanoseconds();
  idle_before += (now - idle_changed_at) * idle;
  idle_changed_at = now;
}

int64_t procs_time() { return procs_before + (os::monotonic_nanoseconds() - resized_at) * state.procs; }

int64_t idle_time() {
  sync::LockGuard guard(state.lock);
  note_idle(state.idle_proc_count);
  return idle_before;
}

} // namespace tuco::rt::sched
