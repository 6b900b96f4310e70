// Constant values from literals as they stand in the source.
#include "compiler/base/unicode.h"
#include "compiler/types/constant_number.h"

#include <charconv>

namespace tuco::types {

using Rep = Value::Number::Rep;

namespace {

std::string without_separators(std::string_view text) {
  std::string out;
  for (char c : text)
    if (c != '_') out += c;
  return out;
}

bool parse_integer(mpz_t out, std::string digits) {
  int number_base = 10;
  std::size_t skip = 0;
  if (digits.size() > 1 && digits[0] == '0') {
    switch (digits[1] | 0x20) {
    case 'x': number_base = 16, skip = 2; break;
    case 'o': number_base = 8, skip = 2; break;
    case 'b': number_base = 2, skip = 2; break;
    default: number_base = 8, skip = 1;
    }
  }
  return mpz_set_str(out, digits.c_str() + skip, number_base) == 0;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// A decimal or hexadecimal number with point and exponent as mantissa · radix^scale.
struct Decimal {
  std::string digits;
  long scale = 0;
  bool hex = false;
};

bool parse_decimal(std::string_view text, Decimal &out) {
  std::size_t i = 0;
  out.hex = text.size() > 1 && text[0] == '0' && (text[1] | 0x20) == 'x';
  if (out.hex) i = 2;
  bool seen_point = false;
  for (; i < text.size(); ++i) {
    char c = text[i];
    if (c == '.' && !seen_point) {
      seen_point = true;
      continue;
    }
    bool digit = out.hex ? hex_digit(c) >= 0 : (c >= '0' && c <= '9');
    if (!digit) break;
    out.digits += c;
    if (seen_point) out.scale -= out.hex ? 4 : 1;
  }
  if (out.digits.empty()) return false;
  if (i == text.size()) return true;
  char mark = text[i] | 0x20;
  if (mark != (out.hex ? 'p' : 'e')) return false;
  ++i;
  if (i < text.size() && text[i] == '+') ++i;
  long exponent = 0;
  auto [end, error] = std::from_chars(text.data() + i, text.data() + text.size(), exponent);
  if (end != text.data() + text.size()) return false;
  constexpr long largest = 1'000'000'000'000;
  if (error != std::errc() || exponent > largest || exponent < -largest)
    exponent = text[i] == '-' ? -largest : largest;
  out.scale += exponent;
  return true;
}

// One character or escape of a quoted literal. `is_byte`: \x and octal escapes, which stand for bytes.
bool next_char(std::string_view &text, char32_t &rune, bool &is_byte) {
  is_byte = false;
  if (text.empty()) return false;
  if (text[0] != '\\') {
    base::DecodedRune decoded = base::decode_rune(text);
    rune = decoded.rune;
    text.remove_prefix(decoded.length);
    return true;
  }
  if (text.size() < 2) return false;
  char kind = text[1];
  text.remove_prefix(2);
  auto number = [&](std::size_t count, int radix) {
    if (text.size() < count) return false;
    auto [end, error] =
        std::from_chars(text.data(), text.data() + count, reinterpret_cast<uint32_t &>(rune), radix);
    bool ok = error == std::errc() && end == text.data() + count;
    text.remove_prefix(count);
    return ok;
  };
  switch (kind) {
  case 'a': rune = '\a'; return true;
  case 'b': rune = '\b'; return true;
  case 'f': rune = '\f'; return true;
  case 'n': rune = '\n'; return true;
  case 'r': rune = '\r'; return true;
  case 't': rune = '\t'; return true;
  case 'v': rune = '\v'; return true;
  case '\\':
  case '\'':
  case '"': rune = static_cast<unsigned char>(kind); return true;
  case 'x': is_byte = true; return number(2, 16);
  case 'u': return number(4, 16);
  case 'U': return number(8, 16);
  default:
    if (kind < '0' || kind > '7' || text.size() < 2) return false;
    is_byte = true;
    rune = static_cast<char32_t>((kind - '0') * 64 + (text[0] - '0') * 8 + (text[1] - '0'));
    text.remove_prefix(2);
    return true;
  }
}

} // namespace

Value Value::int_literal(std::string_view text) {
  auto number = Number::make(Rep::Integer);
  if (!parse_integer(number->z, without_separators(text))) return {};
  return Number::from(std::move(number));
}

Value Value::float_literal(std::string_view text) {
  Decimal decimal;
  if (!parse_decimal(without_separators(text), decimal)) return {};
  auto mantissa = Number::make(Rep::Integer);
  if (mpz_set_str(mantissa->z, decimal.digits.c_str(), decimal.hex ? 16 : 10) != 0) return {};
  if (mpz_sgn(mantissa->z) == 0) return real(0);
  // Exact where the number is of moderate size; otherwise as a float from the start.
  long bits = static_cast<long>(mpz_sizeinbase(mantissa->z, 2));
  double log2 = static_cast<double>(bits) +
                static_cast<double>(decimal.scale) * (decimal.hex ? 1.0 : 3.321928094887362);
  if (log2 < small_exponent && log2 > -small_exponent && bits < 100'000) {
    auto number = Number::make(Rep::Rational);
    auto power = Number::make(Rep::Integer);
    auto magnitude = static_cast<unsigned long>(decimal.scale < 0 ? -decimal.scale : decimal.scale);
    if (decimal.hex)
      mpz_ui_pow_ui(power->z, 2, magnitude);
    else
      mpz_ui_pow_ui(power->z, 10, magnitude);
    if (decimal.scale < 0) {
      mpz_set(mpq_numref(number->q), mantissa->z);
      mpz_set(mpq_denref(number->q), power->z);
      mpq_canonicalize(number->q);
    } else {
      mpz_mul(mpq_numref(number->q), mantissa->z, power->z);
    }
    return Number::from(std::move(number));
  }
  if (log2 > 4e9) return {};
  auto number = Number::make(Rep::Float);
  std::string clean = without_separators(text);
  mpfr_strtofr(number->f, clean.c_str(), nullptr, decimal.hex ? 16 : 10, MPFR_RNDN);
  return Number::from(std::move(number));
}

Value Value::imag_literal(std::string_view text) {
  text.remove_suffix(1);
  bool prefixed = text.size() > 1 && text[0] == '0' && !(text[1] >= '0' && text[1] <= '9') &&
                  text[1] != '.' && text[1] != '_' && (text[1] | 0x20) != 'e';
  bool fraction = text.find_first_of(".pP") != std::string_view::npos;
  // Without a prefix, 0123i is decimal, for compatibility with Go 1.0.
  Value value = prefixed && !fraction ? int_literal(text) : float_literal(text);
  return complex(integer(0), value);
}

Value Value::rune_literal(std::string_view text) {
  if (text.size() < 3) return {};
  std::string_view inner = text.substr(1, text.size() - 2);
  char32_t rune = 0;
  bool is_byte;
  if (!next_char(inner, rune, is_byte)) return {};
  return integer(static_cast<int64_t>(rune));
}

Value Value::string_literal(std::string_view text) {
  if (text.size() < 2) return {};
  std::string_view inner = text.substr(1, text.size() - 2);
  std::string out;
  if (text[0] == '`') {
    for (char c : inner)
      if (c != '\r') out += c;
    return string(std::move(out));
  }
  while (!inner.empty()) {
    std::size_t plain = inner.find('\\');
    out += inner.substr(0, plain);
    if (plain == std::string_view::npos) break;
    inner.remove_prefix(plain);
    char32_t rune = 0;
    bool is_byte;
    if (!next_char(inner, rune, is_byte)) return {};
    if (is_byte)
      out += static_cast<char>(rune);
    else
      base::append_rune(out, rune);
  }
  return string(std::move(out));
}

} // namespace tuco::types
