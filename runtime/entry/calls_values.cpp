// Exported calls: equality, interfaces, strings, printing.
#include "runtime/entry/fast_allocate.h"
#include "runtime/gc/collect.h"
#include "runtime/os/compare_bytes.h"
#include "runtime/services/itab.h"
#include "runtime/services/raise.h"
#include "runtime/services/strings.h"
#include "runtime/services/type_algorithms.h"
#include "runtime/stack/code_map.h"

#include <cstring>
#include <new>

using namespace tuco;
using namespace tuco::rt;
using sched::Mutator;
using services::Equality;
using services::Raise;

namespace {
constexpr int64_t kYes = 1, kNo = 2;
constexpr uint64_t kFastText = 1024; // longer texts are not worth a fast way

int64_t answer(Equality equality, const abi::Type *bad) {
  if (equality == Equality::Uncomparable) {
    Mutator mutator = Mutator::current();
    services::raise(mutator, Raise::Uncomparable, (uint64_t)bad);
  }
  return equality == Equality::Equal ? kYes : kNo;
}

int64_t by_length(int64_t a, int64_t b) { return (a > b) - (a < b); }

// By itself, so that short strings are compared without a frame.
[[gnu::noinline]] int64_t compare_long(const uint8_t *a, int64_t a_length, const uint8_t *b,
                                       int64_t b_length) {
  int order = os::compare_bytes(a, b, a_length < b_length ? a_length : b_length);
  return order ? order : by_length(a_length, b_length);
}

os::ErrorOutput &print_output() { return *sched::rt_tls_m->print; }

struct Bytes {
  void *data;
  int64_t size;
};
} // namespace

extern "C" {

int64_t rt_type_equal_slow(const abi::Type *, const void *, const void *);
int64_t rt_type_hash_slow(const abi::Type *, const void *, uint64_t);
uint64_t rt_itab_find_slow(const abi::InterfaceType *, const abi::Type *);
int64_t rt_interface_equal_slow(const abi::Type *, const void *, const abi::Type *, const void *);
abi::String rt_string_concat2_slow(const uint8_t *, int64_t, const uint8_t *, int64_t);
abi::String rt_string_from_bytes_slow(const void *, int64_t);
Bytes rt_bytes_from_string_slow(const void *, int64_t);

int64_t rt_type_equal(const abi::Type *type, const void *a, const void *b) {
  if (type->flags & abi::kMemoryEqual) return memcmp(a, b, type->size) == 0 ? kYes : kNo;
  TUCO_LEAVE_BY rt_type_equal_slow(type, a, b);
}
int64_t tuco_rt_type_equal(const abi::Type *type, const void *a, const void *b) {
  const abi::Type *bad = nullptr;
  Equality equality = services::values_equal(type, a, b, bad);
  return answer(equality, bad);
}

int64_t rt_type_hash(const abi::Type *type, const void *value, uint64_t seed) {
  if (type->flags & abi::kMemoryEqual) return services::hash_bytes(value, type->size, seed) | 1;
  TUCO_LEAVE_BY rt_type_hash_slow(type, value, seed);
}
int64_t tuco_rt_type_hash(const abi::Type *type, const void *value, uint64_t seed) {
  uint64_t hash;
  const abi::Type *bad = nullptr;
  if (!services::hash_value(type, value, seed, hash, bad)) {
    Mutator mutator = Mutator::current();
    services::raise(mutator, Raise::Unhashable, (uint64_t)bad);
  }
  return hash | 1;
}

uint64_t rt_itab_find(const abi::InterfaceType *interface, const abi::Type *type) {
  if (uint64_t known = services::itab_lookup(interface, type)) return known;
  TUCO_LEAVE_BY rt_itab_find_slow(interface, type);
}
uint64_t tuco_rt_itab_find(const abi::InterfaceType *interface, const abi::Type *type) {
  return services::itab_find(interface, type);
}

int64_t rt_interface_equal(const abi::Type *type_a, const void *data_a, const abi::Type *type_b,
                           const void *data_b) {
  if (type_a != type_b) return kNo;
  if (!type_a) return kYes;
  if (type_a->flags & abi::kDirectInterface && type_a->flags & abi::kComparable)
    return data_a == data_b ? kYes : kNo;
  if (type_a->flags & abi::kMemoryEqual)
    return data_a == data_b || memcmp(data_a, data_b, type_a->size) == 0 ? kYes : kNo;
  if (type_a->kind == abi::Kind::String) {
    auto *a = (const abi::String *)data_a, *b = (const abi::String *)data_b;
    return a->length == b->length && (a->data == b->data || memcmp(a->data, b->data, a->length) == 0) ? kYes
                                                                                                      : kNo;
  }
  TUCO_LEAVE_BY rt_interface_equal_slow(type_a, data_a, type_b, data_b);
}
int64_t tuco_rt_interface_equal(const abi::Type *type_a, const void *data_a, const abi::Type *type_b,
                                const void *data_b) {
  const abi::Type *bad = nullptr;
  Equality equality = services::interfaces_equal(type_a, data_a, type_b, data_b, bad);
  return answer(equality, bad);
}

stack::TypeSection rt_type_section(int64_t index) { return stack::type_section(index); }

// --- strings ---

abi::String tuco_rt_string_concat(const abi::String *parts, int64_t count) {
  Mutator mutator = Mutator::current();
  return services::concatenate(mutator, parts, count);
}

abi::String rt_string_concat2(const uint8_t *a, int64_t a_length, const uint8_t *b, int64_t b_length) {
  if (b_length == 0 && a_length) return {a, a_length};
  if (a_length == 0 && b_length) return {b, b_length};
  uint64_t total = (uint64_t)a_length + b_length;
  if (total - 1 < kFastText)
    if (auto *data = (uint8_t *)entry::fast_allocate_bytes(total)) {
      memcpy(data, a, a_length);
      memcpy(data + a_length, b, b_length);
      return {data, (int64_t)total};
    }
  TUCO_LEAVE_BY rt_string_concat2_slow(a, a_length, b, b_length);
}
abi::String tuco_rt_string_concat2(const uint8_t *a, int64_t a_length, const uint8_t *b, int64_t b_length) {
  Mutator mutator = Mutator::current();
  abi::String parts[2] = {{a, a_length}, {b, b_length}};
  return services::concatenate(mutator, parts, 2);
}

int64_t rt_string_compare(const uint8_t *a, int64_t a_length, const uint8_t *b, int64_t b_length) {
  int64_t common = a_length < b_length ? a_length : b_length;
  if (a != b) {
    if (common > os::kShortComparison) return compare_long(a, a_length, b, b_length);
    if (int order = os::compare_short(a, b, common)) return order;
  }
  return by_length(a_length, b_length);
}
services::DecodedRune rt_string_decode_rune(const uint8_t *data, int64_t length, int64_t index) {
  return services::decode_rune(data, length, index);
}
abi::String rt_string_from_bytes(const void *bytes, int64_t length) {
  if ((uint64_t)length - 1 < kFastText)
    if (auto *data = (uint8_t *)entry::fast_allocate_bytes((uint64_t)length)) {
      memcpy(data, bytes, (size_t)length);
      return {data, length};
    }
  TUCO_LEAVE_BY rt_string_from_bytes_slow(bytes, length);
}
abi::String tuco_rt_string_from_bytes(const void *bytes, int64_t length) {
  if (!length) return {nullptr, 0};
  Mutator mutator = Mutator::current();
  auto *data = (uint8_t *)gc::allocate_bytes(mutator, length);
  memcpy(data, bytes, length);
  return {data, length};
}
abi::String tuco_rt_string_from_runes(const int32_t *runes, int64_t count) {
  Mutator mutator = Mutator::current();
  return services::string_from_runes(mutator, runes, count);
}
abi::String tuco_rt_string_from_rune(int64_t rune) {
  Mutator mutator = Mutator::current();
  uint8_t bytes[4];
  int n = services::encode_rune(bytes, rune);
  auto *data = (uint8_t *)gc::allocate_bytes(mutator, n);
  memcpy(data, bytes, n);
  return {data, n};
}
Bytes rt_bytes_from_string(const void *string, int64_t length) {
  if ((uint64_t)length - 1 < kFastText) {
    auto capacity = (int64_t)heap::rounded_size((size_t)length);
    if (auto *data = (uint8_t *)entry::fast_allocate_bytes((uint64_t)capacity)) {
      memcpy(data, string, (size_t)length);
      return {data, capacity};
    }
  }
  TUCO_LEAVE_BY rt_bytes_from_string_slow(string, length);
}
Bytes tuco_rt_bytes_from_string(const void *string, int64_t length) {
  Mutator mutator = Mutator::current();
  int64_t capacity = heap::rounded_size(length);
  auto *data = (char *)gc::allocate_bytes(mutator, capacity);
  memcpy(data, string, length);
  memset(data + length, 0, capacity - length);
  return {data, capacity};
}
Bytes tuco_rt_runes_from_string(const uint8_t *string, int64_t length) {
  Mutator mutator = Mutator::current();
  auto runes = services::runes_from_string(mutator, string, length);
  return {runes.data, runes.length};
}

// --- print: a statement collects its text in the M and writes it at the end, so that lines are not mixed ---

void tuco_rt_print_begin() {
  sched::M &m = *sched::rt_tls_m;
  m.print = new (m.print_storage) os::ErrorOutput();
}
void tuco_rt_print_end() {
  print_output().flush();
  sched::rt_tls_m->print = nullptr;
}
void tuco_rt_print_bool(bool value) { print_output().text(value ? "true" : "false"); }
void tuco_rt_print_int(int64_t value) { print_output().decimal(value); }
void tuco_rt_print_uint(uint64_t value) { print_output().unsigned_decimal(value); }
void tuco_rt_print_float(double value) { print_output().floating(value); }
void tuco_rt_print_float32(float value) { print_output().floating(value, true); }
void tuco_rt_print_complex(double real, double imaginary) { print_output().complex(real, imaginary); }
void tuco_rt_print_complex64(float real, float imaginary) { print_output().complex(real, imaginary, true); }
void tuco_rt_print_string(const char *data, int64_t length) { print_output().text(data, length); }
void tuco_rt_print_pointer(uint64_t value) { print_output().hexadecimal(value); }
void tuco_rt_print_interface(uint64_t type, uint64_t data) {
  print_output().text("(").hexadecimal(type).text(",").hexadecimal(data).text(")");
}
void tuco_rt_print_slice(uint64_t data, int64_t length, int64_t capacity) {
  print_output().text("[").decimal(length).text("/").decimal(capacity).text("]").hexadecimal(data);
}

} // extern "C"
