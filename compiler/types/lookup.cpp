// Fields and methods through embedding.
//
// Breadth first: all embedded types at one depth are looked at before those one level deeper. A name found
// once at the shallowest depth wins; found twice there it is ambiguous. A type that was seen at a shallower
// depth need not be looked at again; a type that occurs twice at one depth makes whatever it contains
// ambiguous.
#include "compiler/types/lookup.h"

#include "compiler/types/predicates.h"
#include "compiler/types/type_set.h"

#include <algorithm>

namespace tuco::types {

namespace {

struct Embedded {
  Type *type;
  std::vector<int> index;
  bool indirect = false;
  bool multiples = false; // the type occurs more than once at this depth
};

std::vector<int> extended(const std::vector<int> &path, std::size_t last) {
  std::vector<int> result = path;
  result.push_back(static_cast<int>(last));
  return result;
}

std::vector<Embedded> consolidated(std::vector<Embedded> list) {
  std::vector<Embedded> result;
  for (Embedded &entry : list) {
    auto same = std::find_if(result.begin(), result.end(),
                             [&](const Embedded &other) { return identical(other.type, entry.type); });
    if (same != result.end())
      same->multiples = true;
    else
      result.push_back(std::move(entry));
  }
  return result;
}

bool seen_before(std::vector<Named *> &seen, Named *named) {
  for (Named *other : seen)
    if (other == named || identical(other, named)) return true;
  seen.push_back(named);
  return false;
}

int find_named_method(Named *named, const Package *package, Name name, bool fold_case) {
  auto &methods = named->origin->declared_methods;
  for (std::size_t i = 0; i < methods.size(); ++i)
    if (same_id(methods[i], package, name, fold_case)) return static_cast<int>(i);
  return -1;
}

bool has_pointer_receiver(Func *func) {
  if (auto *signature = type_as<Signature>(func->type); signature != nullptr && signature->recv != nullptr)
    return deref(signature->recv->type).second;
  return func->has_ptr_recv;
}

class Lookup {
public:
  Lookup(const Package *package, Name name, bool fold_case)
      : package_(package), name_(name), fold_case_(fold_case) {}

  LookupResult run(Type *t, bool addressable);

private:
  // Says false at a second match: the name is ambiguous.
  bool match(Object *object, const Embedded &at, std::size_t last) {
    result_.index = extended(at.index, last);
    if (result_.object != nullptr || at.multiples) {
      result_.object = nullptr;
      result_.indirect = false;
      return false;
    }
    result_.object = object;
    result_.indirect = at.indirect;
    return true;
  }
  bool visit(const Embedded &at);

  const Package *package_;
  Name name_;
  bool fold_case_;
  LookupResult result_;
  std::vector<Named *> seen_;
  std::vector<Embedded> next_;
};

bool Lookup::visit(const Embedded &at) {
  if (auto *named = type_as<Named>(at.type)) {
    if (seen_before(seen_, named)) return true;
    int i = find_named_method(named, package_, name_, fold_case_);
    if (i >= 0) return match(named->method(static_cast<std::size_t>(i)), at, static_cast<std::size_t>(i));
  }
  Type *u = under(at.type);
  if (u->kind == TypeKind::Struct) {
    auto &fields = static_cast<Struct *>(u)->fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      Var *field = fields[i];
      if (same_id(field, package_, name_, fold_case_)) {
        if (!match(field, at, i)) return false;
        continue;
      }
      if (result_.object == nullptr && field->embedded) {
        auto [type, is_pointer] = deref(field->type);
        next_.push_back({type, extended(at.index, i), at.indirect || is_pointer, at.multiples});
      }
    }
  } else if (u->kind == TypeKind::Interface) {
    int i = 0;
    Func *method = type_set(static_cast<Interface *>(u)).find_method(package_, name_, fold_case_, &i);
    if (method != nullptr) return match(method, at, static_cast<std::size_t>(i));
  }
  return true;
}

LookupResult Lookup::run(Type *t, bool addressable) {
  if (name_.is_blank()) return {};
  auto [type, is_pointer] = deref(t);
  if (is_pointer && is_interface(type)) return {}; // pointers to interfaces have no methods
  std::vector<Embedded> current{{type, {}, is_pointer, false}};
  while (!current.empty()) {
    next_.clear();
    for (const Embedded &entry : current)
      if (!visit(entry)) return result_;
    if (result_.object != nullptr) {
      auto *func = object_as<Func>(result_.object);
      if (func != nullptr && has_pointer_receiver(func) && !result_.indirect && !addressable)
        return {nullptr, {}, true};
      return result_;
    }
    current = consolidated(std::move(next_));
  }
  return {};
}

} // namespace

LookupResult lookup_field_or_method(Type *t, bool addressable, const Package *package, Name name,
                                    bool fold_case) {
  // A defined pointer type has the fields of what it points to, but not its methods.
  if (auto *named = type_as<Named>(t))
    if (auto *pointer = under_as<Pointer>(named)) {
      LookupResult result = Lookup(package, name, fold_case).run(pointer, false);
      if (result.object != nullptr && result.object->kind == ObjectKind::Func) return {};
      return result;
    }
  return Lookup(package, name, fold_case).run(t, addressable);
}

// ---------------------------------------------------------------------------------------------- method sets

namespace {

struct MethodOrder {
  bool operator()(const MethodSetEntry &x, const MethodSetEntry &y) const {
    const Func *a = x.func, *b = y.func;
    if (a->is_exported() != b->is_exported()) return a->is_exported();
    if (a->name != b->name) return a->name.str() < b->name.str();
    if (a->is_exported() || a->package == nullptr || b->package == nullptr) return false;
    return a->package->path < b->package->path;
  }
};

} // namespace

std::vector<MethodSetEntry> method_set(Type *t) {
  std::vector<MethodSetEntry> result;
  if (TypeSet *set = type_set_of(t)) {
    for (std::size_t i = 0; i < set->methods.size(); ++i)
      result.push_back({set->methods[i], {static_cast<int>(i)}, false});
    return result;
  }
  // Gather the names that occur anywhere in the embedding, then let lookup decide what each of them means.
  if (auto *named = type_as<Named>(t); named != nullptr && under_as<Pointer>(t) != nullptr) return result;
  std::vector<Named *> seen;
  std::vector<std::pair<const Package *, Name>> names;
  auto add = [&](const Func *func) {
    const Package *package = func->is_exported() ? nullptr : func->package;
    std::pair<const Package *, Name> id{package, func->name};
    if (!func->name.is_blank() && std::find(names.begin(), names.end(), id) == names.end())
      names.push_back(id);
  };
  std::vector<Type *> work{deref(t).first};
  while (!work.empty()) {
    Type *type = work.back();
    work.pop_back();
    if (auto *named = type_as<Named>(type)) {
      if (seen_before(seen, named)) continue;
      for (Func *method : named->origin->declared_methods) add(method);
    }
    Type *u = under(type);
    if (u->kind == TypeKind::Interface)
      for (Func *method : type_set(static_cast<Interface *>(u)).methods) add(method);
    if (u->kind == TypeKind::Struct)
      for (Var *field : static_cast<Struct *>(u)->fields)
        if (field->embedded) work.push_back(deref(field->type).first);
  }
  for (auto &[package, name] : names) {
    LookupResult found = lookup_field_or_method(t, false, package, name);
    if (auto *func = object_as<Func>(found.object)) result.push_back({func, found.index, found.indirect});
  }
  std::sort(result.begin(), result.end(), MethodOrder());
  return result;
}

} // namespace tuco::types
