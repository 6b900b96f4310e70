// Small functions travel with their package's object, so that other packages can inline them.
//
// After a package is optimised, copies of its small functions are kept as bitcode, each
// `available_externally`: a body that may be inlined but is never emitted. A package that calls one of them
// gets the body linked into its module before it is optimised; what is not inlined is dropped again by LLVM's
// own pipeline.
//
//     strings.(*Builder).WriteByte      in strings' cache entry, next to the object
//     main calls it                     body linked in, inlined, gone
//
// A function qualifies if it is not kept from inlining (//go:noinline, defer, recover), has no landing pads,
// is small and does not make a call first thing, and mentions nothing that only its module can see, except
// private constants, which are copied along. Its descriptors and callees are named: their package's object
// defines them.
//
// The text form: names, a newline after each; a NUL; the length of what follows, eight bytes; bitcode; the same again for
// each codegen unit of the package. The names are looked at first, so that a module that needs none of them costs no
// parsing.
#include "compiler/passes/pointers.h"
#include "compiler/passes/stages.h"

#include "compiler/base/assert.h"

#include "llvm/Bitcode/BitcodeReader.h"
#include "llvm/Bitcode/BitcodeWriter.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Module.h"
#include "llvm/Linker/Linker.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Transforms/Utils/Cloning.h"

#include <cstring>
#include <set>

namespace tuco::passes {

using namespace llvm;

namespace {

constexpr unsigned kMostInstructions = 60;

// Private constants that the value mentions, directly or through constants; false if it mentions something
// else that only this module can see.
bool collect_private(const Value *value, std::set<const GlobalVariable *> &out) {
  if (auto *variable = dyn_cast<GlobalVariable>(value)) {
    if (!variable->hasLocalLinkage()) return true;
    if (!variable->isConstant() || !variable->hasInitializer()) return false;
    return !out.insert(variable).second || collect_private(variable->getInitializer(), out);
  }
  if (auto *global = dyn_cast<GlobalValue>(value)) return !global->hasLocalLinkage();
  if (auto *constant = dyn_cast<Constant>(value))
    for (const Use &operand : constant->operands())
      if (!collect_private(operand.get(), out)) return false;
  return true;
}

bool qualifies(const Function &function, std::set<const GlobalVariable *> &constants) {
  if (function.isDeclaration() || !function.hasExternalLinkage() || !is_go_function(function)) return false;
  if (function.hasFnAttribute(Attribute::NoInline) || function.hasPersonalityFn() ||
      function.getInstructionCount() > kMostInstructions)
    return false;
  // A package's initialiser runs once, out of a table; every program mentions all of them.
  if (function.getName().ends_with(".init") && function.arg_size() == 1) return false;
  // One that calls at once gains little from being part of its caller, and most are such: fmt.Println, for
  // one. But what it allocates may be local to its caller (local_objects.cpp), unless it is for an interface: most such are
  // errors, which are returned.
  bool returns_pointer = is_go_pointer(function.getReturnType());
  for (const Instruction &instruction : function.getEntryBlock())
    if (is_safepoint(instruction) && !(returns_pointer && is_allocation(cast<CallBase>(instruction))))
      return false;
  std::set<const GlobalVariable *> needed;
  for (const BasicBlock &block : function)
    for (const Instruction &instruction : block)
      for (const Use &operand : instruction.operands())
        if (!collect_private(operand.get(), needed)) return false;
  // any order: a set goes into a set
  constants.insert(needed.begin(), needed.end());
  return true;
}

// Whether the module calls one of the functions, names with a newline after each, and does not have it.
bool is_needed(std::string_view names, const Module &module) {
  while (!names.empty()) {
    size_t newline = names.find('\n');
    const Function *function = module.getFunction(StringRef(names.data(), newline));
    if (function && function->isDeclaration() && !function->use_empty()) return true;
    names.remove_prefix(newline + 1);
  }
  return false;
}

void link_bodies(Module &module, StringRef bitcode) {
  auto source = getLazyBitcodeModule(MemoryBufferRef(bitcode, "bodies"), module.getContext());
  TUCO_CHECK(static_cast<bool>(source), "bodies of a cached package do not parse");
  bool failed = Linker::linkModules(module, std::move(*source), Linker::LinkOnlyNeeded);
  TUCO_CHECK(!failed, "bodies of a cached package do not link");
}

// The descriptors stay behind.
void describe_shapes(Function &copy, const Function &original) {
  const DataLayout &layout = original.getParent()->getDataLayout();
  for (auto [of_copy, instruction] : zip_equal(instructions(copy), instructions(original))) {
    auto *call = dyn_cast<CallBase>(&instruction);
    if (!call || !is_allocation_call(*call)) continue;
    if (std::optional<TypeShape> shape = allocated_shape(*call, layout))
      describe_shape(cast<CallBase>(of_copy), *shape);
  }
}

} // namespace

std::string export_bodies(const Module &module) {
  std::set<const GlobalVariable *> constants;
  std::set<const Function *> chosen;
  std::string text;
  for (const Function &function : module)
    if (qualifies(function, constants)) {
      chosen.insert(&function);
      text += function.getName().str() + "\n";
    }
  if (chosen.empty()) return {};
  ValueToValueMapTy map;
  std::unique_ptr<Module> copy = CloneModule(module, map, [&](const GlobalValue *value) {
    if (auto *function = dyn_cast<Function>(value)) return chosen.contains(function);
    auto *variable = dyn_cast<GlobalVariable>(value);
    return variable && constants.contains(variable);
  });
  for (const Function *function : chosen) { // any order: each for itself
    auto *body = cast<Function>(map[function]);
    describe_shapes(*body, *function);
    body->setComdat(nullptr);
    body->setLinkage(GlobalValue::AvailableExternallyLinkage);
  }
  for (Function &function : make_early_inc_range(*copy))
    if (function.isDeclaration() && function.use_empty()) function.eraseFromParent();
  for (GlobalVariable &variable : make_early_inc_range(copy->globals()))
    if (variable.use_empty()) variable.eraseFromParent();
  std::string bitcode;
  raw_string_ostream out(bitcode);
  WriteBitcodeToFile(*copy, out);
  out.flush();
  uint64_t length = bitcode.size();
  text.push_back('\0');
  text.append(reinterpret_cast<const char *>(&length), sizeof length);
  return text + bitcode;
}

// Each codegen unit's names and bitcode.
static void for_each_unit(const std::vector<std::string_view> &packages,
                          function_ref<void(std::string_view names, StringRef bitcode)> f) {
  for (std::string_view text : packages) {
    while (!text.empty()) {
      size_t end = text.find('\0');
      std::string_view names = text.substr(0, end);
      uint64_t length;
      std::memcpy(&length, text.data() + end + 1, sizeof length);
      text.remove_prefix(end + 1 + sizeof length);
      f(names, StringRef(text.data(), length));
      text.remove_prefix(length);
    }
  }
}

void for_each_body(const std::vector<std::string_view> &packages, function_ref<void(StringRef)> f) {
  for_each_unit(packages, [&](std::string_view names, StringRef) {
    for (; !names.empty(); names.remove_prefix(names.find('\n') + 1))
      f(StringRef(names.data(), names.find('\n')));
  });
}

void import_bodies(Module &module, const std::vector<std::string_view> &packages) {
  for_each_unit(packages, [&](std::string_view names, StringRef bitcode) {
    if (is_needed(names, module)) link_bodies(module, bitcode);
  });
}

} // namespace tuco::passes
