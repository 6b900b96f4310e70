// One package from its checked form to an object, or to a stage to look at.
#pragma once

#include "compiler/check/package_loader.h"
#include "compiler/driver/cache.h"
#include "compiler/driver/command_line.h"
#include "compiler/driver/phases.h"
#include "compiler/escape/escape.h"
#include "compiler/passes/records.h"

#include <string>
#include <vector>

namespace tuco::driver {

struct CompileInput {
  const check::PackageLoader &loader;
  types::Context &types;
  const base::FileSet &files;
  const check::CheckedPackage &package;
  const std::map<std::string, std::string> &embedded_files; // by name
  std::vector<const types::Package *> program = {}; // of package main: all packages, dependencies first
  bool is_main = false;                             // package main: nobody imports it
  std::vector<std::string_view> bodies = {};        // passes::export_bodies of the packages it may know
  std::vector<std::string_view> tables = {};        // passes::export_tables of the same
  std::string settings = {};                        // see lower::Options
  // Of what the package's codegen units are made from beside their code; empty: they are not kept.
  std::string unit_key = {};
  const Cache *cache = nullptr;
};

struct CompileOutput {
  std::vector<std::string> objects; // for an executable: one a codegen unit
  std::string bytes;                // what another stage prints
  std::string errors;               // if not empty, there is nothing else
  escape::Summaries summaries;
  std::string tables;      // passes::export_tables
  std::string bodies;      // for importers to inline
  passes::Records records; // filled for explain
  std::string report;      // explain: the report
};

// `summaries`: of the packages it may know.
CompileOutput compile_package(const CompileInput &input, const escape::Summaries &summaries,
                              const Command &command, Stage stage, PhaseClock &clock);

} // namespace tuco::driver
