#pragma once
// From a checked package to core.
#include "compiler/check/check.h"
#include "compiler/core/core.h"

#include <functional>
#include <map>
#include <memory>

namespace tuco::core {

struct BuildInput {
  const check::CheckedPackage &checked;
  types::Context &types;
  const base::FileSet &files;
  // The checked form of an imported package: bodies of generic functions are instantiated from it.
  std::function<const check::CheckedPackage *(const types::Package *)> find_package;
  // Package main: all packages of the program, dependencies first (for the order of initialisation).
  std::vector<const types::Package *> program;
  // What is in the files that the package embeds, by name.
  const std::map<std::string, std::string> &embedded_files;
};

// Precondition: the package and all that it imports were checked without errors.
std::unique_ptr<Package> build(const BuildInput &input);

// `path.name` as it stands in symbols.
std::string package_symbol(const types::Package &package);

} // namespace tuco::core
