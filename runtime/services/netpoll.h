#pragma once
// The poller: goroutines wait until a file (pipe, socket, terminal) can be read or written, for a deadline, or until
// another one gives the file up; no thread waits with them. netpoll.cpp has the protocol.
//
// The library (stdlib/internal/polled, for os and net) keeps its own count of who uses a file. It promises that in
// each direction one goroutine waits at a time, and that nobody waits, or begins to, when poll_close is called.
#include "runtime/sched/scheduler.h"

namespace tuco::rt::services {

struct PolledFile;

enum class Direction : uint8_t { Read, Write };
enum class PollResult : uint64_t { Ready, Closing, Expired };

// The file is in non-blocking mode. Null: errno tells why it cannot be watched; EPERM: it is always ready.
PolledFile *poll_open(int file, int &error);
void poll_close(PolledFile *file);

// Before an attempt to read or write: forgets what is known of the file, since the attempt will tell. Never Ready's
// opposite: says whether the direction is closed or its time has passed.
PollResult poll_reset(PolledFile *file, Direction direction);
// After an attempt that would have blocked. With ignores_errors, only the file ends it.
PollResult poll_wait(sched::Mutator &mutator, PolledFile *file, Direction direction, bool ignores_errors);

// A deadline (monotonic) for all waits, the present one too; 0: none, negative: it has passed.
void poll_set_deadline(PolledFile *file, Direction direction, int64_t when);
// Both directions are given up, for ever; who waits is woken.
void poll_unblock(PolledFile *file);

} // namespace tuco::rt::services
