// Statements.
#include "compiler/check/checker.h"

#include <algorithm>

namespace tuco::check {

using syntax::StmtKind;
using types::Var;
using types::VarKind;

void Checker::func_body(DeclInfo *decl, const void *function, types::Signature *signature,
                        const syntax::BlockStmt *body, std::optional<Value> iota) {
  Environment outer = std::move(env_);
  env_ = {};
  env_.decl = decl;
  env_.scope = function_scopes_.at(signature);
  env_.iota = std::move(iota);
  env_.signature = signature;
  env_.function = function;
  FunctionFacts &facts = info_.functions[function];
  auto &results = signature->results->vars;
  facts.has_named_results = !results.empty() && !results[0]->name.str().empty();
  stmt_list(body->stmts);
  if (!results.empty() && !is_terminating_list(body->stmts))
    error(body->rbrace, Code::MissingReturn, "missing return");
  usage(env_.scope);
  env_ = std::move(outer);
}

// Reports unused variables of a function, without the function literals in it: they were reported with their
// bodies.
void Checker::usage(Scope *scope) {
  std::vector<Var *> unused;
  for (Name name : scope->sorted_names())
    if (auto *var = object_as<Var>(scope->lookup(name));
        var != nullptr && var->var == VarKind::Local && !var->used)
      unused.push_back(var);
  std::sort(unused.begin(), unused.end(), [](Var *a, Var *b) { return a->pos < b->pos; });
  for (Var *var : unused) error(var, Code::UnusedVar, "declared and not used: " + var->name.string());
  for (Scope *child : scope->children)
    if (!child->is_function) usage(child);
}

void Checker::stmt_list(List<const Stmt *> list) {
  for (const Stmt *s : list) stmt(s);
}

void Checker::stmt(const Stmt *s) {
  std::size_t top = delayed_.size();
  Scope *outer = env_.scope;
  stmt_kind(s);
  process_delayed(top); // in the scopes that the statement left behind, which belong to the actions
  env_.scope = outer;
}

void Checker::stmt_kind(const Stmt *s) {
  switch (s->kind) {
  case StmtKind::Bad:
  case StmtKind::Empty: return;
  case StmtKind::Branch: return; // the parser has resolved it
  case StmtKind::Decl: return decl_stmt(s->to<syntax::DeclStmt>()->decls);
  case StmtKind::Labeled: return stmt(s->to<syntax::LabeledStmt>()->stmt);
  case StmtKind::Expr: return expr_stmt(s->to<syntax::ExprStmt>());
  case StmtKind::Send: return send_stmt(s->to<syntax::SendStmt>());
  case StmtKind::Assign: return assign_stmt(s->to<syntax::AssignStmt>());
  case StmtKind::IncDec: return inc_dec_stmt(s->to<syntax::IncDecStmt>());
  case StmtKind::Call: return call_stmt(s->to<syntax::CallStmt>());
  case StmtKind::Return: return return_stmt(s->to<syntax::ReturnStmt>());
  case StmtKind::Block:
    open_scope(s->pos, syntax::end_pos(s));
    stmt_list(s->to<syntax::BlockStmt>()->stmts);
    return;
  case StmtKind::If: {
    auto *branch = s->to<syntax::IfStmt>();
    open_scope(s->pos, syntax::end_pos(s));
    if (branch->init != nullptr) stmt(branch->init);
    condition(branch->cond, "if");
    stmt(branch->then);
    if (branch->otherwise != nullptr) stmt(branch->otherwise);
    return;
  }
  case StmtKind::For: return for_stmt(s->to<syntax::ForStmt>());
  case StmtKind::Range: return range_stmt(s->to<syntax::RangeStmt>());
  case StmtKind::Switch: return switch_stmt(s->to<syntax::SwitchStmt>());
  case StmtKind::TypeSwitch: return type_switch_stmt(s->to<syntax::TypeSwitchStmt>());
  case StmtKind::Select: return select_stmt(s->to<syntax::SelectStmt>());
  }
}

void Checker::condition(const Expr *e, std::string_view what) {
  Operand x;
  expr(nullptr, x, e);
  if (x.is_valid() && !types::all_boolean(x.type))
    error(e, Code::InvalidCond, "non-boolean condition in " + std::string(what) + " statement");
}

void Checker::for_stmt(const syntax::ForStmt *s) {
  open_scope(s->pos, s->body->rbrace);
  if (!allows(s->pos, 22)) info_.shared_variable_loops.insert(s);
  if (s->init != nullptr) stmt(s->init);
  if (s->cond != nullptr) condition(s->cond, "for");
  if (s->post != nullptr) stmt(s->post);
  stmt(s->body);
}

// ---------------------------------------------------------------------------------------------- simple
// statements

void Checker::expr_stmt(const syntax::ExprStmt *s) {
  Operand x;
  ExprUse use = raw_expr(nullptr, x, s->x, nullptr, false);
  if (!x.is_valid()) return;
  if (x.mode == Mode::Builtin) return error(x, Code::UncalledBuiltin, str(x) + " must be called");
  if (x.mode == Mode::TypeExpr) return error(x, Code::NotAnExpr, str(x) + " is not an expression");
  if (use != ExprUse::Statement) error(x, Code::UnusedExpr, str(x) + " is not used");
}

void Checker::send_stmt(const syntax::SendStmt *s) {
  Operand channel, value;
  expr(nullptr, channel, s->chan);
  expr(nullptr, value, s->value);
  if (!channel.is_valid() || !value.is_valid()) return;
  if (Type *elem = chan_elem(static_cast<const Stmt *>(s), channel, false)) assignment(value, elem, "send");
}

void Checker::assign_stmt(const syntax::AssignStmt *s) {
  if (s->define) return short_var_decl(s->pos, s->lhs, s->rhs);
  if (s->op == Op::None) return assign_vars(s->lhs, s->rhs);
  if (s->lhs.size() != 1 || s->rhs.size() != 1)
    return error(static_cast<const Stmt *>(s), Code::MultiValAssignOp,
                 "assignment operation " + std::string(syntax::op_text(s->op)) +
                     " requires single-valued expressions");
  Operand x;
  binary(x, nullptr, s->lhs[0], s->rhs[0], s->op);
  assign_var(s->lhs[0], nullptr, &x, "assignment");
}

void Checker::inc_dec_stmt(const syntax::IncDecStmt *s) {
  Operand x;
  expr(nullptr, x, s->x);
  if (!x.is_valid()) return;
  if (!types::all_numeric(x.type))
    return error(s->x, Code::NonNumericIncDec,
                 "invalid operation: " + str(s->x) + (s->increment ? "++" : "--") + " (non-numeric type " +
                     str(x.type) + ")");
  assign_var(s->x, nullptr, &x, "assignment");
}

void Checker::call_stmt(const syntax::CallStmt *s) {
  std::string keyword = s->is_defer ? "defer" : "go";
  Code code = s->is_defer ? Code::InvalidDefer : Code::InvalidGo;
  if (s->is_defer && env_.function != nullptr) info_.functions[env_.function].has_defer = true;
  if (s->call->kind != syntax::ExprKind::Call) {
    error(s->call, code, "expression in " + keyword + " must be function call");
    use_one(s->call);
    return;
  }
  Operand x;
  ExprUse use = raw_expr(nullptr, x, s->call, nullptr, false);
  if (use == ExprUse::Statement) return;
  if (use == ExprUse::Conversion)
    error(x, code, keyword + " requires function call, not conversion " + str(x));
  else
    error(x, Code::UnusedResults, keyword + " discards result of " + str(x));
}

void Checker::return_stmt(const syntax::ReturnStmt *s) {
  auto &results = env_.signature->results->vars;
  if (!s->results.empty() || results.empty() || results[0]->name.str().empty()) {
    if (!s->results.empty() || !results.empty()) init_vars(results, s->results, s);
    return;
  }
  // Named results must not be shadowed by something else here.
  for (Var *result : results) {
    Object *visible = lookup(result->name);
    if (visible == nullptr || visible == result) continue;
    error(static_cast<const Stmt *>(s), Code::OutOfScopeResult,
          "result parameter " + result->name.string() + " not in scope at return",
          {{visible->pos, "inner declaration of " + types::object_string(result, qualifier_)}});
  }
}

// ---------------------------------------------------------------------------------------------- switches

template <class C> void Checker::multiple_defaults(List<const C *> clauses, bool (*is_default)(const C *)) {
  const C *first = nullptr;
  for (const C *clause : clauses) {
    if (!is_default(clause)) continue;
    if (first == nullptr)
      first = clause;
    else
      error(clause->pos, Code::DuplicateDefault, "multiple defaults (first at " + place(first->pos) + ")");
  }
}

void Checker::switch_stmt(const syntax::SwitchStmt *s) {
  open_scope(s->pos, s->rbrace);
  if (s->init != nullptr) stmt(s->init);
  Operand x;
  if (s->tag != nullptr) {
    expr(nullptr, x, s->tag);
    assignment(x, nullptr, "switch expression");
    if (x.is_valid() && !types::comparable(x.type) && !types::has_nil(x.type)) {
      error(x, Code::InvalidExprSwitch,
            "cannot switch on " + str(x) + " (" + str(x.type) + " is not comparable)");
      x.invalidate();
    }
  } else { // switch { case cond: … } compares with true
    auto *name = synthetic<syntax::Ident>(s->clauses.empty() ? s->rbrace : s->clauses[0]->pos);
    name->name = base::intern("true");
    x = {Mode::Constant, name, basic(BasicKind::Bool), Value::boolean(true), {}};
  }
  multiple_defaults<syntax::CaseClause>(s->clauses,
                                        [](const syntax::CaseClause *c) { return c->is_default; });
  std::map<std::string, std::vector<SeenValue>> seen;
  for (const syntax::CaseClause *clause : s->clauses) {
    case_values(x, clause->exprs, seen);
    open_scope(clause->pos, clause->colon);
    stmt_list(clause->body);
    close_scope();
  }
}

void Checker::case_values(Operand &x, List<const Expr *> values,
                          std::map<std::string, std::vector<SeenValue>> &seen) {
  for (const Expr *e : values) {
    Operand v;
    expr(nullptr, v, e);
    if (!x.is_valid() || !v.is_valid()) continue;
    convert_untyped(v, x.type);
    if (!v.is_valid()) continue;
    Operand result = v;
    Operand tag = x;
    comparison(result, tag, Op::Eql, true);
    if (!result.is_valid() || !v.is_constant()) continue;
    Value::Kind kind = v.value.kind();
    if (kind != Value::Kind::Int && kind != Value::Kind::Float && kind != Value::Kind::String) continue;
    std::vector<SeenValue> &same = seen[std::to_string(static_cast<int>(kind)) + v.value.to_exact_string()];
    auto other = std::find_if(same.begin(), same.end(),
                              [&](const SeenValue &value) { return types::identical(v.type, value.type); });
    if (other != same.end())
      error(v, Code::DuplicateCase, "duplicate case " + str(v) + " in expression switch",
            {{other->pos, "previous case"}});
    else
      same.push_back({v.value, e->pos, v.type});
  }
}

void Checker::type_switch_stmt(const syntax::TypeSwitchStmt *s) {
  open_scope(s->pos, s->rbrace);
  if (s->init != nullptr) stmt(s->init);
  const syntax::Ident *bind = s->bind;
  if (bind != nullptr) {
    if (bind->name.is_blank()) {
      error(bind, Code::NoNewVar, "no new variable on left side of :=");
      bind = nullptr;
    } else {
      record_def(bind, nullptr); // each clause has a variable of its own
    }
  }
  Operand x;
  expr(nullptr, x, s->x);
  bool usable = false;
  if (x.is_valid()) {
    if (is_type_param(x.type))
      error(x, Code::InvalidTypeSwitch, "cannot use type switch on type parameter value " + str(x));
    else if (types::is_interface(x.type))
      usable = true;
    else
      error(x, Code::InvalidTypeSwitch, str(x) + " is not an interface");
  }
  multiple_defaults<syntax::CaseClause>(s->clauses,
                                        [](const syntax::CaseClause *c) { return c->is_default; });
  std::vector<Var *> vars;
  std::vector<std::pair<Type *, const Expr *>> seen;
  for (const syntax::CaseClause *clause : s->clauses) {
    Type *t = case_types(usable ? &x : nullptr, clause->exprs, seen);
    open_scope(clause->pos, clause->colon);
    if (bind != nullptr) {
      Var *var = new_var(VarKind::Local, bind->pos, bind->name, t);
      declare(env_.scope, nullptr, var, clause->colon);
      info_.implicits[clause] = var;
      vars.push_back(var);
    }
    stmt_list(clause->body);
    close_scope();
  }
  if (bind == nullptr) return;
  bool used = false;
  for (Var *var : vars) {
    used |= var->used;
    var->used = true; // said once for all of them
  }
  if (!used) error(bind, Code::UnusedVar, bind->name.string() + " declared and not used");
}

// The type that the clause's variable gets.
Type *Checker::case_types(const Operand *x, List<const Expr *> cases,
                          std::vector<std::pair<Type *, const Expr *>> &seen) {
  Type *t = nullptr; // nullptr: nil
  for (const Expr *e : cases) {
    auto *id = syntax::unparen(e)->as<syntax::Ident>();
    Object *object = id != nullptr ? lookup(id->name) : nullptr;
    if (object != nullptr && object->kind == types::ObjectKind::Nil) {
      t = nullptr;
      Operand nil;
      expr(nullptr, nil, e);
    } else {
      t = var_type(e);
      if (!is_valid(t)) continue;
    }
    auto other = std::find_if(seen.begin(), seen.end(), [&](const auto &entry) {
      if (t == nullptr || entry.first == nullptr) return t == entry.first;
      return types::identical(t, entry.first);
    });
    if (other != seen.end()) {
      error(e, Code::DuplicateCase, "duplicate case " + (t != nullptr ? str(t) : "nil") + " in type switch",
            {{syntax::start_pos(other->second), "previous case"}});
      continue;
    }
    seen.push_back({t, e});
    if (x != nullptr && t != nullptr) type_assertion(e, *x, t, true);
  }
  if (cases.size() != 1 || t == nullptr) return x != nullptr ? x->type : types::invalid_type();
  return t;
}

void Checker::select_stmt(const syntax::SelectStmt *s) {
  multiple_defaults<syntax::CommClause>(s->clauses,
                                        [](const syntax::CommClause *c) { return c->comm == nullptr; });
  for (const syntax::CommClause *clause : s->clauses) {
    const Stmt *comm = clause->comm;
    bool valid = comm == nullptr || comm->kind == StmtKind::Send;
    const Expr *rhs = nullptr;
    if (comm != nullptr) {
      if (auto *assign = comm->as<syntax::AssignStmt>(); assign != nullptr && assign->rhs.size() == 1)
        rhs = assign->rhs[0];
      else if (auto *expression = comm->as<syntax::ExprStmt>())
        rhs = expression->x;
    }
    if (rhs != nullptr) {
      auto *unary = syntax::unparen(rhs)->as<syntax::UnaryExpr>();
      valid = unary != nullptr && unary->op == Op::Recv;
    }
    if (!valid) {
      error(comm, Code::InvalidSelectCase, "select case must be send or receive (possibly with assignment)");
      continue;
    }
    open_scope(clause->pos, clause->colon);
    if (comm != nullptr) stmt(comm);
    stmt_list(clause->body);
    close_scope();
  }
}

} // namespace tuco::check
