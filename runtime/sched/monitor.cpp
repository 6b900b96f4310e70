// The monitor: a thread without a P that looks every 20 microseconds to 10 milliseconds and
//   - takes the P of a goroutine that sits in a system call while there is work for it,
//   - asks a goroutine that has run for 10 milliseconds to give its P away,
//   - wakes someone when a timer is overdue.
// It starts with the second goroutine and sleeps while all Ps are idle.
#include "runtime/sched/state.h"

namespace tuco::rt::sched {

namespace {
constexpr int64_t kSlice = 10 * 1000 * 1000;
uint32_t started;

bool retake(int64_t now) {
  bool acted = false;
  for (int i = 0; i < state.procs; i++) {
    P *p = state.all_procs[i];
    PStatus status = p->get_status();
    if (status == PStatus::Running) {
      uint32_t tick = __atomic_load_n(&p->tick, __ATOMIC_RELAXED);
      if (tick != p->seen_tick) {
        p->seen_tick = tick;
        p->seen_at = now;
      } else if (now - p->seen_at > kSlice) {
        request_preemption(*p);
      }
    } else if (status == PStatus::Syscall) {
      uint32_t tick = __atomic_load_n(&p->syscall_tick, __ATOMIC_RELAXED);
      if (tick != p->seen_syscall_tick) {
        p->seen_syscall_tick = tick;
        p->seen_at = now;
        continue;
      }
      bool others_look = __atomic_load_n(&state.spinning, __ATOMIC_SEQ_CST) +
                             __atomic_load_n(&state.idle_proc_count, __ATOMIC_SEQ_CST) >
                         0;
      if (p->queue.empty() && others_look && now - p->seen_at < kSlice) continue;
      // Counted as in a system call until handed off, so that nobody sees a deadlock in between.
      __atomic_fetch_add(&state.in_syscall, 1, __ATOMIC_SEQ_CST);
      if (p->change_status(PStatus::Syscall, PStatus::Running)) {
        acted = true;
        hand_off(p);
      }
      __atomic_fetch_sub(&state.in_syscall, 1, __ATOMIC_SEQ_CST);
    }
  }
  return acted;
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
      if (state.stop_requested || state.idle_proc_count == (uint32_t)state.procs) {
        wait = state.monitor_waiting = true;
        state.monitor_note.reset();
      }
    }
    if (wait) {
      state.monitor_note.sleep();
      idle_rounds = 0;
      continue;
    }
    int64_t now = os::monotonic_nanoseconds();
    idle_rounds = retake(now) ? 0 : idle_rounds + 1;
    int64_t deadline = timer_hooks.next_deadline ? timer_hooks.next_deadline() : 0;
    if (deadline && deadline < now) wake_for_work();
  }
}
} // namespace

void start_monitor() {
  if (__atomic_load_n(&started, __ATOMIC_RELAXED) || __atomic_exchange_n(&started, 1, __ATOMIC_SEQ_CST))
    return;
  os::start_thread(monitor_main, nullptr, 64 << 10);
}

} // namespace tuco::rt::sched
