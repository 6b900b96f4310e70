// Comparisons of few bytes, in line.
//
// `lower` knows that a string is compared with a constant only where it stands in the source. After inlining the length is a
// constant in other places, too: hasPrefix(s, "no"), a parameter that is "text", a slice of two bytes. A call of
// rt_memory_equal for up to sixteen bytes becomes one or two loads from each side:
//
//     call i8 @rt_memory_equal(p, q, 6)    ──▶    x = load i32 p     ^ load i32 q
//                                                 y = load i32 p + 2 ^ load i32 q + 2
//                                                 (x | y) == 0
//
// The two words overlap; the length of each is the greatest power of two that fits. The call would read the same bytes, so
// the loads may stand where it does. Bytes of constants are folded by whoever comes next.
#include "compiler/passes/stages.h"

#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Module.h"

#include <bit>

namespace tuco::passes {

using namespace llvm;

namespace {

constexpr uint64_t kMostBytes = 16;

// The length of a comparison that is to be in line, or -1.
int64_t short_length(const Instruction &instruction) {
  auto *call = dyn_cast<CallInst>(&instruction);
  const Function *callee = call ? call->getCalledFunction() : nullptr;
  if (!callee || callee->getName() != "rt_memory_equal") return -1;
  auto *length = dyn_cast<ConstantInt>(call->getArgOperand(2));
  return length && length->getZExtValue() <= kMostBytes ? (int64_t)length->getZExtValue() : -1;
}

Value *in_line(CallInst &call, uint64_t length) {
  IRBuilder<> b(&call);
  if (length == 0) return b.getInt8(1);
  uint64_t size = std::min<uint64_t>(std::bit_floor(length), 8);
  IntegerType *word = b.getIntNTy((unsigned)(size * 8));
  auto load = [&](unsigned side, uint64_t at) {
    Value *address = b.CreateConstInBoundsGEP1_64(b.getInt8Ty(), call.getArgOperand(side), at);
    return b.CreateAlignedLoad(word, address, Align(1));
  };
  Value *same;
  if (size == length) {
    same = b.CreateICmpEQ(load(0, 0), load(1, 0));
  } else {
    uint64_t last = length - size;
    Value *first_differs = b.CreateXor(load(0, 0), load(1, 0));
    same = b.CreateIsNull(b.CreateOr(first_differs, b.CreateXor(load(0, last), load(1, last))));
  }
  return b.CreateZExt(same, b.getInt8Ty());
}

} // namespace

PreservedAnalyses ShortEquality::run(Function &function, FunctionAnalysisManager &) {
  bool changed = false;
  for (Instruction &instruction : make_early_inc_range(instructions(function))) {
    int64_t length = short_length(instruction);
    if (length < 0) continue;
    auto &call = cast<CallInst>(instruction);
    call.replaceAllUsesWith(in_line(call, (uint64_t)length));
    call.eraseFromParent();
    changed = true;
  }
  if (!changed) return PreservedAnalyses::all();
  PreservedAnalyses kept;
  kept.preserveSet<CFGAnalyses>();
  return kept;
}

} // namespace tuco::passes
