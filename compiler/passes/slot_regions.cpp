// Decides on which ways through a function its data frame is taken, and where each variable in it begins to hold anything.
//
// Problem. Most variables that are left on the data stack are operands of calls that report an error: the array of a
// concatenation, the slice of variadic arguments. On the way that a function nearly always goes nobody uses them, and it
// should not pay for a frame and for nulls in it.
//
//     func (s *scanner) end(c byte) int {
//       if c == '}' { return s.leave() }               no frame
//       return s.error("unexpected " + name + "!")     take; store operands, concatenate; give back
//     }
//
// A variable's *birth* is a place that each of its uses lies behind: before the first use in the nearest block that
// dominates all of them and lies in no cycle. Its nulls are stored there (data_stack.cpp), and the variable is
// not live before (liveness.h).
//
// A *region* is all that the block of a birth dominates. Its begin takes the frame; each edge out of it and each return in
// it gives the frame back. Regions of which one lies in the other are made one; others are apart, so no two frames of a
// function exist at a time, and each is laid out for itself. Regions cost code, and a frame taken twice costs twice: if
// the regions together are run nearly as often as the function, or are many, they become one.
//
// A pointer to a variable may be merged with others, stored or kept by a callee, and used behind the region's end where
// no use of the variable shows. A variable with such a use gets a region that nothing leaves but returns and dead ends.
//
// Functions with landing pads or defers take their frame at the beginning, and all is born there: a panic uses
// variables in an order that the code does not show.
#include "compiler/passes/slot_regions.h"

#include "compiler/passes/argument_fate.h"
#include "compiler/passes/pointers.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/PostOrderIterator.h"
#include "llvm/ADT/SCCIterator.h"
#include "llvm/Analysis/BlockFrequencyInfo.h"
#include "llvm/Analysis/BranchProbabilityInfo.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/IR/CFG.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"

namespace tuco::passes {

using namespace llvm;

namespace {

constexpr unsigned kMostRegions = 6;
constexpr double kMostOften =
    0.9; // of the function's runs: regions that together are run more often become one

// What Go functions promise makes more regions of a frame, which are larger as code than they save [measured: hello world].
bool may_keep(const CallBase &call, unsigned argument) {
  if (call.doesNotCapture(argument)) return false;
  return call.getCallingConv() == kGoConvention || fate_of_argument(call, argument).itself != Fate::Stays;
}

void find_uses(Value &address, SlotPlace &uses) {
  for (Use &use : address.uses()) {
    auto *user = cast<Instruction>(use.getUser());
    if (auto *gep = dyn_cast<GetElementPtrInst>(user)) {
      uses.touches.push_back(gep);
      find_uses(*gep, uses);
      continue;
    }
    auto *phi = dyn_cast<PHINode>(user);
    uses.touches.push_back(phi ? phi->getIncomingBlock(use)->getTerminator() : user);
    if (auto *store = dyn_cast<StoreInst>(user))
      uses.captured |= store->getValueOperand() == &address;
    else if (auto *call = dyn_cast<CallBase>(user); call && !isa<MemIntrinsic>(call))
      uses.captured |= !call->isArgOperand(&use) || may_keep(*call, call->getArgOperandNo(&use));
    else
      uses.captured |= !isa<LoadInst>(user) && !isa<ICmpInst>(user) && !isa<MemIntrinsic>(user);
  }
}

// Brings address computations to their uses, so that they tell nothing of where the variable is needed.
void repeat_addresses(Value &address) {
  SmallVector<GetElementPtrInst *, 8> derived;
  for (User *user : address.users())
    if (auto *gep = dyn_cast<GetElementPtrInst>(user); gep && gep->hasAllConstantIndices())
      derived.push_back(gep);
  for (GetElementPtrInst *gep : derived) {
    repeat_addresses(*gep);
    repeat_at_uses(*gep);
  }
}

class Placement {
public:
  Placement(Function &function, ArrayRef<AllocaInst *> variables)
      : function_(function), variables_(variables), dominators_(function) {}

  SlotRegions run() {
    result_.slots.resize(variables_.size());
    for (size_t i = 0; i < variables_.size(); i++) find_uses(*variables_[i], result_.slots[i]);
    if (any_of(function_, [](BasicBlock &block) { return block.isLandingPad(); }) ||
        any_of(variables_, [](AllocaInst *v) { return v->hasMetadata(kDeferAreaMetadata); }))
      take_at_beginning();
    else
      take_where_needed();
    return std::move(result_);
  }

private:
  void take_at_beginning() {
    FrameRegion all;
    all.begin = &*find_if(function_.getEntryBlock(), [](Instruction &i) { return !isa<AllocaInst>(i); });
    for (BasicBlock &block : function_) {
      if (isa<ReturnInst>(block.getTerminator())) all.returns.push_back(block.getTerminator());
      if (block.isLandingPad()) all.landing_pads.push_back(block.getLandingPadInst());
    }
    for (SlotPlace &slot : result_.slots) {
      slot.birth = all.begin;
      slot.captured = true; // a panic may use it
    }
    result_.regions.push_back(std::move(all));
  }

  void take_where_needed() {
    find_cycles();
    find_open_blocks();
    for (SlotPlace &slot : result_.slots) {
      BasicBlock *block = common_dominator(slot);
      slot.birth = first_touch(*block, slot);
      heads_.push_back(slot.captured ? closed(block) : block);
    }
    merge_heads();
    for (size_t i = 0; i < heads_.size(); i++)
      result_.slots[i].region = static_cast<unsigned>(find(order_, heads_[i]) - order_.begin());
    for (BasicBlock *head : order_) result_.regions.push_back(region(*head));
  }

  void find_cycles() {
    for (auto it = scc_begin(&function_); !it.isAtEnd(); ++it)
      if (it.hasCycle()) in_cycle_.insert(it->begin(), it->end());
  }

  // A block is open if an edge leads out of what it dominates. Such an edge u -> v leaves all that dominate u below v's
  // own dominator (or below v, if that dominates u): so the least depth at which an edge from below ends tells.
  void find_open_blocks() {
    for (DomTreeNode *node : post_order(dominators_.getRootNode())) {
      unsigned least = node->getLevel() + 1;
      for (BasicBlock *successor : successors(node->getBlock())) {
        DomTreeNode *target = dominators_.getNode(successor);
        if (!dominators_.dominates(target, node)) target = target->getIDom();
        least = std::min(least, target->getLevel());
      }
      for (DomTreeNode *child : node->children()) least = std::min(least, least_.lookup(child->getBlock()));
      least_[node->getBlock()] = least;
    }
  }
  bool is_open(BasicBlock *block) { return least_.lookup(block) < dominators_.getNode(block)->getLevel(); }

  BasicBlock *dominator(BasicBlock *block) { return dominators_.getNode(block)->getIDom()->getBlock(); }

  BasicBlock *outside_cycles(BasicBlock *block) {
    while (in_cycle_.contains(block)) block = dominator(block);
    return block;
  }

  BasicBlock *closed(BasicBlock *block) {
    while (is_open(block) || in_cycle_.contains(block)) block = dominator(block);
    return block;
  }

  BasicBlock *common_dominator(const SlotPlace &uses) {
    BasicBlock *block = uses.touches.front()->getParent();
    for (Instruction *touch : uses.touches)
      block = dominators_.findNearestCommonDominator(block, touch->getParent());
    return outside_cycles(block);
  }

  static Instruction *first_touch(BasicBlock &block, const SlotPlace &uses) {
    Instruction *first = block.getTerminator();
    for (Instruction *touch : uses.touches)
      if (touch->getParent() == &block && touch->comesBefore(first)) first = touch;
    return first;
  }

  // One head for those of which one dominates the other; one for all, if apart they would cost more.
  void merge_heads() {
    SmallVector<BasicBlock *, 8> heads;
    for (BasicBlock *head : heads_)
      if (!is_contained(heads, head)) heads.push_back(head);
    for (BasicBlock *head : heads)
      if (none_of(heads, [&](BasicBlock *other) { return dominators_.properlyDominates(other, head); }))
        order_.push_back(head);
    if (order_.size() > kMostRegions || are_frequent()) {
      BasicBlock *common = order_.front();
      for (BasicBlock *head : order_) common = dominators_.findNearestCommonDominator(common, head);
      bool captured = any_of(result_.slots, [](const SlotPlace &slot) { return slot.captured; });
      order_.assign(1, captured ? closed(common) : outside_cycles(common));
    }
    for (BasicBlock *&head : heads_)
      head = *find_if(order_, [&](BasicBlock *outer) { return dominators_.dominates(outer, head); });
  }

  bool are_frequent() {
    if (order_.size() == 1) return false;
    LoopInfo loops(dominators_);
    BranchProbabilityInfo probabilities(function_, loops, nullptr, &dominators_);
    BlockFrequencyInfo frequencies(function_, probabilities, loops);
    double sum = 0;
    for (BasicBlock *head : order_) sum += static_cast<double>(frequencies.getBlockFreq(head).getFrequency());
    return sum > kMostOften * static_cast<double>(frequencies.getEntryFreq().getFrequency());
  }

  FrameRegion region(BasicBlock &head) {
    FrameRegion result;
    result.begin = head.getTerminator();
    for (size_t i = 0; i < heads_.size(); i++)
      if (heads_[i] == &head)
        if (Instruction *touch = first_touch(head, result_.slots[i]); touch->comesBefore(result.begin))
          result.begin = touch;
    // In the order of the function: a walk of the dominator tree has none that is the same in each run.
    for (BasicBlock &block : function_) {
      if (!dominators_.dominates(&head, &block)) continue;
      Instruction *end = block.getTerminator();
      if (isa<ReturnInst>(end)) result.returns.push_back(end);
      for (unsigned i = 0; i < end->getNumSuccessors(); i++)
        if (!dominators_.dominates(&head, end->getSuccessor(i))) result.leaving.push_back({end, i});
    }
    return result;
  }

  Function &function_;
  ArrayRef<AllocaInst *> variables_;
  DominatorTree dominators_;
  SlotRegions result_;
  DenseSet<BasicBlock *> in_cycle_;
  DenseMap<BasicBlock *, unsigned> least_; // depth in the dominator tree, see find_open_blocks
  std::vector<BasicBlock *> heads_;        // by variable: of its region
  std::vector<BasicBlock *> order_;        // the heads of regions
};

} // namespace

void repeat_at_uses(Instruction &address) {
  SmallVector<Use *, 8> uses;
  for (Use &use : address.uses()) uses.push_back(&use);
  for (Use *use : uses) {
    auto *user = cast<Instruction>(use->getUser());
    auto *phi = dyn_cast<PHINode>(user);
    if (!phi) {
      Instruction *copy = address.clone();
      copy->insertBefore(user);
      use->set(copy);
      continue;
    }
    // A phi may name a block twice; both entries must stay the same value.
    BasicBlock *incoming = phi->getIncomingBlock(*use);
    if (use->get() != &address) continue;
    Instruction *copy = address.clone();
    copy->insertBefore(incoming->getTerminator());
    for (unsigned i = 0; i < phi->getNumIncomingValues(); i++)
      if (phi->getIncomingBlock(i) == incoming && phi->getIncomingValue(i) == &address)
        phi->setIncomingValue(i, copy);
  }
  address.eraseFromParent();
}

SlotRegions place_slots(Function &function, ArrayRef<AllocaInst *> variables) {
  for (AllocaInst *variable : variables) repeat_addresses(*variable);
  return Placement(function, variables).run();
}

} // namespace tuco::passes
