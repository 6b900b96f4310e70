// Three judges of one path. The compiler refuses characters that no path may have, and paths that are not in their
// shortest form; the go command, which finds the packages of modules, knows what a name of a package may be.
#include "compiler/check/import_path.h"

#include "compiler/base/unicode.h"

#include <algorithm>
#include <filesystem>

namespace tuco::check {

namespace {

std::string quoted_char(std::string_view text) {
  return "'" + std::string(text.substr(0, base::decode_rune(text).length)) + "'";
}

std::string element_error(std::string_view element) {
  if (element.empty()) return "empty path element";
  if (element.find_first_not_of('.') == std::string_view::npos)
    return "invalid path element " + base::quote(element);
  if (element.back() == '.') return "trailing dot in path element";
  for (size_t i = 0; i < element.size(); i++) {
    char c = element[i];
    bool good = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                std::string_view("-._~+").find(c) != std::string_view::npos;
    if (!good) return "invalid char " + quoted_char(element.substr(i));
  }
  return "";
}

} // namespace

bool is_below(std::string_view path, std::string_view above) {
  return path.starts_with(above) && (path.size() == above.size() || path[above.size()] == '/');
}

std::string import_path_error(const std::string &path) {
  if (path.empty()) return "empty string";
  constexpr std::string_view illegal = "!\"#$%&'()*,:;<=>?[\\]^{|}`";
  std::string_view rest = path;
  while (!rest.empty()) {
    base::DecodedRune decoded = base::decode_rune(rest);
    rest.remove_prefix(decoded.length);
    char32_t rune = decoded.rune;
    bool bad = !base::is_printable(rune) || rune == ' ' || rune == base::rune_error ||
               (rune < 0x80 && illegal.find(static_cast<char>(rune)) != std::string_view::npos);
    if (!bad) continue;
    return "invalid character " + base::describe_rune(rune);
  }
  return {};
}

std::string canonical_path_error(std::string_view path) {
  if (path.starts_with('/')) return "import path cannot be absolute path";
  std::string clean = std::filesystem::path(path).lexically_normal().string();
  while (clean.size() > 1 && clean.back() == '/') clean.pop_back();
  if (!path.starts_with('.') && clean != path)
    return "non-canonical import path \"" + std::string(path) + "\" (should be \"" + clean + "\")";
  return {};
}

std::string malformed_path_error(std::string_view path) {
  std::string what;
  if (path.empty()) what = "empty string";
  if (what.empty() && path[0] == '-') what = "leading dash";
  if (what.empty() && path.find("//") != std::string_view::npos) what = "double slash";
  if (what.empty() && path.back() == '/') what = "trailing slash";
  for (std::string_view rest = path, element; what.empty() && !rest.empty();) {
    bool begins_with_slash = rest[0] == '/';
    element = rest.substr(0, rest.find('/'));
    rest.remove_prefix(std::min(element.size() + 1, rest.size()));
    what = begins_with_slash ? "empty path element" : element_error(element);
  }
  return what;
}

} // namespace tuco::check
