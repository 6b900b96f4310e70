// From go.mod to folders. Nothing is ever downloaded, so a module's packages are here in one of three ways:
//
//     the main module's own folder
//     `replace OLD => ./dir`          for each module that the main one requires, directly or through others so replaced
//     vendor/                         if there is one and the main module is of go 1.14 or later: then in its place, and
//                                     vendor/modules.txt must say the same as go.mod
//
// A replacement may name a version; then it holds for that one alone, which is the highest that anybody requires.
// Replacements count in the main go.mod only. Where the go command would look into its cache of downloaded modules,
// this one says what the go command says if downloads are forbidden.
#include "compiler/driver/modules.h"

#include "compiler/driver/source_arguments.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace tuco::driver {

namespace {

bool is_below(const std::string &path, const std::string &above) {
  return path.starts_with(above) && (path.size() == above.size() || path[above.size()] == '/');
}

// v1.2.3 by number; what follows a hyphen comes before the version without it.
bool is_lower(const std::string &a, const std::string &b) {
  auto parts = [](const std::string &version) {
    std::vector<long> numbers;
    std::istringstream stream(version.substr(std::min<size_t>(1, version.size())));
    for (std::string part; std::getline(stream, part, '.') && numbers.size() < 3;)
      numbers.push_back(std::atol(part.c_str()));
    return numbers;
  };
  size_t hyphen_a = a.find('-'), hyphen_b = b.find('-');
  auto numbers_a = parts(a.substr(0, hyphen_a)), numbers_b = parts(b.substr(0, hyphen_b));
  if (numbers_a != numbers_b) return numbers_a < numbers_b;
  if ((hyphen_a == std::string::npos) != (hyphen_b == std::string::npos))
    return hyphen_a != std::string::npos;
  return a < b;
}

const Replacement *replacement_of(const ModuleFile &main, const ModuleVersion &module) {
  const Replacement *any = nullptr;
  for (const Replacement &replacement : main.replaced) {
    if (replacement.old.path != module.path) continue;
    if (replacement.old.version == module.version) return &replacement;
    if (replacement.old.version.empty()) any = &replacement;
  }
  return any;
}

std::string folder_of(const ModuleFile &main, const std::string &path) {
  std::filesystem::path full = std::filesystem::path(main.directory) / path;
  std::string text = full.lexically_normal().string();
  if (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

// Replaced modules, and those that they require.
void add_replaced(Modules &modules) {
  std::map<std::string, std::string> selected; // version by path
  std::map<std::string, ModuleFile> read;      // by folder
  std::vector<ModuleVersion> work = modules.main.required;
  while (!work.empty()) {
    ModuleVersion next = work.back();
    work.pop_back();
    auto [it, fresh] = selected.try_emplace(next.path, next.version);
    if (!fresh && !is_lower(it->second, next.version)) continue;
    it->second = next.version;
    const Replacement *replacement = replacement_of(modules.main, next);
    if (replacement == nullptr || !replacement->by.version.empty()) continue;
    std::string folder = folder_of(modules.main, replacement->by.path);
    if (!read.contains(folder)) read[folder] = read_module(folder);
    for (const ModuleVersion &required : read[folder].required) work.push_back(required);
  }
  for (const auto &[path, version] : selected) {
    const Replacement *replacement = replacement_of(modules.main, {path, version});
    if (replacement == nullptr || !replacement->by.version.empty()) {
      modules.absent.push_back(replacement != nullptr ? replacement->by : ModuleVersion{path, version});
      if (replacement != nullptr) modules.absent.back().path = path;
      continue;
    }
    std::string folder = folder_of(modules.main, replacement->by.path);
    const ModuleFile &file = read[folder];
    std::error_code code;
    if (!std::filesystem::exists(folder + "/go.mod", code)) {
      modules.error = path + "@" + version + " (replaced by " + replacement->by.path + "): reading " +
                      shown_path(folder + "/go.mod") + ": open " + folder +
                      "/go.mod: no such file or directory";
      return;
    }
    if (!file.error.empty()) {
      modules.error = path + "@" + version + " (replaced by " + replacement->by.path + "): " + file.error;
      return;
    }
    modules.list.push_back({folder, path, file.go_version});
  }
  for (const Replacement &replacement : modules.main.replaced)
    if (!selected.contains(replacement.old.path)) modules.replaced_only.insert(replacement.old.path);
}

// vendor/modules.txt: `# PATH VERSION`, perhaps `=> PATH [VERSION]`; below it `## explicit; go 1.N` and packages.
struct VendoredModule {
  ModuleVersion module;
  ModuleVersion by; // empty: not replaced
  bool is_explicit = false;
  std::string go_version = "go1.16";
};

std::vector<VendoredModule> read_vendored(const std::string &path) {
  std::vector<VendoredModule> list;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    std::istringstream stream(line);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    if (words.empty()) continue;
    if (words[0] == "##") {
      if (list.empty()) continue;
      for (size_t i = 1; i < words.size(); i++) {
        if (words[i].starts_with("explicit")) list.back().is_explicit = true;
        if (words[i] == "go" && i + 1 < words.size())
          list.back().go_version = "go1." + std::to_string(std::atoi(words[i + 1].c_str() + 2));
      }
    } else if (words[0] == "#" && words.size() > 1) {
      VendoredModule module;
      size_t arrow = static_cast<size_t>(std::find(words.begin(), words.end(), "=>") - words.begin());
      module.module = {words[1], arrow > 2 && words.size() > 2 ? words[2] : ""};
      if (arrow + 1 < words.size())
        module.by = {words[arrow + 1], arrow + 2 < words.size() ? words[arrow + 2] : ""};
      list.push_back(std::move(module));
    }
  }
  return list;
}

// What go.mod and vendor/modules.txt do not agree in, a line each.
std::string inconsistencies(const ModuleFile &main, const std::vector<VendoredModule> &vendored) {
  std::string text;
  auto complain = [&](const ModuleVersion &module, const char *what) {
    text += "\n\t" + module.text() + ": " + what;
  };
  auto find = [&](const ModuleVersion &module) -> const VendoredModule * {
    for (const VendoredModule &v : vendored)
      if (v.module == module) return &v;
    return nullptr;
  };
  for (const ModuleVersion &required : main.required) {
    const VendoredModule *v = find(required);
    if (v == nullptr || !v->is_explicit)
      complain(required,
               "is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt");
  }
  for (const Replacement &replacement : main.replaced) {
    bool marked = false, differs = false;
    for (const VendoredModule &v : vendored)
      if (v.module.path == replacement.old.path &&
          (replacement.old.version.empty() || v.module.version == replacement.old.version)) {
        marked |= v.by == replacement.by;
        differs |= !v.by.path.empty() && v.by != replacement.by;
      }
    if (differs)
      complain(replacement.old, ("is replaced by " + replacement.by.text() +
                                 " in go.mod, but marked as replaced by something else in vendor/modules.txt")
                                    .c_str());
    else if (!marked)
      complain(replacement.old, "is replaced in go.mod, but not marked as replaced in vendor/modules.txt");
  }
  for (const VendoredModule &v : vendored) {
    bool required = std::find(main.required.begin(), main.required.end(), v.module) != main.required.end();
    if (v.is_explicit && !required)
      complain(v.module,
               "is marked as explicit in vendor/modules.txt, but not explicitly required in go.mod");
    if (!v.by.path.empty() && replacement_of(main, v.module) == nullptr)
      complain(v.module, "is marked as replaced in vendor/modules.txt, but not replaced in go.mod");
  }
  return text;
}

void add_vendored(Modules &modules) {
  std::vector<VendoredModule> vendored = read_vendored(modules.vendor_directory + "/modules.txt");
  if (std::string text = inconsistencies(modules.main, vendored); !text.empty()) {
    modules.error = "inconsistent vendoring in " + modules.main.directory + ":" + text +
                    "\n\n\tTo ignore the vendor directory, use -mod=readonly or -mod=mod.\n"
                    "\tTo sync the vendor directory, run:\n\t\tgo mod vendor";
    return;
  }
  for (const VendoredModule &v : vendored)
    if (!v.module.version.empty())
      modules.list.push_back({modules.vendor_directory + "/" + v.module.path, v.module.path, v.go_version});
}

bool has_checksum(const ModuleFile &main, const ModuleVersion &module) {
  std::ifstream file(main.directory + "/go.sum");
  for (std::string line; std::getline(file, line);)
    if (line.starts_with(module.path + " " + module.version + " ")) return true;
  return false;
}

} // namespace

std::string Modules::missing(const std::string &path, const std::string &importer) const {
  if (path.substr(0, path.find('/')).find('.') == std::string::npos) {
    bool ours = !main.path.empty() && is_below(path, main.path);
    if (!ours) return "package " + path + " is not in std";
  }
  if (main.path.empty())
    return "no required module provides package " + path +
           ": go.mod file not found in current directory or any parent "
           "directory; see 'go help modules'";
  if (!vendor_directory.empty())
    return "cannot find module providing package " + path +
           ": import lookup disabled by -mod=vendor\n\t(Go version in "
           "go.mod is at least 1.14 and vendor directory exists.)";
  for (const ModuleVersion &module : absent) {
    if (!is_below(path, module.path)) continue;
    if (has_checksum(main, module)) return module.text() + ": module lookup disabled by GOPROXY=off";
    return "missing go.sum entry for module providing package " + path +
           (importer.empty() ? "" : " (imported by " + importer + ")") + "; to add:\n\tgo get " +
           (importer.empty() ? path : importer);
  }
  for (const std::string &module : replaced_only)
    if (is_below(path, module))
      return "module " + module + " provides package " + path +
             " and is replaced but not required; to add it:\n\tgo get " + module;
  return "no required module provides package " + path + "; to add it:\n\tgo get " + path;
}

std::string Modules::text() const {
  std::string text;
  for (const auto &module : list)
    text += module.path + " " + module.directory + " " + module.go_version + "\n";
  for (const ModuleVersion &module : absent) text += module.text() + "\n";
  return text + vendor_directory;
}

Modules find_modules(const std::string &directory) {
  Modules modules;
  modules.main = find_module(directory);
  modules.error = modules.main.error;
  if (modules.main.path.empty() || !modules.error.empty()) return modules;
  modules.list.push_back({modules.main.directory, modules.main.path, modules.main.go_version});
  std::error_code code;
  std::string vendor = modules.main.directory + "/vendor";
  if (modules.main.minor() >= 14 && std::filesystem::is_directory(vendor, code)) {
    modules.vendor_directory = vendor;
    add_vendored(modules);
  } else {
    add_replaced(modules);
  }
  return modules;
}

} // namespace tuco::driver
