// Reads go.work, whose directives are `go`, `toolchain`, `use`, `replace` and `godebug`, and the go.mod of each module
// that it uses. What the modules' own files say of settings does not count then, and of a module that two of them
// replace differently, only what go.work says.
#include "compiler/driver/workspace.h"

#include "compiler/base/system_error.h"
#include "compiler/driver/module_syntax.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <sys/stat.h>

namespace tuco::driver {

namespace {

// Empty: there is none.
std::string find_file(const std::string &directory) {
  const char *said = std::getenv("GOWORK");
  if (said != nullptr && *said != '\0') return said == std::string("off") ? "" : said;
  for (std::string at = directory;; at.resize(at.rfind('/'))) {
    struct stat status;
    if (::stat((at + "/go.work").c_str(), &status) == 0 && S_ISREG(status.st_mode)) return at + "/go.work";
    if (at.empty() || at.rfind('/') == std::string::npos) return "";
  }
}

struct Use {
  std::string folder;
  unsigned line;
};

class WorkReader {
public:
  explicit WorkReader(const std::string &path) : name_(short_path(path)) { result_.path = path; }

  Workspace read() {
    std::ifstream file(result_.path);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) {
      result_.error = "reading go.work: open " + name_ + ": " + base::system_error_text(errno);
      return std::move(result_);
    }
    read_lines(text.str());
    if (!errors_.empty())
      result_.error = "errors parsing go.work:" + errors_;
    else if (!version_.empty() && go_minor(version_) > kNewestGo)
      result_.error = too_new(name_, version_);
    else
      check();
    result_.go_version = version_.empty() ? "1.18" : version_;
    if (result_.error.empty())
      for (const Use &use : used_) read_used(use);
    return std::move(result_);
  }

private:
  void read_lines(const std::string &text) {
    ModuleSyntax syntax = parse_module_syntax(text, name_);
    if (!syntax.error.empty()) errors_ = "\n" + name_ + syntax.error;
    bool skips = false;
    if (!errors_.empty()) return;
    for (const ModuleLine &line : syntax.lines) {
      bool opens = line.kind == ModuleLine::Kind::OpensBlock;
      if (opens) skips = line.verb != "godebug" && line.verb != "use" && line.verb != "replace";
      if (skips && line.kind == ModuleLine::Kind::InBlock) continue;
      std::string error = !opens ? obey(line) : skips ? "unknown block type: " + line.verb : "";
      if (!error.empty()) errors_ += "\n" + name_ + ":" + std::to_string(line.line) + ": " + error;
    }
  }

  std::string obey(const ModuleLine &line) {
    const std::string &verb = line.verb;
    if (verb == "go") return parse_go_line(line.words, version_);
    if (verb == "toolchain") return parse_toolchain_line(line.words, std::exchange(has_toolchain_, true));
    if (verb == "replace") return parse_replacement(line.words, result_.replaced.emplace_back());
    if (verb == "godebug") {
      debug_lines_.push_back(line.line);
      return parse_godebug(line.words, result_.godebug);
    }
    if (verb != "use") return "unknown directive: " + verb;
    if (line.words.size() != 1) return "usage: use local/dir";
    std::string folder, error;
    if (!unquote_word(line.words[0], folder, error)) return "invalid quoted string: " + error;
    std::filesystem::path full = std::filesystem::path(result_.path).parent_path() / folder;
    folder = full.lexically_normal().string();
    if (folder.size() > 1 && folder.back() == '/') folder.pop_back();
    used_.push_back({folder, line.line});
    return "";
  }

  void fail_at(unsigned line, const std::string &text) {
    if (result_.error.empty())
      result_.error = "error loading go.work:\n" + name_ + ":" + std::to_string(line) + ": " + text;
  }

  void check() {
    std::set<std::string> seen;
    for (const Use &use : used_)
      if (!seen.insert(use.folder).second)
        fail_at(use.line, "path " + use.folder + " appears multiple times in workspace");
    for (size_t i = 0; i < result_.godebug.size(); i++) {
      const auto &[key, value] = result_.godebug[i];
      if (std::string error = godebug_error("godebug", key, value); !error.empty())
        fail_at(debug_lines_[i], error);
    }
    if (result_.error.empty()) result_.error = conflict_of(result_.replaced);
  }

  void read_used(const Use &use) {
    ModuleFile module = read_main_module(use.folder + "/go.mod");
    std::string &error = module.error;
    std::string shown = short_path(use.folder);
    if (!error.empty())
      error = "cannot load module " + shown + " listed in go.work file: " +
              (error.starts_with("reading ") ? "open " + shown + "/go.mod" + error.substr(error.rfind(": "))
                                             : error);
    else if (go_minor(module.go_version.substr(2)) > go_minor(result_.go_version) && module.minor() >= 21)
      error = "module " + shown + " listed in go.work file requires go >= " + module.go_version.substr(2) +
              ", but go.work " + (version_.empty() ? "implicitly requires" : "lists") + " go " +
              result_.go_version + "; to update it:\n\tgo work use";
    for (const ModuleFile &other : result_.modules)
      if (error.empty() && other.path == module.path)
        error = "module " + module.path + " appears multiple times in workspace";
    if (!error.empty()) result_.error += (result_.error.empty() ? "" : "\n") + error;
    result_.modules.push_back(std::move(module));
  }

  const std::string name_;
  std::string version_, errors_;
  bool has_toolchain_ = false;
  std::vector<Use> used_;
  std::vector<unsigned> debug_lines_;
  Workspace result_;
};

} // namespace

Workspace find_workspace(const std::string &directory) {
  std::string path = find_file(directory);
  if (path.empty()) return {};
  if (path[0] != '/') {
    Workspace wrong;
    wrong.path = path;
    wrong.error = "invalid GOWORK: not an absolute path";
    return wrong;
  }
  return WorkReader(path).read();
}

} // namespace tuco::driver
