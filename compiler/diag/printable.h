// Text that comes from a source file, as a terminal may have it.
#pragma once

#include <string>
#include <string_view>

namespace tuco::diag {

enum class Escapes {
  Go,  // `\x1b`, `\u202e`, as in a Go literal; a byte that is no UTF-8 by its value
  Json // `\u001b`, `\u202e`; what is no UTF-8 becomes U+FFFD
};

// What may change more than its own place is escaped; the rest, newlines and tabs among it, stays. See printable.cpp.
std::string printable(std::string_view text, Escapes escapes = Escapes::Go);

} // namespace tuco::diag
