// Selectors: qualified identifiers, fields, methods, method expressions.
#include "compiler/check/checker.h"

namespace tuco::check {

using types::Signature;

namespace {

std::string interface_pointer_error(Type *t, const std::string &shown) {
  auto *pointer = under_as<types::Pointer>(t);
  return "type " + shown +
         (is_type_param(pointer->elem) ? " is pointer to type parameter, not type parameter"
                                       : " is pointer to interface, not interface");
}

} // namespace

// pkg.Name. Says false after an error.
bool Checker::package_selector(Operand &x, const syntax::SelectorExpr *e, types::PkgName *name) {
  record_use(e->x->to<syntax::Ident>(), name);
  name->used = true;
  types::Package *package = name->imported;
  Object *object = package->lookup(e->sel->name);
  // Where the package's visible declarations do not lead to it, a hidden name is as good as undeclared (export_reach.cpp).
  if (object != nullptr && !object->is_exported() &&
      (object->kind != types::ObjectKind::TypeName ||
       !is_reached_by_exports(static_cast<types::TypeName *>(object))))
    object = nullptr;
  if (object == nullptr) {
    if (!package->complete || package->had_errors) return false; // what is wrong with it was said
    std::string text = "undefined: " + str(e);
    for (Name other : package->scope->sorted_names()) {
      Object *candidate = package->scope->lookup(other);
      if (!other.is_exported() || !types::same_id(candidate, nullptr, e->sel->name, true)) continue;
      text += " (but have " + other.string() + ")";
      break;
    }
    error(e->sel, Code::UndeclaredImportedName, text);
    return false;
  }
  if (!object->is_exported())
    error(e->sel, Code::UnexportedName,
          "name " + e->sel->name.string() + " not exported by package " + package->name.string());
  record_use(e->sel, object);
  x.type = object->type;
  switch (object->kind) {
  case types::ObjectKind::Const:
    x.mode = Mode::Constant;
    x.value = static_cast<types::Const *>(object)->value;
    if (!is_valid(x.type)) return false;
    break;
  case types::ObjectKind::TypeName: x.mode = Mode::TypeExpr; break;
  case types::ObjectKind::Var:
    x.mode = Mode::Variable;
    if (!is_valid(x.type)) return false;
    break;
  case types::ObjectKind::Func: x.mode = Mode::Value; break;
  case types::ObjectKind::Builtin:
    x.mode = Mode::Builtin;
    x.builtin = static_cast<types::Builtin *>(object)->id;
    break;
  default: TUCO_UNREACHABLE();
  }
  x.expr = e;
  return true;
}

void Checker::selector(Operand &x, const syntax::SelectorExpr *e, bool want_type) {
  auto failed = [&] {
    x.invalidate();
    x.type = types::invalid_type();
    x.expr = e;
  };
  if (auto *id = e->x->as<syntax::Ident>())
    if (auto *package = object_as<types::PkgName>(lookup(id->name))) {
      if (!package_selector(x, e, package)) failed();
      return;
    }
  expr_or_type(x, e->x, false);
  if (x.mode == Mode::Builtin) {
    error(e->pos, Code::UncalledBuiltin, "invalid use of " + str(x) + " in selector expression");
    return failed();
  }
  if (!x.is_valid()) return failed();
  if (want_type) {
    error(e->sel, Code::NotAType, str(e) + " is not a type");
    return failed();
  }
  types::LookupResult found =
      types::lookup_field_or_method(x.type, x.mode == Mode::Variable, package_, e->sel->name);
  if (found.object == nullptr) {
    missing_selector(x, e, found);
    return failed();
  }
  if (found.object->kind == types::ObjectKind::Func && found.object->type == nullptr)
    object_decl(found.object);
  if (x.mode == Mode::TypeExpr) {
    if (!method_expr(x, e, found)) return failed();
    x.expr = e;
    return;
  }
  if (auto *field = object_as<types::Var>(found.object)) {
    record_selection(e, types::SelectionKind::FieldVal, x.type, field, found.index, found.indirect,
                     field->type);
    x.mode = x.mode == Mode::Variable || found.indirect ? Mode::Variable : Mode::Value;
    x.type = field->type;
    if (!is_valid(x.type)) return failed();
  } else {
    auto *method = static_cast<types::Func *>(found.object);
    auto *signature = context_.make<Signature>(*method->signature());
    signature->recv = nullptr;
    record_selection(e, types::SelectionKind::MethodVal, x.type, method, found.index, found.indirect,
                     signature);
    x.mode = Mode::Value;
    x.type = signature;
    add_dependency(method->origin());
  }
  x.expr = e;
}

void Checker::missing_selector(const Operand &x, const syntax::SelectorExpr *e,
                               const types::LookupResult &found) {
  if (!is_valid(under(x.type))) return;
  std::string sel = e->sel->name.string();
  if (!found.index.empty()) {
    error(e->sel, Code::AmbiguousSelector, "ambiguous selector " + str(x.expr) + "." + sel);
    return;
  }
  if (found.indirect) {
    std::string type = str(x.type);
    if (x.mode == Mode::TypeExpr)
      error(e->sel, Code::InvalidMethodExpr,
            "invalid method expression " + type + "." + sel + " (needs pointer receiver (*" + type + ")." +
                sel + ")");
    else
      error(e->sel, Code::InvalidMethodExpr, "cannot call pointer method " + sel + " on " + type);
    return;
  }
  std::string why;
  if (types::is_interface_pointer(x.type)) {
    why = interface_pointer_error(x.type, str(x.type));
  } else {
    types::LookupResult other =
        types::lookup_field_or_method(x.type, x.mode == Mode::Variable, package_, e->sel->name, true);
    why = lookup_error(x.type, e->sel->name, other.object, false);
  }
  error(e->sel, Code::MissingFieldOrMethod, str(x.expr) + "." + sel + " undefined (" + why + ")");
}

// T.m: a function that takes the receiver as its first parameter.
bool Checker::method_expr(Operand &x, const syntax::SelectorExpr *e, const types::LookupResult &found) {
  auto *method = object_as<types::Func>(found.object);
  if (method == nullptr) {
    std::string sel = e->sel->name.string();
    error(e->sel, Code::MissingFieldOrMethod,
          str(x.expr) + "." + sel + " undefined (type " + str(x.type) + " has no method " + sel + ")");
    return false;
  }
  Signature *declared = method->signature();
  if (declared->recv == nullptr) {
    error(e, Code::InvalidDeclCycle, "illegal cycle in method declaration");
    return false;
  }
  std::vector<types::Var *> params = declared->params->vars;
  Name name;
  if (!params.empty() && !params[0]->name.str().empty())
    name = declared->recv->name.str().empty() ? base::intern("_") : declared->recv->name;
  params.insert(params.begin(), new_var(types::VarKind::Param, declared->recv->pos, name, x.type));
  Signature *signature = context_.signature_of(nullptr, context_.tuple_of(std::move(params)),
                                               declared->results, declared->variadic);
  signature->type_params = declared->type_params;
  record_selection(e, types::SelectionKind::MethodExpr, x.type, method, found.index, found.indirect,
                   signature);
  x.mode = Mode::Value;
  x.type = signature;
  add_dependency(method->origin());
  return true;
}

} // namespace tuco::check
