// Of each package of a program: the key of its object in the cache, and what it is compiled in sight of;
// package_keys.cpp.
#pragma once

#include "compiler/check/package_graph.h"
#include "compiler/driver/cache.h"
#include "compiler/driver/command_line.h"
#include "compiler/driver/installation.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace tuco::driver {

class PackageKeys {
public:
  // `settings`: the program's GODEBUG, asked for when all of package main is read.
  PackageKeys(const Command &command, const Installation &installation, const check::PackageGraph &graph,
              std::function<std::string()> settings);

  // Package runtime, if the graph has it: before it is known there are no keys. To be called when the graph is whole.
  void find_runtime();
  bool has_runtime() const { return runtime_ != nullptr; }

  // Of package main nobody makes a program where it is a test's subject.
  static bool is_program(const check::PackageNode &node);

  // The compiler and how it is to compile.
  KeyBuilder &add_compiler(KeyBuilder &key) const;
  // Of everything that the package's object is made from.
  const std::string &of(const check::PackageNode &node);
  // The packages whose summaries and bodies the package is compiled with, importees first.
  std::vector<const check::PackageNode *> known_to(const check::PackageNode &node);

private:
  bool is_needed_by_runtime(const check::PackageNode &node);

  const Command &command_;
  const Installation &installation_;
  const check::PackageGraph &graph_;
  std::function<std::string()> settings_;
  const check::PackageNode *runtime_ = nullptr;
  std::set<const check::PackageNode *> needed_by_runtime_; // runtime too; empty: not asked yet
  std::map<const check::PackageNode *, std::string> keys_;
};

} // namespace tuco::driver
