#include "runtime/services/timers.h"

#include "runtime/gc/barrier.h"
#include "runtime/gc/collect.h"
#include "runtime/gc/roots.h"
#include "runtime/os/memory.h"
#include "runtime/services/channel_timer.h"

#include <cstring>

namespace tuco::rt::services {

using sched::G;
using sched::Mutator;

namespace {
enum class Kind : uint64_t { Sleeper, Timer, Channel, Alarm };
struct Entry {
  int64_t when;
  void *what;
  Kind kind;
  int64_t &slot() const {
    switch (kind) {
    case Kind::Sleeper: return ((G *)what)->timer_slot;
    case Kind::Timer: return ((Timer *)what)->slot;
    case Kind::Channel: return ((Channel *)what)->timer->slot;
    case Kind::Alarm: return ((Alarm *)what)->slot;
    }
    __builtin_unreachable();
  }
};
struct Heap {
  sync::Mutex lock{sync::Rank::Timers};
  Entry *entries = nullptr;
  int64_t count = 0, capacity = 0;
  int64_t first = 0; // atomic: deadline of entries[0], 0: none
} timers;

void place(int64_t i, Entry e) {
  timers.entries[i] = e;
  e.slot() = i + 1;
}

void sift_up(int64_t i) {
  Entry e = timers.entries[i];
  while (i > 0) {
    int64_t parent = (i - 1) / 4;
    if (timers.entries[parent].when <= e.when) break;
    place(i, timers.entries[parent]);
    i = parent;
  }
  place(i, e);
}

void sift_down(int64_t i) {
  Entry e = timers.entries[i];
  for (;;) {
    int64_t best = 4 * i + 1;
    if (best >= timers.count) break;
    for (int64_t c = best + 1; c < 4 * i + 5 && c < timers.count; c++)
      if (timers.entries[c].when < timers.entries[best].when) best = c;
    if (timers.entries[best].when >= e.when) break;
    place(i, timers.entries[best]);
    i = best;
  }
  place(i, e);
}

void publish_first() { sync::store(&timers.first, timers.count ? timers.entries[0].when : 0, sync::seq_cst); }

// Returns whether it is the earliest.
bool insert(Entry e) {
  sync::shared_write(timers.entries);
  if (e.when < 1) e.when = 1;
  if (timers.count == timers.capacity) {
    int64_t capacity = timers.capacity ? timers.capacity * 2 : 256;
    auto *entries = (Entry *)os::map_memory(capacity * sizeof(Entry));
    if (!entries) os::fatal("runtime: out of memory");
    if (timers.entries) {
      memcpy(entries, timers.entries, timers.count * sizeof(Entry));
      os::unmap_memory(timers.entries, timers.capacity * sizeof(Entry));
    }
    timers.entries = entries;
    timers.capacity = capacity;
  }
  timers.entries[timers.count] = e;
  sift_up(timers.count++);
  publish_first();
  return e.slot() == 1;
}

void remove(int64_t i) {
  sync::shared_write(timers.entries);
  Entry &e = timers.entries[i];
  e.slot() = 0;
  Entry last = timers.entries[--timers.count];
  if (i < timers.count) {
    place(i, last);
    sift_down(i);
    sift_up(last.slot() - 1);
  }
  publish_first();
}

int64_t next_deadline() { return sync::load(&timers.first, sync::seq_cst); }

void run_expired(int64_t now) {
  sync::LockGuard guard(timers.lock);
  sync::shared_write(timers.entries);
  while (timers.count && timers.entries[0].when <= now) {
    Entry e = timers.entries[0];
    remove(0);
    switch (e.kind) {
    case Kind::Sleeper: sched::ready((G *)e.what, false); break;
    case Kind::Timer:
      // A cycle that is under way may not have found the timer, and would not any more.
      sched::ready(sched::new_goroutine(gc::revive(((Timer *)e.what)->function), nullptr, 0), false);
      break;
    case Kind::Channel: // its lock comes before this one
      timers.lock.unlock();
      channel_timer_due((Channel *)e.what);
      timers.lock.lock();
      break;
    case Kind::Alarm: ((Alarm *)e.what)->ring(*(Alarm *)e.what); break;
    }
  }
}

// A channel is kept by who waits for it, or else it is here because its timer is eager.
void visit_timers(gc::RootVisitor &visitor) {
  for (int64_t i = 0; i < timers.count; i++) {
    Entry &e = timers.entries[i];
    if (e.kind == Kind::Timer || (e.kind == Kind::Channel && ((Channel *)e.what)->timer->is_eager))
      visitor.root((uintptr_t)e.what, &e);
  }
}
} // namespace

void initialise_timers() {
  sched::timer_hooks = {next_deadline, run_expired};
  gc::add_root_provider("a timer", visit_timers);
}

void sleep(Mutator &mutator, int64_t nanoseconds) {
  if (nanoseconds <= 0) {
    mutator.g().resume = (uint64_t)&tuco_resume_switch;
    sched::yield(mutator);
  }
  int64_t now = os::monotonic_nanoseconds();
  int64_t when = nanoseconds > INT64_MAX - now ? INT64_MAX : now + nanoseconds;
  timers.lock.lock();
  if (insert({when, &mutator.g(), Kind::Sleeper})) sched::timer_added();
  sched::park(mutator, sched::WaitReason::Sleep, &timers.lock);
}

bool timer_start(Timer *timer, int64_t when) {
  bool first, was_active;
  {
    sync::LockGuard guard(timers.lock);
    was_active = timer->slot;
    if (was_active) remove(timer->slot - 1);
    timer->when = when;
    first = insert({when, timer, Kind::Timer});
  }
  if (first) sched::timer_added();
  return was_active;
}

bool timer_stop(Timer *timer) {
  sync::LockGuard guard(timers.lock);
  if (!timer->slot) return false;
  remove(timer->slot - 1);
  return true;
}

void list_channel(Channel *c, int64_t when) {
  bool first;
  {
    sync::LockGuard guard(timers.lock);
    int64_t slot = c->timer->slot;
    if (slot && timers.entries[slot - 1].when == when) return;
    if (slot) remove(slot - 1);
    first = when && insert({when, c, Kind::Channel});
  }
  if (first) sched::timer_added();
}

sync::Mutex &alarm_lock() { return timers.lock; }

bool set_alarm(Alarm &alarm, int64_t when) {
  if (alarm.slot) remove(alarm.slot - 1);
  return when && insert({when, &alarm, Kind::Alarm});
}

} // namespace tuco::rt::services
