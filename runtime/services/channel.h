#pragma once
// Channels and select.
//
// A channel is a heap object: a lock, a ring buffer, and two queues of waiting goroutines. At most one queue
// is non-empty, and then the buffer is empty (receivers wait) or full (senders wait); but waiters of one select, which
// cannot meet each other, may be on both.
//
// A parked goroutine's C++ frames are gone, so whoever wakes it does the whole operation in its place: copies
// the value directly between the partner's memory and its own (`Waiter::element` lies on a data stack or in
// the heap; neither moves), and leaves the results in g.rax and g.rdx. What cannot be done under the waker's
// locks (taking a select's other waiters off their queues; panicking because the channel was closed) is left
// to g.continuation, which the scheduler runs when the goroutine gets a thread again.
//
// Select: all channels are locked in the order of their addresses. Among the cases that can go on, one is
// chosen at random (the cases are looked at in random order). A waiter of a select belongs to the first that
// sets g.select_done; others that meet it on a queue drop it. The channels are unlocked in the opposite
// order, so that a goroutine that is woken early cannot finish (its continuation locks from the first on)
// before the parking thread has stopped looking at its waiters.
#include "runtime/abi/type_descriptor.h"
#include "runtime/abi/values.h"
#include "runtime/sched/scheduler.h"

namespace tuco::rt::services {

struct WaitQueue {
  sched::Waiter *first, *last;
  void push(sched::Waiter *w);
  void remove(sched::Waiter *w);
  // The first that is not a select another channel has won.
  sched::Waiter *pop();
};

struct Channel {
  uint64_t count, capacity;
  abi::GoPointer<uint8_t> buffer;
  abi::GoPointer<struct ChannelTimer> timer; // that sends to it; channel_timer.h
  const abi::Type *elem;
  uint64_t send_index, receive_index;
  WaitQueue receivers, senders;
  sync::Mutex lock;
  bool closed;
  bool conceals_buffer; // a timer's: len and cap are 0, as of a channel that has none
};

enum class Attempt : uint8_t { Blocked, Done, Closed };

Channel *chan_make(sched::Mutator &mutator, const abi::ChanType *type, int64_t capacity);
void chan_send(sched::Mutator &mutator, Channel *c, void *value);
bool chan_receive(sched::Mutator &mutator, Channel *c, void *destination);
bool chan_try_send(sched::Mutator &mutator, Channel *c, void *value);
Attempt chan_try_receive(sched::Mutator &mutator, Channel *c, void *destination);
void chan_close(sched::Mutator &mutator, Channel *c);

struct Selected {
  int64_t index;
  int64_t ok;
};
Selected select(sched::Mutator &mutator, abi::SelectCase *cases, int64_t count, bool has_default);

// For select.cpp, with the lock held. Done: a partner was made ready. Closed: the value is zero / must panic.
Attempt try_send_locked(Channel *c, void *value);
Attempt try_receive_locked(Channel *c, void *destination);
[[noreturn]] void raise_send_closed(sched::G &g);

} // namespace tuco::rt::services
