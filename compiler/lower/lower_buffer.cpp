// Text, and arrays of slices, whose size is known only when they are made and that do not outlive their frame
// (docs/escape.md): they live in a buffer of the frame if they fit. The runtime is told where it is, and uses it or the heap.
//
// What must hold: a buffer has all of the bytes that the runtime clears (abi::kBufferBytes, or so many runes), whatever the
// size of its elements is; and nothing but the runtime's call decides whether it is used.
//
// A buffer belongs to one place in the source. What was made there before, in an earlier turn of a loop, is not in use any
// more, as the escape analysis says. An append is different: `s = append(s, x)` in a loop grows what an earlier turn has
// made. So its buffer serves once, for a slice without capacity, and a flag in the frame tells.
#include "compiler/lower/function_lowering.h"

#include "llvm/IR/Constants.h"

namespace tuco::lower {

using core::Op;
using escape::kBufferBytes;
using escape::kBufferRunes;

// As many elements as fit, and what is missing to all of the bytes, which the runtime clears.
llvm::Type *FunctionLowering::buffer_type(types::Type *elem, int64_t bytes) {
  int64_t size = core::size_of(elem), count = bytes / size;
  llvm::Type *array = llvm::ArrayType::get(layout_.memory_type(elem), static_cast<uint64_t>(count));
  if (bytes == count * size) return array;
  llvm::Type *rest = llvm::ArrayType::get(b_.getInt8Ty(), static_cast<uint64_t>(bytes - count * size));
  return llvm::StructType::get(context_, {array, rest});
}

llvm::Value *FunctionLowering::buffer(llvm::Type *type, const char *what, const Expr &e) {
  llvm::Value *memory = entry_alloca(type, "buffer");
  m_.name_memory(memory, what, e.type, e.pos);
  return memory;
}

static Value parts_of(std::initializer_list<llvm::Value *> parts) {
  Value v;
  v.parts.assign(parts.begin(), parts.end());
  return v;
}

// Where the runtime may make the text.
llvm::Value *FunctionLowering::text_buffer(const Expr &e) {
  if (escape_.site_on_heap(e)) return llvm::ConstantPointerNull::get(layout_.pointer());
  return buffer(llvm::ArrayType::get(b_.getInt8Ty(), kBufferBytes), "the bytes of a text", e);
}

// []byte("constant"): an array of just that size, as gc has it.
Value FunctionLowering::bytes_from_constant(const Expr &e) {
  const std::string &text = e.operands[0]->constant->as_string();
  llvm::Value *size = integer(static_cast<int64_t>(text.size()));
  if (text.empty()) return parts_of({m_.zero_base(), size, size});
  types::Type *elem = core::elem_of(e.type);
  llvm::Value *array =
      escape_.site_on_heap(e)
          ? runtime("rt_array_new", {m_.type_descriptor(elem), size}).single()
          : buffer(llvm::ArrayType::get(b_.getInt8Ty(), text.size()), "the array of a slice", e);
  b_.CreateMemCpy(array, llvm::MaybeAlign(1), m_.string_data(text), llvm::MaybeAlign(1), size);
  return parts_of({array, size, size});
}

Value FunctionLowering::bytes_from_string(const Expr &e) {
  if (e.operands[0]->op == Op::Const) return bytes_from_constant(e);
  Value s = value(*e.operands[0]);
  Value array = runtime("rt_bytes_from_string", {text_buffer(e), s.parts[0], s.parts[1]});
  return parts_of({array.parts[0], s.parts[1], array.parts[1]});
}

Value FunctionLowering::runes_from_string(const Expr &e) {
  Value s = value(*e.operands[0]);
  llvm::Value *memory = llvm::ConstantPointerNull::get(layout_.pointer());
  if (!escape_.site_on_heap(e))
    memory = buffer(buffer_type(core::elem_of(e.type), kBufferRunes * 4), "the array of a slice", e);
  llvm::Value *count = runtime("rt_text_count_runes", {s.parts[0], s.parts[1]}).single();
  Value array = runtime("rt_runes_from_string", {memory, s.parts[0], s.parts[1], count});
  return parts_of({array.parts[0], count, array.parts[1]});
}

// The abi::AppendBuffer for an append to a slice that does not outlive the frame. Appends to one variable share one.
llvm::Value *FunctionLowering::append_buffer(const Expr &e) {
  const Expr &base = *e.operands[0];
  llvm::Value *&known = append_buffers_[base.op == Op::Local ? static_cast<const void *>(base.variable) : &e];
  if (known != nullptr) return known;
  types::Type *elem = core::elem_of(e.type);
  llvm::Type *type = llvm::StructType::get(context_, {layout_.word(), buffer_type(elem, kBufferBytes)});
  known = buffer(type, "the array of a slice", e);
  llvm::IRBuilder<>(alloca_point_).CreateStore(b_.getInt64(0), known);
  return known;
}

} // namespace tuco::lower
