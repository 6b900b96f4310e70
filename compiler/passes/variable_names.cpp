// Records that name variables to the running program (runtime/abi/variable_names.h). Each is linked to its function or
// variable with SHF_LINK_ORDER, as the roots of global variables are, and disappears with it. Only modules that lowering
// was asked to name things in have them.
#include "compiler/passes/pointers.h"
#include "compiler/passes/stages.h"

#include "runtime/abi/variable_names.h"

#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/ModuleUtils.h"

namespace tuco::passes {

using namespace llvm;

namespace {

void write_linked_record(GlobalObject &subject, Constant *value, StringRef section) {
  Module &module = *subject.getParent();
  auto *record = new GlobalVariable(module, value->getType(), true, GlobalValue::PrivateLinkage, value,
                                    "names:" + subject.getName());
  record->setSection(section);
  record->setAlignment(Align(4));
  record->setMetadata(LLVMContext::MD_associated,
                      MDNode::get(module.getContext(), ValueAsMetadata::get(&subject)));
  if (subject.hasComdat()) record->setComdat(subject.getComdat());
  appendToCompilerUsed(module, {record});
}

// Equal texts are merged by the linker.
Constant *text_address(Module &module, StringRef text) {
  IRBuilder<> builder(module.getContext());
  auto *string = ConstantDataArray::getString(module.getContext(), text);
  auto *holder =
      new GlobalVariable(module, string->getType(), true, GlobalValue::PrivateLinkage, string, "name");
  holder->setUnnamedAddr(GlobalValue::UnnamedAddr::Global);
  holder->setAlignment(Align(1));
  return ConstantExpr::getPtrToInt(holder, builder.getInt32Ty());
}

} // namespace

void name_frame(Function &function, ArrayRef<NamedSlot> slots) {
  Module &module = *function.getParent();
  IRBuilder<> builder(module.getContext());
  SmallVector<Constant *, 8> records;
  for (const NamedSlot &slot : slots) {
    auto text = [&](unsigned i) {
      return text_address(module, cast<MDString>(slot.source->getOperand(i))->getString());
    };
    Constant *fields[] = {ConstantExpr::getPtrToInt(&function, builder.getInt32Ty()),
                          builder.getInt32(slot.offset),
                          builder.getInt32(slot.size),
                          text(0),
                          text(1),
                          text(2),
                          mdconst::extract<ConstantInt>(slot.source->getOperand(3))};
    records.push_back(ConstantStruct::getAnon(fields));
  }
  if (records.empty()) return;
  auto *type = ArrayType::get(records[0]->getType(), records.size());
  write_linked_record(function, ConstantArray::get(type, records), abi::kFrameNameSection);
}

void name_global_variables(Stage &stage) {
  Module &module = stage.module;
  if (!module.getNamedMetadata(kNamesMetadata)) return;
  IRBuilder<> builder(module.getContext());
  SmallVector<GlobalVariable *, 16> variables;
  for (GlobalVariable &variable : module.globals())
    if (is_go_variable(variable)) variables.push_back(&variable);
  for (GlobalVariable *variable : variables) {
    uint64_t size = module.getDataLayout().getTypeAllocSize(variable->getValueType());
    Constant *fields[] = {ConstantExpr::getPtrToInt(variable, builder.getInt32Ty()),
                          builder.getInt32(static_cast<uint32_t>(size)),
                          text_address(module, variable->getName())};
    write_linked_record(*variable, ConstantStruct::getAnon(fields), abi::kGlobalNameSection);
  }
}

} // namespace tuco::passes
