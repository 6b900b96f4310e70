// LLVM's optimiser over a module as `lower` made it.
//
// The library is unknown to it but for the four functions that the runtime has: Go's loops may become memcpy,
// memmove and memset (of memory without pointers only: LLVM does not do it for non-integral pointers),
// nothing may become printf or sin. At -O0 variables are still promoted to registers: code generation and the
// data stack need that more than debuggers would mind.
#include "compiler/passes/call_records.h"
#include "compiler/passes/large_functions.h"
#include "compiler/passes/pointers.h"
#include "compiler/passes/stages.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/PassInstrumentation.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Triple.h"
#include "llvm/Transforms/IPO/AlwaysInliner.h"
#include "llvm/Transforms/Scalar/SROA.h"
#include "llvm/Transforms/Scalar/SimplifyCFG.h"
#include "llvm/Transforms/Utils/Local.h"

namespace tuco::passes {

using namespace llvm;

namespace {

// A panic reads and clears a function's defer area behind its back. SROA would take the variable apart even
// so; a call that it cannot look into keeps it whole, until the data stack drops the call.
void keep_defer_areas(Module &module) {
  Type *pointer = PointerType::get(module.getContext(), kGoSpace);
  for (Function &function : module) {
    for (Instruction &instruction : instructions(function)) {
      if (!isa<AllocaInst>(instruction) || !instruction.getMetadata(kDeferAreaMetadata)) continue;
      FunctionCallee keep =
          module.getOrInsertFunction(kKeepWhole, Type::getVoidTy(module.getContext()), pointer);
      Instruction *at = &*function.getEntryBlock().getFirstNonPHIOrDbgOrAlloca();
      CallInst *call = CallInst::Create(keep, {&instruction}, "", at->getIterator());
      call->setDoesNotThrow();
      call->addFnAttr(Attribute::get(module.getContext(), kLeafAttribute));
      break;
    }
  }
}

// Into a function that is large already only what hardly makes it larger is inlined: code generation takes more than twice
// as long for a function of twice the size, and what runs that much code once gains little. gc draws such a line, too.
void limit_inlining(Module &module) {
  constexpr unsigned kLarge = 5000; // instructions
  for (Function &function : module) {
    if (function.getInstructionCount() < kLarge) continue;
    for (Instruction &instruction : instructions(function))
      if (auto *call = dyn_cast<CallBase>(&instruction); call && !isa<IntrinsicInst>(call))
        call->addFnAttr(Attribute::get(module.getContext(), "function-inline-threshold", "20"));
  }
}

// Passes whose time grows faster than a function with very many blocks. SimplifyCFG asks of each empty block for all
// predecessors of the next (SimplifyLarge takes its place), and so does jump threading, which also follows compared pointers
// through all phis; InstCombine compares each condition
// with all that dominate it and ask of the same value; SLP looks for what such a function, a table written as code, does not
// have. It gets only the runs of the pipeline that are named here, and none if the function has what the pass is slow at.
// (Else jump threading stays: GVN takes much longer over the branches that it would have resolved.)
struct LimitedPass {
  StringLiteral name;
  unsigned runs; // a bit for each run that the function gets, the first is bit 0
  bool (*too_slow)(const Function &) = nullptr;
};

constexpr LimitedPass kLimitedPasses[] = {
    {"SimplifyCFGPass", 0},
    {"InstCombinePass", 0b10101, has_crowded_values},
    {"JumpThreadingPass", ~0u,
     [](const Function &f) { return has_crowded_ends(f) || has_crowded_pointers(f); }},
    {"SLPVectorizerPass", 0},
};

class LargeFunctions {
public:
  void attach(PassInstrumentationCallbacks &callbacks) {
    callbacks.registerShouldRunOptionalPassCallback([this](StringRef pass, Any unit) {
      auto *function = any_cast<const Function *>(&unit);
      if (!function || !has_many_blocks(**function)) return true;
      const LimitedPass *limited =
          find_if(kLimitedPasses, [&](const LimitedPass &each) { return each.name == pass; });
      if (limited == std::end(kLimitedPasses)) return true;
      unsigned run = runs_[limited - kLimitedPasses][(*function)->getName()]++;
      return run < 32 && (limited->runs >> run & 1) != 0 &&
             !(limited->too_slow && limited->too_slow(**function));
    });
  }

private:
  StringMap<unsigned>
      runs_[std::size(kLimitedPasses)]; // by name: another function may come to lie where one was
};

// At -O0, where code need not be good.
struct SimplifyAtO0 : PassInfoMixin<SimplifyAtO0> {
  static PreservedAnalyses run(Function &function, FunctionAnalysisManager &analyses) {
    if (!has_many_blocks(function)) return SimplifyCFGPass().run(function, analyses);
    return removeUnreachableBlocks(function) ? PreservedAnalyses::none() : PreservedAnalyses::all();
  }
};

} // namespace

void optimise(Module &module, TargetMachine &machine, const Options &options, Records &records) {
  if (options.explain) module.getContext().setDiagnosticHandler(std::make_unique<CallRemarks>(records.calls));
  // Programs are one static image: no symbol is ever looked up through a table.
  for (GlobalValue &value : module.global_values()) value.setDSOLocal(true);
  note_global_pointers(module);
  keep_defer_areas(module);
  limit_inlining(module);
  hint_inlining(module);
  note_recursion(module);

  LoopAnalysisManager loops;
  FunctionAnalysisManager functions;
  CGSCCAnalysisManager components;
  ModuleAnalysisManager modules;
  PipelineTuningOptions tuning;
  tuning.LoopVectorization = tuning.SLPVectorization = true;
  tuning.LoopInterleaving = true;
  PassInstrumentationCallbacks callbacks;
  LargeFunctions large;
  large.attach(callbacks);
  PassBuilder builder(&machine, tuning, {}, &callbacks);
  builder.registerPipelineEarlySimplificationEPCallback([](ModulePassManager &all, OptimizationLevel) {
    all.addPass(createModuleToFunctionPassAdaptor(SimplifyLarge()));
  });
  // Before the loops' conditions are rewritten, and when all is simplified. LLVM asks for peephole passes at several places:
  // first for the module as it comes, then in the simplification of each function, after inlining and before the loops.
  Records *asked = options.explain ? &records : nullptr;
  builder.registerPeepholeEPCallback(
      [places = 0, asked](FunctionPassManager &each, OptimizationLevel) mutable {
        if (++places != 2) return;
        each.addPass(LocalObjects{.records = asked, .promises = false});
        each.addPass(RemoveBoundsChecks());
        each.addPass(ShortEquality());
      });
  builder.registerScalarOptimizerLateEPCallback([asked](FunctionPassManager &each, OptimizationLevel) {
    each.addPass(LocalObjects{.records = asked, .promises = true});
    each.addPass(RemoveBoundsChecks());
    each.addPass(ShortEquality());
    each.addPass(SimplifyLarge());
  });
  builder.registerVectorizerStartEPCallback(
      [](FunctionPassManager &each, OptimizationLevel) { each.addPass(VersionLoops()); });
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
    each.addPass(SimplifyAtO0());
    passes.addPass(createModuleToFunctionPassAdaptor(std::move(each)));
  } else {
    passes = builder.buildPerModuleDefaultPipeline(OptimizationLevel::O2);
  }
  passes.run(module, modules);
  if (options.explain) {
    module.getContext().setDiagnosticHandler(std::make_unique<DiagnosticHandler>());
    record_indirect_calls(module, records);
  }
}

} // namespace tuco::passes
