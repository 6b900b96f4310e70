#pragma once
// A P's queue of runnable goroutines: a ring of 256 that its owner fills and drains and that others steal
// half of, and a slot for the one that should run next (the partner of a channel operation).
//
// head: atomic; advanced by compare-and-swap by owner and thieves (acquire/release pair with the slots'
// reads). tail: written by the owner only, after the slot. push ends in a full barrier, whose partner is the one
// between dropping `spinning` and looking at the queues (scheduler.cpp). Follows the scheme of Go's runq (proc.go).
#include "runtime/sync/atomic.h"

#include <cstdint>

namespace tuco::rt::sched {

template <class T, uint32_t Size = 256> class RunQueue {
public:
  static constexpr uint32_t kSize = Size;

  // Owner. With `next`, item takes the slot and what was there is queued. Returns false when the ring is
  // full: then *half is filled with kSize/2 items and the one that did not fit, for the global queue. What it
  // stored comes before whatever the caller loads afterwards.
  bool push(T *item, bool next, T **half) {
    if (next) {
      item = sync::exchange(&next_, item, sync::seq_cst);
      if (!item) return true;
    }
    for (;;) {
      uint32_t head = sync::load(&head_, sync::acquire), tail = tail_;
      if (tail - head < kSize) {
        sync::store(&slots_[tail % kSize], item, sync::relaxed);
        sync::store(&tail_, tail + 1, sync::seq_cst);
        return true;
      }
      for (uint32_t i = 0; i < kSize / 2; i++)
        half[i] = sync::load(&slots_[(head + i) % kSize], sync::relaxed);
      if (!sync::compare_exchange(&head_, &head, head + kSize / 2, sync::acq_rel, sync::relaxed)) continue;
      half[kSize / 2] = item;
      return false;
    }
  }

  // Owner, whose ring has room for it: without the barrier.
  void append(T *item) {
    sync::store(&slots_[tail_ % kSize], item, sync::relaxed);
    sync::store(&tail_, tail_ + 1, sync::release);
  }

  // Owner: what is in the slot, or null.
  T *pop_next() {
    T *next = sync::load(&next_, sync::relaxed);
    if (next && sync::compare_exchange(&next_, &next, nullptr, sync::acq_rel, sync::relaxed)) return next;
    return nullptr;
  }

  // Owner: the first of the ring, or null.
  T *pop_ring() {
    for (;;) {
      uint32_t head = sync::load(&head_, sync::acquire);
      if (head == tail_) return nullptr;
      T *item = sync::load(&slots_[head % kSize], sync::relaxed);
      if (sync::compare_exchange(&head_, &head, head + 1, sync::acq_rel, sync::relaxed)) return item;
    }
  }

  // Owner.
  T *pop() {
    T *next = pop_next();
    return next ? next : pop_ring();
  }

  bool empty() const {
    return sync::load(&head_, sync::seq_cst) == sync::load(&tail_, sync::seq_cst) &&
           !sync::load(&next_, sync::seq_cst);
  }
  uint32_t size() const { return sync::load(&tail_, sync::relaxed) - sync::load(&head_, sync::relaxed); }

  // Owner of this (empty) queue takes half of another's; the last of them is returned. steal_next: the slot
  // too.
  T *steal_from(RunQueue &victim, bool steal_next) {
    for (;;) {
      uint32_t head = sync::load(&victim.head_, sync::acquire);
      uint32_t tail = sync::load(&victim.tail_, sync::acquire);
      uint32_t n = tail - head;
      n -= n / 2;
      if (n == 0) {
        if (!steal_next) return nullptr;
        T *next = sync::load(&victim.next_, sync::relaxed);
        if (!next) return nullptr;
        if (sync::compare_exchange(&victim.next_, &next, nullptr, sync::acq_rel, sync::relaxed)) return next;
        continue;
      }
      if (n > kSize / 2) // head and tail were not read together
        continue;
      uint32_t to = tail_;
      for (uint32_t i = 0; i < n; i++)
        sync::store(&slots_[(to + i) % kSize], sync::load(&victim.slots_[(head + i) % kSize], sync::relaxed),
                    sync::relaxed);
      if (!sync::compare_exchange(&victim.head_, &head, head + n, sync::acq_rel, sync::relaxed)) continue;
      n--;
      T *last = sync::load(&slots_[(to + n) % kSize], sync::relaxed);
      if (n) sync::store(&tail_, to + n, sync::release);
      return last;
    }
  }

private:
  uint32_t head_ = 0, tail_ = 0;
  T *next_ = nullptr;
  T *slots_[kSize] = {};
};

} // namespace tuco::rt::sched
