#include "runtime/services/panic.h"

#include "runtime/gc/barrier.h"
#include "runtime/sched/scheduler.h"
#include "runtime/stack/data_stack.h"
#include "runtime/stack/walk.h"

extern "C" void go_goexit() __asm__("runtime.Goexit") __attribute__((weak));

namespace tuco::rt::services {

using sched::G;
using sched::Mutator;

namespace {
PanicRecord *top(G &g) { return (PanicRecord *)g.panics; }
uint64_t depth(G &g, uintptr_t address) { return g.stack_high - address; }

// Takes the next deferred closure of a frame, or null.
void *pop_defer(const stack::DataFrame &frame) {
  if (!(frame.descriptor->flags & abi::kFrameHasDefers)) return nullptr;
  auto *area = (abi::DeferArea *)(frame.base + frame.descriptor->defer_offset);
  if (area->bits) {
    int i = 63 - __builtin_clzll(area->bits);
    area->bits &= ~(uint64_t{1} << i);
    return area->closures[i];
  }
  if (abi::DeferRecord *record = area->list) {
    gc::store_pointer<abi::DeferRecord>(area->list, record->next);
    return record->closure;
  }
  return nullptr;
}

// A call in a wrapper's code may be that of a function that was inlined into it: that one is the caller then.
bool called_from_inlined(const abi::FunctionRecord &function, uintptr_t return_address) {
  abi::CallSite site;
  if (!abi::find_call_site(function, return_address, site)) return false;
  bool inlined = false;
  abi::for_each_position(function, site,
                         [&](const abi::Position &p) { inlined |= !(p.flags & abi::kIsWrapper); });
  return inlined;
}
} // namespace

void panic_push(Mutator &mutator, PanicRecord *record) {
  G &g = mutator.g();
  gc::store_pointer(record->link, (PanicRecord *)g.panics);
  record->frame_depth = depth(g, g.bp);
  g.panics = record;
}

void *panic_next_defer(Mutator &mutator) {
  G &g = mutator.g();
  stack::DataFrameWalker walker(g.data_top);
  stack::DataFrame frame;
  while (walker.next(frame))
    if (void *closure = pop_defer(frame)) {
      top(g)->defer_frame = frame.base;
      return closure;
    }
  return nullptr;
}

Recovered panic_recover(Mutator &mutator) {
  G &g = mutator.g();
  PanicRecord *record = top(g);
  if (!record || record->goexit || record->recovered) return {};
  uintptr_t rbp = g.bp; // of the function that calls recover
  // `defer recover()`: the wrapper stands for the function that deferred it.
  auto *caller = stack::function_of_call(*(uintptr_t *)g.sp);
  if (caller && caller->flags & abi::kIsWrapper && !called_from_inlined(*caller, *(uintptr_t *)g.sp))
    rbp = *(uintptr_t *)rbp;
  while (rbp) {
    uintptr_t return_address = *(uintptr_t *)(rbp + 8);
    rbp = *(uintptr_t *)rbp;
    auto *function = stack::function_of_call(return_address);
    if (!function || !(function->flags & abi::kIsWrapper)) break;
    if (called_from_inlined(*function, return_address)) return {};
  }
  if (!rbp || depth(g, rbp) != record->frame_depth) return {};
  record->recovered = true;
  return {record->type, record->data};
}

void panic_resume(Mutator &mutator) {
  G &g = mutator.g();
  uintptr_t target = top(g)->defer_frame;
  stack::DataFrameWalker data_walker(g.data_top);
  stack::DataFrame frame{};
  stack::Walker walker(g, false, stack::WalkMode::Strict);
  for (;;) {
    RT_CHECK(walker.next(), target);
    if (!abi::has_data_frame(*walker.function(), walker.site())) continue;
    RT_CHECK(data_walker.next(frame), target, walker.pc());
    if (frame.base == target) break;
  }
  RT_CHECK(walker.site().landing_pad, walker.pc(), target);
  bool goexit = false;
  g.fault_signal = false;
  uint64_t target_depth = depth(g, walker.rbp());
  PanicRecord *record = top(g);
  while (record && record->frame_depth > target_depth) {
    goexit |= record->goexit;
    record = record->link;
  }
  g.panics = record;
  if (goexit) sched::call_go(mutator, (const void *)&go_goexit);
  uint64_t rbx = *walker.place(3), r12 = *walker.place(12), r13 = *walker.place(13), r14 = *walker.place(14),
           r15 = *walker.place(15);
  g.rbx = rbx;
  g.r12 = r12;
  g.r13 = r13;
  g.r14 = r14;
  g.r15 = r15;
  g.sp = walker.rsp();
  g.bp = walker.rbp();
  g.data_top = frame.base + frame.descriptor->size;
  g.rcx = walker.function()->code + walker.site().landing_pad;
  g.resume = (uint64_t)&tuco_resume_landing;
  sched::resume_now(mutator);
}

} // namespace tuco::rt::services
