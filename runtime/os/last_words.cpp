#include "runtime/os/last_words.h"

#include <cstring>
#include <sys/syscall.h>
#include <unistd.h>

namespace tuco::rt::os {

void (*on_fatal)() = nullptr;

ErrorOutput &ErrorOutput::text(const char *data, size_t length) {
  if (memory_) {
    size_t n = used_ + length > size_ ? size_ - used_ : length;
    memcpy(memory_ + used_, data, n);
    used_ += n;
    return *this;
  }
  while (length) {
    if (used_ == sizeof buffer_) flush();
    size_t n = sizeof buffer_ - used_ < length ? sizeof buffer_ - used_ : length;
    memcpy(buffer_ + used_, data, n);
    used_ += n;
    data += n;
    length -= n;
  }
  return *this;
}

ErrorOutput &ErrorOutput::text(const char *zero_terminated) {
  return text(zero_terminated, strlen(zero_terminated));
}

ErrorOutput &ErrorOutput::unsigned_decimal(uint64_t value) {
  char digits[20];
  int n = 20;
  do digits[--n] = char('0' + value % 10);
  while (value /= 10);
  return text(digits + n, 20 - n);
}

ErrorOutput &ErrorOutput::decimal(int64_t value) {
  if (value < 0) return character('-').unsigned_decimal(0 - (uint64_t)value);
  return unsigned_decimal(value);
}

ErrorOutput &ErrorOutput::hexadecimal(uint64_t value) {
  char digits[18];
  int n = 18;
  do digits[--n] = "0123456789abcdef"[value & 15];
  while (value >>= 4);
  digits[--n] = 'x';
  digits[--n] = '0';
  return text(digits + n, 18 - n);
}

ErrorOutput &ErrorOutput::floating(double value) {
  if (value != value) return text("NaN");
  if (value > 1.7976931348623157e308) return text("+Inf");
  if (value < -1.7976931348623157e308) return text("-Inf");
  constexpr int digits = 7;
  bool negative = __builtin_signbit(value);
  double v = negative ? -value : value;
  int exponent = 0;
  if (v != 0) {
    while (v >= 10) {
      exponent++;
      v /= 10;
    }
    while (v < 1) {
      exponent--;
      v *= 10;
    }
    double half = 5;
    for (int i = 0; i < digits; i++) half /= 10;
    v += half;
    if (v >= 10) {
      exponent++;
      v /= 10;
    }
  }
  char out[14];
  out[0] = negative ? '-' : '+';
  for (int i = 0; i < digits; i++) {
    int digit = (int)v;
    out[i + 2] = char('0' + digit);
    v = (v - digit) * 10;
  }
  out[1] = out[2];
  out[2] = '.';
  out[digits + 2] = 'e';
  out[digits + 3] = exponent < 0 ? '-' : '+';
  if (exponent < 0) exponent = -exponent;
  out[digits + 4] = char('0' + exponent / 100);
  out[digits + 5] = char('0' + exponent / 10 % 10);
  out[digits + 6] = char('0' + exponent % 10);
  return text(out, sizeof out);
}

void ErrorOutput::flush() {
  if (memory_) return;
  size_t done = 0;
  while (done < used_) {
    ssize_t n = write(2, buffer_ + done, used_ - done);
    if (n <= 0) break;
    done += n;
  }
  used_ = 0;
}

void exit_process(int status) {
  syscall(SYS_exit_group, status);
  __builtin_trap();
}

// Only the first fatal error speaks; a second one on the way (or on another thread) leaves at once, so that a
// broken heap cannot make an endless cascade.
static void claim_last_words() {
  static int claimed;
  if (__atomic_exchange_n(&claimed, 1, __ATOMIC_SEQ_CST)) exit_process(2);
}

void fatal(const char *text, const char *name1, uint64_t value1, const char *name2, uint64_t value2) {
  claim_last_words();
  {
    ErrorOutput out;
    out.text("fatal error: ").text(text);
    if (name1) out.text(" ").text(name1).text("=").hexadecimal(value1);
    if (name2) out.text(" ").text(name2).text("=").hexadecimal(value2);
    out.text("\n");
  }
  if (on_fatal) on_fatal();
  exit_process(2);
}

void check_failed(const char *condition, const char *file, int line, uint64_t value1, uint64_t value2) {
  claim_last_words();
  {
    ErrorOutput out;
    out.text("fatal error: runtime: check failed: ")
        .text(condition)
        .text(" at ")
        .text(file)
        .text(":")
        .decimal(line);
    out.text(" (").hexadecimal(value1).text(", ").hexadecimal(value2).text(")\n");
  }
  if (on_fatal) on_fatal();
  exit_process(2);
}

} // namespace tuco::rt::os
