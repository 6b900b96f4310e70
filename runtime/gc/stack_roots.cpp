#include "runtime/gc/stack_roots.h"

#include "runtime/gc/data_slots.h"
#include "runtime/stack/copy.h"
#include "runtime/stack/data_stack.h"
#include "runtime/stack/walk.h"

#include <cstring>

namespace tuco::rt::gc {

// Memory that no live frame owns: below the machine stack's top, above the data stack's.
static void clobber_dead(sched::G &g) {
  memset((void *)g.stack_low, 0xdd, g.sp - g.stack_low);
  if (g.data_top && g.data_limit > g.data_top && g.data_limit - g.data_top < (1 << 20))
    memset((void *)g.data_top, 0xdd, g.data_limit - g.data_top);
}

void mark_goroutine(Marker &marker, sched::G &g) {
  auto status = g.get_status();
  RT_CHECK(status != sched::Status::Running || &g == rt_tls_g, g.id);
  if (status == sched::Status::Idle || status == sched::Status::Dead) return;
  if (g.resume == (uint64_t)&tuco_resume_entry && status == sched::Status::Runnable) {
    marker.mark(g.rax, &g.rax);
    return;
  }
  if (status == sched::Status::Waiting && !sync::load(&g.waiting_since, sync::relaxed))
    sync::store(&g.waiting_since, os::monotonic_nanoseconds(), sync::relaxed);
  DataSlots slots(&marker);
  auto mark = [&](uintptr_t pointer, const void *where) {
    marker.mark(pointer, where);
    slots.found(pointer);
  };
  auto mark_conservative = [&](uintptr_t word) {
    marker.mark_conservative(word);
    slots.guessed(word);
  };
  mark((uintptr_t)g.panics, &g.panics);
  for (uint32_t i = 0; i < g.rooted_count; i++) mark((uintptr_t)g.rooted[i], &g.rooted[i]);
  if (g.at_prologue) {
    for (uint64_t value : {g.rax, g.rcx, g.rdx, g.rdi, g.rsi, g.r8, g.r9, g.r12, g.r13, g.r14, g.r15})
      mark_conservative(value);
    for (uint64_t at = g.sp + 16; at < g.sp + 16 + g.r11; at += 8) mark_conservative(*(uint64_t *)at);
  }
  stack::Walker walker(g, g.at_prologue, stack::WalkMode::Strict);
  stack::DataFrameWalker frames(g.data_top);
  while (walker.next()) {
    abi::for_each_root(
        walker.site(), walker.rsp(), walker.rbp(),
        [&](int dwarf_register) {
          uint64_t *place = walker.place(dwarf_register);
          RT_CHECK(walker.innermost() || dwarf_register == 3 || dwarf_register >= 12, walker.pc(),
                   dwarf_register);
          mark(*place, place);
        },
        [&](uintptr_t slot) { mark(*(uint64_t *)slot, (void *)slot); });
    if (!abi::has_data_frame(*walker.function(), walker.site())) continue;
    stack::DataFrame frame{};
    RT_CHECK(frames.next(frame), walker.pc());
    slots.add(frame, walker.site());
  }
  slots.mark_live();
  if (os::debug.clobber_dead) {
    slots.clobber_dead();
    clobber_dead(g);
  }
  // One that is stopped in a prologue has been promised the room that it asked for.
  if (!g.at_prologue) stack::shrink_stack(g);
  stack::shrink_data_stack(g);
}

} // namespace tuco::rt::gc
