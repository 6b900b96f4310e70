#pragma once
// Timers and sleeping goroutines: lists of what is to happen when, one for each P.
//
// An entry is a goroutine (it sleeps), an rt.Timer (its function runs in a new goroutine each time), a channel that
// somebody waits for and a timer sends to (channel_timer.h), or an alarm of the runtime's own. A list is a 4-ary heap by
// deadline; each entry knows its place, so that stopping is logarithmic.
//
// Ps set timers in lists of their own, so that they do not wait for each other. A timer belongs to the list of the P on which
// it was first set, for good: then its list's lock is all that guards it, and a Reset on another P takes that. To move it
// along would need a lock of its own for each timer, or two lists' locks. A sleeper goes to the list of the P that it is on.
//
// Any M runs what is due in all lists, so no timer waits for a P that computes, or that GOMAXPROCS has taken away. It looks
// whenever it schedules, at one word, which is the earliest deadline of all lists or an earlier one: who sets one that is the
// first of its list lowers the word (look_by), and who has run what was due computes it anew, after it has set it to `never`.
// So nobody's note is lost. While a P is idle, one idle M sleeps until the earliest deadline; it asks the lists themselves
// (next_deadline), as a timer that was stopped must not keep a deadlock from being seen. The rest is in sched/idle.cpp.
#include "runtime/abi/go_pointer.h"
#include "runtime/sched/scheduler.h"

namespace tuco::rt::services {

// rt.Timer
struct Timer {
  abi::GoPointer<void> function; // func()
  int64_t home;                  // the list that it belongs to + 1; 0: not known yet. Atomic
  int64_t slot;                  // place in the list + 1; 0: not active
};

void initialise_timers();
void sleep(sched::Mutator &mutator, int64_t nanoseconds);
// Whether it was active.
bool timer_start(Timer *timer, int64_t when);
bool timer_stop(Timer *timer);

// Puts the channel there for that time, moves it, or takes it out (0). Its lock is held.
struct Channel;
void list_channel(Channel *c, int64_t when);

// Rings with the lock held, on an M that has a P: so it is set, changed, taken back, or rings, one after the other, and
// what it is about can be changed together with it. Lies outside of the heap.
struct Alarm {
  void (*ring)(Alarm &);
  int64_t home, slot; // as Timer's
};
sync::Mutex &alarm_lock(Alarm &alarm);
// The lock is held. when: 0: never. True: it is the earliest of all, and sched::timer_added must be told without the lock.
bool set_alarm(Alarm &alarm, int64_t when);

} // namespace tuco::rt::services
