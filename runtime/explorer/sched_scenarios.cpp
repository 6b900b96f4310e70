// Scenarios over the scheduler: goroutines that compute, park, are made ready, sit in system calls, and the world that
// is stopped meanwhile. No deadline passes unless a scenario says so: what only the monitor or a timeout would mend
// after a while is found as a deadlock.
#include "runtime/explorer/goroutine.h"

namespace tuco::rt::explorer {

namespace {
struct Flags {
  Flag a, b, c;
  sync::Mutex lock{sync::Rank::Channel};
  sched::G *parked = nullptr;
  int value = 0;
  bool stopped = false;
};
Flags *flags;
void set_up() {
  flags = new (model::allocate(sizeof(Flags), 64)) Flags();
  model::execution->name(*flags, "flags");
  model::execution->name(flags->a, "flag a");
  model::execution->name(flags->b, "flag b");
  model::execution->name(flags->c, "flag c");
  model::execution->name(flags->lock, "flags.lock");
}

// The main goroutine may not return: that would end the program before the others.
[[noreturn]] void rest() {
  ended();
  runtime_call([](sched::Mutator &m) { sched::park(m, sched::WaitReason::None, nullptr); });
  __builtin_unreachable();
}

// What a loop does that waits for another goroutine.
void give_way() {
  os::cpu_relax();
  poll();
  runtime_call([](sched::Mutator &m) {
    m.g().resume = (uint64_t)&tuco_resume_switch;
    sched::yield(m);
  });
}

// --- spinning against queueing ---

void set_a(void *) {
  flags->a.set();
  ended();
}
void set_b(void *) {
  flags->b.set();
  ended();
}

// The second goroutine is queued while the thread that ran the first may be giving up its search.
void wake_while_spinning() {
  set_up();
  run_program(2, [](void *) {
    go(set_a);
    flags->a.compute_until_set();
    go(set_b);
    flags->b.compute_until_set();
    rest();
  });
}

// Two at once: the thread that is woken for the first must wake another before it runs it, if that one computes.
void wait_for_b(void *) {
  flags->b.compute_until_set();
  ended();
}
void wake_the_next() {
  set_up();
  run_program(3, [](void *) {
    go(wait_for_b);
    go(set_b);
    flags->b.compute_until_set();
    rest();
  });
}

// --- park against ready ---

void readier(void *) {
  for (;;) {
    sched::G *g = nullptr;
    runtime_call([&](sched::Mutator &) {
      sync::LockGuard guard(flags->lock);
      sync::shared_write(flags->parked);
      g = flags->parked;
      flags->parked = nullptr;
      if (g) flags->value++;
    });
    if (g) {
      runtime_call([&](sched::Mutator &) { sched::ready(g); });
      break;
    }
    give_way();
  }
  ended();
}
void park_against_ready() {
  set_up();
  run_program(2, [](void *) {
    go(readier);
    for (int i = 0; i < 1; i++) {
      runtime_call([](sched::Mutator &m) {
        flags->lock.lock();
        sync::shared_write(flags->parked);
        flags->parked = &m.g();
        sched::park(m, sched::WaitReason::None, &flags->lock);
      });
      sync::shared_read(flags->parked);
      MODEL_CHECK(flags->value == 1);
    }
    rest();
  });
}

// --- stopping the world ---

// Stops the world, or lets the other that does so go first.
void stop_and_start(void (*meanwhile)() = nullptr) {
  bool done = false;
  while (!done) {
    runtime_call([&](sched::Mutator &m) {
      if (!sched::try_stop_world(m)) return;
      MODEL_CHECK(!flags->stopped);
      sync::shared_write(flags->stopped);
      flags->stopped = true;
      if (meanwhile) meanwhile();
      flags->stopped = false;
      sched::start_world(m);
      done = true;
    });
    if (!done) give_way();
  }
}

// A system call that lasts until the world was stopped and started.
void call_until_a(void *) {
  system_call([] { flags->a.compute_until_set(); });
  sync::shared_read(flags->stopped); // Go code runs while no world is stopped
  ended();
}
void stop_against_syscall() {
  set_up();
  run_program(2, [](void *) {
    go(call_until_a);
    stop_and_start();
    flags->a.set();
    rest();
  });
}

// A short one, whose goroutine may come back at any moment.
void short_calls(void *) {
  for (int i = 0; i < 2; i++) {
    system_call([] {});
    sync::shared_read(flags->stopped);
    MODEL_CHECK(!flags->stopped);
  }
  ended();
}
void stop_against_syscall_exit() {
  set_up();
  run_program(2, [](void *) {
    go(short_calls);
    stop_and_start();
    rest();
  });
}

// Who stopped the world computes on, and does not schedule, until the one that came back meanwhile has run.
void call_and_set_b(void *) {
  system_call([] { flags->a.set(); });
  flags->b.set();
  ended();
}
void stop_against_syscall_exit_beside() {
  set_up();
  run_program(2, [](void *) {
    go(call_and_set_b);
    flags->a.compute_until_set();
    stop_and_start();
    flags->b.compute_until_set();
    rest();
  });
}

// The collector shrinks, that is moves, the stack of a goroutine in a system call.
sched::G *caller;
void call_while_moved(void *) {
  runtime_call([](sched::Mutator &m) { caller = &m.g(); });
  flags->b.set();
  system_call([] {});
  poll();
  runtime_call([](sched::Mutator &) {});
  ended();
}
void move_the_caller() {
  caller->stack_low += 64;
  caller->stack_guard += 64;
}
void guard_after_syscall() {
  set_up();
  run_program(2, [](void *) {
    go(call_while_moved);
    flags->b.compute_until_set();
    stop_and_start(move_the_caller);
    rest();
  });
}

// Its P has gone on without it, and is in another goroutine's system call when it comes back.
void call_on_the_same_p(void *) {
  system_call([] {
    flags->a.set();
    flags->c.compute_until_set();
  });
  ended();
}
void call_until_the_other(void *) {
  runtime_call([](sched::Mutator &m) { caller = &m.g(); });
  go(call_on_the_same_p);
  flags->b.set();
  system_call([] { flags->a.compute_until_set(); });
  poll();
  runtime_call([](sched::Mutator &) {});
  flags->c.set();
  ended();
}
void guard_after_syscall_of_another() {
  set_up();
  run_program(2, [](void *) {
    go(call_until_the_other);
    flags->b.compute_until_set();
    stop_and_start(move_the_caller);
    rest();
  });
}

// A goroutine that computes and polls: the request must reach it.
void compute(void *) {
  for (int i = 0; i < 2; i++) {
    poll();
    sync::shared_read(flags->stopped);
    MODEL_CHECK(!flags->stopped);
  }
  ended();
}
void stop_against_compute() {
  set_up();
  run_program(2, [](void *) {
    go(compute);
    stop_and_start();
    rest();
  });
}

// It is asked to stop while it is being dispatched, and computes until it is.
void poll_until_stopped(void *) {
  while (!sync::load(&flags->value, sync::relaxed)) {
    poll();
    os::cpu_relax();
  }
  ended();
}
void stop_against_dispatch() {
  set_up();
  run_program(2, [](void *) {
    go(poll_until_stopped);
    stop_and_start();
    sync::store(&flags->value, 1, sync::relaxed);
    rest();
  });
}

// Two that both want to.
void stopper(void *) {
  stop_and_start();
  ended();
}
void two_stoppers() {
  set_up();
  run_program(2, [](void *) {
    go(stopper);
    stop_and_start();
    rest();
  });
}

// --- hand-off by the monitor ---

void wait_for_c(void *) {
  system_call([] { flags->c.compute_until_set(); });
  ended();
}
void set_c(void *) {
  flags->c.set();
  ended();
}
// One P: it sits in a system call that ends only when a goroutine of its queue has run.
void hand_off() {
  set_up();
  run_program(1, [](void *) {
    go(wait_for_c);
    go(set_c);
    rest();
  });
}
// The same with a stop of the world on the way.
void hand_off_and_stop() {
  set_up();
  run_program(2, [](void *) {
    go(wait_for_c);
    go(set_c);
    stop_and_start();
    rest();
  });
}

// --- goroutines that are locked to their threads ---

void lock_this() {
  runtime_call([](sched::Mutator &m) { sched::lock_thread(m); });
}
void unlock_this() {
  runtime_call([](sched::Mutator &m) { sched::unlock_thread(m); });
}

// It yields and parks, and is always on its own thread; the others never are.
void on_own_thread(void *) {
  lock_this();
  sched::M *own = sched::rt_tls_m;
  give_way();
  MODEL_CHECK(sched::rt_tls_m == own);
  runtime_call([](sched::Mutator &m) {
    flags->lock.lock();
    sync::shared_write(flags->parked);
    flags->parked = &m.g();
    sched::park(m, sched::WaitReason::None, &flags->lock);
  });
  MODEL_CHECK(sched::rt_tls_m == own && own->locked);
  unlock_this();
  ended();
}
void locked_against_ready() {
  set_up();
  run_program(2, [](void *) {
    go(on_own_thread);
    go(readier);
    MODEL_CHECK(!sched::rt_tls_m->locked);
    rest();
  });
}
void locked_on_one_p() {
  set_up();
  run_program(1, [](void *) {
    go(on_own_thread);
    go(readier);
    rest();
  });
}
void locked_against_stop() {
  set_up();
  run_program(2, [](void *) {
    go(on_own_thread);
    stop_and_start();
    go(readier);
    rest();
  });
}

// A system call takes its P, and a stop of the world is on the way.
void call_on_own_thread(void *) {
  lock_this();
  sched::M *own = sched::rt_tls_m;
  system_call([] { flags->c.compute_until_set(); });
  MODEL_CHECK(sched::rt_tls_m == own);
  unlock_this();
  ended();
}
void locked_in_syscall() {
  set_up();
  run_program(1, [](void *) {
    go(call_on_own_thread);
    go(set_c);
    rest();
  });
}

// Its thread ends with it, and leaves its P with work to another, while all are asked to stop.
void end_locked(void *) {
  lock_this();
  go(compute);
  ended();
}
void locked_ends() {
  set_up();
  run_program(2, [](void *) {
    go(end_locked);
    stop_and_start();
    rest();
  });
}
void ended_words_are_left_alone() {
  all_goroutines_ended();
  for (uint32_t i = 0; i < world.ended_count; i++)
    MODEL_CHECK(sync::load(world.ended_words[i], sync::seq_cst) == kEndedThread);
}
} // namespace

const model::Scenario kSchedScenarios[] = {
    {.name = "wake-while-spinning",
     .claim = "work that is queued while a thread gives up its search is found by somebody",
     .main = wake_while_spinning,
     .quiet = all_goroutines_ended},
    {.name = "wake-the-next",
     .claim = "a thread that was woken for work wakes another if there is more",
     .main = wake_the_next,
     .quiet = all_goroutines_ended,
     .stale = 1},
    {.name = "park-ready",
     .claim = "a goroutine that is made ready while it parks runs once, with what was left for it",
     .main = park_against_ready,
     .quiet = all_goroutines_ended},
    {.name = "stop-syscall",
     .claim = "a stop of the world does not wait for a goroutine that enters a system call",
     .main = stop_against_syscall,
     .quiet = all_goroutines_ended},
    {.name = "stop-syscall-exit",
     .claim = "no goroutine comes back from a system call into a stopped world",
     .main = stop_against_syscall_exit,
     .quiet = all_goroutines_ended},
    {.name = "stop-syscall-beside",
     .claim =
         "a goroutine that comes back from a system call while the world is stopped runs when it is started",
     .main = stop_against_syscall_exit_beside,
     .quiet = all_goroutines_ended},
    {.name = "guard-syscall",
     .claim = "a goroutine whose stack was moved in a system call comes back with the right guard",
     .main = guard_after_syscall,
     .quiet = all_goroutines_ended},
    {.name = "guard-syscall-other",
     .claim = "the same where it takes the P from another goroutine's system call",
     .main = guard_after_syscall_of_another,
     .quiet = all_goroutines_ended},
    {.name = "stop-compute",
     .claim = "a stopped world stands still",
     .main = stop_against_compute,
     .quiet = all_goroutines_ended},
    {.name = "stop-dispatch",
     .claim = "a request to stop reaches a goroutine that is just being dispatched",
     .main = stop_against_dispatch,
     .quiet = all_goroutines_ended},
    {.name = "stop-stop",
     .claim = "of two that stop the world, each does",
     .main = two_stoppers,
     .quiet = all_goroutines_ended},
    {.name = "hand-off",
     .claim = "the monitor takes the P of a goroutine in a system call, and that one finds its way back",
     .main = hand_off,
     .quiet = all_goroutines_ended,
     .timeouts = true,
     .early_timeouts = true},
    {.name = "hand-off-stop",
     .claim = "the same while the world is stopped",
     .main = hand_off_and_stop,
     .quiet = all_goroutines_ended,
     .stale = 1,
     .timeouts = true,
     .early_timeouts = true},
    {.name = "locked-ready",
     .claim = "a locked goroutine that is made ready runs again, on its thread",
     .main = locked_against_ready,
     .quiet = all_goroutines_ended,
     .stale = 1},
    {.name = "locked-one-p",
     .claim = "the same where there is one P",
     .main = locked_on_one_p,
     .quiet = all_goroutines_ended},
    {.name = "locked-stop",
     .claim = "the same while the world is stopped",
     .main = locked_against_stop,
     .quiet = all_goroutines_ended,
     .stale = 1},
    {.name = "locked-syscall",
     .claim = "a locked goroutine whose P is taken in a system call comes back to its thread",
     .main = locked_in_syscall,
     .quiet = all_goroutines_ended,
     .timeouts = true,
     .early_timeouts = true},
    {.name = "locked-ends",
     .claim = "nobody writes to a thread that has ended with its goroutine",
     .main = locked_ends,
     .quiet = ended_words_are_left_alone,
     .stale = 1},
};
const int kSchedScenarioCount = sizeof kSchedScenarios / sizeof kSchedScenarios[0];

} // namespace tuco::rt::explorer
