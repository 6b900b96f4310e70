// The blocks of large functions are simplified.
//
// A function of thousands of blocks is a table written as code, a generated parser or a long test. Its parts often have
// one end: `return`, the code behind a switch, the report of a failure. LLVM's SimplifyCFG removes an empty block on the
// way there after it looked through all predecessors of that end, so n such blocks take n² steps, whether they can be
// removed or not; and it makes a switch of a chain of n comparisons by n switches, each of which copies the one before.
//
//     a: %p = icmp eq i64 %x, 3 ; br %p, x, b              a: switch %x [ 3, x ; 5, y ], z
//     b: %q = icmp eq i64 %x, 5 ; br %q, y, z      ──▶     x: br end
//     x: br end      y: br end      z: …                   end: %r = phi [1, x], [2, a]
//     end: %r = phi [1, x], [2, y]
//
// Here both are done for the whole function at once:
//  1. Branches on constants become jumps, blocks that cannot be reached go.
//  2. Chains of comparisons of one value with constants become a switch. A link is a block that holds nothing else and that
//     only the link before leads to. A chain ends before a link that would lead from the switch to a block in which phis
//     expect something else from it already.
//  3. Empty blocks before an end of many predecessors are skipped: who leads to them leads to the end. A block stays if one
//     of its predecessors leads to the end already and phis there expect another value from that (y above could be either).
//     All phis of an end are written once, when it is known which blocks go. Heads of loops are no ends, nor are they
//     skipped: LLVM's loop passes want the block before a loop and its only back edge.
//
// Then SimplifyCFG runs as well, if no end is too crowded for it: the predecessors that are jumps, or may become ones, times
// all predecessors is what it may take. Branches do not become selects in it: a chain of thousands of those costs SCCP time by its square, and
// makes of the blocks a single one, which costs code generation as much.
//
// Skipped blocks with debug records stay where they are, as the records do.
#include "compiler/passes/large_functions.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Analysis/CFG.h"
#include "llvm/IR/CFG.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/Instructions.h"
#include "llvm/Transforms/Scalar/SimplifyCFG.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"
#include "llvm/Transforms/Utils/Local.h"

namespace tuco::passes {

using namespace llvm;

namespace {

using Blocks = SmallPtrSet<BasicBlock *, 32>;

// ---- Chains of comparisons ------------------------------------------------------------------------------------------

struct Comparison {
  BranchInst *branch;
  ICmpInst *compare;
  Value *value;
  ConstantInt *constant;
  BasicBlock *equal, *other;
};

bool read_comparison(BasicBlock &block, Comparison &comparison) {
  auto *branch = dyn_cast<BranchInst>(block.getTerminator());
  if (!branch || !branch->isConditional()) return false;
  auto *compare = dyn_cast<ICmpInst>(branch->getCondition());
  if (!compare || !compare->isEquality() || !compare->hasOneUse() || compare->getParent() != &block)
    return false;
  auto *constant = dyn_cast<ConstantInt>(compare->getOperand(1));
  if (!constant) return false;
  bool equal_first = compare->getPredicate() == CmpInst::ICMP_EQ;
  comparison = {branch,
                compare,
                compare->getOperand(0),
                constant,
                branch->getSuccessor(equal_first ? 0 : 1),
                branch->getSuccessor(equal_first ? 1 : 0)};
  return comparison.equal != comparison.other;
}

bool holds_only(BasicBlock &block, const Comparison &comparison) {
  return &block.front() == comparison.compare && comparison.compare->getNextNode() == comparison.branch;
}

// What the phis of blocks expect from each predecessor, looked up once for a block. Nothing changes meanwhile.
class Expectations {
public:
  bool same(BasicBlock &block, BasicBlock &from, BasicBlock &other) {
    if (block.phis().empty()) return true;
    auto [place, added] = values_.try_emplace(&block);
    if (added)
      for (PHINode &phi : block.phis())
        for (unsigned k = 0; k < phi.getNumIncomingValues(); ++k)
          place->second[phi.getIncomingBlock(k)][&phi] = phi.getIncomingValue(k);
    return all_of(block.phis(), [&](PHINode &phi) {
      return place->second[&from].lookup(&phi) == place->second[&other].lookup(&phi);
    });
  }

private:
  DenseMap<BasicBlock *, DenseMap<BasicBlock *, SmallDenseMap<PHINode *, Value *, 2>>> values_;
};

class Chain {
public:
  Chain(const Comparison &first, Expectations &expected)
      : head_(first.branch->getParent()), expected_(&expected) {
    add(first);
  }

  // Adds the link, unless its block would be entered from the head with two values of a phi.
  bool add(const Comparison &link) {
    if (!links_.empty() && leads_elsewhere(*link.equal, *link.branch->getParent())) return false;
    entered_.try_emplace(link.equal, link.branch->getParent());
    links_.push_back(link);
    return true;
  }

  // The block behind the chain, as the head would lead there.
  bool may_end_at(BasicBlock &block, BasicBlock &from) { return !leads_elsewhere(block, from); }

  void drop_last() {
    if (entered_.lookup(links_.back().equal) == links_.back().branch->getParent())
      entered_.erase(links_.back().equal);
    links_.pop_back();
  }

  const Comparison &last() const { return links_.back(); }
  size_t size() const { return links_.size(); }

  void become_switch(DenseMap<BasicBlock *, BasicBlock *> &moved, SmallVectorImpl<BasicBlock *> &changed) {
    auto *choice = SwitchInst::Create(links_.front().value, links_.back().other, links_.size(), head_);
    choice->setDebugLoc(links_.front().branch->getDebugLoc());
    SmallPtrSet<ConstantInt *, 16> seen;
    for (const Comparison &link : links_) {
      // A constant that was asked for before leads nowhere any more.
      if (seen.insert(link.constant).second)
        choice->addCase(link.constant, link.equal);
      else
        link.equal->removePredecessor(link.branch->getParent(), /*KeepOneInputPHIs=*/true);
      changed.push_back(link.equal);
    }
    changed.push_back(links_.back().other);
    for (const Comparison &link : links_) {
      BasicBlock *block = link.branch->getParent();
      link.branch->eraseFromParent();
      link.compare->eraseFromParent();
      if (block == head_) continue;
      moved[block] = head_;
      block->eraseFromParent();
    }
  }

private:
  bool leads_elsewhere(BasicBlock &block, BasicBlock &from) const {
    BasicBlock *before = entered_.lookup(&block);
    return before && !expected_->same(block, *before, from);
  }

  BasicBlock *head_;
  Expectations *expected_;
  SmallVector<Comparison, 8> links_;
  DenseMap<BasicBlock *, BasicBlock *> entered_; // the first link that leads to a block
};

// Is the block a link of a chain that begins before it?
bool continues_chain(BasicBlock &block, const Comparison &comparison) {
  BasicBlock *before = block.getSinglePredecessor();
  Comparison earlier;
  return before && before != &block && holds_only(block, comparison) && read_comparison(*before, earlier) &&
         earlier.value == comparison.value && earlier.other == &block;
}

// The longest chain that begins with the comparison.
Chain chain_from(const Comparison &first, Expectations &expected) {
  Chain chain(first, expected);
  for (;;) {
    BasicBlock *next = chain.last().other;
    Comparison link;
    if (!read_comparison(*next, link) || !continues_chain(*next, link) || next == first.branch->getParent() ||
        !chain.add(link))
      break;
  }
  while (chain.size() > 1 && !chain.may_end_at(*chain.last().other, *chain.last().branch->getParent()))
    chain.drop_last();
  return chain;
}

bool make_switches(Function &function) {
  constexpr size_t kShort = 3; // shorter ones are as quick
  Expectations expected;
  SmallVector<Chain, 0> chains;
  for (BasicBlock &block : function) {
    Comparison first;
    if (!read_comparison(block, first) || continues_chain(block, first)) continue;
    for (;;) { // where one ends, another may begin
      Chain chain = chain_from(first, expected);
      BasicBlock *next = chain.last().other;
      if (chain.size() >= kShort) chains.push_back(std::move(chain));
      if (next == &block || !read_comparison(*next, first) || !continues_chain(*next, first)) break;
    }
  }
  DenseMap<BasicBlock *, BasicBlock *> moved;
  SmallVector<BasicBlock *, 32> changed;
  for (Chain &chain : chains) chain.become_switch(moved, changed);
  Blocks done;
  for (BasicBlock *block : changed) {
    if (!done.insert(block).second) continue;
    for (PHINode &phi : block->phis())
      for (unsigned k = 0; k < phi.getNumIncomingValues(); ++k)
        if (BasicBlock *head = moved.lookup(phi.getIncomingBlock(k))) phi.setIncomingBlock(k, head);
  }
  return !chains.empty();
}

// ---- Empty blocks ---------------------------------------------------------------------------------------------------

// A block that does nothing but lead on.
bool is_empty(BasicBlock &block) {
  auto *jump = dyn_cast<BranchInst>(&block.front());
  return jump && jump->isUnconditional() && jump->getSuccessor(0) != &block && !block.isEntryBlock() &&
         !block.hasAddressTaken();
}

// What the phis of an end expect from each predecessor.
class End {
public:
  End(BasicBlock &block, const Blocks &loop_heads) : block_(block), loop_heads_(loop_heads) {
    for (PHINode &phi : block.phis()) {
      phis_.push_back(&phi);
      auto &values = values_.emplace_back();
      for (unsigned k = 0; k < phi.getNumIncomingValues(); ++k)
        values[phi.getIncomingBlock(k)] = phi.getIncomingValue(k);
    }
  }

  bool skip_empty_blocks() {
    SmallVector<BasicBlock *, 32> list(predecessors(&block_));
    before_.insert(list.begin(), list.end());
    SmallVector<BasicBlock *, 32> skipped;
    while (!list.empty()) {
      BasicBlock *block = list.pop_back_val();
      if (gone_.contains(block) || !is_empty(*block) || block->front().hasDbgRecords() ||
          loop_heads_.contains(block) || !may_go(*block))
        continue;
      gone_.insert(block);
      before_.erase(block);
      skipped.push_back(block);
      for (BasicBlock *from : predecessors(block)) {
        for (size_t k = 0; k < phis_.size(); ++k) {
          Value *value = values_[k].lookup(block);
          values_[k][from] = value;
          arrivals_.push_back({k, from, value});
        }
        if (before_.insert(from).second) list.push_back(from);
      }
      // Its uses are the branches to it. (replaceAllUsesWith would change the end's phis, too.)
      for (Use &branch : make_early_inc_range(block->uses())) branch.set(&block_);
    }
    if (skipped.empty()) return false;
    write_phis();
    for (BasicBlock *block : skipped) {
      block->getTerminator()->eraseFromParent();
      block->eraseFromParent();
    }
    return true;
  }

private:
  struct Arrival {
    size_t phi;
    BasicBlock *from;
    Value *value;
  };

  bool may_go(BasicBlock &block) const {
    if (pred_empty(&block)) return false;
    return all_of(predecessors(&block), [&](BasicBlock *from) {
      if (!isa<BranchInst, SwitchInst>(from->getTerminator())) return false;
      return !before_.contains(from) || all_of(values_, [&](const auto &values) {
        return values.lookup(from) == values.lookup(&block);
      });
    });
  }

  void write_phis() {
    for (PHINode *phi : phis_)
      phi->removeIncomingValueIf([&](unsigned k) { return gone_.contains(phi->getIncomingBlock(k)); },
                                 /*DeletePHIIfEmpty=*/false);
    for (const Arrival &arrival : arrivals_)
      if (!gone_.contains(arrival.from)) phis_[arrival.phi]->addIncoming(arrival.value, arrival.from);
  }

  BasicBlock &block_;
  const Blocks &loop_heads_;
  Blocks before_, gone_;
  SmallVector<PHINode *, 4> phis_;
  SmallVector<DenseMap<BasicBlock *, Value *>, 4> values_; // by phi
  SmallVector<Arrival, 32> arrivals_;
};

bool skip_empty_blocks(Function &function) {
  constexpr unsigned kManyPredecessors = 16;
  SmallVector<std::pair<const BasicBlock *, const BasicBlock *>, 32> back_edges;
  FindFunctionBackedges(function, back_edges);
  Blocks loop_heads;
  for (auto [from, head] : back_edges) loop_heads.insert(const_cast<BasicBlock *>(head));
  SmallVector<BasicBlock *, 32> ends;
  for (BasicBlock &block : function)
    if (block.hasNPredecessorsOrMore(kManyPredecessors) && !loop_heads.contains(&block) && !block.isEHPad() &&
        !is_empty(block))
      ends.push_back(&block);
  bool changed = false;
  for (BasicBlock *end : ends) changed |= End(*end, loop_heads).skip_empty_blocks();
  return changed;
}

constexpr size_t kAffordable = 100; // steps for each block of the function

// What leads to an end by a switch or a comparison with a constant may soon be a jump: SimplifyCFG makes selects of small
// switches, and joins blocks. It makes one of all returns, too.
bool may_crowd_ends(Function &function) {
  size_t cost = 0, returns = 0;
  for (BasicBlock &block : function) {
    size_t all = 0, jumps = 0;
    for (BasicBlock *from : predecessors(&block)) {
      Comparison comparison;
      ++all;
      jumps += from->getSingleSuccessor() || isa<SwitchInst>(from->getTerminator()) ||
               read_comparison(*from, comparison);
    }
    cost += all * jumps;
    returns += isa<ReturnInst>(block.getTerminator());
  }
  cost += returns * returns;
  return cost > kAffordable * function.size();
}

} // namespace

bool has_crowded_ends(const Function &function) {
  size_t cost = 0;
  for (const BasicBlock &block : function) {
    size_t all = 0, jumps = 0;
    for (const BasicBlock *from : predecessors(&block)) {
      ++all;
      jumps += from->getSingleSuccessor() != nullptr;
    }
    cost += all * jumps;
  }
  return cost > kAffordable * function.size();
}

bool has_crowded_values(const Function &function) {
  DenseMap<const Value *, size_t> conditions;
  size_t cost = 0;
  for (const BasicBlock &block : function)
    if (auto *branch = dyn_cast<BranchInst>(block.getTerminator()); branch && branch->isConditional())
      if (auto *compare = dyn_cast<ICmpInst>(branch->getCondition()))
        cost += conditions[compare->getOperand(0)]++;
  return cost > kAffordable * function.size();
}

bool has_crowded_pointers(const Function &function) {
  size_t phis = 0, compared = 0;
  for (const BasicBlock &block : function) {
    for (const PHINode &phi : block.phis()) phis += phi.getType()->isPointerTy();
    for (const Instruction &instruction : block)
      compared += isa<ICmpInst>(instruction) && instruction.getOperand(0)->getType()->isPointerTy();
  }
  return phis * compared > kAffordable * function.size();
}

PreservedAnalyses SimplifyLarge::run(Function &function, FunctionAnalysisManager &analyses) {
  if (!has_many_blocks(function)) return PreservedAnalyses::all();
  bool changed = false;
  for (BasicBlock &block : function) changed |= ConstantFoldTerminator(&block, /*DeleteDeadConditions=*/true);
  changed |= removeUnreachableBlocks(function);
  changed |= make_switches(function);
  changed |= skip_empty_blocks(function);
  if (may_crowd_ends(function)) {
    for (BasicBlock &block : make_early_inc_range(function)) changed |= MergeBlockIntoPredecessor(&block);
    return changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
  }
  if (changed) analyses.invalidate(function, PreservedAnalyses::none());
  PreservedAnalyses preserved =
      SimplifyCFGPass(SimplifyCFGOptions().speculateBlocks(false)).run(function, analyses);
  return changed ? PreservedAnalyses::none() : preserved;
}

} // namespace tuco::passes
