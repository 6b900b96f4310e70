#pragma once
// Locks of the runtime itself, and the one-shot wake-up that threads sleep on.
//
// Mutex: 0 free, 1 held, 2 held with sleepers; spins a little, then sleeps on a futex. Held only while C++
// runs on a system stack, never across a safepoint. Ranks order the locks: a thread waits for a lock only above
// those that it holds; the channels of one select have one rank and are taken by ascending address. try_lock may
// be called at any rank, since it does not wait, but what it took counts as held like the rest. Builds with
// TUCO_LOCK_RANKS (all unit tests) check that; the table is the only list of the runtime's locks.
#include "runtime/os/last_words.h"
#include "runtime/os/thread.h"
#include "runtime/sync/atomic.h"

#include <cstdint>

namespace tuco::rt::sync {

enum class Rank : uint8_t {
  NotifyList, // the first, as these locks are zeroed words of Go structures
  StopWorld,  // held from the stop to the start
  Channel,    // of a select: several, by ascending address
  Semaphore,
  PolledFiles,
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
#ifdef TUCO_LOCK_RANKS
  static constexpr bool kChecksRanks = true;
#else
  static constexpr bool kChecksRanks = false;
#endif
public:
  // Where ranks are not checked a free lock is all zero, so that tables of them take no place in programs' files.
  constexpr explicit Mutex(Rank rank = Rank::Leaf) : rank_(kChecksRanks ? rank : Rank{}) {}
  void lock(RT_PLACE_ALONE) {
    check_rank();
#ifdef TUCO_MODEL
    if (model::lock(&state_, place)) return push_rank();
#endif
    uint32_t expected = 0;
    if (!compare_exchange(&state_, &expected, 1, acquire, relaxed)) [[unlikely]]
      lock_slow();
    push_rank();
  }
  bool try_lock(RT_PLACE_ALONE) {
#ifdef TUCO_MODEL
    bool taken;
    if (model::try_lock(&state_, taken, place)) {
      if (taken) push_rank();
      return taken;
    }
#endif
    uint32_t expected = 0;
    if (!compare_exchange(&state_, &expected, 1, acquire, relaxed)) return false;
    push_rank();
    return true;
  }
  void unlock(RT_PLACE_ALONE) {
    drop_rank();
#ifdef TUCO_MODEL
    if (model::unlock(&state_, place)) return;
#endif
    if (exchange(&state_, 0, release) == 2) [[unlikely]]
      os::futex_wake(&state_, 1);
  }

#ifdef TUCO_MODEL
  static void keep_per_thread() {
    model::thread_local_variable(held_, sizeof held_);
    model::thread_local_variable(&held_count_, sizeof held_count_);
  }
#endif

private:
  void lock_slow() {
    for (int i = 0; i < spins(100); i++) {
      os::cpu_relax();
      uint32_t expected = 0;
      if (load(&state_, relaxed) == 0 && compare_exchange(&state_, &expected, 1, acquire, relaxed)) return;
    }
    while (exchange(&state_, 2, acquire) != 0) os::futex_wait(&state_, 2);
  }
#ifdef TUCO_LOCK_RANKS
  // What this thread holds, in the order in which it was taken. A row of channels is one entry: how many, and no
  // address above the last one's.
  struct Held {
    Rank rank;
    uint32_t count;
    uintptr_t last;
  };
  static inline __thread Held held_[16];
  static inline __thread int held_count_;
  void check_rank() const {
    for (int i = 0; i < held_count_; i++) {
      const Held &h = held_[i];
      RT_CHECK(h.rank < rank_ || (h.rank == rank_ && rank_ == Rank::Channel && h.last < (uintptr_t)this),
               h.rank, rank_);
    }
  }
  void push_rank() const {
    if (held_count_ && held_[held_count_ - 1].rank == rank_) {
      held_[held_count_ - 1].count++;
      held_[held_count_ - 1].last = (uintptr_t)this;
      return;
    }
    RT_CHECK(held_count_ < int(sizeof held_ / sizeof held_[0]), held_count_);
    held_[held_count_++] = {rank_, 1, (uintptr_t)this};
  }
  void drop_rank() const {
    for (int i = held_count_; i-- > 0;) {
      if (held_[i].rank != rank_) continue;
      if (--held_[i].count)
        held_[i].last = (uintptr_t)this - 1;
      else
        for (held_count_--; i < held_count_; i++) held_[i] = held_[i + 1];
      return;
    }
    RT_CHECK(false && "released by a thread that does not hold it", rank_);
  }
#else
  void check_rank() const {}
  void push_rank() const {}
  void drop_rank() const {}
#endif
  uint32_t state_ = 0;
  [[maybe_unused]] Rank rank_;
};

class LockGuard {
public:
  explicit LockGuard(Mutex &mutex RT_PLACE) : mutex_(mutex) { mutex_.lock(RT_PASS_PLACE); }
  ~LockGuard() { mutex_.unlock(); }
  LockGuard(const LockGuard &) = delete;
  LockGuard &operator=(const LockGuard &) = delete;

private:
  Mutex &mutex_;
};

// One thread sleeps, another wakes it; a wake before the sleep is not lost. The sleeper resets it.
class Note {
public:
  void reset() { store(&set_, 0, relaxed); }
  void wake() {
    if (!exchange(&set_, 1, release)) os::futex_wake(&set_, 1);
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
  bool is_set() const { return load(&set_, acquire); }

private:
  uint32_t set_ = 0;
};

} // namespace tuco::rt::sync
