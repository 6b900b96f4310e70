// Arithmetic on constant values.
#include "compiler/base/assert.h"
#include "compiler/types/constant_number.h"

namespace tuco::types {

using Kind = Value::Kind;
using Rep = Value::Number::Rep;
using syntax::Op;

namespace {

// Makes both operands of one kind, the larger of theirs.
void match(Value &x, Value &y) {
  if (x.kind() == y.kind()) return;
  if (x.kind() > y.kind()) return match(y, x);
  if (x.is_unknown()) {
    y = Value();
    return;
  }
  if (y.kind() == Kind::Float)
    x = x.to_float();
  else if (y.kind() == Kind::Complex)
    x = x.to_complex();
  TUCO_CHECK(x.kind() == y.kind(), "constant operands of different kinds");
}

Value integer_op(const Value &x, Op op, const Value &y, bool integer_division) {
  if (op == Op::Div && !integer_division) {
    auto fraction = Value::Number::make(Rep::Rational);
    get_integer(mpq_numref(fraction->q), x);
    get_integer(mpq_denref(fraction->q), y);
    mpq_canonicalize(fraction->q);
    return Value::Number::from(std::move(fraction));
  }
  if (auto a = x.as_int64(), b = y.as_int64(); a && b) {
    int64_t result;
    switch (op) {
    case Op::Add:
      if (!__builtin_add_overflow(*a, *b, &result)) return Value::integer(result);
      break;
    case Op::Sub:
      if (!__builtin_sub_overflow(*a, *b, &result)) return Value::integer(result);
      break;
    case Op::Mul:
      if (!__builtin_mul_overflow(*a, *b, &result)) return Value::integer(result);
      break;
    case Op::And: return Value::integer(*a & *b);
    case Op::Or: return Value::integer(*a | *b);
    case Op::Xor: return Value::integer(*a ^ *b);
    case Op::AndNot: return Value::integer(*a & ~*b);
    default: break;
    }
  }
  auto a = Value::Number::make(Rep::Integer), b = Value::Number::make(Rep::Integer);
  get_integer(a->z, x);
  get_integer(b->z, y);
  switch (op) {
  case Op::Add: mpz_add(a->z, a->z, b->z); break;
  case Op::Sub: mpz_sub(a->z, a->z, b->z); break;
  case Op::Mul: mpz_mul(a->z, a->z, b->z); break;
  case Op::Div: mpz_tdiv_q(a->z, a->z, b->z); break;
  case Op::Rem: mpz_tdiv_r(a->z, a->z, b->z); break;
  case Op::And: mpz_and(a->z, a->z, b->z); break;
  case Op::Or: mpz_ior(a->z, a->z, b->z); break;
  case Op::Xor: mpz_xor(a->z, a->z, b->z); break;
  case Op::AndNot:
    mpz_com(b->z, b->z);
    mpz_and(a->z, a->z, b->z);
    break;
  default: TUCO_UNREACHABLE();
  }
  return Value::Number::from(std::move(a));
}

Value float_op(const Value &x, Op op, const Value &y) {
  if (Value::Number::is_rational(x) && Value::Number::is_rational(y)) {
    auto result = Value::Number::make(Rep::Rational);
    const auto &a = Value::Number::of(x).q;
    const auto &b = Value::Number::of(y).q;
    switch (op) {
    case Op::Add: mpq_add(result->q, a, b); break;
    case Op::Sub: mpq_sub(result->q, a, b); break;
    case Op::Mul: mpq_mul(result->q, a, b); break;
    case Op::Div: mpq_div(result->q, a, b); break;
    default: TUCO_UNREACHABLE();
    }
    return Value::Number::from(std::move(result));
  }
  auto a = Value::Number::make(Rep::Float), b = Value::Number::make(Rep::Float);
  get_float(a->f, x);
  get_float(b->f, y);
  switch (op) {
  case Op::Add: mpfr_add(a->f, a->f, b->f, MPFR_RNDN); break;
  case Op::Sub: mpfr_sub(a->f, a->f, b->f, MPFR_RNDN); break;
  case Op::Mul: mpfr_mul(a->f, a->f, b->f, MPFR_RNDN); break;
  case Op::Div: mpfr_div(a->f, a->f, b->f, MPFR_RNDN); break;
  default: TUCO_UNREACHABLE();
  }
  return Value::Number::from(std::move(a));
}

Value complex_op(const Value &x, Op op, const Value &y) {
  Value a = x.real_part(), b = x.imag_part(), c = y.real_part(), d = y.imag_part();
  auto add = [](const Value &p, const Value &q) { return binary_op(p, Op::Add, q); };
  auto sub = [](const Value &p, const Value &q) { return binary_op(p, Op::Sub, q); };
  auto mul = [](const Value &p, const Value &q) { return binary_op(p, Op::Mul, q); };
  auto quo = [](const Value &p, const Value &q) { return binary_op(p, Op::Div, q); };
  switch (op) {
  case Op::Add: return Value::complex(add(a, c), add(b, d));
  case Op::Sub: return Value::complex(sub(a, c), sub(b, d));
  case Op::Mul: return Value::complex(sub(mul(a, c), mul(b, d)), add(mul(b, c), mul(a, d)));
  case Op::Div: {
    Value s = add(mul(c, c), mul(d, d));
    return Value::complex(quo(add(mul(a, c), mul(b, d)), s), quo(sub(mul(b, c), mul(a, d)), s));
  }
  default: TUCO_UNREACHABLE();
  }
}

} // namespace

Value unary_op(Op op, const Value &x, unsigned unsigned_bits) {
  if (x.is_unknown()) return {};
  switch (op) {
  case Op::Add: return x;
  case Op::Sub:
    if (x.kind() == Kind::Complex)
      return Value::complex(unary_op(Op::Sub, x.real_part()), unary_op(Op::Sub, x.imag_part()));
    return binary_op(Value::integer(0), Op::Sub, x);
  case Op::Not: return Value::boolean(!x.as_bool());
  case Op::Xor: {
    auto result = Value::Number::make(Rep::Integer);
    get_integer(result->z, x);
    mpz_com(result->z, result->z);
    // The complement has no end of ones; an unsigned type keeps its bits of them.
    if (unsigned_bits != 0) mpz_fdiv_r_2exp(result->z, result->z, unsigned_bits);
    return Value::Number::from(std::move(result));
  }
  default: TUCO_UNREACHABLE();
  }
}

Value binary_op(const Value &left, Op op, const Value &right, bool integer_division) {
  Value x = left, y = right;
  match(x, y);
  switch (x.kind()) {
  case Kind::Unknown: return {};
  case Kind::Bool:
    if (op == Op::AndAnd) return Value::boolean(x.as_bool() && y.as_bool());
    if (op == Op::OrOr) return Value::boolean(x.as_bool() || y.as_bool());
    TUCO_UNREACHABLE();
  case Kind::String: TUCO_CHECK(op == Op::Add); return Value::string(x.as_string() + y.as_string());
  case Kind::Int: return integer_op(x, op, y, integer_division);
  case Kind::Float: return float_op(x, op, y);
  case Kind::Complex: return complex_op(x, op, y);
  }
  TUCO_UNREACHABLE();
}

Value shift(const Value &x, Op op, unsigned count) {
  if (x.is_unknown()) return {};
  auto result = Value::Number::make(Rep::Integer);
  get_integer(result->z, x);
  if (op == Op::Shl)
    mpz_mul_2exp(result->z, result->z, count);
  else
    mpz_fdiv_q_2exp(result->z, result->z, count);
  return Value::Number::from(std::move(result));
}

bool compare(const Value &left, Op op, const Value &right) {
  Value x = left, y = right;
  match(x, y);
  int order = 0;
  switch (x.kind()) {
  case Kind::Unknown: return false;
  case Kind::Bool: return (x.as_bool() == y.as_bool()) == (op == Op::Eql);
  case Kind::String: order = x.as_string().compare(y.as_string()); break;
  case Kind::Int: {
    auto a = Value::Number::make(Rep::Integer), b = Value::Number::make(Rep::Integer);
    get_integer(a->z, x);
    get_integer(b->z, y);
    order = mpz_cmp(a->z, b->z);
    break;
  }
  case Kind::Float:
    if (Value::Number::is_rational(x) && Value::Number::is_rational(y)) {
      order = mpq_cmp(Value::Number::of(x).q, Value::Number::of(y).q);
    } else {
      auto a = Value::Number::make(Rep::Float), b = Value::Number::make(Rep::Float);
      get_float(a->f, x);
      get_float(b->f, y);
      order = mpfr_cmp(a->f, b->f);
    }
    break;
  case Kind::Complex: {
    bool equal =
        compare(x.real_part(), Op::Eql, y.real_part()) && compare(x.imag_part(), Op::Eql, y.imag_part());
    return equal == (op == Op::Eql);
  }
  }
  switch (op) {
  case Op::Eql: return order == 0;
  case Op::Neq: return order != 0;
  case Op::Lss: return order < 0;
  case Op::Leq: return order <= 0;
  case Op::Gtr: return order > 0;
  case Op::Geq: return order >= 0;
  default: TUCO_UNREACHABLE();
  }
}

} // namespace tuco::types
