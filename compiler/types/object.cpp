#include "compiler/types/object.h"

#include "compiler/types/context.h"
#include "compiler/types/universe.h"

#include <algorithm>

namespace tuco::types {

PkgName::PkgName(Package *p, Pos at, Name n, Package *i)
    : Object(kind_of, p, at, n, invalid_type()), imported(i) {}
Label::Label(Package *p, Pos at, Name n) : Object(kind_of, p, at, n, invalid_type()) {}
Builtin::Builtin(Package *p, Name n, BuiltinId i) : Object(kind_of, p, {}, n, invalid_type()), id(i) {}
Nil::Nil(Name n) : Object(kind_of, nullptr, {}, n, basic(BasicKind::UntypedNil)) {}

bool TypeName::is_alias() const {
  if (type == nullptr) return false;
  switch (type->kind) {
  case TypeKind::Basic:
    if (package != nullptr && package->is_unsafe) return false;
    return package != nullptr || static_cast<Basic *>(type)->name != name.str() || type == byte_type() ||
           type == rune_type();
  case TypeKind::Named: return static_cast<Named *>(type)->obj != this;
  case TypeKind::TypeParam: return static_cast<TypeParam *>(type)->obj != this;
  default: return true;
  }
}

namespace {

// Letter case aside; the names in question are all but always ASCII.
bool equal_fold(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
    return lower(x) == lower(y);
  });
}

} // namespace

bool same_id(const Object *object, const Package *from, Name name, bool fold_case) {
  if (fold_case && equal_fold(object->name.str(), name.str())) return true;
  if (object->name != name) return false;
  if (object->is_exported()) return true;
  if (object->package == nullptr || from == nullptr) return object->package == from;
  return object->package == from || object->package->path == from->path;
}

// ---------------------------------------------------------------------------------------------- scopes

std::pair<const Scope *, Object *> Scope::lookup_parent(Name name, Pos at) const {
  for (const Scope *scope = this; scope != nullptr; scope = scope->parent)
    if (Object *object = scope->lookup(name);
        object != nullptr && (!at.is_known() || object->scope_pos <= at))
      return {scope, object};
  return {nullptr, nullptr};
}

Object *Package::lookup(Name wanted) const {
  if (on_demand != nullptr) on_demand->open();
  Object *object = scope->lookup(wanted);
  if (object != nullptr && object->type == nullptr && on_demand != nullptr) on_demand->declare(object);
  return object;
}

void Package::declare_all() {
  if (on_demand == nullptr) return;
  on_demand->open();
  for (Name declared : scope->sorted_names()) lookup(declared);
}

Object *Scope::insert(Object *object) {
  auto [it, inserted] = objects_.try_emplace(object->name, object);
  if (!inserted) return it->second;
  if (object->parent == nullptr) object->parent = this;
  return nullptr;
}

std::vector<Name> Scope::sorted_names() const {
  std::vector<Name> names;
  for (auto &[name, object] : objects_) names.push_back(name); // any order: they are sorted below
  std::sort(names.begin(), names.end(), [](Name a, Name b) { return a.str() < b.str(); });
  return names;
}

// ---------------------------------------------------------------------------------------------- context

Tuple *Context::tuple_of(std::vector<Var *> vars) {
  Tuple *tuple = make<Tuple>();
  tuple->vars = std::move(vars);
  return tuple;
}

Signature *Context::signature_of(Var *recv, Tuple *params, Tuple *results, bool variadic) {
  Signature *signature = make<Signature>();
  signature->recv = recv;
  signature->params = params;
  signature->results = results;
  signature->variadic = variadic;
  return signature;
}

Named *Context::new_named(TypeName *obj) {
  Named *named = make<Named>();
  named->obj = obj;
  named->context = this;
  named->origin = named;
  if (obj->type == nullptr) obj->type = named;
  return named;
}

Package *Context::new_package(std::string path, Name name) {
  Package *package = make<Package>();
  package->path = std::move(path);
  package->name = name;
  package->context = this;
  package->scope = new_scope(universe_scope());
  return package;
}

Scope *Context::new_scope(Scope *parent, Pos begin, Pos end) {
  Scope *scope = make<Scope>();
  scope->parent = parent;
  scope->begin = begin;
  scope->end = end;
  if (parent != nullptr && parent != universe_scope()) parent->children.push_back(scope);
  return scope;
}

} // namespace tuco::types
