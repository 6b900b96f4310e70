#pragma once
// Memory for machine stacks: powers of two from 2 KiB, 64-byte aligned.
//
// Up to kSlabStack bytes they are cut from slabs and kept in a list per size for ever; above that a few are
// kept and the rest goes back to the system. One lock per size.
#include "runtime/abi/g_layout.h"

#include <cstdint>

namespace tuco::rt::stack {

constexpr uint64_t kMinStack = 2048;
// The limit that programs see, and may change, for either stack of a goroutine: it holds when one grows.
uint64_t max_stack();
uint64_t set_max_stack(uint64_t bytes); // returns the old one
// Ends the program: a stack of the goroutine, whose context is saved, would have to grow past the limit.
[[noreturn]] void report_overflow(const abi::GLayout &g);

// Null when the system has no memory.
uintptr_t allocate_stack(uint64_t size);
void free_stack(uintptr_t low, uint64_t size);
uint64_t stack_bytes_in_use();

} // namespace tuco::rt::stack
