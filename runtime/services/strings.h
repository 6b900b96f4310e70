#pragma once
// Strings: building, converting. UTF-8 decoding as Go's: an invalid byte is U+FFFD of width 1.
#include "runtime/abi/values.h"
#include "runtime/sched/goroutine.h"

namespace tuco::rt::services {

struct DecodedRune {
  int64_t rune;
  int64_t next; // index behind it
};
DecodedRune decode_rune(const uint8_t *data, int64_t length, int64_t index);
// Writes up to 4 bytes, returns how many. Invalid runes become U+FFFD.
int encode_rune(uint8_t *out, int64_t rune);

abi::String concatenate(sched::Mutator &mutator, const abi::String *parts, int64_t count);
abi::String string_from_runes(sched::Mutator &mutator, const int32_t *runes, int64_t count);
struct RuneSlice {
  int32_t *data;
  int64_t length;
};
RuneSlice runes_from_string(sched::Mutator &mutator, const uint8_t *data, int64_t length);

} // namespace tuco::rt::services
