#include "runtime/heap/page_heap.h"

#include "runtime/os/memory.h"

#include <cstring>

namespace tuco::rt::heap {

Arena *arenas[kArenaSlots];
constinit PageHeap page_heap;

namespace {

// Calls f(word, mask) for the bits of the pages from `start` to `end`, in the words of their arenas' `clean`.
template <typename F> void for_clean_words(uintptr_t start, uintptr_t end, F f) {
  for (uintptr_t page = start >> kPageShift, last = end >> kPageShift; page < last;) {
    uint64_t n = 64 - page % 64 < last - page ? 64 - page % 64 : last - page;
    uint64_t mask = (n == 64 ? ~uint64_t{0} : (uint64_t{1} << n) - 1) << page % 64;
    f(arenas[page >> (kArenaShift - kPageShift)]->clean[page / 64 % (kArena / kPage / 64)], mask);
    page += n;
  }
}

uint64_t clean_bytes(uintptr_t start, uintptr_t end) {
  uint64_t pages = 0;
  for_clean_words(start, end,
                  [&](uint64_t &word, uint64_t mask) { pages += __builtin_popcountll(word & mask); });
  return pages * kPage;
}

void set_clean(uintptr_t start, uintptr_t end, bool clean) {
  for_clean_words(start, end,
                  [&](uint64_t &word, uint64_t mask) { word = clean ? word | mask : word & ~mask; });
}

// The pages before `end` that are all clean, or all not, but not before `start`: where they begin.
uintptr_t run_before(uintptr_t start, uintptr_t end, bool clean) {
  uintptr_t first = start >> kPageShift, page = end >> kPageShift;
  while (page > first) {
    uint64_t word =
        arenas[(page - 1) >> (kArenaShift - kPageShift)]->clean[(page - 1) / 64 % (kArena / kPage / 64)];
    uint64_t ends_here = (clean ? ~word : word)
                         << (63 - (page - 1) % 64); // the highest bit is for the page before `page`
    if (ends_here) {
      page -= __builtin_clzll(ends_here);
      break;
    }
    page = (page - 1) & ~uintptr_t{63};
  }
  return (page > first ? page : first) << kPageShift;
}

} // namespace

Span *PageHeap::new_span() {
  if (Span *span = unused_.pop()) {
    statistics_.unused_structures--;
    return span;
  }
  statistics_.span_structures++;
  return (Span *)os::allocate_permanent(sizeof(Span), 64);
}

void PageHeap::set_ends(Span *span) {
  entry(span->start) = span;
  entry(span->start + span->bytes - kPage) = span;
}

// A span of pages that are not free becomes free. Its pages' bits, and `resident`, are right.
void PageHeap::insert_free(Span *span) {
  span->set_state(SpanState::Free);
  set_ends(span);
  (span->resident ? resident_ : clean_).insert(span);
}

// The same, and it takes its free neighbours in.
void PageHeap::insert_merged(Span *span) {
  auto absorb = [&](Span *other) {
    remove_free(other);
    span->resident += other->resident;
    span->bytes += other->bytes;
    if (other->start < span->start) span->start = other->start;
    other->set_state(SpanState::Dead);
    unused_.push(other);
    statistics_.unused_structures++;
  };
  if (Arena *arena = arenas[(span->start - kPage) >> kArenaShift]) {
    Span *before = arena->pages[(span->start - kPage) >> kPageShift & (kArena / kPage - 1)];
    if (before && before->is_free() && before->start + before->bytes == span->start) absorb(before);
  }
  uintptr_t end = span->start + span->bytes;
  if (Arena *arena = arenas[end >> kArenaShift]) {
    Span *after = arena->pages[end >> kPageShift & (kArena / kPage - 1)];
    if (after && after->is_free() && after->start == end) absorb(after);
  }
  insert_free(span);
}

Span *PageHeap::find(uint64_t bytes) {
  Span *span = resident_.find(bytes);
  return span ? span : clean_.find(bytes);
}

// Cuts a span that is in no tree, so that it keeps so many bytes, and gives the rest.
Span *PageHeap::split(Span *span, uint64_t bytes) {
  Span *rest = new_span();
  rest->start = span->start + bytes;
  rest->bytes = span->bytes - bytes;
  rest->resident = rest->bytes - clean_bytes(rest->start, rest->start + rest->bytes);
  span->bytes = bytes;
  span->resident -= rest->resident;
  return rest;
}

// ---- growth

// Addresses for so many bytes of arenas, with their page tables. Called without the lock, which guards the choice alone.
uintptr_t PageHeap::map_arenas(uint64_t size) {
  uintptr_t start = 0;
  for (int attempt = 0; attempt < 64 && !start; attempt++) {
    uintptr_t wanted;
    {
      sync::LockGuard guard(lock_);
      wanted = kFirstArena + next_arena_;
      next_arena_ += size;
    }
    start = (uintptr_t)os::map_memory(size, wanted);
  }
  if (!start) { // those addresses are taken: anywhere, aligned
    if (void *anywhere = os::map_memory(size + kArena))
      start = ((uintptr_t)anywhere + kArena - 1) & ~(kArena - 1);
  }
  if (!start) os::fatal("runtime: out of memory");
  for (uintptr_t a = start; a < start + size; a += kArena) {
    if (arenas[a >> kArenaShift]) continue;
    void *table = os::map_memory(sizeof(Arena));
    if (!table) os::fatal("runtime: out of memory");
    sync::store(&arenas[a >> kArenaShift], (Arena *)table, sync::release);
  }
  return start;
}

// The beginning of what was never in a span becomes a free span.
void PageHeap::make_fresh_span(uint64_t bytes) {
  Span *span = new_span();
  span->start = fresh_;
  span->bytes = bytes;
  span->resident = 0;
  fresh_ += bytes;
  set_clean(span->start, span->start + bytes, true);
  statistics_.system_bytes += bytes;
  statistics_.free_bytes += bytes;
  statistics_.released_bytes += bytes;
  insert_merged(span);
}

// Makes free memory of at least so many bytes in one piece. The lock is held, and given up meanwhile if there must be
// another arena.
void PageHeap::grow(uint64_t bytes) {
  constexpr uint64_t kLeast = 1 << 20;
  if (bytes < kLeast) bytes = kLeast;
  if (fresh_end_ - fresh_ < bytes) {
    uint64_t size = (bytes + kArena - 1) & ~(kArena - 1);
    lock_.unlock();
    uintptr_t start = map_arenas(size);
    lock_.lock();
    if (start !=
        fresh_end_) { // the arena before, or what somebody else has mapped meanwhile, is used as it is
      if (fresh_end_ > fresh_) make_fresh_span(fresh_end_ - fresh_);
      fresh_ = start;
    }
    fresh_end_ = start + size;
    statistics_.mapped_bytes += size;
  }
  make_fresh_span(bytes);
}

// ---- allocation

Span *PageHeap::allocate(uint64_t pages) {
  uint64_t bytes = pages * kPage, excess = 0;
  Span *span;
  {
    sync::LockGuard guard(lock_);
    while (!(span = find(bytes))) grow(bytes);
    remove_free(span);
    // Becomes InUse when its owner has filled it in (Heap::new_small_span, allocate_large).
    span->set_state(SpanState::Dead);
    if (span->bytes > bytes) insert_free(split(span, bytes));
    statistics_.free_bytes -= bytes;
    statistics_.in_use_bytes += bytes;
    statistics_.released_bytes -= bytes - span->resident;
    if (span->resident != bytes) set_clean(span->start, span->start + bytes, false);
    set_ends(span);
    uint64_t resident = statistics_.system_bytes - statistics_.released_bytes;
    uint64_t limit = sync::load(&limit_, sync::relaxed);
    // Only a span of clean pages adds to them.
    if (span->resident != bytes && resident > limit) excess = resident - limit;
  }
  if (excess) {
    int64_t from = os::monotonic_nanoseconds();
    sync::fetch_add(&eager_bytes_, scavenge(0, excess), sync::relaxed);
    sync::fetch_add(&eager_time_, os::monotonic_nanoseconds() - from, sync::relaxed);
  }
  span->needs_zero = span->resident != 0;
  for (uintptr_t a = span->start + kPage; a + kPage < span->start + bytes; a += kPage) entry(a) = span;
  return span;
}

void PageHeap::free(Span *span) {
  sync::LockGuard guard(lock_);
  statistics_.in_use_bytes -= span->bytes;
  statistics_.free_bytes += span->bytes;
  span->resident = span->bytes;
  insert_merged(span);
}

// ---- scavenging

// Of the longest span with resident pages the last run of those, at most so long, as a span that is not free.
Span *PageHeap::take_resident_piece(uint64_t most) {
  Span *span = resident_.longest();
  resident_.remove(span);
  span->set_state(SpanState::Dead);
  uintptr_t end = run_before(span->start, span->start + span->bytes, true);
  uintptr_t furthest = end - span->start > most ? end - most : span->start;
  uintptr_t start = run_before(furthest, end, false);
  if (end < span->start + span->bytes) insert_free(split(span, end - span->start));
  if (start == span->start) return span;
  Span *piece = split(span, start - span->start);
  piece->set_state(SpanState::Dead);
  insert_free(span);
  return piece;
}

uint64_t PageHeap::scavenge(uint64_t keep, uint64_t most) {
  constexpr uint64_t kPiece = 4 << 20; // about a millisecond for the system
  most = (most < ~uint64_t{0} - kPage ? most + kPage - 1 : most) & ~(kPage - 1);
  uint64_t done = 0;
  lock_.lock();
  while (done < most && statistics_.free_bytes - statistics_.released_bytes > keep) {
    Span *piece = take_resident_piece(most - done < kPiece ? most - done : kPiece);
    uint64_t bytes = piece->bytes;
    // For whoever counts meanwhile it is in use, since nobody can have it.
    statistics_.free_bytes -= bytes;
    statistics_.in_use_bytes += bytes;
    lock_.unlock();
    bool is_gone = os::discard_memory((void *)piece->start, bytes);
    lock_.lock();
    statistics_.in_use_bytes -= bytes;
    statistics_.free_bytes += bytes;
    if (is_gone) {
      statistics_.released_bytes += bytes;
      set_clean(piece->start, piece->start + bytes, true);
      piece->resident = 0;
    }
    insert_merged(piece);
    if (!is_gone) break; // the program has locked its memory, probably all of it
    done += bytes;
  }
  lock_.unlock();
  return done;
}

PageStatistics PageHeap::statistics() {
  sync::LockGuard guard(lock_);
  return statistics_;
}

} // namespace tuco::rt::heap
