// Arithmetic, comparison, conversion, slicing.
//
// LLVM leaves undefined what Go defines: division overflow, shifts by the width or more, conversions of
// numbers that do not fit. Each is guarded here; constants keep the guards from costing anything in the
// common case.
#include "compiler/lower/function_lowering.h"

#include "compiler/base/assert.h"
#include "compiler/types/type_string.h"
#include "runtime/abi/faults.h"

#include "llvm/IR/Constants.h"
#include "llvm/IR/IntrinsicsX86.h"

namespace tuco::lower {

using core::Op;
using types::BasicKind;
using types::TypeKind;

namespace {

bool floating(types::Type *t) { return types::is_basic(t, types::IsFloat); }
bool complex(types::Type *t) { return types::is_basic(t, types::IsComplex); }

} // namespace

llvm::Value *FunctionLowering::divide(Op op, llvm::Value *x, llvm::Value *y, bool is_unsigned) {
  bool is_div = op == Op::Div;
  auto *constant = llvm::dyn_cast<llvm::ConstantInt>(y);
  if (constant == nullptr || constant->isZero())
    cold_block(b_.CreateIsNull(y), "divide", [&] { runtime("rt_panic_divide", {}); });
  if (is_unsigned) return is_div ? b_.CreateUDiv(x, y) : b_.CreateURem(x, y);
  if (constant != nullptr && !constant->isMinusOne())
    return is_div ? b_.CreateSDiv(x, y) : b_.CreateSRem(x, y);
  // The most negative number over -1 wraps around.
  llvm::Value *minus_one = b_.CreateICmpEQ(y, llvm::ConstantInt::getSigned(y->getType(), -1));
  llvm::Value *safe = b_.CreateSelect(minus_one, llvm::ConstantInt::get(y->getType(), 1), y);
  llvm::Value *r = is_div ? b_.CreateSDiv(x, safe) : b_.CreateSRem(x, safe);
  return b_.CreateSelect(minus_one, is_div ? b_.CreateNeg(x) : llvm::ConstantInt::get(x->getType(), 0), r);
}

llvm::Value *FunctionLowering::integer_arithmetic(Op op, llvm::Value *x, llvm::Value *y, bool is_unsigned) {
  switch (op) {
  case Op::Add: return b_.CreateAdd(x, y);
  case Op::Sub: return b_.CreateSub(x, y);
  case Op::Mul: return b_.CreateMul(x, y);
  case Op::Div:
  case Op::Rem: return divide(op, x, y, is_unsigned);
  case Op::And: return b_.CreateAnd(x, y);
  case Op::Or: return b_.CreateOr(x, y);
  case Op::Xor: return b_.CreateXor(x, y);
  case Op::AndNot: return b_.CreateAnd(x, b_.CreateNot(y));
  default: TUCO_UNREACHABLE();
  }
}

Value FunctionLowering::arithmetic(const Expr &e) {
  types::Type *t = e.type;
  Value x = value(*e.operands[0]);
  if (e.op == Op::Neg) {
    if (complex(t)) {
      Value out;
      for (llvm::Value *p : x.parts) out.parts.push_back(b_.CreateFNeg(p));
      return out;
    }
    return Value(floating(t) ? b_.CreateFNeg(x.parts[0]) : b_.CreateNeg(x.parts[0]));
  }
  if (e.op == Op::Complement) return Value(b_.CreateNot(x.parts[0]));
  Value y = value(*e.operands[1]);
  if (complex(t)) return complex_arithmetic(e.op, x, y, t);
  if (floating(t)) {
    switch (e.op) {
    case Op::Add: return Value(b_.CreateFAdd(x.parts[0], y.parts[0]));
    case Op::Sub: return Value(b_.CreateFSub(x.parts[0], y.parts[0]));
    case Op::Mul: return Value(b_.CreateFMul(x.parts[0], y.parts[0]));
    case Op::Div: return Value(b_.CreateFDiv(x.parts[0], y.parts[0]));
    default: TUCO_UNREACHABLE();
    }
  }
  return Value(integer_arithmetic(e.op, x.parts[0], y.parts[0], types::is_unsigned(t)));
}

Value FunctionLowering::complex_arithmetic(Op op, const Value &x, const Value &y, types::Type *t) {
  llvm::Value *a = x.parts[0], *bi = x.parts[1], *c = y.parts[0], *d = y.parts[1];
  Value out;
  switch (op) {
  case Op::Add: out.parts = {b_.CreateFAdd(a, c), b_.CreateFAdd(bi, d)}; return out;
  case Op::Sub: out.parts = {b_.CreateFSub(a, c), b_.CreateFSub(bi, d)}; return out;
  case Op::
      Mul: { // in double precision, as gc: a complex64's products can overflow where their difference doesn't
    llvm::Type *part = a->getType(), *f64 = b_.getDoubleTy();
    for (llvm::Value **each : {&a, &bi, &c, &d}) *each = b_.CreateFPExt(*each, f64);
    llvm::Value *re = b_.CreateFSub(b_.CreateFMul(a, c), b_.CreateFMul(bi, d));
    llvm::Value *im = b_.CreateFAdd(b_.CreateFMul(a, d), b_.CreateFMul(bi, c));
    out.parts = {b_.CreateFPTrunc(re, part), b_.CreateFPTrunc(im, part)};
    return out;
  }
  case Op::Div: { // runtime.complex128div knows the special cases
    types::Type *wide = types::basic(BasicKind::Complex128);
    llvm::Type *f64 = b_.getDoubleTy();
    Value args[2];
    args[0].parts = {b_.CreateFPExt(a, f64), b_.CreateFPExt(bi, f64)};
    args[1].parts = {b_.CreateFPExt(c, f64), b_.CreateFPExt(d, f64)};
    core::FunctionRef ref;
    ref.symbol = "runtime.complex128div";
    ref.parameters = {wide, wide};
    ref.results = {wide};
    std::vector<Value> results;
    go_call(m_.shape(ref.parameters, ref.results), m_.function(ref), nullptr, args, results);
    llvm::Type *part = (*layout_.leaves(t))[0].type;
    out.parts = {b_.CreateFPTrunc(results[0].parts[0], part), b_.CreateFPTrunc(results[0].parts[1], part)};
    return out;
  }
  default: TUCO_UNREACHABLE();
  }
}

llvm::Value *FunctionLowering::shift(const Expr &e) {
  llvm::Value *x = scalar(*e.operands[0]);
  const Expr &count_expr = *e.operands[1];
  llvm::Type *t = x->getType();
  unsigned width = t->getIntegerBitWidth();
  bool left = e.op == Op::Shl;
  bool arithmetic_right = !left && !types::is_unsigned(e.type);
  llvm::Value *n = scalar(count_expr);
  if (!types::is_unsigned(count_expr.type) && !llvm::isa<llvm::ConstantInt>(n))
    cold_block(b_.CreateICmpSLT(n, llvm::ConstantInt::get(n->getType(), 0)), "shift",
               [&] { runtime("rt_panic_shift", {}); });
  // Counts of the width or more: zero, or the sign all over. Compare in the count's own type.
  unsigned count_width = n->getType()->getIntegerBitWidth();
  bool always_small = count_width < 32 && (uint64_t{1} << count_width) <= width;
  llvm::Value *small = always_small ? static_cast<llvm::Value *>(b_.getTrue())
                                    : b_.CreateICmpULT(n, llvm::ConstantInt::get(n->getType(), width));
  if (arithmetic_right) {
    llvm::Value *clamped = b_.CreateSelect(small, n, llvm::ConstantInt::get(n->getType(), width - 1));
    return b_.CreateAShr(x, b_.CreateZExtOrTrunc(clamped, t));
  }
  llvm::Value *safe = b_.CreateSelect(small, n, llvm::ConstantInt::get(n->getType(), 0));
  llvm::Value *k = b_.CreateZExtOrTrunc(safe, t);
  llvm::Value *r = left ? b_.CreateShl(x, k) : b_.CreateLShr(x, k);
  return b_.CreateSelect(small, r, llvm::ConstantInt::get(t, 0));
}

// ---- comparison

llvm::Value *FunctionLowering::equal_to_zero(const Value &x, types::Type *) {
  return b_.CreateIsNull(x.parts[0]);
}

llvm::Value *FunctionLowering::string_equal(const Value &x, const Value &y) {
  auto constant_length = [](const Value &v) { return llvm::dyn_cast<llvm::ConstantInt>(v.parts[1]); };
  if (auto *n = constant_length(x); n != nullptr && n->isZero()) return b_.CreateIsNull(y.parts[1]);
  if (auto *n = constant_length(y); n != nullptr && n->isZero()) return b_.CreateIsNull(x.parts[1]);
  llvm::Value *same_length = b_.CreateICmpEQ(x.parts[1], y.parts[1]);
  llvm::BasicBlock *from = b_.GetInsertBlock(), *bytes = block("bytes"), *after = block("after");
  b_.CreateCondBr(same_length, bytes, after);
  start(bytes);
  Value r = runtime("rt_memory_equal", {x.parts[0], y.parts[0], x.parts[1]});
  llvm::Value *same = b_.CreateICmpNE(r.parts[0], b_.getInt8(0));
  llvm::BasicBlock *end = b_.GetInsertBlock();
  b_.CreateBr(after);
  start(after);
  llvm::PHINode *phi = b_.CreatePHI(b_.getInt1Ty(), 2);
  phi->addIncoming(b_.getFalse(), from);
  phi->addIncoming(same, end);
  return phi;
}

// Short constants are compared word by word.
llvm::Value *FunctionLowering::string_equal_constant(const Value &x, std::string_view text) {
  if (text.empty()) return b_.CreateIsNull(x.parts[1]);
  llvm::Value *same_length = b_.CreateICmpEQ(x.parts[1], integer(static_cast<int64_t>(text.size())));
  llvm::BasicBlock *from = b_.GetInsertBlock(), *bytes = block("bytes"), *after = block("after");
  b_.CreateCondBr(same_length, bytes, after);
  start(bytes);
  llvm::Value *same = nullptr;
  for (size_t at = 0; at < text.size();) {
    size_t size = text.size() - at >= 8 ? 8 : text.size() - at >= 4 ? 4 : text.size() - at >= 2 ? 2 : 1;
    uint64_t word = 0;
    for (size_t i = 0; i < size; i++)
      word |= static_cast<uint64_t>(static_cast<uint8_t>(text[at + i])) << (8 * i);
    llvm::Type *t = b_.getIntNTy(static_cast<unsigned>(size * 8));
    llvm::Value *loaded = b_.CreateAlignedLoad(t, offset(x.parts[0], at), llvm::Align(1));
    llvm::Value *equal_here = b_.CreateICmpEQ(loaded, llvm::ConstantInt::get(t, word));
    same = same == nullptr ? equal_here : b_.CreateAnd(same, equal_here);
    at += size;
  }
  llvm::BasicBlock *end = b_.GetInsertBlock();
  b_.CreateBr(after);
  start(after);
  llvm::PHINode *phi = b_.CreatePHI(b_.getInt1Ty(), 2);
  phi->addIncoming(b_.getFalse(), from);
  phi->addIncoming(same, end);
  return phi;
}

llvm::Value *FunctionLowering::equal(const Value &x, const Value &y, types::Type *t) {
  types::Type *u = types::under(t);
  switch (u->kind) {
  case TypeKind::Basic: {
    auto *b = static_cast<types::Basic *>(u);
    if (b->info & types::IsString) return string_equal(x, y);
    if (b->info & types::IsFloat) return b_.CreateFCmpOEQ(x.parts[0], y.parts[0]);
    if (b->info & types::IsComplex)
      return b_.CreateAnd(b_.CreateFCmpOEQ(x.parts[0], y.parts[0]), b_.CreateFCmpOEQ(x.parts[1], y.parts[1]));
    return b_.CreateICmpEQ(x.parts[0], y.parts[0]);
  }
  case TypeKind::Interface: {
    // Different dynamic types are decided here; the runtime compares the values.
    llvm::Value *tx = type_word(x, t), *ty = type_word(y, t);
    llvm::Value *same_type = b_.CreateICmpEQ(tx, ty);
    llvm::BasicBlock *from = b_.GetInsertBlock(), *values = block("values"), *after = block("after");
    b_.CreateCondBr(same_type, values, after);
    start(values);
    Value r = runtime("rt_interface_equal", {tx, x.parts[1], ty, y.parts[1]});
    llvm::Value *same = b_.CreateICmpEQ(r.parts[0], integer(1));
    llvm::BasicBlock *end = b_.GetInsertBlock();
    b_.CreateBr(after);
    start(after);
    llvm::PHINode *phi = b_.CreatePHI(b_.getInt1Ty(), 2);
    phi->addIncoming(b_.getFalse(), from);
    phi->addIncoming(same, end);
    return phi;
  }
  case TypeKind::Struct:
  case TypeKind::Array: {
    if (!layout_.is_scalar(t)) {
      Value r = runtime("rt_type_equal", {m_.type_descriptor(t), x.memory, y.memory});
      return b_.CreateICmpEQ(r.parts[0], integer(1));
    }
    // Part by part, stopping at the first difference: a later comparison could panic.
    std::vector<std::pair<types::Type *, uint64_t>> parts;
    if (auto *s = types::under_as<types::Struct>(t)) {
      std::vector<int64_t> offsets = types::field_offsets(s);
      for (size_t i = 0; i < s->fields.size(); i++)
        if (!s->fields[i]->name.is_blank())
          parts.push_back({s->fields[i]->type, static_cast<uint64_t>(offsets[i])});
    } else {
      auto *a = static_cast<types::Array *>(u);
      int64_t size = core::size_of(a->elem);
      for (int64_t i = 0; i < a->len && size != 0; i++)
        parts.push_back({a->elem, static_cast<uint64_t>(i * size)});
    }
    if (parts.empty()) return b_.getTrue();
    llvm::BasicBlock *after = block("after");
    std::vector<std::pair<llvm::Value *, llvm::BasicBlock *>> incoming;
    for (size_t i = 0; i < parts.size(); i++) {
      llvm::Value *same = equal(field_of(x, t, parts[i].first, parts[i].second),
                                field_of(y, t, parts[i].first, parts[i].second), parts[i].first);
      incoming.push_back({i + 1 == parts.size() ? same : b_.getFalse(), b_.GetInsertBlock()});
      if (i + 1 == parts.size()) {
        b_.CreateBr(after);
        break;
      }
      llvm::BasicBlock *next = block("next");
      b_.CreateCondBr(same, next, after);
      start(next);
    }
    start(after);
    llvm::PHINode *phi = b_.CreatePHI(b_.getInt1Ty(), static_cast<unsigned>(incoming.size()));
    for (auto &[v, from] : incoming) phi->addIncoming(v, from);
    return phi;
  }
  default: return b_.CreateICmpEQ(x.parts[0], y.parts[0]); // pointers, channels
  }
}

llvm::Value *FunctionLowering::comparison(const Expr &e) {
  const Expr &a = *e.operands[0], &c = *e.operands[1];
  types::Type *t = a.type;
  if (e.op == Op::Eq || e.op == Op::Ne) {
    llvm::Value *same;
    TypeKind kind = types::under(t)->kind;
    bool by_first_word = kind == TypeKind::Slice || kind == TypeKind::Map || kind == TypeKind::Signature ||
                         kind == TypeKind::Interface;
    bool is_string = types::is_string(t);
    if (by_first_word && (c.op == Op::Zero || a.op == Op::Zero))
      same = equal_to_zero(value(a.op == Op::Zero ? c : a), t);
    else if (is_string && c.op == Op::Const && c.constant->as_string().size() <= 16)
      same = string_equal_constant(value(a), c.constant->as_string());
    else if (is_string && a.op == Op::Const && a.constant->as_string().size() <= 16)
      same = string_equal_constant(value(c), a.constant->as_string());
    else {
      Value x = value(a);
      same = equal(x, value(c), t);
    }
    return e.op == Op::Eq ? same : b_.CreateNot(same);
  }
  Value x = value(a), y = value(c);
  if (types::is_string(t)) {
    Value r = runtime("rt_string_compare", {x.parts[0], x.parts[1], y.parts[0], y.parts[1]});
    llvm::Value *z = integer(0);
    switch (e.op) {
    case Op::Lt: return b_.CreateICmpSLT(r.parts[0], z);
    case Op::Le: return b_.CreateICmpSLE(r.parts[0], z);
    case Op::Gt: return b_.CreateICmpSGT(r.parts[0], z);
    default: return b_.CreateICmpSGE(r.parts[0], z);
    }
  }
  llvm::Value *p = x.parts[0], *q = y.parts[0];
  if (floating(t)) {
    switch (e.op) {
    case Op::Lt: return b_.CreateFCmpOLT(p, q);
    case Op::Le: return b_.CreateFCmpOLE(p, q);
    case Op::Gt: return b_.CreateFCmpOGT(p, q);
    default: return b_.CreateFCmpOGE(p, q);
    }
  }
  bool u = types::is_unsigned(t);
  switch (e.op) {
  case Op::Lt: return u ? b_.CreateICmpULT(p, q) : b_.CreateICmpSLT(p, q);
  case Op::Le: return u ? b_.CreateICmpULE(p, q) : b_.CreateICmpSLE(p, q);
  case Op::Gt: return u ? b_.CreateICmpUGT(p, q) : b_.CreateICmpSGT(p, q);
  default: return u ? b_.CreateICmpUGE(p, q) : b_.CreateICmpSGE(p, q);
  }
}

Value FunctionLowering::min_max(const Expr &e) {
  types::Type *t = e.type;
  Value x = value(*e.operands[0]), y = value(*e.operands[1]);
  bool is_min = e.op == Op::Min;
  if (floating(t)) {
    // NaN if either is; -0 below +0. Written out: LLVM's minimum is a library call on x86-64.
    llvm::Value *p = x.parts[0], *q = y.parts[0];
    llvm::Type *bits = b_.getIntNTy(p->getType()->getPrimitiveSizeInBits());
    llvm::Value *zero_choice = is_min ? b_.CreateOr(b_.CreateBitCast(p, bits), b_.CreateBitCast(q, bits))
                                      : b_.CreateAnd(b_.CreateBitCast(p, bits), b_.CreateBitCast(q, bits));
    llvm::Value *smaller = b_.CreateSelect(is_min ? b_.CreateFCmpOLT(p, q) : b_.CreateFCmpOGT(p, q), p, q);
    // Equal values have equal bits, but for the two zeros: or/and of the bits picks the right one.
    llvm::Value *r =
        b_.CreateSelect(b_.CreateFCmpOEQ(p, q), b_.CreateBitCast(zero_choice, p->getType()), smaller);
    llvm::Value *nan = b_.CreateFCmpUNO(p, q);
    return Value(b_.CreateSelect(nan, b_.CreateFAdd(p, q), r));
  }
  llvm::Value *first;
  if (types::is_string(t)) {
    Value r = runtime("rt_string_compare", {x.parts[0], x.parts[1], y.parts[0], y.parts[1]});
    first = is_min ? b_.CreateICmpSLE(r.parts[0], integer(0)) : b_.CreateICmpSGE(r.parts[0], integer(0));
  } else {
    llvm::Value *p = x.parts[0], *q = y.parts[0];
    bool u = types::is_unsigned(t);
    first = is_min ? (u ? b_.CreateICmpULT(p, q) : b_.CreateICmpSLT(p, q))
                   : (u ? b_.CreateICmpUGT(p, q) : b_.CreateICmpSGT(p, q));
  }
  Value out;
  for (size_t i = 0; i < x.parts.size(); i++)
    out.parts.push_back(b_.CreateSelect(first, x.parts[i], y.parts[i]));
  return out;
}

// ---- conversion

// What gc's code does on amd64 for numbers that do not fit: the conversion instruction's "integer
// indefinite".
llvm::Value *FunctionLowering::float_to_integer(llvm::Value *x, types::Type *to) {
  llvm::Type *out = (*layout_.leaves(to))[0].type;
  bool is_double = x->getType()->isDoubleTy();
  auto truncate = [&](llvm::Value *v, bool wide) -> llvm::Value * {
    llvm::Intrinsic::ID id =
        is_double ? (wide ? llvm::Intrinsic::x86_sse2_cvttsd2si64 : llvm::Intrinsic::x86_sse2_cvttsd2si)
                  : (wide ? llvm::Intrinsic::x86_sse_cvttss2si64 : llvm::Intrinsic::x86_sse_cvttss2si);
    auto *vector = llvm::FixedVectorType::get(v->getType(), is_double ? 2 : 4);
    llvm::Value *in = b_.CreateInsertElement(llvm::Constant::getNullValue(vector), v, uint64_t{0});
    return b_.CreateIntrinsic(id, {}, {in});
  };
  unsigned width = out->getIntegerBitWidth();
  bool u = types::is_unsigned(to);
  if (width < 32 || (width == 32 && !u)) return b_.CreateZExtOrTrunc(truncate(x, false), out);
  if (width == 32) return b_.CreateTrunc(truncate(x, true), out);
  if (!u) return truncate(x, true);
  llvm::Value *limit = llvm::ConstantFP::get(x->getType(), 9223372036854775808.0);
  llvm::Value *low = truncate(x, true);
  llvm::Value *high = b_.CreateOr(truncate(b_.CreateFSub(x, limit), true), b_.getInt64(uint64_t{1} << 63));
  return b_.CreateSelect(b_.CreateFCmpOLT(x, limit), low, high);
}

llvm::Value *FunctionLowering::convert_number(llvm::Value *x, types::Type *from, types::Type *to) {
  llvm::Type *out = (*layout_.leaves(to))[0].type;
  bool from_float = floating(from), to_float = floating(to);
  if (from_float && to_float)
    return out->isFloatTy() ? (x->getType() == out ? x : b_.CreateFPTrunc(x, out))
                            : (x->getType() == out ? x : b_.CreateFPExt(x, out));
  if (from_float) return float_to_integer(x, to);
  if (to_float) return types::is_unsigned(from) ? b_.CreateUIToFP(x, out) : b_.CreateSIToFP(x, out);
  return types::is_unsigned(from) ? b_.CreateZExtOrTrunc(x, out) : b_.CreateSExtOrTrunc(x, out);
}

Value FunctionLowering::convert(const Expr &e) {
  types::Type *from = e.operands[0]->type, *to = e.type;
  Value x = value(*e.operands[0]);
  if (complex(to)) {
    llvm::Type *part = (*layout_.leaves(to))[0].type;
    Value out;
    for (llvm::Value *p : x.parts) out.parts.push_back(b_.CreateFPCast(p, part));
    return out;
  }
  return Value(convert_number(x.parts[0], from, to));
}

// ---- indexing and slicing

llvm::Value *FunctionLowering::bounds_check(const Expr &e) {
  llvm::Value *i = to_int(*e.operands[0]);
  llvm::Value *n = scalar(*e.operands[1]);
  b_.SetCurrentDebugLocation(m_.location(e.pos, scope_));
  cold_block(b_.CreateICmpUGE(i, n), "bounds",
             [&] { runtime(e.index_unsigned ? "rt_panic_index_unsigned" : "rt_panic_index", {i, n}); });
  return i;
}

Value FunctionLowering::slice(const Expr &e) {
  const Expr &base = *e.operands[0];
  types::Type *t = base.type;
  types::Type *elem = core::elem_of(t);
  bool is_string = types::is_string(t);
  bool is_array = types::under(t)->kind == TypeKind::Pointer;
  Value v = value(base);
  llvm::Value *data = v.parts[0], *length, *capacity;
  if (is_array)
    length = capacity = integer(core::array_of(t)->len);
  else {
    length = v.parts[1];
    capacity = is_string ? length : v.parts[2];
  }
  auto is_unsigned = [](const Expr *x) { return x != nullptr && types::is_unsigned(x->type); };
  llvm::Value *low = e.operands[1] != nullptr ? to_int(*e.operands[1]) : integer(0);
  llvm::Value *high = e.operands[2] != nullptr ? to_int(*e.operands[2]) : length;
  llvm::Value *max = e.operands[3] != nullptr ? to_int(*e.operands[3]) : nullptr;
  b_.SetCurrentDebugLocation(m_.location(e.pos, scope_));
  auto check = [&](llvm::Value *bound, llvm::Value *limit, const Expr *source, abi::SliceFault fault) {
    cold_block(b_.CreateICmpUGT(bound, limit), "bounds", [&] {
      runtime("rt_panic_slice", {bound, limit, integer(is_unsigned(source)), b_.getInt8(fault)});
    });
  };
  llvm::Value *end_capacity = capacity;
  // So s[:n] needs no check where n <= len(s) is known.
  if (!is_string && !is_array && e.operands[2] != nullptr)
    b_.CreateAssumption(b_.CreateICmpULE(length, capacity));
  if (max != nullptr) {
    check(max, capacity, e.operands[3], is_array ? abi::kSlice3MaxLength : abi::kSlice3MaxCapacity);
    check(high, max, e.operands[2], abi::kSlice3HighMax);
    check(low, high, e.operands[1], abi::kSlice3LowHigh);
    end_capacity = max;
  } else {
    if (e.operands[2] != nullptr)
      check(high, capacity, e.operands[2],
            is_string || is_array ? abi::kSliceHighLength : abi::kSliceHighCapacity);
    if (e.operands[1] != nullptr) check(low, high, e.operands[1], abi::kSliceLowHigh);
  }
  // The checks are behind us: 0 <= low <= high <= capacity.
  llvm::Value *new_length = b_.CreateSub(high, low, "", true, true);
  llvm::Value *new_capacity = is_string ? new_length : b_.CreateSub(end_capacity, low, "", true, true);
  // A slice without capacity keeps the base: a pointer past the end of an object must not exist alone.
  bool no_shift = e.operands[1] == nullptr ||
                  (llvm::isa<llvm::ConstantInt>(low) && llvm::cast<llvm::ConstantInt>(low)->isZero());
  if (!no_shift && core::size_of(elem) != 0) {
    llvm::Value *bytes = b_.CreateMul(low, integer(core::size_of(elem)));
    bytes = b_.CreateSelect(b_.CreateIsNull(new_capacity), integer(0), bytes);
    data = b_.CreateInBoundsGEP(b_.getInt8Ty(), data, bytes);
  }
  Value out;
  out.parts.push_back(data);
  out.parts.push_back(new_length);
  if (!is_string) out.parts.push_back(new_capacity);
  return out;
}

} // namespace tuco::lower
