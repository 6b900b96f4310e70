#include "runtime/services/semaphore.h"

namespace tuco::rt::services {

using sched::G;
using sched::Mutator;
using sched::Waiter;

namespace {
constexpr uint32_t kBuckets = sync::kModel ? 31 : 251;
struct alignas(64) Bucket {
  sync::Mutex lock{sync::Rank::Semaphore};
  uint32_t waiting = 0; // atomic
  Waiter *first = nullptr, *last = nullptr;
};
Bucket buckets[kBuckets];
Bucket &bucket_of(uint32_t *count) { return buckets[((uintptr_t)count >> 3) % kBuckets]; }

bool take(uint32_t *count) {
  uint32_t value = sync::load(count, sync::seq_cst);
  while (value)
    if (sync::compare_exchange(count, &value, value - 1, sync::seq_cst, sync::seq_cst)) return true;
  return false;
}

void take_semaphore_again(G &g);
} // namespace

void semaphore_acquire(Mutator &mutator, uint32_t *count, bool last_in_first_out, sched::WaitReason reason) {
  if (take(count)) return;
  G &g = mutator.g();
  Bucket &bucket = bucket_of(count);
  bucket.lock.lock();
  sync::fetch_add(&bucket.waiting, 1, sync::seq_cst);
  if (take(count)) {
    sync::fetch_sub(&bucket.waiting, 1, sync::seq_cst);
    bucket.lock.unlock();
    return;
  }
  sync::shared_write(bucket.first);
  Waiter &w = g.waiter;
  w = Waiter{};
  w.g = &g;
  w.object = count;
  w.ticket = (uint64_t)reason;
  if (last_in_first_out) {
    w.next = bucket.first;
    (bucket.first ? bucket.first->previous : bucket.last) = &w;
    bucket.first = &w;
  } else {
    w.previous = bucket.last;
    (bucket.last ? bucket.last->next : bucket.first) = &w;
    bucket.last = &w;
  }
  sched::park(mutator, reason, &bucket.lock);
}

namespace {
// Woken without the count having been handed over: another may have taken it meanwhile.
void take_semaphore_again(G &g) {
  Mutator mutator = Mutator::current();
  semaphore_acquire(mutator, (uint32_t *)g.waiter.object, false, (sched::WaitReason)g.waiter.ticket);
}
} // namespace

void semaphore_release(Mutator &mutator, uint32_t *count, bool hand_off) {
  Bucket &bucket = bucket_of(count);
  sync::fetch_add(count, 1, sync::seq_cst);
  if (!sync::load(&bucket.waiting, sync::seq_cst)) return;
  bucket.lock.lock();
  sync::shared_write(bucket.first);
  Waiter *w = bucket.first;
  while (w && w->object != count) w = w->next;
  if (!w) {
    bucket.lock.unlock();
    return;
  }
  (w->previous ? w->previous->next : bucket.first) = w->next;
  (w->next ? w->next->previous : bucket.last) = w->previous;
  sync::fetch_sub(&bucket.waiting, 1, sync::seq_cst);
  bucket.lock.unlock();
  bool handed = hand_off && take(count);
  if (!handed) w->g->continuation = take_semaphore_again;
  sched::ready(w->g); // from here on another M may run it
  if (handed) {
    mutator.g().resume = (uint64_t)&tuco_resume_switch;
    sched::yield(mutator);
  }
}

// --- notify lists ---

namespace {
sync::Mutex &lock_of(NotifyList *list) {
  static_assert(sizeof(sync::Mutex) == 8 && (int)sync::Rank::NotifyList == 0);
  return *(sync::Mutex *)&list->lock; // zero is an unlocked mutex of that rank
}
} // namespace

uint64_t notify_add(NotifyList *list) { return sync::fetch_add(&list->wait, 1, sync::seq_cst); }

void notify_wait(Mutator &mutator, NotifyList *list, uint32_t ticket) {
  sync::Mutex &lock = lock_of(list);
  lock.lock();
  sync::shared_write(list->first);
  if ((int32_t)(ticket - list->notify) < 0) {
    lock.unlock();
    return;
  }
  G &g = mutator.g();
  Waiter &w = g.waiter;
  w = Waiter{};
  w.g = &g;
  w.ticket = ticket;
  (list->last ? list->last->next : list->first) = &w;
  list->last = &w;
  sched::park(mutator, sched::WaitReason::Cond, &lock);
}

void notify_all(NotifyList *list) {
  if (sync::load(&list->wait, sync::seq_cst) == sync::load(&list->notify, sync::seq_cst)) return;
  sync::Mutex &lock = lock_of(list);
  lock.lock();
  sync::shared_write(list->first);
  Waiter *w = list->first;
  list->first = list->last = nullptr;
  sync::store(&list->notify, sync::load(&list->wait, sync::seq_cst), sync::seq_cst);
  lock.unlock();
  while (w) {
    Waiter *next = w->next;
    w->next = nullptr;
    sched::ready(w->g, false);
    w = next;
  }
}

void notify_one(NotifyList *list) {
  if (sync::load(&list->wait, sync::seq_cst) == sync::load(&list->notify, sync::seq_cst)) return;
  sync::Mutex &lock = lock_of(list);
  lock.lock();
  sync::shared_write(list->first);
  uint32_t ticket = list->notify;
  if (ticket == sync::load(&list->wait, sync::seq_cst)) {
    lock.unlock();
    return;
  }
  sync::store(&list->notify, ticket + 1, sync::seq_cst);
  // The ticket's owner may not have come to the list yet; then it will find itself notified.
  Waiter *previous = nullptr, *w = list->first;
  while (w && (uint32_t)w->ticket != ticket) {
    previous = w;
    w = w->next;
  }
  if (w) {
    (previous ? previous->next : list->first) = w->next;
    if (list->last == w) list->last = previous;
    w->next = nullptr;
  }
  lock.unlock();
  if (w) sched::ready(w->g);
}

} // namespace tuco::rt::services
