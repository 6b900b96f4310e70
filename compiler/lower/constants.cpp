// Data that the linker lays out: strings, closures of functions without captures, static values.
#include "compiler/lower/module_lowering.h"

#include "compiler/base/assert.h"
#include "compiler/types/type_string.h"
#include "runtime/abi/values.h"

#include "llvm/IR/Constants.h"

#include <cmath>

namespace tuco::lower {

using core::Op;

llvm::Constant *ModuleLowering::string_data(std::string_view text) {
  if (text.empty()) return llvm::ConstantPointerNull::get(layout_.pointer());
  llvm::Constant *&c = strings_[llvm::StringRef(text.data(), text.size())];
  if (c == nullptr) {
    llvm::Constant *bytes =
        llvm::ConstantDataArray::getString(context_, llvm::StringRef(text.data(), text.size()), false);
    auto *g = new llvm::GlobalVariable(*module_, bytes->getType(), true, llvm::GlobalValue::PrivateLinkage,
                                       bytes, "str", nullptr, llvm::GlobalValue::NotThreadLocal, kGoSpace);
    g->setUnnamedAddr(llvm::GlobalValue::UnnamedAddr::Global);
    g->setAlignment(llvm::Align(1));
    g->setDSOLocal(true);
    c = g;
  }
  return c;
}

llvm::Constant *ModuleLowering::raw_bytes(std::string_view text) {
  llvm::Constant *&c = raw_strings_[llvm::StringRef(text.data(), text.size())];
  if (c == nullptr) {
    llvm::Constant *bytes =
        llvm::ConstantDataArray::getString(context_, llvm::StringRef(text.data(), text.size()), false);
    auto *g = new llvm::GlobalVariable(*module_, bytes->getType(), true, llvm::GlobalValue::PrivateLinkage,
                                       bytes, "text");
    g->setUnnamedAddr(llvm::GlobalValue::UnnamedAddr::Global);
    g->setAlignment(llvm::Align(1));
    c = g;
  }
  return c;
}

llvm::GlobalVariable *ModuleLowering::weak_constant(llvm::StringRef name, llvm::Constant *value) {
  auto *g = new llvm::GlobalVariable(*module_, value->getType(), true, llvm::GlobalValue::LinkOnceODRLinkage,
                                     value, name);
  g->setComdat(module_->getOrInsertComdat(name));
  g->setDSOLocal(true);
  return g;
}

llvm::Constant *ModuleLowering::closure_constant(const core::FunctionRef &ref) {
  std::string name = ref.symbol + "\xc2\xb7"
                                  "f"; // main.f·f
  if (llvm::GlobalVariable *g = module_->getNamedGlobal(name)) return g;
  llvm::Constant *code = function(ref);
  auto *g = new llvm::GlobalVariable(*module_, code->getType(), true, llvm::GlobalValue::LinkOnceODRLinkage,
                                     code, name, nullptr, llvm::GlobalValue::NotThreadLocal, kGoSpace);
  g->setComdat(module_->getOrInsertComdat(name));
  g->setDSOLocal(true);
  return g;
}

llvm::Constant *ModuleLowering::zero_base() {
  if (llvm::GlobalVariable *g = module_->getNamedGlobal("runtime.zerobase")) return g;
  auto *g = new llvm::GlobalVariable(*module_, layout_.word(), false, llvm::GlobalValue::LinkOnceODRLinkage,
                                     llvm::ConstantInt::get(layout_.word(), 0), "runtime.zerobase", nullptr,
                                     llvm::GlobalValue::NotThreadLocal, kGoSpace);
  g->setComdat(module_->getOrInsertComdat("runtime.zerobase"));
  g->setDSOLocal(true);
  return g;
}

// Memory of the runtime's with known values (runtime/abi/values.h).
static llvm::Constant *runtime_values(llvm::Module &module, const char *name, llvm::Type *type) {
  if (llvm::GlobalVariable *g = module.getNamedGlobal(name)) return g;
  auto *g = new llvm::GlobalVariable(module, type, true, llvm::GlobalValue::ExternalLinkage, nullptr, name,
                                     nullptr, llvm::GlobalValue::NotThreadLocal, kGoSpace);
  g->setDSOLocal(true);
  return g;
}

llvm::Constant *ModuleLowering::zero_value() {
  return runtime_values(*module_, "rt_zero_value",
                        llvm::ArrayType::get(llvm::Type::getInt8Ty(context_), abi::kZeroValueBytes));
}

llvm::Constant *ModuleLowering::small_values() {
  return runtime_values(*module_, "rt_small_values", llvm::ArrayType::get(layout_.word(), abi::kSmallValues));
}

// The leaf-th scalar of a constant of basic type.
llvm::Constant *ModuleLowering::scalar_constant(const types::Value &value, types::Type *type, size_t leaf) {
  auto *b = types::under_as<types::Basic>(type);
  TUCO_CHECK(b != nullptr, "constant of type " + types::link_string(type));
  llvm::Type *t = (*layout_.leaves(type))[leaf].type;
  if (b->info & types::IsBoolean) return llvm::ConstantInt::get(t, value.as_bool() ? 1 : 0);
  if (b->info & types::IsString) {
    const std::string &text = value.as_string();
    return leaf == 0 ? string_data(text) : llvm::ConstantInt::get(t, text.size());
  }
  if (b->info & types::IsInteger) {
    types::Value v = value.to_int();
    TUCO_CHECK(v.is_known(), "not an integer constant: " + value.to_string());
    return llvm::ConstantInt::get(t, v.low_bits(t->getIntegerBitWidth()));
  }
  auto floating = [&](const types::Value &v) -> llvm::Constant * {
    // A single rounding, straight to the type's precision.
    return t->isFloatTy() ? llvm::ConstantFP::get(t, llvm::APFloat(v.as_float32()))
                          : llvm::ConstantFP::get(t, llvm::APFloat(v.as_float64()));
  };
  if (b->info & types::IsFloat) return floating(value.to_float().is_known() ? value.to_float() : value);
  if (b->info & types::IsComplex) {
    types::Value c = value.to_complex();
    return floating(leaf == 0 ? c.real_part() : c.imag_part());
  }
  if (b->basic == types::BasicKind::UnsafePointer) {
    TUCO_CHECK(value.sign() == 0, "a constant pointer that is not nil");
    return llvm::ConstantPointerNull::get(layout_.pointer());
  }
  TUCO_UNREACHABLE("constant of type " + types::link_string(type));
}

llvm::Constant *ModuleLowering::static_constant(const core::Expr &e) {
  llvm::Type *memory = layout_.memory_type(e.type);
  switch (e.op) {
  case Op::Zero: return llvm::Constant::getNullValue(memory);
  case Op::Const: {
    const std::vector<Leaf> &leaves = *layout_.leaves(e.type);
    if (leaves.size() == 1) {
      llvm::Constant *c = scalar_constant(*e.constant, e.type, 0);
      if (c->getType() == leaves[0].memory) return c;
      return llvm::ConstantInt::get(leaves[0].memory, llvm::cast<llvm::ConstantInt>(c)->getZExtValue());
    }
    std::vector<llvm::Constant *> parts;
    for (size_t i = 0; i < leaves.size(); i++) parts.push_back(scalar_constant(*e.constant, e.type, i));
    return llvm::ConstantStruct::get(llvm::cast<llvm::StructType>(memory), parts);
  }
  case Op::Bytes: return llvm::ConstantDataArray::getString(context_, e.constant->as_string(), false);
  case Op::GlobalAddress: return global(*e.global);
  case Op::FunctionValue: return closure_constant(*e.function);
  case Op::Reinterpret: return static_constant(*e.operands[0]);
  case Op::ArrayValue: {
    std::vector<llvm::Constant *> parts;
    for (const core::Expr *o : e.operands) parts.push_back(static_constant(*o));
    return llvm::ConstantArray::get(llvm::cast<llvm::ArrayType>(memory), parts);
  }
  case Op::StructValue:
  case Op::SliceValue:
  case Op::ComplexValue: {
    auto *s = llvm::cast<llvm::StructType>(memory);
    std::vector<llvm::Constant *> parts;
    for (const core::Expr *o : e.operands) parts.push_back(static_constant(*o));
    for (size_t i = parts.size(); i < s->getNumElements(); i++)
      parts.push_back(llvm::Constant::getNullValue(s->getElementType(static_cast<unsigned>(i))));
    return llvm::ConstantStruct::get(s, parts);
  }
  default: TUCO_UNREACHABLE(std::string(core::op_text(e.op)));
  }
}

llvm::GlobalVariable *ModuleLowering::constant_in_memory(const core::Expr &e) {
  llvm::Constant *value = static_constant(e);
  auto *g = new llvm::GlobalVariable(*module_, value->getType(), true, llvm::GlobalValue::PrivateLinkage,
                                     value, "const", nullptr, llvm::GlobalValue::NotThreadLocal, kGoSpace);
  g->setUnnamedAddr(llvm::GlobalValue::UnnamedAddr::Global);
  g->setDSOLocal(true);
  return g;
}

} // namespace tuco::lower
