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
#include "compiler/syntax/characters.h"

#include <algorithm>
#include <array>

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
    error_here("invalid character " + base::describe_rune(char_));
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
    if (first) error_here("identifier cannot begin with digit " + base::describe_rune(char_));
    return true;
  }
  if (char_ < 0x80) return false;
  error_here("invalid character " + base::describe_rune(char_) + " in identifier");
  return true;
}

} // namespace tuco::syntax
