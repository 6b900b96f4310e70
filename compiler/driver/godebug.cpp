// Settings come from three places, each of which goes before those below:
//
//     $GODEBUG                        when the program runs
//     //go:debug KEY=VALUE            in the program's files, before their package clauses
//     godebug KEY=VALUE               in go.mod or go.work
//     the language                    go 1.20 in go.mod means: all that changed later is as it was
//
// `default=go1.N` in the middle two names another language for the last one. Which settings are obeyed is the
// library's affair; all that Go knows are handed down to the program, in a variable of its package runtime.
#include "compiler/driver/godebug.h"

#include "compiler/base/unicode.h"
#include "compiler/driver/module_version.h"

#include <map>

namespace tuco::driver {

namespace {

struct Setting {
  const char *name;
  int changed;
  const char *before;
};
constexpr Setting kSettings[] = {
#define SETTING(name, changed, before) {#name, changed, before},
#include "compiler/driver/godebug.def"
#undef SETTING
};
struct RemovedSetting {
  const char *name;
  int since;
};
constexpr RemovedSetting kRemoved[] = {{"x509sha1", 24}};
constexpr int kNewestMinor = 26;

std::string blank_or_comma(const char *what, const std::string &text) {
  if (text.find_first_of(" \t") != std::string::npos) return std::string(what) + " contains space";
  return text.find(',') != std::string::npos ? std::string(what) + " contains comma" : "";
}

// What follows `//go:debug` in a line that begins with it; false: it is no such line.
bool parse_debug_line(std::string_view line, std::pair<std::string, std::string> &setting,
                      std::string &error) {
  constexpr std::string_view kVerb = "//go:debug";
  if (!line.starts_with(kVerb)) return false;
  line.remove_prefix(kVerb.size());
  if (!line.empty() && line[0] != ' ' && line[0] != '\t') return false;
  size_t begin = line.find_first_not_of(" \t"), end = line.find_last_not_of(" \t\r"), equals = line.find('=');
  if (equals == std::string_view::npos) {
    error = "missing key=value";
    return true;
  }
  setting.first = line.substr(begin, equals - begin);
  setting.second = line.substr(equals + 1, end - equals);
  error = godebug_error("//go:debug setting", setting.first, setting.second);
  return true;
}

} // namespace

std::string godebug_error(const std::string &what, const std::string &key, const std::string &value) {
  for (bool space : {true, false})
    for (bool is_key : {true, false}) {
      std::string error = blank_or_comma(is_key ? "key" : "value", is_key ? key : value);
      if (!error.empty() && error.ends_with("space") == space) return error;
    }
  if (key == "default") {
    bool is_version = value.starts_with("go") && is_go_version(std::string_view(value).substr(2));
    if (!is_version) return "value for default= must be goVERSION";
    bool is_known = go_minor(std::string_view(value).substr(2)) <= kNewestMinor;
    return is_known ? ""
                    : "default=" + value + " too new (toolchain is go1." + std::to_string(kNewestMinor) + ")";
  }
  for (const Setting &setting : kSettings)
    if (key == setting.name) return "";
  for (const RemovedSetting &removed : kRemoved)
    if (key == removed.name)
      return "use of removed " + what + " " + base::quote(key) + ", see https://go.dev/doc/godebug#go-1" +
             std::to_string(removed.since);
  return "unknown " + what + " " + base::quote(key);
}

std::string default_godebug(int minor, const DebugSettings &of_module, const DebugSettings &of_files) {
  std::map<std::string, std::string> said, settings;
  for (const DebugSettings *list : {&of_module, &of_files})
    for (const auto &[key, value] : *list) said[key] = value;
  if (auto it = said.find("default"); it != said.end()) {
    minor = go_minor(std::string_view(it->second).substr(2));
    said.erase(it);
  }
  for (const Setting &setting : kSettings)
    if (minor < setting.changed) settings[setting.name] = setting.before;
  for (auto &[key, value] : said) settings[key] = value;
  std::string text;
  for (const auto &[key, value] : settings) text += (text.empty() ? "" : ",") + key + "=" + value;
  return text;
}

DebugSettings parse_debug_lines(const std::vector<std::pair<base::Pos, std::string>> &lines,
                                diag::Diagnostics &diagnostics) {
  DebugSettings settings;
  std::map<std::string, base::Pos> seen;
  for (const auto &[pos, line] : lines) {
    std::pair<std::string, std::string> setting;
    std::string error;
    if (!parse_debug_line(line, setting, error)) continue;
    if (!error.empty()) {
      diagnostics.error(diag::Code::BadDirective, pos, "invalid //go:debug: " + error);
    } else if (auto [it, is_new] = seen.try_emplace(setting.first, pos); !is_new) {
      diagnostics.report({diag::Code::BadDirective,
                          diag::Severity::Error,
                          pos,
                          "repeated //go:debug for " + setting.first,
                          {{it->second, "previous //go:debug"}}});
    } else {
      settings.push_back(std::move(setting));
    }
  }
  return settings;
}

} // namespace tuco::driver
