// Functions that are given a closure whose code their caller knows, and call it in a loop, get a copy that knows it, too.
//
//     slices.SortFunc(all, func(a, b row) int { return a.key - b.key })
//
//     SortFunc ─ sortUnstable ─ quick ─ split ─ less ─ call through a pointer       one copy for all closures
//     SortFunc{main.f.func1} ─ ... ─ less{main.f.func1} ─ main.f.func1, inlined     a copy for this one
//
// A closure is a pointer to an object whose first word is the address of code, and which nobody changes. So a function is
// specialised for the *code*: what a literal captures stays an argument, and one copy serves each time that the literal is
// made. In the copy a call through the parameter is a call of the code, and where the copy passes the parameter on to
// another function, that one is specialised as well. Inlining is LLVM's matter.
//
// What is known of a value, on code as `lower` makes it, is told by its definition alone:
//     the object of a literal without captures  it is a constant
//     an object that is made here             what is stored to its first word, if that is stored once
//     a local variable                        what is stored to it, if that happens once, and all else is loads: `lower`
//                                             stores a variable's zero first, so one store is that of a temporary or a
//                                             parameter, and no load comes before it
//     the parameter of a copy                 what it is a copy for
//
// Only instances of generic functions are copied, and only those that may call their parameter in a loop, themselves or
// through what they pass it on to. An instance that is left without calls is gone, so the copy takes its place in the
// program. Other functions stay in it for their own package's sake: copies of them made hello world larger by 1.2 % (each
// system call that os tries again got a loop of its own), and small ones are inlined anyway. What all copies of a module may
// weigh has a limit, and so has a function that is copied; beyond it closures are called as before. //go:noinline keeps a
// function whole.
//
// A copy has the debug information of the function, so tracebacks and profiles name that. The linker merges copies of the
// same name, which packages may make that instantiate or inline the same function.
//
// LLVM's own function specialisation does none of this: it leaves alone what the linker may replace (as it may instances), and
// closures that capture anything.
#include "compiler/passes/passes.h"
#include "compiler/passes/pointers.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SCCIterator.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/IR/CFG.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/Cloning.h"

#include <deque>

namespace tuco::passes {

using namespace llvm;

namespace {

constexpr unsigned kLargest = 1'500;     // instructions, as `lower` makes them, of a function that is copied,
constexpr unsigned kMostCopied = 20'000; // and of all copies of a module
constexpr unsigned kMostSteps = 6;       // from a value to where it is known

// What a function does with a closure that it is given.
struct Use {
  bool calls = false; // itself or in functions that it passes it on to
  bool often = false; // in a loop
};

class Specialiser {
public:
  explicit Specialiser(Module &module) : module_(module) {}

  void run() {
    for (Function &function : module_)
      if (!function.isDeclaration() && is_go_function(function) && !function.hasAvailableExternallyLinkage())
        pending_.push_back(&function);
    while (!pending_.empty()) {
      Function &function = *pending_.front();
      pending_.pop_front();
      specialise_calls(function);
    }
  }

private:
  using Parameter = std::pair<Function *, unsigned>;

  void specialise_calls(Function &function) {
    bool is_copy = copies_.contains(&function);
    SmallVector<CallBase *, 16> calls;
    for (Instruction &instruction : instructions(function))
      if (auto *call = dyn_cast<CallBase>(&instruction)) calls.push_back(call);
    for (CallBase *call : calls) {
      if (call->isIndirectCall()) {
        if (is_copy) call_directly(*call);
        continue;
      }
      for (unsigned i = 0; i < call->arg_size(); i++) {
        Function *callee = call->getCalledFunction();
        if (!callee || !can_be_copied(*callee)) break;
        Function *code = code_of(call->getArgOperand(i));
        if (!code) continue;
        Use use = use_of({callee, i});
        // A copy's own calls are what it was made for.
        if (!use.calls || (!use.often && !is_copy)) continue;
        if (Function *copy = copy_for({callee, i}, *code)) call->setCalledFunction(copy);
      }
    }
  }

  // A call through the first word of a closure whose code is known.
  void call_directly(CallBase &call) {
    Value *closure = called_closure(call);
    Function *code = closure ? code_of(closure) : nullptr;
    if (code && code->getFunctionType() == call.getFunctionType()) call.setCalledFunction(code);
  }

  static Value *called_closure(const CallBase &call) {
    auto *code = dyn_cast<LoadInst>(call.getCalledOperand());
    if (!code || call.arg_empty() || code->getPointerAddressSpace() != kGoSpace) return nullptr;
    return call.getArgOperand(0) == code->getPointerOperand() ? code->getPointerOperand() : nullptr;
  }

  static bool can_be_copied(const Function &function) {
    return function.hasLinkOnceODRLinkage() && is_go_function(function) && !function.isVarArg() &&
           !function.hasFnAttribute(Attribute::NoInline);
  }

  // --- what is known of a value

  // What is stored to a local variable, if that is one store; null otherwise, and if others have its address.
  static Value *only_value(AllocaInst &variable) {
    Value *value = nullptr;
    for (User *user : variable.users()) {
      if (isa<LoadInst>(user)) continue;
      auto *store = dyn_cast<StoreInst>(user);
      if (!store || store->getValueOperand() == &variable || value) return nullptr;
      value = store->getValueOperand();
    }
    return value;
  }

  // What is stored to the first word of an object that is made here.
  static Function *first_word(Value &object) {
    Function *code = nullptr;
    for (User *user : object.users()) {
      auto *store = dyn_cast<StoreInst>(user);
      if (!store || store->getPointerOperand() != &object) continue;
      auto *stored = dyn_cast<Function>(store->getValueOperand());
      if (!stored || code) return nullptr;
      code = stored;
    }
    return code;
  }

  // Where the value comes from: through local variables that hold nothing else.
  static Value *origin(Value *value) {
    for (unsigned step = 0; step < kMostSteps; step++) {
      auto *load = dyn_cast<LoadInst>(value);
      auto *variable = load ? dyn_cast<AllocaInst>(load->getPointerOperand()) : nullptr;
      Value *stored = variable ? only_value(*variable) : nullptr;
      if (!stored || stored->getType() != load->getType()) return value;
      value = stored;
    }
    return value;
  }

  Function *code_of(Value *closure) const {
    Value *object = origin(closure);
    if (auto *parameter = dyn_cast<Argument>(object)) return known_.lookup(parameter);
    if (isa<AllocaInst>(object) || isa<CallBase>(object)) return first_word(*object);
    auto *literal = dyn_cast<GlobalVariable>(object);
    if (!literal || !literal->isConstant() || !literal->hasInitializer()) return nullptr;
    return dyn_cast<Function>(literal->getInitializer());
  }

  // --- whether a copy is worth it

  Use use_of(Parameter parameter) {
    auto [entry, is_new] = uses_.try_emplace(parameter);
    if (!is_new) return entry->second; // of one that is in hand: nothing yet
    Function &function = *parameter.first;
    const Argument &argument = *function.getArg(parameter.second);
    Use use;
    if (!argument.getType()->isPointerTy()) return use;
    for (Instruction &instruction : instructions(function)) {
      auto *call = dyn_cast<CallBase>(&instruction);
      if (!call) continue;
      Use here = use_in(*call, argument);
      use.calls |= here.calls;
      use.often |= here.often || (here.calls && in_cycle(*call->getParent()));
    }
    uses_[parameter] = use;
    return use;
  }

  Use use_in(CallBase &call, const Argument &argument) {
    if (call.isIndirectCall()) {
      Value *closure = called_closure(call);
      return {closure && origin(closure) == &argument, false};
    }
    Use use;
    Function *callee = call.getCalledFunction();
    if (!callee || !can_be_copied(*callee)) return use;
    for (unsigned i = 0; i < call.arg_size(); i++) {
      if (origin(call.getArgOperand(i)) != &argument) continue;
      Use there = use_of({callee, i});
      use.calls |= there.calls;
      use.often |= there.often;
    }
    return use;
  }

  bool in_cycle(const BasicBlock &block) {
    const Function &function = *block.getParent();
    if (cycles_known_.insert(&function).second)
      for (auto it = scc_begin(&function); !it.isAtEnd(); ++it)
        if (it.hasCycle()) in_cycle_.insert(it->begin(), it->end());
    return in_cycle_.contains(&block);
  }

  // --- copies

  Function *copy_for(Parameter parameter, Function &code) {
    Function &function = *parameter.first;
    std::string name =
        (function.getName() + "{" + Twine(parameter.second) + ": " + code.getName() + "}").str();
    auto [entry, is_new] = by_name_.try_emplace(name, nullptr);
    if (!is_new) return entry->second;
    unsigned size = function.getInstructionCount();
    if (size > kLargest || copied_ + size > kMostCopied) return nullptr;
    copied_ += size;
    ValueToValueMapTy map;
    Function *copy = CloneFunction(&function, map);
    copy->setName(name);
    copy->setLinkage(GlobalValue::LinkOnceODRLinkage);
    copy->setComdat(module_.getOrInsertComdat(name));
    copy->setDSOLocal(true);
    copy->addParamAttr(parameter.second, Attribute::NonNull);
    copy->removeFromParent();
    module_.getFunctionList().insertAfter(function.getIterator(), copy);
    // A copy of a copy knows what that knew.
    for (Argument &argument : function.args())
      if (Function *known = known_.lookup(&argument)) known_[copy->getArg(argument.getArgNo())] = known;
    known_[copy->getArg(parameter.second)] = &code;
    copies_.insert(copy);
    pending_.push_back(copy);
    entry->second = copy;
    return copy;
  }

  Module &module_;
  std::deque<Function *> pending_;
  DenseMap<Parameter, Use> uses_;
  DenseMap<const Argument *, Function *> known_;
  DenseSet<const Function *> copies_;
  StringMap<Function *> by_name_; // null: not made, there was no room
  DenseSet<const BasicBlock *> in_cycle_;
  DenseSet<const Function *> cycles_known_;
  unsigned copied_ = 0; // instructions
};

} // namespace

void specialise_for_closures(Module &module) { Specialiser(module).run(); }

} // namespace tuco::passes
