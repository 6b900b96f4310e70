// Calls: conversions, builtins, functions and methods; arguments and explicit or inferred type arguments.
#include "compiler/check/checker.h"

#include "compiler/types/instantiate.h"

namespace tuco::check {

using types::Signature;
using types::TypeKind;
using types::TypeParam;
using types::Var;

namespace {
const std::string invalid_op = "invalid operation: ";
} // namespace

// x is a generic function, e its explicit instantiation or nullptr. Instantiates it with e's type arguments
// and those inferred from `target`. If there are too few and infer is not set, returns those given.
std::vector<Type *> Checker::func_inst(const Target *target, Pos pos, Operand &x, const syntax::IndexExpr *e,
                                       bool do_infer) {
  if (e != nullptr) x.expr = e;
  bool old = !requires_version(e != nullptr ? e->pos : pos, 18, "function instantiation");
  List<const Expr *> exprs = e != nullptr ? e->indices : List<const Expr *>();
  bool ok = true;
  std::vector<Type *> args = type_list(exprs, ok);
  if (!ok) {
    x.invalidate();
    return {};
  }
  auto *signature = type_as<Signature>(x.type);
  std::size_t got = args.size(), want = signature->type_params.size();
  if (got > want) {
    error(exprs[got - 1], Code::WrongTypeArgCount,
          "got " + std::to_string(got) + " type arguments but want " + std::to_string(want));
    x.invalidate();
    return {};
  }
  if (got < want) {
    if (!do_infer) return args;
    std::vector<Operand> operands;
    std::vector<Var *> params;
    Type *param_type = nullptr;
    if (target != nullptr && target->signature != nullptr) {
      if (!old)
        requires_version(e != nullptr ? e->pos : pos, 21,
                         std::string(e != nullptr ? "partially" : "implicitly") +
                             " instantiated function in assignment");
      Signature *plain =
          context_.signature_of(nullptr, signature->params, signature->results, signature->variadic);
      param_type = plain;
      auto *name = synthetic<syntax::Ident>(x.expr->pos);
      name->name = base::intern(target->description);
      operands.push_back({Mode::Value, name, target->signature, {}, {}});
    }
    std::vector<TypeParam *> type_params = rename_type_params(signature->type_params, param_type);
    if (param_type != nullptr)
      params.push_back(new_var(types::VarKind::Param, x.expr->pos, Name(), param_type));
    InferFailure failure;
    args = infer(pos, type_params, args, params, operands, param_type != nullptr, failure);
    if (args.empty()) {
      if (!failure.message.empty()) error(failure.pos, Code::CannotInferTypeArgs, failure.message);
      x.invalidate();
      return {};
    }
  }
  x.type = instantiate_signature(x.expr->pos, x.expr, signature, args, exprs);
  x.mode = Mode::Value;
  return {};
}

Signature *Checker::instantiate_signature(Pos pos, const Expr *x, Signature *signature,
                                          const std::vector<Type *> &args, List<const Expr *> exprs) {
  auto *instance = type_as<Signature>(types::instantiate(context_, signature, args));
  TUCO_CHECK(instance != nullptr);
  record_instance(x, args, instance);
  later([this, pos, params = signature->type_params, args, exprs] {
    std::string why;
    auto arg_pos = [&](std::size_t i) { return i < exprs.size() ? syntax::start_pos(exprs[i]) : pos; };
    int bad = verify(pos, params, args, why);
    if (bad >= 0)
      error(arg_pos(static_cast<std::size_t>(bad)), Code::InvalidTypeArg, why);
    else
      instances_.record(params, args, arg_pos);
  });
  return instance;
}

int Checker::verify(Pos pos, const std::vector<TypeParam *> &params, const std::vector<Type *> &args,
                    std::string &cause) {
  for (std::size_t i = 0; i < params.size(); ++i) {
    params[i]->constraint(); // wraps the bound if it is no interface
    Type *bound = types::substitute(context_, params[i]->bound, params, args);
    bool by_exception = false;
    if (!types::implements(args[i], bound, true, qualifier_, &cause, &by_exception))
      return static_cast<int>(i);
    if (!by_exception || allows(pos, 20)) continue;
    cause = str(args[i]) + " to satisfy comparable " + version_needed(pos, 20);
    return static_cast<int>(i);
  }
  return -1;
}

bool Checker::valid_type_arg_count(Pos pos, const std::string &name, std::size_t want, std::size_t got) {
  if (got == want) return true;
  error(pos, Code::WrongTypeArgCount,
        std::string(got < want ? "not enough" : "too many") + " type arguments for type " + name + ": have " +
            std::to_string(got) + ", want " + std::to_string(want));
  return false;
}

// ---------------------------------------------------------------------------------------------- calls

ExprUse Checker::conversion_call(Operand &x, const syntax::CallExpr *e) {
  non_generic(nullptr, x);
  if (!x.is_valid()) return ExprUse::Conversion;
  Type *t = x.type;
  x.invalidate();
  if (e->args.empty()) {
    error(e, Code::WrongArgCount, "missing argument in conversion to " + str(t));
  } else if (e->args.size() > 1) {
    use(e->args);
    error(e->args.back(), Code::WrongArgCount, "too many arguments in conversion to " + str(t));
  } else {
    expr(nullptr, x, e->args[0]);
    if (x.is_valid()) {
      auto *iface = is_type_param(t) ? nullptr : under_as<types::Interface>(t);
      if (iface != nullptr && !types::type_set(iface).is_method_set()) {
        error(e, Code::MisplacedConstraintIface,
              "cannot use interface " + str(t) +
                  " in conversion (contains specific type constraints or is comparable)");
      } else if (e->has_dots) {
        error(e->args[0], Code::BadDotDotDotSyntax, "invalid use of ... in conversion to " + str(t));
      } else {
        conversion(x, t);
      }
    }
  }
  x.expr = e;
  return ExprUse::Conversion;
}

ExprUse Checker::call_expr(Operand &x, const syntax::CallExpr *e) {
  const syntax::IndexExpr *instance = nullptr;
  if (auto *index = e->fun->as<syntax::IndexExpr>()) {
    if (index_expr(x, index)) instance = index; // instantiated below, together with the arguments
    x.expr = index;
    record(x);
  } else {
    expr_or_type(x, e->fun, true);
  }
  auto failed = [&] {
    x.invalidate();
    x.expr = e;
    return ExprUse::Statement;
  };
  switch (x.mode) {
  case Mode::Invalid: use(e->args); return failed();
  case Mode::TypeExpr: return conversion_call(x, e);
  case Mode::Builtin: {
    types::BuiltinId id = x.builtin;
    if (!builtin_call(x, e, id)) x.invalidate();
    x.expr = e;
    if (x.is_valid() && !x.is_constant()) env_.has_call_or_recv = true;
    switch (id) {
    case types::BuiltinId::Clear:
    case types::BuiltinId::Close:
    case types::BuiltinId::Copy:
    case types::BuiltinId::Delete:
    case types::BuiltinId::Panic:
    case types::BuiltinId::Print:
    case types::BuiltinId::Println:
    case types::BuiltinId::Recover: return ExprUse::Statement;
    default: return ExprUse::Expression;
    }
  }
  default: break;
  }

  std::string cause;
  bool callable = types::each_type(x.type, [&](Type *t, Type *u) {
    if (u == nullptr || u->kind == TypeKind::Signature) return true;
    cause = str(t) + " is not a function";
    return false;
  });
  Type *u = callable ? types::common_under(x.type, &cause, qualifier_) : nullptr;
  if (u == nullptr || u->kind != TypeKind::Signature) {
    error(x, Code::InvalidCall, invalid_op + "cannot call " + str(x) + ": " + cause);
    return failed();
  }
  auto *signature = static_cast<Signature *>(u);
  bool was_generic = !signature->type_params.empty();

  List<const Expr *> type_exprs;
  std::vector<Type *> type_args;
  if (instance != nullptr) {
    requires_version(instance, 18, "function instantiation");
    type_exprs = instance->indices;
    bool ok = true;
    type_args = type_list(type_exprs, ok);
    std::size_t got = type_args.size(), want = signature->type_params.size();
    if (ok && got > want) {
      error(type_exprs[want], Code::WrongTypeArgCount,
            "got " + std::to_string(got) + " type arguments but want " + std::to_string(want));
      ok = false;
    }
    if (!ok) {
      use(e->args);
      return failed();
    }
    if (got == want && want > 0) {
      signature = instantiate_signature(instance->pos, instance, signature, type_args, type_exprs);
      type_args.clear();
      type_exprs = {};
    }
  }
  std::vector<std::vector<Type *>> arg_type_args;
  std::vector<Operand> args = generic_expr_list(e->args, arg_type_args);
  signature = arguments(e, signature, std::move(type_args), type_exprs, args, arg_type_args);
  if (was_generic && signature->type_params.empty()) record_type(e->fun, Mode::Value, signature);

  auto &results = signature->results->vars;
  if (results.empty()) {
    x.mode = Mode::NoValue;
  } else {
    x.mode = Mode::Value;
    x.type = results.size() == 1 ? results[0]->type : signature->results;
  }
  x.expr = e;
  env_.has_call_or_recv = true;
  // Inference failed: a result that mentions the type parameters would only lead to more errors.
  if (x.mode == Mode::Value && !signature->type_params.empty() && types::is_parameterized(x.type))
    x.invalidate();
  return ExprUse::Statement;
}

std::vector<Operand> Checker::expr_list(List<const Expr *> list) {
  if (list.size() == 1) {
    bool ignored;
    return multi_expr(list[0], false, ignored);
  }
  std::vector<Operand> result;
  for (const Expr *e : list) expr(nullptr, result.emplace_back(), e);
  return result;
}

// Arguments may be generic functions: type_args[i] are those given for argument i, which the call completes.
std::vector<Operand> Checker::generic_expr_list(List<const Expr *> list,
                                                std::vector<std::vector<Type *>> &type_args) {
  std::vector<Operand> result;
  type_args.assign(list.size(), {});
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Expr *e = list[i];
    Operand x;
    if (auto *index = e->as<syntax::IndexExpr>()) {
      bool generic = index_expr(x, index);
      if (generic) {
        // Before go1.21 an argument's missing type arguments follow from its own constraints or not at all.
        std::vector<Type *> given = func_inst(nullptr, x.expr->pos, x, index, !allows(x.expr->pos, 21));
        if (!given.empty()) {
          type_args[i] = std::move(given);
          x.expr = index;
          result.push_back(x);
          continue;
        }
      } else {
        x.expr = index;
      }
      if (x.is_valid() && x.mode != Mode::NoValue && !finite_size(x.type)) x.invalidate();
      x.expr = index;
      record(x);
      exclude(x, {Mode::NoValue, Mode::Builtin, Mode::TypeExpr});
      single_value(x);
      result.push_back(x);
      continue;
    }
    if (list.size() > 1) {
      generic_expr(x, e);
      result.push_back(x);
      continue;
    }
    raw_expr(nullptr, x, e, nullptr, true);
    exclude(x, {Mode::NoValue, Mode::Builtin, Mode::TypeExpr});
    if (x.is_valid() && x.type->kind == TypeKind::Tuple) {
      type_args.clear();
      for (Var *var : static_cast<types::Tuple *>(x.type)->vars)
        result.push_back({Mode::Value, e, var->type, {}, {}});
    } else {
      result.push_back(x);
    }
  }
  return result;
}

std::string Checker::types_summary(const std::vector<Type *> &list, bool variadic, bool has_dots) {
  std::string out = "(";
  for (std::size_t i = 0; i < list.size(); ++i) {
    Type *t = list[i];
    std::string text;
    bool last = i + 1 == list.size();
    if (t == nullptr || !is_valid(t))
      text = "unknown type";
    else if (is_untyped(t)) {
      // Any untyped number will do: "number".
      text = types::is_numeric(t) ? "number" : std::string(static_cast<types::Basic *>(t)->name.substr(8));
    } else {
      text = str(t);
    }
    if (last && variadic) {
      auto *slice = t != nullptr && t->kind == TypeKind::Slice ? static_cast<types::Slice *>(t) : nullptr;
      text = "..." + (slice != nullptr ? str(slice->elem) : text);
    } else if (last && has_dots) {
      text += "...";
    }
    out += (i ? ", " : "") + text;
  }
  return out + ")";
}

// Checks arguments against parameters and infers type arguments. Returns the signature of the call:
// instantiated if all went well.
Signature *Checker::arguments(const syntax::CallExpr *e, Signature *signature, std::vector<Type *> type_args,
                              List<const Expr *> type_exprs, std::vector<Operand> &args,
                              const std::vector<std::vector<Type *>> &arg_type_args) {
  std::vector<Var *> params = signature->params->vars;
  std::size_t wanted = params.size();
  bool adjusted = false;
  if (signature->variadic) {
    if (e->has_dots) {
      if (e->args.size() == 1 && args.size() > 1) {
        error(e, Code::InvalidDotDotDot,
              "cannot use ... with " + std::to_string(args.size()) + "-valued " + str(e->args[0]));
        return signature;
      }
    } else if (args.size() + 1 >= params.size()) {
      // One parameter of the element type for each further argument.
      Var *last = params.back();
      auto *slice = type_as<types::Slice>(last->type);
      params.pop_back();
      while (params.size() < args.size())
        params.push_back(new_var(types::VarKind::Param, last->pos, last->name, slice->elem));
      wanted = args.size();
      adjusted = true;
    } else {
      --wanted;
    }
  } else if (e->has_dots) {
    error(e, Code::NonVariadicDotDotDot, "cannot use ... in call to non-variadic " + str(e->fun));
    return signature;
  }
  if (args.size() != wanted) {
    bool too_many = args.size() > wanted;
    At at = too_many        ? At(args[wanted].expr)
            : !args.empty() ? At(args.back().expr)
                            : At(static_cast<const Expr *>(e));
    std::vector<Type *> have, want;
    for (const Operand &arg : args) have.push_back(arg.type);
    for (Var *param : signature->params->vars) want.push_back(param->type);
    error(at, Code::WrongArgCount,
          std::string(too_many ? "too many" : "not enough") + " arguments in call to " + str(e->fun),
          {{Pos(), "have " + types_summary(have, false, e->has_dots)},
           {Pos(), "want " + types_summary(want, signature->variadic, false)}});
    return signature;
  }

  // Type parameters are renamed: the call may be inside the generic function that it calls.
  std::vector<TypeParam *> type_params;
  std::size_t own = signature->type_params.size();
  if (own > 0) {
    bool explicitly = e->fun->kind == syntax::ExprKind::Index;
    requires_version(explicitly ? At(e->fun) : At(e), 18,
                     explicitly ? "function instantiation" : "implicit function instantiation");
    Type *tuple = context_.tuple_of(params);
    type_params = rename_type_params(signature->type_params, tuple);
    params = static_cast<types::Tuple *>(tuple)->vars;
    type_args.resize(own);
  }
  std::vector<std::size_t> generic_args;
  for (std::size_t i = 0; i < args.size(); ++i) {
    auto *generic = args[i].type != nullptr && args[i].is_valid() && args[i].type->kind == TypeKind::Signature
                        ? static_cast<Signature *>(args[i].type)
                        : nullptr;
    if (generic == nullptr || generic->type_params.empty()) continue;
    Type *renamed = context_.make<Signature>(*generic);
    std::vector<TypeParam *> its_params = rename_type_params(generic->type_params, renamed);
    if (renamed == generic) renamed = context_.make<Signature>(*generic);
    static_cast<Signature *>(renamed)->type_params = its_params;
    args[i].type = renamed;
    type_params.insert(type_params.end(), its_params.begin(), its_params.end());
    if (i < arg_type_args.size())
      type_args.insert(type_args.end(), arg_type_args[i].begin(), arg_type_args[i].end());
    type_args.resize(type_params.size());
    generic_args.push_back(i);
  }
  if (!generic_args.empty())
    requires_version(args[generic_args[0]], 21, "implicitly instantiated function as argument");
  Signature *result = signature;
  if (!type_params.empty()) {
    InferFailure failure;
    type_args = infer(e->pos, type_params, std::move(type_args), params, args, false, failure);
    if (type_args.empty()) {
      if (!failure.message.empty())
        error(failure.pos, Code::CannotInferTypeArgs, "in call to " + str(e->fun) + ", " + failure.message);
      return signature;
    }
    if (own > 0) {
      std::vector<Type *> own_args(type_args.begin(), type_args.begin() + static_cast<std::ptrdiff_t>(own));
      std::vector<TypeParam *> own_params(type_params.begin(),
                                          type_params.begin() + static_cast<std::ptrdiff_t>(own));
      result = instantiate_signature(e->pos, e->fun, signature, own_args, type_exprs);
      if (adjusted)
        params = static_cast<types::Tuple *>(
                     types::substitute(context_, context_.tuple_of(params), own_params, own_args))
                     ->vars;
      else
        params = result->params->vars;
    }
    std::size_t next = own;
    for (std::size_t i : generic_args) {
      auto *generic = static_cast<Signature *>(args[i].type);
      std::size_t end = next + generic->type_params.size();
      std::vector<Type *> its_args(type_args.begin() + static_cast<std::ptrdiff_t>(next),
                                   type_args.begin() + static_cast<std::ptrdiff_t>(end));
      args[i].type = instantiate_signature(e->pos, args[i].expr, generic, its_args, {});
      record(args[i]);
      next = end;
    }
  }
  if (!args.empty()) {
    std::string context = "argument to " + str(e->fun);
    for (std::size_t i = 0; i < args.size(); ++i) assignment(args[i], params[i]->type, context);
  }
  return result;
}

// ---------------------------------------------------------------------------------------------- evaluation
// for effect

// Checks an expression whose value does not matter, for the errors in it and to mark what it uses.
bool Checker::use_one(const Expr *e, bool lhs) {
  Operand x;
  x.mode = Mode::Value;
  const Expr *inner = syntax::unparen(e);
  if (auto *id = inner->as<syntax::Ident>()) {
    if (id->name.is_blank()) return true;
    // Assigning to a variable does not use it.
    Var *var = lhs ? object_as<Var>(lookup(id->name)) : nullptr;
    if (var != nullptr && var->package != package_) var = nullptr;
    bool was_used = var != nullptr && var->used;
    expr_or_type(x, id, true);
    if (var != nullptr) var->used = was_used;
  } else {
    raw_expr(nullptr, x, e, nullptr, true);
  }
  return x.is_valid();
}

} // namespace tuco::check
