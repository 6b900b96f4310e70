// The tests of a switch over integers or strings become `switch` instructions.
//
//     if tag == 1 { goto L1 }              switch i64 %tag, label %after
//     if tag == 2 { goto L2 }      ──▶       [ 1, label %L1   2, label %L2   3, label %L1 ]
//     if tag == 3 { goto L1 }              after:
//
// LLVM finds a switch in such tests itself, but two at a time, which is quadratic; and at -O0 a program would go through
// them one by one.
//
// Strings are told apart by their length and then, while more than a few are left, by the byte in which most of them
// differ; what remains is compared whole:
//
//     "get", "put", "post", "patch", …      switch on the length ─▶ 3: switch on byte 0 ─▶ 'g': tag == "get"?  …
//
// Invariants: a test has no effects, and nothing between two tests of a run changes the tag; so their order does not
// matter, but for a constant that comes twice (in tests that were written by hand): the first of them counts. So those
// that stay together keep their order.
#include "compiler/lower/function_lowering.h"

#include "compiler/types/predicates.h"

#include "llvm/IR/Constants.h"
#include "llvm/IR/Instructions.h"

#include <bitset>
#include <map>

namespace tuco::lower {

using core::Op;
using core::Stmt;

namespace {

constexpr size_t kFewest = 4;         // tests; fewer are as good as they are
constexpr size_t kFewestOfLength = 4; // strings of one length that are worth another switch

const core::Expr *tag_of(const Stmt &s) { return s.value->operands[0]; }
const core::Expr *constant_of(const Stmt &s) { return s.value->operands[1]; }

bool is_test(const Stmt &s) {
  if (s.kind != core::StmtKind::If || s.value->op != Op::Eq || !s.otherwise.empty() || s.body.size() != 1 ||
      s.body[0]->kind != core::StmtKind::Goto)
    return false;
  Op constant = constant_of(s)->op;
  types::Type *type = tag_of(s)->type;
  return tag_of(s)->op == Op::Local && (types::is_integer(type) || types::is_string(type)) &&
         (constant == Op::Const || constant == Op::Zero);
}

std::string_view text_of(const Stmt &s) {
  const core::Expr &constant = *constant_of(s);
  return constant.op == Op::Zero ? std::string_view() : constant.constant->as_string();
}

// The tests by what `key` says of their strings, in the order of keys.
template <class Key>
std::map<uint64_t, std::vector<const Stmt *>> group(std::span<const Stmt *const> tests, Key key) {
  std::map<uint64_t, std::vector<const Stmt *>> groups;
  for (const Stmt *test : tests) groups[key(text_of(*test))].push_back(test);
  return groups;
}

uint64_t byte_at(std::string_view text, size_t at) { return static_cast<uint8_t>(text[at]); }

// The place of the byte that divides strings of one length into the most groups.
size_t most_telling_byte(std::span<const Stmt *const> tests) {
  size_t best = 0, most = 0;
  for (size_t at = 0; at < text_of(*tests[0]).size(); at++) {
    std::bitset<256> seen;
    for (const Stmt *test : tests) seen.set(byte_at(text_of(*test), at));
    if (seen.count() > most) best = at, most = seen.count();
  }
  return best;
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
  if (types::is_string(tag_of(*tests[0])->type)) {
    dispatch_strings(tests, after);
    return start(after);
  }
  llvm::SwitchInst *jump =
      b_.CreateSwitch(scalar(*tag_of(*tests[0])), after, static_cast<unsigned>(tests.size()));
  for (const Stmt *test : tests) {
    auto *constant = llvm::cast<llvm::ConstantInt>(scalar(*constant_of(*test)));
    if (jump->findCaseValue(constant) == jump->case_default()) // else an earlier one takes it
      jump->addCase(constant, label_block(test->body[0]->target));
  }
  start(after);
}

void FunctionLowering::dispatch_strings(std::span<Stmt *const> tests, llvm::BasicBlock *after) {
  Value tag = value(*tag_of(*tests[0]));
  std::vector<const Stmt *> all(tests.begin(), tests.end());
  auto by_length = group(all, [](std::string_view text) { return text.size(); });
  llvm::SwitchInst *jump = b_.CreateSwitch(tag.parts[1], after, static_cast<unsigned>(by_length.size()));
  for (const auto &[length, of_length] : by_length) {
    llvm::BasicBlock *found = block("length");
    jump->addCase(b_.getInt64(length), found);
    start(found);
    dispatch_bytes(of_length, tag.parts[0], after);
  }
}

// The tag has the length of the tests' strings.
void FunctionLowering::dispatch_bytes(std::span<const Stmt *const> tests, llvm::Value *data,
                                      llvm::BasicBlock *after) {
  std::map<uint64_t, std::vector<const Stmt *>> groups;
  size_t at = 0;
  if (tests.size() >= kFewestOfLength) {
    at = most_telling_byte(tests);
    if (!text_of(*tests[0]).empty())
      groups = group(tests, [&](std::string_view text) { return byte_at(text, at); });
  }
  if (groups.size() < 2) {
    for (const Stmt *test : tests) statement(*test);
    b_.CreateBr(after);
    return;
  }
  llvm::Value *byte = b_.CreateLoad(b_.getInt8Ty(), offset(data, at));
  llvm::SwitchInst *jump = b_.CreateSwitch(byte, after, static_cast<unsigned>(groups.size()));
  for (const auto &[number, with_byte] : groups) {
    llvm::BasicBlock *found = block("byte");
    jump->addCase(b_.getInt8(static_cast<uint8_t>(number)), found);
    start(found);
    dispatch_bytes(with_byte, data, after);
  }
}

} // namespace tuco::lower
