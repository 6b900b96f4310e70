#include "runtime/explorer/files.h"

#include "runtime/model/execution.h"
#include "runtime/os/poll.h"
#include "runtime/os/thread.h"
#include "runtime/sync/atomic.h"

namespace tuco::rt {

namespace {
constexpr uint32_t kReadable = 1, kWritable = 2;

// All are atomic. `turn` counts whatever a sleeper has to know of.
struct Watched {
  uint64_t token = 0; // 0: nobody watches it
  uint32_t events = 0;
};
Watched watched[explorer::kFiles];
uint32_t turn = 0, interrupted = 0;

void tell_sleeper() {
  sync::fetch_add(&turn, 1, sync::seq_cst);
  model::futex_wake(&turn, 100, model::Place::here());
}
} // namespace

void explorer::file_event(int file, bool readable, bool writable) {
  if (!sync::load(&watched[file].token, sync::seq_cst)) return;
  sync::fetch_or(&watched[file].events, readable * kReadable | writable * kWritable, sync::seq_cst);
  tell_sleeper();
}

namespace os {

void start_poll() {
  model::execution->name(watched, "watched files");
  model::execution->name(turn, "poll turn");
  model::execution->name(interrupted, "poll interruption");
}
int poll_add(int file, uint64_t token) {
  sync::store(&watched[file].events, 0, sync::seq_cst);
  sync::store(&watched[file].token, token, sync::seq_cst);
  return 0;
}
void poll_remove(int file) { sync::store(&watched[file].token, 0, sync::seq_cst); }

int poll_wait(PollEvent *events, int, int64_t until) {
  for (;;) {
    uint32_t seen = sync::load(&turn, sync::seq_cst);
    int count = 0;
    for (Watched &file : watched) {
      uint64_t token = sync::load(&file.token, sync::seq_cst);
      if (!token) continue;
      if (uint32_t e = sync::exchange(&file.events, 0, sync::seq_cst))
        events[count++] = {token, (e & kReadable) != 0, (e & kWritable) != 0};
    }
    if (!until) return count;
    if (sync::exchange(&interrupted, 0, sync::seq_cst) || count) return count;
    int64_t left = until == INT64_MAX ? -1 : until - model::now();
    if (until != INT64_MAX && left <= 0) return 0;
    model::futex_wait(&turn, seen, left, model::Place::here());
  }
}

void poll_interrupt() {
  sync::store(&interrupted, 1, sync::seq_cst);
  tell_sleeper();
}
bool is_poll_descriptor(int) { return false; }

} // namespace os
} // namespace tuco::rt
