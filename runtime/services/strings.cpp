#include "runtime/services/strings.h"

#include "runtime/gc/collect.h"
#include "runtime/services/raise.h"

#include <cstring>

namespace tuco::rt::services {

constexpr int32_t kReplacement = 0xfffd;

DecodedRune decode_rune(const uint8_t *s, int64_t length, int64_t i) {
  const DecodedRune invalid{kReplacement, i + 1};
  uint32_t a = s[i];
  if (a < 0x80) return {a, i + 1};
  auto tail = [&](int64_t k, uint8_t low = 0x80, uint8_t high = 0xbf) {
    return i + k < length && s[i + k] >= low && s[i + k] <= high;
  };
  if (a >= 0xc2 && a <= 0xdf) {
    if (!tail(1)) return invalid;
    return {(a & 0x1f) << 6 | (s[i + 1] & 0x3f), i + 2};
  }
  if (a >= 0xe0 && a <= 0xef) {
    // No overlong forms, no surrogates.
    if (!tail(1, a == 0xe0 ? 0xa0 : 0x80, a == 0xed ? 0x9f : 0xbf) || !tail(2)) return invalid;
    return {(a & 0x0f) << 12 | (s[i + 1] & 0x3f) << 6 | (s[i + 2] & 0x3f), i + 3};
  }
  if (a >= 0xf0 && a <= 0xf4) {
    if (!tail(1, a == 0xf0 ? 0x90 : 0x80, a == 0xf4 ? 0x8f : 0xbf) || !tail(2) || !tail(3)) return invalid;
    return {(a & 0x07) << 18 | (s[i + 1] & 0x3f) << 12 | (s[i + 2] & 0x3f) << 6 | (s[i + 3] & 0x3f), i + 4};
  }
  return invalid;
}

int encode_rune(uint8_t *out, int64_t rune) {
  if (rune < 0 || rune > 0x10ffff || (rune >= 0xd800 && rune <= 0xdfff)) rune = kReplacement;
  if (rune < 0x80) {
    out[0] = rune;
    return 1;
  }
  if (rune < 0x800) {
    out[0] = 0xc0 | rune >> 6;
    out[1] = 0x80 | (rune & 0x3f);
    return 2;
  }
  if (rune < 0x10000) {
    out[0] = 0xe0 | rune >> 12;
    out[1] = 0x80 | (rune >> 6 & 0x3f);
    out[2] = 0x80 | (rune & 0x3f);
    return 3;
  }
  out[0] = 0xf0 | rune >> 18;
  out[1] = 0x80 | (rune >> 12 & 0x3f);
  out[2] = 0x80 | (rune >> 6 & 0x3f);
  out[3] = 0x80 | (rune & 0x3f);
  return 4;
}

abi::String concatenate(sched::Mutator &mutator, const abi::String *parts, int64_t count) {
  int64_t total = 0, filled = 0, last = 0;
  for (int64_t i = 0; i < count; i++) {
    if (!parts[i].length) continue;
    if (__builtin_add_overflow(total, parts[i].length, &total)) raise(mutator, Raise::StringTooLong);
    filled++;
    last = i;
  }
  if (filled == 0) return {nullptr, 0};
  if (filled == 1) return parts[last];
  auto *data = (uint8_t *)gc::allocate_bytes(mutator, total), *to = data;
  for (int64_t i = 0; i < count; i++) {
    memcpy(to, parts[i].data, parts[i].length);
    to += parts[i].length;
  }
  return {data, total};
}

abi::String string_from_runes(sched::Mutator &mutator, const int32_t *runes, int64_t count) {
  uint8_t scratch[4];
  int64_t total = 0;
  for (int64_t i = 0; i < count; i++) total += encode_rune(scratch, runes[i]);
  auto *data = (uint8_t *)gc::allocate_bytes(mutator, total), *to = data;
  for (int64_t i = 0; i < count; i++) to += encode_rune(to, runes[i]);
  return {data, total};
}

RuneSlice runes_from_string(sched::Mutator &mutator, const uint8_t *data, int64_t length) {
  int64_t count = 0;
  for (int64_t i = 0; i < length; count++) i = decode_rune(data, length, i).next;
  auto *runes = (int32_t *)gc::allocate_bytes(mutator, count * 4);
  int64_t n = 0;
  for (int64_t i = 0; i < length;) {
    DecodedRune r = decode_rune(data, length, i);
    runes[n++] = r.rune;
    i = r.next;
  }
  return {runes, count};
}

} // namespace tuco::rt::services
