#pragma once
// Semaphores over a Go uint32, and the notify lists of sync.Cond: what package sync parks goroutines with.
//
// Waiters hang in a table of buckets by address, each with a lock. A release adds one before it looks for
// waiters, an acquire counts itself as waiting before it tries once more, so one of them sees the other. With
// hand-off the count goes to the woken goroutine at once, and it runs next.
#include "runtime/sched/scheduler.h"

namespace tuco::rt::services {

void semaphore_acquire(sched::Mutator &mutator, uint32_t *count, bool last_in_first_out,
                       sched::WaitReason reason);
void semaphore_release(sched::Mutator &mutator, uint32_t *count, bool hand_off);

// rt.NotifyList
struct NotifyList {
  uint32_t wait, notify; // atomic tickets: next to draw; next to be notified (under lock)
  uint64_t lock;         // a sync::Mutex
  sched::Waiter *first, *last;
};
uint64_t notify_add(NotifyList *list);
void notify_wait(sched::Mutator &mutator, NotifyList *list, uint32_t ticket);
void notify_one(NotifyList *list);
void notify_all(NotifyList *list);

} // namespace tuco::rt::services
