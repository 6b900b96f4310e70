#pragma once
// What core and the phases behind it ask about types, beyond the checker's predicates.
#include "compiler/types/predicates.h"
#include "compiler/types/sizes.h"
#include "compiler/types/type.h"

namespace tuco::core {

using types::has_pointers;
using types::size_of;

// Dynamic or static interface type (type parameters do not occur in core).
bool is_interface(types::Type *t);
// Pointer-shaped: the data word of an interface holds the value itself. Pointers, maps, channels, functions
// and unsafe.Pointer; structs and arrays around a pointer are boxed.
bool is_direct_interface(types::Type *t);
// Element of a slice, array, pointer (to an array: of the array), channel or map; byte for strings.
types::Type *elem_of(types::Type *t);
// The array type behind t, if it is one or a pointer to one.
types::Array *array_of(types::Type *t);

} // namespace tuco::core
