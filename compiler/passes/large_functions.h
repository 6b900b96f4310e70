// Functions of thousands of blocks: what LLVM's passes do with them in time that grows by the square, done here in time
// that grows as they do. large_functions.cpp
#pragma once

#include "llvm/IR/Function.h"
#include "llvm/IR/PassManager.h"

namespace tuco::passes {

inline constexpr size_t kManyBlocks = 2000;

inline bool has_many_blocks(const llvm::Function &function) { return function.size() >= kManyBlocks; }

// Would passes that ask of each jump for all predecessors of its target take too long? (SimplifyCFG and jump threading.)
bool has_crowded_ends(const llvm::Function &function);

// Would passes that compare all conditions about a value with each other take too long? (InstCombine.)
bool has_crowded_values(const llvm::Function &function);

// Would a pass that asks of each comparison of a pointer, again and again, which objects it may lead to take too long? There
// are as many steps to that as phis of pointers. (Jump threading.)
bool has_crowded_pointers(const llvm::Function &function);

// Simplifies the blocks of functions that have many, and of no others.
struct SimplifyLarge : llvm::PassInfoMixin<SimplifyLarge> {
  static llvm::PreservedAnalyses run(llvm::Function &function, llvm::FunctionAnalysisManager &analyses);
};

} // namespace tuco::passes
