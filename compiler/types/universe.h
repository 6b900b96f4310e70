// Predeclared types and objects, and package unsafe. Built once, immutable afterwards, shared by all
// contexts.
#pragma once

#include "compiler/types/package.h"

namespace tuco::types {

Basic *basic(BasicKind kind); // `uint8` and `int32` for the kinds Byte and Rune
Basic *invalid_type();
Basic *byte_type(); // prints as `byte`
Basic *rune_type(); // prints as `rune`
Named *error_type();
Named *comparable_type();
Type *any_type();             // the Alias `any`
Interface *empty_interface(); // what `any` stands for, and prints as
Interface *recover_result();  // identical to it, but prints as `interface{}`

Scope *universe_scope();
Package *unsafe_package();
Object *universe_iota();
Object *universe_nil();
Object *universe_comparable();

} // namespace tuco::types
