#include "runtime/os/poll.h"

#include "runtime/os/last_words.h"
#include "runtime/os/thread.h"

#include <cerrno>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

namespace tuco::rt::os {

namespace {
int instance = -1, interruption = -1;
constexpr uint64_t kInterruption = 0; // no descriptor's token
bool counts_milliseconds;             // the kernel is older than epoll_pwait2 (5.11)
constexpr int kMostEvents = 128;

int wait_milliseconds(epoll_event *events, int capacity, int64_t left) {
  constexpr int64_t kLongest = int64_t{1} << 30;
  int64_t milliseconds = left < 0 ? -1 : left / 1000000 + (left % 1000000 != 0); // not before it is time
  return epoll_wait(instance, events, capacity, milliseconds > kLongest ? (int)kLongest : (int)milliseconds);
}

// left: nanoseconds, negative: without a limit.
int wait(epoll_event *events, int capacity, int64_t left) {
  constexpr long kEpollPwait2 = 441; // musl's headers do not bring it
  if (left <= 0 || __atomic_load_n(&counts_milliseconds, __ATOMIC_RELAXED))
    return wait_milliseconds(events, capacity, left);
  timespec limit{left / 1000000000, left % 1000000000};
  int n = (int)syscall(kEpollPwait2, instance, events, capacity, &limit, nullptr, 0);
  if (n >= 0 || (errno != ENOSYS && errno != EPERM)) return n;
  __atomic_store_n(&counts_milliseconds, true, __ATOMIC_RELAXED);
  return wait_milliseconds(events, capacity, left);
}
} // namespace

void start_poll() {
  instance = epoll_create1(EPOLL_CLOEXEC);
  if (instance < 0) fatal("runtime: epoll_create1 failed", "errno", errno);
  interruption = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (interruption < 0) fatal("runtime: eventfd failed", "errno", errno);
  epoll_event event{};
  event.events = EPOLLIN; // by level
  event.data.u64 = kInterruption;
  if (epoll_ctl(instance, EPOLL_CTL_ADD, interruption, &event))
    fatal("runtime: epoll_ctl of the eventfd failed", "errno", errno);
}

int poll_add(int file, uint64_t token) {
  epoll_event event{};
  event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
  event.data.u64 = token;
  return epoll_ctl(instance, EPOLL_CTL_ADD, file, &event) ? errno : 0;
}

void poll_remove(int file) {
  epoll_event event{};
  epoll_ctl(instance, EPOLL_CTL_DEL, file,
            &event); // fails if the program has closed the file behind our back
}

int poll_wait(PollEvent *events, int capacity, int64_t until) {
  int64_t left = 0;
  if (until == INT64_MAX)
    left = -1;
  else if (until)
    left = until - monotonic_nanoseconds();
  if (until && until != INT64_MAX && left < 0) left = 0;
  epoll_event found[kMostEvents];
  int n = wait(found, capacity < kMostEvents ? capacity : kMostEvents, left);
  if (n < 0) {
    if (errno != EINTR) fatal("runtime: epoll_wait failed", "errno", errno);
    return 0;
  }
  int count = 0;
  for (int i = 0; i < n; i++) {
    if (found[i].data.u64 == kInterruption) {
      uint64_t drained;
      if (until && read(interruption, &drained, sizeof drained) < 0 && errno != EAGAIN)
        fatal("runtime: reading the eventfd failed", "errno", errno);
      continue;
    }
    uint32_t e = found[i].events;
    events[count++] = {found[i].data.u64, (e & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0,
                       (e & (EPOLLOUT | EPOLLHUP | EPOLLERR)) != 0};
  }
  return count;
}

void poll_interrupt() {
  uint64_t one = 1;
  while (write(interruption, &one, sizeof one) < 0)
    if (errno != EINTR) {
      if (errno == EAGAIN) return; // the counter is full: it is ready
      fatal("runtime: writing the eventfd failed", "errno", errno);
    }
}

bool is_poll_descriptor(int file) { return file >= 0 && (file == instance || file == interruption); }

} // namespace tuco::rt::os
