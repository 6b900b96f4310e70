// One package: functions, instances, globals, the initialiser, and what type descriptors need.
#include "compiler/core/package_builder.h"

#include "compiler/core/function_builder.h"
#include "compiler/core/verify.h"
#include "compiler/types/instantiate.h"
#include "compiler/types/lookup.h"
#include "compiler/types/type_set.h"
#include "compiler/types/type_string.h"
#include "compiler/types/universe.h"

#include <algorithm>
#include <functional>
#include <set>

namespace tuco::core {

using types::TypeKind;

std::string package_symbol(const types::Package &package) { return package.path; }

std::unique_ptr<Package> build(const BuildInput &input) {
  auto out = std::make_unique<Package>();
  out->package = input.checked.package;
  out->files = &input.files;
  PackageBuilder(input, *out).run();
  if (out->mistakes.empty())
    if (std::vector<std::string> mistakes = verify(*out); !mistakes.empty()) {
      std::string text = "core of " + package_symbol(*out->package) + " is wrong:";
      for (const std::string &mistake : mistakes) text += "\n\t" + mistake;
      TUCO_UNREACHABLE(text);
    }
  return out;
}

PackageBuilder::PackageBuilder(const BuildInput &input, Package &out) : input_(input), out_(out) {}

const check::CheckedPackage &PackageBuilder::checked_of(const types::Package *package) {
  if (package == input_.checked.package) return input_.checked;
  const check::CheckedPackage *found = input_.find_package(package);
  TUCO_CHECK(found != nullptr, "package " + package->path + " was not checked");
  return *found;
}

void PackageBuilder::run() {
  const check::CheckedPackage &checked = input_.checked;
  // Every declared function gets its Function before any body is built, so that calls find it.
  std::vector<types::Func *> declared;
  for (types::Func *f : checked.info.functions_in_order) {
    types::Signature *s = f->signature();
    if (f->decl == nullptr || f->decl->body == nullptr || !s->type_params.empty() ||
        !s->recv_type_params.empty())
      continue;
    if (f->name.is_blank()) continue;
    declared.push_back(f);
  }
  for (types::Func *f : declared) {
    const FunctionRef *ref = function(f, {});
    if (f->name.str() == "init" && f->signature()->recv == nullptr) init_refs_[f] = ref;
  }
  const types::Scope &scope = *checked.package->scope;
  const std::vector<base::Name> names = scope.sorted_names();
  for (base::Name name : names)
    if (auto *tn = types::object_as<types::TypeName>(scope.lookup(name)); tn != nullptr && !tn->is_alias())
      if (auto *named = types::type_as<types::Named>(tn->type); named != nullptr && !named->is_generic()) {
        require_type(named);
        require_type(types().pointer_to(named));
      }
  // Those that this package does not use, others may.
  for (base::Name name : names)
    if (auto *variable = types::object_as<types::Var>(scope.lookup(name))) global(variable);
  build_embedded();
  build_initializer();
  while (!pending_.empty() || !pending_types_.empty()) {
    if (!pending_.empty()) {
      PendingBody next = std::move(pending_.front());
      pending_.pop_front();
      build_body(next);
    } else {
      auto [t, is_weak] = pending_types_.front();
      pending_types_.pop_front();
      build_runtime_type(t, is_weak);
    }
  }
  if (checked.package->path == "main")
    for (const types::Package *p : initialization_order(input_.program))
      out_.initialize_order.push_back(package_symbol(*p) + ".init");
}

// The packages in the order in which they are initialised: again and again the first by path of those whose
// imports are all done. The runtime and what it needs come first.
std::vector<const types::Package *>
PackageBuilder::initialization_order(std::vector<const types::Package *> program) {
  std::sort(program.begin(), program.end(),
            [](const types::Package *a, const types::Package *b) { return a->path < b->path; });
  std::set<const types::Package *> done = {types::unsafe_package()}, wanted;
  std::function<void(const types::Package *)> want = [&](const types::Package *p) {
    if (!wanted.insert(p).second) return;
    for (const types::Package *import : p->imports) want(import);
  };
  std::vector<const types::Package *> order;
  auto initialize_wanted = [&] {
    for (bool again = true; again;) {
      again = false;
      for (const types::Package *p : program) {
        auto is_done = [&](const types::Package *import) { return done.contains(import); };
        if (!wanted.contains(p) || is_done(p) || !std::all_of(p->imports.begin(), p->imports.end(), is_done))
          continue;
        done.insert(p);
        order.push_back(p);
        again = true;
        break;
      }
    }
  };
  for (const types::Package *p : program)
    if (p->path == "runtime") want(p);
  initialize_wanted();
  wanted.insert(program.begin(), program.end());
  initialize_wanted();
  TUCO_CHECK(order.size() == program.size(), "packages that cannot be initialised");
  return order;
}

Function *PackageBuilder::new_function(std::string symbol, Pos pos) {
  Function *f = arena().make<Function>();
  f->symbol = std::move(symbol);
  f->pos = pos;
  f->end = pos;
  out_.functions.push_back(f);
  return f;
}

// ---- globals

const Global *PackageBuilder::global(const types::Var *variable) {
  Global *&g = globals_[variable];
  if (g == nullptr) {
    g = arena().make<Global>();
    std::string linkname = linkname_of(*variable->package, variable->name.str());
    g->symbol =
        linkname.empty() ? package_symbol(*variable->package) + "." + variable->name.string() : linkname;
    g->type = variable->type;
    g->pos = variable->pos;
    g->is_external = variable->package != package();
    g->gives_way = !linkname.empty();
    if (variable->name.is_blank()) g->symbol += std::to_string(static_count_++);
    if (!g->is_external) out_.globals.push_back(g);
  }
  return g;
}

const Global *PackageBuilder::static_global(types::Type *type, const Expr *value, Pos pos) {
  Global *g = arena().make<Global>();
  g->symbol = package_symbol(*package()) + "..static" + std::to_string(static_count_++);
  g->type = type;
  g->pos = pos;
  g->static_value = value;
  out_.globals.push_back(g);
  return g;
}

// ---- symbols

// `//go:linkname name target` in the package: the target; else empty.
std::string PackageBuilder::linkname_of(const types::Package &package, std::string_view name) {
  auto [it, fresh] = linknames_.try_emplace(&package);
  if (fresh)
    for (const syntax::File *file : checked_of(&package).syntax->files)
      for (const syntax::Directive &d : file->directives) {
        if (d.verb() != "go:linkname") continue;
        std::string_view rest = d.text.substr(d.verb().size());
        auto word = [&] {
          size_t begin = rest.find_first_not_of(" \t");
          if (begin == std::string_view::npos) return std::string();
          size_t end = rest.find_first_of(" \t", begin);
          std::string w(rest.substr(begin, end == std::string_view::npos ? end : end - begin));
          rest = end == std::string_view::npos ? std::string_view() : rest.substr(end);
          return w;
        };
        std::string local = word(), target = word();
        if (!local.empty() && !target.empty()) it->second[local] = target;
      }
  auto found = it->second.find(std::string(name));
  return found == it->second.end() ? std::string() : found->second;
}

// Of the code that a method of t has in t's method set. An unexported one that an embedded type of another
// package brings is not t's own of the same name.
std::string PackageBuilder::method_symbol(types::Type *t, const types::Func &method) {
  auto *named = types::type_as<types::Named>(types::deref(t).first);
  bool own = method.is_exported() || (named != nullptr && named->obj->package == method.package);
  return types::receiver_symbol(t) + "." + (own ? "" : package_symbol(*method.package) + ".") +
         method.name.string();
}

std::string PackageBuilder::symbol_of(const types::Func &func, const std::vector<types::Type *> &type_args) {
  types::Signature *s = func.signature();
  if (std::string name; s->recv == nullptr && !(name = linkname_of(*func.package, func.name.str())).empty())
    return name;
  if (s->recv != nullptr) {
    types::Type *recv = s->recv->type;
    if (!type_args.empty()) recv = types::substitute(types(), recv, s->recv_type_params, type_args);
    return types::receiver_symbol(recv) + "." + func.name.string();
  }
  std::string symbol = package_symbol(*func.package) + "." + func.name.string();
  if (!type_args.empty()) {
    symbol += '[';
    for (size_t i = 0; i < type_args.size(); i++)
      symbol += (i == 0 ? "" : ",") + types::link_string(type_args[i]);
    symbol += ']';
  }
  return symbol;
}

// ---- functions

// A symbol has one reference, but what is only declared has one for each signature that it is called with: Go asks nobody
// whether that is the signature of the body, which a linkname may bring here or from another package.
std::string PackageBuilder::key_of(const FunctionRef &ref) {
  if (!ref.is_bodyless) return ref.symbol;
  std::string key = ref.symbol + " func(";
  for (types::Type *t : ref.parameters) key += types::link_string(t) + ";";
  key += ")";
  for (types::Type *t : ref.results) key += types::link_string(t) + ";";
  return key;
}

const FunctionRef *PackageBuilder::function_ref(FunctionRef ref) {
  auto [it, fresh] = functions_.try_emplace(key_of(ref));
  if (fresh) it->second = arena().make<FunctionRef>(std::move(ref));
  return it->second;
}

const FunctionRef *PackageBuilder::runtime_function(std::string_view symbol,
                                                    std::vector<types::Type *> parameters,
                                                    std::vector<types::Type *> results) {
  return function_ref(
      {.symbol = std::string(symbol), .parameters = std::move(parameters), .results = std::move(results)});
}

const FunctionRef *PackageBuilder::function(types::Func *func, const std::vector<types::Type *> &type_args) {
  types::Signature *s = func->signature();
  bool has_body = func->decl != nullptr && func->decl->body != nullptr;
  FunctionRef ref;
  bool is_init = func->name.str() == "init" && s->recv == nullptr;
  if (is_init) { // not reachable by name: once per declaration
    ref.symbol = package_symbol(*func->package) + ".init." + std::to_string(init_count_++);
  } else {
    ref.symbol = symbol_of(*func, type_args);
    ref.is_runtime_call = !has_body && ref.symbol.starts_with("rt_");
    ref.is_bodyless = !has_body && !ref.is_runtime_call;
    ref.is_linkname =
        ref.is_bodyless && s->recv == nullptr && !linkname_of(*func->package, func->name.str()).empty();
    if (auto it = functions_.find(ref.symbol); it != functions_.end() && !ref.is_bodyless) return it->second;
  }
  TypeEnvironment environment;
  if (!type_args.empty()) {
    environment.parameters = s->recv != nullptr ? s->recv_type_params : s->type_params;
    environment.arguments = type_args;
  }
  auto concrete = [&](types::Type *t) {
    return environment.empty() ? t
                               : types::substitute(types(), t, environment.parameters, environment.arguments);
  };
  if (s->recv != nullptr) ref.parameters.push_back(concrete(s->recv->type));
  for (types::Var *v : s->params->vars) ref.parameters.push_back(concrete(v->type));
  for (types::Var *v : s->results->vars) ref.results.push_back(concrete(v->type));
  if (!has_body) {
    ref.no_escape = func->decl != nullptr && func->decl->has_directive("go:noescape");
  } else if (func->package == package() || !type_args.empty()) {
    Function *f = new_function(ref.symbol, func->pos);
    f->is_weak = !type_args.empty();
    f->no_inline = func->decl->has_directive("go:noinline");
    // Nobody adds up the frames of such functions. Ours that say it must not stop; all others are as good with a growth
    // check, and without one endless recursion would run over the stack's end.
    f->no_split = package()->path == "syscall" && func->decl->has_directive("go:nosplit");
    // Reflection's Go halves of calls: what they call counts as called from where they were.
    f->is_wrapper = package()->path == "reflect" && func->decl->has_directive("go:wrapper");
    ref.body = f;
    pending_.push_back({f, func, std::move(environment)});
  }
  return function_ref(std::move(ref));
}

void PackageBuilder::build_body(const PendingBody &pending) {
  const check::CheckedPackage &checked = checked_of(pending.func->package);
  const syntax::FuncDecl &decl = *pending.func->decl;
  if (facts_done_.insert(&decl).second) facts_.add(decl, checked.info);
  bool no_inline = pending.function->no_inline;
  FunctionBuilder builder(*this, checked.info, pending.function, nullptr, pending.environment, &decl);
  pending.function->no_inline |= no_inline;
  builder.build(*decl.type, decl.recv, decl.body, pending.func->signature());
}

void PackageBuilder::build_initializer() {
  const check::Info &info = input_.checked.info;
  Function *f = new_function(package_symbol(*package()) + ".init", Pos());
  out_.initializer = f;
  static const TypeEnvironment no_environment;
  FunctionBuilder builder(*this, info, f, nullptr, no_environment, nullptr);
  builder.set_runs_once();
  builder.begin();
  for (const check::Initializer &i : info.init_order) {
    facts_.add(*i.rhs, info);
    builder.initialize_globals(i);
  }
  for (types::Func *init : info.init_functions) {
    auto it = init_refs_.find(init);
    builder.eval(builder.call(it != init_refs_.end() ? it->second : function(init, {}), {}, init->pos));
  }
  builder.return_values({}, Pos());
  builder.finish();
}

void FunctionBuilder::initialize_globals(const check::Initializer &initializer) {
  auto target = [&](types::Var *v) -> const Expr * {
    Expr *e = make_mutable(Op::GlobalAddress, pointer_to(v->type), v->pos, {});
    e->global = package_.global(v);
    return e;
  };
  if (initializer.lhs.size() == 1) {
    types::Var *v = initializer.lhs[0];
    const Expr *value = nullptr;
    std::span<Stmt *const> effects =
        collect([&] { value = without_effect(convert(effect(initializer.rhs), v->type, v->pos)); });
    if (effects.empty() && is_static(*value) && !v->name.is_blank()) {
      const_cast<Global *>(package_.global(v))->static_value = value;
      return;
    }
    append(effects);
    if (v->name.is_blank())
      eval(value);
    else
      store(target(v), value, v->pos);
    return;
  }
  const Expr *tuple = effect(initializer.rhs);
  std::vector<Variable *> values;
  for (types::Var *v : static_cast<types::Tuple *>(tuple->type)->vars)
    values.push_back(temporary(types::default_type(v->type), v->pos));
  assign(values, tuple);
  for (size_t i = 0; i < values.size(); i++) {
    types::Var *v = initializer.lhs[i];
    if (!v->name.is_blank()) store(target(v), convert(local(values[i], v->pos), v->type, v->pos), v->pos);
  }
}

// ---- methods

Function *PackageBuilder::promoted_wrapper(std::string symbol, types::Type *t, types::Func *method,
                                           const std::vector<int> &index) {
  static const TypeEnvironment no_environment;
  Function *f = new_function(std::move(symbol), method->pos);
  f->is_wrapper = true;
  f->is_weak = true;
  FunctionBuilder builder(*this, input_.checked.info, f, nullptr, no_environment, nullptr);
  builder.begin();
  types::Signature *s = method->signature();
  Variable *recv = builder.parameter(base::intern(".this"), t, method->pos);
  std::vector<const Expr *> arguments;
  for (types::Var *p : s->params->vars)
    arguments.push_back(builder.local(builder.parameter(p->name, p->type, method->pos), method->pos));
  for (types::Var *r : s->results->vars) builder.declare(builder.result(Name(), r->type, method->pos));
  const Expr *receiver = builder.local(recv, method->pos);
  auto [base, is_pointer] = types::deref(t);
  if (is_pointer && index.size() == 1 && !method->origin()->has_ptr_recv && !core::is_interface(base)) {
    // (*T).M for a value method: a nil pointer gets a panic of its own.
    types::Type *string = types::basic(types::BasicKind::String);
    const FunctionRef *panicwrap = runtime_function("runtime.panicwrap", {string, string, string}, {});
    auto text = [&](std::string value) {
      return builder.constant(string, types::Value::string(std::move(value)), method->pos);
    };
    auto *named = types::type_as<types::Named>(base);
    std::string name(named != nullptr ? named->obj->name.string() : types::link_string(base));
    if (named != nullptr && !named->type_args.empty())
      name += "[...]"; // gc does not say of which types either
    const Expr *is_nil = builder.make(Op::Eq, types::basic(types::BasicKind::Bool), method->pos,
                                      {receiver, builder.zero(t, method->pos)});
    builder.when(is_nil, [&] {
      builder.eval(builder.call(
          panicwrap,
          {text(named != nullptr && named->obj->package != nullptr ? named->obj->package->path : ""),
           text(std::move(name)), text(method->name.string())},
          method->pos));
    });
  }
  const Expr *result = builder.method_call(receiver, false, method, index, std::move(arguments), method->pos);
  if (s->results->size() == 0) {
    builder.eval(result);
    builder.return_values({}, method->pos);
  } else {
    std::vector<Variable *> values;
    for (types::Var *r : s->results->vars) values.push_back(builder.temporary(r->type, method->pos));
    builder.assign(values, result);
    std::vector<const Expr *> returned;
    for (Variable *v : values) returned.push_back(builder.local(v, method->pos));
    builder.return_values(returned, method->pos);
  }
  builder.finish();
  return f;
}

const FunctionRef *PackageBuilder::method_function(types::Type *t, const types::MethodSetEntry &entry) {
  auto [base, is_pointer] = types::deref(t);
  types::Func *method = entry.func;
  auto *named = types::type_as<types::Named>(base);
  if (named != nullptr && entry.index.size() == 1 && !core::is_interface(base) &&
      method->origin()->has_ptr_recv == is_pointer)
    return function(method->origin(), named->type_args);
  std::string symbol = method_symbol(t, *method);
  if (auto it = functions_.find(symbol); it != functions_.end()) return it->second;
  types::Signature *s = method->signature();
  FunctionRef ref;
  ref.symbol = symbol;
  ref.parameters.push_back(t);
  for (types::Var *v : s->params->vars) ref.parameters.push_back(v->type);
  for (types::Var *v : s->results->vars) ref.results.push_back(v->type);
  bool elsewhere = named != nullptr && !named->is_instance() && named->obj->package != package() &&
                   named->obj->package != nullptr;
  // Registered before the body is built: it may mention itself.
  const FunctionRef *registered = function_ref(std::move(ref));
  if (!elsewhere) functions_.at(symbol)->body = promoted_wrapper(symbol, t, method, entry.index);
  return registered;
}

Function *PackageBuilder::method_value_function(types::Type *t, types::Func *method,
                                                const std::vector<int> &index) {
  std::string symbol = method_symbol(t, *method) + "-fm";
  if (auto it = functions_.find(symbol); it != functions_.end()) return it->second->body;
  static const TypeEnvironment no_environment;
  Function *f = new_function(symbol, method->pos);
  f->is_wrapper = true;
  f->is_weak = true;
  f->is_closure = true;
  FunctionBuilder builder(*this, input_.checked.info, f, nullptr, no_environment, nullptr);
  builder.begin();
  Capture c{};
  c.type = t;
  c.name = base::intern(".this");
  f->captures.push_back(c);
  types::Signature *s = method->signature();
  std::vector<const Expr *> arguments;
  for (types::Var *p : s->params->vars)
    arguments.push_back(builder.local(builder.parameter(p->name, p->type, method->pos), method->pos));
  for (types::Var *r : s->results->vars) builder.declare(builder.result(Name(), r->type, method->pos));
  const Expr *receiver = builder.make(Op::Capture, t, method->pos);
  const Expr *result = builder.method_call(receiver, false, method, index, std::move(arguments), method->pos);
  std::vector<const Expr *> returned;
  if (s->results->size() == 0) {
    builder.eval(result);
  } else {
    std::vector<Variable *> values;
    for (types::Var *r : s->results->vars) values.push_back(builder.temporary(r->type, method->pos));
    builder.assign(values, result);
    for (Variable *v : values) returned.push_back(builder.local(v, method->pos));
  }
  builder.return_values(returned, method->pos);
  builder.finish();
  FunctionRef ref;
  ref.symbol = symbol;
  ref.body = f;
  function_ref(std::move(ref));
  return f;
}

const FunctionRef *PackageBuilder::method_expression(types::Type *t, types::Func *method,
                                                     const std::vector<int> &index) {
  if (!core::is_interface(t)) return method_function(t, {method, index, false});
  std::string symbol = method_symbol(t, *method) + "-expr";
  if (auto it = functions_.find(symbol); it != functions_.end()) return it->second;
  types::Signature *s = method->signature();
  FunctionRef ref;
  ref.symbol = symbol;
  ref.parameters.push_back(t);
  for (types::Var *v : s->params->vars) ref.parameters.push_back(v->type);
  for (types::Var *v : s->results->vars) ref.results.push_back(v->type);
  ref.body = promoted_wrapper(symbol, t, method, index);
  return function_ref(std::move(ref));
}

// ---- type descriptors

void PackageBuilder::require_type(types::Type *t) {
  if (t == nullptr || !required_seen_.insert(t).second) return;
  t = types::unalias(t);
  if (t->kind == TypeKind::Tuple || types::is_untyped(t)) return;
  if (!required_.try_emplace(types::link_string(t), true).second) return;
  auto [base, is_pointer] = types::deref(t);
  auto *named = types::type_as<types::Named>(base);
  bool is_weak = true;
  if (named != nullptr && !named->is_instance() && named->obj->package != nullptr) {
    if (named->obj->package != package()) return; // its package defines it
    is_weak = false;
    if (!is_pointer) require_type(types().pointer_to(t));
  } else if ((named != nullptr || types::type_as<types::Struct>(t) != nullptr) && !is_pointer &&
             !core::is_interface(t) && !types::method_set(types().pointer_to(t)).empty()) {
    require_type(types().pointer_to(t)); // reflection finds it through t: it could not make a method table
  }
  pending_types_.push_back({t, is_weak});
  types::Type *u = types::under(t);
  switch (u->kind) {
  case TypeKind::Pointer: require_type(static_cast<types::Pointer *>(u)->elem); break;
  case TypeKind::Slice: require_type(static_cast<types::Slice *>(u)->elem); break;
  case TypeKind::Array: require_type(static_cast<types::Array *>(u)->elem); break;
  case TypeKind::Chan: require_type(static_cast<types::Chan *>(u)->elem); break;
  case TypeKind::Map:
    require_type(static_cast<types::Map *>(u)->key);
    require_type(static_cast<types::Map *>(u)->elem);
    break;
  case TypeKind::Struct:
    for (types::Var *f : static_cast<types::Struct *>(u)->fields) require_type(f->type);
    break;
  case TypeKind::Signature: {
    auto *s = static_cast<types::Signature *>(u);
    for (types::Var *v : s->params->vars) require_type(v->type);
    for (types::Var *v : s->results->vars) require_type(v->type);
    break;
  }
  case TypeKind::Interface:
    for (types::Func *m : types::type_set(static_cast<types::Interface *>(u)).methods) require_type(m->type);
    break;
  default: break;
  }
}

void PackageBuilder::require_itab(types::Type *concrete, types::Type *interface) {
  types::TypeSet &wanted = types::type_set(types::under_as<types::Interface>(interface));
  if (wanted.methods.empty()) return;
  auto [it, fresh] =
      out_.itabs.try_emplace(types::link_string(concrete) + "," + types::link_string(interface));
  if (!fresh) return;
  require_type(interface);
  types::Type *receiver = is_direct_interface(concrete) ? concrete : types().pointer_to(concrete);
  std::vector<types::MethodSetEntry> set = types::method_set(receiver);
  std::vector<const FunctionRef *> code;
  for (types::Func *m : wanted.methods)
    for (const types::MethodSetEntry &entry : set)
      if (entry.func->name == m->name && (m->name.is_exported() || entry.func->package == m->package)) {
        code.push_back(method_function(receiver, entry));
        break;
      }
  TUCO_CHECK(code.size() == wanted.methods.size(),
             types::link_string(concrete) + " does not implement " + types::link_string(interface));
  out_.itabs[types::link_string(concrete) + "," + types::link_string(interface)] = std::move(code);
}

// An unexported method is found through an interface type of its own package alone, and not by reflection; of other packages we
// have not seen all interface types.
bool PackageBuilder::nobody_asks_for(const types::Func &method) const {
  return !method.name.is_exported() && method.package == out_.package &&
         !out_.package->unexported_interface_methods.contains(method.name.str());
}

void PackageBuilder::build_runtime_type(types::Type *t, bool is_weak) {
  RuntimeType out{t, is_weak, {}};
  if (!core::is_interface(t)) {
    std::vector<types::MethodSetEntry> pointer_set;
    bool boxed = !is_direct_interface(t);
    std::vector<types::MethodSetEntry> set = types::method_set(t);
    if (boxed && !set.empty()) pointer_set = types::method_set(types().pointer_to(t));
    for (const types::MethodSetEntry &entry : set) {
      if (nobody_asks_for(*entry.func)) continue;
      MethodEntry m{};
      m.name = entry.func->name;
      m.package = entry.func->package;
      m.signature = types().signature_of(nullptr, entry.func->signature()->params,
                                         entry.func->signature()->results, entry.func->signature()->variadic);
      require_type(m.signature);
      m.direct = method_function(t, entry);
      m.interface = m.direct;
      if (boxed)
        for (const types::MethodSetEntry &p : pointer_set)
          if (p.func->name == entry.func->name &&
              (p.func->name.is_exported() || p.func->package == entry.func->package))
            m.interface = method_function(types().pointer_to(t), p);
      out.methods.push_back(m);
    }
  }
  out_.runtime_types.push_back(std::move(out));
}

} // namespace tuco::core
