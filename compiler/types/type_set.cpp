// Type sets.
//
// The type set of an interface is the intersection of those of its elements: methods restrict it to types
// that have them, type terms (T, ~T, unions) to a list of types, `comparable` to types with ==. It is kept as
// the list of all methods, a list of disjoint terms (or "all types"), and the comparable bit, which is
// resolved into the terms where there are any.
//
// Computed once per interface, on demand, possibly while other types are still being declared: an interface
// that is not complete yet has the set of all types, and that answer is not kept. Method sets of embedded
// interfaces may have the same method twice; that the types agree can only be checked when all types are
// complete (Hooks::later).
#include "compiler/types/type_set.h"

#include "compiler/types/context.h"
#include "compiler/types/predicates.h"

#include <algorithm>
#include <optional>

namespace tuco::types {

namespace {

using Terms = std::vector<UnionTerm>;

bool disjoint(const UnionTerm &x, const UnionTerm &y) {
  Type *a = y.tilde ? under(x.type) : x.type;
  Type *b = x.tilde ? under(y.type) : y.type;
  return !identical(a, b);
}

bool includes(const UnionTerm &term, Type *t) { return identical(term.type, term.tilde ? under(t) : t); }
bool subset_of(const UnionTerm &x, const UnionTerm &y) { return !disjoint(x, y) && (!x.tilde || y.tilde); }

Terms normalised(const Terms &terms) {
  Terms result;
  std::vector<bool> used(terms.size());
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (used[i]) continue;
    UnionTerm term = terms[i];
    for (std::size_t j = i + 1; j < terms.size(); ++j) {
      if (used[j] || disjoint(term, terms[j])) continue;
      if (!term.tilde && terms[j].tilde) term = terms[j];
      used[j] = true;
    }
    result.push_back(term);
  }
  return result;
}

Terms intersection(const Terms &x, const Terms &y) {
  Terms result;
  for (const UnionTerm &a : x)
    for (const UnionTerm &b : y)
      if (!disjoint(a, b)) result.push_back(!a.tilde || b.tilde ? a : b);
  return normalised(result);
}

// What one element of an interface contributes.
struct Part {
  bool all_types = true;
  Terms terms;
  bool comparable = false;
};

// std::nullopt: the type set has more terms than are allowed.
std::optional<Part> union_part(Union *type) {
  Part part{false, {}, false};
  for (const UnionTerm &term : type->terms) {
    Type *u = under(term.type);
    if (!is_valid(u)) continue;
    if (u->kind == TypeKind::Interface) {
      TypeSet &set = type_set(static_cast<Interface *>(u));
      if (set.all_types) part.all_types = true;
      part.terms.insert(part.terms.end(), set.terms.begin(), set.terms.end());
    } else if (!term.tilde || identical(term.type, u)) {
      part.terms.push_back(term);
    }
    if (part.all_types || part.terms.size() <= max_union_terms) continue;
    part.terms = normalised(part.terms);
    if (part.terms.size() > max_union_terms) return std::nullopt;
  }
  if (part.all_types)
    part.terms.clear();
  else
    part.terms = normalised(part.terms);
  return part;
}

void restrict(TypeSet &set, const Part &part) {
  set.comparable = set.comparable || part.comparable;
  if (set.all_types) {
    set.all_types = part.all_types;
    set.terms = part.terms;
  } else if (!part.all_types) {
    set.terms = intersection(set.terms, part.terms);
  }
  if (set.comparable && !set.all_types) {
    std::erase_if(set.terms, [](const UnionTerm &term) { return !comparable(term.type, false); });
    set.comparable = false;
  }
}

bool method_order(const Func *a, const Func *b) {
  bool exported_a = a->is_exported(), exported_b = b->is_exported();
  if (exported_a != exported_b) return exported_a;
  if (a->name != b->name) return a->name.str() < b->name.str();
  if (exported_a || a->package == nullptr || b->package == nullptr) return false;
  return a->package->path < b->package->path;
}

class MethodCollector {
public:
  MethodCollector(Interface *type, TypeSet &set) : context_(type->context), set_(set) {}

  void add(Pos pos, Func *method, bool is_explicit) {
    auto other = std::find_if(set_.methods.begin(), set_.methods.end(),
                              [&](Func *m) { return same_id(m, method->package, method->name); });
    if (other == set_.methods.end()) {
      set_.methods.push_back(method);
      places_.push_back(pos);
      return;
    }
    if (context_ == nullptr || !context_->hooks.duplicate_method) return;
    Func *first = *other;
    Pos first_pos = places_[static_cast<std::size_t>(other - set_.methods.begin())];
    auto report = [context = context_, pos, method, first_pos] {
      std::string name = method->name.string();
      if (context->hooks.duplicate_method)
        context->hooks.duplicate_method(pos, "duplicate method " + name, first_pos,
                                        "other declaration of method " + name);
    };
    if (is_explicit) return report();
    context_->hooks.later([=, context = context_] {
      bool allowed = !pos.is_known() || !context->hooks.may_overlap || context->hooks.may_overlap(pos);
      if (!allowed || !identical(method->type, first->type)) report();
    });
  }

private:
  Context *context_;
  TypeSet &set_;
  std::vector<Pos> places_;
};

TypeSet *new_type_set(Interface *type) {
  if (type->context != nullptr) return type->context->make<TypeSet>();
  return new TypeSet; // of the universe, which is never destroyed
}

TypeSet all_types_set;

} // namespace

TypeSet &type_set(Interface *type) {
  if (type->type_set_cache != nullptr) return *type->type_set_cache;
  if (!type->is_complete) return all_types_set;
  TypeSet &set = *new_type_set(type);
  type->type_set_cache = &set; // stops infinite recursion through invalid cycles
  TypeSet result;
  MethodCollector methods(type, result);
  for (Func *method : type->methods) methods.add(method->pos, method, true);
  for (std::size_t i = 0; i < type->embeddeds.size(); ++i) {
    Type *embedded = type->embeddeds[i];
    Pos pos = i < type->embedded_pos.size() ? type->embedded_pos[i] : Pos();
    Type *u = under(embedded);
    Part part;
    if (pos.is_known() && type->context != nullptr && type->context->hooks.may_embed &&
        !type->context->hooks.may_embed(pos, embedded))
      continue;
    if (u->kind == TypeKind::Interface && !is_type_param(embedded)) {
      TypeSet &inner = type_set(static_cast<Interface *>(u));
      for (Func *method : inner.methods) methods.add(pos, method, false);
      part = {inner.all_types, inner.terms, inner.comparable};
    } else if (u->kind == TypeKind::Union) {
      std::optional<Part> terms = union_part(static_cast<Union *>(u));
      if (!terms) {
        if (type->context != nullptr && type->context->hooks.union_too_large)
          type->context->hooks.union_too_large(pos);
        continue;
      }
      part = *terms;
    } else if (!is_valid(u)) {
      continue;
    } else {
      part = {false, {{false, embedded}}, false};
    }
    restrict(result, part);
  }
  std::sort(result.methods.begin(), result.methods.end(), method_order);
  set = std::move(result);
  return set;
}

void sort_methods(std::vector<Func *> &methods) { std::sort(methods.begin(), methods.end(), method_order); }

TypeSet *type_set_of(Type *t) {
  auto *type = under_as<Interface>(t);
  return type != nullptr ? &type_set(type) : nullptr;
}

bool TypeSet::terms_subset_of(const TypeSet &other) const {
  if (other.all_types) return true;
  if (all_types) return false;
  return std::all_of(terms.begin(), terms.end(), [&](const UnionTerm &x) {
    return std::any_of(other.terms.begin(), other.terms.end(),
                       [&](const UnionTerm &y) { return subset_of(x, y); });
  });
}

bool TypeSet::terms_include(Type *t) const {
  return all_types ||
         std::any_of(terms.begin(), terms.end(), [&](const UnionTerm &term) { return includes(term, t); });
}

Func *TypeSet::find_method(const Package *package, Name name, bool fold_case, int *index) const {
  if (name.is_blank()) return nullptr;
  for (std::size_t i = 0; i < methods.size(); ++i)
    if (same_id(methods[i], package, name, fold_case)) {
      if (index != nullptr) *index = static_cast<int>(i);
      return methods[i];
    }
  return nullptr;
}

bool each_type(Type *t, const std::function<bool(Type *, Type *)> &f) {
  auto *param = type_as<TypeParam>(t);
  if (param == nullptr) return f(t, under(t));
  TypeSet &set = type_set(param->constraint());
  if (!set.has_terms()) return f(nullptr, nullptr);
  for (const UnionTerm &term : set.terms)
    if (!f(term.type, under(term.type))) return false;
  return true;
}

Type *common_under(Type *t, std::string *cause, const Qualifier &qualifier) {
  Type *common_type = nullptr, *common = nullptr;
  std::string why;
  auto shown = [&](Type *type) { return type_string(type, qualifier); };
  bool ok = each_type(t, [&](Type *type, Type *u) {
    if (u == nullptr) {
      why = "no specific type";
      return false;
    }
    if (common == nullptr) {
      common_type = type;
      common = u;
      return true;
    }
    if (common->kind == TypeKind::Chan && u->kind == TypeKind::Chan) {
      auto *a = static_cast<Chan *>(common), *b = static_cast<Chan *>(u);
      if (!identical(a->elem, b->elem)) {
        why = "channels " + shown(common_type) + " and " + shown(type) + " have different element types";
        return false;
      }
      if (a->dir == b->dir) return true;
      if (a->dir == ChanDir::Both) {
        common_type = type; // the restricted one counts
        common = u;
      } else if (b->dir != ChanDir::Both) {
        why = "channels " + shown(common_type) + " and " + shown(type) + " have conflicting directions";
        return false;
      }
      return true;
    }
    if (identical(common, u)) return true;
    why = shown(common_type) + " and " + shown(type) + " have different underlying types";
    return false;
  });
  if (ok) return common;
  if (cause != nullptr) *cause = why;
  return nullptr;
}

} // namespace tuco::types
