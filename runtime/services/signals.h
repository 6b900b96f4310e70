#pragma once
// Faults: SIGSEGV, SIGBUS, SIGFPE, SIGILL on an alternate stack.
//
// A fault at an instruction that the stack maps list as an implicit null check goes on at its handler
// (compiled code, which calls rt_panic_nil). Any other fault in Go code is fatal with Go's words, because its
// frame is not described there; in C++ it is an error of ours, and the registers are printed.
namespace tuco::rt::services {

void initialise_signals();
// Each thread needs its own alternate stack.
void prepare_thread_for_signals();

} // namespace tuco::rt::services
