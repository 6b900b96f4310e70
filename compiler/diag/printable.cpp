// A message quotes the program: identifiers, literals, tags, import paths, file names of //line comments. gc prints such
// bytes as they are. A NUL ends the text of who reads it as a C string; an escape sequence moves the cursor, changes
// colours, or rewrites the line above; a mark for the direction of writing shows a line in another order than the
// compiler reads it. So the last step before a terminal, a file or a pipe (which may lead to a terminal) writes as Go
// writes in a literal
//
//     control characters but newline and tab    U+0000 to U+001F, U+007F to U+009F
//     what is no UTF-8                          byte by byte
//     marks and orders of direction             U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069
//     separators of lines and paragraphs        U+2028, U+2029
//
// and all else as it is: letters of any script, joiners that scripts and emoji need, spaces of any width. A text that
// holds a backslash keeps it, so what is shown may be read in two ways; it is there to be read, not to be parsed. JSON
// keeps what was there, but for bytes that JSON cannot hold.
#include "compiler/diag/printable.h"

#include "compiler/base/unicode.h"

namespace tuco::diag {

namespace {

bool is_disruptive(char32_t rune) {
  return (rune < 0x20 && rune != '\n' && rune != '\t') || (rune >= 0x7F && rune < 0xA0) || rune == 0x061C ||
         rune == 0x200E || rune == 0x200F || (rune >= 0x2028 && rune <= 0x202E) ||
         (rune >= 0x2066 && rune <= 0x2069);
}

void append_hex(std::string &out, char32_t value, unsigned digits) {
  while (digits-- > 0) out += "0123456789abcdef"[value >> 4 * digits & 15];
}

} // namespace

std::string printable(std::string_view text, Escapes escapes) {
  std::string out;
  while (!text.empty()) {
    auto [rune, length] = base::decode_rune(text);
    bool is_invalid = rune == base::rune_error && length == 1;
    if (is_invalid && escapes == Escapes::Json) {
      base::append_rune(out, base::rune_error);
    } else if (is_invalid || (rune < 0x80 && is_disruptive(rune) && escapes == Escapes::Go)) {
      out += "\\x";
      append_hex(out, static_cast<unsigned char>(text[0]), 2);
    } else if (is_disruptive(rune)) {
      out += "\\u";
      append_hex(out, rune, 4);
    } else {
      out += text.substr(0, length);
    }
    text.remove_prefix(length);
  }
  return out;
}

} // namespace tuco::diag
