#pragma once
// Equality and order of two ranges of bytes: in line, for what is short. memcmp and bcmp, and comparisons of strings in Go.
#include "runtime/os/text.h"
#include "runtime/os/vectors.h"

#include <emmintrin.h>

namespace tuco::rt::os {

template <class T> inline T load_word(const uint8_t *p) {
  T word;
  __builtin_memcpy_inline(&word, p, sizeof word);
  return word;
}

// A bit for each of sixteen bytes that are the same.
inline unsigned same_bits(const uint8_t *a, const uint8_t *b) {
  return (unsigned)_mm_movemask_epi8(
      _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)a), _mm_loadu_si128((const __m128i *)b)));
}

inline bool equal_bytes(const uint8_t *a, const uint8_t *b, int64_t n) {
  auto differ = [&](auto word, int64_t at) {
    return (decltype(word))(load_word<decltype(word)>(a + at) ^ load_word<decltype(word)>(b + at));
  };
  if (n >= 16) {
    if (n <= 32) return (same_bits(a, b) & same_bits(a + n - 16, b + n - 16)) == 0xffff;
    return wide_vectors ? wide::are_equal(a, b, n) : narrow::are_equal(a, b, n);
  }
  if (n >= 8) return (differ(uint64_t(), 0) | differ(uint64_t(), n - 8)) == 0;
  if (n >= 4) return (differ(uint32_t(), 0) | differ(uint32_t(), n - 4)) == 0;
  if (n == 0) return true;
  return ((a[0] ^ b[0]) | (a[(uint64_t)n / 2] ^ b[(uint64_t)n / 2]) | (a[n - 1] ^ b[n - 1])) == 0;
}

constexpr int64_t kShortComparison = 32;

// -1, 0 or 1 as a is before, equal to or after b; for at most kShortComparison bytes.
[[gnu::always_inline]] inline int compare_short(const uint8_t *a, const uint8_t *b, int64_t n) {
  if (n >= 16) {
    unsigned same = same_bits(a, b);
    int64_t at = 0;
    if (same == 0xffff) {
      at = n - 16;
      same = same_bits(a + at, b + at);
      if (same == 0xffff) return 0;
    }
    at += __builtin_ctz(~same);
    return a[at] < b[at] ? -1 : 1;
  }
  uint64_t x, y; // the bytes in order of rank, some of them twice
  if (n >= 8) {
    x = load_word<uint64_t>(a);
    y = load_word<uint64_t>(b);
    if (x == y) {
      x = load_word<uint64_t>(a + n - 8);
      y = load_word<uint64_t>(b + n - 8);
    }
  } else if (n >= 4) {
    x = load_word<uint32_t>(a) | (uint64_t)load_word<uint32_t>(a + n - 4) << 32;
    y = load_word<uint32_t>(b) | (uint64_t)load_word<uint32_t>(b + n - 4) << 32;
  } else if (n > 0) {
    x = a[0] | (uint64_t)a[(uint64_t)n / 2] << 8 | (uint64_t)a[n - 1] << 16;
    y = b[0] | (uint64_t)b[(uint64_t)n / 2] << 8 | (uint64_t)b[n - 1] << 16;
  } else {
    return 0;
  }
  x = __builtin_bswap64(x);
  y = __builtin_bswap64(y);
  return (x > y) - (x < y);
}

inline int compare_bytes(const uint8_t *a, const uint8_t *b, int64_t n) {
  if (n <= kShortComparison) return compare_short(a, b, n);
  return wide_vectors ? wide::compare(a, b, n) : narrow::compare(a, b, n);
}

} // namespace tuco::rt::os
