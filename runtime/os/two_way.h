#pragma once
// Search for a text in linear time, whatever the texts are.
#include <cstdint>

namespace tuco::rt::os {

// Where the needle of `m` bytes first occurs in the `n` bytes at `text`, or -1. 1 <= m <= n.
int64_t find_two_way(const uint8_t *text, int64_t n, const uint8_t *needle, int64_t m);
// The same for the last occurrence.
int64_t find_last_two_way(const uint8_t *text, int64_t n, const uint8_t *needle, int64_t m);

} // namespace tuco::rt::os
