// Semantic versions as modules have them: https://semver.org, with a `v` before, and of what may follow a `+` only
// `+incompatible`, which marks versions from v2 on of modules that do not say so in their paths.
#include "compiler/driver/module_version.h"

#include "compiler/base/unicode.h"

#include <cstdlib>

namespace tuco::driver {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}
// Without zeros before it.
bool is_plain_number(std::string_view text) {
  return is_number(text) && (text.size() == 1 || text[0] != '0');
}

// Takes what precedes the mark, and the mark, from the text.
std::string_view take(std::string_view &text, char mark) {
  size_t end = text.find(mark);
  std::string_view part = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return part;
}

int compare_numbers(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  return a.compare(b);
}

// Part by part; numbers come before words.
int compare_prereleases(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    std::string_view left = take(a, '.'), right = take(b, '.');
    if (left == right) continue;
    bool left_number = is_number(left), right_number = is_number(right);
    if (left_number != right_number) return left_number ? -1 : 1;
    return left_number ? compare_numbers(left, right) : left.compare(right);
  }
  return a.empty() ? (b.empty() ? 0 : -1) : 1;
}

std::string_view without_build(std::string_view version) { return version.substr(0, version.find('+')); }

} // namespace

bool is_canonical_version(std::string_view version) {
  if (!version.starts_with('v')) return false;
  version.remove_prefix(1);
  size_t plus = version.find('+');
  if (plus != std::string_view::npos && version.substr(plus) != "+incompatible") return false;
  version = version.substr(0, plus);
  size_t hyphen = version.find('-');
  std::string_view numbers = version.substr(0, hyphen);
  for (int i = 0; i < 3; i++)
    if (!is_plain_number(take(numbers, '.'))) return false;
  if (!numbers.empty() || version.substr(0, hyphen).back() == '.') return false;
  if (hyphen == std::string_view::npos) return true;
  std::string_view rest = version.substr(hyphen + 1);
  if (rest.empty() || rest.back() == '.') return false;
  while (!rest.empty()) {
    std::string_view part = take(rest, '.');
    if (part.empty() || (is_number(part) && !is_plain_number(part))) return false;
    for (char c : part)
      if (!is_digit(c) && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && c != '-') return false;
  }
  return true;
}

int compare_versions(std::string_view a, std::string_view b) {
  a = without_build(a.substr(1)), b = without_build(b.substr(1));
  std::string_view left = take(a, '-'), right = take(b, '-');
  for (int i = 0; i < 3; i++)
    if (int order = compare_numbers(take(left, '.'), take(right, '.')); order != 0) return order;
  if (a.empty() || b.empty()) return a.empty() ? (b.empty() ? 0 : 1) : -1;
  return compare_prereleases(a, b);
}

bool split_major(std::string_view path, std::string_view &major) {
  bool is_gopkg = path.starts_with("gopkg.in/");
  major = {};
  std::string_view stable = path;
  if (is_gopkg && stable.ends_with("-unstable")) stable.remove_suffix(9);
  size_t end = stable.size();
  while (end > 0 && (is_digit(stable[end - 1]) || (!is_gopkg && stable[end - 1] == '.'))) end--;
  bool marked =
      end > 1 && end < stable.size() && stable[end - 1] == 'v' && stable[end - 2] == (is_gopkg ? '.' : '/');
  if (!marked) return !is_gopkg;
  std::string_view number = stable.substr(end);
  major = path.substr(end - 2);
  if (is_gopkg) return is_plain_number(number);
  return is_plain_number(number) && number != "0" && number != "1";
}

std::string major_mismatch(std::string_view version, std::string_view major) {
  if (major.ends_with("-unstable")) major.remove_suffix(9);
  if (version.starts_with("v0.0.0-") && major == ".v1") return ""; // an old mistake of the go command's own
  std::string_view own = version.substr(0, version.find('.'));
  bool fits = major.empty() ? own == "v0" || own == "v1" || version.ends_with("+incompatible")
                            : own == major.substr(1);
  if (fits) return "";
  std::string should(major.empty() ? "v0 or v1" : major.substr(1));
  return "version " + base::quote(version) + " invalid: should be " + should + ", not " + std::string(own);
}

std::string escaped(std::string_view path_or_version) {
  std::string result;
  for (char c : path_or_version) {
    bool is_capital = c >= 'A' && c <= 'Z';
    if (is_capital) result += '!';
    result += is_capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return result;
}

bool is_go_version(std::string_view version) {
  size_t dot = version.find('.');
  if (dot == std::string_view::npos || !is_plain_number(version.substr(0, dot)) || version[0] == '0')
    return false;
  version.remove_prefix(dot + 1);
  size_t end = std::min(version.find_first_not_of("0123456789"), version.size());
  if (!is_plain_number(version.substr(0, end))) return false;
  version.remove_prefix(end);
  if (version.starts_with('.')) {
    version.remove_prefix(1);
    end = std::min(version.find_first_not_of("0123456789"), version.size());
    if (!is_plain_number(version.substr(0, end))) return false;
    version.remove_prefix(end);
  }
  if (version.empty()) return true;
  end = version.find_first_of("0123456789");
  if (end == 0 || end == std::string_view::npos || !is_number(version.substr(end))) return false;
  for (char c : version.substr(0, end))
    if (c < 'a' || c > 'z') return false;
  return true;
}

int go_minor(std::string_view version) {
  constexpr int kAboveAll = 1 << 20;
  if (!version.starts_with("1.")) return kAboveAll;
  return std::min(std::atoi(std::string(version.substr(2)).c_str()), kAboveAll);
}

} // namespace tuco::driver
