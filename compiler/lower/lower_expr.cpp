// Values: loads and stores by leaf, parts of values, aggregates.
#include "compiler/lower/function_lowering.h"

#include "compiler/base/assert.h"
#include "compiler/types/type_string.h"

#include "llvm/IR/Constants.h"
#include "llvm/IR/InlineAsm.h"

namespace tuco::lower {

using core::Op;

namespace {

// The pointers that a number is computed from, in the same expression.
void find_pointers_within(const core::Expr &number, llvm::SmallVectorImpl<const core::Expr *> &found) {
  if (number.op == Op::PointerToInt) {
    found.push_back(number.operands[0]);
    return;
  }
  for (const core::Expr *o : number.operands)
    if (o != nullptr && !core::has_pointers(o->type)) find_pointers_within(*o, found);
}

} // namespace

// unsafe.Pointer(uintptr(p) + n) is an address computed from p, not a number: the optimiser could move the first
// conversion away from the second, over a call across which only the number would live. Of several pointers,
// uintptr(p) - uintptr(q) + uintptr(r), any may be the one whose object the result points into, and so may be what a call
// gave: all of them live until the number is a pointer.
llvm::Value *FunctionLowering::int_to_pointer(const Expr &e) {
  llvm::Value *number = to_int(*e.operands[0]);
  llvm::SmallVector<const Expr *, 2> within;
  find_pointers_within(*e.operands[0], within);
  if (within.empty() && !e.at_once) return b_.CreateIntToPtr(number, layout_.pointer());
  if (within.size() == 1 && !e.at_once) {
    llvm::Value *base = scalar(*within[0]);
    llvm::Value *distance = b_.CreateSub(number, b_.CreatePtrToInt(base, number->getType()));
    return b_.CreateGEP(b_.getInt8Ty(), base, distance);
  }
  // LLVM would move a plain conversion to the use of its result, beyond calls across which only a number lived then.
  auto *type = llvm::FunctionType::get(layout_.pointer(), {number->getType()}, false);
  llvm::Value *pointer =
      b_.CreateCall(llvm::InlineAsm::get(type, "", "=r,0", /*hasSideEffects=*/true), {number});
  for (const Expr *p : within) keep_until_here(scalar(*p));
  return pointer;
}

llvm::Value *FunctionLowering::offset(llvm::Value *address, uint64_t bytes) {
  if (bytes == 0) return address;
  return b_.CreateInBoundsGEP(b_.getInt8Ty(), address, b_.getInt64(bytes));
}

Value FunctionLowering::load(llvm::Value *address, types::Type *t) {
  Value v;
  const std::vector<Leaf> *leaves = layout_.leaves(t);
  if (leaves == nullptr) {
    v.memory = address;
    return v;
  }
  for (const Leaf &l : *leaves) {
    llvm::LoadInst *loaded = b_.CreateLoad(l.memory, offset(address, l.offset));
    if (l.below != 0) loaded->setMetadata(llvm::LLVMContext::MD_range, m_.range(l.below));
    llvm::Value *x = loaded;
    if (l.type != l.memory) x = b_.CreateTrunc(x, l.type);
    v.parts.push_back(x);
  }
  return v;
}

void FunctionLowering::store(llvm::Value *address, const Value &v, types::Type *t) {
  const std::vector<Leaf> *leaves = layout_.leaves(t);
  if (leaves == nullptr) {
    copy(address, v.memory, t);
    return;
  }
  for (size_t i = 0; i < leaves->size(); i++) {
    const Leaf &l = (*leaves)[i];
    llvm::Value *x = v.parts[i];
    if (l.type != l.memory) x = b_.CreateZExt(x, l.memory);
    b_.CreateStore(x, offset(address, l.offset));
  }
}

void FunctionLowering::copy(llvm::Value *to, llvm::Value *from, types::Type *t) {
  if (to == from || core::size_of(t) == 0) return;
  if (core::has_pointers(t)) {
    llvm::FunctionCallee move =
        m_.module().getOrInsertFunction("tuco.typed.move", b_.getVoidTy(), layout_.pointer(),
                                        layout_.pointer(), layout_.address(), b_.getInt64Ty());
    auto *f = llvm::cast<llvm::Function>(move.getCallee());
    f->addFnAttr("gc-leaf-function");
    f->addFnAttr(llvm::Attribute::NoUnwind);
    f->addFnAttr(llvm::Attribute::WillReturn);
    f->setOnlyAccessesArgMemory();
    f->addParamAttr(1, llvm::Attribute::ReadOnly);
    f->addParamAttr(0, llvm::Attribute::NoCapture);
    f->addParamAttr(2, llvm::Attribute::ReadNone);
    b_.CreateCall(move,
                  {to, from, m_.type_descriptor(t), b_.getInt64(static_cast<uint64_t>(core::size_of(t)))});
    return;
  }
  llvm::MaybeAlign align(static_cast<uint64_t>(types::align_of(t)));
  b_.CreateMemMove(to, align, from, align, static_cast<uint64_t>(core::size_of(t)));
}

void FunctionLowering::clear(llvm::Value *address, types::Type *t) {
  if (core::size_of(t) == 0) return;
  if (layout_.is_scalar(t)) {
    store(address, zero(t), t);
    return;
  }
  if (core::has_pointers(t)) {
    llvm::FunctionCallee f = m_.module().getOrInsertFunction(
        "tuco.typed.clear", b_.getVoidTy(), layout_.pointer(), layout_.address(), b_.getInt64Ty());
    auto *callee = llvm::cast<llvm::Function>(f.getCallee());
    callee->addFnAttr("gc-leaf-function");
    callee->addFnAttr(llvm::Attribute::NoUnwind);
    callee->addFnAttr(llvm::Attribute::WillReturn);
    callee->setOnlyAccessesArgMemory();
    callee->addParamAttr(0, llvm::Attribute::NoCapture);
    callee->addParamAttr(1, llvm::Attribute::ReadNone);
    b_.CreateCall(f, {address, m_.type_descriptor(t), b_.getInt64(static_cast<uint64_t>(core::size_of(t)))});
    return;
  }
  b_.CreateMemSet(address, b_.getInt8(0), static_cast<uint64_t>(core::size_of(t)),
                  llvm::MaybeAlign(static_cast<uint64_t>(types::align_of(t))));
}

Value FunctionLowering::zero(types::Type *t) {
  Value v;
  if (const std::vector<Leaf> *leaves = layout_.leaves(t)) {
    for (const Leaf &l : *leaves) v.parts.push_back(llvm::Constant::getNullValue(l.type));
    return v;
  }
  v.memory = scratch(t);
  clear(v.memory, t);
  return v;
}

llvm::Value *FunctionLowering::memory_of(const Value &v, types::Type *t) {
  if (v.memory != nullptr) return v.memory;
  llvm::Value *m = scratch(t);
  store(m, v, t);
  return m;
}

// The part of type `part` that lies `at` bytes into a value of type `container`.
Value FunctionLowering::field_of(const Value &v, types::Type *container, types::Type *part, uint64_t at) {
  if (v.memory != nullptr) return load(offset(v.memory, at), part);
  const std::vector<Leaf> &all = *layout_.leaves(container);
  Value out;
  uint64_t end = at + static_cast<uint64_t>(core::size_of(part));
  for (size_t i = 0; i < all.size(); i++)
    if (all[i].offset >= at && all[i].offset < end) out.parts.push_back(v.parts[i]);
  return out;
}

llvm::Value *FunctionLowering::element_address(llvm::Value *base, llvm::Value *index, types::Type *elem) {
  return b_.CreateInBoundsGEP(layout_.memory_type(elem), base, index);
}

llvm::Value *FunctionLowering::to_int(const Expr &e) {
  llvm::Value *x = scalar(e);
  if (x->getType()->isIntegerTy(64)) return x;
  return types::is_unsigned(e.type) ? b_.CreateZExt(x, layout_.word()) : b_.CreateSExt(x, layout_.word());
}

// Evaluates e, then the place, and moves the one into the other: `s[i] = t[j]` panics because of j if of both.
void FunctionLowering::value_into_place(const Expr &e, const Expr &place) {
  if (layout_.is_scalar(e.type)) {
    Value v = value(e);
    store(scalar(place), v, e.type);
  } else if (e.op == Op::Zero) {
    clear(scalar(place), e.type);
  } else {
    llvm::Value *from = value(e).memory;
    copy(scalar(place), from, e.type);
  }
}

// Evaluates e into memory. fresh: nothing in e can read what is there.
void FunctionLowering::value_into(const Expr &e, llvm::Value *address, bool fresh) {
  if (layout_.is_scalar(e.type)) {
    store(address, value(e), e.type);
    return;
  }
  switch (e.op) {
  case Op::Zero: clear(address, e.type); return;
  case Op::StructValue:
  case Op::ArrayValue: {
    if (core::is_static(e)) {
      copy(address, m_.constant_in_memory(e), e.type);
      return;
    }
    llvm::Value *to = fresh ? address : scratch(e.type);
    types::Type *u = types::under(e.type);
    if (e.op == Op::StructValue) {
      auto *s = static_cast<types::Struct *>(u);
      std::vector<int64_t> offsets = types::field_offsets(s);
      for (size_t i = 0; i < e.operands.size(); i++)
        value_into(*e.operands[i], offset(to, static_cast<uint64_t>(offsets[i])), true);
    } else {
      uint64_t size = static_cast<uint64_t>(core::size_of(static_cast<types::Array *>(u)->elem));
      for (size_t i = 0; i < e.operands.size(); i++) value_into(*e.operands[i], offset(to, i * size), true);
    }
    if (to != address) copy(address, to, e.type);
    return;
  }
  default: copy(address, value(e).memory, e.type); return;
  }
}

Value FunctionLowering::value(const Expr &e) {
  if (e.pos.is_known()) b_.SetCurrentDebugLocation(m_.location(e.pos, scope_));
  auto operand = [&](size_t i) { return value(*e.operands[i]); };
  switch (e.op) {
  case Op::Const: {
    Value v;
    const std::vector<Leaf> &leaves = *layout_.leaves(e.type);
    for (size_t i = 0; i < leaves.size(); i++) v.parts.push_back(m_.scalar_constant(*e.constant, e.type, i));
    return v;
  }
  case Op::Zero: return zero(e.type);
  case Op::Local: return load(variable_address(e.variable), e.type);
  case Op::LocalAddress: return Value(variable_address(e.variable));
  case Op::GlobalAddress:
    return Value(core::size_of(e.global->type) == 0 ? m_.zero_base() : m_.global(*e.global));
  case Op::FunctionValue: return Value(m_.closure_constant(*e.function));
  case Op::ZeroSizeAddress: return Value(m_.zero_base());
  case Op::Capture: {
    llvm::StructType *type = closure_type(f_);
    uint64_t at = m_.module().getDataLayout().getStructLayout(type)->getElementOffset(e.index + 1);
    return load(offset(context_argument_, at), e.type);
  }
  case Op::Load: {
    llvm::Value *address = scalar(*e.operands[0]);
    return load(address, e.type);
  }
  case Op::NilCheck: {
    Value v = operand(0);
    cold_block(b_.CreateIsNull(v.parts[0]), "nil", [&] { runtime("rt_panic_nil", {}); });
    return v;
  }
  case Op::FieldAddress: {
    auto *p = types::under_as<types::Pointer>(e.operands[0]->type);
    auto *s = types::under_as<types::Struct>(p->elem);
    return Value(offset(scalar(*e.operands[0]), static_cast<uint64_t>(types::field_offsets(s)[e.index])));
  }
  case Op::ElementAddress: {
    llvm::Value *base = scalar(*e.operands[0]);
    llvm::Value *i = scalar(*e.operands[1]);
    return Value(element_address(base, i, types::under_as<types::Pointer>(e.type)->elem));
  }
  case Op::PointerAdd: {
    llvm::Value *p = scalar(*e.operands[0]), *bytes = scalar(*e.operands[1]);
    // From nil it is a number that somebody knows to be an address, of an object perhaps.
    if (llvm::isa<llvm::ConstantPointerNull>(p)) return Value(b_.CreateIntToPtr(bytes, layout_.pointer()));
    return Value(b_.CreateGEP(b_.getInt8Ty(), p, bytes));
  }
  case Op::Field: {
    types::Type *container = e.operands[0]->type;
    auto *s = types::under_as<types::Struct>(container);
    return field_of(operand(0), container, s->fields[e.index]->type,
                    static_cast<uint64_t>(types::field_offsets(s)[e.index]));
  }
  case Op::ArrayElement: {
    types::Type *container = e.operands[0]->type;
    types::Type *elem = core::elem_of(container);
    return field_of(operand(0), container, elem, e.index * static_cast<uint64_t>(core::size_of(elem)));
  }
  case Op::SliceData:
  case Op::StringData: return Value(operand(0).parts[0]);
  case Op::SliceLength:
  case Op::StringLength: return Value(operand(0).parts[1]);
  case Op::SliceCapacity: return Value(operand(0).parts[2]);
  case Op::MapLength: {
    // nil has no entries; else the header's first word
    llvm::Value *m = scalar(*e.operands[0]);
    llvm::BasicBlock *from = b_.GetInsertBlock(), *read = block("maplen"), *after = block("after");
    b_.CreateCondBr(b_.CreateIsNull(m), after, read);
    start(read);
    llvm::Value *n = b_.CreateLoad(layout_.word(), m);
    b_.CreateBr(after);
    start(after);
    llvm::PHINode *phi = b_.CreatePHI(layout_.word(), 2);
    phi->addIncoming(b_.getInt64(0), from);
    phi->addIncoming(n, read);
    return Value(phi);
  }
  case Op::ChanLength: return runtime("rt_chan_len", {scalar(*e.operands[0])});
  case Op::ChanCapacity: return runtime("rt_chan_cap", {scalar(*e.operands[0])});
  case Op::Real: return Value(operand(0).parts[0]);
  case Op::Imag: return Value(operand(0).parts[1]);

  case Op::StructValue:
  case Op::ArrayValue: {
    Value v;
    if (!layout_.is_scalar(e.type)) {
      if (core::is_static(e)) {
        v.memory = m_.constant_in_memory(e);
        return v;
      }
      v.memory = scratch(e.type);
      value_into(e, v.memory, true);
      return v;
    }
    [[fallthrough]];
  }
  case Op::SliceValue:
  case Op::StringValue:
  case Op::ComplexValue: {
    Value v;
    for (const Expr *o : e.operands) {
      Value part = value(*o);
      v.parts.append(part.parts.begin(), part.parts.end());
    }
    return v;
  }

  case Op::Add:
  case Op::Sub:
  case Op::Mul:
  case Op::Div:
  case Op::Rem:
  case Op::And:
  case Op::Or:
  case Op::Xor:
  case Op::AndNot:
  case Op::Neg:
  case Op::Complement: return arithmetic(e);
  case Op::Shl:
  case Op::Shr: return Value(shift(e));
  case Op::Not: return Value(b_.CreateNot(scalar(*e.operands[0])));
  case Op::Eq:
  case Op::Ne:
  case Op::Lt:
  case Op::Le:
  case Op::Gt:
  case Op::Ge: return Value(comparison(e));
  case Op::Min:
  case Op::Max: return min_max(e);
  case Op::LogicalAnd:
  case Op::LogicalOr: return logical(e);
  case Op::Convert: return convert(e);
  case Op::Reinterpret: return operand(0);
  case Op::PointerToInt: return Value(b_.CreatePtrToInt(scalar(*e.operands[0]), layout_.word()));
  case Op::IntToPointer: return Value(int_to_pointer(e));
  case Op::BoundsCheck: return Value(bounds_check(e));
  case Op::Slice: return slice(e);
  case Op::SliceToArrayPointer: {
    Value s = operand(0);
    types::Array *array = core::array_of(e.type);
    llvm::Value *wanted = integer(array->len);
    cold_block(b_.CreateICmpULT(s.parts[1], wanted), "short",
               [&] { runtime("rt_panic_slice_convert", {s.parts[1], wanted}); });
    return Value(s.parts[0]);
  }

  case Op::MakeInterface: return make_interface(e);
  case Op::ConvertInterface: return convert_interface(e);
  case Op::TypeAssert: return type_assert(e)[0];
  case Op::TypeIs: {
    Value v = operand(0);
    return Value(type_is(v, e.operands[0]->type, e.aux_type));
  }
  case Op::Unbox: return unbox(operand(0), e.type);

  case Op::New: return new_object(e);
  case Op::MakeClosure: return make_closure(e);
  case Op::MakeSlice: return make_slice(e);
  case Op::MakeMap: {
    llvm::Value *hint = e.operands.empty() ? integer(0) : scalar(*e.operands[0]);
    return runtime("rt_map_make", {m_.type_descriptor(e.type), hint});
  }
  case Op::MakeChan: {
    llvm::Value *n = scalar(*e.operands[0]);
    return runtime("rt_chan_make", {m_.type_descriptor(e.type), n});
  }
  case Op::Append: return append(e);
  case Op::AppendSlice: return append_slice(e);
  case Op::AppendZeros: return append_zeros(e);
  case Op::Concat: return concat(e);
  case Op::StringFromBytes: {
    Value s = operand(0);
    return runtime("rt_string_from_bytes", {text_buffer(e), s.parts[0], s.parts[1]});
  }
  case Op::StringFromRunes: {
    Value s = operand(0);
    return runtime("rt_string_from_runes", {text_buffer(e), s.parts[0], s.parts[1]});
  }
  case Op::StringFromRune: {
    llvm::Value *rune = to_int(*e.operands[0]);
    return runtime("rt_string_from_rune", {text_buffer(e), rune});
  }
  case Op::BytesFromString: return bytes_from_string(e);
  case Op::RunesFromString: return runes_from_string(e);
  case Op::Copy: return copy_slices(e);
  case Op::ClearSlice: {
    Value s = operand(0);
    clear_elements(core::elem_of(e.operands[0]->type), s.parts[0], s.parts[1]);
    return {};
  }
  case Op::DecodeRune: return values_of_tuple(e, 2)[0];
  case Op::MapGet: return map_get(e)[0];
  case Op::MapAssign: return map_assign(e);
  case Op::MapDelete: map_delete(e); return {};
  case Op::MapClear: {
    llvm::Value *m = scalar(*e.operands[0]);
    runtime("rt_map_clear", {m_.type_descriptor(e.operands[0]->type), m});
    return {};
  }
  case Op::MapIterate: {
    llvm::Value *m = scalar(*e.operands[0]);
    runtime("rt_map_iterate", {m_.type_descriptor(e.operands[0]->type), m, variable_address(e.variable)});
    return {};
  }
  case Op::MapNext: runtime("rt_map_next", {variable_address(e.variable)}); return {};
  case Op::MapKeyAddress: return Value(b_.CreateLoad(layout_.pointer(), variable_address(e.variable)));
  case Op::MapElemAddress:
    return Value(b_.CreateLoad(layout_.pointer(), offset(variable_address(e.variable), 8)));
  case Op::ChanSend: {
    llvm::Value *c = scalar(*e.operands[0]);
    Value v = operand(1);
    types::Type *type = e.operands[1]->type;
    llvm::Value *memory = memory_of(v, type);
    runtime("rt_chan_send", {c, memory});
    // What was sent is the receiver's: this frame must not keep it reachable.
    if (v.memory == nullptr && types::has_pointers(type)) clear(memory, type);
    return {};
  }
  case Op::ChanRecv: return receive(e)[0];
  case Op::ChanClose: runtime("rt_chan_close", {scalar(*e.operands[0])}); return {};
  case Op::SelectOp: return select(e)[0];
  case Op::Recover: return runtime("rt_recover", {});
  case Op::Bytes: TUCO_UNREACHABLE("bytes are a global's value, not an operand");
  case Op::Print: print(e); return {};
  case Op::Call:
  case Op::CallClosure:
  case Op::CallInterface: {
    std::vector<Value> results = call(e);
    return results.empty() ? Value() : results[0];
  }
  }
  TUCO_UNREACHABLE(std::string(core::op_text(e.op)));
}

Value FunctionLowering::logical(const Expr &e) {
  bool is_and = e.op == Op::LogicalAnd;
  llvm::Value *x = scalar(*e.operands[0]);
  llvm::BasicBlock *from = b_.GetInsertBlock(), *more = block(is_and ? "and" : "or"), *after = block("after");
  b_.CreateCondBr(x, is_and ? more : after, is_and ? after : more);
  start(more);
  llvm::Value *y = scalar(*e.operands[1]);
  llvm::BasicBlock *end = b_.GetInsertBlock();
  b_.CreateBr(after);
  start(after);
  llvm::PHINode *phi = b_.CreatePHI(b_.getInt1Ty(), 2);
  phi->addIncoming(b_.getInt1(!is_and), from);
  phi->addIncoming(y, end);
  return Value(phi);
}

} // namespace tuco::lower
