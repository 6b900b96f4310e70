// Random functions of a few bits are run with many arguments: what the prover says of a comparison must be so in each run.
//
// Structured code of ifs, loops of both shapes and early returns, over integers of four to six bits, so that sums wrap
// often and a run meets what a program with 64 bits meets at its limits only. Loads give another number each time, some
// of them none below zero: so a loop's limit may be another in each iteration, where an induction has no ground. All
// comparisons of a function are asked about, with both outcomes. Behaviour that LLVM leaves undefined ends a run: it never
// says anything against a proof.
#include "compiler/passes/bounds_proof.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/MDBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Support/raw_ostream.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <optional>
#include <random>

using namespace tuco;
using namespace llvm;

namespace {

class Random {
public:
  explicit Random(uint64_t seed) : engine_(seed) {}
  unsigned below(unsigned limit) { return static_cast<unsigned>(engine_() % limit); }
  bool one_in(unsigned n) { return below(n) == 0; }
  template <class C> auto &of(C &&choices) { return choices[below(static_cast<unsigned>(choices.size()))]; }

private:
  std::mt19937_64 engine_;
};

// Writes one function.
class Writer {
public:
  Writer(Module &module, Random &random)
      : module_(module), random_(random), width_(4 + random.below(3)), builder_(module.getContext()) {
    Type *number = builder_.getIntNTy(width_), *bit = builder_.getInt1Ty();
    Type *parameters[] = {number, number, number, number, bit, bit};
    function_ = Function::Create(FunctionType::get(builder_.getVoidTy(), parameters, false),
                                 GlobalValue::ExternalLinkage, "f", module);
    for (unsigned i : {0u, 1u}) {
      AttrBuilder range(module.getContext());
      range.addRangeAttr(ConstantRange(APInt(width_, 0), APInt::getSignedMinValue(width_)));
      function_->addParamAttrs(i, range);
    }
    memory_ = new GlobalVariable(module, number, false, GlobalValue::ExternalLinkage, nullptr, "memory");
    for (unsigned i = 0; i < 4; i++) known_.push_back(function_->getArg(i));
    bits_ = {function_->getArg(4), function_->getArg(5)};
    builder_.SetInsertPoint(block("entry"));
  }

  Function &write() {
    sequence(0);
    builder_.CreateRetVoid();
    return *function_;
  }

private:
  BasicBlock *block(const char *name) { return BasicBlock::Create(module_.getContext(), name, function_); }
  Value *constant(int64_t value) { return ConstantInt::getSigned(builder_.getIntNTy(width_), value); }
  Value *operand() {
    if (random_.one_in(6)) {
      int64_t limits[] = {0, 1, -1, 2, (int64_t{1} << (width_ - 1)) - 1, -(int64_t{1} << (width_ - 1))};
      return constant(random_.of(limits_of(limits)));
    }
    // What is new is of more interest.
    size_t count = known_.size(), back = random_.below(static_cast<unsigned>(count));
    if (random_.one_in(2)) back = std::min<size_t>(back, random_.below(4));
    return known_[count - 1 - back];
  }
  template <size_t N> static std::vector<int64_t> limits_of(int64_t (&values)[N]) {
    return {values, values + N};
  }

  bool is_known(Value *value) { return isa<Constant>(value) || is_contained(known_, value); }

  Value *comparison() {
    static const std::vector<CmpInst::Predicate> predicates = {
        CmpInst::ICMP_EQ,  CmpInst::ICMP_NE,  CmpInst::ICMP_SLT, CmpInst::ICMP_SLE, CmpInst::ICMP_SGT,
        CmpInst::ICMP_SGE, CmpInst::ICMP_ULT, CmpInst::ICMP_ULE, CmpInst::ICMP_UGT, CmpInst::ICMP_UGE};
    Value *a = operand(), *b = operand();
    // Often of what has been compared already: one comparison tells of the other.
    if (auto [c, d] = last_compared_; c && random_.one_in(3) && is_known(c) && is_known(d)) a = c, b = d;
    last_compared_ = {a, b};
    if (isa<Constant>(a)) a = known_.back();
    if (random_.one_in(8)) {
      Type *wide = builder_.getIntNTy(width_ + 2);
      a = cast<Instruction>(builder_.Insert(new SExtInst(a, wide)));
      b = random_.one_in(3) ? static_cast<Value *>(builder_.Insert(new ZExtInst(b, wide)))
                            : static_cast<Value *>(builder_.Insert(new SExtInst(b, wide)));
    }
    return builder_.Insert(new ICmpInst(random_.of(predicates), a, b));
  }

  Value *condition() {
    if (random_.one_in(5)) return random_.of(bits_);
    Value *one = comparison();
    if (!random_.one_in(6)) return one;
    Value *other = comparison();
    switch (random_.below(4)) {
    case 0: return builder_.Insert(BinaryOperator::CreateAnd(one, other));
    case 1: return builder_.Insert(BinaryOperator::CreateOr(one, other));
    case 2: return builder_.Insert(SelectInst::Create(one, other, builder_.getFalse()));
    default: return builder_.Insert(SelectInst::Create(one, builder_.getTrue(), other));
    }
  }

  Value *sum(Value *of) {
    static const std::vector<int64_t> steps = {1, 1, 1, -1, -1, 2, -2, 3};
    auto *result = BinaryOperator::CreateAdd(of, random_.one_in(8) ? operand() : constant(random_.of(steps)));
    result->setHasNoSignedWrap(random_.one_in(16));
    return builder_.Insert(result);
  }

  // A number that is another each time; every second one is a length.
  Value *load() {
    LoadInst *result = builder_.CreateLoad(builder_.getIntNTy(width_), memory_);
    if (random_.one_in(2))
      result->setMetadata(
          LLVMContext::MD_range,
          MDBuilder(module_.getContext()).createRange(APInt(width_, 0), APInt::getSignedMinValue(width_)));
    return result;
  }

  void operation() {
    static const std::vector<Instruction::BinaryOps> others = {
        Instruction::And,  Instruction::LShr, Instruction::AShr, Instruction::UDiv,
        Instruction::SDiv, Instruction::URem, Instruction::SRem};
    static const std::vector<Intrinsic::ID> extremes = {Intrinsic::smin, Intrinsic::smax, Intrinsic::umin,
                                                        Intrinsic::umax};
    switch (random_.below(9)) {
    case 0:
    case 1:
    case 2: known_.push_back(sum(operand())); break;
    case 3: known_.push_back(builder_.Insert(BinaryOperator::CreateSub(operand(), operand()))); break;
    case 4:
      known_.push_back(builder_.Insert(BinaryOperator::Create(random_.of(others), operand(), operand())));
      break;
    case 5: {
      Function *extreme =
          Intrinsic::getDeclaration(&module_, random_.of(extremes), builder_.getIntNTy(width_));
      known_.push_back(builder_.Insert(CallInst::Create(extreme, {operand(), operand()})));
      break;
    }
    case 6: known_.push_back(builder_.Insert(SelectInst::Create(condition(), operand(), operand()))); break;
    case 7: known_.push_back(load()); break;
    default: {
      Type *narrow = builder_.getIntNTy(width_ - 2);
      Value *part = builder_.Insert(new TruncInst(operand(), narrow));
      known_.push_back(random_.one_in(2) ? static_cast<Value *>(builder_.Insert(
                                               new ZExtInst(part, builder_.getIntNTy(width_))))
                                         : builder_.Insert(new SExtInst(part, builder_.getIntNTy(width_))));
    }
    }
  }

  void sequence(unsigned depth) {
    for (unsigned left = 1 + random_.below(4); left > 0; left--) {
      unsigned kind = random_.below(12);
      if (kind < 4)
        operation();
      else if (kind < 6)
        comparison();
      else if (kind == 6)
        builder_.CreateAssumption(comparison());
      else if (kind == 7)
        guard();
      else if (depth < 3 && kind < 10)
        alternatives(depth);
      else if (depth < 3)
        random_.one_in(2) ? loop(depth) : rotated_loop(depth);
    }
  }

  // What follows runs only if a condition holds.
  void guard() {
    Value *go = condition();
    BasicBlock *rest = block("rest"), *out = block("out");
    random_.one_in(2) ? builder_.CreateCondBr(go, rest, out) : builder_.CreateCondBr(go, out, rest);
    builder_.SetInsertPoint(out);
    if (random_.one_in(2)) comparison();
    builder_.CreateRetVoid();
    builder_.SetInsertPoint(rest);
  }

  void alternatives(unsigned depth) {
    Value *which = condition();
    BasicBlock *yes = block("yes"), *no = block("no"), *both = block("both");
    builder_.CreateCondBr(which, yes, no);
    size_t outer = known_.size();
    SmallVector<std::pair<Value *, BasicBlock *>, 2> ways[3];
    for (BasicBlock *way : {yes, no}) {
      builder_.SetInsertPoint(way);
      if (!random_.one_in(3)) sequence(depth + 1);
      for (auto &phi : ways) phi.push_back({operand(), builder_.GetInsertBlock()});
      builder_.CreateBr(both);
      known_.resize(outer);
    }
    builder_.SetInsertPoint(both);
    for (unsigned i = random_.below(4); i > 0; i--) {
      PHINode *phi = builder_.CreatePHI(builder_.getIntNTy(width_), 2);
      for (auto [value, from] : ways[i - 1]) phi->addIncoming(value, from);
      known_.push_back(phi);
    }
  }

  SmallVector<PHINode *, 3> phis(BasicBlock *head, ArrayRef<Value *> starts, BasicBlock *before) {
    SmallVector<PHINode *, 3> result;
    builder_.SetInsertPoint(head);
    for (Value *start : starts) {
      result.push_back(builder_.CreatePHI(builder_.getIntNTy(width_), 2));
      result.back()->addIncoming(start, before);
      known_.push_back(result.back());
    }
    return result;
  }

  void close(ArrayRef<PHINode *> phis) {
    SmallVector<Value *, 3> next;
    for (PHINode *phi : phis) next.push_back(random_.one_in(4) ? operand() : sum(phi));
    for (auto [phi, value] : zip(phis, next)) {
      phi->addIncoming(value, builder_.GetInsertBlock());
      known_.push_back(value);
    }
  }

  SmallVector<Value *, 3> starts() {
    SmallVector<Value *, 3> result;
    for (unsigned i = 1 + random_.below(2); i > 0; i--)
      result.push_back(random_.one_in(3) ? constant(0) : operand());
    return result;
  }

  // A loop's condition: mostly one of its variables beside something else.
  Value *again(ArrayRef<PHINode *> variables) {
    if (random_.one_in(3)) return condition();
    static const std::vector<CmpInst::Predicate> predicates = {CmpInst::ICMP_NE, CmpInst::ICMP_SLT,
                                                               CmpInst::ICMP_SGE, CmpInst::ICMP_ULT};
    Value *variable = random_.of(variables), *other = random_.one_in(2) ? known_.back() : operand();
    last_compared_ = {variable, other};
    if (random_.one_in(2)) comparison();
    return builder_.Insert(new ICmpInst(random_.of(predicates), variable, other));
  }

  void loop(unsigned depth) {
    BasicBlock *before = builder_.GetInsertBlock(), *head = block("head"), *body = block("body"),
               *end = block("end");
    SmallVector<Value *, 3> first = starts();
    builder_.CreateBr(head);
    SmallVector<PHINode *, 3> variables = phis(head, first, before);
    for (unsigned i = random_.below(3); i > 0; i--)
      random_.one_in(2) ? known_.push_back(load()) : operation();
    size_t outer = known_.size();
    builder_.CreateCondBr(again(variables), body, end);
    builder_.SetInsertPoint(body);
    sequence(depth + 1);
    close(variables);
    builder_.CreateBr(head);
    known_.resize(outer);
    builder_.SetInsertPoint(end);
  }

  void rotated_loop(unsigned depth) {
    BasicBlock *before = block("before"), *body = block("body"), *end = block("end");
    SmallVector<Value *, 3> first = starts();
    size_t outer = known_.size();
    builder_.CreateCondBr(condition(), before, end);
    builder_.SetInsertPoint(before);
    builder_.CreateBr(body);
    SmallVector<PHINode *, 3> variables = phis(body, first, before);
    sequence(depth + 1);
    close(variables);
    auto *latch = builder_.GetInsertBlock();
    builder_.CreateCondBr(again(variables), body, end);
    for (PHINode *phi : variables) phi->setIncomingBlock(1, latch);
    known_.resize(outer);
    builder_.SetInsertPoint(end);
  }

  Module &module_;
  Random &random_;
  unsigned width_;
  IRBuilder<> builder_;
  Function *function_;
  std::vector<Value *> known_, bits_; // that dominate the place of the builder
  std::pair<Value *, Value *> last_compared_ = {nullptr, nullptr};
  GlobalVariable *memory_;
};

// Runs a function. A value is an integer or poison.
class Run {
public:
  explicit Run(Random &random) : random_(random) {}

  using Number = std::optional<APInt>;
  struct Claim {
    const ICmpInst *comparison;
    bool outcome;
  };

  // The first claim that is false, if there is one.
  const Claim *run(const Function &function, ArrayRef<APInt> arguments, ArrayRef<Claim> claims) {
    values_.clear();
    for (auto [argument, value] : zip(function.args(), arguments)) values_[&argument] = value;
    const BasicBlock *from = nullptr, *block = &function.getEntryBlock();
    for (unsigned left = 200; block && left > 0; left--) {
      if (!enter(*block, from)) return nullptr;
      for (const Claim &claim : claims) {
        if (claim.comparison->getParent() != block) continue;
        Number value = of(claim.comparison);
        if (value && value->getBoolValue() != claim.outcome) return &claim;
      }
      from = block;
      auto *branch = dyn_cast<BranchInst>(block->getTerminator());
      if (!branch) return nullptr;
      unsigned way = 0;
      if (branch->isConditional()) {
        Number condition = of(branch->getCondition());
        if (!condition) return nullptr;
        way = condition->getBoolValue() ? 0 : 1;
      }
      block = branch->getSuccessor(way);
    }
    return nullptr;
  }

private:
  Number of(const Value *value) {
    if (auto *number = dyn_cast<ConstantInt>(value)) return number->getValue();
    return values_.lookup(value);
  }

  // False: the program has no meaning from here on.
  bool enter(const BasicBlock &block, const BasicBlock *from) {
    SmallVector<std::pair<const PHINode *, Number>, 4> phis;
    for (const PHINode &phi : block.phis()) phis.push_back({&phi, of(phi.getIncomingValueForBlock(from))});
    for (auto &[phi, value] : phis) values_[phi] = value;
    for (const Instruction &instruction : block) {
      if (isa<PHINode>(instruction) || instruction.isTerminator()) continue;
      if (auto *assume = dyn_cast<AssumeInst>(&instruction)) {
        Number holds = of(assume->getArgOperand(0));
        if (!holds || !holds->getBoolValue()) return false;
        continue;
      }
      bool defined = true;
      values_[&instruction] = result(instruction, defined);
      if (!defined) return false;
    }
    return true;
  }

  Number result(const Instruction &i, bool &defined) {
    if (auto *select = dyn_cast<SelectInst>(&i)) {
      Number condition = of(select->getCondition());
      if (!condition) return {};
      return of(condition->getBoolValue() ? select->getTrueValue() : select->getFalseValue());
    }
    if (isa<LoadInst>(i)) {
      unsigned width = i.getType()->getIntegerBitWidth();
      unsigned bits = i.hasMetadata(LLVMContext::MD_range) ? width - 1 : width;
      return APInt(width, random_.below(1U << bits));
    }
    Number a = of(i.getOperand(0));
    if (auto *cast = dyn_cast<CastInst>(&i)) {
      if (!a) return {};
      unsigned width = cast->getType()->getIntegerBitWidth();
      return isa<SExtInst>(i) ? a->sext(width) : isa<ZExtInst>(i) ? a->zext(width) : a->trunc(width);
    }
    Number b = of(i.getOperand(1));
    bool divides = i.isIntDivRem();
    if (divides && (!b || b->isZero())) return defined = false, Number();
    if (!a || !b) return {};
    if (auto *comparison = dyn_cast<ICmpInst>(&i))
      return APInt(1, ICmpInst::compare(*a, *b, comparison->getPredicate()));
    if (auto *extreme = dyn_cast<MinMaxIntrinsic>(&i))
      return ICmpInst::compare(*a, *b, extreme->getPredicate()) ? a : b;
    bool wraps = false;
    switch (i.getOpcode()) {
    case Instruction::Add: {
      APInt sum = a->sadd_ov(*b, wraps);
      if (wraps && i.hasNoSignedWrap()) return {};
      return sum;
    }
    case Instruction::Sub: return *a - *b;
    case Instruction::And: return *a & *b;
    case Instruction::Or: return *a | *b;
    case Instruction::LShr:
    case Instruction::AShr:
      if (b->uge(b->getBitWidth())) return {};
      return i.getOpcode() == Instruction::LShr ? a->lshr(*b) : a->ashr(*b);
    case Instruction::UDiv: return a->udiv(*b);
    case Instruction::URem: return a->urem(*b);
    case Instruction::SDiv:
    case Instruction::SRem:
      if (a->isMinSignedValue() && b->isAllOnes()) return defined = false, Number();
      return i.getOpcode() == Instruction::SDiv ? a->sdiv(*b) : a->srem(*b);
    default: FAIL("an instruction that the run does not know"); return {};
    }
  }

  Random &random_;
  DenseMap<const Value *, Number> values_;
};

std::vector<APInt> arguments_of(const Function &function, Random &random) {
  std::vector<APInt> result;
  for (const Argument &argument : function.args()) {
    unsigned width = argument.getType()->getIntegerBitWidth(),
             bits = argument.getArgNo() < 2 ? width - 1 : width;
    uint64_t limit = uint64_t{1} << bits, value = random.below(static_cast<unsigned>(limit));
    if (random.one_in(4)) value = random.one_in(2) ? limit - 1 : limit / 2;
    result.push_back(APInt(width, value));
  }
  return result;
}

// Counts what is proved, and stops at what is proved and not so.
unsigned check_function(uint64_t seed, unsigned runs) {
  LLVMContext context;
  Module module("random", context);
  Random random(seed);
  Function &function = Writer(module, random).write();
  REQUIRE_FALSE(verifyFunction(function, &errs()));
  DominatorTree dominators(function);
  passes::BoundsProof proof(dominators, module.getDataLayout());
  std::vector<Run::Claim> claims;
  for (BasicBlock &block : function)
    for (Instruction &instruction : block)
      if (auto *comparison = dyn_cast<ICmpInst>(&instruction))
        for (bool outcome : {true, false})
          if (proof.proves(*comparison, outcome, block)) claims.push_back({comparison, outcome});
  if (claims.empty()) return 0;
  for (unsigned i = 0; i < runs; i++) {
    std::vector<APInt> arguments = arguments_of(function, random);
    const Run::Claim *wrong = Run(random).run(function, arguments, claims);
    if (!wrong) continue;
    std::string text;
    raw_string_ostream out(text);
    out << "seed " << seed << ": not always " << (wrong->outcome ? "true:" : "false:") << *wrong->comparison
        << "\narguments";
    for (const APInt &argument : arguments) out << " " << argument;
    out << "\n" << function;
    FAIL(text);
  }
  return static_cast<unsigned>(claims.size());
}

} // namespace

TEST_CASE("what is proved of random functions holds when they run", "[passes][bounds]") {
  const char *more = std::getenv("TUCO_RANDOM_PROOFS"); // first seed and count
  uint64_t first = 10000, count = 6000;
  if (more) {
    char *end = nullptr;
    first = std::strtoull(more, &end, 10);
    count = std::strtoull(end, nullptr, 10);
  }
  unsigned proved = 0;
  for (uint64_t seed = first; seed < first + count; seed++) proved += check_function(seed, 200);
  CHECK(proved > count / 2);
  if (more) WARN("proved " << proved);
}
