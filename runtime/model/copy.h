#pragma once
// A copy of state, out into an image or back from it. Both ways go through the same function (`keep`) of whoever has the
// state, which names its parts in one order: so what is kept is what is brought back. How many there are comes first.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace tuco::rt::model {

class Copy {
public:
  Copy(std::vector<char> &image, bool back) : image_(image), back_(back) {}
  bool is_back() const { return back_; }
  void part(void *p, size_t bytes) {
    if (!back_ && at_ + bytes > image_.size()) image_.resize(2 * (at_ + bytes));
    if (back_)
      memcpy(p, image_.data() + at_, bytes);
    else
      memcpy(image_.data() + at_, p, bytes);
    at_ += bytes;
  }
  template <class T> void value(T &x) { part(&x, sizeof x); }
  // A part that is mostly as `base` or, if that is null, zero: only blocks that differ take place in the image.
  void part_over(char *p, const char *base, size_t bytes) {
    for (; bytes > kChunk; bytes -= kChunk, p += kChunk) {
      chunk_over(p, base, kChunk);
      if (base) base += kChunk;
    }
    chunk_over(p, base, bytes);
  }

private:
  static constexpr size_t kBlock = 128, kChunk = 32 * kBlock; // a bit of a word for each block
  void chunk_over(char *p, const char *base, size_t bytes) {
    uint32_t differ = 0;
    if (!back_)
      for (size_t i = 0; i < bytes; i += kBlock)
        differ |= uint32_t{!is_same(p + i, base ? base + i : kZeros, length(i, bytes))} << i / kBlock;
    else if (base)
      memcpy(p, base, bytes);
    else
      memset(p, 0, bytes);
    value(differ);
    for (; differ; differ &= differ - 1) {
      size_t i = __builtin_ctz(differ) * kBlock;
      part(p + i, length(i, bytes));
    }
  }
  static size_t length(size_t i, size_t bytes) { return bytes - i < kBlock ? bytes - i : kBlock; }
  // With vectors, as memcmp of so little costs a call.
  static bool is_same(const char *a, const char *b, size_t bytes) {
    if (bytes < kBlock) return memcmp(a, b, bytes) == 0;
    using Vector [[gnu::vector_size(16), gnu::aligned(1), gnu::may_alias]] = uint64_t;
    Vector differ{};
    for (size_t i = 0; i < kBlock; i += sizeof differ)
      differ |= *(const Vector *)(a + i) ^ *(const Vector *)(b + i);
    return !(differ[0] | differ[1]);
  }
  static constexpr char kZeros[kBlock] = {};

  std::vector<char> &image_; // grows only: it is used again
  bool back_;
  size_t at_ = 0;
};

} // namespace tuco::rt::model
