// The numbers behind types::Value, on GMP and MPFR. Included by the constant*.cpp files only.
#pragma once

#include "compiler/types/constant.h"

#include <gmp.h>
#include <mpfr.h>

namespace tuco::types {

inline constexpr mpfr_prec_t float_precision = 512; // as gc
inline constexpr long small_exponent = 4096;        // fractions below 2^±this stay exact

// One number that is no small integer. Immutable once it is in a Value.
struct Value::Number {
  enum class Rep : uint8_t { Integer, Rational, Float, Complex } rep;
  union {
    mpz_t z;
    mpq_t q;
    mpfr_t f;
  };
  Value re, im; // Complex: Int or Float each

  explicit Number(Rep r) : rep(r) {
    widen_exponents();
    switch (rep) {
    case Rep::Integer: mpz_init(z); break;
    case Rep::Rational: mpq_init(q); break;
    case Rep::Float: mpfr_init2(f, float_precision); break;
    case Rep::Complex: break;
    }
  }
  // MPFR's exponents span 2^±30 unless a thread asks for more; gc's span 2^±31.
  static void widen_exponents() {
    static thread_local bool done =
        (mpfr_set_emax(mpfr_get_emax_max()), mpfr_set_emin(mpfr_get_emin_min()), true);
    (void)done;
  }
  ~Number() {
    switch (rep) {
    case Rep::Integer: mpz_clear(z); break;
    case Rep::Rational: mpq_clear(q); break;
    case Rep::Float: mpfr_clear(f); break;
    case Rep::Complex: break;
    }
  }
  Number(const Number &) = delete;
  Number &operator=(const Number &) = delete;

  static std::shared_ptr<Number> make(Rep rep) { return std::make_shared<Number>(rep); }

  // Values in their normal form: an Integer that fits becomes small, a Rational that grew too large a Float,
  // a Float that is infinite Unknown.
  static Value from(std::shared_ptr<Number> number);
  static const Number &of(const Value &value) { return *value.number_; }
  static bool is_small(const Value &value) { return value.is_small_; }
  static int64_t small(const Value &value) { return value.small_; }
  static bool is_rational(const Value &value) { return value.number_ && value.number_->rep == Rep::Rational; }
};

// Writes the value of an Int, or an Int or Float, into an initialised number.
void get_integer(mpz_t out, const Value &x);
void get_rational(mpq_t out, const Value &x); // Int, or Float held as a fraction
void get_float(mpfr_t out, const Value &x);
// With enough bits, the last of them sticky, that rounding to float64 or float32 afterwards is exact. `out`
// must not be initialised; the caller clears it.
void get_float_to_round(mpfr_t out, const Value &x);

} // namespace tuco::types
