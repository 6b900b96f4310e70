// Free-format conversion after Burger and Dybvig, "Printing Floating-Point Numbers Quickly and Accurately"
// (1996).
//
// The number is r / s; m_plus / s and m_minus / s are half the distances to its neighbours. Digits of r / s
// are produced until what is left is within the rounding interval, whose ends belong to it when the mantissa
// is even. All four are exact integers of up to 1,200 bits. Speed does not matter here and tables would; Ryu
// and its kin were rejected for their size, the C library's printf for being in every program then.
#include "runtime/os/float_text.h"

#include <cstdint>
#include <cstring>

namespace tuco::rt::os {

namespace {
class Big {
public:
  explicit Big(uint64_t value = 0) {
    while (value) {
      words_[count_++] = (uint32_t)value;
      value >>= 32;
    }
  }
  void multiply(uint32_t factor) {
    uint64_t carry = 0;
    for (int i = 0; i < count_; i++) {
      carry += (uint64_t)words_[i] * factor;
      words_[i] = (uint32_t)carry;
      carry >>= 32;
    }
    if (carry) words_[count_++] = (uint32_t)carry;
  }
  void shift_left(int bits) {
    for (; bits >= 31; bits -= 31) multiply(1u << 31);
    multiply(1u << bits);
  }
  void power_of_ten(int n) {
    for (; n >= 9; n -= 9) multiply(1000000000);
    for (; n > 0; n--) multiply(10);
  }
  void subtract(const Big &other) { // other <= *this
    int64_t borrow = 0;
    for (int i = 0; i < count_; i++) {
      int64_t d = (int64_t)words_[i] - (i < other.count_ ? other.words_[i] : 0) + borrow;
      words_[i] = (uint32_t)d;
      borrow = d < 0 ? -1 : 0;
    }
    while (count_ && !words_[count_ - 1]) count_--;
  }
  static int compare(const Big &a, const Big &b) {
    if (a.count_ != b.count_) return a.count_ < b.count_ ? -1 : 1;
    for (int i = a.count_; i-- > 0;)
      if (a.words_[i] != b.words_[i]) return a.words_[i] < b.words_[i] ? -1 : 1;
    return 0;
  }
  // a + b <=> c
  static int compare_sum(const Big &a, const Big &b, const Big &c) {
    Big sum = a;
    uint64_t carry = 0;
    for (int i = 0; i < b.count_ || i < a.count_ || carry; i++) {
      if (i >= sum.count_) sum.words_[sum.count_++] = 0;
      carry += (uint64_t)sum.words_[i] + (i < b.count_ ? b.words_[i] : 0);
      sum.words_[i] = (uint32_t)carry;
      carry >>= 32;
    }
    return compare(sum, c);
  }

private:
  int count_ = 0;
  uint32_t words_[44];
};

constexpr int kPlainBelow = 6; // exponents from here on are written with e

// Digits of 0.d1d2d3... * 10^point.
int shortest_digits(uint64_t mantissa, int exponent, bool lowest, char *digits, int &point) {
  Big r(mantissa), s(1), plus(1), minus(1);
  bool even = !(mantissa & 1);
  // A power of two has a nearer neighbour below: everything counts double then.
  int extra = lowest ? 2 : 1;
  if (exponent >= 0) {
    r.shift_left(exponent + extra);
    s.shift_left(extra);
    plus.shift_left(exponent + extra - 1);
    minus.shift_left(exponent);
  } else {
    r.shift_left(extra);
    s.shift_left(extra - exponent);
    plus.shift_left(extra - 1);
  }
  // An estimate of the decimal exponent that is at most one too low.
  int bits = 64 - __builtin_clzll(mantissa) + exponent - 1;
  double estimate = bits * 0.30102999566398120;
  point = (int)estimate;
  if (point < estimate) point++;
  if (point >= 0) {
    s.power_of_ten(point);
  } else {
    r.power_of_ten(-point);
    plus.power_of_ten(-point);
    minus.power_of_ten(-point);
  }
  int over = Big::compare_sum(r, plus, s);
  if (even ? over >= 0 : over > 0) {
    point++;
  } else {
    r.multiply(10);
    plus.multiply(10);
    minus.multiply(10);
  }
  for (int n = 0;;) {
    int digit = 0;
    while (Big::compare(r, s) >= 0) {
      r.subtract(s);
      digit++;
    }
    int below = Big::compare(r, minus), above = Big::compare_sum(r, plus, s);
    bool low = even ? below <= 0 : below < 0, high = even ? above >= 0 : above > 0;
    if (!low && !high) {
      digits[n++] = char('0' + digit);
      r.multiply(10);
      plus.multiply(10);
      minus.multiply(10);
      continue;
    }
    if (high && (!low || Big::compare_sum(r, r, s) >= 0)) digit++;
    digits[n++] = char('0' + digit);
    return n;
  }
}
} // namespace

size_t format_float(char *out, double value, bool single) {
  char *p = out;
  if (value != value) {
    memcpy(out, "NaN", 3);
    return 3;
  }
  uint64_t bits;
  memcpy(&bits, &value, 8);
  if (bits >> 63) *p++ = '-';
  if ((bits << 1) >> 53 == 0x7ff) {
    if (p == out) *p++ = '+';
    memcpy(p, "Inf", 3);
    return p + 3 - out;
  }
  if (!(bits << 1)) {
    *p++ = '0';
    return p - out;
  }
  uint64_t mantissa;
  int exponent;
  bool lowest;
  if (single) {
    float narrow = (float)value;
    uint32_t b;
    memcpy(&b, &narrow, 4);
    int e = b >> 23 & 0xff;
    mantissa = (b & 0x7fffff) | (e ? 0x800000 : 0);
    lowest = e > 1 && !(b & 0x7fffff);
    exponent = (e ? e : 1) - 150;
  } else {
    int e = bits >> 52 & 0x7ff;
    mantissa = (bits & 0xfffffffffffff) | (e ? uint64_t{1} << 52 : 0);
    lowest = e > 1 && !(bits & 0xfffffffffffff);
    exponent = (e ? e : 1) - 1075;
  }
  char digits[24];
  int point, n = shortest_digits(mantissa, exponent, lowest, digits, point);
  int e = point - 1;
  if (e < -4 || e >= kPlainBelow) {
    *p++ = digits[0];
    if (n > 1) {
      *p++ = '.';
      memcpy(p, digits + 1, n - 1);
      p += n - 1;
    }
    *p++ = 'e';
    *p++ = e < 0 ? '-' : '+';
    if (e < 0) e = -e;
    if (e >= 100) *p++ = char('0' + e / 100);
    *p++ = char('0' + e / 10 % 10);
    *p++ = char('0' + e % 10);
    return p - out;
  }
  if (point <= 0) {
    *p++ = '0';
    *p++ = '.';
    for (int i = point; i < 0; i++) *p++ = '0';
    memcpy(p, digits, n);
    return p + n - out;
  }
  for (int i = 0; i < point; i++) *p++ = i < n ? digits[i] : '0';
  if (n > point) {
    *p++ = '.';
    memcpy(p, digits + point, n - point);
    p += n - point;
  }
  return p - out;
}

} // namespace tuco::rt::os
