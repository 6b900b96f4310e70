#include "compiler/passes/object_flow.h"

#include "compiler/passes/pointers.h"

#include "llvm/IR/CFG.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Operator.h"

namespace tuco::passes {

using namespace llvm;

namespace {

constexpr size_t kMostValues = 4000; // that may be objects: functions with more keep theirs on the heap
constexpr unsigned kMostWays = 4;    // phis on phis

// What an address is computed from. What uses nil, or a field of nil, panics; but nil and a number may be any address.
SmallVector<Value *, 4> roots_of(Value *address) {
  SmallVector<Value *, 4> roots, work = {address};
  SmallPtrSet<Value *, 8> seen;
  Value *nil = nullptr;
  bool adds_number = false;
  while (!work.empty()) {
    Value *value = work.pop_back_val();
    if (!seen.insert(value).second)
      continue; // in a block that no way leads to, an address may be computed from itself
    if (auto *gep = dyn_cast<GEPOperator>(value)) {
      adds_number |= !gep->hasAllConstantIndices();
      work.push_back(gep->getPointerOperand());
    } else if (auto *phi = dyn_cast<PHINode>(value)) {
      work.append(phi->value_op_begin(), phi->value_op_end());
    } else if (auto *select = dyn_cast<SelectInst>(value)) {
      work.push_back(select->getTrueValue());
      work.push_back(select->getFalseValue());
    } else if (isa<ConstantPointerNull>(value)) {
      nil = value;
    } else if (!isa<UndefValue>(value)) {
      roots.push_back(value);
    }
  }
  if (nil && adds_number) roots.push_back(nil);
  return roots;
}

bool may_hold_objects(const AllocaInst &variable) {
  return variable.isStaticAlloca() && variable.getAddressSpace() == kGoSpace &&
         !variable.hasMetadata(kDeferAreaMetadata);
}

// Is it code that may do anything with what its closure holds? Descriptors and tables of methods are not code.
bool may_be_code(Value *value) {
  Type *type = value->getType();
  if (!type->isPointerTy()) { // several words at once
    auto is_address = [](const Type *part) { return part->isPointerTy() && !is_go_pointer(part); };
    return any_of(type->subtypes(), is_address);
  }
  if (is_go_pointer(type)) return false;
  Value *pointee = value->stripInBoundsOffsets();
  if (isa<GlobalVariable, ConstantPointerNull>(pointee)) return false;
  auto *code = dyn_cast<Function>(pointee);
  return !code || fate_of_parameter(*code, kContextParameter).contents != Fate::Nowhere;
}

std::string name_of(const CallBase &call) {
  const Function *callee = call.getCalledFunction();
  return callee ? callee->getName().str() : "a function that is not known";
}

} // namespace

ObjectFlow::ObjectFlow(ArrayRef<Value *> values) {
  for (Value *value : values) add_object(value);
}

unsigned ObjectFlow::add_object(Value *value) {
  auto number = static_cast<unsigned>(objects_.size());
  objects_.emplace_back().value = value;
  if (value) {
    numbers_[value] = number;
    may_be_[value].set(number);
    changed_ = true;
  }
  return number;
}

void ObjectFlow::run(const DominatorTree *dominators) {
  do {
    changed_ = false;
    for (size_t i = 0; i < may_be_.size(); i++) visit(may_be_.begin()[i].first);
    visited_ = nullptr;
    for (size_t i = 0; i < objects_.size(); i++)
      if (!objects_[i].reason.empty())
        get_out(Set(objects_[i].holds), "it is found in an object that gets out");
    if (may_be_.size() > kMostValues)
      for (Object &object : objects_) keep_out(object, "the function has too many uses of it");
    if (!changed_ && dominators) check_turns(*dominators);
  } while (changed_);
}

void ObjectFlow::keep_out(unsigned object, const Twine &reason) { keep_out(objects_[object], reason); }

void ObjectFlow::keep_out(Object &object, const Twine &reason) {
  if (!object.reason.empty()) return;
  object.reason = reason.str();
  object.culprit = visited_;
  changed_ = true;
}

void ObjectFlow::get_out(const Set &objects, const Twine &reason) {
  for (unsigned number : objects) keep_out(objects_[number], reason);
}

void ObjectFlow::give_back(const Set &objects) {
  for (unsigned number : objects) {
    Object &object = objects_[number];
    if (!object.is_parameter)
      keep_out(object, "it is returned");
    else if (!std::exchange(object.is_returned, true))
      changed_ = true;
  }
}

void ObjectFlow::add(Value *value, const Set &objects) {
  if (objects.empty() || !holds_pointer(value->getType())) return;
  changed_ |= may_be_[value] |= objects;
}

// What the objects hold; `deep`: and what these hold, and so on.
ObjectFlow::Set ObjectFlow::held_by(const Set &objects, bool deep) const {
  Set held;
  for (unsigned number : objects) held |= objects_[number].holds;
  for (bool more = deep && !held.empty(); more;) {
    Set next = held;
    for (unsigned number : held) next |= objects_[number].holds;
    more = held |= next;
  }
  return held;
}

void ObjectFlow::visit(Value *value) {
  Set objects = may_be_[value];
  for (Use &use : value->uses()) visit_use(use, objects);
}

void ObjectFlow::visit_use(Use &use, const Set &objects) {
  auto *user = dyn_cast<Instruction>(use.getUser());
  if (!user) return get_out(objects, "a constant is made of its address");
  visited_ = user;
  switch (user->getOpcode()) {
  case Instruction::GetElementPtr:
  case Instruction::PHI:
  case Instruction::Select:
  case Instruction::Freeze:
  case Instruction::InsertValue:
  case Instruction::ExtractValue:
  case Instruction::InsertElement:
  case Instruction::ExtractElement:
  case Instruction::ShuffleVector: return add(user, objects);
  case Instruction::ICmp: return;
  case Instruction::Load:
    if (holds_pointer(user->getType())) return add(user, held_by(objects, false));
    if (becomes_pointer(*user)) get_out(held_by(objects, false), "its address is read as a number");
    return;
  case Instruction::Store:
    if (use.getOperandNo() == StoreInst::getPointerOperandIndex())
      return note_store(*cast<StoreInst>(user)->getValueOperand(), objects);
    return put_stored(use.get(), cast<StoreInst>(user)->getPointerOperand(), *user, 0);
  case Instruction::AtomicRMW:
  case Instruction::AtomicCmpXchg:
    if (use.getOperandNo() != 0) return put(objects, user->getOperand(0), *user);
    note_store(*user->getOperand(user->getNumOperands() - 1), objects);
    return add(user, held_by(objects, false));
  case Instruction::Ret: return give_back(objects);
  case Instruction::PtrToInt: return get_out(objects, "its address becomes a number");
  case Instruction::Call:
  case Instruction::Invoke: return visit_call(cast<CallBase>(*user), use, objects);
  default: return get_out(objects, Twine("its address is used by ") + user->getOpcodeName());
  }
}

// `lower` makes pointers of numbers in both ways.
static bool makes_pointer(const Instruction &instruction) {
  auto *call = dyn_cast<CallBase>(&instruction);
  return isa<IntToPtrInst>(instruction) || (call && call->isInlineAsm() && is_go_pointer(call->getType()));
}

// Is what a load gives a number that is made a pointer, as it is or added to another? unsafe.Pointer(header.Data)
bool ObjectFlow::becomes_pointer(Instruction &load) {
  if (!numbers_for_pointers_) {
    SmallPtrSet<Value *, 8> &found = numbers_for_pointers_.emplace();
    SmallVector<Value *, 8> work;
    for (Instruction &instruction : instructions(*load.getFunction()))
      if (makes_pointer(instruction)) work.append(instruction.value_op_begin(), instruction.value_op_end());
    while (!work.empty()) {
      auto *value = dyn_cast<Instruction>(work.pop_back_val());
      if (!value || !found.insert(value).second || isa<LoadInst, CallBase>(value)) continue;
      work.append(value->value_op_begin(), value->value_op_end());
    }
  }
  return numbers_for_pointers_->contains(&load);
}

void ObjectFlow::note_store(Value &value, const Set &objects) {
  if (!may_be_code(&value)) return;
  for (unsigned number : objects)
    if (!std::exchange(objects_[number].has_code, true)) changed_ = true;
}

// Memory is copied from one place to another.
static Value *destination_of_copy(CallBase &call, const Use &use) {
  if (!call.isArgOperand(&use) || call.getArgOperandNo(&use) != 1) return nullptr;
  if (isa<MemTransferInst>(call)) return call.getArgOperand(0);
  const Function *callee = call.getCalledFunction();
  return callee && callee->getName() == kTypedMove ? call.getArgOperand(0) : nullptr;
}

void ObjectFlow::visit_call(CallBase &call, Use &use, const Set &objects) {
  if (Value *destination = destination_of_copy(call, use))
    return put(held_by(objects, false), destination, call);
  if (isa<MemTransferInst>(call)) return; // to the object
  if (!call.isArgOperand(&use)) {
    if (!isa<AssumeInst>(call)) get_out(objects, "a bundle of a call names it");
    return;
  }
  Fate fate = fate_of_argument(call, call.getArgOperandNo(&use));
  Set held = held_by(objects, true), all = objects;
  all |= held;
  if (fate.itself == Fate::Kept) return get_out(all, "it is passed to " + name_of(call));
  if (fate.itself == Fate::Returned) add(&call, objects);
  switch (fate.contents) {
  case Fate::KeptToo: return get_out(held, "an object that holds it is passed to " + name_of(call));
  case Fate::ReturnedToo: add(&call, held); [[fallthrough]];
  case Fate::Called:
    for (unsigned number : all)
      if (objects_[number].has_code)
        get_out(held_by(objects_[number].holds, true) | objects_[number].holds,
                "a closure that has captured it is passed to " + name_of(call));
    return;
  case Fate::Nowhere: return;
  }
}

// A pointer that may be one of the objects is stored.
void ObjectFlow::put(const Set &objects, Value *address, Instruction &at) {
  if (objects.empty()) return;
  if (std::optional<Set> holders = holders_at(address))
    add_held(*holders, objects, at);
  else
    get_out(objects, "it is stored in memory that others know");
}

// The optimiser merges stores: of phis, or of selects, each way's value goes to its own address.
void ObjectFlow::put_stored(Value *value, Value *address, Instruction &at, unsigned depth) {
  auto it = may_be_.find(value);
  if (it == may_be_.end() || it->second.empty()) return;
  Set objects = it->second;
  auto *value_phi = dyn_cast<PHINode>(value),
       *address_phi = dyn_cast<PHINode>(address->stripInBoundsOffsets());
  bool can_divide = depth < kMostWays && !holders_at(address);
  if (can_divide && value_phi && address_phi && value_phi->getParent() == address_phi->getParent()) {
    for (unsigned i = 0; i < value_phi->getNumIncomingValues(); i++)
      put_stored(value_phi->getIncomingValue(i),
                 address_phi->getIncomingValueForBlock(value_phi->getIncomingBlock(i)), at, depth + 1);
    return;
  }
  auto *value_select = dyn_cast<SelectInst>(value);
  auto *address_select = dyn_cast<SelectInst>(address->stripInBoundsOffsets());
  if (can_divide && value_select && address_select &&
      value_select->getCondition() == address_select->getCondition()) {
    put_stored(value_select->getTrueValue(), address_select->getTrueValue(), at, depth + 1);
    put_stored(value_select->getFalseValue(), address_select->getFalseValue(), at, depth + 1);
    return;
  }
  put(objects, address, at);
}

// The objects and variables to one of which an address leads; nothing if it may lead elsewhere.
std::optional<ObjectFlow::Set> ObjectFlow::holders_at(Value *address) {
  SmallVector<Value *, 4> roots = roots_of(address);
  for (Value *root : roots) {
    auto *variable = dyn_cast<AllocaInst>(root);
    if (!numbers_.contains(root) && !(variable && may_hold_objects(*variable))) return std::nullopt;
  }
  Set holders;
  for (Value *root : roots) {
    auto it = numbers_.find(root);
    holders.set(it != numbers_.end() ? it->second : add_object(root));
  }
  return holders;
}

void ObjectFlow::add_held(const Set &holders, const Set &objects, Instruction &at) {
  for (unsigned holder : holders) {
    changed_ |= objects_[holder].holds |= objects;
    changed_ |= placings_[{&at, holder}] |= objects;
  }
}

// ---- turns of loops

namespace {

// Whether a way leads from behind `from` to `making` without passing `stop`, if there is one.
bool leads_to(const Instruction &from, const Instruction &making, const Instruction *stop) {
  const BasicBlock *target = making.getParent(), *avoided = stop ? stop->getParent() : nullptr;
  auto stops_after = [&](const Instruction &at) { return avoided == at.getParent() && at.comesBefore(stop); };
  if (from.getParent() == target && from.comesBefore(&making))
    return !(stops_after(from) && stop->comesBefore(&making));
  if (stops_after(from)) return false;
  SmallVector<const BasicBlock *, 16> work(successors(from.getParent()));
  SmallPtrSet<const BasicBlock *, 16> seen;
  while (!work.empty()) {
    const BasicBlock *block = work.pop_back_val();
    if (!seen.insert(block).second) continue;
    if (block == target && !(avoided == target && stop->comesBefore(&making))) return true;
    if (block == avoided) continue;
    work.append(succ_begin(block), succ_end(block));
  }
  return false;
}

// Of values that are computed from nothing but operands, each is of the turn of these.
bool begins_anew(const Value &value) {
  return isa<PHINode, LoadInst, CallBase, AtomicRMWInst, AtomicCmpXchgInst>(value);
}

} // namespace

// The call that makes an object; null: a variable.
static const CallInst *making_of(const Value *object) {
  if (auto *part = dyn_cast_or_null<ExtractValueInst>(object)) object = part->getAggregateOperand();
  return dyn_cast_or_null<CallInst>(object);
}

void ObjectFlow::check_turns(const DominatorTree &dominators) {
  for (unsigned number = 0; number < objects_.size(); number++) {
    const CallInst *making = making_of(objects_[number].value);
    if (!making || !objects_[number].reason.empty() || !leads_to(*making, *making, nullptr)) continue;
    for (auto &[value, objects] : may_be_) {
      if (value == objects_[number].value || !objects.test(number) || !begins_anew(*value)) continue;
      if (dominators.dominates(cast<Instruction>(value), making))
        keep_out(number, "it is in use when the loop makes the next");
    }
    for (auto &[place, objects] : placings_) {
      if (!objects.test(number)) continue;
      if (leads_to(*place.first, *making, making_of(objects_[place.second].value)))
        keep_out(number, "an object that holds it is there when the loop makes the next");
    }
  }
}

// ---- closures

Fate ObjectFlow::fate_of_context(Function &function) {
  Argument *context = function.getArg(kContextParameter);
  ObjectFlow flow({context});
  unsigned contents = flow.add_object(nullptr);
  for (unsigned number : {0u, contents}) {
    flow.objects_[number].is_parameter = true;
    flow.objects_[number].has_code = true;
    flow.objects_[number].holds.set(contents);
  }
  flow.run(nullptr);
  const Object &itself = flow.objects_[0], &held = flow.objects_[contents];
  return {!itself.reason.empty() ? Fate::Kept
          : itself.is_returned   ? Fate::Returned
                                 : Fate::Stays,
          !held.reason.empty() ? Fate::KeptToo
          : held.is_returned   ? Fate::ReturnedToo
                               : Fate::Nowhere};
}

} // namespace tuco::passes
