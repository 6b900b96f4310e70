// Roots in global variables: a record in tuco_roots for each variable that can hold pointers into the heap.
//
// The record is linked to its variable with SHF_LINK_ORDER (LLVM's !associated), so it disappears when
// --gc-sections drops the variable, and does not keep it. Which words hold pointers is noted before LLVM's
// optimiser runs, since it deletes type descriptors that only metadata mentions; a variable that the
// optimiser made (by splitting one) is described by its own LLVM type. The mask is in the record itself if it
// fits (abi::GlobalRoot); the type descriptor is not referenced, for it would keep the type's methods in the
// program.
//
// Constants are never roots: they hold static addresses only.
#include "compiler/passes/pointers.h"
#include "compiler/passes/stages.h"

#include "runtime/abi/stack_map.h"

#include "compiler/base/assert.h"

#include "llvm/IR/Constants.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/ModuleUtils.h"

namespace tuco::passes {

using namespace llvm;

namespace {

// Metadata of this kind carries what was noted: !{i64 words, i64 period in words, i64 mask words...}.
constexpr char kNotedPointers[] = "tuco.noted_pointers";

struct Noted {
  uint64_t words = 0, period = 0;
  std::vector<uint64_t> mask;
};

Noted from_words(ArrayRef<bool> pointers) {
  Noted noted;
  noted.words = noted.period = pointers.size();
  noted.mask.assign((pointers.size() + 63) / 64, 0);
  for (size_t i = 0; i < pointers.size(); i++)
    if (pointers[i]) noted.mask[i / 64] |= uint64_t{1} << (i % 64);
  return noted;
}

Noted from_shape(const TypeShape &shape) {
  Noted noted;
  noted.words = shape.pointer_bytes / 8;
  noted.period = shape.period / 8;
  noted.mask.assign((noted.period + 63) / 64, 0);
  for (size_t i = 0; i < shape.mask.size() && i / 8 < noted.mask.size(); i++)
    noted.mask[i / 8] |= static_cast<uint64_t>(shape.mask[i]) << (i % 8 * 8);
  return noted;
}

Noted from_type(const GlobalVariable &variable, const DataLayout &layout) {
  SmallVector<bool, 16> words;
  mark_pointer_words(variable.getValueType(), 0, layout, words);
  return from_words(words);
}

class RecordWriter {
public:
  explicit RecordWriter(Module &module) : module_(module), builder_(module.getContext()) {}

  void write(GlobalVariable &variable, const Noted &noted) {
    if (noted.words == 0) return;
    Constant *mask = nullptr;
    if (noted.period <= 32) {
      mask = builder_.getInt32(static_cast<uint32_t>(noted.mask[0]));
    } else {
      Constant *bits = ConstantDataArray::get(module_.getContext(), ArrayRef<uint64_t>(noted.mask));
      auto *table =
          new GlobalVariable(module_, bits->getType(), true, GlobalValue::PrivateLinkage, bits, "root_mask");
      table->setUnnamedAddr(GlobalValue::UnnamedAddr::Global);
      mask = ConstantExpr::getPtrToInt(table, builder_.getInt32Ty());
    }
    Constant *fields[] = {ConstantExpr::getPtrToInt(&variable, builder_.getInt32Ty()),
                          builder_.getInt32(static_cast<uint32_t>(noted.words)),
                          builder_.getInt32(static_cast<uint32_t>(noted.period)), mask};
    Constant *value = ConstantStruct::getAnon(fields);
    auto *record = new GlobalVariable(module_, value->getType(), true, GlobalValue::PrivateLinkage, value,
                                      "root:" + variable.getName());
    record->setSection(abi::kRootSection);
    record->setAlignment(Align(4));
    record->setMetadata(LLVMContext::MD_associated,
                        MDNode::get(module_.getContext(), ValueAsMetadata::get(&variable)));
    if (variable.hasComdat()) record->setComdat(variable.getComdat());
    written_.push_back(record);
  }

  void finish() { appendToCompilerUsed(module_, written_); }

private:
  Module &module_;
  IRBuilder<> builder_;
  SmallVector<GlobalValue *, 16> written_;
};

} // namespace

bool is_go_variable(const GlobalVariable &variable) {
  return !variable.isConstant() && variable.hasInitializer() && !variable.hasAvailableExternallyLinkage() &&
         variable.getAddressSpace() == kGoSpace;
}

void note_global_pointers(Module &module) {
  LLVMContext &context = module.getContext();
  Type *i64 = Type::getInt64Ty(context);
  auto number = [&](uint64_t value) { return ConstantAsMetadata::get(ConstantInt::get(i64, value)); };
  for (GlobalVariable &variable : module.globals()) {
    MDNode *type = variable.getMetadata(kGlobalTypeMetadata);
    if (!is_go_variable(variable) || !type) continue;
    auto *descriptor = dyn_cast_or_null<ValueAsMetadata>(type->getOperand(0).get());
    TUCO_CHECK(descriptor, "a variable without its type: " + variable.getName().str());
    std::optional<TypeShape> shape = type_shape(descriptor->getValue(), module.getDataLayout());
    Noted noted = shape ? from_shape(*shape) : from_type(variable, module.getDataLayout());
    SmallVector<Metadata *, 8> operands = {number(noted.words), number(noted.period)};
    for (uint64_t word : noted.mask) operands.push_back(number(word));
    variable.setMetadata(kNotedPointers, MDNode::get(context, operands));
    variable.setMetadata(kGlobalTypeMetadata, nullptr);
  }
}

void emit_global_roots(Stage &stage) {
  Module &module = stage.module;
  RecordWriter writer(module);
  std::vector<GlobalVariable *> variables;
  for (GlobalVariable &variable : module.globals())
    if (is_go_variable(variable)) variables.push_back(&variable);
  for (GlobalVariable *variable : variables) {
    MDNode *node = variable->getMetadata(kNotedPointers);
    if (!node) {
      writer.write(*variable, from_type(*variable, module.getDataLayout()));
      continue;
    }
    auto number = [&](unsigned i) {
      return mdconst::extract<ConstantInt>(node->getOperand(i))->getZExtValue();
    };
    Noted noted{number(0), number(1), {}};
    for (unsigned i = 2; i < node->getNumOperands(); i++) noted.mask.push_back(number(i));
    writer.write(*variable, noted);
  }
  writer.finish();
}

} // namespace tuco::passes
