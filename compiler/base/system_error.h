// What the system says of a failed call, as Go's messages have it.
#pragma once

#include <string>

namespace tuco::base {

// Of an errno: "no such file or directory".
std::string system_error_text(int error);

} // namespace tuco::base
