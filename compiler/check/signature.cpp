// Function types, parameters and receivers.
#include "compiler/check/checker.h"

#include "compiler/types/instantiate.h"

namespace tuco::check {

using types::Named;
using types::TypeParam;
using types::Var;
using types::VarKind;

void Checker::func_type(types::Signature *signature, const syntax::Field *recv_field,
                        List<const syntax::Field *> type_params, const syntax::FuncType *type) {
  signature->params = context_.tuple_of({});
  signature->results = context_.tuple_of({});
  open_scope(type->pos, syntax::end_pos(type));
  env_.scope->is_function = true;
  function_scopes_[signature] = env_.scope;
  Var *recv = nullptr;
  std::vector<TypeParam *> recv_params;
  if (recv_field != nullptr) recv = collect_receiver(recv_field, type->pos, recv_params);
  if (!type_params.empty()) collect_type_params(type_params, &signature->type_params);
  bool variadic = false, ignored = false;
  std::vector<Var *> params = collect_params(VarKind::Param, type->params, variadic);
  std::vector<Var *> results = collect_params(VarKind::Result, type->results, ignored);
  Pos scope_pos = syntax::end_pos(type);
  auto declare_all = [&](List<const syntax::Field *> fields, const std::vector<Var *> &vars) {
    for (std::size_t i = 0; i < fields.size(); ++i)
      if (fields[i]->name != nullptr) declare(env_.scope, fields[i]->name, vars[i], scope_pos);
  };
  if (recv != nullptr && recv_field->name != nullptr) declare(env_.scope, recv_field->name, recv, scope_pos);
  declare_all(type->params, params);
  declare_all(type->results, results);
  signature->recv = recv;
  signature->recv_type_params = std::move(recv_params);
  signature->params = context_.tuple_of(std::move(params));
  signature->results = context_.tuple_of(std::move(results));
  signature->variadic = variadic;
  close_scope();
}

Var *Checker::collect_receiver(const syntax::Field *field, Pos scope_pos, std::vector<TypeParam *> &params) {
  Receiver parts = unpack_receiver(field->type, true);
  Type *type;
  if (parts.type_params.empty()) {
    type = var_type(field->type);
    // Through aliases it could be an instance, be it of a generic alias; but methods are those of the generic type.
    auto pointed = [](Type *t) {
      while (t != nullptr && t->kind == types::TypeKind::Pointer) t = static_cast<types::Pointer *>(t)->elem;
      return t;
    };
    for (Type *base = pointed(type); base != nullptr && base->kind == types::TypeKind::Alias;) {
      base = pointed(static_cast<types::Alias *>(base)->rhs);
      if (base == nullptr) break;
      bool is_alias = base->kind == types::TypeKind::Alias;
      bool is_instance =
          is_alias ? !static_cast<types::Alias *>(base)->type_args.empty()
                   : base->kind == types::TypeKind::Named && static_cast<Named *>(base)->is_instance();
      if (!is_instance) continue;
      error(parts.base, Code::InvalidRecv, "cannot define new methods on instantiated type " + str(base));
      type = types::invalid_type();
      break;
    }
  } else {
    type = generic_receiver(field, parts, scope_pos, params);
  }
  Var *recv;
  if (field->name != nullptr) {
    recv = new_var(VarKind::Recv, field->name->pos, field->name->name, type);
  } else {
    recv = new_var(VarKind::Recv, field->pos, Name(), type);
    info_.implicits[field] = recv;
  }
  later([this, base = parts.base, recv] { valid_receiver(base, recv); });
  return recv;
}

// func (r *T[P, Q]) m(): declares P and Q anew, with the constraints of T's parameters.
Type *Checker::generic_receiver(const syntax::Field *field, const Receiver &parts, Pos scope_pos,
                                std::vector<TypeParam *> &params) {
  std::string cause;
  requires_version(parts.base, 18, "type instantiation");
  Type *generic = generic_type(parts.base, &cause);
  Named *base = nullptr;
  if (is_valid(generic)) {
    if (generic->kind == types::TypeKind::Alias)
      error(parts.base, Code::InvalidRecv, "cannot define new methods on generic alias type " + str(generic));
    else
      base = type_as<Named>(generic);
  } else if (!cause.empty()) {
    error(parts.base, Code::InvalidRecv, cause);
  }
  for (const syntax::Ident *name : parts.type_params) {
    TypeParam *param = declare_type_param(name, scope_pos);
    param->index = static_cast<int>(params.size());
    params.push_back(param);
    record_use(name, param->obj);
    record_type(name, Mode::TypeExpr, param);
  }
  if (base == nullptr) return types::invalid_type();
  auto &wanted = base->type_params;
  std::vector<Type *> args(params.begin(), params.end());
  if (params.size() == wanted.size()) {
    for (std::size_t i = 0; i < params.size(); ++i) instances_.alias(params[i], wanted[i]);
    for (std::size_t i = 0; i < params.size(); ++i)
      params[i]->bound = types::substitute(context_, wanted[i]->bound, wanted, args);
  } else {
    std::string got = std::to_string(params.size()) + " type parameter" + (params.size() == 1 ? "" : "s");
    error(parts.base, Code::BadRecv,
          "receiver declares " + got + ", but receiver base type declares " + std::to_string(wanted.size()));
  }
  Type *type = types::instantiate(context_, base, args);
  record_instance(parts.base, args, type);
  Type *whole = parts.pointer ? static_cast<Type *>(context_.pointer_to(type)) : type;
  const Expr *x = field->type;
  for (Type *t = whole;;) {
    record_type(x, Mode::TypeExpr, t);
    if (auto *paren = x->as<syntax::ParenExpr>()) {
      x = paren->x;
    } else if (auto *star = x->as<syntax::StarExpr>()) {
      x = star->x;
      t = type;
    } else {
      break;
    }
  }
  return whole;
}

std::vector<Var *> Checker::collect_params(VarKind kind, List<const syntax::Field *> list, bool &variadic) {
  std::vector<Var *> params;
  Type *type = nullptr;
  const Expr *previous = nullptr;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const syntax::Field *field = list[i];
    const Expr *x = field->type;
    if (x != previous) {
      previous = x;
      if (auto *dots = x->as<syntax::DotsType>()) {
        x = dots->elem;
        if (kind == VarKind::Param && i + 1 == list.size())
          variadic = true;
        else
          error(dots, Code::MisplacedDotDotDot, "invalid syntax tree: invalid use of ...");
      }
      type = var_type(x);
    }
    if (field->name != nullptr) {
      params.push_back(new_var(kind, field->name->pos, field->name->name, type));
    } else {
      Var *param = new_var(kind, field->pos, Name(), type);
      info_.implicits[field] = param;
      params.push_back(param);
    }
  }
  if (variadic) {
    Var *last = params.back();
    last->type = context_.slice_of(last->type);
    record_type(list.back()->type, Mode::TypeExpr, last->type);
  }
  return params;
}

void Checker::valid_receiver(At at, Var *recv) {
  Type *type = types::deref(recv->type).first;
  Type *t = types::unalias(type);
  if (!is_valid(t)) return;
  if (t->kind == types::TypeKind::Named) {
    auto *named = static_cast<Named *>(t);
    if (named->obj->package != package_) {
      error(at, Code::InvalidRecv, "cannot define new methods on non-local type " + str(type));
      return;
    }
    Type *u = under(named);
    std::string cause;
    if (types::is_unsafe_pointer(u)) cause = "unsafe.Pointer";
    if (u->kind == types::TypeKind::Pointer || u->kind == types::TypeKind::Interface)
      cause = "pointer or interface type";
    if (!cause.empty())
      error(at, Code::InvalidRecv, "invalid receiver type " + str(type) + " (" + cause + ")");
  } else if (t->kind == types::TypeKind::Basic) {
    error(at, Code::InvalidRecv, "cannot define new methods on non-local type " + str(type));
  } else {
    error(at, Code::InvalidRecv, "invalid receiver type " + str(recv->type));
  }
}

} // namespace tuco::check
