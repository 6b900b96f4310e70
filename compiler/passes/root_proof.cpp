#include "compiler/passes/root_proof.h"

#include "compiler/passes/base_pointers.h"
#include "compiler/passes/liveness.h"
#include "compiler/passes/pointers.h"

#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/Analysis/VectorUtils.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"

namespace tuco::passes {

using namespace llvm;

namespace {

bool is_slot(const Value &value) {
  auto *instruction = dyn_cast<Instruction>(&value);
  return instruction && instruction->getMetadata(kSlotMetadata);
}

// The address of a slot is computed anew wherever it is used.
bool are_same(const Value *a, const Value *b) {
  return a == b || (is_slot(*a) && is_slot(*b) &&
                    PointerLiveness::slot_number(cast<Instruction>(*a)) ==
                        PointerLiveness::slot_number(cast<Instruction>(*b)));
}

// The sources of a computed pointer; none for one that is given, or permanent, or a slot.
SmallVector<Use *, 4> sources_of(const Value &value) {
  if (derivation_of(value) == Derivation::Given || is_permanent_address(value) || is_slot(value)) return {};
  return pointer_sources(const_cast<Instruction &>(cast<Instruction>(value)));
}

// Address arithmetic of which nothing is known but its operand.
bool may_stray(const Value &value) {
  if (is_permanent_address(value) || is_slot(value)) return false;
  if (auto *gep = dyn_cast<GetElementPtrInst>(&value)) return !is_accessed_at_once(*gep);
  return isa<IntrinsicInst>(value) && derivation_of(value) == Derivation::Address;
}

// Do both choose in the same way? Their pointer operands aside, they have the same operands.
bool are_same_choice(const Instruction &a, const Instruction &b) {
  if (a.getOpcode() != b.getOpcode() || a.getType() != b.getType() ||
      a.getNumOperands() != b.getNumOperands())
    return false;
  if (isa<PHINode>(a)) return a.getParent() == b.getParent();
  if (!a.isSameOperationAs(&b)) return false; // indices and shuffle masks
  for (unsigned i = 0; i < a.getNumOperands(); i++)
    if (a.getOperand(i) != b.getOperand(i) && !holds_pointer(a.getOperand(i)->getType())) return false;
  return true;
}

} // namespace

std::optional<RootReason> RootProof::prove_root(const Value &root) {
  if (auto it = alone_.find(&root); it != alone_.end()) return it->second;
  bool is_moved = false;
  SmallPtrSet<const Value *, 16> seen = {&root};
  SmallVector<const Value *, 16> work = {&root};
  while (!work.empty()) {
    const Value *at = work.pop_back_val();
    if (may_stray(*at)) return alone_[&root] = std::nullopt;
    if (isa<GetElementPtrInst>(at) && !is_permanent_address(*at) && !is_slot(*at)) {
      is_moved = true;
      continue; // inside, whatever it is computed from
    }
    for (Use *source : sources_of(*at))
      if (seen.insert(source->get()).second) work.push_back(source->get());
  }
  if (is_moved) return alone_[&root] = RootReason::Inside;
  for (const Value *at : seen) alone_[at] = RootReason::Base;
  return RootReason::Base;
}

// Has `base` been the same since a way into `phi` was taken? Of a loop's phi the operand is of the time round before.
bool RootProof::is_older(const Value &base, const PHINode &phi) {
  auto *instruction = dyn_cast<Instruction>(&base);
  if (!instruction || is_slot(base)) return true;
  if (!dominators_) dominators_ = std::make_unique<DominatorTree>(const_cast<Function &>(*phi.getFunction()));
  return dominators_->properlyDominates(instruction->getParent(), phi.getParent());
}

bool RootProof::needs_no_keeper(const Value &live) {
  if (auto it = permanent_.find(&live); it != permanent_.end()) return it->second;
  SmallPtrSet<const Value *, 16> seen = {&live};
  SmallVector<const Value *, 16> work = {&live};
  while (!work.empty()) {
    const Value *at = work.pop_back_val();
    if (is_permanent_address(*at)) continue;
    auto sources = sources_of(*at);
    if (sources.empty()) return permanent_[&live] = false;
    for (Use *source : sources)
      if (seen.insert(source->get()).second) work.push_back(source->get());
  }
  return permanent_[&live] = true;
}

bool RootProof::keeps_sources(Pair pair, SetVector<Pair> &assumed) {
  auto sources = sources_of(*pair.second);
  if (sources.empty()) return false;
  if (auto *phi = dyn_cast<PHINode>(pair.second); phi && !is_older(*pair.first, *phi)) return false;
  for (Use *source : sources)
    if (!keeps({pair.first, source->get()}, assumed)) return false;
  return true;
}

bool RootProof::keeps_pairwise(Pair pair, SetVector<Pair> &assumed) {
  auto *base = dyn_cast<Instruction>(pair.first);
  auto *derived = dyn_cast<Instruction>(pair.second);
  if (!base || !derived || base == derived || derivation_of(*derived) != Derivation::Choice ||
      !are_same_choice(*base, *derived))
    return false;
  for (Use *source : pointer_sources(const_cast<Instruction &>(*derived))) {
    const Value *of_base = base->getOperand(source->getOperandNo());
    if (auto *phi = dyn_cast<PHINode>(derived))
      of_base = cast<PHINode>(base)->getIncomingValueForBlock(phi->getIncomingBlock(*source));
    if (!keeps({of_base, source->get()}, assumed)) return false;
  }
  return true;
}

bool RootProof::keeps(Pair pair, SetVector<Pair> &assumed) {
  auto [base, derived] = pair;
  if (needs_no_keeper(*derived)) return true;
  if (are_same(base, derived)) return stands_alone(*base);
  // A vector that repeats one pointer keeps what that one does.
  if (Value *repeated = base->getType()->isVectorTy() ? getSplatValue(base) : nullptr;
      repeated && !isa<Constant>(base))
    return keeps({repeated, derived}, assumed);
  if (assumed.contains(pair)) return true;
  size_t before = assumed.size();
  assumed.insert(pair);
  if (keeps_pairwise(pair, assumed) || keeps_sources(pair, assumed)) return true;
  while (assumed.size() > before) assumed.pop_back(); // what leaned on it
  return false;
}

bool RootProof::keeps(const Value *base, const Value *derived) {
  if (auto it = known_.find({base, derived}); it != known_.end()) return it->second;
  SetVector<Pair> assumed;
  bool proved = keeps({base, derived}, assumed);
  known_[{base, derived}] = proved;
  // What was assumed on the way holds together.
  if (proved)
    for (Pair pair : assumed) known_[pair] = true;
  return proved;
}

namespace {

using Path = SmallVector<unsigned, 2>;

// Where the pointers are in a value of this type.
void find_paths(Type *type, Path &path, SmallVectorImpl<Path> &found) {
  if (!holds_pointer(type)) return;
  if (type->isPointerTy()) {
    found.push_back(path);
    return;
  }
  auto *vector = dyn_cast<FixedVectorType>(type);
  uint64_t count = vector                  ? vector->getNumElements()
                   : isa<StructType>(type) ? type->getStructNumElements()
                                           : type->getArrayNumElements();
  for (unsigned i = 0; i < count; i++) {
    path.push_back(i);
    find_paths(vector                  ? vector->getElementType()
               : isa<StructType>(type) ? type->getStructElementType(i)
                                       : type->getArrayElementType(),
               path, found);
    path.pop_back();
  }
}

// The value that a listed pointer was taken out of, and from where.
std::pair<const Value *, Path> taken_out(const Value *listed) {
  Path path;
  for (;;) {
    if (auto *element = dyn_cast<ExtractElementInst>(listed);
        element && isa<ConstantInt>(element->getIndexOperand())) {
      path.insert(path.begin(),
                  static_cast<unsigned>(cast<ConstantInt>(element->getIndexOperand())->getZExtValue()));
      listed = element->getVectorOperand();
    } else if (auto *field = dyn_cast<ExtractValueInst>(listed)) {
      path.insert(path.begin(), field->idx_begin(), field->idx_end());
      listed = field->getAggregateOperand();
    } else {
      return {listed, path};
    }
  }
}

} // namespace

SmallVector<size_t, 2> RootProof::find_keepers(const Value &live, ArrayRef<const Value *> listed) {
  SmallVector<size_t, 2> keepers;
  auto find = [&](function_ref<bool(const Value *)> keeps_it) {
    for (size_t i = 0; i < listed.size(); i++)
      if (keeps_it(listed[i])) {
        if (!is_contained(keepers, i)) keepers.push_back(i);
        return true;
      }
    return false;
  };
  if (find([&](const Value *root) { return root == &live; })) return keepers;
  // One pointer for all that are in it, or, in vectors and structs, a pointer for each.
  if (find([&](const Value *root) { return keeps(root, &live); }) || live.getType()->isPointerTy())
    return keepers;
  Path at;
  SmallVector<Path, 4> paths;
  find_paths(live.getType(), at, paths);
  for (const Path &path : paths) {
    if (!find([&](const Value *root) {
          auto [whole, from] = taken_out(root);
          return from == path && whole->getType() == live.getType() && keeps(whole, &live);
        }))
      return {};
  }
  return keepers;
}

} // namespace tuco::passes
