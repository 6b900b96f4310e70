// Where packages lie: import path to folder, and back.
//
// The library's roots come first, for paths without a dot in their first element; then modules, then vendor/.
#include "compiler/check/package_graph.h"

#include "compiler/check/import_path.h"

#include <filesystem>

namespace tuco::check {

bool PackageGraph::has_go_files(const std::string &directory) const {
  note(directory);
  std::error_code code;
  for (const auto &entry : std::filesystem::directory_iterator(directory, code))
    if (entry.path().extension() == ".go") return true;
  return false;
}

// The package of that module that may be called so; a folder with a go.mod of its own is another module.
PackageGraph::Place PackageGraph::in_module(const LoaderConfig::Module &module,
                                            const std::string &path) const {
  std::string directory = module.directory + path.substr(module.path.size());
  for (std::string at = directory; at.size() > module.directory.size(); at.resize(at.rfind('/'))) {
    note(at + "/go.mod");
    std::error_code code;
    if (std::filesystem::is_regular_file(at + "/go.mod", code)) return {};
  }
  if (!has_go_files(directory)) return {};
  return {path, directory, module.go_version, false, false};
}

// Modules may lie within each other: a path may be one of several, but only one of them may have the package.
PackageGraph::Place PackageGraph::in_modules(const std::string &path) const {
  Place found;
  std::string all;
  for (const LoaderConfig::Module &module : config_.modules) {
    if (!is_below(path, module.path)) continue;
    Place place = in_module(module, path);
    if (place.directory.empty()) continue;
    std::string version = module.version.empty() ? "" : " " + module.version;
    all += "\n\t" + module.path + version + " (" + place.directory + ")";
    if (!found.directory.empty())
      found.error = "ambiguous import: found package " + path + " in multiple modules:";
    if (found.error.empty()) found = std::move(place);
  }
  if (!found.error.empty()) found.error += all;
  return found;
}

PackageGraph::Place PackageGraph::locate(const std::string &path, bool from_library) const {
  bool dotted = path.substr(0, path.find('/')).find('.') != std::string::npos;
  for (const LoaderConfig::Root &root : config_.roots) {
    // A path with a dot in its first element is no standard package's, but for the copies the library has of some.
    if (!dotted && has_go_files(root.directory + "/" + path))
      return {path, root.directory + "/" + path, {}, true, root.allow_missing_bodies, &root};
    if (!root.vendored || !from_library || !dotted) continue;
    std::string directory = root.directory + "/vendor/" + path;
    if (has_go_files(directory))
      return {"vendor/" + path, directory, {}, true, root.allow_missing_bodies, &root};
  }
  if (Place place = in_modules(path); !place.directory.empty()) return place;
  if (!config_.vendor_directory.empty() && has_go_files(config_.vendor_directory + "/" + path))
    return {path, config_.vendor_directory + "/" + path, "go1.16", false,
            false}; // a module that does not say
  return {};
}

std::string PackageGraph::directory_of(const std::string &path) const {
  auto told = config_.packages.find(path);
  return told != config_.packages.end() ? std::string() : locate(path, false).directory;
}

std::string PackageGraph::path_of(const std::string &directory) const {
  for (const LoaderConfig::Root &root : config_.roots)
    if (is_below(directory, root.directory) && directory.size() > root.directory.size())
      return directory.substr(root.directory.size() + 1);
  const std::string &vendor = config_.vendor_directory;
  if (!vendor.empty() && directory.size() > vendor.size() && is_below(directory, vendor))
    return directory.substr(vendor.size() + 1);
  const LoaderConfig::Module *best = nullptr;
  for (const LoaderConfig::Module &module : config_.modules)
    if (is_below(directory, module.directory) &&
        (best == nullptr || module.directory.size() > best->directory.size()))
      best = &module;
  return best == nullptr ? std::string() : best->path + directory.substr(best->directory.size());
}

} // namespace tuco::check
