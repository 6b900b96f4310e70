#pragma once
// Size classes of small objects.
//
// The sizes agree with gc's, because programs print them: cap() after append is the class that the new array
// was rounded up to. How many pages a span of a class takes is our own choice: the fewest that waste at most
// an eighth and hold at least eight objects or are 64 KiB.
//
// A span class is 2*class + (1 if the objects hold no pointers). Classes up to kBitmapObject bytes with
// pointers live in spans of one page, whose last 128 bytes are the pointer bitmap (heap/span.h).
#include <array>
#include <cstddef>
#include <cstdint>

namespace tuco::rt::heap {

constexpr size_t kPageShift = 13;
constexpr size_t kPage = size_t{1} << kPageShift;
constexpr size_t kMaxSmall = 32768;
constexpr size_t kBitmapObject = 512;
constexpr size_t kBitmapBytes = kPage / 64;
constexpr size_t kTinyBlock = 16; // objects without pointers below this share blocks

constexpr uint32_t kClassSizes[] = {
    0,     8,     16,    24,    32,    48,    64,    80,    96,    112,   128,   144,  160,   176,
    192,   208,   224,   240,   256,   288,   320,   352,   384,   416,   448,   480,  512,   576,
    640,   704,   768,   896,   1024,  1152,  1280,  1408,  1536,  1792,  2048,  2304, 2688,  3072,
    3200,  3456,  4096,  4864,  5376,  6144,  6528,  6784,  6912,  8192,  9472,  9728, 10240, 10880,
    12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264, 28672, 32768};
constexpr size_t kClasses = sizeof kClassSizes / sizeof kClassSizes[0]; // class 0: large objects
constexpr size_t kSpanClasses = 2 * kClasses;

struct SpanShape {
  uint32_t size;  // of an object
  uint32_t pages; // of a span
  uint32_t count; // objects in a span
  uint32_t magic; // ceil(2^32 / size): index = offset * magic >> 32
};

namespace detail {
constexpr SpanShape shape(size_t span_class) {
  uint32_t size = kClassSizes[span_class / 2];
  if (!size) return {};
  bool bitmap = span_class % 2 == 0 && size <= kBitmapObject;
  uint32_t pages = 1;
  if (!bitmap)
    while (pages < 8) {
      uint32_t bytes = pages * kPage;
      if (bytes >= size && bytes % size <= bytes / 8 && bytes / size >= 8) break;
      pages++;
    }
  while (pages * kPage % size > pages * kPage / 8) pages++;
  uint32_t bytes = pages * kPage - (bitmap ? kBitmapBytes : 0);
  return {size, pages, bytes / size, uint32_t(((uint64_t{1} << 32) + size - 1) / size)};
}
constexpr auto make_shapes() {
  std::array<SpanShape, kSpanClasses> shapes{};
  for (size_t i = 0; i < kSpanClasses; i++) shapes[i] = shape(i);
  return shapes;
}
constexpr auto make_small_table() { // by 8 up to 1024
  std::array<uint8_t, 129> table{};
  uint8_t c = 1;
  for (size_t i = 1; i < table.size(); i++) {
    while (kClassSizes[c] < i * 8) c++;
    table[i] = c;
  }
  return table;
}
constexpr auto make_large_table() { // by 128 above 1024
  std::array<uint8_t, (kMaxSmall - 1024) / 128 + 1> table{};
  uint8_t c = 1;
  for (size_t i = 0; i < table.size(); i++) {
    while (kClassSizes[c] < 1024 + i * 128) c++;
    table[i] = c;
  }
  return table;
}
} // namespace detail

inline constexpr auto kShapes = detail::make_shapes();
inline constexpr auto kSmallTable = detail::make_small_table();
inline constexpr auto kLargeTable = detail::make_large_table();

// 0 < size <= kMaxSmall
constexpr uint8_t class_of(size_t size) {
  return size <= 1024 ? kSmallTable[(size + 7) / 8] : kLargeTable[(size - 1024 + 127) / 128];
}

// What an allocation of `size` bytes really takes.
constexpr size_t rounded_size(size_t size) {
  if (size <= kMaxSmall) return size ? kClassSizes[class_of(size)] : 0;
  return (size + kPage - 1) & ~(kPage - 1);
}

} // namespace tuco::rt::heap
