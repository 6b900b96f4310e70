// The monitor: a thread without a P that looks every 20 microseconds to 10 milliseconds and
//   - takes the P of a goroutine that sits in a system call while there is work for it,
//   - ends a slice that lasts longer than 10 milliseconds,
//   - wakes someone when a timer is overdue,
//   - looks at the files that goroutines wait for, if nobody has for 10 milliseconds,
//   - has the collector asked whether a cycle is overdue,
//   - writes the scheduler's trace (trace.cpp), if that was asked for.
// It starts with the second goroutine or the first timer, or at once for a trace, and without one it sleeps while all Ps are idle or the world is stopped, but not
// past the moment at which a cycle is overdue.
//
// A slice is what a P's tick counts: it begins with a goroutine that waited in a queue, and goes on over all that
// follow through the slot for the next one (partners of channels, semaphores, condition variables, new goroutines), and
// over system calls, however short. So whoever hands the P to each other in turn has 10 milliseconds together, and
// what waits in the queues waits for a bounded number of slices.
#include "runtime/sched/state.h"

namespace tuco::rt::sched {

namespace {
constexpr int64_t kSlice = 10 * 1000 * 1000;
uint32_t started;

bool slice_is_over(P &p, int64_t now) {
  uint32_t tick = sync::load(&p.tick, sync::relaxed);
  if (tick == p.seen_tick) return now - p.slice_seen_at > kSlice;
  p.seen_tick = tick;
  p.slice_seen_at = now;
  return false;
}

// The P is in a system call, perhaps the one of the last look, perhaps the thousandth since.
bool must_retake(P &p, int64_t now) {
  uint32_t tick = sync::load(&p.syscall_tick, sync::relaxed);
  bool waited_for = !p.queue.empty() || sync::load(&state.global_count, sync::seq_cst);
  if (waited_for && sync::load(&p.preempt, sync::seq_cst)) return true;
  if (tick != p.seen_syscall_tick) {
    p.seen_syscall_tick = tick;
    p.syscall_seen_at = now;
    return false;
  }
  bool others_look =
      sync::load(&state.spinning, sync::seq_cst) + sync::load(&state.idle_proc_count, sync::seq_cst) > 0;
  return !p.queue.empty() || !others_look || now - p.syscall_seen_at >= kSlice;
}

bool retake(int64_t now) {
  bool acted = false;
  for (int i = 0; i < state.procs; i++) {
    P *p = state.all_procs[i];
    PStatus status = p->get_status();
    if (status != PStatus::Running && status != PStatus::Syscall) continue;
    if (slice_is_over(*p, now)) request_preemption(*p);
    if (status == PStatus::Syscall && must_retake(*p, now)) {
      // Counted before it can be idle, so that nobody sees a deadlock; exit_syscall takes the count back.
      sync::fetch_add(&state.in_syscall, 1, sync::seq_cst);
      if (p->change_status(PStatus::Syscall, PStatus::Running)) {
        acted = true;
        hand_off(p);
      } else {
        sync::fetch_sub(&state.in_syscall, 1, sync::seq_cst);
      }
    }
  }
  return acted;
}

// Until somebody has work, or that time has come (0: never).
void wait_until(int64_t time) {
  if (!time) return state.monitor_note.sleep();
  if (state.monitor_note.sleep_until(time)) return;
  sync::LockGuard guard(state.lock);
  state.monitor_waiting = false;
}

void monitor_main(void *) {
  int idle_rounds = 0;
  int64_t delay = 0;
  for (;;) {
    if (idle_rounds == 0)
      delay = 20000;
    else if (idle_rounds > 50)
      delay = delay * 2 > 10000000 ? 10000000 : delay * 2;
    os::sleep_nanoseconds(delay);
    bool wait = false;
    {
      sync::LockGuard guard(state.lock);
      if (!is_traced() && (stop_requested() || state.idle_proc_count == (uint32_t)state.procs)) {
        wait = state.monitor_waiting = true;
        state.monitor_note.reset();
      }
    }
    int64_t now = os::monotonic_nanoseconds();
    int64_t cycle_is_due = collector_hooks.overdue ? collector_hooks.overdue(now) : 0;
    if (wait) {
      wait_until(cycle_is_due); // then looks at once: stops may follow each other without end
      idle_rounds = 0;
      now = os::monotonic_nanoseconds();
    }
    trace(now);
    idle_rounds = retake(now) ? 0 : idle_rounds + 1;
    if (files_are_unwatched() && now - sync::load(&state.polled_at, sync::relaxed) >= kSlice &&
        queue_ready_files(false))
      idle_rounds = 0;
    int64_t deadline = timer_hooks.next_deadline ? timer_hooks.next_deadline() : 0;
    if (deadline && deadline < now) wake_for_work();
  }
}
} // namespace

void start_monitor() {
  if (sync::load(&started, sync::relaxed) || sync::exchange(&started, 1, sync::seq_cst)) return;
  sync::fetch_add(&state.service_threads, 1, sync::relaxed);
  os::start_thread(monitor_main, nullptr, 64 << 10);
}

} // namespace tuco::rt::sched
