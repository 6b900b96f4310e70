// A goroutine of the runtime's own that runs no Go code: it waits, and collects when the monitor wakes it. The monitor
// cannot collect itself, since it has no P. The goroutine is made when the first cycle has ended; before that a program has
// less than the smallest heap, and nothing is due.
//
//     made ──▶ waits in `idle` ◀──────────────┐
//                   │ the monitor: overdue     │ the cycle has ended
//                   ▼                          │
//                runnable ──▶ collects ────────┘
//
// `lock` guards `idle`; parking gives it up when the goroutine can be woken, as with every queue. `due` is atomic: cycles
// store it, the monitor reads it.
#include "runtime/gc/overdue.h"

#include "runtime/gc/collect.h"
#include "runtime/gc/pacer.h"
#include "runtime/os/debug_options.h"
#include "runtime/sched/scheduler.h"

namespace tuco::rt::gc {

namespace {
constexpr int64_t kSecond = 1000 * 1000 * 1000;

sync::Mutex lock{sync::Rank::Finalizers};
sched::G *idle;
uint32_t made; // atomic
int64_t due;   // atomic: monotonic time; 0: no cycle has ended yet

int64_t period() { return os::debug.gc_period ? os::debug.gc_period * (kSecond / 1000) : 120 * kSecond; }

void collect_and_wait(sched::G &g) {
  sched::Mutator mutator = sched::Mutator::current();
  collect_until(mutator, g.continuation_value, collect_and_wait);
  lock.lock();
  idle = &g;
  sched::park_for_resume(mutator, sched::WaitReason::ForcedCollection, &lock);
}
} // namespace

void expect_cycle() {
  sync::store(&due, os::monotonic_nanoseconds() + period(), sync::relaxed);
  if (sync::load(&made, sync::relaxed) || sync::exchange(&made, 1, sync::relaxed)) return;
  sched::G *g = sched::new_runtime_goroutine(nullptr);
  g->continuation = collect_and_wait;
  g->continuation_value = 0; // it waits at once
  sched::ready(g, false);
}

int64_t ask_for_overdue_cycle(int64_t now) {
  int64_t when = sync::load(&due, sync::relaxed);
  if (!when || now < when) return when;
  // Once, however long it takes to begin.
  sync::store(&due, now + period(), sync::relaxed);
  if (collects_never()) return now + period();
  sched::G *g;
  {
    sync::LockGuard guard(lock);
    g = idle;
    idle = nullptr;
  }
  if (g) {
    g->continuation = collect_and_wait;
    g->continuation_value = whole_cycle_from_now();
    sched::ready_from_outside(g);
  }
  return now + period();
}

} // namespace tuco::rt::gc
