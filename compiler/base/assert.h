// Internal consistency checks. They stay on in every build: a compiler that goes on after one of its
// invariants broke produces wrong programs.
#pragma once

#include <string_view>

namespace tuco::base {

// Prints `file:line: internal error: condition (detail)` to stderr and aborts.
[[noreturn]] void internal_error(const char *file, int line, const char *condition,
                                 std::string_view detail = {});

} // namespace tuco::base

#define TUCO_CHECK(condition, ...)                                                                           \
  do {                                                                                                       \
    if (!(condition)) [[unlikely]]                                                                           \
      ::tuco::base::internal_error(__FILE__, __LINE__, #condition __VA_OPT__(, ) __VA_ARGS__);               \
  } while (false)

#define TUCO_UNREACHABLE(...)                                                                                \
  ::tuco::base::internal_error(__FILE__, __LINE__, "unreachable" __VA_OPT__(, ) __VA_ARGS__)
