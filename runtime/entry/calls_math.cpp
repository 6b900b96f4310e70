// Exported calls: the functions of math that need the machine's fused multiply-add, an instruction that the programs, which
// are compiled for any x86-64, do not have. They are Leaf calls.
//
// gc's Exp uses that instruction where the processor and the system have it, and its results differ in the last bit from
// those without; ours must be the same on the same machine, so there are two versions, chosen by the same rule: the
// instruction itself, and AVX switched on by the system.
//
// The method is Shibata's ("Efficient evaluation methods of elementary functions suitable for SIMD computation",
// 2010): x = q*ln2 + r with |r| at most half of ln2; e**(r/16) - 1 by its Taylor series up to the eighth power; four times
// u -> u*(u+2), which makes e**t - 1 e**2t - 1, of which the last is written u*(u+2) + 1 for the result; times 2**q. Where
// gc rounds once, and where twice, was found by comparing with it (tools/math-diff).
#include "runtime/sync/atomic.h"

#include <cmath>
#include <cstdint>
#include <cstring>

namespace {

bool find_fused() {
  uint32_t a = 1, b, c = 0, d;
  asm volatile("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
  constexpr uint32_t fma = 1u << 12, osxsave = 1u << 27, avx = 1u << 28, all = fma | osxsave | avx;
  if ((c & all) != all) return false;
  uint32_t low, high;
  asm volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return (low & 6) == 6; // the system saves the registers
}

// Does the machine have the instruction? Asked at the first call; threads that ask at the same time find the same.
bool has_fused() {
  static uint32_t answer = 0; // atomic; 1: no, 2: yes
  uint32_t known = tuco::rt::sync::load(&answer, tuco::rt::sync::relaxed);
  if (!known) {
    known = find_fused() ? 2 : 1;
    tuco::rt::sync::store(&answer, known, tuco::rt::sync::relaxed);
  }
  return known == 2;
}

double power_of_two(int64_t n) {
  uint64_t bits = (uint64_t)(n + 1023) << 52;
  double d;
  memcpy(&d, &bits, sizeof d);
  return d;
}

// x*y + z: rounded once, if fused, in a function that is compiled for machines that have the instruction.
template <bool fused> [[gnu::always_inline]] inline double multiply_add(double x, double y, double z) {
#pragma clang fp contract(off)
  if constexpr (fused)
    return __builtin_elementwise_fma(x, y, z);
  else
    return x * y + z;
}

template <bool fused> [[gnu::always_inline]] inline double exponential(double x) {
#pragma clang fp contract(off)
  constexpr double ln2_high = 6.93147180369123816490e-01, ln2_low = 1.90821492927058770002e-10;
  constexpr double log2_e = 1.44269504088896338700e+00;
  if (x != x) return x;
  // Beyond these the result is 0 or Inf. gc's function gives Inf as soon as q is 1024, for results down to 0.7 times the
  // largest number.
  if (x < -745.2) return 0;
  if (x > 709.8) return HUGE_VAL;
  int64_t q;
  asm("cvtsd2si %1, %0" : "=r"(q) : "x"(x * log2_e)); // to the nearest, halves to even
  if (q >= 1024) return HUGE_VAL;
  double r = (x - (double)q * ln2_high) - (double)q * ln2_low;
  r *= 0.0625;
  constexpr double coefficients[] = {1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 1.0 / 2, 1.0};
  double u = 1.0 / 40320;
  for (double coefficient : coefficients) u = multiply_add<fused>(u, r, coefficient);
  u *= r;
  u *= u + 2;
  u *= u + 2;
  u *= u + 2;
  u = multiply_add<fused>(u + 2, u, 1);
  if (q > -1022) return u * power_of_two(q);
  return u * power_of_two(q + 60) * 0x1p-60; // subnormal: rounded here, once
}

[[gnu::target("fma"), gnu::noinline]] double exponential_fused(double x) { return exponential<true>(x); }
[[gnu::noinline]] double exponential_plain(double x) { return exponential<false>(x); }

[[gnu::target("fma"), gnu::noinline]] double fused(double x, double y, double z) {
  return __builtin_elementwise_fma(x, y, z);
}

} // namespace

extern "C" {

double rt_math_exp(double x) { return has_fused() ? exponential_fused(x) : exponential_plain(x); }

double rt_math_fma(double x, double y, double z) { return has_fused() ? fused(x, y, z) : fma(x, y, z); }

} // extern "C"
