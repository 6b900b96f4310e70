// Which goroutine runs where.
//
// Gs run on Ms (threads) that hold a P. A P has a queue of its own; there is one global queue. An M with a P
// takes, in this order: every 61st slice the global queue's first (so that it cannot starve), its own queue
// (partner of the last channel operation first), the global queue, half of another P's queue. An M that finds
// nothing gives its P back and sleeps.
//
// Slices. Who comes from the slot for the next one goes on with the slice of the one that put it there; all others
// begin a new one, which P::tick counts. The monitor ends a slice after 10 milliseconds by P::preempt: the goroutine
// that runs goes to the global queue at its next safepoint, or, if it parks before, whoever it left in the slot goes
// there. So partners that hand the P to each other for ever leave it to those that wait, in both queues.
//
// Running. become_running is the one place where a goroutine comes to be Running on an M, and arms its guard word;
// dispatch and exit_syscall call it. What moves the stack of the goroutine that runs arms the guard again itself
// (safepoints.cpp, start_world). The stubs check on each way back into Go code that it was done (switch.S).
//
// Wake-ups. When a goroutine becomes ready and there is an idle P, one more M must look, or parallelism is
// lost; waking one for each ready goroutine would be a stampede. So there is at most one wake-up at a time:
// an M that looks for work without having found any is *spinning*; ready() wakes one only if none spins, and
// a spinning M that finds work wakes the next before it runs it. Two moments are dangerous. An M stops
// spinning while another queues work and sees it spinning: after dropping the count it looks at every queue
// once more. Each side stores, then loads what the other has stored, and all four are sequentially consistent: the
// push to a queue and the load of `spinning` here (RunQueue::push, push_global, the first deadline of the timers;
// wake_for_work), the decrement of `spinning` and the loads of any_work and next_deadline there (find_work). The same
// holds for `idle_proc_count`, which an M raises before it drops `spinning`. And an M that did not spin gives its P
// back while another queues work and sees no idle P: it looks once more, too, unless a third one spins, which finds
// the work or looks at the end. The explorer's scenarios wake-* and semaphore-wake hold this.
//
// Parking. The goroutine's context is in g before any C++ runs, so parking is: set the status, release the
// lock of what is waited for, abandon this C++ stack. From the release on, another M may run the goroutine;
// nothing here touches it afterwards.
//
// What happens to Ps and Ms that have nothing to do, and how a deadlock is seen: idle.cpp.
//
// The protocol is Go's (runtime/proc.go).
#include "runtime/sched/state.h"
#include "runtime/sched/time_use.h"

#include "runtime/os/debug_options.h"
#include "runtime/os/memory.h"

#include <new>

namespace tuco::rt::sched {

constinit State state;
TimerHooks timer_hooks;
PollHooks poll_hooks;
CollectorHooks collector_hooks;
uint32_t marking = 0;
extern "C" constinit __thread M *rt_tls_m __attribute__((tls_model("local-exec"))) = nullptr;

// --- queues (lock held) ---

void push_global(G *first, G *last, uint32_t count) {
  sync::shared_write(state.global_first);
  last->next = nullptr;
  (state.global_last ? state.global_last->next : state.global_first) = first;
  state.global_last = last;
  sync::store(&state.global_count, state.global_count + count, sync::seq_cst);
}

G *take_global(P &p, uint32_t most) {
  if (!state.global_count) return nullptr;
  sync::shared_write(state.global_first);
  uint32_t n = state.global_count / state.procs + 1;
  if (n > state.global_count) n = state.global_count;
  if (n > most) n = most;
  if (n > RunQueue<G>::kSize / 2) n = RunQueue<G>::kSize / 2;
  G *result = nullptr;
  for (uint32_t i = 0; i < n; i++) {
    G *g = state.global_first;
    state.global_first = g->next;
    if (!state.global_first) state.global_last = nullptr;
    if (i == 0) {
      result = g;
      continue;
    }
    p.queue.append(g); // before the count is stored: who sees the one sees the other
  }
  sync::store(&state.global_count, state.global_count - n, sync::seq_cst);
  return result;
}

// --- threads ---

static uint64_t max_threads = 10000; // atomic

uint64_t set_max_threads(uint64_t count) { return sync::exchange(&max_threads, count, sync::relaxed); }

static M *new_thread_record() {
  if (thread_count() >= sync::load(&max_threads, sync::relaxed)) {
    {
      os::ErrorOutput out;
      out.text("runtime: program exceeds ").unsigned_decimal(max_threads).text("-thread limit\n");
    }
    os::fatal("thread exhaustion");
  }
  sync::fetch_add(&state.thread_count, 1, sync::relaxed);
  M *m;
  {
    sync::LockGuard guard(state.lock);
    m = state.unused_threads;
    if (m) {
      state.unused_threads = m->next;
      void *signal_stack = m->signal_stack;
      M *next_of_all = m->next_of_all;
      m = new (m) M();
      m->signal_stack = signal_stack;
      m->next_of_all = next_of_all;
    } else {
      m = new (os::allocate_permanent(sizeof(M), 64)) M();
      m->next_of_all = state.all_threads;
      state.all_threads = m;
    }
  }
  m->id = sync::fetch_add(&state.last_thread_id, 1, sync::relaxed);
  return m;
}

void acquire(M &m, P *p) {
  sync::shared_write(*p);
  m.p = p;
  set_m(*p, &m);
  p->set_status(PStatus::Running);
}

void (*on_thread_start)() = nullptr;

void thread_main(void *argument) {
  M *m = (M *)argument;
  rt_tls_m = m;
  m->guard_word = os::thread_word(abi::kGuardOffset);
  *m->guard_word = 0;
  if (on_thread_start) on_thread_start();
  acquire(*m, m->next_p);
  m->next_p = nullptr;
  tuco_start_thread_scheduler();
}

void run_proc(P *p, bool spinning) {
  M *m, *timer_sleeper;
  {
    sync::LockGuard guard(state.lock);
    timer_sleeper = state.timer_sleeper;
    m = take_idle_thread();
  }
  if (m) {
    m->spinning = spinning;
    sync::shared_write(m->next_p);
    m->next_p = p;
    bool polls = m->polls;
    m->note.wake();
    if (polls) poll_hooks.interrupt();
    // Nobody sleeps for the timers now. One that spins sees to that when it finds something.
    if (m == timer_sleeper && !spinning) wake_for_work();
    return;
  }
  m = new_thread_record();
  m->spinning = spinning;
  m->next_p = p;
  if (rt_tls_m && rt_tls_m->is_tainted)
    start_from_clean_thread(m);
  else
    os::start_thread(thread_main, m, kThreadStack);
}

// It stays a call: it stands in many places.
[[gnu::noinline]] void wake_for_work() {
  uint32_t none = 0;
  if (!sync::load(&state.idle_proc_count, sync::seq_cst) || sync::load(&state.spinning, sync::seq_cst) ||
      !sync::compare_exchange(&state.spinning, &none, 1, sync::seq_cst, sync::seq_cst))
    return;
  P *p;
  {
    sync::LockGuard guard(state.lock);
    p = stop_requested() ? nullptr : take_idle_proc();
  }
  if (!p) {
    sync::fetch_sub(&state.spinning, 1, sync::seq_cst);
    return;
  }
  run_proc(p, true);
}

// inherits: it was in the slot, and goes on with the slice of the one that put it there.
static G *run_due_timers_and_pop(P &p, bool idle, bool &inherits) {
  if (timer_hooks.run_due) timer_hooks.run_due(idle);
  if (G *g = p.queue.pop_next()) {
    inherits = true;
    return g;
  }
  return p.queue.pop_ring();
}

bool is_wanted() {
  if (stop_requested() || any_work()) return true;
  int64_t deadline = timer_hooks.next_deadline ? timer_hooks.next_deadline() : 0;
  return deadline && deadline <= os::monotonic_nanoseconds();
}

bool any_work() {
  if (sync::load(&state.global_count, sync::seq_cst)) return true;
  for (int i = 0; i < state.procs; i++)
    if (!state.all_procs[i]->queue.empty()) return true;
  return false;
}

// A few rounds over the others. The slot of the goroutine that runs next is left alone until the last round,
// and then its P gets some time to take it: it is usually the partner of a channel operation, warm there.
static G *steal_once(P &p) {
  uint32_t n = state.procs;
  static const int kRounds = sync::spins(4);
  for (int round = 0; round < kRounds; round++) {
    uint32_t start = os::random_below(n);
    for (uint32_t i = 0; i < n; i++) {
      P *victim = state.all_procs[(start + i) % n];
      if (victim == &p || victim->get_status() == PStatus::Idle || victim->queue.empty()) continue;
      if (G *g = p.queue.steal_from(victim->queue, false)) return g;
      if (round + 1 < kRounds) continue;
      for (int k = 0; k < sync::spins(60) && !victim->queue.empty(); k++) os::cpu_relax();
      if (G *g = p.queue.steal_from(victim->queue, true)) return g;
    }
    if (stop_requested()) return nullptr;
  }
  return nullptr;
}

// Looks on for some ten microseconds before it gives up: sleeping and being woken costs as much. Where all other Ps are idle
// there is nobody to steal from, and what may come is from files, for which it had better wait: a goroutine that waits for
// another process's answer would have that process's processor kept busy.
static G *steal(P &p) {
  static const int kPatience = sync::spins(40);
  for (int i = 0;; i++) {
    if (G *g = steal_once(p)) return g;
    if (i == kPatience || stop_requested() || state.procs > state.processors) return nullptr;
    if (state.procs - sync::load(&state.idle_proc_count, sync::relaxed) <= 1) return nullptr;
    for (int k = 0; k < sync::spins(20); k++) os::cpu_relax();
    if (sync::load(&state.global_count, sync::seq_cst)) {
      sync::LockGuard guard(state.lock);
      if (G *g = take_global(p, ~0u)) return g;
    }
  }
}

// What waits for a P that has nothing else to do. Meanwhile this M does not look for work, but asks is_wanted.
static bool do_idle_work(M &m) {
  if (!collector_hooks.idle) return false;
  if (m.spinning) {
    m.spinning = false;
    sync::fetch_sub(&state.spinning, 1, sync::seq_cst);
    if (any_work()) return true;
  }
  return collector_hooks.idle(*m.p);
}

// Blocks until there is a goroutine to run.
static G *find_work(M &m, bool &inherits) {
  for (;;) {
    P &p = *m.p;
    if (stop_requested()) {
      stop_here(m);
      continue;
    }
    if (G *g = run_due_timers_and_pop(p, true, inherits)) return g;
    if (files_are_unwatched()) queue_ready_files(true);
    if (sync::load(&state.global_count, sync::seq_cst)) {
      sync::LockGuard guard(state.lock);
      if (G *g = take_global(p, ~0u)) return g;
    }
    uint32_t busy = state.procs - sync::load(&state.idle_proc_count, sync::seq_cst);
    if (m.spinning || 2 * sync::load(&state.spinning, sync::seq_cst) < busy) {
      if (!m.spinning) {
        m.spinning = true;
        sync::fetch_add(&state.spinning, 1, sync::seq_cst);
      }
      if (G *g = steal(p)) return g;
    }
    if (do_idle_work(m)) continue;
    {
      sync::LockGuard guard(state.lock);
      if (stop_requested()) continue;
      if (G *g = take_global(p, ~0u)) return g;
      m.p = nullptr;
      put_idle(&p);
    }
    if (m.spinning) {
      m.spinning = false;
      sync::fetch_sub(&state.spinning, 1, sync::seq_cst);
    } else if (sync::load(&state.spinning, sync::seq_cst)) {
      sleep_until_given_proc(m); // that one looks, or wakes another if it finds something
      continue;
    }
    if (any_work()) {
      sync::LockGuard guard(state.lock);
      if (!stop_requested())
        if (P *idle = take_idle_proc()) {
          acquire(m, idle);
          m.spinning = true;
          sync::fetch_add(&state.spinning, 1, sync::seq_cst);
          continue;
        }
    }
    sleep_until_given_proc(m);
  }
}

void arm_guard(G &g, P &p) {
  uint64_t *word = rt_tls_m->guard_word;
  sync::store(word, os::debug.every_prologue() ? abi::kGuardSafepointWanted : g.stack_guard, sync::seq_cst);
  uint32_t stop = sync::load(&state.stop_requested, sync::seq_cst);
  if (stop & kDying) halt();
  if (stop || sync::load(&p.preempt, sync::seq_cst))
    sync::store(word, abi::kGuardSafepointWanted, sync::seq_cst);
}

void become_running(M &m, G &g) {
  if (is_marking()) [[unlikely]]
    collector_hooks.before_run(g);
  sync::shared_write(g);
  g.m = &m;
  sync::store(&g.waiting_since, 0, sync::relaxed);
  g.cache = &m.p->cache;
  rt_tls_g = &g;
  g.set_status(Status::Running);
  arm_guard(g, *m.p);
}

void halt() {
  state.halt_note.wake();
  static sync::Note never;
  for (;;) never.sleep();
}

extern "C" void tuco_stale_guard(uint64_t word) {
  os::fatal("runtime: the guard word is not that of the goroutine's stack", "word", word, "guard",
            rt_tls_g->stack_guard);
}

[[noreturn]] static void dispatch(M &m, G &g, bool inherits) {
  if (!inherits) sync::store(&m.p->tick, m.p->tick + 1, sync::relaxed);
  become_running(m, g);
  g.at_prologue = false;
  if (g.continuation) {
    auto continuation = g.continuation;
    g.continuation = nullptr;
    continuation(g);
  }
  tuco_resume(&g);
}

// Who is in the slot would go on with the slice that is over: it queues up behind all who wait.
static void end_slice(P &p) {
  sync::store(&p.preempt, 0, sync::seq_cst);
  if (!p.queue.size() && !sync::load(&state.global_count, sync::seq_cst)) { // nobody waits
    sync::store(&p.tick, p.tick + 1, sync::relaxed);
    return;
  }
  G *next = p.queue.pop_next();
  if (!next) return;
  {
    sync::LockGuard guard(state.lock);
    push_global(next, next, 1);
  }
  wake_for_work();
}

static G *next_goroutine(M &m, bool &inherits) {
  P &p = *m.p;
  G *g = nullptr;
  inherits = false;
  if (p.tick % 61 == 60 && sync::load(&state.global_count, sync::seq_cst)) {
    sync::LockGuard guard(state.lock);
    g = take_global(p, 1);
  }
  if (!g) g = run_due_timers_and_pop(p, false, inherits);
  return g ? g : find_work(m, inherits);
}

extern "C" void tuco_schedule() {
  M &m = *rt_tls_m;
  rt_tls_g = nullptr;
  if (m.ends) end_thread(m);
  if (m.locked) {
    if (!take_own_if_next(m)) wait_for_own_goroutine(m);
    if (sync::load(&m.p->preempt, sync::seq_cst)) end_slice(*m.p);
    dispatch(m, *m.locked, false);
  }
  for (;;) {
    if (!m.p) sleep_until_given_proc(m);
    while (stop_requested()) stop_here(m);
    if (sync::load(&m.p->preempt, sync::seq_cst)) end_slice(*m.p);
    if (is_marking()) [[unlikely]] {
      collector_hooks.turn(*m.p);
      while (stop_requested()) stop_here(m);
    }
    bool inherits;
    G *g = next_goroutine(m, inherits);
    if (m.spinning) {
      m.spinning = false;
      sync::fetch_sub(&state.spinning, 1, sync::seq_cst);
      wake_for_work();
    }
    if (!g->locked_to) dispatch(m, *g, inherits);
    give_to_own_thread(m, *g);
  }
}

// --- what a running goroutine does ---

void begin_park(G &g, WaitReason reason) {
  sync::shared_write(g);
  g.wait_reason = reason;
  g.resume = (uint64_t)&tuco_resume_switch;
  g.m = nullptr;
  g.set_status(Status::Waiting);
}

void cancel_park(Mutator &mutator, G &g) { become_running(mutator.m(), g); }

void park(Mutator &mutator, WaitReason reason, sync::Mutex *unlock) {
  begin_park(mutator.g(), reason);
  if (unlock) unlock->unlock();
  tuco_enter_scheduler();
}

void park_for_resume(Mutator &mutator, WaitReason reason, sync::Mutex *unlock) {
  G &g = mutator.g();
  uint64_t resume = g.resume;
  begin_park(g, reason);
  g.resume = resume;
  unlock->unlock();
  tuco_enter_scheduler();
}

void ready(G *g, bool next) {
  sync::shared_write(*g);
  g->set_status(Status::Runnable);
  P *p = rt_tls_m->p;
  G *half[RunQueue<G>::kSize / 2 + 1];
  if (!p->queue.push(g, next, half)) {
    constexpr uint32_t n = RunQueue<G>::kSize / 2 + 1;
    for (uint32_t i = 0; i + 1 < n; i++) half[i]->next = half[i + 1];
    sync::LockGuard guard(state.lock);
    push_global(half[0], half[n - 1], n);
  }
  wake_for_work();
}

void ready_from_outside(G *g) {
  sync::shared_write(*g);
  g->set_status(Status::Runnable);
  {
    sync::LockGuard guard(state.lock);
    push_global(g, g, 1);
  }
  wake_for_work();
}

void yield(Mutator &mutator) {
  G &g = mutator.g();
  sync::shared_write(g);
  g.m = nullptr;
  g.set_status(Status::Runnable);
  {
    sync::LockGuard guard(state.lock);
    push_global(&g, &g, 1);
  }
  tuco_enter_scheduler();
}

void retry_later(Mutator &mutator, void (*again)(G &), uint64_t value) {
  G &g = mutator.g();
  os::yield_thread(); // to the one that it waits for
  g.continuation = again;
  g.continuation_value = value;
  g.resume = (uint64_t)&tuco_resume_switch;
  yield(mutator);
}

void resume_now(Mutator &mutator) {
  arm_guard(mutator.g(), mutator.p());
  tuco_resume(&mutator.g());
}

void call_go(Mutator &mutator, const void *function, uint64_t a, uint64_t b, uint64_t c, uint64_t d) {
  G &g = mutator.g();
  g.rax = (uint64_t)function;
  g.rcx = a;
  g.rdx = b;
  g.rdi = c;
  g.rsi = d;
  g.resume = (uint64_t)&tuco_resume_call;
  resume_now(mutator);
}

// --- start, views ---

P *new_proc(int id) {
  P *p = new (os::allocate_permanent(sizeof(P), 64)) P();
  p->id = id;
  p->cache.initialise();
  state.all_procs[id] = p;
  return p;
}

void initialise(int procs) {
  note_resize(0);
  state.procs = procs;
  state.processors = os::usable_cpus();
  state.timer_sleep_until = INT64_MAX;
  for (int i = 0; i < procs; i++) new_proc(i);
  M *m = new_thread_record();
  rt_tls_m = m;
  m->guard_word = os::thread_word(abi::kGuardOffset);
  for (int i = procs - 1; i > 0; i--) put_idle(state.all_procs[i]);
  acquire(*m, state.all_procs[0]);
}

void run_thread() { tuco_start_thread_scheduler(); }

void run_main_thread(G *first, bool locked) {
  if (locked) lock_first_goroutine(*first, *rt_tls_m);
  {
    sync::LockGuard guard(state.lock);
    push_global(first, first, 1);
  }
  run_thread();
}

int proc_count() { return state.procs; }
P *proc(int index) { return state.all_procs[index]; }

} // namespace tuco::rt::sched
