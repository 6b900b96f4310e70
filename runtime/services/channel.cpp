#include "runtime/services/channel.h"

#include "runtime/gc/barrier.h"
#include "runtime/gc/collect.h"
#include "runtime/services/channel_timer.h"
#include "runtime/services/raise.h"

#include <cstring>

namespace tuco::rt::services {

using sched::G;
using sched::Mutator;
using sched::Waiter;
using sched::WaitReason;

void WaitQueue::push(Waiter *w) {
  w->next = nullptr;
  w->previous = last;
  (last ? last->next : first) = w;
  last = w;
  w->queued = true;
}

void WaitQueue::remove(Waiter *w) {
  (w->previous ? w->previous->next : first) = w->next;
  (w->next ? w->next->previous : last) = w->previous;
  w->next = w->previous = nullptr;
  w->queued = false;
}

Waiter *WaitQueue::pop() {
  while (Waiter *w = first) {
    remove(w);
    if (!w->is_select) return w;
    uint32_t waiting = 0;
    if (sync::compare_exchange(&w->g->select_done, &waiting, 1, sync::acq_rel, sync::relaxed)) return w;
  }
  return nullptr;
}

void select_finish(G &g); // select.cpp

void raise_send_closed(G &g) {
  Mutator mutator = Mutator::current();
  raise(mutator, Raise::SendClosed);
}

namespace {
const uint8_t kChannelMask[8] = {3 << 2}; // buffer, timer
const abi::Type kChannelObject = [] {
  abi::Type t{};
  t.size = t.mask_period = sizeof(Channel);
  t.pointer_bytes = 32;
  t.pointer_mask = kChannelMask;
  return t;
}();
static_assert(offsetof(Channel, buffer) == 16 && offsetof(Channel, timer) == 24);

uint8_t *slot(Channel *c, uint64_t index) { return c->buffer + index * c->elem->size; }
void advance(Channel *c, uint64_t &index) { index = index + 1 == c->capacity ? 0 : index + 1; }

// The waiter's operation is done (success) or its channel was closed.
void wake(Waiter *w, bool success) {
  G *g = w->g;
  w->success = success;
  if (w->is_select) {
    g->continuation = select_finish;
    g->continuation_value = w - g->select_waiters;
  } else {
    g->rax = success;
    if (w->is_send && !success) g->continuation = raise_send_closed;
  }
  sched::ready(g);
}

void clear(Channel *c, void *destination) {
  if (destination) gc::typed_clear(c->elem, destination, 1);
}

[[noreturn]] void wait(Mutator &mutator, Channel *c, WaitQueue &queue, void *element, bool is_send) {
  G &g = mutator.g();
  g.waiter = Waiter{};
  g.waiter.g = &g;
  g.waiter.object = c;
  g.waiter.element = element;
  g.waiter.is_send = is_send;
  queue.push(&g.waiter);
  if (c->timer) [[unlikely]]
    channel_timer_keep_listed(c);
  sched::park(mutator, is_send ? WaitReason::ChanSend : WaitReason::ChanReceive, &c->lock);
}
} // namespace

Channel *chan_make(Mutator &mutator, const abi::ChanType *type, int64_t capacity) {
  uint64_t bytes;
  if (capacity < 0 || __builtin_mul_overflow((uint64_t)capacity, type->elem->size, &bytes) ||
      bytes > uint64_t{1} << 46)
    raise(mutator, Raise::MakeChanSize);
  auto *c = (Channel *)gc::allocate(mutator, sizeof(Channel), &kChannelObject);
  new (&c->lock) sync::Mutex(sync::Rank::Channel);
  c->elem = type->elem;
  c->capacity = capacity;
  if (bytes) {
    gc::Rooted rooted(mutator, c);
    c->buffer.initialise((uint8_t *)gc::allocate(mutator, bytes, type->elem));
  } else {
    c->buffer.initialise((uint8_t *)&heap::zero_size_object);
  }
  return c;
}

Attempt try_send_locked(Channel *c, void *value) {
  sync::shared_write(*c);
  if (c->closed) return Attempt::Closed;
  if (Waiter *w = c->receivers.pop()) {
    if (w->element) gc::move_between_goroutines(c->elem, w->element, value);
    wake(w, true);
    return Attempt::Done;
  }
  if (c->count < c->capacity) {
    gc::typed_move(c->elem, slot(c, c->send_index), value, 1);
    advance(c, c->send_index);
    c->count++;
    return Attempt::Done;
  }
  return Attempt::Blocked;
}

Attempt try_receive_locked(Channel *c, void *destination) {
  sync::shared_write(*c);
  if (c->timer) [[unlikely]]
    channel_timer_send_due(c);
  if (c->count) {
    uint8_t *from = slot(c, c->receive_index);
    if (destination) gc::typed_move(c->elem, destination, from, 1);
    if (Waiter *w = c->senders.pop()) { // the buffer is full: its value takes the place
      gc::move_between_goroutines(c->elem, from, w->element);
      advance(c, c->receive_index);
      c->send_index = c->receive_index;
      wake(w, true);
      return Attempt::Done;
    }
    gc::typed_clear(c->elem, from, 1);
    advance(c, c->receive_index);
    c->count--;
    return Attempt::Done;
  }
  if (c->closed) {
    clear(c, destination);
    return Attempt::Closed;
  }
  if (Waiter *w = c->senders.pop()) {
    if (destination) gc::move_between_goroutines(c->elem, destination, w->element);
    wake(w, true);
    return Attempt::Done;
  }
  return Attempt::Blocked;
}

void chan_send(Mutator &mutator, Channel *c, void *value) {
  if (!c) sched::park(mutator, WaitReason::ChanSendNil, nullptr);
  c->lock.lock();
  switch (try_send_locked(c, value)) {
  case Attempt::Done: c->lock.unlock(); return;
  case Attempt::Closed: c->lock.unlock(); raise(mutator, Raise::SendClosed);
  case Attempt::Blocked: wait(mutator, c, c->senders, value, true);
  }
}

bool chan_receive(Mutator &mutator, Channel *c, void *destination) {
  if (!c) sched::park(mutator, WaitReason::ChanReceiveNil, nullptr);
  c->lock.lock();
  Attempt result = try_receive_locked(c, destination);
  if (result == Attempt::Blocked) wait(mutator, c, c->receivers, destination, false);
  c->lock.unlock();
  return result == Attempt::Done;
}

bool chan_try_send(Mutator &mutator, Channel *c, void *value) {
  if (!c) return false;
  c->lock.lock();
  Attempt result = try_send_locked(c, value);
  c->lock.unlock();
  if (result == Attempt::Closed) raise(mutator, Raise::SendClosed);
  return result == Attempt::Done;
}

Attempt chan_try_receive(Mutator &mutator, Channel *c, void *destination) {
  if (!c) return Attempt::Blocked;
  // An empty open channel without senders answers without the lock: a loop that polls must not disturb
  // others.
  if (!sync::load(&c->count, sync::relaxed) && !sync::load(&c->closed, sync::relaxed) &&
      !sync::load(&c->senders.first, sync::relaxed) && !c->timer)
    return Attempt::Blocked;
  c->lock.lock();
  Attempt result = try_receive_locked(c, destination);
  c->lock.unlock();
  return result;
}

void chan_close(Mutator &mutator, Channel *c) {
  if (!c) raise(mutator, Raise::CloseNil);
  c->lock.lock();
  if (c->closed) {
    c->lock.unlock();
    raise(mutator, Raise::CloseClosed);
  }
  sync::shared_write(*c);
  c->closed = true;
  // All are taken off before any is woken: a woken one may be waiting elsewhere with the same waiter.
  Waiter *woken = nullptr;
  for (WaitQueue *queue : {&c->senders, &c->receivers})
    while (Waiter *w = queue->pop()) {
      if (!w->is_send) clear(c, w->element);
      w->next = woken;
      woken = w;
    }
  c->lock.unlock();
  while (woken) {
    Waiter *w = woken;
    woken = w->next;
    wake(w, false);
  }
}

} // namespace tuco::rt::services
