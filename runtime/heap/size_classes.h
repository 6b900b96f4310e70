#pragma once
// Size classes of small objects.
//
// The sizes agree with gc's, because programs print them: cap() after append is the class that the new array
// was rounded up to. How many pages a span of a class takes is our own choice: the fewest that waste at most
// an eighth and hold at least eight objects or are 64 KiB.
//
// A span class is 2*class + (1 if the objects hold no pointers). Classes up to kBitmapObject bytes with
// pointers live in spans of one page, whose last 128 bytes are the pointer bitmap (heap/span.h). The table itself is in
// abi/allocation.h, since compiled code allocates by it.
#include "runtime/abi/allocation.h"

namespace tuco::rt::heap {

using abi::class_of;
using abi::kBitmapBytes;
using abi::kBitmapObject;
using abi::kClasses;
using abi::kClassSizes;
using abi::kMaxSmall;
using abi::kPage;
using abi::kPageShift;
using abi::kSmallTable;
using abi::kSpanClasses;
using abi::kTinyBlock;
using abi::kTinyObject;

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
  if (bitmap && (pages != 1 || bytes / size != abi::bitmap_objects(size))) __builtin_trap();
  return {size, pages, bytes / size, uint32_t(((uint64_t{1} << 32) + size - 1) / size)};
}
constexpr auto make_shapes() {
  std::array<SpanShape, kSpanClasses> shapes{};
  for (size_t i = 0; i < kSpanClasses; i++) shapes[i] = shape(i);
  return shapes;
}
} // namespace detail

inline constexpr auto kShapes = detail::make_shapes();

// What an allocation of `size` bytes really takes.
constexpr size_t rounded_size(size_t size) {
  if (size <= kMaxSmall) return size ? kClassSizes[class_of(size)] : 0;
  return (size + kPage - 1) & ~(kPage - 1);
}

} // namespace tuco::rt::heap
