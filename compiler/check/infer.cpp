// Type inference: finding the type arguments of a call, or of a function value from the type it is assigned
// to.
//
// Three sources, in this order (language specification, "Type inference"):
//
//   1. Typed arguments: parameter types are unified with them.
//   2. Constraints: a parameter whose constraint has a core type is unified with that; a known type argument must have
//      the methods of its constraint, whose types are unified, too. Repeated until nothing more is found.
//   3. Untyped constants for parameters that are still unknown: the default type of the "largest" one.
//
// Then inferred types that mention other type parameters are resolved by substitution; cycles among them (P →
// *P) are cut before. Whatever is unknown at the end is an error.
#include "compiler/check/checker.h"
#include "compiler/check/unify.h"

#include "compiler/types/instantiate.h"

#include <algorithm>

namespace tuco::check {

using types::Signature;
using types::TypeKind;
using types::TypeParam;
using types::Var;

namespace {

// Whether a type mentions one of some type parameters.
class Mentions {
public:
  explicit Mentions(const std::vector<TypeParam *> &params) : params_(params) {}

  bool in(Type *t) {
    if (t == nullptr || !seen_.insert(t).second) return false;
    t = types::unalias(t);
    switch (t->kind) {
    case TypeKind::TypeParam:
      return std::find(params_.begin(), params_.end(), static_cast<TypeParam *>(t)) != params_.end();
    case TypeKind::Array: return in(static_cast<types::Array *>(t)->elem);
    case TypeKind::Slice: return in(static_cast<types::Slice *>(t)->elem);
    case TypeKind::Pointer: return in(static_cast<types::Pointer *>(t)->elem);
    case TypeKind::Chan: return in(static_cast<types::Chan *>(t)->elem);
    case TypeKind::Map:
      return in(static_cast<types::Map *>(t)->key) || in(static_cast<types::Map *>(t)->elem);
    case TypeKind::Struct: return in_vars(static_cast<types::Struct *>(t)->fields);
    case TypeKind::Tuple: return in_vars(static_cast<types::Tuple *>(t)->vars);
    case TypeKind::Signature: {
      auto *signature = static_cast<Signature *>(t);
      return in_vars(signature->params->vars) || in_vars(signature->results->vars);
    }
    case TypeKind::Interface: {
      types::TypeSet &set = types::type_set(static_cast<types::Interface *>(t));
      for (types::Func *method : set.methods)
        if (in(method->type)) return true;
      for (const types::UnionTerm &term : set.terms)
        if (in(term.type)) return true;
      return false;
    }
    case TypeKind::Named: {
      auto *named = static_cast<types::Named *>(t);
      return std::any_of(named->type_args.begin(), named->type_args.end(),
                         [&](Type *arg) { return in(arg); });
    }
    default: return false;
    }
  }

private:
  bool in_vars(const std::vector<Var *> &vars) {
    return std::any_of(vars.begin(), vars.end(), [&](Var *var) { return in(var->type); });
  }
  const std::vector<TypeParam *> &params_;
  std::unordered_set<Type *> seen_;
};

bool mentions(const std::vector<TypeParam *> &params, Type *t) { return Mentions(params).in(t); }

// substitute() for those parameters that have an argument.
Type *substitute_known(types::Context &context, Type *t, const std::vector<TypeParam *> &params,
                       const std::vector<Type *> &args) {
  std::vector<TypeParam *> known;
  std::vector<Type *> types_of_known;
  for (std::size_t i = 0; i < params.size(); ++i)
    if (i < args.size() && args[i] != nullptr) {
      known.push_back(params[i]);
      types_of_known.push_back(args[i]);
    }
  return types::substitute(context, t, known, types_of_known);
}

// The type that a constraint leaves no choice about. single: it has one term only.
std::optional<types::UnionTerm> core_term(TypeParam *param, bool &single) {
  types::TypeSet &set = types::type_set(param->constraint());
  single = false;
  if (!set.has_terms()) return std::nullopt;
  if (set.terms.size() == 1) {
    single = true;
    return set.terms[0];
  }
  Type *u = types::common_under(param);
  if (u == nullptr) return std::nullopt;
  bool tilde =
      std::any_of(set.terms.begin(), set.terms.end(), [](const types::UnionTerm &t) { return t.tilde; });
  return types::UnionTerm{tilde, u};
}

// Forgets inferred types that contain the parameter they are for, directly or through others.
class CycleCutter {
public:
  CycleCutter(const std::vector<TypeParam *> &params, std::vector<Type *> &inferred)
      : params_(params), inferred_(inferred) {}

  void visit(Type *t) {
    t = types::unalias(t);
    auto *param = t->kind == TypeKind::TypeParam ? static_cast<TypeParam *>(t) : nullptr;
    auto position = std::find(params_.begin(), params_.end(), param);
    std::size_t i = static_cast<std::size_t>(position - params_.begin());
    if (std::find(path_.begin(), path_.end(), t) != path_.end()) {
      if (param != nullptr && position != params_.end()) inferred_[i] = nullptr;
      return;
    }
    path_.push_back(t);
    switch (t->kind) {
    case TypeKind::TypeParam:
      if (position != params_.end() && inferred_[i] != nullptr) visit(inferred_[i]);
      break;
    case TypeKind::Array: visit(static_cast<types::Array *>(t)->elem); break;
    case TypeKind::Slice: visit(static_cast<types::Slice *>(t)->elem); break;
    case TypeKind::Pointer: visit(static_cast<types::Pointer *>(t)->elem); break;
    case TypeKind::Chan: visit(static_cast<types::Chan *>(t)->elem); break;
    case TypeKind::Map:
      visit(static_cast<types::Map *>(t)->key);
      visit(static_cast<types::Map *>(t)->elem);
      break;
    case TypeKind::Struct: visit_vars(static_cast<types::Struct *>(t)->fields); break;
    case TypeKind::Signature:
      visit_vars(static_cast<Signature *>(t)->params->vars);
      visit_vars(static_cast<Signature *>(t)->results->vars);
      break;
    case TypeKind::Union:
      for (const types::UnionTerm &term : static_cast<types::Union *>(t)->terms) visit(term.type);
      break;
    case TypeKind::Interface:
      for (types::Func *method : static_cast<types::Interface *>(t)->methods) visit(method->type);
      for (Type *embedded : static_cast<types::Interface *>(t)->embeddeds) visit(embedded);
      break;
    case TypeKind::Named:
      for (Type *arg : static_cast<types::Named *>(t)->type_args) visit(arg);
      break;
    default: break;
    }
    path_.pop_back();
  }

private:
  void visit_vars(const std::vector<Var *> &vars) {
    for (Var *var : vars) visit(var->type);
  }
  const std::vector<TypeParam *> &params_;
  std::vector<Type *> &inferred_;
  std::vector<Type *> path_;
};

// "P", "P and Q", "P, Q, and R"
std::string names_of(const std::vector<TypeParam *> &params) {
  std::string out;
  for (std::size_t i = 0; i < params.size(); ++i) {
    if (i != 0) out += params.size() == 2 ? " and " : i + 1 == params.size() ? ", and " : ", ";
    out += params[i]->obj->name.str();
  }
  return out;
}

} // namespace

std::vector<TypeParam *> Checker::rename_type_params(const std::vector<TypeParam *> &params, Type *&type) {
  std::vector<TypeParam *> renamed;
  for (TypeParam *param : params) {
    auto *object = context_.make<types::TypeName>(*param->obj);
    auto *copy = context_.make<TypeParam>();
    copy->serial = context_.next_serial();
    copy->obj = object;
    copy->index = param->index;
    copy->context = &context_;
    object->type = copy;
    renamed.push_back(copy);
  }
  std::vector<Type *> args(renamed.begin(), renamed.end());
  for (std::size_t i = 0; i < params.size(); ++i)
    renamed[i]->bound = types::substitute(context_, params[i]->bound, params, args);
  if (type != nullptr) type = types::substitute(context_, type, params, args);
  return renamed;
}

std::vector<Type *> Checker::infer(Pos pos, const std::vector<TypeParam *> &params, std::vector<Type *> args,
                                   const std::vector<Var *> &param_vars, const std::vector<Operand> &operands,
                                   bool reverse, InferFailure &failure) {
  std::size_t count = params.size();
  args.resize(count);
  if (std::find(args.begin(), args.end(), nullptr) == args.end()) return args;
  for (const Operand &x : operands)
    if (!x.is_valid()) return {};
  auto fail = [&](Pos at, std::string message) {
    failure = {at, std::move(message)};
    return std::vector<Type *>();
  };
  std::vector<Type *> given = args;
  std::vector<Type *> param_types;
  for (Var *var : param_vars) param_types.push_back(substitute_known(context_, var->type, params, args));
  Unifier unifier(params, args, allows(pos, 21));

  // 1. typed arguments
  auto mismatch = [&](Type *param, Type *arg, const Operand &x) {
    std::vector<Type *> known = unifier.inferred(params);
    std::string text = "type " + str(arg) + " of " + str(x.expr) + " does not match ";
    bool none = std::all_of(known.begin(), known.end(), [](Type *t) { return t == nullptr; });
    if (none) return text + str(param) + " (cannot infer " + names_of(params) + ")";
    Type *inferred = substitute_known(context_, param, params, known);
    if (inferred == param) return text + str(param);
    if (reverse)
      return "inferred type " + str(inferred) + " for " + str(param) + " does not match type " + str(arg) +
             " of " + str(x.expr);
    return text + "inferred type " + str(inferred) + " for " + str(param);
  };
  std::vector<std::size_t> untyped;
  for (std::size_t i = 0; i < operands.size(); ++i) {
    const Operand &x = operands[i];
    Type *param = param_types[i];
    if (!mentions(params, param) && !mentions(params, x.type)) continue;
    if (is_typed(x.type)) {
      if (!unifier.unify(param, x.type, Unifier::Assign)) return fail(At(x).pos, mismatch(param, x.type, x));
    } else if (param->kind == TypeKind::TypeParam && !x.is_nil()) {
      untyped.push_back(i);
    }
  }

  // 2. constraints
  for (;;) {
    std::size_t unknown = unifier.unknown_count();
    for (TypeParam *param : params) {
      Type *known = unifier.at(param);
      bool single = false;
      std::optional<types::UnionTerm> core = core_term(param, single);
      std::string subject = known != nullptr ? param->obj->name.string() + " (type " + str(known) + ")" : "";
      if (core && known != nullptr) {
        if (!unifier.unify(known, core->type, Unifier::Inexact))
          return fail(pos, subject + " does not satisfy " + str(param->bound));
      } else if (core && single && !core->tilde) {
        unifier.set(param, core->type);
      }
      if (known != nullptr && !mentions(params, known) && is_valid(known)) {
        std::string cause;
        auto equivalent = [&](Type *x, Type *y) { return unifier.unify(x, y, Unifier::Exact); };
        if (types::missing_method(known, param->constraint(), true, qualifier_, &cause, equivalent) !=
            nullptr)
          return fail(pos, subject + " does not satisfy " + str(param->bound) + " " + cause);
      }
    }
    if (unifier.unknown_count() == unknown) break;
  }

  // 3. untyped constants
  std::vector<std::pair<TypeParam *, Type *>> largest;
  for (std::size_t i : untyped) {
    auto *param = static_cast<TypeParam *>(param_types[i]);
    if (unifier.at(param) != nullptr) continue;
    Type *t = operands[i].type;
    auto entry = std::find_if(largest.begin(), largest.end(), [&](auto &e) { return e.first == param; });
    if (entry == largest.end()) {
      largest.push_back({param, t});
    } else if (entry->second != t) {
      if (!types::is_untyped_numeric(entry->second) || !types::is_untyped_numeric(t))
        return fail(At(operands[i]).pos, "mismatched types " + str(entry->second) + " and " + str(t) +
                                             " (cannot infer " + param->obj->name.string() + ")");
      if (static_cast<types::Basic *>(t)->basic > static_cast<types::Basic *>(entry->second)->basic)
        entry->second = t;
    }
  }
  for (auto &[param, t] : largest) unifier.set(param, types::default_type(t));

  // Resolve what mentions other parameters.
  std::vector<Type *> inferred = unifier.inferred(params);
  CycleCutter cutter(params, inferred);
  for (TypeParam *param : params) cutter.visit(param);
  std::vector<std::size_t> dirty;
  for (std::size_t i = 0; i < count; ++i)
    if (inferred[i] != nullptr && given[i] == nullptr) dirty.push_back(i);
  while (!dirty.empty()) {
    std::vector<std::size_t> changed;
    for (std::size_t i : dirty) {
      Type *t = substitute_known(context_, inferred[i], params, inferred);
      if (t == inferred[i]) continue;
      if (auto *signature = t->kind == TypeKind::Signature ? static_cast<Signature *>(t) : nullptr;
          signature != nullptr && !signature->type_params.empty() && !mentions(params, signature))
        signature->type_params.clear();
      inferred[i] = t;
      changed.push_back(i);
    }
    dirty = std::move(changed);
  }
  for (std::size_t i = 0; i < count; ++i)
    if (inferred[i] == nullptr || mentions(params, inferred[i]))
      return fail(pos, "cannot infer " + params[i]->obj->name.string() + " (declared at " +
                           place(params[i]->obj->pos) + ")");
  return inferred;
}

} // namespace tuco::check
