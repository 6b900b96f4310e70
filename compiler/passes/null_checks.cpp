// Implicit null checks: lets the processor find most nil pointers.
//
// `lower` compares every pointer with nil before it is used. Where the access follows, the comparison can go:
// an address below 4096 is never mapped, the access faults, and the signal handler goes on at the handler of
// the fault (tuco_faults in runtime/abi/stack_map.h), which is the block that the comparison would have
// branched to:
//
//     test rdi, rdi ; je nil            mov rax, [rdi + 8]   <- recorded: fault here means `nil`
//     mov rax, [rdi + 8]         ──▶    ...
//     ...                               nil: call rt_panic_nil
//     nil: call rt_panic_nil
//
// LLVM's machine pass ImplicitNullChecks does it for branches with !make.implicit; this stage puts the mark
// on every branch on a pointer (an interface's table, too) being null whose one side does nothing but report it. LLVM leaves a check
// where the access is too far from the address (4096 bytes or more), comes too late, or may be preceded by an
// effect.
//
// The test in a method's wrapper, which calls runtime.panicwrap, stays: processors predict the target of an indirect
// call from the branches before it, and methods without any made calls through interfaces three times slower [shown].
#include "compiler/passes/pointers.h"
#include "compiler/passes/stages.h"

#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/PatternMatch.h"

namespace tuco::passes {

using namespace llvm;

namespace {

bool reports_nil(const BasicBlock &block) {
  const Instruction *first = block.getFirstNonPHIOrDbgOrLifetime();
  auto *call = dyn_cast_or_null<CallBase>(first);
  const Function *callee = call ? call->getCalledFunction() : nullptr;
  return callee && callee->getName() == "rt_panic_nil";
}

// LLVM takes the access only if it can go before all that stands between: a load through the checked pointer moves to
// the front, past other loads. Not past a safepoint, even one that writes nothing: a pointer that is loaded before it
// would be missing among its roots.
void move_load_forward(BasicBlock &block, const Value *checked) {
  if (!block.getSinglePredecessor()) return;
  for (Instruction &instruction : block) {
    if (instruction.mayWriteToMemory() || is_safepoint(instruction)) return;
    auto *load = dyn_cast<LoadInst>(&instruction);
    if (!load || !load->isSimple()) continue;
    auto *address = dyn_cast<GetElementPtrInst>(load->getPointerOperand());
    bool direct = load->getPointerOperand() == checked;
    if (!direct && !(address && address->getPointerOperand() == checked && address->hasAllConstantIndices()))
      continue;
    BasicBlock::iterator front = block.getFirstInsertionPt();
    if (&*front == load) return;
    load->moveBefore(block, front);
    if (address && !direct && address->getParent() == &block) address->moveBefore(load);
    return;
  }
}

} // namespace

void mark_null_checks(Stage &stage) {
  if (!stage.options.implicit_null_checks || stage.options.level == 0) return;
  LLVMContext &context = stage.module.getContext();
  MDNode *mark = MDNode::get(context, {});
  for (Function &function : stage.module) {
    if (function.isDeclaration() || !is_go_function(function)) continue;
    for (BasicBlock &block : function) {
      auto *branch = dyn_cast<BranchInst>(block.getTerminator());
      if (!branch || !branch->isConditional()) continue;
      auto *compare = dyn_cast<ICmpInst>(branch->getCondition());
      if (!compare || !compare->isEquality() || !isa<ConstantPointerNull>(compare->getOperand(1))) continue;
      bool equal = compare->getPredicate() == CmpInst::ICMP_EQ;
      if (!reports_nil(*branch->getSuccessor(equal ? 0 : 1))) continue;
      branch->setMetadata(LLVMContext::MD_make_implicit, mark);
      move_load_forward(*branch->getSuccessor(equal ? 1 : 0), compare->getOperand(0));
    }
  }
}

} // namespace tuco::passes
