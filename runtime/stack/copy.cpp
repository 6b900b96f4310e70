#include "runtime/stack/copy.h"

#include "runtime/stack/pool.h"

#include <cstring>

namespace tuco::rt::stack {

bool set_stack(abi::GLayout &g, uint64_t size) {
  uintptr_t low = allocate_stack(size);
  if (!low) return false;
  g.stack_low = low;
  g.stack_high = low + size;
  g.stack_guard = low + abi::kStackSlack;
  return true;
}

bool move_stack(abi::GLayout &g, uint64_t new_size) {
  uintptr_t old_low = g.stack_low, old_high = g.stack_high;
  uint64_t used = old_high - g.sp;
  if (!set_stack(g, new_size)) return false;
  memcpy((void *)(g.stack_high - used), (void *)g.sp, used);
  uintptr_t distance = g.stack_high - old_high;
  g.sp += distance;
  for (uint64_t *saved = &g.bp; *saved - old_low < old_high - old_low; saved = (uint64_t *)*saved)
    *saved += distance;
  free_stack(old_low, old_high - old_low);
  return true;
}

void shrink_stack(abi::GLayout &g) {
  uint64_t size = g.stack_high - g.stack_low, used = g.stack_high - g.sp + abi::kStackSlack;
  uint64_t wanted = size;
  while (wanted > kMinStack && used <= wanted / 4) wanted /= 2;
  if (wanted < size) move_stack(g, wanted);
}

} // namespace tuco::rt::stack
