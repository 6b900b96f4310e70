// Unification: finding types for type parameters so that two types become equal.
//
// Both types are walked together; where one has a type parameter that is to be inferred, the parameter takes
// the other's type, or that type must unify with the one it has already. Parameters on both sides are joined:
// they share a slot from then on.
//
// What "equal" means depends on the mode. Exact: identical. Inexact: a defined type may match a type literal
// with its underlying type, channels may differ in direction, and an interface matches what has its methods.
// Assign: inexact for the two types themselves (a value of one is assigned to the other), exact for their
// components. When an inexact match replaces a known type, the more specific one is kept: a defined type
// rather than a literal, a one-way channel rather than a two-way one.
//
// Follows the language specification, "Type unification", and go/types (unify.go) where that is silent. Depth
// is limited: types that grow while being unified do not end otherwise.
#include "compiler/check/unify.h"

#include "compiler/types/lookup.h"
#include "compiler/types/predicates.h"

#include <algorithm>

namespace tuco::check {

using types::type_as;
using types::TypeKind;
using types::TypeParam;
using types::under;

namespace {

constexpr unsigned depth_limit = 50;

types::Named *as_named(Type *t) { return type_as<types::Named>(t); }
bool is_type_literal(Type *t) {
  TypeKind kind = types::unalias(t)->kind;
  return kind != TypeKind::Named && kind != TypeKind::TypeParam;
}
types::Interface *as_interface(Type *t) {
  return types::is_type_param(t) ? nullptr : types::under_as<types::Interface>(t);
}

} // namespace

Unifier::Unifier(const std::vector<TypeParam *> &params, const std::vector<Type *> &args, bool by_methods)
    : by_methods_(by_methods) {
  for (std::size_t i = 0; i < params.size(); ++i)
    slots_[params[i]] = std::make_shared<Type *>(i < args.size() ? args[i] : nullptr);
}

std::size_t Unifier::unknown_count() const {
  return static_cast<std::size_t>( // any order: they are counted
      std::count_if(slots_.begin(), slots_.end(), [](auto &entry) { return *entry.second == nullptr; }));
}

std::vector<Type *> Unifier::inferred(const std::vector<TypeParam *> &params) const {
  std::vector<Type *> result;
  for (TypeParam *param : params) result.push_back(at(param));
  return result;
}

TypeParam *Unifier::bound_param(Type *t) const {
  auto *param = type_as<TypeParam>(t);
  return param != nullptr && slots_.contains(param) ? param : nullptr;
}

// False if both have types already.
bool Unifier::join(TypeParam *x, TypeParam *y) {
  std::shared_ptr<Type *> sx = slots_[x], sy = slots_[y];
  if (sx == sy) return true;
  if (*sx != nullptr && *sy != nullptr) return false;
  std::shared_ptr<Type *> keep = *sx != nullptr ? sx : sy;
  std::shared_ptr<Type *> drop = keep == sx ? sy : sx;
  for (auto &[param, slot] : slots_) // any order: each for itself
    if (slot == drop) slot = keep;
  return true;
}

// param is to have y's type.
bool Unifier::match_param(TypeParam *param, Type *y, unsigned mode, const Pair *pairs) {
  Type *x = at(param);
  if (x == nullptr) {
    set(param, y);
    return true;
  }
  if (!match(x, y, mode, pairs)) return false;
  types::Interface *xi = as_interface(x), *yi = as_interface(y);
  bool x_named = as_named(x) != nullptr, y_named = as_named(y) != nullptr;
  if (xi != nullptr && yi != nullptr) {
    // Interfaces that match inexactly are not interchangeable.
    if (x_named && y_named) return types::identical(x, y);
    if (types::type_set(xi).methods.size() != types::type_set(yi).methods.size()) return false;
  } else if (xi != nullptr || yi != nullptr) {
    return false;
  }
  if (mode & Exact) return true;
  if (x_named) return true;
  if (y_named) {
    set(param, y);
  } else if (auto *channel = types::under_as<types::Chan>(y);
             channel != nullptr && channel->dir != types::ChanDir::Both) {
    set(param, y);
  }
  return true;
}

bool Unifier::match_interfaces(types::Interface *x, types::Interface *y, const Pair *pairs,
                               bool same_methods) {
  types::TypeSet &a = types::type_set(x), &b = types::type_set(y);
  if (a.comparable != b.comparable || !a.terms_subset_of(b) || !b.terms_subset_of(a)) return false;
  if (same_methods && a.methods.size() != b.methods.size()) return false;
  for (const Pair *p = pairs; p != nullptr; p = p->previous)
    if ((p->x == x && p->y == y) || (p->x == y && p->y == x)) return true;
  Pair pair{x, y, pairs};
  bool a_smaller = a.methods.size() <= b.methods.size();
  types::TypeSet &few = a_smaller ? a : b, &many = a_smaller ? b : a;
  for (types::Func *method : few.methods) {
    types::Func *other = many.find_method(method->package, method->name);
    if (other == nullptr || !match(method->type, other->type, Exact, &pair)) return false;
  }
  return true;
}

bool Unifier::match_vars(const std::vector<types::Var *> &x, const std::vector<types::Var *> &y,
                         unsigned mode, const Pair *pairs) {
  if (x.size() != y.size()) return false;
  for (std::size_t i = 0; i < x.size(); ++i)
    if (!match(x[i]->type, y[i]->type, mode, pairs)) return false;
  return true;
}

bool Unifier::match(Type *x, Type *y, unsigned mode, const Pair *pairs) {
  struct Depth {
    explicit Depth(unsigned &d) : depth(d) { ++depth; }
    ~Depth() { --depth; }
    unsigned &depth;
  } depth(depth_);
  if (x == y || types::unalias(x) == types::unalias(y)) return true;
  if (depth_ > depth_limit) return false;

  // A defined type, or a parameter to be inferred, on the left only if there is one on the right, too.
  if (as_named(x) != nullptr || bound_param(y) != nullptr) std::swap(x, y);
  if (types::Named *named = as_named(y);
      named != nullptr && !(mode & Exact) && is_type_literal(x) && !(by_methods_ && types::is_interface(x))) {
    y = under(named);
    if (x == y || types::unalias(x) == types::unalias(y)) return true;
  }
  TypeParam *px = bound_param(x), *py = bound_param(y);
  if (px != nullptr && py != nullptr) return join(px, py) || match(at(px), at(py), mode, pairs);
  if (px != nullptr) return match_param(px, y, mode, pairs);

  if (by_methods_ && !(mode & Exact)) {
    types::Interface *xi = as_interface(x), *yi = as_interface(y);
    if (xi != nullptr && yi != nullptr) return match_interfaces(xi, yi, pairs, false);
    if (xi != nullptr || yi != nullptr) {
      types::Interface *iface = xi != nullptr ? xi : yi;
      Type *other = xi != nullptr ? y : x;
      for (types::Func *method : types::type_set(iface).methods) {
        types::LookupResult found =
            types::lookup_field_or_method(other, false, method->package, method->name);
        auto *func = types::object_as<types::Func>(found.object);
        if (func == nullptr) return false;
        if (func->type == nullptr && func->package->context->hooks.resolve)
          func->package->context->hooks.resolve(func);
        if (func->type == nullptr || !match(method->type, func->type, Exact, pairs)) return false;
      }
      return true;
    }
  }
  if (types::is_type_param(y)) std::swap(x, y); // one that is not to be inferred
  return match_kinds(x, y, mode, mode & Assign ? mode | Exact : mode, pairs);
}

bool Unifier::match_kinds(Type *x, Type *y, unsigned mode, unsigned elem_mode, const Pair *pairs) {
  Type *y_original = y;
  x = types::unalias(x);
  y = types::unalias(y);
  if (x->kind == TypeKind::TypeParam) {
    Type *core = types::common_under(x);
    return core != nullptr && core->kind != TypeKind::Interface && match(core, y_original, Assign, pairs);
  }
  if (x->kind != y->kind) return false;
  switch (x->kind) {
  case TypeKind::Basic: return static_cast<types::Basic *>(x)->basic == static_cast<types::Basic *>(y)->basic;
  case TypeKind::Array: {
    auto *a = static_cast<types::Array *>(x), *b = static_cast<types::Array *>(y);
    return (a->len < 0 || b->len < 0 || a->len == b->len) && match(a->elem, b->elem, elem_mode, pairs);
  }
  case TypeKind::Slice:
    return match(static_cast<types::Slice *>(x)->elem, static_cast<types::Slice *>(y)->elem, elem_mode,
                 pairs);
  case TypeKind::Pointer:
    return match(static_cast<types::Pointer *>(x)->elem, static_cast<types::Pointer *>(y)->elem, elem_mode,
                 pairs);
  case TypeKind::Struct: {
    auto *a = static_cast<types::Struct *>(x), *b = static_cast<types::Struct *>(y);
    if (a->fields.size() != b->fields.size()) return false;
    for (std::size_t i = 0; i < a->fields.size(); ++i) {
      types::Var *f = a->fields[i], *g = b->fields[i];
      if (f->embedded != g->embedded || a->tag(i) != b->tag(i) || !types::same_id(f, g->package, g->name) ||
          !match(f->type, g->type, elem_mode, pairs))
        return false;
    }
    return true;
  }
  case TypeKind::Tuple:
    return match_vars(static_cast<types::Tuple *>(x)->vars, static_cast<types::Tuple *>(y)->vars, mode,
                      pairs);
  case TypeKind::Signature: {
    auto *a = static_cast<types::Signature *>(x), *b = static_cast<types::Signature *>(y);
    return a->variadic == b->variadic && match_vars(a->params->vars, b->params->vars, elem_mode, pairs) &&
           match_vars(a->results->vars, b->results->vars, elem_mode, pairs);
  }
  case TypeKind::Interface:
    return match_interfaces(static_cast<types::Interface *>(x), static_cast<types::Interface *>(y), pairs,
                            true);
  case TypeKind::Map: {
    auto *a = static_cast<types::Map *>(x), *b = static_cast<types::Map *>(y);
    return match(a->key, b->key, elem_mode, pairs) && match(a->elem, b->elem, elem_mode, pairs);
  }
  case TypeKind::Chan: {
    auto *a = static_cast<types::Chan *>(x), *b = static_cast<types::Chan *>(y);
    return (!(mode & Exact) || a->dir == b->dir) && match(a->elem, b->elem, elem_mode, pairs);
  }
  case TypeKind::Named: {
    auto *a = static_cast<types::Named *>(x), *b = static_cast<types::Named *>(y);
    if (a->type_args.size() != b->type_args.size()) return false;
    for (std::size_t i = 0; i < a->type_args.size(); ++i)
      if (!match(a->type_args[i], b->type_args[i], mode, pairs)) return false;
    return a->origin == b->origin;
  }
  default: return false;
  }
}

} // namespace tuco::check
