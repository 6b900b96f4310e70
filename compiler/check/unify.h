// Type unification, for inference. See unify.cpp.
#pragma once

#include "compiler/types/context.h"
#include "compiler/types/type_set.h"

#include <memory>
#include <unordered_map>

namespace tuco::check {

using types::Type;

class Unifier {
public:
  enum Mode : unsigned {
    Inexact = 0,
    Assign = 1, // at the top, x is to be assignable to y; below it, types must match exactly
    Exact = 2,
  };

  // args: what is known; nullptr: unknown. by_methods: interfaces match what has their methods (from go1.21 on).
  Unifier(const std::vector<types::TypeParam *> &params, const std::vector<Type *> &args, bool by_methods);

  bool unify(Type *x, Type *y, unsigned mode) { return match(x, y, mode, nullptr); }
  Type *at(types::TypeParam *param) const { return *slots_.at(param); }
  void set(types::TypeParam *param, Type *type) { *slots_.at(param) = type; }
  std::size_t unknown_count() const;
  std::vector<Type *> inferred(const std::vector<types::TypeParam *> &params) const;

private:
  struct Pair {
    types::Interface *x, *y;
    const Pair *previous;
  };
  bool match(Type *x, Type *y, unsigned mode, const Pair *pairs);
  bool match_kinds(Type *x, Type *y, unsigned mode, unsigned elem_mode, const Pair *pairs);
  bool match_param(types::TypeParam *param, Type *y, unsigned mode, const Pair *pairs);
  bool match_interfaces(types::Interface *x, types::Interface *y, const Pair *pairs, bool same_methods);
  bool match_vars(const std::vector<types::Var *> &x, const std::vector<types::Var *> &y, unsigned mode,
                  const Pair *pairs);
  types::TypeParam *bound_param(Type *t) const;
  bool join(types::TypeParam *x, types::TypeParam *y);

  // Parameters that were found equal share a slot.
  std::unordered_map<types::TypeParam *, std::shared_ptr<Type *>> slots_;
  bool by_methods_;
  unsigned depth_ = 0;
};

} // namespace tuco::check
