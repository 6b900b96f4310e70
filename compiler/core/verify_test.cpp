#include "compiler/core/verify.h"

#include "compiler/types/context.h"
#include "compiler/types/universe.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace tuco;
using namespace tuco::core;
using types::BasicKind;

namespace {

// A function under construction, by hand: what the builder would never make.
struct Fixture {
  Fixture() {
    pos = files.add("x.go", "package p\n")->pos(0);
    f = function("p.f");
  }

  Function *function(const char *symbol) {
    auto *made = package.arena.make<Function>();
    made->symbol = symbol;
    made->pos = made->end = pos;
    package.functions.push_back(made);
    return made;
  }
  Variable *variable(types::Type *type, VariableKind kind = VariableKind::Temporary) {
    auto *v = package.arena.make<Variable>();
    v->type = type;
    v->kind = kind;
    v->pos = pos;
    v->index = static_cast<uint32_t>(f->variables.size());
    v->owner = f;
    f->variables.push_back(v);
    return v;
  }
  Expr *node(Op op, types::Type *type, std::vector<const Expr *> operands = {}) {
    auto *e = package.arena.make<Expr>(op, type, pos, package.arena.copy(operands));
    if (facts_of(op).allocates()) e->site = ++f->site_count;
    return e;
  }
  Expr *number(types::Type *type, int64_t n = 1) {
    Expr *e = node(Op::Const, type);
    e->constant = package.arena.make<types::Value>(types::Value::integer(n));
    return e;
  }
  Expr *one() { return number(integer); }
  Expr *truth() {
    Expr *e = node(Op::Const, boolean);
    e->constant = package.arena.make<types::Value>(types::Value::boolean(true));
    return e;
  }
  Expr *local(Variable *v) {
    Expr *e = node(Op::Local, v->type);
    e->variable = v;
    return e;
  }
  Expr *address(Variable *v) {
    Expr *e = node(Op::LocalAddress, context.pointer_to(v->type));
    e->variable = v;
    v->addressed = true;
    return e;
  }
  Stmt *statement(StmtKind kind) {
    auto *s = package.arena.make<Stmt>();
    s->kind = kind;
    s->pos = pos;
    return s;
  }
  Stmt *assign(Variable *v, const Expr *value) {
    Stmt *s = statement(StmtKind::Assign);
    s->targets = package.arena.copy(std::vector<Variable *>{v});
    s->value = value;
    return s;
  }
  Stmt *eval(const Expr *value) {
    Stmt *s = statement(StmtKind::Eval);
    s->value = value;
    return s;
  }
  Stmt *branch(const Expr *condition, std::vector<Stmt *> then, std::vector<Stmt *> otherwise = {}) {
    Stmt *s = statement(StmtKind::If);
    s->value = condition;
    s->body = package.arena.copy(then);
    s->otherwise = package.arena.copy(otherwise);
    return s;
  }
  Stmt *jump(StmtKind kind, Stmt *target) {
    Stmt *s = statement(kind);
    s->target = target;
    return s;
  }
  Expr *sum(const Expr *a, const Expr *b) { return node(Op::Add, integer, {a, b}); }

  // The mistakes of a function with that body, and nothing if there are none.
  std::string mistakes(std::vector<Stmt *> body) {
    f->body = package.arena.copy(body);
    std::string text;
    for (const std::string &mistake : verify(package)) text += mistake + "\n";
    return text;
  }
  bool refuses(std::vector<Stmt *> body, const char *what) {
    std::string text = mistakes(std::move(body));
    if (text.find(what) != std::string::npos) return true;
    WARN("mistakes: " << text);
    return false;
  }

  base::FileSet files;
  types::Context context;
  types::Type *integer = types::basic(BasicKind::Int), *boolean = types::basic(BasicKind::Bool),
              *text = types::basic(BasicKind::String);
  Package package;
  base::Pos pos;
  Function *f;
};

} // namespace

TEST_CASE_METHOD(Fixture, "right core is accepted") {
  Variable *t = variable(integer), *x = variable(integer, VariableKind::Local),
           *p = variable(context.pointer_to(integer));
  CHECK(mistakes({assign(t, sum(one(), one())), assign(x, local(t)), assign(p, address(x)),
                  assign(x, node(Op::Load, integer, {node(Op::NilCheck, p->type, {local(p)})}))}) == "");
}

TEST_CASE_METHOD(Fixture, "an effect inside a tree") {
  Variable *t = variable(text);
  Expr *concat = node(Op::Concat, text, {node(Op::Zero, text), node(Op::Zero, text)});
  Expr *inner = node(Op::StringLength, integer, {concat});
  CHECK(refuses({eval(inner)}, "concat is an effect inside a tree"));
  CHECK(mistakes({assign(t, concat), eval(node(Op::StringLength, integer, {local(t)}))}) == "");
  CHECK(refuses({branch(node(Op::Recover, context.pointer_to(integer)), {})}, "effect inside a tree"));
}

TEST_CASE_METHOD(Fixture, "every operation that is an effect is refused as an operand") {
  for (int i = 0; i <= static_cast<int>(Op::CallInterface); i++) {
    Op op = static_cast<Op>(i);
    if (!facts_of(op).is(OpFacts::Effect) || op == Op::SelectOp) continue;
    std::vector<const Expr *> operands(facts_of(op).least, one());
    if (facts_of(op).least == 0) operands.clear();
    Expr *e = node(op, integer, operands);
    // What names no variable and no function of its own is enough: nothing below the tree is looked at before.
    if (op == Op::MapIterate || op == Op::MapNext) e->variable = variable(nullptr, VariableKind::MapIterator);
    if (op == Op::Call || op == Op::MakeClosure) {
      auto *ref = package.arena.make<FunctionRef>();
      e->function = ref;
    }
    if (op == Op::New || op == Op::TypeAssert) e->aux_type = integer;
    INFO(op_text(op));
    CHECK(refuses({eval(node(Op::Neg, integer, {e}))}, "is an effect inside a tree"));
  }
}

TEST_CASE_METHOD(Fixture, "operands: their number") {
  CHECK(refuses({eval(node(Op::Add, integer, {one()}))}, "+ with 1 operands"));
  CHECK(refuses({eval(node(Op::Not, boolean, {truth(), truth()}))}, "! with 2 operands"));
  CHECK(refuses({eval(node(Op::Add, integer, {one(), nullptr}))}, "+ without an operand"));
  CHECK(refuses({eval(node(Op::Slice, context.slice_of(integer), {nullptr, nullptr, nullptr, nullptr}))},
                "slicing of nothing"));
}

TEST_CASE_METHOD(Fixture, "types that an operation does not take or give") {
  types::Type *slice = context.slice_of(integer), *map = context.map_of(text, integer),
              *pointer = context.pointer_to(integer), *floating = types::basic(BasicKind::Float64);
  auto nothing = [&](types::Type *t) { return node(Op::Zero, t); };
  CHECK(refuses({eval(node(Op::Add, integer, {one(), truth()}))}, "not numbers of one type"));
  CHECK(refuses({eval(node(Op::Add, floating, {one(), one()}))}, "not numbers of one type"));
  CHECK(refuses({eval(node(Op::Rem, floating, {nothing(floating), nothing(floating)}))}, "not integers"));
  CHECK(refuses({eval(node(Op::Lt, integer, {one(), one()}))}, "not two that have an order"));
  CHECK(refuses({eval(node(Op::Eq, boolean, {one(), nothing(text)}))}, "of two types"));
  CHECK(refuses({eval(node(Op::LogicalAnd, boolean, {truth(), one()}))}, "no booleans"));
  CHECK(refuses({eval(node(Op::Load, text, {node(Op::NilCheck, pointer, {nothing(pointer)})}))},
                "not a pointer to that type"));
  CHECK(refuses({eval(node(Op::Load, integer, {one()}))}, "not a pointer to that type"));
  CHECK(refuses({eval(node(Op::SliceData, context.pointer_to(text), {nothing(slice)}))}, "not the data"));
  CHECK(refuses({eval(node(Op::MapLength, integer, {nothing(slice)}))}, "no map"));
  CHECK(refuses({eval(node(Op::Reinterpret, text, {one()}))}, "another representation"));
  CHECK(refuses({eval(node(Op::Convert, text, {one()}))}, "no numbers"));
  CHECK(refuses({eval(node(Op::BoundsCheck, integer, {one(), nothing(floating)}))}, "no integers"));
  CHECK(refuses({eval(node(Op::MapGet, integer, {nothing(map), one()}))}, "not a map and its key"));
  CHECK(refuses({eval(node(Op::MapGet, text, {nothing(map), nothing(text)}))}, "not the map's element"));
  CHECK(refuses({eval(node(Op::Append, slice, {nothing(slice), nothing(text)}))},
                "an element of another type"));
  CHECK(refuses({eval(node(Op::ArrayValue, context.array_of(integer, 2), {one()}))}, "other elements"));
  CHECK(refuses({eval(node(Op::MakeInterface, integer, {one()}))}, "not an interface"));
  CHECK(refuses({eval(node(Op::Unbox, integer, {one()}))}, "not a concrete value"));
  CHECK(refuses({eval(node(Op::Zero, nullptr))}, "no type"));
  Expr *made = node(Op::New, pointer);
  made->aux_type = text;
  CHECK(refuses({eval(made)}, "not a pointer to the object"));
  Expr *capture = node(Op::Capture, integer);
  CHECK(refuses({eval(capture)}, "there is no such capture"));
  CHECK(refuses({eval(node(Op::Bytes, context.array_of(types::byte_type(), 1)))}, "not an operand"));
}

TEST_CASE_METHOD(Fixture, "calls") {
  FunctionRef callee{.symbol = "p.g", .parameters = {integer, text}, .results = {boolean}};
  auto call = [&](types::Type *type, std::vector<const Expr *> arguments) {
    Expr *e = node(Op::Call, type, std::move(arguments));
    e->function = &callee;
    return eval(e);
  };
  CHECK(mistakes({call(boolean, {one(), node(Op::Zero, text)})}) == "");
  CHECK(refuses({call(boolean, {one()})}, "another number of arguments"));
  CHECK(refuses({call(boolean, {one(), one()})}, "an argument of another type"));
  CHECK(refuses({call(integer, {one(), node(Op::Zero, text)})}, "a result of another type"));
  CHECK(refuses({call(nullptr, {one(), node(Op::Zero, text)})}, "no type"));
}

TEST_CASE_METHOD(Fixture, "sites") {
  Expr *a = node(Op::Concat, text, {node(Op::Zero, text), node(Op::Zero, text)}),
       *b = node(Op::Concat, text, {node(Op::Zero, text), node(Op::Zero, text)});
  b->site = a->site;
  CHECK(refuses({eval(a), eval(b)}, "two allocations of one site"));
  b->site = 0;
  CHECK(refuses({eval(b)}, "an allocation without a site"));
  b->site = 100;
  CHECK(refuses({eval(b)}, "an allocation without a site"));
  Expr *c = sum(one(), one());
  c->site = 1;
  CHECK(refuses({eval(c)}, "+ has a site, and allocates nothing"));
}

TEST_CASE_METHOD(Fixture, "variables of others, and addresses of temporaries") {
  Variable *t = variable(integer);
  Expr *a = address(t);
  CHECK(refuses({assign(t, one()), eval(a)}, "the address of a temporary"));
  Variable *x = variable(integer, VariableKind::Local);
  Expr *b = address(x);
  x->addressed = false;
  CHECK(refuses({eval(b)}, "not marked as addressed"));
  Function *other = function("p.other");
  std::swap(f, other);
  Variable *foreign = variable(integer, VariableKind::Local);
  std::swap(f, other);
  CHECK(refuses({eval(sum(local(foreign), one()))}, "a variable of another function"));
  CHECK(refuses({assign(foreign, one())}, "a variable of another function"));
}

TEST_CASE_METHOD(Fixture, "temporaries that are not set, or twice") {
  Variable *t = variable(integer), *i = variable(integer, VariableKind::Carried);
  auto use = [&] { return eval(sum(local(t), one())); };
  CHECK(refuses({use()}, "t0 is read before it is set"));
  CHECK(refuses({assign(t, one()), assign(t, one())}, "t0 is set twice"));
  CHECK(mistakes({assign(i, one()), assign(i, sum(local(i), one()))}) == "");
  CHECK(refuses({eval(sum(local(i), one()))}, "t1 is read before it is set"));
  // On one way only; on both; on one and then again.
  CHECK(refuses({branch(truth(), {assign(t, one())}), use()}, "read before it is set"));
  CHECK(mistakes({branch(truth(), {assign(t, one())}, {assign(t, one())}), use()}) == "");
  CHECK(refuses({branch(truth(), {assign(t, one())}), assign(t, one())}, "set twice"));
  // The way without it ends.
  CHECK(mistakes({branch(truth(), {assign(t, one())}, {statement(StmtKind::Unreachable)}), use()}) == "");
}

TEST_CASE_METHOD(Fixture, "temporaries and jumps") {
  Variable *t = variable(integer);
  auto use = [&] { return eval(sum(local(t), one())); };
  SECTION("out of a block, before and after it is set") {
    Stmt *block = statement(StmtKind::Block);
    block->body = package.arena.copy(
        std::vector<Stmt *>{branch(truth(), {jump(StmtKind::Break, block)}), assign(t, one())});
    CHECK(refuses({block, use()}, "read before it is set"));
    Stmt *other = statement(StmtKind::Block);
    other->body = package.arena.copy(
        std::vector<Stmt *>{assign(t, one()), branch(truth(), {jump(StmtKind::Break, other)})});
    CHECK(mistakes({other, use()}) == "");
  }
  SECTION("out of a loop: only by break") {
    Stmt *loop = statement(StmtKind::Loop);
    loop->body = package.arena.copy(
        std::vector<Stmt *>{assign(t, one()), branch(truth(), {jump(StmtKind::Break, loop)})});
    CHECK(mistakes({loop, use()}) == "");
    loop->body = package.arena.copy(
        std::vector<Stmt *>{branch(truth(), {jump(StmtKind::Break, loop)}), assign(t, one())});
    CHECK(refuses({loop, use()}, "read before it is set"));
  }
  SECTION("to the next turn, before it is set") {
    Stmt *loop = statement(StmtKind::Loop);
    loop->body = package.arena.copy(
        std::vector<Stmt *>{branch(truth(), {jump(StmtKind::Continue, loop)}), assign(t, one())});
    loop->otherwise = package.arena.copy(std::vector<Stmt *>{use()});
    CHECK(refuses({loop}, "read before it is set"));
  }
  SECTION("forward over it, and backward") {
    Stmt *over = statement(StmtKind::Label), *back = statement(StmtKind::Label);
    CHECK(refuses({branch(truth(), {jump(StmtKind::Goto, over)}), assign(t, one()), over, use()},
                  "read before it is set"));
    CHECK(mistakes({back, assign(t, one()), branch(truth(), {jump(StmtKind::Goto, back)}), use()}) == "");
  }
}

TEST_CASE_METHOD(Fixture, "jumps to what is not there") {
  Stmt *elsewhere = statement(StmtKind::Label), *block = statement(StmtKind::Block);
  CHECK(refuses({jump(StmtKind::Goto, elsewhere)}, "a label that is not in the function"));
  CHECK(refuses({jump(StmtKind::Break, block)}, "a jump out of nothing that is around it"));
  block->body = package.arena.copy(std::vector<Stmt *>{jump(StmtKind::Continue, block)});
  CHECK(refuses({block}, "a jump out of nothing that is around it"));
}

TEST_CASE_METHOD(Fixture, "statements: types") {
  Variable *t = variable(integer), *x = variable(integer, VariableKind::Local);
  CHECK(refuses({assign(t, node(Op::Zero, text))}, "assignment: a value of another type"));
  Stmt *store = statement(StmtKind::Store);
  store->address = address(x);
  store->value = node(Op::Zero, text);
  CHECK(refuses({store}, "stored through a pointer of another type"));
  CHECK(refuses({branch(one(), {})}, "a condition that is no boolean"));
  Stmt *go = statement(StmtKind::Go);
  go->value = one();
  CHECK(refuses({go}, "what is to be called later is no func()"));
  Stmt *back = statement(StmtKind::Return);
  back->values = package.arena.copy(std::vector<const Expr *>{one()});
  CHECK(refuses({back}, "a return of another number of values"));
  f->results.push_back(variable(text, VariableKind::Result));
  CHECK(refuses({back}, "a result of another type"));
}

TEST_CASE_METHOD(Fixture, "positions") {
  Expr *e = sum(one(), one());
  e->pos = base::Pos();
  CHECK(refuses({eval(e)}, "+ without a position"));
  Stmt *s = eval(sum(one(), one()));
  s->pos = base::Pos();
  CHECK(refuses({s}, "a statement without a position"));
  f->pos = base::Pos(); // of no source
  CHECK(mistakes({s}) == "");
}

TEST_CASE_METHOD(Fixture, "a global's value is static") {
  auto *g = package.arena.make<Global>();
  g->symbol = "p.g";
  g->type = integer;
  package.globals.push_back(g);
  g->static_value = one();
  CHECK(mistakes({}) == "");
  g->static_value = sum(one(), one());
  CHECK(refuses({}, "p.g: its value is not static"));
}

TEST_CASE("what ops.def says of operations agrees with itself") {
  for (int i = 0; i <= static_cast<int>(Op::CallInterface); i++) {
    const OpFacts &facts = facts_of(static_cast<Op>(i));
    INFO(facts.text);
    CHECK(!facts.text.empty());
    CHECK(facts.least <= facts.most);
    if (facts.allocates()) CHECK(facts.is(OpFacts::Effect)); // its place and its moment are decided
    if (facts.is(OpFacts::Static) || facts.is(OpFacts::StaticTree)) CHECK(!facts.is(OpFacts::Effect));
    if (facts.holds == Holds::First) CHECK(facts.least >= 1);
  }
}
