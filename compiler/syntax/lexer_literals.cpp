// The lexer's literals: numbers, runes and strings. A literal that is wrong is a token all the same, marked `bad`, so that
// the parser goes on.
#include "compiler/syntax/lexer.h"

#include "compiler/base/unicode.h"
#include "compiler/syntax/characters.h"

namespace tuco::syntax {

namespace {

// Go's %q of a rune.
std::string quote_rune(char32_t rune) {
  if (rune == '\'') return "'\\''";
  if (rune == '"') return "'\"'";
  std::string text;
  base::append_rune(text, rune);
  std::string quoted = base::quote(text);
  return "'" + quoted.substr(1, quoted.size() - 2) + "'";
}

std::string_view base_name(unsigned number_base) {
  switch (number_base) {
  case 2: return "binary";
  case 8: return "octal";
  case 10: return "decimal";
  default: return "hexadecimal";
  }
}

// The index of the first `_` of a number that does not stand between digits, or -1.
int misplaced_separator(std::string_view text) {
  enum class Seen { Digit, Separator, Other } previous, current = Seen::Other;
  bool hex = false;
  std::size_t i = 0;
  if (text.size() >= 2 && text[0] == '0') {
    char32_t prefix = lower(static_cast<unsigned char>(text[1]));
    if (prefix == 'x' || prefix == 'o' || prefix == 'b') {
      hex = prefix == 'x';
      current = Seen::Digit; // a prefix counts as a digit
      i = 2;
    }
  }
  for (; i < text.size(); ++i) {
    auto c = static_cast<unsigned char>(text[i]);
    previous = current;
    if (c == '_') {
      current = Seen::Separator;
      if (previous != Seen::Digit) return static_cast<int>(i);
    } else if (is_decimal(c) || (hex && is_hex(c))) {
      current = Seen::Digit;
    } else {
      if (previous == Seen::Separator) return static_cast<int>(i) - 1;
      current = Seen::Other;
    }
  }
  return current == Seen::Separator ? static_cast<int>(text.size()) - 1 : -1;
}

} // namespace

void Lexer::set_literal(LitKind kind, bool ok) {
  insert_semicolon_ = true;
  token_.lit = kind;
  token_.bad = !ok;
  token_.text = segment();
  set(Tok::Literal);
}

// Accepts digits and separators; bit 0 of the result: there were digits, bit 1: there were separators. In
// bases up to ten every decimal digit is taken, and *invalid gets the index in the literal of the first one
// too large.
unsigned Lexer::digits(unsigned number_base, int *invalid) {
  unsigned seen = 0;
  while (char_ == '_' || (number_base <= 10 ? is_decimal(char_) : is_hex(char_))) {
    if (char_ == '_') {
      seen |= 2;
    } else {
      seen |= 1;
      if (number_base <= 10 && char_ >= '0' + number_base && invalid != nullptr && *invalid < 0)
        *invalid = static_cast<int>(offset() - start_);
    }
    next_char();
  }
  return seen;
}

void Lexer::number(bool seen_point) {
  bool ok = true;
  LitKind kind = LitKind::Int;
  unsigned number_base = 10;
  char32_t prefix = 0; // 0: decimal, '0': legacy octal, 'x', 'o', 'b'
  unsigned seen = 0;
  int invalid = -1;
  auto complain = [&](std::string message) {
    if (ok) error_here(std::move(message));
    ok = false;
  };

  if (!seen_point) {
    if (char_ == '0') {
      next_char();
      switch (lower(char_)) {
      case 'x': number_base = 16, prefix = 'x'; break;
      case 'o': number_base = 8, prefix = 'o'; break;
      case 'b': number_base = 2, prefix = 'b'; break;
      default: number_base = 8, prefix = '0'; seen = 1;
      }
      if (prefix != '0') next_char();
    }
    seen |= digits(number_base, &invalid);
    if (char_ == '.') {
      if (prefix == 'o' || prefix == 'b')
        complain("invalid radix point in " + std::string(base_name(number_base)) + " literal");
      next_char();
      seen_point = true;
    }
  }
  if (seen_point) {
    kind = LitKind::Float;
    seen |= digits(number_base, &invalid);
  }
  if ((seen & 1) == 0) complain(std::string(base_name(number_base)) + " literal has no digits");

  char32_t exponent = lower(char_);
  if (char_ != end_of_file && (exponent == 'e' || exponent == 'p')) {
    if (exponent == 'e' && prefix != 0 && prefix != '0')
      complain(quote_rune(char_) + " exponent requires decimal mantissa");
    else if (exponent == 'p' && prefix != 'x')
      complain(quote_rune(char_) + " exponent requires hexadecimal mantissa");
    next_char();
    kind = LitKind::Float;
    if (char_ == '+' || char_ == '-') next_char();
    seen = digits(10, nullptr) | (seen & 2);
    if ((seen & 1) == 0) complain("exponent has no digits");
  } else if (prefix == 'x' && kind == LitKind::Float) {
    complain("hexadecimal mantissa requires a 'p' exponent");
  }
  if (char_ == 'i') {
    kind = LitKind::Imag;
    next_char();
  }

  set_literal(kind, ok);
  if (kind == LitKind::Int && invalid >= 0 && ok) {
    error_at(start_ + static_cast<uint32_t>(invalid),
             "invalid digit " +
                 quote_rune(static_cast<unsigned char>(token_.text[static_cast<std::size_t>(invalid)])) +
                 " in " + std::string(base_name(number_base)) + " literal");
    ok = false;
  }
  if ((seen & 2) != 0 && ok) {
    int at = misplaced_separator(token_.text);
    if (at >= 0) {
      error_at(start_ + static_cast<uint32_t>(at), "'_' must separate successive digits");
      ok = false;
    }
  }
  token_.bad = !ok;
}

void Lexer::rune_literal() {
  bool ok = true;
  next_char();
  for (unsigned count = 0;; ++count) {
    if (char_ == '\'') {
      if (ok && count == 0) {
        error_here("empty rune literal or unescaped '");
        ok = false;
      } else if (ok && count != 1) {
        error_at(start_, "more than one character in rune literal");
        ok = false;
      }
      next_char();
      break;
    }
    if (char_ == '\\') {
      next_char();
      if (!escape('\'')) ok = false;
      continue;
    }
    if (char_ == '\n') {
      if (ok) error_here("newline in rune literal");
      ok = false;
      break;
    }
    if (char_ == end_of_file) {
      if (ok) error_at(start_, "rune literal not terminated");
      ok = false;
      break;
    }
    next_char();
  }
  set_literal(LitKind::Rune, ok);
}

void Lexer::string_literal() {
  bool ok = true;
  next_char();
  for (;;) {
    if (char_ == '"') {
      next_char();
      break;
    }
    if (char_ == '\\') {
      next_char();
      if (!escape('"')) ok = false;
      continue;
    }
    if (char_ == '\n') {
      error_here("newline in string");
      ok = false;
      break;
    }
    if (char_ == end_of_file) {
      error_at(start_, "string not terminated");
      ok = false;
      break;
    }
    next_char();
  }
  set_literal(LitKind::String, ok);
}

void Lexer::raw_string() {
  bool ok = true;
  next_char();
  while (char_ != '`' && char_ != end_of_file) next_char();
  if (char_ == '`') {
    next_char();
  } else {
    error_at(start_, "string not terminated");
    ok = false;
  }
  set_literal(LitKind::String, ok);
}

// The backslash is read. At the end of the file it says true: the caller complains about that.
bool Lexer::escape(char32_t quote) {
  unsigned count = 0, number_base = 16;
  uint32_t largest = 255;
  switch (char_) {
  case 'a':
  case 'b':
  case 'f':
  case 'n':
  case 'r':
  case 't':
  case 'v':
  case '\\': next_char(); return true;
  case '0':
  case '1':
  case '2':
  case '3':
  case '4':
  case '5':
  case '6':
  case '7': count = 3, number_base = 8; break;
  case 'x': next_char(), count = 2; break;
  case 'u': next_char(), count = 4, largest = 0x10FFFF; break;
  case 'U': next_char(), count = 8, largest = 0x10FFFF; break;
  default:
    if (char_ == quote) {
      next_char();
      return true;
    }
    if (char_ == end_of_file) return true;
    error_here("unknown escape");
    return false;
  }
  uint32_t value = 0;
  for (; count > 0; --count) {
    if (char_ == end_of_file) return true;
    uint32_t digit = number_base;
    if (is_decimal(char_))
      digit = char_ - '0';
    else if (is_hex(char_))
      digit = lower(char_) - 'a' + 10;
    if (digit >= number_base) {
      error_here("invalid character " + quote_rune(char_) + " in " + std::string(base_name(number_base)) +
                 " escape");
      return false;
    }
    value = value * number_base + digit;
    next_char();
  }
  if (value > largest && number_base == 8) {
    error_here("octal escape value " + std::to_string(value) + " > 255");
    return false;
  }
  if (value > largest || (value >= 0xD800 && value < 0xE000 && largest != 255)) {
    error_here("escape is invalid Unicode code point " + base::describe_rune(value));
    return false;
  }
  return true;
}

} // namespace tuco::syntax
