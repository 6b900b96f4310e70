#pragma once
// Locks of the runtime itself, and the one-shot wake-up that threads sleep on.
//
// Mutex: 0 free, 1 held, 2 held with sleepers; spins a little, then sleeps on a futex. Held only while C++
// runs on a system stack, never across a safepoint. Ranks order the locks: a thread takes a lock only above
// those that it holds. Builds with TUCO_LOCK_RANKS check that; the table is the only list of the runtime's
// locks.
#include "runtime/os/last_words.h"
#include "runtime/os/thread.h"

#include <cstdint>

namespace tuco::rt::sync {

enum class Rank : uint8_t {
  StopWorld, // held from the stop to the start
  Select,    // channels of one select: ordered by address among themselves
  Channel,
  Semaphore,
  NotifyList,
  Timers,
  Finalizers,
  MemoryProfile,
  Scheduler,
  AllGoroutines,
  Itabs,
  TypeCache,
  Central,
  PageHeap,
  StackPool,
  Leaf, // below which nothing is taken
};

class Mutex {
public:
  constexpr explicit Mutex(Rank rank = Rank::Leaf) : rank_(rank) {}
  void lock() {
    check_rank();
    uint32_t expected = 0;
    if (!__atomic_compare_exchange_n(&state_, &expected, 1, false, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
        [[unlikely]]
      lock_slow();
  }
  bool try_lock() {
    uint32_t expected = 0;
    return __atomic_compare_exchange_n(&state_, &expected, 1, false, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED);
  }
  void unlock() {
    if (__atomic_exchange_n(&state_, 0, __ATOMIC_RELEASE) == 2) [[unlikely]]
      os::futex_wake(&state_, 1);
    drop_rank();
  }

private:
  void lock_slow() {
    for (int i = 0; i < 100; i++) {
      os::cpu_relax();
      uint32_t expected = 0;
      if (__atomic_load_n(&state_, __ATOMIC_RELAXED) == 0 &&
          __atomic_compare_exchange_n(&state_, &expected, 1, false, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
        return;
    }
    while (__atomic_exchange_n(&state_, 2, __ATOMIC_ACQUIRE) != 0) os::futex_wait(&state_, 2);
  }
#ifdef TUCO_LOCK_RANKS
  static inline __thread uint8_t held_[16];
  static inline __thread int held_count_;
  void check_rank() {
    if (held_count_)
      RT_CHECK(held_[held_count_ - 1] < (uint8_t)rank_ || rank_ == Rank::Channel, held_[held_count_ - 1],
               rank_);
    held_[held_count_++] = (uint8_t)rank_;
  }
  void drop_rank() {
    for (int i = held_count_ - 1; i >= 0; i--)
      if (held_[i] == (uint8_t)rank_) {
        for (held_count_--; i < held_count_; i++) held_[i] = held_[i + 1];
        return;
      }
  }
#else
  void check_rank() {}
  void drop_rank() {}
#endif
  uint32_t state_ = 0;
  [[maybe_unused]] Rank rank_;
};

class LockGuard {
public:
  explicit LockGuard(Mutex &mutex) : mutex_(mutex) { mutex_.lock(); }
  ~LockGuard() { mutex_.unlock(); }
  LockGuard(const LockGuard &) = delete;
  LockGuard &operator=(const LockGuard &) = delete;

private:
  Mutex &mutex_;
};

// One thread sleeps, another wakes it; a wake before the sleep is not lost. The sleeper resets it.
class Note {
public:
  void reset() { __atomic_store_n(&set_, 0, __ATOMIC_RELAXED); }
  void wake() {
    if (!__atomic_exchange_n(&set_, 1, __ATOMIC_RELEASE)) os::futex_wake(&set_, 1);
  }
  void sleep() {
    while (!is_set()) os::futex_wait(&set_, 0);
  }
  // Returns false when the deadline (on the monotonic clock) passed first.
  bool sleep_until(int64_t deadline) {
    while (!is_set()) {
      int64_t left = deadline - os::monotonic_nanoseconds();
      if (left <= 0) return false;
      os::futex_wait(&set_, 0, left);
    }
    return true;
  }
  bool is_set() const { return __atomic_load_n(&set_, __ATOMIC_ACQUIRE); }

private:
  uint32_t set_ = 0;
};

} // namespace tuco::rt::sync
