// One word for each direction of a file says all that waiting for it has to do with:
//
//     63                              6    3        2         1        0
//     +-------------------------------+---+--------+---------+--------+
//     | the goroutine that waits, or 0| 0 | Closed | Expired | Ready  |      (descriptors of goroutines are 64-byte aligned)
//     +-------------------------------+---+--------+---------+--------+
//
// Ready: there was an event since the last wait or reset. Expired: the deadline has passed. Closed: given up for ever.
// Every change is one atomic update of this word, so each is before or after every other, and there is nothing that has
// to be looked at once more:
//
//     wait      Closed or Expired: says so.  Ready: takes it away and goes on.  Else parks: word -> word + g
//     event     g waits: takes it out, it goes on.            else sets Ready
//     deadline  sets Expired, and takes g out, if it waits
//     close     sets Closed, and takes g out, if it waits
//     set deadline   clears Expired, or sets it at once as above
//
// While g is in the word, no flag is set (with `ignores_errors`: Ready is not). Who takes g out owns it, alone, writes
// the result into its registers and makes it ready.
//
// Parking. The goroutine counts as parked before the update that lets others see it; if that finds a flag after all, it is
// taken back (sched::cancel_park). The update releases what the goroutine has written, the one that takes it out acquires.
//
// Deadlines. Each direction has an alarm. It rings with its list's lock held, and with the same lock held a deadline is
// set together with the flag; so an alarm that rings late, for a deadline that was changed, does not exist. (Go's own
// poller, whose timers run without their lock, counts a sequence number for this.) But one that was right may be taken back
// before the goroutine that it woke runs: callers look again with poll_reset when poll_wait says Expired.
//
// Reuse. The memory of a PolledFile is never given back, and is used again for another file. An event that was on its way
// for the last one carries the last one's generation and is dropped; one that was compared already when the generation
// changed makes the new file Ready without reason, which costs it one attempt. Waiters are safe by the promise in the head
// of netpoll.h.
//
// Files are watched for edges, both directions at once. An attempt to read that would block is followed by an event when
// there is something to read, so what was known before the attempt does not matter: it is cheap to forget and harmless to
// keep.
//
// Explorer: the scenarios poll-*.
#include "runtime/services/netpoll.h"

#include "runtime/os/memory.h"
#include "runtime/os/poll.h"
#include "runtime/services/timers.h"

#include <new>

namespace tuco::rt::services {

using sched::G;
using sched::Mutator;

namespace {
constexpr uint64_t kReady = 1, kExpired = 2, kClosed = 4, kFlags = 63;

struct Side {
  Alarm alarm; // first: ring() finds the side
  uint64_t word;
};
} // namespace

struct alignas(64) PolledFile {
  Side sides[2];
  uint32_t generation; // atomic: 16 bits of it are in the tokens of events
  int file;
  PolledFile *next; // free
};

namespace {
struct Files {
  sync::Mutex lock{sync::Rank::PolledFiles};
  PolledFile *free = nullptr; // guarded by lock
  uint32_t started = 0;       // atomic; set under lock
} files;

constexpr int kGenerationBits = 16;
uint64_t token_of(const PolledFile *file, uint32_t generation) {
  return (uint64_t)file << kGenerationBits | (generation & ((1 << kGenerationBits) - 1));
}

Side &side_of(PolledFile *file, Direction direction) { return file->sides[(int)direction]; }
G *waiter_in(uint64_t word) { return (G *)(word & ~kFlags); }

// Sets the flag and takes out who waits; an event that somebody waited for is used up by that.
G *wake(Side &side, uint64_t flag, PollResult result) {
  uint64_t word = sync::load(&side.word, sync::relaxed), next;
  do {
    next = (word & kFlags) | flag;
    if (flag == kReady && waiter_in(word)) next &= ~kReady;
  } while (!sync::compare_exchange(&side.word, &word, next, sync::acq_rel, sync::relaxed));
  G *g = waiter_in(word);
  if (g) {
    sync::shared_write(*g);
    g->rax = (uint64_t)result;
  }
  return g;
}

// On an M that has a P.
void go_on(G *g, bool next) {
  if (!g) return;
  sched::ready(g, next);
  sched::count_file_waiters(-1); // a deadlock is not seen meanwhile: this P is not idle
}

void expire(Alarm &alarm) { go_on(wake((Side &)alarm, kExpired, PollResult::Expired), false); }

uint32_t poll(int64_t until, G *&first, G *&last) {
  constexpr int kEvents = 128;
  os::PollEvent events[kEvents];
  int count = os::poll_wait(events, kEvents, until);
  uint32_t ready = 0;
  auto add = [&](G *g) {
    if (!g) return;
    g->next = nullptr;
    (ready++ ? last->next : first) = g;
    last = g;
  };
  for (int i = 0; i < count; i++) {
    auto *file = (PolledFile *)(events[i].token >> kGenerationBits);
    if (token_of(file, sync::load(&file->generation, sync::acquire)) != events[i].token) continue;
    if (events[i].readable) add(wake(file->sides[(int)Direction::Read], kReady, PollResult::Ready));
    if (events[i].writable) add(wake(file->sides[(int)Direction::Write], kReady, PollResult::Ready));
  }
  return ready;
}

PolledFile *take_free() {
  sync::LockGuard guard(files.lock);
  if (!sync::load(&files.started, sync::relaxed)) {
    os::start_poll();
    sync::store(&files.started, 1, sync::release);
    sched::start_polling({poll, os::poll_interrupt});
  }
  PolledFile *file = files.free;
  if (file) {
    files.free = file->next;
    return file;
  }
  file = new (os::allocate_permanent(sizeof(PolledFile), 64)) PolledFile();
  for (Side &side : file->sides) side.alarm.ring = expire;
  return file;
}

void give_free(PolledFile *file) {
  // Before somebody else has it; the tokens of the next file are other ones.
  sync::store(&file->generation, file->generation + 1, sync::release);
  sync::LockGuard guard(files.lock);
  file->next = files.free;
  files.free = file;
}
} // namespace

PolledFile *poll_open(int file, int &error) {
  PolledFile *polled = take_free();
  polled->file = file;
  for (Side &side : polled->sides) sync::store(&side.word, 0, sync::relaxed); // before the kernel knows of it
  error = os::poll_add(file, token_of(polled, polled->generation));
  if (!error) return polled;
  give_free(polled);
  return nullptr;
}

void poll_close(PolledFile *file) {
  os::poll_remove(file->file);
  for (Side &side : file->sides) {
    sync::LockGuard guard(alarm_lock(side.alarm));
    set_alarm(side.alarm, 0);
    uint64_t word = sync::load(&side.word, sync::acquire);
    if (waiter_in(word)) os::fatal("runtime: a file is closed that a goroutine waits for", "word", word);
  }
  give_free(file);
}

static PollResult result_of(uint64_t word) {
  return word & kClosed ? PollResult::Closing : word & kExpired ? PollResult::Expired : PollResult::Ready;
}

PollResult poll_reset(PolledFile *file, Direction direction) {
  return result_of(sync::fetch_and(&side_of(file, direction).word, ~kReady, sync::acquire));
}

PollResult poll_wait(Mutator &mutator, PolledFile *file, Direction direction, bool ignores_errors) {
  Side &side = side_of(file, direction);
  G &g = mutator.g();
  uint64_t ends = ignores_errors ? kReady : kReady | kExpired | kClosed;
  uint64_t word = sync::load(&side.word, sync::acquire);
  bool parked = false;
  for (;;) {
    if (G *other = waiter_in(word))
      os::fatal("runtime: two goroutines wait for one direction of a file", "goroutine", other->id, "and",
                g.id);
    if (!(word & ends)) {
      if (!parked) {
        parked = true;
        sched::count_file_waiters(1);
        sched::begin_park(g, sched::WaitReason::IO);
      }
      if (sync::compare_exchange(&side.word, &word, word | (uint64_t)&g, sync::acq_rel, sync::acquire))
        tuco_enter_scheduler();
      continue;
    }
    PollResult result = ignores_errors ? PollResult::Ready : result_of(word);
    if (result == PollResult::Ready &&
        !sync::compare_exchange(&side.word, &word, word & ~kReady, sync::acq_rel, sync::acquire))
      continue;
    if (parked) {
      sched::cancel_park(mutator, g);
      sched::count_file_waiters(-1);
    }
    return result;
  }
}

void poll_set_deadline(PolledFile *file, Direction direction, int64_t when) {
  Side &side = side_of(file, direction);
  bool first = false;
  G *woken = nullptr;
  {
    sync::LockGuard guard(alarm_lock(side.alarm));
    if (sync::load(&side.word, sync::relaxed) & kClosed) return;
    first = set_alarm(side.alarm, when > 0 ? when : 0);
    if (when < 0)
      woken = wake(side, kExpired, PollResult::Expired);
    else
      sync::fetch_and(&side.word, ~kExpired, sync::relaxed);
  }
  go_on(woken, false);
  if (first) sched::timer_added(when);
}

void poll_unblock(PolledFile *file) {
  for (Side &side : file->sides) {
    G *woken;
    {
      sync::LockGuard guard(alarm_lock(side.alarm));
      set_alarm(side.alarm, 0);
      woken = wake(side, kClosed, PollResult::Closing);
    }
    go_on(woken, true); // who closes waits for it
  }
}

} // namespace tuco::rt::services
