#pragma once
// Numbers about the runtime for runtime.ReadMemStats and runtime/metrics.
#include "runtime/sched/time_use.h"

namespace tuco::rt::services {

// rt.MemoryStat
enum Stat {
  HeapAlloc,
  TotalAlloc,
  Mallocs,
  Frees,
  HeapSys,
  HeapIdle,
  HeapInuse,
  HeapReleased,
  HeapObjects,
  StackInuse,
  Sys,
  NextGC,
  LastGC,
  PauseTotal,
  CPUFraction, // a double
  NumGC,
  NumForcedGC,
  MemoryStatCount,
  // What only runtime/metrics shows; times are nanoseconds.
  LiveBytes = MemoryStatCount,
  TinyObjects,
  GrowthPercent,
  MemoryLimit,
  GlobalBytes,
  FirstStack,
  AssistTime,
  TurnTime,
  IdleMarkTime,
  StopTime,
  ProcsTime,
  IdleTime,
  ScavengerTime,
  EagerTime,
  FinalizersQueued,
  CleanupsQueued,
  GoroutinesMade,
  Goroutines,
  Threads,
  SpansInUse,
  SpansFree,
  CachesInUse,
  ThreadStacks,
  Stops,
  StatCount = Stops + 4 * sched::kTimeBuckets,
};

// The world is stopped. count: MemoryStatCount, or StatCount for all.
void fill_statistics(uint64_t *out, int64_t count);

// How many goroutines of the program there are by what they do, while the world runs.
struct GoroutineStates {
  uint64_t running, runnable, waiting, in_syscall;
};
GoroutineStates count_states();

} // namespace tuco::rt::services
