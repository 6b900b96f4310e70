// The data stack: every alloca that the optimiser left becomes a slot of a frame that never moves.
//
// Problem. A goroutine's machine stack is moved when it grows, and LLVM keeps addresses of stack slots in
// registers across calls, so a function with an alloca cannot be moved. Variables whose address is taken (and
// that escape analysis kept off the heap) therefore live on a second stack, which is chunked and stays where
// it is. runtime/abi/data_frame.h has the layout and the protocol; this pass writes it:
//
//     entry:                                        entry:
//       %x = alloca %T, addrspace(1)                  %g    = call ptr @tuco.getg()
//       ...                                           %old  = load ptr addrspace(1), %g.data_top
//       ret                                 ──▶       %end  = %old + size ; if %end > %g.data_limit: grow (cold)
//                                                   take:
//                                                     %base = phi [%old, entry], [%new, grow]
//                                                     !tuco.frame_base %g.data_top = %base + size ;
//                                                     descriptor at its last word pointer words = null
//                                                     ...                 %x is %base + offset
//                                                     %g.data_top = %base ; ret
//
// and puts data_top back at each landing pad, since a panic leaves the frames above where they are.
//
// Which words hold pointers is known from the alloca's type, and from the types of loads and stores where
// LLVM's SROA has cut a variable into bytes. A word that may hold a pointer is one in the descriptor's
// bitmap, and null from the start, because a collection may come before the variable is initialised. Slots
// are laid out with pointers first, so bitmaps are short.
//
// Invariants: afterwards no alloca is left in a Go function (ir_verifier.cpp); the frame is taken before any
// safepoint and given back after the last, so that a walk of the machine stack and one of the data stack
// proceed in step; %base is not a root (it points to no object), nor is what is derived from it alone.
//
// g is asked for again at each exit: that is one load, cheaper than a register kept through the function.
//
// What it does not do: share slots between variables whose lifetimes do not overlap; take the frame late, on
// the path that needs it (the walk in step forbids that without more marks).
#include "compiler/passes/pointers.h"
#include "compiler/passes/stages.h"

#include "compiler/base/assert.h"
#include "runtime/abi/data_frame.h"
#include "runtime/abi/g_layout.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/MDBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"

#include <map>

namespace tuco::passes {

using namespace llvm;

namespace {

constexpr uint64_t kFrameAlign = 16;
constexpr unsigned kClearWithStores = 8; // longer runs of pointer words are cleared by memset,
constexpr unsigned kClearThrough = 2;    // through so many words between them that need no null

struct Slot {
  AllocaInst *alloca = nullptr;
  uint64_t size = 0, align = 1;
  SmallVector<bool, 16> pointers; // by word
  uint64_t offset = 0;
  std::string name; // for the record, once the alloca is gone
  Type *type = nullptr;
  MDNode *source = nullptr; // kVariableMetadata
};

// Marks the words that loads and stores of pointers touch through constant offsets.
void mark_accesses(const Value *address, uint64_t offset, const DataLayout &layout,
                   SmallVectorImpl<bool> &words, unsigned depth = 0) {
  if (depth > 8) return;
  for (const User *user : address->users()) {
    if (auto *gep = dyn_cast<GetElementPtrInst>(user)) {
      APInt distance(64, 0);
      if (gep->accumulateConstantOffset(layout, distance) && !distance.isNegative())
        mark_accesses(gep, offset + distance.getZExtValue(), layout, words, depth + 1);
      continue;
    }
    Type *type = nullptr;
    if (auto *load = dyn_cast<LoadInst>(user))
      type = load->getType();
    else if (auto *store = dyn_cast<StoreInst>(user); store && store->getPointerOperand() == address)
      type = store->getValueOperand()->getType();
    if (type && holds_pointer(type)) mark_pointer_words(type, offset, layout, words);
  }
}

// Lifetimes, and what kept a variable whole: without meaning once it is a slot.
bool is_marker(const User &user) {
  auto *call = dyn_cast<CallInst>(&user);
  if (!call || !call->getCalledFunction()) return false;
  if (auto *intrinsic = dyn_cast<IntrinsicInst>(call)) return intrinsic->isLifetimeStartOrEnd();
  return call->getCalledFunction()->getName() == kKeepWhole;
}

class FrameBuilder {
public:
  FrameBuilder(Stage &stage, Function &function,
               std::map<std::vector<uint64_t>, GlobalVariable *> &descriptors)
      : stage_(stage), module_(stage.module), layout_(stage.module.getDataLayout()), function_(function),
        descriptors_(descriptors), context_(stage.module.getContext()) {}

  void run() {
    find_slots();
    if (slots_.empty()) return;
    lay_out();
    find_initialised_words();
    take_frame();
    give_back();
    replace_allocas();
    function_.addFnAttr(kDataFrameAttribute);
    if (flags_ & abi::kFrameHasDefers) function_.addFnAttr(kDefersAttribute);
    write_names();
    if (stage_.options.explain) record();
  }

private:
  void find_slots() {
    for (Instruction &instruction : instructions(function_)) {
      auto *alloca = dyn_cast<AllocaInst>(&instruction);
      if (!alloca) continue;
      TUCO_CHECK(alloca->isStaticAlloca(), "a variable-sized alloca in " + function_.getName().str());
      TUCO_CHECK(alloca->getAddressSpace() == kGoSpace,
                 "an alloca outside of Go's address space in " + function_.getName().str());
      Slot slot;
      slot.alloca = alloca;
      slot.size = alloca->getAllocationSize(layout_)->getFixedValue();
      slot.align = alloca->getAlign().value();
      TUCO_CHECK(slot.align <= kFrameAlign, "an over-aligned variable in " + function_.getName().str());
      Type *type = alloca->getAllocatedType();
      uint64_t count = cast<ConstantInt>(alloca->getArraySize())->getZExtValue();
      for (uint64_t i = 0; i < count; i++)
        mark_pointer_words(type, i * layout_.getTypeAllocSize(type), layout_, slot.pointers);
      mark_accesses(alloca, 0, layout_, slot.pointers);
      slots_.push_back(std::move(slot));
    }
  }

  void lay_out() {
    // Those with pointers first; within, in the order of the source.
    std::vector<Slot> plain;
    for (Slot &slot : slots_)
      if (slot.pointers.empty()) plain.push_back(std::move(slot));
    erase_if(slots_, [](const Slot &slot) { return slot.pointers.empty(); });
    for (Slot &slot : plain) slots_.push_back(std::move(slot));
    uint64_t offset = 0;
    for (Slot &slot : slots_) {
      if (!slot.pointers.empty()) slot.align = std::max<uint64_t>(slot.align, 8);
      offset = alignTo(offset, slot.align);
      slot.offset = offset;
      offset += slot.size;
      for (size_t i = 0; i < slot.pointers.size(); i++) {
        if (!slot.pointers[i]) continue;
        uint64_t word = slot.offset / 8 + i;
        if (words_.size() <= word) words_.resize(word + 1, false);
        words_[word] = true;
      }
      if (slot.alloca->getMetadata(kDeferAreaMetadata)) {
        TUCO_CHECK(!(flags_ & abi::kFrameHasDefers), "two defer areas in " + function_.getName().str());
        flags_ |= abi::kFrameHasDefers;
        defer_offset_ = static_cast<uint32_t>(slot.offset);
      }
    }
    size_ = alignTo(alignTo(offset, 8) + 8, kFrameAlign);
    TUCO_CHECK(size_ < (uint64_t{1} << 31),
               "a data frame over two gigabytes in " + function_.getName().str());
  }

  // Words that the entry block stores before the first safepoint need no null from the prologue: nobody looks
  // at them before.
  void find_initialised_words() {
    initialised_.assign(words_.size(), false);
    DenseMap<const Value *, uint64_t> offsets;
    for (const Slot &slot : slots_) offsets[slot.alloca] = slot.offset;
    auto initialise = [&](const Value *address, uint64_t bytes) {
      APInt distance(64, 0);
      auto it = offsets.find(address->stripAndAccumulateConstantOffsets(layout_, distance, true));
      if (it == offsets.end() || distance.isNegative()) return;
      uint64_t begin = it->second + distance.getZExtValue(), end = begin + bytes;
      for (uint64_t word = (begin + 7) / 8; (word + 1) * 8 <= end && word < words_.size(); word++)
        initialised_[word] = true;
    };
    for (const Instruction &instruction : function_.getEntryBlock()) {
      if (is_safepoint(instruction)) return;
      if (auto *store = dyn_cast<StoreInst>(&instruction))
        initialise(store->getPointerOperand(), layout_.getTypeStoreSize(store->getValueOperand()->getType()));
      else if (auto *fill = dyn_cast<MemIntrinsic>(&instruction))
        if (auto *length = dyn_cast<ConstantInt>(fill->getLength()))
          initialise(fill->getDest(), length->getZExtValue());
    }
  }

  Constant *descriptor() {
    std::vector<uint64_t> key = {size_, flags_, defer_offset_};
    std::vector<uint64_t> bitmap((words_.size() + 63) / 64, 0);
    for (size_t i = 0; i < words_.size(); i++)
      if (words_[i]) bitmap[i / 64] |= uint64_t{1} << (i % 64);
    key.insert(key.end(), bitmap.begin(), bitmap.end());
    std::vector<uint32_t> places;
    for (const Slot &slot : slots_) {
      if (slot.pointers.empty()) break;
      places.push_back(static_cast<uint32_t>(slot.offset));
      places.push_back(static_cast<uint32_t>(slot.size));
      key.push_back(slot.offset << 32 | slot.size);
    }
    GlobalVariable *&entry = descriptors_[key];
    if (entry) return entry;
    IRBuilder<> builder(context_);
    Constant *fields[] = {builder.getInt32(static_cast<uint32_t>(size_)),
                          builder.getInt32(flags_),
                          builder.getInt32(defer_offset_),
                          builder.getInt32(static_cast<uint32_t>(bitmap.size())),
                          builder.getInt32(static_cast<uint32_t>(places.size() / 2)),
                          builder.getInt32(0),
                          ConstantDataArray::get(context_, ArrayRef<uint64_t>(bitmap)),
                          ConstantDataArray::get(context_, ArrayRef<uint32_t>(places))};
    Constant *value = ConstantStruct::getAnon(fields);
    entry =
        new GlobalVariable(module_, value->getType(), true, GlobalValue::PrivateLinkage, value, "data_frame");
    entry->setUnnamedAddr(GlobalValue::UnnamedAddr::Global);
    entry->setAlignment(Align(8));
    entry->setDSOLocal(true);
    return entry;
  }

  Value *g(IRBuilder<> &builder) {
    FunctionCallee callee = module_.getOrInsertFunction(kGetG, builder.getPtrTy(0));
    CallInst *call = builder.CreateCall(callee);
    call->addFnAttr(Attribute::get(context_, kLeafAttribute));
    call->setDoesNotThrow();
    return call;
  }

  Value *field(IRBuilder<> &builder, Value *base, uint64_t offset) {
    return builder.CreateConstInBoundsGEP1_64(builder.getInt8Ty(), base, offset);
  }

  void take_frame() {
    BasicBlock *entry = &function_.getEntryBlock();
    BasicBlock *take = entry->splitBasicBlock(entry->begin(), "take");
    BasicBlock *grow = BasicBlock::Create(context_, "grow", &function_, take);
    entry->getTerminator()->eraseFromParent();
    DebugLoc location;
    if (DISubprogram *subprogram = function_.getSubprogram())
      location = DILocation::get(context_, subprogram->getLine(), 0, subprogram);

    IRBuilder<> builder(entry);
    builder.SetCurrentDebugLocation(location);
    Type *pointer = builder.getPtrTy(kGoSpace);
    Value *owner = g(builder);
    Value *old = builder.CreateLoad(pointer, field(builder, owner, abi::kGDataTop), "data.top");
    Value *end = field(builder, old, size_);
    Value *limit = builder.CreateLoad(pointer, field(builder, owner, abi::kGDataLimit), "data.limit");
    Value *over = builder.CreateICmpUGT(end, limit);
    builder.CreateCondBr(over, grow, take, MDBuilder(context_).createBranchWeights(1, 1 << 20));

    builder.SetInsertPoint(grow);
    FunctionCallee callee = module_.getOrInsertFunction("rt_data_stack_grow", pointer, builder.getInt64Ty());
    cast<Function>(callee.getCallee())->setCallingConv(CallingConv::PreserveMost);
    CallInst *grown = builder.CreateCall(callee, {builder.getInt64(size_)});
    grown->setCallingConv(CallingConv::PreserveMost);
    grown->addFnAttr(Attribute::get(context_, kLeafAttribute));
    grown->setDoesNotThrow();
    builder.CreateBr(take);

    builder.SetInsertPoint(take, take->begin());
    PHINode *base = builder.CreatePHI(pointer, 2, "frame");
    base->addIncoming(old, entry);
    base->addIncoming(grown, grow);
    base->setMetadata(kFrameBaseMetadata, MDNode::get(context_, {}));
    base_ = base;
    builder.SetCurrentDebugLocation(location);
    builder.CreateStore(field(builder, base, size_), field(builder, owner, abi::kGDataTop));
    builder.CreateStore(descriptor(), field(builder, base, size_ - 8));
    clear_pointers(builder);
  }

  // A long run is cleared by one memset, words without pointers among it as well (an interface's second word,
  // say): a store each would make one block of thousands of instructions out of a long function's frame.
  void clear_pointers(IRBuilder<> &builder) {
    auto needs_null = [&](size_t word) { return words_[word] && !initialised_[word]; };
    for (size_t i = 0; i < words_.size();) {
      if (!needs_null(i)) {
        i++;
        continue;
      }
      size_t end = i + 1; // after the run's last word that needs null
      unsigned pointers = 1;
      for (size_t word = end; word < words_.size() && word - end <= kClearThrough; word++) {
        if (!needs_null(word)) continue;
        end = word + 1;
        pointers++;
      }
      if (pointers > kClearWithStores)
        builder.CreateMemSet(field(builder, base_, i * 8), builder.getInt8(0), (end - i) * 8, Align(8));
      else
        for (size_t word = i; word < end; word++)
          if (needs_null(word))
            builder.CreateStore(Constant::getNullValue(builder.getPtrTy(kGoSpace)),
                                field(builder, base_, word * 8));
      i = end;
    }
  }

  void give_back() {
    for (BasicBlock &block : function_) {
      if (auto *ret = dyn_cast<ReturnInst>(block.getTerminator())) {
        IRBuilder<> builder(ret);
        builder.CreateStore(base_, field(builder, g(builder), abi::kGDataTop));
      }
      if (LandingPadInst *pad = block.getLandingPadInst()) {
        IRBuilder<> builder(pad->getNextNode());
        builder.CreateStore(field(builder, base_, size_), field(builder, g(builder), abi::kGDataTop));
      }
    }
  }

  // The address of a slot with pointers is one instruction, which liveness.cpp knows by its number.
  Value *numbered(IRBuilder<> &builder, const Slot &slot, uint32_t number) {
    auto *address =
        GetElementPtrInst::CreateInBounds(builder.getInt8Ty(), base_, {builder.getInt64(slot.offset)});
    builder.Insert(address);
    auto *value = ConstantAsMetadata::get(builder.getInt32(number));
    address->setMetadata(kSlotMetadata, MDNode::get(context_, {value}));
    return address;
  }

  void replace_allocas() {
    uint32_t number = 0;
    for (Slot &slot : slots_) {
      for (User *user : make_early_inc_range(slot.alloca->users()))
        if (is_marker(*user)) cast<Instruction>(user)->eraseFromParent();
      IRBuilder<> builder(cast<Instruction>(base_)->getParent()->getFirstNonPHI());
      Value *address = !slot.pointers.empty() ? numbered(builder, slot, number++)
                       : slot.offset == 0     ? base_
                                              : field(builder, base_, slot.offset);
      slot.name = value_name(*slot.alloca);
      slot.alloca->replaceAllUsesWith(address);
      slot.type = slot.alloca->getAllocatedType();
      slot.source = slot.alloca->getMetadata(kVariableMetadata);
      slot.alloca->eraseFromParent();
    }
  }

  void write_names() {
    SmallVector<NamedSlot, 8> named;
    for (const Slot &slot : slots_)
      if (slot.source)
        named.push_back({static_cast<uint32_t>(slot.offset), static_cast<uint32_t>(slot.size), slot.source});
    name_frame(function_, named);
  }

  void record() {
    DataFrameRecord record{function_.getName().str(),
                           static_cast<uint32_t>(size_),
                           (flags_ & abi::kFrameHasDefers) != 0,
                           defer_offset_,
                           {}};
    for (const Slot &slot : slots_) {
      std::string type;
      raw_string_ostream(type) << *slot.type;
      record.slots.push_back({slot.name, type, static_cast<uint32_t>(slot.offset),
                              static_cast<uint32_t>(slot.size),
                              static_cast<uint32_t>(count(slot.pointers, true))});
    }
    stage_.records.data_frames.push_back(std::move(record));
  }

  Stage &stage_;
  Module &module_;
  const DataLayout &layout_;
  Function &function_;
  std::map<std::vector<uint64_t>, GlobalVariable *> &descriptors_;
  LLVMContext &context_;
  std::vector<Slot> slots_;
  SmallVector<bool, 32> words_;       // of the frame: holds a pointer
  SmallVector<bool, 32> initialised_; // … and is stored before the first safepoint
  uint64_t size_ = 0;
  uint32_t flags_ = 0, defer_offset_ = 0;
  Value *base_ = nullptr;
};

} // namespace

void find_large_frames(Stage &stage) {
  constexpr uint64_t limit = uint64_t{1} << 30;
  for (Function &function : stage.module) {
    if (function.isDeclaration() || !is_go_function(function)) continue;
    uint64_t bytes = 0;
    for (Instruction &instruction : instructions(function))
      if (auto *alloca = dyn_cast<AllocaInst>(&instruction))
        if (auto size = alloca->getAllocationSize(stage.module.getDataLayout()))
          bytes += size->getFixedValue();
    if (bytes <= limit) continue;
    SourceLine at;
    if (const DISubprogram *subprogram = function.getSubprogram()) {
      at.file = subprogram->getFilename().str();
      at.line = subprogram->getLine();
    }
    stage.records.large_frames.push_back({at, bytes});
  }
}

void build_data_frames(Stage &stage) {
  std::map<std::vector<uint64_t>, GlobalVariable *> descriptors;
  for (Function &function : stage.module)
    if (!function.isDeclaration() && is_go_function(function))
      FrameBuilder(stage, function, descriptors).run();
  // Allocas are gone, and code generation's frame indices live in address space 0.
  std::string layout = stage.module.getDataLayoutStr();
  if (size_t at = layout.find("-A1"); at != std::string::npos) layout.erase(at, 3);
  stage.module.setDataLayout(layout);
}

} // namespace tuco::passes
