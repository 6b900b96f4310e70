// The table below has one row a function. Semantics are those of the Go functions for every argument, zero
// and NaN included. sync/atomic is sequentially consistent, as the Go memory model asks. Stores of pointers
// go through the write barrier's cold path when the barrier is on, since the barrier pass looks at plain
// stores only.
#include "compiler/lower/intrinsics.h"

#include "llvm/ADT/StringSwitch.h"
#include "llvm/IR/Intrinsics.h"
#include "llvm/IR/Module.h"

#include <unordered_map>

namespace tuco::lower {
namespace {

using Builder = llvm::IRBuilder<>;
using Arguments = llvm::ArrayRef<llvm::Value *>;
using Results = llvm::SmallVectorImpl<llvm::Value *>;
using Emit = void (*)(Builder &, Arguments, Results &);

constexpr auto kOrder = llvm::AtomicOrdering::SequentiallyConsistent;

llvm::Value *count_zeros(Builder &b, llvm::Intrinsic::ID id, llvm::Value *x) {
  llvm::Value *n = b.CreateBinaryIntrinsic(id, x, b.getFalse());
  return b.CreateZExtOrTrunc(n, b.getInt64Ty());
}

void leading_zeros(Builder &b, Arguments a, Results &out) {
  out.push_back(count_zeros(b, llvm::Intrinsic::ctlz, a[0]));
}
void trailing_zeros(Builder &b, Arguments a, Results &out) {
  out.push_back(count_zeros(b, llvm::Intrinsic::cttz, a[0]));
}
void length(Builder &b, Arguments a, Results &out) {
  llvm::Value *zeros = count_zeros(b, llvm::Intrinsic::ctlz, a[0]);
  out.push_back(b.CreateSub(b.getInt64(a[0]->getType()->getIntegerBitWidth()), zeros));
}
void ones_count(Builder &b, Arguments a, Results &out) {
  out.push_back(b.CreateZExtOrTrunc(b.CreateUnaryIntrinsic(llvm::Intrinsic::ctpop, a[0]), b.getInt64Ty()));
}
void reverse_bytes(Builder &b, Arguments a, Results &out) {
  out.push_back(b.CreateUnaryIntrinsic(llvm::Intrinsic::bswap, a[0]));
}
void reverse_bits(Builder &b, Arguments a, Results &out) {
  out.push_back(b.CreateUnaryIntrinsic(llvm::Intrinsic::bitreverse, a[0]));
}
void rotate_left(Builder &b, Arguments a, Results &out) {
  llvm::Value *k = b.CreateZExtOrTrunc(a[1], a[0]->getType());
  out.push_back(b.CreateIntrinsic(llvm::Intrinsic::fshl, {a[0]->getType()}, {a[0], a[0], k}));
}
void multiply_wide(Builder &b, Arguments a, Results &out) {
  llvm::Type *wide = b.getInt128Ty();
  llvm::Value *p = b.CreateMul(b.CreateZExt(a[0], wide), b.CreateZExt(a[1], wide));
  out.push_back(b.CreateTrunc(b.CreateLShr(p, 64), b.getInt64Ty()));
  out.push_back(b.CreateTrunc(p, b.getInt64Ty()));
}
void add_carry(Builder &b, Arguments a, Results &out) {
  llvm::Type *wide = b.getInt128Ty();
  llvm::Value *s =
      b.CreateAdd(b.CreateAdd(b.CreateZExt(a[0], wide), b.CreateZExt(a[1], wide)), b.CreateZExt(a[2], wide));
  out.push_back(b.CreateTrunc(s, b.getInt64Ty()));
  out.push_back(b.CreateTrunc(b.CreateLShr(s, 64), b.getInt64Ty()));
}
void subtract_borrow(Builder &b, Arguments a, Results &out) {
  llvm::Value *d = b.CreateSub(b.CreateSub(a[0], a[1]), a[2]);
  llvm::Value *borrow = b.CreateLShr(
      b.CreateOr(b.CreateAnd(b.CreateNot(a[0]), a[1]), b.CreateAnd(b.CreateNot(b.CreateXor(a[0], a[1])), d)),
      63);
  out.push_back(d);
  out.push_back(borrow);
}

// No branch comes of it, which those who compare secrets rely on.
void bool_byte(Builder &b, Arguments a, Results &out) { out.push_back(b.CreateZExt(a[0], b.getInt8Ty())); }

void square_root(Builder &b, Arguments a, Results &out) {
  out.push_back(b.CreateUnaryIntrinsic(llvm::Intrinsic::sqrt, a[0]));
}
void absolute(Builder &b, Arguments a, Results &out) {
  out.push_back(b.CreateUnaryIntrinsic(llvm::Intrinsic::fabs, a[0]));
}
void copy_sign(Builder &b, Arguments a, Results &out) {
  out.push_back(b.CreateBinaryIntrinsic(llvm::Intrinsic::copysign, a[0], a[1]));
}
void float_bits(Builder &b, Arguments a, Results &out) {
  out.push_back(b.CreateBitCast(a[0], b.getIntNTy(a[0]->getType()->getPrimitiveSizeInBits())));
}
void bits_float(Builder &b, Arguments a, Results &out) {
  out.push_back(b.CreateBitCast(a[0], a[0]->getType()->isIntegerTy(32) ? b.getFloatTy() : b.getDoubleTy()));
}

// ---- sync/atomic

llvm::Align alignment(llvm::Type *t) { return llvm::Align(t->isIntegerTy(32) ? 4 : 8); }

template <unsigned Bits> llvm::Type *cell(Builder &b) {
  if constexpr (Bits == 0)
    return llvm::PointerType::get(b.getContext(), 1);
  else
    return b.getIntNTy(Bits);
}

template <unsigned Bits> void atomic_load(Builder &b, Arguments a, Results &out) {
  llvm::Type *t = cell<Bits>(b);
  llvm::LoadInst *l = b.CreateAlignedLoad(t, a[0], alignment(t));
  l->setAtomic(kOrder);
  out.push_back(l);
}
template <unsigned Bits> void atomic_store(Builder &b, Arguments a, Results &) {
  llvm::Type *t = cell<Bits>(b);
  b.CreateAlignedStore(a[1], a[0], alignment(t))->setAtomic(kOrder);
}
template <unsigned Bits> void atomic_swap(Builder &b, Arguments a, Results &out) {
  llvm::Type *t = cell<Bits>(b);
  out.push_back(b.CreateAtomicRMW(llvm::AtomicRMWInst::Xchg, a[0], a[1], alignment(t), kOrder));
}
template <unsigned Bits> void atomic_add(Builder &b, Arguments a, Results &out) {
  llvm::Type *t = cell<Bits>(b);
  out.push_back(
      b.CreateAdd(b.CreateAtomicRMW(llvm::AtomicRMWInst::Add, a[0], a[1], alignment(t), kOrder), a[1]));
}
template <unsigned Bits> void atomic_and(Builder &b, Arguments a, Results &out) {
  out.push_back(b.CreateAtomicRMW(llvm::AtomicRMWInst::And, a[0], a[1], alignment(cell<Bits>(b)), kOrder));
}
template <unsigned Bits> void atomic_or(Builder &b, Arguments a, Results &out) {
  out.push_back(b.CreateAtomicRMW(llvm::AtomicRMWInst::Or, a[0], a[1], alignment(cell<Bits>(b)), kOrder));
}
template <unsigned Bits> void atomic_compare_and_swap(Builder &b, Arguments a, Results &out) {
  llvm::Type *t = cell<Bits>(b);
  out.push_back(
      b.CreateExtractValue(b.CreateAtomicCmpXchg(a[0], a[1], a[2], alignment(t), kOrder, kOrder), 1));
}

const std::unordered_map<std::string_view, Emit> &table() {
  static const std::unordered_map<std::string_view, Emit> rows = {
      {"math/bits.LeadingZeros", leading_zeros},
      {"math/bits.LeadingZeros8", leading_zeros},
      {"math/bits.LeadingZeros16", leading_zeros},
      {"math/bits.LeadingZeros32", leading_zeros},
      {"math/bits.LeadingZeros64", leading_zeros},
      {"math/bits.TrailingZeros", trailing_zeros},
      {"math/bits.TrailingZeros8", trailing_zeros},
      {"math/bits.TrailingZeros16", trailing_zeros},
      {"math/bits.TrailingZeros32", trailing_zeros},
      {"math/bits.TrailingZeros64", trailing_zeros},
      {"math/bits.Len", length},
      {"math/bits.Len8", length},
      {"math/bits.Len16", length},
      {"math/bits.Len32", length},
      {"math/bits.Len64", length},
      {"math/bits.OnesCount", ones_count},
      {"math/bits.OnesCount8", ones_count},
      {"math/bits.OnesCount16", ones_count},
      {"math/bits.OnesCount32", ones_count},
      {"math/bits.OnesCount64", ones_count},
      {"math/bits.ReverseBytes", reverse_bytes},
      {"math/bits.ReverseBytes16", reverse_bytes},
      {"math/bits.ReverseBytes32", reverse_bytes},
      {"math/bits.ReverseBytes64", reverse_bytes},
      {"math/bits.Reverse", reverse_bits},
      {"math/bits.Reverse8", reverse_bits},
      {"math/bits.Reverse16", reverse_bits},
      {"math/bits.Reverse32", reverse_bits},
      {"math/bits.Reverse64", reverse_bits},
      {"math/bits.RotateLeft", rotate_left},
      {"math/bits.RotateLeft8", rotate_left},
      {"math/bits.RotateLeft16", rotate_left},
      {"math/bits.RotateLeft32", rotate_left},
      {"math/bits.RotateLeft64", rotate_left},
      {"math/bits.Mul", multiply_wide},
      {"math/bits.Mul64", multiply_wide},
      {"math/bits.Add", add_carry},
      {"math/bits.Add64", add_carry},
      {"math/bits.Sub", subtract_borrow},
      {"math/bits.Sub64", subtract_borrow},
      {"crypto/internal/constanttime.boolToUint8", bool_byte},
      {"math.Sqrt", square_root},
      {"math.sqrt", square_root},
      {"math.Abs", absolute},
      {"math.Copysign", copy_sign},
      {"math.Float64bits", float_bits},
      {"math.Float32bits", float_bits},
      {"math.Float64frombits", bits_float},
      {"math.Float32frombits", bits_float},
#define ATOMIC(suffix, bits)                                                                                 \
  {"sync/atomic.Load" suffix, atomic_load<bits>}, {"sync/atomic.Store" suffix, atomic_store<bits>},          \
      {"sync/atomic.Swap" suffix, atomic_swap<bits>},                                                        \
      {"sync/atomic.CompareAndSwap" suffix, atomic_compare_and_swap<bits>},
#define ATOMIC_INTEGER(suffix, bits)                                                                         \
  ATOMIC(suffix, bits){"sync/atomic.Add" suffix, atomic_add<bits>},                                          \
      {"sync/atomic.And" suffix, atomic_and<bits>}, {"sync/atomic.Or" suffix, atomic_or<bits>},
      ATOMIC_INTEGER("Int32", 32) ATOMIC_INTEGER("Uint32", 32) ATOMIC_INTEGER("Int64", 64)
          ATOMIC_INTEGER("Uint64", 64) ATOMIC_INTEGER("Uintptr", 64) ATOMIC("Pointer", 0)
#undef ATOMIC_INTEGER
#undef ATOMIC
  };
  return rows;
}

} // namespace

bool is_intrinsic(std::string_view symbol) { return table().contains(symbol); }

bool intrinsic_takes_address(std::string_view symbol) {
  return symbol.starts_with("sync/atomic.") && is_intrinsic(symbol);
}

bool emit_intrinsic(std::string_view symbol, llvm::IRBuilder<> &b, llvm::ArrayRef<llvm::Value *> arguments,
                    llvm::SmallVectorImpl<llvm::Value *> &results) {
  auto it = table().find(symbol);
  if (it == table().end()) return false;
  it->second(b, arguments, results);
  return true;
}

} // namespace tuco::lower
