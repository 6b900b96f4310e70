#pragma once
// What compiled code knows of the heap, so that it can allocate small objects in line: the size classes, where a
// class's run lies in the P's cache, and how a page records which words of its objects are pointers. The runtime is
// built on the same tables (heap/size_classes.h, heap/heap.h), so the two cannot disagree.
//
// An object of a class in line (compiler/passes/allocations.cpp; entry/fast_allocate.h does the same in C++):
//
//     run = g->cache + offset_of_run(span class)
//     object = run->next ; next = object + size of the class
//     if (next > run->end) object = rt_object_allocate(type, bytes)
//     else run->next = next, and the pointer bits are set
//
// Objects of up to kBitmapObject bytes with pointers lie in pages of their own, whose last kBitmapBytes are the bitmap:
// bit w % 64 of its word w / 64 is for the page's word w. Since page and bitmap are aligned, the bitmap's word for the
// object at p lies at bitmap + p / 512 * 8, where `bitmap` (Run::bitmap) is the same for the whole page.
#include <array>
#include <cstddef>
#include <cstdint>

namespace tuco::abi {

constexpr size_t kPageShift = 13;
constexpr size_t kPage = size_t{1} << kPageShift;
constexpr size_t kMaxSmall = 32768;
constexpr size_t kBitmapObject = 512;
constexpr size_t kBitmapBytes = kPage / 64;
constexpr size_t kTinyObject = 8; // objects without pointers below this share blocks of kTinyBlock bytes
constexpr size_t kTinyBlock = 16;

constexpr uint32_t kClassSizes[] = {
    0,     8,     16,    24,    32,    48,    64,    80,    96,    112,   128,   144,  160,   176,
    192,   208,   224,   240,   256,   288,   320,   352,   384,   416,   448,   480,  512,   576,
    640,   704,   768,   896,   1024,  1152,  1280,  1408,  1536,  1792,  2048,  2304, 2688,  3072,
    3200,  3456,  4096,  4864,  5376,  6144,  6528,  6784,  6912,  8192,  9472,  9728, 10240, 10880,
    12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264, 28672, 32768};
constexpr size_t kClasses = sizeof kClassSizes / sizeof kClassSizes[0]; // class 0: large objects
constexpr size_t kSpanClasses = 2 * kClasses;

namespace detail {
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

inline constexpr auto kSmallTable = detail::make_small_table();
inline constexpr auto kLargeTable = detail::make_large_table();

// 0 < size <= kMaxSmall
constexpr uint8_t class_of(size_t size) {
  return size <= 1024 ? kSmallTable[(size + 7) / 8] : kLargeTable[(size - 1024 + 127) / 128];
}
constexpr size_t span_class_of(size_t size, bool has_pointers) {
  return size_t{2} * class_of(size) + !has_pointers;
}

// The beginning of heap::Run; the P's cache (heap::Cache) begins with one for each span class.
struct RunLayout {
  uint64_t next, end; // zeroed memory: the next object, and where the run ends
  uint64_t bitmap;    // of classes with a bitmap
};
constexpr size_t kRunBytes = 56;
constexpr size_t offset_of_run(size_t span_class) { return span_class * kRunBytes; }

// Objects with pointers in a page, behind which the bitmap lies.
constexpr size_t bitmap_objects(size_t object_size) { return (kPage - kBitmapBytes) / object_size; }
constexpr uint64_t bitmap_of_page(uint64_t page) { return page + kPage - kBitmapBytes - page / 512 * 8; }

} // namespace tuco::abi
