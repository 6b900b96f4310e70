#include "runtime/gc/pacer.h"

#include "runtime/gc/scavenger.h"
#include "runtime/heap/heap.h"
#include "runtime/os/memory.h"
#include "runtime/stack/data_stack.h"
#include "runtime/stack/pool.h"
#include "runtime/sync/mutex.h"

namespace tuco::rt::gc {

namespace {
constexpr uint64_t kMinimumHeap = 4 << 20;
constexpr uint64_t kWholeAtOnce = 96 << 10; // bytes alive: some 40 microseconds
constexpr uint64_t kLeastGrowth = 256 << 10;
constexpr uint64_t kLongestAssist = 256 << 10;
constexpr uint64_t kNever = ~uint64_t{0};
constexpr double kLeastAllowance = 1.0 / 64, kStep = 1.25;

sync::Mutex lock{sync::Rank::Central}; // guards what follows, but for the goal
int64_t percent = 100;
int64_t memory_limit = INT64_MAX;
uint64_t goal = kNever; // atomic
uint64_t last_live;     // bytes that the last cycle found, and that were allocated while it marked
uint64_t last_work;     // bytes that it scanned
double allowance = kLeastAllowance; // part of last_live that the heap may grow by if the limit leaves less
bool is_under_way = false;          // a cycle
uint64_t live_at_begin;             // of the cycle
double allocated_per_work = 0.5;    // bytes, while a cycle marks

// What the memory limit leaves for the heap's pages.
uint64_t pages_left() {
  if (memory_limit == INT64_MAX) return kNever;
  uint64_t others = os::mapped_bytes() - heap::page_heap.statistics().mapped_bytes;
  return (uint64_t)memory_limit > others ? memory_limit - others : 0;
}

// The allowance is never too small for a cycle to be worth it.
uint64_t least_goal() {
  auto growth = (uint64_t)((double)last_live * allowance);
  return last_live + (growth < kLeastGrowth ? kLeastGrowth : growth);
}

uint64_t limited(uint64_t wanted) {
  uint64_t most = pages_left(), least = least_goal();
  if (most < least) most = least;
  return wanted < most ? wanted : most;
}

uint64_t unlimited_goal() {
  if (percent < 0) return kNever;
  uint64_t roots = stack::stack_bytes_in_use() + stack::data_stack_bytes_in_use();
  uint64_t wanted = last_live + (last_live + roots) / 100 * percent;
  uint64_t minimum = kMinimumHeap / 100 * percent;
  return wanted < minimum ? minimum : wanted;
}

void set_goal() {
  uint64_t new_goal = limited(unlimited_goal());
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
    heap::page_heap.set_limit(pages_left());
    set_goal();
  }
  return old;
}

uint64_t heap_goal() { return sync::load(&goal, sync::relaxed); }
int64_t growth_percent() {
  sync::LockGuard guard(lock);
  return percent;
}
int64_t memory_limit_bytes() {
  sync::LockGuard guard(lock);
  return memory_limit;
}
bool collects_never() {
  sync::LockGuard guard(lock);
  return percent < 0;
}
bool whole_at_once() {
  // Most of the least heap is garbage then. Of what is beyond it nobody knows: a large object, or growth without a goal.
  return last_live <= kWholeAtOnce && heap::heap.live_bytes() <= 2 * kMinimumHeap;
}

void pace_first_cycle() { set_goal(); }

void pace_begin() {
  sync::LockGuard guard(lock);
  is_under_way = true;
  live_at_begin = heap::heap.live_bytes();
  heap::heap.set_trigger(kNever);
}

void pace_end(uint64_t live_bytes, uint64_t work, double share) {
  sync::LockGuard guard(lock);
  uint64_t allocated = heap::heap.live_bytes() - live_at_begin;
  if (work > 4096) allocated_per_work = (allocated_per_work + (double)allocated / (double)work) / 2;
  last_live = live_bytes;
  last_work = work;
  is_under_way = false;
  if (pages_left() < unlimited_goal() && share > 0.5)
    allowance = allowance * kStep < 1 ? allowance * kStep : 1;
  else if (share < 0.4)
    allowance = allowance / kStep > kLeastAllowance ? allowance / kStep : kLeastAllowance;
  heap::page_heap.set_limit(pages_left());
  set_goal();
}

uint64_t assist_for(uint64_t bytes, uint64_t work) {
  uint64_t end = heap_goal(), live = heap::heap.live_bytes();
  if (end == kNever) return 0;
  uint64_t room = end > live_at_begin ? end - live_at_begin : 0;
  if (room < 64 << 10) room = 64 << 10;
  uint64_t used = live > live_at_begin ? live - live_at_begin : 0;
  uint64_t part = 64 * bytes; // its part of what is missing, and something of what others have left
  if (!is_beyond_goal()) {
    auto wanted = (uint64_t)((double)last_work * (double)used / (double)room);
    if (work >= wanted) return 0;
    if (part > wanted - work) part = wanted - work;
  }
  return part < kLongestAssist ? part : kLongestAssist;
}

void scavenge(uint64_t pages_before) {
  uint64_t wanted = heap_goal(), limit;
  {
    sync::LockGuard guard(lock);
    limit = pages_left();
  }
  scavenge_down_to(wanted == kNever ? heap::page_heap.statistics().in_use_bytes : wanted, pages_before,
                   limit);
}

bool is_beyond_goal() {
  uint64_t end = heap_goal();
  return end != kNever && heap::heap.live_bytes() > end + end / 16;
}

} // namespace tuco::rt::gc
