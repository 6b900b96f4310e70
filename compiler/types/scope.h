// Lexical scopes.
#pragma once

#include "compiler/types/object.h"

#include <unordered_map>

namespace tuco::types {

struct Scope {
  Scope *parent = nullptr;
  Pos begin; // extent; unknown for the universe, package and file scopes
  Pos end;
  bool is_function = false;
  std::vector<Scope *> children;

  Object *lookup(Name name) const {
    auto it = objects_.find(name);
    return it == objects_.end() ? nullptr : it->second;
  }
  // Looks outward from here; local objects count only from their scope_pos on. at unknown: all count.
  std::pair<const Scope *, Object *> lookup_parent(Name name, Pos at) const;
  // Returns the object that is there already, or nullptr after inserting. Sets object->parent if it is
  // nullptr.
  Object *insert(Object *object);
  // What the name means here, whatever it meant before; the object's scope stays another.
  void rebind(Name name, Object *object) { objects_[name] = object; }
  // All names, in the order of their texts.
  std::vector<Name> sorted_names() const;

private:
  std::unordered_map<Name, Object *> objects_; // in the order of addresses, which nobody may see
};

} // namespace tuco::types
