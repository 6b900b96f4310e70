// How large a function is without what it says of errors.
//
// LLVM's inliner counts instructions. A third to a half of those of a small Go function ask whether a pointer is null or
// an index too large, and report it; in machine code nearly all the questions are gone or free (the fault tells, bounds
// are proved), and the reports are cold. So a method that returns an element of a field's slice counts as much as
// one with a loop, and is called where gc, which counts what the programmer wrote, inlines it.
//
//     if p == nil { rt_panic_nil() }     counts nothing: neither the question nor the report
//     a call                              counts six: its arguments are moved, its results too
//     anything else                       counts one
//
// Functions below kLeanFunction get the attribute `inlinehint`, for which the inliner has a threshold of its own
// (target.cpp), and codegen units give them to each other. Measured on the real code of `tools/bench mix` (user time, the
// mean of fifteen programs; an interpreter and templates gain most, 7 % and 6 %):
//
//     kLeanFunction     60      90      120
//     time              0.978   0.975   0.966
//     size              1.045   1.065   1.076
//
// That reports cost the inliner nothing in any function was tried too: large functions came into others, and an
// interpreter became slower.
#include "compiler/passes/stages.h"

#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"

namespace tuco::passes {

using namespace llvm;

namespace {

constexpr size_t kLeanFunction = 90;
constexpr size_t kCall = 6, kQuestion = 2; // a compare and a branch

bool is_report(const BasicBlock &block) { return isa<UnreachableInst>(block.getTerminator()); }

size_t lean_size(const Function &function) {
  size_t size = 0;
  for (const BasicBlock &block : function) {
    if (is_report(block)) continue;
    size_t of_block = 0;
    for (const Instruction &instruction : block) {
      if (isa<AllocaInst>(instruction) || isa<DbgInfoIntrinsic>(instruction)) continue;
      of_block += isa<CallBase>(instruction) && !isa<IntrinsicInst>(instruction) ? kCall : 1;
    }
    bool asks = any_of(successors(&block), [](const BasicBlock *next) { return is_report(*next); });
    size += asks ? of_block - std::min(of_block, kQuestion) : of_block;
  }
  return size;
}

} // namespace

bool is_lean(const Function &function) {
  return !function.isDeclaration() && lean_size(function) <= kLeanFunction;
}

void hint_inlining(Module &module) {
  for (Function &function : module)
    if (!function.hasFnAttribute(Attribute::NoInline) && is_lean(function))
      function.addFnAttr(Attribute::InlineHint);
}

} // namespace tuco::passes
