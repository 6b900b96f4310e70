// Range statements.
#include "compiler/check/checker.h"

namespace tuco::check {

using types::Signature;
using types::TypeKind;
using types::Var;

// What ranging over t gives. Without an element, value (or key, too) is nullptr. False, perhaps with a cause,
// if t cannot be ranged over.
bool Checker::range_types(Pos pos, Type *t, Type *&key, Type *&value, std::string &cause) {
  key = value = nullptr;
  bool ok = types::each_type(t, [&](Type *each, Type *u) {
    auto *channel = u != nullptr && u->kind == TypeKind::Chan ? static_cast<types::Chan *>(u) : nullptr;
    if (channel == nullptr || channel->dir != types::ChanDir::Send) return true;
    cause = "receive from send-only channel " + str(each);
    return false;
  });
  Type *u = ok ? types::common_under(t, &cause, qualifier_) : nullptr;
  if (u == nullptr) return false;
  if (u->kind == TypeKind::Pointer)
    if (auto *array = under_as<types::Array>(static_cast<types::Pointer *>(u)->elem)) u = array;
  switch (u->kind) {
  case TypeKind::Basic:
    if (types::is_string(u)) {
      key = basic(BasicKind::Int);
      value = types::rune_type();
      return true;
    }
    if (!types::is_integer(u)) return false;
    if (!allows(pos, 22)) {
      cause = version_needed(pos, 22);
      return false;
    }
    key = t;
    return true;
  case TypeKind::Array:
  case TypeKind::Slice:
    key = basic(BasicKind::Int);
    value = u->kind == TypeKind::Array ? static_cast<types::Array *>(u)->elem
                                       : static_cast<types::Slice *>(u)->elem;
    return true;
  case TypeKind::Map:
    key = static_cast<types::Map *>(u)->key;
    value = static_cast<types::Map *>(u)->elem;
    return true;
  case TypeKind::Chan: key = static_cast<types::Chan *>(u)->elem; return true;
  case TypeKind::Signature: break;
  default: return false;
  }
  // An iterator: func(yield func(K, V) bool)
  if (!allows(pos, 23)) {
    cause = version_needed(pos, 23);
    return false;
  }
  auto *iterator = static_cast<Signature *>(u);
  const std::string must_be = "func must be func(yield func(...) bool): ";
  auto bad = [&](const std::string &why) {
    cause = must_be + why;
    return false;
  };
  if (iterator->params->size() != 1) return bad("wrong argument count");
  if (iterator->results->size() != 0) return bad("unexpected results");
  std::string why;
  Type *yield_type = types::common_under(iterator->params->vars[0]->type, &why, qualifier_);
  if (yield_type == nullptr) return bad("in yield type, " + why);
  if (yield_type->kind != TypeKind::Signature) return bad("argument is not func");
  auto *yield = static_cast<Signature *>(yield_type);
  if (yield->params->size() > 2) return bad("yield func has too many parameters");
  if (yield->results->size() != 1 ||
      !types::identical(yield->results->vars[0]->type, basic(BasicKind::Bool))) {
    if (yield->results->size() == 1 && types::is_boolean(yield->results->vars[0]->type))
      return bad("yield func returns user-defined boolean, not bool");
    return bad("yield func does not return bool");
  }
  if (yield->params->size() >= 1) key = yield->params->vars[0]->type;
  if (yield->params->size() >= 2) value = yield->params->vars[1]->type;
  return true;
}

void Checker::range_stmt(const syntax::RangeStmt *s) {
  const Expr *key_expr = s->key(), *value_expr = s->value();
  const Expr *extra = s->lhs.size() > 2 ? s->lhs[2] : nullptr;
  if (!allows(s->pos, 22)) info_.shared_variable_loops.insert(s);
  Operand x;
  env_.has_call_or_recv = false;
  expr(nullptr, x, s->x);
  if (x.is_valid() && value_expr == nullptr && !env_.has_call_or_recv) {
    // Only the length of the array matters: the operand is not evaluated.
    Type *u = under(x.type);
    if (u->kind == TypeKind::Pointer)
      if (auto *array = under_as<types::Array>(static_cast<types::Pointer *>(u)->elem)) u = array;
    if (u->kind == TypeKind::Array && static_cast<types::Array *>(u)->len >= 0)
      record_type(syntax::unparen(s->x), Mode::Constant, basic(BasicKind::Int),
                  Value::integer(static_cast<types::Array *>(u)->len));
  }
  Type *types_found[2] = {nullptr, nullptr};
  if (x.is_valid()) {
    std::string cause;
    if (!range_types(At(x).pos, x.type, types_found[0], types_found[1], cause)) {
      error(x, Code::InvalidRangeExpr, "cannot range over " + str(x) + (cause.empty() ? "" : ": " + cause));
      types_found[0] = types_found[1] = types::invalid_type();
    } else if (types_found[0] == nullptr && key_expr != nullptr) {
      error(key_expr, Code::InvalidIterVar, "range over " + str(x) + " permits no iteration variables");
    } else if (types_found[1] == nullptr && value_expr != nullptr) {
      error(value_expr, Code::InvalidIterVar,
            "range over " + str(x) + " permits only one iteration variable");
    } else if (extra != nullptr) {
      error(extra, Code::InvalidIterVar, "range clause permits at most two iteration variables");
    }
  }
  open_scope(s->pos, s->body->rbrace);
  bool over_int = x.is_valid() && types::is_integer(x.type);
  if (s->define) {
    range_define(s, x, types_found, over_int);
  } else if (key_expr != nullptr) {
    const Expr *lhs[2] = {key_expr, value_expr};
    for (int i = 0; i < 2; ++i) {
      if (lhs[i] == nullptr || types_found[i] == nullptr || types_found[i] == types::invalid_type()) continue;
      if (over_int) {
        assign_var(lhs[i], nullptr, &x, "range clause");
        // `for i = range 10`: the untyped constant took i's type, which must be one that can be counted in.
        if (x.is_valid() && !types::is_integer(x.type))
          error(lhs[i], Code::InvalidRangeExpr, "cannot use iteration variable of type " + str(x.type));
      } else {
        Operand y{Mode::Value, lhs[i], types_found[i], {}, {}};
        assign_var(lhs[i], nullptr, &y, "assignment");
      }
    }
  } else if (over_int) {
    assignment(x, nullptr, "range clause"); // gives an untyped constant its type
  }
  stmt(s->body);
}

void Checker::range_define(const syntax::RangeStmt *s, Operand &x, Type *const *types_found, bool over_int) {
  std::vector<Var *> vars;
  for (std::size_t i = 0; i < std::min<std::size_t>(s->lhs.size(), 2); ++i) {
    const Expr *lhs = s->lhs[i];
    Var *var;
    if (auto *id = lhs->as<syntax::Ident>()) {
      var = new_var(types::VarKind::Local, id->pos, id->name, nullptr);
      record_def(id, var);
      if (!id->name.is_blank()) vars.push_back(var);
    } else {
      error(lhs, Code::BadDecl, "invalid syntax tree: cannot declare " + str(lhs));
      var = new_var(types::VarKind::Local, lhs->pos, base::intern("_"), nullptr);
    }
    if (types_found[i] == nullptr || types_found[i] == types::invalid_type()) {
      var->type = types::invalid_type();
      var->used = true; // no complaint about that as well
    } else if (over_int) {
      init_var(var, x, "range clause");
    } else {
      Operand y{Mode::Value, lhs, types_found[i], {}, {}};
      init_var(var, y, "assignment");
    }
  }
  if (vars.empty()) {
    error(s->pos, Code::NoNewVar, "no new variables on left side of :=");
    return;
  }
  for (Var *var : vars) declare(env_.scope, nullptr, var, s->body->pos);
}

} // namespace tuco::check
