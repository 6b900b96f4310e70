// The functions of text.h for registers of kWidth bytes; text_narrow.cpp and text_wide.cpp define what a register is and
// include this, each once and each compiled for its processors.
//
// The problem: for each byte there is a question whose answer is a bit, and a text has many bytes. A register asks it of
// kWidth bytes in one instruction, another makes the answers bits of a word. What costs then is the ends.
//
// Ends. A text of at least one register ends with the register that ends where the text does; it overlaps the one before,
// and bytes asked twice answer the same. Where that matters (counts, places that were compared already) the answers of the
// overlap are shifted out. So there is no loop over single bytes, and nothing beyond the text is read.
//
// Loops take four registers a turn, combine their answers and only look which one it was when one says yes: the test of a
// turn costs one branch. The first register is asked before, since what is sought is often near; the loop begins at the next
// address that is a multiple of the width, since loads over the border of a cache line count twice.
//
// A needle is sought by its first and its last byte: a register at the place i and one at i + m - 1 ask for them, and where
// both fit the needle is compared. The last byte is what makes this good: prefixes of words are alike, and runs of one byte
// end somewhere. Where more than one of the places of a block is left, as in texts of few different bytes, the needle's next
// bytes are asked of all of them at once, up to sixteen; so a needle of up to eighteen is decided without a comparison.
// Compared in vain, in steps of 16 bytes, must be no more often than for an eighth of the bytes passed; else the search goes
// on by two_way.h, whose time is linear. Rejected: hashes that roll (Karp and Rabin), since a step takes a multiplication for
// each byte, and equal hashes can be made.
namespace {
constexpr int64_t kTurn = 4 * kWidth;
constexpr uint32_t kAll = (uint32_t)(((uint64_t)1 << kWidth) - 1);
using tuco::rt::os::CharacterSet;
using tuco::rt::os::same_bytes;

inline uint64_t first_of(uint64_t mask) { return (uint64_t)__builtin_ctzll(mask); }
inline uint64_t last_of(uint64_t mask) { return 63 - (uint64_t)__builtin_clzll(mask); }
inline const uint8_t *aligned(const uint8_t *p) {
  return (const uint8_t *)((uintptr_t)p & ~(uintptr_t)(kWidth - 1));
}
// The index of the first byte for which test(address of a register) has a bit, or -1. n >= kWidth.
template <class Test> inline int64_t find_first(const uint8_t *p, int64_t n, Test test) {
  if (uint32_t found = bits(test(p))) return (int64_t)first_of(found);
  const uint8_t *end = p + n, *at = aligned(p + kWidth);
  for (; end - at >= kTurn; at += kTurn) {
    Vector a = test(at), b = test(at + kWidth), c = test(at + 2 * kWidth), d = test(at + 3 * kWidth);
    if (!bits((a | b) | (c | d))) continue;
    if (uint32_t found = bits(a)) return at - p + (int64_t)first_of(found);
    if (uint32_t found = bits(b)) return at - p + kWidth + (int64_t)first_of(found);
    if (uint32_t found = bits(c)) return at - p + 2 * kWidth + (int64_t)first_of(found);
    return at - p + 3 * kWidth + (int64_t)first_of(bits(d));
  }
  for (; end - at >= kWidth; at += kWidth)
    if (uint32_t found = bits(test(at))) return at - p + (int64_t)first_of(found);
  if (at < end)
    if (uint32_t found = bits(test(end - kWidth))) return n - kWidth + (int64_t)first_of(found);
  return -1;
}

// Those of the places in the mask, of one or two registers from `at` on, where the needle's next bytes fit, too.
template <int registers>
inline uint64_t refined(uint64_t mask, const uint8_t *at, const uint8_t *needle, int64_t m) {
  constexpr int64_t kMost = 16;
  int64_t end = m - 1 < kMost + 1 ? m - 1 : kMost + 1;
  for (int64_t j = 1; j < end && (mask & (mask - 1)); j++) {
    Vector byte = splat(needle[j]);
    uint64_t fit = bits(equal(load(at + j), byte));
    if constexpr (registers == 2) fit |= (uint64_t)bits(equal(load(at + j + kWidth), byte)) << kWidth;
    mask &= fit;
  }
  return mask;
}

// All-ones for the 26 letters from `first`.
inline Vector letters(Vector v, uint8_t first) {
  // v - (first + 128), wrapped, is below -128 + 26 for the letters only.
  return signed_less(difference(v, splat((uint8_t)(first + 128))), splat((uint8_t)(128 + 26)));
}
} // namespace

namespace tuco::rt::os::TUCO_KERNELS {

int64_t find_byte(const uint8_t *p, int64_t n, uint8_t c) {
  Vector want = splat(c);
  return find_first(p, n, [&](const uint8_t *at) { return equal(load(at), want); });
}

int64_t find_last_byte(const uint8_t *p, int64_t n, uint8_t c) {
  Vector want = splat(c);
  if (uint32_t found = bits(equal(load(p + n - kWidth), want))) return n - kWidth + (int64_t)last_of(found);
  const uint8_t *end = aligned(p + n - 1); // what follows has been asked
  for (; end - p >= kTurn; end -= kTurn) {
    const uint8_t *at = end - kTurn;
    Vector a = equal(load(at), want), b = equal(load(at + kWidth), want),
           d = equal(load(at + 2 * kWidth), want), e = equal(load(at + 3 * kWidth), want);
    if (bits((a | b) | (d | e))) {
      if (uint32_t found = bits(e)) return at - p + 3 * kWidth + (int64_t)last_of(found);
      if (uint32_t found = bits(d)) return at - p + 2 * kWidth + (int64_t)last_of(found);
      if (uint32_t found = bits(b)) return at - p + kWidth + (int64_t)last_of(found);
      return at - p + (int64_t)last_of(bits(a));
    }
  }
  for (; end - p >= kWidth; end -= kWidth)
    if (uint32_t found = bits(equal(load(end - kWidth), want)))
      return end - p - kWidth + (int64_t)last_of(found);
  if (end > p)
    if (uint32_t found = bits(equal(load(p), want))) return (int64_t)last_of(found);
  return -1;
}

int64_t count_byte(const uint8_t *p, int64_t n, uint8_t c) {
  Vector want = splat(c), sum = zero();
  const uint8_t *end = p + n;
  while (end - p >= kTurn) {
    // Each byte of a counter counts up to 255 turns.
    int64_t turns = (end - p) / kTurn;
    if (turns > 255) turns = 255;
    Vector a = zero(), b = zero(), d = zero(), e = zero();
    for (; turns > 0; turns--, p += kTurn) {
      a = difference(a, equal(load(p), want)); // true is -1
      b = difference(b, equal(load(p + kWidth), want));
      d = difference(d, equal(load(p + 2 * kWidth), want));
      e = difference(e, equal(load(p + 3 * kWidth), want));
    }
    sum = sum_of_words(sum, sum_of_words(sum_of_words(sums_of_bytes(a), sums_of_bytes(b)),
                                         sum_of_words(sums_of_bytes(d), sums_of_bytes(e))));
  }
  int64_t count = (int64_t)total(sum);
  for (; end - p >= kWidth; p += kWidth) count += __builtin_popcount(bits(equal(load(p), want)));
  if (p < end) count += __builtin_popcount(bits(equal(load(end - kWidth), want)) >> (kWidth - (end - p)));
  return count;
}

int64_t find_text(const uint8_t *p, int64_t n, const uint8_t *needle, int64_t m) {
  int64_t places = n - m + 1, i = 0, cost = 0;
  Vector first = splat(needle[0]), last = splat(needle[m - 1]);
  auto fits = [&](int64_t at) { return equal(load(p + at), first) & equal(load(p + at + m - 1), last); };
  auto compare = [&](uint64_t mask, int64_t at) -> int64_t {
    for (; mask; mask &= mask - 1) {
      int64_t place = at + (int64_t)first_of(mask);
      if (same_bytes(p + place, needle, m, cost)) return place;
    }
    return -1;
  };
  for (; i + 2 * kWidth <= places; i += 2 * kWidth) {
    Vector a = fits(i), b = fits(i + kWidth);
    if (!bits(a | b)) continue;
    if (int64_t place = compare(refined<2>(bits(a) | (uint64_t)bits(b) << kWidth, p + i, needle, m), i);
        place >= 0)
      return place;
    if (cost > 32 + i / 8) {
      i += 2 * kWidth;
      if (i >= places) return -1;
      int64_t place = find_two_way(p + i, n - i, needle, m);
      return place < 0 ? place : i + place;
    }
  }
  for (; i + kWidth <= places; i += kWidth)
    if (int64_t place = compare(refined<1>(bits(fits(i)), p + i, needle, m), i); place >= 0) return place;
  if (i < places) {
    int64_t at = places - kWidth;
    uint64_t mask = bits(fits(at));
    if (int64_t place = compare(refined<1>(mask >> (i - at) << (i - at), p + at, needle, m), at); place >= 0)
      return place;
  }
  return -1;
}

int64_t find_last_text(const uint8_t *p, int64_t n, const uint8_t *needle, int64_t m) {
  int64_t places = n - m + 1, left = places, cost = 0;
  Vector first = splat(needle[0]), last = splat(needle[m - 1]);
  auto fits = [&](int64_t at) { return equal(load(p + at), first) & equal(load(p + at + m - 1), last); };
  auto compare = [&](uint64_t mask, int64_t at) -> int64_t {
    while (mask) {
      uint64_t bit = last_of(mask);
      if (same_bytes(p + at + bit, needle, m, cost)) return at + (int64_t)bit;
      mask ^= (uint64_t)1 << bit;
    }
    return -1;
  };
  for (; left >= 2 * kWidth; left -= 2 * kWidth) {
    int64_t at = left - 2 * kWidth;
    Vector a = fits(at), b = fits(at + kWidth);
    if (!bits(a | b)) continue;
    if (int64_t place = compare(refined<2>(bits(a) | (uint64_t)bits(b) << kWidth, p + at, needle, m), at);
        place >= 0)
      return place;
    if (cost > 32 + (places - left) / 8) return at == 0 ? -1 : find_last_two_way(p, at + m - 1, needle, m);
  }
  for (; left >= kWidth; left -= kWidth)
    if (int64_t place =
            compare(refined<1>(bits(fits(left - kWidth)), p + left - kWidth, needle, m), left - kWidth);
        place >= 0)
      return place;
  if (left > 0) return compare(refined<1>(bits(fits(0)) & (((uint64_t)1 << left) - 1), p, needle, m), 0);
  return -1;
}

bool are_equal(const uint8_t *a, const uint8_t *b, int64_t n) {
  auto differ = [&](int64_t at) { return load(a + at) ^ load(b + at); };
  if (n <= 2 * kWidth) return is_zero(differ(0) | differ(n - kWidth));
  for (int64_t i = 0; i < n - kTurn; i += kTurn)
    if (!is_zero((differ(i) | differ(i + kWidth)) | (differ(i + 2 * kWidth) | differ(i + 3 * kWidth))))
      return false;
  int64_t half = n < kTurn ? 0 : n - kTurn;
  return is_zero((differ(half) | differ(half + kWidth)) | (differ(n - 2 * kWidth) | differ(n - kWidth)));
}

int compare(const uint8_t *a, const uint8_t *b, int64_t n) {
  auto differ = [&](int64_t at) { return load(a + at) ^ load(b + at); };
  int64_t i = 0;
  for (; n - i > kTurn; i += kTurn)
    if (!is_zero((differ(i) | differ(i + kWidth)) | (differ(i + 2 * kWidth) | differ(i + 3 * kWidth)))) break;
  // The difference is in the next turn, or what is left is at most a turn, perhaps less than a register.
  if (i > n - kWidth) i = n - kWidth;
  for (;; i = i + 2 * kWidth <= n ? i + kWidth : n - kWidth) {
    if (uint32_t different = ~bits(equal(load(a + i), load(b + i))) & kAll) {
      i += (int64_t)first_of(different);
      return a[i] < b[i] ? -1 : 1;
    }
    if (i == n - kWidth) return 0;
  }
}

int64_t find_difference_folded(const uint8_t *a, const uint8_t *b, int64_t n) {
  auto differ = [&](int64_t at) {
    Vector x = load(a + at), y = load(b + at);
    // Equal but for the bit of case, which may differ in letters only.
    Vector case_bit = splat(0x20), both = x | case_bit;
    Vector alike = equal(x, y) | (equal(both, y | case_bit) & letters(both, 'a'));
    return bits(equal(alike, zero())) | bits(x | y);
  };
  int64_t i = 0;
  for (; n - i >= kWidth; i += kWidth)
    if (uint32_t found = differ(i)) return i + (int64_t)first_of(found);
  if (i < n)
    if (uint32_t found = differ(n - kWidth)) return n - kWidth + (int64_t)first_of(found);
  return n;
}

int letters_and_others(const uint8_t *p, int64_t n, uint8_t first) {
  Vector found = zero(), others = zero();
  int64_t i = 0;
  for (; n - i >= kWidth; i += kWidth) {
    Vector v = load(p + i);
    others = others | v;
    found = found | letters(v, first);
  }
  Vector v = load(p + n - kWidth);
  others = others | v;
  found = found | letters(v, first);
  return (bits(found) ? 1 : 0) | (bits(others) ? 2 : 0);
}

void change_letters(uint8_t *to, const uint8_t *from, int64_t n, uint8_t first) {
  auto changed = [&](Vector v) { return v ^ (letters(v, first) & splat(0x20)); };
  Vector last = changed(load(from + n - kWidth));
  for (int64_t i = 0; i < n - kWidth; i += kWidth) store(to + i, changed(load(from + i)));
  store(to + n - kWidth, last);
}

} // namespace tuco::rt::os::TUCO_KERNELS
