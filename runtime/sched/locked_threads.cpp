// Goroutines that are locked to a thread (runtime.LockOSThread), because they change what the kernel keeps for each thread:
// namespaces, credentials, signal masks, affinity.
//
// A locked goroutine and its M point to each other (G::locked_to, M::locked), and both are written by the goroutine itself
// while it runs there. When it stops running, its M hands its P on and sleeps on own_note. It is queued and made
// ready like any other. The M that takes it from a queue gives its P to the goroutine's own M, and then has none:
//
//     own M:     run it ── parks ──▶ hand_off(P1), sleep on own_note ─────────▶ has P2, run it
//     another:                                      take it from a queue, next_p = P2, wake ──▶ sleep without a P
//
// own_note is set once for each time that the goroutine is taken from a queue, and it is in one queue only; so the
// wake-up may come before the M has got to sleep, and none is lost. The M is on no idle list meanwhile.
//
// A goroutine that ends while it is locked ends its thread, whose state nobody may inherit. Others may be about to write
// to the guard word of that thread, which lies in its memory (request_preemption): they count themselves in
// `requesting` before they read P::m. The thread, which is no P's m any more, waits until there is none. The main
// thread cannot end: it sleeps for ever.
//
// A thread starts with a copy of the state of the one that starts it. So what a locked goroutine's M needs is started by
// another thread, the *starter*, which begins before the first goroutine is locked.
#include "runtime/sched/state.h"

namespace tuco::rt::sched {

namespace {
void starter_main(void *) {
  for (;;) {
    state.starter_note.sleep();
    state.starter_note.reset(); // before the list is taken: what comes later wakes again
    M *m;
    {
      sync::LockGuard guard(state.lock);
      m = state.threads_to_start;
      state.threads_to_start = nullptr;
    }
    while (m) {
      M *next = m->next;
      os::start_thread(thread_main, m, kThreadStack);
      m = next;
    }
  }
}

void start_starter() {
  static uint32_t started;
  if (sync::load(&started, sync::relaxed) || sync::exchange(&started, 1, sync::seq_cst)) return;
  sync::fetch_add(&state.service_threads, 1, sync::relaxed);
  os::start_thread(starter_main, nullptr, 64 << 10);
}

void link(G &g, M &m) {
  bool locked = g.locks || g.inner_lock;
  g.locked_to = locked ? &m : nullptr;
  m.locked = locked ? &g : nullptr;
  m.is_tainted = g.locks;
}
} // namespace

void lock_thread(Mutator &mutator) {
  G &g = mutator.g();
  if (!g.locks) start_starter();
  g.locks++;
  link(g, mutator.m());
}

void unlock_thread(Mutator &mutator) {
  G &g = mutator.g();
  if (g.locks) g.locks--;
  link(g, mutator.m());
}

void lock_first_goroutine(G &g, M &m) {
  g.inner_lock = true;
  link(g, m);
}

void unlock_first_goroutine(Mutator &mutator) {
  mutator.g().inner_lock = false;
  link(mutator.g(), mutator.m());
}

void start_from_clean_thread(M *m) {
  {
    sync::LockGuard guard(state.lock);
    m->next = state.threads_to_start;
    state.threads_to_start = m;
  }
  state.starter_note.wake();
}

// A goroutine that yields while nobody else is queued is spared two thread switches.
bool take_own_if_next(M &m) {
  if (!m.p || !m.p->queue.empty() || is_marking()) return false;
  sync::LockGuard guard(state.lock);
  if (stop_requested() || state.global_first != m.locked) return false;
  return take_global(*m.p, 1) != nullptr;
}

void wait_for_own_goroutine(M &m) {
  if (P *p = m.p) {
    m.p = nullptr;
    hand_off(p);
  }
  m.own_note.sleep();
  m.own_note.reset();
  sync::shared_write(m.next_p);
  acquire(m, m.next_p);
  m.next_p = nullptr;
}

void give_to_own_thread(M &m, G &g) {
  M &owner = *g.locked_to;
  P *p = m.p;
  m.p = nullptr;
  sync::store(&p->m, nullptr, sync::seq_cst);
  sync::shared_write(owner.next_p);
  owner.next_p = p;
  owner.own_note.wake();
}

void end_thread(M &m) {
  P *p = m.p;
  m.p = nullptr;
  m.is_tainted = true; // what runs p now is not started from here
  if (p) hand_off(p);
  while (sync::fetch_add(&state.requesting, 0, sync::seq_cst)) os::yield_thread();
  if (m.id == 0) {
    static sync::Note never;
    for (;;) never.sleep();
  }
  os::block_signals(); // their stack goes with the record
  sync::fetch_sub(&state.thread_count, 1, sync::relaxed);
  {
    sync::LockGuard guard(state.lock);
    m.next = state.unused_threads;
    state.unused_threads = &m;
  }
  os::end_thread();
}

} // namespace tuco::rt::sched
