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
//                                                     descriptor at its last word
//                                                     birth of x: pointer words = null
//                                                     ...                 %x is %base + offset
//                                                     %g.data_top = %base ; ret
//
// and puts data_top back at each landing pad, since a panic leaves the frames above where they are. Where the frame is
// taken, and where variables are born, slot_regions.h says: a frame belongs to a region of the function, and one with
// several regions has several frames, of which one at most exists at a time. A call site has a frame if the base of one
// dominates it (roots.cpp marks it with kSlotsAttribute).
//
// Which words hold pointers is known from the alloca's type, and from the types of loads and stores where
// LLVM's SROA has cut a variable into bytes. A word that may hold a pointer is one in the descriptor's
// bitmap, and null from the variable's birth on, because a collection may come before the variable is initialised. Before
// its birth it holds what an older frame left there, and nobody looks (runtime/gc/data_slots.h). Slots
// are laid out with pointers first, so bitmaps are short.
//
// A birth of a variable with pointers stays visible as llvm.lifetime.start of its address, until the stages are done: what
// is not born yet is not live.
//
// Invariants: afterwards no alloca is left in a Go function (ir_verifier.cpp); the frame is taken before any
// safepoint of its region and given back after the last, so that a walk of the machine stack and one of the data stack
// proceed in step; %base is not a root (it points to no object), nor is what is derived from it alone.
//
// g is asked for again at each exit: that is one load, cheaper than a register kept through the function.
//
// Variables of a frame that are never needed at the same time and have their pointers at the same places share a slot
// (slot_sharing.h), unless the program was built with names for the escape check.
#include "compiler/passes/pointers.h"
#include "compiler/passes/slot_regions.h"
#include "compiler/passes/slot_sharing.h"
#include "compiler/passes/stages.h"

#include "compiler/base/assert.h"
#include "runtime/abi/data_frame.h"
#include "runtime/abi/g_layout.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/MDBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"
#include "llvm/Transforms/Utils/Local.h"

#include <map>

namespace tuco::passes {

using namespace llvm;

namespace {

constexpr uint64_t kFrameAlign = 16;
constexpr unsigned kClearWithStores = 8; // longer runs of pointer words are cleared by memset,
constexpr size_t kClearedMore = 4;       // words by which variables that share a slot may differ
constexpr unsigned kClearThrough = 2;    // through so many words between them that need no null

struct Variable {
  AllocaInst *alloca = nullptr;
  uint64_t size = 0, align = 1;
  Instruction *birth = nullptr;      // nothing uses it before
  SmallVector<bool, 16> pointers;    // by word
  SmallVector<bool, 16> initialised; // … and is stored between the birth and the first safepoint behind it
  std::string name;                  // for the record, once the alloca is gone
  Type *type = nullptr;
  MDNode *source = nullptr; // kVariableMetadata
};

// Memory of variables that are not needed at the same time.
struct Slot {
  std::vector<Variable> variables;
  uint64_t size = 0, align = 1;
  SmallVector<bool, 16> pointers; // by word
  uint64_t offset = 0;

  explicit Slot(Variable first) { add(std::move(first)); }
  void add(Variable variable) {
    size = std::max(size, variable.size);
    align = std::max(align, variable.align);
    if (pointers.size() < variable.pointers.size()) pointers = variable.pointers;
    variables.push_back(std::move(variable));
  }
  // Does the variable have its pointers where the slot has them? All of a slot's are cleared at each birth in it, so it
  // must not be much larger.
  bool suits(const Variable &variable) const {
    if (pointers.empty() || variable.pointers.empty()) return pointers.empty() && variable.pointers.empty();
    size_t common = std::min(size, variable.size) / 8;
    auto holds_pointer = [](ArrayRef<bool> words, size_t word) { return word < words.size() && words[word]; };
    for (size_t word = 0; word < common; word++)
      if (holds_pointer(pointers, word) != holds_pointer(variable.pointers, word)) return false;
    return std::max(pointers.size(), variable.pointers.size()) <= common + kClearedMore;
  }
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

// Without optimisation there are some: of elements without size, say.
void erase_unused_addresses(Value &address) {
  for (User *user : make_early_inc_range(address.users())) {
    auto *derived = dyn_cast<GetElementPtrInst>(user);
    if (!derived) continue;
    erase_unused_addresses(*derived);
    if (derived->use_empty()) derived->eraseFromParent();
  }
}

using Descriptors = std::map<std::vector<uint64_t>, GlobalVariable *>;

// The frame of one region.
class FrameBuilder {
public:
  FrameBuilder(Stage &stage, Function &function, const FrameRegion &region, std::vector<Slot> slots,
               Descriptors &descriptors)
      : module_(stage.module), layout_(stage.module.getDataLayout()), function_(function), region_(region),
        descriptors_(descriptors), context_(stage.module.getContext()), slots_(std::move(slots)) {}

  // Variables lie behind `first_offset`. `first_slot`: how many the function's frames before this one have.
  void run(uint64_t first_offset, size_t first_slot) {
    lay_out(first_offset);
    find_initialised_words();
    take_frame(first_slot);
    clear_at_births();
    give_back();
    replace_allocas();
  }

  const std::vector<Slot> &slots() const { return slots_; } // in their order in the frame
  uint64_t size() const { return size_; }
  bool has_defers() const { return (flags_ & abi::kFrameHasDefers) != 0; }
  uint32_t defer_offset() const { return defer_offset_; }

private:
  void lay_out(uint64_t first_offset) {
    // Those with pointers first; within, in the order of the source.
    std::vector<Slot> plain;
    for (Slot &slot : slots_)
      if (slot.pointers.empty()) plain.push_back(std::move(slot));
    erase_if(slots_, [](const Slot &slot) { return slot.pointers.empty(); });
    for (Slot &slot : plain) slots_.push_back(std::move(slot));
    uint64_t offset = first_offset;
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
      if (slot.variables.front().alloca->getMetadata(kDeferAreaMetadata)) {
        TUCO_CHECK(!(flags_ & abi::kFrameHasDefers), "two defer areas in " + function_.getName().str());
        flags_ |= abi::kFrameHasDefers;
        defer_offset_ = static_cast<uint32_t>(slot.offset);
      }
    }
    size_ = alignTo(alignTo(offset, 8) + 8, kFrameAlign);
    TUCO_CHECK(size_ < (uint64_t{1} << 31),
               "a data frame over two gigabytes in " + function_.getName().str());
  }

  // Words that are stored between a variable's birth and the first safepoint behind it need no null: nobody looks at
  // them before.
  void find_initialised_words() {
    DenseMap<const Value *, Variable *> by_address;
    SmallSetVector<const Instruction *, 16> births;
    for (Slot &slot : slots_) {
      if (slot.pointers.empty()) continue;
      for (Variable &variable : slot.variables) {
        variable.initialised.assign(slot.pointers.size(), false);
        by_address[variable.alloca] = &variable;
        births.insert(variable.birth);
      }
    }
    for (const Instruction *birth : births) find_initialised_words(*birth, by_address);
  }

  // Of the variables that are born there.
  void find_initialised_words(const Instruction &birth,
                              const DenseMap<const Value *, Variable *> &by_address) {
    auto initialise = [&](const Value *address, uint64_t bytes) {
      APInt distance(64, 0);
      Variable *variable =
          by_address.lookup(address->stripAndAccumulateConstantOffsets(layout_, distance, true));
      if (!variable || variable->birth != &birth || distance.isNegative()) return;
      uint64_t begin = distance.getZExtValue(), end = begin + bytes;
      for (uint64_t word = (begin + 7) / 8; (word + 1) * 8 <= end && word < variable->initialised.size();
           word++)
        variable->initialised[word] = true;
    };
    const Instruction *at = &birth;
    while (at && !is_safepoint(*at)) {
      if (auto *store = dyn_cast<StoreInst>(at))
        initialise(store->getPointerOperand(), layout_.getTypeStoreSize(store->getValueOperand()->getType()));
      else if (auto *fill = dyn_cast<MemIntrinsic>(at))
        if (auto *length = dyn_cast<ConstantInt>(fill->getLength()))
          initialise(fill->getDest(), length->getZExtValue());
      if (!at->isTerminator()) {
        at = at->getNextNode();
        continue;
      }
      const BasicBlock *next = at->getParent()->getSingleSuccessor();
      at = next && next->getSinglePredecessor() ? &next->front() : nullptr;
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

  DebugLoc location() {
    DISubprogram *subprogram = function_.getSubprogram();
    if (!subprogram) return {};
    return DILocation::get(context_, subprogram->getLine(), 0, subprogram);
  }

  void take_frame(size_t first_slot) {
    BasicBlock *entry = region_.begin->getParent();
    BasicBlock *take = entry->splitBasicBlock(region_.begin, "take");
    BasicBlock *grow = BasicBlock::Create(context_, "grow", &function_, take);
    entry->getTerminator()->eraseFromParent();
    IRBuilder<> builder(entry);
    builder.SetCurrentDebugLocation(location());
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
    auto *number = ConstantAsMetadata::get(builder.getInt32(static_cast<uint32_t>(first_slot)));
    base->setMetadata(kFrameBaseMetadata, MDNode::get(context_, {number}));
    base_ = base;
    builder.SetCurrentDebugLocation(location());
    builder.CreateStore(field(builder, base, size_), field(builder, owner, abi::kGDataTop));
    builder.CreateStore(descriptor(), field(builder, base, size_ - 8));
    after_take_ = take->getFirstNonPHIOrDbg();
  }

  void clear_at_births() {
    MapVector<Instruction *, SmallVector<std::pair<const Slot *, const Variable *>, 8>> born;
    for (const Slot &slot : slots_)
      if (!slot.pointers.empty())
        for (const Variable &variable : slot.variables) born[variable.birth].push_back({&slot, &variable});
    for (auto &[birth, variables] : born) {
      SmallVector<Word, 32> words(words_.size(), Word::Others);
      for (auto [slot, variable] : variables)
        for (size_t i = 0; i < slot->pointers.size(); i++)
          words[slot->offset / 8 + i] =
              slot->pointers[i] && !variable->initialised[i] ? Word::NeedsNull : Word::Born;
      IRBuilder<> builder(birth);
      builder.SetCurrentDebugLocation(location());
      clear(builder, words);
    }
  }

  enum class Word : uint8_t { Others, Born, NeedsNull };

  // A long run is cleared by one memset, words without pointers among it as well (an interface's second word,
  // say): a store each would make one block of thousands of instructions out of a long function's frame.
  void clear(IRBuilder<> &builder, ArrayRef<Word> words) {
    for (size_t i = 0; i < words.size();) {
      if (words[i] != Word::NeedsNull) {
        i++;
        continue;
      }
      size_t end = i + 1; // after the run's last word that needs null
      unsigned pointers = 1;
      for (size_t word = end; word < words.size() && word - end <= kClearThrough; word++) {
        if (words[word] == Word::Others) break;
        if (words[word] != Word::NeedsNull) continue;
        end = word + 1;
        pointers++;
      }
      if (pointers > kClearWithStores)
        builder.CreateMemSet(field(builder, base_, i * 8), builder.getInt8(0), (end - i) * 8, Align(8));
      else
        for (size_t word = i; word < end; word++)
          if (words[word] == Word::NeedsNull)
            builder.CreateStore(Constant::getNullValue(builder.getPtrTy(kGoSpace)),
                                field(builder, base_, word * 8));
      i = end;
    }
  }

  void set_top(Instruction *before, Value *top) {
    IRBuilder<> builder(before);
    builder.CreateStore(top, field(builder, g(builder), abi::kGDataTop));
  }

  void give_back() {
    for (Instruction *ret : region_.returns) set_top(ret, base_);
    for (Instruction *pad : region_.landing_pads)
      set_top(pad->getNextNode(), IRBuilder<>(pad->getNextNode())
                                      .CreateConstInBoundsGEP1_64(Type::getInt8Ty(context_), base_, size_));
    for (auto [from, successor] : region_.leaving) {
      BasicBlock *between = from->getNumSuccessors() == 1 ? nullptr : SplitCriticalEdge(from, successor);
      set_top(between ? between->getTerminator() : from, base_);
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

  // What inlining knew to be apart from the variable may be what its memory held before.
  static void forget_aliases(Value &address) {
    for (User *user : address.users()) {
      auto *instruction = cast<Instruction>(user);
      if (isa<GetElementPtrInst>(instruction))
        forget_aliases(*instruction);
      else
        for (unsigned kind : {LLVMContext::MD_alias_scope, LLVMContext::MD_noalias, LLVMContext::MD_tbaa})
          instruction->setMetadata(kind, nullptr);
    }
  }

  void replace_allocas() {
    uint32_t number = 0;
    for (Slot &slot : slots_) {
      IRBuilder<> builder(after_take_);
      Value *address = !slot.pointers.empty() ? numbered(builder, slot, number++)
                       : slot.offset == 0     ? base_
                                              : field(builder, base_, slot.offset);
      for (Variable &variable : slot.variables) {
        if (slot.variables.size() > 1) forget_aliases(*variable.alloca);
        variable.alloca->replaceAllUsesWith(address);
        variable.alloca->eraseFromParent();
        if (slot.pointers.empty()) continue;
        IRBuilder<>(variable.birth).CreateLifetimeStart(address, builder.getInt64(slot.size));
      }
    }
  }

  Module &module_;
  const DataLayout &layout_;
  Function &function_;
  const FrameRegion &region_;
  Descriptors &descriptors_;
  LLVMContext &context_;
  std::vector<Slot> slots_;
  SmallVector<bool, 32> words_; // of the frame: holds a pointer
  uint64_t size_ = 0;
  uint32_t flags_ = 0, defer_offset_ = 0;
  Value *base_ = nullptr;
  Instruction *after_take_ = nullptr; // the frame is there before it
};

// All frames of a function.
class FunctionFrames {
public:
  FunctionFrames(Stage &stage, Function &function, Descriptors &descriptors)
      : stage_(stage), layout_(stage.module.getDataLayout()), function_(function), descriptors_(descriptors) {
  }

  void run() {
    SmallVector<AllocaInst *, 16> variables = find_variables();
    if (variables.empty()) return;
    SlotRegions placed = place_slots(function_, variables);
    std::vector<std::vector<Slot>> slots = make_slots(variables, placed);
    for (size_t i = 0; i < slots.size(); i++) {
      FrameBuilder frame(stage_, function_, placed.regions[i], std::move(slots[i]), descriptors_);
      frame.run(first_offset_, record_.slots.size());
      note(frame);
    }
    function_.addFnAttr(kDataFrameAttribute);
    if (record_.has_defers) function_.addFnAttr(kDefersAttribute);
    name_frame(function_, named_);
    record_.function = function_.getName().str();
    if (stage_.options.explain) stage_.records.data_frames.push_back(std::move(record_));
  }

private:
  SmallVector<AllocaInst *, 16> find_variables() {
    SmallVector<AllocaInst *, 16> all, used;
    for (Instruction &instruction : instructions(function_))
      if (auto *alloca = dyn_cast<AllocaInst>(&instruction)) all.push_back(alloca);
    if (!all.empty()) removeUnreachableBlocks(function_);
    for (AllocaInst *variable : all) {
      for (User *user : make_early_inc_range(variable->users()))
        if (is_marker(*user)) cast<Instruction>(user)->eraseFromParent();
      erase_unused_addresses(*variable);
      if (variable->use_empty() && !variable->hasMetadata(kDeferAreaMetadata))
        variable->eraseFromParent();
      else
        used.push_back(variable);
    }
    return used;
  }

  // By region. A variable gets the first slot that suits it and whose variables it does not conflict with.
  std::vector<std::vector<Slot>> make_slots(ArrayRef<AllocaInst *> variables, const SlotRegions &placed) {
    std::vector<BitVector> conflicts = find_conflicts(function_, placed.slots);
    std::vector<std::vector<Slot>> slots(placed.regions.size());
    std::vector<std::vector<BitVector>> members(placed.regions.size()); // of each slot
    for (unsigned i = 0; i < variables.size(); i++) {
      const SlotPlace &place = placed.slots[i];
      std::vector<Slot> &frame = slots[place.region];
      Variable variable = make_variable(*variables[i], place.birth);
      if (conflicts.empty()) { // too many variables to look for each
        frame.emplace_back(std::move(variable));
        continue;
      }
      std::vector<BitVector> &taken = members[place.region];
      size_t number = 0;
      while (number < frame.size() &&
             (conflicts[i].anyCommon(taken[number]) || !may_share(frame[number], variable)))
        number++;
      if (number == frame.size()) {
        frame.emplace_back(std::move(variable));
        taken.emplace_back(static_cast<unsigned>(variables.size()));
      } else {
        frame[number].add(std::move(variable));
      }
      taken[number].set(i);
    }
    return slots;
  }

  // The escape check tells variables with names by their places.
  static bool may_share(const Slot &slot, const Variable &variable) {
    return !variable.source && !slot.variables.front().source && slot.suits(variable);
  }

  Variable make_variable(AllocaInst &alloca, Instruction *birth) {
    TUCO_CHECK(alloca.isStaticAlloca(), "a variable-sized alloca in " + function_.getName().str());
    TUCO_CHECK(alloca.getAddressSpace() == kGoSpace,
               "an alloca outside of Go's address space in " + function_.getName().str());
    Variable result;
    result.alloca = &alloca;
    result.birth = birth;
    result.size = alloca.getAllocationSize(layout_)->getFixedValue();
    result.align = alloca.getAlign().value();
    TUCO_CHECK(result.align <= kFrameAlign, "an over-aligned variable in " + function_.getName().str());
    Type *type = alloca.getAllocatedType();
    uint64_t count = cast<ConstantInt>(alloca.getArraySize())->getZExtValue();
    for (uint64_t i = 0; i < count; i++)
      mark_pointer_words(type, i * layout_.getTypeAllocSize(type), layout_, result.pointers);
    mark_accesses(&alloca, 0, layout_, result.pointers);
    result.name = value_name(alloca);
    result.type = type;
    result.source = alloca.getMetadata(kVariableMetadata);
    return result;
  }

  void note(const FrameBuilder &frame) {
    for (const Slot &slot : frame.slots()) {
      uint32_t offset = static_cast<uint32_t>(slot.offset);
      std::string names, type;
      for (const Variable &variable : slot.variables) {
        if (variable.source)
          named_.push_back({offset, static_cast<uint32_t>(variable.size), variable.source});
        names += (names.empty() ? "" : ", ") + variable.name;
      }
      auto larger = [](const Variable &a, const Variable &b) { return a.size < b.size; };
      raw_string_ostream(type) << *max_element(slot.variables, larger)->type;
      record_.slots.push_back({names, type, offset, static_cast<uint32_t>(slot.size),
                               static_cast<uint32_t>(count(slot.pointers, true))});
    }
    record_.size = std::max(record_.size, static_cast<uint32_t>(frame.size()));
    record_.has_defers |= frame.has_defers();
    record_.defer_offset |= frame.defer_offset();
    // A variable with a name is found by its place in whatever frame its function has.
    if (!named_.empty())
      first_offset_ = alignTo(frame.slots().back().offset + frame.slots().back().size, kFrameAlign);
  }

  Stage &stage_;
  const DataLayout &layout_;
  Function &function_;
  Descriptors &descriptors_;
  uint64_t first_offset_ = 0;
  SmallVector<NamedSlot, 8> named_;
  DataFrameRecord record_;
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
  Descriptors descriptors;
  for (Function &function : stage.module)
    if (!function.isDeclaration() && is_go_function(function))
      FunctionFrames(stage, function, descriptors).run();
  // Allocas are gone, and code generation's frame indices live in address space 0.
  std::string layout = stage.module.getDataLayoutStr();
  if (size_t at = layout.find("-A1"); at != std::string::npos) layout.erase(at, 3);
  stage.module.setDataLayout(layout);
}

void forget_births(Stage &stage) {
  for (Function &function : stage.module) {
    SmallVector<Instruction *, 16> births;
    for (Instruction &instruction : instructions(function))
      if (auto *intrinsic = dyn_cast<IntrinsicInst>(&instruction);
          intrinsic && intrinsic->getIntrinsicID() == Intrinsic::lifetime_start)
        births.push_back(intrinsic);
    for (Instruction *birth : births) {
      Value *address = birth->getOperand(1);
      birth->eraseFromParent();
      RecursivelyDeleteTriviallyDeadInstructions(address);
    }
  }
  for (Function &function : make_early_inc_range(stage.module))
    if (function.getIntrinsicID() == Intrinsic::lifetime_start && function.use_empty())
      function.eraseFromParent();
}

} // namespace tuco::passes
