#include "compiler/driver/module_cache.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace tuco::driver {

ModuleCache ModuleCache::find() {
  auto variable = [](const char *name) {
    const char *value = std::getenv(name);
    return std::string(value != nullptr ? value : "");
  };
  if (std::string said = variable("GOMODCACHE"); !said.empty()) return ModuleCache(said);
  std::string path = variable("GOPATH");
  path.resize(std::min(path.find(':'), path.size()));
  if (!path.empty()) return ModuleCache(path + "/pkg/mod");
  std::string home = variable("HOME");
  return ModuleCache(home.empty() ? "" : home + "/go/pkg/mod");
}

std::string ModuleCache::download(const ModuleVersion &module, const char *ending) const {
  return directory_ + "/cache/download/" + escaped(module.path) + "/@v/" + escaped(module.version) + ending;
}

std::string ModuleCache::mod_file(const ModuleVersion &module) const { return download(module, ".mod"); }

std::string ModuleCache::archive_sum(const ModuleVersion &module) const {
  std::ifstream file(download(module, ".ziphash"));
  std::string sum;
  file >> sum;
  return sum;
}

std::string ModuleCache::folder(const ModuleVersion &module) const {
  return directory_ + "/" + escaped(module.path) + "@" + escaped(module.version);
}

void Checksums::add_file(const std::string &path) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string module, version, sum;
    if (words >> module >> version >> sum) sums_[module + " " + version] = sum;
  }
}

std::string Checksums::get(const std::string &key) const {
  auto it = sums_.find(key);
  return it == sums_.end() ? "" : it->second;
}

} // namespace tuco::driver
