// Exported calls: arithmetic of large numbers (os/limbs.h).
#include "runtime/os/limbs.h"
#include "runtime/os/vectors.h"

using namespace tuco::rt;

extern "C" {

bool rt_limbs_supported() { return os::limb_instructions; }

int64_t rt_limbs_add(uint64_t *z, const uint64_t *x, const uint64_t *y, int64_t n) {
  return (int64_t)os::tuco_limbs_add(z, x, y, n);
}

int64_t rt_limbs_subtract(uint64_t *z, const uint64_t *x, const uint64_t *y, int64_t n) {
  return (int64_t)os::tuco_limbs_subtract(z, x, y, n);
}

int64_t rt_limbs_scale(uint64_t *z, const uint64_t *x, int64_t n, int64_t w, int64_t carry) {
  return (int64_t)os::tuco_limbs_scale_adx(z, x, n, (uint64_t)w, (uint64_t)carry);
}

int64_t rt_limbs_add_scaled(uint64_t *z, const uint64_t *x, int64_t n, int64_t w, int64_t carry) {
  return (int64_t)os::tuco_limbs_add_scaled_adx(z, x, n, (uint64_t)w, (uint64_t)carry);
}

int64_t rt_limbs_subtract_scaled(uint64_t *z, const uint64_t *x, int64_t n, int64_t w, int64_t carry) {
  return (int64_t)os::tuco_limbs_subtract_scaled_adx(z, x, n, (uint64_t)w, (uint64_t)carry);
}

void rt_limbs_multiply(uint64_t *z, const uint64_t *x, int64_t n, const uint64_t *y, int64_t m) {
  os::limbs_multiply(z, x, n, y, m);
}

void rt_limbs_square(uint64_t *z, const uint64_t *x, int64_t n) { os::limbs_square(z, x, n); }

int64_t rt_limbs_reduce(uint64_t *z, const uint64_t *m, int64_t n, int64_t inverse) {
  return (int64_t)os::limbs_reduce(z, m, n, (uint64_t)inverse);
}
}
