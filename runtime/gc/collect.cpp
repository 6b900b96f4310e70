// The collection cycle: stop the world, mark precisely from the roots (in parallel when the heap is worth
// it), start the world, sweep when allocation needs memory.
//
//     Running --(live bytes reach the trigger, at an allocation)--> stopped: finish sweeping, flush the
//     caches, mark, verify if asked, set the next trigger --> Running, spans are swept as they are wanted
//
// Pacing. After a mark of `m` bytes the next collection starts at m + (m + roots) * percent / 100, at least
// 4 MiB * percent / 100, and no later than the memory limit asks for. As the world is stopped, nothing is allocated during a mark and the trigger is the
// goal.
//
// What it does not do yet: mark while the program runs. The write barriers are compiled in and their flag
// works (barrier.h), so a concurrent cycle needs no new code from the compiler.
#include "runtime/gc/collect.h"

#include "runtime/gc/barrier.h"
#include "runtime/gc/escape_check.h"
#include "runtime/gc/finalizers.h"
#include "runtime/gc/memory_profile.h"
#include "runtime/gc/pools.h"
#include "runtime/gc/roots.h"
#include "runtime/gc/verify.h"
#include "runtime/os/debug_options.h"
#include "runtime/os/memory.h"
#include "runtime/sched/scheduler.h"
#include "runtime/stack/data_stack.h"
#include "runtime/stack/pool.h"

namespace tuco::rt::gc {

namespace {
constexpr uint64_t kMinimumHeap = 4 << 20;
constexpr uint64_t kParallelFrom = 4 << 20; // bytes that the last collection found alive
int64_t percent = 100;
int64_t memory_limit = INT64_MAX;
CollectorStatistics totals;
uint64_t last_marked;
uint64_t recent_peak;  // bytes of pages in use before a collection, fading by a sixteenth at each
uint32_t stress_count; // atomic
int cpus;              // more markers than processors would wait for each other

// What the memory limit leaves for the heap. It is never less than what the last collection found and a quarter more:
// a program that needs more than its limit shall not do nothing but collect.
uint64_t limited(uint64_t goal) {
  if (memory_limit == INT64_MAX) return goal;
  auto pages = heap::page_heap.statistics();
  uint64_t others = os::mapped_bytes() - pages.system_bytes;
  uint64_t most = (uint64_t)memory_limit > others ? memory_limit - others : 0;
  uint64_t least = last_marked + last_marked / 4 + kMinimumHeap / 4;
  if (most < least) most = least;
  return goal < most ? goal : most;
}

void set_trigger() {
  if (percent < 0) {
    heap::heap.set_trigger(limited(~uint64_t{0}));
    return;
  }
  uint64_t roots = stack::stack_bytes_in_use() + stack::data_stack_bytes_in_use();
  uint64_t goal = last_marked + (last_marked + roots) / 100 * percent;
  uint64_t minimum = kMinimumHeap / 100 * percent;
  heap::heap.set_trigger(limited(goal < minimum ? minimum : goal));
}

// Bytes of free pages to keep: a tenth beyond what the heap will grow to before the next collection, or what it had
// lately: what a program gives up and takes again at each turn of a loop would cost a page fault a page.
uint64_t free_pages_to_keep(uint64_t had) {
  recent_peak -= recent_peak / 16;
  if (recent_peak < had) recent_peak = had;
  auto pages = heap::page_heap.statistics();
  uint64_t want = heap::heap.trigger() == ~uint64_t{0} ? pages.in_use_bytes : heap::heap.trigger();
  want += want / 10;
  if (want < recent_peak) want = recent_peak;
  return want > pages.in_use_bytes ? want - pages.in_use_bytes : 0;
}

void scavenge(uint64_t keep) {
  auto pages = heap::page_heap.statistics();
  if (pages.free_bytes - pages.released_bytes > keep + (1 << 20)) heap::page_heap.scavenge(keep);
}

void trace(uint64_t pause, uint64_t before) {
  os::ErrorOutput out;
  out.text("gc ").unsigned_decimal(totals.collections).text(": ").unsigned_decimal(before >> 10).text("->");
  out.unsigned_decimal(last_marked >> 10)
      .text(" KiB, stopped ")
      .unsigned_decimal(pause / 1000)
      .text(" us, next at ");
  out.unsigned_decimal(heap::heap.trigger() >> 10).text(" KiB\n");
}
} // namespace

bool collect(sched::Mutator &mutator, bool forced) {
  if (!sched::try_stop_world(mutator)) return false;
  int64_t start = os::monotonic_nanoseconds();
  uint64_t before = heap::heap.live_bytes();
  uint64_t pages_before = heap::page_heap.statistics().in_use_bytes;
  for (int i = 0; i < sched::proc_count(); i++) {
    flush_barrier(*sched::proc(i));
    sched::proc(i)->cache.flush();
  }
  heap::heap.finish_sweep();
  turn_pools();
  begin_roots();
  if (!cpus) cpus = os::usable_cpus();
  int procs = sched::proc_count() < cpus ? sched::proc_count() : cpus;
  int helpers = last_marked >= kParallelFrom ? procs - 1 : 0;
  if (helpers) sched::share_stopped_world(true);
  last_marked = run_markers(helpers, mark_roots);
  if (helpers) sched::share_stopped_world(false);
  last_marked += queue_due();
  update_memory_profile();
  if (os::debug.gc_verify) verify_heap();
  if (os::debug.escape_check) check_escapes();
  heap::heap.begin_sweep(last_marked);
  set_trigger();
  if (os::debug.clobber_free) heap::heap.finish_sweep(); // poison now
  uint64_t keep = free_pages_to_keep(pages_before);
  int64_t end = os::monotonic_nanoseconds();
  totals.collections++;
  totals.forced += forced;
  totals.last_pause = end - start;
  totals.pause_total += end - start;
  int64_t seconds, nanoseconds;
  os::wall_clock(seconds, nanoseconds);
  totals.last_end = seconds * 1000000000 + nanoseconds;
  if (os::debug.gc_trace) trace(end - start, before);
  sched::start_world(mutator);
  scavenge(keep);
  wake_goroutines_of_due();
  return true;
}

void initialise_collector() { set_trigger(); }

int64_t set_percent(int64_t value) {
  int64_t old = percent;
  percent = value < 0 ? -1 : value;
  set_trigger();
  return old;
}

int64_t set_memory_limit(int64_t bytes) {
  int64_t old = memory_limit;
  if (bytes >= 0) {
    memory_limit = bytes;
    set_trigger();
  }
  return old;
}

CollectorStatistics statistics() { return totals; }

static void *note_sample(sched::Mutator &mutator, void *object) {
  if (mutator.cache().sampled) [[unlikely]] {
    mutator.cache().sampled = false;
    record_sample(mutator, (uintptr_t)object);
  }
  return object;
}

static void collect_if_due(sched::Mutator &mutator) {
  if (heap::heap.collection_due() ||
      (os::debug.gc_stress && sync::add_fetch(&stress_count, 1, sync::relaxed) % os::debug.gc_stress == 0))
    collect(mutator, false);
}

void *allocate(sched::Mutator &mutator, uint64_t size, const abi::Type *type) {
  collect_if_due(mutator);
  return note_sample(mutator, heap::heap.allocate(mutator.cache(), size, type));
}

void *allocate_bytes(sched::Mutator &mutator, uint64_t size) {
  collect_if_due(mutator);
  return note_sample(mutator, heap::heap.allocate_uninitialised(mutator.cache(), size));
}

} // namespace tuco::rt::gc
