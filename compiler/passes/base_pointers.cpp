#include "compiler/passes/base_pointers.h"

#include "compiler/base/assert.h"
#include "compiler/passes/pointers.h"

#include "llvm/ADT/PostOrderIterator.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"

namespace tuco::passes {

using namespace llvm;

Derivation derivation_of(const Value &value) {
  auto *instruction = dyn_cast<Instruction>(&value);
  if (!instruction) return Derivation::Given;
  switch (instruction->getOpcode()) {
  case Instruction::GetElementPtr:
  case Instruction::Freeze:
  case Instruction::BitCast: return Derivation::Address;
  case Instruction::PHI:
  case Instruction::Select:
  case Instruction::InsertElement:
  case Instruction::ExtractElement:
  case Instruction::ShuffleVector:
  case Instruction::InsertValue:
  case Instruction::ExtractValue: return Derivation::Choice;
  case Instruction::Load:
  case Instruction::IntToPtr:
  case Instruction::AtomicRMW:
  case Instruction::AtomicCmpXchg:
  case Instruction::AddrSpaceCast: // of static data: ir_verifier.cpp allows no other
  case Instruction::LandingPad:
  case Instruction::Invoke: return Derivation::Given;
  case Instruction::Call: break;
  default: TUCO_UNREACHABLE(std::string("a pointer from ") + instruction->getOpcodeName());
  }
  auto *intrinsic = dyn_cast<IntrinsicInst>(instruction);
  if (!intrinsic) return Derivation::Given;
  if (intrinsic->getIntrinsicID() == Intrinsic::ptrmask) return Derivation::Address;
  // One that reads memory gives what it read; any other can only hand on its operands.
  return intrinsic->doesNotAccessMemory() ? Derivation::Choice : Derivation::Given;
}

SmallVector<Use *, 4> pointer_sources(Instruction &value) {
  SmallVector<Use *, 4> sources;
  for (Use &operand : value.operands())
    if (holds_pointer(operand->getType())) sources.push_back(&operand);
  // The indices of an address computation are numbers, but the operand may be any vector.
  if (isa<GetElementPtrInst>(value)) sources.resize(1);
  return sources;
}

bool is_permanent_address(const Value &value) {
  const Value *at = &value;
  bool has_variable_index = false;
  while (auto *gep = dyn_cast<GetElementPtrInst>(at)) {
    if (gep->getMetadata(kSlotMetadata)) return false;
    has_variable_index |= !gep->hasAllConstantIndices();
    at = gep->getPointerOperand();
  }
  // From nil, or a number, a distance that only the program knows may lead anywhere.
  if (isa<Constant>(at)) return !has_variable_index || isa<GlobalValue>(getUnderlyingObject(at));
  auto *instruction = dyn_cast<Instruction>(at);
  return instruction && instruction->getMetadata(kFrameBaseMetadata);
}

bool is_accessed_at_once(const GetElementPtrInst &address) {
  constexpr unsigned kFar = 24; // instructions
  const DataLayout &layout = address.getDataLayout();
  unsigned distance = 0;
  for (auto at = std::next(address.getIterator()); at != address.getParent()->end(); ++at) {
    if (isa<DbgInfoIntrinsic>(*at)) continue;
    if (const Value *accessed = getLoadStorePointerOperand(&*at)) {
      if (accessed == &address) return true;
      // Behind it: the address lies before the place of the access and not before its object.
      APInt offset(64, 0);
      const Value *start =
          accessed->stripAndAccumulateConstantOffsets(layout, offset, /*AllowNonInbounds=*/false);
      if (start == &address && address.isInBounds() && !offset.isNegative()) return true;
    }
    if (++distance > kFar || is_safepoint(*at) || !isGuaranteedToTransferExecutionToSuccessor(&*at))
      return false;
  }
  return false;
}

BasePointers::BasePointers(Function &function) : function_(function) { find_derived(); }

// An address that is not accessed at once is derived, and so is whatever comes from it.
void BasePointers::find_derived() {
  SmallVector<const Instruction *, 32> work;
  for (Instruction &instruction : instructions(function_)) {
    if (!holds_pointer(instruction.getType()) || instruction.getMetadata(kFrameBaseMetadata) ||
        instruction.getMetadata(kSlotMetadata))
      continue;
    auto *gep = dyn_cast<GetElementPtrInst>(&instruction);
    bool moves =
        gep || (derivation_of(instruction) == Derivation::Address && isa<IntrinsicInst>(instruction));
    if (!moves || is_permanent_address(instruction) || (gep && is_accessed_at_once(*gep))) continue;
    derived_.insert(&instruction);
    work.push_back(&instruction);
  }
  while (!work.empty()) {
    for (const User *user : work.pop_back_val()->users()) {
      auto *instruction = cast<Instruction>(user);
      if (!holds_pointer(instruction->getType()) || derived_.contains(instruction)) continue;
      if (derivation_of(*instruction) == Derivation::Given) continue;
      if (auto *gep = dyn_cast<GetElementPtrInst>(instruction); gep && is_accessed_at_once(*gep)) continue;
      derived_.insert(instruction);
      work.push_back(instruction);
    }
  }
}

Value *BasePointers::origin_of(Value *value) const {
  if (!is_derived(value)) return value;
  if (Value *base = bases_.lookup(value)) return base;
  return origin_.lookup(value);
}

// What the operands' origins have in common: nothing known yet (null), one origin, or several: `value` itself.
Value *BasePointers::meet(Instruction &value) const {
  bool is_whole =
      derivation_of(value) == Derivation::Address || isa<PHINode>(value) || isa<SelectInst>(value);
  Value *common = nullptr;
  for (Use *source : pointer_sources(value)) {
    if (!is_whole || source->get()->getType() != value.getType()) return &value;
    Value *origin = origin_of(source->get());
    if (!origin) continue;
    if (common && common != origin) return &value;
    common = origin;
  }
  return common;
}

// Optimistic, so that a pointer that goes round a loop does not stand in its own way.
void BasePointers::solve(ArrayRef<Instruction *> needed) {
  DenseSet<const Value *> among(needed.begin(), needed.end());
  SetVector<Instruction *> work;
  for (Instruction *value : reverse(needed)) work.insert(value);
  while (!work.empty()) {
    Instruction *value = work.pop_back_val();
    Value *before = origin_.lookup(value);
    if (before == value) continue; // it never gets better
    Value *after = meet(*value);
    if (after == before) continue;
    // A second change: the first origin was that of a value that has a base of its own by now. A choice then gets one,
    // too; an address goes on following its source.
    if (before && derivation_of(*value) == Derivation::Choice) after = value;
    origin_[value] = after;
    for (User *user : value->users())
      if (among.contains(user)) work.insert(cast<Instruction>(user));
  }
}

Value *BasePointers::base_or_itself(Value *value) const {
  if (!is_derived(value)) return value;
  Value *base = bases_.lookup(value);
  TUCO_CHECK(base, "a derived pointer whose base was not looked for");
  return base;
}

void BasePointers::make(ArrayRef<Instruction *> needed) {
  // Instructions first, since a phi's may come later than itself; then their operands.
  SmallVector<std::pair<Instruction *, Instruction *>, 8> made;
  for (Instruction *value : needed) {
    if (origin_.lookup(value) != value) continue;
    Instruction *base;
    if (isa<GetElementPtrInst>(value)) {
      // Many addresses from one: the base is the same for each lane. It stands in for all until it is set below.
      auto *type = cast<FixedVectorType>(value->getType());
      Value *one = Constant::getNullValue(type->getElementType());
      base = cast<Instruction>(InsertElementInst::Create(
          Constant::getNullValue(type), one, ConstantInt::get(Type::getInt64Ty(type->getContext()), 0), "",
          value->getIterator()));
      Instruction *splat =
          new ShuffleVectorInst(base, Constant::getNullValue(type),
                                SmallVector<int, 8>(type->getNumElements(), 0), "", value->getIterator());
      bases_[value] = splat;
    } else {
      base = value->clone();
      base->dropUnknownNonDebugMetadata();
      base->setDebugLoc(DebugLoc());
      base->insertBefore(value);
      bases_[value] = base;
    }
    base->setName(value->getName() + ".base");
    made.emplace_back(value, base);
  }
  // The others' bases are those of their origins.
  for (Instruction *value : needed) {
    if (bases_.contains(value)) continue;
    Value *origin = origin_.lookup(value);
    // Unreachable code has no way in.
    bases_[value] = !origin              ? Constant::getNullValue(value->getType())
                    : is_derived(origin) ? bases_.lookup(origin)
                                         : origin;
  }
  for (auto [value, base] : made) {
    if (isa<GetElementPtrInst>(value)) {
      base->setOperand(1, base_or_itself(pointer_sources(*value)[0]->get()));
      continue;
    }
    for (Use *source : pointer_sources(*value))
      base->setOperand(source->getOperandNo(), base_or_itself(source->get()));
  }
}

void BasePointers::find(ArrayRef<Value *> values) {
  SetVector<Instruction *> needed;
  for (Value *value : values)
    if (is_derived(value) && !bases_.contains(value)) needed.insert(cast<Instruction>(value));
  for (size_t i = 0; i < needed.size(); i++)
    for (Use *source : pointer_sources(*needed[i]))
      if (is_derived(source->get()) && !bases_.contains(source->get()))
        needed.insert(cast<Instruction>(source->get()));
  solve(needed.getArrayRef());
  make(needed.getArrayRef());
}

Value *BasePointers::base_of(const Value *value) const {
  return is_derived(value) ? bases_.lookup(value) : nullptr;
}

} // namespace tuco::passes
