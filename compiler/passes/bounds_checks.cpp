// Bounds checks that cannot fail are removed.
//
//       %bad = icmp uge i64 %i, %n                        %bad is sure to be false
//       br i1 %bad, label %bounds, label %ok      ──▶     br i1 false, label %bounds, label %ok
//     bounds:
//       call void @rt_panic_index(i64 %i, i64 %n)
//
// LLVM removes many by itself, with what `lower` tells of lengths (their ranges, and that len <= cap where a slice is
// sliced). Those that are left are proved here one at a time (bounds_proof.h): loops that count down, or whose condition
// LLVM has made `!=`, slices that shrink, minima, several variables.
//
// It runs late in the simplification of each function, when what was inlined is simplified itself: before the loops are
// vectorised, and before LLVM looks whether callers should inline the function. LLVM's own passes then remove the block.
//
// Assumptions stay in the bodies that other packages inline. They go before our stages (`drop_assumptions`).
//
// All checks of a function are tried before any is changed: a removed check's condition tells nothing any more. A proof
// that uses another check's condition is right though that check be removed, too: it uses it as of an earlier time of the
// run, and the first check that failed would have no earlier one to blame.
#include "compiler/passes/bounds_proof.h"
#include "compiler/passes/stages.h"

#include "llvm/IR/Constants.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/Local.h"

namespace tuco::passes {

using namespace llvm;

namespace {

struct Check {
  BranchInst *branch;
  bool outcome; // of its condition, if all is well
};

} // namespace

// In a function with defers the report is an invoke.
bool reports_bounds(const BasicBlock &block) {
  const Instruction *end = block.getTerminator();
  if (isa<UnreachableInst>(end)) end = end->getPrevNonDebugInstruction();
  auto *call = dyn_cast_or_null<CallBase>(end);
  const Function *callee = call ? call->getCalledFunction() : nullptr;
  return callee &&
         (callee->getName().starts_with("rt_panic_index") || callee->getName().starts_with("rt_panic_slice"));
}

PreservedAnalyses RemoveBoundsChecks::run(Function &function, FunctionAnalysisManager &analyses) {
  SmallVector<Check, 16> checks;
  for (BasicBlock &block : function) {
    auto *branch = dyn_cast<BranchInst>(block.getTerminator());
    if (!branch || !branch->isConditional() || !isa<ICmpInst>(branch->getCondition())) continue;
    for (unsigned bad : {0u, 1u}) {
      if (!reports_bounds(*branch->getSuccessor(bad))) continue;
      checks.push_back({branch, bad == 1});
      break;
    }
  }
  if (checks.empty()) return PreservedAnalyses::all();
  BoundsProof proof(analyses.getResult<DominatorTreeAnalysis>(function), function.getDataLayout());
  SmallVector<Check, 16> proved;
  for (const Check &check : checks)
    if (proof.proves(*cast<ICmpInst>(check.branch->getCondition()), check.outcome,
                     *check.branch->getParent()))
      proved.push_back(check);
  if (proved.empty()) return PreservedAnalyses::all();
  for (const Check &check : proved)
    check.branch->setCondition(ConstantInt::getBool(function.getContext(), check.outcome));
  PreservedAnalyses preserved;
  preserved.preserveSet<CFGAnalyses>();
  return preserved;
}

// What is assumed has done its work; what it needs is not to be computed.
void drop_assumptions(Stage &stage) {
  Function *assume = stage.module.getFunction("llvm.assume");
  if (!assume) return;
  for (User *user : make_early_inc_range(assume->users())) {
    auto *call = cast<CallInst>(user);
    Value *condition = call->getArgOperand(0);
    call->eraseFromParent();
    RecursivelyDeleteTriviallyDeadInstructions(condition);
  }
  assume->eraseFromParent();
}

} // namespace tuco::passes
