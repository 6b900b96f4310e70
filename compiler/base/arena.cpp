#include "compiler/base/arena.h"

#include <algorithm>
#include <cstring>

namespace tuco::base {

namespace {
constexpr std::size_t block_size = 64 * 1024;
}

Arena::~Arena() {
  for (auto it = cleanups_.rbegin(); it != cleanups_.rend(); ++it) it->destroy(it->object);
}

void *Arena::allocate(std::size_t size, std::size_t align) {
  auto address = reinterpret_cast<std::uintptr_t>(next_);
  std::size_t padding = (align - address % align) % align;
  if (next_ == nullptr || static_cast<std::size_t>(end_ - next_) < size + padding) {
    // operator new[] aligns to at least 16, which is enough for everything made here.
    std::size_t bytes = std::max(block_size, size);
    blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(bytes));
    next_ = blocks_.back().get();
    end_ = next_ + bytes;
    padding = 0;
  }
  std::byte *result = next_ + padding;
  next_ = result + size;
  bytes_allocated_ += size;
  return result;
}

std::string_view Arena::copy(std::string_view text) {
  if (text.empty()) return {};
  char *first = static_cast<char *>(allocate(text.size(), 1));
  std::memcpy(first, text.data(), text.size());
  return {first, text.size()};
}

} // namespace tuco::base
