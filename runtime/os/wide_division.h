#pragma once
// Division of 128-bit numbers, for which code generation calls functions (wide_division.cpp).
#include <cstdint>

namespace tuco::rt::os {

using Wide = unsigned __int128;

struct WideQuotient {
  Wide quotient, rest;
};

// The divisor is not 0. A leaf: it is called from Go code, on a goroutine's stack.
WideQuotient divide_wide(Wide number, Wide divisor);

} // namespace tuco::rt::os
