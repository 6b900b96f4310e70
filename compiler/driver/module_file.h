// go.mod: which module a directory belongs to.
#pragma once

#include "compiler/check/package_graph.h"

#include <string>
#include <vector>

namespace tuco::driver {

// A module at a version; of replacements the version may be empty: every one.
struct ModuleVersion {
  std::string path, version;
  // As Go prints it.
  std::string text() const { return version.empty() ? path : path + "@" + version; }
  auto operator<=>(const ModuleVersion &) const = default;
};

struct Replacement {
  ModuleVersion old, by; // by.path: a folder if it begins with . or /
};

struct ModuleFile {
  std::string directory;  // where go.mod lies; empty: there is no module
  std::string path;       // of the module
  std::string go_version; // go1.N, the language of its packages
  std::vector<ModuleVersion> required;
  std::vector<Replacement> replaced;
  std::string error; // what is wrong, or nothing

  // N of the language go1.N; 0: there is no module.
  int minor() const;
};

// The go.mod in this directory or in the nearest one above.
ModuleFile find_module(const std::string &directory);
// The go.mod in this directory.
ModuleFile read_module(const std::string &directory);

} // namespace tuco::driver
