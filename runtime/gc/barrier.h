#pragma once
// The write barrier: while the collector marks, a pointer in the heap or in a global variable that is overwritten is
// marked, so that all that could be reached when marking began is marked in the end (collect.cpp has the proof).
//
// Yuasa's barrier. Dijkstra's, which marks what is stored, and Go's, which does both, are for stacks that run before
// they have been scanned; ours never do (roots.h). So a pointer may be stored into fresh memory without more ado. What is
// taken from the stack of a goroutine that waits is another matter: it may not have been scanned, and may have let go of it
// when it is. Channel operations mark what they move.
//
// Compiled code tests rt_barrier_enabled and calls rt_write_barrier, on the goroutine's stack. It marks, at once, and
// pushes the object to the P's marker; there is no buffer between that someone would have to empty. A slot on a stack may
// hold what was left there, which is looked at as a guess.
//
// Pointers never tear: while the flag is set, typed memory is moved and cleared by words.
//
// The flag changes with the world stopped. TUCODEBUG=barrier sets it always: then each value is checked, when nothing
// marks, to be null, outside the heap, or in an allocated object.
#include "runtime/sched/goroutine.h"

extern "C" uint8_t rt_barrier_enabled;

namespace tuco::rt::gc {

// All are Leaf: they may run on a goroutine's stack.

// Marks what the pointer leads to. The flag is set.
void shade(uintptr_t pointer);
// The barrier alone, for `count` values that are going to be overwritten.
void shade_typed(const abi::Type *type, const void *values, uint64_t count);

// Copies values of a type with barriers, wherever the places are; they may overlap.
void typed_move(const abi::Type *type, void *dst, const void *src, uint64_t count);
// The same, from or to another goroutine's stack.
void move_between_goroutines(const abi::Type *type, void *dst, const void *src);
void typed_clear(const abi::Type *type, void *dst, uint64_t count);
// Stores a pointer that C++ writes into a heap object.
inline void store_pointer(void *slot, void *value) {
  if (rt_barrier_enabled) [[unlikely]]
    shade(*(uintptr_t *)slot);
  sync::store((void **)slot, value, sync::relaxed);
}
// A pointer that nothing has kept alive comes back: a weak one's.
inline void *revive(void *pointer) {
  if (rt_barrier_enabled) [[unlikely]]
    shade((uintptr_t)pointer);
  return pointer;
}

} // namespace tuco::rt::gc
