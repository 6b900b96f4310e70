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

// buffer: of kBufferBytes, where the result goes if it fits; or null. A part that is all of the result is returned itself,
// unless it is in a frame.
abi::String concatenate(sched::Mutator &mutator, void *buffer, const abi::String *parts, int64_t count);
abi::String string_from_runes(sched::Mutator &mutator, const int32_t *runes, int64_t count);
// Writes up to `most` bytes and returns how many; -1: they are more.
int64_t encode_runes(uint8_t *out, int64_t most, const int32_t *runes, int64_t count);
// Writes the first `most` runes.
void decode_runes(int32_t *out, int64_t most, const uint8_t *data, int64_t length);

} // namespace tuco::rt::services
