#pragma once

#include "compiler/types/scope.h"

namespace tuco::types {

class Context;

struct Package {
  std::string path; // import path; "main" for the program
  Name name;
  Context *context = nullptr;     // nullptr: unsafe
  Scope *scope = nullptr;         // package-level objects, unexported ones too
  std::vector<Package *> imports; // directly imported, each once, in order of path
  bool complete = false;          // checked (perhaps with errors)
  bool had_errors = false;
  bool is_unsafe = false;
  std::string go_version; // e.g. "go1.26"; empty: newest
};

} // namespace tuco::types
