#pragma once
// The shortest decimal that reads back as the same floating-point number, without allocation: for print and
// println, which write floats as strconv's 'g' format with precision -1.
#include <cstddef>

namespace tuco::rt::os {

constexpr size_t kFloatText = 32; // bytes that suffice

// Returns how many bytes were written. `single`: the value is a float32's.
size_t format_float(char *out, double value, bool single);

} // namespace tuco::rt::os
