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

bool is_blank(const abi::Field &field) { return field.name->length == 1 && field.name->data[0] == '_'; }

bool may_panic(const abi::Type *type) {
  if (type->flags & abi::kMemoryEqual) return false;
  if (type->kind == Kind::Array) return may_panic(((const abi::ArrayType *)type)->elem);
  if (type->kind == Kind::Interface || !(type->flags & abi::kComparable)) return true;
  if (type->kind != Kind::Struct) return false;
  auto *record = (const abi::StructType *)type;
  for (uint64_t i = 0; i < record->field_count; i++)
    if (!is_blank(record->fields[i]) && may_panic(record->fields[i].type)) return true;
  return false;
}

// False: the values, of a type that cannot panic, differ in something other than the bytes of strings.
bool cheaply_equal(const abi::Type *type, const void *a, const void *b) {
  auto at = [](const void *value, uint64_t offset) { return (const char *)value + offset; };
  if (type->kind == Kind::String && !(type->flags & abi::kMemoryEqual))
    return ((const abi::String *)a)->length == ((const abi::String *)b)->length;
  if (type->kind == Kind::Array && !(type->flags & abi::kMemoryEqual)) {
    auto *array = (const abi::ArrayType *)type;
    for (uint64_t i = 0, offset = 0; i < array->length; i++, offset += array->elem->size)
      if (!cheaply_equal(array->elem, at(a, offset), at(b, offset))) return false;
    return true;
  }
  if (type->kind == Kind::Struct && !(type->flags & abi::kMemoryEqual)) {
    auto *record = (const abi::StructType *)type;
    for (uint64_t i = 0; i < record->field_count; i++) {
      const abi::Field &field = record->fields[i];
      if (!is_blank(field) && !cheaply_equal(field.type, at(a, field.offset), at(b, field.offset)))
        return false;
    }
    return true;
  }
  const abi::Type *bad;
  return values_equal(type, a, b, bad) == Equality::Equal;
}

// Fields are compared in order, but bytes of strings after all that is cheaper, up to the next field that may panic:
// as gc does, so that memory is not touched that need not be.
Equality structs_equal(const abi::StructType &record, const void *a, const void *b, const abi::Type *&bad) {
  uint64_t looked_at = 0; // fields before it are cheaply equal, or may panic
  for (uint64_t i = 0; i < record.field_count; i++) {
    if (looked_at <= i) {
      for (looked_at = i; looked_at < record.field_count; looked_at++) {
        const abi::Field &field = record.fields[looked_at];
        if (is_blank(field)) continue;
        if (may_panic(field.type)) break;
        if (!cheaply_equal(field.type, (const char *)a + field.offset, (const char *)b + field.offset))
          return Equality::Different;
      }
      looked_at++;
    }
    const abi::Field &field = record.fields[i];
    if (is_blank(field)) continue;
    Equality e =
        values_equal(field.type, (const char *)a + field.offset, (const char *)b + field.offset, bad);
    if (e != Equality::Equal) return e;
  }
  return Equality::Equal;
}

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
  case Kind::Struct: return structs_equal(*(const abi::StructType *)type, a, b, bad);
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
      if (is_blank(field)) continue;
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
