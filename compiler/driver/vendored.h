// vendor/: copies of the packages of other modules, and modules.txt, which says of which.
#pragma once

#include "compiler/driver/module_file.h"

#include <string>
#include <vector>

namespace tuco::driver {

struct VendoredModule {
  ModuleVersion module;
  ModuleVersion by; // empty: not replaced
  bool is_explicit = false;
  std::string go_version = "go1.16";
};

std::vector<VendoredModule> read_vendored(const std::string &path);

// What go.mod and modules.txt do not agree in: a line each, after a newline and a tab; empty: nothing.
std::string vendor_inconsistencies(const std::vector<ModuleFile> &mains,
                                   const std::vector<Replacement> &replaced,
                                   const std::vector<VendoredModule> &vendored);

} // namespace tuco::driver
