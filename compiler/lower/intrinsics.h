#pragma once
// Go functions that compile to a few instructions: parts of math, math/bits and sync/atomic.
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/IR/IRBuilder.h"

#include <string_view>

namespace tuco::lower {

// Emits the function `symbol` for flattened arguments and gives its flattened results; false if it is none of
// ours. Arguments have been checked for nil where they are addresses.
bool emit_intrinsic(std::string_view symbol, llvm::IRBuilder<> &b, llvm::ArrayRef<llvm::Value *> arguments,
                    llvm::SmallVectorImpl<llvm::Value *> &results);
bool is_intrinsic(std::string_view symbol);
// The first argument is an address that must not be nil (sync/atomic).
bool intrinsic_takes_address(std::string_view symbol);

} // namespace tuco::lower
