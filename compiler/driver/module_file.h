// go.mod: what a module is called, which Go it is written in, and what it requires.
#pragma once

#include "compiler/driver/godebug.h"
#include "compiler/driver/module_version.h"

#include <string>
#include <vector>

namespace tuco::driver {

struct Replacement {
  ModuleVersion old, by; // by.path: a folder if by.version is empty
};

struct ModuleFile {
  std::string directory;  // where go.mod lies; empty: there is no module
  std::string path;       // of the module
  std::string go_version; // go1.N, the language of its packages
  bool says_version = false;
  std::vector<ModuleVersion> required;
  std::vector<Replacement> replaced;
  std::vector<ModuleVersion> excluded;
  DebugSettings godebug; // settings, of which the last counts
  std::vector<std::string>
      ignored;       // folders that patterns with ... pass over: ./x that one, x all of that name
  std::string error; // what is wrong, or nothing

  // N of the language go1.N; 0: there is no module.
  int minor() const;
};

// The go.mod in this directory or in the nearest one above.
ModuleFile find_module(const std::string &directory);
// The go.mod of the program's own module: all of it is obeyed, and what is not understood is an error.
ModuleFile read_main_module(const std::string &path);
// The go.mod of another one, which may be from the future: what is not understood is passed over. `what`: as messages
// call the module.
ModuleFile read_other_module(const std::string &path, const std::string &what);

// `replace OLD [VERSION] => …`, without the first word; returns what is wrong with it. go.work has the same.
std::string parse_replacement(const std::vector<std::string> &words, Replacement &result);
// `godebug KEY=VALUE`, likewise.
std::string parse_godebug(const std::vector<std::string> &words, DebugSettings &settings);
// `go 1.N`; empty go_version: it is the first.
std::string parse_go_line(const std::vector<std::string> &words, std::string &version);
std::string parse_toolchain_line(const std::vector<std::string> &words, bool is_second);
// Replaced twice, differently: what is wrong.
std::string conflict_of(const std::vector<Replacement> &replaced);

// Of a module that does not say which language it is in, as the go command has it.
inline constexpr char kUnsaidGo[] = "go1.16";
// N of the newest go1.N that is known.
inline constexpr int kNewestGo = 26;
// Go's words for a file that wants a Go newer than this one.
std::string too_new(const std::string &what, const std::string &version);

// As the go command shows a path: relative to where we are if that is shorter.
std::string short_path(const std::string &path);

} // namespace tuco::driver
