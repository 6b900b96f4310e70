// The result of checking an expression, while its context is still looking at it.
#pragma once

#include "compiler/check/info.h"

namespace tuco::check {

struct Operand {
  Mode mode = Mode::Invalid;
  const syntax::Expr *expr = nullptr;
  types::Type *type = nullptr;
  types::Value value; // Constant only
  types::BuiltinId builtin{};

  bool is_valid() const { return mode != Mode::Invalid; }
  bool is_constant() const { return mode == Mode::Constant; }
  bool is_nil() const { return mode == Mode::NilValue; }
  void invalidate() { mode = Mode::Invalid; }
};

// Messages call operands: `x (variable of type int)`.
std::string operand_string(const Operand &x, const types::Qualifier &qualifier);
// "slice", "func", ...; empty for basic types.
std::string composite_kind(types::Type *t);

} // namespace tuco::check
