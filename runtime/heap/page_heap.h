#pragma once
// Pages: which are free, and which span an address belongs to.
//
// The heap's address space grows by arenas of 64 MiB at 0xc0'0000'0000 and up. A flat table from address / 64
// MiB to an arena's page table, and from page to span, answers `span_of` with three loads; entries of pages
// that are free may be stale, so it checks the span's state and bounds. Free spans are binned by length;
// freeing merges with free neighbours, whose first and last page entries are always right. One lock.
#include "runtime/heap/span.h"
#include "runtime/sync/mutex.h"

namespace tuco::rt::heap {

constexpr size_t kArenaShift = 26;
constexpr size_t kArena = size_t{1} << kArenaShift;
constexpr size_t kArenaSlots = size_t{1} << (47 - kArenaShift);

struct Arena {
  Span *pages[kArena / kPage];
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
  uint64_t system_bytes; // of arenas that were handed out
  uint64_t in_use_bytes;
  uint64_t free_bytes; // released ones included
  uint64_t released_bytes;
};

class PageHeap {
public:
  // A span with start, bytes, state and needs_zero set; fatal when memory is exhausted.
  Span *allocate(uint64_t pages);
  void free(Span *span);
  // Gives free pages back to the system until at most `keep` bytes of them are left.
  uint64_t scavenge(uint64_t keep);
  PageStatistics statistics();

private:
  static constexpr uint64_t kBins = 128;
  SpanList &bin(uint64_t pages) { return bins_[pages < kBins ? pages : 0]; } // 0: long ones
  Span *find(uint64_t pages);
  void grow(uint64_t pages);
  void insert_free(Span *span);
  Span *new_span();
  void set_ends(Span *span);
  static Span *&entry(uintptr_t address) {
    return arenas[address >> kArenaShift]->pages[address >> kPageShift & (kArena / kPage - 1)];
  }

  sync::Mutex lock_{sync::Rank::PageHeap};
  SpanList bins_[kBins];
  SpanList unused_; // Span structures
  static constexpr uintptr_t kFirstArena = 0xc000000000;
  uintptr_t next_arena_ = 0;            // beyond kFirstArena
  uintptr_t fresh_ = 0, fresh_end_ = 0; // never used part of the newest arena
  PageStatistics statistics_{};
};
extern PageHeap page_heap;

} // namespace tuco::rt::heap
