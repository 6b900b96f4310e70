// Write barriers: every store of a Go pointer gets a verdict.
//
// Problem. While the collector marks, a program that overwrites a pointer must tell it. Ours is Yuasa's barrier: before
// `*slot = new`, mark what *slot led to. The new value needs nothing (runtime/gc/collect.cpp has the proof). The flag
// rt_barrier_enabled is off most of the time, so a barrier that stays is a test, a branch that is never taken, and code out
// of the way:
//
//         store p, slot            cmpb $0, rt_barrier_enabled ; jne cold
//                          ──▶     back: store p, slot
//                                  cold: rt_write_barrier(slot) [preserve_most] ; jmp back
//
// Verdicts, in the order in which they are tried:
//     data stack     the slot is a local: a goroutine's stacks are scanned as a whole, before it runs on
//     fresh          the slot is a word of an object allocated before it in this block, since when nothing but null has been
//                    written there, and nobody else has come to know the object: nothing is overwritten
//     grouped        a store shares the test of one before it, if no safepoint lies between and if the slot is known
//                    there already: the cold path marks for both. Slice and string headers, swaps become one test.
//     kept
//
// Invariants. A barrier and its stores have no safepoint between them: the flag cannot change while the
// goroutine runs. Atomic exchanges of pointers get the barrier before them, as stores do. Vectors of pointers
// (LLVM's SLP vectoriser makes them) are shaded word by word.
//
// Why before the data stack: here a local is still an alloca, and the nulls which its frame is given
// must not be seen. Rejected: a barrier as a call in lower, opaque to the optimiser: it kept stores from
// being combined and deleted; sorting a run's stores to make it longer.
//
// What it does not do: elide stores over nulls in memory that it did not see allocated; look through calls.
#include "compiler/passes/pointers.h"
#include "compiler/passes/stages.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/MDBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Operator.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"

namespace tuco::passes {

using namespace llvm;

namespace {

struct PointerStore {
  Instruction *instruction;
  Value *slot;
  Value *value;
};

std::optional<PointerStore> as_pointer_store(Instruction &instruction) {
  Value *slot = nullptr, *value = nullptr;
  if (auto *store = dyn_cast<StoreInst>(&instruction))
    slot = store->getPointerOperand(), value = store->getValueOperand();
  else if (auto *exchange = dyn_cast<AtomicRMWInst>(&instruction))
    slot = exchange->getPointerOperand(), value = exchange->getValOperand();
  else if (auto *swap = dyn_cast<AtomicCmpXchgInst>(&instruction))
    slot = swap->getPointerOperand(), value = swap->getNewValOperand();
  if (!slot || !holds_pointer(value->getType()) || !is_go_pointer(slot->getType())) return std::nullopt;
  return PointerStore{&instruction, slot, value};
}

// What is known of objects while a block is read from its beginning: those that were allocated in it, with the words that
// something but null has been written to since. One that is published, known by another name (the result of a select, say),
// or written at an unknown place, is forgotten, as are all where anything but a store or another allocation writes. (To look
// back from each store would take a long literal time by its square.)
class FreshObjects {
public:
  explicit FreshObjects(const DataLayout &layout) : layout_(layout) {}

  // Is the slot a word of a fresh object that is certainly still null?
  bool is_known_null(const PointerStore &store) const {
    auto known = written_.find(fresh_object(store.slot));
    if (known == written_.end()) return false;
    std::optional<Words> words = words_of(store.slot, store.value->getType(), known->first);
    if (!words) return false;
    for (uint64_t word = words->first; word <= words->last; word++)
      if (known->second.contains(word)) return false;
    return true;
  }

  void pass(const Instruction &instruction) {
    auto *call = dyn_cast<CallBase>(&instruction);
    if (call && is_allocation(*call)) {
      written_.try_emplace(call);
      return;
    }
    if (written_.empty()) return;
    auto *store = dyn_cast<StoreInst>(&instruction);
    bool names_no_other = isa<GetElementPtrInst, LoadInst, ICmpInst, StoreInst>(&instruction);
    for (const Use &use : instruction.operands())
      if (!names_no_other || (store && use.getOperandNo() == 0)) written_.erase(fresh_object(use.get()));
    if (is_safepoint(instruction) || (instruction.mayWriteToMemory() && !store)) written_.clear();
    if (!store) return;
    auto known = written_.find(fresh_object(store->getPointerOperand()));
    if (known == written_.end()) return;
    auto *value = dyn_cast<Constant>(store->getValueOperand());
    if (value && value->isNullValue()) return;
    std::optional<Words> words =
        words_of(store->getPointerOperand(), store->getValueOperand()->getType(), known->first);
    if (!words) {
      written_.erase(known);
      return;
    }
    for (uint64_t word = words->first; word <= words->last; word++) known->second.insert(word);
  }

private:
  struct Words {
    uint64_t first, last;
  };

  // Of eight bytes each, counted from the object's beginning.
  std::optional<Words> words_of(const Value *slot, Type *type, const CallBase *object) const {
    APInt offset(64, 0);
    if (slot->stripAndAccumulateConstantOffsets(layout_, offset, true) != object || offset.isNegative())
      return std::nullopt;
    uint64_t first = offset.getZExtValue(), size = layout_.getTypeStoreSize(type);
    return Words{first / 8, (first + std::max<uint64_t>(size, 1) - 1) / 8};
  }

  const DataLayout &layout_;
  DenseMap<const CallBase *, DenseSet<uint64_t>> written_;
};

class FunctionBarriers {
public:
  FunctionBarriers(Stage &stage, Function &function) : stage_(stage), function_(function) {}

  void run() {
    SmallVector<BasicBlock *, 32> blocks;
    for (BasicBlock &block : function_) blocks.push_back(&block);
    for (BasicBlock *block : blocks) collect(*block);
    // From the end: a block is split at each group, and what lies behind changes its block.
    for (auto &group : reverse(groups_)) emit(group);
  }

private:
  using Group = SmallVector<PointerStore, 4>;

  void record(const PointerStore &store, BarrierVerdict verdict, const char *reason) {
    if (!stage_.options.explain) return;
    stage_.records.barriers.push_back(
        {function_.getName().str(), source_line(*store.instruction), verdict, reason});
  }

  // Gives each pointer store of a block its verdict and forms groups.
  void collect(BasicBlock &block) {
    Group group;
    auto close = [&] {
      if (!group.empty()) groups_.push_back(std::exchange(group, {}));
      since_first_.clear();
    };
    FreshObjects fresh(stage_.module.getDataLayout());
    const Instruction *before = nullptr;
    for (Instruction &instruction : make_early_inc_range(block)) {
      if (before) fresh.pass(*before);
      before = &instruction;
      if (!group.empty()) since_first_.insert(&instruction);
      if (is_safepoint(instruction)) {
        close();
        continue;
      }
      std::optional<PointerStore> store = as_pointer_store(instruction);
      if (!store || elide(*store, fresh)) continue;
      if (!group.empty() && available_before(*store, *group.front().instruction)) {
        record(*store, BarrierVerdict::Grouped, "shares the test of the store before it");
        group.push_back(*store);
        continue;
      }
      close();
      record(*store, BarrierVerdict::Kept, "the old value may be in the heap");
      group.push_back(*store);
    }
    close();
  }

  bool elide(const PointerStore &store, const FreshObjects &fresh) {
    if (place_of(store.slot) == Place::DataStack) {
      record(store, BarrierVerdict::ElidedDataStack, "the slot is on the data stack");
      return true;
    }
    if (fresh.is_known_null(store)) {
      record(store, BarrierVerdict::ElidedFresh, "a fresh object holds null there");
      return true;
    }
    return false;
  }

  // Can the slot be had before `first`? Address arithmetic between them is moved up.
  bool available_before(const PointerStore &store, Instruction &first) {
    SmallVector<Instruction *, 4> to_move;
    if (!can_hoist(store.slot, first, to_move)) return false;
    for (Instruction *instruction : to_move)
      if (since_first_.erase(instruction)) instruction->moveBefore(&first);
    return true;
  }

  // What the block has before `first` is there already. (LLVM's comesBefore would number the block anew after each move.)
  bool can_hoist(Value *value, const Instruction &first, SmallVectorImpl<Instruction *> &to_move) const {
    auto *instruction = dyn_cast<Instruction>(value);
    if (instruction == &first) return false;
    if (!instruction || !since_first_.contains(instruction)) return true;
    if (!isa<GetElementPtrInst>(instruction) || to_move.size() >= 8) return false;
    for (Value *operand : instruction->operands())
      if (!can_hoist(operand, first, to_move)) return false;
    to_move.push_back(instruction);
    return true;
  }

  void emit(Group &group) {
    Instruction *first = group.front().instruction;
    IRBuilder<> builder(first);
    Module &module = stage_.module;
    Constant *flag = module.getOrInsertGlobal("rt_barrier_enabled", builder.getInt8Ty());
    cast<GlobalValue>(flag)->setDSOLocal(true);
    Value *enabled = builder.CreateICmpNE(builder.CreateLoad(builder.getInt8Ty(), flag), builder.getInt8(0));
    MDNode *unlikely = MDBuilder(module.getContext()).createBranchWeights(1, 1 << 20);
    Instruction *then = SplitBlockAndInsertIfThen(enabled, first->getIterator(), false, unlikely);
    builder.SetInsertPoint(then);
    builder.SetCurrentDebugLocation(first->getDebugLoc());
    for (const PointerStore &store : group) shade(builder, store);
  }

  void shade(IRBuilder<> &builder, const PointerStore &store) {
    walk(builder, store.value->getType(), store.slot, 0);
  }

  // Of a vector (or, from LLVM, a small aggregate) of pointers and other words, each pointer's.
  void walk(IRBuilder<> &builder, Type *type, Value *slot, uint64_t offset) {
    const DataLayout &layout = stage_.module.getDataLayout();
    if (!holds_pointer(type)) return;
    if (is_go_pointer(type)) {
      call_barrier(builder,
                   offset ? builder.CreateConstInBoundsGEP1_64(builder.getInt8Ty(), slot, offset) : slot);
      return;
    }
    if (auto *vector = dyn_cast<FixedVectorType>(type)) {
      for (unsigned i = 0; i < vector->getNumElements(); i++)
        walk(builder, vector->getElementType(), slot, offset + i * 8);
      return;
    }
    if (auto *record = dyn_cast<StructType>(type)) {
      for (unsigned i = 0; i < record->getNumElements(); i++)
        walk(builder, record->getElementType(i), slot,
             offset + layout.getStructLayout(record)->getElementOffset(i));
      return;
    }
    Type *element = type->getArrayElementType();
    for (unsigned i = 0; i < type->getArrayNumElements(); i++)
      walk(builder, element, slot, offset + i * layout.getTypeAllocSize(element));
  }

  void call_barrier(IRBuilder<> &builder, Value *slot) {
    Type *pointer = builder.getPtrTy(kGoSpace);
    FunctionCallee callee =
        stage_.module.getOrInsertFunction("rt_write_barrier", builder.getVoidTy(), pointer);
    cast<Function>(callee.getCallee())->setCallingConv(CallingConv::PreserveMost);
    CallInst *call = builder.CreateCall(callee, {slot});
    call->setCallingConv(CallingConv::PreserveMost);
    call->addFnAttr(Attribute::get(call->getContext(), kLeafAttribute));
    call->setDoesNotThrow();
  }

  Stage &stage_;
  Function &function_;
  SmallVector<Group, 16> groups_;
  SmallPtrSet<const Instruction *, 32> since_first_; // of the block: behind the open group's first store
};

} // namespace

void insert_write_barriers(Stage &stage) {
  if (!stage.options.barriers) return;
  for (Function &function : stage.module)
    if (!function.isDeclaration() && is_go_function(function)) FunctionBarriers(stage, function).run();
}

} // namespace tuco::passes
