#include "compiler/base/assert.h"

#include <cstdio>
#include <cstdlib>

namespace tuco::base {

void internal_error(const char *file, int line, const char *condition, std::string_view detail) {
  std::fprintf(stderr, "%s:%d: internal error: %s", file, line, condition);
  if (!detail.empty()) std::fprintf(stderr, " (%.*s)", static_cast<int>(detail.size()), detail.data());
  std::fputc('\n', stderr);
  std::abort();
}

} // namespace tuco::base
