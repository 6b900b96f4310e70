// Exported calls: searching, comparing and changing many bytes at a time (os/text.h). What is shorter than a register is
// done here, with one load or two; for the rest the widest registers that there are, are chosen.
#include "runtime/os/short_text.h"
#include "runtime/os/text.h"
#include "runtime/os/vectors.h"

using namespace tuco::rt;
using os::load_short;

namespace {
constexpr int64_t kNarrow = 16, kWide = 32;

__m128i load(const uint8_t *p) { return _mm_loadu_si128((const __m128i *)p); }
__m128i splat(uint8_t c) { return _mm_set1_epi8((char)c); }
uint64_t bits(__m128i v) { return (uint32_t)_mm_movemask_epi8(v); }
uint64_t equal_bits(__m128i v, uint8_t c) { return bits(_mm_cmpeq_epi8(v, splat(c))); }
uint64_t below(int64_t n) { return ((uint64_t)1 << n) - 1; } // n < 64
int64_t lowest(uint64_t mask) { return mask ? __builtin_ctzll(mask) : -1; }
int64_t highest(uint64_t mask) { return mask ? 63 - __builtin_clzll(mask) : -1; }

bool is_wide(int64_t n) { return n >= kWide && os::wide_vectors; }

// A bit for each of n <= 64 bytes, from a function of sixteen.
template <class Test> uint64_t mask_of(const uint8_t *p, int64_t n, Test test) {
  if (n < kNarrow) return n > 0 ? test(load_short(p, n)) & below(n) : 0;
  uint64_t mask = 0;
  int64_t i = 0;
  for (; i + kNarrow <= n; i += kNarrow) mask |= test(load(p + i)) << i;
  if (i < n) mask |= test(load(p + n - kNarrow)) >> (kNarrow - (n - i)) << i;
  return mask;
}

// A bit for each of places <= 32 where a needle's first and last byte fit.
inline uint64_t places_that_fit(const uint8_t *p, int64_t places, const uint8_t *needle, int64_t m) {
  __m128i first = splat(needle[0]), last = splat(needle[m - 1]);
  auto fit = [&](__m128i begin, __m128i end) {
    return bits(_mm_and_si128(_mm_cmpeq_epi8(begin, first), _mm_cmpeq_epi8(end, last)));
  };
  if (places < kNarrow) return fit(load_short(p, places), load_short(p + m - 1, places)) & below(places);
  const uint8_t *second = p + places - kNarrow;
  return fit(load(p), load(p + m - 1)) | fit(load(second), load(second + m - 1)) << (places - kNarrow);
}

struct TwoMasks {
  uint64_t first, second;
};
} // namespace

extern "C" {

int64_t rt_text_find_byte(const uint8_t *p, int64_t n, uint8_t c) {
  if (n < kNarrow) return n > 0 ? lowest(equal_bits(load_short(p, n), c) & below(n)) : -1;
  return is_wide(n) ? os::wide::find_byte(p, n, c) : os::narrow::find_byte(p, n, c);
}

int64_t rt_text_find_last_byte(const uint8_t *p, int64_t n, uint8_t c) {
  if (n < kNarrow) return n > 0 ? highest(equal_bits(load_short(p, n), c) & below(n)) : -1;
  return is_wide(n) ? os::wide::find_last_byte(p, n, c) : os::narrow::find_last_byte(p, n, c);
}

int64_t rt_text_count_byte(const uint8_t *p, int64_t n, uint8_t c) {
  if (n > kWide) return os::wide_vectors ? os::wide::count_byte(p, n, c) : os::narrow::count_byte(p, n, c);
  if (n <= 0) return 0;
  // Of what is loaded, the first n bytes count, and in a second register those that are not in the first.
  alignas(16) static const uint8_t kOnes[48] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                                                1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  __m128i found;
  if (n < kNarrow) {
    found = _mm_and_si128(_mm_cmpeq_epi8(load_short(p, n), splat(c)), load(kOnes + 32 - n));
  } else {
    __m128i first = _mm_and_si128(_mm_cmpeq_epi8(load(p), splat(c)), splat(1));
    found = _mm_add_epi8(
        first, _mm_and_si128(_mm_cmpeq_epi8(load(p + n - kNarrow), splat(c)), load(kOnes + n - kNarrow)));
  }
  __m128i sums = _mm_sad_epu8(found, _mm_setzero_si128());
  return _mm_cvtsi128_si32(_mm_add_epi64(sums, _mm_unpackhi_epi64(sums, sums)));
}

// 2 <= m <= n.
int64_t rt_text_find(const uint8_t *p, int64_t n, const uint8_t *needle, int64_t m) {
  int64_t places = n - m + 1, cost = 0;
  if (places > kWide)
    return os::wide_vectors ? os::wide::find_text(p, n, needle, m) : os::narrow::find_text(p, n, needle, m);
  for (uint64_t mask = places_that_fit(p, places, needle, m); mask; mask &= mask - 1)
    if (int64_t at = lowest(mask); os::same_bytes(p + at, needle, m, cost)) return at;
  return -1;
}

int64_t rt_text_find_last(const uint8_t *p, int64_t n, const uint8_t *needle, int64_t m) {
  int64_t places = n - m + 1, cost = 0;
  if (places > kWide)
    return os::wide_vectors ? os::wide::find_last_text(p, n, needle, m)
                            : os::narrow::find_last_text(p, n, needle, m);
  for (uint64_t mask = places_that_fit(p, places, needle, m); mask;) {
    int64_t at = highest(mask);
    if (os::same_bytes(p + at, needle, m, cost)) return at;
    mask ^= (uint64_t)1 << at;
  }
  return -1;
}

int64_t rt_text_find_in_set(const uint8_t *p, int64_t n, const os::CharacterSet *set, bool beyond) {
  if (n <= 0) return -1;
  return os::wide_vectors ? os::wide::find_in_set(p, n, *set, beyond)
                          : os::narrow::find_in_set(p, n, *set, beyond);
}

int64_t rt_text_find_any(const uint8_t *p, int64_t n, const uint8_t *characters, int64_t count) {
  os::CharacterSet set{};
  for (int64_t i = 0; i < count; i++) {
    uint8_t c = characters[i];
    if (c >= 0x80) return -2;
    set.rows[c & 15] |= (uint8_t)(1 << (c >> 4));
  }
  return rt_text_find_in_set(p, n, &set, false);
}

int64_t rt_text_difference_folded(const uint8_t *a, const uint8_t *b, int64_t n) {
  if (n >= kNarrow)
    return is_wide(n) ? os::wide::find_difference_folded(a, b, n)
                      : os::narrow::find_difference_folded(a, b, n);
  if (n <= 0) return n;
  __m128i x = load_short(a, n), y = load_short(b, n), both = _mm_or_si128(x, splat(0x20));
  __m128i letters = _mm_cmplt_epi8(_mm_sub_epi8(both, splat('a' + 128)), splat(128 + 26));
  __m128i folded = _mm_and_si128(_mm_cmpeq_epi8(both, _mm_or_si128(y, splat(0x20))), letters);
  uint64_t alike = bits(_mm_or_si128(_mm_cmpeq_epi8(x, y), folded)) & ~bits(_mm_or_si128(x, y));
  return lowest((~alike & below(n)) | (uint64_t)1 << n);
}

int64_t rt_text_letters(const uint8_t *p, int64_t n, uint8_t first) {
  if (n >= kNarrow)
    return is_wide(n) ? os::wide::letters_and_others(p, n, first)
                      : os::narrow::letters_and_others(p, n, first);
  if (n <= 0) return 0;
  __m128i v = load_short(p, n);
  uint64_t letters = bits(_mm_cmplt_epi8(_mm_sub_epi8(v, splat((uint8_t)(first + 128))), splat(128 + 26)));
  return (letters & below(n) ? 1 : 0) | (bits(v) & below(n) ? 2 : 0);
}

void rt_text_change_letters(uint8_t *to, const uint8_t *from, int64_t n, uint8_t first) {
  if (n >= kNarrow)
    return is_wide(n) ? os::wide::change_letters(to, from, n, first)
                      : os::narrow::change_letters(to, from, n, first);
  if (n <= 0) return;
  __m128i v = load_short(from, n);
  __m128i letters = _mm_cmplt_epi8(_mm_sub_epi8(v, splat((uint8_t)(first + 128))), splat(128 + 26));
  os::store_short(to, _mm_xor_si128(v, _mm_and_si128(letters, splat(0x20))), n);
}

bool rt_text_is_utf8(const uint8_t *p, int64_t n) {
  if (n < kNarrow && (n <= 0 || !(bits(load_short(p, n)) & below(n)))) return true;
  return is_wide(n) ? os::wide::is_utf8(p, n) : os::narrow::is_utf8(p, n);
}

int64_t rt_text_count_runes(const uint8_t *p, int64_t n) {
  if (n < kNarrow && (n <= 0 || !(bits(load_short(p, n)) & below(n)))) return n;
  return is_wide(n) ? os::wide::count_runes(p, n) : os::narrow::count_runes(p, n);
}

// n <= 64.
uint64_t rt_text_byte_mask(const uint8_t *p, int64_t n, uint8_t c) {
  return mask_of(p, n, [&](__m128i v) { return equal_bits(v, c); });
}

// n <= 64. Where ASCII's white space is, and what is not ASCII.
TwoMasks rt_text_space_masks(const uint8_t *p, int64_t n) {
  auto spaces = [](__m128i v) {
    __m128i controls = _mm_cmplt_epi8(_mm_sub_epi8(v, splat('\t' + 128)), splat(128 + 5)); // \t \n \v \f \r
    return bits(_mm_or_si128(controls, _mm_cmpeq_epi8(v, splat(' '))));
  };
  return {mask_of(p, n, spaces), mask_of(p, n, [](__m128i v) { return bits(v); })};
}

} // extern "C"
