// Loops that poll once in a strip of their turns: for polls.cpp. The essay is in poll_strips.cpp.
#pragma once

#include "llvm/IR/InstrTypes.h"

#include <optional>

namespace llvm {
class BasicBlock;
class BranchInst;
class Loop;
class SCEV;
class SCEVAddRecExpr;
class ScalarEvolution;
class Value;
} // namespace llvm

namespace tuco::passes {

// A tight loop whose turns are counted by `value`, and that goes on while `value goes_on bound` holds at its end.
struct Strip {
  llvm::BranchInst *branch;
  llvm::Value *value, *bound;
  llvm::CmpInst::Predicate goes_on = llvm::CmpInst::BAD_ICMP_PREDICATE;
  const llvm::SCEVAddRecExpr *counter = nullptr; // `value`
  const llvm::SCEV *step = nullptr;
  const llvm::SCEV *limit = nullptr; // `bound`
  const llvm::SCEV *first = nullptr; // what `value` would be before the first turn
  bool is_asked = false;             // whether the loop ends in a few steps is not known: the program asks
  llvm::Value *start = nullptr;      // `first`, computed
  llvm::Value *step_value = nullptr; // `step`, computed
};

// Nothing if the loop has another form. It changes nothing.
std::optional<Strip> strip_of(llvm::Loop &loop, llvm::ScalarEvolution &evolution);

// Computes `start` and `step_value` before the loop. To be done for all strips of a function before any block of it is divided: this may
// need a counter in another loop, and must find the loops as the analyses describe them.
void compute_start(llvm::Loop &loop, Strip &strip, llvm::ScalarEvolution &evolution);

// Divides the loop into strips, and gives the block between two of them, for the poll.
llvm::BasicBlock *make_strip(llvm::Loop &loop, const Strip &strip);

} // namespace tuco::passes
