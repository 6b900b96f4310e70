// The functions of limbs.h that consist of rows. A row costs a call of a few instructions.
#include "runtime/os/limbs.h"

namespace tuco::rt::os {

void limbs_multiply(uint64_t *z, const uint64_t *x, int64_t n, const uint64_t *y, int64_t m) {
  z[n] = tuco_limbs_scale_adx(z, x, n, y[0], 0);
  for (int64_t i = 1; i < m; i++) z[n + i] = tuco_limbs_add_scaled_adx(z + i, x, n, y[i], 0);
}

// The products of different limbs occur twice: they are added up once, and doubled while the squares of the limbs are
// added.
void limbs_square(uint64_t *z, const uint64_t *x, int64_t n) {
  using Wide = unsigned __int128;
  if (n == 1) {
    Wide product = (Wide)x[0] * x[0];
    z[0] = (uint64_t)product;
    z[1] = (uint64_t)(product >> 64);
    return;
  }
  z[n] = tuco_limbs_scale_adx(z + 1, x + 1, n - 1, x[0], 0);
  for (int64_t i = 1; i < n - 1; i++)
    z[n + i] = tuco_limbs_add_scaled_adx(z + 2 * i + 1, x + i + 1, n - 1 - i, x[i], 0);
  z[0] = z[2 * n - 1] = 0;
  uint64_t shifted_out = 0;
  unsigned char carry = 0;
  for (int64_t i = 0; i < n; i++) {
    Wide product = (Wide)x[i] * x[i];
    uint64_t low = z[2 * i], high = z[2 * i + 1];
    unsigned long long sum;
    carry = __builtin_ia32_addcarryx_u64(carry, low << 1 | shifted_out, (uint64_t)product, &sum);
    z[2 * i] = sum;
    carry = __builtin_ia32_addcarryx_u64(carry, high << 1 | low >> 63, (uint64_t)(product >> 64), &sum);
    z[2 * i + 1] = sum;
    shifted_out = high >> 63;
  }
}

uint64_t limbs_reduce(uint64_t *z, const uint64_t *m, int64_t n, uint64_t inverse) {
  // Each row's limb above belongs n limbs higher; the limb that the row has made 0 keeps it until the end.
  for (int64_t i = 0; i < n; i++) z[i] = tuco_limbs_add_scaled_adx(z + i, m, n, z[i] * inverse, 0);
  return tuco_limbs_add(z + n, z + n, z, n);
}

} // namespace tuco::rt::os
