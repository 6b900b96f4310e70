#pragma once
// Allocation of objects.
//
// The life of a small allocation, from fast to slow:
//
//     Run          [next, end) of one span: zeroed memory that a P bumps through, without a lock; mostly in compiled code
//                  (abi/allocation.h)
//     refill       the next gap between the live objects of the P's span becomes the run: its allocated bits are
//                  set, it is zeroed whole (while it comes into the cache anyway) and its pointer bits cleared
//     Central      per span class: a span with gaps, else one that still must be swept, else a new one
//     PageHeap     pages; before they are taken, other classes sweep as many (so that garbage is reused before
//                  the heap grows)
//
// Rejected: threading free objects into lists (touches memory at sweeping, needs the link cleared), one bit
// search per object as in gc (slower than bumping; fresh and mostly-empty spans are the common case).
//
// Invariants: no cache holds a span when marking begins and when it ends (Cache::flush, the world stopped); a span that
// a cache takes in between is swept already, and its run is taken as marked. A run's memory and pointer bits are zero.
// Who may call: the thread that owns the P that owns the cache.
//
// Sampling for the memory profile. One byte in `rate` is, as a Poisson process has it; an object is sampled if one of
// its bytes is. So each size class of each cache may draw for itself how many objects there are up to the next, and a
// run simply ends before it: the fast path knows nothing of all that.
//
// Live bytes are counted by the run and the large object, so the trigger is exact to 8 KiB a class and P.
// Nothing here collects: gc/allocate.h looks at `collection_due` first.
#include "runtime/heap/page_heap.h"

namespace tuco::rt::heap {

// Compiled code knows the first three (abi::RunLayout).
struct Run {
  uintptr_t next, end;
  uint64_t bitmap; // abi/allocation.h
  uint64_t size;   // of an object
  Span *span;
  uintptr_t gap_end;     // end is before it where the object at end is to be sampled
  uint64_t until_sample; // objects beyond gap_end that are not
};

static_assert(sizeof(Run) == abi::kRunBytes && offsetof(Run, next) == offsetof(abi::RunLayout, next) &&
              offsetof(Run, end) == offsetof(abi::RunLayout, end) &&
              offsetof(Run, bitmap) == offsetof(abi::RunLayout, bitmap));

// One per P. Compiled code bumps through `runs`.
struct Cache {
  Run runs[kSpanClasses];
  uintptr_t tiny_next, tiny_end; // of the block that small pointer-free objects share
  uint64_t tiny_count;           // objects so placed
  // Since the last flush.
  uint64_t allocated_bytes, allocated_objects, large_bytes, large_objects;
  uint64_t taken[kSpanClasses]; // objects
  uint64_t debt;                // bytes taken since the collector has asked last
  // Of the memory profile: the rate that was drawn with, bytes of large objects before the next sampled one, and
  // whether the last slow allocation is to be sampled; who called it resets that.
  int64_t drawn_rate;
  uint64_t large_until_sample;
  bool sampled;

  void initialise();
  // Gives all runs back. With the world stopped, or by the owner.
  void flush();
};
static_assert(offsetof(Cache, runs) == abi::offset_of_run(0));

struct HeapStatistics {
  uint64_t allocated_bytes, allocated_objects; // ever
  uint64_t freed_bytes, freed_objects;         // ever, as far as swept
  uint64_t live_bytes;
  uint64_t tiny_objects; // ever: in blocks of several; in allocated_objects and freed_objects as well
};

// Of the objects of one size. One size: 0: those that have a span each, which have none.
struct SizeStatistics {
  uint64_t size, allocated, freed; // as in HeapStatistics
};

class Heap {
public:
  // Zeroed memory for a value of `size` bytes. type: of the elements that fill it, whose pointers the
  // collector follows; null for memory without pointers.
  void *allocate(Cache &cache, size_t size, const abi::Type *type);
  // For memory without pointers that the caller overwrites: large objects are not zeroed.
  void *allocate_uninitialised(Cache &cache, size_t size);

  bool collection_due() const {
    return sync::load(&live_bytes_, sync::relaxed) >= sync::load(&trigger_, sync::relaxed);
  }
  uint64_t trigger() const { return trigger_; }
  void set_trigger(uint64_t bytes) { sync::store(&trigger_, bytes, sync::relaxed); }
  uint64_t live_bytes() const { return sync::load(&live_bytes_, sync::relaxed); }

  // Where the program keeps the memory profile's rate; never called: nothing is sampled.
  void set_sampling(const int64_t *rate) { sampling_rate_ = rate; }

  // --- the collector's ---
  // Sweeps a few spans; false: there is nothing left to sweep, but for spans that others are sweeping.
  bool sweep_some();
  void finish_sweep(); // all that is left
  // The world is stopped and caches are flushed. What is allocated between these two is marked.
  void begin_marking();
  void begin_sweep(uint64_t marked_bytes); // marked_bytes: of objects that were there before
  HeapStatistics statistics();
  SizeStatistics statistics_of_size(size_t size_class);

  // Walks all spans in use (world stopped, everything swept or being verified).
  template <class F> void each_span(F f) {
    for (auto &central : centrals_) {
      for (SpanList *list : {&central.partial, &central.full, &central.unswept})
        for (Span *s = list->first(); s; s = s->next) f(*s);
    }
  }

private:
  friend struct Cache;
  struct Central {
    sync::Mutex lock{sync::Rank::Central};
    SpanList partial, full, unswept;
    uint64_t allocated = 0, freed = 0; // objects ever; atomic; allocated: flushed from caches
  };

  void *allocate_small(Cache &cache, size_t size, const abi::Type *type);
  void *allocate_large(Cache &cache, size_t size, const abi::Type *type, bool zero);
  void refill(Cache &cache, uint32_t span_class);
  int64_t sampling_rate(Cache &cache);
  void end_before_sample(Cache &cache, Run &run);
  void sample_large(Cache &cache, uint64_t bytes);
  bool next_gap(Cache &cache, Run &run, Span *span);
  Span *span_with_gap(uint32_t span_class);
  Span *new_small_span(uint32_t span_class);
  void reclaim(uint64_t pages);
  // Returns the span if it still has objects.
  Span *sweep(Span *span);
  bool sweep_one(uint32_t span_class, uint64_t &freed_pages);
  void prepare_bits(Span *span);

  Central centrals_[kSpanClasses]; // 0 and 1: large objects, never partial
  bool marking_ = false;           // changes with the world stopped
  uint64_t live_when_marking_began_ = 0;
  uint32_t reclaim_class_ = 0;                           // atomic: where reclaim looks next
  uint32_t unswept_classes_ = 0;                         // atomic: 0 when nothing is left to sweep
  const int64_t *sampling_rate_ = nullptr;               // set before there are threads
  uint64_t live_bytes_ = 0;                              // atomic
  uint64_t trigger_ = 0;                                 // atomic; the collector sets it
  uint64_t freed_objects_ = 0, freed_bytes_ = 0;         // atomic
  uint64_t allocated_objects_ = 0, allocated_bytes_ = 0; // atomic; flushed from caches
  uint64_t tiny_objects_ = 0;                            // the same
};
extern Heap heap;

// Size zero: all such objects are here.
extern uint64_t zero_size_object;

// The pointer bits of `size` bytes filled with values of the type (size at most kBitmapObject).
uint64_t pattern_bits(const abi::Type *type, size_t size);

} // namespace tuco::rt::heap
