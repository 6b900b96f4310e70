#include "runtime/os/vectors.h"

#include "runtime/os/debug_options.h"

#include <cpuid.h>
#include <cstdint>
#include <initializer_list>

namespace tuco::rt::os {

bool wide_vectors, digest_instructions, limb_instructions;

namespace {
bool has(uint32_t word, std::initializer_list<int> bits) {
  for (int bit : bits)
    if (!(word >> bit & 1)) return false;
  return true;
}
} // namespace

// The numbers of the bits are those of Intel's manual, volume 2, CPUID.
void choose_vectors() {
  if (debug.old_processor) return;
  uint32_t a, b, c, d;
  constexpr int kPclmulqdq = 1, kSsse3 = 9, kSse41 = 19, kSha = 29;
  if (__get_cpuid(1, &a, &b, &c, &d) && has(c, {kPclmulqdq, kSsse3, kSse41}) &&
      __get_cpuid_count(7, 0, &a, &b, &c, &d))
    digest_instructions = has(b, {kSha});
  constexpr int kPopcnt = 23, kOsxsave = 27, kAvx = 28, kBmi1 = 3, kAvx2 = 5, kBmi2 = 8, kLzcnt = 5,
                kAdx = 19;
  if (__get_cpuid_count(7, 0, &a, &b, &c, &d)) limb_instructions = has(b, {kBmi2, kAdx});
  if (!__get_cpuid(1, &a, &b, &c, &d) || !has(c, {kPopcnt, kOsxsave, kAvx})) return;
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d) || !has(b, {kBmi1, kAvx2, kBmi2})) return;
  if (!__get_cpuid(0x80000001, &a, &b, &c, &d) || !has(c, {kLzcnt})) return;
  // XCR0: the system saves the states of SSE and AVX.
  asm volatile("xgetbv" : "=a"(a), "=d"(d) : "c"(0));
  wide_vectors = (a & 6) == 6;
}

} // namespace tuco::rt::os
