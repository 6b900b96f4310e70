// Declarations of constants, variables, types and functions, at package level and in functions.
#include "compiler/check/checker.h"

#include <algorithm>

namespace tuco::check {

using types::Named;
using types::TypeName;
using types::TypeParam;
using types::Var;

void Checker::object_decl(Object *object) {
  if (path_index_.contains(object)) {
    bool valid = valid_cycle(object);
    switch (object->kind) {
    case types::ObjectKind::Const:
    case types::ObjectKind::Var:
      if (!valid || object->type == nullptr) object->type = types::invalid_type();
      break;
    case types::ObjectKind::TypeName:
      if (!valid) object->type = types::invalid_type();
      break;
    default: break;
    }
    return;
  }
  if (object->type != nullptr) return;
  auto it = decls_.find(object);
  TUCO_CHECK(it != decls_.end(), object->name.str());
  DeclInfo *info = it->second;
  push(object);
  Environment outer = std::move(env_);
  env_ = {};
  env_.scope = info->file_scope;
  switch (object->kind) {
  case types::ObjectKind::Const:
    env_.decl = info;
    const_decl(static_cast<types::Const *>(object), info->type, info->init, info->inherited, info->iota);
    break;
  case types::ObjectKind::Var:
    env_.decl = info;
    var_decl(static_cast<Var *>(object), info->lhs, info->type, info->init);
    break;
  case types::ObjectKind::TypeName:
    type_decl(static_cast<TypeName *>(object), info->type_decl);
    collect_methods(static_cast<TypeName *>(object));
    break;
  case types::ObjectKind::Func: func_decl(static_cast<types::Func *>(object), info); break;
  default: TUCO_UNREACHABLE();
  }
  env_ = std::move(outer);
  pop();
}

// ---------------------------------------------------------------------------------------------- constants,
// variables

void Checker::const_decl(types::Const *object, const Expr *type, const Expr *init, bool inherited,
                         Value iota) {
  std::optional<Value> outer_iota = std::move(env_.iota);
  Pos outer_pos = env_.error_pos;
  env_.iota = std::move(iota);
  env_.error_pos = Pos();
  object->value = Value();
  bool ok = true;
  if (type != nullptr) {
    Type *t = type_expr(type);
    if (!types::is_const_type(t)) {
      if (is_valid(under(t))) error(type, Code::InvalidConstType, "invalid constant type " + str(t));
      t = types::invalid_type();
      ok = false;
    }
    object->type = t;
  }
  if (ok) {
    Operand x;
    if (init != nullptr) {
      // The initialiser stands on another line; the mistake belongs to this one.
      if (inherited) env_.error_pos = object->pos;
      expr(nullptr, x, init);
    }
    init_const(object, x);
  }
  env_.iota = std::move(outer_iota);
  env_.error_pos = outer_pos;
}

void Checker::var_decl(Var *object, const std::vector<Var *> &lhs, const Expr *type, const Expr *init) {
  if (type != nullptr) object->type = var_type(type);
  if (init == nullptr) {
    if (type == nullptr) object->type = types::invalid_type();
    return;
  }
  if (lhs.size() <= 1) {
    Operand x;
    Target target;
    if (object->type != nullptr) target = {under_as<types::Signature>(object->type), object->name.string()};
    expr(target.signature != nullptr ? &target : nullptr, x, init);
    init_var(object, x, "variable declaration");
    return;
  }
  if (type != nullptr)
    for (Var *other : lhs) other->type = object->type;
  init_vars(lhs, List<const Expr *>(&init, 1), nullptr);
}

// ---------------------------------------------------------------------------------------------- types

void Checker::type_decl(TypeName *object, const syntax::TypeDecl *decl) {
  later([this, object] {
    auto *named = type_as<Named>(object->type);
    if (named == nullptr) return;
    std::vector<Named *> nest, path;
    valid_type(named, nest, path);
  });
  if (decl->is_alias) return alias_decl(object, decl);
  Named *named = context_.new_named(object);
  if (object->local_owner && env_.decl != nullptr) named->implicit_params = env_.decl->implicit_params;
  bool generic = !decl->type_params.empty();
  if (generic) {
    requires_version(decl->type_params[0]->pos, 18, "type parameter");
    open_scope(decl->pos, syntax::end_pos(decl->type));
    collect_type_params(decl->type_params, &named->type_params);
  }
  Type *rhs = declared_type(decl->type, object);
  named->from_rhs = rhs;
  if (is_type_param(rhs)) {
    error(decl->type, Code::MisplacedTypeParam, "cannot use a type parameter as RHS in type declaration");
    named->from_rhs = types::invalid_type();
  }
  if (generic) close_scope();
}

void Checker::alias_decl(TypeName *object, const syntax::TypeDecl *decl) {
  auto *alias = context_.make<types::Alias>();
  alias->obj = object;
  alias->origin = alias;
  object->type = alias;
  bool generic = !decl->type_params.empty();
  if (!generic || requires_version(decl->type_params[0]->pos, 23, "generic type alias"))
    requires_version(decl->pos, 9, "type alias");
  if (generic) {
    open_scope(decl->pos, syntax::end_pos(decl->type));
    collect_type_params(decl->type_params, &alias->type_params);
  }
  Type *rhs = declared_type(decl->type, object);
  if (alias->rhs == nullptr) alias->rhs = rhs; // a cycle may have set it to the invalid type
  if (auto *param = rhs->kind == types::TypeKind::TypeParam ? static_cast<TypeParam *>(rhs) : nullptr) {
    auto &own = alias->type_params;
    if (std::find(own.begin(), own.end(), param) != own.end()) {
      error(decl->type, Code::MisplacedTypeParam,
            "cannot use type parameter declared in alias declaration as RHS");
      alias->rhs = types::invalid_type();
    }
  }
  if (generic) close_scope();
}

// `early` gets the parameters before their constraints are looked at: constraints may use the type being
// declared.
std::vector<TypeParam *> Checker::collect_type_params(List<const syntax::Field *> list,
                                                      std::vector<TypeParam *> *early) {
  std::vector<TypeParam *> params;
  for (const syntax::Field *field : list) params.push_back(declare_type_param(field->name, list[0]->pos));
  if (early != nullptr) *early = params;
  bool outer = env_.in_type_params;
  env_.in_type_params = true;
  Type *bound = nullptr;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i == 0 || list[i]->type != list[i - 1]->type) {
      bound = constraint_type(list[i]->type);
      if (is_type_param(bound)) {
        error(list[i]->type, Code::MisplacedTypeParam, "cannot use a type parameter as constraint");
        bound = types::invalid_type();
      }
    }
    params[i]->bound = bound;
  }
  env_.in_type_params = outer;
  return params;
}

TypeParam *Checker::declare_type_param(const syntax::Ident *name, Pos scope_pos) {
  auto *object = context_.make<TypeName>(package_, name->pos, name->name, nullptr);
  auto *param = context_.make<TypeParam>();
  param->serial = context_.next_serial();
  param->obj = object;
  param->bound = types::invalid_type();
  param->context = &context_;
  object->type = param;
  declare(env_.scope, name, object, scope_pos);
  return param;
}

// [T ~int|string] means [T interface{ ~int|string }].
Type *Checker::constraint_type(const Expr *x) {
  auto *unary = x->as<syntax::UnaryExpr>();
  auto *binary = x->as<syntax::BinaryExpr>();
  bool is_union = (unary != nullptr && unary->op == Op::Tilde) || (binary != nullptr && binary->op == Op::Or);
  if (!is_union) return type_expr(x);
  auto *wrapper = context_.make<types::Interface>();
  wrapper->embeddeds.push_back(union_type(x));
  wrapper->embedded_pos.push_back(syntax::start_pos(x));
  wrapper->is_implicit = true;
  wrapper->is_complete = true;
  wrapper->context = &context_;
  later([wrapper] { types::type_set(wrapper); });
  return wrapper;
}

void Checker::collect_methods(TypeName *object) {
  auto it = methods_.find(object);
  if (it == methods_.end()) return;
  std::vector<types::Func *> methods = std::move(it->second);
  methods_.erase(it);
  auto *base = type_as<Named>(object->type);
  if (base != nullptr) later([this, base] { check_field_uniqueness(base); });
  std::vector<types::Func *> seen;
  for (types::Func *method : methods) {
    auto other =
        std::find_if(seen.begin(), seen.end(), [&](types::Func *m) { return m->name == method->name; });
    if (other != seen.end()) {
      error(method, Code::DuplicateMethod,
            "method " + object->name.string() + "." + method->name.string() + " already declared at " +
                place((*other)->pos));
      continue;
    }
    seen.push_back(method);
    if (base != nullptr) base->declared_methods.push_back(method);
    if (declares_methods_) later([this, method] { object_decl(method); });
  }
}

void Checker::check_field_uniqueness(Named *base) {
  auto *type = under_as<types::Struct>(base);
  if (type == nullptr) return;
  for (Var *field : type->fields) {
    if (field->name.is_blank()) continue;
    for (types::Func *method : base->declared_methods)
      if (method->name == field->name)
        error(method, Code::DuplicateFieldAndMethod,
              "field and method with the same name " + field->name.string(), {other_declaration(field)});
  }
}

// ---------------------------------------------------------------------------------------------- functions

void Checker::func_decl(types::Func *object, DeclInfo *info) {
  auto *signature = context_.make<types::Signature>();
  signature->params = context_.tuple_of({});
  signature->results = context_.tuple_of({});
  object->type = signature; // guards against cycles
  const syntax::FuncDecl *decl = info->func_decl;
  func_type(signature, decl->recv, decl->type_params, decl->type);
  info->implicit_params = signature->recv_type_params;
  info->implicit_params.insert(info->implicit_params.end(), signature->type_params.begin(),
                               signature->type_params.end());
  if (!decl->type_params.empty() && decl->body == nullptr)
    error(decl->pos, Code::BadDecl, "generic function is missing function body");
  if (decl->body == nullptr || decl->body->is_skipped) return;
  later([this, info, signature, decl] { func_body(info, decl, signature, decl->body, std::nullopt); });
}

// ---------------------------------------------------------------------------------------------- in functions

void Checker::decl_stmt(List<const syntax::Decl *> decls) {
  const syntax::ConstDecl *previous = nullptr, *source = nullptr;
  int64_t iota = 0;
  for (const syntax::Decl *decl : decls) {
    auto *constant = decl->as<syntax::ConstDecl>();
    switch (decl->kind) {
    case syntax::DeclKind::Const: {
      bool same_group =
          previous != nullptr && constant->group != nullptr && previous->group == constant->group;
      iota = same_group ? iota + 1 : 0;
      if (!same_group) source = nullptr;
      bool own = constant->type != nullptr || !constant->values.empty();
      bool inherited = !own && source != nullptr;
      if (own) source = constant;
      local_const_decl(constant, source, iota, inherited);
      break;
    }
    case syntax::DeclKind::Var: local_var_decl(decl->to<syntax::VarDecl>()); break;
    case syntax::DeclKind::Type: local_type_decl(decl->to<syntax::TypeDecl>()); break;
    default: TUCO_UNREACHABLE();
    }
    previous = constant;
  }
}

void Checker::local_const_decl(const syntax::ConstDecl *decl, const syntax::ConstDecl *source, int64_t iota,
                               bool inherited) {
  std::size_t top = delayed_.size();
  List<const Expr *> values = source != nullptr ? source->values : List<const Expr *>();
  std::vector<types::Const *> objects;
  for (std::size_t i = 0; i < decl->names.size(); ++i) {
    const syntax::Ident *name = decl->names[i];
    auto *object =
        context_.make<types::Const>(package_, name->pos, name->name, nullptr, Value::integer(iota));
    objects.push_back(object);
    const_decl(object, source != nullptr ? source->type : nullptr, i < values.size() ? values[i] : nullptr,
               inherited, Value::integer(iota));
  }
  check_arity(decl->pos, decl->names, values, true, inherited);
  process_delayed(top); // before the names are in scope: function literals must not see them
  Pos scope_pos = syntax::end_pos(decl->names.back());
  for (std::size_t i = 0; i < objects.size(); ++i) declare(env_.scope, decl->names[i], objects[i], scope_pos);
}

void Checker::local_var_decl(const syntax::VarDecl *decl) {
  note_embedding(decl, nullptr);
  std::size_t top = delayed_.size();
  std::vector<Var *> objects;
  for (const syntax::Ident *name : decl->names)
    objects.push_back(new_var(types::VarKind::Local, name->pos, name->name, nullptr));
  auto &values = decl->values;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    bool shared = values.size() == 1 && decl->names.size() != 1;
    const Expr *init = shared ? values[0] : i < values.size() ? values[i] : nullptr;
    var_decl(objects[i], shared ? objects : std::vector<Var *>(), decl->type, init);
    if (shared) break; // all were initialised together
  }
  if (decl->type == nullptr || !values.empty()) check_arity(decl->pos, decl->names, values, false, false);
  process_delayed(top);
  Pos scope_pos = values.empty() ? decl->pos : syntax::end_pos(values.back());
  for (std::size_t i = 0; i < objects.size(); ++i) declare(env_.scope, decl->names[i], objects[i], scope_pos);
}

// Where functions have been skipped, those before this type would have to be counted in them.
uint32_t Checker::local_type_number(const syntax::TypeDecl *decl) {
  if (!config_.parse_with_bodies) return decl->local_number;
  if (local_type_numbers_.empty()) {
    std::shared_ptr<const syntax::Package> whole = config_.parse_with_bodies();
    for (const syntax::TypeDecl *each : whole->local_types)
      local_type_numbers_[each->name->pos] = each->local_number;
  }
  return local_type_numbers_.at(decl->name->pos);
}

void Checker::local_type_decl(const syntax::TypeDecl *decl) {
  auto *object = context_.make<TypeName>(package_, decl->name->pos, decl->name->name, nullptr);
  object->local_owner = env_.decl != nullptr && env_.decl->owner ? env_.decl->owner : base::intern("_");
  object->local_number = ++local_type_counts_[object->local_owner.string() + " " + object->name.string()];
  object->number_in_package = decl->is_alias ? 0 : local_type_number(decl);
  declare(env_.scope, decl->name, object, decl->name->pos);
  push(object);
  type_decl(object, decl);
  pop();
}

} // namespace tuco::check
