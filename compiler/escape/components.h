#pragma once
// Strongly connected components of a package's static call graph, callees before callers. A function literal
// is in the component of the function that holds it; the code of a method value counts as called where the value is made.
#include "compiler/core/core.h"

#include <vector>

namespace tuco::escape {

std::vector<std::vector<const core::Function *>> call_components(const core::Package &package);

} // namespace tuco::escape
