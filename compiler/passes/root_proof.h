// Proves that the collector, which gets the pointers of a safepoint's bundle alone, finds the object of each pointer that
// is live there.
//
// This is the other half of base_pointers.h, written without its results: the verifier asks it about each pointer in
// every build. It knows only how a value is computed (derivation_of) and these rules:
//
//     a value stands alone     if no address computation leads to it but those that are accessed at once
//     P keeps what D points to if P is D and stands alone; or P keeps what D is computed from; or D is a choice
//                              and P keeps what each of its operands points to; or both are the same choice, and P's
//                              operands keep what D's point to, pair by pair
//     time                     an operand of a phi is of the time when its way in was taken: P, too, has to be, so either
//                              its block is passed on each way to the phi's, or P is a phi beside it (pair by pair)
//
// The rules for choices may lean on themselves round a loop: each way round adds nothing, and each way in is proved.
#pragma once

#include "compiler/passes/records.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SetVector.h"

#include "llvm/IR/Dominators.h"

#include <memory>
#include <optional>

namespace llvm {
class PHINode;
class Value;
} // namespace llvm

namespace tuco::passes {

class RootProof {
public:
  // Why `root`, listed in a bundle, leads the collector to its object; nothing: it may not.
  std::optional<RootReason> prove_root(const llvm::Value &root);
  // Does each pointer in `live` lead to a permanent address, whichever way it was computed or chosen?
  bool needs_no_keeper(const llvm::Value &live);
  // Which of the listed pointers keep the objects that `live` points to, for each pointer in it; none: some is not kept.
  llvm::SmallVector<size_t, 2> find_keepers(const llvm::Value &live,
                                            llvm::ArrayRef<const llvm::Value *> listed);

private:
  using Pair = std::pair<const llvm::Value *, const llvm::Value *>;

  bool stands_alone(const llvm::Value &value) { return prove_root(value).has_value(); }
  bool keeps(const llvm::Value *base, const llvm::Value *derived);
  bool keeps(Pair pair, llvm::SetVector<Pair> &assumed);
  bool is_older(const llvm::Value &base, const llvm::PHINode &phi);
  bool keeps_sources(Pair pair, llvm::SetVector<Pair> &assumed);
  bool keeps_pairwise(Pair pair, llvm::SetVector<Pair> &assumed);

  llvm::DenseMap<const llvm::Value *, std::optional<RootReason>> alone_;
  llvm::DenseMap<const llvm::Value *, bool> permanent_;
  llvm::DenseMap<Pair, bool> known_;
  std::unique_ptr<llvm::DominatorTree>
      dominators_; // of the function whose values it is asked about, once needed
};

} // namespace tuco::passes
