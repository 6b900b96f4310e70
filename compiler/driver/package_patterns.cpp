// As the go command has it: a pattern that begins with `.` or `/` is a folder, another one an import path, `...` stands
// for any text (and `/...` at the end for nothing, too), `std` for all packages of the standard library. A pattern with
// `...` passes over folders that begin with `.` or `_`, those called testdata, other modules, vendor folders, and what
// go.mod says to ignore. `all` is what the main modules have and need of others. A folder must be the main module's or
// one of a module that it requires, if we are in a module.
//
// Unlike there, a path that no package has may also be a folder's without `./` before it.
#include "compiler/driver/package_patterns.h"

#include "compiler/check/import_path.h"
#include "compiler/diag/printable.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace tuco::driver {

namespace {

namespace filesystem = std::filesystem;

bool is_local(const std::string &pattern) {
  return pattern == "." || pattern == ".." || pattern.starts_with("./") || pattern.starts_with("../") ||
         pattern.starts_with('/');
}

std::string absolute(const std::string &path) {
  std::error_code code;
  std::string text = filesystem::absolute(path, code).lexically_normal().string();
  while (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

bool is_folder(const std::string &path) {
  std::error_code code;
  return filesystem::is_directory(path, code);
}

bool matches(std::string_view pattern, std::string_view path) {
  std::size_t dots = pattern.find("...");
  if (dots == std::string_view::npos) return pattern == path;
  if (pattern.ends_with("/...") && dots + 3 == pattern.size() && pattern.substr(0, dots - 1) == path)
    return true;
  if (!path.starts_with(pattern.substr(0, dots))) return false;
  for (std::size_t skip = dots; skip <= path.size(); ++skip)
    if (matches(pattern.substr(dots + 3), path.substr(skip))) return true;
  return false;
}

class Finder {
public:
  Finder(const Modules &modules, const check::LoaderConfig &config, check::PackageGraph &graph)
      : modules_(modules), config_(config), graph_(graph) {}

  NamedPackages find(const std::vector<std::string> &patterns) {
    for (const std::string &pattern : patterns)
      if (result_.error.empty()) add(pattern);
    return std::move(result_);
  }

private:
  void add(const std::string &pattern) {
    bool wild = pattern.find("...") != std::string::npos;
    std::size_t before = result_.nodes.size();
    if (pattern == "std") {
      for (const check::LoaderConfig::Root &root : config_.roots) add_tree(root.directory, "", "", true);
    } else if (pattern == "all") {
      add_all();
    } else if (wild && is_local(pattern)) {
      std::string base = pattern.substr(0, pattern.find("..."));
      base.resize(base.rfind('/') + 1);
      if (!is_folder(base)) {
        result_.error = "pattern " + pattern + ": lstat " + base + ": no such file or directory";
        return;
      }
      std::string folder = absolute(base);
      if (!belongs(folder))
        result_.error = "pattern " + pattern + ": directory prefix " + short_path(folder) +
                        " does not contain " + modules_.with_dependencies();
      else if (!is_passed_over(folder.substr(folder.rfind('/') + 1)) && !modules_.ignores(folder))
        add_tree(folder, folder, folder + "/" + pattern.substr(base.size()), false);
    } else if (wild) {
      for (const check::LoaderConfig::Root &root : config_.roots) add_tree(root.directory, "", pattern, true);
      for (const check::LoaderConfig::Module &module : config_.modules)
        add_tree(module.directory, module.path, pattern, false);
    } else if (is_local(pattern)) {
      add_folder(pattern);
    } else if (std::string folder = graph_.directory_of(pattern); !folder.empty()) {
      take(graph_.add_directory(pattern, folder));
    } else if (std::error_code code; filesystem::exists(pattern, code)) {
      add_folder(pattern);
    } else if (pattern.find('@') != std::string::npos) {
      result_.error =
          "package " + pattern +
          ": can only use path@version syntax with 'go get' and 'go install' in module-aware mode";
    } else if (std::string why = check::malformed_path_error(pattern); !why.empty()) {
      result_.error = "malformed import path \"" + pattern + "\": " + why;
    } else {
      result_.error = config_.missing(pattern, "");
    }
    if (wild && result_.nodes.size() == before && result_.error.empty() && !graph_.errors().has_errors())
      std::fprintf(stderr, "tuco: warning: \"%s\" matched no packages\n", diag::printable(pattern).c_str());
  }

  void take(check::PackageNode *node) {
    auto &nodes = result_.nodes;
    if (node != nullptr && std::find(nodes.begin(), nodes.end(), node) == nodes.end()) nodes.push_back(node);
  }

  void add_folder(const std::string &pattern) {
    std::string folder = absolute(pattern);
    if (!is_folder(folder)) {
      std::error_code code;
      result_.error = filesystem::exists(folder, code)
                          ? pattern + ": not a Go file (its name does not end in .go)"
                          : "stat " + folder + ": directory not found";
      return;
    }
    if (!belongs(folder) && has_go_files(folder)) {
      result_.error = modules_.outside(folder);
      return;
    }
    std::string path = graph_.path_of(folder);
    take(graph_.add_directory(path.empty() ? "command-line-arguments" : path, folder));
  }

  // The packages of the main modules, and of other modules those that they need.
  void add_all() {
    for (const ModuleFile &main : modules_.mains) add_tree(main.directory, main.path, "", false);
    std::vector<check::PackageNode *> needed = graph_.in_order();
    for (check::PackageNode *node : needed) {
      if (node->is_library) continue;
      node->is_root = true;
      take(node);
    }
  }

  // Whether a folder may hold packages of this build.
  bool belongs(const std::string &folder) const {
    for (const check::LoaderConfig::Root &root : config_.roots)
      if (folder.starts_with(root.directory + "/")) return true;
    return modules_.outside(folder).empty();
  }

  static bool has_go_files(const std::string &folder) {
    std::error_code code;
    for (const auto &entry : filesystem::directory_iterator(folder, code))
      if (entry.path().extension() == ".go") return true;
    return false;
  }

  static bool is_passed_over(const std::string &name) {
    return name.starts_with('.') || name.starts_with('_') || name == "testdata";
  }

  // All packages below the folder whose name (name + what is below the folder) matches; an empty pattern: all.
  void add_tree(const std::string &folder, const std::string &name, const std::string &pattern,
                bool is_library) {
    std::vector<std::string> folders;
    if (config_.before_reading) config_.before_reading(folder);
    std::error_code code;
    bool has_files = false;
    for (const auto &entry : filesystem::directory_iterator(folder, code)) {
      std::string below = entry.path().filename().string();
      std::error_code ignored;
      if (!entry.is_directory(ignored) || entry.is_symlink(ignored)) {
        has_files |= below.ends_with(".go");
        continue;
      }
      bool is_other = filesystem::is_regular_file(entry.path() / "go.mod", ignored);
      bool is_hidden = is_passed_over(below) || modules_.ignores(entry.path().string());
      bool is_vendor = below == "vendor" && !is_library;
      if (!is_other && !is_hidden && !is_vendor && !(is_library && name.empty() && below == "cmd"))
        folders.push_back(std::move(below));
    }
    std::sort(folders.begin(), folders.end());
    bool is_documentation = is_library && name == "builtin"; // it describes what needs no declaration
    if (has_files && !name.empty() && !is_documentation && (pattern.empty() || matches(pattern, name))) {
      std::string path = graph_.path_of(folder);
      take(graph_.add_directory(path.empty() ? folder : path, folder, true));
    }
    for (const std::string &below : folders)
      add_tree(folder + "/" + below, name.empty() ? below : name + "/" + below, pattern, is_library);
  }

  const Modules &modules_;
  const check::LoaderConfig &config_;
  check::PackageGraph &graph_;
  NamedPackages result_;
};

} // namespace

NamedPackages add_named_packages(const std::vector<std::string> &patterns, const Modules &modules,
                                 const check::LoaderConfig &config, check::PackageGraph &graph) {
  return Finder(modules, config, graph).find(patterns);
}

} // namespace tuco::driver
