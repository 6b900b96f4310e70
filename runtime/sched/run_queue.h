#pragma once
// A P's queue of runnable goroutines: a ring of 256 that its owner fills and drains and that others steal
// half of, and a slot for the one that should run next (the partner of a channel operation).
//
// head: atomic; advanced by compare-and-swap by owner and thieves (acquire/release pair with the slots'
// reads). tail: written by the owner only, after the slot. push ends in a full barrier, whose partner is the one
// between dropping `spinning` and looking at the queues (scheduler.cpp). Follows the scheme of Go's runq (proc.go).
#include <cstdint>

namespace tuco::rt::sched {

template <class T> class RunQueue {
public:
  static constexpr uint32_t kSize = 256;

  // Owner. With `next`, item takes the slot and what was there is queued. Returns false when the ring is
  // full: then *half is filled with kSize/2 items and the one that did not fit, for the global queue. What it
  // stored comes before whatever the caller loads afterwards.
  bool push(T *item, bool next, T **half) {
    if (next) {
      item = __atomic_exchange_n(&next_, item, __ATOMIC_SEQ_CST);
      if (!item) return true;
    }
    for (;;) {
      uint32_t head = __atomic_load_n(&head_, __ATOMIC_ACQUIRE), tail = tail_;
      if (tail - head < kSize) {
        __atomic_store_n(&slots_[tail % kSize], item, __ATOMIC_RELAXED);
        __atomic_store_n(&tail_, tail + 1, __ATOMIC_SEQ_CST);
        return true;
      }
      for (uint32_t i = 0; i < kSize / 2; i++)
        half[i] = __atomic_load_n(&slots_[(head + i) % kSize], __ATOMIC_RELAXED);
      if (!__atomic_compare_exchange_n(&head_, &head, head + kSize / 2, false, __ATOMIC_ACQ_REL,
                                       __ATOMIC_RELAXED))
        continue;
      half[kSize / 2] = item;
      return false;
    }
  }

  // Owner, whose ring has room for it: without the barrier.
  void append(T *item) {
    __atomic_store_n(&slots_[tail_ % kSize], item, __ATOMIC_RELAXED);
    __atomic_store_n(&tail_, tail_ + 1, __ATOMIC_RELEASE);
  }

  // Owner: what is in the slot, or null.
  T *pop_next() {
    T *next = __atomic_load_n(&next_, __ATOMIC_RELAXED);
    if (next &&
        __atomic_compare_exchange_n(&next_, &next, nullptr, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED))
      return next;
    return nullptr;
  }

  // Owner: the first of the ring, or null.
  T *pop_ring() {
    for (;;) {
      uint32_t head = __atomic_load_n(&head_, __ATOMIC_ACQUIRE);
      if (head == tail_) return nullptr;
      T *item = __atomic_load_n(&slots_[head % kSize], __ATOMIC_RELAXED);
      if (__atomic_compare_exchange_n(&head_, &head, head + 1, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED))
        return item;
    }
  }

  // Owner.
  T *pop() {
    T *next = pop_next();
    return next ? next : pop_ring();
  }

  bool empty() const {
    return __atomic_load_n(&head_, __ATOMIC_SEQ_CST) == __atomic_load_n(&tail_, __ATOMIC_SEQ_CST) &&
           !__atomic_load_n(&next_, __ATOMIC_SEQ_CST);
  }
  uint32_t size() const {
    return __atomic_load_n(&tail_, __ATOMIC_RELAXED) - __atomic_load_n(&head_, __ATOMIC_RELAXED);
  }

  // Owner of this (empty) queue takes half of another's; the last of them is returned. steal_next: the slot
  // too.
  T *steal_from(RunQueue &victim, bool steal_next) {
    for (;;) {
      uint32_t head = __atomic_load_n(&victim.head_, __ATOMIC_ACQUIRE);
      uint32_t tail = __atomic_load_n(&victim.tail_, __ATOMIC_ACQUIRE);
      uint32_t n = tail - head;
      n -= n / 2;
      if (n == 0) {
        if (!steal_next) return nullptr;
        T *next = __atomic_load_n(&victim.next_, __ATOMIC_RELAXED);
        if (!next) return nullptr;
        if (__atomic_compare_exchange_n(&victim.next_, &next, nullptr, false, __ATOMIC_ACQ_REL,
                                        __ATOMIC_RELAXED))
          return next;
        continue;
      }
      if (n > kSize / 2) // head and tail were not read together
        continue;
      uint32_t to = tail_;
      for (uint32_t i = 0; i < n; i++)
        __atomic_store_n(&slots_[(to + i) % kSize],
                         __atomic_load_n(&victim.slots_[(head + i) % kSize], __ATOMIC_RELAXED),
                         __ATOMIC_RELAXED);
      if (!__atomic_compare_exchange_n(&victim.head_, &head, head + n, false, __ATOMIC_ACQ_REL,
                                       __ATOMIC_RELAXED))
        continue;
      n--;
      T *last = __atomic_load_n(&slots_[(to + n) % kSize], __ATOMIC_RELAXED);
      if (n) __atomic_store_n(&tail_, to + n, __ATOMIC_RELEASE);
      return last;
    }
  }

private:
  uint32_t head_ = 0, tail_ = 0;
  T *next_ = nullptr;
  T *slots_[kSize] = {};
};

} // namespace tuco::rt::sched
