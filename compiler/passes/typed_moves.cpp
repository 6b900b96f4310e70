// Typed moves and clears: what stands for a copy of memory that can hold pointers while LLVM optimises.
//
// Problem. A memcpy of eight bytes becomes an i64 load and store in LLVM's hands, and the pointer is hidden
// from the barrier pass and from the collector. So `lower` never copies such memory with llvm.memcpy, but
// with
//
//     call void @tuco.typed.move(ptr addrspace(1) dst, ptr addrspace(1) src, ptr @type:T, i64 size)
//     call void @tuco.typed.clear(ptr addrspace(1) dst, ptr @type:T, i64 size)
//
// which LLVM cannot look into. Here, after the optimiser, each becomes
//
//     to the data stack          llvm.memmove / llvm.memset: the data stack takes no barriers, and a goroutine
//                                cannot be stopped in the middle of it
//     at most kWords words       loads of all words, then stores of all words: pointers as pointers, the rest as
//                                integers; the next stage gives each store its verdict, and may find that it
//                                needs none. All loads come first, so overlapping operands are right.
//     at most kInlineBytes       one test for all of the pointers, and the copy in line:
//                                    if (rt_barrier_enabled) rt_typed_barrier(type, dst)    [cold]
//                                    llvm.memmove(dst, src, size)          [all loads, then all stores]
//     else                       rt_typed_move / rt_typed_clear, which do the same behind a call
//
// The size is an operand, because a descriptor that another module defines has an unknown shape: then there are no
// words, only bytes.
//
// Tearing. Code generation makes 16-byte vector moves of a memmove, at addresses that are multiples of 8. A marker that
// runs beside the program, or another goroutine in a race, may read a pointer's word while it is moved, and must see the
// old or the new one. Intel's and AMD's manuals promise this of 8-byte accesses, and, where there is AVX, of 16-byte
// ones that are aligned; of the rest it is relied on that a vector access is never divided within an aligned word of 8
// bytes. No processor does (a cache line's border is such a word's, too), and Go's own memmove relies on it as well.
// llvm.memmove is not lowered to overlapping accesses, nor to bytes: alignment and size are multiples of 8.
//
// What it does not do: see that a temporary need not be copied.
#include "compiler/passes/pointers.h"
#include "compiler/passes/stages.h"

#include "compiler/base/assert.h"

#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/MDBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"

namespace tuco::passes {

using namespace llvm;

namespace {

constexpr uint64_t kWords = 4;
// Eight vector registers: more, and LLVM would call memmove.
constexpr uint64_t kInlineBytes = 128;

struct Piece {
  Type *type;
  uint64_t offset;
};

// A value's words, and what is left at its end in ever smaller integers.
SmallVector<Piece, 12> pieces_of(const TypeShape &shape, LLVMContext &context) {
  SmallVector<Piece, 12> pieces;
  uint64_t offset = 0;
  for (; offset + 8 <= shape.size; offset += 8)
    pieces.push_back({shape.word_is_pointer(offset / 8)
                          ? static_cast<Type *>(PointerType::get(context, kGoSpace))
                          : Type::getInt64Ty(context),
                      offset});
  for (unsigned bytes : {4u, 2u, 1u})
    for (; offset + bytes <= shape.size; offset += bytes)
      pieces.push_back({Type::getIntNTy(context, bytes * 8), offset});
  return pieces;
}

void record_bulk(Stage &stage, const CallInst &call, const char *what) {
  if (stage.options.explain)
    stage.records.barriers.push_back(
        {call.getFunction()->getName().str(), source_line(call), BarrierVerdict::Bulk, what});
}

class Lowering {
public:
  Lowering(Stage *stage, CallInst &call)
      : stage_(stage), module_(*call.getModule()), call_(call), builder_(&call) {
    move_ = call.getCalledFunction()->getName() == kTypedMove;
    type_ = call.getArgOperand(move_ ? 2 : 1);
    size_ = cast<ConstantInt>(call.getArgOperand(move_ ? 3 : 2))->getZExtValue();
    destination_ = call.getArgOperand(0);
  }

  // Nothing is done if there are too many words, or if nobody knows which are pointers.
  void run_if_small() {
    std::optional<TypeShape> shape = type_shape(type_, module_.getDataLayout());
    if (!shape || shape->size > kWords * 8) return;
    align_ = Align(shape->align);
    copy_words(*shape);
    call_.eraseFromParent();
  }

  void run() {
    std::optional<TypeShape> shape = type_shape(type_, module_.getDataLayout());
    TUCO_CHECK(!shape || shape->size == size_, "a typed move of another size than its type's");
    align_ = Align(shape ? shape->align : 8); // of a type with pointers
    if (place_of(destination_) == Place::DataStack)
      copy_bytes("to the data stack");
    else if (shape && shape->size <= kWords * 8)
      copy_words(*shape);
    else if (shape && shape->pointer_bytes == 0)
      copy_bytes("no pointers");
    else if (size_ <= kInlineBytes)
      copy_behind_barrier();
    else
      call_runtime();
    call_.eraseFromParent();
  }

private:
  Value *at(Value *base, uint64_t offset) {
    return offset == 0 ? base : builder_.CreateConstInBoundsGEP1_64(builder_.getInt8Ty(), base, offset);
  }

  void copy_words(const TypeShape &shape) {
    SmallVector<Piece, 12> pieces = pieces_of(shape, module_.getContext());
    SmallVector<Value *, 12> values;
    for (const Piece &piece : pieces) {
      if (move_)
        values.push_back(builder_.CreateAlignedLoad(piece.type, at(call_.getArgOperand(1), piece.offset),
                                                    commonAlignment(align_, piece.offset)));
      else
        values.push_back(Constant::getNullValue(piece.type));
    }
    for (auto [piece, value] : zip(pieces, values))
      builder_.CreateAlignedStore(value, at(destination_, piece.offset),
                                  commonAlignment(align_, piece.offset));
  }

  void copy_bytes(const char *reason) {
    if (move_)
      builder_.CreateMemMove(destination_, align_, call_.getArgOperand(1), align_, size_);
    else
      builder_.CreateMemSet(destination_, builder_.getInt8(0), size_, align_);
    record_bulk(*stage_, call_, reason);
  }

  void copy_behind_barrier() {
    Constant *flag = module_.getOrInsertGlobal("rt_barrier_enabled", builder_.getInt8Ty());
    cast<GlobalValue>(flag)->setDSOLocal(true);
    Value *enabled =
        builder_.CreateICmpNE(builder_.CreateLoad(builder_.getInt8Ty(), flag), builder_.getInt8(0));
    MDNode *unlikely = MDBuilder(module_.getContext()).createBranchWeights(1, 1 << 20);
    IRBuilder<> cold(SplitBlockAndInsertIfThen(enabled, call_.getIterator(), false, unlikely));
    cold.SetCurrentDebugLocation(call_.getDebugLoc());
    Type *pointer = builder_.getPtrTy(kGoSpace);
    FunctionCallee callee =
        module_.getOrInsertFunction("rt_typed_barrier", builder_.getVoidTy(), builder_.getPtrTy(0), pointer);
    cast<Function>(callee.getCallee())->setCallingConv(CallingConv::PreserveMost);
    CallInst *shade = cold.CreateCall(callee, {type_, destination_});
    shade->setCallingConv(CallingConv::PreserveMost);
    leaf(shade);
    builder_.SetInsertPoint(&call_);
    copy_bytes("one test for all of it");
  }

  void call_runtime() {
    Type *address = builder_.getPtrTy(0), *pointer = builder_.getPtrTy(kGoSpace);
    if (move_) {
      FunctionCallee callee =
          module_.getOrInsertFunction("rt_typed_move", builder_.getVoidTy(), address, pointer, pointer);
      leaf(builder_.CreateCall(callee, {type_, destination_, call_.getArgOperand(1)}));
    } else {
      FunctionCallee callee = module_.getOrInsertFunction("rt_typed_clear", builder_.getVoidTy(), address,
                                                          pointer, builder_.getInt64Ty());
      leaf(builder_.CreateCall(callee, {type_, destination_, builder_.getInt64(1)}));
    }
    record_bulk(*stage_, call_, move_ ? "a move by the runtime" : "a clear by the runtime");
  }

  void leaf(CallInst *call) {
    call->addFnAttr(Attribute::get(call->getContext(), kLeafAttribute));
    call->setDoesNotThrow();
  }

  Stage *stage_; // null: not yet
  Module &module_;
  CallInst &call_;
  IRBuilder<> builder_;
  bool move_;
  Value *type_;
  uint64_t size_;
  Align align_;
  Value *destination_;
};

} // namespace

void expand_small_move(CallInst &call) { Lowering(nullptr, call).run_if_small(); }

void lower_typed_moves(Stage &stage) {
  for (const char *name : {kTypedMove, kTypedClear}) {
    Function *intrinsic = stage.module.getFunction(name);
    if (!intrinsic) continue;
    SmallVector<CallInst *, 32> calls;
    for (User *user : intrinsic->users()) {
      auto *call = dyn_cast<CallInst>(user);
      TUCO_CHECK(call && call->getCalledFunction() == intrinsic, name);
      calls.push_back(call);
    }
    for (CallInst *call : calls) Lowering(&stage, *call).run();
    intrinsic->eraseFromParent();
  }
}

} // namespace tuco::passes
