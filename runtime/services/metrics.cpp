#include "runtime/services/metrics.h"

#include "runtime/gc/finalizers.h"
#include "runtime/gc/pacer.h"
#include "runtime/gc/scavenger.h"
#include "runtime/gc/statistics.h"
#include "runtime/os/memory.h"
#include "runtime/os/thread.h"
#include "runtime/stack/data_stack.h"
#include "runtime/stack/pool.h"

#include <cstring>

namespace tuco::rt::services {

namespace {
void fill_memory(uint64_t *out, const heap::HeapStatistics &objects, const heap::PageStatistics &pages) {
  auto cycles = gc::statistics();
  out[HeapAlloc] = objects.allocated_bytes - objects.freed_bytes;
  out[TotalAlloc] = objects.allocated_bytes;
  out[Mallocs] = objects.allocated_objects;
  out[Frees] = objects.freed_objects;
  out[HeapSys] = pages.system_bytes;
  out[HeapIdle] = pages.free_bytes;
  out[HeapInuse] = pages.in_use_bytes;
  out[HeapReleased] = pages.released_bytes;
  out[HeapObjects] = objects.allocated_objects - objects.freed_objects;
  out[StackInuse] = stack::stack_bytes_in_use() + stack::data_stack_bytes_in_use();
  out[Sys] =
      os::mapped_bytes() - pages.mapped_bytes + pages.system_bytes; // without what arenas have in reserve
  out[NextGC] = gc::heap_goal();
  out[LastGC] = cycles.last_end;
  out[PauseTotal] = cycles.pause_total;
  memcpy(&out[CPUFraction], &cycles.cpu_fraction, sizeof cycles.cpu_fraction);
  out[NumGC] = cycles.collections;
  out[NumForcedGC] = cycles.forced;
}

void fill_times(uint64_t *out) {
  out[AssistTime] = gc::marking_time(gc::Activity::Assist);
  out[TurnTime] = gc::marking_time(gc::Activity::Turn);
  out[IdleMarkTime] = gc::marking_time(gc::Activity::Idle);
  out[StopTime] = sched::stops().collection_time;
  out[ProcsTime] = sched::procs_time();
  out[IdleTime] = sched::idle_time();
  out[ScavengerTime] = gc::scavenging_time();
  out[EagerTime] = heap::page_heap.eager_time();
  static_assert(sizeof(sched::TimeCounts) == sched::kTimeBuckets * sizeof *out);
  auto *counts = (sched::TimeCounts *)&out[Stops];
  for (int reason = 0; reason < 2; reason++) {
    counts[reason] = sched::stops().stopping[reason];
    counts[2 + reason] = sched::stops().total[reason];
  }
}
} // namespace

void fill_statistics(uint64_t *out, int64_t count) {
  for (int i = 0; i < sched::proc_count(); i++) sched::proc(i)->cache.flush();
  auto objects = heap::heap.statistics();
  auto pages = heap::page_heap.statistics();
  fill_memory(out, objects, pages);
  if (count == MemoryStatCount) return;
  out[LiveBytes] = gc::statistics().live_bytes;
  out[TinyObjects] = objects.tiny_objects;
  out[GrowthPercent] = gc::growth_percent();
  out[MemoryLimit] = gc::memory_limit_bytes();
  out[GlobalBytes] = gc::global_bytes();
  out[FirstStack] = stack::kMinStack;
  out[FinalizersQueued] = gc::queued_of(gc::DueKind::Finalizers);
  out[CleanupsQueued] = gc::queued_of(gc::DueKind::Cleanups);
  out[GoroutinesMade] = sched::goroutines_made();
  out[Goroutines] = sched::goroutine_count();
  out[Threads] = sched::thread_count() + sched::service_threads() + gc::scavenger_has_started();
  out[SpansInUse] = (pages.span_structures - pages.unused_structures) * sizeof(heap::Span);
  out[SpansFree] = pages.unused_structures * sizeof(heap::Span);
  out[CachesInUse] = sched::proc_count() * sizeof(heap::Cache);
  out[ThreadStacks] = os::thread_stack_bytes();
  fill_times(out);
}

GoroutineStates count_states() {
  GoroutineStates states{};
  sched::each_goroutine([&](sched::G &g) {
    sched::Status status = g.get_status();
    if (sync::load((uint8_t *)&g.is_runtime, sync::relaxed)) return;
    if (status == sched::Status::Running) states.running++;
    if (status == sched::Status::Runnable) states.runnable++;
    if (status == sched::Status::Waiting) states.waiting++;
    if (status == sched::Status::Syscall) states.in_syscall++;
  });
  return states;
}

} // namespace tuco::rt::services
