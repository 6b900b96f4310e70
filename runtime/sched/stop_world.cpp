// Stopping the world: no P runs Go code or anything that allocates, until it is started again.
//
// The stopper raises stop_requested and the guard words, takes idle Ps and Ps in system calls itself, and
// waits for the rest, which stop when their goroutine reaches a safepoint (prologue, poll, park) or when
// their M schedules. A request can be overtaken by an M that just arms its guard; it looks at stop_requested
// after arming, and the stopper asks again every 100 microseconds.
#include "runtime/sched/state.h"

namespace tuco::rt::sched {

static void request_all() {
  for (int i = 0; i < state.procs; i++)
    if (state.all_procs[i]->get_status() == PStatus::Running) request_preemption(*state.all_procs[i]);
}

bool try_stop_world(Mutator &mutator) {
  if (!state.stop_mutex.try_lock()) return false;
  bool wait;
  {
    sync::LockGuard guard(state.lock);
    state.stop_wait = state.procs;
    state.stop_note.reset();
    __atomic_store_n(&state.stop_requested, 1, __ATOMIC_SEQ_CST);
    mutator.p().set_status(PStatus::Stopped);
    state.stop_wait--;
    for (int i = 0; i < state.procs; i++)
      if (state.all_procs[i]->change_status(PStatus::Syscall, PStatus::Stopped)) state.stop_wait--;
    while (P *p = take_idle_proc()) {
      p->set_status(PStatus::Stopped);
      state.stop_wait--;
    }
    wait = state.stop_wait > 0;
  }
  while (wait) {
    request_all();
    if (state.stop_note.sleep_until(os::monotonic_nanoseconds() + 100000)) break;
  }
  for (int i = 0; i < state.procs; i++)
    RT_CHECK(state.all_procs[i]->get_status() == PStatus::Stopped, i, state.all_procs[i]->status);
  return true;
}

bool world_is_stopped() { return stop_requested() && state.stop_wait == 0; }

void start_world(Mutator &mutator) {
  P *with_work[kMaxProcs];
  int count = 0;
  {
    sync::LockGuard guard(state.lock);
    __atomic_store_n(&state.stop_requested, 0, __ATOMIC_SEQ_CST);
    for (int i = state.procs; i-- > 0;) {
      P *p = state.all_procs[i];
      __atomic_store_n(&p->preempt, 0, __ATOMIC_SEQ_CST);
      if (p == &mutator.p())
        p->set_status(PStatus::Running);
      else if (p->queue.empty())
        put_idle(p);
      else
        with_work[count++] = p;
    }
    if (state.monitor_waiting) {
      state.monitor_waiting = false;
      state.monitor_note.wake();
    }
  }
  state.stop_mutex.unlock();
  arm_guard(mutator.g(), mutator.p());
  for (int i = 0; i < count; i++) {
    with_work[i]->set_status(PStatus::Running); // nobody may take it before its M does
    run_proc(with_work[i], false);
  }
  wake_for_work();
}

P *new_proc(int id);

void resize(Mutator &mutator, int procs) {
  RT_CHECK(procs >= 1 && procs <= kMaxProcs, procs);
  int old = state.procs;
  for (int i = 0; i < procs; i++) {
    if (!state.all_procs[i]) new_proc(i);
    if (i >= old) state.all_procs[i]->set_status(PStatus::Stopped);
  }
  // The caller keeps running on a P that stays.
  if (mutator.p().id >= procs) {
    P *p = state.all_procs[0];
    mutator.p().m = nullptr;
    mutator.m().p = p;
    p->m = &mutator.m();
    mutator.g().cache = &p->cache;
  }
  for (int i = procs; i < old; i++) {
    P *p = state.all_procs[i];
    p->cache.flush();
    sync::LockGuard guard(state.lock);
    while (G *g = p->queue.pop()) push_global(g, g, 1);
    p->m = nullptr;
    p->set_status(PStatus::Dead);
  }
  state.procs = procs;
}

} // namespace tuco::rt::sched
