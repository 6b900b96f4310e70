#pragma once
// Output to standard error without allocation, and the ways to stop when something is wrong.
#include <cstddef>
#include <cstdint>

namespace tuco::rt::os {

// Collects text and writes it with as few system calls as it can; flushes when full and when destroyed.
class ErrorOutput {
public:
  ErrorOutput() = default;
  ErrorOutput(const ErrorOutput &) = delete;
  ErrorOutput &operator=(const ErrorOutput &) = delete;
  // Writes into memory instead; text beyond `size` is dropped.
  ErrorOutput(char *memory, size_t size) : memory_(memory), size_(size) {}
  ~ErrorOutput() { flush(); }

  ErrorOutput &text(const char *data, size_t length);
  ErrorOutput &text(const char *zero_terminated);
  ErrorOutput &character(char c) { return text(&c, 1); }
  ErrorOutput &decimal(int64_t value);
  ErrorOutput &unsigned_decimal(uint64_t value);
  ErrorOutput &hexadecimal(uint64_t value);                 // with 0x
  ErrorOutput &floating(double value, bool single = false); // as Go's println: 1.5e+20
  ErrorOutput &complex(double real, double imaginary, bool single = false);
  void flush();
  size_t written() const { return used_; } // into memory

private:
  char *memory_ = nullptr;
  size_t size_ = 0;
  size_t used_ = 0;
  char buffer_[1024];
};

// Prints "fatal error: text", what on_fatal adds, and ends the process as failed.
[[noreturn]] void fatal(const char *text, const char *name1 = nullptr, uint64_t value1 = 0,
                        const char *name2 = nullptr, uint64_t value2 = 0);
[[noreturn]] void check_failed(const char *condition, const char *file, int line, uint64_t value1,
                               uint64_t value2);
[[noreturn]] void exit_process(int status);
// The end of a program that failed, when all has been said: status 2, or SIGABRT if die_by_abort is set.
[[noreturn]] void end_failed_process();
extern bool die_by_abort; // atomic
// From now on last words are written to this file, too; the one before is closed. -1: to none.
void set_crash_file(int file);
// Returns to the first thread that asks. Two threads may find the same thing wrong at once, and what one says must not
// be cut short by the other's end: so any other waits for the process to end, for ten seconds, as it may hold what the
// first is waiting for. The first thread, if it asks again, is in a second error on the way, and ends at once: a broken
// heap cannot make an endless cascade.
void claim_last_words();
// The same, but says no in place of waiting or ending.
bool try_claim_last_words();

// Upward call: services print the goroutines after the message of a fatal error. `internal`: the mistake is the
// runtime's, not the program's.
extern void (*on_fatal)(bool internal);

} // namespace tuco::rt::os

// An inconsistency inside the runtime stops the program, with up to two values that tell why.
#define RT_CHECK_SELECT(a, b, c, name, ...) name
#define RT_CHECK(...) RT_CHECK_SELECT(__VA_ARGS__, RT_CHECK3, RT_CHECK2, RT_CHECK1)(__VA_ARGS__)
#define RT_CHECK1(condition) RT_CHECK3(condition, 0, 0)
#define RT_CHECK2(condition, a) RT_CHECK3(condition, a, 0)
#define RT_CHECK3(condition, a, b)                                                                           \
  do {                                                                                                       \
    if (!(condition)) [[unlikely]]                                                                           \
      ::tuco::rt::os::check_failed(#condition, __FILE__, __LINE__, (uint64_t)(a), (uint64_t)(b));            \
  } while (0)
