// What stands in for the heap and for the parts of the collector that do their work in a stop: scenarios look at how a
// cycle begins and ends, at who marks, and at who scans whose stack.
#include "runtime/explorer/collector_layer.h"

#include "runtime/gc/escape_check.h"
#include "runtime/gc/finalizers.h"
#include "runtime/gc/memory_profile.h"
#include "runtime/gc/pacer.h"
#include "runtime/gc/pools.h"
#include "runtime/gc/stack_roots.h"
#include "runtime/gc/statistics.h"
#include "runtime/gc/verify.h"
#include "runtime/heap/page_heap.h"
#include "runtime/stack/code_map.h"

namespace tuco::rt {

namespace explorer {
Scans scans;
}

namespace heap {
constinit Heap heap;
constinit PageHeap page_heap;
uint64_t zero_size_object;
void Cache::initialise() {}
void Cache::flush() {}
void *Heap::allocate(Cache &, size_t size, const abi::Type *) { return model::allocate(size, 64); }
void *Heap::allocate_uninitialised(Cache &, size_t size) { return model::allocate(size, 64); }
void Heap::finish_sweep() {}
bool Heap::sweep_some() { return false; }
void Heap::begin_marking() {}
void Heap::begin_sweep(uint64_t) {}
PageStatistics PageHeap::statistics() { return {}; }
} // namespace heap

namespace stack {
const abi::GlobalRoot *global_roots_begin() { return nullptr; }
const abi::GlobalRoot *global_roots_end() { return nullptr; }
} // namespace stack

namespace gc {
void mark_goroutine(Marker &marker, sched::G &g) {
  auto status = g.get_status();
  if (status == sched::Status::Idle || status == sched::Status::Dead) {
    MODEL_CHECK(g.get_status() == status, g.id); // as long as it is claimed
    return;
  }
  MODEL_CHECK(status != sched::Status::Running || &g == rt_tls_g, g.id);
  sync::shared_read(*(char *)g.stack_low);
  explorer::scans.count[g.id]++;
  if (explorer::scans.scan) explorer::scans.scan(marker, g);
}

void note_marking(Activity, int64_t) {}
void note_beginning(int64_t, uint64_t, bool) {}
void note_marking_begins(int64_t) {}
void note_stop(int64_t, int64_t) {}
double note_end(int64_t, uint64_t, uint64_t, uint64_t) { return 0; }
uint64_t heap_goal() { return ~uint64_t{0}; }
bool whole_at_once() { return false; }
void pace_first_cycle() { heap::heap.set_trigger(~uint64_t{0}); }
void pace_begin() {}
void pace_end(uint64_t, uint64_t, double) {
  explorer::scans.cycles++;
  if (explorer::scans.end) explorer::scans.end();
}
uint64_t assist_for(uint64_t, uint64_t) { return 0; }
bool is_beyond_goal() { return false; }
void scavenge(uint64_t) {}
void expect_cycle() {}
int64_t ask_for_overdue_cycle(int64_t) { return 0; }
bool look_for_due() { return false; }
uint64_t queue_due() { return 0; }
void wake_goroutines_of_due() {}
void turn_pools() {}
void record_sample(sched::Mutator &, uintptr_t) {}
void update_memory_profile() {}
void verify_heap() {}
void verify_roots_of_services() {}
void check_escapes() {}
} // namespace gc

} // namespace tuco::rt
