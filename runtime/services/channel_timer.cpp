#include "runtime/services/channel_timer.h"

#include "runtime/gc/barrier.h"
#include "runtime/services/timers.h"

namespace tuco::rt::services {

namespace {
constexpr int64_t kSecond = 1'000'000'000;

// time.Time; stdlib/time/time.go draws its two forms.
struct Moment {
  uint64_t wall;
  int64_t ext;
  void *location;
};
constexpr int64_t kDay = 24 * 60 * 60;
constexpr int64_t kUnixToZero = (1969LL * 365 + 477) * kDay;
constexpr int64_t kPackedToZero = (1884LL * 365 + 456) * kDay;
constexpr int64_t kPackedSeconds = int64_t{1} << 33;

// The monotonic clock shows `now`; it showed `then`.
Moment moment(const ChannelTimer &timer, int64_t then, int64_t now) {
  int64_t seconds, nanoseconds;
  os::wall_clock(seconds, nanoseconds);
  seconds -= (now - then) / kSecond;
  nanoseconds -= (now - then) % kSecond;
  if (nanoseconds < 0) {
    nanoseconds += kSecond;
    seconds--;
  }
  void *location = sync::load(timer.local.get(), sync::relaxed);
  int64_t packed = seconds + kUnixToZero - kPackedToZero;
  if (packed < 0 || packed >= kPackedSeconds) return {(uint64_t)nanoseconds, seconds + kUnixToZero, location};
  return {uint64_t{1} << 63 | (uint64_t)packed << 30 | (uint64_t)nanoseconds, then - timer.clock_start,
          location};
}

int64_t next_tick(int64_t due, int64_t period, int64_t now) {
  int64_t next;
  return __builtin_add_overflow(now - (now - due) % period, period, &next) ? INT64_MAX : next;
}
} // namespace

void channel_timer_attach(Channel *c, ChannelTimer *timer) {
  c->conceals_buffer = !timer->is_eager;
  gc::store_pointer<ChannelTimer>(c->timer, timer);
}

void channel_timer_keep_listed(Channel *c) {
  ChannelTimer &timer = *c->timer;
  bool wanted = timer.when && (c->receivers.first || timer.is_eager);
  if (wanted || timer.listed) list_channel(c, wanted ? timer.when : 0);
  timer.listed = wanted;
}

void channel_timer_send_due(Channel *c) {
  ChannelTimer &timer = *c->timer;
  if (!timer.when) return;
  int64_t now = os::monotonic_nanoseconds(), due = timer.when;
  if (due > now) return;
  timer.when = timer.period ? next_tick(due, timer.period, now) : 0;
  Moment value = moment(timer, due, now);
  try_send_locked(c, &value); // a tick for which there is no room is lost
  channel_timer_keep_listed(c);
}

void channel_timer_due(Channel *c) {
  sync::LockGuard guard(c->lock);
  channel_timer_send_due(c);
  channel_timer_keep_listed(c);
}

bool channel_timer_set(Channel *c, int64_t when, int64_t period) {
  sync::LockGuard guard(c->lock);
  ChannelTimer &timer = *c->timer;
  bool was_set = timer.when;
  timer.when = 0;
  if (c->count && !timer.is_eager) {
    try_receive_locked(c, nullptr);
    was_set = true;
  }
  timer.when = when;
  timer.period = period;
  channel_timer_keep_listed(c);
  return was_set;
}

} // namespace tuco::rt::services
