// Checks packages and all that they import, importees first, each once. Which packages those are is package_graph.h's
// matter: if anything is wrong there, nothing is checked.
//
// Every package has its own diagnostics, and so its own limit of errors; a package whose imports have errors is not
// checked, for what would be said of it might be a consequence. The library is another matter: its errors are what ours
// lacks, in bodies of a Go distribution's packages, and users want to be told of theirs.
#pragma once

#include "compiler/check/check.h"
#include "compiler/check/package_graph.h"

#include <deque>
#include <functional>
#include <unordered_map>

namespace tuco::check {

class PackageLoader {
public:
  PackageLoader(base::FileSet &files, types::Context &context, LoaderConfig config);

  PackageGraph &graph() { return graph_; }
  const LoaderConfig &config() const { return config_; }

  // Asked for each package that is not a root: is it enough to know what it declares? Then the bodies of its functions
  // (generic ones apart) are neither parsed nor checked, and its declarations when somebody asks for them. Only a
  // package that was without errors before is such a one. Empty: none is.
  using DeclarationsSuffice = std::function<bool(const PackageNode &)>;
  // What was checked before is not checked again. False: there were errors.
  bool check_all(const DeclarationsSuffice &declarations_suffice);
  // One package by its import path, now, with all that it imports; for who checks packages one at a time.
  ImportResult import(const std::string &path, const DeclarationsSuffice &declarations_suffice);
  // What was found wrong: with the graph, then with each package.
  std::vector<const diag::Diagnostics *> diagnostics() const;

  // Calls with each package that was checked and what was found wrong with it.
  template <class F> void for_each_diagnosed(F f) const {
    for (std::size_t i = 0; i < diagnostics_.size(); ++i) f(*diagnosed_[i], diagnostics_[i]);
  }

  // Everything checked so far, importees before importers.
  const std::vector<CheckedPackage *> &packages() const { return in_order_; }
  CheckedPackage *find(const types::Package *package) const;
  // nullptr: it was not checked.
  CheckedPackage *find(const PackageNode *node) const;
  const PackageNode &node_of(const CheckedPackage &package) const { return *nodes_.at(&package); }

private:
  Config checker_config(const PackageNode &node, bool skip_bodies);
  CheckedPackage *check(const PackageNode &node);
  CheckedPackage *check_declarations(const PackageNode &node);
  CheckedPackage *add(const PackageNode &node, std::unique_ptr<CheckedPackage> checked);
  ImportResult imported_by(const PackageNode &importer, std::string_view path) const;

  base::FileSet &files_;
  types::Context &context_;
  LoaderConfig config_;
  PackageGraph graph_;
  std::deque<diag::Diagnostics> diagnostics_;  // of the packages, in the order in which they were checked
  std::vector<const PackageNode *> diagnosed_; // these packages
  std::unordered_map<const PackageNode *, std::unique_ptr<CheckedPackage>> checked_;
  std::unordered_map<const types::Package *, CheckedPackage *> by_package_;
  std::unordered_map<const CheckedPackage *, const PackageNode *> nodes_;
  std::vector<CheckedPackage *> in_order_;
};

} // namespace tuco::check
