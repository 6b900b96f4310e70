// The source of a program as it stands on the command line.
#pragma once

#include <string>
#include <vector>

namespace tuco::driver {

struct SourceArguments {
  std::vector<std::string> files; // absolute; empty: `patterns` name packages (package_patterns.h)
  std::vector<std::string> patterns;
  std::string directory;         // absolute: whose module it is
  std::vector<std::string> rest; // run: the program's own arguments
  std::string error;             // what is wrong, or nothing
};

// `arguments`: Go files, or package patterns; none is the current directory. With `takes_rest`, leading `.go` files are
// the program (or the first argument is its package), and the others are the program's.
SourceArguments find_sources(const std::vector<std::string> &arguments, bool takes_rest);

// The name of a program: of the first file, or of the last element of an import path that is no version.
std::string program_name(const std::string &file_or_path);

// A path as a user should see it: relative to the current directory if it lies below, and with ./ before it if it lies
// in it, as the go command prints.
std::string shown_path(std::string_view path);

} // namespace tuco::driver
