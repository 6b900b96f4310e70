// The stages between the optimiser and code generation, in order, with what each must come after and why. The
// order is checked before the first of them runs, so that a stage cannot be moved past its reason.
#include "compiler/passes/stages.h"

#include "compiler/base/assert.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/IR/Module.h"

#include <vector>

namespace tuco::passes {

namespace {

struct Constraint {
  const char *after;
  const char *reason;
};

struct Step {
  const char *name;
  void (*run)(Stage &);
  std::vector<Constraint> constraints;
};

const std::vector<Step> &steps() {
  static const std::vector<Step> list = {
      {"assumptions", drop_assumptions, {}},
      {"objects in frames", verify_local_objects, {}},
      {"objects on the heap", record_heap_objects, {}},
      {"typed moves",
       lower_typed_moves,
       {{"objects in frames", "a typed move tells what it copies"},
        {"objects on the heap", "a typed move tells what it copies"}}},
      {"boxes",
       spare_boxes,
       {{"objects on the heap", "what stays in the frame is not on the heap"},
        {"typed moves", "it knows a box's value by stores"}}},
      {"write barriers",
       insert_write_barriers,
       {{"typed moves", "small moves become stores that need verdicts"},
        {"boxes", "a fresh object is known by its call"}}},
      {"data stack",
       build_data_frames,
       {{"typed moves", "a move to a local is recognised by its alloca"},
        {"write barriers", "so are stores to locals; and the nulls of a frame take no barrier"}}},
      {"polls", insert_polls, {{"write barriers", "a barrier and its store have no safepoint between them"}}},
      {"roots",
       attach_roots,
       {{"data stack", "whatever is a safepoint or holds a pointer must be there already"},
        {"polls", "rt_poll is a safepoint"}}},
      {"allocations",
       expand_allocations,
       {{"write barriers", "they know a fresh object by its call"},
        {"roots", "an allocation is one safepoint, with the roots that its slow path takes over"}}},
      {"g access",
       lower_g_access,
       {{"data stack", "prologues ask for g"}, {"allocations", "so do allocations in line"}}},
      {"null checks",
       mark_null_checks,
       {{"write barriers", "they split blocks, and the mark belongs to a branch"}}},
      {"global roots", emit_global_roots, {}},
      {"names of global variables", name_global_variables, {}},
      {"returns", separate_returns, {{"write barriers", "the fewer ways, the fewer barriers"}}},
      {"function attributes", prepare_functions, {{"polls", "alignment depends on loops"}}},
      {"verifier", verify_ir, {{"roots", "it checks them"}, {"g access", "no intrinsic may be left"}}},
      {"births", forget_births, {{"verifier", "it asks which slots are live"}}},
  };
  return list;
}

void check_order() {
  std::vector<llvm::StringRef> done;
  for (const Step &step : steps()) {
    for (const Constraint &constraint : step.constraints)
      TUCO_CHECK(llvm::is_contained(done, llvm::StringRef(constraint.after)), constraint.reason);
    done.emplace_back(step.name);
  }
}

} // namespace

void lower_go_memory(llvm::Module &module, llvm::TargetMachine &machine, const Options &options,
                     Records &records) {
  check_order();
  Stage stage{module, machine, options, records};
  find_large_frames(stage);
  if (!records.large_frames.empty()) return;
  for (const Step &step : steps()) step.run(stage);
}

} // namespace tuco::passes
