#pragma once
// Faults: SIGSEGV, SIGBUS, SIGFPE, SIGILL on an alternate stack.
//
// A fault at an instruction that the stack maps list as an implicit null check goes on at its handler
// (compiled code, which calls rt_panic_nil). Any other fault in Go code is fatal with Go's words, because its
// frame is not described there; in C++ it is an error of ours, and the registers are printed.
//
// Signals that the program wants to hear of. The handler sets the signal's bit and tells an eventfd, nothing else; a
// goroutine of the library waits for that file as for any other (netpoll.h), takes the bits and passes them on. A signal
// that comes twice before they are taken comes once, as with the kernel's own bits. Signals like SIGSEGV are heard of if
// somebody has sent them; faults of the program's own stay faults. Signals that would end the process without telling
// anybody anything, like SIGUSR1, have a handler that does nothing from the start, as in Go; one that was blocked when the
// program started is unblocked, in the thread that asks, when it is wanted, and has no effect afterwards.
#include <cstdint>

namespace tuco::rt::services {

void initialise_signals();

enum class SignalUse : uint64_t {
  Default, // as it was when the program started
  Ignored,
  Wanted,
};
// Before the first is wanted.
void signals_told_to(int eventfd);
void use_signal(int signal, SignalUse use);
bool signal_is_ignored(int signal);
bool signal_is_wanted(int signal);
// A bit for each (signal 1: bit 0) that came since it was last called.
uint64_t take_signals();
// Each thread needs its own alternate stack.
void prepare_thread_for_signals();

} // namespace tuco::rt::services
