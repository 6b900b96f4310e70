#pragma once
// Spans: runs of 8 KiB pages that hold objects of one size, one large object, or nothing.
//
// Where the collector finds an object's pointers:
//
//     no-scan span                  nowhere
//     objects up to 512 bytes       one page a span; the page's last 128 bytes are a bitmap, a bit a word
//     objects up to 32 KiB          types[index]: the pattern of that type, repeated to the object's end
//     large objects                 large_type, likewise
//
// Bits: `allocated` says which objects exist, `marked` which the current mark phase has reached; sweeping
// makes `marked` the new `allocated`. The part of a span that a cache is bumping through (heap/heap.h) counts
// as allocated; what is left of it is given back before the collector looks.
//
// While the collector marks, a cache takes its part of a span as marked: what is allocated meanwhile is neither
// scanned nor freed by this cycle. So markers never look into an object that is being made, nor at its type.
//
// Guards: the page heap's lock for state, start, bytes and links of free spans; the central list's lock
// for list links of small spans; the cache that holds a span (or the sweeper that took it off its list) owns
// the rest. `marked` is written by all markers with atomic or.
#include "runtime/abi/type_descriptor.h"
#include "runtime/heap/size_classes.h"
#include "runtime/sync/atomic.h"

#include <cstdint>

namespace tuco::rt::heap {

enum class SpanState : uint8_t {
  Dead,
  Free,
  InUse
}; // Dead: no span, or one that somebody is about to make or to release

struct Span {
  uintptr_t start;
  uint64_t bytes;
  uint64_t object_size; // large: the whole span
  uint64_t resident;    // free: bytes of pages that were touched and not given back to the system since
  uint32_t count;
  uint32_t magic;
  SpanState state;    // atomic
  uint8_t span_class; // 0 or 1: large
  bool needs_zero;    // pages may hold old contents
  uint32_t scan_from; // objects below are not free
  uint32_t bit_words_capacity, types_capacity;
  uint64_t *marked;
  uint64_t *allocated;
  const abi::Type **types;
  const abi::Type *large_type;
  union {
    struct {
      Span *next, *previous; // of the list it is on
    };
    struct {
      Span *shorter, *longer; // free: its children in a PageTree
    };
  };

  // The owner has filled it in: span_of may find it.
  void publish() { sync::store((uint8_t *)&state, (uint8_t)SpanState::InUse, sync::release); }
  void set_state(SpanState now) { sync::store((uint8_t *)&state, (uint8_t)now, sync::relaxed); }
  bool is_free() const {
    return sync::load((const uint8_t *)&state, sync::relaxed) == (uint8_t)SpanState::Free;
  }
  bool no_scan() const { return span_class & 1; }
  bool is_large() const { return span_class < 2; }
  bool has_bitmap() const { return !no_scan() && !is_large() && object_size <= kBitmapObject; }
  uint32_t bit_words() const { return (count + 63) / 64; }
  uint32_t index_of(uintptr_t address) const {
    return is_large() ? 0 : uint32_t((address - start) * magic >> 32);
  }
  uintptr_t object(uint32_t index) const { return start + index * object_size; }
  bool is_allocated(uint32_t i) const { return allocated[i / 64] >> (i % 64) & 1; }
  bool is_marked(uint32_t i) const { return sync::load(&marked[i / 64], sync::relaxed) >> (i % 64) & 1; }
  // Objects from `from` on, and before `to`: fresh ones, while the collector marks, or no longer.
  void mark_range(uint32_t from, uint32_t to, bool marks) {
    for (uint32_t i = from; i < to;) {
      uint32_t n = 64 - i % 64 < to - i ? 64 - i % 64 : to - i;
      uint64_t bits = (n == 64 ? ~uint64_t{0} : (uint64_t{1} << n) - 1) << (i % 64);
      if (marks)
        sync::fetch_or(&marked[i / 64], bits, sync::relaxed);
      else
        sync::fetch_and(&marked[i / 64], ~bits, sync::relaxed);
      i += n;
    }
  }
  // Returns whether this call marked it.
  bool mark(uint32_t i) {
    uint64_t bit = uint64_t{1} << (i % 64);
    if (sync::load(&marked[i / 64], sync::relaxed) & bit) return false;
    return !(sync::fetch_or(&marked[i / 64], bit, sync::relaxed) & bit);
  }
};

// A doubly linked list without a sentinel; the owner locks.
class SpanList {
public:
  bool empty() const { return !first_; }
  Span *first() const { return first_; }
  void push(Span *s) {
    s->previous = nullptr;
    s->next = first_;
    if (first_)
      first_->previous = s;
    else
      last_ = s;
    first_ = s;
  }
  void remove(Span *s) {
    (s->previous ? s->previous->next : first_) = s->next;
    (s->next ? s->next->previous : last_) = s->previous;
    s->next = s->previous = nullptr;
  }
  Span *pop() {
    Span *s = first_;
    if (s) remove(s);
    return s;
  }
  void take_all(SpanList &other) {
    if (other.empty()) return;
    if (last_) {
      last_->next = other.first_;
      other.first_->previous = last_;
    } else {
      first_ = other.first_;
    }
    last_ = other.last_;
    other.first_ = other.last_ = nullptr;
  }

private:
  Span *first_ = nullptr, *last_ = nullptr;
};

// The pointer bitmap of the page that holds a small object.
inline uint64_t *page_bitmap(uintptr_t address) {
  return (uint64_t *)((address & ~(kPage - 1)) + kPage - kBitmapBytes);
}
// Reads `words` (1 to 64) bits for the object at `address`; sets bits that are known to be clear.
inline uint64_t read_pointer_bits(uintptr_t address, uint32_t words) {
  uint64_t *map = page_bitmap(address);
  uint32_t bit = address / 8 % (kPage / 8);
  uint32_t shift = bit % 64;
  uint64_t bits = map[bit / 64] >> shift;
  if (shift + words > 64) bits |= map[bit / 64 + 1] << (64 - shift);
  return words == 64 ? bits : bits & ((uint64_t{1} << words) - 1);
}
inline void set_pointer_bits(uintptr_t address, uint64_t bits, uint32_t words) {
  uint64_t *map = page_bitmap(address);
  uint32_t bit = address / 8 % (kPage / 8);
  uint32_t shift = bit % 64;
  map[bit / 64] |= bits << shift;
  if (shift + words > 64) map[bit / 64 + 1] |= bits >> (64 - shift);
}

} // namespace tuco::rt::heap
