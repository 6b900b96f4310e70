#include "runtime/services/strings.h"

#include "runtime/gc/collect.h"
#include "runtime/services/raise.h"
#include "runtime/stack/data_stack.h"

#include <cstring>

namespace tuco::rt::services {

constexpr int32_t kReplacement = 0xfffd;

// Bytes that continue are 0x80 to 0xbf, so 0 to 0x3f without their upper bit. The ranges of the values rule out overlong
// forms, surrogates and what is above U+10FFFF.
DecodedRune decode_rune(const uint8_t *data, int64_t length, int64_t i) {
  const uint8_t *s = data + i;
  int64_t left = length - i;
  uint32_t lead = s[0];
  if (lead < 0x80) return {lead, i + 1};
  if (lead < 0xe0) {
    if (lead >= 0xc2 && left > 1)
      if (uint32_t b = s[1] ^ 0x80u; b < 0x40) return {(lead & 0x1f) << 6 | b, i + 2};
  } else if (lead < 0xf0) {
    if (left > 2) {
      uint32_t b = s[1] ^ 0x80u, c = s[2] ^ 0x80u, rune = (lead & 0x0f) << 12 | b << 6 | c;
      if ((b | c) < 0x40 && rune >= 0x800 && rune - 0xd800 >= 0x800) return {rune, i + 3};
    }
  } else if (left > 3) {
    uint32_t b = s[1] ^ 0x80u, c = s[2] ^ 0x80u, d = s[3] ^ 0x80u;
    uint32_t rune = (lead & 0x0f) << 18 | b << 12 | c << 6 | d;
    if ((b | c | d) < 0x40 && rune - 0x10000 < 0x100000) return {rune, i + 4};
  }
  return {kReplacement, i + 1};
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

abi::String concatenate(sched::Mutator &mutator, void *buffer, const abi::String *parts, int64_t count) {
  int64_t total = 0, filled = 0, last = 0;
  for (int64_t i = 0; i < count; i++) {
    if (!parts[i].length) continue;
    if (__builtin_add_overflow(total, parts[i].length, &total)) raise(mutator, Raise::StringTooLong);
    filled++;
    last = i;
  }
  if (filled == 0) return {nullptr, 0};
  if (filled == 1 && !stack::may_be_data_stack((uintptr_t)parts[last].data)) return parts[last];
  bool fits = buffer && total <= abi::kBufferBytes;
  auto *data = (uint8_t *)(fits ? buffer : gc::allocate_bytes(mutator, total)), *to = data;
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

int64_t encode_runes(uint8_t *out, int64_t most, const int32_t *runes, int64_t count) {
  int64_t length = 0;
  uint8_t bytes[4];
  for (int64_t i = 0; i < count; i++) {
    int n = encode_rune(bytes, runes[i]);
    if (length + n > most) return -1;
    memcpy(out + length, bytes, n);
    length += n;
  }
  return length;
}

void decode_runes(int32_t *out, int64_t most, const uint8_t *data, int64_t length) {
  int64_t n = 0;
  for (int64_t i = 0; i < length && n < most;) {
    DecodedRune r = decode_rune(data, length, i);
    out[n++] = r.rune;
    i = r.next;
  }
}

} // namespace tuco::rt::services
