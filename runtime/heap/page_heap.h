#pragma once
// Pages: which are free, which are zero, and which span an address belongs to.
//
// The heap's address space grows by arenas of 64 MiB at 0xc0'0000'0000 and up. A flat table from address / 64 MiB to an
// arena's page table, and from page to span, answers `span_of` with three loads; entries of pages that are free may be
// stale, so it checks the span's state and bounds.
//
// Free spans merge with free neighbours, whose first and last page entries are always right. They are in two trees
// (page_tree.h): those with resident pages, and those whose pages are all clean, that is never touched or given back to
// the system. Memory that is resident is used first, best fit; then clean memory, then the arena's end, then a new arena.
//
//     allocate ◀── resident tree ◀── free        (merged: resident if one of them is)
//        ▲              │ scavenge: a piece at a time, the longest span first
//        └──── clean tree ◀──┘
//
// Which pages are clean is a bit each in the arena, so what a span that merged from several has of them is known exactly:
// it decides what must be cleared, what counts as released, and what a scavenger has to give back.
//
// One lock for all that, which is never held over a call of the system: an arena's addresses are reserved under it and
// mapped without it; a piece that is given back is no free span meanwhile, so nobody takes it or merges with it.
#include "runtime/heap/page_tree.h"
#include "runtime/sync/mutex.h"

namespace tuco::rt::heap {

constexpr size_t kArenaShift = 26;
constexpr size_t kArena = size_t{1} << kArenaShift;
constexpr size_t kArenaSlots = size_t{1} << (47 - kArenaShift);

struct Arena {
  Span *pages[kArena / kPage];
  uint64_t clean[kArena / kPage / 64]; // of pages of spans in use: 0. The page heap's lock.
};
extern Arena *arenas[kArenaSlots];

// The span in use that holds the address, or null.
inline Span *span_of(uintptr_t address) {
  if (address >> 47) return nullptr;
  Arena *arena = arenas[address >> kArenaShift];
  if (!arena) return nullptr;
  Span *span = arena->pages[address >> kPageShift & (kArena / kPage - 1)];
  if (!span || sync::load((uint8_t *)&span->state, sync::acquire) != (uint8_t)SpanState::InUse ||
      address - span->start >= span->bytes)
    return nullptr;
  return span;
}

struct PageStatistics {
  uint64_t mapped_bytes; // of arenas
  uint64_t system_bytes; // the part of them that was handed out
  uint64_t in_use_bytes;
  uint64_t free_bytes; // released ones included
  uint64_t released_bytes;
  uint64_t span_structures, unused_structures; // all, and those that no span has at present
};

class PageHeap {
public:
  // A span with start, bytes, state and needs_zero set; fatal when memory is exhausted.
  Span *allocate(uint64_t pages);
  void free(Span *span);
  // Gives free pages back to the system until at most `keep` bytes of them are resident, or `most` have been given back.
  // Returns how many were.
  uint64_t scavenge(uint64_t keep, uint64_t most = ~uint64_t{0});
  PageStatistics statistics();
  // How many bytes of pages should be in use or resident at most. Who takes more than that gives free ones back first.
  void set_limit(uint64_t bytes) { sync::store(&limit_, bytes, sync::relaxed); }
  // Bytes that were given back for the limit since the last call.
  uint64_t take_eager_bytes() { return sync::exchange(&eager_bytes_, uint64_t{0}, sync::relaxed); }
  // Nanoseconds that giving back for the limit took, ever.
  int64_t eager_time() const { return sync::load(&eager_time_, sync::relaxed); }

private:
  Span *find(uint64_t bytes);
  void grow(uint64_t bytes);
  uintptr_t map_arenas(uint64_t size);
  void make_fresh_span(uint64_t bytes);
  Span *split(Span *span, uint64_t bytes);
  void insert_free(Span *span);
  void insert_merged(Span *span);
  void remove_free(Span *span) { (span->resident ? resident_ : clean_).remove(span); }
  Span *take_resident_piece(uint64_t most);
  Span *new_span();
  void set_ends(Span *span);
  static Span *&entry(uintptr_t address) {
    return arenas[address >> kArenaShift]->pages[address >> kPageShift & (kArena / kPage - 1)];
  }

  sync::Mutex lock_{sync::Rank::PageHeap};
  PageTree resident_, clean_; // free spans with resident pages, and without
  SpanList unused_;           // Span structures
  static constexpr uintptr_t kFirstArena = 0xc000000000;
  uintptr_t next_arena_ = 0;            // beyond kFirstArena: not reserved yet
  uintptr_t fresh_ = 0, fresh_end_ = 0; // the part of the newest arena that was never in a span
  PageStatistics statistics_{};
  uint64_t limit_ = ~uint64_t{0}; // atomic
  uint64_t eager_bytes_ = 0;      // atomic
  int64_t eager_time_ = 0;        // atomic
};
extern PageHeap page_heap;

} // namespace tuco::rt::heap
