// What became of each call, for `tuco explain calls`.
//
// LLVM's inliner says of each call that it looks at whether it was inlined, and why not; it is asked for that through the
// context's handler of diagnostics, while the optimiser runs. It may look at a call more than once: what it said last
// holds. What is left of calls through interfaces and function values is found in the optimised module; why such a call was
// not made a direct one is noted beside it by the pass that decided (guarded_calls.cpp).
#include "compiler/passes/call_records.h"
#include "compiler/passes/pointers.h"

#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Module.h"

namespace tuco::passes {

using namespace llvm;

namespace {

struct Remark {
  StringRef caller, callee, cost, threshold, reason;

  explicit Remark(const DiagnosticInfoOptimizationBase &info) {
    for (const DiagnosticInfoOptimizationBase::Argument &argument : info.getArgs()) {
      StringRef &place = argument.Key == "Caller"      ? caller
                         : argument.Key == "Callee"    ? callee
                         : argument.Key == "Cost"      ? cost
                         : argument.Key == "Threshold" ? threshold
                                                       : reason;
      if (&place != &reason || argument.Key == "Reason") place = argument.Val;
    }
  }
};

std::string why_called(StringRef name, const Remark &remark) {
  if (name == "NoDefinition") return "its package left no body to inline: large, or kept from inlining";
  if (name == "TooCostly") return "it costs " + remark.cost.str() + ", more than " + remark.threshold.str();
  if (name == "IncreaseCostInOtherContexts") return "the caller is to be inlined itself, without it";
  if (remark.reason == "noinline function attribute") return "it is kept from inlining";
  if (remark.reason == "recursive") return "it calls itself";
  return remark.reason.str();
}

} // namespace

bool CallRemarks::handleDiagnostics(const DiagnosticInfo &diagnostic) {
  const auto *info = dyn_cast<DiagnosticInfoOptimizationBase>(&diagnostic);
  if (!info || info->getPassName() != StringRef("inline")) return false;
  Remark remark(*info);
  // What the program does not say itself: calls of the runtime, of initialisers, and in methods that the compiler makes.
  if (remark.callee.starts_with("rt_") || remark.callee.starts_with("llvm.") ||
      remark.callee == "runtime.panicwrap" || !info->isLocationAvailable() ||
      info->getLocation().getLine() == 0)
    return true;
  CallRecord record;
  record.function = info->getFunction().getName().str();
  record.at = {info->getLocation().getRelativePath().str(), info->getLocation().getLine(),
               info->getLocation().getColumn()};
  record.callee = remark.callee.str();
  bool is_inlined = isa<OptimizationRemark>(info);
  record.verdict = is_inlined ? CallVerdict::Inlined : CallVerdict::Called;
  if (!is_inlined)
    record.reason = why_called(info->getRemarkName(), remark);
  else if (!remark.cost.empty() && remark.cost != "always")
    record.reason = "it costs " + remark.cost.str() + ", at most " + remark.threshold.str();
  auto said = find_if(calls_, [&](const CallRecord &other) {
    return std::tie(other.function, other.callee, other.at.file, other.at.line, other.at.column) ==
           std::tie(record.function, record.callee, record.at.file, record.at.line, record.at.column);
  });
  if (said == calls_.end())
    calls_.push_back(std::move(record));
  else
    *said = std::move(record);
  return true;
}

void note_decision(CallBase &call, const std::string &why, bool is_guarded) {
  LLVMContext &context = call.getContext();
  call.setMetadata(is_guarded ? kGuardedCallMetadata : kPlainCallMetadata,
                   MDNode::get(context, MDString::get(context, why)));
}

void record_indirect_calls(const Module &module, Records &records) {
  for (const Function &function : module) {
    if (!is_go_function(function)) continue;
    for (const Instruction &instruction : instructions(function)) {
      auto *call = dyn_cast<CallBase>(&instruction);
      if (!call || call->getCalledFunction() || call->isInlineAsm()) continue;
      const MDNode *method = call->getMetadata(kMethodMetadata),
                   *guarded = call->getMetadata(kGuardedCallMetadata),
                   *plain = call->getMetadata(kPlainCallMetadata);
      const MDNode *why = guarded ? guarded : plain;
      CallRecord record{function.getName().str(), source_line(instruction), "",
                        guarded  ? CallVerdict::Guarded
                        : method ? CallVerdict::ThroughInterface
                                 : CallVerdict::ThroughValue,
                        why ? cast<MDString>(why->getOperand(0))->getString().str() : ""};
      records.calls.push_back(std::move(record));
    }
  }
}

} // namespace tuco::passes
