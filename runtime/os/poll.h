#pragma once
// Waiting for files of the system's: one epoll instance for the process, and a descriptor that ends a wait.
//
// Files are watched for edges: an event tells that a file has become readable or writable (or has failed, which counts
// as both) since the last one. The descriptor that interrupts stays ready until a wait that may block takes the
// interruption: so one that does not block never takes away what was meant for one that does.
#include <cstdint>

namespace tuco::rt::os {

struct PollEvent {
  uint64_t token; // as given to poll_add
  bool readable, writable;
};

// Once, before all others.
void start_poll();
// Returns errno. EPERM: files of this kind are always ready.
int poll_add(int file, uint64_t token);
void poll_remove(int file);
// Waits until there are events, an interruption, a signal, or the clock (monotonic) shows `until`; 0: does not wait,
// INT64_MAX: without a limit. Returns how many events there are; interruptions are not counted.
int poll_wait(PollEvent *events, int capacity, int64_t until);
// The one that waits now or next returns.
void poll_interrupt();
bool is_poll_descriptor(int file);

} // namespace tuco::rt::os
