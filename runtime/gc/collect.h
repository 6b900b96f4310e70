#pragma once
// Collections and allocation that may start one.
#include "runtime/sched/goroutine.h"

namespace tuco::rt::gc {

struct CollectorStatistics {
  uint64_t collections, forced;
  uint64_t pause_total, last_pause; // nanoseconds
  uint64_t last_end;                // wall time, nanoseconds
};

// Before anything is allocated: how much there may be until the first collection.
void initialise_collector();
// Collects with the world stopped; sweeping follows lazily. False: another goroutine was stopping the world.
bool collect(sched::Mutator &mutator, bool forced);
// Percent of growth over the live heap before the next collection; negative: never. Returns the old value.
int64_t set_percent(int64_t percent);
// What the program would not like to use more of, in bytes; negative: leaves it. Returns the old value.
int64_t set_memory_limit(int64_t bytes);
CollectorStatistics statistics();

// Zeroed memory filled with values of the type (null or pointer-free: none). May collect.
void *allocate(sched::Mutator &mutator, uint64_t size, const abi::Type *type);
void *allocate_bytes(sched::Mutator &mutator, uint64_t size); // contents undefined

// Keeps an object alive that only C++ knows, while it may collect. Strictly nested.
class Rooted {
public:
  Rooted(sched::Mutator &mutator, void *object) : g_(mutator.g()) {
    RT_CHECK(g_.rooted_count < sizeof g_.rooted / sizeof g_.rooted[0], g_.rooted_count);
    g_.rooted[g_.rooted_count++] = object;
  }
  ~Rooted() { g_.rooted_count--; }
  Rooted(const Rooted &) = delete;
  Rooted &operator=(const Rooted &) = delete;

private:
  sched::G &g_;
};

} // namespace tuco::rt::gc
