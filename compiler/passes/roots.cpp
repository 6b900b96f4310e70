// Roots: tells code generation which Go pointers live across each safepoint.
//
// Problem. The collector must find every pointer that a stopped goroutine still needs, in registers and
// frames.
//
// Nothing in the heap moves, so nothing need be relocated: the pointers have to be *found*, no more. So there
// is no RewriteStatepointsForGC here (it splits live ranges and made code up to a quarter slower than gc's
// [shown]); a safepoint just lists its roots in an operand bundle, and code generation, told to leave those
// operands where the register allocator wants them, makes a STATEPOINT of it and reports where they are:
//
//     %r = call regcc @f(...)   ──▶   %r = call regcc @f(...) #id [ "deopt"(ptr addrspace(1) %a, %b) ]
//
// The bundle lists the pointers live *after* the call, without its result. A Go callee takes care of its own
// arguments; a call into the runtime (any other convention) lists its pointer arguments as well,
// because a stub has no map. The collector accepts pointers into an object, but the optimiser also makes some that
// lead out of it: wherever a pointer is live that may be one of those, its base is live, too, and listed in its place
// (base_pointers.h). Pointers inside structs and vectors are taken out first. The attribute "statepoint-id" numbers the
// sites of a module: site_table.h finds the source position by it.
//
// Fewer roots: an address computation with a constant offset that lives across a safepoint is repeated at its uses
// (it folds into their addressing mode); what it is computed from is the root then. Addresses in the
// data stack are no roots; the attribute "tuco-slots", which each call has while there is a data frame, lists the slots of
// the frame that are live, and, in a call of the runtime, those that it is given.
//
// Invariants: what a program loads, gets, passes, stores or returns points into its object or to nothing (`lower` never
// makes a pointer past the end); every call that is a safepoint has a bundle afterwards, and whatever is live across it
// is in it or has its base there (ir_verifier.cpp checks). Code generation may compute
// other addresses from a bundle's operands and keep those, too, but the operands themselves stay what they are.
//
// Rejected [shown]: a frame slot per pointer, stored at its definition (0.79 of gc's time against 0.76);
// statepoints with relocation (0.86). What it does not do: find callees that reach no safepoint within a
// bounded stack.
#include "compiler/passes/base_pointers.h"
#include "compiler/passes/liveness.h"
#include "compiler/passes/pointers.h"
#include "compiler/passes/slot_regions.h"
#include "compiler/passes/stages.h"

#include "compiler/base/assert.h"

#include "llvm/ADT/SetVector.h"
#include "llvm/Analysis/VectorUtils.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"

namespace tuco::passes {

using namespace llvm;

namespace {

bool is_repeatable(const GetElementPtrInst &address, const DataLayout &layout) {
  if (!address.getType()->isPointerTy() || isa<Constant>(address.getPointerOperand())) return false;
  APInt offset(64, 0);
  return address.accumulateConstantOffset(layout, offset);
}

void repeat_addresses(Function &function, const DataLayout &layout) {
  SetVector<GetElementPtrInst *> across;
  PointerLiveness liveness(function);
  liveness.for_each_safepoint([&](CallBase &, const BitVector &live) {
    for (unsigned index : live.set_bits())
      if (auto *gep = dyn_cast<GetElementPtrInst>(liveness.value(index));
          gep && index >= liveness.slot_count() && is_repeatable(*gep, layout))
        across.insert(gep);
  });
  for (GetElementPtrInst *gep : across) repeat_at_uses(*gep);
}

// The address of a slot, too, is repeated where it is used: as one value it would live from the prologue on, and LLVM's
// machine sinking would carry it down to its use block by block, for each of a long function's thousands of slots.
void repeat_slot_addresses(Function &function) {
  SmallVector<GetElementPtrInst *, 32> addresses;
  for (Instruction &instruction : instructions(function))
    if (auto *gep = dyn_cast<GetElementPtrInst>(&instruction))
      if (auto *base = dyn_cast<Instruction>(gep->getPointerOperand());
          base && base->getMetadata(kFrameBaseMetadata))
        addresses.push_back(gep);
  for (GetElementPtrInst *address : addresses) repeat_at_uses(*address);
}

// The same constant with null for the pointers in it that are undefined.
Constant *with_defined_pointers(Constant *value) {
  if (!holds_pointer(value->getType())) return value;
  if (isa<UndefValue>(value)) return Constant::getNullValue(value->getType());
  if (!isa<ConstantAggregate>(value)) return value;
  SmallVector<Constant *, 8> parts;
  for (Use &part : value->operands()) parts.push_back(with_defined_pointers(cast<Constant>(part.get())));
  if (auto *record = dyn_cast<StructType>(value->getType())) return ConstantStruct::get(record, parts);
  if (auto *array = dyn_cast<ArrayType>(value->getType())) return ConstantArray::get(array, parts);
  return ConstantVector::get(parts);
}

// What is undefined may hold anything in the machine, even the address of an object that is long gone: null
// instead, or in a shuffled vector one of its elements. Constants may be undefined in parts.
void define_pointers(Function &function) {
  for (Instruction &instruction : instructions(function)) {
    if (!holds_pointer(instruction.getType()) ||
        (derivation_of(instruction) == Derivation::Given && !isa<IntrinsicInst>(instruction)))
      continue;
    for (Use &use : instruction.operands())
      if (auto *constant = dyn_cast<Constant>(use.get())) use.set(with_defined_pointers(constant));
    if (auto *shuffle = dyn_cast<ShuffleVectorInst>(&instruction)) {
      SmallVector<int, 8> mask(shuffle->getShuffleMask());
      for (int &element : mask) element = std::max(element, 0);
      shuffle->setShuffleMask(mask);
    }
  }
}

// The pointers in a value, taken out of vectors and aggregates.
void flatten(IRBuilder<> &builder, Value *value, SmallVectorImpl<Value *> &pointers) {
  Type *type = value->getType();
  if (isa<Constant>(value) || !holds_pointer(type)) return;
  if (type->isPointerTy()) {
    pointers.push_back(value);
    return;
  }
  if (auto *vector = dyn_cast<FixedVectorType>(type)) {
    if (Value *same = getSplatValue(value)) {
      if (!isa<Constant>(same)) pointers.push_back(same);
      return;
    }
    for (unsigned i = 0; i < vector->getNumElements(); i++)
      pointers.push_back(builder.CreateExtractElement(value, i));
    return;
  }
  unsigned count = isa<StructType>(type) ? type->getStructNumElements() : type->getArrayNumElements();
  for (unsigned i = 0; i < count; i++) {
    Type *element = isa<StructType>(type) ? type->getStructElementType(i) : type->getArrayElementType();
    if (holds_pointer(element)) flatten(builder, builder.CreateExtractValue(value, i), pointers);
  }
}

class RootWriter {
public:
  RootWriter(Stage &stage, Function &function) : stage_(stage), function_(function) {}

  void run() {
    define_pointers(function_);
    repeat_addresses(function_, stage_.module.getDataLayout());
    BasePointers bases(function_);
    find_bases(bases);
    // All sites are found before the first is replaced. A value that is itself a call may be replaced in
    // between, hence the handles.
    struct Site {
      CallBase *call;
      SmallVector<WeakTrackingVH, 8> live;
    };
    std::vector<Site> sites;
    {
      PointerLiveness liveness(function_, &bases);
      liveness.for_each_safepoint([&](CallBase &call, const BitVector &live) {
        Site site{&call, {}};
        SmallSetVector<Value *, 16> values;
        auto list = [&](Value *value) {
          Value *base = bases.base_of(value);
          Value *root = base ? base : value;
          if (!is_permanent_address(*root)) values.insert(root);
        };
        for (unsigned index : live.set_bits()) list(liveness.value(index));
        for_each_given_pointer(call, list);
        for (Value *value : values) site.live.push_back(value);
        sites.push_back(std::move(site));
      });
    }
    FrameBases frames(function_);
    for (Site &site : sites) attach(*site.call, site.live, frames.at(*site.call));
    repeat_slot_addresses(function_);
  }

private:
  // What a call of the runtime is given: slots, and values that hold pointers.
  template <class F> static void for_each_given_pointer(CallBase &call, F visit) {
    if (call.getCallingConv() == kGoConvention) return;
    for (Value *argument : call.args()) {
      if (Value *slot = PointerLiveness::slot_of(argument))
        visit(slot);
      else if (!isa<Constant>(argument) && holds_pointer(argument->getType()))
        visit(argument);
    }
  }

  // The bases of all that some bundle will list.
  void find_bases(BasePointers &bases) {
    SmallSetVector<Value *, 32> listed;
    PointerLiveness liveness(function_);
    liveness.for_each_safepoint([&](CallBase &call, const BitVector &live) {
      for (unsigned index : live.set_bits())
        if (index >= liveness.slot_count()) listed.insert(liveness.value(index));
      for_each_given_pointer(call, [&](Value *argument) { listed.insert(argument); });
    });
    bases.find(listed.getArrayRef());
  }

  // `frame`: the base of the data frame that is taken there, or null.
  void attach(CallBase &call, ArrayRef<WeakTrackingVH> live, const Instruction *frame) {
    IRBuilder<> builder(&call);
    SmallVector<Value *, 8> roots;
    std::vector<uint32_t> slots;
    for (Value *value : live) {
      auto *instruction = dyn_cast<Instruction>(value);
      if (!instruction || !instruction->getMetadata(kSlotMetadata)) {
        flatten(builder, value, roots);
        continue;
      }
      slots.push_back(PointerLiveness::slot_number(*instruction));
    }
    SmallVector<OperandBundleDef, 2> bundles;
    call.getOperandBundlesAsDefs(bundles);
    bundles.emplace_back("deopt", std::vector<Value *>(roots.begin(), roots.end()));
    CallBase *replacement = CallBase::Create(&call, bundles, call.getIterator());
    replacement->copyMetadata(call);
    replacement->addFnAttr(
        Attribute::get(call.getContext(), "statepoint-id", std::to_string(stage_.next_site)));
    stage_.next_site++;
    TUCO_CHECK(frame || slots.empty(), "a variable is live without a frame in " + function_.getName().str());
    if (frame)
      replacement->addFnAttr(Attribute::get(call.getContext(), kSlotsAttribute, comma_separated(slots)));
    if (auto *plain = dyn_cast<CallInst>(replacement)) plain->setTailCallKind(CallInst::TCK_NoTail);
    if (stage_.options.explain) {
      if (frame)
        for (uint32_t &slot : slots) slot += FrameBases::first_slot(*frame);
      record(*replacement, roots, std::move(slots));
    }
    replacement->takeName(&call);
    call.replaceAllUsesWith(replacement);
    call.eraseFromParent();
  }

  static std::string comma_separated(ArrayRef<uint32_t> numbers) {
    std::string text;
    for (uint32_t number : numbers) text += (text.empty() ? "" : ",") + std::to_string(number);
    return text;
  }

  void record(const CallBase &call, ArrayRef<Value *> roots, std::vector<uint32_t> slots) {
    SafepointRecord record;
    record.function = function_.getName().str();
    record.at = source_line(call);
    record.landing_pad = isa<InvokeInst>(call);
    record.slots = std::move(slots);
    if (const Function *callee = call.getCalledFunction()) record.callee = callee->getName().str();
    for (const Value *root : roots) record.roots.push_back({.name = value_name(*root)});
    stage_.records.safepoints.push_back(std::move(record));
  }

  Stage &stage_;
  Function &function_;
};

} // namespace

void attach_roots(Stage &stage) {
  for (Function &function : stage.module)
    if (!function.isDeclaration() && is_go_function(function)) RootWriter(stage, function).run();
  if (!stage.options.explain) return;
  // The variables' names have served; code is generated as if nobody had asked.
  for (Function &function : stage.module)
    for (Instruction &instruction : instructions(function)) instruction.dropDbgRecords();
}

} // namespace tuco::passes
