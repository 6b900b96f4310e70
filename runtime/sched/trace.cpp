// GODEBUG=schedtrace=N: every N milliseconds a line about the scheduler on standard error, and with scheddetail=1 one for
// each P, M and G, in Go's words, so that what reads Go's lines reads these.
//
//     SCHED 205ms: gomaxprocs=2 idleprocs=0 threads=4 spinningthreads=0 needspinning=0 idlethreads=1 runqueue=4 [ 0 0 ] …
//
// The monitor writes them, with the scheduler's lock held: idle lists and the global queue stand still, while what
// running Ms own is read as it is at that moment. A number of a running P may be one off the line beside it.
#include "runtime/sched/state.h"

namespace tuco::rt::sched {

namespace {
int64_t period, started_at, last; // nanoseconds; set before the monitor starts, then its own
bool is_detailed;

// Go's numbers of the states.
int number_of(Status status) {
  switch (status) {
  case Status::Idle: return 0;
  case Status::Runnable: return 1;
  case Status::Running: return 2;
  case Status::Syscall: return 3;
  case Status::Waiting: return 4;
  case Status::Dead: return 6;
  }
  return -1;
}

using os::ErrorOutput;

ErrorOutput &put(ErrorOutput &out, const char *name, uint64_t value) {
  return out.text(name).unsigned_decimal(value);
}
ErrorOutput &put_flag(ErrorOutput &out, const char *name, bool value) {
  return out.text(name).text(value ? "true" : "false");
}
template <class T> ErrorOutput &put_id(ErrorOutput &out, const char *name, const T *of) {
  return of ? put(out, name, (uint64_t)of->id) : out.text(name).text("nil");
}

G *running_on(const M *m) {
  G *found = nullptr;
  each_goroutine([&](G &g) {
    Status status = g.get_status();
    if ((status == Status::Running || status == Status::Syscall) && g.m == m) found = &g;
  });
  return found;
}

void put_procs(ErrorOutput &out) {
  for (int i = 0; i < state.procs; i++) {
    P *p = state.all_procs[i];
    put(out, "  P", p->id);
    put(out, ": status=", (uint64_t)p->get_status());
    put(out, " schedtick=", sync::load(&p->tick, sync::relaxed));
    put(out, " syscalltick=", sync::load(&p->syscall_tick, sync::relaxed));
    put_id(out, " m=", sync::load(&p->m, sync::acquire));
    put(out, " runqsize=", p->queue.size());
    put(out, " gfreecnt=", p->free_count);
    out.text(" timerslen=0\n"); // timers have one heap for all
  }
}

void put_threads(ErrorOutput &out) {
  for (M *m = state.all_threads; m; m = m->next_of_all) {
    if (m->ends) continue;
    put(out, "  M", m->id);
    put_id(out, ": p=", m->p);
    put_id(out, " curg=", running_on(m));
    out.text(" mallocing=0 throwing=0 preemptoff= locks=0 dying=0");
    put_flag(out, " spinning=", m->spinning);
    put_flag(out, " blocked=", m->idle || (m->locked && !m->p));
    put_id(out, " lockedg=", m->locked).text("\n");
  }
}

void put_goroutines(ErrorOutput &out) {
  each_goroutine([&](G &g) {
    Status status = g.get_status();
    if (status == Status::Idle || status == Status::Dead || g.is_runtime) return;
    put(out, "  G", g.id);
    put(out, ": status=", number_of(status));
    out.text("(").text(status == Status::Waiting ? wait_reason_text(g.wait_reason) : "").text(")");
    put_id(out, " m=", g.m);
    put_id(out, " lockedm=", g.locked_to).text("\n");
  });
}

void print(int64_t now) {
  ErrorOutput out;
  sync::LockGuard guard(state.lock);
  uint64_t idle = 0, idle_locked = 0;
  for (M *m = state.idle_threads; m; m = m->next) idle++;
  for (M *m = state.all_threads; m; m = m->next_of_all) idle_locked += m->locked && !m->p && !m->ends;
  put(out, "SCHED ", (now - started_at) / 1000000);
  put(out, "ms: gomaxprocs=", state.procs);
  put(out, " idleprocs=", state.idle_proc_count);
  put(out, " threads=", thread_count());
  put(out, " spinningthreads=", sync::load(&state.spinning, sync::relaxed));
  put(out, " needspinning=0 idlethreads=", idle);
  put(out, " runqueue=", state.global_count);
  if (is_detailed) {
    put_flag(out, " gcwaiting=", stop_requested());
    put(out, " nmidlelocked=", idle_locked);
    put(out, " stopwait=", stop_requested() ? (uint64_t)state.stop_wait : 0);
    put_flag(out, " sysmonwait=", state.monitor_waiting).text("\n");
    put_procs(out);
    put_threads(out);
    put_goroutines(out);
    return;
  }
  out.text(" [");
  for (int i = 0; i < state.procs; i++) put(out, " ", state.all_procs[i]->queue.size());
  out.text(" ] schedticks=[");
  for (int i = 0; i < state.procs; i++) put(out, " ", sync::load(&state.all_procs[i]->tick, sync::relaxed));
  out.text(" ]\n");
}
} // namespace

void initialise_trace(int64_t milliseconds, bool detailed) {
  if (milliseconds <= 0) return;
  period = milliseconds * 1000000;
  is_detailed = detailed;
  started_at = os::monotonic_nanoseconds();
  start_monitor();
}

bool is_traced() { return period; }

void trace(int64_t now) {
  if (!period || (last && now < last + period)) return;
  last = now;
  print(now);
}

} // namespace tuco::rt::sched
