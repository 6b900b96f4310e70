#pragma once
// Free spans by length, then by address: best fit in logarithmic time, the lowest address of those that fit equally.
//
// A treap: a search tree that is a heap by priority, and so of the shape that it would have if the spans had come in the
// order of their priorities. These are a hash of the address, which makes that a random order whatever the program does,
// and takes no place. A span in the tree keeps its start and length; whoever changes them takes it out before. A radix
// tree of summaries over all addresses (Go's) was not taken: it finds the first fit, which splits long spans near the
// beginning for short requests [reasoned].
//
// Seidel and Aragon, "Randomized Search Trees" (1996). The page heap's lock guards it.
#include "runtime/heap/span.h"

namespace tuco::rt::heap {

class PageTree {
public:
  // The shortest of at least so many bytes, or null.
  Span *find(uint64_t bytes) const {
    Span *best = nullptr;
    for (Span *at = root_; at;) {
      if (at->bytes >= bytes) {
        best = at;
        at = at->shorter;
      } else {
        at = at->longer;
      }
    }
    return best;
  }

  Span *longest() const {
    Span *at = root_;
    while (at && at->longer) at = at->longer;
    return at;
  }

  void insert(Span *span) {
    Span **at = &root_;
    while (*at && priority(*at) >= priority(span)) at = &side(*at, span);
    Span *rest = *at; // becomes what is before it and what is behind it
    *at = span;
    Span **before = &span->shorter, **behind = &span->longer;
    while (rest) {
      if (is_before(rest, span)) {
        *before = rest;
        before = &rest->longer;
        rest = rest->longer;
      } else {
        *behind = rest;
        behind = &rest->shorter;
        rest = rest->shorter;
      }
    }
    *before = *behind = nullptr;
  }

  void remove(Span *span) {
    Span **at = &root_;
    while (*at != span) at = &side(*at, span);
    Span *before = span->shorter, *behind = span->longer;
    while (before && behind) {
      if (priority(before) >= priority(behind)) {
        *at = before;
        at = &before->longer;
        before = before->longer;
      } else {
        *at = behind;
        at = &behind->shorter;
        behind = behind->shorter;
      }
    }
    *at = before ? before : behind;
    span->shorter = span->longer = nullptr;
  }

private:
  static bool is_before(const Span *a, const Span *b) {
    return a->bytes != b->bytes ? a->bytes < b->bytes : a->start < b->start;
  }
  static Span *&side(Span *at, const Span *span) { return is_before(span, at) ? at->shorter : at->longer; }
  static uint64_t priority(const Span *span) {
    uint64_t x =
        (span->start >> kPageShift) * 0x9e3779b97f4a7c15; // Fibonacci hashing: the high bits are mixed
    return x ^ x >> 32;
  }

  Span *root_ = nullptr;
};

} // namespace tuco::rt::heap
