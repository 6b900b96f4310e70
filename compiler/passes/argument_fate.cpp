#include "compiler/passes/argument_fate.h"

#include "compiler/passes/pointers.h"

#include "compiler/base/assert.h"

#include "llvm/IR/InlineAsm.h"
#include "llvm/IR/InstrTypes.h"
#include "llvm/IR/IntrinsicInst.h"

namespace tuco::passes {

using namespace llvm;

namespace {

constexpr char kItself[] = "srk", kContents[] = "ncrk";

constexpr Fate kUntouched = {Fate::Stays, Fate::Nowhere};

Fate fate_in_runtime(char letter) {
  switch (letter) {
  case 'k': return {};
  case 'm': return {Fate::Stays, Fate::KeptToo};
  case 'n': return kUntouched;
  default: TUCO_UNREACHABLE(std::string("fate in runtime_calls.def: ") + letter);
  }
}

Fate fate_in_intrinsic(const IntrinsicInst &call) {
  switch (call.getIntrinsicID()) {
  case Intrinsic::memset:
  case Intrinsic::lifetime_start:
  case Intrinsic::lifetime_end:
  case Intrinsic::assume:
  case Intrinsic::dbg_value: return kUntouched;
  default: return {};
  }
}

} // namespace

std::string Fate::text() const { return {kItself[itself], kContents[contents]}; }

Fate Fate::parse(StringRef text) {
  size_t itself = text.size() == 2 ? StringRef(kItself).find(text[0]) : StringRef::npos;
  size_t contents = text.size() == 2 ? StringRef(kContents).find(text[1]) : StringRef::npos;
  TUCO_CHECK(itself != StringRef::npos && contents != StringRef::npos, "fate of a parameter: " + text.str());
  return {static_cast<Itself>(itself), static_cast<Contents>(contents)};
}

Fate fate_of_parameter(const Function &function, unsigned parameter) {
  Attribute attribute = function.getAttributes().getParamAttr(parameter, kFateAttribute);
  return attribute.isStringAttribute() ? Fate::parse(attribute.getValueAsString()) : Fate{};
}

Fate fate_of_argument(const CallBase &call, unsigned argument) {
  if (auto *assembly = dyn_cast<InlineAsm>(call.getCalledOperand())) // `lower` makes such uses, for KeepAlive
    return assembly->getAsmString().empty() && call.getType()->isVoidTy() ? kUntouched : Fate{};
  if (auto *intrinsic = dyn_cast<IntrinsicInst>(&call)) return fate_in_intrinsic(*intrinsic);
  Fate fate;
  if (const Function *callee = call.getCalledFunction()) {
    StringRef name = callee->getName();
    if (name == kKeepWhole || name == kTypedClear) return kUntouched;
    if (name == kTypedMove) return argument == 1 ? Fate{Fate::Stays, Fate::KeptToo} : kUntouched;
    if (StringRef fates = runtime_call_fates(name); !fates.empty())
      return argument < fates.size() && fates[argument] != '-' ? fate_in_runtime(fates[argument]) : Fate{};
    fate = fate_of_parameter(*callee, argument);
  }
  if (call.doesNotCapture(argument)) fate.itself = Fate::Stays;
  return fate;
}

} // namespace tuco::passes
