// The go command's cache of downloaded modules, which this one only reads.
//
//     DIRECTORY/cache/download/PATH/@v/VERSION.mod         the go.mod of a version
//     DIRECTORY/cache/download/PATH/@v/VERSION.ziphash     the checksum of the archive that its files came in
//     DIRECTORY/PATH@VERSION/                              its files
//
// PATH and VERSION are written so that no two differ in the case of letters only (escaped()).
#pragma once

#include "compiler/driver/module_version.h"

#include <map>
#include <string>

namespace tuco::driver {

class ModuleCache {
public:
  // $GOMODCACHE, or pkg/mod in the first folder of $GOPATH, which is go in the home folder if nothing says another.
  static ModuleCache find();

  std::string mod_file(const ModuleVersion &module) const;
  std::string folder(const ModuleVersion &module) const;
  std::string archive_sum(const ModuleVersion &module) const; // empty: nothing is known of it

private:
  std::string download(const ModuleVersion &module, const char *ending) const;
  explicit ModuleCache(std::string directory) : directory_(std::move(directory)) {}
  std::string directory_; // empty: there is none
};

// go.sum: a line `PATH VERSION[/go.mod] h1:HASH` for each module that the program was ever made with.
class Checksums {
public:
  void add_file(const std::string &path);
  // Empty: there is none.
  std::string of_files(const ModuleVersion &module) const { return get(module.path + " " + module.version); }
  std::string of_mod_file(const ModuleVersion &module) const {
    return get(module.path + " " + module.version + "/go.mod");
  }

private:
  std::string get(const std::string &key) const;
  std::map<std::string, std::string> sums_;
};

} // namespace tuco::driver
