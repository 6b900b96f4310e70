// Small loops run without bounds checks where one question before the loop answers for all of its turns.
//
//     for i := a; i < n; i++ {                 if a < len(s) && n-1-a <= len(s)-1-a {
//         s[i] = 0                                 for i := a; i < n; i++ { s[i] = 0 }     no check in it
//     }                                 ──▶    } else {
//                                                  for i := a; i < n; i++ { s[i] = 0 }     as it was
//                                              }
//
// (behind the question whether there is a first turn, which stays where it is)
//
// Problem. A check in each turn costs a compare and a branch; what is worse, a loop that can end in its middle is not
// vectorised, and what stands behind a check (`len(t[j])` before, `t[j]`'s elements after it) cannot be loaded before the
// loop, since nobody knows that the first check will pass. Most checks of loops over one slice are proved away
// (bounds_checks.cpp). Those here depend on values of which nothing is known but at run time.
//
// A loop is taken if it is innermost, small, calls nothing, and is left at its end by a test of the form that LLVM gives a
// loop that is rotated. A check compares the index, `A + t*S` in turn t, with a bound N that no turn changes: it is good
// while the index is below N (or at most N), both without sign. There are three ways to ask for all turns at once.
//
//   By the count. If LLVM can tell how often the loop goes back, E, t takes the values 0 to E. (Not of a test of two values
//   that both change: there LLVM's E takes it that the second one does not wrap, for flags that say so of the other
//   kind of comparison.) With A < N, and S > 0:
//       E <= (N-1-A) / S      (N-A for a bound that may be reached)        so A + E*S <= N-1, and nothing wraps
//   S < 0:
//       E <= A / -S                                                        so A + E*S >= 0
//
//   By the test. If S is not a constant, as in a sieve, the count needs a division and is not told at all, since j+S could
//   wrap. But the loop goes on only while j+S <= M (or < M), and j+S is the index of the next turn. So with A < N, S > 0:
//       A <= max-S && M <= max-S     then j+S never wraps, by induction: j is A or at most M
//       M < N (M <= N for `<`)       so each later index is above A and below N, which is not negative: asked, if not known
//
//   By two indices that run towards each other, as in a reversal. If the loop goes on only while u+1 < d-D, u and d being
//   those of the turn, A and K their first values and D a positive constant (as in a check of u or d of this turn):
//       0 <= A < K                   then A <= u < d <= K in each turn, by induction: u+1 is at most d, so at most K, and
//                                    d-D does not wrap, as d is not negative; if it is, the test fails
//       K < N                        so both stay below N
//   For `u+1 <= d-D` likewise with 0 <= A <= K, if N is known not to be negative: so K is not the largest of all. For
//   `u < d-D`, as LLVM may write that, too, and u+1 does not wrap anyhow.
//
// Why the rest is right. E is exact if the loop is not left otherwise; leaving it earlier only means fewer turns. Flags such
// as `nsw` from which LLVM computed E may lean on the checks: by induction over the turns, each check that was passed until
// turn t was passed by the numbers above, which are true whatever the flags say. Values that are computed for the question
// may be poison where the loop would not have used them: after a first check that fails, or a way out before the test.
// So the questions are asked in the order of the checks, each only if those before it were answered with yes (a `select`), the
// count last; what is left is frozen. If it then says yes by chance, the first turn leaves the loop before it comes to where
// the answer matters: had it come there, the value would be poison in the loop as well.
//
// The loop as it was stays for the other case, in which it panics at its turn, and is not vectorised or unrolled.
//
// In a function of very many loops none is versioned, vectorised or unrolled: each such loop would become four, and the
// time of several passes grows with the square of their number.
#include "compiler/passes/stages.h"

#include "llvm/Analysis/AssumptionCache.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/Analysis/ScalarEvolution.h"
#include "llvm/Analysis/ScalarEvolutionExpressions.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/MDBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Scalar/LICM.h"
#include "llvm/Transforms/Scalar/LoopPassManager.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"
#include "llvm/Transforms/Utils/Cloning.h"
#include "llvm/Transforms/Utils/Local.h"
#include "llvm/Transforms/Utils/LoopSimplify.h"
#include "llvm/Transforms/Utils/LoopUtils.h"
#include "llvm/Transforms/Utils/ScalarEvolutionExpander.h"

namespace tuco::passes {

using namespace llvm;

namespace {

constexpr unsigned kSmallLoop = 80;        // instructions
constexpr unsigned kLargeFunction = 10000; // instructions: nothing is doubled in such a one
constexpr unsigned kFewTurns = 8;          // a loop of so many turns will be unrolled
constexpr size_t kManyLoops = 64;          // loops of a function

// Without sign, the index `first + t*step` of turn t is below the bound, or at most the bound, if the check is passed.
struct Check {
  BranchInst *branch;
  unsigned good; // the successor if it is passed
  const SCEV *first, *step, *bound;
  bool may_reach;
};

// The test at the end of a turn: the loop goes on while `first + t*step`, t the turn, is below the limit with sign, or at
// most the limit.
struct Test {
  const SCEV *first, *step, *limit;
  bool may_reach;
};

// The test at the end of a turn where two values run towards each other: the loop goes on while `low + t`, t the turn, is
// below `high - t*D`, or at most that; for the next turn's t. D is a positive constant.
struct Meeting {
  const SCEV *low, *high, *fall; // fall: -D
  bool may_meet;
  bool may_wrap; // if the high end begins at the largest number
};

class LoopVersions {
public:
  LoopVersions(Function &function, FunctionAnalysisManager &analyses)
      : function_(function), loops_(analyses.getResult<LoopAnalysis>(function)),
        dominators_(analyses.getResult<DominatorTreeAnalysis>(function)),
        evolution_(analyses.getResult<ScalarEvolutionAnalysis>(function)),
        assumptions_(analyses.getResult<AssumptionAnalysis>(function)) {}

  bool run() {
    SmallVector<Loop *, 8> candidates;
    SmallVector<Loop *, 4> loops = loops_.getLoopsInPreorder();
    if (loops.size() > kManyLoops) {
      for (Loop *loop : loops) keep_as_it_is(*loop);
      return false;
    }
    for (Loop *loop : loops)
      if (loop->isInnermost() && is_candidate(*loop)) candidates.push_back(loop);
    if (candidates.empty() || function_.getInstructionCount() > kLargeFunction) return false;
    bool changed = false;
    for (Loop *loop : candidates) changed |= version(*loop);
    return changed;
  }

private:
  // --- which loops, which checks ---

  static bool is_check(const BasicBlock &block, const Loop &loop) {
    auto *branch = dyn_cast<BranchInst>(block.getTerminator());
    return branch && branch->isConditional() &&
           any_of(branch->successors(), [&](const BasicBlock *next) -> bool {
             return !loop.contains(next) && reports_bounds(*next);
           });
  }

  static bool is_candidate(const Loop &loop) {
    if (none_of(loop.blocks(), [&](const BasicBlock *block) { return is_check(*block, loop); })) return false;
    unsigned count = 0;
    for (const BasicBlock *block : loop.blocks()) {
      for (const Instruction &instruction : block->instructionsWithoutDebug()) {
        if (isa<CallBase>(instruction) && !isa<IntrinsicInst>(instruction)) return false;
        if (++count > kSmallLoop) return false;
      }
    }
    return true;
  }

  bool is_fixed(const SCEV *value, const Loop &loop) { return evolution_.isLoopInvariant(value, &loop); }

  // An operand that changes from turn to turn and one that does not, and the predicate between them.
  struct Comparison {
    const SCEV *changing, *fixed;
    CmpInst::Predicate predicate;
  };

  // What holds if the branch takes that way.
  std::optional<Comparison> comparison(const BranchInst &branch, unsigned successor, const Loop &loop) {
    auto *compare = dyn_cast<ICmpInst>(branch.getCondition());
    if (!compare || !compare->getOperand(0)->getType()->isIntegerTy(64)) return {};
    Comparison result{evolution_.getSCEV(compare->getOperand(0)), evolution_.getSCEV(compare->getOperand(1)),
                      successor == 0 ? compare->getPredicate() : compare->getInversePredicate()};
    if (is_fixed(result.changing, loop) && !is_fixed(result.fixed, loop)) {
      std::swap(result.changing, result.fixed);
      result.predicate = CmpInst::getSwappedPredicate(result.predicate);
    }
    if (!is_fixed(result.fixed, loop)) return {};
    return result;
  }

  // The value of turn t as `first + t*step`; of one that no turn changes, the step is 0.
  bool line(const SCEV *value, const Loop &loop, const SCEV *&first, const SCEV *&step) {
    first = value;
    step = evolution_.getZero(value->getType());
    if (is_fixed(value, loop)) return true;
    auto *recurrence = dyn_cast<SCEVAddRecExpr>(value);
    if (!recurrence || recurrence->getLoop() != &loop || !recurrence->isAffine()) return false;
    first = recurrence->getStart();
    step = recurrence->getStepRecurrence(evolution_);
    return true;
  }

  // A check that each turn meets.
  std::optional<Check> check_of(BasicBlock &block, const Loop &loop) {
    if (!is_check(block, loop) || !dominators_.dominates(&block, loop.getLoopLatch())) return {};
    auto *branch = cast<BranchInst>(block.getTerminator());
    unsigned good = loop.contains(branch->getSuccessor(0)) ? 0 : 1;
    if (!loop.contains(branch->getSuccessor(good))) return {};
    std::optional<Comparison> compared = comparison(*branch, good, loop);
    if (!compared) return {};
    Check check{branch, good, nullptr, nullptr, compared->fixed, false};
    if (!line(compared->changing, loop, check.first, check.step)) return {};
    switch (compared->predicate) {
    case CmpInst::ICMP_NE: // what LLVM makes of the check of an index that counts up by one
    case CmpInst::ICMP_ULT: return check;
    case CmpInst::ICMP_ULE: check.may_reach = true; return check;
    case CmpInst::ICMP_SLE: check.may_reach = true; [[fallthrough]];
    case CmpInst::ICMP_SLT: // what is below it without sign is so with sign
      if (evolution_.isKnownNonNegative(check.bound)) return check;
      return {};
    default: return {};
    }
  }

  // Whether the loop is left at its end by a comparison of a value with one that no turn changes.
  bool tests_against_fixed(const Loop &loop) {
    auto *branch = dyn_cast<BranchInst>(loop.getLoopLatch()->getTerminator());
    auto *compare = branch && branch->isConditional() ? dyn_cast<ICmpInst>(branch->getCondition()) : nullptr;
    return compare && any_of(compare->operands(), [&](const Use &operand) {
             return is_fixed(evolution_.getSCEV(operand.get()), loop);
           });
  }

  std::optional<Test> test_of(const Loop &loop) {
    auto *branch = dyn_cast<BranchInst>(loop.getLoopLatch()->getTerminator());
    if (!branch || !branch->isConditional()) return {};
    std::optional<Comparison> compared =
        comparison(*branch, loop.contains(branch->getSuccessor(0)) ? 0 : 1, loop);
    if (!compared) return {};
    Test test{nullptr, nullptr, compared->fixed, compared->predicate == CmpInst::ICMP_SLE};
    if (!test.may_reach && compared->predicate != CmpInst::ICMP_SLT) return {};
    if (!line(compared->changing, loop, test.first, test.step)) return {};
    return test;
  }

  std::optional<Meeting> meeting_of(const Loop &loop) {
    auto *branch = dyn_cast<BranchInst>(loop.getLoopLatch()->getTerminator());
    auto *compare = branch && branch->isConditional() ? dyn_cast<ICmpInst>(branch->getCondition()) : nullptr;
    if (!compare || !compare->getOperand(0)->getType()->isIntegerTy(64)) return {};
    const SCEV *low = evolution_.getSCEV(compare->getOperand(0)),
               *high = evolution_.getSCEV(compare->getOperand(1));
    CmpInst::Predicate predicate =
        loop.contains(branch->getSuccessor(0)) ? compare->getPredicate() : compare->getInversePredicate();
    if (predicate == CmpInst::ICMP_SGT || predicate == CmpInst::ICMP_SGE) {
      std::swap(low, high);
      predicate = CmpInst::getSwappedPredicate(predicate);
    }
    if (predicate != CmpInst::ICMP_SLT && predicate != CmpInst::ICMP_SLE) return {};
    bool is_of_next_turn = none_of(loop.getHeader()->phis(), [&](PHINode &phi) {
      return evolution_.isSCEVable(phi.getType()) && evolution_.getSCEV(&phi) == low;
    });
    const SCEV *rise, *fall;
    if (is_fixed(low, loop) || is_fixed(high, loop) || !line(low, loop, low, rise) ||
        !line(high, loop, high, fall))
      return {};
    auto *down = dyn_cast<SCEVConstant>(fall);
    if (!rise->isOne() || !down || !down->getAPInt().isNegative() || down->getAPInt().isMinSignedValue())
      return {};
    // The high value is that of the next turn; so is the low one, unless it is what this turn began with.
    high = evolution_.getMinusSCEV(high, fall);
    bool may_meet = predicate == CmpInst::ICMP_SLE;
    if (!is_of_next_turn)
      return may_meet ? std::nullopt : std::optional(Meeting{low, high, fall, true, false});
    return Meeting{evolution_.getMinusSCEV(low, rise), high, fall, may_meet, may_meet};
  }

  // --- the question ---

  // The value before the loop; null if it cannot be computed there.
  Value *expand(const SCEV *value) {
    return expander_->isSafeToExpandAt(value, place_) ? expander_->expandCodeFor(value, nullptr, place_)
                                                      : nullptr;
  }

  bool expand_all(std::initializer_list<std::pair<const SCEV *, Value **>> values) {
    return all_of(values, [&](auto &each) { return (*each.second = expand(each.first)) != nullptr; });
  }

  static Value *both(IRBuilder<> &build, Value *a, Value *b) { return a ? build.CreateLogicalAnd(a, b) : b; }

  Value *is_below(IRBuilder<> &build, Value *first, Value *bound, bool may_reach) {
    return may_reach ? build.CreateICmpULE(first, bound) : build.CreateICmpULT(first, bound);
  }

  // All turns after the first, by the count of them.
  Value *ask_by_count(IRBuilder<> &build, const Check &check, Value *first, Value *bound, Value *count) {
    const APInt &step = cast<SCEVConstant>(check.step)->getAPInt();
    Value *room = first;
    if (!step.isNegative()) {
      room = build.CreateSub(bound, first);
      if (!check.may_reach) room = build.CreateSub(room, build.getInt64(1));
    }
    if (!step.abs().isOne()) room = build.CreateUDiv(room, build.getInt(step.abs()));
    return build.CreateICmpULE(count, room);
  }

  // All turns after the first, by the test after each.
  Value *ask_by_test(IRBuilder<> &build, const Check &check, const Test &test, Value *first, Value *bound) {
    Value *step, *limit;
    if (!expand_all({{test.step, &step}, {test.limit, &limit}})) return nullptr;
    Value *most = build.CreateSub(build.getInt64(std::numeric_limits<int64_t>::max()), step);
    Value *result = build.CreateICmpSGT(step, build.getInt64(0));
    result = build.CreateAnd(result, build.CreateICmpSLE(first, most));
    result = build.CreateAnd(result, build.CreateICmpSLE(limit, most));
    if (!evolution_.isKnownNonNegative(check.bound))
      result = build.CreateAnd(result, build.CreateICmpSGE(bound, build.getInt64(0)));
    bool reaches_limit = test.may_reach && !check.may_reach;
    return build.CreateAnd(result, reaches_limit ? build.CreateICmpSLT(limit, bound)
                                                 : build.CreateICmpSLE(limit, bound));
  }

  // All turns after the first, by the test after each, where the index is one of two that run towards each other; null if
  // it is neither.
  Value *ask_by_meeting(IRBuilder<> &build, const Check &check, const Meeting &meeting, Value *bound) {
    bool rises = check.first == meeting.low && check.step->isOne();
    bool falls = check.first == meeting.high && check.step == meeting.fall;
    Value *low, *high;
    if (!rises && !falls) return nullptr;
    if (meeting.may_wrap && !evolution_.isKnownNonNegative(check.bound)) return nullptr;
    if (!expand_all({{meeting.low, &low}, {meeting.high, &high}})) return nullptr;
    Value *result = build.CreateICmpSGE(low, build.getInt64(0));
    result = build.CreateAnd(result, meeting.may_meet ? build.CreateICmpSLE(low, high)
                                                      : build.CreateICmpSLT(low, high));
    return build.CreateAnd(result, build.CreateICmpULT(high, bound));
  }

  // Asks before the loop for those of the checks that it can tell of, and leaves those in `checks`.
  Value *ask(const Loop &loop, SmallVectorImpl<Check> &checks) {
    const SCEV *turns = evolution_.getExitCount(&loop, loop.getLoopLatch());
    bool counted = !isa<SCEVCouldNotCompute>(turns) && tests_against_fixed(loop) &&
                   evolution_.getTypeSizeInBits(turns->getType()) <= 64;
    if (counted) turns = evolution_.getNoopOrZeroExtend(turns, Type::getInt64Ty(function_.getContext()));
    if (auto *constant = dyn_cast<SCEVConstant>(turns); constant && constant->getAPInt().ult(kFewTurns))
      return nullptr;
    std::optional<Test> test = test_of(loop);
    std::optional<Meeting> meeting = meeting_of(loop);
    IRBuilder<> build(place_);
    auto ask_others = [&](const Check &check, Value *first, Value *bound) -> Value * {
      if (check.step->isZero()) return build.getTrue();
      if (meeting)
        if (Value *rest = ask_by_meeting(build, check, *meeting, bound)) return rest;
      if (counted && isa<SCEVConstant>(check.step))
        if (Value *count = expand(turns)) return ask_by_count(build, check, first, bound, count);
      bool is_tested =
          test && test->step == check.step && test->first == evolution_.getAddExpr(check.first, check.step);
      return is_tested ? ask_by_test(build, check, *test, first, bound) : nullptr;
    };
    Value *first_turn = nullptr, *others = nullptr;
    erase_if(checks, [&](const Check &check) {
      Value *first, *bound;
      if (!expand_all({{check.first, &first}, {check.bound, &bound}})) return true;
      Value *rest = ask_others(check, first, bound);
      if (!rest) return true;
      first_turn = both(build, first_turn, is_below(build, first, bound, check.may_reach));
      others = both(build, others, rest);
      return false;
    });
    return first_turn ? build.CreateFreeze(build.CreateLogicalAnd(first_turn, others)) : nullptr;
  }

  // --- the two loops ---

  bool version(Loop &loop) {
    bool changed = simplifyLoop(&loop, &dominators_, &loops_, &evolution_, &assumptions_, nullptr, false);
    if (!loop.isLoopSimplifyForm() || !loop.isSafeToClone() || !loop.isLoopExiting(loop.getLoopLatch()))
      return changed;
    SmallVector<Check, 4> checks;
    // A block that every turn passes comes before those that it dominates: the order in which a turn meets them.
    for (DomTreeNode *node = dominators_.getNode(loop.getLoopLatch()); loop.contains(node->getBlock());
         node = node->getIDom())
      if (node->getBlock() != loop.getLoopLatch())
        if (std::optional<Check> check = check_of(*node->getBlock(), loop)) checks.push_back(*check);
    if (checks.empty()) return changed;
    std::reverse(checks.begin(), checks.end());
    // A value of an earlier loop is used as it is: the phi that the expander would make for it (LCSSA) replaces all of its
    // uses behind that loop, and what the cleaner removes leaves poison.
    SCEVExpander expander(evolution_, function_.getDataLayout(), "turns", /*PreserveLCSSA=*/false);
    SCEVExpanderCleaner cleaner(expander);
    expander_ = &expander;
    place_ = loop.getLoopPreheader()->getTerminator();
    Value *answer = ask(loop, checks);
    if (!answer) return changed;
    cleaner.markResultUsed();
    formLCSSA(loop, dominators_, &loops_, &evolution_);
    double_loop(loop, answer);
    for (const Check &check : checks) remove(check);
    evolution_.forgetAllLoops();
    dominators_.recalculate(function_);
    return true;
  }

  // The loop as it is runs if the answer is yes, a copy of it if not.
  void double_loop(Loop &loop, Value *answer) {
    BasicBlock *before = loop.getLoopPreheader();
    BasicBlock *preheader =
        SplitBlock(before, place_, &dominators_, &loops_, nullptr, before->getName() + ".unchecked");
    ValueToValueMapTy copies;
    SmallVector<BasicBlock *, 8> blocks, exits;
    loop.getUniqueExitBlocks(exits);
    Loop *copy =
        cloneLoopWithPreheader(preheader, before, &loop, copies, ".checked", &loops_, &dominators_, blocks);
    remapInstructionsInBlocks(blocks, copies);
    for (BasicBlock *exit : exits) {
      for (PHINode &phi : exit->phis()) {
        for (unsigned i = 0, count = phi.getNumIncomingValues(); i != count; ++i) {
          if (!loop.contains(phi.getIncomingBlock(i))) continue;
          Value *value = phi.getIncomingValue(i);
          auto mapped = copies.find(value);
          phi.addIncoming(mapped == copies.end() ? value : static_cast<Value *>(mapped->second),
                          cast<BasicBlock>(copies[phi.getIncomingBlock(i)]));
        }
      }
    }
    Instruction *end = before->getTerminator();
    BranchInst *branch =
        BranchInst::Create(preheader, cast<BasicBlock>(copies[preheader]), answer, end->getIterator());
    branch->setDebugLoc(end->getDebugLoc());
    branch->setMetadata(LLVMContext::MD_prof, MDBuilder(function_.getContext()).createLikelyBranchWeights());
    end->eraseFromParent();
    keep_as_it_is(*copy);
  }

  // The loop is neither vectorised nor unrolled.
  static void keep_as_it_is(Loop &loop) {
    addStringMetadataToLoop(&loop, "llvm.loop.isvectorized", 1);
    addStringMetadataToLoop(&loop, "llvm.loop.unroll.disable", 1);
  }

  static void remove(const Check &check) {
    BasicBlock *block = check.branch->getParent();
    check.branch->getSuccessor(1 - check.good)->removePredecessor(block, true);
    BranchInst *branch =
        BranchInst::Create(check.branch->getSuccessor(check.good), check.branch->getIterator());
    branch->setDebugLoc(check.branch->getDebugLoc());
    Value *condition = check.branch->getCondition();
    check.branch->eraseFromParent();
    RecursivelyDeleteTriviallyDeadInstructions(condition);
  }

  Function &function_;
  LoopInfo &loops_;
  DominatorTree &dominators_;
  ScalarEvolution &evolution_;
  AssumptionCache &assumptions_;
  SCEVExpander *expander_ = nullptr; // for the loop that is asked about, before `place_`
  Instruction *place_ = nullptr;
};

} // namespace

PreservedAnalyses VersionLoops::run(Function &function, FunctionAnalysisManager &analyses) {
  if (!LoopVersions(function, analyses).run()) return PreservedAnalyses::all();
  analyses.invalidate(function, PreservedAnalyses::none());
  // What stood behind a check can be loaded before the loop now.
  FunctionPassManager hoist;
  hoist.addPass(createFunctionToLoopPassAdaptor(LICMPass(LICMOptions()), true));
  hoist.run(function, analyses);
  return PreservedAnalyses::none();
}

} // namespace tuco::passes
