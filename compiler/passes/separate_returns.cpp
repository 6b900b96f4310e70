// Each way to a return gets a return of its own.
//
//     a: … br end                                          a: … ret {%x, %y}
//     b: … br end                                   ──▶    b: … ret {%z, %y}
//     end: %p = phi [%x, %a], [%z, %b] ; ret {%p, %y}
//
// LLVM's optimiser merges all returns of a function into one. Then results are merged values, which live in some
// registers, are moved there on each way, and from there to where results go; with up to ten words that is many moves,
// and on the shortest ways they are most of the work. Code generation puts equal ends together again.
#include "compiler/passes/pointers.h"
#include "compiler/passes/stages.h"

#include "llvm/IR/Function.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/ValueMapper.h"

namespace tuco::passes {

using namespace llvm;

namespace {

// A block that only gathers results and returns them.
bool only_returns(BasicBlock &block) {
  if (!isa<ReturnInst>(block.getTerminator()) || block.phis().empty()) return false;
  return all_of(block, [](const Instruction &instruction) {
    return isa<PHINode, InsertValueInst, ReturnInst>(instruction);
  });
}

void copy_into(BasicBlock &before, BasicBlock &block) {
  Instruction *jump = before.getTerminator();
  ValueToValueMapTy values;
  for (Instruction &instruction : block) {
    if (auto *phi = dyn_cast<PHINode>(&instruction)) {
      values[phi] = phi->getIncomingValueForBlock(&before);
      continue;
    }
    Instruction *copy = instruction.clone();
    copy->insertBefore(jump);
    RemapInstruction(copy, values, RF_NoModuleLevelChanges | RF_IgnoreMissingLocals);
    values[&instruction] = copy;
  }
  block.removePredecessor(&before, /*KeepOneInputPHIs=*/true);
  jump->eraseFromParent();
}

} // namespace

void separate_returns(Stage &stage) {
  if (stage.options.level == 0) return;
  for (Function &function : stage.module) {
    if (function.isDeclaration() || !is_go_function(function)) continue;
    SmallVector<BasicBlock *, 4> ends;
    for (BasicBlock &block : function)
      if (only_returns(block)) ends.push_back(&block);
    for (BasicBlock *end : ends) {
      SmallVector<BasicBlock *, 8> before(predecessors(end));
      for (BasicBlock *block : before)
        if (auto *jump = dyn_cast<BranchInst>(block->getTerminator()); jump && jump->isUnconditional())
          copy_into(*block, *end);
      if (pred_empty(end)) end->eraseFromParent();
    }
  }
}

} // namespace tuco::passes
