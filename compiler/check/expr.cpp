// Expressions: operators, comparisons, shifts, and the walk over all kinds.
//
// Untyped expressions: `1 << s` or `x == y` have no type of their own until their context gives them one.
// They are kept in untyped_, and update_expr_type() goes down into an expression again when its type is
// known, so that every subexpression ends up with the type that it has at run time. Subexpressions of
// constants are left alone: only the constant itself exists at run time. The left operand of a non-constant
// shift has the type it would have if the shift were not there, and must be an integer then.
#include "compiler/check/checker.h"

namespace tuco::check {

using syntax::ExprKind;
using types::TypeKind;

namespace {

Pos operator_pos(const Expr *x) {
  if (x == nullptr) return {};
  bool operation = x->kind == ExprKind::Unary || x->kind == ExprKind::Binary;
  return operation ? x->pos : syntax::start_pos(x);
}

const std::string invalid_op = "invalid operation: ";

} // namespace

// ---------------------------------------------------------------------------------------------- untyped

void Checker::update_expr_value(const Expr *x, const Value &value) {
  if (auto it = untyped_.find(x); it != untyped_.end()) it->second.value = value;
}

void Checker::update_expr_type(const Expr *x, Type *type, bool final) {
  auto it = untyped_.find(x);
  if (it == untyped_.end()) return;
  bool constant = it->second.mode == Mode::Constant;
  switch (x->kind) {
  case ExprKind::Paren: update_expr_type(x->to<syntax::ParenExpr>()->x, type, final); break;
  case ExprKind::Unary:
    if (!constant) update_expr_type(x->to<syntax::UnaryExpr>()->x, type, final);
    break;
  case ExprKind::Binary: {
    if (constant) break;
    auto *binary = x->to<syntax::BinaryExpr>();
    if (syntax::is_comparison(binary->op)) break; // the operands have their types
    update_expr_type(binary->x, type, final);
    if (!syntax::is_shift(binary->op)) update_expr_type(binary->y, type, final);
    break;
  }
  case ExprKind::Call:
  case ExprKind::Ident:
  case ExprKind::BasicLit:
  case ExprKind::Selector: break;
  default: return;
  }
  it = untyped_.find(x);
  if (it == untyped_.end()) return;
  if (!final && is_untyped(type)) {
    it->second.type = static_cast<types::Basic *>(under(type));
    return;
  }
  UntypedInfo old = std::move(it->second);
  untyped_.erase(it);
  if (old.is_shift_lhs && !types::all_integer(type)) {
    error(x, Code::InvalidShiftOperand,
          invalid_op + "shifted operand " + str(x) + " (type " + str(type) + ") must be integer");
    return;
  }
  if (constant) {
    Operand c{old.mode, x, old.type, old.value, {}};
    convert_untyped(c, type);
    if (!c.is_valid()) return;
    // The value as it is in its final type.
    if (is_typed(type) && c.is_constant()) old.value = c.value;
  }
  record_type(x, old.mode, type, old.value);
}

// ---------------------------------------------------------------------------------------------- operators

bool Checker::operator_defined(const Operand &x, Op op, bool is_unary) {
  bool ok = false;
  switch (op) {
  case Op::Add: ok = is_unary ? types::all_numeric(x.type) : types::all_numeric_or_string(x.type); break;
  case Op::Sub:
  case Op::Mul:
  case Op::Div: ok = types::all_numeric(x.type); break;
  case Op::Rem:
  case Op::And:
  case Op::Or:
  case Op::Xor:
  case Op::AndNot: ok = types::all_integer(x.type); break;
  case Op::AndAnd:
  case Op::OrOr:
  case Op::Not: ok = types::all_boolean(x.type); break;
  default: break;
  }
  if (!ok)
    error(x, Code::UndefinedOp,
          invalid_op + "operator " + std::string(syntax::op_text(op)) + " not defined on " + str(x));
  return ok;
}

void Checker::unary(Operand &x, const syntax::UnaryExpr *e) {
  expr(nullptr, x, e->x);
  if (!x.is_valid()) return;
  Op op = e->op;
  switch (op) {
  case Op::And:
    if (syntax::unparen(e->x)->kind != ExprKind::CompositeLit && x.mode != Mode::Variable) {
      error(x, Code::UnaddressableOperand, invalid_op + "cannot take address of " + str(x));
      return x.invalidate();
    }
    x.mode = Mode::Value;
    x.type = context_.pointer_to(x.type);
    return;
  case Op::Recv: {
    Type *elem = chan_elem(x, x, true);
    if (elem == nullptr) return x.invalidate();
    x.mode = Mode::CommaOk;
    x.type = elem;
    env_.has_call_or_recv = true;
    return;
  }
  case Op::Tilde:
    if (!types::all_integer(x.type)) {
      error(e, Code::UndefinedOp, "cannot use ~ outside of interface or type constraint");
      return x.invalidate();
    }
    error(e, Code::UndefinedOp,
          "cannot use ~ outside of interface or type constraint (use ^ for bitwise complement)");
    op = Op::Xor;
    break;
  default: break;
  }
  if (!operator_defined(x, op, true)) return x.invalidate();
  if (!x.is_constant()) {
    x.mode = Mode::Value;
    return;
  }
  if (x.value.is_unknown()) return;
  unsigned bits = types::is_unsigned(x.type) ? static_cast<unsigned>(types::size_of(x.type) * 8) : 0;
  x.value = types::unary_op(op, x.value, bits);
  x.expr = e;
  overflow(x, operator_pos(e));
}

// The element type of a channel that can be received from or sent to; nullptr after an error.
Type *Checker::chan_elem(At at, const Operand &x, bool receive) {
  std::string cause;
  bool checked = types::each_type(x.type, [&](Type *t, Type *u) {
    if (u == nullptr) {
      cause = "no specific channel type";
      return false;
    }
    auto *channel = u->kind == TypeKind::Chan ? static_cast<types::Chan *>(u) : nullptr;
    if (channel == nullptr)
      cause = "non-channel " + str(t);
    else if (receive && channel->dir == types::ChanDir::Send)
      cause = "send-only channel " + str(t);
    else if (!receive && channel->dir == types::ChanDir::Recv)
      cause = "receive-only channel " + str(t);
    return cause.empty();
  });
  if (checked)
    if (Type *u = types::common_under(x.type, &cause, qualifier_)) return static_cast<types::Chan *>(u)->elem;
  std::string verb = receive ? "cannot receive from " : "cannot send to ";
  std::string text = is_type_param(x.type) ? str(x) + ": " + cause : cause + " " + str(x);
  error(at, receive ? Code::InvalidReceive : Code::InvalidSend, invalid_op + verb + text);
  return nullptr;
}

// ---------------------------------------------------------------------------------------------- binary
// operators

// Gives the untyped one of two operands the type of the other where that can make sense; where it cannot, the
// mismatch is reported better later.
void Checker::match_types(Operand &x, Operand &y) {
  auto may_convert = [&] {
    if (is_typed(x.type) && is_typed(y.type)) return false;
    if (types::all_numeric(x.type) != types::all_numeric(y.type)) {
      return false;
    }
    if (types::is_non_type_param_interface(x.type) || types::is_non_type_param_interface(y.type)) return true;
    if (types::all_boolean(x.type) != types::all_boolean(y.type)) return false;
    if (types::all_string(x.type) != types::all_string(y.type)) return false;
    if (x.is_nil()) return types::has_nil(y.type);
    if (y.is_nil()) return types::has_nil(x.type);
    if (under(x.type)->kind == TypeKind::Pointer || under(y.type)->kind == TypeKind::Pointer) return false;
    return true;
  };
  if (!may_convert()) return;
  convert_untyped(x, y.type);
  if (!x.is_valid()) return;
  convert_untyped(y, x.type);
  if (!y.is_valid()) x.invalidate();
}

// e is nullptr for `lhs op= rhs`.
void Checker::binary(Operand &x, const Expr *e, const Expr *lhs, const Expr *rhs, Op op) {
  Operand y;
  expr(nullptr, x, lhs);
  expr(nullptr, y, rhs);
  if (!x.is_valid()) return;
  if (!y.is_valid()) {
    x.invalidate();
    x.expr = y.expr;
    return;
  }
  if (syntax::is_shift(op)) return shift(x, y, e, op);
  match_types(x, y);
  if (!x.is_valid()) return;
  if (syntax::is_comparison(op)) return comparison(x, y, op, false);
  if (!types::identical(x.type, y.type)) {
    if (is_valid(x.type) && is_valid(y.type)) {
      std::string text =
          e != nullptr ? str(e) : str(lhs) + " " + std::string(syntax::op_text(op)) + "= " + str(rhs);
      error(x, Code::MismatchedTypes,
            invalid_op + text + " (mismatched types " + str(x.type) + " and " + str(y.type) + ")");
    }
    return x.invalidate();
  }
  if (!operator_defined(x, op, false)) return x.invalidate();
  if (op == Op::Div || op == Op::Rem) {
    bool zero = (x.is_constant() || types::all_integer(x.type)) && y.is_constant() && y.value.is_known() &&
                y.value.sign() == 0;
    if (!zero && x.is_constant() && y.is_constant() && types::is_complex(x.type) && y.value.is_known()) {
      // The squares that the division needs may be too small to be told from zero.
      auto square_is_zero = [](const Value &part) {
        return types::binary_op(part, Op::Mul, part).sign() == 0;
      };
      zero = square_is_zero(y.value.real_part()) && square_is_zero(y.value.imag_part());
    }
    if (zero) {
      error(y, Code::DivByZero, invalid_op + "division by zero");
      return x.invalidate();
    }
  }
  if (x.is_constant() && y.is_constant()) {
    if (x.value.is_unknown() || y.value.is_unknown()) {
      x.value = Value();
      return;
    }
    x.value = types::binary_op(x.value, op, y.value, types::is_integer(x.type));
    x.expr = e;
    overflow(x, operator_pos(e));
    return;
  }
  x.mode = Mode::Value;
}

std::string Checker::incomparable_cause(Type *t) {
  TypeKind kind = under(t)->kind;
  if (kind == TypeKind::Slice || kind == TypeKind::Signature || kind == TypeKind::Map)
    return composite_kind(t) + " can only be compared to nil";
  std::string cause;
  types::comparable(t, true, &cause, qualifier_);
  return cause;
}

void Checker::comparison(Operand &x, Operand &y, Op op, bool switch_case) {
  if (!is_valid(x.type) || !is_valid(y.type)) return x.invalidate();
  if (switch_case) op = Op::Eql;
  const Operand *culprit = &x;
  std::string cause;
  Code code = Code::MismatchedTypes;
  bool ok = assignable_to(x, y.type, nullptr) || assignable_to(y, x.type, nullptr);
  if (!ok) {
    culprit = &y;
    cause = "mismatched types " + str(x.type) + " and " + str(y.type);
  } else {
    code = Code::UndefinedOp;
    if (op == Op::Eql || op == Op::Neq) {
      if (x.is_nil() || y.is_nil()) {
        ok = types::has_nil(x.is_nil() ? y.type : x.type);
        if (!ok) culprit = &y;
      } else if (!types::comparable(x.type)) {
        ok = false;
        cause = incomparable_cause(x.type);
      } else if (!types::comparable(y.type)) {
        ok = false;
        culprit = &y;
        cause = incomparable_cause(y.type);
      }
    } else if (!types::all_ordered(x.type)) {
      ok = false;
    } else if (!types::all_ordered(y.type)) {
      ok = false;
      culprit = &y;
    }
  }
  if (ok) {
    if (x.is_constant() && y.is_constant()) {
      x.value = x.value.is_known() && y.value.is_known()
                    ? Value::boolean(types::compare(x.value, op, y.value))
                    : Value();
    } else {
      x.mode = Mode::Value;
      // The operands are never materialised as untyped values.
      update_expr_type(x.expr, types::default_type(x.type), true);
      update_expr_type(y.expr, types::default_type(y.type), true);
    }
    x.type = basic(BasicKind::UntypedBool);
    return;
  }
  std::string op_string(syntax::op_text(op));
  if (cause.empty()) {
    if (is_type_param(x.type) || is_type_param(y.type)) {
      if (!is_type_param(x.type)) culprit = &y;
      cause = "type parameter " + str(culprit->type) + " cannot use operator " + op_string;
    } else {
      std::string what = composite_kind(culprit->type);
      cause = "operator " + op_string + " not defined on " + (what.empty() ? str(culprit->type) : what);
    }
  }
  if (switch_case)
    error(x, code, "invalid case " + str(x.expr) + " in switch on " + str(y.expr) + " (" + cause + ")");
  else
    error(*culprit, code,
          invalid_op + str(x.expr) + " " + op_string + " " + str(y.expr) + " (" + cause + ")");
  x.invalidate();
}

void Checker::shift(Operand &x, Operand &y, const Expr *e, Op op) {
  // The left operand must be an integer, or a constant that can become one.
  Value x_value = x.is_constant() ? x.value.to_int() : Value();
  bool integer_value = x_value.kind() == Value::Kind::Int;
  if (!types::all_integer(x.type) && !(is_untyped(x.type) && integer_value)) {
    error(x, Code::InvalidShiftOperand, invalid_op + "shifted operand " + str(x) + " must be integer");
    return x.invalidate();
  }
  Value y_value;
  if (y.is_constant()) {
    y_value = y.value.to_int();
    if (y_value.kind() == Value::Kind::Int && y_value.sign() < 0) {
      error(y, Code::InvalidShiftCount, invalid_op + "negative shift count " + str(y));
      return x.invalidate();
    }
    if (is_untyped(y.type)) {
      representable(y, basic(BasicKind::Uint));
      if (!y.is_valid()) return x.invalidate();
    }
  } else if (!types::all_integer(y.type)) {
    if (!is_untyped(y.type)) {
      error(y, Code::InvalidShiftCount, invalid_op + "shift count " + str(y) + " must be integer");
      return x.invalidate();
    }
    convert_untyped(y, basic(BasicKind::Uint));
    if (!y.is_valid()) return x.invalidate();
  } else if (is_untyped(y.type)) {
    convert_untyped(y, basic(BasicKind::Uint));
    if (!y.is_valid()) return x.invalidate();
  } else if (!types::all_unsigned(y.type) &&
             !requires_version(y, 13, invalid_op + "signed shift count " + str(y))) {
    return x.invalidate();
  }
  if (x.is_constant()) {
    if (y.is_constant()) {
      if (x.value.is_unknown() || y.value.is_unknown()) {
        x.value = Value();
        if (!types::is_integer(x.type)) x.type = basic(BasicKind::UntypedInt);
        return;
      }
      constexpr uint64_t largest = 1023 - 1 + 52; // so that the result fits a float64, as gc
      auto count = y_value.as_uint64();
      if (!count || *count > largest) {
        error(y, Code::InvalidShiftCount, invalid_op + "invalid shift count " + str(y));
        return x.invalidate();
      }
      if (!types::is_integer(x.type)) x.type = basic(BasicKind::UntypedInt);
      x.value = types::shift(x_value, op, static_cast<unsigned>(*count));
      x.expr = e;
      overflow(x, operator_pos(e));
      return;
    }
    if (is_untyped(x.type)) {
      // Its type will be that of the context.
      if (auto it = untyped_.find(x.expr); it != untyped_.end()) it->second.is_shift_lhs = true;
      x.mode = Mode::Value;
      return;
    }
  }
  if (!types::all_integer(x.type)) {
    error(x, Code::InvalidShiftOperand, invalid_op + "shifted operand " + str(x) + " must be integer");
    return x.invalidate();
  }
  x.mode = Mode::Value;
}

// ---------------------------------------------------------------------------------------------- the walk

ExprUse Checker::raw_expr(const Target *target, Operand &x, const Expr *e, Type *hint, bool allow_generic) {
  ExprUse use = expr_internal(target, x, e, hint);
  if (!allow_generic) non_generic(target, x);
  if (x.is_valid() && x.mode != Mode::NoValue && x.type != nullptr && !finite_size(x.type)) {
    x.invalidate();
    x.type = types::invalid_type();
  }
  record(x);
  return use;
}

void Checker::non_generic(const Target *target, Operand &x) {
  if (!x.is_valid() || x.mode == Mode::NoValue || x.type == nullptr) return;
  std::string_view what;
  if (x.type->kind == TypeKind::Alias || x.type->kind == TypeKind::Named) {
    if (is_generic(x.type)) what = "type";
  } else if (x.type->kind == TypeKind::Signature) {
    if (!static_cast<types::Signature *>(x.type)->type_params.empty()) {
      if (target != nullptr) {
        func_inst(target, x.expr->pos, x, nullptr, true);
        return;
      }
      what = "function";
    }
  }
  if (what.empty()) return;
  error(x.expr, Code::WrongTypeArgCount,
        "cannot use generic " + std::string(what) + " " + str(x.expr) + " without instantiation");
  x.invalidate();
  x.type = types::invalid_type();
}

ExprUse Checker::expr_internal(const Target *target, Operand &x, const Expr *e, Type *hint) {
  x = Operand();
  x.type = types::invalid_type();
  auto failed = [&] {
    x.invalidate();
    x.expr = e;
    return ExprUse::Statement;
  };
  switch (e->kind) {
  case ExprKind::Bad: return failed();
  case ExprKind::Ident: ident(x, e->to<syntax::Ident>(), false); break;
  case ExprKind::DotsType: error(e, Code::Syntax, "invalid syntax tree: invalid use of ..."); return failed();
  case ExprKind::BasicLit:
    if (e->to<syntax::BasicLit>()->bad) return failed();
    basic_lit(x, e->to<syntax::BasicLit>());
    break;
  case ExprKind::FuncLit: func_lit(x, e->to<syntax::FuncLit>()); break;
  case ExprKind::CompositeLit: composite_lit(x, e->to<syntax::CompositeLit>(), hint); break;
  case ExprKind::Paren: {
    ExprUse use = raw_expr(nullptr, x, e->to<syntax::ParenExpr>()->x, nullptr, false);
    x.expr = e;
    return use;
  }
  case ExprKind::Selector: selector(x, e->to<syntax::SelectorExpr>(), false); break;
  case ExprKind::Index:
    if (index_expr(x, e->to<syntax::IndexExpr>()))
      func_inst(target, e->pos, x, e->to<syntax::IndexExpr>(), true);
    break;
  case ExprKind::Slice: slice_expr(x, e->to<syntax::SliceExpr>()); break;
  case ExprKind::TypeAssert: {
    auto *assertion = e->to<syntax::TypeAssertExpr>();
    expr(nullptr, x, assertion->x);
    if (!x.is_valid()) return failed();
    if (is_type_param(x.type)) {
      error(x, Code::InvalidAssert,
            invalid_op + "cannot use type assertion on type parameter value " + str(x));
      return failed();
    }
    if (under(x.type)->kind != TypeKind::Interface) {
      error(x, Code::InvalidAssert, invalid_op + str(x) + " is not an interface");
      return failed();
    }
    Type *t = var_type(assertion->type);
    if (!is_valid(t)) return failed();
    type_assertion(e, x, t, false);
    x.mode = Mode::CommaOk;
    x.type = t;
    break;
  }
  case ExprKind::TypeSwitchGuard:
    error(e, Code::BadTypeKeyword, "invalid syntax tree: use of .(type) outside type switch");
    use_one(e->to<syntax::TypeSwitchGuard>()->x);
    return failed();
  case ExprKind::Call: return call_expr(x, e->to<syntax::CallExpr>());
  case ExprKind::Star: star(x, e->to<syntax::StarExpr>()); break;
  case ExprKind::Unary: {
    auto *operation = e->to<syntax::UnaryExpr>();
    unary(x, operation);
    if (!x.is_valid()) return failed();
    x.expr = e;
    return operation->op == Op::Recv ? ExprUse::Statement : ExprUse::Expression;
  }
  case ExprKind::Binary: {
    auto *operation = e->to<syntax::BinaryExpr>();
    binary(x, e, operation->x, operation->y, operation->op);
    break;
  }
  case ExprKind::KeyValue:
    error(e, Code::Syntax, "invalid syntax tree: no key:value expected");
    return failed();
  case ExprKind::ArrayType:
  case ExprKind::SliceType:
  case ExprKind::StructType:
  case ExprKind::FuncType:
  case ExprKind::InterfaceType:
  case ExprKind::MapType:
  case ExprKind::ChanType:
    x.mode = Mode::TypeExpr;
    x.type = type_expr(e);
    break;
  }
  if (!x.is_valid() && e->kind != ExprKind::Ident && e->kind != ExprKind::Selector) return failed();
  x.expr = e;
  return ExprUse::Expression;
}

void Checker::star(Operand &x, const syntax::StarExpr *e) {
  expr_or_type(x, e->x, false);
  if (!x.is_valid()) return;
  if (x.mode == Mode::TypeExpr) {
    valid_var_type(e->x, x.type);
    x.type = context_.pointer_to(x.type);
    return;
  }
  Type *elem = nullptr;
  bool ok = types::each_type(x.type, [&](Type *, Type *u) {
    auto *pointer = u != nullptr && u->kind == TypeKind::Pointer ? static_cast<types::Pointer *>(u) : nullptr;
    if (pointer == nullptr) {
      error(x, Code::InvalidIndirection, invalid_op + "cannot indirect " + str(x));
      return false;
    }
    if (elem != nullptr && !types::identical(pointer->elem, elem)) {
      error(x, Code::InvalidIndirection,
            invalid_op + "pointers of " + str(x) + " must have identical base types");
      return false;
    }
    elem = pointer->elem;
    return true;
  });
  if (!ok) return x.invalidate();
  x.mode = Mode::Variable;
  x.type = elem;
}

void Checker::type_assertion(const Expr *e, const Operand &x, Type *t, bool type_switch) {
  std::string cause;
  if (types::assertable_to(x.type, t, qualifier_, &cause)) return;
  if (type_switch)
    error(e, Code::ImpossibleAssert,
          "impossible type switch case: " + str(e) + "\n\t" + str(x) + " cannot have dynamic type " + str(t) +
              " " + cause);
  else
    error(e, Code::ImpossibleAssert,
          "impossible type assertion: " + str(e) + "\n\t" + str(t) + " does not implement " + str(x.type) +
              " " + cause);
}

void Checker::expr(const Target *target, Operand &x, const Expr *e) {
  raw_expr(target, x, e, nullptr, false);
  exclude(x, {Mode::NoValue, Mode::Builtin, Mode::TypeExpr});
  single_value(x);
}

void Checker::generic_expr(Operand &x, const Expr *e) {
  raw_expr(nullptr, x, e, nullptr, true);
  exclude(x, {Mode::NoValue, Mode::Builtin, Mode::TypeExpr});
  single_value(x);
}

std::vector<Operand> Checker::multi_expr(const Expr *e, bool allow_comma_ok, bool &comma_ok) {
  comma_ok = false;
  Operand x;
  raw_expr(nullptr, x, e, nullptr, false);
  exclude(x, {Mode::NoValue, Mode::Builtin, Mode::TypeExpr});
  if (auto *tuple =
          x.is_valid() && x.type->kind == TypeKind::Tuple ? static_cast<types::Tuple *>(x.type) : nullptr) {
    std::vector<Operand> list;
    for (types::Var *var : tuple->vars) list.push_back({Mode::Value, e, var->type, {}, {}});
    return list;
  }
  if (allow_comma_ok && (x.mode == Mode::MapIndex || x.mode == Mode::CommaOk || x.mode == Mode::CommaErr)) {
    comma_ok = true;
    return {x, {Mode::Value, e, basic(BasicKind::UntypedBool), {}, {}}};
  }
  return {x};
}

void Checker::expr_with_hint(Operand &x, const Expr *e, Type *hint) {
  raw_expr(nullptr, x, e, hint, false);
  exclude(x, {Mode::NoValue, Mode::Builtin, Mode::TypeExpr});
  single_value(x);
}

void Checker::expr_or_type(Operand &x, const Expr *e, bool allow_generic) {
  raw_expr(nullptr, x, e, nullptr, allow_generic);
  exclude(x, {Mode::NoValue});
  single_value(x);
}

// Complains if x is of one of these modes.
void Checker::exclude(Operand &x, std::initializer_list<Mode> modes) {
  bool found = false, types_too = false;
  for (Mode mode : modes) {
    found |= mode == x.mode;
    types_too |= mode == Mode::TypeExpr;
  }
  if (!found) return;
  if (x.mode == Mode::NoValue)
    error(x, Code::TooManyValues, str(x) + (types_too ? " used as value" : " used as value or type"));
  else if (x.mode == Mode::Builtin)
    error(x, Code::UncalledBuiltin, str(x) + " must be called");
  else
    error(x, Code::NotAnExpr, str(x) + " is not an expression");
  x.invalidate();
}

void Checker::single_value(Operand &x) {
  if (x.mode != Mode::Value || x.type->kind != TypeKind::Tuple) return;
  error(x, Code::TooManyValues, "multiple-value " + str(x) + " in single-value context");
  x.invalidate();
}

} // namespace tuco::check
