// Exact constant values of Go's constant expressions.
//
// A Value is unknown, a bool, a string, an integer, a float or a complex number; numbers are exact: integers
// of any size, floats as rationals while those stay small and as 512-bit binary floats beyond, as gc. Values
// are immutable and cheap to copy. Kinds overlap as in Go: the float value 1.0 can be asked for its integer
// (to_int). Arithmetic takes operands of the same kind; match() brings two of them to one.
#pragma once

#include "compiler/syntax/operator.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tuco::types {

class Value {
public:
  enum class Kind : uint8_t { Unknown, Bool, String, Int, Float, Complex };

  Value() = default; // Unknown: not a constant, or one whose value could not be computed
  static Value boolean(bool value);
  static Value string(std::string text);
  static Value integer(int64_t value);
  static Value unsigned_integer(uint64_t value);
  static Value real(double value); // exact; Unknown for infinities and NaN
  static Value complex(const Value &re, const Value &im);
  // Literal texts as in the source. Unknown if the text is malformed or the number cannot be represented.
  static Value int_literal(std::string_view text);
  static Value float_literal(std::string_view text);
  static Value imag_literal(std::string_view text);
  static Value rune_literal(std::string_view text);
  static Value string_literal(std::string_view text);

  Kind kind() const { return kind_; }
  bool is_unknown() const { return kind_ == Kind::Unknown; }
  bool is_known() const { return kind_ != Kind::Unknown; }
  bool is_numeric() const { return kind_ >= Kind::Int; }

  bool as_bool() const;                      // Bool
  const std::string &as_string() const;      // String
  std::optional<int64_t> as_int64() const;   // Int that fits
  std::optional<uint64_t> as_uint64() const; // Int that fits
  // Numbers: nearest value, ties to even; infinite beyond the range.
  float as_float32() const;
  double as_float64() const;
  Value real_part() const; // numbers; Int or Float
  Value imag_part() const;
  int sign() const;            // Int, Float: -1, 0, 1. Complex: 0 exactly for zero
  unsigned bit_length() const; // Int: of the absolute value
  // Int: the low `bits` bits in two's complement, as code generation stores them.
  uint64_t low_bits(unsigned bits = 64) const;

  // The same value as another kind if that is exact, Unknown otherwise.
  Value to_int() const;
  Value to_float() const;
  Value to_complex() const;

  // As gc prints constants in errors: integers in full, floats in short form (%.6g), strings quoted and cut.
  std::string to_string() const;
  // Complete: floats as exact fractions or with all digits.
  std::string to_exact_string() const;

  friend Value unary_op(syntax::Op op, const Value &x, unsigned unsigned_bits);
  friend Value binary_op(const Value &x, syntax::Op op, const Value &y, bool integer_division);
  friend Value shift(const Value &x, syntax::Op op, unsigned count);
  friend bool compare(const Value &x, syntax::Op op, const Value &y);

  struct Number; // defined in constant_number.h, with GMP and MPFR

private:
  friend struct Number;
  Kind kind_ = Kind::Unknown;
  bool bool_ = false;
  bool is_small_ = false; // Int that fits int64: in small_, no number_
  int64_t small_ = 0;
  std::shared_ptr<const Number> number_;
  std::shared_ptr<const std::string> text_;
};

// +x, -x, ^x, !x. For ^ of an unsigned type of n bits, unsigned_bits is n (0: signed or untyped).
Value unary_op(syntax::Op op, const Value &x, unsigned unsigned_bits = 0);
// Arithmetic, logic and string concatenation; not comparisons, not shifts. Division of integers by zero is a
// broken precondition. `integer_division`: truncate the quotient of two Ints instead of giving a fraction.
Value binary_op(const Value &x, syntax::Op op, const Value &y, bool integer_division = false);
Value shift(const Value &x, syntax::Op op, unsigned count);
bool compare(const Value &x, syntax::Op op, const Value &y);

// The value rounded to float32 or float64 precision; Unknown if it overflows to infinity.
Value round_to_float32(const Value &x);
Value round_to_float64(const Value &x);

} // namespace tuco::types
