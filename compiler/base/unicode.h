// UTF-8 and the few Unicode classes that Go's lexical grammar needs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tuco::base {

inline constexpr char32_t rune_error = 0xFFFD;

struct DecodedRune {
  char32_t rune;  // rune_error if the encoding is invalid
  uint8_t length; // bytes taken: 0 only for empty input, 1 for an invalid encoding
};

// The first rune of `text`. Surrogates, overlong forms and values above 0x10FFFF are invalid.
DecodedRune decode_rune(std::string_view text);
// Appends the UTF-8 form of `rune` (that of rune_error if it is not a valid rune).
void append_rune(std::string &out, char32_t rune);

bool is_letter(char32_t rune); // categories Lu, Ll, Lt, Lm, Lo
bool is_upper(char32_t rune);  // category Lu
bool is_digit(char32_t rune);  // category Nd
// Shown as itself by Go's %q and %#U (letters, marks, numbers, punctuation, symbols, space).
bool is_printable(char32_t rune);

// Go's %#U: U+0041 'A'.
std::string describe_rune(char32_t rune);
// Go's strconv.Quote.
std::string quote(std::string_view text);

} // namespace tuco::base
