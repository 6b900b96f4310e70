#pragma once
// The write barrier: before a pointer in the heap is overwritten, the old value and (while the writer's stack
// may be unscanned) the new one are remembered for the marker.
//
// Compiled code tests rt_barrier_enabled and calls rt_write_barrier, which appends both values to the P's
// buffer. A full buffer is flushed: its objects are marked, if a mark phase runs. As marking happens with the
// world stopped, the flag stays off, except with TUCODEBUG=barrier: then every store goes this way, and each
// flush checks that the values are null, outside the heap, or in allocated objects.
#include "runtime/sched/goroutine.h"

extern "C" uint8_t rt_barrier_enabled;

namespace tuco::rt::gc {

// Leaf: may run on a goroutine stack.
void remember(uintptr_t old_value, uintptr_t new_value);
void flush_barrier(sched::P &p);
// The barrier alone, for `count` values that are going to be moved from `src`, or cleared if that is null. Leaf.
void remember_typed(const abi::Type *type, void *dst, const void *src, uint64_t count);

// Copies values of a type with barriers, wherever the places are; they may overlap. Leaf.
void typed_move(const abi::Type *type, void *dst, const void *src, uint64_t count);
void typed_clear(const abi::Type *type, void *dst, uint64_t count);
// Stores a pointer that C++ writes into a heap object. Leaf.
inline void store_pointer(void *slot, void *value) {
  if (rt_barrier_enabled) [[unlikely]]
    remember(*(uintptr_t *)slot, (uintptr_t)value);
  *(void **)slot = value;
}

} // namespace tuco::rt::gc
