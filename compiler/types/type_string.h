// Types as text, for three kinds of readers.
#pragma once

#include "compiler/types/object.h"

#include <functional>
#include <string>

namespace tuco::types {

// What a message's reader needs with a type's name.
struct Qualifier {
  // What stands before the dot of a name of `package`; empty: the name stands alone. Without it: the package's path.
  std::function<std::string(const Package *package)> prefix;
  // A position as text, for type parameters that are called like something predeclared; without it they look alike.
  std::function<std::string(Pos)> place;
};
// Unqualified in `package`; elsewhere the package's path.
Qualifier relative_to(const Package *package);

// For messages. Without a qualifier: full import paths.
std::string type_string(Type *t, const Qualifier &qualifier = {});
std::string signature_string(Signature *t, const Qualifier &qualifier = {}, bool param_names = true);
std::string object_string(const Object *object, const Qualifier &qualifier = {});
std::string object_kind(const Object *object); // "package-level variable", "defined type", ...

// For symbols: canonical and unique in a program. Identical types have equal link strings and different types
// different ones: full package paths, local types with their function (`main.F.T·1`), unexported fields and
// methods with their package, byte and rune as uint8 and int32, `any` as `interface {}`.
std::string link_string(Type *t);
// `path.T` or `path.(*T)`, as it stands in the symbols of methods.
std::string receiver_symbol(Type *t);

// As package reflect prints (%T): `main.T`, `map[string]int`, `*bytes.Buffer`, `main.List[int]`,
// `struct { X int "tag" }`.
std::string reflect_string(Type *t);

// A key that is equal for identical types within one compilation; for tables that the compiler keeps.
std::string identity_key(Type *t);

} // namespace tuco::types
