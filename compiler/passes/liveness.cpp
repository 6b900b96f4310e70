#include "compiler/passes/liveness.h"

#include "compiler/passes/base_pointers.h"
#include "compiler/passes/pointers.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/PostOrderIterator.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/IR/CFG.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"

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

PointerLiveness::PointerLiveness(Function &function, const BasePointers *bases)
    : function_(function), bases_(bases) {
  number_values();
  find_live();
  if (slot_count_) find_touched();
}

void PointerLiveness::number_values() {
  for (Instruction &instruction : instructions(function_)) {
    if (!instruction.getMetadata(kSlotMetadata)) continue;
    unsigned number = slot_number(instruction);
    if (values_.size() <= number) values_.resize(number + 1);
    values_[number] = &instruction;
    index_[&instruction] = static_cast<int>(number);
  }
  slot_count_ = static_cast<unsigned>(values_.size());
  DenseSet<const Value *> shared = find_shared();
  auto is_value = [](const Value &value) {
    return holds_pointer(value.getType()) && !is_frame_address(&value);
  };
  auto add = [&](Value &value) {
    index_[&value] = static_cast<int>(values_.size());
    values_.push_back(&value);
  };
  for (Argument &argument : function_.args())
    if (is_value(argument)) add(argument);
  for (Instruction &instruction : instructions(function_))
    if (shared.contains(&instruction) && is_value(instruction)) add(instruction);
  shared_count_ = static_cast<unsigned>(values_.size());
  size_t most = 0;
  for (BasicBlock &block : function_) {
    SmallVector<Value *, 0> own;
    for (Instruction &instruction : block) {
      if (shared.contains(&instruction) || instruction.use_empty() || !is_value(instruction) ||
          instruction.getMetadata(kSlotMetadata))
        continue;
      index_[&instruction] = static_cast<int>(shared_count_ + own.size());
      own.push_back(&instruction);
    }
    most = std::max(most, own.size());
    if (!own.empty()) own_values_[&block] = std::move(own);
  }
  values_.resize(shared_count_ + most);
}

// What is used, as `step` and find_live see it, in another block than its own or at a block's end.
DenseSet<const Value *> PointerLiveness::find_shared() const {
  DenseSet<const Value *> shared;
  auto note = [&](Value *value, const BasicBlock *block) {
    auto *instruction = dyn_cast_or_null<Instruction>(value);
    if (instruction && instruction->getParent() != block) shared.insert(instruction);
  };
  auto note_use = [&](Value *value, const BasicBlock *block) {
    note(value, block);
    if (bases_) note(bases_->base_of(value), block);
  };
  for (Instruction &instruction : instructions(function_)) {
    bool at_ends = isa<PHINode>(instruction);
    if (!at_ends && (slot_of(&instruction) || slot_born_at(instruction))) continue;
    for (Value *operand : instruction.operands())
      note_use(operand, at_ends ? nullptr : instruction.getParent());
  }
  return shared;
}

void PointerLiveness::find_live() {
  DenseMap<const BasicBlock *, BitVector> live_in;
  for (BasicBlock &block : function_) {
    live_in[&block].resize(shared_count_);
    live_out_[&block].resize(shared_count_);
  }
  // Post order visits successors first, so that few rounds are needed; the set holds what must be looked at
  // again.
  SmallSetVector<BasicBlock *, 32> work;
  std::vector<BasicBlock *> order(po_begin(&function_.getEntryBlock()), po_end(&function_.getEntryBlock()));
  for (BasicBlock *block : reverse(order)) work.insert(block);
  while (!work.empty()) {
    BasicBlock *block = work.pop_back_val();
    BitVector &out = live_out_[block];
    for (BasicBlock *successor : successors(block)) {
      out |= live_in[successor];
      for (PHINode &phi : successor->phis()) use(phi.getIncomingValueForBlock(block), out);
    }
    BitVector live = out;
    live.resize(static_cast<unsigned>(values_.size()));
    for (Instruction &instruction : reverse(*block)) step(instruction, live);
    live.resize(shared_count_);
    if (live == live_in[block]) continue;
    live_in[block] = std::move(live);
    for (BasicBlock *predecessor : predecessors(block)) work.insert(predecessor);
  }
}

void PointerLiveness::find_touched() {
  DenseMap<const BasicBlock *, BitVector> own;
  for (BasicBlock &block : function_) {
    touched_in_[&block].resize(slot_count_);
    BitVector &touched = own[&block];
    touched.resize(slot_count_);
    for (Instruction &instruction : block)
      for_each_touch(instruction, [&](unsigned slot) { touched.set(slot); });
  }
  SmallSetVector<BasicBlock *, 32> work;
  for (BasicBlock *block : post_order(&function_.getEntryBlock())) work.insert(block);
  while (!work.empty()) { // predecessors first
    BasicBlock *block = work.pop_back_val();
    BitVector out = touched_in_[block];
    out |= own[block];
    for (BasicBlock *successor : successors(block)) {
      BitVector &in = touched_in_[successor];
      if (!out.test(in)) continue; // nothing that it lacks
      in |= out;
      work.insert(successor);
    }
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

Value *PointerLiveness::slot_born_at(const Instruction &instruction) {
  auto *intrinsic = dyn_cast<IntrinsicInst>(&instruction);
  return intrinsic && intrinsic->getIntrinsicID() == Intrinsic::lifetime_start ? intrinsic->getArgOperand(1)
                                                                               : nullptr;
}

unsigned PointerLiveness::slot_number(const Instruction &address) {
  const MDNode *number = address.getMetadata(kSlotMetadata);
  return static_cast<unsigned>(mdconst::extract<ConstantInt>(number->getOperand(0))->getZExtValue());
}

int PointerLiveness::index_of_use(Value *value) const {
  Value *slot = slot_of(value);
  return index_of(slot ? slot : value);
}

void PointerLiveness::use(Value *value, BitVector &live) const {
  if (int index = index_of_use(value); index >= 0) live.set(index);
  if (Value *base = bases_ ? bases_->base_of(value) : nullptr)
    if (int index = index_of_use(base); index >= 0) live.set(index);
}

void PointerLiveness::step(Instruction &instruction, BitVector &live) const {
  if (int index = index_of(&instruction); index >= 0) live.reset(index);
  if (isa<PHINode>(instruction)) return; // its operands are live at the end of the predecessors
  if (slot_of(&instruction)) return;     // an address computation; what uses it counts
  if (Value *born = slot_born_at(instruction)) {
    if (int index = index_of(born); index >= 0) live.reset(index);
    return;
  }
  for (Value *operand : instruction.operands()) use(operand, live);
}

template <class F> void PointerLiveness::for_each_touch(Instruction &instruction, F f) const {
  if (slot_of(&instruction) || slot_born_at(instruction)) return;
  for (Value *operand : instruction.operands())
    if (Value *slot = slot_of(operand)) f(static_cast<unsigned>(index_of(slot)));
}

void PointerLiveness::for_each_safepoint(function_ref<void(CallBase &, const BitVector &)> visit) {
  for (BasicBlock &block : function_) {
    BitVector untouched; // of all values
    DenseMap<const Instruction *, SmallVector<unsigned, 4>> first_touches;
    if (slot_count_) {
      BitVector touched = touched_in_[&block];
      for (Instruction &instruction : block)
        for_each_touch(instruction, [&](unsigned slot) {
          if (touched.test(slot)) return;
          touched.set(slot);
          first_touches[&instruction].push_back(slot);
        });
      untouched = touched.flip();
      untouched.resize(static_cast<unsigned>(values_.size()), false);
    }
    BitVector live = live_out_.find(&block)->second;
    live.resize(static_cast<unsigned>(values_.size()));
    if (auto own = own_values_.find(&block); own != own_values_.end())
      llvm::copy(own->second, values_.begin() + shared_count_);
    for (Instruction &instruction : reverse(block)) {
      if (is_safepoint(instruction)) {
        BitVector across = live;
        if (int index = index_of(&instruction); index >= 0) across.reset(index);
        across.reset(untouched);
        visit(cast<CallBase>(instruction), across);
      }
      step(instruction, live);
      if (auto it = first_touches.find(&instruction); it != first_touches.end())
        for (unsigned slot : it->second) untouched.set(slot);
    }
  }
}

FrameBases::FrameBases(Function &function) {
  for (BasicBlock &block : function)
    for (PHINode &phi : block.phis())
      if (phi.getMetadata(kFrameBaseMetadata)) bases_.push_back(&phi);
  if (!bases_.empty()) dominators_.emplace(function);
}

const Instruction *FrameBases::at(const Instruction &instruction) const {
  for (const Instruction *base : bases_)
    if (dominators_->dominates(base, &instruction)) return base;
  return nullptr;
}

unsigned FrameBases::first_slot(const Instruction &base) {
  const MDNode *number = base.getMetadata(kFrameBaseMetadata);
  return static_cast<unsigned>(mdconst::extract<ConstantInt>(number->getOperand(0))->getZExtValue());
}

} // namespace tuco::passes
