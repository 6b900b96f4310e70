// What //go:embed patterns stand for, as the go command decides it.
//
// A pattern is a slash-separated path relative to the package's folder, with `*`, `?` and `[…]` within each element, and
// perhaps `all:` before it. A file that it matches is embedded; a folder, with all that is in it, but for names that
// begin with `.` or `_` (with `all:` those, too) and for folders that are modules of their own. What is matched must be
// something that can be embedded (no link, no device, no strange name); what merely lies in a matched folder must be,
// too, except that what is neither file nor folder is passed over there. A pattern that comes to nothing is an error.
#include "compiler/check/embed_patterns.h"

#include "compiler/base/unicode.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <sys/stat.h>

namespace tuco::check {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::vector<std::string> elements_of(const std::string &path) {
  std::vector<std::string> elements;
  for (std::size_t at = 0; at <= path.size();) {
    std::size_t slash = std::min(path.find('/', at), path.size());
    elements.push_back(path.substr(at, slash - at));
    at = slash + 1;
  }
  return elements;
}

// Whether one element of a path matches one of a pattern; nothing if the pattern is malformed.
std::optional<bool> matches(std::string_view pattern, std::string_view name) {
  if (pattern.empty()) return name.empty();
  if (pattern[0] == '*') {
    for (std::size_t skip = 0; skip <= name.size(); ++skip) {
      std::optional<bool> rest = matches(pattern.substr(1), name.substr(skip));
      if (!rest || *rest) return rest;
    }
    return false;
  }
  std::size_t length = name.empty() ? 0 : base::decode_rune(name).length;
  char32_t rune = name.empty() ? 0 : base::decode_rune(name).rune;
  bool fits = !name.empty();
  if (pattern[0] == '[') {
    pattern.remove_prefix(1);
    bool negated = !pattern.empty() && pattern[0] == '^', in_class = false;
    if (negated) pattern.remove_prefix(1);
    auto one = [&]() -> std::optional<char32_t> {
      if (pattern.empty() || pattern[0] == '-' || pattern[0] == ']') return std::nullopt;
      if (pattern[0] == '\\') pattern.remove_prefix(1);
      if (pattern.empty()) return std::nullopt;
      base::DecodedRune decoded = base::decode_rune(pattern);
      pattern.remove_prefix(decoded.length);
      return decoded.rune;
    };
    for (bool first = true; first || pattern.empty() || pattern[0] != ']'; first = false) {
      std::optional<char32_t> low = one(), high = low;
      if (low && !pattern.empty() && pattern[0] == '-') {
        pattern.remove_prefix(1);
        high = one();
      }
      if (!low || !high || pattern.empty()) return std::nullopt;
      in_class |= *low <= rune && rune <= *high;
    }
    pattern.remove_prefix(1);
    fits &= in_class != negated;
  } else if (pattern[0] == '?') {
    pattern.remove_prefix(1);
  } else {
    if (pattern[0] == '\\') pattern.remove_prefix(1);
    if (pattern.empty()) return std::nullopt;
    base::DecodedRune decoded = base::decode_rune(pattern);
    fits &= decoded.rune == rune && decoded.length == length;
    pattern.remove_prefix(decoded.length);
  }
  std::optional<bool> rest = matches(pattern, fits ? name.substr(length) : std::string_view());
  return rest ? std::optional(fits && *rest) : rest;
}

// A path without empty, `.` and `..` elements, not even alone.
bool is_plain_path(const std::string &path) {
  for (const std::string &element : elements_of(path))
    if (element.empty() || element == "." || element == "..") return false;
  return true;
}

// A name that every system and archive can have.
bool is_good_name(const std::string &name) {
  static const char *const reserved[] = {".bzr", ".hg", ".git", ".svn"};
  static const char *const devices[] = {"con",  "com1", "com2", "com3", "com4", "com5", "com6", "com7",
                                        "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6",
                                        "lpt7", "lpt8", "lpt9", "aux",  "nul",  "prn"};
  if (std::find(std::begin(reserved), std::end(reserved), name) != std::end(reserved)) return false;
  if (name.empty() || name.back() == '.') return false;
  if (name.find_first_of("\"'*<>?`|/\\:;") != std::string::npos) return false;
  for (std::string_view rest = name; !rest.empty();) {
    base::DecodedRune decoded = base::decode_rune(rest);
    rest.remove_prefix(decoded.length);
    if (decoded.rune == base::rune_error || decoded.rune < 0x20 || decoded.rune == 0x7f) return false;
    if (decoded.rune >= 0x80 && !base::is_letter(decoded.rune)) return false;
  }
  std::string lower = name.substr(0, name.find('.'));
  for (char &c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return std::find(std::begin(devices), std::end(devices), lower) == std::end(devices);
}

enum class Form { Missing, File, Folder, Other };

Form form_of(const std::string &path) {
  struct stat status;
  if (::lstat(path.c_str(), &status) != 0) return Form::Missing;
  return S_ISREG(status.st_mode) ? Form::File : S_ISDIR(status.st_mode) ? Form::Folder : Form::Other;
}

class Resolver {
public:
  Resolver(const std::string &directory, const std::function<void(const std::string &)> &note)
      : directory_(directory), note_(note) {}

  EmbedFiles resolve(const std::string &pattern) {
    std::string glob = pattern;
    bool all = glob.starts_with("all:");
    if (all) glob.erase(0, 4);
    EmbedFiles result;
    std::vector<std::string> wanted = elements_of(glob), found;
    bool well_formed = is_plain_path(glob);
    for (const std::string &element : wanted) well_formed = well_formed && matches(element, "").has_value();
    if (!well_formed) return {{}, "invalid pattern syntax"};
    expand(wanted, 0, "", found);
    if (found.empty()) return {{}, "no matching files found"};
    for (const std::string &path : found)
      if (result.error.empty()) result.error = take(path, all, result.files);
    if (!result.error.empty()) result.files.clear();
    std::sort(result.files.begin(), result.files.end());
    result.files.erase(std::unique(result.files.begin(), result.files.end()), result.files.end());
    return result;
  }

private:
  std::vector<std::string> names_in(const std::string &folder) const {
    if (note_) note_(folder);
    std::vector<std::string> names;
    std::error_code code;
    for (const auto &entry : std::filesystem::directory_iterator(folder, code))
      names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  }

  // Appends the paths that match from the given element on.
  void expand(const std::vector<std::string> &wanted, std::size_t at, const std::string &base,
              std::vector<std::string> &found) const {
    for (const std::string &name : names_in(directory_ + (base.empty() ? "" : "/" + base))) {
      if (!matches(wanted[at], name).value_or(false)) continue;
      std::string path = base.empty() ? name : base + "/" + name;
      if (at + 1 == wanted.size())
        found.push_back(path);
      else
        expand(wanted, at + 1, path, found);
    }
  }

  bool is_module(const std::string &path) const {
    return form_of(directory_ + "/" + path + "/go.mod") == Form::File;
  }

  std::string take(const std::string &path, bool all, std::vector<std::string> &files) const {
    Form form = form_of(directory_ + "/" + path);
    std::string what = std::string(form == Form::Folder ? "directory" : "file") + " " + path;
    // Itself and the folders above it, upwards.
    for (std::string at = path;;) {
      Form its = form_of(directory_ + "/" + at);
      if (is_module(at)) return "cannot embed " + what + ": in different module";
      if (at != path && its != Form::Folder) return "cannot embed " + what + ": in non-directory " + at;
      std::size_t slash = at.rfind('/');
      std::string name = at.substr(slash == std::string::npos ? 0 : slash + 1);
      if (!is_good_name(name))
        return "cannot embed " + what + ": " + (at == path ? "invalid name " : "in invalid directory ") +
               name;
      if (slash == std::string::npos) break;
      at.resize(slash);
    }
    if (form == Form::Other || form == Form::Missing) return "cannot embed irregular file " + path;
    if (form == Form::File) {
      files.push_back(path);
      return "";
    }
    std::size_t before = files.size();
    if (std::string error = take_folder(path, all, files); !error.empty()) return error;
    return files.size() == before ? "cannot embed " + what + ": contains no embeddable files" : "";
  }

  std::string take_folder(const std::string &folder, bool all, std::vector<std::string> &files) const {
    for (const std::string &name : names_in(directory_ + "/" + folder)) {
      std::string path = folder + "/" + name;
      if (!is_good_name(name)) {
        bool hidden = name.starts_with('.') || name.starts_with('_');
        if (hidden || form_of(directory_ + "/" + path) == Form::Folder) continue;
        if (form_of(directory_ + "/" + path) == Form::File)
          return "cannot embed file " + path + ": invalid name " + name;
        continue;
      }
      if (!all && (name.starts_with('.') || name.starts_with('_'))) continue;
      Form form = form_of(directory_ + "/" + path);
      if (form == Form::File) files.push_back(path);
      if (form != Form::Folder || is_module(path)) continue;
      if (std::string error = take_folder(path, all, files); !error.empty()) return error;
    }
    return "";
  }

  const std::string &directory_;
  const std::function<void(const std::string &)> &note_;
};

} // namespace

bool split_embed_words(std::string_view text, std::vector<EmbedWord> &words, std::string &bad) {
  std::size_t at = 0;
  for (;;) {
    while (at < text.size() && is_blank(text[at])) ++at;
    if (at >= text.size()) return true;
    std::size_t begin = at;
    char quote = text[at];
    if (quote != '"' && quote != '`') {
      while (at < text.size() && !is_blank(text[at])) ++at;
      words.push_back({std::string(text.substr(begin, at - begin)), begin});
      continue;
    }
    std::string pattern;
    for (++at; at < text.size() && text[at] != quote; ++at) {
      if (quote == '"' && text[at] == '\\' && at + 1 < text.size())
        ++at; // only \" and \\ make sense in a path
      pattern += text[at];
    }
    bool closed = at < text.size() && (at + 1 == text.size() || is_blank(text[at + 1]));
    if (!closed) {
      bad = text.substr(begin);
      return false;
    }
    ++at;
    words.push_back({std::move(pattern), begin});
  }
}

EmbedFiles resolve_embed_pattern(const std::string &directory, const std::string &pattern,
                                 const std::function<void(const std::string &)> &note) {
  return Resolver(directory, note).resolve(pattern);
}

} // namespace tuco::check
