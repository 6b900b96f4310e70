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
  // A channel is kept by who waits for it, or else it is here because its timer is eager.
  bool is_root() const {
    return kind == Kind::Timer || (kind == Kind::Channel && ((Channel *)what)->timer->is_eager);
  }
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

// The earliest of all lists, or earlier, or for a moment later (note_soonest); kNever: there is none. Atomic.
constexpr int64_t kNever = INT64_MAX;
int64_t soonest = kNever;

void look_by(int64_t when) {
  int64_t seen = sync::load(&soonest, sync::seq_cst);
  while (when < seen && !sync::compare_exchange(&soonest, &seen, when, sync::seq_cst, sync::seq_cst)) {
  }
}

struct alignas(64) List {
  sync::Mutex lock{sync::Rank::Timers};
  Entry *entries = nullptr;
  int64_t count = 0, capacity = 0;
  int64_t first = 0; // atomic: deadline of entries[0], 0: none
  // A collection has not yet marked those before this place. One that moves might be missed, so it is marked when it does.
  // Atomic, so that it can be asked without the lock.
  int64_t unmarked = 0;

  void mark_piece(gc::Marker &marker);

  // All that follows with the lock held.
  bool insert(Entry e); // whether it is the earliest
  void remove(int64_t i);
  void run_expired(int64_t now);

private:
  void place(int64_t i, Entry e) {
    if (unmarked && e.is_root()) [[unlikely]]
      gc::shade((uintptr_t)e.what);
    entries[i] = e;
    e.slot() = i + 1;
  }
  void sift_up(int64_t i);
  void sift_down(int64_t i);
  void grow();
  void publish_first() { sync::store(&first, count ? entries[0].when : 0, sync::seq_cst); }
};
List lists[sched::kMaxProcs];
int64_t lists_used = 0; // atomic: the others are empty

void List::sift_up(int64_t i) {
  Entry e = entries[i];
  while (i > 0) {
    int64_t parent = (i - 1) / 4;
    if (entries[parent].when <= e.when) break;
    place(i, entries[parent]);
    i = parent;
  }
  place(i, e);
}

void List::sift_down(int64_t i) {
  Entry e = entries[i];
  for (;;) {
    int64_t best = 4 * i + 1;
    if (best >= count) break;
    for (int64_t c = best + 1; c < 4 * i + 5 && c < count; c++)
      if (entries[c].when < entries[best].when) best = c;
    if (entries[best].when >= e.when) break;
    place(i, entries[best]);
    i = best;
  }
  place(i, e);
}

void List::grow() {
  int64_t larger = capacity ? capacity * 2 : 256;
  auto *moved = (Entry *)os::map_memory(larger * sizeof(Entry));
  if (!moved) os::fatal("runtime: out of memory");
  if (entries) {
    memcpy(moved, entries, count * sizeof(Entry));
    os::unmap_memory(entries, capacity * sizeof(Entry));
  }
  entries = moved;
  capacity = larger;
}

bool List::insert(Entry e) {
  sync::shared_write(entries);
  if (e.when < 1) e.when = 1;
  if (count == capacity) grow();
  entries[count] = e;
  sift_up(count++);
  if (e.slot() != 1) return false;
  publish_first();
  look_by(e.when);
  return true;
}

void List::remove(int64_t i) {
  sync::shared_write(entries);
  entries[i].slot() = 0;
  Entry last = entries[--count];
  if (i < count) {
    place(i, last);
    sift_down(i);
    sift_up(last.slot() - 1);
  }
  if (i == 0) publish_first();
}

void List::run_expired(int64_t now) {
  sync::shared_write(entries);
  while (count && entries[0].when <= now) {
    Entry e = entries[0];
    remove(0);
    switch (e.kind) {
    case Kind::Sleeper: sched::ready((G *)e.what, false); break;
    case Kind::Timer:
      // A cycle that is under way may not have found the timer, and would not any more.
      sched::ready(sched::new_goroutine(gc::revive(((Timer *)e.what)->function), nullptr, 0), false);
      break;
    case Kind::Channel:
      // The marking of this list may end while the entry is out of it, and if the timer is eager nothing else may lead to it.
      gc::revive(e.what);
      lock.unlock(); // the channel's comes before it
      channel_timer_due((Channel *)e.what);
      lock.lock();
      break;
    case Kind::Alarm: ((Alarm *)e.what)->ring(*(Alarm *)e.what); break;
    }
  }
}

List &list_of_this_proc() {
  int64_t number = sched::rt_tls_m->p->id;
  int64_t used = sync::load(&lists_used, sync::relaxed);
  while (used <= number &&
         !sync::compare_exchange(&lists_used, &used, number + 1, sync::seq_cst, sync::seq_cst)) {
  }
  return lists[number];
}

// Where an entry is whenever it is in a list. `home` is its number there + 1; 0: not known yet.
List &list_of(int64_t &home) {
  int64_t number = sync::load(&home, sync::relaxed);
  if (!number) {
    int64_t here = &list_of_this_proc() - lists + 1;
    if (sync::compare_exchange(&home, &number, here, sync::relaxed, sync::relaxed)) number = here;
  }
  return lists[number - 1];
}

template <class F> void for_each_list(F &&f) {
  for (int64_t i = 0, n = sync::load(&lists_used, sync::seq_cst); i < n; i++) f(lists[i]);
}

int64_t next_deadline() {
  int64_t first = 0;
  for_each_list([&](List &list) {
    int64_t when = sync::load(&list.first, sync::seq_cst);
    if (when && (!first || when < first)) first = when;
  });
  return first;
}

// Whoever sets a timer that next_deadline has not seen makes its own note.
void note_soonest() {
  sync::store(&soonest, kNever, sync::seq_cst);
  if (int64_t next = next_deadline()) look_by(next);
}

void run_due(bool idle) {
  int64_t when = idle ? next_deadline() : sync::load(&soonest, sync::seq_cst);
  if (!when || when == kNever) return;
  int64_t now = os::monotonic_nanoseconds();
  if (when > now) return;
  for_each_list([&](List &list) {
    int64_t first = sync::load(&list.first, sync::seq_cst);
    if (!first || first > now) return;
    sync::LockGuard guard(list.lock);
    list.run_expired(now);
  });
  note_soonest();
}

// --- roots ---

void visit_timers(gc::RootVisitor &visitor) {
  for_each_list([&](List &list) {
    for (int64_t i = 0; i < list.count; i++)
      if (Entry &e = list.entries[i]; e.is_root()) visitor.root((uintptr_t)e.what, &e);
  });
}

// A timer that is set or stopped while its list is marked is known to who does that, so it is found there, or was made since;
// what one that fires leads to is marked then. So those count that are in the list from the beginning on.
void begin_marking() {
  for_each_list([](List &list) { sync::store(&list.unmarked, list.count, sync::relaxed); });
}

void List::mark_piece(gc::Marker &marker) {
  constexpr int64_t kPiece = sync::kModel ? 1 : 256; // some ten microseconds
  sync::LockGuard guard(lock);
  int64_t to = unmarked < count ? unmarked : count, from = to > kPiece ? to - kPiece : 0;
  for (int64_t i = from; i < to; i++)
    if (entries[i].is_root()) marker.mark((uintptr_t)entries[i].what, &entries[i]);
  sync::store(&unmarked, from, sync::relaxed);
}

bool mark_piece(gc::Marker &marker) {
  for (int64_t i = 0, n = sync::load(&lists_used, sync::seq_cst); i < n; i++)
    if (sync::load(&lists[i].unmarked, sync::relaxed)) {
      lists[i].mark_piece(marker);
      return true;
    }
  return false;
}
} // namespace

void initialise_timers() {
  sched::timer_hooks = {next_deadline, run_due};
  gc::add_root_provider("a timer", visit_timers, {begin_marking, mark_piece});
}

void sleep(Mutator &mutator, int64_t nanoseconds) {
  if (nanoseconds <= 0) {
    mutator.g().resume = (uint64_t)&tuco_resume_switch;
    sched::yield(mutator);
  }
  int64_t now = os::monotonic_nanoseconds();
  int64_t when = nanoseconds > INT64_MAX - now ? INT64_MAX : now + nanoseconds;
  List &list = list_of_this_proc();
  list.lock.lock();
  if (list.insert({when, &mutator.g(), Kind::Sleeper})) sched::timer_added(when);
  sched::park(mutator, sched::WaitReason::Sleep, &list.lock);
}

bool timer_start(Timer *timer, int64_t when) {
  List &list = list_of(timer->home);
  bool first, was_active;
  {
    sync::LockGuard guard(list.lock);
    was_active = timer->slot;
    if (was_active) list.remove(timer->slot - 1);
    first = list.insert({when, timer, Kind::Timer});
  }
  if (first) sched::timer_added(when);
  return was_active;
}

bool timer_stop(Timer *timer) {
  List &list = list_of(timer->home);
  sync::LockGuard guard(list.lock);
  if (!timer->slot) return false;
  list.remove(timer->slot - 1);
  return true;
}

void list_channel(Channel *c, int64_t when) {
  ChannelTimer &timer = *c->timer;
  List &list = list_of(timer.home);
  bool first;
  {
    sync::LockGuard guard(list.lock);
    if (timer.slot && list.entries[timer.slot - 1].when == when) return;
    if (timer.slot) list.remove(timer.slot - 1);
    first = when && list.insert({when, c, Kind::Channel});
  }
  if (first) sched::timer_added(when);
}

sync::Mutex &alarm_lock(Alarm &alarm) { return list_of(alarm.home).lock; }

bool set_alarm(Alarm &alarm, int64_t when) {
  List &list = list_of(alarm.home);
  if (alarm.slot) list.remove(alarm.slot - 1);
  return when && list.insert({when, &alarm, Kind::Alarm});
}

} // namespace tuco::rt::services
