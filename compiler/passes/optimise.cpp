// LLVM's optimiser over a module as `lower` made it.
//
// The library is unknown to it but for the four functions that the runtime has: Go's loops may become memcpy, memmove
// and memset (of memory without pointers only: LLVM does not do it for non-integral pointers), nothing may become
// printf or sin. At -O0 variables are still promoted to registers: code generation and the data stack need that more
// than debuggers would mind.
#include "compiler/passes/stages.h"

#include "compiler/base/assert.h"

#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Triple.h"
#include "llvm/Transforms/IPO/AlwaysInliner.h"
#include "llvm/Transforms/Scalar/SROA.h"
#include "llvm/Transforms/Scalar/SimplifyCFG.h"

namespace tuco::passes {

using namespace llvm;

void optimise(Module &module, TargetMachine &machine, const Options &options) {
  std::string text;
  raw_string_ostream out(text);
  TUCO_CHECK(!verifyModule(module, &out), text);
  note_global_pointers(module);

  LoopAnalysisManager loops;
  FunctionAnalysisManager functions;
  CGSCCAnalysisManager components;
  ModuleAnalysisManager modules;
  PipelineTuningOptions tuning;
  tuning.LoopVectorization = tuning.SLPVectorization = true;
  tuning.LoopInterleaving = true;
  PassBuilder builder(&machine, tuning);
  TargetLibraryInfoImpl library(Triple(module.getTargetTriple()));
  library.disableAllFunctions();
  for (LibFunc function : {LibFunc_memcpy, LibFunc_memmove, LibFunc_memset}) library.setAvailable(function);
  functions.registerPass([&] { return TargetLibraryAnalysis(library); });
  builder.registerModuleAnalyses(modules);
  builder.registerCGSCCAnalyses(components);
  builder.registerFunctionAnalyses(functions);
  builder.registerLoopAnalyses(loops);
  builder.crossRegisterProxies(loops, functions, components, modules);

  ModulePassManager passes;
  if (options.level == 0) {
    passes.addPass(AlwaysInlinerPass());
    FunctionPassManager each;
    each.addPass(SROAPass(SROAOptions::PreserveCFG));
    each.addPass(SimplifyCFGPass());
    passes.addPass(createModuleToFunctionPassAdaptor(std::move(each)));
  } else {
    passes = builder.buildPerModuleDefaultPipeline(OptimizationLevel::O2);
  }
  passes.run(module, modules);
}

} // namespace tuco::passes
