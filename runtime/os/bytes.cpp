// memcpy, memmove, memset, memcmp and friends for the programs: musl's are plain loops or `rep movs`, and
// these four are hot in everything Go does (copy, append, string comparison, map keys).
//
// Sizes up to 32 are done with two overlapping loads and stores of the largest power of two that fits (no
// loop, no branch on alignment); up to 128 with pairs of 16-byte registers from both ends; beyond that a
// 64-byte SSE2 loop to an aligned destination; from kRepThreshold on, `rep movsb/stosb`, whose microcode uses
// full-width stores on every processor with ERMS (all since 2013) and needs no AVX state. All loads of a size
// class come before its stores, so small memmove and memcpy are one function. Comparisons are in compare_bytes.h.
//
// Hosted builds keep the system's functions.
#ifndef TUCO_HOSTED
#include "runtime/os/compare_bytes.h"

#include <cstddef>
#include <cstdint>
#include <emmintrin.h>

#define NO_LIBCALL __attribute__((no_builtin, visibility("hidden")))

namespace {
constexpr size_t kRepThreshold = 2048;

template <class T> inline T load(const void *p) {
  T v;
  __builtin_memcpy_inline(&v, p, sizeof v);
  return v;
}
template <class T> inline void store(void *p, T v) { __builtin_memcpy_inline(p, &v, sizeof v); }
inline __m128i load16(const void *p) { return _mm_loadu_si128((const __m128i *)p); }
inline void store16(void *p, __m128i v) { _mm_storeu_si128((__m128i *)p, v); }

// n <= 128; overlap is fine.
inline void move_small(char *d, const char *s, size_t n) {
  if (n >= 16) {
    if (n <= 32) {
      __m128i a = load16(s), b = load16(s + n - 16);
      store16(d, a);
      store16(d + n - 16, b);
      return;
    }
    if (n <= 64) {
      __m128i a = load16(s), b = load16(s + 16), c = load16(s + n - 32), e = load16(s + n - 16);
      store16(d, a);
      store16(d + 16, b);
      store16(d + n - 32, c);
      store16(d + n - 16, e);
      return;
    }
    __m128i a0 = load16(s), a1 = load16(s + 16), a2 = load16(s + 32), a3 = load16(s + 48);
    __m128i b0 = load16(s + n - 64), b1 = load16(s + n - 48), b2 = load16(s + n - 32),
            b3 = load16(s + n - 16);
    store16(d, a0);
    store16(d + 16, a1);
    store16(d + 32, a2);
    store16(d + 48, a3);
    store16(d + n - 64, b0);
    store16(d + n - 48, b1);
    store16(d + n - 32, b2);
    store16(d + n - 16, b3);
    return;
  }
  if (n >= 8) {
    uint64_t a = load<uint64_t>(s), b = load<uint64_t>(s + n - 8);
    store(d, a);
    store(d + n - 8, b);
  } else if (n >= 4) {
    uint32_t a = load<uint32_t>(s), b = load<uint32_t>(s + n - 4);
    store(d, a);
    store(d + n - 4, b);
  } else if (n >= 2) {
    uint16_t a = load<uint16_t>(s), b = load<uint16_t>(s + n - 2);
    store(d, a);
    store(d + n - 2, b);
  } else if (n) {
    *d = *s;
  }
}

inline void move_forward(char *d, const char *s, size_t n) {
  if (n >= kRepThreshold && (uintptr_t)(d - s) >= 64) {
    asm volatile("rep movsb" : "+D"(d), "+S"(s), "+c"(n)::"memory");
    return;
  }
  // The last 64 bytes are loaded first, because the loop may overwrite them where the ranges overlap.
  __m128i t0 = load16(s + n - 64), t1 = load16(s + n - 48), t2 = load16(s + n - 32), t3 = load16(s + n - 16);
  char *end = d + n;
  while (n > 64) {
    __m128i a = load16(s), b = load16(s + 16), c = load16(s + 32), e = load16(s + 48);
    store16(d, a);
    store16(d + 16, b);
    store16(d + 32, c);
    store16(d + 48, e);
    d += 64;
    s += 64;
    n -= 64;
  }
  store16(end - 64, t0);
  store16(end - 48, t1);
  store16(end - 32, t2);
  store16(end - 16, t3);
}

inline void move_backward(char *d, const char *s, size_t n) {
  __m128i h0 = load16(s), h1 = load16(s + 16), h2 = load16(s + 32), h3 = load16(s + 48);
  size_t left = n;
  while (left > 64) {
    const char *p = s + left - 64;
    __m128i a = load16(p), b = load16(p + 16), c = load16(p + 32), e = load16(p + 48);
    char *q = d + left - 64;
    store16(q, a);
    store16(q + 16, b);
    store16(q + 32, c);
    store16(q + 48, e);
    left -= 64;
  }
  store16(d, h0);
  store16(d + 16, h1);
  store16(d + 32, h2);
  store16(d + 48, h3);
}
} // namespace

extern "C" {

NO_LIBCALL void *memmove(void *destination, const void *source, size_t n) {
  char *d = (char *)destination;
  const char *s = (const char *)source;
  if (n <= 128)
    move_small(d, s, n);
  else if ((uintptr_t)(d - s) >= n) // before the source, or clear of it
    move_forward(d, s, n);
  else
    move_backward(d, s, n);
  return destination;
}

NO_LIBCALL void *memcpy(void *__restrict destination, const void *__restrict source, size_t n) {
  char *d = (char *)destination;
  const char *s = (const char *)source;
  if (n <= 128)
    move_small(d, s, n);
  else
    move_forward(d, s, n);
  return destination;
}

NO_LIBCALL void *memset(void *destination, int value, size_t n) {
  char *d = (char *)destination;
  __m128i v = _mm_set1_epi8((char)value);
  if (n >= 16) {
    if (n >= kRepThreshold) {
      char *p = d;
      asm volatile("rep stosb" : "+D"(p), "+c"(n) : "a"(value) : "memory");
      return destination;
    }
    char *end = d + n;
    store16(d, v);
    store16(end - 16, v);
    for (char *p = (char *)(((uintptr_t)d + 16) & ~15ul); p < end - 16; p += 16)
      _mm_store_si128((__m128i *)p, v);
    return destination;
  }
  uint64_t w = (uint8_t)value * 0x0101010101010101ull;
  if (n >= 8) {
    store(d, w);
    store(d + n - 8, w);
  } else if (n >= 4) {
    store(d, (uint32_t)w);
    store(d + n - 4, (uint32_t)w);
  } else if (n >= 2) {
    store(d, (uint16_t)w);
    store(d + n - 2, (uint16_t)w);
  } else if (n) {
    *d = (char)value;
  }
  return destination;
}

NO_LIBCALL int memcmp(const void *left, const void *right, size_t n) {
  return tuco::rt::os::compare_bytes((const uint8_t *)left, (const uint8_t *)right, (int64_t)n);
}

// memcmp where only equality counts.
NO_LIBCALL int bcmp(const void *left, const void *right, size_t n) {
  return !tuco::rt::os::equal_bytes((const uint8_t *)left, (const uint8_t *)right, (int64_t)n);
}

} // extern "C"
#endif
