// The verifier of what the stages promise, run on every module of every build: a root that is missed corrupts
// a program long after, somewhere else. Any violation stops the compiler with the instruction.
#include "compiler/passes/pointers.h"
#include "compiler/passes/stages.h"

#include "compiler/base/assert.h"

#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Support/raw_ostream.h"

namespace tuco::passes {

using namespace llvm;

namespace {

[[noreturn]] void fail(const Instruction &instruction, const char *what) {
  std::string text;
  raw_string_ostream(text) << what << " in " << instruction.getFunction()->getName() << ":" << instruction;
  base::internal_error(__FILE__, __LINE__, "compiled code keeps the rules of Go's memory", text);
}

// What a call may return in registers: swiftcc has four integer and four floating-point registers, ccc three
// (two for the runtime's functions) and two.
void check_results(const CallBase &call) {
  unsigned integers = 0, floats = 0;
  SmallVector<Type *, 8> work = {call.getType()};
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
  bool swift = call.getCallingConv() == CallingConv::Swift;
  if (integers > (swift ? 4u : 3u) || floats > (swift ? 4u : 2u)) fail(call, "more results than registers");
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

} // namespace

void verify_ir(Stage &stage) {
  for (const Function &function : stage.module) {
    if (function.isDeclaration() || !is_go_function(function)) continue;
    for (const Instruction &instruction : instructions(function)) check(instruction);
  }
  std::string text;
  raw_string_ostream out(text);
  TUCO_CHECK(!verifyModule(stage.module, &out), text);
}

} // namespace tuco::passes
