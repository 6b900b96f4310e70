// The command line of `tuco test`.
#pragma once

#include <string>
#include <vector>

namespace tuco::driver {

struct Command;

struct TestCommand {
  bool verbose = false;              // -v
  bool json = false;                 // -json
  bool compile_only = false;         // -c
  bool has_benchmarks = false;       // -bench
  bool lists = false;                // -list
  bool is_cacheable = true;          // nothing was asked for that makes each run another one
  std::string output;                // -o: for the program; `DIR/`: below it, by its name
  double timeout = 600;              // seconds; 0: none
  std::vector<std::string> patterns; // packages; none: that of the current folder
  std::vector<std::string> passed;   // the program's arguments
};

// Reads the words behind `test`. Returns what is wrong, or what was asked for (test_help), or nothing.
std::string parse_test_command(const std::vector<std::string> &words, Command &command);

std::string test_help();

} // namespace tuco::driver
