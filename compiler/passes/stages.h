// The stages of lower_go_memory, each in the file of its name. pipeline.cpp runs them and checks their order.
#pragma once

#include "compiler/passes/passes.h"

#include "llvm/IR/BasicBlock.h"
#include "llvm/IR/PassManager.h"

namespace tuco::passes {

// What the stages share while one module is compiled.
struct Stage {
  llvm::Module &module;
  llvm::TargetMachine &machine;
  const Options &options;
  Records &records;
  uint64_t next_site = 0; // id of the next call site
};

void drop_assumptions(Stage &stage);      // bounds_checks.cpp
void verify_local_objects(Stage &stage);  // local_objects.cpp
void record_heap_objects(Stage &stage);   // local_objects.cpp
void lower_typed_moves(Stage &stage);     // typed_moves.cpp
void spare_boxes(Stage &stage);           // boxes.cpp
void insert_write_barriers(Stage &stage); // write_barriers.cpp
void find_large_frames(Stage &stage);     // data_stack.cpp; before all others: they cannot handle them
void build_data_frames(Stage &stage);     // data_stack.cpp
void forget_births(Stage &stage);         // data_stack.cpp: the marks that say where a slot begins to be live
void insert_polls(Stage &stage);          // polls.cpp
void attach_roots(Stage &stage);          // roots.cpp
void expand_allocations(Stage &stage);    // allocations.cpp
void lower_g_access(Stage &stage);        // g_access.cpp
void mark_null_checks(Stage &stage);      // null_checks.cpp
void separate_returns(Stage &stage);      // separate_returns.cpp
void prepare_functions(Stage &stage);     // target.cpp: attributes and alignment that code generation needs
void verify_ir(Stage &stage);             // ir_verifier.cpp

// Whether the function, as `lower` makes it, has little code but for reports of errors: such is inlined more readily, and
// other codegen units have its body. function_size.cpp
bool is_lean(const llvm::Function &function);
void hint_inlining(llvm::Module &module);

// Within LLVM's pipeline. bounds_checks.cpp
struct RemoveBoundsChecks : llvm::PassInfoMixin<RemoveBoundsChecks> {
  llvm::PreservedAnalyses run(llvm::Function &function, llvm::FunctionAnalysisManager &analyses);
};

// Within LLVM's pipeline, after inlining. short_equality.cpp
struct ShortEquality : llvm::PassInfoMixin<ShortEquality> {
  llvm::PreservedAnalyses run(llvm::Function &function, llvm::FunctionAnalysisManager &analyses);
};

// Within LLVM's pipeline, after inlining. local_objects.cpp
struct LocalObjects : llvm::PassInfoMixin<LocalObjects> {
  Records *records; // null: nobody asks
  bool promises;    // the function is simplified: tell callers what becomes of what it has captured
  llvm::PreservedAnalyses run(llvm::Function &function, llvm::FunctionAnalysisManager &analyses);
};
// On the module as it comes: marks the functions that may call themselves.
void note_recursion(llvm::Module &module);

// Makes loads and stores of a typed move or clear of few words. typed_moves.cpp
void expand_small_move(llvm::CallInst &call);

// Does the block only report an index or a slice bound?
bool reports_bounds(const llvm::BasicBlock &block);

// Within LLVM's pipeline, before loops are vectorised. loop_versions.cpp
struct VersionLoops : llvm::PassInfoMixin<VersionLoops> {
  llvm::PreservedAnalyses run(llvm::Function &function, llvm::FunctionAnalysisManager &analyses);
};

// The names of the functions whose bodies these packages left. inline_bodies.cpp
void for_each_body(const std::vector<std::string_view> &packages,
                   llvm::function_ref<void(llvm::StringRef)> f);

// Before LLVM's optimiser (which may drop type descriptors that nothing else uses): notes which words of each
// global variable hold pointers. After it: emits a record for each variable that is still there.
void note_global_pointers(llvm::Module &module); // global_roots.cpp
void emit_global_roots(Stage &stage);
void name_global_variables(Stage &stage);

} // namespace tuco::passes
