#include "runtime/os/spawn.h"

#include "runtime/os/memory.h"

#include <cerrno>
#include <csignal>
#include <sched.h>
#include <sys/syscall.h>

namespace tuco::rt::os {

namespace {
constexpr uint64_t kChildStack = 64 << 10;
constexpr uint64_t kSignals = 64, kMaskBytes = kSignals / 8;
constexpr int64_t kLastError = -4095;
constexpr int kNoProgram = 253; // status of a child that did not get to its program

struct KernelAction {
  uint64_t handler, flags, restorer, mask;
};

uint64_t first_mask; // written before there are threads

struct Birth {
  const SpawnStep *steps;
  int64_t count;
  int64_t error;
};

template <class... Arguments> int64_t make_call(uint64_t number, Arguments... arguments) {
  uint64_t all[7] = {number, (uint64_t)arguments...};
  return system_call(all);
}

void default_handlers() {
  for (uint64_t signal = 1; signal <= kSignals; signal++) {
    KernelAction action{};
    if (make_call(SYS_rt_sigaction, signal, 0, (uintptr_t)&action, kMaskBytes) < 0) continue;
    if (action.handler == (uint64_t)SIG_DFL || action.handler == (uint64_t)SIG_IGN) continue;
    action = {};
    make_call(SYS_rt_sigaction, signal, (uintptr_t)&action, 0, kMaskBytes);
  }
}

int live(void *argument) {
  Birth &birth = *(Birth *)argument;
  default_handlers();
  make_call(SYS_rt_sigprocmask, SIG_SETMASK, (uintptr_t)&first_mask, 0, kMaskBytes);
  for (int64_t i = 0; i < birth.count; i++) {
    const SpawnStep &step = birth.steps[i];
    int64_t result = system_call(step.call);
    if (step.result) *step.result = (int32_t)result;
    if (result < 0 && result >= kLastError && !step.may_fail) {
      birth.error = -result;
      break;
    }
  }
  make_call(SYS_exit_group, kNoProgram);
  __builtin_unreachable();
}
} // namespace

void remember_signal_mask() {
  make_call(SYS_rt_sigprocmask, SIG_BLOCK, 0, (uintptr_t)&first_mask, kMaskBytes);
}

Spawned spawn(const SpawnStep *steps, int64_t count, uint64_t flags, int32_t *descriptor) {
  void *stack = map_memory(kChildStack);
  if (!stack) return {-1, ENOMEM};
  Birth birth{steps, count, 0};
  uint64_t all_signals = ~uint64_t{0}, mask;
  make_call(SYS_rt_sigprocmask, SIG_SETMASK, (uintptr_t)&all_signals, (uintptr_t)&mask, kMaskBytes);
  int process = clone(live, (char *)stack + kChildStack, (int)(flags | CLONE_VM | CLONE_VFORK | SIGCHLD),
                      &birth, descriptor, nullptr, nullptr);
  int error = process < 0 ? errno : (int)birth.error;
  make_call(SYS_rt_sigprocmask, SIG_SETMASK, (uintptr_t)&mask, 0, kMaskBytes);
  unmap_memory(stack, kChildStack);
  return {process, error};
}

} // namespace tuco::rt::os
