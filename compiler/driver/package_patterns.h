// Package patterns: what `.`, `./dir`, `./...`, `example.com/m/cmd/x`, `strings` and `std` name.
#pragma once

#include "compiler/check/package_graph.h"
#include "compiler/driver/modules.h"

#include <string>
#include <vector>

namespace tuco::driver {

struct NamedPackages {
  std::vector<check::PackageNode *> nodes; // each once
  std::string error;                       // what is wrong, or nothing
};

// Adds the packages that the patterns name, and all that they import, to the graph. What is wrong with a package is
// reported there.
NamedPackages add_named_packages(const std::vector<std::string> &patterns, const Modules &modules,
                                 const check::LoaderConfig &config, check::PackageGraph &graph);

} // namespace tuco::driver
