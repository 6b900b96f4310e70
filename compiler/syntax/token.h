// Tokens, as gc groups them: operators that need no telling apart in the grammar share a kind.
#pragma once

#include "compiler/syntax/ast.h"

namespace tuco::syntax {

enum class Tok : uint8_t {
  None,
  Eof,
  Name,
  Literal,
  Operator, // binary or unary operator other than `*`
  AssignOp, // op=
  IncOp,    // ++ or --
  Assign,   // =
  Define,   // :=
  Arrow,    // <-
  Star,     // *
  Lparen,
  Lbrack,
  Lbrace,
  Rparen,
  Rbrack,
  Rbrace,
  Comma,
  Semi,
  Colon,
  Dot,
  DotDotDot,
  // keywords
  Break,
  Case,
  Chan,
  Const,
  Continue,
  Default,
  Defer,
  Else,
  Fallthrough,
  For,
  Func,
  Go,
  Goto,
  If,
  Import,
  Interface,
  Map,
  Package,
  Range,
  Return,
  Select,
  Struct,
  Switch,
  Type,
  Var,
};

std::string_view token_text(Tok token);
inline bool is_keyword(Tok token) { return token >= Tok::Break; }
Tok keyword_or_none(std::string_view text);

} // namespace tuco::syntax
