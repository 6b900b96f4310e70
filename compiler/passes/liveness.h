// Which Go pointers, and which slots of the data frame, are live where: backward data flow over SSA values, in bit
// vectors. A slot's value is its numbered address (data_stack.cpp); whatever uses an address that is derived from it by
// address computations alone uses the slot. Where such an address is merged with others, passed or stored, a pointer to
// the slot goes its own way, and the collector follows it.
//
// A slot's birth (llvm.lifetime.start) kills it: before, it holds anything. From there to its first use it holds nulls at
// most, so a slot counts as live only where some path has used it (forward data flow). Frames of one function number their
// slots alike; they do not exist at the same time.
//
// Most values are used in the block that makes them alone. They are in no set of another block, so their numbers begin anew
// in each: the sets have a bit for each value that is live somewhere between two blocks, and the time is not what the
// function has of blocks times all of its values.
//
// With BasePointers, what uses a derived pointer uses its base as well: so the base is live wherever the pointer is.
#pragma once

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/IR/Dominators.h"

#include <optional>
#include <vector>

namespace llvm {
class BasicBlock;
class CallBase;
class Function;
class Instruction;
class Value;
} // namespace llvm

namespace tuco::passes {

class BasePointers;

class PointerLiveness {
public:
  explicit PointerLiveness(llvm::Function &function, const BasePointers *bases = nullptr);

  // Calls visit(safepoint, bits) for each safepoint, bits being the values live *after* it, without its own
  // result. Bits below slot_count() are slots by their numbers.
  void for_each_safepoint(llvm::function_ref<void(llvm::CallBase &, const llvm::BitVector &)> visit);
  // While for_each_safepoint visits: the value of a bit.
  llvm::Value *value(unsigned index) const { return values_[index]; }
  unsigned slot_count() const { return slot_count_; }
  // The numbered address that `value` is, or is derived from; null: none.
  static llvm::Value *slot_of(llvm::Value *value);
  static unsigned slot_number(const llvm::Instruction &address);
  // The numbered address of the slot that is born at the instruction, or null.
  static llvm::Value *slot_born_at(const llvm::Instruction &instruction);

private:
  void number_values();
  llvm::DenseSet<const llvm::Value *> find_shared() const;
  void find_live();
  void find_touched();
  template <class F> void for_each_touch(llvm::Instruction &instruction, F f) const;
  void step(llvm::Instruction &instruction, llvm::BitVector &live) const;
  int index_of(const llvm::Value *value) const;
  int index_of_use(llvm::Value *value) const; // of the value, or of its slot
  void use(llvm::Value *value, llvm::BitVector &live) const;

  llvm::Function &function_;
  const BasePointers *bases_;
  std::vector<llvm::Value *>
      values_; // slots, values of several blocks, those of the block that is visited alone
  unsigned slot_count_ = 0;
  unsigned shared_count_ = 0; // slots and values of several blocks
  llvm::DenseMap<const llvm::Value *, int> index_;
  llvm::DenseMap<const llvm::BasicBlock *, llvm::SmallVector<llvm::Value *, 0>> own_values_;
  llvm::DenseMap<const llvm::BasicBlock *, llvm::BitVector> live_out_;   // of shared values
  llvm::DenseMap<const llvm::BasicBlock *, llvm::BitVector> touched_in_; // slots that some path has used
};

// The data frames of a function, each known by its base.
class FrameBases {
public:
  explicit FrameBases(llvm::Function &function);
  // The base of the frame that is taken at the instruction; null: none is.
  const llvm::Instruction *at(const llvm::Instruction &instruction) const;
  // Of a function that has frames.
  bool dominates(const llvm::Instruction &first, const llvm::Instruction &then) const {
    return dominators_->dominates(&first, &then);
  }
  // How many slots the function's frames before it have.
  static unsigned first_slot(const llvm::Instruction &base);

private:
  llvm::SmallVector<const llvm::Instruction *, 4> bases_;
  std::optional<llvm::DominatorTree> dominators_;
};

} // namespace tuco::passes
