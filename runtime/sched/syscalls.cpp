// Around a system call. The P stays with its M, marked Syscall, so that a short call costs three atomic
// operations; the monitor (or a stop of the world) takes it away by changing that mark, and then the M must
// find another at the end.
//
// Entry and stop. The mark is stored, then the request to stop is loaded; who stops the world stores the request, then
// tries to change the mark. Both pairs are sequentially consistent, so one of the two sees the other: either the
// stopper takes the P, or the M gives it up itself. Without the barrier both could miss, and the stop would wait for
// a system call that lasts for ever.
//
// Exit. By any of its three ways the stack may have been moved meanwhile by a collection that is long over, and the
// goroutine may be on another P: become_running is where all of that is set right, the guard word too. By the third
// way it is queued, and dispatch calls become_running later.
//
// The M that comes back to a P marked Syscall may find the mark of another goroutine's call, which took over the P and
// is in a call of its own: it takes the P all the same, and the other is now the one without. So `in_syscall` (how many
// have lost theirs) stays right: it is counted up by whoever takes a P away for something else, and down by whoever
// comes back without.
#include "runtime/sched/state.h"

namespace tuco::rt::sched {

void enter_syscall(Mutator &mutator) {
  P &p = mutator.p();
  sync::store(&p.syscall_tick, p.syscall_tick + 1, sync::relaxed);
  mutator.g().set_status(Status::Syscall);
  p.exchange_status(PStatus::Syscall);
  if (!stop_requested()) return;
  sync::LockGuard guard(state.lock);
  if (stop_requested() && p.change_status(PStatus::Syscall, PStatus::Stopped)) {
    sync::fetch_add(&state.in_syscall, 1, sync::seq_cst);
    if (--state.stop_wait == 0) state.stop_note.wake();
  }
}

void exit_syscall(Mutator &mutator) {
  M &m = mutator.m();
  G &g = mutator.g();
  if (m.p->change_status(PStatus::Syscall, PStatus::Running)) {
    sync::store(&m.p->m, &m,
                sync::relaxed); // it may have been on another M; before the guard is armed
    become_running(m, g);
    return;
  }
  m.p = nullptr;
  state.lock.lock();
  if (P *p = stop_requested() ? nullptr : take_idle_proc()) {
    acquire(m, p);
    sync::fetch_sub(&state.in_syscall, 1, sync::seq_cst);
    state.lock.unlock();
    become_running(m, g);
    return;
  }
  g.m = nullptr;
  g.resume = (uint64_t)&tuco_resume_switch;
  g.set_status(Status::Runnable);
  push_global(&g, &g, 1);
  sync::fetch_sub(&state.in_syscall, 1, sync::seq_cst);
  state.lock.unlock();
  tuco_enter_scheduler();
}

} // namespace tuco::rt::sched
