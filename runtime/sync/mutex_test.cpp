// The order of locks is checked in the builds that unit tests use: what breaks it ends the process.
#include "runtime/sync/mutex.h"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using tuco::rt::sync::Mutex;
using tuco::rt::sync::Rank;

namespace {
// Whether a process that does it ends by itself, and not by a failed check.
template <class F> bool is_allowed(F act) {
  pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    dup2(open("/dev/null", O_WRONLY), 2);
    act();
    _exit(0);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  return WEXITSTATUS(status) == 0;
}

Mutex channels[3] = {Mutex(Rank::Channel), Mutex(Rank::Channel), Mutex(Rank::Channel)};
Mutex timers{Rank::Timers}, scheduler{Rank::Scheduler}, other_scheduler{Rank::Scheduler};
Mutex zeroed{Rank::NotifyList}, stop{Rank::StopWorld};
} // namespace

TEST_CASE("locks are taken upwards") {
  CHECK(is_allowed([] {
    timers.lock();
    scheduler.lock();
  }));
  CHECK(!is_allowed([] {
    scheduler.lock();
    timers.lock();
  }));
  CHECK(!is_allowed([] {
    scheduler.lock();
    other_scheduler.lock();
  }));
  CHECK(is_allowed([] {
    scheduler.lock();
    scheduler.unlock();
    timers.lock();
  }));
}

TEST_CASE("channels are taken by ascending address, above what is held") {
  CHECK(is_allowed([] {
    for (Mutex &m : channels) m.lock();
    for (int i = 3; i-- > 0;) channels[i].unlock();
    channels[0].lock();
    scheduler.lock();
  }));
  CHECK(!is_allowed([] {
    channels[1].lock();
    channels[0].lock();
  }));
  CHECK(!is_allowed([] {
    timers.lock();
    channels[0].lock();
  }));
}

TEST_CASE("what try_lock took is held, too") {
  CHECK(is_allowed([] {
    scheduler.lock();
    if (!stop.try_lock()) _exit(3);
    stop.unlock();
    scheduler.unlock();
    timers.lock();
  }));
  CHECK(!is_allowed([] {
    if (!scheduler.try_lock()) _exit(0);
    timers.lock();
  }));
  CHECK(!is_allowed([] {
    if (!zeroed.try_lock() || zeroed.try_lock()) _exit(0);
    zeroed.unlock();
    zeroed.unlock();
  }));
}
