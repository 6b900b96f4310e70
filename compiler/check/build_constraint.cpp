// Which files belong to a build: GOOS and GOARCH in file names, and `//go:build` lines.
#include "compiler/check/package_loader.h"

#include <algorithm>

namespace tuco::check {

namespace {

constexpr std::string_view known_systems[] = {
    "aix",   "android", "darwin", "dragonfly", "freebsd", "hurd",    "illumos", "ios",     "js",
    "linux", "nacl",    "netbsd", "openbsd",   "plan9",   "solaris", "wasip1",  "windows", "zos",
};
constexpr std::string_view known_architectures[] = {
    "386",     "amd64",  "amd64p32", "arm",      "armbe",     "arm64",       "arm64be", "loong64",
    "mips",    "mipsle", "mips64",   "mips64le", "mips64p32", "mips64p32le", "ppc",     "ppc64",
    "ppc64le", "riscv",  "riscv64",  "s390",     "s390x",     "sparc",       "sparc64", "wasm",
};
constexpr std::string_view always_true[] = {"linux", "amd64", "unix", "gc"};
constexpr int newest_minor = 26;

template <std::size_t N> bool contains(const std::string_view (&list)[N], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// Evaluates `a && !(b || c)`; whatever cannot be read counts as false.
class Constraint {
public:
  Constraint(std::string_view text, const std::vector<std::string> &tags) : text_(text), tags_(tags) {}

  bool holds() {
    bool value = disjunction();
    skip_blanks();
    return value && at_ == text_.size();
  }

private:
  void skip_blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\r')) ++at_;
  }
  bool got(std::string_view token) {
    skip_blanks();
    if (!text_.substr(at_).starts_with(token)) return false;
    at_ += token.size();
    return true;
  }
  bool disjunction() {
    bool value = conjunction();
    while (got("||")) value = conjunction() || value;
    return value;
  }
  bool conjunction() {
    bool value = negation();
    while (got("&&")) value = negation() && value;
    return value;
  }
  bool negation() {
    if (got("!")) return !negation();
    if (got("(")) {
      bool value = disjunction();
      return got(")") && value;
    }
    skip_blanks();
    std::size_t begin = at_;
    while (at_ < text_.size() && std::string_view(" \t\r()!&|").find(text_[at_]) == std::string_view::npos)
      ++at_;
    return tag_holds(text_.substr(begin, at_ - begin));
  }
  bool tag_holds(std::string_view tag) const {
    if (contains(always_true, tag)) return true;
    if (tag.starts_with("go1.")) {
      int minor = 0;
      for (char c : tag.substr(4)) {
        if (c < '0' || c > '9' || minor > 1000) return false;
        minor = minor * 10 + (c - '0');
      }
      return minor <= newest_minor;
    }
    return std::find(tags_.begin(), tags_.end(), tag) != tags_.end();
  }

  std::string_view text_;
  const std::vector<std::string> &tags_;
  std::size_t at_ = 0;
};

bool name_matches(std::string_view name) {
  name = name.substr(0, name.find('.'));
  std::size_t first = name.find('_');
  if (first == std::string_view::npos) return true;
  name.remove_prefix(first); // what precedes the first underscore is never a system
  std::vector<std::string_view> parts;
  while (!name.empty()) {
    name.remove_prefix(1);
    std::size_t next = std::min(name.find('_'), name.size());
    parts.push_back(name.substr(0, next));
    name.remove_prefix(next);
  }
  auto system_ok = [](std::string_view system) { return system == "linux"; };
  std::size_t n = parts.size();
  if (n >= 2 && contains(known_systems, parts[n - 2]) && contains(known_architectures, parts[n - 1]))
    return system_ok(parts[n - 2]) && parts[n - 1] == "amd64";
  if (n >= 1 && contains(known_systems, parts[n - 1])) return system_ok(parts[n - 1]);
  if (n >= 1 && contains(known_architectures, parts[n - 1])) return parts[n - 1] == "amd64";
  return true;
}

} // namespace

bool file_matches_build(std::string_view file_name, std::string_view text,
                        const std::vector<std::string> &tags) {
  if (file_name.starts_with('_') || file_name.starts_with('.') || !name_matches(file_name)) return false;
  // The constraint stands among the comments before the package clause.
  bool in_comment = false;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    while (!line.empty() && (line[0] == ' ' || line[0] == '\t')) line.remove_prefix(1);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
      line.remove_suffix(1);
    if (in_comment) {
      in_comment = line.find("*/") == std::string_view::npos;
      continue;
    }
    if (line.empty()) continue;
    if (line.starts_with("//go:build ")) return Constraint(line.substr(11), tags).holds();
    if (line.starts_with("//")) continue;
    if (line.starts_with("/*")) {
      in_comment = line.find("*/") == std::string_view::npos;
      continue;
    }
    break;
  }
  return true;
}

} // namespace tuco::check
