// Reads go.mod. A line is a directive and its words, or a word of the block `directive ( … )` it stands in.
//
// `module`, `go`, `require` and `replace` are obeyed (modules.cpp has what they come to). What only chooses among
// versions to download (exclude, retract, toolchain and the like) means nothing here, for nothing is downloaded. A
// directive that Go does not know is an error.
#include "compiler/driver/module_file.h"

#include "compiler/driver/source_arguments.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <sys/stat.h>
#include <vector>

namespace tuco::driver {

namespace {

constexpr int kNewestMinor = 26;
// Of a module whose go.mod does not say, as the go command has it.
constexpr char kUnsaidVersion[] = "go1.16";

std::vector<std::string> words_of(std::string line) {
  line.resize(std::min(line.find("//"), line.size()));
  std::istringstream stream(line);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) {
    bool quoted = word.size() >= 2 && (word[0] == '"' || word[0] == '`') && word.back() == word[0];
    words.push_back(quoted ? word.substr(1, word.size() - 2) : word);
  }
  return words;
}

bool is_ignored(const std::string &directive) {
  for (const char *known : {"exclude", "retract", "toolchain", "godebug", "tool", "ignore"})
    if (directive == known) return true;
  return false;
}

// N of `1.N`, `1.N.M`, `1.NrcM`; -1: not of that form.
int minor_of(const std::string &version) {
  if (!version.starts_with("1.") || version.size() < 3 || version[2] < '0' || version[2] > '9') return -1;
  return std::atoi(version.c_str() + 2);
}

bool is_folder(const std::string &path) {
  return path == "." || path == ".." || path.starts_with("./") || path.starts_with("../") ||
         path.starts_with('/');
}

std::string replace(const std::vector<std::string> &words, ModuleFile &module) {
  size_t arrow = words.size() > 1 && words[1] == "=>" ? 1 : 2;
  size_t after = words.size() - std::min(words.size(), arrow + 1);
  if (words.size() <= arrow || words[arrow] != "=>" || after < 1 || after > 2)
    return "usage: replace module/path [v1.2.3] => other/module v1.4\n\t or replace module/path [v1.2.3] => "
           "../local/directory";
  Replacement replacement{{words[0], arrow == 2 ? words[1] : ""},
                          {words[arrow + 1], after == 2 ? words[arrow + 2] : ""}};
  const ModuleVersion &by = replacement.by;
  if (by.version.empty() && !is_folder(by.path))
    return "replacement module without version must be directory path (rooted or starting with . or ..)";
  if (!by.version.empty() && is_folder(by.path))
    return "replacement module directory path \"" + by.path + "\" cannot have version";
  for (const Replacement &other : module.replaced)
    if (other.old == replacement.old && other.by != by)
      return "conflicting replacements for " + other.old.text() + ":\n\t" + other.by.text() + "\n\t" +
             by.text();
  module.replaced.push_back(std::move(replacement));
  return "";
}

// Obeys one directive; returns what is wrong with it.
std::string obey(const std::string &directive, const std::vector<std::string> &words, ModuleFile &module,
                 bool &has_version) {
  if (directive == "module") {
    if (!module.path.empty()) return "repeated module statement";
    if (words.size() != 1) return "usage: module module/path";
    module.path = words[0];
    return "";
  }
  if (directive == "go") {
    int minor = words.size() == 1 ? minor_of(words[0]) : -1;
    if (has_version) return "repeated go statement";
    has_version = true;
    if (words.size() != 1) return "go directive expects exactly one argument";
    if (minor < 0) return "invalid go version '" + words[0] + "': must match format 1.23";
    if (minor > kNewestMinor)
      return "module requires go >= " + words[0] + " (tuco knows go 1." + std::to_string(kNewestMinor) + ")";
    module.go_version = "go1." + std::to_string(minor);
    return "";
  }
  if (directive == "replace") return replace(words, module);
  if (directive == "require") {
    if (words.size() != 2) return "usage: require module/path v1.2.3";
    module.required.push_back({words[0], words[1]});
    return "";
  }
  return is_ignored(directive) ? "" : "unknown directive: " + directive;
}

} // namespace

ModuleFile read_module(const std::string &directory) {
  ModuleFile module;
  module.directory = directory;
  module.go_version = kUnsaidVersion;
  std::string path = directory + "/go.mod";
  std::ifstream file(path);
  std::string block, line;
  int number = 0;
  bool has_version = false;
  auto failed = [&](const std::string &text) {
    module.error = shown_path(path) + ":" + std::to_string(number) + ": " + text;
    return module;
  };
  while (std::getline(file, line)) {
    number++;
    std::vector<std::string> words = words_of(line);
    if (words.empty()) continue;
    if (!block.empty() && words[0] == ")") {
      block.clear();
      continue;
    }
    std::string directive = block;
    if (directive.empty()) {
      directive = words[0];
      words.erase(words.begin());
      if (words.size() == 1 && words[0] == "(") {
        block = directive;
        words.clear();
        if (!is_ignored(block) && block != "require" && block != "replace" && block != "module")
          return failed("unknown block type: " + block);
        continue;
      }
    }
    if (std::string error = obey(directive, words, module, has_version); !error.empty()) return failed(error);
  }
  if (!block.empty()) return failed("syntax error (unterminated block started by " + block + ")");
  if (!file.eof())
    module.error = "cannot read " + shown_path(path);
  else if (module.path.empty())
    module.error = shown_path(path) + ": no module declaration";
  return module;
}

int ModuleFile::minor() const { return go_version.empty() ? 0 : minor_of(go_version.substr(2)); }

ModuleFile find_module(const std::string &directory) {
  for (std::string at = directory;; at.resize(at.rfind('/'))) {
    struct stat status;
    if (::stat((at + "/go.mod").c_str(), &status) == 0 && S_ISREG(status.st_mode)) return read_module(at);
    if (at.empty() || at.rfind('/') == std::string::npos) return {};
  }
}

} // namespace tuco::driver
