// Reads go.mod. Every directive is understood; `module`, `go`, `require`, `exclude`, `replace`, `godebug` and `ignore`
// mean something here. `toolchain`, `tool` and `retract` only have to be right: they choose what to download or how to
// be downloaded. All errors of a file are told, in the go command's words.
#include "compiler/driver/module_file.h"

#include "compiler/base/system_error.h"
#include "compiler/check/import_path.h"
#include "compiler/driver/module_syntax.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <sys/stat.h>

namespace tuco::driver {

namespace {

bool is_folder(const std::string &path) {
  return path == "." || path == ".." || path.starts_with("./") || path.starts_with("../") ||
         path.starts_with('/');
}

// What is wrong with a version; what is no version would be a name to look up elsewhere.
std::string version_error(const std::string &word, std::string &version) {
  std::string error;
  if (!unquote_word(word, version, error)) return "version " + word + " invalid: " + error;
  return is_canonical_version(version) ? "" : "module lookup disabled by GOPROXY=off";
}

std::string unquoted(const std::string &word, std::string &result) {
  std::string error;
  return unquote_word(word, result, error) ? "" : "invalid quoted string: " + error;
}

// MODULE VERSION
std::string parse_requirement(const std::string &verb, const std::vector<std::string> &words,
                              std::vector<ModuleVersion> &list) {
  if (words.size() != 2) return "usage: " + verb + " module/path v1.2.3";
  ModuleVersion module;
  if (std::string error = unquoted(words[0], module.path); !error.empty()) return error;
  if (std::string error = version_error(words[1], module.version); !error.empty()) return error;
  std::string_view major;
  if (!split_major(module.path, major)) return "invalid module path";
  if (std::string error = major_mismatch(module.version, major); !error.empty())
    return verb + " " + module.path + ": " + error;
  list.push_back(std::move(module));
  return "";
}

// VERSION or [ VERSION , VERSION ]
std::string retraction_error(const std::vector<std::string> &words) {
  std::string version;
  size_t at = 0;
  auto got = [&](const char *mark) {
    bool is_there = at < words.size() && words[at] == mark;
    if (is_there) at++;
    return is_there;
  };
  if (words.empty() || words[0] == "(") return "expected '[' or version";
  bool is_interval = got("[");
  for (const char *mark : {",", "]"}) {
    if (at >= words.size()) return std::string("expected version after '") + (*mark == ',' ? "[" : ",") + "'";
    if (std::string error = version_error(words[at++], version); !error.empty()) return error;
    if (!is_interval) break;
    if (!got(mark)) return std::string("expected '") + mark + "' after version";
  }
  return at == words.size() ? "" : "unexpected token after version: \"" + words[at] + "\"";
}

class Directives {
public:
  Directives(ModuleFile &module, bool is_main) : module_(module), is_main_(is_main) {}

  // Obeys one line; returns what is wrong with it.
  std::string obey(const ModuleLine &line) {
    static const std::set<std::string> blocks = {"module",  "godebug", "require", "exclude",
                                                 "replace", "retract", "tool",    "ignore"};
    static const std::set<std::string> of_others = {"go", "module", "require"};
    if (line.kind == ModuleLine::Kind::OpensBlock) skips_ = !blocks.contains(line.verb);
    if (line.kind == ModuleLine::Kind::OpensBlock)
      return skips_ && is_main_ ? "unknown block type: " + line.verb : "";
    if (line.kind == ModuleLine::Kind::InBlock && skips_) return "";
    if (!is_main_ && !of_others.contains(line.verb)) return "";
    return obey(line.verb, line.words);
  }

private:
  std::string obey(const std::string &verb, const std::vector<std::string> &words) {
    if (verb == "module") return name(words);
    if (verb == "go") return language(words);
    if (verb == "toolchain") return parse_toolchain_line(words, std::exchange(has_toolchain_, true));
    if (verb == "godebug") return parse_godebug(words, module_.godebug);
    if (verb == "require") return parse_requirement(verb, words, module_.required);
    if (verb == "exclude") return parse_requirement(verb, words, module_.excluded);
    if (verb == "replace") return parse_replacement(words, module_.replaced.emplace_back());
    if (verb == "retract") return retraction_error(words);
    if (verb != "tool" && verb != "ignore") return "unknown directive: " + verb;
    if (words.size() != 1) return verb + " directive expects exactly one argument";
    std::string text;
    std::string error = unquoted(words[0], text);
    if (verb == "ignore") module_.ignored.push_back(text);
    return error;
  }

  std::string name(const std::vector<std::string> &words) {
    if (std::exchange(has_name_, true)) return "repeated module statement";
    if (words.size() != 1) return "usage: module module/path";
    return unquoted(words[0], module_.path);
  }

  std::string language(const std::vector<std::string> &words) {
    if (!is_main_ && words.size() == 1 && !is_go_version(words[0])) return lenient_language(words[0]);
    std::string error = parse_go_line(words, version_);
    if (error.empty()) take_language();
    return error;
  }

  // Of `v1.22-something` what can be understood.
  std::string lenient_language(std::string version) {
    if (version.starts_with('v')) version.erase(0, 1);
    size_t second = version.find_first_not_of("0123456789", version.find('.') + 1);
    version.resize(std::min(second, version.size()));
    std::string error = parse_go_line({version}, version_);
    if (error.empty()) take_language();
    return error;
  }

  void take_language() {
    module_.says_version = true;
    module_.go_version = "go1." + std::to_string(go_minor(version_));
  }

  ModuleFile &module_;
  bool is_main_;
  bool skips_ = false; // the lines of this block
  bool has_name_ = false, has_toolchain_ = false;

public:
  std::string version_; // of the go line
};

// False: it cannot be read, and module.error says why.
bool read_text(const std::string &path, std::string &text, ModuleFile &module) {
  std::ifstream file(path);
  std::ostringstream content;
  bool is_read = file && (file.peek() == std::ifstream::traits_type::eof() || content << file.rdbuf());
  text = content.str();
  if (!is_read)
    module.error = "reading " + short_path(path) + ": open " + path + ": " + base::system_error_text(errno);
  return is_read;
}

ModuleFile read_module(const std::string &path, bool is_main, const std::string &what) {
  ModuleFile module;
  module.directory = path.substr(0, path.rfind('/'));
  module.go_version = kUnsaidGo;
  std::string text;
  if (!read_text(path, text, module)) return module;
  std::string name = short_path(path), errors;
  ModuleSyntax syntax = parse_module_syntax(text, path);
  if (!syntax.error.empty()) errors = "\n" + name + syntax.error;
  Directives directives(module, is_main);
  if (errors.empty())
    for (const ModuleLine &line : syntax.lines)
      if (std::string error = directives.obey(line); !error.empty())
        errors += "\n" + name + ":" + std::to_string(line.line) + ": " + error;
  if (!errors.empty())
    module.error = "errors parsing " + name + ":" + errors;
  else if (module.path.empty())
    module.error = "error reading " + name +
                   ": missing module declaration. To specify the module path:\n"
                   "\tgo mod edit -module=example.com/mod";
  else if (!directives.version_.empty() && go_minor(directives.version_) > kNewestGo)
    module.error = too_new(is_main ? name : "module " + what, directives.version_);
  else if (is_main && !check::malformed_path_error(module.path).empty())
    module.error =
        "malformed module path \"" + module.path + "\": " + check::malformed_path_error(module.path);
  else if (is_main)
    for (const ModuleLine &line : syntax.lines) {
      if (line.verb != "godebug" || line.words.size() != 1) continue;
      size_t equals = line.words[0].find('=');
      std::string error =
          godebug_error("godebug", line.words[0].substr(0, equals), line.words[0].substr(equals + 1));
      if (error.empty()) continue;
      module.error += (module.error.empty() ? "" : "\n") + ("error loading go.mod:\n" + name) + ":" +
                      std::to_string(line.line) + ": " + error;
    }
  if (module.error.empty()) module.error = conflict_of(module.replaced);
  return module;
}

} // namespace

std::string parse_go_line(const std::vector<std::string> &words, std::string &version) {
  if (!version.empty()) return "repeated go statement";
  if (words.size() != 1) return "go directive expects exactly one argument";
  if (!is_go_version(words[0])) return "invalid go version '" + words[0] + "': must match format 1.23.0";
  version = words[0];
  return "";
}

std::string parse_toolchain_line(const std::vector<std::string> &words, bool is_second) {
  if (is_second) return "repeated toolchain statement";
  if (words.size() != 1) return "toolchain directive expects exactly one argument";
  const std::string &name = words[0];
  bool good = name == "default" || name == "go1" || name.starts_with("go1.");
  return good ? "" : "invalid toolchain version '" + name + "': must match format go1.23.0 or default";
}

std::string parse_godebug(const std::vector<std::string> &words, DebugSettings &settings) {
  size_t equals = words.size() == 1 ? words[0].find('=') : std::string::npos;
  if (equals == std::string::npos || words[0].find_first_of("\"`',") != std::string::npos)
    return "usage: godebug key=value";
  settings.emplace_back(words[0].substr(0, equals), words[0].substr(equals + 1));
  return "";
}

std::string parse_replacement(const std::vector<std::string> &words, Replacement &result) {
  size_t arrow = words.size() > 1 && words[1] == "=>" ? 1 : 2;
  size_t after = words.size() - std::min(words.size(), arrow + 1);
  if (words.size() <= arrow || words[arrow] != "=>" || after < 1 || after > 2)
    return "usage: replace module/path [v1.2.3] => other/module v1.4\n\t or replace module/path [v1.2.3] => "
           "../local/directory";
  auto &[old, by] = result;
  if (std::string error = unquoted(words[0], old.path); !error.empty()) return error;
  std::string where = "replace " + old.path + ": ";
  std::string_view major;
  if (!split_major(old.path, major)) return where + "invalid module path";
  if (arrow == 2) {
    if (std::string error = version_error(words[1], old.version); !error.empty()) return error;
    if (std::string error = major_mismatch(old.version, major); !error.empty()) return where + error;
  }
  if (std::string error = unquoted(words[arrow + 1], by.path); !error.empty()) return error;
  if (after == 2) {
    if (std::string error = version_error(words[arrow + 2], by.version); !error.empty()) return error;
    if (is_folder(by.path))
      return "replacement module directory path \"" + by.path + "\" cannot have version";
  } else if (!is_folder(by.path)) {
    if (by.path.find('@') != std::string::npos)
      return "replacement module must match format 'path version', not 'path@version'";
    return "replacement module without version must be directory path (rooted or starting with . or ..)";
  } else if (by.path.find('\\') != std::string::npos) {
    return "replacement directory appears to be Windows path (on a non-windows system)";
  }
  return "";
}

std::string conflict_of(const std::vector<Replacement> &replaced) {
  for (size_t i = 0; i < replaced.size(); i++)
    for (size_t j = 0; j < i; j++)
      if (replaced[j].old == replaced[i].old && replaced[j].by != replaced[i].by)
        return "conflicting replacements for " + replaced[i].old.text() + ":\n\t" + replaced[j].by.text() +
               "\n\t" + replaced[i].by.text();
  return "";
}

std::string too_new(const std::string &what, const std::string &version) {
  return what + " requires go >= " + version + " (running go 1." + std::to_string(kNewestGo) + ")";
}

std::string short_path(const std::string &path) {
  std::error_code error;
  static const std::filesystem::path here = std::filesystem::current_path(error);
  std::string relative = std::filesystem::path(path).lexically_relative(here).string();
  return relative.empty() || relative.size() >= path.size() ? path : relative;
}

ModuleFile read_main_module(const std::string &path) { return read_module(path, true, ""); }

ModuleFile read_other_module(const std::string &path, const std::string &what) {
  return read_module(path, false, what);
}

int ModuleFile::minor() const { return go_version.empty() ? 0 : go_minor(go_version.substr(2)); }

ModuleFile find_module(const std::string &directory) {
  for (std::string at = directory;; at.resize(at.rfind('/'))) {
    struct stat status;
    if (::stat((at + "/go.mod").c_str(), &status) == 0 && S_ISREG(status.st_mode))
      return read_main_module(at + "/go.mod");
    if (at.empty() || at.rfind('/') == std::string::npos) return {};
  }
}

} // namespace tuco::driver
