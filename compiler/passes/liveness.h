// Which Go pointers are live where: backward data flow over SSA values, in bit vectors.
#pragma once

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"

#include <vector>

namespace llvm {
class BasicBlock;
class CallBase;
class Function;
class Instruction;
class Value;
} // namespace llvm

namespace tuco::passes {

class PointerLiveness {
public:
  explicit PointerLiveness(llvm::Function &function);

  // Calls visit(safepoint, bits) for each safepoint, bits being the values live *after* it, without its own
  // result.
  void for_each_safepoint(llvm::function_ref<void(llvm::CallBase &, const llvm::BitVector &)> visit);
  llvm::Value *value(unsigned index) const { return values_[index]; }

private:
  void step(llvm::Instruction &instruction, llvm::BitVector &live) const;
  int index_of(const llvm::Value *value) const;

  llvm::Function &function_;
  std::vector<llvm::Value *> values_;
  llvm::DenseMap<const llvm::Value *, int> index_;
  llvm::DenseMap<const llvm::BasicBlock *, llvm::BitVector> live_out_;
};

} // namespace tuco::passes
