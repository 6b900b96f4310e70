// Operands: how messages call them, and what types they can take on.
#include "compiler/check/checker.h"

#include "compiler/base/unicode.h"

#include <cmath>

namespace tuco::check {

using types::TypeKind;
using types::TypeParam;

std::string composite_kind(Type *t) {
  switch (under(t)->kind) {
  case TypeKind::Array: return "array";
  case TypeKind::Slice: return "slice";
  case TypeKind::Struct: return "struct";
  case TypeKind::Pointer: return "pointer";
  case TypeKind::Signature: return "func";
  case TypeKind::Interface: return "interface";
  case TypeKind::Map: return "map";
  case TypeKind::Chan: return "chan";
  case TypeKind::Tuple: return "tuple";
  case TypeKind::Union: return "union";
  default: return {};
  }
}

namespace {

std::string_view mode_string(Mode mode) {
  switch (mode) {
  case Mode::Invalid: return "invalid operand";
  case Mode::NoValue: return "no value";
  case Mode::Builtin: return "built-in";
  case Mode::TypeExpr: return "type";
  case Mode::Constant: return "constant";
  case Mode::Variable: return "variable";
  case Mode::MapIndex: return "map index expression";
  case Mode::Value: return "value";
  case Mode::NilValue: return "nil";
  case Mode::CommaOk: return "comma, ok expression";
  case Mode::CommaErr: return "comma, error expression";
  }
  return "operand";
}

// ` of struct type T`, ` of type P constrained by C`
std::string type_description(Type *t, const Qualifier &qualifier) {
  if (!is_valid(t)) return " with invalid type";
  std::string out = " of ";
  if (is_generic(t)) out += "generic ";
  auto *param = type_as<TypeParam>(t);
  if (param == nullptr && (t->kind == TypeKind::Alias || t->kind == TypeKind::Named)) {
    std::string kind = composite_kind(t);
    if (kind.empty() && under(t)->kind == TypeKind::Basic) kind = static_cast<types::Basic *>(under(t))->name;
    if (!kind.empty()) out += kind + " ";
  }
  out += "type " + types::type_string(t, qualifier);
  if (param != nullptr) {
    out += " constrained by " + types::type_string(param->bound, qualifier);
    if (types::type_set(param->constraint()).is_empty()) out += " with empty type set";
  }
  return out;
}

} // namespace

std::string operand_string(const Operand &x, const Qualifier &qualifier) {
  if (x.mode == Mode::NilValue) {
    if (x.type == nullptr || x.type == types::invalid_type()) return "nil (with invalid type)";
    if (types::is_untyped_nil(x.type)) return "nil";
    return "nil (of type " + types::type_string(x.type, qualifier) + ")";
  }
  std::string expr;
  if (x.expr != nullptr)
    expr = syntax::expr_string(x.expr);
  else if (x.mode == Mode::TypeExpr)
    expr = types::type_string(x.type, qualifier);
  else if (x.mode == Mode::Constant)
    expr = x.value.to_string();
  std::string out = expr.empty() ? "" : expr + " (";
  bool has_type = false;
  switch (x.mode) {
  case Mode::Invalid:
  case Mode::NoValue:
  case Mode::Builtin:
  case Mode::TypeExpr: break;
  default:
    if (x.type == nullptr) break;
    if (is_untyped(x.type)) {
      out += static_cast<types::Basic *>(x.type)->name;
      out += ' ';
    } else {
      has_type = true;
    }
  }
  out += mode_string(x.mode);
  if (x.mode == Mode::Constant) {
    std::string value = x.value.to_string();
    if (value != expr) out += " " + value;
  }
  if (has_type) out += type_description(x.type, qualifier);
  if (!expr.empty()) out += ")";
  return out;
}

// ---------------------------------------------------------------------------------------------- constants

bool Checker::representable_const(const Value &value, types::Basic *type, Value *rounded) {
  if (value.is_unknown()) return true;
  auto keep = [&](Value v) {
    if (rounded != nullptr) *rounded = std::move(v);
    return true;
  };
  if (type->info & types::IsInteger) {
    Value x = value.to_int();
    if (x.kind() != Value::Kind::Int) return false;
    if (rounded != nullptr) *rounded = x;
    if (type->basic == BasicKind::UntypedInt || type->basic == BasicKind::UntypedRune) return true;
    unsigned bits = 64;
    switch (type->basic) {
    case BasicKind::Int8:
    case BasicKind::Uint8: bits = 8; break;
    case BasicKind::Int16:
    case BasicKind::Uint16: bits = 16; break;
    case BasicKind::Int32:
    case BasicKind::Uint32: bits = 32; break;
    default: break;
    }
    if (type->info & types::IsUnsigned) return x.sign() >= 0 && x.bit_length() <= bits;
    auto small = x.as_int64();
    if (!small) return false;
    if (bits == 64) return true;
    int64_t limit = int64_t{1} << (bits - 1);
    return *small >= -limit && *small < limit;
  }
  if (type->info & types::IsFloat) {
    Value x = value.to_float();
    if (x.kind() != Value::Kind::Float) return false;
    if (type->basic == BasicKind::UntypedFloat) return true;
    Value r = type->basic == BasicKind::Float32 ? types::round_to_float32(x) : types::round_to_float64(x);
    return r.is_known() && keep(std::move(r));
  }
  if (type->info & types::IsComplex) {
    Value x = value.to_complex();
    if (x.kind() != Value::Kind::Complex) return false;
    if (type->basic == BasicKind::UntypedComplex) return true;
    auto round = type->basic == BasicKind::Complex64 ? types::round_to_float32 : types::round_to_float64;
    Value re = round(x.real_part()), im = round(x.imag_part());
    return re.is_known() && im.is_known() && keep(Value::complex(re, im));
  }
  if (type->info & types::IsString) return value.kind() == Value::Kind::String;
  if (type->info & types::IsBoolean) return value.kind() == Value::Kind::Bool;
  return false;
}

// No error: `value` becomes x's value in that type.
std::optional<Code> Checker::representation(const Operand &x, types::Basic *type, Value &value) {
  value = x.value;
  if (representable_const(x.value, type, &value)) return std::nullopt;
  if (types::is_numeric(x.type) && (type->info & types::IsNumeric)) {
    bool to_integer = type->info & types::IsInteger;
    return !types::is_integer(x.type) && to_integer ? Code::TruncatedFloat : Code::NumericOverflow;
  }
  return Code::InvalidConstVal;
}

void Checker::representable(Operand &x, types::Basic *type) {
  Value value;
  if (auto code = representation(x, type, value)) {
    invalid_conversion(*code, x, type);
    x.invalidate();
    return;
  }
  x.value = std::move(value);
}

void Checker::invalid_conversion(Code code, const Operand &x, Type *target) {
  std::string text;
  if (code == Code::TruncatedFloat)
    text = str(x) + " truncated to " + str(target);
  else if (code == Code::NumericOverflow)
    text = str(x) + " overflows " + str(target);
  else
    text = "cannot convert " + str(x) + " to type " + str(target);
  error(x, code, std::move(text));
}

namespace {

std::string_view operation_name(const Expr *x) {
  if (auto *unary = x->as<syntax::UnaryExpr>()) return unary->op == Op::Xor ? "bitwise complement " : "";
  if (auto *binary = x->as<syntax::BinaryExpr>()) {
    switch (binary->op) {
    case Op::Add: return "addition ";
    case Op::Sub: return "subtraction ";
    case Op::Xor: return "bitwise XOR ";
    case Op::Mul: return "multiplication ";
    case Op::Shl: return "shift ";
    default: return "";
    }
  }
  return "";
}

} // namespace

// Typed constants must fit their type; untyped ones must stay below 2^512.
void Checker::overflow(Operand &x, Pos op_pos) {
  if (x.value.is_unknown()) {
    error(op_pos, Code::InvalidConstVal, "constant result is not representable");
    return;
  }
  if (is_typed(x.type)) {
    representable(x, static_cast<types::Basic *>(under(x.type)));
    return;
  }
  constexpr unsigned precision = 512;
  if (x.value.kind() == Value::Kind::Int && x.value.bit_length() > precision) {
    error(op_pos, Code::InvalidConstVal,
          "constant " + std::string(x.expr != nullptr ? operation_name(x.expr) : "") + "overflow");
    x.value = Value();
  }
}

// ---------------------------------------------------------------------------------------------- untyped
// operands

namespace {

// The larger kind of two untyped numeric types; nullptr if there is none.
Type *max_type(Type *x, Type *y) {
  if (x == y) return x;
  if (!types::is_untyped_numeric(x) || !types::is_untyped_numeric(y)) return nullptr;
  return static_cast<types::Basic *>(x)->basic > static_cast<types::Basic *>(y)->basic ? x : y;
}

} // namespace

// The type, and for constants the value, that untyped x gets when it is used as a `target`.
ImplicitType Checker::implicit_type(const Operand &x, Type *target) {
  ImplicitType failed{nullptr, std::nullopt, Code::InvalidUntypedConversion};
  if (!x.is_valid() || is_typed(x.type) || !is_valid(target)) return {x.type, std::nullopt, std::nullopt};
  if (is_untyped(target)) {
    if (Type *larger = max_type(x.type, target)) return {larger, std::nullopt, std::nullopt};
    return failed;
  }
  if (x.is_nil()) return types::has_nil(target) ? ImplicitType{target, std::nullopt, std::nullopt} : failed;
  Type *u = under(target);
  if (u->kind == TypeKind::Basic) {
    auto *basic_type = static_cast<types::Basic *>(u);
    if (x.is_constant()) {
      Value value;
      if (auto code = representation(x, basic_type, value)) return {nullptr, std::nullopt, code};
      return {target, std::move(value), std::nullopt};
    }
    uint16_t needed = 0;
    switch (static_cast<types::Basic *>(x.type)->basic) {
    case BasicKind::UntypedBool: needed = types::IsBoolean; break;
    case BasicKind::UntypedInt:
    case BasicKind::UntypedRune:
    case BasicKind::UntypedFloat:
    case BasicKind::UntypedComplex: needed = types::IsNumeric; break;
    case BasicKind::UntypedString: needed = types::IsString; break;
    default: break;
    }
    if ((basic_type->info & needed) == 0) return failed;
    return {target, std::nullopt, std::nullopt};
  }
  if (u->kind == TypeKind::Interface) {
    if (is_type_param(target)) {
      bool ok = types::each_type(target, [&](Type *, Type *each) {
        return each != nullptr && implicit_type(x, each).type != nullptr;
      });
      if (!ok) return failed;
      return {target, std::nullopt, std::nullopt};
    }
    // Untyped values keep their default types in interfaces.
    if (!types::type_set(static_cast<types::Interface *>(u)).is_all()) return failed;
    return {types::default_type(x.type), std::nullopt, std::nullopt};
  }
  return failed;
}

void Checker::convert_untyped(Operand &x, Type *target) {
  ImplicitType implicit = implicit_type(x, target);
  if (implicit.error) {
    invalid_conversion(*implicit.error, x, is_type_param(target) ? target : under(target));
    x.invalidate();
    return;
  }
  if (implicit.value) {
    x.value = *implicit.value;
    update_expr_value(x.expr, x.value);
  }
  if (implicit.type != x.type) {
    x.type = implicit.type;
    update_expr_type(x.expr, implicit.type, false);
  }
}

// ----------------------------------------------------------------------------------------------
// assignability

namespace {

// Calls f for the types of a type parameter's type set; nullptr if it has no specific ones.
bool each_term(Type *param, const std::function<bool(Type *)> &f) {
  return types::each_type(param, [&](Type *type, Type *) { return f(type); });
}

void extend_cause(std::string *cause, std::string text) {
  if (cause == nullptr) return;
  if (!cause->empty()) text += "\n\t" + *cause;
  *cause = std::move(text);
}

} // namespace

bool Checker::assignable_to(const Operand &x, Type *target, std::string *cause, Code *code) {
  auto fail = [&](Code why) {
    if (code != nullptr) *code = why;
    return false;
  };
  if (!x.is_valid() || !is_valid(target)) return true;
  Type *v = types::unalias(x.type), *t = types::unalias(target);
  if (types::identical(v, t)) return true;
  Type *vu = under(v), *tu = under(t);
  auto *vp = type_as<TypeParam>(v), *tp = type_as<TypeParam>(t);

  if (is_untyped(vu)) {
    bool ok =
        tp != nullptr
            ? each_term(t,
                        [&](Type *each) { return each != nullptr && implicit_type(x, each).type != nullptr; })
            : implicit_type(x, t).type != nullptr;
    return ok || fail(Code::IncompatibleAssign);
  }
  // identical() first: it is the one who asks for the type sets, v's before t's, which decides what is found
  // missing in interfaces that wrongly embed each other.
  if (types::identical(vu, tu) && vp == nullptr && tp == nullptr &&
      (!types::has_name(v) || !types::has_name(t)))
    return true;
  if ((tu->kind == TypeKind::Interface && tp == nullptr) || types::is_interface_pointer(tu)) {
    if (types::implements(v, t, false, qualifier_, cause)) return true;
    if (vp == nullptr) return fail(Code::InvalidIfaceAssign);
    if (cause != nullptr) cause->clear();
  }
  if (vu->kind == TypeKind::Interface && vp == nullptr && types::implements(t, v, false)) {
    if (cause != nullptr) *cause = "need type assertion";
    return fail(Code::IncompatibleAssign);
  }
  // A two-way channel can be assigned to a one-way one.
  if (vu->kind == TypeKind::Chan && tu->kind == TypeKind::Chan) {
    auto *vc = static_cast<types::Chan *>(vu), *tc = static_cast<types::Chan *>(tu);
    if (vc->dir == types::ChanDir::Both && types::identical(vc->elem, tc->elem))
      return !types::has_name(v) || !types::has_name(t) || fail(Code::InvalidChanAssign);
  }
  if (vp == nullptr && tp == nullptr) return fail(Code::IncompatibleAssign);

  if (tp != nullptr && !types::has_name(v)) {
    return each_term(t, [&](Type *each) {
      if (each == nullptr) return fail(Code::IncompatibleAssign);
      if (assignable_to(x, each, cause, code)) return true;
      extend_cause(cause, "cannot assign " + str(x.type) + " to " + str(each) + " (in " + str(t) + ")");
      return false;
    });
  }
  if (vp != nullptr && !types::has_name(t)) {
    Operand each_x = x;
    return each_term(v, [&](Type *each) {
      if (each == nullptr) return fail(Code::IncompatibleAssign);
      each_x.type = each;
      if (assignable_to(each_x, t, cause, code)) return true;
      extend_cause(cause, "cannot assign " + str(each) + " (in " + str(v) + ") to " + str(target));
      return false;
    });
  }
  return fail(Code::IncompatibleAssign);
}

// ---------------------------------------------------------------------------------------------- conversions

namespace {

bool is_bytes_or_runes_type(Type *t) {
  auto *slice = under_as<types::Slice>(t);
  if (slice == nullptr) return false;
  auto *elem = under_as<types::Basic>(slice->elem);
  return elem != nullptr && (elem->basic == BasicKind::Byte || elem->basic == BasicKind::Rune);
}

bool is_pointer(Type *t) { return under(t)->kind == TypeKind::Pointer; }
bool is_uintptr(Type *t) {
  auto *basic_type = under_as<types::Basic>(t);
  return basic_type != nullptr && basic_type->basic == BasicKind::Uintptr;
}

} // namespace

bool Checker::convertible_to(const Operand &x, Type *target, std::string *cause) {
  if (assignable_to(x, target, cause)) return true;
  Type *v = types::unalias(x.type), *t = types::unalias(target);
  Type *vu = under(v), *tu = under(t);
  auto *vp = type_as<TypeParam>(v), *tp = type_as<TypeParam>(t);
  if (vp == nullptr && tp == nullptr && types::identical_ignore_tags(vu, tu)) return true;
  if (v->kind == TypeKind::Pointer && t->kind == TypeKind::Pointer) {
    Type *ve = static_cast<types::Pointer *>(v)->elem, *te = static_cast<types::Pointer *>(t)->elem;
    if (!is_type_param(ve) && !is_type_param(te) && types::identical_ignore_tags(under(ve), under(te)))
      return true;
  }
  auto integer_or_float = [](Type *type) { return types::is_basic(type, types::IsInteger | types::IsFloat); };
  if (integer_or_float(vu) && integer_or_float(tu)) return true;
  if (types::is_complex(vu) && types::is_complex(tu)) return true;
  if ((types::is_integer(vu) || is_bytes_or_runes_type(vu)) && types::is_string(tu)) return true;
  if (types::is_string(vu) && is_bytes_or_runes_type(tu)) return true;
  if ((is_pointer(vu) || is_uintptr(vu)) && types::is_unsafe_pointer(tu)) return true;
  if (types::is_unsafe_pointer(vu) && (is_pointer(tu) || is_uintptr(tu))) return true;
  if (vu->kind == TypeKind::Slice) { // to an array or a pointer to one
    Type *elem = static_cast<types::Slice *>(vu)->elem;
    auto *array = tu->kind == TypeKind::Array ? static_cast<types::Array *>(tu) : nullptr;
    if (tu->kind == TypeKind::Pointer)
      array = under_as<types::Array>(static_cast<types::Pointer *>(tu)->elem);
    if (array != nullptr && types::identical(elem, array->elem)) {
      bool pointer = tu->kind == TypeKind::Pointer;
      unsigned minor = pointer ? 17 : 20;
      Pos pos = At(x).pos;
      if (versions_.empty() || allows(pos, minor)) return true;
      if (cause != nullptr)
        *cause = std::string("conversion of slice to array ") + (pointer ? "pointer " : "") +
                 version_needed(pos, minor);
      return false;
    }
  }
  if (vp == nullptr && tp == nullptr) return false;

  auto each_target = [&](const Operand &from, const std::string &from_text) {
    return each_term(t, [&](Type *each) {
      if (each == nullptr) return false;
      if (convertible_to(from, each, cause)) return true;
      extend_cause(cause, "cannot convert " + from_text + " to type " + str(each) + " (in " + str(t) + ")");
      return false;
    });
  };
  if (vp == nullptr) return each_target(x, str(x.type));
  Operand each_x = x;
  return each_term(v, [&](Type *each) {
    if (each == nullptr) return false;
    each_x.type = each;
    std::string from = str(each) + " (in " + str(v) + ")";
    if (tp != nullptr) return each_target(each_x, from);
    if (convertible_to(each_x, t, cause)) return true;
    extend_cause(cause, "cannot convert " + from + " to type " + str(target));
    return false;
  });
}

bool Checker::const_convertible_to(const Operand &x, Type *t, Value *value) {
  auto *basic_type = under_as<types::Basic>(t);
  if (basic_type == nullptr) return false;
  if (representable_const(x.value, basic_type, value)) return true;
  if (!types::is_integer(x.type) || !types::is_string(basic_type)) return false;
  if (value != nullptr) {
    auto rune = x.value.as_uint64();
    std::string text;
    base::append_rune(text, rune && *rune <= 0x10FFFF ? static_cast<char32_t>(*rune) : base::rune_error);
    *value = Value::string(std::move(text));
  }
  return true;
}

void Checker::conversion(Operand &x, Type *t) {
  bool constant = x.is_constant();
  bool ok = false;
  std::string cause;
  if (constant && types::is_const_type(t)) {
    Value value = x.value;
    ok = const_convertible_to(x, t, &value);
    x.value = value; // even if it does not fit: the message shows it as the integer it would be
    if (!ok && types::is_integer(x.type) && types::is_integer(t)) {
      error(x, Code::InvalidConversion, "constant " + x.value.to_string() + " overflows " + str(t));
      x.invalidate();
      return;
    }
  } else if (constant && is_type_param(t)) {
    ok = types::each_type(t, [&](Type *, Type *u) {
      if (u == nullptr) {
        cause = str(t) + " does not contain specific types";
        return false;
      }
      if (types::is_string(x.type) && is_bytes_or_runes_type(u)) return true;
      if (const_convertible_to(x, u, nullptr)) return true;
      if (types::is_integer(x.type) && types::is_integer(u))
        cause = "constant " + x.value.to_string() + " overflows " + str(u) + " (in " + str(t) + ")";
      else
        cause = "cannot convert " + str(x) + " to type " + str(u) + " (in " + str(t) + ")";
      return false;
    });
    x.mode = Mode::Value;
  } else if (convertible_to(x, t, &cause)) {
    ok = true;
    x.mode = Mode::Value;
  }
  if (!ok) {
    error(x, Code::InvalidConversion,
          "cannot convert " + str(x) + " to type " + str(t) + (cause.empty() ? "" : ": " + cause));
    x.invalidate();
    return;
  }
  // The operand gets the final type, except where the conversion changes its representation.
  if (is_untyped(x.type)) {
    Type *final = t;
    if (types::is_untyped_nil(x.type))
      final = t;
    else if (types::is_non_type_param_interface(t) || (constant && !types::is_const_type(t)))
      final = types::default_type(x.type);
    else if (x.mode == Mode::Constant && types::is_integer(x.type) && types::all_string(t))
      final = x.type;
    update_expr_type(x.expr, final, true);
  }
  x.type = t;
}

} // namespace tuco::check
