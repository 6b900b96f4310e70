#pragma once
// A child process, from its birth to its program.
//
// The child is made with CLONE_VM and CLONE_VFORK: it runs on a stack of its own in this process's memory, and this
// thread waits until it has become its program or has ended. So nothing is copied, and what went wrong is told
// through memory. It does nothing but the system calls that it was given, prepared by package syscall: no
// allocation, no locks, none of the thread's variables.
//
// Signals: all are blocked around the birth, for a handler that ran in the child would run on the runtime's state
// there. The child puts every handler back to the default, which changes nothing for this process, before it takes
// the mask that the process was started with: those of the runtime's threads block what it does not handle.
#include <cstdint>

namespace tuco::rt::os {

// arguments[0] is the number. The kernel's answer: negative numbers down to -4095 are errors.
inline int64_t system_call(const uint64_t *arguments) {
  int64_t result;
  register uint64_t r10 asm("r10") = arguments[4];
  register uint64_t r8 asm("r8") = arguments[5];
  register uint64_t r9 asm("r9") = arguments[6];
  asm volatile("syscall"
               : "=a"(result)
               : "a"(arguments[0]), "D"(arguments[1]), "S"(arguments[2]), "d"(arguments[3]), "r"(r10),
                 "r"(r8), "r"(r9)
               : "rcx", "r11", "memory");
  return result;
}

// rt.SpawnStep
struct SpawnStep {
  uint64_t call[7];
  int32_t *result; // null: not wanted
  bool may_fail;
};

struct Spawned {
  int64_t process; // -1: it was not made
  int64_t error;   // errno of the call that failed; 0: it runs its program
};

// What children will have; called by the first thread before there are others.
void remember_signal_mask();

// The last step must be execve. descriptor: where clone stores it, if flags have CLONE_PIDFD.
Spawned spawn(const SpawnStep *steps, int64_t count, uint64_t flags, int32_t *descriptor);

} // namespace tuco::rt::os
