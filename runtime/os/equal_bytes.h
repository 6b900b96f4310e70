#pragma once
// Are two ranges of bytes the same? In line, for what is short: bcmp and the comparison of strings in Go.
#include "runtime/os/text.h"
#include "runtime/os/vectors.h"

#include <emmintrin.h>

namespace tuco::rt::os {

inline bool equal_bytes(const uint8_t *a, const uint8_t *b, int64_t n) {
  auto differ = [&](auto word, int64_t at) {
    auto other = word;
    __builtin_memcpy_inline(&word, a + at, sizeof word);
    __builtin_memcpy_inline(&other, b + at, sizeof other);
    return (decltype(word))(word ^ other);
  };
  auto same16 = [&](int64_t at) {
    return _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(a + at)), _mm_loadu_si128((const __m128i *)(b + at)));
  };
  auto all = [](__m128i v) { return _mm_movemask_epi8(v) == 0xffff; };
  if (n >= 16) {
    if (n <= 32) return all(_mm_and_si128(same16(0), same16(n - 16)));
    if (wide_vectors) return wide::are_equal(a, b, n);
    for (int64_t i = 0; i < n - 16; i += 16)
      if (!all(same16(i))) return false;
    return all(same16(n - 16));
  }
  if (n >= 8) return (differ(uint64_t(), 0) | differ(uint64_t(), n - 8)) == 0;
  if (n >= 4) return (differ(uint32_t(), 0) | differ(uint32_t(), n - 4)) == 0;
  if (n == 0) return true;
  return ((a[0] ^ b[0]) | (a[n / 2] ^ b[n / 2]) | (a[n - 1] ^ b[n - 1])) == 0;
}

} // namespace tuco::rt::os
