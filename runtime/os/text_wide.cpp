// The functions of text.h for 32-byte registers (AVX2). This file alone is compiled for processors that have them; it must
// not define anything with a name that others could link to but what text.h declares.
//
// UTF-8 is judged as J. Keiser and D. Lemire do (Validating UTF-8 in less than one instruction per byte, Software: Practice
// and Experience 51, 2021). Every error that is not a matter of length shows in two bytes that follow each other, and in
// three half bytes of them: the upper and lower half of the first, the upper half of the second. Three tables of 16 entries,
// one for each half, have a bit for each kind of error that is possible with it; an error is there if a bit is in all three.
// What remains is the third and the fourth byte of an encoding: exactly two and three places after certain leading bytes
// there must be a byte that continues and follows one that continues, which the tables note as a kind of error of its own.
#include "runtime/os/short_text.h"
#include "runtime/os/text.h"
#include "runtime/os/two_way.h"

#include <immintrin.h>

namespace {
using Vector = __m256i;
constexpr int64_t kWidth = 32;

inline Vector load(const uint8_t *p) { return _mm256_loadu_si256((const __m256i *)p); }
inline void store(uint8_t *p, Vector v) { _mm256_storeu_si256((__m256i *)p, v); }
inline Vector splat(uint8_t c) { return _mm256_set1_epi8((char)c); }
inline Vector zero() { return _mm256_setzero_si256(); }
inline Vector equal(Vector a, Vector b) { return _mm256_cmpeq_epi8(a, b); }
inline Vector signed_less(Vector a, Vector b) { return _mm256_cmpgt_epi8(b, a); }
inline Vector difference(Vector a, Vector b) { return _mm256_sub_epi8(a, b); }
inline Vector sum_of_words(Vector a, Vector b) { return _mm256_add_epi64(a, b); }
inline Vector sums_of_bytes(Vector a) { return _mm256_sad_epu8(a, _mm256_setzero_si256()); }
inline uint32_t bits(Vector v) { return (uint32_t)_mm256_movemask_epi8(v); }
inline bool is_zero(Vector v) { return _mm256_testz_si256(v, v); }
inline uint64_t total(Vector words) {
  __m128i half = _mm_add_epi64(_mm256_castsi256_si128(words), _mm256_extracti128_si256(words, 1));
  return (uint64_t)_mm_cvtsi128_si64(half) + (uint64_t)_mm_extract_epi64(half, 1);
}
} // namespace

#define TUCO_KERNELS wide
#include "runtime/os/text_kernels.h"

namespace {

// Entry i of both halves of the register is table[i].
struct Table {
  uint8_t entries[16];
  Vector both() const { return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)entries)); }
};

constexpr Table kColumns = {
    {1, 2, 4, 8, 16, 32, 64, 128}}; // by a character's upper half; 0 for what is not ASCII

// A kind of error: the sets of half bytes (bit i: the half is i) that make it.
struct Mistake {
  uint16_t first_upper, first_lower, second_upper;
};
constexpr uint16_t kAscii = 0x00ff, kContinues = 0x0f00, kLeads = 0xf000, kAny = 0xffff;
constexpr uint16_t half(int i) { return (uint16_t)(1 << i); }
constexpr uint16_t from_half(int i) { return (uint16_t)(0xffff << i); }
constexpr Mistake kMistakes[8] = {
    {kLeads, kAny, kAscii | kLeads},                            // nothing continues after a leading byte
    {kAscii, kAny, kContinues},                                 // something continues without one
    {half(0xc), half(0) | half(1), kContinues},                 // overlong, two bytes
    {half(0xe), half(0), half(8) | half(9)},                    // overlong, three bytes
    {half(0xe), half(0xd), half(0xa) | half(0xb)},              // a surrogate
    {half(0xf), from_half(4), half(9) | half(0xa) | half(0xb)}, // above U+10FFFF
    {half(0xf), half(0) | from_half(5), half(8)},               // overlong, four bytes, or above U+13FFFF
    {kContinues, kAny, kContinues}, // 7: two continue; right as third and fourth byte only
};

constexpr Table table(uint16_t Mistake::*halves) {
  Table t{};
  for (int entry = 0; entry < 16; entry++)
    for (int kind = 0; kind < 8; kind++)
      if (kMistakes[kind].*halves >> entry & 1) t.entries[entry] |= (uint8_t)(1 << kind);
  return t;
}
constexpr Table kFirstUpper = table(&Mistake::first_upper), kFirstLower = table(&Mistake::first_lower),
                kSecondUpper = table(&Mistake::second_upper);

inline Vector upper_halves(Vector v) { return _mm256_and_si256(_mm256_srli_epi16(v, 4), splat(0x0f)); }

// The register that begins N bytes before `v`, which follows `before`.
template <int N> inline Vector shifted(Vector before, Vector v) {
  return _mm256_alignr_epi8(v, _mm256_permute2x128_si256(before, v, 0x21), 16 - N);
}

// Not zero where `v`, which follows `before`, shows an error.
inline Vector mistakes(Vector before, Vector v) {
  Vector first = shifted<1>(before, v);
  Vector kinds = _mm256_and_si256(
      _mm256_and_si256(_mm256_shuffle_epi8(kFirstUpper.both(), upper_halves(first)),
                       _mm256_shuffle_epi8(kFirstLower.both(), _mm256_and_si256(first, splat(0x0f)))),
      _mm256_shuffle_epi8(kSecondUpper.both(), upper_halves(v)));
  // The sign bit where the byte two places before leads three or more, or that three places before leads four.
  Vector must_continue = _mm256_or_si256(_mm256_subs_epu8(shifted<2>(before, v), splat(0xe0 - 0x80)),
                                         _mm256_subs_epu8(shifted<3>(before, v), splat(0xf0 - 0x80)));
  return _mm256_xor_si256(_mm256_and_si256(must_continue, splat(0x80)), kinds);
}

// The n < 32 bytes at p, and zeros.
inline Vector load_rest(const uint8_t *p, int64_t n) {
  uint8_t buffer[32] = {};
  for (int64_t i = 0; i < n; i++) buffer[i] = p[i];
  return load(buffer);
}

// Does an encoding that begins in the last three bytes of `v` go on after it?
inline bool ends_open(Vector v) {
  const __m128i greatest =
      _mm_setr_epi8(-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, (char)0xef, (char)0xdf, (char)0xbf);
  return !_mm_testz_si128(_mm_subs_epu8(_mm256_extracti128_si256(v, 1), greatest), _mm_set1_epi8(-1));
}

} // namespace

namespace tuco::rt::os::wide {

int64_t find_in_set(const uint8_t *p, int64_t n, const CharacterSet &set, bool beyond) {
  __m128i rows16 = _mm_loadu_si128((const __m128i *)set.rows),
          columns16 = _mm_loadu_si128((const __m128i *)kColumns.entries);
  __m128i others16 = _mm_set1_epi8(beyond ? (char)0x80 : 0);
  Vector rows = _mm256_broadcastsi128_si256(rows16), columns = _mm256_broadcastsi128_si256(columns16);
  Vector others = _mm256_broadcastsi128_si256(others16);
  // A shuffle gives 0 for an index with its upper bit set: what is not ASCII is in no row.
  auto test16 = [&](__m128i v) {
    __m128i in =
        _mm_and_si128(_mm_shuffle_epi8(rows16, v),
                      _mm_shuffle_epi8(columns16, _mm_and_si128(_mm_srli_epi16(v, 4), _mm_set1_epi8(0x0f))));
    return (~(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(in, _mm_setzero_si128())) & 0xffff) |
           (uint32_t)_mm_movemask_epi8(_mm_and_si128(v, others16));
  };
  if (n < 16) {
    uint32_t found = test16(load_short(p, n)) & ((1u << n) - 1);
    return found ? (int64_t)first_of(found) : -1;
  }
  if (n < kWidth) {
    if (uint32_t found = test16(_mm_loadu_si128((const __m128i *)p))) return (int64_t)first_of(found);
    uint32_t found = test16(_mm_loadu_si128((const __m128i *)(p + n - 16)));
    return found ? n - 16 + (int64_t)first_of(found) : -1;
  }
  return find_first(p, n, [&](const uint8_t *at) {
    Vector v = load(at);
    Vector in = _mm256_and_si256(_mm256_shuffle_epi8(rows, v), _mm256_shuffle_epi8(columns, upper_halves(v)));
    return _mm256_or_si256(_mm256_cmpgt_epi8(_mm256_min_epu8(in, splat(1)), zero()),
                           _mm256_and_si256(v, others));
  });
}

bool is_utf8(const uint8_t *p, int64_t n) {
  const uint8_t *end = p + n;
  Vector before = zero(), wrong = zero();
  while (end - p >= kTurn) {
    Vector a = load(p), b = load(p + kWidth), c = load(p + 2 * kWidth), d = load(p + 3 * kWidth);
    if (!bits((a | b) | (c | d))) {
      // All ASCII: only what is before can be wrong.
      if (ends_open(before)) return false;
      before = zero();
      p += kTurn;
      continue;
    }
    wrong = wrong | mistakes(before, a) | mistakes(a, b) | mistakes(b, c) | mistakes(c, d);
    if (!is_zero(wrong)) return false;
    before = d;
    p += kTurn;
  }
  for (; end - p >= kWidth; p += kWidth) {
    Vector v = load(p);
    wrong = wrong | mistakes(before, v);
    before = v;
  }
  wrong = wrong | mistakes(before, load_rest(p, end - p));
  return is_zero(wrong);
}

// Where a register shows an error, the runes from the last one that began before it up to its end are counted one by one.
int64_t count_runes(const uint8_t *p, int64_t n) {
  const uint8_t *end = p + n;
  int64_t count = 0;
  Vector before = zero();
  // In valid text each rune has one byte that does not continue; as signed bytes, those that continue are below -64.
  auto begun = [](Vector v) { return __builtin_popcount(~bits(signed_less(v, splat(0xc0)))); };
  while (end - p >= kWidth) {
    Vector v = load(p);
    if (!bits(v) && !ends_open(before)) {
      count += kWidth;
      before = zero();
      p += kWidth;
      continue;
    }
    if (is_zero(mistakes(before, v))) {
      count += begun(v);
      before = v;
      p += kWidth;
      continue;
    }
    const uint8_t *stop = p + kWidth;
    if (ends_open(before)) {
      // The rune that is not whole yet has been counted.
      do p--;
      while ((*p & 0xc0) == 0x80);
      count--;
    }
    for (; p < stop; count++) {
      int length = encoding_length(p, end);
      p += length ? length : 1;
    }
    before = zero();
  }
  if (ends_open(before)) {
    do p--;
    while ((*p & 0xc0) == 0x80);
    count--;
  }
  for (; p < end; count++) {
    int length = encoding_length(p, end);
    p += length ? length : 1;
  }
  return count;
}

} // namespace tuco::rt::os::wide
