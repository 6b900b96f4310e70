// Package-level objects: imports, constants, variables, types and functions of all files are declared before
// any of them is looked at closely, since their order in the source means nothing. Methods are put with their
// types.
#include "compiler/base/unicode.h"
#include "compiler/check/checker.h"
#include "compiler/check/import_path.h"

#include <algorithm>

namespace tuco::check {

// Names and initialisers of one declaration must match in number.
void Checker::check_arity(Pos pos, List<const syntax::Ident *> names, List<const Expr *> inits, bool constant,
                          bool inherited) {
  std::size_t left = names.size(), right = inits.size();
  if (left < right) {
    const Expr *extra = inits[left];
    if (inherited)
      error(pos, Code::WrongAssignCount, "extra init expr at " + place(extra->pos));
    else
      error(extra, Code::WrongAssignCount, "extra init expr " + str(extra));
  } else if (left > right && (constant || right != 1)) {
    error(names[right], Code::WrongAssignCount, "missing init expr for " + names[right]->name.string());
  }
}

void Checker::declare_package_object(const syntax::Ident *id, Object *object, DeclInfo *info) {
  if (id->name.str() == "init") {
    error(id, Code::InvalidInitDecl, "cannot declare init - must be func");
    return;
  }
  if (id->name.str() == "main" && package_->name.str() == "main") {
    error(id, Code::InvalidMainDecl, "cannot declare main - must be func");
    return;
  }
  declare(package_->scope, id, object, Pos());
  decls_[object] = info;
  objects_.push_back(object);
  object->order = static_cast<uint32_t>(objects_.size());
}

types::Package *Checker::import_package(Pos pos, const std::string &path) {
  if (auto it = imports_by_path_.find(path); it != imports_by_path_.end()) return it->second;
  types::Package *package = nullptr;
  if (path == "unsafe") {
    package = types::unsafe_package();
  } else {
    // Importing checks another package, with hooks and errors of its own.
    types::Context::Hooks own = std::move(context_.hooks);
    context_.hooks = {};
    ImportResult result;
    if (config_.importer)
      result = config_.importer(path, pos);
    else
      result.error = "no importer";
    context_.hooks = std::move(own);
    package = result.package;
    if (package == nullptr) {
      if (!result.error.empty())
        error(pos, Code::BrokenImport, "could not import " + path + " (" + result.error + ")");
      has_error_ = true;
      std::string name = path.substr(path.rfind('/') + 1);
      package = context_.new_package(path, base::intern(name));
      package->had_errors = true;
    }
  }
  imports_by_path_[path] = package;
  return package;
}

void Checker::import_declaration(const syntax::ImportDecl *decl, Scope *file_scope) {
  if (decl->path == nullptr || decl->path->bad) return;
  Value text = Value::string_literal(decl->path->text);
  if (text.is_unknown()) return;
  const std::string &path = text.as_string();
  if (std::string why = import_path_error(path); !why.empty()) {
    error(decl->path, Code::BadImportPath, "invalid import path (" + why + ")");
    return;
  }
  types::Package *imported = import_package(decl->path->pos, path);
  Name name = decl->local_name != nullptr ? decl->local_name->name : imported->name;
  // What could not be imported declares its name, so that uses of it are not said to be undefined; but nobody is told
  // that the name, which is a guess from the path, is there twice.
  if (name.str() == "init") {
    error(decl->pos, Code::InvalidInitDecl, "cannot import package as init - init must be a func");
    return;
  }
  auto &imports = package_->imports;
  if (std::find(imports.begin(), imports.end(), imported) == imports.end()) imports.push_back(imported);
  auto *object = context_.make<types::PkgName>(package_, decl->pos, name, imported);
  if (decl->local_name != nullptr)
    record_def(decl->local_name, object);
  else
    info_.implicits[decl] = object;
  if (!imported->complete) object->used = true; // could not be imported: everything about it was said
  import_names_.push_back(object);
  if (name.str() == ".")
    dot_import(decl, object, file_scope);
  else if (imported->complete || decl->local_name != nullptr)
    declare(file_scope, nullptr, object, Pos());
  else
    declare_guess(object, file_scope);
}

// The name of a package that could not be imported, if nothing else has it.
void Checker::declare_guess(types::PkgName *object, Scope *file_scope) {
  if (file_scope->lookup(object->name) == nullptr) file_scope->insert(object);
}

void Checker::dot_import(const syntax::ImportDecl *decl, types::PkgName *name, Scope *file_scope) {
  name->imported->declare_all();
  for (Name exported : name->imported->scope->sorted_names()) {
    if (!exported.is_exported()) continue;
    if (Object *other = file_scope->lookup(exported)) {
      error(decl->local_name, Code::DuplicateDecl, exported.string() + " redeclared in this block",
            {other_declaration(other)});
      continue;
    }
    file_scope->rebind(exported, name->imported->scope->lookup(exported));
    dot_imports_[{file_scope, exported}] = name;
  }
}

void Checker::collect_func(const syntax::FuncDecl *decl, Scope *file_scope) {
  Name name = decl->name->name;
  auto *func = context_.make<types::Func>(package_, decl->name->pos, name, nullptr);
  func->decl = decl;
  auto *info = context_.make<DeclInfo>();
  info->file_scope = file_scope;
  info->func_decl = decl;
  info->owner = name;
  info_.functions_in_order.push_back(func);
  if (decl->recv == nullptr) {
    bool is_init = name.str() == "init", is_main = name.str() == "main" && package_->name.str() == "main";
    if (is_init || is_main) {
      Code code = is_init ? Code::InvalidInitDecl : Code::InvalidMainDecl;
      if (!decl->type_params.empty())
        error(decl->type_params[0]->pos, code, "func " + name.string() + " must have no type parameters");
      if (!decl->type->params.empty() || !decl->type->results.empty())
        error(decl->name, code, "func " + name.string() + " must have no arguments and no return values");
    } else if (!decl->type_params.empty()) {
      requires_version(decl->type_params[0]->pos, 18, "type parameter");
    }
    if (is_init) {
      func->parent = package_->scope;
      record_def(decl->name, func);
      if (decl->body == nullptr) error(func, Code::MissingInitBody, "func init must have a body");
      info_.init_functions.push_back(func);
    } else {
      declare(package_->scope, decl->name, func, Pos());
    }
  } else {
    Receiver recv = unpack_receiver(decl->recv->type, false);
    auto *base = recv.base->as<syntax::Ident>();
    if (base != nullptr) info->owner = base::intern(base->name.string() + "." + name.string());
    if (base != nullptr && !name.is_blank()) method_infos_.push_back({func, recv.pointer, base->name});
    record_def(decl->name, func);
  }
  decls_[func] = info;
  objects_.push_back(func);
  func->order = static_cast<uint32_t>(objects_.size());
}

void Checker::collect_objects() {
  std::vector<Scope *> file_scopes;
  for (const syntax::File *file : result_.syntax->files) {
    Scope *file_scope = context_.new_scope(package_->scope, file->pos, file->eof);
    file_scopes.push_back(file_scope);
    const syntax::ConstDecl *previous = nullptr; // the line above, if a constant's
    const syntax::ConstDecl *source = nullptr;   // the line whose type and values are repeated
    int64_t iota = 0;
    for (const syntax::Decl *decl : file->decls) {
      auto *constant = decl->as<syntax::ConstDecl>();
      switch (decl->kind) {
      case syntax::DeclKind::Import: import_declaration(decl->to<syntax::ImportDecl>(), file_scope); break;
      case syntax::DeclKind::Const: {
        bool same_group =
            previous != nullptr && constant->group != nullptr && previous->group == constant->group;
        iota = same_group ? iota + 1 : 0;
        if (!same_group) source = nullptr;
        bool own = constant->type != nullptr || !constant->values.empty();
        bool inherited = !own && source != nullptr;
        if (own) source = constant;
        List<const Expr *> values = source != nullptr ? source->values : List<const Expr *>();
        for (std::size_t i = 0; i < constant->names.size(); ++i) {
          const syntax::Ident *id = constant->names[i];
          auto *object =
              context_.make<types::Const>(package_, id->pos, id->name, nullptr, Value::integer(iota));
          auto *info = context_.make<DeclInfo>();
          info->file_scope = file_scope;
          info->type = source != nullptr ? source->type : nullptr;
          info->init = i < values.size() ? values[i] : nullptr;
          info->inherited = inherited;
          info->iota = Value::integer(iota);
          declare_package_object(id, object, info);
        }
        check_arity(constant->pos, constant->names, values, true, inherited);
        break;
      }
      case syntax::DeclKind::Var: {
        auto *var = decl->to<syntax::VarDecl>();
        DeclInfo *shared = nullptr;
        if (var->values.size() == 1 || var->values.empty()) {
          shared = context_.make<DeclInfo>();
          shared->file_scope = file_scope;
          shared->type = var->type;
          shared->init = var->values.empty() ? nullptr : var->values[0];
          shared->owner = var->names[0]->name;
        }
        for (std::size_t i = 0; i < var->names.size(); ++i) {
          const syntax::Ident *id = var->names[i];
          auto *object = new_var(types::VarKind::Package, id->pos, id->name, nullptr);
          DeclInfo *info = shared;
          if (shared != nullptr) {
            shared->lhs.push_back(object);
          } else {
            info = context_.make<DeclInfo>();
            info->file_scope = file_scope;
            info->type = var->type;
            info->init = i < var->values.size() ? var->values[i] : nullptr;
            info->owner = id->name;
          }
          declare_package_object(id, object, info);
          if (i == 0) note_embedding(var, object);
        }
        if (var->type == nullptr || !var->values.empty())
          check_arity(var->pos, var->names, var->values, false, false);
        break;
      }
      case syntax::DeclKind::Type: {
        auto *type = decl->to<syntax::TypeDecl>();
        auto *object = context_.make<types::TypeName>(package_, type->name->pos, type->name->name, nullptr);
        auto *info = context_.make<DeclInfo>();
        info->file_scope = file_scope;
        info->type_decl = type;
        declare_package_object(type->name, object, info);
        break;
      }
      case syntax::DeclKind::Func: collect_func(decl->to<syntax::FuncDecl>(), file_scope); break;
      }
      previous = constant;
    }
  }
  check_file_scopes(file_scopes);
  std::sort(package_->imports.begin(), package_->imports.end(),
            [](types::Package *a, types::Package *b) { return a->path < b->path; });
  associate_methods();
}

// Imported names must not clash with the package's own.
void Checker::check_file_scopes(const std::vector<Scope *> &file_scopes) {
  for (Scope *scope : file_scopes)
    for (Name name : scope->sorted_names()) {
      Object *own = package_->scope->lookup(name);
      if (own == nullptr) continue;
      Object *object = scope->lookup(name);
      auto *import = object_as<types::PkgName>(object);
      if (import != nullptr && !import->imported->complete) continue;
      const types::Package *from = import != nullptr ? import->imported : object->package;
      error(own, Code::DuplicateDecl,
            name.string() + " already declared through " + (import != nullptr ? "import" : "dot-import") +
                " of package " + from->name.string() + " (" + base::quote(from->path) + ")",
            {other_declaration(object)});
    }
}

void Checker::associate_methods() {
  for (const MethodInfo &method : method_infos_) {
    bool pointer = method.pointer;
    types::TypeName *base = resolve_base_type(pointer, method.base);
    if (base == nullptr) continue;
    method.func->has_ptr_recv = pointer;
    methods_[base].push_back(method.func);
  }
}

Checker::Receiver Checker::unpack_receiver(const Expr *type, bool with_params) {
  Receiver result;
  result.base = syntax::unparen(type);
  if (auto *star = result.base->as<syntax::StarExpr>()) {
    result.pointer = true;
    result.base = syntax::unparen(star->x);
  }
  if (auto *index = result.base->as<syntax::IndexExpr>()) {
    result.base = index->x;
    for (const Expr *arg : index->indices) {
      if (!with_params) break;
      auto *id = arg->as<syntax::Ident>();
      if (id == nullptr) {
        if (arg->kind != syntax::ExprKind::Bad)
          error(arg, Code::BadDecl, "receiver type parameter " + str(arg) + " must be an identifier");
        auto *blank = synthetic<syntax::Ident>(arg->pos);
        blank->name = base::intern("_");
        id = blank;
      }
      result.type_params.push_back(id);
    }
  }
  return result;
}

// The defined type that a receiver's base name stands for, through aliases, which may add a pointer.
types::TypeName *Checker::resolve_base_type(bool &pointer, Name name) {
  std::set<types::TypeName *> seen;
  for (;;) {
    auto *type_name = object_as<types::TypeName>(package_->scope->lookup(name));
    if (type_name == nullptr || !seen.insert(type_name).second) return nullptr;
    auto it = decls_.find(type_name);
    if (it == decls_.end()) return nullptr;
    const syntax::TypeDecl *decl = it->second->type_decl;
    if (!decl->is_alias) return type_name;
    if (!decl->type_params.empty()) return nullptr;
    const Expr *type = syntax::unparen(decl->type);
    if (auto *star = type->as<syntax::StarExpr>()) {
      if (pointer) return nullptr;
      pointer = true;
      type = syntax::unparen(star->x);
    }
    auto *id = type->as<syntax::Ident>();
    if (id == nullptr) return nullptr;
    name = id->name;
  }
}

void Checker::package_objects() {
  // Types first, so that methods are known when bodies and initialisers need them; aliases after the types
  // they name.
  std::vector<Object *> aliases, others;
  for (Object *object : objects_) {
    if (object->kind != types::ObjectKind::TypeName)
      others.push_back(object);
    else if (decls_[object]->type_decl->is_alias)
      aliases.push_back(object);
    else
      object_decl(object);
  }
  for (Object *object : aliases) object_decl(object);
  for (Object *object : others) object_decl(object);
  methods_.clear();
}

void Checker::unused_imports() {
  if (config_.has_skipped_bodies) return; // they may be used there
  for (types::PkgName *object : import_names_) {
    if (object->name.is_blank() || object->used) continue;
    const std::string &path = object->imported->path;
    std::string last = path.substr(path.rfind('/') + 1);
    std::string text = base::quote(path) + " imported ";
    if (object->name.str() != "." && object->name.str() != last) text += "as " + object->name.string() + " ";
    error(object, Code::UnusedImport, text + "and not used");
  }
}

} // namespace tuco::check
