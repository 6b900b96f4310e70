// Substitution and instances of generic types.
//
// substitute() copies exactly the parts of a type that mention a type parameter; everything else is shared.
// Instances of Named types are lazy: only the type arguments are substituted at once, the underlying type and
// the methods when somebody asks for them. That is what makes `type List[T any] struct { next *List[T] }`
// terminate. One Context has one Named for each generic type and list of identical arguments
// (Context::instance_slot).
//
// A type declared inside a generic function depends on that function's type parameters as if it listed them
// (Named::implicit_params); substituting them gives an instance with implicit_args.
#include "compiler/types/instantiate.h"

#include "compiler/types/predicates.h"
#include "compiler/types/type_set.h"
#include "compiler/types/type_string.h"

#include <algorithm>

namespace tuco::types {

namespace {

class Substituter {
public:
  Substituter(Context &context, const std::vector<TypeParam *> &params, const std::vector<Type *> &args)
      : context_(context), params_(params), args_(args) {}

  Type *type(Type *t);

private:
  Type *of_param(TypeParam *param) const {
    auto it = std::find(params_.begin(), params_.end(), param);
    return it == params_.end() ? param : args_[static_cast<std::size_t>(it - params_.begin())];
  }
  Var *var(Var *v) {
    Type *replaced = type(v->type);
    if (replaced == v->type) return v;
    Var *copy = context_.make<Var>(*v);
    copy->type = replaced;
    copy->origin_var = v->origin();
    return copy;
  }
  Tuple *tuple(Tuple *t) {
    std::vector<Var *> vars = mapped(t->vars, [&](Var *v) { return var(v); });
    return vars == t->vars ? t : context_.tuple_of(std::move(vars));
  }
  Func *func(Func *f) {
    Type *replaced = type(f->type);
    if (replaced == f->type) return f;
    Func *copy = context_.make<Func>(*f);
    copy->type = replaced;
    copy->origin_func = f->origin();
    return copy;
  }
  template <class T, class F> static std::vector<T> mapped(const std::vector<T> &items, F f) {
    std::vector<T> result;
    result.reserve(items.size());
    for (const T &item : items) result.push_back(f(item));
    return result;
  }
  Type *signature(Signature *t);
  Type *interface(Interface *t);
  Type *named(Named *t);

  Context &context_;
  const std::vector<TypeParam *> &params_;
  const std::vector<Type *> &args_;
};

// Methods of an interface have it as their receiver; those of a copy get the copy.
void replace_receivers(Context &context, std::vector<Func *> &methods, Type *from, Type *to) {
  for (Func *&method : methods) {
    Signature *signature = method->signature();
    if (signature->recv == nullptr || signature->recv->type != from) continue;
    Signature *new_signature = context.make<Signature>(*signature);
    new_signature->recv = context.make<Var>(*signature->recv);
    new_signature->recv->type = to;
    Func *copy = context.make<Func>(*method);
    copy->type = new_signature;
    copy->origin_func = method->origin();
    method = copy;
  }
}

Type *Substituter::signature(Signature *t) {
  Tuple *params = tuple(t->params), *results = tuple(t->results);
  if (params == t->params && results == t->results) return t;
  Signature *copy = context_.make<Signature>(*t);
  copy->params = params;
  copy->results = results;
  return copy;
}

Type *Substituter::interface(Interface *t) {
  std::vector<Func *> methods = mapped(t->methods, [&](Func *f) { return func(f); });
  std::vector<Type *> embeddeds = mapped(t->embeddeds, [&](Type *e) { return type(e); });
  if (methods == t->methods && embeddeds == t->embeddeds) return t;
  Interface *copy = context_.make<Interface>();
  copy->embeddeds = std::move(embeddeds);
  copy->embedded_pos = t->embedded_pos;
  copy->is_implicit = t->is_implicit;
  copy->is_complete = t->is_complete;
  copy->context = &context_;
  replace_receivers(context_, methods, t, copy);
  copy->methods = std::move(methods);
  return copy;
}

Type *Substituter::named(Named *t) {
  std::size_t wanted = t->origin->type_params.size();
  if (!t->type_args.empty() && wanted != 0 && t->type_args.size() != wanted)
    return invalid_type(); // in error
  std::vector<Type *> args = mapped(t->type_args, [&](Type *a) { return type(a); });
  std::vector<Type *> implicit = mapped(t->implicit_args, [&](Type *a) { return type(a); });
  if (!t->is_instance() || t->implicit_args.empty()) {
    // Not yet substituted: the parameters stand for themselves.
    std::vector<Type *> own(t->origin->implicit_params.begin(), t->origin->implicit_params.end());
    std::vector<Type *> replaced = mapped(own, [&](Type *a) { return type(a); });
    if (replaced != own) implicit = replaced;
  }
  if (args == t->type_args && implicit == t->implicit_args) return t;
  Named *origin = t->origin;
  std::string key = identity_key(origin);
  for (Type *arg : implicit) key += "$" + identity_key(arg);
  for (Type *arg : args) key += "," + identity_key(arg);
  Type *&slot = context_.instance_slot(key);
  if (slot != nullptr) return slot;
  Named *instance = context_.make<Named>();
  slot = instance;
  instance->obj = origin->obj;
  instance->context = &context_;
  instance->origin = origin;
  instance->type_args = std::move(args);
  instance->implicit_args = std::move(implicit);
  // Still generic in its own parameters: those of a local generic type whose function was instantiated.
  return instance;
}

Type *Substituter::type(Type *t) {
  if (t == nullptr) return t;
  switch (t->kind) {
  case TypeKind::Basic: return t;
  case TypeKind::TypeParam: return of_param(static_cast<TypeParam *>(t));
  case TypeKind::Named: return named(static_cast<Named *>(t));
  case TypeKind::Alias: {
    auto *alias = static_cast<Alias *>(t);
    if (alias->origin->type_params.empty()) {
      // An alias declared in a generic function may mention that function's parameters.
      Type *replaced = type(unalias(alias));
      return replaced == unalias(alias) ? t : replaced;
    }
    std::vector<Type *> args = mapped(alias->type_args, [&](Type *a) { return type(a); });
    return args == alias->type_args ? t : instantiate(context_, alias->origin, args);
  }
  case TypeKind::Pointer: {
    Type *elem = type(static_cast<Pointer *>(t)->elem);
    return elem == static_cast<Pointer *>(t)->elem ? t : context_.pointer_to(elem);
  }
  case TypeKind::Slice: {
    Type *elem = type(static_cast<Slice *>(t)->elem);
    return elem == static_cast<Slice *>(t)->elem ? t : context_.slice_of(elem);
  }
  case TypeKind::Array: {
    auto *array = static_cast<Array *>(t);
    Type *elem = type(array->elem);
    return elem == array->elem ? t : context_.array_of(elem, array->len);
  }
  case TypeKind::Map: {
    auto *map = static_cast<Map *>(t);
    Type *key = type(map->key), *elem = type(map->elem);
    return key == map->key && elem == map->elem ? t : context_.map_of(key, elem);
  }
  case TypeKind::Chan: {
    auto *chan = static_cast<Chan *>(t);
    Type *elem = type(chan->elem);
    return elem == chan->elem ? t : context_.chan_of(chan->dir, elem);
  }
  case TypeKind::Struct: {
    auto *source = static_cast<Struct *>(t);
    std::vector<Var *> fields = mapped(source->fields, [&](Var *v) { return var(v); });
    if (fields == source->fields) return t;
    Struct *copy = context_.make<Struct>();
    copy->fields = std::move(fields);
    copy->tags = source->tags;
    return copy;
  }
  case TypeKind::Tuple: return tuple(static_cast<Tuple *>(t));
  case TypeKind::Signature: return signature(static_cast<Signature *>(t));
  case TypeKind::Interface: return interface(static_cast<Interface *>(t));
  case TypeKind::Union: {
    auto *source = static_cast<Union *>(t);
    bool changed = false;
    std::vector<UnionTerm> terms = source->terms;
    for (UnionTerm &term : terms) {
      Type *replaced = type(term.type);
      changed |= replaced != term.type;
      term.type = replaced;
    }
    if (!changed) return t;
    Union *copy = context_.make<Union>();
    copy->terms = std::move(terms);
    return copy;
  }
  }
  TUCO_UNREACHABLE();
}

// The parameters an instance was made for, the implicit ones first, and what they stand for.
void substitution_of(Named *instance, std::vector<TypeParam *> &params, std::vector<Type *> &args) {
  Named *origin = instance->origin;
  if (!instance->implicit_args.empty()) {
    params = origin->implicit_params;
    args = instance->implicit_args;
  }
  if (instance->type_args.size() == origin->type_params.size()) {
    params.insert(params.end(), origin->type_params.begin(), origin->type_params.end());
    args.insert(args.end(), instance->type_args.begin(), instance->type_args.end());
  }
}

Type *expanded_underlying(Named *instance) {
  Named *origin = instance->origin;
  if (origin->from_rhs == nullptr && origin->declared_underlying == nullptr) return nullptr;
  if (instance->type_args.size() != origin->type_params.size() && instance->implicit_args.empty())
    return invalid_type(); // the wrong number of arguments was reported
  std::vector<TypeParam *> params;
  std::vector<Type *> args;
  substitution_of(instance, params, args);
  Context &context = *instance->context;
  Type *rhs = origin->from_rhs != nullptr ? origin->from_rhs : origin->declared_underlying;
  Type *result = substitute(context, rhs, params, args);
  auto *iface = result->kind == TypeKind::Interface ? static_cast<Interface *>(result) : nullptr;
  if (iface == nullptr) return result;
  bool has_receiver = std::any_of(iface->methods.begin(), iface->methods.end(), [&](Func *method) {
    return method->signature()->recv != nullptr && method->signature()->recv->type == origin;
  });
  if (!has_receiver) return result;
  if (iface == rhs) {
    iface = context.make<Interface>(*iface);
    iface->type_set_cache = nullptr;
  }
  replace_receivers(context, iface->methods, origin, instance);
  iface->type_set_cache = nullptr;
  return iface;
}

} // namespace

Type *substitute(Context &context, Type *t, const std::vector<TypeParam *> &params,
                 const std::vector<Type *> &args) {
  TUCO_CHECK(params.size() == args.size());
  if (params.empty() || t == nullptr) return t;
  return Substituter(context, params, args).type(t);
}

Type *instantiate(Context &context, Type *generic, const std::vector<Type *> &args) {
  switch (generic->kind) {
  case TypeKind::Named: {
    auto *origin = static_cast<Named *>(generic);
    std::vector<Type *> implicit;
    if (origin->is_instance()) { // a local generic type of an instantiated function
      implicit = origin->implicit_args;
      origin = origin->origin;
    }
    std::string key = identity_key(origin);
    for (Type *arg : implicit) key += "$" + identity_key(arg);
    for (Type *arg : args) key += "," + identity_key(arg);
    Type *&slot = context.instance_slot(key);
    if (slot != nullptr) return slot;
    Named *instance = context.make<Named>();
    slot = instance;
    instance->obj = origin->obj;
    instance->context = &context;
    instance->origin = origin;
    instance->type_args = args;
    instance->implicit_args = std::move(implicit);
    return instance;
  }
  case TypeKind::Alias: {
    auto *origin = static_cast<Alias *>(generic)->origin;
    if (origin->type_params.size() != args.size()) return invalid_type();
    Alias *instance = context.make<Alias>();
    instance->obj = origin->obj;
    instance->origin = origin;
    instance->type_params = origin->type_params;
    instance->type_args = args;
    instance->rhs = substitute(context, origin->rhs, origin->type_params, args);
    return instance;
  }
  case TypeKind::Signature: {
    auto *signature = static_cast<Signature *>(generic);
    if (signature->type_params.size() != args.size()) return invalid_type();
    Type *result = substitute(context, signature, signature->type_params, args);
    Signature *instance =
        result == signature ? context.make<Signature>(*signature) : static_cast<Signature *>(result);
    instance->type_params.clear();
    return instance;
  }
  default: TUCO_UNREACHABLE("not a generic type");
  }
}

Type *Named::underlying() {
  if (declared_underlying != nullptr) return declared_underlying;
  if (is_instance()) {
    if (from_rhs == nullptr) from_rhs = expanded_underlying(this);
    if (from_rhs == nullptr) return invalid_type(); // the generic type is still being declared
  }
  // Follow definitions by other defined types.
  std::vector<Named *> path{this};
  Type *u = nullptr;
  for (Type *rhs = from_rhs; u == nullptr;) {
    if (rhs == nullptr) return invalid_type(); // still being declared
    rhs = unalias(rhs);
    if (rhs->kind != TypeKind::Named) {
      u = rhs->kind == TypeKind::TypeParam ? invalid_type() : rhs;
      break;
    }
    auto *next = static_cast<Named *>(rhs);
    if (next->declared_underlying != nullptr) {
      u = next->declared_underlying;
      break;
    }
    if (std::find(path.begin(), path.end(), next) != path.end()) {
      u = invalid_type();
      break;
    }
    path.push_back(next);
    if (next->is_instance() && next->from_rhs == nullptr) next->from_rhs = expanded_underlying(next);
    rhs = next->from_rhs;
  }
  for (Named *named : path) named->declared_underlying = u;
  return u;
}

Func *Named::method(std::size_t i) {
  if (!is_instance()) return declared_methods[i];
  declared_methods.resize(origin->declared_methods.size());
  if (declared_methods[i] != nullptr) return declared_methods[i];
  Func *generic = origin->declared_methods[i];
  if (generic->type == nullptr && context->hooks.resolve) context->hooks.resolve(generic);
  auto *generic_signature = type_as<Signature>(generic->type);
  if (generic_signature == nullptr) return generic; // in error
  std::vector<TypeParam *> params;
  std::vector<Type *> args;
  if (!implicit_args.empty()) {
    params = origin->implicit_params;
    args = implicit_args;
  }
  if (generic_signature->recv_type_params.size() == type_args.size()) {
    auto &own = generic_signature->recv_type_params;
    params.insert(params.end(), own.begin(), own.end());
    args.insert(args.end(), type_args.begin(), type_args.end());
  }
  auto *signature = context->make<Signature>(
      *static_cast<Signature *>(substitute(*context, generic_signature, params, args)));
  bool pointer = generic_signature->recv != nullptr && deref(generic_signature->recv->type).second;
  if (generic_signature->recv != nullptr) {
    signature->recv = context->make<Var>(*generic_signature->recv);
    signature->recv->type = pointer ? static_cast<Type *>(context->pointer_to(this)) : this;
    signature->recv->origin_var = generic_signature->recv->origin();
  }
  Func *instance = context->make<Func>(*generic);
  instance->type = signature;
  instance->has_ptr_recv = pointer;
  instance->origin_func = generic->origin();
  declared_methods[i] = instance;
  return instance;
}

} // namespace tuco::types
