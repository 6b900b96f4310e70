// Two-way string matching: M. Crochemore and D. Perrin, Two-way string-matching, Journal of the ACM 38 (1991).
//
// The searches with vectors (text_kernels.h) compare wherever the first and the last byte fit, which takes the product of
// both lengths for texts like aaaa and aabaa. When they have compared in vain too often they go on here: at most two
// comparisons of bytes for each byte of the text, a pass over the needle before, and no memory but a few words, as a leaf
// on a goroutine's stack needs it.
//
// The needle is cut in two at a critical position: the smallest shift under which the parts left and right of it agree with
// themselves is the needle's period there. The right part is compared first, from left to right; a mismatch after i of its
// bytes moves the needle by i + 1. When the right part fits, the left one is compared; a mismatch there moves the needle by
// its period. If the needle has a period of less than about half its length, what is known to fit after such a move is
// remembered and not compared again; else the move is shorter than the true period but needs no memory.
//
// The critical position is the later of the beginnings of the needle's maximal suffixes in the order of bytes and in the
// reverse order. The last occurrence is the first one of the mirrored needle in the mirrored text.
#include "runtime/os/two_way.h"

namespace tuco::rt::os {

namespace {

struct Forward {
  const uint8_t *data;
  Forward(const uint8_t *p, int64_t) : data(p) {}
  uint8_t operator[](int64_t i) const { return data[i]; }
};

struct Mirrored {
  const uint8_t *end;
  Mirrored(const uint8_t *p, int64_t n) : end(p + n - 1) {}
  uint8_t operator[](int64_t i) const { return end[-i]; }
};

struct Suffix {
  int64_t start, period;
};

// The greatest of the needle's suffixes (the smallest but for prefixes of others, if `reverse`), and its period.
template <bool reverse, class Bytes> Suffix maximal_suffix(Bytes needle, int64_t m) {
  Suffix best{0, 1};
  int64_t rival = 1, same = 0; // the suffix at `rival` agrees with the best one in `same` bytes
  while (rival + same < m) {
    uint8_t a = needle[rival + same], b = needle[best.start + same];
    if (a == b) {
      same++;
      if (same == best.period) {
        rival += same;
        same = 0;
      }
    } else if (reverse ? a > b : a < b) {
      rival += same + 1;
      same = 0;
      best.period = rival - best.start;
    } else {
      best = {rival, 1};
      rival++;
      same = 0;
    }
  }
  return best;
}

template <class Bytes> int64_t search(Bytes text, int64_t n, Bytes needle, int64_t m) {
  Suffix cut = maximal_suffix<false>(needle, m), other = maximal_suffix<true>(needle, m);
  if (other.start > cut.start) cut = other;
  int64_t period = cut.period;
  bool periodic = cut.start + period <= m;
  for (int64_t i = 0; periodic && i < cut.start; i++) periodic = needle[i] == needle[i + period];
  if (!periodic) period = (cut.start > m - cut.start ? cut.start : m - cut.start) + 1;

  int64_t known = 0; // bytes at the needle's start that are known to fit
  for (int64_t at = 0; at <= n - m;) {
    int64_t i = cut.start > known ? cut.start : known;
    while (i < m && needle[i] == text[at + i]) i++;
    if (i < m) {
      at += i - cut.start + 1;
      known = 0;
      continue;
    }
    i = cut.start;
    while (i > known && needle[i - 1] == text[at + i - 1]) i--;
    if (i <= known) return at;
    at += period;
    known = periodic ? m - period : 0;
  }
  return -1;
}

} // namespace

int64_t find_two_way(const uint8_t *text, int64_t n, const uint8_t *needle, int64_t m) {
  return search(Forward(text, n), n, Forward(needle, m), m);
}

int64_t find_last_two_way(const uint8_t *text, int64_t n, const uint8_t *needle, int64_t m) {
  int64_t at = search(Mirrored(text, n), n, Mirrored(needle, m), m);
  return at < 0 ? at : n - m - at;
}

} // namespace tuco::rt::os
