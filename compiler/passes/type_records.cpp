// Which descriptors of pointer and slice types a program has: a record in tuco_types for each.
//
// A type that reflection derives from another (reflect.PointerTo, the slice of an array) must be the very descriptor
// that the program has for it, if it has one: identity of types is identity of addresses. A descriptor does not refer to
// those derived from its type, since that would keep them, and their methods, in every program. Instead the runtime
// looks through these records; each is linked to its descriptor with SHF_LINK_ORDER and goes with it when --gc-sections
// drops it. Types with a name derive from nothing.
#include "compiler/passes/pointers.h"
#include "compiler/passes/stages.h"

#include "runtime/abi/type_descriptor.h"

#include "llvm/Analysis/ConstantFolding.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/ModuleUtils.h"

namespace tuco::passes {

using namespace llvm;

namespace {

bool is_derived(const GlobalVariable &variable, const DataLayout &layout) {
  if (!variable.getName().starts_with("type:") || !variable.hasInitializer() ||
      variable.hasAvailableExternallyLinkage())
    return false;
  auto byte = [&](uint64_t offset) -> uint64_t {
    Constant *field =
        ConstantFoldLoadFromConst(const_cast<Constant *>(variable.getInitializer()),
                                  Type::getInt8Ty(variable.getContext()), APInt(64, offset), layout);
    auto *number = dyn_cast_or_null<ConstantInt>(field);
    return number ? number->getZExtValue() : 0;
  };
  auto kind = static_cast<abi::Kind>(byte(offsetof(abi::Type, kind)));
  return (kind == abi::Kind::Pointer || kind == abi::Kind::Slice) &&
         !(byte(offsetof(abi::Type, flags)) & abi::kNamed);
}

} // namespace

void emit_type_records(Stage &stage) {
  Module &module = stage.module;
  IRBuilder<> builder(module.getContext());
  std::vector<GlobalVariable *> types;
  for (GlobalVariable &variable : module.globals())
    if (is_derived(variable, module.getDataLayout())) types.push_back(&variable);
  SmallVector<GlobalValue *, 16> written;
  for (GlobalVariable *type : types) {
    auto *record = new GlobalVariable(module, builder.getInt32Ty(), true, GlobalValue::PrivateLinkage,
                                      ConstantExpr::getPtrToInt(type, builder.getInt32Ty()),
                                      "record:" + type->getName());
    record->setSection(abi::kTypeSection);
    record->setAlignment(Align(4));
    record->setMetadata(LLVMContext::MD_associated,
                        MDNode::get(module.getContext(), ValueAsMetadata::get(type)));
    if (type->hasComdat()) record->setComdat(type->getComdat());
    written.push_back(record);
  }
  appendToCompilerUsed(module, written);
}

} // namespace tuco::passes
