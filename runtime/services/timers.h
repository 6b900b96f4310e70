#pragma once
// Timers and sleeping goroutines: one 4-ary heap by deadline, with one lock.
//
// An entry is a goroutine (it sleeps), an rt.Timer (its function runs in a new goroutine each time), a channel that
// somebody waits for and a timer sends to (channel_timer.h), or an alarm of the runtime's own. Each knows its place in the heap, so that stopping is logarithmic. The earliest deadline can be read without the
// lock: Ms look at it whenever they schedule, and while a P is idle, one idle M sleeps until it.
#include "runtime/abi/go_pointer.h"
#include "runtime/sched/scheduler.h"

namespace tuco::rt::services {

// rt.Timer
struct Timer {
  abi::GoPointer<void> function; // func()
  int64_t when;
  int64_t slot; // place in the heap + 1; 0: not active
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
  int64_t slot; // as Timer's
};
sync::Mutex &alarm_lock();
// The lock is held. when: 0: never. True: it is the earliest of all, and sched::timer_added must be called without the lock.
bool set_alarm(Alarm &alarm, int64_t when);

} // namespace tuco::rt::services
