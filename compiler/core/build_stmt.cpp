// Statements: control flow, declarations, return.
#include "compiler/core/function_builder.h"

namespace tuco::core {

using types::BasicKind;
using CoreStmt = core::StmtKind;
using SyntaxStmt = syntax::StmtKind;

std::span<Stmt *const> FunctionBuilder::collect(const std::function<void()> &build) {
  std::vector<Stmt *> list;
  std::vector<Stmt *> *saved = block_;
  block_ = &list;
  build();
  block_ = saved;
  return package_.arena().copy(list);
}

void FunctionBuilder::append(std::span<Stmt *const> statements) {
  block_->insert(block_->end(), statements.begin(), statements.end());
}

void FunctionBuilder::if_then(const Expr *condition, Pos pos, const std::function<void()> &then,
                              const std::function<void()> &otherwise) {
  Stmt *s = emit(CoreStmt::If, pos);
  s->value = condition;
  s->body = collect(then);
  if (otherwise) s->otherwise = collect(otherwise);
}

Stmt *FunctionBuilder::loop(Pos pos, const std::function<void(Stmt *)> &body,
                            const std::function<void()> &post) {
  Stmt *s = emit(CoreStmt::Loop, pos);
  loop_depth_++;
  s->body = collect([&] { body(s); });
  if (post) s->otherwise = collect(post);
  loop_depth_--;
  return s;
}

Stmt *FunctionBuilder::label(Name name, Pos pos) {
  Stmt *s = package_.arena().make<Stmt>();
  s->kind = CoreStmt::Label;
  s->pos = pos;
  s->label = name;
  return s;
}

void FunctionBuilder::go_to(Stmt *label, Pos pos) { emit(CoreStmt::Goto, pos)->target = label; }
void FunctionBuilder::break_to(Stmt *target, Pos pos) { emit(CoreStmt::Break, pos)->target = target; }

void FunctionBuilder::statements(syntax::List<const syntax::Stmt *> list) {
  for (const syntax::Stmt *s : list) statement(s);
}

void FunctionBuilder::statement(const syntax::Stmt *s) {
  switch (s->kind) {
  case SyntaxStmt::Bad: TUCO_UNREACHABLE("a statement that did not parse");
  case SyntaxStmt::Empty: return;
  case SyntaxStmt::Labeled: labeled(s->to<syntax::LabeledStmt>()); return;
  case SyntaxStmt::Block: statements(s->to<syntax::BlockStmt>()->stmts); return;
  case SyntaxStmt::Expr:
    if (const Expr *e = effect(s->to<syntax::ExprStmt>()->x)) eval(e);
    return;
  case SyntaxStmt::Send: {
    auto *send = s->to<syntax::SendStmt>();
    const Expr *channel = expr(send->chan);
    const Expr *value = expr_as(send->value, elem_of(channel->type));
    eval(make(Op::ChanSend, nullptr, s->pos, {spill(channel), value}));
    return;
  }
  case SyntaxStmt::Decl: declaration(s->to<syntax::DeclStmt>()); return;
  case SyntaxStmt::Assign: assign_statement(s->to<syntax::AssignStmt>()); return;
  case SyntaxStmt::IncDec: inc_dec(s->to<syntax::IncDecStmt>()); return;
  case SyntaxStmt::Branch: branch(s->to<syntax::BranchStmt>()); return;
  case SyntaxStmt::Call: defer_or_go(s->to<syntax::CallStmt>()); return;
  case SyntaxStmt::Return: return_statement(s->to<syntax::ReturnStmt>()); return;
  case SyntaxStmt::If: if_statement(s->to<syntax::IfStmt>()); return;
  case SyntaxStmt::For: for_statement(s->to<syntax::ForStmt>()); return;
  case SyntaxStmt::Range: range_statement(s->to<syntax::RangeStmt>()); return;
  case SyntaxStmt::Switch: switch_statement(s->to<syntax::SwitchStmt>()); return;
  case SyntaxStmt::TypeSwitch: type_switch(s->to<syntax::TypeSwitchStmt>()); return;
  case SyntaxStmt::Select: select_statement(s->to<syntax::SelectStmt>()); return;
  }
}

void FunctionBuilder::labeled(const syntax::LabeledStmt *s) {
  Stmt *&l = labels_[s];
  if (l == nullptr) l = label(s->label->name, s->pos);
  block_->push_back(l);
  // What follows a label that is jumped back to runs again and again, up to the end of the function for all
  // that the escape analysis knows.
  if (package_.facts().is_backward_label(s)) loop_depth_++;
  statement(s->stmt);
}

void FunctionBuilder::declaration(const syntax::DeclStmt *s) {
  for (const syntax::Decl *d : s->decls) {
    auto *var = d->as<syntax::VarDecl>();
    if (var == nullptr) continue; // constants and types need no code
    std::vector<const Expr *> values;
    if (var->values.size() == var->names.size()) {
      for (size_t i = 0; i < var->names.size(); i++) {
        const types::Object *o = info_.def(var->names[i]);
        types::Type *t = o != nullptr && o->type != nullptr ? type(o->type) : type_of(var->values[i]);
        const Expr *value;
        // A single value goes straight into its variable.
        if (var->names.size() == 1) {
          value = effect(var->values[i]);
          if (!types::identical(value->type, t)) value = convert(value, t, var->pos);
        } else {
          value = spill(expr_as(var->values[i], t));
        }
        values.push_back(value);
      }
    }
    std::vector<Variable *> targets;
    for (const syntax::Ident *n : var->names) {
      const types::Object *o = info_.def(n);
      targets.push_back(n->name.is_blank() || o == nullptr ? nullptr
                                                           : declare_variable(o, VariableKind::Local));
      if (targets.back() != nullptr) declare(targets.back());
    }
    if (!values.empty()) {
      for (size_t i = 0; i < values.size(); i++) {
        if (targets[i] != nullptr)
          assign(targets[i], values[i]);
        else
          eval(values[i]);
      }
    } else if (!var->values.empty()) {
      std::vector<Place> places;
      for (size_t i = 0; i < targets.size(); i++) {
        Place p;
        if (targets[i] != nullptr) {
          p.kind = Place::Variable;
          p.variable = targets[i];
          p.type = targets[i]->type;
        }
        places.push_back(p);
      }
      assign_tuple(places, var->values[0], var->pos);
    }
  }
}

void FunctionBuilder::branch(const syntax::BranchStmt *s) {
  switch (s->branch) {
  case syntax::BranchKind::Break:
  case syntax::BranchKind::Continue: {
    auto it = targets_.find(s->target);
    if (it == targets_.end()) {
      TUCO_CHECK(leave_range_body(s), "branch target not found");
      return;
    }
    bool is_break = s->branch == syntax::BranchKind::Break;
    Stmt *b = emit(is_break ? CoreStmt::Break : CoreStmt::Continue, s->pos);
    b->target = is_break ? it->second.break_to : it->second.continue_to;
    return;
  }
  case syntax::BranchKind::Goto: {
    if (leave_range_body(s)) return;
    Stmt *&l = labels_[s->target];
    if (l == nullptr) l = label(s->label->name, s->pos);
    go_to(l, s->pos);
    return;
  }
  case syntax::BranchKind::Fallthrough: {
    Stmt *next = labels_.at(s); // set by switch_statement
    go_to(next, s->pos);
    return;
  }
  }
}

void FunctionBuilder::return_statement(const syntax::ReturnStmt *s) {
  if (return_from_range_body(s)) return;
  std::vector<const Expr *> values;
  bool named = !f_->results.empty() && signature_->results->vars[0]->name &&
               signature_->results->vars[0]->name.str() != "";
  if (s->results.empty()) {
    for (Variable *v : f_->results) values.push_back(local(v, s->pos));
    return_values(values, s->pos);
    return;
  }
  if (s->results.size() == 1 && f_->results.size() > 1) {
    const Expr *tuple = effect(s->results[0]);
    std::vector<Variable *> targets;
    for (types::Var *v : static_cast<types::Tuple *>(tuple->type)->vars)
      targets.push_back(temporary(v->type, s->pos));
    assign(targets, tuple);
    for (size_t i = 0; i < targets.size(); i++)
      values.push_back(convert(local(targets[i], s->pos), f_->results[i]->type, s->pos));
  } else {
    for (size_t i = 0; i < s->results.size(); i++)
      values.push_back(expr_as(s->results[i], f_->results[i]->type));
  }
  if (named || f_->has_defer) {
    if (values.size() > 1)
      for (const Expr *&v : values) v = spill(v);
    for (size_t i = 0; i < values.size(); i++) assign(f_->results[i], values[i]);
    for (size_t i = 0; i < values.size(); i++) values[i] = local(f_->results[i], s->pos);
  }
  return_values(values, s->pos);
}

void FunctionBuilder::if_statement(const syntax::IfStmt *s) {
  if (s->init != nullptr) statement(s->init);
  const check::TypeAndValue &tv = info_.at(s->cond);
  if (tv.is_constant()) { // keep the dead branch out, but its labels may be jumped to
    Stmt *i = emit(CoreStmt::If, s->pos);
    i->value = constant(types::basic(BasicKind::Bool), tv.value, s->pos);
    i->body = collect([&] { statements(s->then->stmts); });
    if (s->otherwise != nullptr) i->otherwise = collect([&] { statement(s->otherwise); });
    return;
  }
  const Expr *condition = expr(s->cond);
  if_then(
      condition, s->pos, [&] { statements(s->then->stmts); },
      s->otherwise == nullptr ? std::function<void()>() : [&] { statement(s->otherwise); });
}

// A variable of the loop that something may hold on to gets a copy per iteration (from Go 1.22 on):
//
//     for i := 0; c(i); p(i) { b(i) }    t := 0
//                                        loop { i := t (fresh); if not first { p(i) }; if !c(i) break; b(i); post: t = i }
void FunctionBuilder::for_statement(const syntax::ForStmt *s) {
  if (s->init != nullptr) statement(s->init);
  std::vector<const types::Object *> per_iteration;
  auto *init = s->init == nullptr ? nullptr : s->init->as<syntax::AssignStmt>();
  if (init != nullptr && init->define && !info_.shared_variable_loops.contains(s))
    for (const syntax::Expr *x : init->lhs)
      if (auto *id = syntax::unparen(x)->as<syntax::Ident>())
        if (const types::Object *o = info_.def(id); o != nullptr && find_variable(o) != nullptr) {
          const VariableFact &fact = package_.facts().of(o);
          if ((fact.captured && fact.by_reference()) || fact.address_taken) per_iteration.push_back(o);
        }
  auto condition = [&](Stmt *l) {
    if (s->cond == nullptr) return;
    const check::TypeAndValue &tv = info_.at(s->cond);
    if (tv.is_constant() && tv.value.as_bool()) return;
    const Expr *c = expr(s->cond);
    if_then(make(Op::Not, types::basic(BasicKind::Bool), s->cond->pos, {c}), s->pos,
            [&] { break_to(l, s->pos); });
  };
  if (per_iteration.empty()) {
    loop(
        s->pos,
        [&](Stmt *l) {
          targets_[s] = {l, l};
          condition(l);
          statements(s->body->stmts);
        },
        [&] {
          if (s->post != nullptr) statement(s->post);
        });
    return;
  }
  std::vector<Variable *> passed_on;
  for (const types::Object *o : per_iteration) {
    Variable *t = carried(type(o->type), s->pos);
    assign(t, local(find_variable(o), s->pos));
    passed_on.push_back(t);
  }
  types::Type *boolean = types::basic(BasicKind::Bool);
  Variable *again = carried(boolean, s->pos);
  assign(again, constant(boolean, types::Value::boolean(false), s->pos));
  loop(
      s->pos,
      [&](Stmt *l) {
        targets_[s] = {l, l};
        for (size_t i = 0; i < per_iteration.size(); i++) {
          Variable *fresh = declare_variable(per_iteration[i], VariableKind::Local);
          declare(fresh);
          assign(fresh, local(passed_on[i], s->pos));
        }
        if_then(local(again, s->pos), s->pos, [&] {
          if (s->post != nullptr) statement(s->post);
        });
        assign(again, constant(boolean, types::Value::boolean(true), s->pos));
        condition(l);
        statements(s->body->stmts);
      },
      [&] {
        for (size_t i = 0; i < per_iteration.size(); i++)
          assign(passed_on[i], local(find_variable(per_iteration[i]), s->pos));
      });
}

} // namespace tuco::core
