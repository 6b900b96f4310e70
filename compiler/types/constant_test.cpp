#include "compiler/types/constant.h"

#include <catch2/catch.hpp>

using namespace tuco;
using syntax::Op;
using types::Value;

namespace {
Value integer(const char *text) { return Value::int_literal(text); }
Value real(const char *text) { return Value::float_literal(text); }
} // namespace

TEST_CASE("integers are exact") {
  Value big = types::shift(integer("1"), Op::Shl, 200);
  CHECK(big.bit_length() == 201);
  CHECK(types::shift(big, Op::Shr, 199).as_int64() == 2);
  Value max = integer("0x7fff_ffff_ffff_ffff");
  CHECK(types::binary_op(max, Op::Add, integer("1")).to_string() == "9223372036854775808");
  Value minus_seven = types::unary_op(Op::Sub, integer("7"));
  CHECK(types::binary_op(minus_seven, Op::Div, integer("2"), true).as_int64() == -3);
  CHECK(types::binary_op(minus_seven, Op::Rem, integer("2")).as_int64() == -1);
  CHECK(types::unary_op(Op::Xor, integer("0"), 8).as_int64() == 255);
  CHECK(types::unary_op(Op::Xor, integer("0")).as_int64() == -1);
  CHECK(integer("0755").as_int64() == 493);
  CHECK(minus_seven.low_bits(8) == 0xF9);
}

TEST_CASE("floats are exact until they are rounded") {
  Value tenth = real("0.1");
  Value sum = types::binary_op(types::binary_op(tenth, Op::Add, tenth), Op::Add, tenth);
  CHECK(types::compare(sum, Op::Eql, real("0.3")));
  CHECK(types::binary_op(integer("1"), Op::Div, integer("3")).to_exact_string() == "1/3");
  CHECK(real("1e3").to_int().as_int64() == 1000);
  CHECK(real("0.5").to_int().is_unknown());
  CHECK(real("0x1p-2").as_float64() == 0.25);
  CHECK(types::round_to_float32(real("1e39")).is_unknown());
  CHECK(types::round_to_float64(real("4.9e-324")).as_float64() == 4.9e-324);
  CHECK(real("1e100").to_string() == "1e+100");
  CHECK(real("1e+1000").to_string() == "1e+1000");
  CHECK(real("0.1").as_float32() == 0.1f);
}

TEST_CASE("complex numbers") {
  Value i = Value::imag_literal("1i");
  Value square = types::binary_op(i, Op::Mul, i);
  CHECK(square.to_int().as_int64() == -1);
  CHECK(types::binary_op(integer("1"), Op::Add, Value::imag_literal("2i")).to_string() == "(1 + 2i)");
  CHECK(Value::imag_literal("0123i").imag_part().to_int().as_int64() == 123);
}

TEST_CASE("strings and runes") {
  CHECK(Value::string_literal("\"a\\x41\\u00e9\\101\"").as_string() == "aAéA");
  CHECK(Value::string_literal("`a\r\n\\n`").as_string() == "a\n\\n");
  CHECK(Value::rune_literal("'\\''").as_int64() == 39);
  CHECK(Value::rune_literal("'世'").as_int64() == 0x4E16);
}
