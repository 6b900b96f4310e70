// Division of 128-bit numbers by the processor's division of 128 bits by 64.
//
// Go has no such numbers, but LLVM counts the turns of a loop with one bit more than its counter has, and divides that by
// the loop's step. Most steps it divides by in line; for the others it calls __udivti3 (testdata/run/wide_division.go).
//
// Hosted builds keep the system's functions.
#include "runtime/os/wide_division.h"

namespace tuco::rt::os {

// high:low / divisor, where high is below the divisor, so that the quotient has 64 bits.
static uint64_t divide_step(uint64_t high, uint64_t low, uint64_t divisor, uint64_t &rest) {
  uint64_t quotient;
  asm("divq %4" : "=a"(quotient), "=d"(rest) : "0"(low), "1"(high), "r"(divisor) : "cc");
  return quotient;
}

WideQuotient divide_wide(Wide number, Wide divisor) {
  uint64_t high = (uint64_t)(number >> 64), divisor_high = (uint64_t)(divisor >> 64);
  if (!divisor_high) {
    uint64_t small = (uint64_t)divisor, rest;
    uint64_t low = divide_step(high % small, (uint64_t)number, small, rest);
    return {(Wide)(high / small) << 64 | low, rest};
  }
  if (number < divisor) return {0, number};
  // Long division: the quotient has no more bits than the number has before the divisor.
  int places = __builtin_clzll(divisor_high) - __builtin_clzll(high);
  uint64_t quotient = 0;
  for (Wide shifted = divisor << places; places >= 0; places--, shifted >>= 1) {
    quotient <<= 1;
    if (number >= shifted) {
      number -= shifted;
      quotient |= 1;
    }
  }
  return {quotient, number};
}

} // namespace tuco::rt::os

#ifndef TUCO_HOSTED
using tuco::rt::os::Wide;
extern "C" __attribute__((visibility("hidden"))) Wide __udivti3(Wide number, Wide divisor) {
  return tuco::rt::os::divide_wide(number, divisor).quotient;
}
extern "C" __attribute__((visibility("hidden"))) Wide __umodti3(Wide number, Wide divisor) {
  return tuco::rt::os::divide_wide(number, divisor).rest;
}
#endif
