// Making and ending goroutines, and the list of all. Descriptors are never freed: a dead one, with its stack
// if that is of the smallest size, is used again: by the P where it died or, through a common list, by
// others, so that a P that makes goroutines for other Ps to end does not need new ones without end. A P gives
// half away when it has kMostFree, and takes as many when it has none.
#include "runtime/os/debug_options.h"
#include "runtime/os/memory.h"
#include "runtime/sched/state.h"
#include "runtime/stack/copy.h"
#include "runtime/stack/data_stack.h"
#include "runtime/stack/pool.h"

#include <new>

namespace tuco::rt::sched {

namespace {
constexpr uint64_t kChunk = 1024;
struct All {
  sync::Mutex lock{sync::Rank::AllGoroutines};
  uint64_t length = 0; // atomic: entries below are filled in
};
All all;
G **chunks
    [sync::kModel
         ? 1
         : 1 << 16]; // by number / kChunk; apart from All, so that half a megabyte of zeros is not in the
                     // file

G *new_descriptor() {
  G *g = new (os::allocate_permanent(sizeof(G), 64)) G();
  if (os::debug.escape_check)
    g->frame_history = (stack::FrameHistory *)os::allocate_permanent(sizeof(stack::FrameHistory));
  sync::LockGuard guard(all.lock);
  uint64_t i = all.length;
  RT_CHECK(i / kChunk < sizeof chunks / sizeof chunks[0], i);
  if (!chunks[i / kChunk]) chunks[i / kChunk] = (G **)os::allocate_permanent(kChunk * sizeof(G *));
  chunks[i / kChunk][i % kChunk] = g;
  sync::store(&all.length, i + 1, sync::release);
  return g;
}

constexpr uint32_t kMostFree = 64;
struct Dead {
  sync::Mutex lock{sync::Rank::AllGoroutines};
  G *free = nullptr; // guarded by lock, but for the look whether there is one at all
};
Dead dead;

void give_half(P &p) {
  G *first = p.free_goroutines, *last = first;
  for (uint32_t i = 1; i < kMostFree / 2; i++) last = last->next;
  p.free_goroutines = last->next;
  p.free_count -= kMostFree / 2;
  sync::LockGuard guard(dead.lock);
  last->next = dead.free;
  sync::store(&dead.free, first, sync::relaxed);
}

void take_half(P &p) {
  if (!sync::load(&dead.free, sync::relaxed)) return;
  sync::LockGuard guard(dead.lock);
  while (dead.free && p.free_count < kMostFree / 2) {
    G *g = dead.free;
    sync::store(&dead.free, g->next, sync::relaxed);
    g->next = p.free_goroutines;
    p.free_goroutines = g;
    p.free_count++;
  }
}
} // namespace

uint64_t all_goroutines_length() { return sync::load(&all.length, sync::acquire); }
G *all_goroutines_at(uint64_t index) { return chunks[index / kChunk][index % kChunk]; }
uint64_t thread_count() { return sync::load(&state.thread_count, sync::relaxed); }
uint64_t service_threads() { return sync::load(&state.service_threads, sync::relaxed); }
uint64_t goroutines_made() { return sync::load(&state.last_goroutine_id, sync::relaxed); }
uint64_t goroutine_count() { return sync::load(&state.live_goroutines, sync::relaxed); }

// All fields but the stack and what is Kept.
static void renew(G &g) {
  uint64_t low = g.stack_low, high = g.stack_high, guard = g.stack_guard;
  static_cast<abi::GLayout &>(g) = {};
  static_cast<Life &>(g) = {};
  g.stack_low = low;
  g.stack_high = high;
  g.stack_guard = guard;
}

// A new goroutine without a number.
static G *make_goroutine(void *closure) {
  P &p = *rt_tls_m->p;
  if (!p.free_goroutines) take_half(p);
  G *g = p.free_goroutines;
  if (g) {
    p.free_goroutines = g->next;
    p.free_count--;
  } else {
    g = new_descriptor();
  }
  if (is_marking()) [[unlikely]]
    collector_hooks.renew(*g);
  renew(*g);
  if (!g->stack_low && !stack::set_stack(*g, stack::kMinStack))
    os::fatal("runtime: out of memory: cannot allocate a goroutine's stack");
  g->sp = g->stack_high;
  g->rax = (uint64_t)closure; // a root until the goroutine has started
  g->resume = (uint64_t)&tuco_resume_entry;
  g->set_status(Status::Runnable);
  return g;
}

G *new_goroutine(void *closure, G *creator, uintptr_t creator_pc) {
  G *g = make_goroutine(closure);
  g->id = sync::add_fetch(&state.last_goroutine_id, 1, sync::relaxed);
  g->creator_id = creator ? creator->id : 0;
  g->creator_pc = creator_pc;
  sync::fetch_add(&state.live_goroutines, 1, sync::relaxed);
  if (g->id > 1) start_monitor();
  return g;
}

// Its number is not one of the program's goroutines, so theirs do not depend on what the runtime does.
G *new_runtime_goroutine(void *closure) {
  static uint64_t last;
  G *g = make_goroutine(closure);
  g->id = kFirstRuntimeGoroutine + sync::fetch_add(&last, 1, sync::relaxed);
  g->is_runtime = true;
  start_monitor();
  return g;
}

void exit_goroutine(Mutator &mutator) {
  G &g = mutator.g();
  P &p = mutator.p();
  RT_CHECK(!g.rooted_count, g.rooted_count);
  stack::free_data_stack(g);
  if (g.locked_to) {
    mutator.m().locked = nullptr;
    mutator.m().ends = true;
  }
  g.m = nullptr;
  if (g.stack_high - g.stack_low != stack::kMinStack) {
    stack::free_stack(g.stack_low, g.stack_high - g.stack_low);
    g.stack_low = g.stack_high = 0;
  }
  if (g.id == 1) state.main_gone = true;
  if (!g.is_runtime) sync::fetch_sub(&state.live_goroutines, 1, sync::relaxed);
  g.set_status(Status::Dead);
  g.next = p.free_goroutines;
  p.free_goroutines = &g;
  if (++p.free_count == kMostFree) give_half(p);
  tuco_enter_scheduler();
}

extern "C" void tuco_goroutine_return() {
  Mutator mutator = Mutator::current();
  if (mutator.g().id == 1) os::exit_process(0);
  exit_goroutine(mutator);
}

} // namespace tuco::rt::sched
