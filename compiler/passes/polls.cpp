// Polls: a loop that can run long without a call asks whether a safepoint is wanted.
//
// Problem. A goroutine stops for the collector or the scheduler only at safepoints: calls, whose prologue
// compares rsp with the guard word, and polls. A loop without calls would hold up everybody.
//
//     latch:                                 latch:
//       br header                  ──▶         %w = load volatile i64, %fs:0x70
//                                              br (%w == -1), poll [cold], header
//                                            poll:
//                                              call preserve_most @rt_poll() ; br header
//
// The guard word is all ones when a safepoint is wanted (runtime/abi/g_layout.h), so a poll is one compare
// with memory and a branch that is never taken.
//
// A back edge needs none
//   - if every way round the loop passes a call that is sure to look up: a block with one dominates the latch. Most
//     calls are not: a leaf has no prologue to look in, and of functions elsewhere, function values and methods of
//     interfaces nothing is known; a call into the runtime that ends on its fast path does not look either;
//   - if the loop ends soon: its trip count is known to be at most kShortLoop and it holds no other loop.
// Irreducible cycles have no natural loop, so every retreating edge of a depth-first search that is no
// natural back edge is polled.
//
// After the optimiser, so that vectorised and unrolled loops poll once per wide iteration: polls that come
// before prevent vectorisation (about 60 % slower [shown]). Before the roots, which must see rt_poll.
//
// A tight loop that counts is divided into strips, with a poll between two of them: poll_strips.cpp.
#include "compiler/passes/pointers.h"
#include "compiler/passes/poll_strips.h"
#include "compiler/passes/stages.h"

#include "runtime/abi/g_layout.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/Analysis/AssumptionCache.h"
#include "llvm/Analysis/CFG.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/Analysis/ScalarEvolution.h"
#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/MDBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/TargetParser/Triple.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"

namespace tuco::passes {

using namespace llvm;

namespace {

constexpr unsigned kShortLoop = 1024;

// Whether the instruction calls a Go function that is sure to look up in its prologue: one of this module, in the form
// in which it will run (of what the linker merges it may take another module's, with everything inlined).
bool looks_up(const Instruction &instruction) {
  auto *call = dyn_cast<CallBase>(&instruction);
  const Function *callee = call ? call->getCalledFunction() : nullptr;
  return callee && callee->isStrongDefinitionForLinker() && is_go_function(*callee) &&
         is_sure_to_look_up(*callee);
}

bool looks_up(const BasicBlock &block) {
  return any_of(block, [](const Instruction &instruction) { return looks_up(instruction); });
}

class FunctionPolls {
public:
  FunctionPolls(Stage &stage, Function &function, const TargetLibraryInfoImpl &library)
      : stage_(stage), function_(function), dominators_(function), loops_(dominators_),
        library_(library, &function), assumptions_(function),
        evolution_(function, library_, assumptions_, dominators_, loops_) {}

  void run() {
    SmallVector<std::pair<const BasicBlock *, const BasicBlock *>, 16> edges;
    FindFunctionBackedges(function_, edges);
    if (edges.empty()) return;
    // Decide on all before changing anything: the analyses describe the function as it is.
    SmallVector<std::pair<BasicBlock *, BasicBlock *>, 16> polled;
    SmallVector<std::pair<Loop *, Strip>, 4> strips;
    DenseSet<std::pair<const BasicBlock *, const BasicBlock *>> seen;
    for (auto [latch, header] : edges) {
      if (!seen.insert({latch, header}).second) continue;
      const char *reason = reason_to_poll(*latch, *header);
      if (!reason) continue;
      Loop *loop = loops_.getLoopFor(header);
      std::optional<Strip> strip;
      if (loop && loop->getLoopLatch() == latch) strip = strip_of(*loop, evolution_);
      record(*latch, true, strip ? "may run long without a call; once in 1024 turns" : reason);
      if (strip)
        strips.push_back({loop, *strip});
      else
        polled.push_back({const_cast<BasicBlock *>(latch), const_cast<BasicBlock *>(header)});
    }
    for (auto &[loop, strip] : strips) compute_start(*loop, strip, evolution_);
    // First the edges as they are: one of them may leave a loop that is divided.
    for (auto [latch, header] : polled) {
      DebugLoc place = location(*latch);
      insert(*SplitEdge(latch, header)->getTerminator(), place);
    }
    for (auto &[loop, strip] : strips) {
      DebugLoc place = location(*loop->getLoopLatch());
      insert(*make_strip(*loop, strip)->getTerminator(), place);
    }
  }

private:
  void record(const BasicBlock &latch, bool inserted, const char *reason) {
    if (!stage_.options.explain) return;
    stage_.records.polls.push_back(
        {function_.getName().str(), source_line(*latch.getTerminator()), inserted, reason});
  }

  // Null, and recorded, if there needs to be none.
  const char *reason_to_poll(const BasicBlock &latch, const BasicBlock &header) {
    const Loop *loop = loops_.getLoopFor(&header);
    bool natural = loop && loop->getHeader() == &header && loop->contains(&latch);
    if (const char *reason = reason_not_to_poll(latch, header, natural ? loop : nullptr)) {
      record(latch, false, reason);
      return nullptr;
    }
    return natural ? "may run long without a call" : "an irreducible cycle";
  }

  const char *reason_not_to_poll(const BasicBlock &latch, const BasicBlock &header, const Loop *loop) {
    if (header.isLandingPad()) return "only a panic leads there";
    if (looks_up(latch)) return "every iteration calls a function that looks up";
    if (!loop) return nullptr;
    for (const BasicBlock *block : loop->blocks())
      if (dominators_.dominates(block, &latch) && looks_up(*block))
        return "every iteration calls a function that looks up";
    unsigned trips = evolution_.getSmallConstantMaxTripCount(loop);
    return trips != 0 && trips <= kShortLoop && loop->isInnermost() ? "ends soon" : nullptr;
  }

  void insert(Instruction &at, const DebugLoc &place) {
    Module &module = stage_.module;
    LLVMContext &context = module.getContext();
    IRBuilder<> builder(&at);
    Constant *guard = ConstantExpr::getIntToPtr(builder.getInt64(abi::kGuardOffset), builder.getPtrTy(257));
    Value *word = builder.CreateLoad(builder.getInt64Ty(), guard, /*isVolatile=*/true);
    Value *wanted = builder.CreateICmpEQ(word, builder.getInt64(abi::kGuardSafepointWanted));
    MDNode *unlikely = MDBuilder(context).createBranchWeights(1, 1 << 20);
    Instruction *then = SplitBlockAndInsertIfThen(wanted, at.getIterator(), false, unlikely);
    builder.SetInsertPoint(then);
    builder.SetCurrentDebugLocation(place);
    FunctionCallee callee = module.getOrInsertFunction("rt_poll", builder.getVoidTy());
    cast<Function>(callee.getCallee())->setCallingConv(CallingConv::PreserveMost);
    CallInst *call = builder.CreateCall(callee);
    call->setCallingConv(CallingConv::PreserveMost);
    call->setDoesNotThrow();
  }

  // The latch's own line, or any of the loop's: a traceback should show the loop.
  DebugLoc location(const BasicBlock &latch) {
    if (DebugLoc own = latch.getTerminator()->getDebugLoc()) return own;
    for (const Instruction &instruction : latch)
      if (DebugLoc other = instruction.getDebugLoc()) return other;
    if (DISubprogram *subprogram = function_.getSubprogram())
      return DILocation::get(function_.getContext(), subprogram->getLine(), 0, subprogram);
    return {};
  }

  Stage &stage_;
  Function &function_;
  DominatorTree dominators_;
  LoopInfo loops_;
  TargetLibraryInfo library_;
  AssumptionCache assumptions_;
  ScalarEvolution evolution_;
};

} // namespace

void insert_polls(Stage &stage) {
  if (!stage.options.polls) return;
  TargetLibraryInfoImpl library(Triple(stage.module.getTargetTriple()));
  library.disableAllFunctions();
  for (Function &function : stage.module)
    if (!function.isDeclaration() && is_go_function(function) && !function.hasFnAttribute(kNoSplitAttribute))
      FunctionPolls(stage, function, library).run();
}

} // namespace tuco::passes
