#pragma once
// == and hashing of values by their type descriptors.
//
// Both may meet an interface that holds a value of a type without ==; then they say so and name the type, and
// the caller panics. Hashes fold a 64x64->128 multiplication (as wyhash and rapidhash do); they are seeded
// per map and are not for untrusted input that can see them.
#include "runtime/abi/type_descriptor.h"

namespace tuco::rt::services {

enum class Equality : uint8_t { Different, Equal, Uncomparable };

// bad: the type without ==, if Uncomparable.
Equality values_equal(const abi::Type *type, const void *a, const void *b, const abi::Type *&bad);
Equality interfaces_equal(const abi::Type *type_a, const void *data_a, const abi::Type *type_b,
                          const void *data_b, const abi::Type *&bad);
// False: `bad` cannot be hashed.
bool hash_value(const abi::Type *type, const void *value, uint64_t seed, uint64_t &hash,
                const abi::Type *&bad);

constexpr uint64_t kHashSecret0 = 0xa0761d6478bd642f, kHashSecret1 = 0xe7037ed1a0b428db,
                   kHashSecret2 = 0x8ebc6af09c88c6e3;

inline uint64_t fold_multiply(uint64_t a, uint64_t b) {
  __uint128_t product = (__uint128_t)a * b;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}
inline uint64_t hash_word(uint64_t word, uint64_t seed) {
  return fold_multiply(word ^ kHashSecret0, seed ^ kHashSecret1);
}

namespace detail {
template <class T> inline uint64_t load(const uint8_t *p) {
  T v;
  __builtin_memcpy(&v, p, sizeof v);
  return v;
}
} // namespace detail

inline uint64_t hash_bytes(const void *data, uint64_t length, uint64_t seed) {
  using detail::load;
  auto *p = (const uint8_t *)data;
  uint64_t a, b;
  seed ^= kHashSecret0;
  if (length <= 16) {
    if (length >= 8) {
      a = load<uint64_t>(p);
      b = load<uint64_t>(p + length - 8);
    } else if (length >= 4) {
      a = load<uint32_t>(p);
      b = load<uint32_t>(p + length - 4);
    } else if (length) {
      a = (uint64_t)p[0] << 16 | (uint64_t)p[length / 2] << 8 | p[length - 1];
      b = 0;
    } else {
      a = b = 0;
    }
  } else {
    uint64_t left = length;
    for (; left > 32; left -= 32, p += 32) {
      seed = fold_multiply(load<uint64_t>(p) ^ kHashSecret1, load<uint64_t>(p + 8) ^ seed) ^
             fold_multiply(load<uint64_t>(p + 16) ^ kHashSecret2, load<uint64_t>(p + 24) ^ seed);
    }
    if (left > 16) {
      seed = fold_multiply(load<uint64_t>(p) ^ kHashSecret1, load<uint64_t>(p + 8) ^ seed);
      p += 16;
      left -= 16;
    }
    a = load<uint64_t>(p + left - 16);
    b = load<uint64_t>(p + left - 8);
  }
  return fold_multiply(kHashSecret2 ^ length, fold_multiply(a ^ kHashSecret1, b ^ seed));
}

} // namespace tuco::rt::services
