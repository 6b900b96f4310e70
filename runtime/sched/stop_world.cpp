// Stopping the world: no P runs Go code or anything that allocates, until it is started again.
//
// The stopper raises stop_requested and the guard words, takes idle Ps and Ps in system calls itself, and
// waits for the rest, which stop when their goroutine reaches a safepoint (prologue, poll, park) or when
// their M schedules.
//
// No request is lost. The stopper stores stop_requested and then reads each P's status and M; an M that changes
// either (to run, to enter or leave a system call) stores it and then reads stop_requested, in arm_guard or in
// enter_syscall. All are sequentially consistent, so at least one of the two sees the other. The stopper asks again
// every 100 microseconds all the same; nothing is known that needs it.
//
// Last words. A dying process prints the stacks of its goroutines, which must not run on meanwhile: kDying in
// stop_requested is never taken back. Whoever is about to run a goroutine stores Running and then reads it, and halts
// for ever before it touches the stack; so one that is seen not Running after kDying was stored stays where it is. Who
// stops the world looks at it too, before it moves stacks and after; `stopper` tells that to the dying one. Those that
// run are not waited for: they may never come to a safepoint.
#include "runtime/sched/state.h"
#include "runtime/sched/time_use.h"

namespace tuco::rt::sched {

constexpr int64_t kPatience = 1000 * 1000 * 1000; // of last words with a collection

static void request_all() {
  for (int i = 0; i < state.procs; i++)
    if (state.all_procs[i]->get_status() == PStatus::Running) request_preemption(*state.all_procs[i]);
}

bool stop_is_wanted() { return stop_requested(); }

bool try_stop_world(Mutator &mutator, StopReason reason) { return try_stop_world(mutator.m(), reason); }
void start_world(Mutator &mutator) { start_world(mutator.m()); }

bool try_stop_world(M &m, StopReason reason) {
  if (!state.stop_mutex.try_lock()) return false;
  int64_t asked = os::monotonic_nanoseconds();
  bool wait;
  {
    sync::LockGuard guard(state.lock);
    state.stop_wait = state.procs;
    state.stop_note.reset();
    sync::fetch_or(&state.stop_requested, kStopWanted, sync::seq_cst);
    m.p->set_status(PStatus::Stopped);
    state.stop_wait--;
    for (int i = 0; i < state.procs; i++)
      if (state.all_procs[i]->change_status(PStatus::Syscall, PStatus::Stopped)) {
        sync::fetch_add(&state.in_syscall, 1, sync::seq_cst);
        state.stop_wait--;
      }
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
  sync::store(&state.stopper, &m, sync::seq_cst);
  if (sync::load(&state.stop_requested, sync::seq_cst) & kDying) {
    state.stopper_note.wake(); // who dies may have seen a stopper already, which will not move anything
    halt();
  }
  note_stopped(reason, asked);
  return true;
}

// Who scans counts itself in and then looks for kDying; who dies stores kDying and then looks for those.
void begin_stack_scan() {
  sync::fetch_add(&state.scanning, 1, sync::seq_cst);
  if (!(sync::load(&state.stop_requested, sync::seq_cst) & kDying)) return;
  end_stack_scan();
  halt();
}
void end_stack_scan() { sync::fetch_sub(&state.scanning, 1, sync::seq_cst); }

static bool wait_for_scans() {
  for (int64_t until = os::monotonic_nanoseconds() + kPatience; sync::load(&state.scanning, sync::seq_cst);) {
    if (os::monotonic_nanoseconds() > until) return false;
    os::yield_thread();
  }
  return true;
}

bool freeze_world() {
  sync::fetch_or(&state.stop_requested, kDying, sync::seq_cst);
  request_all();
  M *stopper = sync::load(&state.stopper, sync::seq_cst);
  if (!stopper || stopper == rt_tls_m) return wait_for_scans();
  return state.stopper_note.sleep_until(os::monotonic_nanoseconds() + kPatience);
}

static bool others_run() {
  bool found = false;
  each_goroutine([&](G &g) { found |= g.get_status() == Status::Running && &g != (G *)rt_tls_g; });
  return found;
}

void wait_for_halts(int64_t patience) {
  for (int64_t until = os::monotonic_nanoseconds() + patience;;) {
    state.halt_note.reset();
    if (!others_run() || !state.halt_note.sleep_until(until)) return;
  }
}

void start_world(M &m) {
  P *with_work[kMaxProcs];
  int count = 0;
  sync::store(&state.stopper, nullptr, sync::seq_cst);
  if (sync::load(&state.stop_requested, sync::seq_cst) & kDying) {
    state.stopper_note.wake();
    halt();
  }
  note_start(state.procs);
  {
    sync::LockGuard guard(state.lock);
    sync::fetch_and(&state.stop_requested, ~kStopWanted, sync::seq_cst);
    for (int i = state.procs; i-- > 0;) {
      P *p = state.all_procs[i];
      sync::store(&p->preempt, 0, sync::seq_cst);
      if (p == m.p)
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
  if (rt_tls_g) arm_guard(*(G *)rt_tls_g, *m.p);
  for (int i = 0; i < count; i++) {
    with_work[i]->set_status(PStatus::Running); // nobody may take it before its M does
    run_proc(with_work[i], false);
  }
  // What was queued during the stop woke nobody: it was queued under the lock, which this M has had since. Ps that are
  // idle again have no one who looks at the timers. A program with nothing for a second thread is spared its wake-up,
  // which costs ten times what a collection of a small heap does.
  if (any_work() || is_marking() || (timer_hooks.next_deadline && timer_hooks.next_deadline()))
    wake_for_work();
}

P *new_proc(int id);

void resize(Mutator &mutator, int procs) {
  RT_CHECK(procs >= 1 && procs <= kMaxProcs, procs);
  note_resize(state.procs);
  int old = state.procs;
  for (int i = 0; i < procs; i++) {
    if (!state.all_procs[i]) new_proc(i);
    if (i >= old) state.all_procs[i]->set_status(PStatus::Stopped);
  }
  // The caller keeps running on a P that stays.
  if (mutator.p().id >= procs) {
    P *p = state.all_procs[0];
    sync::store(&mutator.p().m, nullptr, sync::relaxed);
    mutator.m().p = p;
    sync::store(&p->m, &mutator.m(), sync::relaxed);
    mutator.g().cache = &p->cache;
  }
  for (int i = procs; i < old; i++) {
    P *p = state.all_procs[i];
    p->cache.flush();
    sync::LockGuard guard(state.lock);
    while (G *g = p->queue.pop()) push_global(g, g, 1);
    sync::store(&p->m, nullptr, sync::relaxed);
    p->set_status(PStatus::Dead);
  }
  state.procs = procs;
}

} // namespace tuco::rt::sched
