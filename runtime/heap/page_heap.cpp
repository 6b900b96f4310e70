#include "runtime/heap/page_heap.h"

#include "runtime/os/memory.h"

#include <cstring>

namespace tuco::rt::heap {

Arena *arenas[kArenaSlots];
constinit PageHeap page_heap;

Span *PageHeap::new_span() {
  Span *span = unused_.pop();
  return span ? span : (Span *)os::allocate_permanent(sizeof(Span), 64);
}

void PageHeap::set_ends(Span *span) {
  entry(span->start) = span;
  entry(span->start + span->bytes - kPage) = span;
}

void PageHeap::insert_free(Span *span) {
  span->state = SpanState::Free;
  set_ends(span);
  bin(span->bytes / kPage).push(span);
}

// The shortest span that is long enough: bins are exact, the long ones are searched through.
Span *PageHeap::find(uint64_t pages) {
  for (uint64_t n = pages; n < kBins; n++)
    if (Span *span = bins_[n].first()) return span;
  Span *best = nullptr;
  for (Span *span = bins_[0].first(); span; span = span->next)
    if (span->bytes / kPage >= pages && (!best || span->bytes < best->bytes)) best = span;
  return best;
}

// Takes at least `pages` of address space that was never used and makes a free span of them.
void PageHeap::grow(uint64_t pages) {
  uint64_t want = pages * kPage;
  if (want < 1 << 20) want = 1 << 20;
  if (fresh_end_ - fresh_ < want) {
    uint64_t size = (want + kArena - 1) & ~(kArena - 1);
    void *memory = nullptr;
    for (int attempt = 0; attempt < 64 && !memory; attempt++) {
      memory = os::map_memory(size, kFirstArena + next_arena_);
      if (!memory) next_arena_ += kArena;
    }
    if (!memory) { // those addresses are taken: anywhere, aligned
      if (void *anywhere = os::map_memory(size + kArena))
        memory = (void *)(((uintptr_t)anywhere + kArena - 1) & ~(kArena - 1));
    }
    if (!memory) os::fatal("runtime: out of memory");
    uintptr_t start = (uintptr_t)memory;
    for (uintptr_t a = start; a < start + size; a += kArena)
      if (!arenas[a >> kArenaShift]) {
        void *table = os::map_memory(sizeof(Arena));
        if (!table) os::fatal("runtime: out of memory");
        sync::store(&arenas[a >> kArenaShift], (Arena *)table, sync::release);
      }
    if (start == kFirstArena + next_arena_) next_arena_ += size;
    if (start != fresh_end_) {
      if (fresh_end_ > fresh_) { // the rest of the arena before
        Span *rest = new_span();
        rest->start = fresh_;
        rest->bytes = fresh_end_ - fresh_;
        rest->needs_zero = false;
        rest->released = rest->bytes;
        statistics_.system_bytes += rest->bytes;
        statistics_.free_bytes += rest->bytes;
        statistics_.released_bytes += rest->bytes;
        insert_free(rest);
      }
      fresh_ = start;
    }
    fresh_end_ = start + size;
  }
  Span *span = new_span();
  span->start = fresh_;
  span->bytes = want;
  span->needs_zero = false;
  span->released = want; // never touched
  fresh_ += want;
  statistics_.system_bytes += want;
  statistics_.free_bytes += want;
  statistics_.released_bytes += want;
  insert_free(span);
}

Span *PageHeap::allocate(uint64_t pages) {
  sync::LockGuard guard(lock_);
  Span *span = find(pages);
  if (!span) {
    grow(pages);
    span = find(pages);
  }
  bin(span->bytes / kPage).remove(span);
  uint64_t bytes = pages * kPage;
  if (span->bytes > bytes) {
    Span *rest = new_span();
    rest->start = span->start + bytes;
    rest->bytes = span->bytes - bytes;
    rest->needs_zero = span->needs_zero;
    // Which pages of a merged span are resident nobody knows: taken to be the first.
    rest->released = span->released < rest->bytes ? span->released : rest->bytes;
    span->released -= rest->released;
    span->bytes = bytes;
    insert_free(rest);
  }
  statistics_.free_bytes -= bytes;
  statistics_.in_use_bytes += bytes;
  statistics_.released_bytes -= span->released;
  span->released = 0;
  for (uintptr_t a = span->start; a < span->start + bytes; a += kPage) entry(a) = span;
  // Becomes InUse when its owner has filled it in (Heap::new_small_span, allocate_large).
  span->state = SpanState::Dead;
  return span;
}

void PageHeap::free(Span *span) {
  sync::LockGuard guard(lock_);
  statistics_.in_use_bytes -= span->bytes;
  statistics_.free_bytes += span->bytes;
  span->needs_zero = true;
  span->released = 0;
  auto absorb = [&](Span *other) {
    bin(other->bytes / kPage).remove(other);
    span->released += other->released;
    span->bytes += other->bytes;
    if (other->start < span->start) span->start = other->start;
    other->state = SpanState::Dead;
    unused_.push(other);
  };
  if (Arena *arena = arenas[(span->start - kPage) >> kArenaShift]) {
    Span *before = arena->pages[(span->start - kPage) >> kPageShift & (kArena / kPage - 1)];
    if (before && before->state == SpanState::Free && before->start + before->bytes == span->start)
      absorb(before);
  }
  uintptr_t end = span->start + span->bytes;
  if (Arena *arena = arenas[end >> kArenaShift]) {
    Span *after = arena->pages[end >> kPageShift & (kArena / kPage - 1)];
    if (after && after->state == SpanState::Free && after->start == end) absorb(after);
  }
  insert_free(span);
}

uint64_t PageHeap::scavenge(uint64_t keep) {
  sync::LockGuard guard(lock_);
  uint64_t done = 0;
  for (uint64_t n = kBins; n-- > 0;) {
    // Long ones (bin 0) first, then from long to short.
    SpanList &list = bins_[(n + 1) % kBins];
    for (Span *span = list.first(); span; span = span->next) {
      if (statistics_.free_bytes - statistics_.released_bytes <= keep) return done;
      uint64_t resident = span->bytes - span->released;
      if (!resident) continue;
      os::discard_memory((void *)span->start, span->bytes);
      span->released = span->bytes;
      span->needs_zero = false;
      statistics_.released_bytes += resident;
      done += resident;
    }
  }
  return done;
}

PageStatistics PageHeap::statistics() {
  sync::LockGuard guard(lock_);
  return statistics_;
}

} // namespace tuco::rt::heap
