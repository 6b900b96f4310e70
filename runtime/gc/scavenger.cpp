// The scavenger: a thread without a P that gives resident free pages back to the system.
//
// Problem. After a cycle there are free pages. The program will want most of them before the next one, and a page that was
// given back costs a fault when it is wanted again; but what it does not want others could use.
//
// What is kept: a tenth more than what the heap will grow to, or what it was lately (a peak that fades by a sixteenth a
// cycle): what a program gives up and takes again at each turn of a loop stays. The rest is given back a quarter of a
// megabyte at a time, and after each piece the thread sleeps ninety-nine times as long as that took: it costs a hundredth
// of a CPU, and what is wanted again within seconds has mostly not gone yet. In the cycle's last stop, or in the goroutine
// that ends it, the same work would be a delay of milliseconds.
//
// The thread starts when there is something to do for the first time. It sleeps on a note, which a cycle's end wakes;
// `enough` is stored before that and read after the note was reset, so the newest is seen.
#include "runtime/gc/scavenger.h"

#include "runtime/heap/page_heap.h"
#include "runtime/os/last_words.h"
#include "runtime/os/thread.h"
#include "runtime/sync/mutex.h"

namespace tuco::rt::gc {

namespace {
constexpr uint64_t kPiece = 256 << 10;
constexpr uint64_t kNotWorthIt = 1 << 20;
constexpr int64_t kPause = 99; // times what a piece took
constexpr int64_t kLongestPause = 1000 * 1000 * 1000;

uint64_t enough;      // atomic
uint64_t recent_peak; // whoever ends a cycle
sync::Note begin;
uint32_t started; // atomic
bool traces;
uint64_t in_background; // atomic: bytes since the last line
int64_t worked;         // atomic: nanoseconds

uint64_t kept(const heap::PageStatistics &pages) {
  uint64_t want = sync::load(&enough, sync::relaxed);
  return want > pages.in_use_bytes ? want - pages.in_use_bytes : 0;
}

void thread_main(void *) {
  for (;;) {
    begin.sleep();
    begin.reset();
    for (;;) {
      int64_t start = os::monotonic_nanoseconds();
      uint64_t done = heap::page_heap.scavenge(kept(heap::page_heap.statistics()), kPiece);
      if (!done) break;
      sync::fetch_add(&in_background, done, sync::relaxed);
      int64_t took = os::monotonic_nanoseconds() - start, pause = took * kPause;
      sync::fetch_add(&worked, took, sync::relaxed);
      os::sleep_nanoseconds(pause < kLongestPause ? pause : kLongestPause);
    }
  }
}

void write_trace(bool forced) {
  auto pages = heap::page_heap.statistics();
  uint64_t resident = pages.system_bytes - pages.released_bytes;
  os::ErrorOutput out;
  out.text("scav ").unsigned_decimal(sync::exchange(&in_background, uint64_t{0}, sync::relaxed) >> 10);
  out.text(" KiB work (bg), ").unsigned_decimal(heap::page_heap.take_eager_bytes() >> 10);
  out.text(" KiB work (eager), ").unsigned_decimal(pages.released_bytes >> 10);
  out.text(" KiB total, ").unsigned_decimal(resident ? pages.in_use_bytes * 100 / resident : 0);
  out.text(forced ? "% util (forced)\n" : "% util\n");
}
} // namespace

void initialise_scavenger(bool trace) { traces = trace; }

bool scavenger_has_started() { return sync::load(&started, sync::relaxed); }
int64_t scavenging_time() { return sync::load(&worked, sync::relaxed); }

void scavenge_down_to(uint64_t want, uint64_t pages_before, uint64_t limit) {
  recent_peak -= recent_peak / 16;
  if (recent_peak < pages_before) recent_peak = pages_before;
  want += want / 10;
  if (want < recent_peak) want = recent_peak;
  sync::store(&enough, want < limit ? want : limit, sync::relaxed);
  if (traces) write_trace(false);
  auto pages = heap::page_heap.statistics();
  if (pages.free_bytes - pages.released_bytes <= kept(pages) + kNotWorthIt) return;
  if (!sync::exchange(&started, 1, sync::relaxed)) os::start_thread(thread_main, nullptr, 64 << 10);
  begin.wake();
}

void scavenge_all() {
  heap::page_heap.scavenge(0);
  if (traces) write_trace(true);
}

} // namespace tuco::rt::gc
