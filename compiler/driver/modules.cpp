// From go.mod to folders. The main module is that of the folder where we are, as the go command has it; where there is
// none, that of the folder whose package is asked for. Nothing is ever downloaded, so a module's packages are here in one of four ways:
//
//     the main module's own folder, or those of the modules that go.work uses
//     `replace OLD => ./dir`
//     the cache of the go command           (module_cache.h), if go.sum has the module
//     vendor/                               if there is one and the main module is of go 1.14 or later, or -mod=vendor
//                                           says so: then in the place of all the others, and vendor/modules.txt must
//                                           say the same as go.mod (vendored.h)
//
// Of each module one version is taken: the highest that any module requires which is itself taken, beginning with the
// main one (minimal version selection). The main module must require it so if it requires it at all; the go command
// would have go.mod changed, this one never changes it. Replacements and exclusions count in the main go.mod only.
//
// Unlike the go command, which leaves out what modules from go 1.17 on say of modules that no import leads to, all
// go.mod files that are here are read. As those of go 1.17 list all that they need, the choice is the same.
//
// go.sum is looked at for the line of each module, and that line compared with what the cache says of the archive that
// the module came in; the files themselves are not hashed again. With -mod=mod, where the go command would add what its
// files lack, nothing is missed in them; but they are left as they are.
#include "compiler/driver/modules.h"

#include "compiler/check/import_path.h"
#include "compiler/driver/module_cache.h"
#include "compiler/driver/vendored.h"
#include "compiler/driver/workspace.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

namespace tuco::driver {

using check::is_below;

namespace {

constexpr char kDirty[] = "updates to go.mod needed; to update it:\n\tgo mod tidy";

bool exists(const std::string &path) {
  std::error_code code;
  return std::filesystem::exists(path, code);
}

// Replacements of all main modules, with folders made absolute; what go.work says goes before.
struct ReplacedModules {
  std::vector<Replacement> list;
  std::string workspace; // its folder, if there is one
  std::string conflict;  // what is wrong, or nothing

  void add(const std::vector<Replacement> &replaced, const std::string &directory) {
    for (const Replacement &replacement : replaced) {
      auto same = [&](const Replacement &other) { return other.old == replacement.old; };
      auto other = std::find_if(list.begin(), list.end(), same);
      if (other == list.end()) {
        list.push_back(replacement);
        directory_of_.push_back(directory);
        continue;
      }
      std::string before = where(*other, directory_of(*other)), now = where(replacement, directory);
      if (before == now || directory_of(*other) == workspace) continue;
      conflict = "conflicting replacements for " + replacement.old.text() + ":\n\t" + before + "\n\t" + now +
                 "\nuse \"go work edit -replace " + replacement.old.text() + "=[override]\" to resolve";
    }
  }

  const Replacement *find(const ModuleVersion &module) const {
    const Replacement *any = nullptr;
    for (const Replacement &replacement : list) {
      if (replacement.old.path != module.path) continue;
      if (replacement.old.version == module.version) return &replacement;
      if (replacement.old.version.empty()) any = &replacement;
    }
    return any;
  }

  std::string folder(const Replacement &replacement) const {
    std::string text = where(replacement, directory_of(replacement));
    if (text.size() > 1 && text.back() == '/') text.pop_back();
    return text;
  }

private:
  static std::string where(const Replacement &replacement, const std::string &directory) {
    if (!replacement.by.version.empty()) return replacement.by.text();
    return (std::filesystem::path(directory) / replacement.by.path).lexically_normal().string();
  }
  const std::string &directory_of(const Replacement &replacement) const {
    return directory_of_[static_cast<size_t>(&replacement - list.data())];
  }

  std::vector<std::string> directory_of_; // of the file that says so
};

// Selects a version of each module, and finds its files.
class Selection {
public:
  // `updates`: what go.mod and go.sum do not say is as if they did (-mod=mod).
  Selection(Modules &modules, const ReplacedModules &replaced, bool updates)
      : modules_(modules), replaced_(replaced), updates_(updates) {
    for (const ModuleFile &main : modules.mains) sums_.add_file(main.directory + "/go.sum");
    if (!modules.workspace.empty()) sums_.add_file(modules.workspace + ".sum");
  }

  void run() {
    std::vector<ModuleVersion> work;
    for (const ModuleFile &main : modules_.mains)
      work.insert(work.end(), main.required.rbegin(), main.required.rend());
    while (!work.empty() && modules_.error.empty()) {
      ModuleVersion next = work.back();
      work.pop_back();
      if (is_main(next.path) || is_excluded(next)) continue;
      auto [it, fresh] = selected_.try_emplace(next.path, next.version);
      if (!fresh && compare_versions(next.version, it->second) <= 0) continue;
      it->second = next.version;
      for (const ModuleVersion &required : requirements_of(next)) work.push_back(required);
    }
    if (modules_.error.empty()) check_main_requirements();
    for (const auto &[path, version] : selected_)
      if (modules_.error.empty()) place({path, version});
    for (const Replacement &replacement : replaced_.list)
      if (!selected_.contains(replacement.old.path)) modules_.replaced_only.insert(replacement.old.path);
  }

private:
  bool is_main(const std::string &path) const {
    for (const ModuleFile &main : modules_.mains)
      if (main.path == path) return true;
    return false;
  }
  bool is_excluded(const ModuleVersion &module) const {
    for (const ModuleFile &main : modules_.mains)
      if (std::find(main.excluded.begin(), main.excluded.end(), module) != main.excluded.end()) return true;
    return false;
  }

  void fail(const std::string &text) {
    if (modules_.error.empty()) modules_.error = text;
  }

  const std::vector<ModuleVersion> &requirements_of(const ModuleVersion &module) {
    return file_of(module).required;
  }

  // The module's go.mod.
  const ModuleFile &file_of(const ModuleVersion &module) {
    auto [it, fresh] = read_.try_emplace(module);
    ModuleFile &file = it->second;
    if (!fresh) return file;
    const Replacement *replacement = replaced_.find(module);
    std::string what = module.text();
    if (replacement != nullptr && replacement->by.version.empty()) {
      std::string folder = replaced_.folder(*replacement);
      file = read_other_module(folder + "/go.mod", short_path(folder));
      // A module without a name is one all the same.
      if (file.error.starts_with("error reading ")) file.error.clear();
      what += " (replaced by " + replacement->by.path + ")";
      if (!file.error.empty())
        fail(file.error.starts_with("module ") ? file.error : what + ": " + file.error);
      return file;
    }
    ModuleVersion source = replacement != nullptr ? replacement->by : module;
    std::string path = cache_.mod_file(source);
    bool has_sum = updates_ || !sums_.of_mod_file(source).empty();
    // Modules before go 1.17 do not list what theirs require: all files are needed.
    if (!has_sum && modules_.main.minor() < 17)
      fail(what + ": missing go.sum entry for go.mod file; to add it:\n\tgo mod download " + module.path);
    else if (!exists(path) && modules_.main.minor() < 17)
      fail(what + ": module lookup disabled by GOPROXY=off");
    if (exists(path)) file = read_other_module(path, what);
    if (!file.error.empty()) fail(file.error);
    return file;
  }

  // A go.mod that requires less than what is taken would be changed by the go command.
  void check_main_requirements() {
    if (!modules_.workspace.empty() || updates_) return;
    std::set<std::string> seen;
    for (const ModuleVersion &required : modules_.main.required) {
      auto it = selected_.find(required.path);
      bool is_taken = it == selected_.end() || it->second == required.version;
      if (!seen.insert(required.path).second || !is_taken) return fail(kDirty);
    }
  }

  // From go 1.17 on a main module lists all modules that its packages need.
  bool is_listed(const std::string &path) const {
    if (!modules_.workspace.empty() || updates_ || modules_.main.minor() < 17) return true;
    for (const ModuleVersion &required : modules_.main.required)
      if (required.path == path) return true;
    return false;
  }

  void place(const ModuleVersion &module) {
    if (!is_listed(module.path)) {
      modules_.unlisted.insert(module.path);
      return;
    }
    const Replacement *replacement = replaced_.find(module);
    const ModuleFile &file = file_of(module);
    if (replacement != nullptr && replacement->by.version.empty()) {
      modules_.list.push_back({replaced_.folder(*replacement), module.path, file.go_version, module.version});
      return;
    }
    ModuleVersion source = replacement != nullptr ? replacement->by : module;
    std::string folder = cache_.folder(source), sum = sums_.of_files(source);
    if ((sum.empty() && !updates_) || !exists(folder)) {
      modules_.absent.push_back({module, !sum.empty() || updates_});
      return;
    }
    std::string archive = cache_.archive_sum(source);
    if (!archive.empty() && !sum.empty() && archive != sum)
      return fail("verifying " + source.text() + ": checksum mismatch\n\tdownloaded: " + archive +
                  "\n\tgo.sum:     " + sum);
    std::string language = file.go_version.empty() ? kUnsaidGo : file.go_version;
    modules_.list.push_back({folder, module.path, language, module.version});
  }

  Modules &modules_;
  const ReplacedModules &replaced_;
  bool updates_;
  ModuleCache cache_ = ModuleCache::find();
  Checksums sums_;
  std::map<std::string, std::string> selected_; // version by path
  std::map<ModuleVersion, ModuleFile> read_;
};

void add_vendored(Modules &modules, const ReplacedModules &replaced) {
  std::vector<VendoredModule> vendored = read_vendored(modules.vendor_directory + "/modules.txt");
  std::string text = vendor_inconsistencies(modules.mains, replaced.list, vendored);
  if (!text.empty()) {
    const std::string &vendor = modules.vendor_directory;
    modules.error = "inconsistent vendoring in " + vendor.substr(0, vendor.rfind('/')) + ":" + text +
                    "\n\n\tTo ignore the vendor directory, use -mod=readonly or -mod=mod.\n"
                    "\tTo sync the vendor directory, run:\n\t\tgo " +
                    (modules.workspace.empty() ? "mod" : "work") + " vendor";
    return;
  }
  for (const VendoredModule &v : vendored)
    if (!v.module.version.empty())
      modules.list.push_back(
          {modules.vendor_directory + "/" + v.module.path, v.module.path, v.go_version, v.module.version});
}

// Whether packages of others are taken from vendor/, and why.
void choose_vendor(Modules &modules, const Workspace &workspace, const std::string &mode) {
  bool is_work = !workspace.path.empty();
  std::string base = is_work ? workspace.path.substr(0, workspace.path.rfind('/')) : modules.main.directory;
  std::error_code code;
  if (mode != "vendor") {
    bool is_new = is_work ? go_minor(workspace.go_version) >= 22 : modules.main.minor() >= 14;
    if (!mode.empty() || !is_new || !std::filesystem::is_directory(base + "/vendor", code)) return;
    modules.vendor_reason = is_work
                                ? "\n\t(Go version in go.work is at least 1.22 and vendor directory exists.)"
                                : "\n\t(Go version in go.mod is at least 1.14 and vendor directory exists.)";
  }
  modules.vendor_directory = base + "/vendor";
}

void find_mains(Modules &modules, Workspace &workspace, const std::string &directory) {
  modules.error = workspace.error;
  modules.workspace = workspace.path;
  if (workspace.path.empty()) {
    modules.main = find_module(directory);
    modules.error = modules.main.error;
    modules.godebug = modules.main.godebug;
    if (!modules.main.path.empty()) modules.mains = {modules.main};
    return;
  }
  modules.godebug = workspace.godebug;
  modules.mains = std::move(workspace.modules);
  if (modules.mains.empty() && modules.error.empty())
    modules.error = "no modules were found in the current workspace; see 'go help work'";
  for (const ModuleFile &main : modules.mains)
    if (modules.main.path.empty() ||
        (is_below(directory, main.directory) && !(is_below(directory, modules.main.directory) &&
                                                  modules.main.directory.size() > main.directory.size())))
      modules.main = main;
}

} // namespace

std::string Modules::missing(const std::string &path, const std::string &importer) const {
  bool is_ours = false;
  for (const ModuleFile &one : mains) is_ours |= is_below(path, one.path);
  if (path.substr(0, path.find('/')).find('.') == std::string::npos && !is_ours)
    return "package " + path + " is not in std";
  if (main.path.empty())
    return "no required module provides package " + path +
           ": go.mod file not found in current directory or any parent "
           "directory; see 'go help modules'";
  if (!vendor_directory.empty())
    return "cannot find module providing package " + path + ": import lookup disabled by -mod=vendor" +
           vendor_reason;
  for (const auto &[module, has_checksum] : absent) {
    if (!is_below(path, module.path)) continue;
    if (has_checksum) return "module lookup disabled by GOPROXY=off";
    return "missing go.sum entry for module providing package " + path +
           (importer.empty() ? "" : " (imported by " + importer + ")") + "; to add:\n\tgo get " +
           (importer.empty() ? path : importer);
  }
  for (const std::string &module : unlisted)
    if (is_below(path, module)) return kDirty;
  for (const std::string &module : replaced_only)
    if (is_below(path, module))
      return "module " + module + " provides package " + path +
             " and is replaced but not required; to add it:\n\tgo get " + module;
  return "no required module provides package " + path + "; to add it:\n\tgo get " + path;
}

std::string Modules::with_dependencies() const {
  return workspace.empty() ? "main module or its selected dependencies"
                           : "modules listed in go.work or their selected dependencies";
}

std::string Modules::outside(const std::string &folder) const {
  if (main.path.empty()) return "";
  // The nearest go.mod above must be that of a module of the build.
  std::string owner = folder;
  while (!owner.empty() && !exists(owner + "/go.mod")) owner.resize(owner.rfind('/'));
  bool is_copied = false; // into vendor/, or into the cache without a go.mod of its own
  for (const auto &module : list) {
    if (module.directory == owner) return "";
    is_copied |= is_below(folder, module.directory) && owner.size() < module.directory.size();
  }
  if (is_copied) return "";
  std::string shown = short_path(folder);
  if (workspace.empty() && is_below(folder, main.directory))
    return "main module (" + main.path + ") does not contain package " + main.path +
           folder.substr(main.directory.size());
  if (!workspace.empty() && !owner.empty())
    return (shown == "." ? "current directory" : "directory " + shown) +
           " is contained in a module that is not one of the workspace modules listed in go.work. You can "
           "add the "
           "module to the workspace using:\n\tgo work use " +
           short_path(owner);
  return "directory " + shown + " outside " + with_dependencies();
}

bool Modules::ignores(const std::string &folder) const {
  for (const ModuleFile &one : mains)
    for (const std::string &path : one.ignored) {
      if (!is_below(folder, one.directory)) continue;
      std::string below = folder.substr(one.directory.size()) + "/";
      bool is_rooted = path.starts_with("./");
      std::string wanted = "/" + (is_rooted ? path.substr(2) : path) + "/";
      if (is_rooted ? below.starts_with(wanted) : below.find(wanted) != std::string::npos) return true;
    }
  return false;
}

std::string Modules::text() const {
  std::string text;
  for (const auto &module : list)
    text += module.path + " " + module.directory + " " + module.go_version + "\n";
  for (const AbsentModule &one : absent) text += one.module.text() + "\n";
  for (const auto &[key, value] : godebug) text += key + "=" + value + "\n";
  return text + vendor_directory;
}

Modules find_modules(const std::string &directory, const std::string &mode) {
  Modules modules;
  std::error_code code;
  std::string here = std::filesystem::current_path(code).string();
  Workspace workspace = find_workspace(here);
  find_mains(modules, workspace, here);
  if (modules.main.path.empty() && modules.error.empty()) { // what is named may be in one
    workspace = find_workspace(directory);
    find_mains(modules, workspace, directory);
  }
  if (modules.main.path.empty() || !modules.error.empty()) return modules;
  modules.list.push_back({modules.main.directory, modules.main.path, modules.main.go_version, ""});
  for (const ModuleFile &main : modules.mains)
    if (main.path != modules.main.path)
      modules.list.push_back({main.directory, main.path, main.go_version, ""});
  ReplacedModules replaced;
  replaced.workspace = workspace.path.substr(0, workspace.path.rfind('/'));
  replaced.add(workspace.replaced, replaced.workspace);
  for (const ModuleFile &main : modules.mains) replaced.add(main.replaced, main.directory);
  modules.error = replaced.conflict;
  if (!modules.error.empty()) return modules;
  choose_vendor(modules, workspace, mode);
  if (!modules.vendor_directory.empty())
    add_vendored(modules, replaced);
  else
    Selection(modules, replaced, mode == "mod").run();
  return modules;
}

} // namespace tuco::driver
