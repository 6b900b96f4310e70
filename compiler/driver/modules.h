// The modules of a build: the program's own, and where the packages of others lie.
#pragma once

#include "compiler/check/package_graph.h"
#include "compiler/driver/module_file.h"

#include <set>
#include <string>
#include <vector>

namespace tuco::driver {

struct Modules {
  ModuleFile main;                               // no path: there is none
  std::vector<check::LoaderConfig::Module> list; // the main one first
  std::string vendor_directory;                  // empty: packages of others are not taken from there
  std::set<std::string> replaced_only;           // folders that replace modules which nobody requires
  std::vector<ModuleVersion> absent;             // required, and nowhere here
  std::string error;                             // what is wrong, or nothing

  // Go's words for a package that no module provides. `importer`: the importing package, if any.
  std::string missing(const std::string &path, const std::string &importer) const;
  // All that packages are found by, for keys.
  std::string text() const;
};

// Of a program in this folder. modules.cpp has the rules.
Modules find_modules(const std::string &directory);

} // namespace tuco::driver
