// For the fuzz targets: one file, parsed and checked as the driver does it, but from memory.
//
// Imports are those of the standard library, of which only the declarations are read, once for many inputs: reading
// them anew each time would take longer than everything else. What was learnt of earlier inputs is kept only to be
// freed with them.
#pragma once

#include "compiler/check/package_loader.h"

#include <memory>
#include <string>
#include <vector>

namespace tuco::check {

class FuzzFront {
public:
  FuzzFront();

  // The checked package; nullptr if there were errors. Every error has a position in the text, and a package that is
  // not right has at least one: anything else ends the process.
  const CheckedPackage *check(std::string text);

  // For the phases after it.
  base::FileSet &files() { return files_; }
  types::Context &types() { return types_; }
  PackageLoader &loader() { return loader_; }
  size_t count() const { return kept_.size(); } // of inputs so far

private:
  static LoaderConfig config();
  ImportResult import(const std::string &path);
  void check_library() const; // which has no errors

  base::FileSet files_;
  types::Context types_;
  PackageLoader loader_;
  std::vector<std::unique_ptr<CheckedPackage>> kept_;
};

} // namespace tuco::check
