#pragma once
// Texts that are shorter than a register.
#include <cstdint>
#include <emmintrin.h>

namespace tuco::rt::os {

// Are n >= 2 bytes the same? `cost` grows by the steps that it took.
inline bool same_bytes(const uint8_t *a, const uint8_t *b, int64_t n, int64_t &cost) {
  auto differ = [&](auto word, int64_t at) {
    auto other = word;
    __builtin_memcpy_inline(&word, a + at, sizeof word);
    __builtin_memcpy_inline(&other, b + at, sizeof other);
    return (decltype(word))(word ^ other);
  };
  auto differ16 = [&](int64_t at) {
    return _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(a + at)),
                                            _mm_loadu_si128((const __m128i *)(b + at)))) != 0xffff;
  };
  cost++;
  if (n >= 16) {
    for (int64_t i = 0; i < n - 16; i += 16, cost++)
      if (differ16(i)) return false;
    return !differ16(n - 16);
  }
  if (n >= 8) return (differ(uint64_t(), 0) | differ(uint64_t(), n - 8)) == 0;
  if (n >= 4) return (differ(uint32_t(), 0) | differ(uint32_t(), n - 4)) == 0;
  return (differ(uint16_t(), 0) | differ(uint16_t(), n - 2)) == 0;
}

// 1 <= n < 16 bytes as a register whose other bytes are anything. Sixteen bytes are read where that stays within the page
// of the first one, so that what follows the text may be read but not fault.
inline __m128i load_short(const uint8_t *p, int64_t n) {
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
  constexpr bool kMayReadOn = false;
#else
  constexpr bool kMayReadOn = true;
#endif
  constexpr uintptr_t kPage = 4096;
  if (kMayReadOn && ((uintptr_t)p & (kPage - 1)) <= kPage - 16) return _mm_loadu_si128((const __m128i *)p);
  // Two overlapping words.
  auto word = [](auto v, const uint8_t *at) {
    __builtin_memcpy_inline(&v, at, sizeof v);
    return v;
  };
  uint64_t low, high = 0;
  if (n >= 8) {
    low = word(uint64_t(), p);
    high = n == 8 ? 0 : word(uint64_t(), p + n - 8) >> (8 * (16 - n));
  } else if (n >= 4) {
    low = word(uint32_t(), p) | (n == 4 ? 0 : (uint64_t)(word(uint32_t(), p + n - 4) >> (8 * (8 - n))) << 32);
  } else {
    low = p[0] | (uint64_t)p[n / 2] << (8 * (n / 2)) | (uint64_t)p[n - 1] << (8 * (n - 1));
  }
  return _mm_set_epi64x((int64_t)high, (int64_t)low);
}

// Writes the first 1 <= n < 16 bytes of the register.
inline void store_short(uint8_t *p, __m128i v, int64_t n) {
  auto store = [](uint8_t *at, auto word) { __builtin_memcpy_inline(at, &word, sizeof word); };
  uint64_t low = (uint64_t)_mm_cvtsi128_si64(v), high = (uint64_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(v, v));
  if (n >= 8) {
    store(p, low);
    if (n > 8) store(p + n - 8, low >> (8 * (n - 8)) | high << (8 * (16 - n)));
  } else if (n >= 4) {
    store(p, (uint32_t)low);
    store(p + n - 4, (uint32_t)(low >> (8 * (n - 4))));
  } else {
    p[0] = (uint8_t)low;
    if (n > 1) p[1] = (uint8_t)(low >> 8);
    if (n > 2) p[2] = (uint8_t)(low >> 16);
  }
}

} // namespace tuco::rt::os
