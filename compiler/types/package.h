#pragma once

#include "compiler/types/scope.h"

#include <set>
#include <string_view>

namespace tuco::types {

class Context;
struct Object;

// Of a package whose declarations are looked at when somebody asks for them, and not before.
class DeclarationsOnDemand {
public:
  virtual ~DeclarationsOnDemand() = default;
  virtual void open() = 0; // the package's scope is filled
  // object->type is known, and all that is known of a type: its methods, too, and what they lead to.
  virtual void declare(Object *object) = 0;
};

struct Package {
  std::string path; // import path; "main" for the program
  Name name;
  Context *context = nullptr;     // nullptr: unsafe
  Scope *scope = nullptr;         // package-level objects, unexported ones too
  std::vector<Package *> imports; // directly imported, each once, in order of path
  bool complete = false;          // checked (perhaps with errors)
  bool had_errors = false;
  bool is_unsafe = false;
  std::string go_version;                    // e.g. "go1.26"; empty: newest
  DeclarationsOnDemand *on_demand = nullptr; // nullptr: everything is declared
  // The unexported methods of the interface types that are written in it: no other package can ask for these. All of them
  // only when the package has been checked with its bodies.
  std::set<std::string_view> unexported_interface_methods;

  // A package-level object for those that import the package; nullptr: there is none.
  Object *lookup(Name wanted) const;
  // Everything is declared from here on; for who looks at the scope as a whole.
  void declare_all();
};

} // namespace tuco::types
