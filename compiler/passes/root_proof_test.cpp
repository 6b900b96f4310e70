// What the verifier believes of a root, and what it refuses. The refusals matter: each is a way in which an object was, or
// could be, lost.
#include "compiler/passes/root_proof.h"

#include "llvm/AsmParser/Parser.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/ValueSymbolTable.h"
#include "llvm/Support/SourceMgr.h"

#include <catch2/catch.hpp>

using namespace tuco;
using passes::RootReason;

namespace {

// One function, `f`, whose values are looked up by name.
class Sample {
public:
  explicit Sample(const std::string &body) {
    llvm::SMDiagnostic problem;
    module_ = llvm::parseAssemblyString(
        "declare void @g()\n@static = addrspace(1) global [4 x i64] zeroinitializer\n"
        "define void @f(ptr addrspace(1) %s, ptr addrspace(1) %t, i64 %i, <2 "
        "x i64> %v, i1 %c) gc \"tuco\" {\n" +
            body + "\n}\n",
        problem, context_);
    INFO(problem.getMessage().str() + " in line " + std::to_string(problem.getLineNo()));
    REQUIRE(module_ != nullptr);
  }

  const llvm::Value &operator[](const char *name) const {
    const llvm::Value *value = module_->getFunction("f")->getValueSymbolTable()->lookup(name);
    REQUIRE(value != nullptr);
    return *value;
  }

  std::optional<RootReason> reason(const char *root) const {
    passes::RootProof proof;
    return proof.prove_root((*this)[root]);
  }
  bool is_kept(const char *live, std::initializer_list<const char *> listed) const {
    std::vector<const llvm::Value *> roots;
    for (const char *name : listed) roots.push_back(&(*this)[name]);
    passes::RootProof proof;
    return !proof.find_keepers((*this)[live], roots).empty();
  }

  bool needs_no_keeper(const char *live) const {
    passes::RootProof proof;
    return proof.needs_no_keeper((*this)[live]);
  }

private:
  llvm::LLVMContext context_;
  std::unique_ptr<llvm::Module> module_;
};

} // namespace

TEST_CASE("parameters and loads are bases") {
  Sample f("%x = load ptr addrspace(1), ptr addrspace(1) %s\n ret void");
  CHECK(f.reason("s") == RootReason::Base);
  CHECK(f.reason("x") == RootReason::Base);
}

TEST_CASE("an address is a root only if memory at it is accessed before the next safepoint") {
  Sample f("%at = getelementptr inbounds i64, ptr addrspace(1) %s, i64 %i\n"
           "%a = load i64, ptr addrspace(1) %at\n"
           "%late = getelementptr inbounds i64, ptr addrspace(1) %s, i64 %i\n"
           "call void @g()\n"
           "%b = load i64, ptr addrspace(1) %late\n"
           "%before = getelementptr inbounds i64, ptr addrspace(1) %s, i64 %i\n"
           "%field = getelementptr inbounds i8, ptr addrspace(1) %before, i64 8\n"
           "%d = load i64, ptr addrspace(1) %field\n"
           "%behind = getelementptr inbounds i64, ptr addrspace(1) %s, i64 %i\n"
           "%back = getelementptr inbounds i8, ptr addrspace(1) %behind, i64 -8\n"
           "%e = load i64, ptr addrspace(1) %back\n"
           "%loose = getelementptr i64, ptr addrspace(1) %s, i64 %i\n"
           "%loose_field = getelementptr inbounds i8, ptr addrspace(1) %loose, i64 8\n"
           "%h = load i64, ptr addrspace(1) %loose_field\n"
           "ret void");
  CHECK(f.reason("at") == RootReason::Inside);
  CHECK(f.reason("late") == std::nullopt);
  CHECK(f.reason("before") == RootReason::Inside);
  CHECK(f.reason("behind") == std::nullopt);
  CHECK(f.reason("loose") == std::nullopt);
}

TEST_CASE("an address is kept by what it was computed from, and by nothing else") {
  Sample f("%p = getelementptr i64, ptr addrspace(1) %s, i64 %i\n"
           "%q = getelementptr i64, ptr addrspace(1) %p, i64 -1\n"
           "ret void");
  CHECK(f.is_kept("q", {"s"}));
  CHECK_FALSE(f.is_kept("q", {"t"}));
  CHECK_FALSE(f.is_kept("q", {"p"}));
  CHECK_FALSE(f.is_kept("s", {"q"}));
  CHECK_FALSE(f.is_kept("q", {}));
}

TEST_CASE("what is given must be listed itself") {
  Sample f("%x = load ptr addrspace(1), ptr addrspace(1) %s\n ret void");
  CHECK(f.is_kept("x", {"t", "x"}));
  CHECK_FALSE(f.is_kept("x", {"s"}));
}

TEST_CASE("a pointer that goes round a loop") {
  Sample f("  br label %loop\n"
           "loop:\n"
           "  %base = phi ptr addrspace(1) [ %s, %0 ], [ %base, %loop ]\n"
           "  %wrong = phi ptr addrspace(1) [ %s, %0 ], [ %t, %loop ]\n"
           "  %p = phi ptr addrspace(1) [ %s, %0 ], [ %next, %loop ]\n"
           "  %next = getelementptr i8, ptr addrspace(1) %p, i64 8\n"
           "  br i1 %c, label %loop, label %exit\n"
           "exit: ret void");
  CHECK(f.reason("p") == std::nullopt);
  CHECK(f.is_kept("p", {"s"}));
  CHECK(f.is_kept("next", {"s"}));
  CHECK(f.is_kept("p", {"base"}));
  CHECK_FALSE(f.is_kept("p", {"wrong"}));
  CHECK_FALSE(f.is_kept("p", {"next"}));
}

TEST_CASE("what was chosen on the way in is not kept by a base that is new each time round") {
  Sample f("  br label %outer\n"
           "outer:\n"
           "  %base = phi ptr addrspace(1) [ %s, %0 ], [ %new, %latch ]\n"
           "  %old = phi ptr addrspace(1) [ null, %0 ], [ %p, %latch ]\n"
           "  %p = getelementptr i8, ptr addrspace(1) %base, i64 8\n"
           "  br label %inner\n"
           "inner:\n"
           "  %q = phi ptr addrspace(1) [ %p, %outer ], [ %next, %inner ]\n"
           "  %next = getelementptr i8, ptr addrspace(1) %q, i64 8\n"
           "  br i1 %c, label %inner, label %latch\n"
           "latch:\n"
           "  %new = load ptr addrspace(1), ptr addrspace(1) %t\n"
           "  br label %outer");
  CHECK(f.is_kept("p", {"base"}));
  CHECK(f.is_kept("q", {"base"}));         // of this time
  CHECK_FALSE(f.is_kept("old", {"base"})); // of the time before
}

TEST_CASE("a choice is kept by the same choice of bases") {
  Sample f("%p = getelementptr i64, ptr addrspace(1) %s, i64 %i\n"
           "%q = getelementptr i64, ptr addrspace(1) %t, i64 %i\n"
           "%chosen = select i1 %c, ptr addrspace(1) %p, ptr addrspace(1) %q\n"
           "%base = select i1 %c, ptr addrspace(1) %s, ptr addrspace(1) %t\n"
           "%turned = select i1 %c, ptr addrspace(1) %t, ptr addrspace(1) %s\n"
           "%not = xor i1 %c, true\n"
           "%other = select i1 %not, ptr addrspace(1) %s, ptr addrspace(1) %t\n"
           "ret void");
  CHECK(f.is_kept("chosen", {"base"}));
  CHECK_FALSE(f.is_kept("chosen", {"turned"}));
  CHECK_FALSE(f.is_kept("chosen", {"other"}));
  CHECK_FALSE(f.is_kept("chosen", {"s"}));
}

TEST_CASE("vectors: element by element, or one base for all") {
  Sample f("%p = getelementptr i64, ptr addrspace(1) %s, <2 x i64> %v\n"
           "%q = insertelement <2 x ptr addrspace(1)> %p, ptr addrspace(1) %t, i32 1\n"
           "%one = insertelement <2 x ptr addrspace(1)> zeroinitializer, ptr addrspace(1) %s, i32 0\n"
           "%all = shufflevector <2 x ptr addrspace(1)> %one, <2 x ptr addrspace(1)> zeroinitializer, <2 x "
           "i32> zeroinitializer\n"
           "%both = insertelement <2 x ptr addrspace(1)> %all, ptr addrspace(1) %t, i32 1\n"
           "%q0 = extractelement <2 x ptr addrspace(1)> %both, i32 0\n"
           "%q1 = extractelement <2 x ptr addrspace(1)> %both, i32 1\n"
           "ret void");
  CHECK(f.is_kept("p", {"s"}));
  CHECK(f.is_kept("q", {"q0", "q1"}));
  CHECK_FALSE(f.is_kept("q", {"s"}));
  CHECK_FALSE(f.is_kept("q", {"q0"}));
  CHECK_FALSE(f.is_kept("p", {"q1"}));
}

TEST_CASE("ptrmask may lead out of an object") {
  Sample f("%p = call ptr addrspace(1) @llvm.ptrmask.p1.i64(ptr addrspace(1) %s, i64 -16)\n ret void");
  CHECK(f.reason("p") == std::nullopt);
  CHECK(f.is_kept("p", {"s"}));
}

TEST_CASE("a choice of permanent addresses needs nobody, and one that may be another's does") {
  Sample f("  br label %loop\n"
           "loop:\n"
           "  %p = phi ptr addrspace(1) [ @static, %0 ], [ %next, %loop ]\n"
           "  %q = phi ptr addrspace(1) [ @static, %0 ], [ %either, %loop ]\n"
           "  %next = getelementptr i8, ptr addrspace(1) %p, i64 %i\n"
           "  %either = select i1 %c, ptr addrspace(1) %next, ptr addrspace(1) %s\n"
           "  br i1 %c, label %loop, label %exit\n"
           "exit: ret void");
  CHECK(f.needs_no_keeper("p"));
  CHECK(f.needs_no_keeper("next"));
  CHECK_FALSE(f.needs_no_keeper("q"));
  CHECK_FALSE(f.needs_no_keeper("either"));
  CHECK_FALSE(f.needs_no_keeper("s"));
}
