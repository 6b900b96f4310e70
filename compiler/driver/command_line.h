// What the user asked for.
#pragma once

#include "compiler/driver/test_command.h"

#include <map>
#include <string>
#include <vector>

namespace tuco::driver {

enum class Action { Build, Run, Check, Explain, Test, Version, Environment, Clean };

// -emit: a stage to print instead of an executable to make.
enum class Stage { Executable, Ast, Core, Llvm, LlvmFinal, Assembly, Object };

struct Command {
  Action action = Action::Build;
  int level = 2; // -O0, -O2
  bool verify_machine_code =
      false;                 // --verify-machine-code: LLVM's verifier of machine code after each pass of ours
  unsigned units = 0;        // --codegen-units: parts of a package; 0: as its size has it
  unsigned threads = 0;      // -p; 0: as many as there are processors
  bool verbose = false;      // -v: phase timings
  bool all_errors = false;   // -e
  bool json = false;         // -format json, -json
  bool keep_symbols = false; // -g
  Stage stage = Stage::Executable;
  std::string emit_function; // -emit-func: only this one
  std::string output;        // -o
  std::string topic;         // explain: escape, alloc, barriers, stack, stackmap, core
  std::string go_version;    // -lang: go1.N
  std::string stdlib;        // -stdlib: folder of the standard library's source
  std::string local_imports; // -D: what `import "./x"` is below
  std::map<std::string, std::vector<std::string>> packages; // -package: import path to files
  std::vector<std::string> tags;                            // -tags
  bool complete = true;                                     // -complete: no function has its body elsewhere
  std::string module_mode;            // -mod: mod, readonly, vendor; empty: as the module is
  TestCommand test;                   // what `tuco test` was told besides
  std::vector<std::string> arguments; // files or a directory; for run, the program's own arguments follow
};

// Parses, or prints help or what is wrong, and ends the process (status 2 for wrong usage).
Command parse_command_line(int count, char **words);

} // namespace tuco::driver
