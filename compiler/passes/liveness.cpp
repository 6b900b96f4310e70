#include "compiler/passes/liveness.h"

#include "compiler/passes/pointers.h"

#include "llvm/ADT/PostOrderIterator.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/IR/CFG.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"

namespace tuco::passes {

using namespace llvm;

namespace {

// Points into the data stack alone: no object hangs on it.
bool is_frame_address(const Value *value) {
  while (auto *gep = dyn_cast<GetElementPtrInst>(value)) value = gep->getPointerOperand();
  auto *instruction = dyn_cast<Instruction>(value);
  return instruction && instruction->getMetadata(kFrameBaseMetadata);
}

} // namespace

PointerLiveness::PointerLiveness(Function &function) : function_(function) {
  auto add = [&](Value &value) {
    if (!holds_pointer(value.getType()) || (is_frame_address(&value) && slot_of(&value) != &value)) return;
    index_[&value] = static_cast<int>(values_.size());
    values_.push_back(&value);
  };
  for (Argument &argument : function.args()) add(argument);
  for (Instruction &instruction : instructions(function)) add(instruction);

  unsigned count = static_cast<unsigned>(values_.size());
  DenseMap<const BasicBlock *, BitVector> live_in;
  for (BasicBlock &block : function) {
    live_in[&block].resize(count);
    live_out_[&block].resize(count);
  }
  // Post order visits successors first, so that few rounds are needed; the set holds what must be looked at
  // again.
  SmallSetVector<BasicBlock *, 32> work;
  std::vector<BasicBlock *> order(po_begin(&function.getEntryBlock()), po_end(&function.getEntryBlock()));
  for (BasicBlock *block : reverse(order)) work.insert(block);
  while (!work.empty()) {
    BasicBlock *block = work.pop_back_val();
    BitVector &out = live_out_[block];
    for (BasicBlock *successor : successors(block)) {
      out |= live_in[successor];
      for (PHINode &phi : successor->phis()) {
        if (int index = index_of_use(phi.getIncomingValueForBlock(block)); index >= 0) out.set(index);
      }
    }
    BitVector live = out;
    for (Instruction &instruction : reverse(*block)) step(instruction, live);
    if (live == live_in[block]) continue;
    live_in[block] = std::move(live);
    for (BasicBlock *predecessor : predecessors(block)) work.insert(predecessor);
  }
}

int PointerLiveness::index_of(const Value *value) const {
  auto it = index_.find(value);
  return it == index_.end() ? -1 : it->second;
}

Value *PointerLiveness::slot_of(Value *value) {
  while (auto *gep = dyn_cast<GetElementPtrInst>(value)) {
    if (gep->getMetadata(kSlotMetadata)) return gep;
    value = gep->getPointerOperand();
  }
  return nullptr;
}

int PointerLiveness::index_of_use(Value *value) const {
  Value *slot = slot_of(value);
  return index_of(slot ? slot : value);
}

void PointerLiveness::step(Instruction &instruction, BitVector &live) const {
  if (int index = index_of(&instruction); index >= 0) live.reset(index);
  if (isa<PHINode>(instruction)) return; // its operands are live at the end of the predecessors
  if (slot_of(&instruction)) return;     // an address computation; what uses it counts
  for (Value *operand : instruction.operands())
    if (int index = index_of_use(operand); index >= 0) live.set(index);
}

void PointerLiveness::for_each_safepoint(function_ref<void(CallBase &, const BitVector &)> visit) {
  for (BasicBlock &block : function_) {
    auto it = live_out_.find(&block);
    BitVector live = it->second;
    for (Instruction &instruction : reverse(block)) {
      if (is_safepoint(instruction)) {
        BitVector across = live;
        if (int index = index_of(&instruction); index >= 0) across.reset(index);
        visit(cast<CallBase>(instruction), across);
      }
      step(instruction, live);
    }
  }
}

} // namespace tuco::passes
