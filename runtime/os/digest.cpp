// The functions of digest.h. This file alone is compiled for processors that have these instructions; it must not define
// anything with a name that others could link to but what digest.h declares.
//
// SHA (Intel's SHA Extensions, 2013). An instruction does four steps of SHA-1, or two of SHA-256, with the words of the
// state in two registers in an order of its own; others make four more words of the schedule. Four registers hold the last
// sixteen words of the schedule, and take turns.
//
// CRC (Gopal et al., Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction, Intel 2009). A register of
// 128 bits, as a polynomial, is multiplied by x to the power of the distance to a later one, modulo the CRC's polynomial,
// and added to that: the remainder of the whole stays. Each half is multiplied for itself, by a constant of 33 bits. With
// four registers, 512 bits apart, multiplications do not wait for each other. The 128 bits that are left at the end go
// through the library's tables; so there is no reduction here.
#include "runtime/os/digest.h"

#include <immintrin.h>

namespace tuco::rt::os {
namespace {

using Vector = __m128i;

inline Vector load(const void *p) { return _mm_loadu_si128((const Vector *)p); }
inline void store(void *p, Vector v) { _mm_storeu_si128((Vector *)p, v); }

alignas(16) constexpr uint32_t kSha256[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

// Words are in the message with their highest byte first.
inline Vector words(const uint8_t *p) {
  return _mm_shuffle_epi8(load(p), _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3));
}

// Four steps of SHA-256 with the words w of the schedule, numbers 4*group and on.
inline void steps256(Vector &abef, Vector &cdgh, Vector w, int group) {
  Vector k = _mm_add_epi32(w, load(kSha256 + 4 * group));
  cdgh = _mm_sha256rnds2_epu32(cdgh, abef, k);
  abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(k, 0x0e));
}

// The four words that follow the sixteen in a, b, c and d.
inline Vector schedule256(Vector a, Vector b, Vector c, Vector d) {
  return _mm_sha256msg2_epu32(_mm_add_epi32(_mm_sha256msg1_epu32(a, b), _mm_alignr_epi8(d, c, 4)), d);
}

// Four steps of SHA-1 with the words w. `next` is the state before the four steps before these, from which e comes.
template <int Round> inline void steps1(Vector &abcd, Vector &before, Vector w) {
  Vector e = _mm_sha1nexte_epu32(before, w);
  before = abcd;
  abcd = _mm_sha1rnds4_epu32(abcd, e, Round);
}

inline Vector schedule1(Vector a, Vector b, Vector c, Vector d) {
  return _mm_sha1msg2_epu32(_mm_xor_si128(_mm_sha1msg1_epu32(a, b), c), d);
}

// a, folded by a distance, and b.
inline Vector fold(Vector a, Vector constants, Vector b) {
  Vector low = _mm_clmulepi64_si128(a, constants, 0x00), high = _mm_clmulepi64_si128(a, constants, 0x11);
  return _mm_xor_si128(_mm_xor_si128(low, high), b);
}

} // namespace

void sha256_blocks(uint32_t *state, const uint8_t *p, int64_t blocks) {
  Vector dcba = load(state), hgfe = load(state + 4);
  Vector cdab = _mm_shuffle_epi32(dcba, 0xb1), efgh = _mm_shuffle_epi32(hgfe, 0x1b);
  Vector abef = _mm_alignr_epi8(cdab, efgh, 8), cdgh = _mm_blend_epi16(efgh, cdab, 0xf0);
  for (; blocks > 0; blocks--, p += 64) {
    Vector abef_before = abef, cdgh_before = cdgh;
    Vector a = words(p), b = words(p + 16), c = words(p + 32), d = words(p + 48);
    for (int group = 0;; group += 4) {
      steps256(abef, cdgh, a, group);
      steps256(abef, cdgh, b, group + 1);
      steps256(abef, cdgh, c, group + 2);
      steps256(abef, cdgh, d, group + 3);
      if (group == 12) break;
      a = schedule256(a, b, c, d);
      b = schedule256(b, c, d, a);
      c = schedule256(c, d, a, b);
      d = schedule256(d, a, b, c);
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  Vector feba = _mm_shuffle_epi32(abef, 0x1b), dchg = _mm_shuffle_epi32(cdgh, 0xb1);
  store(state, _mm_blend_epi16(feba, dchg, 0xf0));
  store(state + 4, _mm_alignr_epi8(dchg, feba, 8));
}

void sha1_blocks(uint32_t *state, const uint8_t *p, int64_t blocks) {
  // The instructions have the first word highest.
  const Vector reversed = _mm_set_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  Vector abcd = _mm_shuffle_epi32(load(state), 0x1b);
  Vector e_first = _mm_set_epi32((int)state[4], 0, 0, 0);
  for (; blocks > 0; blocks--, p += 64) {
    Vector abcd_before = abcd, e_before = e_first;
    Vector a = _mm_shuffle_epi8(load(p), reversed), b = _mm_shuffle_epi8(load(p + 16), reversed);
    Vector c = _mm_shuffle_epi8(load(p + 32), reversed), d = _mm_shuffle_epi8(load(p + 48), reversed);
    Vector before = abcd;
    abcd = _mm_sha1rnds4_epu32(abcd, _mm_add_epi32(e_first, a), 0);
    steps1<0>(abcd, before, b);
    steps1<0>(abcd, before, c);
    steps1<0>(abcd, before, d);
    steps1<0>(abcd, before, a = schedule1(a, b, c, d));
    steps1<1>(abcd, before, b = schedule1(b, c, d, a));
    steps1<1>(abcd, before, c = schedule1(c, d, a, b));
    steps1<1>(abcd, before, d = schedule1(d, a, b, c));
    steps1<1>(abcd, before, a = schedule1(a, b, c, d));
    steps1<1>(abcd, before, b = schedule1(b, c, d, a));
    steps1<2>(abcd, before, c = schedule1(c, d, a, b));
    steps1<2>(abcd, before, d = schedule1(d, a, b, c));
    steps1<2>(abcd, before, a = schedule1(a, b, c, d));
    steps1<2>(abcd, before, b = schedule1(b, c, d, a));
    steps1<2>(abcd, before, c = schedule1(c, d, a, b));
    steps1<3>(abcd, before, d = schedule1(d, a, b, c));
    steps1<3>(abcd, before, a = schedule1(a, b, c, d));
    steps1<3>(abcd, before, b = schedule1(b, c, d, a));
    steps1<3>(abcd, before, c = schedule1(c, d, a, b));
    steps1<3>(abcd, before, d = schedule1(d, a, b, c));
    e_first = _mm_sha1nexte_epu32(before, e_before);
    abcd = _mm_add_epi32(abcd, abcd_before);
  }
  store(state, _mm_shuffle_epi32(abcd, 0x1b));
  state[4] = (uint32_t)_mm_extract_epi32(e_first, 3);
}

void crc32_fold(uint8_t *residue, const uint8_t *p, int64_t n, uint32_t crc, const Folding &folding) {
  const Vector by_four = load(folding.by_four), by_one = load(folding.by_one);
  Vector a = _mm_xor_si128(load(p), _mm_cvtsi32_si128((int)crc));
  Vector b = load(p + 16), c = load(p + 32), d = load(p + 48);
  for (p += 64, n -= 64; n >= 64; p += 64, n -= 64) {
    a = fold(a, by_four, load(p));
    b = fold(b, by_four, load(p + 16));
    c = fold(c, by_four, load(p + 32));
    d = fold(d, by_four, load(p + 48));
  }
  a = fold(fold(fold(a, by_one, b), by_one, c), by_one, d);
  for (; n > 0; p += 16, n -= 16) a = fold(a, by_one, load(p));
  store(residue, a);
}

} // namespace tuco::rt::os
