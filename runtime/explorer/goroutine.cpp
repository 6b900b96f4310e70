#include "runtime/explorer/goroutine.h"

#include "runtime/gc/barrier.h"
#include "runtime/gc/collect.h"
#include "runtime/gc/mark.h"
#include "runtime/gc/roots.h"
#include "runtime/services/raise.h"
#include "runtime/stack/copy.h"
#include "runtime/stack/data_stack.h"
#include "runtime/stack/pool.h"

#include <cstring>

extern "C" {
void explorer_closure();
uint8_t rt_barrier_enabled;
void rt_poll();
}

namespace tuco::rt {

namespace explorer {

Progress progress;

namespace {
struct Closure {
  void (*code)();
  void (*f)(void *);
  void *argument;
};
void *closure(void (*f)(void *), void *argument) {
  return new (model::allocate(sizeof(Closure), 16)) Closure{explorer_closure, f, argument};
}
// Deadlock is what the real scheduler says when all goroutines are asleep: the end of most scenarios.
void on_fatal(const char *text) {
  if (strncmp(text, "all goroutines are asleep", 25) == 0) model::execution->quiescent();
}
} // namespace

void keep_per_thread() {
  model::thread_local_variable(&rt_tls_g, sizeof rt_tls_g);
  model::thread_local_variable(&sched::rt_tls_m, sizeof sched::rt_tls_m);
  model::thread_local_variable(&rt_tls_system_stack, sizeof rt_tls_system_stack);
}

void check_guard() {
  uint64_t guard = sync::load(model::execution->guard_word(), sync::relaxed);
  MODEL_CHECK(guard == abi::kGuardSafepointWanted || guard == rt_tls_g->stack_guard, guard,
              rt_tls_g->stack_guard);
}

sched::G *new_goroutine(void (*f)(void *), void *argument) {
  progress.started++;
  return sched::new_goroutine(closure(f, argument), nullptr, 0);
}

void go(void (*f)(void *), void *argument) {
  runtime_call([&](sched::Mutator &) { sched::ready(new_goroutine(f, argument), false); });
}

void poll() {
  if (sync::load(model::execution->guard_word(), sync::relaxed) == abi::kGuardSafepointWanted) rt_poll();
}

void run_program(int procs, void (*f)(void *)) {
  model::execution->name(sched::state, "scheduler");
  model::execution->name(sched::state.lock, "scheduler.lock");
  model::execution->name(sched::state.spinning, "scheduler.spinning");
  model::execution->name(sched::state.idle_proc_count, "scheduler.idle_proc_count");
  model::execution->name(sched::state.global_count, "scheduler.global_count");
  model::execution->name(sched::state.stop_requested, "scheduler.stop_requested");
  model::execution->name(sched::state.in_syscall, "scheduler.in_syscall");
  model::execution->name(sched::state.stop_note, "scheduler.stop_note");
  model::execution->name(sched::state.stop_mutex, "scheduler.stop_mutex");
  world.on_fatal = on_fatal;
  heap::heap.set_trigger(~uint64_t{0});
  sched::initialise(procs);
  static const char *const kProcs[] = {"P0", "P1", "P2", "P3"};
  static const char *const kStatus[] = {"P0.status", "P1.status", "P2.status", "P3.status"};
  static const char *const kQueue[] = {"P0.queue", "P1.queue", "P2.queue", "P3.queue"};
  for (int i = 0; i < procs; i++) {
    model::execution->name(*sched::proc(i), kProcs[i]);
    model::execution->name(sched::proc(i)->status, kStatus[i]);
    model::execution->name(sched::proc(i)->queue, kQueue[i]);
  }
  sched::G *g = new_goroutine(f);
  sched::P *p = sched::rt_tls_m->p;
  sched::G *half[sched::RunQueue<sched::G>::kSize / 2 + 1];
  p->queue.push(g, false, half);
  sched::run_thread();
}

void ended() { progress.ended++; }
void all_goroutines_ended() {
  MODEL_CHECK(progress.ended == progress.started, progress.ended, progress.started);
}

} // namespace explorer

// --- what stands in for the layers that the scenarios do not look at ---

namespace stack {
// Stacks that the runtime takes for the smallest, on more memory than it knows of.
bool set_stack(abi::GLayout &g, uint64_t size) {
  g.stack_high = (uintptr_t)model::allocate_stack(&g.sp) + model::kStackBytes;
  g.stack_low = g.stack_high - size;
  g.stack_guard = g.stack_low + abi::kStackSlack;
  return true;
}
bool move_stack(abi::GLayout &, uint64_t) { return true; }
void free_stack(uintptr_t, uint64_t) {}
void free_data_stack(abi::GLayout &) {}
uint64_t max_stack() { return 1 << 20; }
void report_overflow(const abi::GLayout &) { model::fail("assertion", "a stack overflows"); }
} // namespace stack

namespace gc {
void shade(uintptr_t pointer) {
  if (sched::is_marking()) marker_of(sched::rt_tls_m->p->id).mark_conservative(pointer);
}
void typed_move(const abi::Type *type, void *to, const void *from, uint64_t count) {
  sync::shared_write(*(char *)to);
  sync::shared_read(*(char *)from);
  memmove(to, from, type->size * count);
}
void move_between_goroutines(const abi::Type *type, void *to, const void *from) {
  typed_move(type, to, from, 1);
}
void typed_clear(const abi::Type *type, void *to, uint64_t count) {
  sync::shared_write(*(char *)to);
  memset(to, 0, type->size * count);
}
} // namespace gc

namespace services {
void raise(sched::Mutator &, Raise code, uint64_t, uint64_t, uint64_t) {
  model::fail("assertion", "a goroutine panics", (uint64_t)code);
}
} // namespace services

} // namespace tuco::rt
