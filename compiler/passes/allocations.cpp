// Allocations in line: small objects of a known type are taken from the P's run without a call.
//
//     %p = call rt_object_new(@type:T) [roots]
//
//     ──▶   run   = g->cache + offset of the class's run
//           next  = run->next ; after = next + size of the class
//           br after > run->end, refill [cold], bump
//     bump: run->next = after
//           *(run->bitmap + next / 512 * 8) |= bits << next / 8 % 64          [only types with pointers]
//           br done
//     refill: %s = call preserve_most rt_object_allocate(@type:T, bytes) [roots] ; br done
//     done: %p = phi next, %s
//
// The call takes some forty instructions and its caller's registers; this takes six and nine more for the bits, and the
// registers stay, since the cold call keeps them. runtime/abi/allocation.h has the tables that this is made from.
//
// Bits. An object's bits may lie in two words of the bitmap. Where the objects of a class lie is known, and so is whether
// the bits of one may, from its first pointer to its last: not in classes of 16, 32, 64, … bytes, nor for a type with one
// pointer. For the others there is a second branch, to a cold block that writes the rest into the next word. Bytes of the
// bitmap, which would do with one write for all up to 200 bytes, were rejected: two writes to bytes that overlap in part
// wait for each other in the processor's store buffer, and aligned words do not [reasoned].
//
// Where. An expansion is some fifty bytes longer than a call, so a site keeps its call if it is rarely run: block
// frequency well below the function's own, a function that is cold or wants to be small, an initialiser of a package
// outside of loops, a function that makes a large table piece by piece. Objects without pointers below 8 bytes keep it,
// too: they share blocks, which takes rounding up, a count, and a second way for each new block that is not rare. They are
// seldom, and the call takes 2.8 ns (gc: 11.8) where 8 bytes take 3.1, and 1.9 in line. Those of 8 bytes have a class of
// their own, which holds as many of them as shared blocks would.
//
// Invariants. The memory is zero, as a run is whole (runtime/heap/heap.h). What end_before_sample and the stress modes want
// to see comes to rt_object_allocate because they end runs early; there is nothing to ask here. The cache belongs to the P,
// which changes at safepoints: it is loaded from g for each object (volatile, so that nothing keeps it), and between that
// and the store of `next` there is no safepoint, as only the cold call is one. It has the roots of the call that it
// replaces.
//
// Why here. Until the roots are attached, an allocation is one call: LLVM, the barriers and the verdict `fresh` know it
// (is_allocation), polls and roots see one safepoint. g is asked for, so this comes before the access to g.
//
// What it does not do: one compare for several objects; slices whose length is not constant.
#include "compiler/passes/pointers.h"
#include "compiler/passes/stages.h"

#include "compiler/base/assert.h"
#include "runtime/abi/allocation.h"
#include "runtime/abi/g_layout.h"

#include "llvm/ADT/bit.h"
#include "llvm/Analysis/BlockFrequencyInfo.h"
#include "llvm/Analysis/BranchProbabilityInfo.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/MDBuilder.h"
#include "llvm/IR/Module.h"

#include <variant>

namespace tuco::passes {

using namespace llvm;

namespace {

// How often in a run of its function a block must be run, by LLVM's estimate.
constexpr double kRare = 0.25;
// A function with more sites outside of loops is a table written as code.
constexpr size_t kManySites = 64;

// What is allocated, and where its pointers are.
struct Plan {
  Value *type;    // descriptor
  uint64_t bytes; // of the object
  size_t span_class;
  uint64_t class_size;
  uint64_t bits = 0; // bit i: word `first` + i holds a pointer
  uint64_t first = 0;
  unsigned last_bit = 0;     // of bits
  bool may_straddle = false; // two words of the bitmap
};

using Verdict = std::variant<Plan, const char *>; // or why not

// May bits 0 to `last` of an object, from its word `first` on, lie in two words of the bitmap?
bool may_straddle(uint64_t class_size, uint64_t first, unsigned last) {
  for (uint64_t i = 0; i < abi::bitmap_objects(class_size); i++)
    if ((i * class_size / 8 + first) % 64 + last > 63) return true;
  return false;
}

void plan_bits(Plan &plan, const TypeShape &shape) {
  uint64_t bits = 0;
  for (uint64_t word = 0; word < plan.bytes / 8; word++)
    if (shape.word_is_pointer(word % (shape.size / 8))) bits |= uint64_t{1} << word;
  TUCO_CHECK(bits != 0, "a type with pointers, but none in its mask");
  plan.bits = bits;
  plan.last_bit = 63 - llvm::countl_zero(bits);
  if (!may_straddle(plan.class_size, 0, plan.last_bit)) return;
  plan.first = llvm::countr_zero(bits);
  plan.bits >>= plan.first;
  plan.last_bit -= plan.first;
  plan.may_straddle = may_straddle(plan.class_size, plan.first, plan.last_bit);
}

Verdict plan_of(const CallBase &call, const DataLayout &layout) {
  std::optional<TypeShape> shape = type_shape(call.getArgOperand(0), layout);
  if (!shape) return "another package describes its type";
  std::optional<uint64_t> count = allocated_count(call);
  if (!count) return "its length is not known";
  if (*count == 0 || shape->size == 0) return "it is empty";
  if (*count > abi::kBitmapObject || shape->size * *count > abi::kBitmapObject)
    return "it is larger than 512 bytes";
  Plan plan{.type = call.getArgOperand(0), .bytes = shape->size * *count, .span_class = 0, .class_size = 0};
  bool has_pointers = shape->pointer_bytes != 0;
  if (!has_pointers && plan.bytes < abi::kTinyObject) return "it shares a block with others below 8 bytes";
  plan.span_class = abi::span_class_of(plan.bytes, has_pointers);
  plan.class_size = abi::kClassSizes[plan.span_class / 2];
  if (has_pointers) plan_bits(plan, *shape);
  return plan;
}

class Expansion {
public:
  Expansion(Stage &stage, CallInst &call, const Plan &plan)
      : module_(stage.module), context_(module_.getContext()), call_(call), plan_(plan),
        head_(call.getParent()), done_(head_->splitBasicBlock(call.getIterator(), "allocated")),
        builder_(head_->getTerminator()) {
    builder_.SetCurrentDebugLocation(call.getDebugLoc());
  }

  void run() {
    Value *run = find_run();
    Value *next = load(run, offsetof(abi::RunLayout, next));
    Value *after = builder_.CreateAdd(next, word(plan_.class_size));
    Value *used_up = builder_.CreateICmpUGT(after, load(run, offsetof(abi::RunLayout, end)));
    BasicBlock *refill = block("refill"), *bump = block("bump");
    branch(used_up, refill, bump);

    builder_.SetInsertPoint(refill);
    CallInst *slow = call_allocate();
    builder_.CreateBr(done_);

    builder_.SetInsertPoint(bump);
    builder_.CreateStore(after, run);
    if (plan_.bits != 0) set_bits(run, next);
    Value *fast = builder_.CreateIntToPtr(next, call_.getType());
    BasicBlock *end = builder_.GetInsertBlock();
    builder_.CreateBr(done_);

    builder_.SetInsertPoint(&call_);
    PHINode *object = builder_.CreatePHI(call_.getType(), 2);
    object->addIncoming(fast, end);
    object->addIncoming(slow, refill);
    object->takeName(&call_);
    call_.replaceAllUsesWith(object);
    call_.eraseFromParent();
  }

private:
  BasicBlock *block(const char *name) {
    return BasicBlock::Create(context_, name, head_->getParent(), done_);
  }
  Value *word(uint64_t value) { return builder_.getInt64(value); }
  Value *at(Value *base, uint64_t offset) {
    return offset == 0 ? base : builder_.CreateConstInBoundsGEP1_64(builder_.getInt8Ty(), base, offset);
  }
  Value *load(Value *base, uint64_t offset) {
    return builder_.CreateLoad(builder_.getInt64Ty(), at(base, offset));
  }
  // Ends the block that the builder is in.
  void branch(Value *condition, BasicBlock *unlikely, BasicBlock *likely) {
    Instruction *jump = builder_.GetInsertBlock()->getTerminator();
    builder_.CreateCondBr(condition, unlikely, likely, MDBuilder(context_).createBranchWeights(1, 1 << 20));
    if (jump) jump->eraseFromParent();
  }

  Value *find_run() {
    FunctionCallee get_g = module_.getOrInsertFunction(kGetG, builder_.getPtrTy(0));
    CallInst *g = builder_.CreateCall(get_g);
    g->setDoesNotThrow();
    g->addFnAttr(Attribute::get(context_, kLeafAttribute));
    Value *cache = builder_.CreateLoad(builder_.getPtrTy(0), at(g, abi::kGCache), /*isVolatile=*/true);
    return at(cache, abi::offset_of_run(plan_.span_class));
  }

  CallInst *call_allocate() {
    FunctionCallee callee = module_.getOrInsertFunction("rt_object_allocate", call_.getType(),
                                                        builder_.getPtrTy(0), builder_.getInt64Ty());
    cast<Function>(callee.getCallee())->setCallingConv(CallingConv::PreserveMost);
    SmallVector<OperandBundleDef, 1> bundles;
    call_.getOperandBundlesAsDefs(bundles);
    CallInst *slow = builder_.CreateCall(callee, {plan_.type, word(plan_.bytes)}, bundles);
    slow->setCallingConv(CallingConv::PreserveMost);
    AttributeList attributes = call_.getAttributes();
    slow->setAttributes(AttributeList::get(context_, attributes.getFnAttrs(), attributes.getRetAttrs(), {}));
    slow->setTailCallKind(CallInst::TCK_NoTail);
    slow->setDoesNotThrow();
    slow->copyMetadata(call_);
    return slow;
  }

  void set_bits(Value *run, Value *next) {
    Value *start = plan_.first == 0 ? next : builder_.CreateAdd(next, word(plan_.first * 8));
    Value *shift = builder_.CreateAnd(builder_.CreateLShr(start, 3), 63);
    Value *offset = builder_.CreateShl(builder_.CreateLShr(start, 9), 3);
    Value *address = builder_.CreateAdd(load(run, offsetof(abi::RunLayout, bitmap)), offset);
    Value *place = builder_.CreateIntToPtr(address, builder_.getPtrTy(0));
    add_bits(place, builder_.CreateShl(word(plan_.bits), shift));
    if (!plan_.may_straddle) return;
    BasicBlock *straddle = block("straddle"), *all_set = block("all.set");
    branch(builder_.CreateICmpUGT(shift, word(63 - plan_.last_bit)), straddle, all_set);
    builder_.SetInsertPoint(straddle);
    // What the shift has pushed out: bits >> (64 - shift). From bits that lie at the top of their word, since LLVM would
    // keep a constant that both shifts have in a register, which the common way need not pay for.
    uint64_t up = 63 - plan_.last_bit;
    Value *rest = builder_.CreateLShr(word(plan_.bits << up), builder_.CreateSub(word(64 + up), shift));
    add_bits(at(place, 8), rest);
    builder_.CreateBr(all_set);
    builder_.SetInsertPoint(all_set);
  }

  void add_bits(Value *place, Value *bits) {
    builder_.CreateStore(builder_.CreateOr(builder_.CreateLoad(bits->getType(), place), bits), place);
  }

  Module &module_;
  LLVMContext &context_;
  CallInst &call_;
  const Plan &plan_;
  BasicBlock *head_, *done_;
  IRBuilder<> builder_;
};

class FunctionAllocations {
public:
  FunctionAllocations(Stage &stage, Function &function) : stage_(stage), function_(function) {}

  void run() {
    SmallVector<CallBase *, 8> calls;
    for (Instruction &instruction : instructions(function_))
      if (auto *call = dyn_cast<CallBase>(&instruction); call && is_allocation_call(*call))
        calls.push_back(call);
    if (calls.empty()) return;
    SmallVector<std::pair<CallInst *, Plan>, 8> expanded;
    for (CallBase *call : calls) {
      Verdict verdict = plan_of(*call, stage_.module.getDataLayout());
      if (std::holds_alternative<Plan>(verdict))
        if (const char *reason = reason_to_call(*call)) verdict = reason;
      record(*call, verdict);
      if (auto *plan = std::get_if<Plan>(&verdict)) expanded.push_back({cast<CallInst>(call), *plan});
    }
    for (auto &[call, plan] : expanded) Expansion(stage_, *call, plan).run();
  }

private:
  const char *reason_to_call(const CallBase &call) {
    if (stage_.options.level == 0) return "not optimised";
    if (!isa<CallInst>(call)) return "it may panic, in a function with defers";
    if (function_.hasOptSize() || function_.hasMinSize()) return "the function is to be small";
    if (function_.hasFnAttribute(Attribute::Cold)) return "the function is rarely called";
    if (!frequencies_) estimate();
    const BasicBlock *block = call.getParent();
    bool is_in_loop = loops_->getLoopFor(block) != nullptr;
    if (function_.hasFnAttribute(kOnceAttribute) && !is_in_loop) return "it is run once";
    if (is_table_ && !is_in_loop) return "it is one of many in its function";
    double times = static_cast<double>(frequencies_->getBlockFreq(block).getFrequency());
    if (times < kRare * static_cast<double>(frequencies_->getEntryFreq().getFrequency()))
      return "it is rarely run";
    return nullptr;
  }

  void estimate() {
    dominators_ = std::make_unique<DominatorTree>(function_);
    loops_ = std::make_unique<LoopInfo>(*dominators_);
    probabilities_ = std::make_unique<BranchProbabilityInfo>(function_, *loops_, nullptr, dominators_.get());
    frequencies_ = std::make_unique<BlockFrequencyInfo>(function_, *probabilities_, *loops_);
    is_table_ = count_if(instructions(function_), [&](const Instruction &instruction) {
                  auto *call = dyn_cast<CallBase>(&instruction);
                  return call && is_allocation_call(*call) && !loops_->getLoopFor(call->getParent());
                }) > static_cast<ptrdiff_t>(kManySites);
  }

  void record(const CallBase &call, const Verdict &verdict) {
    if (!stage_.options.explain) return;
    AllocationRecord record{function_.getName().str(), source_line(call), 0, ""};
    if (auto *plan = std::get_if<Plan>(&verdict))
      record.inlined_bytes = plan->class_size;
    else
      record.reason = std::get<const char *>(verdict);
    stage_.records.allocations.push_back(std::move(record));
  }

  Stage &stage_;
  Function &function_;
  bool is_table_ = false;
  std::unique_ptr<DominatorTree> dominators_;
  std::unique_ptr<LoopInfo> loops_;
  std::unique_ptr<BranchProbabilityInfo> probabilities_;
  std::unique_ptr<BlockFrequencyInfo> frequencies_;
};

} // namespace

void expand_allocations(Stage &stage) {
  if (stage.options.level == 0 && !stage.options.explain) return;
  for (Function &function : stage.module)
    if (!function.isDeclaration() && is_go_function(function)) FunctionAllocations(stage, function).run();
}

} // namespace tuco::passes
