// What the _test.go files of a package have for `tuco test`, and the program that runs it.
#pragma once

#include "compiler/base/source.h"
#include "compiler/check/package_graph.h"

#include <string>
#include <vector>

namespace tuco::driver {

struct TestFunctions {
  struct Example {
    std::string name, output;
    bool is_unordered = false;
  };
  // In the order of files and of their text.
  std::vector<std::string> tests, benchmarks, fuzz_tests;
  std::vector<Example> examples; // those that tell their output
  bool has_main = false;         // TestMain
  std::string error; // `FILE:LINE:COLUMN: text` of a function that has the name but not the form of one
};

// Looks through the files, which may be wrong: the compiler says so.
TestFunctions find_test_functions(const std::vector<base::SourceFile *> &files);

// The text of the program that runs them. `external` is what the files of PATH_test have.
std::string test_program(const check::TestedPackage &package, const TestFunctions &internal,
                         const TestFunctions &external);

} // namespace tuco::driver
