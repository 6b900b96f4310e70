#include "runtime/gc/roots.h"

#include "runtime/gc/data_slots.h"
#include "runtime/sched/scheduler.h"
#include "runtime/stack/copy.h"
#include "runtime/stack/data_stack.h"
#include "runtime/stack/walk.h"

#include <cstring>

namespace tuco::rt::gc {

namespace {
constexpr int kMaxProviders = 8;
struct NamedProvider {
  const char *name;
  RootProvider provide;
} providers[kMaxProviders];
int provider_count;
uint64_t next_goroutine; // atomic: work list of the markers
uint32_t globals_taken;  // atomic
constexpr uint64_t kBatch = 32;

void mark_globals(Marker &marker) {
  for (auto *root = stack::global_roots_begin(); root < stack::global_roots_end(); root++) {
    auto *slots = (uint64_t *)(uintptr_t)root->address;
    auto *bitmap = (const uint8_t *)(uintptr_t)root->mask;
    for (uint32_t i = 0; i < root->words; i++) {
      uint32_t bit = i % root->period;
      bool pointer = root->period <= 32 ? root->mask >> bit & 1 : bitmap[bit / 8] >> (bit % 8) & 1;
      if (pointer) marker.mark(slots[i], &slots[i]);
    }
  }
}

class MarkingVisitor final : public RootVisitor {
public:
  explicit MarkingVisitor(Marker &marker) : marker_(marker) {}
  void root(uintptr_t pointer, const void *where) override { marker_.mark(pointer, where); }

private:
  Marker &marker_;
};

// Memory that no live frame owns: below the machine stack's top, above the data stack's.
void clobber_dead(sched::G &g) {
  memset((void *)g.stack_low, 0xdd, g.sp - g.stack_low);
  if (g.data_top && g.data_limit > g.data_top && g.data_limit - g.data_top < (1 << 20))
    memset((void *)g.data_top, 0xdd, g.data_limit - g.data_top);
}

void mark_goroutine(Marker &marker, sched::G &g) {
  auto status = g.get_status();
  if (status == sched::Status::Idle || status == sched::Status::Dead) return;
  if (g.resume == (uint64_t)&tuco_resume_entry && status == sched::Status::Runnable) {
    marker.mark(g.rax, &g.rax);
    return;
  }
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
} // namespace

void add_root_provider(const char *name, RootProvider provider) {
  RT_CHECK(provider_count < kMaxProviders);
  providers[provider_count++] = {name, provider};
}

void for_each_root_provider(void (*f)(void *, const char *, RootProvider), void *context) {
  for (int i = 0; i < provider_count; i++) f(context, providers[i].name, providers[i].provide);
}

void begin_roots() {
  next_goroutine = 0;
  globals_taken = 0;
}

void mark_roots(Marker &marker) {
  if (!sync::exchange(&globals_taken, 1, sync::relaxed)) {
    mark_globals(marker);
    MarkingVisitor visitor(marker);
    for (int i = 0; i < provider_count; i++) providers[i].provide(visitor);
  }
  uint64_t count = sched::all_goroutines_length();
  for (;;) {
    uint64_t from = sync::fetch_add(&next_goroutine, kBatch, sync::relaxed);
    if (from >= count) return;
    for (uint64_t i = from; i < count && i < from + kBatch; i++)
      mark_goroutine(marker, *sched::all_goroutines_at(i));
  }
}

} // namespace tuco::rt::gc
