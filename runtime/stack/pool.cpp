#include "runtime/stack/pool.h"

#include "runtime/os/debug_options.h"
#include "runtime/os/last_words.h"
#include "runtime/os/memory.h"
#include "runtime/sync/mutex.h"

#include <cstring>

namespace tuco::rt::stack {

namespace {
constexpr uint64_t kSlabStack = 32 << 10;
constexpr uint64_t kSlab = 256 << 10;
constexpr int kOrders = 21; // 2 KiB << 20 is above the highest limit
constexpr uint64_t kHighestLimit = 2000000000;
constexpr uint32_t kKeptLarge = 4;

struct FreeStack {
  FreeStack *next;
};
struct Order {
  sync::Mutex lock{sync::Rank::StackPool};
  FreeStack *free = nullptr;
  uint32_t count = 0;
};
Order orders[kOrders];
uint64_t in_use;             // atomic
uint64_t limit = 1000000000; // atomic

int order_of(uint64_t size) {
  int order = __builtin_ctzll(size / kMinStack);
  RT_CHECK(size == kMinStack << order && order < kOrders, size);
  return order;
}
} // namespace

uintptr_t allocate_stack(uint64_t size) {
  Order &order = orders[order_of(size)];
  sync::fetch_add(&in_use, size, sync::relaxed);
  sync::LockGuard guard(order.lock);
  if (!order.free) {
    if (size > kSlabStack) return (uintptr_t)os::map_memory(size);
    uintptr_t slab = (uintptr_t)os::map_memory(kSlab);
    if (!slab) return 0;
    for (uintptr_t p = slab + kSlab; p > slab;) {
      p -= size;
      ((FreeStack *)p)->next = order.free;
      order.free = (FreeStack *)p;
      order.count++;
    }
  }
  FreeStack *stack = order.free;
  order.free = stack->next;
  order.count--;
  return (uintptr_t)stack;
}

void free_stack(uintptr_t low, uint64_t size) {
  Order &order = orders[order_of(size)];
  sync::fetch_sub(&in_use, size, sync::relaxed);
  if (os::debug.stack_stress) memset((void *)low, 0xdb, size);
  {
    sync::LockGuard guard(order.lock);
    if (size <= kSlabStack || (order.count < kKeptLarge && size <= 16 << 20)) {
      ((FreeStack *)low)->next = order.free;
      order.free = (FreeStack *)low;
      order.count++;
      return;
    }
  }
  os::unmap_memory((void *)low, size);
}

uint64_t stack_bytes_in_use() { return sync::load(&in_use, sync::relaxed); }

uint64_t max_stack() {
  uint64_t bytes = sync::load(&limit, sync::relaxed);
  return bytes < kHighestLimit ? bytes : kHighestLimit;
}
uint64_t set_max_stack(uint64_t bytes) { return sync::exchange(&limit, bytes, sync::relaxed); }

void report_overflow(const abi::GLayout &g) {
  {
    os::ErrorOutput out;
    out.text("runtime: goroutine stack exceeds ").decimal(max_stack()).text("-byte limit\n");
    out.text("runtime: sp=").hexadecimal(g.sp).text(" stack=[").hexadecimal(g.stack_low);
    out.text(", ").hexadecimal(g.stack_high).text("]\n");
  }
  os::fatal("stack overflow");
}

} // namespace tuco::rt::stack
