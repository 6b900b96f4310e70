// Boxes of constants and of small numbers take no memory of the heap.
//
// A value in an interface lies in memory of its own, its box, which nobody writes to once it is made: an assignment to the
// interface makes another. So boxes with the same value may be one. `lower` marks the allocation of each box (kBoxAttribute);
// what it could see of constants has none. This stage looks again, once LLVM has inlined and folded what it will:
//
//     const name = "x"                      %box = call rt_object_new(@type:string)
//     log(name, i)                          store @text, %box ; store 1, %box + 8        ──▶   @constant = { @text, 1 }
//
//                                           %box = call rt_object_new(@type:int)         ──▶   br %i < 256, small, large
//                                           store %i, %box                               small: rt_small_values + 8 * %i
//                                                                                        large: the call and the store
//
// 1. All that is written is constant: a constant of the module's takes the box's place. What is not written is zero; nothing
//    written at all is rt_zero_value.
// 2. A number of 2, 4 or 8 bytes, floating-point ones too, whose bits are less than 256: the runtime has a table of such.
//
// What must be proved: the writes that give the box its value are known, and are made whenever the box is. Only a value that
// is kept in registers gets the mark, so they are stores of LLVM's to the allocation, or to a constant offset from it. All
// must be in the allocation's block, whole and inside of it, no two on the same bytes; nothing may be written to what the
// allocation is merged with, as LLVM makes one of the same stores on two ways. In case 2 the write moves up to the allocation:
// what is stored must be computed before it, and nothing may use the box before the write.
//
// The marks stay with the right calls: LLVM merges two calls only if their attributes are the same, and then both are boxes.
//
// Why here. LLVM knows an allocation as one call and takes it apart if the box stays where the function sees it
// (local_objects.cpp), so what is left is on the heap for sure. The barriers know a fresh object by its call, so this comes
// before them.
//
// gc does the same when a program runs, in a call, for numbers below 256 and empty strings and slices; and when it compiles
// for variables that are assigned to once.
//
// What it does not do: empty strings and nil slices that are not known to be; boxes whose value is one of two constants; an
// allocation that is an invoke.
#include "compiler/passes/pointers.h"
#include "compiler/passes/stages.h"

#include "runtime/abi/values.h"

#include "llvm/IR/Dominators.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/MDBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"

namespace tuco::passes {

using namespace llvm;

namespace {

constexpr uint64_t kLargestConstant = 256; // bytes
// Nothing is known of how often a value is small. A box that is made must not count as rarely made (allocations.cpp).
constexpr uint32_t kLargeWeight = 3, kSmallWeight = 1;

struct Write {
  StoreInst *store;
  uint64_t offset;
};

// How a box gets its value.
class Initialisation {
public:
  Initialisation(CallInst &box, const TypeShape &shape, const DataLayout &layout)
      : box_(box), shape_(shape), layout_(layout) {}

  // False: there is a write that is not understood.
  bool find() {
    if (!visit(box_, 0)) return false;
    llvm::sort(writes_, [](const Write &a, const Write &b) { return a.offset < b.offset; });
    uint64_t end = 0;
    for (const Write &write : writes_) {
      if (write.store->getParent() != box_.getParent() || write.offset < end) return false;
      end = write.offset + size_of(write);
    }
    return end <= shape_.size;
  }

  const SmallVector<Write, 4> &writes() const { return writes_; }
  uint64_t size_of(const Write &write) const {
    return layout_.getTypeStoreSize(write.store->getValueOperand()->getType());
  }

  // Null: what is written is not constant.
  Constant *constant() const {
    LLVMContext &context = box_.getContext();
    SmallVector<Constant *, 8> parts;
    uint64_t end = 0;
    auto zeros_until = [&](uint64_t offset) {
      if (offset > end)
        parts.push_back(ConstantAggregateZero::get(ArrayType::get(Type::getInt8Ty(context), offset - end)));
    };
    for (const Write &write : writes_) {
      auto *part = dyn_cast<Constant>(write.store->getValueOperand());
      if (!part || isa<UndefValue>(part) || layout_.getTypeAllocSize(part->getType()) != size_of(write))
        return nullptr;
      zeros_until(write.offset);
      parts.push_back(part);
      end = write.offset + size_of(write);
    }
    zeros_until(shape_.size);
    return ConstantStruct::getAnon(context, parts, true);
  }

  // May all writes be made where the box is?
  bool can_move_up() const {
    const Instruction *last = &box_;
    for (const Write &write : writes_) {
      auto *value = dyn_cast<Instruction>(write.store->getValueOperand());
      if (value && value->getParent() == box_.getParent() && !value->comesBefore(&box_)) return false;
      if (last->comesBefore(write.store)) last = write.store;
    }
    return !is_used_before(box_, *last);
  }

private:
  bool visit(Value &address, uint64_t offset) {
    for (Use &use : address.uses()) {
      auto *user = cast<Instruction>(use.getUser());
      if (auto *gep = dyn_cast<GetElementPtrInst>(user)) {
        APInt further(64, 0);
        if (!gep->accumulateConstantOffset(layout_, further) || further.isNegative()) return false;
        if (!visit(*gep, offset + further.getZExtValue())) return false;
      } else if (auto *store = dyn_cast<StoreInst>(user); store && use.getOperandNo() == 1) {
        if (store->isVolatile() || store->isAtomic()) return false;
        writes_.push_back({store, offset});
      } else if (!only_passes_on(use)) {
        return false;
      }
    }
    return true;
  }

  // Nothing is written by this use, nor by what it leads to in this function.
  bool only_passes_on(const Use &use) {
    auto *user = cast<Instruction>(use.getUser());
    if (isa<LoadInst, ICmpInst, ReturnInst>(user)) return true;
    if (isa<StoreInst>(user)) return use.getOperandNo() == 0;
    if (auto *call = dyn_cast<CallBase>(user)) {
      const Function *callee = call->getCalledFunction();
      return call->isArgOperand(&use) && !isa<IntrinsicInst>(call) &&
             !(callee && (callee->getName() == kTypedMove || callee->getName() == kTypedClear));
    }
    if (!isa<PHINode, SelectInst, GetElementPtrInst, InsertValueInst>(user)) return false;
    return !passed_on_.insert(user).second ||
           all_of(user->uses(), [&](const Use &further) { return only_passes_on(further); });
  }

  bool is_used_before(const Value &address, const Instruction &last) const {
    for (const User *user : address.users()) {
      auto *instruction = cast<Instruction>(user);
      if (isa<GetElementPtrInst>(instruction)) {
        if (is_used_before(*instruction, last)) return true;
        continue;
      }
      bool is_ours = any_of(writes_, [&](const Write &write) {
        return write.store == instruction && write.store->getValueOperand() != &address;
      });
      if (!is_ours && !isa<PHINode>(instruction) && instruction->getParent() == last.getParent() &&
          instruction->comesBefore(&last))
        return true;
    }
    return false;
  }

  CallInst &box_;
  const TypeShape &shape_;
  const DataLayout &layout_;
  SmallVector<Write, 4> writes_;
  SmallPtrSet<const Instruction *, 8> passed_on_;
};

class BoxesOf {
public:
  BoxesOf(Stage &stage, Function &function)
      : stage_(stage), function_(function), module_(stage.module), layout_(module_.getDataLayout()) {}

  void run() {
    SmallVector<CallInst *, 8> boxes;
    for (Instruction &instruction : instructions(function_))
      if (auto *call = dyn_cast<CallInst>(&instruction);
          call && is_allocation(*call) && call->hasFnAttr(kBoxAttribute))
        boxes.push_back(call);
    for (CallInst *box : boxes) spare(*box);
  }

private:
  void spare(CallInst &box) {
    std::optional<TypeShape> shape = allocated_shape(box, layout_);
    if (!shape || shape->size > kLargestConstant) return;
    Initialisation initialisation(box, *shape, layout_);
    if (!initialisation.find()) return;
    if (Constant *value = initialisation.constant()) return take_constant(box, initialisation, value);
    if (!initialisation.can_move_up()) return;
    if (initialisation.writes().size() == 1 && shape->pointer_bytes == 0)
      return take_small_value(box, initialisation, *shape);
  }

  void take_constant(CallInst &box, const Initialisation &initialisation, Constant *value) {
    Constant *memory = value->isNullValue() ? zero_value() : in_memory(value);
    record(box, "its value is constant");
    for (const Write &write : initialisation.writes()) write.store->eraseFromParent();
    box.replaceAllUsesWith(memory);
    box.eraseFromParent();
  }

  void take_small_value(CallInst &box, const Initialisation &initialisation, const TypeShape &shape) {
    StoreInst &store = *initialisation.writes()[0].store;
    Value *value = store.getValueOperand();
    unsigned width = value->getType()->getPrimitiveSizeInBits();
    bool is_number = (value->getType()->isIntegerTy() || value->getType()->isFloatingPointTy()) &&
                     (width == 16 || width == 32 || width == 64);
    if (!is_number || initialisation.writes()[0].offset != 0 ||
        initialisation.size_of({&store, 0}) != shape.size)
      return;

    IRBuilder<> builder(&box);
    Value *bits = builder.CreateBitCast(value, builder.getIntNTy(shape.size * 8));
    Value *is_large = builder.CreateICmpUGE(bits, ConstantInt::get(bits->getType(), abi::kSmallValues));
    MDNode *weights = MDBuilder(box.getContext()).createBranchWeights(kLargeWeight, kSmallWeight);
    record(box, "for numbers below 256");
    Instruction *large, *small;
    SplitBlockAndInsertIfThenElse(is_large, box.getIterator(), &large, &small, weights);
    BasicBlock *done = box.getParent();
    large->getParent()->setName("boxed");
    small->getParent()->setName("small");
    done->setName("in_interface");

    builder.SetInsertPoint(small);
    Value *number = builder.CreateZExt(bits, builder.getInt64Ty());
    Value *shared = builder.CreateInBoundsGEP(builder.getInt64Ty(), small_values(), number);
    box.moveBefore(large);
    store.moveBefore(large);
    PHINode *phi = PHINode::Create(box.getType(), 2, "", done->begin());
    box.replaceUsesWithIf(phi, [&](Use &use) { return use.getUser() != &store; });
    phi->takeName(&box);
    phi->addIncoming(&box, large->getParent());
    phi->addIncoming(shared, small->getParent());
  }

  Constant *in_memory(Constant *value) {
    auto *memory = new GlobalVariable(module_, value->getType(), true, GlobalValue::PrivateLinkage, value,
                                      "const", nullptr, GlobalValue::NotThreadLocal, kGoSpace);
    memory->setUnnamedAddr(GlobalValue::UnnamedAddr::Global);
    memory->setDSOLocal(true);
    memory->setAlignment(Align(8));
    return memory;
  }

  // A table of the runtime's (runtime/abi/values.h).
  Constant *runtime_constant(StringRef name, Type *type) {
    if (GlobalVariable *variable = module_.getNamedGlobal(name)) return variable;
    auto *variable = new GlobalVariable(module_, type, true, GlobalValue::ExternalLinkage, nullptr, name,
                                        nullptr, GlobalValue::NotThreadLocal, kGoSpace);
    variable->setDSOLocal(true);
    return variable;
  }
  Constant *zero_value() {
    return runtime_constant("rt_zero_value",
                            ArrayType::get(Type::getInt8Ty(module_.getContext()), abi::kZeroValueBytes));
  }
  Constant *small_values() {
    return runtime_constant("rt_small_values",
                            ArrayType::get(Type::getInt64Ty(module_.getContext()), abi::kSmallValues));
  }

  void record(const CallInst &box, const char *reason) {
    if (!stage_.options.explain) return;
    AllocationRecord record{function_.getName().str(), source_line(box), 0, reason};
    record.is_spared = true;
    stage_.records.allocations.push_back(std::move(record));
  }

  Stage &stage_;
  Function &function_;
  Module &module_;
  const DataLayout &layout_;
};

} // namespace

void spare_boxes(Stage &stage) {
  for (Function &function : stage.module)
    if (!function.isDeclaration() && is_go_function(function)) BoxesOf(stage, function).run();
}

} // namespace tuco::passes
