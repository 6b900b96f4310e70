// Generic types and functions: substitution and instances.
#pragma once

#include "compiler/types/context.h"

namespace tuco::types {

// The generic Named, Alias or Signature `generic` with its type parameters replaced. Instances of Named types
// are unique within a Context (for identical arguments). Arguments are not checked against constraints.
Type *instantiate(Context &context, Type *generic, const std::vector<Type *> &args);

// `t` with params[i] replaced by args[i]; t itself if nothing is to be replaced.
Type *substitute(Context &context, Type *t, const std::vector<TypeParam *> &params,
                 const std::vector<Type *> &args);

} // namespace tuco::types
