// Objects of the heap that inlining has made local: into the frame, or into registers.
//
//     func newPoint(x, y int) *point { return &point{x, y} }       the escape analysis (docs/escape.md) puts it on the heap:
//     func length(x, y int) int { return newPoint(x, y).norm() }   its address is returned. Here both are inlined.
//
//     %p = call rt_object_new(@type:point)            %p = alloca { i64, i64 }, addrspace(1)     in the entry block
//     store x, %p ; …                          ──▶    store 0, %p ; store 0, %p + 8 ; store x, %p ; …
//
// The escape analysis decides on functions as they are written, one at a time; this stage looks again, once LLVM has inlined
// into a function what it will, and whenever a function is simplified. LLVM takes most such variables to registers at once
// (SROA is run here), so that what they held is known: a closure's code is called directly and inlined in the next round, a
// method's receiver is its fields. What is left is a slot of the data stack, as any other variable.
//
// What must be proved: the object's size is known and small; its pointer, and what is computed from it, leads nowhere but
// to where the function sees it, and nothing of it is in use when a loop makes it again (object_flow.h).
//
// The object is cleared where it was made: each turn of a loop gets zeros. Births, and the nulls that a frame needs before
// them, are the data stack's matter (data_stack.cpp).
//
// Limits. A frame is memory that is kept as long as the function runs, and the heap's is not. So an object has at most
// kLargest bytes, and all of a function kFrame, of which recursive functions get less.
//
// Small typed moves from and to such an object become loads and stores at once, since LLVM cannot take a variable apart that
// one of them names.
//
// A closure's code tells its callers what becomes of what was captured (kFateAttribute), once it is simplified. Promises to
// other packages are the escape analysis's alone, as they must not depend on what the optimiser achieves.
//
// The verifier (verify_local_objects) looks at what the whole pipeline has left of the variables, with code of its own, for
// what is wrong for sure. The proof itself is not repeated there: LLVM merges what two ways do, and then it is less exact
// than it was (a right program was refused for `if c { l.q = m.p } else { a.q = b.p }`). What remains is the matter of the
// runtime's escape check.
//
// Texts, whose size is not known, get a buffer in the frame (docs/escape.md) for the same proof: the runtime is told where
// it is, and uses it or the heap.
//
// What it does not do: objects that are local on some ways only; maps and channels; an allocation that is an invoke.
#include "compiler/passes/object_flow.h"
#include "compiler/passes/pointers.h"
#include "compiler/passes/stages.h"

#include "compiler/base/assert.h"
#include "runtime/abi/values.h"

#include "llvm/ADT/SCCIterator.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Analysis/CallGraph.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Transforms/Scalar/SROA.h"

namespace tuco::passes {

using namespace llvm;

namespace {

constexpr uint64_t kLargest = 1024;       // bytes of an object,
constexpr uint64_t kFrame = 4096;         // of all in a function,
constexpr uint64_t kRecursiveFrame = 256; // and in one that calls itself
constexpr uint64_t kClearedByStores = 16; // words
constexpr uint64_t kMostStores = 32;      // if nothing else can clear it
constexpr unsigned kRounds = 4;           // an object in registers may have been the only one to hold another
constexpr char kRecursiveAttribute[] = "tuco-recursive";

struct Candidate {
  CallInst *call;
  TypeShape shape;
  uint64_t count;
  uint64_t bytes() const { return shape.size * count; }
};

// A call that makes a text on the heap, and its address, if anybody wants that.
struct Text {
  CallInst *call;
  ExtractValueInst *address;
};

std::optional<Text> text_of(Instruction &instruction) {
  static const StringSet<> kMakers = {"rt_string_concat",     "rt_string_concat2",   "rt_string_from_bytes",
                                      "rt_string_from_runes", "rt_string_from_rune", "rt_bytes_from_string"};
  auto *call = dyn_cast<CallInst>(&instruction);
  const Function *callee = call ? call->getCalledFunction() : nullptr;
  if (!callee || !kMakers.contains(callee->getName()) || !isa<ConstantPointerNull>(call->getArgOperand(0)))
    return std::nullopt;
  Text text{call, nullptr};
  for (User *user : call->users()) {
    auto *part = dyn_cast<ExtractValueInst>(user);
    bool is_address = part && part->getNumIndices() == 1 && part->getIndices()[0] == 0;
    if (!part || (is_address && text.address)) return std::nullopt;
    if (is_address) text.address = part;
  }
  return text;
}

// Nothing, or why the call cannot be one.
const char *reason_against(const CallBase &call, const DataLayout &layout, Candidate &out) {
  if (!isa<CallInst>(call)) return "its making may panic, in a function with defers";
  std::optional<uint64_t> count = allocated_count(call);
  if (!count) return "its length is not known";
  std::optional<TypeShape> shape = allocated_shape(call, layout);
  if (!shape) return "another package describes its type";
  if (*count == 0 || shape->size == 0) return "it is empty";
  if (*count > kLargest || shape->size * *count > kLargest) return "it is too large";
  uint64_t words = shape->size * *count / 8;
  if (shape->pointer_bytes != 0 && *count > 1 && words > kMostStores) return "it is too large";
  out = {cast<CallInst>(const_cast<CallBase *>(&call)), *shape, *count};
  return nullptr;
}

// The words of an object: pointers as such.
Type *memory_type(const Candidate &object, LLVMContext &context) {
  if (object.shape.pointer_bytes == 0) return ArrayType::get(Type::getInt8Ty(context), object.bytes());
  SmallVector<Type *, 16> words;
  for (uint64_t word = 0; word < object.shape.size / 8; word++)
    words.push_back(object.shape.word_is_pointer(word)
                        ? static_cast<Type *>(PointerType::get(context, kGoSpace))
                        : Type::getInt64Ty(context));
  Type *element = StructType::get(context, words);
  return object.count == 1 ? element : ArrayType::get(element, object.count);
}

class LocalObjectsOf {
public:
  LocalObjectsOf(Function &function, FunctionAnalysisManager &analyses, Records *records)
      : function_(function), layout_(function.getParent()->getDataLayout()), analyses_(analyses),
        records_(records) {}

  bool run() {
    bool changed = false;
    for (unsigned round = 0; round < kRounds; round++) {
      changed |= know_code();
      if (!move_objects()) break;
      changed = true;
      PreservedAnalyses same_blocks;
      same_blocks.preserveSet<CFGAnalyses>();
      analyses_.invalidate(function_, same_blocks);
      PreservedAnalyses kept = SROAPass(SROAOptions::ModifyCFG).run(function_, analyses_);
      analyses_.invalidate(function_, kept);
    }
    return changed;
  }

private:
  // A call through a closure that is made here is a call of its code, which nobody changes: calls in between do not matter.
  // LLVM inlines the call in its next round over the function.
  bool know_code() {
    SmallVector<std::pair<LoadInst *, Function *>, 4> known;
    for (Instruction &instruction : instructions(function_)) {
      auto *call = dyn_cast<CallBase>(&instruction);
      auto *code = call ? dyn_cast<LoadInst>(call->getCalledOperand()) : nullptr;
      if (!code) continue;
      if (const StoreInst *store = only_store_of_code(*code->getPointerOperand());
          store && analyses_.getResult<DominatorTreeAnalysis>(function_).dominates(store, code))
        known.push_back({code, cast<Function>(const_cast<Value *>(store->getValueOperand()))});
    }
    for (auto [load, code] : known) load->replaceAllUsesWith(code);
    return !known.empty();
  }

  // An object into whose first word code is stored is a closure.
  static const StoreInst *only_store_of_code(const Value &closure) {
    auto *call = dyn_cast<CallBase>(&closure);
    if (!isa<AllocaInst>(closure) && !(call && is_allocation(*call))) return nullptr;
    const StoreInst *only = nullptr;
    for (const User *user : closure.users()) {
      auto *store = dyn_cast<StoreInst>(user);
      if (!store || store->getPointerOperand() != &closure || !isa<Function>(store->getValueOperand()))
        continue;
      if (only) return nullptr;
      only = store;
    }
    return only;
  }

  bool move_objects() {
    std::vector<Candidate> candidates;
    std::vector<Text> texts;
    SmallVector<Value *, 16> values;
    uint64_t room = function_.hasFnAttribute(kRecursiveAttribute) ? kRecursiveFrame : kFrame;
    for (Instruction &instruction : instructions(function_)) {
      if (auto *alloca = dyn_cast<AllocaInst>(&instruction);
          alloca && alloca->hasMetadata(kLocalObjectMetadata))
        room -= std::min<uint64_t>(room, alloca->getAllocationSize(layout_)->getFixedValue());
      if (std::optional<Text> text = text_of(instruction)) texts.push_back(*text);
      auto *call = dyn_cast<CallBase>(&instruction);
      if (!call || !is_allocation_call(*call)) continue;
      Candidate candidate;
      if (reason_against(*call, layout_, candidate)) continue;
      candidates.push_back(candidate);
      values.push_back(call);
    }
    for (const Text &text : texts)
      if (text.address) values.push_back(text.address);
    if (candidates.empty() && texts.empty()) return false;
    const DominatorTree &dominators = analyses_.getResult<DominatorTreeAnalysis>(function_);
    ObjectFlow flow(values);
    flow.run(&dominators);
    for (unsigned i = 0; i < candidates.size(); i++) {
      if (!flow.reason(i).empty()) continue;
      if (candidates[i].bytes() <= room) {
        room -= candidates[i].bytes();
        continue;
      }
      // Whatever it holds would be found in the heap.
      flow.keep_out(i, "the frame would become too large");
    }
    flow.run(&dominators);
    bool moved = false;
    for (unsigned i = 0; i < candidates.size(); i++) {
      if (!flow.reason(i).empty()) continue;
      move(candidates[i]);
      moved = true;
    }
    for (CallInst *call : moves_) expand_small_move(*call);
    moves_.clear();
    return buffer_texts(texts, flow, static_cast<unsigned>(candidates.size()), room) || moved;
  }

  // number: of the first text that has an address, among the objects of `flow`.
  bool buffer_texts(ArrayRef<Text> texts, const ObjectFlow &flow, unsigned number, uint64_t room) {
    bool buffered = false;
    for (const Text &text : texts) {
      bool is_local = !text.address || flow.reason(number++).empty();
      if (!is_local || room < abi::kBufferBytes) continue;
      room -= abi::kBufferBytes;
      if (records_)
        records_->local_objects.push_back(
            {function_.getName().str(), source_line(*text.call), abi::kBufferBytes, ""});
      Type *type = ArrayType::get(Type::getInt8Ty(function_.getContext()), abi::kBufferBytes);
      auto *memory =
          new AllocaInst(type, kGoSpace, nullptr, Align(8), "text", function_.getEntryBlock().begin());
      memory->setMetadata(kLocalObjectMetadata, MDNode::get(function_.getContext(), {}));
      text.call->setArgOperand(0, memory);
      buffered = true;
    }
    return buffered;
  }

  void move(const Candidate &object) {
    LLVMContext &context = function_.getContext();
    if (records_)
      records_->local_objects.push_back(
          {function_.getName().str(), source_line(*object.call), object.bytes(), ""});
    BasicBlock &entry = function_.getEntryBlock();
    auto *memory = new AllocaInst(memory_type(object, context), kGoSpace, nullptr,
                                  Align(object.bytes() >= 8 ? 8 : object.shape.align), "", entry.begin());
    memory->takeName(object.call);
    memory->setMetadata(kLocalObjectMetadata, MDNode::get(context, {}));
    clear(object, *memory);
    note_moves(*object.call);
    object.call->replaceAllUsesWith(memory);
    object.call->eraseFromParent();
  }

  void clear(const Candidate &object, AllocaInst &memory) {
    IRBuilder<> builder(object.call);
    if (object.shape.pointer_bytes == 0) {
      builder.CreateMemSet(&memory, builder.getInt8(0), object.bytes(), memory.getAlign());
      return;
    }
    uint64_t words = object.bytes() / 8;
    if (object.count == 1 && words > kClearedByStores) {
      FunctionCallee callee = function_.getParent()->getOrInsertFunction(
          kTypedClear, builder.getVoidTy(), memory.getType(), builder.getPtrTy(0), builder.getInt64Ty());
      auto *clear = cast<Function>(callee.getCallee());
      clear->addFnAttr(kLeafAttribute);
      clear->setDoesNotThrow();
      builder.CreateCall(callee, {&memory, object.call->getArgOperand(0), builder.getInt64(object.bytes())});
      return;
    }
    for (uint64_t word = 0; word < words; word++) {
      bool pointer = object.shape.word_is_pointer(word % (object.shape.size / 8));
      Type *type = pointer ? static_cast<Type *>(builder.getPtrTy(kGoSpace)) : builder.getInt64Ty();
      Value *at =
          word == 0 ? &memory : builder.CreateConstInBoundsGEP1_64(builder.getInt8Ty(), &memory, word * 8);
      builder.CreateAlignedStore(Constant::getNullValue(type), at, Align(8));
    }
  }

  // The typed moves and clears that name the object.
  void note_moves(Value &address) {
    for (User *user : address.users()) {
      if (isa<GetElementPtrInst>(user)) note_moves(*user);
      auto *call = dyn_cast<CallInst>(user);
      const Function *callee = call ? call->getCalledFunction() : nullptr;
      if (callee && (callee->getName() == kTypedMove || callee->getName() == kTypedClear))
        moves_.insert(call);
    }
  }

  Function &function_;
  const DataLayout &layout_;
  FunctionAnalysisManager &analyses_;
  Records *records_;
  SmallSetVector<CallInst *, 4> moves_;
};

} // namespace

// Functions that may call themselves, as far as direct calls tell.
void note_recursion(Module &module) {
  CallGraph graph(module);
  for (auto component = scc_begin(&graph); !component.isAtEnd(); ++component) {
    if (!component.hasCycle()) continue;
    for (CallGraphNode *node : *component)
      if (Function *function = node->getFunction(); function && !function->isDeclaration())
        function->addFnAttr(kRecursiveAttribute);
  }
}

PreservedAnalyses LocalObjects::run(Function &function, FunctionAnalysisManager &analyses) {
  if (!is_go_function(function)) return PreservedAnalyses::all();
  bool changed = LocalObjectsOf(function, analyses, records).run();
  // What another module's copy of the function does need not be what this one does.
  if (promises && function.hasExactDefinition() && !function.getArg(kContextParameter)->use_empty()) {
    Fate fate = ObjectFlow::fate_of_context(function);
    if (fate.itself != Fate::Kept)
      function.addParamAttr(kContextParameter,
                            Attribute::get(function.getContext(), kFateAttribute, fate.text()));
  }
  return changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
}

namespace {

// What gives an object away for sure: something that is done with an address that is computed from the variable, or may be.
// It shares no code with the proof. A store counts only of an address that is the variable's for sure, since LLVM merges
// the stores of two ways: what may be the variable is stored where only the other way's value goes.
class Leak {
public:
  // Null: there is none.
  const Instruction *of(const Value &address, bool is_sure = true) {
    for (const Use &use : address.uses())
      if (const Instruction *leak = by_use(use, is_sure)) return leak;
    return nullptr;
  }

private:
  const Instruction *by_use(const Use &use, bool is_sure) {
    auto *user = cast<Instruction>(use.getUser());
    if (isa<GetElementPtrInst>(user)) return of(*user, is_sure);
    if (isa<PHINode, SelectInst>(user)) return seen_.insert(user).second ? of(*user, false) : nullptr;
    if (isa<ReturnInst, PtrToIntInst, AddrSpaceCastInst>(user)) return user;
    if (auto *store = dyn_cast<StoreInst>(user); store && use.getOperandNo() == 0) {
      const Value *place = base_of(store->getPointerOperand());
      return is_sure && isa<GlobalVariable, LoadInst, CallBase, Argument>(place) ? user : nullptr;
    }
    auto *call = dyn_cast<CallBase>(user);
    return call && !isa<IntrinsicInst>(call) && !is_promised(*call, use) ? user : nullptr;
  }

  static bool is_promised(const CallBase &call, const Use &use) {
    if (!call.isArgOperand(&use)) return false;
    unsigned argument = call.getArgOperandNo(&use);
    const Function *callee = call.getCalledFunction();
    return call.isInlineAsm() || call.doesNotCapture(argument) ||
           (callee && (callee->getAttributes().hasParamAttr(argument, kFateAttribute) ||
                       callee->getName().starts_with("tuco.") ||
                       runtime_call_kind(callee->getName()) != RuntimeCall::None));
  }

  SmallPtrSet<const Instruction *, 8> seen_;
};

} // namespace

void verify_local_objects(Stage &stage) {
  for (Function &function : stage.module) {
    if (function.isDeclaration() || !is_go_function(function)) continue;
    for (Instruction &instruction : instructions(function)) {
      if (!isa<AllocaInst>(instruction) || !instruction.hasMetadata(kLocalObjectMetadata)) continue;
      const Instruction *leak = Leak().of(instruction);
      if (!leak) continue;
      std::string text;
      raw_string_ostream(text) << "in " << function.getName() << ":" << instruction << " is used by" << *leak;
      base::internal_error(__FILE__, __LINE__, "an object that was moved into the frame stays there", text);
    }
  }
}

// What is still made on the heap, and why.
void record_heap_objects(Stage &stage) {
  if (!stage.options.explain) return;
  for (Function &function : stage.module) {
    if (function.isDeclaration() || !is_go_function(function)) continue;
    SmallVector<Value *, 8> values;
    for (Instruction &instruction : instructions(function)) {
      auto *call = dyn_cast<CallBase>(&instruction);
      if (!call || !is_allocation_call(*call)) continue;
      Candidate candidate;
      if (const char *reason = reason_against(*call, stage.module.getDataLayout(), candidate))
        stage.records.local_objects.push_back({function.getName().str(), source_line(*call), 0, reason});
      else
        values.push_back(call);
    }
    if (values.empty()) continue;
    DominatorTree dominators(function);
    ObjectFlow flow(values);
    flow.run(&dominators);
    for (unsigned i = 0; i < values.size(); i++) {
      std::string reason = flow.reason(i);
      if (reason.empty())
        reason = stage.options.level == 0 ? "not optimised" : "the frame would become too large";
      stage.records.local_objects.push_back(
          {function.getName().str(), source_line(*cast<Instruction>(values[i])), 0, reason});
    }
  }
}

} // namespace tuco::passes
