#pragma once
// C++ that runs as goroutines of the real scheduler: on a stack of its own, entering the runtime through a stub that
// saves its context, resumed by the assembly in runtime/stack/switch.S on whichever M comes.
#include "runtime/explorer/world.h"
#include "runtime/sched/state.h"

#include <new>

namespace tuco::rt::explorer {

extern "C" void explorer_switch(void (*f)(void *), void *argument);

// Runs f(mutator) as a runtime call of kind Switch; returns what is left in g.rax. When it returns, Go code goes on:
// so the guard must be as it should.
void check_guard();
template <class F> uint64_t runtime_call(F &&f) {
  explorer_switch(
      [](void *f) {
        sched::Mutator mutator = sched::Mutator::current();
        (*(std::remove_reference_t<F> *)f)(mutator);
      },
      (void *)&f);
  check_guard();
  return rt_tls_g->rax;
}

// The go statement, on a system stack or in a goroutine.
sched::G *new_goroutine(void (*f)(void *), void *argument = nullptr);
void go(void (*f)(void *), void *argument = nullptr);
// What a loop of Go code does at its back edge.
void poll();
// A system call: `body` runs between leaving the P and asking for one.
template <class F> void system_call(F &&body) {
  runtime_call([&](sched::Mutator &mutator) {
    sched::enter_syscall(mutator);
    body();
    sched::exit_syscall(mutator);
  });
}

// Starts the scheduler with `procs` Ps on this model thread; f is the main goroutine.
[[noreturn]] void run_program(int procs, void (*f)(void *));
// For `quiet`: the goroutines that were started have all ended, or wait as they should.
struct Progress {
  int started = 0, ended = 0;
};
extern Progress progress;
// A goroutine's last act, for scenarios that count.
void ended();
void all_goroutines_ended();

// A flag that goroutines set and that others wait for on their M, as if they computed all the while: what they wait for
// must come without their help.
struct Flag {
  uint32_t word = 0;
  void set() {
    sync::store(&word, 1, sync::release);
    model::futex_wake(&word, 100, model::Place::here());
  }
  void compute_until_set() {
    while (!sync::load(&word, sync::acquire)) model::futex_wait(&word, 0, -1, model::Place::here());
  }
};

} // namespace tuco::rt::explorer
