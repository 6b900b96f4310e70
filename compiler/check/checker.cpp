// The type checker: how its parts work together.
//
// A package is checked in steps: objects of all files are collected with their declarations unchecked
// (resolver.cpp); then each is declared (decl.cpp). Declaring one may need others, which are then declared
// first: object_decl() is called whenever an object's type is asked for and not known yet. Objects being
// declared form a path; meeting one of them again is a cycle, which is fine where a type refers to itself
// through a pointer, and an error elsewhere (cycles.cpp).
//
// Whatever must wait until types are complete is put off with later(): function bodies, method sets, map
// keys, type arguments. Delayed actions run in order when a top-level declaration, or a statement in a body,
// is done.
//
// Expressions are checked top down by raw_expr(), which leaves an Operand: mode, type, constant value.
// Untyped expressions are remembered in untyped_ with the type they have so far; when their context gives
// them a type, update_expr_type() walks down into them again. What is left at the end gets its untyped type
// recorded.
//
// After an error an operand becomes invalid, and no message mentions an invalid operand or type: one mistake,
// one message. The order of the checks, and so which of several messages appears, is that of gc (types2),
// whose words the messages use.
//
// Not done here: unused results of pure expressions in `go vet`'s sense, escape analysis, anything that needs
// sizes of types with type parameters.
#include "compiler/check/checker.h"

#include "compiler/base/unicode.h"

namespace tuco::check {

namespace {

bool scope_name_less(const std::pair<const Scope *, Name> &a, const std::pair<const Scope *, Name> &b) {
  return std::pair(a.first, a.second.identity()) < std::pair(b.first, b.second.identity());
}

// The hooks of one checker while another is at work.
class OuterHooks {
public:
  explicit OuterHooks(types::Context &context) : context_(context), hooks_(std::move(context.hooks)) {
    context.hooks = {};
  }
  OuterHooks(const OuterHooks &) = delete;
  OuterHooks &operator=(const OuterHooks &) = delete;
  ~OuterHooks() { context_.hooks = std::move(hooks_); }

private:
  types::Context &context_;
  types::Context::Hooks hooks_;
};

// What a package declares, each when it is asked for. There are no errors: it was checked as a whole before.
class Declarations final : public types::DeclarationsOnDemand {
public:
  Declarations(types::Context &context, CheckedPackage &result, ParsePackage parse, Config config,
               diag::Diagnostics &diagnostics)
      : context_(context), result_(result), parse_(std::move(parse)), config_(std::move(config)),
        diagnostics_(diagnostics) {}

  void open() override {
    if (checker_ != nullptr) return;
    OuterHooks outer(context_);
    result_.syntax = parse_(syntax::Bodies::Skip);
    checker_ = std::make_unique<Checker>(context_, result_.package, result_, config_, diagnostics_);
    checker_->open();
  }

  void declare(Object *object) override {
    OuterHooks outer(context_);
    checker_->declare_on_demand(object);
    TUCO_CHECK(!diagnostics_.has_errors(), result_.package->path + ": " + object->name.string());
  }

private:
  types::Context &context_;
  CheckedPackage &result_;
  ParsePackage parse_;
  Config config_;
  diag::Diagnostics &diagnostics_;
  std::unique_ptr<Checker> checker_;
};

} // namespace

std::unique_ptr<CheckedPackage> check_on_demand(types::Context &context, std::string path, Name name,
                                                std::vector<types::Package *> imports, ParsePackage parse,
                                                Config config, diag::Diagnostics &diagnostics) {
  auto result = std::make_unique<CheckedPackage>();
  types::Package *package = context.new_package(std::move(path), name);
  result->package = package;
  package->go_version = config.go_version;
  package->imports = std::move(imports);
  package->complete = true;
  result->ok = true;
  config.parse_with_bodies = [parse] { return parse(syntax::Bodies::Parse); };
  result->declarations =
      std::make_unique<Declarations>(context, *result, std::move(parse), std::move(config), diagnostics);
  package->on_demand = result->declarations.get();
  return result;
}

std::unique_ptr<CheckedPackage> check_package(types::Context &context, std::string path,
                                              std::shared_ptr<const syntax::Package> syntax,
                                              const Config &config, diag::Diagnostics &diagnostics) {
  auto result = std::make_unique<CheckedPackage>();
  result->syntax = std::move(syntax);
  result->package = context.new_package(std::move(path), Name());
  result->package->go_version = config.go_version;
  OuterHooks outer(context);
  Checker(context, result->package, *result, config, diagnostics).run();
  return result;
}

Checker::Checker(types::Context &context, types::Package *package, CheckedPackage &result,
                 const Config &config, diag::Diagnostics &diagnostics)
    : context_(context), package_(package), result_(result), info_(result.info), config_(config),
      diagnostics_(diagnostics), dot_imports_(scope_name_less), instances_(package) {
  qualifier_ = {[this](const types::Package *p) { return package_name(p); },
                [this](Pos pos) { return place(pos); }};
  uint32_t count = result.syntax->expr_count;
  info_.exprs.resize(count);
  info_.defs.resize(count);
  info_.uses.resize(count);
  next_synthetic_id_ = count;
}

void Checker::set_hooks() {
  context_.hooks.resolve = [this](Object *object) {
    if (decls_.contains(object)) object_decl(object);
  };
  context_.hooks.later = [this](std::function<void()> action) { later(std::move(action)); };
  context_.hooks.duplicate_method = [this](Pos pos, std::string message, Pos other, std::string note) {
    error(pos, Code::DuplicateDecl, std::move(message), {{other, std::move(note)}});
  };
  context_.hooks.union_too_large = [this](Pos pos) { union_too_large(pos); };
  context_.hooks.may_embed = [this](Pos pos, Type *type) { return may_embed(pos, type); };
  context_.hooks.may_overlap = [this](Pos pos) { return versions_.empty() || allows(pos, 14); };
}

void Checker::run() {
  set_hooks();
  init_files();
  init_versions();
  check_privileged_directives();
  collect_objects();
  direct_cycles();
  package_objects();
  process_delayed(0);
  init_order();
  unused_imports();
  record_untyped();
  final_checks();
  package_->complete = true;
  package_->had_errors = has_error_;
  result_.ok = !has_error_;
}

// The first half of run(), for who declares on demand.
void Checker::open() {
  set_hooks();
  init_files();
  init_versions();
  collect_objects();
}

// Between two calls nothing is left to do later. The declarations found so far may be in use by others: they are whole.
void Checker::declare_on_demand(Object *object) {
  set_hooks();
  declares_methods_ = true;
  object_decl(object);
  process_delayed(0);
  record_untyped();
  untyped_.clear();
}

void Checker::init_files() {
  for (const syntax::File *file : result_.syntax->files) {
    if (file->package_name == nullptr) continue;
    Name name = file->package_name->name;
    if (!package_->name) {
      if (name.is_blank()) error(file->package_name->pos, Code::BlankPkgName, "invalid package name _");
      package_->name = name;
    } else if (name != package_->name) {
      error(file->pos, Code::MismatchedPkgName,
            "package " + name.string() + "; expected package " + package_->name.string());
    }
  }
}

void Checker::process_delayed(std::size_t from) {
  // Actions may add actions.
  for (std::size_t i = from; i < delayed_.size(); ++i) {
    std::function<void()> action = std::move(delayed_[i]);
    action();
  }
  delayed_.resize(from);
}

void Checker::push(Object *object) {
  path_index_[object] = path_.size();
  path_.push_back(object);
}

void Checker::pop() {
  path_index_.erase(path_.back());
  path_.pop_back();
}

// ---------------------------------------------------------------------------------------------- errors

void Checker::error(At at, Code code, std::string message, std::vector<Remark> remarks) {
  // Consequences of an earlier error.
  if (has_error_ && (message.find("invalid operand") != std::string::npos ||
                     message.find("invalid type") != std::string::npos))
    return;
  has_error_ = true;
  diag::Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.pos = env_.error_pos.is_known() ? env_.error_pos : at.pos;
  diagnostic.message = std::move(message);
  for (Remark &remark : remarks) diagnostic.notes.push_back({remark.pos, std::move(remark.text)});
  diagnostics_.report(std::move(diagnostic));
}

std::string Checker::place(Pos pos) const { return base::to_string(diagnostics_.files().presumed(pos)); }

Checker::Remark Checker::other_declaration(const Object *object) const {
  return {object->pos, "other declaration of " + object->name.string()};
}

std::string Checker::package_name(const types::Package *package) {
  if (package == package_) return {};
  // Names that several packages have are not enough to tell them apart.
  if (!package_paths_ready_) {
    package_paths_ready_ = true;
    std::set<const types::Package *> seen;
    std::vector<const types::Package *> work{package_};
    while (!work.empty()) {
      const types::Package *next = work.back();
      work.pop_back();
      if (!seen.insert(next).second) continue;
      package_paths_[next->name.string()].insert(next->path);
      work.insert(work.end(), next->imports.begin(), next->imports.end());
    }
  }
  auto it = package_paths_.find(package->name.string());
  if (it != package_paths_.end() && it->second.size() > 1) return base::quote(package->path);
  return package->name.string();
}

std::string Checker::qualified(const Object *object) const {
  std::string prefix = object->package != nullptr ? qualifier_.prefix(object->package) : std::string();
  return (prefix.empty() ? prefix : prefix + ".") + object->name.string();
}

// ---------------------------------------------------------------------------------------------- recording

TypeAndValue &Checker::entry(const Expr *x) {
  uint32_t i = syntax::index(x->id);
  if (i >= info_.exprs.size()) info_.exprs.resize(i + 1);
  return info_.exprs[i];
}

void Checker::record(const Operand &x) {
  Type *type = x.mode == Mode::Invalid ? types::invalid_type() : x.type;
  if (x.mode == Mode::NoValue) type = context_.tuple_of({});
  if (type != nullptr && is_untyped(type)) {
    untyped_[x.expr] = {false, x.mode, static_cast<types::Basic *>(type), x.value};
    return;
  }
  record_type(x.expr, x.mode, type, x.mode == Mode::Constant ? x.value : Value());
}

void Checker::record_type(const Expr *x, Mode mode, Type *type, Value value) {
  if (mode == Mode::Invalid) return;
  TypeAndValue &slot = entry(x);
  slot.mode = mode;
  slot.type = type;
  slot.value = std::move(value);
}

void Checker::record_builtin(const Expr *fun, Type *result, std::vector<Type *> args, bool variadic) {
  std::vector<types::Var *> params, results;
  for (Type *arg : args)
    params.push_back(new_var(types::VarKind::Param, {}, Name(), types::default_type(arg)));
  if (result != nullptr) results.push_back(new_var(types::VarKind::Result, {}, Name(), result));
  Type *signature = context_.signature_of(nullptr, context_.tuple_of(std::move(params)),
                                          context_.tuple_of(std::move(results)), variadic);
  for (;;) {
    record_type(fun, Mode::Builtin, signature);
    auto *paren = fun->as<syntax::ParenExpr>();
    if (paren == nullptr) return;
    fun = paren->x;
  }
}

// x is used as `v, ok := x`.
void Checker::record_comma_ok(const Expr *x, Type *value, Type *ok) {
  for (;;) {
    entry(x).type = context_.tuple_of({new_var(types::VarKind::Local, x->pos, Name(), value),
                                       new_var(types::VarKind::Local, x->pos, Name(), ok)});
    auto *paren = x->as<syntax::ParenExpr>();
    if (paren == nullptr) return;
    x = paren->x;
  }
}

void Checker::record_untyped() {
  for (auto &[x, info] : untyped_) record_type(x, info.mode, info.type, info.value);
}

void Checker::record_def(const syntax::Ident *id, Object *object) {
  uint32_t i = syntax::index(id->id);
  if (i >= info_.defs.size()) info_.defs.resize(i + 1);
  info_.defs[i] = object;
}

void Checker::record_use(const syntax::Ident *id, Object *object) {
  uint32_t i = syntax::index(id->id);
  if (i >= info_.uses.size()) info_.uses.resize(i + 1);
  info_.uses[i] = object;
}

void Checker::record_selection(const syntax::SelectorExpr *x, types::SelectionKind kind, Type *recv,
                               Object *object, std::vector<int> index, bool indirect, Type *type) {
  record_use(x->sel, object);
  info_.selections[x] = {kind, recv, object, std::move(index), indirect, type};
}

void Checker::record_instance(const Expr *x, std::vector<Type *> args, Type *instance) {
  if (auto *index = x->as<syntax::IndexExpr>()) x = index->x;
  x = syntax::unparen(x);
  if (auto *sel = x->as<syntax::SelectorExpr>()) x = sel->sel;
  if (auto *id = x->as<syntax::Ident>()) info_.instances[id] = {std::move(args), instance};
}

// The object being declared needs `to` to be initialised before it.
void Checker::add_dependency(Object *to) {
  if (env_.decl == nullptr || !decls_.contains(to)) return;
  env_.decl->deps.insert({to->order, to});
}

// ---------------------------------------------------------------------------------------------- scopes

std::pair<Scope *, Object *> Checker::lookup_scope(Name name) const {
  for (Scope *scope = env_.scope; scope != nullptr; scope = scope->parent)
    if (Object *object = scope->lookup(name)) return {scope, object};
  return {nullptr, nullptr};
}

void Checker::open_scope(Pos begin, Pos end) { env_.scope = context_.new_scope(env_.scope, begin, end); }

void Checker::declare(Scope *scope, const syntax::Ident *id, Object *object, Pos scope_pos) {
  if (!object->name.is_blank()) {
    if (Object *other = scope->insert(object)) {
      std::vector<Remark> remarks;
      if (other->pos.is_known()) remarks.push_back(other_declaration(other));
      error(object, Code::DuplicateDecl, object->name.string() + " redeclared in this block",
            std::move(remarks));
      return;
    }
    object->scope_pos = scope_pos;
  }
  if (id != nullptr) record_def(id, object);
}

types::Var *Checker::new_var(types::VarKind kind, Pos pos, Name name, Type *type) {
  static const Name empty = base::intern("");
  return context_.make<types::Var>(kind, package_, pos, name ? name : empty, type);
}

} // namespace tuco::check
