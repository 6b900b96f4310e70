// Assignments and initialisations.
#include "compiler/check/checker.h"

namespace tuco::check {

using types::Var;

// x is assigned to something of type t; nullptr: to something that takes x's default type. context:
// `assignment`, `argument to f`, ...
void Checker::assignment(Operand &x, Type *t, const std::string &context) {
  single_value(x);
  switch (x.mode) {
  case Mode::Invalid: return;
  case Mode::NilValue:
  case Mode::Constant:
  case Mode::Variable:
  case Mode::MapIndex:
  case Mode::Value:
  case Mode::CommaOk:
  case Mode::CommaErr: break;
  default:
    error(x, Code::IncompatibleAssign,
          "cannot assign " + str(x) + " to " + (t != nullptr ? str(t) : "<nil>") + " in " + context);
    return x.invalidate();
  }
  if (is_untyped(x.type)) {
    Type *target = t;
    if (x.is_nil()) {
      if (t == nullptr) {
        error(x, Code::UntypedNilUse, "use of untyped nil in " + context);
        return x.invalidate();
      }
    } else if (t == nullptr || types::is_non_type_param_interface(t)) {
      target = types::default_type(x.type);
    }
    ImplicitType implicit = implicit_type(x, target);
    if (implicit.error) {
      Code code = *implicit.error;
      std::string text = "cannot use " + str(x) + " as " + str(target) + " value in " + context;
      if (code == Code::TruncatedFloat)
        text += " (truncated)";
      else if (code == Code::NumericOverflow)
        text += " (overflows)";
      else
        code = Code::IncompatibleAssign;
      error(x, code, text);
      return x.invalidate();
    }
    if (implicit.value) {
      x.value = *implicit.value;
      update_expr_value(x.expr, x.value);
    }
    if (implicit.type != x.type) {
      x.type = implicit.type;
      update_expr_type(x.expr, implicit.type, false);
    }
  }
  if (auto *signature = under_as<types::Signature>(x.type);
      signature != nullptr && !signature->type_params.empty()) {
    error(x, Code::WrongTypeArgCount,
          "cannot use generic function " + str(x) + " without instantiation in " + context);
    return x.invalidate();
  }
  if (t == nullptr) return;
  std::string cause;
  Code code = Code::IncompatibleAssign;
  if (assignable_to(x, t, &cause, &code)) return;
  error(x, code,
        "cannot use " + str(x) + " as " + str(t) + " value in " + context +
            (cause.empty() ? "" : ": " + cause));
  x.invalidate();
}

void Checker::init_const(types::Const *lhs, Operand &x) {
  if (!x.is_valid() || !is_valid(x.type) || (lhs->type != nullptr && !is_valid(lhs->type))) {
    if (lhs->type == nullptr) lhs->type = types::invalid_type();
    return;
  }
  if (!x.is_constant()) {
    error(x, Code::InvalidConstInit, str(x) + " is not constant");
    if (lhs->type == nullptr) lhs->type = types::invalid_type();
    return;
  }
  if (lhs->type == nullptr) lhs->type = x.type;
  assignment(x, lhs->type, "constant declaration");
  if (x.is_valid()) lhs->value = x.value;
}

void Checker::init_var(Var *lhs, Operand &x, const std::string &context) {
  if (!x.is_valid() || !is_valid(x.type) || (lhs->type != nullptr && !is_valid(lhs->type))) {
    if (lhs->type == nullptr) lhs->type = types::invalid_type();
    return x.invalidate();
  }
  if (lhs->type == nullptr) {
    if (types::is_untyped_nil(x.type)) {
      error(x, Code::UntypedNilUse, "use of untyped nil in " + context);
      lhs->type = types::invalid_type();
      return x.invalidate();
    }
    lhs->type = types::default_type(x.type);
  }
  assignment(x, lhs->type, context);
}

Type *Checker::lhs_var(const Expr *lhs) {
  auto *id = syntax::unparen(lhs)->as<syntax::Ident>();
  if (id != nullptr && id->name.is_blank()) {
    record_def(id, nullptr);
    return nullptr;
  }
  // Assigning to a variable does not use it.
  Var *var = id != nullptr ? object_as<Var>(lookup(id->name)) : nullptr;
  if (var != nullptr && var->package != package_) var = nullptr;
  bool was_used = var != nullptr && var->used;
  Operand x;
  expr(nullptr, x, lhs);
  if (var != nullptr) var->used = was_used;
  if (!x.is_valid() || !is_valid(x.type)) return types::invalid_type();
  if (x.mode == Mode::Variable || x.mode == Mode::MapIndex) return x.type;
  if (auto *selector = x.expr->as<syntax::SelectorExpr>()) {
    Operand base;
    expr(nullptr, base, selector->x);
    if (base.mode == Mode::MapIndex) {
      error(x, Code::UnaddressableFieldAssign, "cannot assign to struct field " + str(x.expr) + " in map");
      return types::invalid_type();
    }
  }
  error(x, Code::UnassignableOperand,
        "cannot assign to " + str(x.expr) + " (neither addressable nor a map index expression)");
  return types::invalid_type();
}

// Assigns x, or rhs if x is nullptr.
void Checker::assign_var(const Expr *lhs, const Expr *rhs, Operand *x, std::string context) {
  Type *t = lhs_var(lhs);
  if (t != nullptr && !is_valid(t)) {
    if (x != nullptr)
      x->invalidate();
    else
      use_one(rhs);
    return;
  }
  Operand value;
  if (x == nullptr) {
    Target target;
    if (t != nullptr) target = {under_as<types::Signature>(t), str(lhs)};
    x = &value;
    expr(target.signature != nullptr ? &target : nullptr, value, rhs);
  }
  if (t == nullptr && context == "assignment") context = "assignment to _ identifier";
  assignment(*x, t, context);
}

namespace {

std::string measure(std::size_t n, const char *unit) {
  return std::to_string(n) + " " + unit + (n == 1 ? "" : "s");
}

bool is_single_call(List<const Expr *> list) {
  return list.size() == 1 && syntax::unparen(list[0])->kind == syntax::ExprKind::Call;
}

} // namespace

void Checker::assign_error(List<const Expr *> rhs, std::size_t left, std::size_t right) {
  std::string vars = measure(left, "variable"), values = measure(right, "value");
  std::string text = "assignment mismatch: " + vars + " but ";
  if (is_single_call(rhs))
    text += str(syntax::unparen(rhs[0])->to<syntax::CallExpr>()->fun) + " returns " + values;
  else
    text += values;
  error(rhs[0], Code::WrongAssignCount, text);
}

void Checker::return_error(At at, const std::vector<Var *> &lhs, const std::vector<Operand> &rhs) {
  std::string qualifier = "not enough";
  if (rhs.size() > lhs.size()) {
    at = At(rhs[lhs.size()]);
    qualifier = "too many";
  } else if (!rhs.empty()) {
    at = At(rhs.back());
  }
  std::vector<Type *> have, want;
  for (const Operand &x : rhs) have.push_back(x.type);
  for (Var *var : lhs) want.push_back(var->type);
  error(at, Code::WrongResultCount, qualifier + " return values",
        {{Pos(), "have " + types_summary(have, false, false)},
         {Pos(), "want " + types_summary(want, false, false)}});
}

// return_stmt: lhs are the results of the function; nullptr: variables being declared.
void Checker::init_vars(const std::vector<Var *> &lhs, List<const Expr *> rhs, const Stmt *return_stmt) {
  std::string context = return_stmt != nullptr ? "return statement" : "assignment";
  if (lhs.size() == rhs.size() && !is_single_call(rhs)) {
    for (std::size_t i = 0; i < lhs.size(); ++i) {
      Target target;
      if (lhs[i]->type != nullptr) {
        std::string description = lhs[i]->name.string();
        if (return_stmt != nullptr && description.empty()) description = "result variable";
        target = {under_as<types::Signature>(lhs[i]->type), description};
      }
      Operand x;
      expr(target.signature != nullptr ? &target : nullptr, x, rhs[i]);
      init_var(lhs[i], x, context);
    }
    return;
  }
  auto invalidate = [&] {
    for (Var *var : lhs)
      if (var->type == nullptr) var->type = types::invalid_type();
  };
  if (rhs.size() != 1) {
    if (use(rhs)) {
      if (return_stmt != nullptr)
        return_error(return_stmt, lhs, expr_list(rhs));
      else if (!rhs.empty())
        assign_error(rhs, lhs.size(), rhs.size());
    }
    return invalidate();
  }
  bool comma_ok = false;
  std::vector<Operand> values = multi_expr(rhs[0], lhs.size() == 2 && return_stmt == nullptr, comma_ok);
  if (values.size() == lhs.size()) {
    for (std::size_t i = 0; i < lhs.size(); ++i) init_var(lhs[i], values[i], context);
    if (comma_ok && values[0].is_valid() && values[1].is_valid())
      record_comma_ok(rhs[0], values[0].type, values[1].type);
    return;
  }
  if (values.empty() || values[0].is_valid()) {
    if (return_stmt != nullptr)
      return_error(return_stmt, lhs, values);
    else
      assign_error(rhs, lhs.size(), values.size());
  }
  invalidate();
}

void Checker::assign_vars(List<const Expr *> lhs, List<const Expr *> rhs) {
  if (lhs.size() == rhs.size() && !is_single_call(rhs)) {
    for (std::size_t i = 0; i < lhs.size(); ++i) assign_var(lhs[i], rhs[i], nullptr, "assignment");
    return;
  }
  if (rhs.size() != 1) {
    bool ok_lhs = use(lhs, true), ok_rhs = use(rhs);
    if (ok_lhs && ok_rhs) assign_error(rhs, lhs.size(), rhs.size());
    return;
  }
  bool comma_ok = false;
  std::vector<Operand> values = multi_expr(rhs[0], lhs.size() == 2, comma_ok);
  if (values.size() == lhs.size()) {
    for (std::size_t i = 0; i < lhs.size(); ++i) assign_var(lhs[i], nullptr, &values[i], "assignment");
    if (comma_ok && values[0].is_valid() && values[1].is_valid())
      record_comma_ok(rhs[0], values[0].type, values[1].type);
    return;
  }
  if (values.empty() || values[0].is_valid()) assign_error(rhs, lhs.size(), values.size());
  use(lhs, true);
}

void Checker::short_var_decl(Pos pos, List<const Expr *> lhs, List<const Expr *> rhs) {
  std::size_t top = delayed_.size();
  Scope *scope = env_.scope;
  std::set<const void *> seen;
  std::vector<Var *> vars, fresh;
  bool failed = false;
  for (const Expr *x : lhs) {
    Var *var = nullptr;
    auto *id = x->as<syntax::Ident>();
    if (id == nullptr) {
      use_one(x, true);
      error(x, Code::BadDecl, "non-name " + str(x) + " on left side of :=");
      failed = true;
    } else if (!id->name.is_blank() && !seen.insert(id->name.identity()).second) {
      error(x, Code::RepeatedDecl, str(x) + " repeated on left side of :=");
      failed = true;
    } else if (Object *existing = scope->lookup(id->name)) {
      record_use(id, existing);
      var = object_as<Var>(existing);
      if (var == nullptr) {
        error(x, Code::UnassignableOperand, "cannot assign to " + str(x));
        failed = true;
      }
    } else {
      var = new_var(types::VarKind::Local, id->pos, id->name, nullptr);
      if (!id->name.is_blank()) fresh.push_back(var);
      record_def(id, var);
    }
    if (var == nullptr) var = new_var(types::VarKind::Local, x->pos, base::intern("_"), nullptr);
    vars.push_back(var);
  }
  init_vars(vars, rhs, nullptr);
  process_delayed(top); // function literals on the right must not see the new variables
  if (fresh.empty() && !failed) {
    error(pos, Code::NoNewVar, "no new variables on left side of :=");
    return;
  }
  Pos scope_pos = syntax::end_pos(rhs.back());
  for (Var *var : fresh) declare(scope, nullptr, var, scope_pos);
}

} // namespace tuco::check
