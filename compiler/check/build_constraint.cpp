// Which files belong to a build: GOOS and GOARCH in file names, and `//go:build` lines. In files without one the older
// `// +build` lines count, which files of old modules have: `// +build a,b !c` is (a && b) || !c, all lines must hold, and
// a blank line must follow them.
#include "compiler/check/package_graph.h"

#include <algorithm>
#include <optional>

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
constexpr std::string_view machine = "amd64";
// The last two: without an assembler, packages that have Go code in its place must take that.
constexpr std::string_view always_true[] = {"linux", "unix", "gc", "purego", "math_big_pure_go"};
constexpr int newest_minor = 26;

template <std::size_t N> bool contains(const std::string_view (&list)[N], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// N of go1.N, or 0.
int minor_version(std::string_view tag) {
  if (!tag.starts_with("go1.")) return 0;
  int minor = 0;
  for (char c : tag.substr(4)) {
    if (c < '0' || c > '9' || minor > 1000) return 0;
    minor = minor * 10 + (c - '0');
  }
  return minor;
}

// The expression behind //go:build: what it means, as `Meaning` puts tags together, or what is wrong with it, in the
// words of the go command. `token_` is looked at and not yet taken; the first error counts.
template <class Meaning> class Constraint {
public:
  using Value = typename Meaning::Value;

  Constraint(std::string_view text, Meaning meaning) : rest_(text), meaning_(std::move(meaning)) {
    advance();
    value_ = disjunction();
    if (!token_.empty()) fail("unexpected token ", token_);
  }

  // Nothing if there is an error.
  std::optional<Value> value() const { return error_.empty() ? std::optional<Value>(value_) : std::nullopt; }
  const std::string &error() const { return error_; }

private:
  Value fail(std::string_view what, std::string_view token = {}) {
    if (error_.empty()) error_ = std::string(what) + std::string(token);
    rest_ = token_ = {};
    return Value();
  }
  void advance() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r"), rest_.size()));
    auto is_part = [](char c) {
      auto byte = static_cast<unsigned char>(c);
      return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_' || c == '.' ||
             byte >= 0x80;
    };
    std::size_t length = 0;
    while (length < rest_.size() && is_part(rest_[length])) ++length;
    if (rest_.starts_with("&&") || rest_.starts_with("||")) length = 2;
    if (length == 0 && !rest_.empty()) length = 1;
    token_ = rest_.substr(0, length);
    rest_.remove_prefix(length);
    bool is_known =
        length != 1 || is_part(token_[0]) || std::string_view("!()").find(token_) != std::string_view::npos;
    if (!is_known) fail("invalid syntax at ", token_);
  }
  bool got(std::string_view token) {
    if (token_ != token) return false;
    advance();
    return true;
  }
  Value disjunction() {
    Value value = conjunction();
    while (got("||")) value = meaning_.either(value, conjunction());
    return value;
  }
  Value conjunction() {
    Value value = negation();
    while (got("&&")) value = meaning_.both(value, negation());
    return value;
  }
  Value negation() {
    if (got("!")) return token_ == "!" ? fail("double negation not allowed") : meaning_.negated(negation());
    if (got("(")) {
      Value value = disjunction();
      return got(")") ? value : fail("missing close paren");
    }
    if (token_.empty()) return fail("unexpected end of expression");
    if (token_ == ")" || token_ == "&&" || token_ == "||") return fail("unexpected token ", token_);
    Value value = meaning_.tag(token_);
    advance();
    return value;
  }

  std::string_view rest_, token_; // no token: there is no more
  Meaning meaning_;
  Value value_{};
  std::string error_;
};

// Whether the constraint holds for a build.
struct Truth {
  using Value = bool;
  const std::vector<std::string> &tags;
  bool portable;

  bool tag(std::string_view tag) const {
    int minor = minor_version(tag);
    return contains(always_true, tag) || (tag == machine && !portable) ||
           (minor > 0 && minor <= newest_minor) || std::find(tags.begin(), tags.end(), tag) != tags.end();
  }
  static bool either(bool a, bool b) { return a || b; }
  static bool both(bool a, bool b) { return a && b; }
  static bool negated(bool a) { return !a; }
};

// The lowest version for which the constraint can hold; 0: any.
struct LowestVersion {
  using Value = int;

  static int tag(std::string_view tag) { return minor_version(tag); }
  static int either(int a, int b) { return std::min(a, b); }
  static int both(int a, int b) { return std::max(a, b); }
  static int negated(int) { return 0; }
};

bool name_matches(std::string_view name, bool portable) {
  name = name.substr(0, name.find('.'));
  if (name.ends_with("_test")) name.remove_suffix(5);
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
  auto machine_ok = [&](std::string_view word) { return word == machine && !portable; };
  std::size_t n = parts.size();
  if (n >= 2 && contains(known_systems, parts[n - 2]) && contains(known_architectures, parts[n - 1]))
    return system_ok(parts[n - 2]) && machine_ok(parts[n - 1]);
  if (n >= 1 && contains(known_systems, parts[n - 1])) return system_ok(parts[n - 1]);
  if (n >= 1 && contains(known_architectures, parts[n - 1])) return machine_ok(parts[n - 1]);
  return true;
}

// What follows //go:build; it stands among the comments before the package clause. Empty: there is none.
std::string_view find_constraint(std::string_view text) {
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
    if (line.starts_with("//go:build ")) return line.substr(11);
    if (line.starts_with("//")) continue;
    if (!line.starts_with("/*")) break;
    in_comment = line.find("*/") == std::string_view::npos;
  }
  return {};
}

std::string_view take_word(std::string_view &text, std::string_view separators) {
  text.remove_prefix(std::min(text.find_first_not_of(separators), text.size()));
  std::string_view word = text.substr(0, text.find_first_of(separators));
  text.remove_prefix(word.size());
  return word;
}

// What follows +build in a line.
bool old_line_holds(std::string_view text, const Truth &truth) {
  for (std::string_view option = take_word(text, " \t"); !option.empty(); option = take_word(text, " \t")) {
    bool holds = true;
    for (std::string_view tag = take_word(option, ","); !tag.empty(); tag = take_word(option, ",")) {
      bool negated = tag.starts_with('!');
      if (negated) tag.remove_prefix(1);
      holds = holds && truth.tag(tag) != negated;
    }
    if (holds) return true;
  }
  return false;
}

bool old_lines_hold(std::string_view text, const Truth &truth) {
  bool all = true, all_of_block = true; // since the last blank line
  bool in_comment = false;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    std::size_t begin = std::min(line.find_first_not_of(" \t\r"), line.size());
    line = line.substr(begin, line.find_last_not_of(" \t\r") + 1 - std::min(begin, line.size()));
    if (in_comment) {
      in_comment = line.find("*/") == std::string_view::npos;
    } else if (line.empty()) {
      all = all && all_of_block;
      all_of_block = true;
    } else if (line.starts_with("//")) {
      line.remove_prefix(2);
      if (take_word(line, " \t") == "+build") all_of_block = all_of_block && old_line_holds(line, truth);
    } else if (line.starts_with("/*")) {
      in_comment = line.find("*/") == std::string_view::npos;
    } else {
      break;
    }
  }
  return all;
}

} // namespace

bool file_matches_build(std::string_view file_name, std::string_view text,
                        const std::vector<std::string> &tags, bool portable) {
  if (file_name.starts_with('_') || file_name.starts_with('.') || !name_matches(file_name, portable))
    return false;
  std::string_view constraint = find_constraint(text);
  if (constraint.empty()) return old_lines_hold(text, Truth{tags, portable});
  return Constraint(constraint, Truth{tags, portable}).value().value_or(false);
}

std::string build_line_error(std::string_view file_name, std::string_view text) {
  std::string_view constraint = find_constraint(text);
  if (constraint.empty() || !name_matches(file_name, false)) return "";
  std::string_view rest =
      text.substr(static_cast<std::size_t>(constraint.data() + constraint.size() - text.data()));
  if (!find_constraint(rest).empty()) return "multiple //go:build comments";
  std::string error = Constraint(constraint, LowestVersion{}).error();
  return error.empty() ? "" : "parsing //go:build line: " + error;
}

unsigned language_version(std::string_view text) {
  std::string_view constraint = find_constraint(text);
  return static_cast<unsigned>(Constraint(constraint, LowestVersion{}).value().value_or(0));
}

} // namespace tuco::check
