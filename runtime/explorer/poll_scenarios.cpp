// Scenarios over goroutines that wait for files: the word of a direction (event, wait, deadline, close), and the M that
// sleeps in the poll.
#include "runtime/explorer/files.h"
#include "runtime/explorer/goroutine.h"
#include "runtime/services/netpoll.h"
#include "runtime/services/timers.h"

namespace tuco::rt::explorer {

namespace {
using sched::Mutator;
using services::Direction;
using services::PolledFile;
using services::PollResult;

struct Shared {
  PolledFile *file = nullptr;
  uint32_t results[3] = {}; // atomic: how many waits ended so
  uint64_t data = 0;        // atomic: what the pipe holds
  Flag flag;
};
Shared *shared;

void set_up() {
  shared = new (model::allocate(sizeof(Shared), 64)) Shared();
  model::execution->name(shared->results, "results");
  model::execution->name(shared->data, "data");
  model::execution->name(shared->flag, "flag");
  services::initialise_timers();
}

PolledFile *open(int file) {
  PolledFile *opened = nullptr;
  runtime_call([&](Mutator &) {
    int error = 0;
    opened = services::poll_open(file, error);
  });
  return opened;
}

PollResult wait(Direction direction = Direction::Read) {
  auto result = (PollResult)runtime_call(
      [&](Mutator &m) { m.g().rax = (uint64_t)services::poll_wait(m, shared->file, direction, false); });
  sync::fetch_add(&shared->results[(int)result], 1, sync::relaxed);
  return result;
}

[[noreturn]] void rest() {
  ended();
  runtime_call([](Mutator &m) { sched::park(m, sched::WaitReason::None, nullptr); });
  __builtin_unreachable();
}

// As a read does: an attempt, then a wait, until there is something or it is told to give up.
bool read() {
  for (;;) {
    runtime_call(
        [](Mutator &m) { m.g().rax = (uint64_t)services::poll_reset(shared->file, Direction::Read); });
    if ((PollResult)rt_tls_g->rax != PollResult::Ready) return false;
    uint64_t some = sync::load(&shared->data, sync::seq_cst);
    if (some && sync::compare_exchange(&shared->data, &some, some - 1, sync::seq_cst, sync::seq_cst))
      return true;
    if (wait() != PollResult::Ready) return false;
  }
}
void write() {
  sync::fetch_add(&shared->data, 1, sync::seq_cst);
  file_event(0, true, false);
}

// --- an event against a wait ---

void write_and_compute(void *) {
  write();
  shared->flag.compute_until_set();
  ended();
}
void event_wakes() {
  set_up();
  run_program(2, [](void *) {
    shared->file = open(0);
    go(write_and_compute);
    MODEL_CHECK(read());
    shared->flag.set();
    rest();
  });
}

// The event may come between the attempt and the wait.
void write_and_end(void *) {
  write();
  ended();
}
void event_before_wait() {
  set_up();
  run_program(2, [](void *) {
    shared->file = open(0);
    go(write_and_end);
    MODEL_CHECK(read());
    rest();
  });
}

// A goroutine that is made ready in the usual way while the only idle M is in the poll.
void set_flag(void *) {
  shared->flag.set();
  ended();
}
void poller_is_given_work() {
  set_up();
  run_program(2, [](void *) {
    shared->file = open(0);
    go(set_flag);
    shared->flag.compute_until_set();
    rest();
  });
}

// --- all that ends a wait, at once ---

void event(void *) {
  file_event(0, true, false);
  ended();
}
void close(void *) {
  runtime_call([](Mutator &) { services::poll_unblock(shared->file); });
  ended();
}
void expire_now(void *) {
  runtime_call([](Mutator &) { services::poll_set_deadline(shared->file, Direction::Read, -1); });
  ended();
}
void wait_until_given_up(void *) {
  PollResult result = wait();
  if (result == PollResult::Ready) result = wait();
  MODEL_CHECK(result != PollResult::Ready, (uint64_t)result);
  ended();
}
void event_against_close() {
  set_up();
  run_program(2, [](void *) {
    shared->file = open(0);
    go(event);
    go(close);
    wait_until_given_up(nullptr);
    progress.ended--;
    rest();
  });
}
void event_against_deadline() {
  set_up();
  run_program(2, [](void *) {
    shared->file = open(0);
    go(event);
    go(expire_now);
    wait_until_given_up(nullptr);
    progress.ended--;
    rest();
  });
}
void deadline_against_close() {
  set_up();
  run_program(2, [](void *) {
    shared->file = open(0);
    go(close);
    go(expire_now);
    wait_until_given_up(nullptr);
    progress.ended--;
    rest();
  });
}

// --- deadlines by the clock ---

void deadline_passes() {
  set_up();
  run_program(2, [](void *) {
    shared->file = open(0);
    int64_t when = model::now() + 1000;
    go([](void *) { ended(); });
    runtime_call([&](Mutator &) { services::poll_set_deadline(shared->file, Direction::Read, when); });
    MODEL_CHECK(wait() == PollResult::Expired);
    MODEL_CHECK(model::now() == when, model::now(), when);
    rest();
  });
}

// Taken back while it may be ringing: then nothing is left of it.
void take_back(void *) {
  runtime_call([](Mutator &) { services::poll_set_deadline(shared->file, Direction::Read, 0); });
  shared->flag.set();
  file_event(0, true, false);
  ended();
}
void deadline_is_taken_back() {
  set_up();
  run_program(2, [](void *) {
    shared->file = open(0);
    runtime_call(
        [](Mutator &) { services::poll_set_deadline(shared->file, Direction::Read, model::now() + 1000); });
    go(take_back);
    if (wait() == PollResult::Expired) {
      shared->flag.compute_until_set();
      MODEL_CHECK(wait() == PollResult::Ready);
    }
    rest();
  });
}

// --- a file's memory is used again ---

void event_on_old(void *) {
  file_event(0, true, true);
  ended();
}
void write_to_new(void *) {
  sync::fetch_add(&shared->data, 1, sync::seq_cst);
  file_event(1, true, false);
  ended();
}
void reuse() {
  set_up();
  run_program(2, [](void *) {
    PolledFile *old = open(0);
    go(event_on_old);
    runtime_call([&](Mutator &) { services::poll_close(old); });
    shared->file = open(1);
    MODEL_CHECK(shared->file == old);
    go(write_to_new);
    MODEL_CHECK(read());
    rest();
  });
}

void nobody_waits() {
  all_goroutines_ended();
  MODEL_CHECK(sched::state.file_waiters == 0,
              sched::state.file_waiters); // or no deadlock would be seen any more
}
void woken_once() {
  nobody_waits();
  MODEL_CHECK(shared->results[1] + shared->results[2] == 1, shared->results[1], shared->results[2]);
}
} // namespace

const model::Scenario kPollScenarios[] = {
    {.name = "poll-event",
     .claim = "an event is not lost on one that just begins to wait, though all others compute",
     .main = event_wakes,
     .quiet = nobody_waits},
    {.name = "poll-event-before",
     .claim = "nor is one that comes between an attempt and the wait after it",
     .main = event_before_wait,
     .quiet = nobody_waits},
    {.name = "poll-given-work",
     .claim = "the M that sleeps in the poll is woken for work like any other",
     .main = poller_is_given_work,
     .quiet = all_goroutines_ended},
    {.name = "poll-close",
     .claim = "who waits is woken once, by the event or by the close, and the close stays",
     .main = event_against_close,
     .quiet = woken_once},
    {.name = "poll-deadline",
     .claim = "the same with a deadline that passes",
     .main = event_against_deadline,
     .quiet = woken_once},
    {.name = "poll-deadline-close",
     .claim = "the same with a deadline and a close",
     .main = deadline_against_close,
     .quiet = woken_once},
    {.name = "poll-deadline-time",
     .claim = "a deadline wakes when it is time, also out of the poll",
     .main = deadline_passes,
     .quiet = nobody_waits,
     .timeouts = true},
    {.name = "poll-deadline-back",
     .claim = "a deadline that was taken back does not end later waits",
     .main = deadline_is_taken_back,
     .quiet = nobody_waits,
     .timeouts = true,
     .early_timeouts = true},
    {.name = "poll-reuse",
     .claim = "events of a file that was closed do the next one no harm",
     .main = reuse,
     .quiet = all_goroutines_ended},
};
const int kPollScenarioCount = sizeof kPollScenarios / sizeof kPollScenarios[0];

} // namespace tuco::rt::explorer
