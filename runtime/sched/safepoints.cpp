// The two places where running Go code looks up: a function's prologue (the stack is too small, or the guard
// word was set to all ones) and the polls of long loops.
#include "runtime/os/debug_options.h"
#include "runtime/sched/state.h"
#include "runtime/stack/copy.h"
#include "runtime/stack/data_stack.h"
#include "runtime/stack/pool.h"

namespace tuco::rt::sched {

namespace {
// Counts chances; every n-th is taken. Threads race for the count, which stress does not mind.
bool chance(uint32_t every) {
  static uint32_t count;
  return every && sync::add_fetch(&count, 1, sync::relaxed) % every == 0;
}

// escapecheck: who has the newest frames, and no use of what lies above them.
constexpr uint64_t kPoisonedAtPrologue = 4096;
void note_frames(G &g) {
  if (!g.data_top) return;
  uintptr_t return_address = ((uintptr_t *)g.sp)[1];
  auto *caller = stack::function_of_call(return_address);
  abi::CallSite site;
  stack::DataFrame frame;
  if (caller && abi::find_call_site(*caller, return_address, site) && abi::has_data_frame(*caller, site) &&
      stack::DataFrameWalker(g.data_top).next(frame))
    g.frame_history->note(frame.base, frame.descriptor->size, caller);
  if (auto *entered = stack::function_at(((uintptr_t *)g.sp)[0]);
      entered && entered->flags & abi::kHasDataFrame)
    g.frame_history->note(g.data_top, 0, entered);
  stack::poison_above_top(g, kPoisonedAtPrologue);
}

bool must_yield(P &p) {
  return sync::load(&p.preempt, sync::seq_cst) || stop_requested() || chance(os::debug.preempt_stress);
}

void let_others_run(Mutator &mutator) {
  if (mutator.g().owes_marking) [[unlikely]] {
    mutator.g().owes_marking = false;
    collector_hooks.settle(mutator);
  }
  yield(mutator);
}
} // namespace

extern "C" void tuco_morestack() {
  Mutator mutator = Mutator::current();
  G &g = mutator.g();
  g.at_prologue = true;
  uint64_t frame = g.r10;
  if (g.sp < g.stack_guard + frame) {
    uint64_t need = g.stack_high - g.sp + frame + abi::kStackSlack + 256;
    uint64_t size = 2 * (g.stack_high - g.stack_low);
    while (size < need) size *= 2;
    if (size > stack::max_stack()) stack::report_overflow(g);
    if (!stack::move_stack(g, size)) os::fatal("runtime: out of memory: cannot grow a goroutine's stack");
  } else if (chance(os::debug.stack_stress)) {
    stack::move_stack(g, g.stack_high - g.stack_low);
  }
  if (os::debug.escape_check) note_frames(g);
  if (must_yield(mutator.p())) {
    g.resume = (uint64_t)&tuco_resume_morestack;
    let_others_run(mutator);
  }
  g.at_prologue = false;
  arm_guard(g, mutator.p());
}

extern "C" void tuco_rt_poll() {
  Mutator mutator = Mutator::current();
  G &g = mutator.g();
  if (chance(os::debug.stack_stress)) stack::move_stack(g, g.stack_high - g.stack_low);
  if (must_yield(mutator.p())) {
    g.resume = (uint64_t)&tuco_resume_poll;
    let_others_run(mutator);
  }
  arm_guard(g, mutator.p());
}

void request_preemption(P &p) {
  sync::store(&p.preempt, 1, sync::seq_cst);
  sync::fetch_add(&state.requesting, 1, sync::seq_cst); // the thread may be about to end (locked_threads.cpp)
  if (M *m = sync::load(&p.m, sync::seq_cst))
    sync::store(m->guard_word, abi::kGuardSafepointWanted, sync::seq_cst);
  sync::fetch_sub(&state.requesting, 1, sync::seq_cst);
}

} // namespace tuco::rt::sched
