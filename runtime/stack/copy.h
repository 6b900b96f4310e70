#pragma once
// Moving a machine stack.
//
// The only pointers from a machine stack into itself are the saved frame pointers (addressable variables live
// on the data stack or the heap), so a move is one memcpy and one walk of the rbp chain. The goroutine must
// be in the runtime, parked or in a system call: its context in g is adjusted. The thread that runs it next in Go code
// arms its guard word; the stubs check that (switch.S).
#include "runtime/abi/g_layout.h"

namespace tuco::rt::stack {

// Returns false when there is no memory for it.
bool move_stack(abi::GLayout &g, uint64_t new_size);
// Halves the stack while at most a quarter of it is in use.
void shrink_stack(abi::GLayout &g);
// Gives g a fresh stack.
bool set_stack(abi::GLayout &g, uint64_t size);

} // namespace tuco::rt::stack
