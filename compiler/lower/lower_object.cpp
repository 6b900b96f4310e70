// Objects: allocation on the heap or the data stack as the escape analysis decided, closures, interfaces.
#include "compiler/lower/function_lowering.h"

#include "compiler/base/assert.h"
#include "compiler/types/type_set.h"
#include "compiler/types/type_string.h"

#include "llvm/IR/Constants.h"

namespace tuco::lower {

using core::Op;

// A zeroed object on the heap.
llvm::Value *FunctionLowering::allocate(types::Type *t) {
  if (core::size_of(t) == 0) return m_.zero_base();
  llvm::Value *object = runtime("rt_object_new", {m_.type_descriptor(t)}).single();
  m_.describe_shape(llvm::cast<llvm::CallBase>(object), t);
  return object;
}

Value FunctionLowering::new_object(const Expr &e) {
  types::Type *t = e.aux_type;
  const Expr *init = e.operands.empty() ? nullptr : e.operands[0];
  if (core::size_of(t) == 0) {
    if (init != nullptr) value(*init);
    return Value(m_.zero_base());
  }
  if (!escape_.site_on_heap(e)) {
    llvm::Value *object = entry_alloca(layout_.memory_type(t), "object");
    m_.name_memory(object, "an object", t, e.pos);
    if (init == nullptr)
      clear(object, t);
    else
      value_into(*init, object, false);
    return Value(object);
  }
  // The initial value is evaluated first: its checks may panic, and nothing of it sees the object.
  if (init != nullptr && layout_.is_scalar(t)) {
    Value v = value(*init);
    llvm::Value *object = allocate(t);
    store(object, v, t);
    return Value(object);
  }
  llvm::Value *object = allocate(t);
  if (init != nullptr) value_into(*init, object, true);
  return Value(object);
}

llvm::StructType *FunctionLowering::closure_type(const core::Function &f) {
  std::vector<llvm::Type *> fields{layout_.address()};
  for (const core::Capture &c : f.captures) fields.push_back(layout_.memory_type(c.type));
  return llvm::StructType::get(context_, fields);
}

Value FunctionLowering::make_closure(const Expr &e) {
  TUCO_CHECK(e.function->body != nullptr);
  const core::Function &f = *e.function->body;
  llvm::StructType *type = closure_type(f);
  const llvm::StructLayout *places = m_.module().getDataLayout().getStructLayout(type);
  std::vector<Value> captured;
  for (const Expr *o : e.operands) captured.push_back(value(*o));
  llvm::Value *object;
  if (escape_.site_on_heap(e)) {
    object = runtime("rt_object_new", {m_.shape_descriptor(type)}).single();
  } else {
    object = entry_alloca(type, "closure");
    m_.name_memory(object, "a closure", e.type, e.pos);
  }
  b_.CreateStore(m_.function(f), object);
  for (size_t i = 0; i < captured.size(); i++)
    store(offset(object, places->getElementOffset(static_cast<unsigned>(i) + 1)), captured[i],
          f.captures[i].type);
  return Value(object);
}

// Are these the constants of a slice that can be made, and has memory? Then it is known as memory that nobody else has.
static bool is_surely_in_range(llvm::Value *length, llvm::Value *capacity, uint64_t element_size) {
  constexpr uint64_t kMany = uint64_t{1} << 23;
  auto *l = llvm::dyn_cast<llvm::ConstantInt>(length);
  auto *c = llvm::dyn_cast<llvm::ConstantInt>(capacity);
  return l != nullptr && c != nullptr && l->getZExtValue() <= c->getZExtValue() && !c->isZero() &&
         element_size != 0 && element_size <= kMany && c->getZExtValue() <= kMany;
}

Value FunctionLowering::make_slice(const Expr &e) {
  types::Type *elem = core::elem_of(e.type);
  llvm::Value *length = scalar(*e.operands[0]), *capacity = scalar(*e.operands[1]);
  Value out;
  if (!escape_.site_on_heap(e)) {
    if (e.operands[1]->op != Op::Const) {
      llvm::Value *memory = buffer(buffer_type(elem, escape::kBufferBytes), "the array of a slice", e);
      Value r = runtime("rt_slice_make_local", {m_.type_descriptor(elem), length, capacity, memory});
      m_.describe_shape(llvm::cast<llvm::CallBase>(r.parts[0]), elem);
      out.parts = {r.parts[0], length, capacity};
      return out;
    }
    auto *n = llvm::cast<llvm::ConstantInt>(capacity);
    // make([]T, len, const): len may still be out of range
    if (!llvm::isa<llvm::ConstantInt>(length))
      cold_block(b_.CreateICmpUGT(length, capacity), "range",
                 [&] { runtime("rt_slice_make", {m_.type_descriptor(elem), length, capacity}); });
    llvm::ArrayType *array = llvm::ArrayType::get(layout_.memory_type(elem), n->getZExtValue());
    bool is_empty = core::size_of(elem) == 0 || n->isZero();
    llvm::Value *object = is_empty ? m_.zero_base() : entry_alloca(array, "array");
    if (!is_empty) {
      m_.name_memory(object, "the array of a slice", e.type, e.pos);
      if (core::has_pointers(elem))
        runtime("rt_typed_clear", {m_.type_descriptor(elem), object, capacity});
      else
        b_.CreateMemSet(object, b_.getInt8(0), n->getZExtValue() * static_cast<uint64_t>(core::size_of(elem)),
                        llvm::MaybeAlign(1));
    }
    out.parts = {object, length, capacity};
    return out;
  }
  if (is_surely_in_range(length, capacity, static_cast<uint64_t>(core::size_of(elem)))) {
    llvm::Value *array = runtime("rt_array_new", {m_.type_descriptor(elem), capacity}).single();
    m_.describe_shape(llvm::cast<llvm::CallBase>(array), elem);
    out.parts = {array, length, capacity};
    return out;
  }
  Value r = runtime("rt_slice_make", {m_.type_descriptor(elem), length, capacity});
  m_.describe_shape(llvm::cast<llvm::CallBase>(r.parts[0]), elem);
  out.parts = {r.parts[0], length, capacity};
  return out;
}

// ---- interfaces

bool FunctionLowering::is_empty_interface(types::Type *t) {
  return types::type_set(types::under_as<types::Interface>(t)).methods.empty();
}

Value FunctionLowering::make_interface(const Expr &e) {
  const Expr &operand = *e.operands[0];
  types::Type *t = operand.type;
  Value out;
  out.parts.push_back(is_empty_interface(e.type) ? m_.type_descriptor(t) : m_.itab(t, e.type));
  if (core::is_direct_interface(t)) {
    out.parts.push_back(scalar(operand));
    return out;
  }
  uint64_t size = static_cast<uint64_t>(core::size_of(t));
  llvm::Value *data;
  if (size == 0) {
    value(operand);
    data = m_.zero_base();
  } else if (core::is_static(operand) && operand.op != Op::GlobalAddress) {
    data = m_.constant_in_memory(operand);
  } else if (size == 1 && layout_.is_scalar(t)) {
    llvm::Value *byte = b_.CreateZExt(scalar(operand), layout_.word());
    data = b_.CreateInBoundsGEP(layout_.word(), m_.small_values(), byte);
  } else if (!escape_.site_on_heap(e)) {
    data = entry_alloca(layout_.memory_type(t), "boxed");
    m_.name_memory(data, "a value in an interface", t, e.pos);
    value_into(operand, data, false);
  } else {
    Value v = value(operand);
    data = allocate(t);
    // The optimiser may find out that its value needs no memory.
    if (layout_.is_scalar(t))
      llvm::cast<llvm::CallBase>(data)->addFnAttr(llvm::Attribute::get(context_, "tuco-box"));
    store(data, v, t);
  }
  out.parts.push_back(data);
  return out;
}

llvm::Value *FunctionLowering::type_word(const Value &v, types::Type *t) {
  if (is_empty_interface(t)) return v.parts[0];
  llvm::BasicBlock *from = b_.GetInsertBlock(), *read = block("itab"), *after = block("after");
  b_.CreateCondBr(b_.CreateIsNull(v.parts[0]), after, read);
  start(read);
  llvm::Value *type = b_.CreateLoad(layout_.address(), offset(v.parts[0], 8));
  b_.CreateBr(after);
  start(after);
  llvm::PHINode *phi = b_.CreatePHI(layout_.address(), 2);
  phi->addIncoming(llvm::ConstantPointerNull::get(layout_.address()), from);
  phi->addIncoming(type, read);
  return phi;
}

// t null: is it nil?
llvm::Value *FunctionLowering::type_is(const Value &v, types::Type *interface_type, types::Type *t) {
  if (t == nullptr) return b_.CreateIsNull(v.parts[0]);
  return b_.CreateICmpEQ(type_word(v, interface_type), m_.type_descriptor(t));
}

Value FunctionLowering::unbox(const Value &v, types::Type *t) {
  if (core::is_direct_interface(t)) return Value(v.parts[1]);
  return load(v.parts[1], t);
}

Value FunctionLowering::convert_interface(const Expr &e) {
  types::Type *from = e.operands[0]->type, *to = e.type;
  Value v = value(*e.operands[0]);
  Value out;
  if (is_empty_interface(to)) {
    out.parts = {type_word(v, from), v.parts[1]};
    return out;
  }
  // nil stays nil; else the table for the dynamic type, which is known to implement `to`.
  llvm::Value *type = type_word(v, from);
  llvm::BasicBlock *start_block = b_.GetInsertBlock(), *find = block("itab"), *after = block("after");
  b_.CreateCondBr(b_.CreateIsNull(type), after, find);
  start(find);
  llvm::Value *found =
      b_.CreateIntToPtr(runtime("rt_itab_find", {m_.type_descriptor(to), type}).single(), layout_.address());
  llvm::BasicBlock *end = b_.GetInsertBlock();
  b_.CreateBr(after);
  start(after);
  llvm::PHINode *table = b_.CreatePHI(layout_.address(), 2);
  table->addIncoming(llvm::ConstantPointerNull::get(layout_.address()), start_block);
  table->addIncoming(found, end);
  out.parts = {table, v.parts[1]};
  return out;
}

std::vector<Value> FunctionLowering::type_assert(const Expr &e) {
  types::Type *from = e.operands[0]->type, *to = e.aux_type;
  Value v = value(*e.operands[0]);
  llvm::Value *type = type_word(v, from);
  std::vector<Value> results;
  llvm::Value *ok, *table = nullptr;
  bool to_interface = core::is_interface(to);
  if (!to_interface) {
    ok = b_.CreateICmpEQ(type, m_.type_descriptor(to));
  } else if (is_empty_interface(to)) {
    ok = b_.CreateIsNotNull(type);
    table = type;
  } else {
    // 1: does not implement
    llvm::BasicBlock *start_block = b_.GetInsertBlock(), *find = block("itab"), *after = block("after");
    b_.CreateCondBr(b_.CreateIsNull(type), after, find);
    start(find);
    llvm::Value *found = runtime("rt_itab_find", {m_.type_descriptor(to), type}).single();
    llvm::BasicBlock *end = b_.GetInsertBlock();
    b_.CreateBr(after);
    start(after);
    llvm::PHINode *word = b_.CreatePHI(layout_.word(), 2);
    word->addIncoming(integer(1), start_block);
    word->addIncoming(found, end);
    ok = b_.CreateICmpNE(word, integer(1));
    table = b_.CreateIntToPtr(word, layout_.address());
  }
  if (!e.two_results) {
    cold_block(b_.CreateNot(ok), "assertion", [&] {
      runtime("rt_panic_assertion", {m_.type_descriptor(from), type, m_.type_descriptor(to)});
    });
    if (!to_interface) {
      results.push_back(unbox(v, to));
    } else {
      Value out;
      out.parts = {table, v.parts[1]};
      results.push_back(out);
    }
    return results;
  }
  if (to_interface) {
    Value out;
    out.parts.push_back(b_.CreateSelect(ok, table, llvm::ConstantPointerNull::get(layout_.address())));
    out.parts.push_back(b_.CreateSelect(ok, v.parts[1], llvm::ConstantPointerNull::get(layout_.pointer())));
    results.push_back(out);
  } else if (core::is_direct_interface(to)) {
    results.push_back(
        Value(b_.CreateSelect(ok, v.parts[1], llvm::ConstantPointerNull::get(layout_.pointer()))));
  } else {
    llvm::Value *memory = scratch(to);
    llvm::BasicBlock *hit = block("hit"), *miss = block("miss"), *after = block("after");
    b_.CreateCondBr(ok, hit, miss);
    start(hit);
    store(memory, load(v.parts[1], to), to);
    b_.CreateBr(after);
    start(miss);
    clear(memory, to);
    b_.CreateBr(after);
    start(after);
    results.push_back(load(memory, to));
  }
  results.push_back(Value(ok));
  return results;
}

} // namespace tuco::lower
