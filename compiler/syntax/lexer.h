// Turns source text into tokens. Semicolons are inserted as the language asks; comments are skipped, except
// that
// `//go:` directives and `//line` directives are handed to the handlers.
#pragma once

#include "compiler/diag/diagnostic.h"
#include "compiler/syntax/token.h"

#include <functional>
#include <optional>

namespace tuco::syntax {

// The current token.
struct Token {
  Tok kind = Tok::None;
  Pos pos;
  std::string_view text; // Name, Literal: source text. Semi: "semicolon", "newline" or "EOF"
  LitKind lit{};
  bool bad = false; // Literal with a lexical error
  Op op = Op::None; // Operator, AssignOp, IncOp, Star
};

class Lexer {
public:
  struct Handlers {
    std::function<void(Pos pos, std::string message)> error;
    // `text` without `//`; own_line: nothing but blanks before it on its line.
    std::function<void(Pos pos, std::string_view text, bool own_line)> directive;
    // A comment `//line text` or `/*line text*/`; `text_pos` is where `text` begins, `after` the offset from
    // which it holds.
    std::function<void(Pos text_pos, std::string_view text, uint32_t after)> line_directive;
  };

  Lexer(const base::SourceFile &source, Handlers handlers);

  void next();
  // The current token is a `{`: moves to the `}` that closes it, without looking at the tokens between (so
  // their errors are not reported, but //line directives are). To the end of the file if there is none.
  void skip_braces();
  // The current token is a `{`: how many elements a composite literal has up to the `}` that closes it. Nothing if some
  // have keys. Moves nowhere.
  std::optional<uint32_t> elements_in_braces() const;
  const Token &token() const { return token_; }

private:
  static constexpr char32_t end_of_file = 0xFFFFFFFF;

  // reading characters
  void next_char();
  uint32_t offset() const { return read_ - width_; } // of char_
  void error_here(std::string message);
  void error_at(uint32_t offset, std::string message);
  std::string_view segment() const { return text_.substr(start_, offset() - start_); }

  // tokens
  void set(Tok kind) { token_.kind = kind; }
  void op_or_assign(Op op);
  void op(Op op);
  void identifier();
  bool at_identifier_char(bool first);
  void number(bool seen_point);
  unsigned digits(unsigned number_base, int *invalid);
  void rune_literal();
  void string_literal();
  void raw_string();
  bool escape(char32_t quote);
  void set_literal(LitKind kind, bool ok);
  void line_comment();
  bool block_comment();
  size_t skip_quoted(size_t at) const;
  size_t skip_comment(size_t at);
  bool skip_blanks_and_comments(bool newline_ends);
  void punctuation();

  const base::SourceFile &source_;
  std::string_view text_;
  Handlers handlers_;
  uint32_t read_ = 0;  // offset of the byte after char_
  uint32_t width_ = 0; // bytes of char_
  char32_t char_ = ' ';
  uint32_t start_ = 0; // offset of the current token
  bool insert_semicolon_ = false;
  bool own_line_ = true; // nothing but blanks between the start of the line and the token
  Token token_;
};

} // namespace tuco::syntax
