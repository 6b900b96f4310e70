#include "compiler/base/unicode.h"

#include <algorithm>
#include <cstdio>
#include <iterator>

namespace tuco::base {

namespace {

struct RuneRange {
  char32_t first;
  char32_t last;
};

#include "compiler/base/unicode_tables.inc"

template <std::size_t N> bool contains(const RuneRange (&ranges)[N], char32_t rune) {
  auto it = std::upper_bound(std::begin(ranges), std::end(ranges), rune,
                             [](char32_t value, const RuneRange &range) { return value < range.first; });
  return it != std::begin(ranges) && rune <= std::prev(it)->last;
}

bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

} // namespace

DecodedRune decode_rune(std::string_view text) {
  if (text.empty()) return {rune_error, 0};
  auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  unsigned length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
  if (length == 0 || lead > 0xF4 || text.size() < length) return {rune_error, 1};
  char32_t rune = lead & (0x7F >> length);
  for (unsigned i = 1; i < length; ++i) {
    if (!is_continuation(byte(i))) return {rune_error, 1};
    rune = rune << 6 | (byte(i) & 0x3F);
  }
  constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  if (rune < smallest[length] || rune > 0x10FFFF || (rune >= 0xD800 && rune < 0xE000)) return {rune_error, 1};
  return {rune, static_cast<uint8_t>(length)};
}

void append_rune(std::string &out, char32_t rune) {
  if (rune > 0x10FFFF || (rune >= 0xD800 && rune < 0xE000)) rune = rune_error;
  if (rune < 0x80) {
    out += static_cast<char>(rune);
  } else if (rune < 0x800) {
    out += static_cast<char>(0xC0 | rune >> 6);
    out += static_cast<char>(0x80 | (rune & 0x3F));
  } else if (rune < 0x10000) {
    out += static_cast<char>(0xE0 | rune >> 12);
    out += static_cast<char>(0x80 | (rune >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (rune & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | rune >> 18);
    out += static_cast<char>(0x80 | (rune >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (rune >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (rune & 0x3F));
  }
}

bool is_letter(char32_t rune) {
  if (rune < 0x80) return (rune | 0x20) >= 'a' && (rune | 0x20) <= 'z';
  return contains(letter_ranges, rune);
}

bool is_upper(char32_t rune) {
  if (rune < 0x80) return rune >= 'A' && rune <= 'Z';
  return contains(upper_ranges, rune);
}

bool is_digit(char32_t rune) {
  if (rune < 0x80) return rune >= '0' && rune <= '9';
  return contains(digit_ranges, rune);
}

bool is_printable(char32_t rune) {
  if (rune < 0x80) return rune >= 0x20 && rune < 0x7F;
  return contains(printable_ranges, rune);
}

std::string describe_rune(char32_t rune) {
  char number[16];
  std::snprintf(number, sizeof number, "U+%04X", static_cast<unsigned>(rune));
  std::string out = number;
  if (is_printable(rune)) {
    out += " '";
    append_rune(out, rune);
    out += '\'';
  }
  return out;
}

std::string quote(std::string_view text) {
  constexpr char hex[] = "0123456789abcdef";
  std::string out = "\"";
  while (!text.empty()) {
    DecodedRune decoded = decode_rune(text);
    std::string_view bytes = text.substr(0, decoded.length);
    text.remove_prefix(decoded.length);
    char32_t rune = decoded.rune;
    auto escape_hex = [&](const char *prefix, char32_t value, int digits) {
      out += prefix;
      for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += hex[value >> shift & 15];
    };
    if (rune == rune_error && decoded.length == 1) {
      escape_hex("\\x", static_cast<unsigned char>(bytes[0]), 2);
      continue;
    }
    switch (rune) {
    case '"': out += "\\\""; continue;
    case '\\': out += "\\\\"; continue;
    case '\a': out += "\\a"; continue;
    case '\b': out += "\\b"; continue;
    case '\f': out += "\\f"; continue;
    case '\n': out += "\\n"; continue;
    case '\r': out += "\\r"; continue;
    case '\t': out += "\\t"; continue;
    case '\v': out += "\\v"; continue;
    default: break;
    }
    if (is_printable(rune))
      out += bytes;
    else if (rune < 0x80)
      escape_hex("\\x", rune, 2);
    else if (rune < 0x10000)
      escape_hex("\\u", rune, 4);
    else
      escape_hex("\\U", rune, 8);
  }
  return out + '"';
}

} // namespace tuco::base
