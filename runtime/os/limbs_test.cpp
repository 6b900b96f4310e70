#include "runtime/os/limbs.h"
#include "runtime/os/vectors.h"

#include <catch2/catch.hpp>
#include <random>
#include <vector>

using namespace tuco::rt::os;
using Limbs = std::vector<uint64_t>;
using Wide = unsigned __int128;

namespace {

std::mt19937_64 source(1);

// Random limbs, or all ones, or zeros and ones, which carry far.
Limbs limbs(int64_t n) {
  Limbs z(n);
  uint64_t kind = source() % 3;
  for (uint64_t &limb : z) limb = kind == 0 ? source() : kind == 1 || source() % 2 ? ~0ull : 0;
  return z;
}

// z + or - x*w + carry, as limbs.h defines it.
uint64_t add_scaled(Limbs &z, const Limbs &x, uint64_t w, uint64_t carry) {
  for (size_t i = 0; i < x.size(); i++) {
    Wide sum = (Wide)x[i] * w + z[i] + carry;
    z[i] = (uint64_t)sum;
    carry = (uint64_t)(sum >> 64);
  }
  return carry;
}

uint64_t subtract_scaled(Limbs &z, const Limbs &x, uint64_t w, uint64_t carry) {
  for (size_t i = 0; i < x.size(); i++) {
    Wide product = (Wide)x[i] * w + carry;
    carry = (uint64_t)(product >> 64) + (z[i] < (uint64_t)product);
    z[i] -= (uint64_t)product;
  }
  return carry;
}

Limbs product(const Limbs &x, const Limbs &y) {
  Limbs z(x.size() + y.size());
  for (size_t i = 0; i < y.size(); i++) {
    Limbs part(z.begin() + i, z.begin() + i + x.size());
    z[i + x.size()] = add_scaled(part, x, y[i], 0);
    std::copy(part.begin(), part.end(), z.begin() + i);
  }
  return z;
}

} // namespace

TEST_CASE("sums and differences of limbs carry") {
  for (int64_t n = 0; n < 40; n++) {
    Limbs x = limbs(n), y = limbs(n), z(n), expected = x;
    CHECK(tuco_limbs_add(z.data(), x.data(), y.data(), n) == add_scaled(expected, y, 1, 0));
    CHECK(z == expected);
    expected = x;
    CHECK(tuco_limbs_subtract(x.data(), x.data(), y.data(), n) == subtract_scaled(expected, y, 1, 0));
    CHECK(x == expected);
  }
}

TEST_CASE("rows of products of limbs are what they are defined to be") {
  choose_vectors();
  if (!limb_instructions) return;
  for (int64_t n = 1; n < 40; n++) {
    for (uint64_t w : Limbs{source(), ~0ull, 0ull, 1ull << 63}) {
      for (uint64_t carry : Limbs{0ull, 5ull, ~0ull}) {
        Limbs x = limbs(n), z = limbs(n), expected = z;
        CHECK(tuco_limbs_add_scaled_adx(z.data(), x.data(), n, w, carry) ==
              add_scaled(expected, x, w, carry));
        CHECK(z == expected);
        CHECK(tuco_limbs_subtract_scaled_adx(z.data(), x.data(), n, w, carry) ==
              subtract_scaled(expected, x, w, carry));
        CHECK(z == expected);
        expected.assign(n, 0);
        CHECK(tuco_limbs_scale_adx(z.data(), x.data(), n, w, carry) == add_scaled(expected, x, w, carry));
        CHECK(z == expected);
      }
    }
  }
}

TEST_CASE("products, squares and reductions of limbs") {
  choose_vectors();
  if (!limb_instructions) return;
  for (int64_t n = 1; n < 30; n++) {
    Limbs x = limbs(n), y = limbs(1 + source() % 30), z(n + y.size()), square(2 * n);
    limbs_multiply(z.data(), x.data(), n, y.data(), (int64_t)y.size());
    CHECK(z == product(x, y));
    limbs_square(square.data(), x.data(), n);
    CHECK(square == product(x, x));
    // The reduced number times 2^(64n) is the square plus a multiple q of m, the lower half of which is known.
    Limbs m = limbs(n);
    m[0] |= 1;
    uint64_t inverse = 1;
    for (int i = 0; i < 6; i++) inverse *= 2 - m[0] * inverse;
    Limbs q(n), sum = square;
    for (int64_t i = 0; i < n; i++) {
      q[i] = sum[i] * -inverse;
      Limbs part(sum.begin() + i, sum.begin() + i + n), rest(sum.begin() + i + n, sum.end()),
          one(rest.size());
      if (!one.empty()) one[0] = 1;
      add_scaled(rest, one, add_scaled(part, m, q[i], 0), 0);
      std::copy(part.begin(), part.end(), sum.begin() + i);
      std::copy(rest.begin(), rest.end(), sum.begin() + i + n);
    }
    Limbs expected = square;
    uint64_t carry = add_scaled(expected, product(m, q), 1, 0);
    CHECK(limbs_reduce(square.data(), m.data(), n, -inverse) == carry);
    CHECK(Limbs(square.begin() + n, square.end()) == Limbs(expected.begin() + n, expected.end()));
    CHECK(Limbs(expected.begin(), expected.begin() + n) == Limbs(n));
  }
}
