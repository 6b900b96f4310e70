// Questions about types: underlying types, classes of basic types, identity, comparability.
#include "compiler/types/predicates.h"

#include "compiler/types/context.h"
#include "compiler/types/instantiate.h"
#include "compiler/types/type_set.h"

#include <algorithm>
#include <unordered_set>

namespace tuco::types {

// ---------------------------------------------------------------------------------------------- access

Type *unalias(Type *t) {
  if (t == nullptr || t->kind != TypeKind::Alias) return t;
  auto *alias = static_cast<Alias *>(t);
  if (alias->actual != nullptr) return alias->actual;
  Type *actual = alias->rhs;
  while (actual != nullptr && actual->kind == TypeKind::Alias) {
    auto *next = static_cast<Alias *>(actual);
    actual = next->actual != nullptr ? next->actual : next->rhs;
  }
  if (actual == nullptr) return invalid_type(); // still being declared
  alias->actual = actual;
  return actual;
}

Type *under(Type *t) {
  t = unalias(t);
  if (t->kind == TypeKind::Named) return static_cast<Named *>(t)->underlying();
  if (t->kind == TypeKind::TypeParam) return static_cast<TypeParam *>(t)->constraint();
  return t;
}

Interface *TypeParam::constraint() {
  if (bound == nullptr) return empty_interface();
  Type *u = under(bound);
  if (!is_valid(u) || types::is_type_param(bound)) return empty_interface();
  if (u->kind == TypeKind::Interface) return static_cast<Interface *>(u);
  // [T int]: as if it were interface{int}
  Interface *wrapper = context->make<Interface>();
  wrapper->embeddeds.push_back(bound);
  wrapper->is_implicit = true;
  wrapper->is_complete = true;
  wrapper->context = context;
  bound = wrapper;
  return wrapper;
}

// ---------------------------------------------------------------------------------------------- classes

// An alias that is still being declared has no type yet; it may get a good one.
bool is_valid(Type *t) {
  while (t != nullptr && t->kind == TypeKind::Alias) {
    auto *alias = static_cast<Alias *>(t);
    t = alias->actual != nullptr ? alias->actual : alias->rhs;
  }
  return t != invalid_type();
}

bool is_basic(Type *t, uint16_t info) {
  t = under(t);
  return t->kind == TypeKind::Basic && (static_cast<Basic *>(t)->info & info) != 0;
}

bool all_basic(Type *t, uint16_t info) {
  if (!is_type_param(t)) return is_basic(t, info);
  return each_type(t, [&](Type *type, Type *) { return type != nullptr && is_basic(type, info); });
}

bool is_typed(Type *t) {
  return t->kind != TypeKind::Basic || (static_cast<Basic *>(t)->info & IsUntyped) == 0;
}

bool is_untyped_numeric(Type *t) {
  return t->kind == TypeKind::Basic && (static_cast<Basic *>(t)->info & IsUntyped) != 0 &&
         (static_cast<Basic *>(t)->info & IsNumeric) != 0;
}

bool is_untyped_nil(Type *t) {
  return t->kind == TypeKind::Basic && static_cast<Basic *>(t)->basic == BasicKind::UntypedNil;
}

bool has_name(Type *t) {
  TypeKind kind = unalias(t)->kind;
  return kind == TypeKind::Basic || kind == TypeKind::Named || kind == TypeKind::TypeParam;
}

bool is_type_param(Type *t) { return unalias(t)->kind == TypeKind::TypeParam; }
bool is_interface(Type *t) { return under(t)->kind == TypeKind::Interface; }
bool is_non_type_param_interface(Type *t) { return !is_type_param(t) && is_interface(t); }

bool is_generic(Type *t) {
  if (t->kind == TypeKind::Alias) {
    auto *alias = static_cast<Alias *>(t);
    if (!alias->type_params.empty() && alias->type_args.empty()) return true;
  }
  auto *named = type_as<Named>(t);
  return named != nullptr && !named->is_instance() && named->is_generic();
}

bool is_unsafe_pointer(Type *t) {
  auto *basic_type = under_as<Basic>(t);
  return basic_type != nullptr && basic_type->basic == BasicKind::UnsafePointer;
}

bool is_interface_pointer(Type *t) {
  auto *pointer = under_as<Pointer>(t);
  return pointer != nullptr && is_interface(pointer->elem);
}

bool has_nil(Type *t) {
  Type *u = under(t);
  switch (u->kind) {
  case TypeKind::Basic: return static_cast<Basic *>(u)->basic == BasicKind::UnsafePointer;
  case TypeKind::Slice:
  case TypeKind::Pointer:
  case TypeKind::Signature:
  case TypeKind::Map:
  case TypeKind::Chan: return true;
  case TypeKind::Interface:
    return !is_type_param(t) ||
           each_type(t, [](Type *, Type *each) { return each != nullptr && has_nil(each); });
  default: return false;
  }
}

bool is_bytes_or_runes(Type *t) {
  auto *slice = type_as<Slice>(t);
  if (slice == nullptr) return false;
  auto *elem = under_as<Basic>(slice->elem);
  return elem != nullptr && (elem->basic == BasicKind::Byte || elem->basic == BasicKind::Rune);
}

Type *default_type(Type *t) {
  if (t->kind != TypeKind::Basic) return t;
  switch (static_cast<Basic *>(t)->basic) {
  case BasicKind::UntypedBool: return basic(BasicKind::Bool);
  case BasicKind::UntypedInt: return basic(BasicKind::Int);
  case BasicKind::UntypedRune: return rune_type();
  case BasicKind::UntypedFloat: return basic(BasicKind::Float64);
  case BasicKind::UntypedComplex: return basic(BasicKind::Complex128);
  case BasicKind::UntypedString: return basic(BasicKind::String);
  default: return t;
  }
}

std::pair<Type *, bool> deref(Type *t) {
  if (auto *pointer = type_as<Pointer>(t))
    return {pointer->elem != nullptr ? pointer->elem : invalid_type(), true};
  return {t, false};
}

namespace {

bool mentions_type_param(Type *t, std::unordered_set<Type *> &seen) {
  if (t == nullptr || !seen.insert(t).second) return false;
  auto any_of = [&](const auto &list) {
    return std::any_of(list.begin(), list.end(), [&](auto *x) {
      if constexpr (std::is_base_of_v<Object, std::remove_pointer_t<decltype(x)>>)
        return mentions_type_param(x->type, seen);
      else
        return mentions_type_param(x, seen);
    });
  };
  switch (t->kind) {
  case TypeKind::Basic: return false;
  case TypeKind::TypeParam: return true;
  case TypeKind::Named: {
    auto *named = static_cast<Named *>(t);
    return any_of(named->type_args) || any_of(named->implicit_args) ||
           (named->implicit_args.empty() && !named->implicit_params.empty());
  }
  case TypeKind::Alias: return mentions_type_param(unalias(t), seen);
  case TypeKind::Pointer: return mentions_type_param(static_cast<Pointer *>(t)->elem, seen);
  case TypeKind::Slice: return mentions_type_param(static_cast<Slice *>(t)->elem, seen);
  case TypeKind::Array: return mentions_type_param(static_cast<Array *>(t)->elem, seen);
  case TypeKind::Chan: return mentions_type_param(static_cast<Chan *>(t)->elem, seen);
  case TypeKind::Map:
    return mentions_type_param(static_cast<Map *>(t)->key, seen) ||
           mentions_type_param(static_cast<Map *>(t)->elem, seen);
  case TypeKind::Struct: return any_of(static_cast<Struct *>(t)->fields);
  case TypeKind::Tuple: return any_of(static_cast<Tuple *>(t)->vars);
  case TypeKind::Signature: {
    auto *signature = static_cast<Signature *>(t);
    return mentions_type_param(signature->params, seen) || mentions_type_param(signature->results, seen);
  }
  case TypeKind::Interface: {
    auto *iface = static_cast<Interface *>(t);
    return any_of(iface->methods) || any_of(iface->embeddeds);
  }
  case TypeKind::Union:
    for (const UnionTerm &term : static_cast<Union *>(t)->terms)
      if (mentions_type_param(term.type, seen)) return true;
    return false;
  }
  return false;
}

} // namespace

bool is_parameterized(Type *t) {
  std::unordered_set<Type *> seen;
  return mentions_type_param(t, seen);
}

// ---------------------------------------------------------------------------------------------- comparable

namespace {

struct Comparability {
  const Qualifier &qualifier;
  std::unordered_set<Type *> seen;
  std::string cause;

  bool check(Type *t, bool dynamic) {
    if (!seen.insert(t).second) return true;
    Type *u = under(t);
    switch (u->kind) {
    case TypeKind::Basic: return static_cast<Basic *>(u)->basic != BasicKind::UntypedNil;
    case TypeKind::Pointer:
    case TypeKind::Chan: return true;
    case TypeKind::Struct:
      for (Var *field : static_cast<Struct *>(u)->fields)
        if (!check(field->type, dynamic)) {
          cause = "struct containing " + type_string(field->type, qualifier) + " cannot be compared";
          return false;
        }
      return true;
    case TypeKind::Array:
      if (check(static_cast<Array *>(u)->elem, dynamic)) return true;
      cause = type_string(t, qualifier) + " cannot be compared";
      return false;
    case TypeKind::Interface: {
      if (dynamic && !is_type_param(t)) return true;
      TypeSet &set = type_set(static_cast<Interface *>(u));
      bool ok = set.all_types ? set.comparable : !set.terms.empty();
      if (!set.all_types)
        for (const UnionTerm &term : set.terms) ok = ok && check(term.type, false);
      if (ok) return true;
      cause = set.is_empty() ? "empty type set" : "incomparable types in type set";
      return false;
    }
    default: cause.clear(); return false;
    }
  }
};

} // namespace

bool comparable(Type *t, bool dynamic, std::string *cause, const Qualifier &qualifier) {
  Comparability query{qualifier, {}, {}};
  bool ok = query.check(t, dynamic);
  if (!ok && cause != nullptr) *cause = query.cause;
  return ok;
}

// ---------------------------------------------------------------------------------------------- identity

namespace {

struct InterfacePair {
  Interface *x;
  Interface *y;
  const InterfacePair *previous;
};

struct Identity {
  bool ignore_tags;

  bool types(Type *x, Type *y, const InterfacePair *pairs) const;
  bool tuples(Tuple *x, Tuple *y, const InterfacePair *pairs) const {
    if (x->size() != y->size()) return false;
    for (std::size_t i = 0; i < x->size(); ++i)
      if (!types(x->vars[i]->type, y->vars[i]->type, pairs)) return false;
    return true;
  }
  bool structs(Struct *x, Struct *y, const InterfacePair *pairs) const {
    if (x->fields.size() != y->fields.size()) return false;
    for (std::size_t i = 0; i < x->fields.size(); ++i) {
      Var *f = x->fields[i], *g = y->fields[i];
      if (f->embedded != g->embedded || (!ignore_tags && x->tag(i) != y->tag(i)) ||
          !same_id(f, g->package, g->name) || !types(f->type, g->type, pairs))
        return false;
    }
    return true;
  }
  bool signatures(Signature *x, Signature *y, const InterfacePair *pairs) const {
    if (x->type_params.size() != y->type_params.size() || x->variadic != y->variadic) return false;
    Tuple *params = y->params, *results = y->results;
    if (!x->type_params.empty()) {
      // Compare with y's type parameters renamed to x's.
      Context &context = *x->type_params[0]->context;
      std::vector<Type *> renamed(x->type_params.begin(), x->type_params.end());
      for (std::size_t i = 0; i < renamed.size(); ++i)
        if (!types(x->type_params[i]->bound,
                   substitute(context, y->type_params[i]->bound, y->type_params, renamed), pairs))
          return false;
      params = static_cast<Tuple *>(substitute(context, params, y->type_params, renamed));
      results = static_cast<Tuple *>(substitute(context, results, y->type_params, renamed));
    }
    return tuples(x->params, params, pairs) && tuples(x->results, results, pairs);
  }
  bool term_lists(const std::vector<UnionTerm> &x, const std::vector<UnionTerm> &y) const {
    if (x.size() != y.size()) return false;
    return std::all_of(x.begin(), x.end(), [&](const UnionTerm &a) {
      return std::any_of(y.begin(), y.end(), [&](const UnionTerm &b) {
        return a.tilde == b.tilde && types(a.type, b.type, nullptr);
      });
    });
  }
  bool interfaces(Interface *x, Interface *y, const InterfacePair *pairs) const {
    TypeSet &a = type_set(x), &b = type_set(y);
    if (a.comparable != b.comparable || a.all_types != b.all_types || !term_lists(a.terms, b.terms))
      return false;
    if (a.methods.size() != b.methods.size()) return false;
    // Interfaces can contain themselves through their methods' types: assume equal what is being compared.
    for (const InterfacePair *p = pairs; p != nullptr; p = p->previous)
      if ((p->x == x && p->y == y) || (p->x == y && p->y == x)) return true;
    InterfacePair pair{x, y, pairs};
    for (std::size_t i = 0; i < a.methods.size(); ++i)
      if (!same_id(a.methods[i], b.methods[i]->package, b.methods[i]->name) ||
          !types(a.methods[i]->type, b.methods[i]->type, &pair))
        return false;
    return true;
  }
  bool nameds(Named *x, Named *y) const {
    auto equal = [&](const std::vector<Type *> &a, const std::vector<Type *> &b) {
      return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [&](Type *p, Type *q) {
               return Identity{false}.types(p, q, nullptr);
             });
    };
    return x->origin->obj == y->origin->obj && equal(x->type_args, y->type_args) &&
           equal(x->implicit_args, y->implicit_args);
  }
};

bool Identity::types(Type *x, Type *y, const InterfacePair *pairs) const {
  x = unalias(x);
  y = unalias(y);
  if (x == y) return true;
  if (x == nullptr || y == nullptr || x->kind != y->kind) return false;
  switch (x->kind) {
  case TypeKind::Basic: return static_cast<Basic *>(x)->basic == static_cast<Basic *>(y)->basic;
  case TypeKind::Pointer:
    return types(static_cast<Pointer *>(x)->elem, static_cast<Pointer *>(y)->elem, pairs);
  case TypeKind::Slice: return types(static_cast<Slice *>(x)->elem, static_cast<Slice *>(y)->elem, pairs);
  case TypeKind::Array: {
    auto *a = static_cast<Array *>(x), *b = static_cast<Array *>(y);
    return (a->len < 0 || b->len < 0 || a->len == b->len) && types(a->elem, b->elem, pairs);
  }
  case TypeKind::Map: {
    auto *a = static_cast<Map *>(x), *b = static_cast<Map *>(y);
    return types(a->key, b->key, pairs) && types(a->elem, b->elem, pairs);
  }
  case TypeKind::Chan: {
    auto *a = static_cast<Chan *>(x), *b = static_cast<Chan *>(y);
    return a->dir == b->dir && types(a->elem, b->elem, pairs);
  }
  case TypeKind::Struct: return structs(static_cast<Struct *>(x), static_cast<Struct *>(y), pairs);
  case TypeKind::Tuple: return tuples(static_cast<Tuple *>(x), static_cast<Tuple *>(y), pairs);
  case TypeKind::Signature:
    return signatures(static_cast<Signature *>(x), static_cast<Signature *>(y), pairs);
  case TypeKind::Interface:
    return interfaces(static_cast<Interface *>(x), static_cast<Interface *>(y), pairs);
  case TypeKind::Union: return term_lists(static_cast<Union *>(x)->terms, static_cast<Union *>(y)->terms);
  case TypeKind::Named: return nameds(static_cast<Named *>(x), static_cast<Named *>(y));
  case TypeKind::TypeParam:
  case TypeKind::Alias: return false;
  }
  return false;
}

} // namespace

bool identical(Type *x, Type *y) { return Identity{false}.types(x, y, nullptr); }
bool identical_ignore_tags(Type *x, Type *y) { return Identity{true}.types(x, y, nullptr); }

} // namespace tuco::types
