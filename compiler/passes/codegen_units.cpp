// A large module is divided into codegen units, which are optimised and become objects on threads of their own.
//
//     lowered module ─ plan ─ bitcode ─┬─ unit 0: its functions, the package's variables ─ object
//                                      ├─ unit 1: its functions                          ─ object
//                                      └─ ...
//
// A unit is a run of functions in the order of the source, so that what is written together stays together. How many
// there are depends on the size of the module alone: the same package makes the same objects on every machine.
//
// What a unit sees of the others:
//     a small function        its body, `available_externally`: to be inlined, never emitted
//     any other function      a declaration
//     a constant with a name  its value, `available_externally`; unit 0 emits it
//     a variable              a declaration; unit 0 emits it
//     private constants, and what the linker merges (descriptors, conversion tables): a copy, as in another package
// Instances of generic functions, which the linker merges too, are emitted by the unit that owns them whether it calls
// them or not, for another unit may.
//
// A unit reads the bitcode lazily: of functions that it does not want, not even the bodies are parsed.
#include "compiler/passes/passes.h"
#include "compiler/passes/pointers.h"

#include "compiler/base/assert.h"

#include "llvm/Bitcode/BitcodeReader.h"
#include "llvm/Bitcode/BitcodeWriter.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>

namespace tuco::passes {

using namespace llvm;

namespace {

// In instructions as `lower` makes them, some 3,000 lines of Go. A program of 10,000 lines then costs a twentieth more of
// CPU time than in one piece; in units a third of that size it would be a quarter.
constexpr size_t kUnitSize = 30'000;
constexpr size_t kMostUnits = 32;
// Of a function that other units may inline; the optimiser halves it at least.
constexpr size_t kSmall = 60;

bool is_small(const Function &function, size_t size) {
  return size <= kSmall && is_go_function(function) && !function.hasFnAttribute(Attribute::NoInline) &&
         !function.hasPersonalityFn();
}

// A body or a value that others may look into, which this unit does not emit.
void make_visible_only(GlobalObject &object) {
  object.setComdat(nullptr);
  object.setLinkage(GlobalValue::AvailableExternallyLinkage);
}

void make_declaration(Function &function) {
  function.deleteBody();
  function.setComdat(nullptr);
}

void give_away(GlobalVariable &variable) {
  if (variable.isConstant() && variable.hasDefinitiveInitializer()) return make_visible_only(variable);
  variable.setInitializer(nullptr);
  variable.setComdat(nullptr);
  variable.setLinkage(GlobalValue::ExternalLinkage);
  variable.clearMetadata();
}

// What nobody mentions and nobody else can ask for, until there is no more of it.
void drop_unused(Module &module) {
  auto is_unused = [](GlobalValue &value) {
    value.removeDeadConstantUsers();
    return value.use_empty() && !value.isUsedByMetadata() &&
           (value.isDeclaration() || value.isDiscardableIfUnused());
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (Function &function : make_early_inc_range(module))
      if (is_unused(function)) {
        function.eraseFromParent();
        changed = true;
      }
    for (GlobalVariable &variable : make_early_inc_range(module.globals()))
      if (is_unused(variable)) {
        variable.eraseFromParent();
        changed = true;
      }
  }
}

} // namespace

CodegenUnits::CodegenUnits(const Module &module, size_t wanted) {
  size_t total = 0;
  for (const Function &function : module) total += function.getInstructionCount();
  count_ = wanted != 0 ? wanted : std::clamp((total + kUnitSize / 2) / kUnitSize, size_t{1}, kMostUnits);
  if (count_ == 1) return;
  size_t before = 0; // instructions
  for (const Function &function : module) {
    if (function.isDeclaration()) continue;
    size_t size = function.getInstructionCount();
    // Empty functions at the very end would open a unit beyond the last.
    size_t unit = std::min(before * count_ / std::max(total, size_t{1}), count_ - 1);
    functions_.try_emplace(function.getName().str(),
                           Place{static_cast<uint32_t>(unit), is_small(function, size)});
    before += size;
  }
  raw_string_ostream out(bitcode_);
  WriteBitcodeToFile(module, out);
}

std::unique_ptr<Module> CodegenUnits::take(size_t unit, LLVMContext &context, bool bodies_to_inline) const {
  TUCO_CHECK(unit < count_ && count_ > 1, "there is no such unit");
  auto read = getLazyBitcodeModule(MemoryBufferRef(bitcode_, "unit"), context);
  TUCO_CHECK(static_cast<bool>(read), "a module's own bitcode does not parse");
  std::unique_ptr<Module> module = std::move(*read);
  std::vector<Function *> visible;
  for (Function &function : *module) {
    auto it = functions_.find(function.getName().str());
    if (it == functions_.end()) continue;
    if (it->second.unit == unit) {
      if (function.hasLinkOnceLinkage()) function.setLinkage(GlobalValue::WeakODRLinkage);
    } else if (bodies_to_inline && it->second.is_small) {
      visible.push_back(&function);
    } else {
      make_declaration(function);
    }
  }
  cantFail(module->materializeAll());
  for (Function *function : visible) make_visible_only(*function);
  if (unit != 0)
    for (GlobalVariable &variable : module->globals())
      if (variable.hasInitializer() && !variable.hasLocalLinkage() && !variable.hasLinkOnceLinkage())
        give_away(variable);
  drop_unused(*module);
  return module;
}

} // namespace tuco::passes
