// The phases in order.
#pragma once

#include "compiler/driver/command_line.h"
#include "compiler/driver/installation.h"
#include "compiler/driver/modules.h"
#include "compiler/driver/package_patterns.h"
#include "compiler/driver/source_arguments.h"

namespace tuco::driver {

// Build, run, check and explain. Returns the exit status; `run` does not return if the program could be
// started.
int build_program(const Command &command, const Installation &installation);

// The packages that the patterns name, folders that have nothing but tests among them. They live as long as the process,
// as do the command and the modules. What is wrong with a package is not told.
NamedPackages list_packages(const Command &command, const Installation &installation,
                            const SourceArguments &sources, const Modules &modules);

// A package whose tests are to be a program.
struct TestTarget {
  std::string path, directory;
  std::vector<std::string> files; // what it is made of; none: the folder's
};

enum class TestOutcome {
  Built,
  NoTests,     // but the package compiles
  BuildFailed, // the compiler or the linker says why
  SetupFailed  // there is nothing to compile
};

struct TestBuild {
  TestOutcome outcome = TestOutcome::Built;
  std::string program = {}; // if it was built
  std::string failed = {};  // the package that is to blame, as the go command calls it
};

// Makes the program and puts it at `output`, or leaves it in the cache if that is empty. Errors go to standard error. To
// be called once in a process: much of what it needs is never given back.
TestBuild build_test(const Command &command, const Installation &installation, const Modules &modules,
                     const TestTarget &target, const std::string &output);

} // namespace tuco::driver
