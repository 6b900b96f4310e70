// The modules of a build: the program's own, and where the packages of others lie.
#pragma once

#include "compiler/check/package_graph.h"
#include "compiler/driver/module_file.h"

#include <set>
#include <string>
#include <vector>

namespace tuco::driver {

// A module that is required, but whose files are not to be had.
struct AbsentModule {
  ModuleVersion module;
  bool has_checksum = false; // then it would be downloaded
};

struct Modules {
  ModuleFile main;               // of the program's folder, or the workspace's first; no path: there is none
  std::vector<ModuleFile> mains; // of the workspace; that one alone if there is none
  std::string workspace;         // path of go.work; empty: there is none
  DebugSettings godebug;         // of go.mod or go.work
  std::vector<check::LoaderConfig::Module> list; // the main ones first
  std::string vendor_directory;                  // empty: packages of others are not taken from there
  std::string vendor_reason;                     // why they are
  std::set<std::string> replaced_only;           // modules that are replaced, but that nobody requires
  std::vector<AbsentModule> absent;
  std::set<std::string> unlisted; // modules that the main one would have to require, and does not
  std::string error;              // what is wrong, or nothing

  // Go's words for a package that no module provides. `importer`: the importing package, if any.
  std::string missing(const std::string &path, const std::string &importer) const;
  // Go's words for a folder that is in no module of the build; empty: it is in one, or there is no main module.
  std::string outside(const std::string &folder) const;
  // What folders must be in, in words.
  std::string with_dependencies() const;
  // Whether go.mod says that patterns pass over the folder.
  bool ignores(const std::string &folder) const;
  // All that packages are found by, for keys.
  std::string text() const;
};

// Of a program in this folder, unless the folder where we are is in a module: then of that one. `mode`: mod, readonly or vendor, as -mod says; empty: as the module is. modules.cpp has
// the rules.
Modules find_modules(const std::string &directory, const std::string &mode);

} // namespace tuco::driver
