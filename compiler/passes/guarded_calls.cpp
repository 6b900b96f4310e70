// A call through an interface of which one implementation is known asks whether it is that one, and calls it directly.
//
//     area := s.Area()        ──▶     code := s's table → Area
//                                     if code == main.(*circle).Area {
//                                         area = main.(*circle).Area(s's data)       LLVM may inline it
//                                     } else {
//                                         area = code(s's data)
//                                     }
//
// Known are the interface tables of the package and of the packages that it imports, directly or not: types that were
// converted to the interface there. A package that is compiled later, or a type assertion while the program runs, may bring
// others, so the question stays. With more than one implementation known a call is left as it is.
//
// Without inlining the question gains nothing: processors foresee where an indirect call goes. So it is asked only for
// methods that may be inlined: small ones of the module, and those whose bodies the packages imported left for their
// importers (inline_bodies.cpp).
//
// The text form of a package's tables, a line each: interface, type and the names of the methods' code, with tabs between.
#include "compiler/passes/call_records.h"
#include "compiler/passes/pointers.h"
#include "compiler/passes/stages.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/MDBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/CallPromotionUtils.h"

namespace tuco::passes {

using namespace llvm;

namespace {

constexpr unsigned kSmall = 60; // instructions, as `lower` makes them

struct Implementation {
  std::string type;
  std::vector<std::string> methods; // names of their code, in the interface's order
  bool is_only = true;
};

using Implementations = StringMap<Implementation>; // by interface

void note(Implementations &known, StringRef interface, Implementation implementation) {
  auto [at, is_new] = known.try_emplace(interface, std::move(implementation));
  if (!is_new && at->second.type != implementation.type) at->second.is_only = false;
}

StringRef type_of(const Constant &descriptor) {
  StringRef name = descriptor.stripPointerCasts()->getName();
  name.consume_front("type:");
  return name;
}

// The interface table as `lower` lays it out: interface, type, hash, code of each method.
template <class F> void for_each_table(const Module &module, F f) {
  for (const GlobalVariable &global : module.globals()) {
    if (!global.getName().starts_with("itab:") || !global.hasInitializer()) continue;
    const auto *table = dyn_cast<ConstantStruct>(global.getInitializer());
    if (!table || table->getNumOperands() != 4 || !isa<ConstantArray>(table->getOperand(3)))
      continue; // a variable that a linkname has given such a name
    const auto *code = cast<Constant>(table->getOperand(3));
    Implementation implementation{type_of(*cast<Constant>(table->getOperand(1))).str(), {}};
    for (const Use &method : code->operands()) implementation.methods.push_back(method->getName().str());
    f(type_of(*cast<Constant>(table->getOperand(0))), std::move(implementation));
  }
}

class Guards {
public:
  Guards(Module &module, const std::vector<std::string_view> &tables,
         const std::vector<std::string_view> &bodies, bool explain)
      : module_(module), explain_(explain) {
    for (std::string_view text : tables) {
      SmallVector<StringRef, 16> lines, fields;
      StringRef(text).split(lines, '\n', -1, false);
      for (StringRef line : lines) {
        fields.clear();
        line.split(fields, '\t');
        note(known_, fields[0], {fields[1].str(), {fields.begin() + 2, fields.end()}});
      }
    }
    for_each_table(module, [&](StringRef interface, Implementation implementation) {
      note(known_, interface, std::move(implementation));
    });
    for_each_body(bodies, [&](StringRef name) { bodies_.insert(name); });
  }

  void run() {
    SmallVector<std::pair<CallBase *, Function *>, 16> chosen;
    for (Function &function : module_)
      for (Instruction &instruction : instructions(function))
        if (auto *call = dyn_cast<CallBase>(&instruction))
          if (Function *method = target(*call)) chosen.emplace_back(call, method);
    MDNode *likely = MDBuilder(module_.getContext()).createLikelyBranchWeights();
    for (auto [call, method] : chosen) promoteCallWithIfThenElse(*call, method, likely);
  }

private:
  Function *target(CallBase &call) {
    const MDNode *node = call.getMetadata(kMethodMetadata);
    if (!node) return nullptr;
    auto found = known_.find(cast<MDString>(node->getOperand(0))->getString());
    if (found == known_.end()) return not_guarded(call, "no implementation is known here");
    if (!found->second.is_only) return not_guarded(call, "more than one implementation is known");
    uint64_t index = mdconst::extract<ConstantInt>(node->getOperand(1))->getZExtValue();
    StringRef name = found->second.methods[index];
    Function *method = method_of(name, call);
    if (!method) return not_guarded(call, name.str() + " is the only one known, and would not be inlined");
    if (explain_) note_decision(call, name.str() + " is the only one known", true);
    return method;
  }

  Function *not_guarded(CallBase &call, const std::string &why) const {
    if (explain_) note_decision(call, why, false);
    return nullptr;
  }

  // The method, if a direct call of it may be inlined.
  Function *method_of(StringRef name, const CallBase &call) {
    Function *method = module_.getFunction(name);
    if (method && !method->isDeclaration())
      return may_be_inlined(*method) && method->getFunctionType() == call.getFunctionType() ? method
                                                                                            : nullptr;
    if (!bodies_.contains(name)) return nullptr;
    if (!method) {
      method = Function::Create(call.getFunctionType(), GlobalValue::ExternalLinkage, name, module_);
      method->setCallingConv(call.getCallingConv());
      method->setDSOLocal(true);
      method->setGC(call.getFunction()->getGC());
    }
    return method->getFunctionType() == call.getFunctionType() ? method : nullptr;
  }

  static bool may_be_inlined(const Function &method) {
    return !method.hasFnAttribute(Attribute::NoInline) && method.getInstructionCount() <= kSmall;
  }

  Module &module_;
  bool explain_;
  Implementations known_;
  StringSet<> bodies_;
};

} // namespace

std::string export_tables(const Module &module) {
  std::vector<std::string> lines;
  for_each_table(module, [&](StringRef interface, Implementation implementation) {
    std::string line = interface.str() + "\t" + implementation.type;
    for (const std::string &method : implementation.methods) line += "\t" + method;
    lines.push_back(line + "\n");
  });
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const std::string &line : lines) text += line;
  return text;
}

void guard_interface_calls(Module &module, const std::vector<std::string_view> &tables,
                           const std::vector<std::string_view> &bodies, const Options &options) {
  Guards(module, tables, bodies, options.explain).run();
}

} // namespace tuco::passes
