// The source of a program as it stands on the command line.
#pragma once

#include <string>
#include <vector>

namespace tuco::driver {

struct SourceArguments {
  std::vector<std::string> files; // absolute; empty: `directory` is the package
  std::string directory;          // absolute
  std::string name;               // of the program, for the executable
  std::vector<std::string> rest;  // run: the program's own arguments
  std::string error;              // what is wrong, or nothing
};

// `arguments`: Go files, or one directory; none is the current one. With `takes_rest`, leading `.go` files
// are the program (or the first argument is its directory), and the others are the program's.
SourceArguments find_sources(const std::vector<std::string> &arguments, bool takes_rest);

// A path as a user should see it: relative to the current directory if it lies below, with ./ before it, as
// gc prints.
std::string shown_path(std::string_view path);

} // namespace tuco::driver
