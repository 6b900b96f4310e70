#pragma once
// Timers and tickers that send the time to a channel.
//
// Nobody can tell when such a timer sends, only what a receiver finds. So a timer that nobody waits for does nothing: it is a
// deadline in the heap, and whoever looks at its channel sends what is due first, and then receives. Only while a goroutine
// waits for the channel is the deadline in the list of timers.h; the M that finds it there sends for the same reason. Hence
//
//   - no goroutine and no lock but the channel's for a timer that is set, reset and stopped, as most are;
//   - one that nobody leads to is garbage like any other, active or not: the list does not hold it, and who waits for its
//     channel does;
//   - nothing that was due before Stop or Reset is received after: the channel's lock is held while both are changed.
//
//     set (when)            when = due, or 0; what the channel holds is taken out
//     receive, select       due? ──▶ send: to who waits, or into the buffer if it is empty; when = the next tick, or 0
//     wait                  in the list, if it is set
//     no longer waited for  out of the list
//
// Guards. Everything is guarded by the channel's lock but `slot`, which is the list's. Entry in the list = set, and waited
// for: keep_listed makes it so after each change. Who takes an entry out because it is due takes the channel's lock only
// after the list's is released, so `listed` may be true meanwhile though the entry is gone: that one calls keep_listed. The
// channel is there still, as no collection ends while an M has a P and is in the scheduler.
//
// What is sent is the time at which it was due, as the receiver may come much later.
//
// With GODEBUG=asynctimerchan=1 programs get the timers of before Go 1.23 (`is_eager`): they are in the list, which keeps
// them, whenever they are set; the buffer shows in len and cap; and Stop takes nothing out of it.
#include "runtime/services/channel.h"

namespace tuco::rt::services {

// stdlib/internal/rt's ChannelTimer
struct ChannelTimer {
  int64_t when;   // monotonic; 0: not set
  int64_t period; // nanoseconds; 0: once
  int64_t home;   // as Timer's
  int64_t slot;   // place in the list + 1; 0: not there
  bool listed;    // has been put into the list, and nobody has taken that back
  bool is_eager;
  int64_t clock_start;          // of package time's monotonic readings
  abi::GoPointer<void *> local; // the variable time.Local
};

// Nobody else has the channel yet. Its elements are time.Times, and it has room for one.
void channel_timer_attach(Channel *c, ChannelTimer *timer);
// when: 0 stops it. Whether it was set, or what it had sent was not received.
bool channel_timer_set(Channel *c, int64_t when, int64_t period);

// The channel's lock is held. For channel.cpp and select.cpp:
void channel_timer_send_due(Channel *c);
void channel_timer_keep_listed(Channel *c);
// For timers.cpp: the entry is due, and out of the list.
void channel_timer_due(Channel *c);

} // namespace tuco::rt::services
