#pragma once
// Which variables of a data frame may lie in the same memory: see slot_sharing.cpp.
#include "compiler/passes/slot_regions.h"

#include "llvm/ADT/BitVector.h"

#include <vector>

namespace tuco::passes {

// By variable: those that may hold something at the same time. Empty: too many to tell.
std::vector<llvm::BitVector> find_conflicts(llvm::Function &function, llvm::ArrayRef<SlotPlace> variables);

} // namespace tuco::passes
