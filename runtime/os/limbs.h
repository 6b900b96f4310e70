#pragma once
// Arithmetic of large numbers, which are vectors of limbs of 64 bits, the lowest first. All are leaves: they run on a
// goroutine's stack and cannot be interrupted, so the library gives them long vectors in pieces. z may be x or y, exactly;
// otherwise vectors do not overlap, unless something else is said.
//
// But for add and subtract, they may be called where os::limb_instructions is set; the library has the same in plain Go for
// other processors.
#include <cstdint>

namespace tuco::rt::os {

extern "C" {
// z = x + y and z = x - y, of n limbs. They return the carry.
uint64_t tuco_limbs_add(uint64_t *z, const uint64_t *x, const uint64_t *y, int64_t n);
uint64_t tuco_limbs_subtract(uint64_t *z, const uint64_t *x, const uint64_t *y, int64_t n);

// z = x*w + carry, z += x*w + carry, z -= x*w + carry, of n > 0 limbs. They return the limb that comes after.
uint64_t tuco_limbs_scale_adx(uint64_t *z, const uint64_t *x, int64_t n, uint64_t w, uint64_t carry);
uint64_t tuco_limbs_add_scaled_adx(uint64_t *z, const uint64_t *x, int64_t n, uint64_t w, uint64_t carry);
uint64_t tuco_limbs_subtract_scaled_adx(uint64_t *z, const uint64_t *x, int64_t n, uint64_t w,
                                        uint64_t carry);
}

// z, of n+m limbs, = x, of n > 0 limbs, times y, of m > 0 limbs. z is neither of them.
void limbs_multiply(uint64_t *z, const uint64_t *x, int64_t n, const uint64_t *y, int64_t m);

// z, of 2n limbs, = the square of x, of n > 0 limbs. z is not x.
void limbs_square(uint64_t *z, const uint64_t *x, int64_t n);

// Adds to z, of 2n limbs, that multiple of m, of n > 0 limbs, that makes the lower half 0; the upper half is the result
// (Montgomery's reduction), with the returned carry above it. inverse is -1/m modulo 2^64. The lower half is not kept.
uint64_t limbs_reduce(uint64_t *z, const uint64_t *m, int64_t n, uint64_t inverse);

} // namespace tuco::rt::os
