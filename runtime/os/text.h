#pragma once
// What packages strings, bytes and utf8 do with many bytes at a time.
//
// All are leaves: they run on a goroutine's stack. They read no byte but those that they are given (or of the same 16 bytes
// that one of those lies in). The functions of `narrow` use the registers that every processor has, those of `wide` need
// os::wide_vectors. Unless said otherwise, n is at least the length of a register: 16 bytes, for `wide` 32.
// entry/calls_text.cpp chooses, and does what is shorter itself.
#include <cstdint>

namespace tuco::rt::os {

// A set of ASCII characters: c is in it if rows[c & 15] has bit c >> 4.
struct CharacterSet {
  uint8_t rows[16];
  bool contains(uint8_t c) const { return c < 0x80 && rows[c & 15] >> (c >> 4) & 1; }
};

// What a UTF-8 encoding at the start of `p` takes of the bytes before `end`; 0 if it is invalid or not whole.
inline int encoding_length(const uint8_t *p, const uint8_t *end) {
  auto continues = [&](int64_t i, uint8_t low, uint8_t high) {
    return end - p > i && p[i] >= low && p[i] <= high;
  };
  uint8_t lead = *p;
  if (lead < 0x80) return 1;
  if (lead < 0xc2) return 0;
  if (lead < 0xe0) return continues(1, 0x80, 0xbf) ? 2 : 0;
  // No overlong forms, no surrogates, nothing above U+10FFFF.
  if (lead < 0xf0)
    return continues(1, lead == 0xe0 ? 0xa0 : 0x80, lead == 0xed ? 0x9f : 0xbf) && continues(2, 0x80, 0xbf)
               ? 3
               : 0;
  if (lead < 0xf5)
    return continues(1, lead == 0xf0 ? 0x90 : 0x80, lead == 0xf4 ? 0x8f : 0xbf) && continues(2, 0x80, 0xbf) &&
                   continues(3, 0x80, 0xbf)
               ? 4
               : 0;
  return 0;
}

#define TUCO_TEXT_KERNELS                                                                                                \
  /* The index of the first, the last c, or -1; how many there are. */                                                   \
  int64_t find_byte(const uint8_t *p, int64_t n, uint8_t c);                                                             \
  int64_t find_last_byte(const uint8_t *p, int64_t n, uint8_t c);                                                        \
  int64_t count_byte(const uint8_t *p, int64_t n, uint8_t c);                                                            \
  /* m >= 2; n - m + 1 is at least the length of a register. Where the needle first, last occurs, or -1; linear time. */ \
  int64_t find_text(const uint8_t *p, int64_t n, const uint8_t *needle, int64_t m);                                      \
  int64_t find_last_text(const uint8_t *p, int64_t n, const uint8_t *needle, int64_t m);                                 \
  /* n >= 1. The index of the first byte that is in the set or, with `beyond`, not ASCII; or -1. */                      \
  int64_t find_in_set(const uint8_t *p, int64_t n, const CharacterSet &set, bool beyond);                                \
  /* -1, 0 or 1 as a is before, equal to or after b. */                                                                  \
  int compare(const uint8_t *a, const uint8_t *b, int64_t n);                                                            \
  bool are_equal(const uint8_t *a, const uint8_t *b, int64_t n);                                                         \
  /* The index of the first byte that is not ASCII in a or b, or other but for its case; n if none. */                   \
  int64_t find_difference_folded(const uint8_t *a, const uint8_t *b, int64_t n);                                         \
  /* Bit 0: one of the 26 letters from `first` occurs; bit 1: a byte that is not ASCII occurs. */                        \
  int letters_and_others(const uint8_t *p, int64_t n, uint8_t first);                                                    \
  /* Copies, with the case of the 26 letters from `first` changed. No overlap. */                                        \
  void change_letters(uint8_t *to, const uint8_t *from, int64_t n, uint8_t first);                                       \
  /* n >= 0. Is all of it valid UTF-8? */                                                                                \
  bool is_utf8(const uint8_t *p, int64_t n);                                                                             \
  /* n >= 0. How many runes there are, an invalid byte counting as one. */                                               \
  int64_t count_runes(const uint8_t *p, int64_t n);

namespace narrow {
TUCO_TEXT_KERNELS
}
namespace wide {
TUCO_TEXT_KERNELS
}

} // namespace tuco::rt::os
