#pragma once
// A lock for a few instructions, where a queue would cost too much stack: it is taken on goroutines' stacks, too. Whoever
// waits long gives its CPU away, as the system may have stopped the one that has the lock. Below it no lock is taken.
#include "runtime/os/thread.h"
#include "runtime/sync/atomic.h"

namespace tuco::rt::sync {

class SpinGuard {
public:
  explicit SpinGuard(uint32_t &lock) : lock_(lock) {
    for (uint32_t turn = 1; exchange(&lock_, 1, acquire); turn++)
      if (turn % 64)
        os::cpu_relax();
      else
        os::yield_thread();
  }
  ~SpinGuard() { store(&lock_, 0, release); }
  SpinGuard(const SpinGuard &) = delete;
  SpinGuard &operator=(const SpinGuard &) = delete;

private:
  uint32_t &lock_;
};

} // namespace tuco::rt::sync
