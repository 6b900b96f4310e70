// The verifier of what the stages promise, run on every module of every build: a root that is missed corrupts
// a program long after, somewhere else. Any violation stops the compiler with the instruction.
//
// Of each value that is live across a safepoint it proves that the collector finds the objects to which it points by what
// the safepoint's bundle lists, and of each pointer that is listed that it leads nowhere else (root_proof.h). The reasons
// go to the records.
#include "compiler/passes/base_pointers.h"
#include "compiler/passes/liveness.h"
#include "compiler/passes/pointers.h"
#include "compiler/passes/root_proof.h"
#include "compiler/passes/stages.h"

#include "compiler/base/assert.h"
#include "runtime/abi/calling_convention.h"

#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Support/raw_ostream.h"

namespace tuco::passes {

using namespace llvm;

namespace {

[[noreturn]] void fail(const Instruction &instruction, const char *what, const Value *value = nullptr) {
  std::string text;
  raw_string_ostream out(text);
  out << what << " in " << instruction.getFunction()->getName() << ":" << instruction;
  if (value) out << ": " << *value;
  base::internal_error(__FILE__, __LINE__, "compiled code keeps the rules of Go's memory", text);
}

// The registers that a call's results need must be there (runtime/abi/calling_convention.h; ccc has two of each): LLVM
// would give the callee a hidden pointer into the caller's frame.
void check_results(const CallBase &call) {
  unsigned integers = 0, floats = 0;
  SmallVector<Type *, 16> work = {call.getType()};
  while (!work.empty()) {
    Type *type = work.pop_back_val();
    if (auto *record = dyn_cast<StructType>(type))
      work.append(record->element_begin(), record->element_end());
    else if (isa<ArrayType>(type))
      work.append(type->getArrayNumElements(), type->getArrayElementType());
    else if (type->isFloatingPointTy() || type->isVectorTy())
      floats++;
    else if (!type->isVoidTy())
      integers++;
  }
  bool go = call.getCallingConv() == kGoConvention;
  if (integers > (go ? abi::kIntegerResults : 2) || floats > (go ? abi::kFloatResults : 2))
    fail(call, "more results than registers");
}

// Arguments are words: __morestack saves no more of an xmm register, and reflect could not pass more.
void check_parameters(const Function &function) {
  for (const Argument &argument : function.args()) {
    Type *type = argument.getType();
    bool word = type->isPointerTy() || type->isFloatTy() || type->isDoubleTy() ||
                (type->isIntegerTy() && type->getIntegerBitWidth() <= 64);
    if (!word) fail(function.front().front(), "a parameter that is no word,", &argument);
  }
}

void check(const Instruction &instruction) {
  if (isa<AllocaInst>(instruction)) fail(instruction, "an alloca is left");
  if (isa<ResumeInst>(instruction)) fail(instruction, "a landing pad that goes on unwinding");
  if (auto *cast = dyn_cast<AddrSpaceCastInst>(&instruction);
      cast && cast->getDestAddressSpace() == kGoSpace && !isa<Constant>(cast->getPointerOperand()))
    fail(instruction, "an address becomes a Go pointer");
  auto *call = dyn_cast<CallBase>(&instruction);
  if (!call) return;
  if (const Function *callee = call->getCalledFunction(); callee && callee->getName().starts_with("tuco."))
    fail(instruction, "an intrinsic of ours is left");
  if (!is_safepoint(instruction)) return;
  if (!call->getOperandBundle(LLVMContext::OB_deopt)) fail(instruction, "a safepoint without its roots");
  if (call->isMustTailCall()) fail(instruction, "a tail call");
  check_results(*call);
}

// The proofs of one function's bundles.
class RootCheck {
public:
  RootCheck(Function &function, Records *records)
      : function_(function), records_(records), frames_(function) {
    for (const Instruction &instruction : instructions(function))
      if (instruction.getMetadata(kSlotMetadata))
        slots_[PointerLiveness::slot_number(instruction)] = &instruction;
  }

  void run() {
    check_births();
    PointerLiveness liveness(function_);
    liveness.for_each_safepoint([&](CallBase &call, const BitVector &live) {
      begin(call);
      for (unsigned index : live.set_bits()) {
        if (index >= liveness.slot_count())
          check_live(*liveness.value(index));
        else if (!is_contained(live_slots_, index))
          fail(call, "a live variable that is not listed", liveness.value(index));
      }
      // A stub of the runtime has no map: what it is given must be kept, too.
      if (call.getCallingConv() == kGoConvention) return;
      for (const Value *argument : call.args())
        if (holds_pointer(argument->getType())) check_live(*argument);
    });
  }

private:
  // A slot holds anything before its birth: on each way to a use lies one.
  void check_births() {
    DenseMap<unsigned, SmallVector<const Instruction *, 2>> births;
    for (const Instruction &instruction : instructions(function_))
      if (const Value *slot = PointerLiveness::slot_born_at(instruction))
        births[PointerLiveness::slot_number(*cast<Instruction>(slot))].push_back(&instruction);
    for (const Instruction &instruction : instructions(function_)) {
      if (isa<GetElementPtrInst>(instruction) || PointerLiveness::slot_born_at(instruction)) continue;
      for (const Use &use : instruction.operands()) {
        const Value *slot = PointerLiveness::slot_of(use.get());
        if (!slot) continue;
        auto *phi = dyn_cast<PHINode>(&instruction);
        const Instruction &at = phi ? *phi->getIncomingBlock(use)->getTerminator() : instruction;
        if (none_of(births[PointerLiveness::slot_number(*cast<Instruction>(slot))],
                    [&](const Instruction *birth) { return frames_.dominates(*birth, at); }))
          fail(instruction, "a variable is used that may not be born yet,", slot);
      }
    }
  }

  void begin(const CallBase &call) {
    call_ = &call;
    OperandBundleUse bundle = *call.getOperandBundle(LLVMContext::OB_deopt);
    listed_.assign(bundle.Inputs.begin(), bundle.Inputs.end());
    record_ = nullptr;
    if (uint64_t site; records_ && !call.getFnAttr("statepoint-id").getValueAsString().getAsInteger(10, site))
      record_ = &records_->safepoints[site];
    for (size_t i = 0; i < listed_.size(); i++) {
      std::optional<RootReason> reason = proof_.prove_root(*listed_[i]);
      if (!reason) fail(call, "a root that may lie outside of its object,", listed_[i]);
      if (record_) record_->roots[i].reason = *reason;
    }
    std::optional<SmallVector<unsigned, 4>> slots = live_slots(call);
    if (slots.has_value() != (frames_.at(call) != nullptr))
      fail(call, "a safepoint that does not tell whether its function has a data frame");
    live_slots_ = slots.value_or(SmallVector<unsigned, 4>());
    for (unsigned number : live_slots_) listed_.push_back(slots_.lookup(number));
  }

  void check_live(const Value &value) {
    if (proof_.needs_no_keeper(value)) return;
    SmallVector<size_t, 2> keepers = proof_.find_keepers(value, listed_);
    if (keepers.empty()) fail(*call_, "nothing keeps what a live value points to,", &value);
    if (!record_ || !value.getType()->isPointerTy() || is_contained(listed_, &value) ||
        PointerLiveness::slot_of(const_cast<Value *>(&value)))
      return;
    record_->derived.push_back({value_name(value), keepers[0]});
  }

  Function &function_;
  Records *records_;
  FrameBases frames_;
  RootProof proof_;
  DenseMap<unsigned, const Instruction *> slots_;
  // Of the safepoint that is checked:
  const CallBase *call_ = nullptr;
  SmallVector<const Value *, 16> listed_; // the bundle's, then the slots
  SmallVector<unsigned, 4> live_slots_;
  SafepointRecord *record_ = nullptr;
};

} // namespace

void verify_ir(Stage &stage) {
  for (Function &function : stage.module) {
    if (function.isDeclaration() || !is_go_function(function)) continue;
    check_parameters(function);
    for (const Instruction &instruction : instructions(function)) check(instruction);
    RootCheck(function, stage.options.explain ? &stage.records : nullptr).run();
  }
  std::string text;
  raw_string_ostream out(text);
  TUCO_CHECK(!verifyModule(stage.module, &out), text);
}

} // namespace tuco::passes
