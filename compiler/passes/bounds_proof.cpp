#include "compiler/passes/bounds_proof.h"

#include "compiler/passes/pointers.h"

#include "llvm/ADT/SetVector.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/ConstantRange.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Operator.h"
#include "llvm/IR/PatternMatch.h"

namespace tuco::passes {

using namespace llvm;
using namespace llvm::PatternMatch;

namespace {

// Of one check. Almost all that can be proved take a few dozen steps.
constexpr unsigned kMaxSteps = 200;
constexpr unsigned kMaxDepth = 12;
constexpr unsigned kMaxUsers = 48; // of a value, that are looked at for conditions

__int128 as_integer(const ConstantInt &constant) { return constant.getSExtValue(); }

// Neither undefined, which may be another at each use, nor a constant that has uses in other functions.
bool is_integer(const Value &value) {
  auto *type = dyn_cast<IntegerType>(value.getType());
  return type && type->getBitWidth() <= 64 && (isa<Instruction>(value) || isa<Argument>(value));
}

// A value that is the same integer, as a constant and, perhaps, the rest of it.
const Value *simplify(const Value *value, __int128 &constant) {
  for (;;) {
    if (!value) return nullptr;
    if (auto *extension = dyn_cast<SExtInst>(value)) {
      value = extension->getOperand(0);
    } else if (auto *number = dyn_cast<ConstantInt>(value); number && number->getBitWidth() <= 64) {
      constant += as_integer(*number);
      return nullptr;
    } else {
      return value;
    }
  }
}

} // namespace

BoundsProof::Range BoundsProof::range_of(const Value *value) {
  if (!value) return {};
  auto [at, is_new] = ranges_.try_emplace(value);
  if (!is_new) return at->second;
  ConstantRange range = computeConstantRange(value, /*ForSigned=*/true);
  range = range.intersectWith(ConstantRange::fromKnownBits(computeKnownBits(value, layout_), true),
                              ConstantRange::Signed);
  // An empty one tells that the value is never there; that is for others to use.
  if (range.isEmptySet()) range = ConstantRange::getFull(range.getBitWidth());
  return at->second = {range.getSignedMin().getSExtValue(), range.getSignedMax().getSExtValue()};
}

bool BoundsProof::proves(const ICmpInst &comparison, bool outcome, const BasicBlock &block) {
  const Value *a = comparison.getOperand(0), *b = comparison.getOperand(1);
  if (!isa<IntegerType>(a->getType()) || !dominators_.isReachableFromEntry(&block)) return false;
  ICmpInst::Predicate predicate = outcome ? comparison.getPredicate() : comparison.getInversePredicate();
  if (predicate == ICmpInst::ICMP_UGT || predicate == ICmpInst::ICMP_UGE || predicate == ICmpInst::ICMP_SGT ||
      predicate == ICmpInst::ICMP_SGE) {
    std::swap(a, b);
    predicate = ICmpInst::getSwappedPredicate(predicate);
  }
  steps_ = 0;
  hypotheses_.clear();
  Where at{&block};
  switch (predicate) {
  case ICmpInst::ICMP_SLT: return at_most(a, b, -1, at, 0);
  case ICmpInst::ICMP_SLE: return at_most(a, b, 0, at, 0);
  case ICmpInst::ICMP_ULT: return at_most(a, b, -1, at, 0) && not_negative(a, at, 0);
  case ICmpInst::ICMP_ULE: return at_most(a, b, 0, at, 0) && not_negative(a, at, 0);
  case ICmpInst::ICMP_NE: return at_most(a, b, -1, at, 0) || at_most(b, a, -1, at, 0);
  default: return false;
  }
}

bool BoundsProof::at_most(const Value *x, const Value *y, __int128 c, Where at, unsigned depth) {
  __int128 from_x = 0;
  x = simplify(x, from_x);
  y = simplify(y, c);
  c -= from_x;
  if ((x && !is_integer(*x)) || (y && !is_integer(*y))) return false;
  if (x == y) return c >= 0;
  if (++steps_ > kMaxSteps || depth > kMaxDepth) return false;
  if (greatest(x) <= smallest(y) + c) return true;
  bool expanded = false;
  for (const Hypothesis &earlier : hypotheses_) {
    if (earlier.x != x || earlier.y != y) continue;
    if (c >= earlier.c) return true;
    expanded = true; // once is enough
  }
  if (by_conditions(x, y, c, at, depth + 1)) return true;
  if (!expanded && x && by_definition_of_x(x, y, c, at, depth + 1)) return true;
  if (!expanded && y && by_definition_of_y(x, y, c, at, depth + 1)) return true;
  return by_inequality(x, y, c, at, depth + 1);
}

// ---- conditions

bool BoundsProof::is_known(const Value &condition, bool outcome, Where at, unsigned depth) {
  unsigned looked_at = 0;
  for (const User *user : condition.users()) {
    if (++looked_at > kMaxUsers) return false;
    if (auto *branch = dyn_cast<BranchInst>(user)) {
      const BasicBlock *taken = branch->getSuccessor(outcome ? 0 : 1);
      if (taken == branch->getSuccessor(outcome ? 1 : 0)) continue;
      if (at.next && branch->getParent() == at.block && taken == at.next) return true;
      if (dominators_.dominates(BasicBlockEdge(branch->getParent(), taken), at.block)) return true;
    } else if (auto *assume = dyn_cast<AssumeInst>(user)) {
      if (outcome && assume->getArgOperand(0) == &condition &&
          dominators_.dominates(assume->getParent(), at.block))
        return true;
    } else if (depth < 3) {
      // If both of two hold, each does; if neither of two holds, no one does.
      bool part = outcome ? match(user, m_LogicalAnd(m_Value(), m_Value()))
                          : match(user, m_LogicalOr(m_Value(), m_Value()));
      if (part && user->getType()->isIntegerTy(1) && is_known(*user, outcome, at, depth + 1)) return true;
    }
  }
  return false;
}

// Has the call returned before the place is come to?
bool BoundsProof::has_returned(const CallBase &call, Where at) {
  if (auto *invoke = dyn_cast<InvokeInst>(&call)) {
    const BasicBlock *next = invoke->getNormalDest();
    return (at.next == next && at.block == call.getParent()) ||
           dominators_.dominates(BasicBlockEdge(call.getParent(), next), at.block);
  }
  return dominators_.dominates(call.getParent(), at.block);
}

void BoundsProof::bounds_by_make(const Value &value, const CallBase &call, bool lower, Where at,
                                 Bounds &out) {
  if (!makes_slice(call)) return;
  const Value *length = call.getArgOperand(1), *capacity = call.getArgOperand(2);
  if ((&value != length && &value != capacity) || !has_returned(call, at)) return;
  if (lower)
    out.push_back({nullptr, 0});
  else if (&value == length && length != capacity)
    out.push_back({capacity, 0});
}

void BoundsProof::bounds_of(const Value &value, bool lower, Where at, unsigned depth, Bounds &out) {
  unsigned looked_at = 0;
  for (const User *user : value.users()) {
    if (++looked_at > kMaxUsers) return;
    if (isa<SExtInst>(user)) bounds_of(*user, lower, at, depth, out);
    if (auto *call = dyn_cast<CallBase>(user)) bounds_by_make(value, *call, lower, at, out);
    auto *comparison = dyn_cast<ICmpInst>(user);
    if (!comparison) continue;
    bool swapped = comparison->getOperand(0) != &value;
    const Value *other = comparison->getOperand(swapped ? 0 : 1);
    if (other == &value) continue;
    for (bool outcome : {true, false}) {
      ICmpInst::Predicate predicate =
          outcome ? comparison->getPredicate() : comparison->getInversePredicate();
      if (swapped) predicate = ICmpInst::getSwappedPredicate(predicate);
      bool says_above = predicate == ICmpInst::ICMP_SGT || predicate == ICmpInst::ICMP_SGE;
      bool says_below = predicate == ICmpInst::ICMP_SLT || predicate == ICmpInst::ICMP_SLE;
      bool unsigned_below = predicate == ICmpInst::ICMP_ULT || predicate == ICmpInst::ICMP_ULE;
      bool unsigned_above = predicate == ICmpInst::ICMP_UGT || predicate == ICmpInst::ICMP_UGE;
      bool equal = predicate == ICmpInst::ICMP_EQ;
      bool helps = equal || unsigned_below || (lower ? says_above || unsigned_above : says_below);
      if (!helps || !is_known(*comparison, outcome, at, 0)) continue;
      __int128 strict = ICmpInst::isStrictPredicate(predicate) ? 1 : 0;
      if (equal) {
        out.push_back({other, 0});
      } else if (says_below) {
        out.push_back({other, -strict});
      } else if (says_above) {
        out.push_back({other, strict});
      } else if (unsigned_below && not_negative(other, at, depth)) {
        // 0 <= value <= other
        out.push_back(lower ? Bound{nullptr, 0} : Bound{other, -strict});
      } else if (unsigned_above && smallest(&value) >= 0) {
        // 0 <= other <= value
        out.push_back({other, strict});
      }
    }
  }
}

bool BoundsProof::by_conditions(const Value *x, const Value *y, __int128 c, Where at, unsigned depth) {
  Bounds bounds;
  if (x) bounds_of(*x, false, at, depth, bounds);
  for (const Bound &bound : bounds)
    if (at_most(bound.value, y, c - bound.distance, at, depth)) return true;
  bounds.clear();
  if (y) bounds_of(*y, true, at, depth, bounds);
  for (const Bound &bound : bounds)
    if (at_most(x, bound.value, c + bound.distance, at, depth)) return true;
  return false;
}

bool BoundsProof::is_known_unequal(const Value &value, const Value *other, Where at) {
  unsigned looked_at = 0;
  for (const User *user : value.users()) {
    if (++looked_at > kMaxUsers) return false;
    auto *comparison = dyn_cast<ICmpInst>(user);
    if (!comparison || !comparison->isEquality()) continue;
    if (comparison->getOperand(comparison->getOperand(0) == &value ? 1 : 0) != other) continue;
    if (is_known(*comparison, comparison->getPredicate() == ICmpInst::ICMP_NE, at, 0)) return true;
  }
  return false;
}

// What is at most y + c + 1, but not that, is at most y + c.
bool BoundsProof::by_inequality(const Value *x, const Value *y, __int128 c, Where at, unsigned depth) {
  // The constant, of the other's width, that null and the distance make.
  auto constant = [&](const Value &like, __int128 value) -> const Value * {
    unsigned width = like.getType()->getIntegerBitWidth();
    __int128 limit = __int128{1} << (width - 1);
    if (value < -limit || value >= limit) return nullptr;
    return ConstantInt::getSigned(like.getType(), static_cast<int64_t>(value));
  };
  const Value *one = x ? x : y;
  const Value *other = x && y ? (c == -1 ? y : nullptr) : constant(*one, x ? c + 1 : -(c + 1));
  return other && is_known_unequal(*one, other, at) && at_most(x, y, c + 1, at, depth);
}

// ---- definitions

// Is it the same whenever `block` is entered, between its own definitions?
bool BoundsProof::is_fixed_in(const Value *value, const BasicBlock &block) {
  auto *instruction = dyn_cast_or_null<Instruction>(value);
  return !instruction || dominators_.properlyDominates(instruction->getParent(), &block);
}

bool BoundsProof::by_phi(const PHINode &phi, const Value *x, const Value *y, __int128 c, unsigned depth) {
  constexpr unsigned kMaxWays = 12;
  const BasicBlock &block = *phi.getParent();
  auto is_phi_there = [&](const Value *value) {
    auto *other = dyn_cast_or_null<PHINode>(value);
    return other && other->getParent() == &block;
  };
  auto on_the_way = [&](const Value *value, const BasicBlock *from) {
    return is_phi_there(value) ? cast<PHINode>(value)->getIncomingValueForBlock(from) : value;
  };
  if (phi.getNumIncomingValues() > kMaxWays) return false;
  if (!is_phi_there(x) && !is_fixed_in(x, block)) return false;
  if (!is_phi_there(y) && !is_fixed_in(y, block)) return false;
  hypotheses_.push_back({x, y, c});
  bool all = true;
  for (const BasicBlock *from : phi.blocks()) {
    if (!dominators_.isReachableFromEntry(from)) continue;
    all = at_most(on_the_way(x, from), on_the_way(y, from), c, {from, &block}, depth);
    if (!all) break;
  }
  hypotheses_.pop_back();
  return all;
}

// Is it there on each way to the place, and not poison? Poison that nothing goes by is no number, whatever is proved of it.
bool BoundsProof::is_integer_at(const Value *value, Where at) {
  auto *instruction = dyn_cast<Instruction>(value);
  if (instruction && !dominators_.dominates(instruction->getParent(), at.block)) return false;
  constexpr size_t kMostLookedAt = 16;
  SmallSetVector<const Value *, 16> sources;
  sources.insert(value);
  for (size_t i = 0; i < sources.size(); i++) { // grows
    const Value *source = sources[i];
    // A program's arguments, variables and results are numbers; poison comes of operations that LLVM has put a flag on.
    if (isa<ConstantInt, Argument, LoadInst>(source) ||
        (isa<CallBase>(source) && !isa<IntrinsicInst>(source)))
      continue;
    if (isGuaranteedNotToBePoison(source, nullptr, at.block->getTerminator(), &dominators_)) continue;
    auto *operation = dyn_cast<Operator>(source);
    if (!operation || canCreatePoison(operation)) return false;
    sources.insert(operation->op_begin(), operation->op_end());
    if (sources.size() > kMostLookedAt) return false;
  }
  return true;
}

// Does a sum or difference have the value that it has without an end to integers?
bool BoundsProof::stays_in_width(const BinaryOperator &sum, Where at, unsigned depth) {
  if (sum.hasNoSignedWrap()) return true;
  const Value *a = sum.getOperand(0), *b = sum.getOperand(1);
  __int128 limit = __int128{1} << (sum.getType()->getIntegerBitWidth() - 1);
  if (sum.getOpcode() == Instruction::Sub) return not_negative(a, at, depth) && not_negative(b, at, depth);
  auto *number = dyn_cast<ConstantInt>(b);
  if (!number) {
    // Each of them below half of what there is room for.
    return greatest(a) + greatest(b) < limit && smallest(a) + smallest(b) >= -limit;
  }
  __int128 k = as_integer(*number);
  if (k >= 0 ? at_most(a, nullptr, limit - 1 - k, at, depth) : at_most(nullptr, a, limit + k, at, depth))
    return true;
  // What wraps on its way up is negative.
  Bounds bounds;
  if (k > 0) bounds_of(sum, true, at, depth, bounds);
  for (const Bound &bound : bounds) {
    __int128 least = bound.distance;
    if (!simplify(bound.value, least) && least >= 0) return true;
  }
  // Or there is something that it stays on its side of: what it, or the sum, is compared with.
  auto on_its_side = [&](const Value *other, __int128 distance) {
    return k >= 0 ? at_most(a, other, -distance, at, depth) : at_most(other, a, -distance, at, depth);
  };
  for (const Value *compared : {a, static_cast<const Value *>(&sum)}) {
    unsigned looked_at = 0;
    for (const User *user : compared->users()) {
      if (++looked_at > kMaxUsers) break;
      auto *comparison = dyn_cast<ICmpInst>(user);
      if (!comparison || !comparison->isEquality()) continue;
      const Value *other = comparison->getOperand(comparison->getOperand(0) == compared ? 1 : 0);
      // The comparison may stand anywhere behind the sum, and perhaps nothing goes by it.
      if (compared == &sum ? is_integer_at(other, at) && on_its_side(other, k >= 0 ? k : -k)
                           : (k == 1 || k == -1) && is_known_unequal(*a, other, at) && on_its_side(other, 0))
        return true;
    }
  }
  return false;
}

bool BoundsProof::by_upper_bound(const BinaryOperator &x, const Value *y, __int128 c, Where at,
                                 unsigned depth) {
  const Value *a = x.getOperand(0), *b = x.getOperand(1);
  auto goal = [&](const Value *value, __int128 limit) { return at_most(value, y, limit, at, depth); };
  __int128 most = (__int128{1} << (x.getType()->getIntegerBitWidth() - 1)) - 1;
  switch (x.getOpcode()) {
  case Instruction::Add:
    // What ends at most at y + c cannot have wrapped on its way up.
    if (smallest(b) >= 0 && greatest(y) + c <= most && goal(a, c - greatest(b))) return true;
    if (!stays_in_width(x, at, depth)) return false;
    return goal(a, c - greatest(b)) || (!isa<Constant>(b) && goal(b, c - greatest(a)));
  case Instruction::Sub:
    if (!stays_in_width(x, at, depth)) return false;
    return goal(a, c + smallest(b)) || (smallest(b) < 1 && positive(b, at, depth) && goal(a, c + 1)) ||
           (smallest(b) < 0 && not_negative(b, at, depth) && goal(a, c));
  case Instruction::And:
    return (not_negative(a, at, depth) && goal(a, c)) || (not_negative(b, at, depth) && goal(b, c));
  case Instruction::LShr:
  case Instruction::UDiv: return not_negative(a, at, depth) && goal(a, c);
  case Instruction::AShr: return not_negative(a, at, depth) && goal(a, c);
  case Instruction::SDiv: return not_negative(a, at, depth) && positive(b, at, depth) && goal(a, c);
  case Instruction::URem:
  case Instruction::SRem:
    // With a divisor of at least one the remainder is less than it.
    return (positive(b, at, depth) && goal(b, c + 1)) || (not_negative(a, at, depth) && goal(a, c));
  default: return false;
  }
}

bool BoundsProof::by_lower_bound(const Value *x, const BinaryOperator &y, __int128 c, Where at,
                                 unsigned depth) {
  const Value *a = y.getOperand(0), *b = y.getOperand(1);
  auto goal = [&](const Value *value, __int128 limit) { return at_most(x, value, limit, at, depth); };
  __int128 least = -(__int128{1} << (y.getType()->getIntegerBitWidth() - 1));
  switch (y.getOpcode()) {
  case Instruction::Add:
    if (greatest(b) <= 0 && smallest(x) - c >= least && goal(a, c + smallest(b))) return true;
    if (!stays_in_width(y, at, depth)) return false;
    return goal(a, c + smallest(b)) || (!isa<Constant>(b) && goal(b, c + smallest(a)));
  case Instruction::Sub:
    if (!stays_in_width(y, at, depth)) return false;
    return x ? goal(a, c - greatest(b)) : at_most(b, a, c, at, depth);
  case Instruction::And:
    return (not_negative(a, at, depth) || not_negative(b, at, depth)) && goal(nullptr, c);
  case Instruction::LShr:
  case Instruction::UDiv:
  case Instruction::AShr: return not_negative(a, at, depth) && goal(nullptr, c);
  case Instruction::SDiv: return not_negative(a, at, depth) && positive(b, at, depth) && goal(nullptr, c);
  case Instruction::URem: return (positive(b, at, depth) || not_negative(a, at, depth)) && goal(nullptr, c);
  case Instruction::SRem: return not_negative(a, at, depth) && goal(nullptr, c);
  default: return false;
  }
}

bool BoundsProof::by_definition_of_x(const Value *x, const Value *y, __int128 c, Where at, unsigned depth) {
  auto goal = [&](const Value *value) { return at_most(value, y, c, at, depth); };
  if (auto *phi = dyn_cast<PHINode>(x)) return by_phi(*phi, x, y, c, depth);
  if (auto *operation = dyn_cast<BinaryOperator>(x)) return by_upper_bound(*operation, y, c, at, depth);
  if (auto *select = dyn_cast<SelectInst>(x))
    return goal(select->getTrueValue()) && goal(select->getFalseValue());
  if (auto *wide = dyn_cast<ZExtInst>(x))
    return is_integer(*wide->getOperand(0)) && not_negative(wide->getOperand(0), at, depth) &&
           goal(wide->getOperand(0));
  auto *extreme = dyn_cast<MinMaxIntrinsic>(x);
  if (!extreme) return false;
  const Value *a = extreme->getLHS(), *b = extreme->getRHS();
  switch (extreme->getIntrinsicID()) {
  case Intrinsic::smin: return goal(a) || goal(b);
  case Intrinsic::smax: return goal(a) && goal(b);
  case Intrinsic::umin:
    return (not_negative(a, at, depth) && goal(a)) || (not_negative(b, at, depth) && goal(b));
  case Intrinsic::umax: return not_negative(a, at, depth) && not_negative(b, at, depth) && goal(a) && goal(b);
  default: return false;
  }
}

bool BoundsProof::by_definition_of_y(const Value *x, const Value *y, __int128 c, Where at, unsigned depth) {
  auto goal = [&](const Value *value) { return at_most(x, value, c, at, depth); };
  if (auto *phi = dyn_cast<PHINode>(y)) return by_phi(*phi, x, y, c, depth);
  if (auto *operation = dyn_cast<BinaryOperator>(y)) return by_lower_bound(x, *operation, c, at, depth);
  if (auto *select = dyn_cast<SelectInst>(y))
    return goal(select->getTrueValue()) && goal(select->getFalseValue());
  if (auto *wide = dyn_cast<ZExtInst>(y))
    return is_integer(*wide->getOperand(0)) && not_negative(wide->getOperand(0), at, depth) &&
           goal(wide->getOperand(0));
  auto *extreme = dyn_cast<MinMaxIntrinsic>(y);
  if (!extreme) return false;
  const Value *a = extreme->getLHS(), *b = extreme->getRHS();
  switch (extreme->getIntrinsicID()) {
  case Intrinsic::smin: return goal(a) && goal(b);
  case Intrinsic::smax: return goal(a) || goal(b);
  case Intrinsic::umin:
  case Intrinsic::umax: {
    bool both = not_negative(a, at, depth) && not_negative(b, at, depth);
    bool smaller = extreme->getIntrinsicID() == Intrinsic::umin;
    return both && (smaller ? goal(a) && goal(b) : goal(a) || goal(b));
  }
  default: return false;
  }
}

} // namespace tuco::passes
