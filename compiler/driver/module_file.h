// go.mod: which module a directory belongs to.
#pragma once

#include <string>

namespace tuco::driver {

struct ModuleFile {
  std::string directory;  // where go.mod lies; empty: there is no module
  std::string path;       // of the module
  std::string go_version; // go1.N, the language of its packages
  std::string error;      // what is wrong, or nothing

  // Whether such a package would be the module's.
  bool contains(const std::string &import_path) const;
  // Of the package in a directory of the module.
  std::string import_path(const std::string &package_directory) const;
};

// The go.mod in this directory or in the nearest one above.
ModuleFile find_module(const std::string &directory);

} // namespace tuco::driver
