// Type sets of interfaces: the methods and the types that an interface admits.
#pragma once

#include "compiler/types/type.h"
#include "compiler/types/type_string.h"

#include <functional>

namespace tuco::types {

struct TypeSet {
  std::vector<Func *> methods;  // all of them, embedded ones too, sorted by name (then package path)
  bool comparable = false;      // requires comparable (only with is_all terms)
  bool all_types = true;        // no restriction by terms
  std::vector<UnionTerm> terms; // if !all_types: disjoint, normalised; empty: the empty type set

  bool is_empty() const { return !all_types && terms.empty(); }
  bool is_all() const { return methods.empty() && all_types && !comparable; }
  bool has_terms() const { return !all_types && !terms.empty(); }
  bool is_method_set() const { return all_types && !comparable; }
  // Of terms only; methods and comparable are not looked at.
  bool terms_subset_of(const TypeSet &other) const;
  bool terms_include(Type *t) const;
  Func *find_method(const Package *package, Name name, bool fold_case = false, int *index = nullptr) const;
};

// Longer unions, and unions whose type set has more terms, are refused (gc's limit; comparing terms is quadratic).
inline constexpr std::size_t max_union_terms = 100;

// Computed once, on demand. Errors found on the way (duplicate methods, too many terms) go to the context's hooks.
TypeSet &type_set(Interface *type);
// The order of TypeSet::methods: exported ones first, by name, then by package path.
void sort_methods(std::vector<Func *> &methods);
// The type set of t's underlying interface or constraint; nullptr if t is neither interface nor type
// parameter.
TypeSet *type_set_of(Type *t);

// Calls f for each type of t's type set: once with (t, under(t)) if t is no type parameter; for each term of
// its constraint otherwise, or with (nullptr, nullptr) if there are no specific types. Stops when f says
// false.
bool each_type(Type *t, const std::function<bool(Type *type, Type *underlying)> &f);

// If all types of t's type set have one underlying type (channels: may differ in direction only), that type.
Type *common_under(Type *t, std::string *cause = nullptr, const Qualifier &qualifier = {});

} // namespace tuco::types
