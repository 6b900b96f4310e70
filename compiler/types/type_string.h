// Types as text, for three kinds of readers.
#pragma once

#include "compiler/types/object.h"

#include <string>

namespace tuco::types {

// For messages: names of `relative_to`'s own types are unqualified, others carry the package's name, or its
// whole path in quotes if `full_paths`.
std::string type_string(Type *t, const Package *relative_to = nullptr, bool full_paths = false);
std::string object_string(const Object *object, const Package *relative_to = nullptr);

// For symbols: canonical and unique in a program. Identical types have equal link strings and different types
// different ones: full package paths, local types with their function (`main.F.T·1`), unexported fields and
// methods with their package, byte and rune as uint8 and int32, `any` as `interface {}`.
std::string link_string(Type *t);

// As package reflect prints (%T): `main.T`, `map[string]int`, `*bytes.Buffer`, `main.List[int]`,
// `struct { X int "tag" }`.
std::string reflect_string(Type *t);

} // namespace tuco::types
