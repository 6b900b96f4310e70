// Reads go.mod. A line is a directive and its words, or a word of the block `directive ( … )` it stands in.
//
// `module` and `go` are obeyed. What only chooses among versions to download (require, exclude, toolchain and
// the like) means nothing here, for nothing is downloaded: a package of another module is reported where it is
// imported. `replace` would change what imports mean and is not obeyed yet, so it is an error; as is a
// directive that Go does not know.
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
  for (const char *known : {"require", "exclude", "retract", "toolchain", "godebug", "tool", "ignore"})
    if (directive == known) return true;
  return false;
}

// N of `1.N`, `1.N.M`, `1.NrcM`; -1: not of that form.
int minor_of(const std::string &version) {
  if (!version.starts_with("1.") || version.size() < 3 || version[2] < '0' || version[2] > '9') return -1;
  return std::atoi(version.c_str() + 2);
}

// Obeys one directive; returns what is wrong with it.
std::string obey(const std::string &directive, const std::vector<std::string> &words, ModuleFile &module) {
  if (directive == "module") {
    if (!module.path.empty()) return "repeated module statement";
    if (words.size() != 1) return "usage: module module/path";
    module.path = words[0];
    return "";
  }
  if (directive == "go") {
    int minor = words.size() == 1 ? minor_of(words[0]) : -1;
    if (words.size() != 1) return "go directive expects exactly one argument";
    if (minor < 0) return "invalid go version '" + words[0] + "': must match format 1.23";
    if (minor > kNewestMinor)
      return "module requires go >= " + words[0] + " (tuco knows go 1." + std::to_string(kNewestMinor) + ")";
    module.go_version = "go1." + std::to_string(minor);
    return "";
  }
  if (directive == "replace") return "replace directives are not obeyed yet";
  return is_ignored(directive) ? "" : "unknown directive: " + directive;
}

ModuleFile read_module(const std::string &directory) {
  ModuleFile module;
  module.directory = directory;
  module.go_version = kUnsaidVersion;
  std::string path = directory + "/go.mod";
  std::ifstream file(path);
  std::string block, line;
  int number = 0;
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
        if (!is_ignored(block) && block != "replace" && block != "module")
          return failed("unknown block type: " + block);
        continue;
      }
    }
    if (std::string error = obey(directive, words, module); !error.empty()) return failed(error);
  }
  if (!block.empty()) return failed("syntax error (unterminated block started by " + block + ")");
  if (!file.eof())
    module.error = "cannot read " + shown_path(path);
  else if (module.path.empty())
    module.error = shown_path(path) + ": no module declaration";
  return module;
}

} // namespace

std::string ModuleFile::import_path(const std::string &package_directory) const {
  return path + package_directory.substr(std::min(directory.size(), package_directory.size()));
}

bool ModuleFile::contains(const std::string &import_path) const {
  return !path.empty() && (import_path == path || import_path.starts_with(path + "/"));
}

ModuleFile find_module(const std::string &directory) {
  for (std::string at = directory;; at.resize(at.rfind('/'))) {
    struct stat status;
    if (::stat((at + "/go.mod").c_str(), &status) == 0 && S_ISREG(status.st_mode)) return read_module(at);
    if (at.empty() || at.rfind('/') == std::string::npos) return {};
  }
}

} // namespace tuco::driver
