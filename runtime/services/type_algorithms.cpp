#include "runtime/services/type_algorithms.h"

#include "runtime/abi/values.h"
#include "runtime/os/last_words.h"
#include "runtime/os/thread.h"

#include <cstring>

namespace tuco::rt::services {

using abi::Kind;

namespace {
const abi::Type *dynamic_type(const abi::Type *type, const void *value) {
  if (((const abi::InterfaceType *)type)->method_count == 0)
    return ((const abi::EmptyInterface *)value)->type;
  const abi::Itab *table = ((const abi::Interface *)value)->table;
  return table ? table->type : nullptr;
}
void *interface_data(const void *value) { return ((const abi::EmptyInterface *)value)->data; }

template <class T> bool same(const void *a, const void *b) { return *(const T *)a == *(const T *)b; }

uint64_t hash_float(double value, uint64_t seed) {
  if (value == 0) return hash_word(0, seed);                     // +0 and -0 are equal
  if (value != value) return hash_word(os::random_bits(), seed); // never found again
  uint64_t bits;
  memcpy(&bits, &value, 8);
  return hash_word(bits, seed);
}
} // namespace

Equality interfaces_equal(const abi::Type *type_a, const void *data_a, const abi::Type *type_b,
                          const void *data_b, const abi::Type *&bad) {
  if (type_a != type_b) return Equality::Different;
  if (!type_a) return Equality::Equal;
  if (!(type_a->flags & abi::kComparable)) {
    bad = type_a;
    return Equality::Uncomparable;
  }
  if (type_a->flags & abi::kDirectInterface) return data_a == data_b ? Equality::Equal : Equality::Different;
  return values_equal(type_a, data_a, data_b, bad);
}

Equality values_equal(const abi::Type *type, const void *a, const void *b, const abi::Type *&bad) {
  auto verdict = [](bool equal) { return equal ? Equality::Equal : Equality::Different; };
  if (type->flags & abi::kMemoryEqual) return verdict(memcmp(a, b, type->size) == 0);
  switch (type->kind) {
  case Kind::String: {
    auto *x = (const abi::String *)a, *y = (const abi::String *)b;
    return verdict(x->length == y->length && memcmp(x->data, y->data, x->length) == 0);
  }
  case Kind::Float32: return verdict(same<float>(a, b));
  case Kind::Float64: return verdict(same<double>(a, b));
  case Kind::Complex64:
    return verdict(same<float>(a, b) && same<float>((const float *)a + 1, (const float *)b + 1));
  case Kind::Complex128:
    return verdict(same<double>(a, b) && same<double>((const double *)a + 1, (const double *)b + 1));
  case Kind::Interface:
    return interfaces_equal(dynamic_type(type, a), interface_data(a), dynamic_type(type, b),
                            interface_data(b), bad);
  case Kind::Array: {
    auto *array = (const abi::ArrayType *)type;
    for (uint64_t i = 0; i < array->length; i++) {
      uint64_t offset = i * array->elem->size;
      Equality e = values_equal(array->elem, (const char *)a + offset, (const char *)b + offset, bad);
      if (e != Equality::Equal) return e;
    }
    return Equality::Equal;
  }
  case Kind::Struct: {
    auto *record = (const abi::StructType *)type;
    for (uint64_t i = 0; i < record->field_count; i++) {
      const abi::Field &field = record->fields[i];
      if (field.name->length == 1 && field.name->data[0] == '_') continue;
      Equality e =
          values_equal(field.type, (const char *)a + field.offset, (const char *)b + field.offset, bad);
      if (e != Equality::Equal) return e;
    }
    return Equality::Equal;
  }
  default:
    if (type->flags & abi::kComparable) return verdict(memcmp(a, b, type->size) == 0);
    bad = type;
    return Equality::Uncomparable;
  }
}

bool hash_value(const abi::Type *type, const void *value, uint64_t seed, uint64_t &hash,
                const abi::Type *&bad) {
  if (type->flags & abi::kMemoryEqual) {
    if (type->size == 8)
      hash = hash_word(*(const uint64_t *)value, seed);
    else if (type->size == 4)
      hash = hash_word(*(const uint32_t *)value, seed);
    else
      hash = hash_bytes(value, type->size, seed);
    return true;
  }
  switch (type->kind) {
  case Kind::String:
    hash = hash_bytes(((const abi::String *)value)->data, ((const abi::String *)value)->length, seed);
    return true;
  case Kind::Float32: hash = hash_float(*(const float *)value, seed); return true;
  case Kind::Float64: hash = hash_float(*(const double *)value, seed); return true;
  case Kind::Complex64:
    hash = hash_float(((const float *)value)[1], hash_float(((const float *)value)[0], seed));
    return true;
  case Kind::Complex128:
    hash = hash_float(((const double *)value)[1], hash_float(((const double *)value)[0], seed));
    return true;
  case Kind::Interface: {
    const abi::Type *dynamic = dynamic_type(type, value);
    hash = seed;
    if (!dynamic) return true;
    if (!(dynamic->flags & abi::kComparable)) {
      bad = dynamic;
      return false;
    }
    void *data = interface_data(value);
    return hash_value(dynamic, dynamic->flags & abi::kDirectInterface ? (const void *)&data : data,
                      hash_word(dynamic->hash, seed), hash, bad);
  }
  case Kind::Array: {
    auto *array = (const abi::ArrayType *)type;
    hash = seed;
    for (uint64_t i = 0; i < array->length; i++)
      if (!hash_value(array->elem, (const char *)value + i * array->elem->size, hash, hash, bad))
        return false;
    return true;
  }
  case Kind::Struct: {
    auto *record = (const abi::StructType *)type;
    hash = seed;
    for (uint64_t i = 0; i < record->field_count; i++) {
      const abi::Field &field = record->fields[i];
      if (field.name->length == 1 && field.name->data[0] == '_') continue;
      if (!hash_value(field.type, (const char *)value + field.offset, hash, hash, bad)) return false;
    }
    return true;
  }
  default:
    if (type->flags & abi::kComparable) {
      hash = hash_bytes(value, type->size, seed);
      return true;
    }
    bad = type;
    return false;
  }
}

} // namespace tuco::rt::services
