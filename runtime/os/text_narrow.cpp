// The functions of text.h for the 16-byte registers of every x86-64 processor (SSE2).
#include "runtime/os/short_text.h"
#include "runtime/os/text.h"
#include "runtime/os/two_way.h"

#include <emmintrin.h>

namespace {
using Vector = __m128i;
constexpr int64_t kWidth = 16;

inline Vector load(const uint8_t *p) { return _mm_loadu_si128((const __m128i *)p); }
inline void store(uint8_t *p, Vector v) { _mm_storeu_si128((__m128i *)p, v); }
inline Vector splat(uint8_t c) { return _mm_set1_epi8((char)c); }
inline Vector zero() { return _mm_setzero_si128(); }
inline Vector equal(Vector a, Vector b) { return _mm_cmpeq_epi8(a, b); }
inline Vector signed_less(Vector a, Vector b) { return _mm_cmplt_epi8(a, b); }
inline Vector difference(Vector a, Vector b) { return _mm_sub_epi8(a, b); }
inline Vector sum_of_words(Vector a, Vector b) { return _mm_add_epi64(a, b); }
inline Vector sums_of_bytes(Vector a) { return _mm_sad_epu8(a, _mm_setzero_si128()); }
inline uint32_t bits(Vector v) { return (uint32_t)_mm_movemask_epi8(v); }
inline bool is_zero(Vector v) { return bits(equal(v, zero())) == 0xffff; }
inline uint64_t total(Vector words) {
  return (uint64_t)_mm_cvtsi128_si64(words) + (uint64_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(words, words));
}
} // namespace

#define TUCO_KERNELS narrow
#include "runtime/os/text_kernels.h"

namespace tuco::rt::os::narrow {

int64_t find_in_set(const uint8_t *p, int64_t n, const CharacterSet &set, bool beyond) {
  for (int64_t i = 0; i < n; i++)
    if (set.contains(p[i]) || (beyond && p[i] >= 0x80)) return i;
  return -1;
}

// Without a table look-up in a register only ASCII can be passed over in blocks.
bool is_utf8(const uint8_t *p, int64_t n) {
  for (const uint8_t *end = p + n; p < end;) {
    if (end - p >= kTurn && !bits((load(p) | load(p + 16)) | (load(p + 32) | load(p + 48)))) {
      p += kTurn;
      continue;
    }
    if (end - p >= 16 && !bits(load(p))) {
      p += 16;
      continue;
    }
    for (const uint8_t *stop = end - p > 16 ? p + 16 : end; p < stop;) {
      int length = encoding_length(p, end);
      if (!length) return false;
      p += length;
    }
  }
  return true;
}

int64_t count_runes(const uint8_t *p, int64_t n) {
  int64_t count = 0;
  for (const uint8_t *end = p + n; p < end;) {
    if (end - p >= kTurn && !bits((load(p) | load(p + 16)) | (load(p + 32) | load(p + 48)))) {
      p += kTurn;
      count += kTurn;
      continue;
    }
    if (end - p >= 16 && !bits(load(p))) {
      p += 16;
      count += 16;
      continue;
    }
    for (const uint8_t *stop = end - p > 16 ? p + 16 : end; p < stop; count++) {
      int length = encoding_length(p, end);
      p += length ? length : 1;
    }
  }
  return count;
}

} // namespace tuco::rt::os::narrow
