// Which variables of a data frame are never needed at the same time, so that they can share a slot.
//
//     if a { report("bad " + x + "!") }        one array of three strings
//     if b { report("no " + x + " at all") }   for both
//
// A variable is needed from its birth (slot_regions.h) to its last use, on each way: backward data flow, which ends at the
// birth; since that dominates all uses, nothing before it is reached. If pointers to the variable go where no use of them
// is seen, it is needed wherever its birth can lead. Two variables conflict if one is born while the other is needed. (Two
// that are needed at one place do not, if no way to it passes both births.)
#include "compiler/passes/slot_sharing.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/PostOrderIterator.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/IR/CFG.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/Instruction.h"

namespace tuco::passes {

using namespace llvm;

namespace {

constexpr uint64_t kMostBits = uint64_t{1} << 22; // of one set a block

class Conflicts {
public:
  Conflicts(Function &function, ArrayRef<SlotPlace> variables)
      : function_(function), variables_(variables), count_(static_cast<unsigned>(variables.size())) {}

  std::vector<BitVector> run() {
    for (unsigned i = 0; i < count_; i++) {
      births_[variables_[i].birth].push_back(i);
      for (const Instruction *touch : variables_[i].touches) touches_[touch].push_back(i);
    }
    for (BasicBlock &block : function_) out_[&block].resize(count_);
    captured_.resize(count_);
    for (unsigned i = 0; i < count_; i++) {
      if (!variables_[i].captured) continue;
      captured_.set(i);
      need_everywhere(i);
    }
    follow_needs();
    conflicts_.assign(count_, BitVector(count_));
    for (BasicBlock &block : function_) find_in(block);
    return std::move(conflicts_);
  }

private:
  // In all blocks that the birth can lead to. Births lie in no cycle, so their own block is none of these.
  void need_everywhere(unsigned variable) {
    SmallVector<BasicBlock *, 16> work = {variables_[variable].birth->getParent()};
    SmallPtrSet<BasicBlock *, 16> seen;
    while (!work.empty()) {
      BasicBlock *block = work.pop_back_val();
      out_[block].set(variable);
      for (BasicBlock *successor : successors(block))
        if (seen.insert(successor).second) work.push_back(successor);
    }
  }

  void follow_needs() {
    SmallSetVector<BasicBlock *, 32> work;
    std::vector<BasicBlock *> order(po_begin(&function_.getEntryBlock()), po_end(&function_.getEntryBlock()));
    for (BasicBlock *block : reverse(order)) work.insert(block);
    while (!work.empty()) {
      BasicBlock *block = work.pop_back_val();
      BitVector in = out_[block];
      for (Instruction &instruction : reverse(*block)) step(instruction, in);
      for (BasicBlock *predecessor : predecessors(block)) {
        BitVector &out = out_[predecessor];
        BitVector more = in;
        more.reset(out);
        more.reset(captured_); // need_everywhere has marked the ways from their births, and no others
        if (more.none()) continue;
        out |= more;
        work.insert(predecessor);
      }
    }
  }

  void step(const Instruction &instruction, BitVector &needed) {
    if (auto it = touches_.find(&instruction); it != touches_.end())
      for (unsigned i : it->second) needed.set(i);
    if (auto it = births_.find(&instruction); it != births_.end())
      for (unsigned i : it->second) needed.reset(i);
  }

  void find_in(BasicBlock &block) {
    BitVector needed = out_[&block];
    for (Instruction &instruction : reverse(block)) {
      if (auto it = touches_.find(&instruction); it != touches_.end())
        for (unsigned i : it->second) needed.set(i);
      auto born = births_.find(&instruction);
      if (born == births_.end()) continue;
      for (unsigned i : born->second) {
        conflicts_[i] |= needed;
        for (unsigned other : needed.set_bits()) conflicts_[other].set(i);
      }
      for (unsigned i : born->second) needed.reset(i);
    }
  }

  Function &function_;
  ArrayRef<SlotPlace> variables_;
  unsigned count_;
  DenseMap<const Instruction *, SmallVector<unsigned, 2>> births_, touches_;
  DenseMap<const BasicBlock *, BitVector> out_; // needed at the block's end
  BitVector captured_;
  std::vector<BitVector> conflicts_;
};

} // namespace

std::vector<BitVector> find_conflicts(Function &function, ArrayRef<SlotPlace> variables) {
  if (uint64_t{variables.size()} * std::max<uint64_t>(function.size(), variables.size()) > kMostBits)
    return {};
  return Conflicts(function, variables).run();
}

} // namespace tuco::passes
