// Around a system call. The P stays with its M, marked Syscall, so that a short call costs two atomic
// operations; the monitor (or a stop of the world) takes it away by changing that mark, and then the M must
// find another at the end.
#include "runtime/sched/state.h"

namespace tuco::rt::sched {

void enter_syscall(Mutator &mutator) {
  P &p = mutator.p();
  __atomic_store_n(&p.syscall_tick, p.syscall_tick + 1, __ATOMIC_RELAXED);
  mutator.g().set_status(Status::Syscall);
  __atomic_fetch_add(&state.in_syscall, 1, __ATOMIC_SEQ_CST);
  p.set_status(PStatus::Syscall);
  if (stop_requested()) { // who stops the world may have looked before the mark was there
    sync::LockGuard guard(state.lock);
    if (state.stop_requested && p.change_status(PStatus::Syscall, PStatus::Stopped) && --state.stop_wait == 0)
      state.stop_note.wake();
  }
}

void exit_syscall(Mutator &mutator) {
  M &m = mutator.m();
  G &g = mutator.g();
  if (m.p->change_status(PStatus::Syscall, PStatus::Running)) {
    m.p->m = &m; // it may have been on another M, and in its system call, meanwhile
    g.set_status(Status::Running);
    __atomic_fetch_sub(&state.in_syscall, 1, __ATOMIC_SEQ_CST);
    if (stop_requested()) arm_guard(g, *m.p);
    return;
  }
  m.p = nullptr;
  {
    sync::LockGuard guard(state.lock);
    P *p = state.stop_requested ? nullptr : take_idle_proc();
    if (p) {
      m.p = p;
      p->m = &m;
      p->set_status(PStatus::Running);
      g.cache = &p->cache;
      g.set_status(Status::Running);
      __atomic_fetch_sub(&state.in_syscall, 1, __ATOMIC_SEQ_CST);
      return;
    }
    g.m = nullptr;
    g.resume = (uint64_t)&tuco_resume_switch;
    g.set_status(Status::Runnable);
    push_global(&g, &g, 1);
    __atomic_fetch_sub(&state.in_syscall, 1, __ATOMIC_SEQ_CST);
  }
  tuco_enter_scheduler();
}

} // namespace tuco::rt::sched
