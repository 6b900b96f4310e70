// Constant values: making them, asking them, converting between kinds.
//
// Integers below 2^63 live in the Value itself; everything else is a reference-counted Number. Floats begin
// as exact fractions and stay so while numerator and denominator have at most 4,096 bits; beyond that they
// become 512-bit binary floats. Both limits are gc's (go/constant), so that the same constant expressions
// overflow, or turn out to be integers, in both compilers.
#include "compiler/types/constant.h"

#include "compiler/base/assert.h"
#include "compiler/base/unicode.h"
#include "compiler/types/constant_number.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace tuco::types {

using Rep = Value::Number::Rep;

// ---------------------------------------------------------------------------------------------- normal forms

Value Value::Number::from(std::shared_ptr<Number> number) {
  Value value;
  switch (number->rep) {
  case Rep::Integer:
    value.kind_ = Kind::Int;
    if (mpz_fits_slong_p(number->z)) {
      value.is_small_ = true;
      value.small_ = mpz_get_si(number->z);
      return value;
    }
    break;
  case Rep::Rational:
    value.kind_ = Kind::Float;
    if (mpz_sizeinbase(mpq_numref(number->q), 2) > small_exponent ||
        mpz_sizeinbase(mpq_denref(number->q), 2) > small_exponent) {
      auto real = make(Rep::Float);
      mpfr_set_q(real->f, number->q, MPFR_RNDN);
      return from(std::move(real));
    }
    break;
  case Rep::Float:
    if (!mpfr_number_p(number->f)) return {};
    // big.Float has 32-bit exponents: larger numbers are infinite there, smaller ones zero.
    if (!mpfr_zero_p(number->f) && mpfr_get_exp(number->f) > INT32_MAX) return {};
    if (!mpfr_zero_p(number->f) && mpfr_get_exp(number->f) < INT32_MIN) mpfr_set_zero(number->f, 1);
    value.kind_ = Kind::Float;
    break;
  case Rep::Complex: value.kind_ = Kind::Complex; break;
  }
  value.number_ = std::move(number);
  return value;
}

void get_integer(mpz_t out, const Value &x) {
  TUCO_CHECK(x.kind() == Value::Kind::Int);
  if (Value::Number::is_small(x))
    mpz_set_si(out, Value::Number::small(x));
  else
    mpz_set(out, Value::Number::of(x).z);
}

void get_rational(mpq_t out, const Value &x) {
  if (x.kind() == Value::Kind::Int) {
    get_integer(mpq_numref(out), x);
    mpz_set_ui(mpq_denref(out), 1);
    return;
  }
  mpq_set(out, Value::Number::of(x).q);
}

void get_float(mpfr_t out, const Value &x) {
  if (Value::Number::is_small(x)) {
    mpfr_set_si(out, Value::Number::small(x), MPFR_RNDN);
    return;
  }
  const auto &number = Value::Number::of(x);
  switch (number.rep) {
  case Rep::Integer: mpfr_set_z(out, number.z, MPFR_RNDN); return;
  case Rep::Rational: mpfr_set_q(out, number.q, MPFR_RNDN); return;
  case Rep::Float: mpfr_set(out, number.f, MPFR_RNDN); return;
  case Rep::Complex: TUCO_UNREACHABLE();
  }
}

void get_float_to_round(mpfr_t out, const Value &x) {
  mpfr_init2(out, float_precision);
  int inexact = 0;
  if (Value::Number::is_small(x)) {
    mpfr_set_si(out, Value::Number::small(x), MPFR_RNDZ);
  } else {
    const auto &number = Value::Number::of(x);
    if (number.rep == Rep::Integer)
      inexact = mpfr_set_z(out, number.z, MPFR_RNDZ);
    else if (number.rep == Rep::Rational)
      inexact = mpfr_set_q(out, number.q, MPFR_RNDZ);
    else
      mpfr_set(out, number.f, MPFR_RNDZ);
  }
  if (inexact == 0) return;
  mpfr_prec_round(out, float_precision + 1, MPFR_RNDZ);
  if (mpfr_sgn(out) > 0)
    mpfr_nextabove(out);
  else
    mpfr_nextbelow(out);
}

// ---------------------------------------------------------------------------------------------- making

Value Value::boolean(bool value) {
  Value result;
  result.kind_ = Kind::Bool;
  result.bool_ = value;
  return result;
}

Value Value::string(std::string text) {
  Value result;
  result.kind_ = Kind::String;
  result.text_ = std::make_shared<const std::string>(std::move(text));
  return result;
}

Value Value::integer(int64_t value) {
  Value result;
  result.kind_ = Kind::Int;
  result.is_small_ = true;
  result.small_ = value;
  return result;
}

Value Value::unsigned_integer(uint64_t value) {
  if (value <= INT64_MAX) return integer(static_cast<int64_t>(value));
  auto number = Number::make(Rep::Integer);
  mpz_set_ui(number->z, value);
  return Number::from(std::move(number));
}

Value Value::real(double value) {
  if (!std::isfinite(value)) return {};
  auto number = Number::make(Rep::Rational);
  mpq_set_d(number->q, value); // exact; -0 becomes 0
  return Number::from(std::move(number));
}

Value Value::complex(const Value &re, const Value &im) {
  if (re.is_unknown() || im.is_unknown()) return {};
  auto number = Number::make(Rep::Complex);
  number->re = re;
  number->im = im;
  return Number::from(std::move(number));
}

// ---------------------------------------------------------------------------------------------- asking

bool Value::as_bool() const {
  TUCO_CHECK(kind_ == Kind::Bool);
  return bool_;
}

const std::string &Value::as_string() const {
  TUCO_CHECK(kind_ == Kind::String);
  return *text_;
}

std::optional<int64_t> Value::as_int64() const {
  if (kind_ != Kind::Int || !is_small_) return std::nullopt;
  return small_;
}

std::optional<uint64_t> Value::as_uint64() const {
  if (kind_ != Kind::Int) return std::nullopt;
  if (is_small_) return small_ >= 0 ? std::optional<uint64_t>(small_) : std::nullopt;
  if (mpz_sgn(number_->z) < 0 || mpz_sizeinbase(number_->z, 2) > 64) return std::nullopt;
  return mpz_get_ui(number_->z);
}

float Value::as_float32() const {
  TUCO_CHECK(kind_ == Kind::Int || kind_ == Kind::Float);
  mpfr_t f;
  get_float_to_round(f, *this);
  float result = mpfr_get_flt(f, MPFR_RNDN);
  mpfr_clear(f);
  return result;
}

double Value::as_float64() const {
  TUCO_CHECK(kind_ == Kind::Int || kind_ == Kind::Float);
  mpfr_t f;
  get_float_to_round(f, *this);
  double result = mpfr_get_d(f, MPFR_RNDN);
  mpfr_clear(f);
  return result;
}

Value Value::real_part() const { return kind_ == Kind::Complex ? number_->re : *this; }
Value Value::imag_part() const {
  if (kind_ == Kind::Complex) return number_->im;
  return is_numeric() ? integer(0) : Value();
}

int Value::sign() const {
  if (is_small_) return small_ < 0 ? -1 : small_ > 0;
  TUCO_CHECK(number_ != nullptr);
  switch (number_->rep) {
  case Rep::Integer: return mpz_sgn(number_->z);
  case Rep::Rational: return mpq_sgn(number_->q);
  case Rep::Float: return mpfr_sgn(number_->f);
  case Rep::Complex: return number_->re.sign() | number_->im.sign();
  }
  TUCO_UNREACHABLE();
}

unsigned Value::bit_length() const {
  TUCO_CHECK(kind_ == Kind::Int);
  if (is_small_) {
    uint64_t magnitude =
        small_ < 0 ? uint64_t{0} - static_cast<uint64_t>(small_) : static_cast<uint64_t>(small_);
    return magnitude == 0 ? 0 : 64 - static_cast<unsigned>(__builtin_clzll(magnitude));
  }
  return static_cast<unsigned>(mpz_sizeinbase(number_->z, 2));
}

uint64_t Value::low_bits(unsigned bits) const {
  TUCO_CHECK(kind_ == Kind::Int);
  uint64_t mask = bits >= 64 ? ~uint64_t{0} : (uint64_t{1} << bits) - 1;
  if (is_small_) return static_cast<uint64_t>(small_) & mask;
  uint64_t low = mpz_get_ui(number_->z); // of the absolute value
  if (mpz_sgn(number_->z) < 0) low = uint64_t{0} - low;
  return low & mask;
}

// ---------------------------------------------------------------------------------------------- converting

Value Value::to_int() const {
  switch (kind_) {
  case Kind::Int: return *this;
  case Kind::Complex: return number_->im.sign() == 0 ? number_->re.to_int() : Value();
  case Kind::Float: break;
  default: return {};
  }
  if (number_->rep == Rep::Rational) {
    if (mpz_cmp_ui(mpq_denref(number_->q), 1) != 0) return {};
    auto result = Number::make(Rep::Integer);
    mpz_set(result->z, mpq_numref(number_->q));
    return Number::from(std::move(result));
  }
  // Not larger than this, or one constant could take all memory.
  if (!mpfr_zero_p(number_->f) && mpfr_get_exp(number_->f) > small_exponent * 4) return {};
  auto integer_of = [](const mpfr_t f) {
    auto result = Number::make(Rep::Integer);
    mpfr_get_z(result->z, f, MPFR_RNDN);
    return Number::from(std::move(result));
  };
  if (mpfr_integer_p(number_->f)) return integer_of(number_->f);
  // A few bits of rounding error must not keep a result from being the integer it is.
  for (mpfr_rnd_t direction : {MPFR_RNDD, MPFR_RNDU}) {
    mpfr_t shorter;
    mpfr_init2(shorter, float_precision - 4);
    mpfr_set(shorter, number_->f, direction);
    Value result = mpfr_integer_p(shorter) ? integer_of(shorter) : Value();
    mpfr_clear(shorter);
    if (result.is_known()) return result;
  }
  return {};
}

Value Value::to_float() const {
  switch (kind_) {
  case Kind::Float: return *this;
  case Kind::Complex: return number_->im.sign() == 0 ? number_->re.to_float() : Value();
  case Kind::Int: break;
  default: return {};
  }
  auto result = Number::make(Rep::Rational);
  get_rational(result->q, *this);
  return Number::from(std::move(result));
}

Value Value::to_complex() const {
  if (kind_ == Kind::Complex) return *this;
  return kind_ == Kind::Int || kind_ == Kind::Float ? complex(*this, integer(0)) : Value();
}

Value round_to_float32(const Value &x) {
  float rounded = x.as_float32();
  return std::isinf(rounded) ? Value() : Value::real(static_cast<double>(rounded));
}

Value round_to_float64(const Value &x) {
  double rounded = x.as_float64();
  return std::isinf(rounded) ? Value() : Value::real(rounded);
}

// ---------------------------------------------------------------------------------------------- text

namespace {

std::string integer_string(const mpz_t z) {
  std::string out(mpz_sizeinbase(z, 10) + 2, '\0');
  mpz_get_str(out.data(), 10, z);
  out.resize(out.find('\0'));
  return out;
}

std::string printed(const char *format, int precision, double value) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, format, precision, value);
  return buffer;
}

// The shortest digits that read back as `value`, in %g's form.
std::string shortest(double value) {
  for (int precision = 1; precision < 17; ++precision) {
    std::string text = printed("%.*g", precision, value);
    if (std::strtod(text.c_str(), nullptr) == value) return text;
  }
  return printed("%.*g", 17, value);
}

std::string float_string(const Value &x) {
  double value = x.as_float64();
  if ((x.sign() == 0) == (value == 0) && std::isfinite(value)) {
    std::string text = printed("%.*g", 6, value);
    if (text.find('.') == std::string::npos && x.to_int().is_unknown()) text = shortest(value);
    return text;
  }
  // Outside of float64: six digits and a decimal exponent.
  mpfr_t f;
  mpfr_init2(f, float_precision);
  get_float(f, x);
  mpfr_exp_t exponent;
  char digits[16];
  mpfr_get_str(digits, &exponent, 10, 6, f, MPFR_RNDN);
  mpfr_clear(f);
  std::string text = digits;
  std::size_t first = text[0] == '-' ? 1 : 0;
  while (text.size() > first + 1 && text.back() == '0') text.pop_back();
  if (text.size() > first + 1) text.insert(first + 1, ".");
  char tail[32];
  std::snprintf(tail, sizeof tail, "e%+ld", static_cast<long>(exponent) - 1);
  return text + tail;
}

} // namespace

std::string Value::to_string() const {
  switch (kind_) {
  case Kind::Unknown: return "unknown";
  case Kind::Bool: return bool_ ? "true" : "false";
  case Kind::String: {
    constexpr std::size_t longest = 72; // runes
    std::string quoted = base::quote(*text_);
    std::size_t runes = 0, cut = 0;
    for (std::size_t i = 0; i < quoted.size(); ++i) {
      if ((static_cast<unsigned char>(quoted[i]) & 0xC0) == 0x80) continue;
      if (runes++ == longest - 3) cut = i;
    }
    if (runes > longest) quoted = quoted.substr(0, cut) + "...";
    return quoted;
  }
  case Kind::Int: return is_small_ ? std::to_string(small_) : integer_string(number_->z);
  case Kind::Float: return float_string(*this);
  case Kind::Complex: return "(" + number_->re.to_string() + " + " + number_->im.to_string() + "i)";
  }
  TUCO_UNREACHABLE();
}

std::string Value::to_exact_string() const {
  switch (kind_) {
  case Kind::String: return base::quote(*text_);
  case Kind::Float: {
    if (number_->rep == Rep::Rational) {
      std::string text = integer_string(mpq_numref(number_->q));
      if (mpz_cmp_ui(mpq_denref(number_->q), 1) != 0) text += "/" + integer_string(mpq_denref(number_->q));
      return text;
    }
    char *text = nullptr;
    mpfr_asprintf(&text, "%Ra", number_->f);
    std::string out = text;
    mpfr_free_str(text);
    return out;
  }
  case Kind::Complex:
    return "(" + number_->re.to_exact_string() + " + " + number_->im.to_exact_string() + "i)";
  default: return to_string();
  }
}

} // namespace tuco::types
