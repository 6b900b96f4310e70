// Which comparisons are proved, and which are not. The latter matter: each is a check that can fail.
#include "compiler/passes/bounds_proof.h"

#include "llvm/AsmParser/Parser.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/ValueSymbolTable.h"
#include "llvm/Support/SourceMgr.h"

#include <catch2/catch.hpp>

using namespace tuco;

namespace {

// Is the comparison %good of function `f` sure to be true? %n and %m are lengths, %i and %j any integers.
bool is_proved(const std::string &body) {
  llvm::LLVMContext context;
  llvm::SMDiagnostic problem;
  std::unique_ptr<llvm::Module> module = llvm::parseAssemblyString(
      "declare void @llvm.assume(i1)\ndeclare ptr addrspace(1) @rt_slice_make(ptr, i64, i64)\n"
      "declare i32 @any(...)\ndeclare i64 @llvm.smin.i64(i64, i64)\ndeclare i64 @llvm.umin.i64(i64, "
      "i64)\n"
      "define void @f(i64 range(i64 0, -9223372036854775808) %n, i64 range(i64 0, -9223372036854775808) %m, "
      "i64 %i, i64 %j, i1 %b) {\n" +
          body + "\n}\n",
      problem, context);
  INFO(problem.getMessage().str() + " in line " + std::to_string(problem.getLineNo()));
  REQUIRE(module != nullptr);
  llvm::Function &function = *module->getFunction("f");
  llvm::DominatorTree dominators(function);
  passes::BoundsProof proof(dominators, module->getDataLayout());
  auto *comparison = llvm::dyn_cast_or_null<llvm::ICmpInst>(function.getValueSymbolTable()->lookup("good"));
  REQUIRE(comparison != nullptr);
  return proof.proves(*comparison, true, *comparison->getParent());
}

// A loop over %k from START with NEXT as the next; CONDITION tells whether there is another iteration.
std::string loop(const std::string &start, const std::string &next, const std::string &condition,
                 const std::string &good) {
  return "entry:\n br label %head\nhead:\n %k = phi i64 [ " + start +
         ", %entry ], [ %next, %body ]\n %go = icmp " + condition +
         "\n br i1 %go, label %body, label %end\nbody:\n %good = icmp " + good + "\n %next = " + next +
         "\n br label %head\nend:\n ret void\n";
}

// The same with the condition at the end.
std::string rotated_loop(const std::string &guard, const std::string &start, const std::string &next,
                         const std::string &condition, const std::string &good) {
  return "entry:\n %guard = icmp " + guard +
         "\n br i1 %guard, label %body, label %end\nbody:\n %k = phi i64 [ " + start +
         ", %entry ], [ %next, %body ]\n %good = icmp " + good + "\n %next = " + next + "\n %go = icmp " +
         condition + "\n br i1 %go, label %body, label %end\nend:\n ret void\n";
}

std::string after(const std::string &condition, const std::string &rest) {
  return "entry:\n %c = icmp " + condition + "\n br i1 %c, label %yes, label %no\nyes:\n" + rest +
         " ret void\nno:\n ret void\n";
}

} // namespace

TEST_CASE("conditions that dominate", "[passes][bounds]") {
  CHECK(is_proved(after("ult i64 %i, %n", "%good = icmp ult i64 %i, %n\n")));
  CHECK(is_proved(after("ult i64 %i, %n", "%good = icmp sge i64 %i, 0\n")));
  CHECK(is_proved(after("ult i64 %i, %n", "%good = icmp ule i64 %i, %n\n")));
  // Of the other way, it is the contrary.
  CHECK_FALSE(
      is_proved("entry:\n %c = icmp ult i64 %i, %n\n br i1 %c, label %yes, label %no\nyes:\n ret void\nno:\n"
                " %good = icmp ult i64 %i, %n\n ret void\n"));
  // Signed, it says nothing of negative ones.
  CHECK_FALSE(is_proved(after("slt i64 %i, %n", "%good = icmp ult i64 %i, %n\n")));
  // Unsigned, nothing if the limit may be negative.
  CHECK_FALSE(is_proved(after("ult i64 %i, %j", "%good = icmp slt i64 %i, %j\n")));
  CHECK(
      is_proved(after("slt i64 %i, %n", "%p = icmp sge i64 %i, 0\n br i1 %p, label %then, label %no\nthen:\n"
                                        "%good = icmp ult i64 %i, %n\n")));
  // Where both ways meet, neither condition holds.
  CHECK_FALSE(is_proved(
      "entry:\n %c = icmp ult i64 %i, %n\n br i1 %c, label %yes, label %both\nyes:\n br label %both\n"
      "both:\n %good = icmp ult i64 %i, %n\n ret void\n"));
  CHECK(is_proved("entry:\n %c = icmp ule i64 %m, %n\n call void @llvm.assume(i1 %c)\n"
                  " %good = icmp ule i64 %m, %n\n ret void\n"));
  CHECK(is_proved(after("ne i64 %n, 0", "%good = icmp ugt i64 %n, 0\n")));
  CHECK_FALSE(is_proved(after("ne i64 %n, 1", "%good = icmp ugt i64 %n, 0\n")));
}

TEST_CASE("both parts of a condition hold", "[passes][bounds]") {
  std::string parts = "entry:\n %p = icmp sge i64 %i, 0\n %q = icmp slt i64 %i, %n\n";
  std::string end =
      "\n br i1 %c, label %yes, label %no\nyes:\n %good = icmp ult i64 %i, %n\n ret void\nno:\n ret void\n";
  CHECK(is_proved(parts + " %c = and i1 %p, %q" + end));
  CHECK(is_proved(parts + " %c = select i1 %p, i1 %q, i1 false" + end));
  CHECK_FALSE(is_proved(parts + " %c = or i1 %p, %q" + end));
  CHECK_FALSE(is_proved(parts + " %c = select i1 %p, i1 true, i1 %q" + end));
}

TEST_CASE("sums and differences that cannot wrap", "[passes][bounds]") {
  CHECK(is_proved(after("slt i64 %i, %n", "%k = add i64 %i, 1\n %good = icmp sle i64 %k, %n\n")));
  CHECK_FALSE(is_proved(after("slt i64 %i, %n", "%k = add i64 %i, 1\n %good = icmp slt i64 %k, %n\n")));
  // i + 2 <= n + 1, but it may wrap if n is as large as can be.
  CHECK_FALSE(is_proved(after("slt i64 %i, %n", "%k = add i64 %i, 2\n %good = icmp sle i64 %k, %n\n")));
  CHECK_FALSE(is_proved(after("sgt i64 %i, 0", "%k = add i64 %i, 1\n %good = icmp sgt i64 %k, 0\n")));
  CHECK_FALSE(is_proved(after("slt i64 %i, 0", "%k = sub i64 %i, 1\n %good = icmp slt i64 %k, 0\n")));
  CHECK(is_proved(after("sgt i64 %n, 0", "%k = add i64 %n, -1\n %good = icmp ult i64 %k, %n\n")));
  CHECK_FALSE(is_proved(after("sge i64 %n, 0", "%k = add i64 %n, -1\n %good = icmp ult i64 %k, %n\n")));
  // s[len(s)-len(suffix):]
  CHECK(is_proved(after("sge i64 %n, %m", "%k = sub i64 %n, %m\n %good = icmp ule i64 %k, %n\n")));
  CHECK_FALSE(is_proved(after("sge i64 %m, %n", "%k = sub i64 %n, %m\n %good = icmp ule i64 %k, %n\n")));
  CHECK_FALSE(is_proved(after("sge i64 %n, %i", "%k = sub i64 %n, %i\n %good = icmp ule i64 %k, %n\n")));
}

// A sum that is compared with something it cannot go beyond does not wrap, but only where that is known.
TEST_CASE("sums that are compared later", "[passes][bounds]") {
  auto sum_before = [](const char *other) {
    return "entry:\n %p = icmp sge i64 %i, 0\n br i1 %p, label %start, label %end\nstart:\n %k = add i64 %i, "
           "1\n "
           "%good = icmp sge i64 %k, 0\n %less = icmp slt i64 %i, %n\n br i1 %less, label %then, label "
           "%end\nthen:\n br i1 %b, label %one, label %both\none:\n %larger = icmp sgt i64 %m, %i\n br i1 "
           "%larger, label %both, label %end\nboth:\n %o = phi i64 [ %n, %then ], [ %m, %one ]\n %equal = "
           "icmp eq "
           "i64 %k, " +
           std::string(other) + "\n br i1 %equal, label %end, label %end\nend:\n ret void\n";
  };
  // i < o holds where o is, which is behind the sum.
  CHECK_FALSE(is_proved(sum_before("%o")));
  // What it is compared with is the same thing itself, behind the first time.
  CHECK_FALSE(is_proved(
      "entry:\n %k = add i64 %i, -2\n br label %head\nhead:\n %p = phi i64 [ %k, %entry ], [ %k, %head ]\n "
      "%good = icmp slt i64 %p, 9223372036854775807\n %equal = icmp ne i64 %k, %p\n br i1 %equal, label "
      "%head, "
      "label %end\nend:\n ret void\n"));
  // i <= x, but x + 1 is no number for the largest x. Nobody goes by the comparison then.
  CHECK_FALSE(is_proved(
      "entry:\n %p = icmp sge i64 %i, 0\n %q = icmp sle i64 %i, %j\n %both = and i1 %p, %q\n br i1 %both, "
      "label "
      "%start, label %end\nstart:\n %o = add nsw i64 %j, 1\n %k = add i64 %i, 1\n %good = icmp sge i64 %k, "
      "0\n "
      "%small = icmp slt i64 %j, 5\n br i1 %small, label %then, label %end\nthen:\n %equal = icmp eq i64 %k, "
      "%o\n br i1 %equal, label %end, label %end\nend:\n ret void\n"));
}

TEST_CASE("operations that narrow", "[passes][bounds]") {
  CHECK(is_proved("entry:\n %k = and i64 %i, 7\n %good = icmp ult i64 %k, 8\n ret void\n"));
  CHECK_FALSE(is_proved("entry:\n %k = and i64 %i, 8\n %good = icmp ult i64 %k, 8\n ret void\n"));
  CHECK(is_proved(after("ne i64 %n, 0", "%k = urem i64 %i, %n\n %good = icmp ult i64 %k, %n\n")));
  // A negative dividend leaves a negative remainder.
  CHECK_FALSE(is_proved(after("ne i64 %n, 0", "%k = srem i64 %i, %n\n %good = icmp ult i64 %k, %n\n")));
  CHECK(is_proved("entry:\n %k = lshr i64 %n, 1\n %good = icmp ule i64 %k, %n\n ret void\n"));
  CHECK_FALSE(is_proved("entry:\n %k = lshr i64 %i, 1\n %good = icmp sle i64 %k, %i\n ret void\n"));
  CHECK(is_proved(
      "entry:\n %k = call i64 @llvm.smin.i64(i64 %n, i64 %m)\n %good = icmp ule i64 %k, %m\n ret void\n"));
  CHECK_FALSE(is_proved(
      "entry:\n %k = call i64 @llvm.smin.i64(i64 %n, i64 %i)\n %good = icmp ule i64 %k, %n\n ret void\n"));
  CHECK(is_proved(
      "entry:\n %k = call i64 @llvm.umin.i64(i64 %n, i64 %i)\n %good = icmp ule i64 %k, %n\n ret void\n"));
  CHECK_FALSE(
      is_proved("entry:\n %k = select i1 %b, i64 %n, i64 %i\n %good = icmp sle i64 %k, %n\n ret void\n"));
  CHECK(is_proved("entry:\n %k = select i1 %b, i64 %n, i64 0\n %good = icmp sle i64 %k, %n\n ret void\n"));
}

TEST_CASE("loops that count up", "[passes][bounds]") {
  CHECK(is_proved(loop("0", "add i64 %k, 1", "slt i64 %k, %n", "ult i64 %k, %n")));
  CHECK(is_proved(loop("1", "add i64 %k, 1", "slt i64 %k, %n", "ult i64 %k, %n")));
  CHECK(is_proved(loop("0", "add i64 %k, 4", "slt i64 %k, 1000", "ult i64 %k, 1000")));
  // A large stride may wrap: k is negative then.
  CHECK_FALSE(is_proved(loop("0", "add i64 %k, 4", "slt i64 %k, %n", "ult i64 %k, %n")));
  CHECK_FALSE(is_proved(loop("-1", "add i64 %k, 1", "slt i64 %k, %n", "ult i64 %k, %n")));
  CHECK_FALSE(is_proved(loop("%i", "add i64 %k, 1", "slt i64 %k, %n", "ult i64 %k, %n")));
  CHECK_FALSE(is_proved(loop("0", "add i64 %k, 1", "sle i64 %k, %n", "ult i64 %k, %n")));
  CHECK_FALSE(is_proved(loop("0", "add i64 %k, 1", "slt i64 %k, %m", "ult i64 %k, %n")));
  CHECK_FALSE(is_proved(loop("0", "add i64 %k, %i", "slt i64 %k, %n", "ult i64 %k, %n")));
}

TEST_CASE("loops that end by inequality", "[passes][bounds]") {
  CHECK(is_proved(rotated_loop("sgt i64 %n, 0", "0", "add i64 %k, 1", "ne i64 %next, %n", "ult i64 %k, %n")));
  CHECK(is_proved(loop("0", "add i64 %k, 1", "ne i64 %k, %n", "ult i64 %k, %n")));
  // It may jump over the end.
  CHECK_FALSE(is_proved(loop("0", "add i64 %k, 2", "ne i64 %k, %n", "ult i64 %k, %n")));
  CHECK_FALSE(is_proved(loop("1", "add i64 %k, 1", "ne i64 %k, %n", "ult i64 %k, %n")));
  CHECK_FALSE(
      is_proved(rotated_loop("sge i64 %n, 0", "0", "add i64 %k, 1", "ne i64 %next, %n", "ult i64 %k, %n")));
}

TEST_CASE("loops that count down", "[passes][bounds]") {
  std::string last =
      "entry:\n %last = add i64 %n, -1\n br label %head\nhead:\n %k = phi i64 [ %last, %entry ], [ %next, "
      "%body ]\n %go = icmp ";
  std::string end =
      "\n br i1 %go, label %body, label %end\nbody:\n %good = icmp ult i64 %k, %n\n %next = add i64 %k, "
      "-1\n br label %head\nend:\n ret void\n";
  CHECK(is_proved(last + "sge i64 %k, 0" + end));
  CHECK(is_proved(last + "sgt i64 %k, 0" + end));
  CHECK_FALSE(is_proved(last + "sge i64 %k, -1" + end));
  CHECK_FALSE(is_proved(loop("%n", "add i64 %k, -1", "sge i64 %k, 0", "ult i64 %k, %n")));
  CHECK_FALSE(is_proved(loop("%i", "add i64 %k, -1", "sge i64 %k, 0", "ult i64 %k, %n")));
  // It may wrap from the least to the greatest.
  CHECK_FALSE(is_proved(loop("0", "add i64 %k, -1", "slt i64 %k, %n", "slt i64 %k, 1")));
}

TEST_CASE("two variables of one loop", "[passes][bounds]") {
  // s = s[1:] leaves len(s) <= cap(s); without the condition the length may be negative.
  auto slices = [](const char *other) {
    return "entry:\n %c = icmp ule i64 %n, %m\n br i1 %c, label %head, label %end\nhead:\n %len = phi i64 [ "
           "%n, %entry ], "
           "[ %len1, %body ]\n %cap = phi i64 [ %m, %entry ], [ %cap1, %body ]\n %go = icmp sgt i64 %len, "
           "0\n br i1 "
           "%go, label %body, label %end\nbody:\n %good = icmp ule i64 %len, %cap\n %len1 = sub nuw nsw i64 "
           "%len, 1\n "
           "%cap1 = sub nuw nsw i64 %cap, " +
           std::string(other) + "\n br label %head\nend:\n ret void\n";
  };
  CHECK(is_proved(slices("1")));
  CHECK(is_proved(slices("0")));
  CHECK_FALSE(is_proved(slices("2")));
}

TEST_CASE("a limit that changes within the loop is none", "[passes][bounds]") {
  CHECK_FALSE(is_proved(
      "entry:\n br label %head\nhead:\n %k = phi i64 [ 0, %entry ], [ %next, %body ]\n %limit = phi i64 [ "
      "%n, %entry ], [ %less, %body ]\n %go = icmp slt i64 %k, %n\n br i1 %go, label %body, label "
      "%end\nbody:\n %good = icmp ult i64 %k, %limit\n %next = add i64 %k, 1\n %less = lshr i64 "
      "%limit, 1\n br label %head\nend:\n ret void\n"));
  // Another each time, but no variable of the loop: what was at most the one before need not be so of this one.
  CHECK_FALSE(is_proved(
      "entry:\n %place = alloca i64\n br label %head\nhead:\n %k = phi i64 [ 0, %entry ], [ %next, %body "
      "]\n %any = load i64, ptr %place\n %limit = lshr i64 %any, 1\n %good = icmp sle i64 %k, %limit\n %go = "
      "icmp slt i64 %k, %limit\n br i1 %go, label %body, label %end\nbody:\n %next = add i64 %k, 1\n br "
      "label %head\nend:\n ret void\n"));
}

TEST_CASE("the length and capacity of a slice that was made", "[passes][bounds]") {
  auto made = [](const std::string &length, const std::string &capacity, const std::string &rest) {
    return "entry:\n %l = add i64 %i, 1\n %s = call ptr addrspace(1) @rt_slice_make(ptr null, i64 " + length +
           ", i64 " + capacity + ")\n" + rest + " ret void\n";
  };
  CHECK(is_proved(made("%i", "%i", " %good = icmp sge i64 %i, 0\n")));
  CHECK(is_proved(made("%i", "%j", " %good = icmp sge i64 %j, 0\n")));
  CHECK(is_proved(made("%i", "%j", " %good = icmp sle i64 %i, %j\n")));
  CHECK_FALSE(is_proved(made("%i", "%j", " %good = icmp slt i64 %i, %j\n")));
  CHECK_FALSE(is_proved(made("%i", "%j", " %good = icmp sle i64 %j, %i\n")));
  // A sum that is a length has not wrapped.
  CHECK(is_proved(made("%l", "%l", " %good = icmp slt i64 %i, %l\n")));
  CHECK_FALSE(is_proved(made("%i", "%i", " %good = icmp slt i64 %i, %l\n")));
  // Nothing is known where the call has not returned.
  CHECK_FALSE(
      is_proved("entry:\n br i1 %b, label %yes, label %no\nyes:\n %s = call ptr addrspace(1) "
                "@rt_slice_make(ptr null, i64 %i, i64 %i)\n br label %no\nno:\n %good = icmp sge i64 %i, "
                "0\n ret void\n"));
  auto caught = [](const std::string &there, const std::string &here) {
    return "entry:\n %s = invoke ptr addrspace(1) @rt_slice_make(ptr null, i64 %i, i64 %i) to label %yes "
           "unwind "
           "label %no\nyes:\n " +
           there + " ret void\nno:\n %pad = landingpad i64 cleanup\n " + here + " ret void\n";
  };
  CHECK(is_proved(caught("%good = icmp sge i64 %i, 0\n", "")));
  CHECK_FALSE(is_proved(caught("", "%good = icmp sge i64 %i, 0\n")));
}

TEST_CASE("a sum that is known to be at least nought has not wrapped", "[passes][bounds]") {
  CHECK(is_proved(
      "entry:\n %l = add i64 %i, 5\n %c = icmp sgt i64 %l, -1\n br i1 %c, label %yes, label %no\nyes:\n "
      "%good = icmp slt i64 %i, %l\n ret void\nno:\n ret void\n"));
  CHECK_FALSE(is_proved("entry:\n %l = add i64 %i, 5\n %c = icmp sgt i64 %l, -9223372036854775808\n br i1 "
                        "%c, label %yes, label %no\nyes:\n "
                        "%good = icmp slt i64 %i, %l\n ret void\nno:\n ret void\n"));
  CHECK_FALSE(is_proved(
      "entry:\n %l = sub i64 %i, 5\n %c = icmp sgt i64 %l, -1\n br i1 %c, label %yes, label %no\nyes:\n "
      "%good = icmp slt i64 %l, %i\n ret void\nno:\n ret void\n"));
}
