// Proves that one integer is at most another at a place of a function: what the removal of bounds checks stands on.
//
// Values are taken for the integers that they are when read as signed, without an end; whatever may have wrapped is not
// used. A goal is `x <= y + c`. It follows from another goal, with something between x and y in the place of one of them:
//
//     what is known there       conditions of branches whose edge dominates the place, and assumptions: i < n, n != 0,
//                               i <u n with 0 <= n, and the negations of the way that is not taken
//     what defines a value      x = a + 1 where this cannot wrap (by a flag, or a goal of its own), differences, masks,
//                               shifts, remainders, minima and maxima, extensions
//     slices that were made     make(T, n, m) panics unless 0 <= n <= m
//     constant ranges           of arguments and loads that are lengths (lower marks them), and LLVM's own
//     all ways into a phi       each with what is known at the end of its way
//
// Induction. A goal about a phi may be used, or a weaker one, where the proof of it comes to the same phi again: there it
// stands for an earlier time. That is an induction over the times at which the phi's block is entered. For it the other
// side must be the same at all of those times and at the places between: its definition dominates the phi's block
// strictly, so no way from it to the goal avoids the phi; or it is a phi of the same block. Goals that are met again without a phi between are no proof; the
// depth ends those.
//
// A place is the end of a block or an edge. A condition that dominates it says something about the values as they are
// there: a value whose definition dominates the condition cannot be defined again without the condition coming after it.
// Both sides of each goal are defined at its place. Of another value nothing may be asked: by_phi would prove it with what
// is known where it comes to be, which is not known here.
//
// This follows "ABCD: Eliminating Array Bounds Checks on Demand" (Bodik, Gupta, Sarkar, 2000), with conditions looked up
// where LLVM has them instead of renamed variables. Rejected: a system of inequalities for all of a function (LLVM's
// ConstraintElimination), which knows no induction but the simplest; and a fixed point over all values (gc's prove),
// which costs the same where no check is left.
//
// What it does not do: sums of two variables but with constant bounds of one, products, facts from memory.
#pragma once

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

#include <cstdint>

namespace llvm {
class BasicBlock;
class BinaryOperator;
class CallBase;
class DataLayout;
class DominatorTree;
class ICmpInst;
class Instruction;
class PHINode;
class Value;
} // namespace llvm

namespace tuco::passes {

class BoundsProof {
public:
  BoundsProof(const llvm::DominatorTree &dominators, const llvm::DataLayout &layout)
      : dominators_(dominators), layout_(layout) {}

  // Is the comparison sure to be `outcome` at the end of its block? False if it is not known.
  bool proves(const llvm::ICmpInst &comparison, bool outcome, const llvm::BasicBlock &block);

private:
  // The end of a block, or, with `next`, the edge from there to that successor.
  struct Where {
    const llvm::BasicBlock *block;
    const llvm::BasicBlock *next = nullptr;
  };
  // Another value and a distance from it; without value, a constant.
  struct Bound {
    const llvm::Value *value;
    __int128 distance;
  };
  struct Hypothesis {
    const llvm::Value *x, *y; // one of them a phi, or both

    __int128 c;
  };
  using Bounds = llvm::SmallVector<Bound, 8>;

  // x <= y + c; null stands for 0.
  bool at_most(const llvm::Value *x, const llvm::Value *y, __int128 c, Where at, unsigned depth);
  bool not_negative(const llvm::Value *x, Where at, unsigned depth) {
    return at_most(nullptr, x, 0, at, depth);
  }
  bool positive(const llvm::Value *x, Where at, unsigned depth) { return at_most(nullptr, x, -1, at, depth); }

  bool by_conditions(const llvm::Value *x, const llvm::Value *y, __int128 c, Where at, unsigned depth);
  bool by_inequality(const llvm::Value *x, const llvm::Value *y, __int128 c, Where at, unsigned depth);
  bool by_phi(const llvm::PHINode &phi, const llvm::Value *x, const llvm::Value *y, __int128 c,
              unsigned depth);
  bool by_definition_of_x(const llvm::Value *x, const llvm::Value *y, __int128 c, Where at, unsigned depth);
  bool by_definition_of_y(const llvm::Value *x, const llvm::Value *y, __int128 c, Where at, unsigned depth);
  bool by_upper_bound(const llvm::BinaryOperator &x, const llvm::Value *y, __int128 c, Where at,
                      unsigned depth);
  bool by_lower_bound(const llvm::Value *x, const llvm::BinaryOperator &y, __int128 c, Where at,
                      unsigned depth);

  // What conditions that hold at `at` say directly: value <= bound, or, with `lower`, value >= bound.
  bool has_returned(const llvm::CallBase &call, Where at);
  void bounds_by_make(const llvm::Value &value, const llvm::CallBase &call, bool lower, Where at,
                      Bounds &out);
  void bounds_of(const llvm::Value &value, bool lower, Where at, unsigned depth, Bounds &out);
  bool is_known_unequal(const llvm::Value &value, const llvm::Value *other, Where at);
  bool is_known(const llvm::Value &condition, bool outcome, Where at, unsigned depth);
  bool stays_in_width(const llvm::BinaryOperator &sum, Where at, unsigned depth);
  bool is_fixed_in(const llvm::Value *value, const llvm::BasicBlock &block);
  bool is_integer_at(const llvm::Value *value, Where at);

  // What a value is at least and at most wherever it is.
  struct Range {
    __int128 smallest = 0, greatest = 0;
  };
  Range range_of(const llvm::Value *value);
  __int128 smallest(const llvm::Value *value) { return range_of(value).smallest; }
  __int128 greatest(const llvm::Value *value) { return range_of(value).greatest; }

  const llvm::DominatorTree &dominators_;
  const llvm::DataLayout &layout_;
  llvm::DenseMap<const llvm::Value *, Range> ranges_;
  llvm::SmallVector<Hypothesis, 8> hypotheses_;
  unsigned steps_ = 0;
};

} // namespace tuco::passes
