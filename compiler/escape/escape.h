#pragma once
// Escape analysis: which variables and objects may live in their function's data-stack frame, and why the
// others must live on the heap. In: core of one package and the summaries of the packages it imports. Out:
// a storage decision per variable and allocation site, and a summary per function for the importers.
#include "compiler/core/core.h"
#include "runtime/abi/values.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace tuco::escape {

// Buffers (runtime/abi/values.h) of a function: its frame is memory for as long as it runs.
inline constexpr size_t kMostBuffers = 32;
using abi::kBufferBytes, abi::kBufferRunes;

// One step of the flow that forced an object to the heap, from the object outwards.
struct FlowStep {
  base::Pos pos;
  std::string what; // "assigned to x", "passed to call of f", "captured by reference", ...
};

struct Decision {
  bool heap = false;
  base::Pos pos;              // of the declaration or the allocating expression
  std::string subject;        // "variable x", "new(T)", "closure", ...
  std::string reason;         // one sentence for heap and stack alike
  std::vector<FlowStep> path; // heap only: how its address gets out
};

struct FunctionResult {
  const core::Function *function = nullptr;
  std::vector<Decision> variables; // by core::Variable::index
  std::vector<Decision> sites;     // by core::Expr::site (entry 0 unused)

  bool variable_on_heap(const core::Variable &v) const { return variables[v.index].heap; }
  bool site_on_heap(const core::Expr &e) const { return sites[e.site].heap; }
};

// Where the value of a parameter can get to: `derefs` loads away from the parameter (0: the value itself).
struct Leak {
  static constexpr int kHeap = -1;
  int target = kHeap; // kHeap, or the number of a result
  int derefs = 0;
};

// By parameter, the receiver first; at the end, for the code of a method value, what it has captured. A function without
// a summary is taken to leak everything to the heap.
using FunctionSummary = std::vector<std::vector<Leak>>;

// The code of a method value: its one capture is the receiver, which is no variable of an enclosing function.
bool is_method_value(const core::Function &f);
// The entries of its summary.
size_t summary_size(const core::Function &f);

// By symbol. Text form (to travel with cached objects): `symbol TAB leaks ; leaks ; …` a line.
struct Summaries {
  std::unordered_map<std::string, FunctionSummary> functions;

  std::string to_text() const;
  void add_text(std::string_view text); // ignores lines that do not parse (treated as unknown functions)
};

struct Result {
  std::vector<FunctionResult> functions; // in the order of Package::functions
  std::unordered_map<const core::Function *, uint32_t> index;
  Summaries summaries; // of this package's functions

  const FunctionResult &of(const core::Function &f) const { return functions[index.at(&f)]; }
};

Result analyze(const core::Package &package, const Summaries &imported);

} // namespace tuco::escape
