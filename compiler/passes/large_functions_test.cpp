#include "compiler/passes/large_functions.h"

#include "llvm/AsmParser/Parser.h"
#include "llvm/IR/CFG.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"

#include <catch2/catch.hpp>

#include <memory>
#include <string>

using namespace llvm;
using tuco::passes::SimplifyLarge;

namespace {

class Simplified {
public:
  explicit Simplified(const std::string &text) {
    SMDiagnostic error;
    module_ = parseAssemblyString(text, error, context_);
    if (!module_) error.print("test", errs());
    REQUIRE(module_);
    PassBuilder builder;
    LoopAnalysisManager loops;
    FunctionAnalysisManager functions;
    CGSCCAnalysisManager components;
    ModuleAnalysisManager modules;
    builder.registerModuleAnalyses(modules);
    builder.registerCGSCCAnalyses(components);
    builder.registerFunctionAnalyses(functions);
    builder.registerLoopAnalyses(loops);
    builder.crossRegisterProxies(loops, functions, components, modules);
    SimplifyLarge::run(function(), functions);
    REQUIRE_FALSE(verifyFunction(function(), &errs()));
  }

  Function &function() { return *module_->begin(); }

  BasicBlock *block(StringRef name) {
    for (BasicBlock &each : function())
      if (each.getName() == name) return &each;
    return nullptr;
  }

private:
  LLVMContext context_;
  std::unique_ptr<Module> module_;
};

std::string number(int k) { return std::to_string(k); }

// A comparison with `constant` for each of n, and a phi behind all of them. Every third constant is asked for again.
std::string chain(int n, const std::string &last_value) {
  std::string text = "define i64 @f(i64 %x) {\nentry:\n  br label %c0\n", phi;
  for (int k = 0; k < n; ++k) {
    std::string constant = number(k % 3 == 2 ? k - 1 : k);
    text += "c" + number(k) + ":\n  %q" + number(k) + " = icmp eq i64 %x, " + constant + "\n  br i1 %q" +
            number(k) + ", label %v" + number(k) + ", label %c" + number(k + 1) + "\nv" + number(k) +
            ":\n  br label %end\n";
    phi += "[ " + number(k * 7) + ", %v" + number(k) + " ], ";
  }
  return text + "c" + number(n) + ":\n  br label %end\nend:\n  %r = phi i64 " + phi + "[ " + last_value +
         ", %c" + number(n) + " ]\n  ret i64 %r\n}\n";
}

} // namespace

TEST_CASE("a chain of comparisons becomes one switch, with the first answer to each constant") {
  Simplified result(chain(3000, "%x"));
  SwitchInst *found = nullptr;
  for (BasicBlock &block : result.function()) {
    REQUIRE_FALSE(isa<ICmpInst>(block.front()));
    if (auto *each = dyn_cast<SwitchInst>(block.getTerminator())) {
      REQUIRE(found == nullptr);
      found = each;
    }
  }
  REQUIRE(found);
  REQUIRE(found->getNumCases() == 2000);
  auto *phi = cast<PHINode>(&result.block("end")->front());
  for (auto &each : found->cases()) {
    uint64_t constant = each.getCaseValue()->getZExtValue();
    BasicBlock *from =
        each.getCaseSuccessor() == phi->getParent() ? found->getParent() : each.getCaseSuccessor();
    auto *value = dyn_cast<ConstantInt>(phi->getIncomingValueForBlock(from));
    REQUIRE(value);
    REQUIRE(value->getZExtValue() == constant * 7);
  }
}

TEST_CASE("blocks that expect different values of one predecessor stay, equal ones go") {
  constexpr int kPairs = 1000;
  std::string different, body = "define i64 @f(i64 %x, i64 %y) {\nentry:\n  switch i64 %x, label %same [";
  for (int k = 0; k < kPairs; ++k) body += " i64 " + number(k) + ", label %c" + number(k);
  body += " ]\n";
  for (int k = 0; k < kPairs; ++k) {
    std::string n = number(k);
    body += "c" + n + ":\n  %q" + n + " = icmp ult i64 %y, " + n + "\n  br i1 %q" + n + ", label %a" + n +
            ", label %b" + n + "\na" + n + ":\n  br label %end\nb" + n + ":\n  br label %end\n";
    different += "[ " + n + ", %a" + n + " ], [ " + number(k % 2 == 0 ? k + 1 : k) + ", %b" + n + " ], ";
  }
  body += "same:\n  br label %end\nend:\n  %r = phi i64 " + different + "[ -1, %same ]\n  ret i64 %r\n}\n";
  Simplified result(body);
  auto *phi = cast<PHINode>(&result.block("end")->front());
  REQUIRE(result.block("same") == nullptr);
  for (int k = 0; k < kPairs; ++k) {
    bool a = result.block("a" + number(k)) != nullptr, b = result.block("b" + number(k)) != nullptr;
    if (k % 2 == 0)
      REQUIRE(a != b);
    else
      REQUIRE((!a && !b));
  }
  REQUIRE(pred_size(phi->getParent()) == phi->getNumIncomingValues());
}

TEST_CASE("smaller functions are left to LLVM") {
  std::string text = chain(300, "%x");
  Simplified result(text);
  REQUIRE(result.block("c299") != nullptr);
}
