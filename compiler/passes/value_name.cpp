// What a value of the optimised module is to the reader of the source. Lowering describes every named
// variable by a debug record (lower::Options::describe_variables), which LLVM carries along as it rewrites
// values:
//
//     for n := first; …       %n.0 = phi ptr addrspace(1) [ %first, … ], [ %5, … ]
//                             #dbg_value(ptr addrspace(1) %n.0, !"n", …)             a root: n
//
// A value may be several variables at once; all are named. Part of a variable (the pointer of a string in a
// struct) has its offset behind the name, in bytes. A value that is no variable is named by where it comes
// from: what it was loaded through, which call returned it, the object that it points into.
#include "compiler/passes/pointers.h"

#include "llvm/IR/DebugInfo.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/DebugProgramInstruction.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Operator.h"

namespace tuco::passes {

using namespace llvm;

namespace {

std::string with_offset(std::string name, uint64_t bytes) {
  return bytes == 0 ? name : name + "+" + std::to_string(bytes);
}

void add_variable(const DILocalVariable &variable, const DIExpression &expression, const DILocation *location,
                  std::vector<std::string> &names) {
  auto fragment = expression.getFragmentInfo();
  std::string name = with_offset(variable.getName().str(), fragment ? fragment->OffsetInBits / 8 : 0);
  if (location != nullptr && location->getInlinedAt() != nullptr)
    name += " of " + variable.getScope()->getSubprogram()->getLinkageName().str();
  if (!is_contained(names, name)) names.push_back(std::move(name));
}

std::string variable_names(const Value &value) {
  SmallVector<DbgVariableIntrinsic *, 4> intrinsics;
  SmallVector<DbgVariableRecord *, 4> records;
  findDbgUsers(intrinsics, const_cast<Value *>(&value), &records);
  std::vector<std::string> names;
  for (const DbgVariableIntrinsic *user : intrinsics)
    add_variable(*user->getVariable(), *user->getExpression(), user->getDebugLoc().get(), names);
  for (const DbgVariableRecord *user : records)
    add_variable(*user->getVariable(), *user->getExpression(), user->getDebugLoc().get(), names);
  std::string text;
  for (const std::string &name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::string derived_name(const GEPOperator &gep, unsigned depth) {
  const DataLayout *layout = nullptr;
  if (auto *instruction = dyn_cast<Instruction>(&gep)) layout = &instruction->getModule()->getDataLayout();
  std::string base = value_name(*gep.getPointerOperand(), depth + 1);
  APInt offset(64, 0);
  if (layout == nullptr || !gep.accumulateConstantOffset(*layout, offset)) return "into " + base;
  return with_offset(std::move(base), offset.getZExtValue());
}

} // namespace

std::string value_name(const Value &value, unsigned depth) {
  constexpr unsigned kDeepest = 4;
  if (std::string names = variable_names(value); !names.empty()) return names;
  if (isa<GlobalValue>(value)) return value.getName().str();
  if (value.hasName()) return value.getName().split('.').first.str(); // without what LLVM appends
  if (depth == kDeepest) return "a value";
  if (auto *gep = dyn_cast<GEPOperator>(&value)) return derived_name(*gep, depth);
  if (auto *load = dyn_cast<LoadInst>(&value))
    return "what " + value_name(*load->getPointerOperand(), depth + 1) + " points to";
  if (auto *call = dyn_cast<CallBase>(&value)) {
    const Function *callee = call->getCalledFunction();
    return "result of " + (callee ? callee->getName().str() : "an indirect call");
  }
  if (auto *part = dyn_cast<ExtractValueInst>(&value))
    return value_name(*part->getAggregateOperand(), depth + 1);
  if (auto *part = dyn_cast<ExtractElementInst>(&value))
    return "part of " + value_name(*part->getVectorOperand(), depth + 1);
  if (auto *argument = dyn_cast<Argument>(&value)) {
    if (argument->getArgNo() == kContextParameter) return "the closure";
    return "parameter word " + std::to_string(argument->getArgNo() - kContextParameter - 1);
  }
  if (auto *select = dyn_cast<SelectInst>(&value))
    return value_name(*select->getTrueValue(), depth + 1) + " or " +
           value_name(*select->getFalseValue(), depth + 1);
  if (isa<PHINode>(value)) return "a value merged from several paths";
  return "a value";
}

} // namespace tuco::passes
