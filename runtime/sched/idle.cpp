// Ps and Ms that have nothing to do: who of them waits for the timers and for files, how they are woken, and how it is seen
// that nothing can ever wake them.
//
// Timers. Ms that run look at the next deadline whenever they schedule, at least once a slice. While a P is idle, one
// sleeping M wakes for the deadline: whoever makes a P idle goes to sleep itself, and looks, or wakes one that will. Who sets
// an earlier one wakes an M, unless one sleeps that will wake in time; an M that has not yet said how long it will sleep is an
// idle one that is woken.
//
// Files. Once a file is watched (services/netpoll), one of the Ms that sleep, the *poller*, waits for files, for the next
// timer if it is the one for that too, and for an interruption, by which it is given a P like the others. Goroutines that
// it finds go to the global queue, and it takes an idle P to run them; where there is none, the Ms that run find them
// there. While nobody is the poller, an M that looks for work looks at the files too, and the monitor does if nobody has
// for 10 milliseconds: so a goroutine may wait that long while some M computes, some P is idle, and the last poller is
// among those that compute. To wake another M for its place at each event costs more than most events are worth. When
// all Ps are idle there is always a poller: whoever makes the last one idle goes to sleep, or wakes one that will.
//
// Deadlock. Whoever makes the last P idle looks. If every P is idle, no goroutine has lost its P to a system call or waits for a
// file, no timer is set and the global queue is empty, nothing can ever become ready: an idle P's queue is empty, because only
// its owner fills it and the owner drained it before giving it back. (A P whose goroutine is in a system call is not idle.)
//
// Guards. The lists of idle Ps and Ms, who sleeps for the timers, and who is the poller are guarded by state.lock; what else
// is read without it is atomic (state.h).
#include "runtime/sched/state.h"
#include "runtime/sched/time_use.h"

namespace tuco::rt::sched {

// --- the lists (lock held) ---

void put_idle(P *p) {
  note_idle(state.idle_proc_count);
  sync::shared_write(*p);
  sync::store(&p->m, nullptr, sync::relaxed);
  p->set_status(PStatus::Idle);
  p->next = state.idle_procs;
  state.idle_procs = p;
  sync::store(&state.idle_proc_count, state.idle_proc_count + 1, sync::seq_cst);
}

P *take_idle_proc() {
  P *p = state.idle_procs;
  if (!p) return nullptr;
  note_idle(state.idle_proc_count);
  state.idle_procs = p->next;
  sync::store(&state.idle_proc_count, state.idle_proc_count - 1, sync::seq_cst);
  if (state.monitor_waiting) {
    state.monitor_waiting = false;
    state.monitor_note.wake();
  }
  return p;
}

static void unlink_idle_thread(M *m) {
  M **link = &state.idle_threads;
  while (*link != m) link = &(*link)->next;
  *link = m->next;
  m->idle = false;
}

// Lock held, as for the next.
static void sleep_for_timers(M &m, int64_t until) {
  state.timer_sleeper = &m;
  sync::store(&state.timer_sleep_until, until, sync::seq_cst);
}

static void do_not_sleep_for_timers() {
  state.timer_sleeper = nullptr;
  sync::store(&state.timer_sleep_until, INT64_MAX, sync::seq_cst);
}

// Those that wait for the timers and for files last.
M *take_idle_thread() {
  M *m = state.idle_threads;
  for (M *other = m; other; other = other->next)
    if (other != state.timer_sleeper && other != state.poller) {
      m = other;
      break;
    }
  if (!m) return nullptr;
  unlink_idle_thread(m);
  if (m == state.timer_sleeper) do_not_sleep_for_timers();
  return m;
}

// --- timers, and deadlock ---

void timer_added(int64_t when) {
  start_monitor(); // a P that never schedules must be made to look
  if (when < sync::load(&state.timer_sleep_until, sync::seq_cst)) wake_for_work();
}

// Nothing can ever become ready (see Deadlock above). Lock held. `deadline` is that of the timers, 0: there was none.
static bool is_deadlock(int64_t deadline) {
  return !deadline && state.idle_proc_count == (uint32_t)state.procs && !state.global_count &&
         !sync::load(&state.in_syscall, sync::seq_cst) && !sync::load(&state.file_waiters, sync::seq_cst) &&
         !stop_requested();
}

[[noreturn]] static void deadlock() {
  bool gone = state.main_gone;
  state.lock.unlock();
  os::fatal(gone ? "no goroutines (main called runtime.Goexit) - deadlock!"
                 : "all goroutines are asleep - deadlock!");
}

void hand_off(P *p) {
  set_m(*p, nullptr); // until another has it, nobody's guard word is asked for
  if (!p->queue.empty() || sync::load(&state.global_count, sync::seq_cst)) {
    if (!stop_requested()) {
      run_proc(p, false);
      return;
    }
  }
  state.lock.lock();
  if (stop_requested()) {
    set_m(*p, nullptr);
    p->set_status(PStatus::Stopped);
    if (--state.stop_wait == 0) state.stop_note.wake();
  } else if (state.global_count) {
    state.lock.unlock();
    run_proc(p, false);
    return;
  } else {
    put_idle(p);
    // A locked goroutine's M goes to sleep without looking again.
    if (is_deadlock(timer_hooks.next_deadline ? timer_hooks.next_deadline() : 0)) deadlock();
  }
  state.lock.unlock();
  // An M that was about to sleep may have left what is to be marked to this P, when no other was idle.
  if ((timer_hooks.next_deadline && timer_hooks.next_deadline()) || files_are_unwatched() || is_marking())
    wake_for_work();
}

// Lock held.
static void link_idle_thread(M &m) {
  m.note.reset();
  m.polls = sync::load(&state.polling, sync::relaxed) && !state.poller;
  if (m.polls) sync::store(&state.poller, &m, sync::seq_cst);
  m.idle = true;
  m.next = state.idle_threads;
  state.idle_threads = &m;
}

// Whoever took m off the idle list brings it a P.
static void receive_proc(M &m) {
  m.note.sleep();
  sync::shared_write(m.next_p);
  acquire(m, m.next_p);
  m.next_p = nullptr;
}

// Goroutines that `poll` has returned. Lock held.
static void push_ready(G *first, G *last, uint32_t count) {
  for (G *g = first;; g = g->next) {
    sync::shared_write(*g);
    g->set_status(Status::Runnable);
    if (g == last) break;
  }
  push_global(first, last, count);
  count_file_waiters(-(int32_t)count); // under the same lock: or a deadlock would be seen
}

// m is the poller. Returns when it has been taken, the time has come (0: never), or goroutines are ready.
static uint32_t wait_for_files(M &m, int64_t until, G *&first, G *&last) {
  for (;;) {
    uint32_t ready = poll_hooks.poll(until ? until : INT64_MAX, first, last);
    int64_t now = os::monotonic_nanoseconds();
    sync::store(&state.polled_at, now, sync::relaxed);
    if (ready || m.note.is_set() || (until && now >= until)) return ready;
  }
}

void start_polling(const PollHooks &hooks) {
  poll_hooks = hooks;
  sync::store(&state.polled_at, os::monotonic_nanoseconds(), sync::relaxed);
  {
    sync::LockGuard guard(state.lock);
    sync::store(&state.polling, 1, sync::seq_cst);
  }
  start_monitor();
  wake_for_work(); // who sleeps already does not know of files
}

void count_file_waiters(int32_t change) { sync::fetch_add(&state.file_waiters, change, sync::seq_cst); }

bool files_are_unwatched() {
  return sync::load(&state.polling, sync::relaxed) && sync::load(&state.file_waiters, sync::seq_cst) &&
         !sync::load(&state.poller, sync::seq_cst);
}

bool queue_ready_files(bool takes_first) {
  G *first, *last;
  uint32_t ready = poll_hooks.poll(0, first, last);
  sync::store(&state.polled_at, os::monotonic_nanoseconds(), sync::relaxed);
  if (!ready) return false;
  {
    sync::LockGuard guard(state.lock);
    push_ready(first, last, ready);
  }
  if (ready > takes_first) wake_for_work();
  return true;
}

// The M has no P. Sleeps until someone gives it one, or, while there are idle ones, until the next timer is due.
void sleep_until_given_proc(M &m) {
  for (;;) {
    int64_t sleep_until = 0;
    {
      sync::LockGuard guard(state.lock);
      link_idle_thread(m);
      int64_t deadline = timer_hooks.next_deadline ? timer_hooks.next_deadline() : 0;
      if (deadline && state.idle_proc_count && deadline < state.timer_sleep_until)
        sleep_for_timers(m, sleep_until = deadline);
      if (is_deadlock(deadline)) deadlock();
    }
    uint32_t ready = 0;
    G *first = nullptr, *last = nullptr;
    if (m.polls)
      ready = wait_for_files(m, sleep_until, first, last);
    else if (!sleep_until || m.note.sleep_until(sleep_until))
      return receive_proc(m);
    bool was_taken; // perhaps at the same moment: its P is on the way
    {
      sync::LockGuard guard(state.lock);
      if (state.timer_sleeper == &m) do_not_sleep_for_timers();
      if (m.polls) sync::store(&state.poller, nullptr, sync::seq_cst);
      if (ready) push_ready(first, last, ready);
      was_taken = !m.idle;
      if (!was_taken) {
        unlink_idle_thread(&m);
        if (!stop_requested()) {
          if (P *p = take_idle_proc()) acquire(m, p);
        }
      }
    }
    // The first is ours, if there is a P for it.
    if (ready > (m.p != nullptr)) wake_for_work();
    if (was_taken) return receive_proc(m);
    if (m.p) return;
  }
}

void stop_here(M &m) {
  {
    sync::LockGuard guard(state.lock);
    if (!stop_requested()) return;
    if (m.spinning) {
      m.spinning = false;
      sync::fetch_sub(&state.spinning, 1, sync::seq_cst);
    }
    set_m(*m.p, nullptr);
    m.p->set_status(PStatus::Stopped);
    m.p = nullptr;
    if (--state.stop_wait == 0) state.stop_note.wake();
  }
  sleep_until_given_proc(m);
}

} // namespace tuco::rt::sched
