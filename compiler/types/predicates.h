// Questions about types.
#pragma once

#include "compiler/types/type.h"
#include "compiler/types/type_string.h"
#include "compiler/types/universe.h"

namespace tuco::types {

bool is_valid(Type *t); // not the invalid type

// About t's underlying type; false for type parameters.
bool is_basic(Type *t, uint16_t info);
inline bool is_boolean(Type *t) { return is_basic(t, IsBoolean); }
inline bool is_numeric(Type *t) { return is_basic(t, IsNumeric); }
inline bool is_string(Type *t) { return is_basic(t, IsString); }
inline bool is_integer(Type *t) { return is_basic(t, IsInteger); }
inline bool is_unsigned(Type *t) { return is_basic(t, IsUnsigned); }
inline bool is_float(Type *t) { return is_basic(t, IsFloat); }
inline bool is_complex(Type *t) { return is_basic(t, IsComplex); }
inline bool is_const_type(Type *t) { return is_basic(t, IsConstType); }

// The same, and for a type parameter: of every type of its type set.
bool all_basic(Type *t, uint16_t info);
inline bool all_boolean(Type *t) { return all_basic(t, IsBoolean); }
inline bool all_integer(Type *t) { return all_basic(t, IsInteger); }
inline bool all_unsigned(Type *t) { return all_basic(t, IsUnsigned); }
inline bool all_numeric(Type *t) { return all_basic(t, IsNumeric); }
inline bool all_string(Type *t) { return all_basic(t, IsString); }
inline bool all_ordered(Type *t) { return all_basic(t, IsOrdered); }
inline bool all_numeric_or_string(Type *t) { return all_basic(t, IsNumeric | IsString); }

bool is_typed(Type *t);
inline bool is_untyped(Type *t) { return !is_typed(t); }
bool is_untyped_numeric(Type *t);
bool is_untyped_nil(Type *t);
bool has_name(Type *t); // predeclared, defined or type parameter
bool is_type_param(Type *t);
bool is_interface(Type *t); // underlying interface, also for type parameters
bool is_non_type_param_interface(Type *t);
bool is_generic(Type *t); // generic and not instantiated
bool has_nil(Type *t);    // nil is a value of t
bool is_bytes_or_runes(Type *t);
bool is_unsafe_pointer(Type *t);
bool is_parameterized(Type *t); // mentions a type parameter

// ==. `dynamic`: an interface counts as comparable (it may panic). `cause` says what is in the way, as gc
// words it.
bool comparable(Type *t, bool dynamic = true, std::string *cause = nullptr, const Qualifier &qualifier = {});
bool is_interface_pointer(Type *t);

bool identical(Type *x, Type *y);
bool identical_ignore_tags(Type *x, Type *y);

// The type a value of untyped type t gets where none is asked for; t itself if it is typed.
Type *default_type(Type *t);

// The pointed-to type if t is an unnamed pointer (through aliases), and whether it was one.
std::pair<Type *, bool> deref(Type *t);

} // namespace tuco::types
