// Strips: a tight loop asks whether a safepoint is wanted once in many turns, and does not count them.
//
//                                               enter:
//                                                 %t0 = phi [%first, before], [%next, again]
//                                                 %until = limit - %t0 > 1024 ? %t0 + 1024 : limit
//     loop:                                     loop:
//       … %next = add %i, 1                       … %next = add %i, 1
//       br (%next < limit), loop, exit   ──▶      br (%next < %until), loop, strip
//                                               strip:
//                                                 br (%next < limit), again, exit
//                                               again:
//                                                 poll ; br enter
//
// Problem. A poll is a compare with memory and a branch: beside a body of three instructions that is a fifth of the time.
// The loop has a counter of its own, which is compared with a limit in each turn; so it is compared with a nearer one.
//
// The loop's turns are those of before, for any values of t0, t1 = t0+s, …, at which it asks whether it goes on:
//   - Let the order be `<`, `<=`, `>` or `>=`. In `enter` the test holds for t0: a guard of the loop says so of the value before
//     the first turn, and `strip` of each later one. If more than 1,024 steps s are left to the limit, t0 + 1024*s lies before
//     it in that order, and the sum does not wrap. So whatever is before the nearer limit is before the limit; what is not is
//     asked again, with the limit itself. Otherwise `%until` is the limit, and the test as it was.
//   - `!=`: t runs through t0+s, t0+2s, … If the distance from t0 to the limit, around the end of the numbers if need be, is
//     more than 1024*s, none of the values up to t0 + 1024*s is the limit.
//
// There is a poll in each 1,024 turns: where `%until` is the limit, the limit is reached in so many. That needs that the
// counter cannot jump over it: by wrapping (so `<` and `>` need a step of 1, or LLVM's word that the counter does not
// wrap), or by missing it (so `!=` needs a distance that is a multiple of the step).
//
// Where that is not known of a counter that goes up, or its step is a variable (a sieve's), `enter` asks:
//
//     %safe  = %step > 0 and limit <= MAX - %step and %t0 < limit
//     %until = %safe ? (unsigned(limit - %t0) / 1024 > %step ? %t0 + 1024 * %step : limit) : MIN
//
// If it is safe, the counter meets the limit before it wraps, the distance is what it seems, and more than 1,024 steps if
// its 1,024th part is more than one. If it is not, each turn asks the limit itself and polls, as nothing is before MIN: for
// that the test for the nearer limit is `<` also where that for the limit is `<=`, and the nearer limit one more. (With
// `<=`, a counter that stays at MIN, its step being 0, would never poll.) There are at most 2,048 turns without a poll.
#include "compiler/passes/poll_strips.h"

#include "llvm/Analysis/LoopInfo.h"
#include "llvm/Analysis/ScalarEvolution.h"
#include "llvm/Analysis/ScalarEvolutionExpressions.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"
#include "llvm/Transforms/Utils/Local.h"
#include "llvm/Transforms/Utils/ScalarEvolutionExpander.h"

namespace tuco::passes {

using namespace llvm;

namespace {

constexpr unsigned kSmallLoop = 12; // instructions: beside more a poll is not felt
constexpr uint64_t kTurns = 1024;

// Nothing in the loop takes long but its turns.
bool is_tight(const Loop &loop) {
  unsigned count = 0;
  for (const BasicBlock *block : loop.blocks()) {
    for (const Instruction &instruction : block->instructionsWithoutDebug()) {
      if (auto *call = dyn_cast<CallBase>(&instruction);
          call && (!isa<IntrinsicInst>(call) || !call->doesNotAccessMemory()))
        return false;
      if (++count > kSmallLoop) return false;
    }
  }
  return true;
}

bool is_order(CmpInst::Predicate predicate, bool up) {
  switch (predicate) {
  case CmpInst::ICMP_SLT:
  case CmpInst::ICMP_SLE:
  case CmpInst::ICMP_ULT:
  case CmpInst::ICMP_ULE: return up;
  case CmpInst::ICMP_SGT:
  case CmpInst::ICMP_SGE:
  case CmpInst::ICMP_UGT:
  case CmpInst::ICMP_UGE: return !up;
  default: return false;
  }
}

// Once the limit is near it is met in as many turns as there are steps to it.
bool meets_limit(ScalarEvolution &evolution, const Strip &strip, const APInt &step) {
  if (step.getSignificantBits() + 16 > step.getBitWidth()) return false;
  if (strip.goes_on == CmpInst::ICMP_NE) {
    const SCEV *distance = evolution.getMinusSCEV(strip.limit, strip.counter->getStart());
    return step.abs().isPowerOf2() && evolution.getMinTrailingZeros(distance) >= step.abs().logBase2();
  }
  if (!is_order(strip.goes_on, !step.isNegative()) ||
      !evolution.isLoopEntryGuardedByCond(strip.counter->getLoop(), strip.goes_on, strip.first, strip.limit))
    return false;
  bool is_strict = CmpInst::isStrictPredicate(strip.goes_on);
  return (is_strict && step.abs().isOne()) ||
         (CmpInst::isSigned(strip.goes_on) ? strip.counter->hasNoSignedWrap()
                                           : !step.isNegative() && strip.counter->hasNoUnsignedWrap());
}

// The program can ask whether it meets the limit.
bool may_ask(const Strip &strip) {
  auto *constant = dyn_cast<SCEVConstant>(strip.step);
  return is_order(strip.goes_on, true) && strip.value->getType()->getIntegerBitWidth() >= 32 &&
         !(constant && constant->getAPInt().isNegative());
}

} // namespace

std::optional<Strip> strip_of(Loop &loop, ScalarEvolution &evolution) {
  BasicBlock *latch = loop.getLoopLatch(), *before = loop.getLoopPredecessor();
  auto *branch = latch ? dyn_cast<BranchInst>(latch->getTerminator()) : nullptr;
  if (!before || !isa<BranchInst>(before->getTerminator()) ||
      count(successors(before), loop.getHeader()) != 1 || !branch || !branch->isConditional() ||
      !loop.isInnermost() || !is_tight(loop))
    return {};
  if (loop.contains(branch->getSuccessor(0)) == loop.contains(branch->getSuccessor(1))) return {};
  auto *compare = dyn_cast<ICmpInst>(branch->getCondition());
  if (!compare || !compare->getOperand(0)->getType()->isIntegerTy()) return {};
  Strip strip{branch, compare->getOperand(0), compare->getOperand(1)};
  bool goes_on = loop.contains(branch->getSuccessor(0));
  strip.goes_on = goes_on ? compare->getPredicate() : compare->getInversePredicate();
  if (loop.isLoopInvariant(strip.value)) {
    std::swap(strip.value, strip.bound);
    strip.goes_on = CmpInst::getSwappedPredicate(strip.goes_on);
  }
  strip.counter = dyn_cast<SCEVAddRecExpr>(evolution.getSCEV(strip.value));
  if (!loop.isLoopInvariant(strip.bound) || !strip.counter || strip.counter->getLoop() != &loop ||
      !strip.counter->isAffine())
    return {};
  strip.step = strip.counter->getStepRecurrence(evolution);
  strip.limit = evolution.getSCEV(strip.bound);
  strip.first = evolution.getMinusSCEV(strip.counter->getStart(), strip.step);
  auto *constant = dyn_cast<SCEVConstant>(strip.step);
  strip.is_asked = !constant || !meets_limit(evolution, strip, constant->getAPInt());
  SCEVExpander expander(evolution, before->getDataLayout(), "strip");
  if ((strip.is_asked && !may_ask(strip)) ||
      !expander.isSafeToExpandAt(strip.first, before->getTerminator()) ||
      !expander.isSafeToExpandAt(strip.step, before->getTerminator()))
    return {};
  return strip;
}

void compute_start(Loop &loop, Strip &strip, ScalarEvolution &evolution) {
  Instruction *place = loop.getLoopPredecessor()->getTerminator();
  SCEVExpander expander(evolution, place->getDataLayout(), "strip", /*PreserveLCSSA=*/false);
  strip.start = expander.expandCodeFor(strip.first, strip.value->getType(), place);
  strip.step_value = expander.expandCodeFor(strip.step, strip.value->getType(), place);
}

// Where the turns from `now` on end at the latest: the bound, or what is 1,024 steps away.
static Value *known_end(IRBuilder<> &build, const Strip &strip, Value *now) {
  Type *type = now->getType();
  const APInt &step = cast<SCEVConstant>(strip.step)->getAPInt();
  Value *distance = step.isNegative() ? build.CreateSub(now, strip.bound) : build.CreateSub(strip.bound, now);
  APInt nearer = step.abs() * kTurns;
  if (strip.goes_on == CmpInst::ICMP_NE) { // a distance of 0 is one all around
    distance = build.CreateSub(distance, ConstantInt::get(type, 1));
    --nearer;
  }
  Value *far = build.CreateICmpUGT(distance, ConstantInt::get(type, nearer));
  Value *steps = ConstantInt::get(type, step * kTurns);
  return build.CreateSelect(far, build.CreateAdd(now, steps), strip.bound);
}

// What the counter must be less than, for the same; the order's least value if it may wrap before it meets the bound.
static Value *asked_end(IRBuilder<> &build, const Strip &strip, Value *now) {
  Type *type = now->getType();
  unsigned bits = type->getIntegerBitWidth();
  bool is_signed = CmpInst::isSigned(strip.goes_on);
  APInt max = is_signed ? APInt::getSignedMaxValue(bits) : APInt::getMaxValue(bits);
  APInt min = is_signed ? APInt::getSignedMinValue(bits) : APInt::getMinValue(bits);
  Value *step = strip.step_value;
  Value *goes_up = build.CreateICmpSGT(step, ConstantInt::get(type, 0));
  Value *has_room = build.CreateICmp(is_signed ? CmpInst::ICMP_SLE : CmpInst::ICMP_ULE, strip.bound,
                                     build.CreateSub(ConstantInt::get(type, max), step));
  Value *is_before = build.CreateICmp(strip.goes_on, now, strip.bound);
  Value *safe = build.CreateAnd({goes_up, has_room, is_before});
  Value *turns = ConstantInt::get(type, kTurns);
  Value *share = build.CreateUDiv(build.CreateSub(strip.bound, now), turns);
  Value *far = build.CreateICmpUGT(share, step);
  Value *end = build.CreateSelect(far, build.CreateAdd(now, build.CreateMul(step, turns)), strip.bound);
  // What is safe leaves room for a step.
  if (!CmpInst::isStrictPredicate(strip.goes_on)) end = build.CreateAdd(end, ConstantInt::get(type, 1));
  return build.CreateSelect(safe, end, ConstantInt::get(type, min));
}

BasicBlock *make_strip(Loop &loop, const Strip &strip) {
  Function &function = *loop.getHeader()->getParent();
  BasicBlock *latch = loop.getLoopLatch(), *before = loop.getLoopPredecessor(), *header = loop.getHeader();
  BasicBlock *exit = strip.branch->getSuccessor(loop.contains(strip.branch->getSuccessor(0)) ? 1 : 0);
  Type *type = strip.value->getType();
  LLVMContext &context = function.getContext();
  BasicBlock *enter = BasicBlock::Create(context, "enter", &function, header);
  BasicBlock *strip_end = BasicBlock::Create(context, "strip", &function, latch->getNextNode());
  BasicBlock *again = BasicBlock::Create(context, "again", &function);
  const DebugLoc &place = strip.branch->getDebugLoc();

  IRBuilder<> build(enter);
  build.SetCurrentDebugLocation(place);
  for (PHINode &phi : header->phis()) {
    PHINode *outer = build.CreatePHI(phi.getType(), 2);
    outer->addIncoming(phi.getIncomingValueForBlock(before), before);
    outer->addIncoming(phi.getIncomingValueForBlock(latch), again);
    int at = phi.getBasicBlockIndex(before);
    phi.setIncomingBlock(at, enter);
    phi.setIncomingValue(at, outer);
  }
  PHINode *now = build.CreatePHI(type, 2);
  now->addIncoming(strip.start, before);
  now->addIncoming(strip.value, again);
  Value *until = strip.is_asked ? asked_end(build, strip, now) : known_end(build, strip, now);
  build.CreateBr(header);

  before->getTerminator()->replaceSuccessorWith(header, enter);
  build.SetInsertPoint(strip_end);
  build.CreateCondBr(build.CreateICmp(strip.goes_on, strip.value, strip.bound), again, exit);
  for (PHINode &phi : exit->phis()) phi.replaceIncomingBlockWith(latch, strip_end);
  build.SetInsertPoint(again);
  build.CreateBr(enter);
  build.SetInsertPoint(strip.branch);
  CmpInst::Predicate test = strip.is_asked ? CmpInst::getStrictPredicate(strip.goes_on) : strip.goes_on;
  BranchInst *end = build.CreateCondBr(build.CreateICmp(test, strip.value, until), header, strip_end);
  end->setMetadata(LLVMContext::MD_loop, strip.branch->getMetadata(LLVMContext::MD_loop));
  Value *condition = strip.branch->getCondition();
  strip.branch->eraseFromParent();
  RecursivelyDeleteTriviallyDeadInstructions(condition);
  return again;
}

} // namespace tuco::passes
