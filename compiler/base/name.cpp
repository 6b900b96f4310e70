#include "compiler/base/name.h"

#include "compiler/base/unicode.h"

#include <deque>
#include <mutex>
#include <unordered_map>

namespace tuco::base {

namespace {

// Guarded by `mutex`; the strings themselves are immutable once entered.
struct NameTable {
  std::mutex mutex;
  std::deque<std::string> entries;
  std::unordered_map<std::string_view, const std::string *> index;
};

NameTable &name_table() {
  static NameTable *table = new NameTable; // never destroyed: Names outlive static destruction
  return *table;
}

} // namespace

Name intern(std::string_view text) {
  NameTable &table = name_table();
  std::lock_guard lock(table.mutex);
  if (auto it = table.index.find(text); it != table.index.end()) return Name(it->second);
  const std::string &entry = table.entries.emplace_back(text);
  table.index.emplace(entry, &entry);
  return Name(&entry);
}

bool Name::is_exported() const {
  std::string_view text = str();
  if (text.empty()) return false;
  unsigned char first = static_cast<unsigned char>(text[0]);
  if (first < 0x80) return first >= 'A' && first <= 'Z';
  return is_upper(decode_rune(text).rune);
}

} // namespace tuco::base
