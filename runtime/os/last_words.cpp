#include "runtime/os/last_words.h"

#include "runtime/os/float_text.h"

#include <csignal>
#include <cstring>
#include <ctime>
#include <sys/syscall.h>
#include <unistd.h>

namespace tuco::rt::os {

void (*on_fatal)(bool internal) = nullptr;
bool die_by_abort;

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

ErrorOutput &ErrorOutput::floating(double value, bool single) {
  char digits[kFloatText];
  return text(digits, format_float(digits, value, single));
}

ErrorOutput &ErrorOutput::complex(double real, double imaginary, bool single) {
  char digits[kFloatText];
  character('(').floating(real, single);
  size_t n = format_float(digits, imaginary, single);
  if (digits[0] != '+' && digits[0] != '-') character('+');
  return text(digits, n).text("i)");
}

static int speaker;         // atomic: the thread that claimed the last words
static int crash_file = -1; // atomic

void set_crash_file(int file) {
  int before = __atomic_exchange_n(&crash_file, file, __ATOMIC_SEQ_CST);
  if (before >= 0) close(before);
}

static void write_all(int file, const char *bytes, size_t length) {
  while (length) {
    ssize_t n = write(file, bytes, length);
    if (n <= 0) return;
    bytes += n;
    length -= n;
  }
}

void ErrorOutput::flush() {
  if (memory_) return;
  write_all(STDERR_FILENO, buffer_, used_);
  int file = __atomic_load_n(&crash_file, __ATOMIC_SEQ_CST);
  if (file >= 0 && __atomic_load_n(&speaker, __ATOMIC_SEQ_CST)) write_all(file, buffer_, used_);
  used_ = 0;
}

void exit_process(int status) {
  syscall(SYS_exit_group, status);
  __builtin_trap();
}

void end_failed_process() {
  if (__atomic_load_n(&die_by_abort, __ATOMIC_RELAXED)) {
    struct sigaction action{};
    action.sa_handler = SIG_DFL;
    sigaction(SIGABRT, &action, nullptr);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, SIGABRT);
    pthread_sigmask(SIG_UNBLOCK, &only, nullptr);
    raise(SIGABRT);
  }
  exit_process(2);
}

static int thread_id() { return (int)syscall(SYS_gettid); }

bool try_claim_last_words() {
  int nobody = 0;
  return __atomic_compare_exchange_n(&speaker, &nobody, thread_id(), false, __ATOMIC_SEQ_CST,
                                     __ATOMIC_SEQ_CST);
}

void claim_last_words() {
  if (try_claim_last_words()) return;
  if (__atomic_load_n(&speaker, __ATOMIC_SEQ_CST) != thread_id()) {
    timespec patience{10, 0};
    while (nanosleep(&patience, &patience) != 0) {
    }
  }
  exit_process(2);
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
  if (on_fatal) on_fatal(false);
  end_failed_process();
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
  if (on_fatal) on_fatal(true);
  end_failed_process();
}

} // namespace tuco::rt::os
