// Typed moves and clears: what stands for a copy of memory that can hold pointers while LLVM optimises.
//
// Problem. A memcpy of eight bytes becomes an i64 load and store in LLVM's hands, and the pointer is hidden
// from the barrier pass and from the collector. So `lower` never copies such memory with llvm.memcpy, but
// with
//
//     call void @tuco.typed.move(ptr addrspace(1) dst, ptr addrspace(1) src, ptr @type:T)
//     call void @tuco.typed.clear(ptr addrspace(1) dst, ptr @type:T)
//
// which LLVM cannot look into. Here, after the optimiser, each becomes
//
//     small (at most kInlineWords words)    loads of all words, then stores of all words: pointers as pointers,
//                                           the rest as integers; the next stage gives each store its
//                                           verdict. All loads come first, so overlapping operands are right.
//     to the data stack, larger             llvm.memmove / llvm.memset: the data stack takes no barriers, and a
//                                           goroutine cannot be stopped in the middle of it
//     else                                  rt_typed_move / rt_typed_clear, which apply the barrier in bulk
//
// A descriptor that another module defines has an unknown shape: always the runtime call.
#include "compiler/passes/pointers.h"
#include "compiler/passes/stages.h"

#include "compiler/base/assert.h"

#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Module.h"

namespace tuco::passes {

using namespace llvm;

namespace {

constexpr uint64_t kInlineWords = 8;

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
  Lowering(Stage &stage, CallInst &call) : stage_(stage), call_(call), builder_(&call) {
    move_ = call.getCalledFunction()->getName() == kTypedMove;
    type_ = call.getArgOperand(move_ ? 2 : 1);
    destination_ = call.getArgOperand(0);
  }

  void run() {
    std::optional<TypeShape> shape = type_shape(type_, stage_.module.getDataLayout());
    bool to_data_stack = place_of(destination_) == Place::DataStack;
    if (shape && shape->size <= kInlineWords * 8)
      copy_words(*shape);
    else if (shape && (to_data_stack || shape->pointer_bytes == 0))
      copy_bytes(*shape);
    else
      call_runtime();
    call_.eraseFromParent();
  }

private:
  Value *at(Value *base, uint64_t offset) {
    return offset == 0 ? base : builder_.CreateConstInBoundsGEP1_64(builder_.getInt8Ty(), base, offset);
  }

  void copy_words(const TypeShape &shape) {
    SmallVector<Piece, 12> pieces = pieces_of(shape, stage_.module.getContext());
    Align align(shape.align);
    SmallVector<Value *, 12> values;
    for (const Piece &piece : pieces) {
      if (move_)
        values.push_back(builder_.CreateAlignedLoad(piece.type, at(call_.getArgOperand(1), piece.offset),
                                                    commonAlignment(align, piece.offset)));
      else
        values.push_back(Constant::getNullValue(piece.type));
    }
    for (auto [piece, value] : zip(pieces, values))
      builder_.CreateAlignedStore(value, at(destination_, piece.offset),
                                  commonAlignment(align, piece.offset));
  }

  void copy_bytes(const TypeShape &shape) {
    Align align(shape.align);
    if (move_)
      builder_.CreateMemMove(destination_, align, call_.getArgOperand(1), align, shape.size);
    else
      builder_.CreateMemSet(destination_, builder_.getInt8(0), shape.size, align);
    record_bulk(stage_, call_, shape.pointer_bytes ? "to the data stack" : "no pointers");
  }

  void call_runtime() {
    Type *address = builder_.getPtrTy(0), *pointer = builder_.getPtrTy(kGoSpace);
    if (move_) {
      FunctionCallee callee =
          stage_.module.getOrInsertFunction("rt_typed_move", builder_.getVoidTy(), address, pointer, pointer);
      leaf(builder_.CreateCall(callee, {type_, destination_, call_.getArgOperand(1)}));
    } else {
      FunctionCallee callee = stage_.module.getOrInsertFunction("rt_typed_clear", builder_.getVoidTy(),
                                                                address, pointer, builder_.getInt64Ty());
      leaf(builder_.CreateCall(callee, {type_, destination_, builder_.getInt64(1)}));
    }
    record_bulk(stage_, call_, move_ ? "a move by the runtime" : "a clear by the runtime");
  }

  void leaf(CallInst *call) {
    call->addFnAttr(Attribute::get(call->getContext(), kLeafAttribute));
    call->setDoesNotThrow();
  }

  Stage &stage_;
  CallInst &call_;
  IRBuilder<> builder_;
  bool move_;
  Value *type_;
  Value *destination_;
};

} // namespace

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
    for (CallInst *call : calls) Lowering(stage, *call).run();
    intrinsic->eraseFromParent();
  }
}

} // namespace tuco::passes
