#include "compiler/driver/terminal.h"

#include <cstdlib>
#include <string_view>
#include <unistd.h>

namespace tuco::driver {

diag::Style style_of_errors() {
  if (!isatty(STDERR_FILENO)) return {};
  auto variable = [](const char *name) {
    const char *value = std::getenv(name);
    return std::string_view(value ? value : "");
  };
  return {.source_lines = true, .colours = variable("NO_COLOR").empty() && variable("TERM") != "dumb"};
}

} // namespace tuco::driver
