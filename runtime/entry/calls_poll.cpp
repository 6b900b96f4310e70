// Exported calls: waiting for files, signals.
#include "runtime/os/poll.h"
#include "runtime/services/netpoll.h"
#include "runtime/services/signals.h"

using namespace tuco::rt;
using sched::Mutator;
using services::Direction;
using services::PolledFile;

namespace {
struct Opened {
  PolledFile *file;
  int64_t error;
};
} // namespace

extern "C" {

Opened tuco_rt_poll_open(int64_t file) {
  int error = 0;
  PolledFile *polled = services::poll_open((int)file, error);
  return {polled, error};
}
void tuco_rt_poll_close(PolledFile *file) { services::poll_close(file); }
uint64_t rt_poll_reset(PolledFile *file, int64_t direction) {
  return (uint64_t)services::poll_reset(file, (Direction)direction);
}
uint64_t tuco_rt_poll_wait(PolledFile *file, int64_t direction, bool stubborn) {
  Mutator mutator = Mutator::current();
  return (uint64_t)services::poll_wait(mutator, file, (Direction)direction, stubborn);
}
void tuco_rt_poll_set_deadline(PolledFile *file, int64_t direction, int64_t when) {
  services::poll_set_deadline(file, (Direction)direction, when);
}
void tuco_rt_poll_unblock(PolledFile *file) { services::poll_unblock(file); }
bool rt_poll_is_own(int64_t file) { return os::is_poll_descriptor((int)file); }

void rt_signal_start(int64_t eventfd) { services::signals_told_to((int)eventfd); }
void rt_signal_set(int64_t signal, uint64_t use) {
  services::use_signal((int)signal, (services::SignalUse)use);
}
bool rt_signal_is_ignored(int64_t signal) { return services::signal_is_ignored((int)signal); }
bool rt_signal_is_wanted(int64_t signal) { return services::signal_is_wanted((int)signal); }
uint64_t rt_signal_take() { return services::take_signals(); }

} // extern "C"
