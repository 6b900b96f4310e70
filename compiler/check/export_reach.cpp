// Which hidden types of a package its visible declarations lead to.
//
// gc knows an imported package by its export data. In it stand the visible declarations and all types that these lead
// to by their own types: results, fields, methods, constraints, however hidden. So a hidden name that one writes with
// the package's name is "not exported" where it is such a type, and else undefined. (The bodies that gc keeps for
// inlining lead to more names; which these are depends on its cost model, and they are not sought here.)
#include "compiler/check/checker.h"

namespace tuco::check {

using types::TypeKind;

namespace {

class Reach {
public:
  explicit Reach(const types::TypeName *wanted) : wanted_(wanted) {}

  bool from(const types::Package &package) {
    for (Name name : package.scope->sorted_names())
      if (name.is_exported() && from(package.scope->lookup(name)->type)) return true;
    return false;
  }

private:
  bool from_all(const std::vector<Type *> &list) {
    for (Type *t : list)
      if (from(t)) return true;
    return false;
  }
  template <typename Objects> bool from_types_of(const Objects &objects) {
    for (const auto *object : objects)
      if (object != nullptr && from(object->type)) return true;
    return false;
  }
  bool from_params(const std::vector<types::TypeParam *> &params) {
    for (types::TypeParam *param : params)
      if (from(param->bound)) return true;
    return false;
  }

  bool from(Type *t) {
    if (t == nullptr || !seen_.insert(t).second) return false;
    switch (t->kind) {
    case TypeKind::Basic: return false;
    case TypeKind::Pointer: return from(static_cast<types::Pointer *>(t)->elem);
    case TypeKind::Slice: return from(static_cast<types::Slice *>(t)->elem);
    case TypeKind::Array: return from(static_cast<types::Array *>(t)->elem);
    case TypeKind::Map:
      return from(static_cast<types::Map *>(t)->key) || from(static_cast<types::Map *>(t)->elem);
    case TypeKind::Chan: return from(static_cast<types::Chan *>(t)->elem);
    case TypeKind::Struct: return from_types_of(static_cast<types::Struct *>(t)->fields);
    case TypeKind::Tuple: return from_types_of(static_cast<types::Tuple *>(t)->vars);
    case TypeKind::Signature: {
      auto *s = static_cast<types::Signature *>(t);
      return from_params(s->type_params) || from(s->params) || from(s->results);
    }
    case TypeKind::Interface: {
      auto *i = static_cast<types::Interface *>(t);
      return from_types_of(i->methods) || from_all(i->embeddeds);
    }
    case TypeKind::Union: {
      for (const types::UnionTerm &term : static_cast<types::Union *>(t)->terms)
        if (from(term.type)) return true;
      return false;
    }
    case TypeKind::Named: {
      auto *n = static_cast<types::Named *>(t);
      if (n->obj == wanted_) return true;
      if (n->is_instance()) return from_all(n->type_args) || from(n->origin);
      if (n->obj->package != wanted_->package) return false;
      return from_params(n->type_params) || from(n->underlying()) || from_types_of(n->declared_methods);
    }
    case TypeKind::Alias: {
      auto *a = static_cast<types::Alias *>(t);
      if (a->obj == wanted_) return true;
      return from_params(a->type_params) || from_all(a->type_args) || from(a->rhs);
    }
    case TypeKind::TypeParam: return from(static_cast<types::TypeParam *>(t)->bound);
    }
    TUCO_UNREACHABLE();
  }

  const types::TypeName *wanted_;
  std::unordered_set<Type *> seen_;
};

} // namespace

bool is_reached_by_exports(const types::TypeName *hidden) {
  hidden->package->declare_all();
  return Reach(hidden).from(*hidden->package);
}

} // namespace tuco::check
