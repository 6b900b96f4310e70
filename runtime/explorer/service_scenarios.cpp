// Scenarios over what goroutines wait on: semaphores, notify lists, channels, select, timers.
#include "runtime/abi/type_descriptor.h"
#include "runtime/explorer/goroutine.h"
#include "runtime/services/channel_timer.h"
#include "runtime/services/semaphore.h"
#include "runtime/services/timers.h"

namespace tuco::rt::explorer {

namespace {
using sched::Mutator;
using sched::WaitReason;

const abi::Type kWord = [] {
  abi::Type t{};
  t.size = t.mask_period = 8;
  return t;
}();
const abi::ChanType kChanType = [] {
  abi::ChanType t{};
  t.elem = &kWord;
  return t;
}();
const abi::Type kTime = [] {
  abi::Type t{};
  t.size = t.mask_period = 24;
  return t;
}();
const abi::ChanType kTimeChanType = [] {
  abi::ChanType t{};
  t.elem = &kTime;
  return t;
}();

// Values that goroutines send and receive lie here: data stacks do not move, and others write into them.
struct Shared {
  uint32_t semaphore = 0, second = 0; // counts
  services::NotifyList list{};
  services::Channel *c = nullptr, *d = nullptr;
  uint64_t cell[8] = {};
  int count = 0, received = 0, sum = 0, closed = 0;
  services::Timer timer{};
  services::ChannelTimer channel_timer{};
  void *local = nullptr; // time.Local
  Flag flag;
};
Shared *shared;
void set_up() {
  shared = new (model::allocate(sizeof(Shared), 64)) Shared();
  model::execution->name(shared->semaphore, "semaphore");
  model::execution->name(shared->second, "second semaphore");
  model::execution->name(shared->list, "notify list");
  model::execution->name(shared->flag, "flag");
  model::execution->name(shared->cell, "cells");
}

[[noreturn]] void rest() {
  ended();
  runtime_call([](Mutator &m) { sched::park(m, WaitReason::None, nullptr); });
  __builtin_unreachable();
}

void acquire(uint32_t &semaphore) {
  runtime_call([&](Mutator &m) { services::semaphore_acquire(m, &semaphore, false, WaitReason::Semaphore); });
}
void release(uint32_t &semaphore, bool hand_off = false) {
  runtime_call([&](Mutator &m) { services::semaphore_release(m, &semaphore, hand_off); });
}

// --- semaphores ---

void inside(void *hand_off) {
  acquire(shared->semaphore);
  sync::shared_write(shared->count);
  shared->count++;
  release(shared->semaphore, hand_off);
  ended();
}
void semaphore_excludes(bool hand_off) {
  set_up();
  shared->semaphore = 1;
  run_program(2, hand_off ? [](void *) {
    go(inside, (void *)1);
    go(inside, (void *)1);
    inside((void *)1);
    progress.ended--;
    rest();
  } : [](void *) {
    go(inside);
    go(inside);
    inside(nullptr);
    progress.ended--;
    rest();
  });
}
void all_inside_once() {
  all_goroutines_ended();
  MODEL_CHECK(shared->count == 3);
}

// The waiter waits for a release by one that computes on: it must not sleep through it.
void release_and_compute(void *) {
  release(shared->semaphore);
  shared->flag.compute_until_set();
  ended();
}
void semaphore_wakes() {
  set_up();
  run_program(2, [](void *) {
    go(release_and_compute);
    acquire(shared->semaphore);
    shared->flag.set();
    rest();
  });
}

// --- notify lists ---

void wait_for_notice(void *) {
  uint32_t ticket = services::notify_add(&shared->list);
  release(shared->semaphore); // as sync.Cond gives its lock back
  runtime_call([&](Mutator &m) { services::notify_wait(m, &shared->list, ticket); });
  ended();
}
void notify_each() {
  set_up();
  run_program(2, [](void *) {
    go(wait_for_notice);
    go(wait_for_notice);
    acquire(shared->semaphore);
    runtime_call([](Mutator &) { services::notify_one(&shared->list); });
    acquire(shared->semaphore);
    runtime_call([](Mutator &) { services::notify_all(&shared->list); });
    rest();
  });
}

// --- channels ---

services::Channel *make_channel(int capacity) {
  services::Channel *c = nullptr;
  runtime_call([&](Mutator &m) { c = services::chan_make(m, &kChanType, capacity); });
  return c;
}
void send(services::Channel *c, uint64_t &cell, uint64_t value) {
  sync::shared_write(cell);
  cell = value;
  runtime_call([&](Mutator &m) { services::chan_send(m, c, &cell); });
}
bool receive(services::Channel *c, uint64_t &cell) {
  bool ok = runtime_call([&](Mutator &m) { m.g().rax = services::chan_receive(m, c, &cell); });
  sync::shared_read(cell);
  return ok;
}

void send_two(void *base) {
  uint64_t *cell = &shared->cell[(uint64_t)base];
  send(shared->c, *cell, 1);
  send(shared->c, *cell, 2);
  ended();
}
template <int Capacity> void channel_carries() {
  set_up();
  run_program(2, [](void *) {
    shared->c = make_channel(Capacity);
    go(send_two, (void *)1);
    MODEL_CHECK(receive(shared->c, shared->cell[0]));
    MODEL_CHECK(shared->cell[0] == 1);
    MODEL_CHECK(receive(shared->c, shared->cell[0]));
    MODEL_CHECK(shared->cell[0] == 2);
    rest();
  });
}

void send_then_close(void *) {
  send(shared->c, shared->cell[1], 7);
  runtime_call([](Mutator &m) { services::chan_close(m, shared->c); });
  ended();
}
void receive_until_closed(void *number) {
  uint64_t &cell = shared->cell[2 + (uint64_t)number];
  while (receive(shared->c, cell)) {
    MODEL_CHECK(cell == 7);
    sync::fetch_add(&shared->received, 1, sync::relaxed);
  }
  MODEL_CHECK(cell == 0);
  ended();
}
void close_wakes() {
  set_up();
  run_program(2, [](void *) {
    shared->c = make_channel(0);
    go(send_then_close);
    go(receive_until_closed, (void *)1);
    receive_until_closed(nullptr);
    progress.ended--;
    MODEL_CHECK(shared->received <= 1);
    rest();
  });
}

// --- select ---

// Either a value or the close, of two channels; returns the case, and in `ok` whether it was a value.
int64_t select_two(uint64_t &cell, bool &ok) {
  abi::SelectCase cases[2] = {};
  cases[0].channel.initialise(shared->c);
  cases[1].channel.initialise(shared->d);
  for (auto &c : cases) {
    c.elem.initialise(&cell);
    c.direction = abi::kSelectRecv;
  }
  int64_t index = runtime_call([&](Mutator &m) {
    services::Selected selected = services::select(m, cases, 2, false);
    m.g().rax = selected.index;
    m.g().rdx = selected.ok;
  });
  ok = rt_tls_g->rdx;
  sync::shared_read(cell);
  return index;
}

void send_on_d(void *) {
  send(shared->d, shared->cell[1], 9);
  ended();
}
void close_c(void *) {
  runtime_call([](Mutator &m) { services::chan_close(m, shared->c); });
  ended();
}
void close_against_select() {
  set_up();
  run_program(2, [](void *) {
    shared->c = make_channel(0);
    shared->d = make_channel(0);
    go(close_c);
    go(send_on_d);
    bool got = false;
    // The closed channel is always ready: so wait for the value at last.
    bool ok = false;
    int64_t index = select_two(shared->cell[0], ok);
    if (index == 1) {
      MODEL_CHECK(ok && shared->cell[0] == 9);
      got = true;
    } else {
      MODEL_CHECK(index == 0 && !ok && shared->cell[0] == 0);
    }
    if (!got) {
      MODEL_CHECK(receive(shared->d, shared->cell[0]));
      MODEL_CHECK(shared->cell[0] == 9);
    }
    rest();
  });
}

// Two that select on the same channels, and one value on each.
void select_once(void *number) {
  bool ok = false;
  uint64_t &cell = shared->cell[2 + (uint64_t)number];
  int64_t index = select_two(cell, ok);
  MODEL_CHECK(ok && cell == (index ? 9 : 5), (uint64_t)index, cell);
  sync::fetch_add(&shared->received, 1, sync::relaxed);
  ended();
}
void two_selects() {
  set_up();
  run_program(2, [](void *) {
    shared->c = make_channel(0);
    shared->d = make_channel(0);
    go(select_once, (void *)1);
    go(send_on_d);
    go(select_once, (void *)2);
    send(shared->c, shared->cell[0], 5);
    rest();
  });
}

// --- timers ---

void sleep_until(int64_t when) {
  runtime_call([&](Mutator &m) { services::sleep(m, when - model::now()); });
  MODEL_CHECK(model::now() >= when);
}
// Nobody computes, so a deadline is met when it comes: one that waits for a later one was not told.
void sleep_1000(void *) {
  int64_t when = model::now() + 1000;
  sleep_until(when);
  MODEL_CHECK(model::now() == when, model::now(), when);
  ended();
}
void sleep_500(void *) {
  int64_t when = model::now() + 500;
  sleep_until(when);
  MODEL_CHECK(model::now() == when, model::now(), when);
  ended();
}
void sleepers() {
  set_up();
  services::initialise_timers();
  run_program(2, [](void *) {
    go(sleep_1000);
    go(sleep_500);
    rest();
  });
}

struct Closure {
  void (*code)();
  void (*f)(void *);
  void *argument;
};
extern "C" void explorer_closure();
void timer_fires(void *) {
  sync::fetch_add(&shared->received, 1, sync::relaxed);
  shared->flag.set();
}
void set_timer() {
  shared->timer.function.initialise(new (model::allocate(sizeof(Closure), 16))
                                        Closure{explorer_closure, timer_fires, nullptr});
  runtime_call([](Mutator &) { services::timer_start(&shared->timer, model::now() + 1000); });
}
void stop_the_timer(void *) {
  bool stopped = false;
  runtime_call([&](Mutator &) { stopped = services::timer_stop(&shared->timer); });
  sync::fetch_add(&shared->closed, stopped, sync::relaxed);
  ended();
}
// A timer fires though the P in whose list it is computes, and another sleeps for a time of its own.
void timer_beside_loop() {
  set_up();
  world.monitor_is_slow = true;
  services::initialise_timers();
  run_program(2, [](void *) {
    go([](void *) {
      sleep_until(model::now() + 2000);
      ended();
    });
    int64_t due = model::now() + 1000;
    set_timer();
    shared->flag.compute_until_set();
    MODEL_CHECK(model::now() == due, model::now(), due);
    rest();
  });
}

// --- timers that send to a channel ---

// c gets one, which is due in 1000.
void make_channel_timer(int64_t period) {
  runtime_call([&](Mutator &m) { shared->c = services::chan_make(m, &kTimeChanType, 1); });
  shared->channel_timer.local.initialise(&shared->local);
  services::channel_timer_attach(shared->c, &shared->channel_timer);
  runtime_call([&](Mutator &) { services::channel_timer_set(shared->c, model::now() + 1000, period); });
}
bool set_channel_timer(int64_t when) {
  bool was_set = false;
  runtime_call([&](Mutator &) { was_set = services::channel_timer_set(shared->c, when, 0); });
  return was_set;
}
bool in_list() { return shared->channel_timer.slot || shared->channel_timer.listed; }

// Nobody computes, so a time comes when it is due. Who waits is told of an earlier one, or finds it. If the time has been sent already, there is none to come.
void reset_to_500() {
  if (!set_channel_timer(model::now() + 500)) set_channel_timer(0);
}
void receive_time(void *) {
  receive(shared->c, shared->cell[0]);
  MODEL_CHECK(model::now() == (int64_t)shared->cell[1], model::now(), shared->cell[1]);
  shared->received++;
  ended();
}
void channel_timer_reset() {
  set_up();
  services::initialise_timers();
  run_program(2, [](void *) {
    make_channel_timer(0);
    go(receive_time);
    reset_to_500();
    rest();
  });
}
void received_and_not_listed() {
  all_goroutines_ended();
  MODEL_CHECK(shared->received == 1 && !in_list(), shared->received);
}

// A select takes the time or, once the timer has been stopped, a value: never both, never a time after the stop.
void select_time_or_value(void *) {
  bool ok = false;
  int64_t index = select_two(shared->cell[0], ok);
  MODEL_CHECK(ok);
  (index ? shared->closed : shared->received)++;
  ended();
}
void channel_timer_stop() {
  set_up();
  services::initialise_timers();
  run_program(2, [](void *) {
    make_channel_timer(0);
    shared->d = make_channel(0);
    go(select_time_or_value);
    if (set_channel_timer(0)) {
      MODEL_CHECK(!shared->received);
      send(shared->d, shared->cell[4], 9);
    }
    rest();
  });
}
void time_or_value() {
  all_goroutines_ended();
  MODEL_CHECK(shared->received + shared->closed == 1 && !in_list());
}

// A value comes while the time is due: the select leaves the list, or the M that found it there finds nobody.
void channel_timer_select() {
  set_up();
  services::initialise_timers();
  run_program(2, [](void *) {
    make_channel_timer(0);
    shared->d = make_channel(0);
    go(send_on_d);
    bool ok = false;
    int64_t index = select_two(shared->cell[0], ok);
    MODEL_CHECK(!in_list());
    receive(index ? shared->c : shared->d, shared->cell[0]);
    rest();
  });
}
void not_listed() {
  all_goroutines_ended();
  MODEL_CHECK(!in_list());
}

// Each of two that wait gets a tick of its own.
void channel_timer_ticks() {
  set_up();
  services::initialise_timers();
  run_program(2, [](void *) {
    make_channel_timer(1000);
    go([](void *) {
      receive(shared->c, shared->cell[0]);
      ended();
    });
    receive(shared->c, shared->cell[3]);
    rest();
  });
}
void two_ticks() {
  all_goroutines_ended();
  MODEL_CHECK(shared->cell[1] != shared->cell[4], shared->cell[1], shared->cell[4]);
}

// It fires or is stopped, once.
void timer_against_stop() {
  set_up();
  services::initialise_timers();
  run_program(2, [](void *) {
    set_timer();
    go(stop_the_timer);
    stop_the_timer(nullptr);
    progress.ended--;
    rest();
  });
}
void fired_or_stopped() {
  all_goroutines_ended();
  MODEL_CHECK(shared->received + shared->closed == 1, shared->received, shared->closed);
}
} // namespace

const model::Scenario kServiceScenarios[] = {
    {.name = "semaphore",
     .claim = "as many are inside as it counts, and all get in",
     .main = [] { semaphore_excludes(false); },
     .quiet = all_inside_once},
    {.name = "semaphore-hand-off",
     .claim = "the same where the count is handed to who waits",
     .main = [] { semaphore_excludes(true); },
     .quiet = all_inside_once},
    {.name = "semaphore-wake",
     .claim = "a release is not lost on one that just begins to wait",
     .main = semaphore_wakes,
     .quiet = all_goroutines_ended},
    {.name = "notify",
     .claim = "each that drew a ticket before a notice is woken",
     .main = notify_each,
     .quiet = all_goroutines_ended},
    {.name = "channel",
     .claim = "values come in order, each once, from partner to partner",
     .main = channel_carries<0>,
     .quiet = all_goroutines_ended},
    {.name = "channel-buffer",
     .claim = "the same through a buffer",
     .main = channel_carries<1>,
     .quiet = all_goroutines_ended},
    {.name = "channel-close",
     .claim = "a close wakes all that wait, after the values that were sent before",
     .main = close_wakes,
     .quiet = all_goroutines_ended},
    {.name = "close-select",
     .claim = "a select goes on by one case alone, a value or the close, and none is lost",
     .main = close_against_select,
     .quiet = all_goroutines_ended},
    {.name = "select-select",
     .claim = "of two selects on the same channels each gets one value",
     .main = two_selects,
     .quiet = all_goroutines_ended},
    {.name = "close-select-order",
     .claim = "the same, in whichever order the cases are looked at and the Ps are searched",
     .main =
         [] {
           world.random_choices = 2;
           close_against_select();
         },
     .quiet = all_goroutines_ended,
     .preemptions = 1},
    {.name = "select-select-order",
     .claim = "of two selects each gets one value, in whichever order",
     .main =
         [] {
           world.random_choices = 2;
           two_selects();
         },
     .quiet = all_goroutines_ended,
     .preemptions = 1},
    {.name = "sleep",
     .claim = "sleeping goroutines wake when it is time, the earlier ones first",
     .main = sleepers,
     .quiet = all_goroutines_ended,
     .timeouts = true},
    {.name = "timer-beside",
     .claim = "a timer fires in time though the processor on which it was set computes",
     .main = timer_beside_loop,
     .quiet = all_goroutines_ended,
     .timeouts = true},
    {.name = "timer-channel-reset",
     .claim = "who waits for a timer's channel gets one time, also if the timer is reset meanwhile",
     .main = channel_timer_reset,
     .quiet = received_and_not_listed,
     .timeouts = true},
    {.name = "timer-channel-stop",
     .claim = "a time is received or the timer is stopped, and none is received after that",
     .main = channel_timer_stop,
     .quiet = time_or_value,
     .timeouts = true,
     .early_timeouts = true},
    {.name = "timer-channel-select",
     .claim = "a channel whose timer is due while its select ends by another is not left in the list",
     .main = channel_timer_select,
     .quiet = not_listed,
     .timeouts = true,
     .early_timeouts = true},
    {.name = "timer-channel-ticks",
     .claim = "each of two that wait for a ticker gets a tick",
     .main = channel_timer_ticks,
     .quiet = two_ticks,
     .timeouts = true,
     .early_timeouts = true},
    {.name = "timer-stop",
     .claim = "a timer fires or is stopped, once",
     .main = timer_against_stop,
     .quiet = fired_or_stopped,
     .timeouts = true,
     .early_timeouts = true},
};
const int kServiceScenarioCount = sizeof kServiceScenarios / sizeof kServiceScenarios[0];

} // namespace tuco::rt::explorer
