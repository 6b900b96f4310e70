// The lexer.
//
// One character of look-ahead (char_), decoded as it is read, so that NUL bytes, byte-order marks and invalid
// UTF-8 are reported once, where they stand, and skipped, whatever token they are in. Tokens are views of the
// source text. After a token that can end a statement a newline (or the end of the file) becomes a semicolon;
// a general comment that spans lines acts like a newline.
//
// The conditions and words of the errors are those of gc 1.26 (cmd/compile/internal/syntax), which the
// language specification leaves open.
#include "compiler/syntax/lexer.h"

#include "compiler/base/unicode.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace tuco::syntax {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Tok::Var) + 1> token_texts = {
    "",      "EOF",    "name",     "literal", "op",     "op=",       "opop",        "=",
    ":=",    "<-",     "*",        "(",       "[",      "{",         ")",           "]",
    "}",     ",",      ";",        ":",       ".",      "...",       "break",       "case",
    "chan",  "const",  "continue", "default", "defer",  "else",      "fallthrough", "for",
    "func",  "go",     "goto",     "if",      "import", "interface", "map",         "package",
    "range", "return", "select",   "struct",  "switch", "type",      "var",
};

bool is_ascii_letter(char32_t c) { return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_'; }
bool is_decimal(char32_t c) { return c >= '0' && c <= '9'; }
bool is_hex(char32_t c) { return is_decimal(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }
char32_t lower(char32_t c) { return c | 0x20; }

// Go's %#U: U+0041 'A'
std::string describe_rune(char32_t rune) {
  char number[16];
  std::snprintf(number, sizeof number, "U+%04X", static_cast<unsigned>(rune));
  std::string out = number;
  if (base::is_printable(rune)) {
    out += " '";
    base::append_rune(out, rune);
    out += '\'';
  }
  return out;
}

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

std::string_view token_text(Tok token) { return token_texts[static_cast<std::size_t>(token)]; }

Tok keyword_or_none(std::string_view text) {
  if (text.size() < 2 || text.size() > 11) return Tok::None;
  for (auto k = static_cast<std::size_t>(Tok::Break); k <= static_cast<std::size_t>(Tok::Var); ++k)
    if (token_texts[k][0] == text[0] && token_texts[k] == text) return static_cast<Tok>(k);
  return Tok::None;
}

Lexer::Lexer(const base::SourceFile &source, Handlers handlers)
    : source_(source), text_(source.text()), handlers_(std::move(handlers)) {
  next_char();
}

void Lexer::error_here(std::string message) { error_at(offset(), std::move(message)); }
void Lexer::error_at(uint32_t offset, std::string message) {
  handlers_.error(source_.pos(offset), std::move(message));
}

void Lexer::next_char() {
  for (;;) {
    if (read_ >= text_.size()) {
      read_ = static_cast<uint32_t>(text_.size());
      char_ = end_of_file;
      width_ = 0;
      return;
    }
    auto byte = static_cast<unsigned char>(text_[read_]);
    if (byte < 0x80) {
      char_ = byte;
      width_ = 1;
      ++read_;
      if (byte != 0) return;
      error_here("invalid NUL character");
      continue;
    }
    base::DecodedRune decoded = base::decode_rune(text_.substr(read_));
    char_ = decoded.rune;
    width_ = decoded.length;
    read_ += decoded.length;
    if (char_ == base::rune_error && width_ == 1) {
      error_here("invalid UTF-8 encoding");
      continue;
    }
    if (char_ == 0xFEFF) {
      if (offset() != 0) error_here("invalid BOM in the middle of the file");
      continue;
    }
    return;
  }
}

// Moves to the first character of the next token. Says true if a comment took the place of a newline.
bool Lexer::skip_blanks_and_comments(bool newline_ends) {
  for (;;) {
    bool at_line_start = offset() == 0 || (offset() > 0 && text_[offset() - 1] == '\n');
    bool crossed_line = at_line_start;
    while (char_ == ' ' || char_ == '\t' || char_ == '\r' || (char_ == '\n' && !newline_ends)) {
      if (char_ == '\n') crossed_line = true;
      next_char();
    }
    own_line_ = crossed_line;
    start_ = offset();
    if (char_ != '/' || read_ >= text_.size()) return false;
    if (text_[read_] == '/') {
      next_char();
      next_char();
      line_comment();
    } else if (text_[read_] == '*') {
      next_char();
      next_char();
      if (block_comment() && newline_ends) return true;
    } else {
      return false;
    }
  }
}

void Lexer::next() {
  bool newline_ends = insert_semicolon_;
  insert_semicolon_ = false;
  for (;;) {
    bool comment_ends_line = skip_blanks_and_comments(newline_ends);
    token_ = Token{};
    token_.pos = source_.pos(start_);
    if (comment_ends_line) {
      token_.text = "newline";
      return set(Tok::Semi);
    }
    if (is_ascii_letter(char_)) {
      next_char();
      return identifier();
    }
    if (char_ != end_of_file && char_ >= 0x80 && at_identifier_char(true)) {
      next_char();
      return identifier();
    }
    if (is_decimal(char_)) return number(false);
    switch (char_) {
    case end_of_file:
      if (!newline_ends) return set(Tok::Eof);
      token_.text = "EOF";
      return set(Tok::Semi);
    case '\n':
      next_char();
      token_.text = "newline";
      return set(Tok::Semi);
    case '"': return string_literal();
    case '`': return raw_string();
    case '\'': return rune_literal();
    default: break;
    }
    punctuation();
    if (token_.kind != Tok::None) return;
    error_here("invalid character " + describe_rune(char_));
    next_char();
  }
}

void Lexer::op(Op op) {
  token_.op = op;
  set(Tok::Operator);
}

void Lexer::op_or_assign(Op op) {
  token_.op = op;
  if (char_ == '=') {
    next_char();
    return set(Tok::AssignOp);
  }
  set(Tok::Operator);
}

// Leaves the kind None, and the character unread, if none begins here.
void Lexer::punctuation() {
  auto simple = [&](Tok kind, bool ends_statement = false) {
    next_char();
    insert_semicolon_ = ends_statement;
    set(kind);
  };
  auto follows = [&](char32_t c) {
    if (char_ != c) return false;
    next_char();
    return true;
  };
  switch (char_) {
  case '(': return simple(Tok::Lparen);
  case '[': return simple(Tok::Lbrack);
  case '{': return simple(Tok::Lbrace);
  case ',': return simple(Tok::Comma);
  case ';': token_.text = "semicolon"; return simple(Tok::Semi);
  case ')': return simple(Tok::Rparen, true);
  case ']': return simple(Tok::Rbrack, true);
  case '}': return simple(Tok::Rbrace, true);
  case ':': next_char(); return set(follows('=') ? Tok::Define : Tok::Colon);
  case '.':
    next_char();
    if (is_decimal(char_)) return number(true);
    if (char_ == '.' && read_ < text_.size() && text_[read_] == '.') {
      next_char();
      next_char();
      return set(Tok::DotDotDot);
    }
    return set(Tok::Dot);
  case '+':
  case '-': {
    char32_t sign = char_;
    Op which = sign == '+' ? Op::Add : Op::Sub;
    next_char();
    if (!follows(sign)) return op_or_assign(which);
    token_.op = which;
    insert_semicolon_ = true;
    return set(Tok::IncOp);
  }
  case '*':
    next_char();
    token_.op = Op::Mul;
    return set(follows('=') ? Tok::AssignOp : Tok::Star);
  case '/': next_char(); return op_or_assign(Op::Div);
  case '%': next_char(); return op_or_assign(Op::Rem);
  case '^': next_char(); return op_or_assign(Op::Xor);
  case '~': next_char(); return op(Op::Tilde);
  case '&':
    next_char();
    if (follows('&')) return op(Op::AndAnd);
    return op_or_assign(follows('^') ? Op::AndNot : Op::And);
  case '|':
    next_char();
    if (follows('|')) return op(Op::OrOr);
    return op_or_assign(Op::Or);
  case '<':
    next_char();
    if (follows('=')) return op(Op::Leq);
    if (follows('<')) return op_or_assign(Op::Shl);
    if (follows('-')) return set(Tok::Arrow);
    return op(Op::Lss);
  case '>':
    next_char();
    if (follows('=')) return op(Op::Geq);
    if (follows('>')) return op_or_assign(Op::Shr);
    return op(Op::Gtr);
  case '=':
    next_char();
    if (follows('=')) return op(Op::Eql);
    return set(Tok::Assign);
  case '!': next_char(); return op(follows('=') ? Op::Neq : Op::Not);
  default: return;
  }
}

void Lexer::identifier() {
  while (is_ascii_letter(char_) || is_decimal(char_)) next_char();
  if (char_ != end_of_file && char_ >= 0x80)
    while (at_identifier_char(false)) next_char();
  token_.text = segment();
  Tok keyword = keyword_or_none(token_.text);
  if (keyword != Tok::None) {
    insert_semicolon_ = keyword == Tok::Break || keyword == Tok::Continue || keyword == Tok::Fallthrough ||
                        keyword == Tok::Return;
    return set(keyword);
  }
  insert_semicolon_ = true;
  set(Tok::Name);
}

bool Lexer::at_identifier_char(bool first) {
  if (char_ == end_of_file) return false;
  if (base::is_letter(char_) || char_ == '_') return true;
  if (base::is_digit(char_)) {
    if (first) error_here("identifier cannot begin with digit " + describe_rune(char_));
    return true;
  }
  if (char_ < 0x80) return false;
  error_here("invalid character " + describe_rune(char_) + " in identifier");
  return true;
}

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
    error_here("escape is invalid Unicode code point " + describe_rune(value));
    return false;
  }
  return true;
}

// The two slashes are read; the newline is left.
void Lexer::line_comment() {
  uint32_t text_start = offset();
  while (char_ != '\n' && char_ != end_of_file) next_char();
  std::string_view text = text_.substr(text_start, offset() - text_start);
  if (!text.starts_with("go:") && !text.starts_with("line ")) return;
  if (text.ends_with('\r')) text.remove_suffix(1);
  bool at_line_start = start_ == 0 || text_[start_ - 1] == '\n';
  if (text.starts_with("line ")) {
    if (at_line_start) handlers_.line_directive(source_.pos(text_start + 5), text.substr(5), offset() + 1);
    return;
  }
  handlers_.directive(source_.pos(text_start), text, own_line_);
}

// The opening is read. Says whether the comment held a newline.
bool Lexer::block_comment() {
  uint32_t text_start = offset();
  bool newline = false;
  for (;;) {
    if (char_ == end_of_file) {
      error_at(start_, "comment not terminated");
      return newline;
    }
    if (char_ == '\n') newline = true;
    if (char_ == '*') {
      next_char();
      if (char_ != '/') continue;
      std::string_view text = text_.substr(text_start, offset() - 1 - text_start);
      next_char();
      // A directive that spans lines is none.
      if (!newline && text.starts_with("line "))
        handlers_.line_directive(source_.pos(text_start + 5), text.substr(5), offset());
      return newline;
    }
    next_char();
  }
}

// From an opening quote to behind the closing one.
size_t Lexer::skip_quoted(size_t at) const {
  char quote = text_[at++];
  if (quote == '`') {
    size_t close = text_.find('`', at);
    return close == std::string_view::npos ? text_.size() : close + 1;
  }
  while (at < text_.size() && text_[at] != quote && text_[at] != '\n') at += text_[at] == '\\' ? 2 : 1;
  return std::min(at + 1, text_.size());
}

// From a `/` to behind the comment that it begins, or by one.
size_t Lexer::skip_comment(size_t at) {
  std::string_view rest = text_.substr(at);
  if (rest.starts_with("//") && !rest.starts_with("//line "))
    return std::min(text_.find('\n', at), text_.size());
  if (!rest.starts_with("//") && !rest.starts_with("/*")) return at + 1;
  start_ = read_ = static_cast<uint32_t>(at);
  for (int i = 0; i < 3; ++i) next_char();
  if (rest[1] == '/')
    line_comment();
  else
    block_comment();
  return offset();
}

void Lexer::skip_braces() {
  size_t at = offset();
  for (unsigned depth = 1; at < text_.size();) {
    switch (text_[at]) {
    case '{':
      ++depth;
      ++at;
      break;
    case '}':
      if (--depth == 0) {
        read_ = static_cast<uint32_t>(at);
        next_char();
        return next();
      }
      ++at;
      break;
    case '"':
    case '`':
    case '\'': at = skip_quoted(at); break;
    case '/': at = skip_comment(at); break;
    default: ++at;
    }
  }
  read_ = static_cast<uint32_t>(text_.size());
  next_char();
  next();
}

std::optional<uint32_t> Lexer::elements_in_braces() const {
  uint32_t commas = 0;
  bool begun = false; // something stands behind the last comma
  unsigned depth = 1;
  for (size_t at = offset(); at < text_.size();) {
    char c = text_[at];
    if (c == '/' && text_.substr(at, 2) == "//") {
      at = std::min(text_.find('\n', at), text_.size());
      continue;
    }
    if (c == '/' && text_.substr(at, 2) == "/*") {
      at = std::min(text_.find("*/", at), text_.size() - 2) + 2;
      continue;
    }
    if (c == ':' && depth == 1) return std::nullopt;
    if (c == ',' && depth == 1) {
      ++commas;
      begun = false;
    } else if (c == '}' || c == ')' || c == ']') {
      if (--depth == 0) return commas + (begun ? 1 : 0);
    } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
      begun = true;
      if (c == '{' || c == '(' || c == '[') ++depth;
    }
    at = c == '"' || c == '`' || c == '\'' ? skip_quoted(at) : at + 1;
  }
  return std::nullopt;
}

} // namespace tuco::syntax
