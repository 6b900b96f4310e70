#include "compiler/lower/type_layout.h"

#include "compiler/base/assert.h"
#include "compiler/types/object.h"
#include "compiler/types/type_string.h"

#include "llvm/IR/LLVMContext.h"

namespace tuco::lower {

using types::BasicKind;
using types::TypeKind;

TypeLayout::TypeLayout(llvm::LLVMContext &context)
    : context_(context), go_pointer_(llvm::PointerType::get(context, kGoSpace)),
      raw_pointer_(llvm::PointerType::get(context, 0)), word_(llvm::Type::getInt64Ty(context)) {}

namespace {

llvm::Type *basic_type(llvm::LLVMContext &c, BasicKind kind, llvm::Type *pointer) {
  switch (kind) {
  case BasicKind::Bool:
  case BasicKind::UntypedBool:
  case BasicKind::Int8:
  case BasicKind::Uint8: return llvm::Type::getInt8Ty(c);
  case BasicKind::Int16:
  case BasicKind::Uint16: return llvm::Type::getInt16Ty(c);
  case BasicKind::Int32:
  case BasicKind::Uint32:
  case BasicKind::UntypedRune: return llvm::Type::getInt32Ty(c);
  case BasicKind::Int:
  case BasicKind::Int64:
  case BasicKind::Uint:
  case BasicKind::Uint64:
  case BasicKind::Uintptr:
  case BasicKind::UntypedInt: return llvm::Type::getInt64Ty(c);
  case BasicKind::Float32: return llvm::Type::getFloatTy(c);
  case BasicKind::Float64:
  case BasicKind::UntypedFloat: return llvm::Type::getDoubleTy(c);
  case BasicKind::UnsafePointer: return pointer;
  default: return nullptr;
  }
}

} // namespace

llvm::Type *TypeLayout::memory_type(types::Type *t) {
  if (auto it = entries_.find(t); it != entries_.end() && it->second.memory != nullptr)
    return it->second.memory;
  llvm::Type *made = make_memory_type(t);
  entries_[t].memory = made;
  return made;
}

llvm::Type *TypeLayout::make_memory_type(types::Type *t) {
  types::Type *u = types::under(t);
  switch (u->kind) {
  case TypeKind::Basic: {
    auto *b = static_cast<types::Basic *>(u);
    if (llvm::Type *simple = basic_type(context_, b->basic, go_pointer_)) return simple;
    if (b->info & types::IsString) return llvm::StructType::get(context_, {go_pointer_, word_});
    if (b->info & types::IsComplex) {
      llvm::Type *part = b->basic == BasicKind::Complex64 ? llvm::Type::getFloatTy(context_)
                                                          : llvm::Type::getDoubleTy(context_);
      return llvm::StructType::get(context_, {part, part});
    }
    break;
  }
  case TypeKind::Pointer:
  case TypeKind::Map:
  case TypeKind::Chan:
  case TypeKind::Signature: return go_pointer_;
  case TypeKind::Slice: return llvm::StructType::get(context_, {go_pointer_, word_, word_});
  case TypeKind::Interface: return llvm::StructType::get(context_, {raw_pointer_, go_pointer_});
  case TypeKind::Array: {
    auto *a = static_cast<types::Array *>(u);
    return llvm::ArrayType::get(memory_type(a->elem), static_cast<uint64_t>(a->len));
  }
  case TypeKind::Struct: {
    auto *s = static_cast<types::Struct *>(u);
    std::vector<llvm::Type *> fields;
    int64_t end = 0;
    std::vector<int64_t> offsets = types::field_offsets(s);
    for (size_t i = 0; i < s->fields.size(); i++) {
      fields.push_back(memory_type(s->fields[i]->type));
      end = offsets[i] + core::size_of(s->fields[i]->type);
    }
    // Go pads a final field without bytes, so that its address stays inside; LLVM would not.
    int64_t align = types::align_of(t), natural = (end + align - 1) / align * align, size = core::size_of(t);
    if (size > natural)
      fields.push_back(
          llvm::ArrayType::get(llvm::Type::getInt8Ty(context_), static_cast<uint64_t>(size - end)));
    return llvm::StructType::get(context_, fields);
  }
  default: break;
  }
  TUCO_UNREACHABLE("no layout for " + types::link_string(t));
}

// More than any object has: lengths of bytes are less.
static constexpr uint64_t kMaxBytes = uint64_t{1} << 63;

bool TypeLayout::flatten(types::Type *t, uint64_t offset, std::vector<Leaf> &out) {
  auto add = [&](llvm::Type *type, uint64_t at, uint64_t below = 0) {
    out.push_back({at, type, type, below});
    return out.size() <= kMaxLeaves;
  };
  types::Type *u = types::under(t);
  switch (u->kind) {
  case TypeKind::Basic: {
    auto *b = static_cast<types::Basic *>(u);
    llvm::Type *memory = memory_type(t);
    if (b->info & types::IsBoolean) {
      out.push_back({offset, llvm::Type::getInt1Ty(context_), memory, 0});
      return out.size() <= kMaxLeaves;
    }
    if (b->info & types::IsString) return add(go_pointer_, offset) && add(word_, offset + 8, kMaxBytes);
    if (b->info & types::IsComplex) {
      llvm::Type *part = memory->getStructElementType(0);
      return add(part, offset) && add(part, offset + (part->isFloatTy() ? 4 : 8));
    }
    return add(memory, offset);
  }
  case TypeKind::Pointer:
  case TypeKind::Map:
  case TypeKind::Chan:
  case TypeKind::Signature: return add(go_pointer_, offset);
  case TypeKind::Slice: {
    auto size = static_cast<uint64_t>(core::size_of(static_cast<types::Slice *>(u)->elem));
    uint64_t below = size <= 1 ? kMaxBytes : kMaxBytes / size + 1;
    return add(go_pointer_, offset) && add(word_, offset + 8, below) && add(word_, offset + 16, below);
  }
  case TypeKind::Interface: return add(raw_pointer_, offset) && add(go_pointer_, offset + 8);
  case TypeKind::Array: {
    auto *a = static_cast<types::Array *>(u);
    if (a->len > static_cast<int64_t>(kMaxLeaves) && core::size_of(a->elem) != 0) return false;
    if (core::size_of(a->elem) == 0) return true;
    uint64_t size = static_cast<uint64_t>(core::size_of(a->elem));
    for (int64_t i = 0; i < a->len; i++)
      if (!flatten(a->elem, offset + static_cast<uint64_t>(i) * size, out)) return false;
    return true;
  }
  case TypeKind::Struct: {
    auto *s = static_cast<types::Struct *>(u);
    std::vector<int64_t> offsets = types::field_offsets(s);
    for (size_t i = 0; i < s->fields.size(); i++)
      if (!flatten(s->fields[i]->type, offset + static_cast<uint64_t>(offsets[i]), out)) return false;
    return true;
  }
  default: TUCO_UNREACHABLE("no layout for " + types::link_string(t));
  }
}

const std::vector<Leaf> *TypeLayout::leaves(types::Type *t) {
  Entry &e = entries_[t];
  if (!e.leaves_done) {
    std::vector<Leaf> out;
    bool scalar = flatten(t, 0, out);
    Entry &again = entries_[t]; // flatten may have rehashed
    again.scalar = scalar;
    again.leaves = std::move(out);
    again.leaves_done = true;
    return scalar ? &again.leaves : nullptr;
  }
  return e.scalar ? &e.leaves : nullptr;
}

} // namespace tuco::lower
