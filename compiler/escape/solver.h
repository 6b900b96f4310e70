#pragma once
// Which locations of a graph live on the heap, and where the values of parameters get to.
#include "compiler/escape/graph.h"

namespace tuco::escape {

using Leaks = std::unordered_map<const core::Function *, FunctionSummary>;

// Sets `escapes` and `path` of locations, and adds what leaks.
void solve(Graph &graph, Leaks &leaks);

} // namespace tuco::escape
