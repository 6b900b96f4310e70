// The tests of a switch over integers become one `switch` instruction.
//
//     if tag == 1 { goto L1 }              switch i64 %tag, label %after
//     if tag == 2 { goto L2 }      ──▶       [ 1, label %L1   2, label %L2   3, label %L1 ]
//     if tag == 3 { goto L1 }              after:
//
// LLVM finds a switch in such tests itself, but two at a time, which is quadratic; and at -O0 a program would go through
// them one by one.
//
// Invariants: a test has no effects, and nothing between two tests of a run changes the tag; so their order does not
// matter, but for a constant that comes twice (in tests that were written by hand): the first of them counts.
#include "compiler/lower/function_lowering.h"

#include "compiler/types/predicates.h"

#include "llvm/IR/Constants.h"
#include "llvm/IR/Instructions.h"

namespace tuco::lower {

using core::Op;
using core::Stmt;

namespace {

constexpr size_t kFewest = 4; // tests; fewer are as good as they are

const core::Expr *tag_of(const Stmt &s) { return s.value->operands[0]; }
const core::Expr *constant_of(const Stmt &s) { return s.value->operands[1]; }

bool is_test(const Stmt &s) {
  if (s.kind != core::StmtKind::If || s.value->op != Op::Eq || !s.otherwise.empty() || s.body.size() != 1 ||
      s.body[0]->kind != core::StmtKind::Goto)
    return false;
  Op constant = constant_of(s)->op;
  return tag_of(s)->op == Op::Local && types::is_integer(tag_of(s)->type) &&
         (constant == Op::Const || constant == Op::Zero);
}

// How many tests of one variable the list begins with.
size_t count_tests(std::span<Stmt *const> list) {
  size_t count = 0;
  while (count < list.size() && is_test(*list[count]) &&
         tag_of(*list[count])->variable == tag_of(*list[0])->variable)
    count++;
  return count;
}

} // namespace

void FunctionLowering::statements(std::span<Stmt *const> list) {
  while (!list.empty()) {
    size_t tests = count_tests(list);
    if (tests < kFewest) {
      statement(*list[0]);
      list = list.subspan(1);
    } else {
      dispatch(list.first(tests));
      list = list.subspan(tests);
    }
  }
}

void FunctionLowering::dispatch(std::span<Stmt *const> tests) {
  if (ended()) start(block("dead"));
  b_.SetCurrentDebugLocation(m_.location(tests[0]->pos, scope_));
  llvm::BasicBlock *after = block("after");
  llvm::SwitchInst *jump =
      b_.CreateSwitch(scalar(*tag_of(*tests[0])), after, static_cast<unsigned>(tests.size()));
  for (const Stmt *test : tests) {
    auto *constant = llvm::cast<llvm::ConstantInt>(scalar(*constant_of(*test)));
    if (jump->findCaseValue(constant) == jump->case_default()) // else an earlier one takes it
      jump->addCase(constant, label_block(test->body[0]->target));
  }
  start(after);
}

} // namespace tuco::lower
