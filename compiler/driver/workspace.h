// go.work: several modules that are worked on at once.
#pragma once

#include "compiler/driver/module_file.h"

#include <string>
#include <vector>

namespace tuco::driver {

struct Workspace {
  std::string path; // of go.work; empty: there is none
  std::string go_version;
  std::vector<ModuleFile> modules; // that it uses
  std::vector<Replacement> replaced;
  DebugSettings godebug;
  std::string error; // what is wrong, or nothing
};

// What $GOWORK names, or the go.work in this folder or the nearest one above; `off` means none.
Workspace find_workspace(const std::string &directory);

} // namespace tuco::driver
