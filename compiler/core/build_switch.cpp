// switch, type switch, select.
//
// All three become a dispatch (tests that jump) followed by the bodies, each behind a label:
//
//     if tag == a { goto L1 }; if tag == b { goto L2 }; goto default or end
//     L1: body; break    L2: body; break
#include "compiler/core/function_builder.h"

namespace tuco::core {

using types::BasicKind;
using CoreStmt = core::StmtKind;

// tag == value. LLVM folds numbers, but the comparison of two strings is a call to it.
const Expr *FunctionBuilder::case_test(const Expr *tag, const Expr *value, Pos pos) {
  bool known = tag->op == Op::Const && value->op == Op::Const && types::is_string(tag->type);
  if (!known) return equal(tag, value, pos);
  bool same = types::compare(*tag->constant, syntax::Op::Eql, *value->constant);
  return constant(types::basic(BasicKind::Bool), types::Value::boolean(same), pos);
}

void FunctionBuilder::switch_statement(const syntax::SwitchStmt *s) {
  if (s->init != nullptr) statement(s->init);
  types::Type *boolean = types::basic(BasicKind::Bool);
  const Expr *tag = nullptr;
  if (s->tag != nullptr) {
    bool only_constants = true;
    for (const syntax::CaseClause *c : s->clauses)
      for (const syntax::Expr *x : c->exprs) only_constants &= info_.at(x).is_constant();
    tag = only_constants ? bytes_as_string(s->tag) : nullptr;
    if (tag == nullptr) tag = expr(s->tag);
    if (tag->op == Op::Const && types::is_untyped(tag->type))
      tag = constant(types::default_type(tag->type), *tag->constant, tag->pos);
    // Case expressions may have effects; the tag is evaluated once, before them.
    if (tag->op != Op::Const) {
      Variable *t = temporary(tag->type, s->pos);
      assign(t, tag);
      tag = local(t, s->pos);
    }
  }
  Stmt *block = emit(CoreStmt::Block, s->pos);
  targets_[s] = {block, nullptr};
  block->body = collect([&] {
    std::vector<Stmt *> labels;
    for (const syntax::CaseClause *c : s->clauses) labels.push_back(label({}, c->pos));
    Stmt *otherwise = nullptr;
    for (size_t i = 0; i < s->clauses.size(); i++) {
      const syntax::CaseClause *c = s->clauses[i];
      if (c->is_default) otherwise = labels[i];
      for (const syntax::Expr *x : c->exprs) {
        const Expr *condition = expr(x);
        if (tag != nullptr) {
          if (condition->op == Op::Const && !core::is_interface(tag->type))
            condition = constant(tag->type, *condition->constant, x->pos);
          condition = case_test(tag, condition, x->pos);
        } else if (core::is_interface(condition->type)) { // true == x
          condition = equal(constant(boolean, types::Value::boolean(true), x->pos), condition, x->pos);
        }
        if_then(condition, x->pos, [&] { go_to(labels[i], x->pos); });
      }
    }
    if (otherwise != nullptr)
      go_to(otherwise, s->pos);
    else
      break_to(block, s->pos);
    for (size_t i = 0; i < s->clauses.size(); i++) {
      const syntax::CaseClause *c = s->clauses[i];
      block_->push_back(labels[i]);
      // A fallthrough is the last statement, perhaps behind labels.
      if (!c->body.empty() && i + 1 < labels.size()) {
        const syntax::Stmt *last = c->body.back();
        while (auto *l = last->as<syntax::LabeledStmt>()) last = l->stmt;
        if (auto *b = last->as<syntax::BranchStmt>();
            b != nullptr && b->branch == syntax::BranchKind::Fallthrough)
          labels_[b] = labels[i + 1];
      }
      statements(c->body);
      break_to(block, c->pos);
    }
  });
}

void FunctionBuilder::type_switch(const syntax::TypeSwitchStmt *s) {
  if (s->init != nullptr) statement(s->init);
  types::Type *boolean = types::basic(BasicKind::Bool);
  const Expr *x = expr(s->x);
  Variable *held = temporary(x->type, s->pos);
  assign(held, x);
  x = local(held, s->pos);
  Stmt *block = emit(CoreStmt::Block, s->pos);
  targets_[s] = {block, nullptr};
  block->body = collect([&] {
    std::vector<Stmt *> labels;
    std::vector<Variable *> asserted(s->clauses.size(), nullptr); // value of a clause with one interface type
    Stmt *otherwise = nullptr;
    for (size_t i = 0; i < s->clauses.size(); i++) {
      const syntax::CaseClause *c = s->clauses[i];
      labels.push_back(label({}, c->pos));
      if (c->is_default) otherwise = labels[i];
      for (const syntax::Expr *e : c->exprs) {
        const Expr *condition;
        const check::TypeAndValue &tv = info_.at(e);
        types::Type *t = tv.is_type() ? type(tv.type) : nullptr; // null: case nil
        if (t != nullptr && core::is_interface(t)) {
          types::Var *v =
              package_.types().make<types::Var>(types::VarKind::Result, nullptr, e->pos, Name(), t);
          types::Var *ok =
              package_.types().make<types::Var>(types::VarKind::Result, nullptr, e->pos, Name(), boolean);
          Expr *a =
              make_mutable(Op::TypeAssert, package_.types().tuple_of({v, ok}), e->pos, std::span(&x, 1));
          a->aux_type = t;
          a->two_results = true;
          package_.require_type(t);
          Variable *value = temporary(t, e->pos), *found = temporary(boolean, e->pos);
          assign({value, found}, a);
          if (c->exprs.size() == 1) asserted[i] = value;
          condition = local(found, e->pos);
        } else {
          Expr *is = make_mutable(Op::TypeIs, boolean, e->pos, std::span(&x, 1));
          is->aux_type = t;
          if (t != nullptr) package_.require_type(t);
          condition = is;
        }
        if_then(condition, e->pos, [&] { go_to(labels[i], e->pos); });
      }
    }
    if (otherwise != nullptr)
      go_to(otherwise, s->pos);
    else
      break_to(block, s->pos);
    for (size_t i = 0; i < s->clauses.size(); i++) {
      const syntax::CaseClause *c = s->clauses[i];
      block_->push_back(labels[i]);
      auto bound = info_.implicits.find(c);
      if (s->bind != nullptr && bound != info_.implicits.end()) {
        Variable *v = declare_variable(bound->second, VariableKind::Local);
        declare(v);
        const Expr *value;
        if (asserted[i] != nullptr)
          value = local(asserted[i], c->pos);
        else if (core::is_interface(v->type))
          value = convert(x, v->type, c->pos);
        else
          value = make(Op::Unbox, v->type, c->pos, {x});
        assign(v, value);
      }
      statements(c->body);
      break_to(block, c->pos);
    }
  });
}

void FunctionBuilder::select_statement(const syntax::SelectStmt *s) {
  types::Type *int_type = types::basic(BasicKind::Int);
  types::Type *boolean = types::basic(BasicKind::Bool);
  if (s->clauses.empty()) {
    const FunctionRef *f = package_.function_ref(
        {.symbol = "rt_block_forever", .parameters = {}, .results = {}, .is_runtime_call = true});
    eval(call(f, {}, s->pos));
    emit(CoreStmt::Unreachable, s->pos);
    return;
  }
  std::vector<SelectCase> cases;
  std::vector<int> number(s->clauses.size(), -1);
  bool has_default = false;
  // Channels and values to send are evaluated in source order, before anything is chosen.
  for (size_t i = 0; i < s->clauses.size(); i++) {
    const syntax::CommClause *c = s->clauses[i];
    if (c->comm == nullptr) {
      has_default = true;
      continue;
    }
    number[i] = static_cast<int>(cases.size());
    SelectCase out{};
    if (auto *send = c->comm->as<syntax::SendStmt>()) {
      out.is_send = true;
      out.channel = spill(expr(send->chan));
      out.value = spill(expr_as(send->value, elem_of(out.channel->type)));
    } else {
      const syntax::Expr *recv = nullptr;
      if (auto *e = c->comm->as<syntax::ExprStmt>())
        recv = e->x;
      else
        recv = c->comm->to<syntax::AssignStmt>()->rhs[0];
      out.channel = spill(expr(syntax::unparen(recv)->to<syntax::UnaryExpr>()->x));
      if (c->comm->as<syntax::AssignStmt>() != nullptr) {
        out.destination = new_variable({}, elem_of(out.channel->type), VariableKind::Local, c->pos);
        out.destination->addressed = true;
        declare(out.destination);
      }
    }
    cases.push_back(out);
  }
  Variable *chosen = temporary(int_type, s->pos), *ok = temporary(boolean, s->pos);
  types::Var *v =
      package_.types().make<types::Var>(types::VarKind::Result, nullptr, s->pos, Name(), int_type);
  types::Var *k = package_.types().make<types::Var>(types::VarKind::Result, nullptr, s->pos, Name(), boolean);
  Expr *e = make_mutable(Op::SelectOp, package_.types().tuple_of({v, k}), s->pos, {});
  e->select = package_.arena().make<std::span<const SelectCase>>(package_.arena().copy(cases));
  e->has_default = has_default;
  assign({chosen, ok}, e);
  Stmt *block = emit(CoreStmt::Block, s->pos);
  targets_[s] = {block, nullptr};
  block->body = collect([&] {
    for (size_t i = 0; i < s->clauses.size(); i++) {
      const syntax::CommClause *c = s->clauses[i];
      const Expr *is_chosen =
          make(Op::Eq, boolean, c->pos, {local(chosen, c->pos), integer(number[i], c->pos)});
      if_then(is_chosen, c->pos, [&] {
        if (auto *a = c->comm == nullptr ? nullptr : c->comm->as<syntax::AssignStmt>()) {
          Variable *received = cases[static_cast<size_t>(number[i])].destination;
          for (size_t j = 0; j < a->lhs.size(); j++) {
            const syntax::Ident *id = syntax::unparen(a->lhs[j])->as<syntax::Ident>();
            Place p = place(a->lhs[j], a->define);
            if (p.kind == Place::Variable && a->define && info_.def(id) != nullptr) declare(p.variable);
            set(p, local(j == 0 ? received : ok, c->pos), c->pos);
          }
        }
        statements(c->body);
        break_to(block, c->pos);
      });
    }
  });
}

} // namespace tuco::core
