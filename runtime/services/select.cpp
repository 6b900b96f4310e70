// Select statements; channel.h has the essay.
#include "runtime/os/memory.h"
#include "runtime/services/channel.h"
#include "runtime/services/channel_timer.h"

#include <cstring>

namespace tuco::rt::services {

using sched::G;
using sched::Mutator;
using sched::Waiter;
using sched::WaitReason;

namespace {
uint16_t *lock_order(G &g) { return (uint16_t *)(g.select_waiters + g.select_capacity); }
uint16_t *poll_order(G &g) { return lock_order(g) + g.select_capacity; }
Channel *channel_of(Waiter &w) { return (Channel *)w.object; }

void reserve(G &g, uint32_t count) {
  if (count <= g.select_capacity) return;
  uint32_t capacity = 8;
  while (capacity < count) capacity *= 2;
  g.select_waiters = (Waiter *)os::allocate_permanent(capacity * (sizeof(Waiter) + 2 * sizeof(uint16_t)));
  g.select_capacity = capacity;
}

// Fills in the waiters and the distinct channels in the order of their addresses (heap sort: selects may be
// large).
void prepare(G &g, abi::SelectCase *cases, uint32_t count) {
  uint16_t *order = lock_order(g);
  uint32_t n = 0;
  for (uint32_t i = 0; i < count; i++) {
    Waiter &w = g.select_waiters[i];
    w = Waiter{};
    w.g = &g;
    w.object = cases[i].channel;
    w.element = cases[i].elem;
    w.is_select = true;
    w.is_send = cases[i].direction == abi::kSelectSend;
    if (w.object) order[n++] = i;
  }
  auto address = [&](uint32_t k) { return (uintptr_t)g.select_waiters[order[k]].object; };
  auto sift = [&](uint32_t root, uint32_t end) {
    for (uint32_t child; (child = 2 * root + 1) < end; root = child) {
      if (child + 1 < end && address(child) < address(child + 1)) child++;
      if (address(root) >= address(child)) return;
      uint16_t t = order[root];
      order[root] = order[child];
      order[child] = t;
    }
  };
  for (uint32_t i = n / 2; i-- > 0;) sift(i, n);
  for (uint32_t end = n; end-- > 1;) {
    uint16_t t = order[0];
    order[0] = order[end];
    order[end] = t;
    sift(0, end);
  }
  uint32_t distinct = 0;
  for (uint32_t i = 0; i < n; i++)
    if (distinct == 0 || g.select_waiters[order[distinct - 1]].object != g.select_waiters[order[i]].object)
      order[distinct++] = order[i];
  g.select_locks = distinct;
  g.select_count = count;
}

void lock_all(G &g) {
  for (uint32_t i = 0; i < g.select_locks; i++) channel_of(g.select_waiters[lock_order(g)[i]])->lock.lock();
}
void unlock_all(G &g) {
  uint16_t *order = lock_order(g);
  Waiter *waiters = g.select_waiters;
  for (uint32_t i = g.select_locks; i-- > 0;) channel_of(waiters[order[i]])->lock.unlock();
}

void shuffle(G &g, uint32_t count) {
  uint16_t *order = poll_order(g);
  for (uint32_t i = 0; i < count; i++) {
    uint32_t j = os::random_below(i + 1);
    order[i] = order[j];
    order[j] = i;
  }
}

// The locks are held. For some channels of timers the waiters have changed.
void keep_timers_listed(G &g) {
  for (uint32_t i = 0; i < g.select_locks; i++)
    if (Channel *c = channel_of(g.select_waiters[lock_order(g)[i]]); c->timer) [[unlikely]]
      channel_timer_keep_listed(c);
}
} // namespace

// The goroutine was woken by the case in continuation_value: leave the other queues, then go on.
void select_finish(G &g) {
  Waiter &won = g.select_waiters[g.continuation_value];
  lock_all(g);
  for (uint32_t i = 0; i < g.select_count; i++) {
    Waiter &w = g.select_waiters[i];
    if (w.object) sync::shared_write(*channel_of(w));
    if (w.queued) (w.is_send ? channel_of(w)->senders : channel_of(w)->receivers).remove(&w);
  }
  keep_timers_listed(g);
  unlock_all(g);
  if (won.is_send && !won.success) raise_send_closed(g);
  g.rax = g.continuation_value;
  g.rdx = won.success;
}

Selected select(Mutator &mutator, abi::SelectCase *cases, int64_t count, bool has_default) {
  G &g = mutator.g();
  RT_CHECK(count >= 0 && count <= 65536, count); // their numbers are 16 bits
  reserve(g, count);
  prepare(g, cases, count);
  shuffle(g, count);
  lock_all(g);
  for (int64_t k = 0; k < count; k++) {
    uint32_t i = poll_order(g)[k];
    Waiter &w = g.select_waiters[i];
    if (!w.object) continue;
    Attempt result =
        w.is_send ? try_send_locked(channel_of(w), w.element) : try_receive_locked(channel_of(w), w.element);
    if (result == Attempt::Blocked) continue;
    unlock_all(g);
    if (w.is_send && result == Attempt::Closed) raise_send_closed(g);
    return {i, result == Attempt::Done};
  }
  if (has_default) {
    unlock_all(g);
    return {-1, 0};
  }
  g.select_done = 0;
  for (int64_t i = 0; i < count; i++) {
    Waiter &w = g.select_waiters[i];
    if (w.object) (w.is_send ? channel_of(w)->senders : channel_of(w)->receivers).push(&w);
  }
  keep_timers_listed(g);
  sched::begin_park(g, count ? WaitReason::Select : WaitReason::SelectNoCases);
  unlock_all(g);
  tuco_enter_scheduler();
}

} // namespace tuco::rt::services
