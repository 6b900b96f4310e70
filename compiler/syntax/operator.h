// Operators of expressions and assignments, with their spelling and precedence.
#pragma once

#include <cstdint>
#include <string_view>

namespace tuco::syntax {

enum class Op : uint8_t {
  None,
  // unary only
  Not,   // !
  Recv,  // <-
  Tilde, // ~ (constraints only)
  // precedence 1, 2
  OrOr,
  AndAnd,
  // precedence 3
  Eql,
  Neq,
  Lss,
  Leq,
  Gtr,
  Geq,
  // precedence 4 (Add, Sub, Xor and And are unary, too)
  Add,
  Sub,
  Or,
  Xor,
  // precedence 5
  Mul,
  Div,
  Rem,
  And, // unary: address of
  AndNot,
  Shl,
  Shr,
};

std::string_view op_text(Op op); // "+", "&^", ...
int op_precedence(Op op);        // 1..5 for binary operators, 0 otherwise

inline bool is_comparison(Op op) { return op >= Op::Eql && op <= Op::Geq; }
inline bool is_shift(Op op) { return op == Op::Shl || op == Op::Shr; }
inline bool is_logical(Op op) { return op == Op::OrOr || op == Op::AndAnd; }

} // namespace tuco::syntax
