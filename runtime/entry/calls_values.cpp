// Exported calls: equality, interfaces, strings, printing.
#include "runtime/entry/fast_allocate.h"
#include "runtime/gc/collect.h"
#include "runtime/os/compare_bytes.h"
#include "runtime/services/itab.h"
#include "runtime/services/raise.h"
#include "runtime/services/strings.h"
#include "runtime/services/type_algorithms.h"
#include "runtime/stack/code_map.h"
#include "runtime/stack/data_stack.h"

#include <cstring>
#include <new>

using namespace tuco;
using namespace tuco::rt;
using sched::Mutator;
using services::Equality;
using services::Raise;

extern "C" {
extern const uint64_t rt_small_values[abi::kSmallValues];
}

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

const uint8_t *text_of_byte(uint8_t byte) { return (const uint8_t *)&rt_small_values[byte]; }

// Where a text goes, if that is decided quickly: into the frame's buffer, or into the heap. Null: it takes longer.
uint8_t *place_of_text(uint8_t *buffer, uint64_t bytes) {
  if (buffer && bytes <= abi::kBufferBytes) return buffer;
  return bytes - 1 < kFastText ? (uint8_t *)entry::fast_allocate_bytes(bytes) : nullptr;
}

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
abi::String rt_string_concat2_slow(uint8_t *, const uint8_t *, int64_t, const uint8_t *, int64_t);
abi::String rt_string_from_bytes_slow(uint8_t *, const void *, int64_t);
abi::String rt_string_from_runes_slow(uint8_t *, const int32_t *, int64_t);
abi::String rt_string_from_rune_slow(uint8_t *, int64_t);
Bytes rt_bytes_from_string_slow(uint8_t *, const void *, int64_t);
Bytes rt_runes_from_string_slow(int32_t *, const uint8_t *, int64_t, int64_t);

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

abi::String tuco_rt_string_concat(uint8_t *buffer, const abi::String *parts, int64_t count) {
  Mutator mutator = Mutator::current();
  return services::concatenate(mutator, buffer, parts, count);
}

abi::String rt_string_concat2(uint8_t *buffer, const uint8_t *a, int64_t a_length, const uint8_t *b,
                              int64_t b_length) {
  if (b_length == 0 && a_length && !stack::may_be_data_stack((uintptr_t)a)) return {a, a_length};
  if (a_length == 0 && b_length && !stack::may_be_data_stack((uintptr_t)b)) return {b, b_length};
  uint64_t total = (uint64_t)a_length + b_length;
  if (uint8_t *data = place_of_text(buffer, total)) {
    memcpy(data, a, a_length);
    memcpy(data + a_length, b, b_length);
    return {data, (int64_t)total};
  }
  TUCO_LEAVE_BY rt_string_concat2_slow(buffer, a, a_length, b, b_length);
}
abi::String tuco_rt_string_concat2(uint8_t *buffer, const uint8_t *a, int64_t a_length, const uint8_t *b,
                                   int64_t b_length) {
  Mutator mutator = Mutator::current();
  abi::String parts[2] = {{a, a_length}, {b, b_length}};
  return services::concatenate(mutator, buffer, parts, 2);
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
abi::String rt_string_from_bytes(uint8_t *buffer, const void *bytes, int64_t length) {
  if (length == 1) return {text_of_byte(*(const uint8_t *)bytes), 1};
  if (uint8_t *data = place_of_text(buffer, length)) {
    memcpy(data, bytes, (size_t)length);
    return {data, length};
  }
  TUCO_LEAVE_BY rt_string_from_bytes_slow(buffer, bytes, length);
}
abi::String tuco_rt_string_from_bytes(uint8_t *, const void *bytes, int64_t length) {
  if (!length) return {nullptr, 0};
  Mutator mutator = Mutator::current();
  auto *data = (uint8_t *)gc::allocate_bytes(mutator, length);
  memcpy(data, bytes, length);
  return {data, length};
}
abi::String rt_string_from_runes(uint8_t *buffer, const int32_t *runes, int64_t count) {
  if (buffer)
    if (int64_t length = services::encode_runes(buffer, abi::kBufferBytes, runes, count); length >= 0)
      return {buffer, length};
  TUCO_LEAVE_BY rt_string_from_runes_slow(buffer, runes, count);
}
abi::String tuco_rt_string_from_runes(uint8_t *, const int32_t *runes, int64_t count) {
  Mutator mutator = Mutator::current();
  return services::string_from_runes(mutator, runes, count);
}
abi::String rt_string_from_rune(uint8_t *buffer, int64_t rune) {
  if ((uint64_t)rune < 0x80) return {text_of_byte((uint8_t)rune), 1};
  if (buffer) return {buffer, services::encode_rune(buffer, rune)};
  TUCO_LEAVE_BY rt_string_from_rune_slow(buffer, rune);
}
abi::String tuco_rt_string_from_rune(uint8_t *, int64_t rune) {
  Mutator mutator = Mutator::current();
  uint8_t bytes[4];
  int n = services::encode_rune(bytes, rune);
  auto *data = (uint8_t *)gc::allocate_bytes(mutator, n);
  memcpy(data, bytes, n);
  return {data, n};
}
Bytes rt_bytes_from_string(uint8_t *buffer, const void *string, int64_t length) {
  bool fits = buffer && length <= abi::kBufferBytes;
  int64_t capacity = fits ? abi::kBufferBytes : (int64_t)heap::rounded_size((size_t)length);
  if (uint8_t *data = place_of_text(buffer, capacity)) {
    if (fits) memset(data, 0, abi::kBufferBytes);
    memcpy(data, string, (size_t)length);
    return {data, capacity};
  }
  TUCO_LEAVE_BY rt_bytes_from_string_slow(buffer, string, length);
}
Bytes tuco_rt_bytes_from_string(uint8_t *, const void *string, int64_t length) {
  Mutator mutator = Mutator::current();
  int64_t capacity = heap::rounded_size(length);
  auto *data = (char *)gc::allocate_bytes(mutator, capacity);
  memcpy(data, string, length);
  memset(data + length, 0, capacity - length);
  return {data, capacity};
}
Bytes rt_runes_from_string(int32_t *buffer, const uint8_t *string, int64_t length, int64_t count) {
  if (!buffer || count > abi::kBufferRunes)
    TUCO_LEAVE_BY rt_runes_from_string_slow(buffer, string, length, count);
  memset(buffer, 0, abi::kBufferRunes * sizeof(int32_t));
  services::decode_runes(buffer, count, string, length);
  return {buffer, abi::kBufferRunes};
}
Bytes tuco_rt_runes_from_string(int32_t *, const uint8_t *string, int64_t length, int64_t count) {
  Mutator mutator = Mutator::current();
  int64_t bytes = heap::rounded_size(count * 4);
  auto *runes = (int32_t *)gc::allocate_bytes(mutator, bytes);
  services::decode_runes(runes, count, string, length);
  memset(runes + count, 0, bytes - count * 4);
  return {runes, bytes / 4};
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
