#include "runtime/gc/pacer.h"

#include "runtime/heap/heap.h"
#include "runtime/os/memory.h"
#include "runtime/stack/data_stack.h"
#include "runtime/stack/pool.h"
#include "runtime/sync/mutex.h"

namespace tuco::rt::gc {

namespace {
constexpr uint64_t kMinimumHeap = 4 << 20;
constexpr uint64_t kWholeAtOnce = 96 << 10; // bytes alive: some 40 microseconds
constexpr uint64_t kLongestAssist = 256 << 10;
constexpr uint64_t kNever = ~uint64_t{0};

sync::Mutex lock{sync::Rank::Central}; // guards what follows, but for the goal
int64_t percent = 100;
int64_t memory_limit = INT64_MAX;
uint64_t goal = kNever;          // atomic
uint64_t last_live;              // bytes that the last cycle found, and that were allocated while it marked
uint64_t last_work;              // bytes that it scanned
uint64_t recent_peak;            // bytes of pages in use before a collection, fading by a sixteenth at each
bool is_under_way = false;       // a cycle
uint64_t live_at_begin;          // of the cycle
double allocated_per_work = 0.5; // bytes, while a cycle marks

// What the memory limit leaves for the heap. It is never less than what the last collection found and a quarter more:
// a program that needs more than its limit shall not do nothing but collect.
uint64_t limited(uint64_t wanted) {
  if (memory_limit == INT64_MAX) return wanted;
  auto pages = heap::page_heap.statistics();
  uint64_t others = os::mapped_bytes() - pages.system_bytes;
  uint64_t most = (uint64_t)memory_limit > others ? memory_limit - others : 0;
  uint64_t least = last_live + last_live / 4 + kMinimumHeap / 4;
  if (most < least) most = least;
  return wanted < most ? wanted : most;
}

uint64_t wanted_goal() {
  if (percent < 0) return limited(kNever);
  uint64_t roots = stack::stack_bytes_in_use() + stack::data_stack_bytes_in_use();
  uint64_t wanted = last_live + (last_live + roots) / 100 * percent;
  uint64_t minimum = kMinimumHeap / 100 * percent;
  return limited(wanted < minimum ? minimum : wanted);
}

void set_goal() {
  uint64_t new_goal = wanted_goal();
  sync::store(&goal, new_goal, sync::relaxed);
  if (is_under_way) return;
  if (new_goal == kNever || whole_at_once()) return heap::heap.set_trigger(new_goal);
  uint64_t growth = new_goal > last_live ? new_goal - last_live : 0;
  auto runway = (uint64_t)((double)last_work * allocated_per_work * 1.5);
  if (runway > growth / 4) runway = growth / 4;
  heap::heap.set_trigger(new_goal - runway);
}
} // namespace

int64_t set_percent(int64_t value) {
  sync::LockGuard guard(lock);
  int64_t old = percent;
  percent = value < 0 ? -1 : value;
  set_goal();
  return old;
}

int64_t set_memory_limit(int64_t bytes) {
  sync::LockGuard guard(lock);
  int64_t old = memory_limit;
  if (bytes >= 0) {
    memory_limit = bytes;
    set_goal();
  }
  return old;
}

uint64_t heap_goal() { return sync::load(&goal, sync::relaxed); }
bool whole_at_once() { return last_live <= kWholeAtOnce; }

void pace_first_cycle() { set_goal(); }

void pace_begin() {
  sync::LockGuard guard(lock);
  is_under_way = true;
  live_at_begin = heap::heap.live_bytes();
  heap::heap.set_trigger(kNever);
}

void pace_end(uint64_t live_bytes, uint64_t work) {
  sync::LockGuard guard(lock);
  uint64_t allocated = heap::heap.live_bytes() - live_at_begin;
  if (work > 4096) allocated_per_work = (allocated_per_work + (double)allocated / (double)work) / 2;
  last_live = live_bytes;
  last_work = work;
  is_under_way = false;
  set_goal();
}

uint64_t assist_for(uint64_t bytes, uint64_t work) {
  uint64_t end = heap_goal(), live = heap::heap.live_bytes();
  if (end == kNever) return 0;
  uint64_t room = end > live_at_begin ? end - live_at_begin : 0;
  if (room < 64 << 10) room = 64 << 10;
  uint64_t used = live > live_at_begin ? live - live_at_begin : 0;
  auto wanted = (uint64_t)((double)last_work * (double)used / (double)room);
  if (work >= wanted) return 0;
  // Its part of what is missing, and something of what others have left.
  uint64_t part = wanted - work, most = 64 * bytes;
  if (part > most) part = most;
  return part < kLongestAssist ? part : kLongestAssist;
}

void scavenge(uint64_t pages_before) {
  // Of free pages a tenth is kept beyond what the heap will grow to before the next collection, or what it had lately:
  // what a program gives up and takes again at each turn of a loop would cost a page fault a page.
  recent_peak -= recent_peak / 16;
  if (recent_peak < pages_before) recent_peak = pages_before;
  auto pages = heap::page_heap.statistics();
  uint64_t want = heap_goal() == kNever ? pages.in_use_bytes : heap_goal();
  want += want / 10;
  if (want < recent_peak) want = recent_peak;
  uint64_t keep = want > pages.in_use_bytes ? want - pages.in_use_bytes : 0;
  if (pages.free_bytes - pages.released_bytes > keep + (1 << 20)) heap::page_heap.scavenge(keep);
}

} // namespace tuco::rt::gc
