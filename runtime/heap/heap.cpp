#include "runtime/heap/heap.h"

#include "runtime/os/debug_options.h"
#include "runtime/os/memory.h"
#include "runtime/os/thread.h"

#include <bit>
#include <cstring>

namespace tuco::rt::heap {

constinit Heap heap;
uint64_t zero_size_object;

static void add(uint64_t &counter, uint64_t n) { sync::fetch_add(&counter, n, sync::relaxed); }

uint64_t pattern_bits(const abi::Type *type, size_t size) {
  uint32_t period = type->mask_period / 8;
  uint32_t words = (size + 7) / 8;
  uint64_t one = 0;
  uint32_t mask_words = type->pointer_bytes / 8 < period ? type->pointer_bytes / 8 : period;
  for (uint32_t i = 0; i < mask_words && i < 64; i++)
    one |= uint64_t(type->pointer_mask[i / 8] >> (i % 8) & 1) << i;
  uint64_t bits = 0;
  for (uint32_t at = 0; at < words && period; at += period) bits |= one << at;
  return words < 64 ? bits & ((uint64_t{1} << words) - 1) : bits;
}

void Cache::initialise() {
  memset((void *)this, 0, sizeof *this);
  for (uint32_t c = 2; c < kSpanClasses; c++) runs[c].size = kShapes[c].size;
}

void Cache::flush() {
  for (uint32_t c = 2; c < kSpanClasses; c++) {
    Run &run = runs[c];
    Span *span = run.span;
    if (!span) continue; // nor anything taken
    if (run.next < run.gap_end) {
      uint32_t from = (run.next - span->start) / run.size, to = (run.gap_end - span->start) / run.size;
      for (uint32_t i = from; i < to; i++) span->allocated[i / 64] &= ~(uint64_t{1} << (i % 64));
      if (heap.marking_) span->mark_range(from, to, false);
      span->scan_from = from;
      uint64_t left = run.gap_end - run.next;
      allocated_bytes -= left;
      allocated_objects -= to - from;
      taken[c] -= to - from;
      sync::fetch_sub(&heap.live_bytes_, left, sync::relaxed);
    }
    run.next = run.end = run.gap_end = 0;
    run.span = nullptr;
    auto &central = heap.centrals_[c];
    add(central.allocated, taken[c]);
    taken[c] = 0;
    sync::LockGuard guard(central.lock);
    (span->scan_from < span->count ? central.partial : central.full).push(span);
  }
  tiny_next = tiny_end = 0;
  drawn_rate = 0; // what runs had drawn is lost with them, which a process without memory does not mind
  add(heap.allocated_bytes_, allocated_bytes + large_bytes);
  add(heap.allocated_objects_, allocated_objects + large_objects + tiny_count);
  add(heap.tiny_objects_, tiny_count);
  add(heap.freed_objects_, tiny_count); // they live and die with their block
  allocated_bytes = allocated_objects = large_bytes = large_objects = tiny_count = debt = 0;
}

void Heap::prepare_bits(Span *span) {
  uint32_t words = span->bit_words();
  if (span->bit_words_capacity < words) {
    span->marked = (uint64_t *)os::allocate_permanent(words * 16);
    span->allocated = span->marked + words;
    span->bit_words_capacity = words;
  }
  for (uint32_t i = 0; i < words; i++) span->marked[i] = span->allocated[i] = 0;
  bool typed = !span->no_scan() && !span->is_large() && !span->has_bitmap();
  if (typed && span->types_capacity < span->count) {
    span->types = (const abi::Type **)os::allocate_permanent(span->count * 8);
    span->types_capacity = span->count;
  }
}

Span *Heap::new_small_span(uint32_t span_class) {
  const SpanShape &shape = kShapes[span_class];
  reclaim(shape.pages);
  Span *span = page_heap.allocate(shape.pages);
  span->object_size = shape.size;
  span->count = shape.count;
  span->magic = shape.magic;
  span->span_class = span_class;
  span->scan_from = 0;
  prepare_bits(span);
  if (span->has_bitmap() && span->needs_zero) memset(page_bitmap(span->start), 0, kBitmapBytes);
  span->publish();
  return span;
}

Span *Heap::span_with_gap(uint32_t span_class) {
  Central &central = centrals_[span_class];
  for (;;) {
    Span *span;
    {
      sync::LockGuard guard(central.lock);
      span = central.partial.pop();
      if (span) return span;
      span = central.unswept.pop();
    }
    if (!span) return nullptr;
    span = sweep(span);
    if (!span) continue;
    if (span->scan_from < span->count) return span;
    sync::LockGuard guard(central.lock);
    central.full.push(span);
  }
}

// Finds the next gap at or after scan_from. Under gcstress a gap is one object, so that each allocation comes
// by.
bool Heap::next_gap(Cache &cache, Run &run, Span *span) {
  uint32_t i = span->scan_from, count = span->count;
  while (i < count) {
    uint64_t free = ~span->allocated[i / 64] >> (i % 64);
    if (free) {
      i += __builtin_ctzll(free);
      break;
    }
    i = (i / 64 + 1) * 64;
  }
  if (i >= count) {
    span->scan_from = count;
    return false;
  }
  uint32_t j = i;
  while (j < count) {
    uint64_t used = span->allocated[j / 64] >> (j % 64);
    if (used) {
      j += __builtin_ctzll(used);
      break;
    }
    j = (j / 64 + 1) * 64;
  }
  if (j > count) j = count;
  if (os::debug.gc_stress || os::debug.mark_stress) j = i + 1;
  if (marking_) span->mark_range(i, j, true); // before a guess of the collector's can find them
  for (uint32_t k = i; k < j; k++) span->allocated[k / 64] |= uint64_t{1} << (k % 64);
  span->scan_from = j;
  run.next = span->object(i);
  run.gap_end = span->object(j);
  uint64_t bytes = run.gap_end - run.next;
  if (span->needs_zero) {
    memset((void *)run.next, 0, bytes);
    if (span->has_bitmap()) {
      uint64_t *map = page_bitmap(run.next);
      for (uint32_t bit = run.next / 8 % (kPage / 8), end = bit + bytes / 8; bit < end;) {
        uint32_t n = 64 - bit % 64 < end - bit ? 64 - bit % 64 : end - bit;
        map[bit / 64] &= ~((n == 64 ? ~uint64_t{0} : (uint64_t{1} << n) - 1) << (bit % 64));
        bit += n;
      }
    }
  }
  cache.allocated_bytes += bytes;
  cache.allocated_objects += j - i;
  cache.taken[span->span_class] += j - i;
  cache.debt += bytes;
  add(live_bytes_, bytes);
  end_before_sample(cache, run);
  return true;
}

void Heap::refill(Cache &cache, uint32_t span_class) {
  Run &run = cache.runs[span_class];
  for (;;) {
    if (run.span) {
      if (next_gap(cache, run, run.span)) return;
      Central &central = centrals_[span_class];
      sync::LockGuard guard(central.lock);
      central.full.push(run.span);
      run.span = nullptr;
    }
    run.next = run.end = run.gap_end = 0;
    run.span = span_with_gap(span_class);
    if (!run.span) run.span = new_small_span(span_class);
    if (run.span->has_bitmap()) run.bitmap = abi::bitmap_of_page(run.span->start);
  }
}

// --- sampling ---

// The natural logarithm of x > 0, to five decimals: of a mantissa m in [1, 2) it is the series of 2 artanh t, where
// t = (m - 1) / (m + 1) is at most a third. The C library's is exact, and five KB that every program would carry.
static double rough_log(double x) {
  auto bits = std::bit_cast<uint64_t>(x);
  auto exponent = (double)((int)(bits >> 52) - 1023);
  auto m = std::bit_cast<double>((bits & ((uint64_t{1} << 52) - 1)) | (uint64_t{1023} << 52));
  double t = (m - 1) / (m + 1), square = t * t;
  return exponent * 0.6931471805599453 +
         2 * t * (1 + square * (1.0 / 3 + square * (1.0 / 5 + square * (1.0 / 7))));
}

// Bytes up to the next that is sampled: exponentially distributed.
static uint64_t draw(int64_t rate) {
  if (rate == 1) return 0;
  double uniform = ((os::random_bits() >> 11) + 1) * 0x1p-53; // (0, 1]
  return (uint64_t)(-rough_log(uniform) * (double)rate);
}

// 0: nothing is sampled. Draws anew if the program has changed it.
int64_t Heap::sampling_rate(Cache &cache) {
  if (!sampling_rate_) [[likely]]
    return 0;
  int64_t rate = sync::load(sampling_rate_, sync::relaxed);
  if (rate <= 0) return 0;
  if (rate != cache.drawn_rate) {
    cache.drawn_rate = rate;
    cache.large_until_sample = draw(rate);
    for (uint32_t c = 2; c < kSpanClasses; c++) cache.runs[c].until_sample = draw(rate) / cache.runs[c].size;
  }
  return rate;
}

void Heap::end_before_sample(Cache &cache, Run &run) {
  run.end = run.gap_end;
  if (!sampling_rate(cache)) return;
  uint64_t objects = (run.gap_end - run.next) / run.size;
  if (run.until_sample < objects) {
    run.end = run.next + run.until_sample * run.size;
    run.until_sample = 0;
  } else {
    run.until_sample -= objects;
  }
}

void Heap::sample_large(Cache &cache, uint64_t bytes) {
  int64_t rate = sampling_rate(cache);
  if (!rate) return;
  if (cache.large_until_sample >= bytes) {
    cache.large_until_sample -= bytes;
    return;
  }
  cache.sampled = true;
  cache.large_until_sample = draw(rate);
}

void *Heap::allocate_small(Cache &cache, size_t size, const abi::Type *type) {
  if (!type && size < kTinyObject) {
    uintptr_t align = size & 7 ? (size & 3 ? (size & 1 ? 1 : 2) : 4) : 8;
    uintptr_t p = (cache.tiny_next + align - 1) & ~(align - 1);
    if (cache.tiny_next && p + size <= cache.tiny_end && !os::debug.gc_stress && !os::debug.mark_stress) {
      cache.tiny_next = p + size;
      cache.tiny_count++;
      return (void *)p;
    }
    uintptr_t block = (uintptr_t)allocate_small(cache, kTinyBlock, nullptr);
    cache.tiny_next = block + size;
    cache.tiny_end = block + kTinyBlock;
    return (void *)block;
  }
  uint32_t span_class = class_of(size) * 2 + !type;
  Run &run = cache.runs[span_class];
  if (run.next >= run.gap_end) refill(cache, span_class);
  bool sampled = run.next >= run.end;
  uintptr_t p = run.next;
  run.next = p + run.size;
  if (sampled) [[unlikely]] {
    cache.sampled = true;
    int64_t rate = sampling_rate(cache);
    if (rate) run.until_sample = draw(rate) / run.size;
    end_before_sample(cache, run);
  }
  if (type) {
    if (run.size <= kBitmapObject)
      set_pointer_bits(p, pattern_bits(type, size), run.size / 8);
    else
      run.span->types[(p - run.span->start) / run.size] = type;
  }
  return (void *)p;
}

void *Heap::allocate_large(Cache &cache, size_t size, const abi::Type *type, bool zero) {
  uint64_t pages = (size + kPage - 1) / kPage;
  reclaim(pages);
  Span *span = page_heap.allocate(pages);
  span->object_size = span->bytes;
  span->count = 1;
  span->magic = 0;
  span->span_class = type ? 0 : 1;
  span->large_type = type;
  prepare_bits(span);
  span->marked[0] = marking_;
  span->allocated[0] = 1;
  if (span->needs_zero && zero) memset((void *)span->start, 0, span->bytes);
  span->publish();
  cache.large_bytes += span->bytes;
  cache.large_objects++;
  cache.debt += span->bytes;
  sample_large(cache, span->bytes);
  add(live_bytes_, span->bytes);
  Central &central = centrals_[span->span_class];
  sync::LockGuard guard(central.lock);
  central.full.push(span);
  return (void *)span->start;
}

void *Heap::allocate(Cache &cache, size_t size, const abi::Type *type) {
  if (type && !type->pointer_bytes) type = nullptr;
  if (size <= kMaxSmall) return size ? allocate_small(cache, size, type) : &zero_size_object;
  return allocate_large(cache, size, type, true);
}

void *Heap::allocate_uninitialised(Cache &cache, size_t size) {
  if (size <= kMaxSmall) return size ? allocate_small(cache, size, nullptr) : &zero_size_object;
  return allocate_large(cache, size, nullptr, false);
}

// --- sweeping ---

Span *Heap::sweep(Span *span) {
  uint32_t words = span->bit_words();
  uint32_t before = 0, after = 0;
  for (uint32_t i = 0; i < words; i++) {
    before += __builtin_popcountll(span->allocated[i]);
    after += __builtin_popcountll(span->marked[i]);
    if (os::debug.clobber_free)
      for (uint64_t dead = span->allocated[i] & ~span->marked[i]; dead; dead &= dead - 1)
        memset((void *)span->object(i * 64 + __builtin_ctzll(dead)), 0xdb, span->object_size);
    span->allocated[i] = span->marked[i];
    span->marked[i] = 0;
  }
  add(freed_objects_, before - after);
  add(centrals_[span->span_class].freed, before - after);
  add(freed_bytes_, (before - after) * span->object_size);
  span->needs_zero = true;
  span->scan_from = after == span->count ? span->count : 0;
  if (after) return span;
  page_heap.free(span);
  return nullptr;
}

// Sweeps one span of the class that is on its list. Returns false when there is none.
bool Heap::sweep_one(uint32_t span_class, uint64_t &freed_pages) {
  Central &central = centrals_[span_class];
  Span *span;
  {
    sync::LockGuard guard(central.lock);
    span = central.unswept.pop();
  }
  if (!span) return false;
  uint64_t pages = span->bytes / kPage;
  span = sweep(span);
  if (!span) {
    freed_pages += pages;
    return true;
  }
  sync::LockGuard guard(central.lock);
  (span->scan_from < span->count ? central.partial : central.full).push(span);
  return true;
}

// Before the heap takes pages: frees at least as many by sweeping, if there are any.
void Heap::reclaim(uint64_t pages) {
  uint64_t freed = 0;
  uint32_t budget = 64 + 4 * (pages < 1024 ? pages : 1024);
  while (sync::load(&unswept_classes_, sync::relaxed) && freed < pages && budget--) {
    uint32_t c = sync::load(&reclaim_class_, sync::relaxed);
    if (c >= kSpanClasses) {
      sync::store(&unswept_classes_, 0, sync::relaxed);
      return;
    }
    if (!sweep_one(c, freed))
      sync::compare_exchange(&reclaim_class_, &c, c + 1, sync::relaxed, sync::relaxed);
  }
}

bool Heap::sweep_some() {
  if (!sync::load(&unswept_classes_, sync::relaxed)) return false;
  reclaim(1);
  return sync::load(&unswept_classes_, sync::relaxed);
}

void Heap::finish_sweep() {
  uint64_t freed = 0;
  for (uint32_t c = 0; c < kSpanClasses; c++)
    while (sweep_one(c, freed)) {
    }
  sync::store(&unswept_classes_, 0, sync::relaxed);
}

void Heap::begin_marking() {
  marking_ = true;
  live_when_marking_began_ = live_bytes_;
}

void Heap::begin_sweep(uint64_t marked_bytes) {
  for (auto &central : centrals_) {
    central.unswept.take_all(central.partial);
    central.unswept.take_all(central.full);
  }
  reclaim_class_ = 0; // large objects first: one may be as good as a thousand pages
  unswept_classes_ = 1;
  live_bytes_ = marked_bytes + (live_bytes_ - live_when_marking_began_);
  marking_ = false;
}

SizeStatistics Heap::statistics_of_size(size_t size_class) {
  SizeStatistics of{kClassSizes[size_class], 0, 0};
  for (const Central *central : {&centrals_[2 * size_class], &centrals_[2 * size_class + 1]}) {
    of.allocated += sync::load(&central->allocated, sync::relaxed);
    of.freed += sync::load(&central->freed, sync::relaxed);
  }
  return of;
}

HeapStatistics Heap::statistics() {
  return {allocated_bytes_, allocated_objects_, freed_bytes_, freed_objects_, live_bytes_, tiny_objects_};
}

} // namespace tuco::rt::heap
