// Declarations that refer to themselves.
//
// A type may mention itself, but must not contain itself: its size would be infinite. Three checks find that:
//
//   valid_cycle    while declaring: a cycle on the path of objects is fine if it goes through a type definition, or
//                  has only functions and variables (initialisation order deals with those)
//   direct_cycles  `type T T`, `type A B; type B A`: by syntax, before anything is declared
//   valid_type     when all types are known: walks through arrays and structs; type parameters stand for the arguments
//                  of the instance that they were met in (nest)
//   finite_size    while declaring: a value of a type that is still being declared is used (its size is needed now)
#include "compiler/check/checker.h"

#include <algorithm>

namespace tuco::check {

using types::Named;
using types::TypeKind;
using types::TypeName;

namespace {

template <class T> std::size_t first_in_source(const std::vector<T *> &path) {
  std::size_t first = 0;
  for (std::size_t i = 1; i < path.size(); ++i)
    if (path[i]->pos < path[first]->pos) first = i;
  return first;
}

} // namespace

bool Checker::valid_cycle(Object *object) {
  std::vector<Object *> cycle(path_.begin() + static_cast<std::ptrdiff_t>(path_index_[object]), path_.end());
  std::size_t values = 0, definitions = 0;
  for (Object *each : cycle) {
    switch (each->kind) {
    case types::ObjectKind::Const:
    case types::ObjectKind::Var: ++values; break;
    case types::ObjectKind::TypeName:
      // A generic type used in its own type parameter list.
      if (env_.in_type_params && each->type != nullptr && is_generic(each->type)) return true;
      if (!static_cast<TypeName *>(each)->is_alias()) ++definitions;
      break;
    default: break;
    }
  }
  if (values == cycle.size()) return true;
  if (values == 0 && definitions > 0) return true;
  cycle_error(cycle, first_in_source(cycle));
  return false;
}

void Checker::cycle_error(const std::vector<Object *> &cycle, std::size_t start,
                          const std::vector<Pos> &places) {
  Object *object = cycle[start];
  auto place_of = [&](std::size_t i) {
    i %= cycle.size();
    return i < places.size() && places[i].is_known() ? places[i] : cycle[i]->pos;
  };
  bool is_type = object->kind == types::ObjectKind::TypeName;
  if (is_type && object->type != nullptr && object->type->kind == TypeKind::Alias) {
    auto *alias = static_cast<types::Alias *>(object->type);
    alias->rhs = types::invalid_type();
    alias->actual = nullptr;
  }
  if (cycle.size() == 1) {
    error(place_of(start), Code::InvalidDeclCycle,
          (is_type ? "invalid recursive type: " : "invalid cycle in declaration: ") + qualified(object) +
              " refers to itself");
    return;
  }
  std::vector<Remark> remarks;
  Object *from = object;
  for (std::size_t i = 0; i < cycle.size(); ++i) {
    Object *next = cycle[(start + i + 1) % cycle.size()];
    remarks.push_back({place_of(start + i), qualified(from) + " refers to " + qualified(next)});
    from = next;
  }
  error(place_of(start), is_type ? Code::InvalidTypeCycle : Code::InvalidDeclCycle,
        (is_type ? "invalid recursive type " : "invalid cycle in declaration of ") + qualified(object),
        std::move(remarks));
}

void Checker::direct_cycles() {
  enum class Visit { OnPath, Done };
  std::unordered_map<TypeName *, Visit> visits;
  for (Object *object : objects_) {
    std::vector<TypeName *> path;
    auto *type_name = object_as<TypeName>(object);
    while (type_name != nullptr) {
      auto [it, fresh] = visits.try_emplace(type_name, Visit::OnPath);
      if (!fresh) {
        if (it->second == Visit::Done) break;
        auto start = std::find(path.begin(), path.end(), type_name);
        std::vector<Object *> cycle(start, path.end());
        type_name->type = types::invalid_type();
        cycle_error(cycle, first_in_source(cycle));
        break;
      }
      path.push_back(type_name);
      auto decl = decls_.find(type_name);
      auto *rhs = decl == decls_.end() ? nullptr : decl->second->type_decl->type->as<syntax::Ident>();
      type_name = rhs != nullptr ? object_as<TypeName>(package_->scope->lookup(rhs->name)) : nullptr;
    }
    for (TypeName *each : path) visits[each] = Visit::Done;
  }
}

bool Checker::finite_size(Type *t) {
  t = types::unalias(t);
  switch (t->kind) {
  case TypeKind::Array: return finite_size(static_cast<types::Array *>(t)->elem);
  case TypeKind::Struct: {
    auto &fields = static_cast<types::Struct *>(t)->fields;
    return std::all_of(fields.begin(), fields.end(),
                       [&](types::Var *field) { return finite_size(field->type); });
  }
  case TypeKind::Named: break;
  default: return true;
  }
  auto *named = static_cast<Named *>(t);
  if (named->size_state != Named::Size::Unknown) return named->size_state == Named::Size::Finite;
  TypeName *object = path_object(named);
  if (auto it = path_index_.find(object); it != path_index_.end()) {
    std::vector<Object *> cycle(path_.begin() + static_cast<std::ptrdiff_t>(it->second), path_.end());
    cycle_error(cycle, first_in_source(cycle));
    return false;
  }
  // A type that is not known yet, such as an instance that nobody has looked into: valid_type will.
  if (named->from_rhs == nullptr) return true;
  push(object);
  bool finite = finite_size(named->from_rhs);
  pop();
  if (named->size_state == Named::Size::Unknown)
    named->size_state = finite ? Named::Size::Finite : Named::Size::Infinite;
  return finite;
}

// What stands for the type on the path: instances share a TypeName, but each is a step of its own.
TypeName *Checker::path_object(Named *named) {
  if (!named->is_instance()) return named->obj;
  TypeName *&object = instance_objects_[named];
  if (object == nullptr) {
    object = context_.make<TypeName>(*named->obj);
    object->type = named;
    if (named->written.is_known()) object->pos = named->written;
  }
  return object;
}

// nest: the types that t is contained in, innermost last. path: how we got here; longer than nest where type
// arguments were followed.
bool Checker::valid_type(Type *t, std::vector<Named *> &nest, std::vector<Named *> &path) {
  t = types::unalias(t);
  if (t == nullptr) return true;
  switch (t->kind) {
  case TypeKind::Array: return valid_type(static_cast<types::Array *>(t)->elem, nest, path);
  case TypeKind::Struct:
    for (types::Var *field : static_cast<types::Struct *>(t)->fields)
      if (!valid_type(field->type, nest, path)) return false;
    return true;
  case TypeKind::Union:
    for (const types::UnionTerm &term : static_cast<types::Union *>(t)->terms)
      if (!valid_type(term.type, nest, path)) return false;
    return true;
  case TypeKind::Interface:
    for (Type *embedded : static_cast<types::Interface *>(t)->embeddeds)
      if (!valid_type(embedded, nest, path)) return false;
    return true;
  case TypeKind::TypeParam: {
    if (nest.empty()) return true;
    Named *instance = nest.back();
    auto &params = instance->origin->type_params;
    auto it = std::find(params.begin(), params.end(), static_cast<types::TypeParam *>(t));
    std::size_t i = static_cast<std::size_t>(it - params.begin());
    if (it == params.end() || i >= instance->type_args.size()) return true;
    // The argument was written where the instance was: outside of it.
    nest.pop_back();
    bool ok = valid_type(instance->type_args[i], nest, path);
    nest.push_back(instance);
    return ok;
  }
  case TypeKind::Named: break;
  default: return true;
  }
  auto *named = static_cast<Named *>(t);
  if (valid_types_.contains(named)) return true;
  if (named->obj->package != package_ && named->type_args.empty()) return true;
  for (Named *outer : nest) {
    if (!types::identical(outer, named)) continue;
    named->origin->from_rhs = types::invalid_type();
    auto start = std::find_if(path.begin(), path.end(), [&](Named *p) { return types::identical(p, named); });
    std::vector<Object *> cycle;
    std::vector<Pos> places;
    for (auto it = start; it != path.end(); ++it) {
      cycle.push_back((*it)->obj);
      places.push_back((*it)->written);
    }
    cycle_error(cycle, 0, places);
    return false;
  }
  nest.push_back(named);
  path.push_back(named);
  bool ok = valid_type(named->origin->from_rhs, nest, path);
  path.pop_back();
  nest.pop_back();
  if (ok && named->type_args.empty() && !named->is_generic()) valid_types_.insert(named);
  return ok;
}

} // namespace tuco::check
