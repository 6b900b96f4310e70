// Interned strings. Two Names are equal exactly if their texts are; comparing and hashing take a pointer.
//
// The name table is a process-wide singleton: names occur in every phase, live as long as the process, and
// are the same for all packages. Guard: intern() locks the table; reading a Name needs no lock, since entries
// never move or change.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace tuco::base {

class Name {
public:
  constexpr Name() = default; // the null name: no text at all, different from ""

  std::string_view str() const { return entry_ ? std::string_view(*entry_) : std::string_view(); }
  std::string string() const { return std::string(str()); }
  explicit operator bool() const { return entry_ != nullptr; }
  bool is_blank() const { return entry_ && *entry_ == "_"; }
  // Starts with an upper-case letter (Unicode class Lu), i.e. visible outside its package.
  bool is_exported() const;

  friend bool operator==(Name a, Name b) { return a.entry_ == b.entry_; }
  const void *identity() const { return entry_; }

private:
  friend Name intern(std::string_view text);
  explicit Name(const std::string *entry) : entry_(entry) {}
  const std::string *entry_ = nullptr;
};

Name intern(std::string_view text);

} // namespace tuco::base

template <> struct std::hash<tuco::base::Name> {
  std::size_t operator()(tuco::base::Name name) const noexcept {
    return std::hash<const void *>()(name.identity());
  }
};
