// Bump allocation for data that dies all at once: AST nodes, types, objects.
//
// `make<T>` runs T's destructor when the arena dies if T has one, so members such as std::vector are
// allowed; trivially destructible types cost nothing extra. Not thread safe: one arena, one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace tuco::base {

class Arena {
public:
  Arena() = default;
  Arena(const Arena &) = delete;
  Arena &operator=(const Arena &) = delete;
  ~Arena();

  void *allocate(std::size_t size, std::size_t align);

  template <class T, class... Args> T *make(Args &&...args) {
    T *object = new (allocate(sizeof(T), alignof(T))) T(std::forward<Args>(args)...);
    if constexpr (!std::is_trivially_destructible_v<T>)
      cleanups_.push_back({object, [](void *p) { static_cast<T *>(p)->~T(); }});
    return object;
  }

  // A copy of `items` that lives as long as the arena.
  template <class T> std::span<T> copy(std::span<const T> items) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (items.empty()) return {};
    T *first = static_cast<T *>(allocate(items.size_bytes(), alignof(T)));
    std::uninitialized_copy(items.begin(), items.end(), first);
    return {first, items.size()};
  }
  template <class T> std::span<T> copy(const std::vector<T> &items) {
    return copy(std::span<const T>(items));
  }
  std::string_view copy(std::string_view text);

  std::size_t bytes_allocated() const { return bytes_allocated_; }

private:
  struct Cleanup {
    void *object;
    void (*destroy)(void *);
  };
  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::vector<Cleanup> cleanups_;
  std::byte *next_ = nullptr;
  std::byte *end_ = nullptr;
  std::size_t bytes_allocated_ = 0;
};

} // namespace tuco::base
