// Type expressions, and identifiers, which may be one.
#include "compiler/check/checker.h"

#include "compiler/base/unicode.h"
#include "compiler/types/instantiate.h"

#include <algorithm>

namespace tuco::check {

using types::Named;
using types::TypeKind;

void Checker::ident(Operand &x, const syntax::Ident *id, bool want_type) {
  x.invalidate();
  x.type = types::invalid_type();
  x.expr = id;
  auto [scope, object] = lookup_scope(id->name);
  if (object == nullptr) {
    if (id->name.is_blank())
      error(id, Code::InvalidBlank, "cannot use _ as value or type");
    else
      error(id, Code::UndeclaredName, "undefined: " + id->name.string());
    return;
  }
  if (!versions_.empty() && scope == types::universe_scope() &&
      (id->name.str() == "any" || id->name.str() == "comparable") &&
      !requires_version(id, 18, "predeclared " + id->name.string()))
    return;
  record_use(id, object);
  bool is_type = object->kind == types::ObjectKind::TypeName;
  if (!is_type && want_type) {
    error(id, Code::NotAType, object->name.string() + " (" + types::object_kind(object) + ") is not a type");
    if (auto *var = object_as<types::Var>(object); var != nullptr && var->package == package_)
      var->used = true;
    return;
  }
  // Declare it, and look for cycles through types even if it is known.
  if (object->type == nullptr ||
      (is_type && want_type && object->package == package_ && path_index_.contains(object)))
    object_decl(object);
  Type *type = object->type;
  TUCO_CHECK(type != nullptr, object->name.str());
  if (!dot_imports_.empty())
    if (auto it = dot_imports_.find({scope, object->name}); it != dot_imports_.end()) it->second->used = true;

  switch (object->kind) {
  case types::ObjectKind::PkgName:
    error(id, Code::InvalidPkgUse, "use of package " + object->name.string() + " not in selector");
    return;
  case types::ObjectKind::Const:
    add_dependency(object);
    if (!is_valid(type)) return;
    if (object == types::universe_iota()) {
      if (!env_.iota) {
        error(id, Code::InvalidIota, "cannot use iota outside constant declaration");
        return;
      }
      x.value = *env_.iota;
    } else {
      x.value = static_cast<types::Const *>(object)->value;
    }
    x.mode = Mode::Constant;
    break;
  case types::ObjectKind::TypeName: x.mode = Mode::TypeExpr; break;
  case types::ObjectKind::Var:
    if (object->package == package_) static_cast<types::Var *>(object)->used = true;
    add_dependency(object);
    if (!is_valid(type)) return;
    x.mode = Mode::Variable;
    break;
  case types::ObjectKind::Func:
    add_dependency(object);
    x.mode = Mode::Value;
    break;
  case types::ObjectKind::Builtin:
    x.builtin = static_cast<types::Builtin *>(object)->id;
    x.mode = Mode::Builtin;
    break;
  case types::ObjectKind::Nil: x.mode = Mode::NilValue; break;
  case types::ObjectKind::Label: TUCO_UNREACHABLE();
  }
  x.type = type;
}

Type *Checker::var_type(const Expr *x) {
  Type *t = declared_type(x, nullptr);
  valid_var_type(x, t);
  return t;
}

// Constraint interfaces are no types of variables.
void Checker::valid_var_type(const Expr *x, Type *t) {
  if (is_type_param(t)) return;
  TypeKind kind = types::unalias(t)->kind;
  if (kind != TypeKind::Named && kind != TypeKind::Interface) return;
  later([this, x, t] {
    auto *iface = under_as<types::Interface>(t);
    if (iface == nullptr) return;
    types::TypeSet &set = types::type_set(iface);
    if (set.is_method_set()) return;
    error(x, Code::MisplacedConstraintIface,
          "cannot use type " + str(t) + " outside a type constraint: interface " +
              (set.comparable ? "is (or embeds) comparable" : "contains type constraints"));
  });
}

Type *Checker::declared_type(const Expr *x, types::TypeName *def) {
  Type *t = type_internal(x, def);
  if (is_generic(t)) {
    error(x, Code::WrongTypeArgCount, "cannot use generic type " + str(t) + " without instantiation");
    t = types::invalid_type();
  }
  record_type(x, Mode::TypeExpr, t);
  return t;
}

Type *Checker::generic_type(const Expr *x, std::string *cause) {
  Type *t = type_internal(x, nullptr);
  if (is_valid(t) && !is_generic(t)) {
    if (cause != nullptr) *cause = str(t) + " is not a generic type";
    t = types::invalid_type();
  }
  record_type(x, Mode::TypeExpr, t);
  return t;
}

Type *Checker::named_type_operand(const Operand &x) {
  switch (x.mode) {
  case Mode::TypeExpr: return x.type;
  case Mode::Invalid: break;
  case Mode::NoValue: error(x, Code::NotAType, str(x) + " used as type"); break;
  default: error(x, Code::NotAType, str(x) + " is not a type"); break;
  }
  return types::invalid_type();
}

// def: the type name that this type is the right-hand side of, if any.
Type *Checker::type_internal(const Expr *x, types::TypeName *def) {
  switch (x->kind) {
  case syntax::ExprKind::Bad: return types::invalid_type();
  case syntax::ExprKind::Ident: {
    Operand operand;
    ident(operand, x->to<syntax::Ident>(), true);
    return named_type_operand(operand);
  }
  case syntax::ExprKind::Selector: {
    Operand operand;
    selector(operand, x->to<syntax::SelectorExpr>(), true);
    return named_type_operand(operand);
  }
  case syntax::ExprKind::Index: return instantiated_type(x->to<syntax::IndexExpr>());
  case syntax::ExprKind::Paren: return declared_type(x->to<syntax::ParenExpr>()->x, def);
  case syntax::ExprKind::ArrayType: {
    auto *array = x->to<syntax::ArrayType>();
    int64_t length = -1;
    if (array->len != nullptr)
      length = array_length(array->len);
    else
      error(x, Code::BadDotDotDotSyntax, "invalid use of [...] array (outside a composite literal)");
    Type *elem = var_type(array->elem);
    if (length < 0) return types::invalid_type();
    types::Array *type = context_.array_of(elem, length);
    sized_types_.emplace_back(syntax::start_pos(x), type);
    return type;
  }
  case syntax::ExprKind::SliceType: {
    types::Slice *slice = context_.slice_of(types::invalid_type());
    slice->elem = var_type(x->to<syntax::SliceType>()->elem);
    return slice;
  }
  case syntax::ExprKind::DotsType:
    error(x, Code::Syntax, "invalid syntax tree: invalid use of ...");
    return types::invalid_type();
  case syntax::ExprKind::StructType: return struct_type(x->to<syntax::StructType>());
  case syntax::ExprKind::Star: {
    types::Pointer *pointer = context_.pointer_to(types::invalid_type());
    pointer->elem = var_type(x->to<syntax::StarExpr>()->x);
    return is_valid(pointer->elem) ? pointer : static_cast<Type *>(types::invalid_type());
  }
  case syntax::ExprKind::FuncType: {
    auto *signature = context_.make<types::Signature>();
    func_type(signature, nullptr, {}, x->to<syntax::FuncType>());
    return signature;
  }
  case syntax::ExprKind::InterfaceType: return interface_type(x->to<syntax::InterfaceType>(), def);
  case syntax::ExprKind::MapType: {
    auto *e = x->to<syntax::MapType>();
    types::Map *map = context_.map_of(types::invalid_type(), types::invalid_type());
    map->key = var_type(e->key);
    map->elem = var_type(e->value);
    later([this, map, e] {
      if (types::comparable(map->key)) return;
      error(e->key, Code::IncomparableMapKey,
            "invalid map key type " + str(map->key) +
                (is_type_param(map->key) ? " (missing comparable constraint)" : ""));
    });
    return map;
  }
  case syntax::ExprKind::ChanType: {
    auto *e = x->to<syntax::ChanType>();
    types::Chan *channel = context_.chan_of(e->dir, types::invalid_type());
    channel->elem = var_type(e->elem);
    sized_types_.emplace_back(syntax::start_pos(x), channel);
    return channel;
  }
  default:
    error(x, Code::NotAType, str(x) + " is not a type");
    use_one(x);
    return types::invalid_type();
  }
}

Type *Checker::instantiated_type(const syntax::IndexExpr *x) {
  std::string cause;
  Type *generic = generic_type(x->x, &cause);
  if (!cause.empty()) {
    std::string list;
    for (const Expr *arg : x->indices) list += (list.empty() ? "" : ", ") + str(arg);
    error(x->x, Code::NotAGenericType, "invalid operation: " + str(x->x) + "[" + list + "] (" + cause + ")");
  }
  if (!is_valid(generic)) return generic;
  bool ok = true;
  std::vector<Type *> args = type_list(x->indices, ok);
  if (!ok) return types::invalid_type();

  requires_version(x, 18, "type instantiation");
  Pos pos = x->x->pos;
  bool is_alias = generic->kind == TypeKind::Alias;
  auto &params =
      is_alias ? static_cast<types::Alias *>(generic)->type_params : type_as<Named>(generic)->type_params;
  std::string name =
      (is_alias ? static_cast<types::Alias *>(generic)->obj : type_as<Named>(generic)->obj)->name.string();
  if (is_alias && !valid_type_arg_count(pos, name, params.size(), args.size())) return types::invalid_type();
  Type *instance = types::instantiate(context_, generic, args);
  if (auto *named = type_as<Named>(instance); named != nullptr && !named->written.is_known())
    named->written = pos;
  later([this, x, args, instance, generic, is_alias, name, pos] {
    auto &wanted =
        is_alias ? static_cast<types::Alias *>(generic)->type_params : type_as<Named>(generic)->type_params;
    record_instance(x->x, args, instance);
    if (!valid_type_arg_count(pos, name, wanted.size(), args.size())) return;
    std::string why;
    auto arg_pos = [&](std::size_t i) {
      return i < x->indices.size() ? syntax::start_pos(x->indices[i]) : pos;
    };
    int bad = verify(pos, wanted, args, why);
    if (bad >= 0)
      error(arg_pos(static_cast<std::size_t>(bad)), Code::InvalidTypeArg, why);
    else
      instances_.record(wanted, args, arg_pos);
  });
  return instance;
}

int64_t Checker::array_length(const Expr *e) {
  // A name that is no constant was probably meant as a type parameter, or to be declared.
  if (auto *id = e->as<syntax::Ident>()) {
    Object *object = lookup(id->name);
    if (object == nullptr) {
      error(id, Code::InvalidArrayLen,
            "undefined array length " + id->name.string() + " or missing type constraint");
      return -1;
    }
    if (object->kind != types::ObjectKind::Const) {
      error(id, Code::InvalidArrayLen, "invalid array length " + id->name.string());
      return -1;
    }
  }
  Operand x;
  expr(nullptr, x, e);
  if (!x.is_constant()) {
    if (x.is_valid()) error(x, Code::InvalidArrayLen, "array length " + str(x) + " must be constant");
    return -1;
  }
  bool integer = types::is_integer(x.type);
  if (is_untyped(x.type) || integer) {
    Value value = x.value.to_int();
    if (auto length = value.as_int64(); length && *length >= 0) return *length;
  }
  error(x, Code::InvalidArrayLen,
        integer ? "invalid array length " + str(x) : "array length " + str(x) + " must be integer");
  return -1;
}

std::vector<Type *> Checker::type_list(List<const Expr *> list, bool &ok) {
  std::vector<Type *> result;
  for (const Expr *x : list) {
    Type *t = var_type(x);
    if (!is_valid(t)) ok = false;
    result.push_back(t);
  }
  return result;
}

// ---------------------------------------------------------------------------------------------- structs

namespace {

// The name under which a type is embedded: T of T, *T, p.T, T[A].
const syntax::Ident *embedded_name(const Expr *x) {
  switch (x->kind) {
  case syntax::ExprKind::Ident: return x->to<syntax::Ident>();
  case syntax::ExprKind::Star: {
    const Expr *inner = x->to<syntax::StarExpr>()->x;
    return inner->kind == syntax::ExprKind::Star ? nullptr : embedded_name(inner);
  }
  case syntax::ExprKind::Selector: return x->to<syntax::SelectorExpr>()->sel;
  case syntax::ExprKind::Index: return embedded_name(x->to<syntax::IndexExpr>()->x);
  default: return nullptr;
  }
}

} // namespace

Type *Checker::struct_type(const syntax::StructType *x) {
  auto *result = context_.make<types::Struct>();
  // Filled in at the end: nobody must see half a struct.
  std::vector<types::Var *> fields;
  std::vector<std::string> tags;
  std::unordered_map<Name, types::Var *> seen;
  Type *type = nullptr;
  const Expr *previous = nullptr;
  for (const syntax::Field *field : x->fields) {
    if (field->type != previous) type = var_type(field->type);
    previous = field->type;
    std::string tag;
    if (field->tag != nullptr && !field->tag->bad) {
      Value text =
          field->tag->lit == syntax::LitKind::String ? Value::string_literal(field->tag->text) : Value();
      if (text.is_known())
        tag = text.as_string();
      else
        error(field->tag, Code::Syntax,
              "invalid syntax tree: incorrect tag syntax: " + base::quote(str(field->tag)));
    }
    const syntax::Ident *name = field->name;
    bool embedded = name == nullptr;
    Pos pos = syntax::start_pos(field->type);
    if (embedded) name = embedded_name(field->type);
    if (name == nullptr) {
      error(pos, Code::Syntax, "invalid syntax tree: invalid embedded field type " + str(field->type));
      continue;
    }
    types::Var *var = new_var(types::VarKind::Field, name->pos, name->name, type);
    var->embedded = embedded;
    if (!name->name.is_blank()) {
      auto [it, inserted] = seen.try_emplace(name->name, var);
      if (!inserted) {
        error(name->pos, Code::DuplicateDecl, name->name.string() + " redeclared",
              {other_declaration(it->second)});
        if (embedded) check_embedded_field(pos, type);
        continue;
      }
    }
    fields.push_back(var);
    tags.push_back(std::move(tag));
    record_def(name, var);
    if (embedded) check_embedded_field(pos, type);
  }
  result->fields = std::move(fields);
  if (std::any_of(tags.begin(), tags.end(), [](const std::string &tag) { return !tag.empty(); }))
    result->tags = std::move(tags);
  return result;
}

void Checker::check_embedded_field(Pos pos, Type *type) {
  later([this, pos, type] {
    auto [t, is_pointer] = types::deref(type);
    Type *u = under(t);
    if (u->kind == TypeKind::Basic) {
      if (is_valid(t) && types::is_unsafe_pointer(u))
        error(pos, Code::InvalidPtrEmbed, "embedded field type cannot be unsafe.Pointer");
    } else if (u->kind == TypeKind::Pointer) {
      error(pos, Code::InvalidPtrEmbed, "embedded field type cannot be a pointer");
    } else if (u->kind == TypeKind::Interface) {
      if (is_type_param(t))
        error(pos, Code::MisplacedTypeParam, "embedded field type cannot be a (pointer to a) type parameter");
      else if (is_pointer)
        error(pos, Code::InvalidPtrEmbed, "embedded field type cannot be a pointer to an interface");
    }
  });
}

// ---------------------------------------------------------------------------------------------- interfaces

Type *Checker::interface_type(const syntax::InterfaceType *x, types::TypeName *def) {
  auto *result = context_.make<types::Interface>();
  result->context = &context_;
  bool is_outermost = !env_.in_interface;
  env_.in_interface = true;
  if (is_outermost) interface_literals_.push_back({x->pos, result});
  for (const syntax::Field *field : x->methods) {
    if (field->name == nullptr) {
      Type *embedded = union_type(field->type);
      result->embeddeds.push_back(embedded);
      result->embedded_pos.push_back(syntax::start_pos(field->type));
      continue;
    }
    if (field->name->name.is_blank()) {
      error(field->name, Code::BlankIfaceMethod, "methods must have a unique non-blank name");
      continue;
    }
    auto *signature = type_as<types::Signature>(type_expr(field->type));
    if (signature == nullptr) continue;
    Type *recv = result;
    if (def != nullptr)
      if (auto *named = type_as<Named>(def->type)) recv = named;
    signature->recv = new_var(types::VarKind::Recv, field->name->pos, Name(), recv);
    auto *method = context_.make<types::Func>(package_, field->name->pos, field->name->name, signature);
    record_def(field->name, method);
    result->methods.push_back(method);
    if (!method->name.is_exported()) package_->unexported_interface_methods.insert(method->name.str());
  }
  env_.in_interface = !is_outermost;
  result->is_complete = true;
  types::sort_methods(result->methods);
  if (!result->methods.empty() || !result->embeddeds.empty()) later([result] { types::type_set(result); });
  if (def != nullptr) result->owner = type_as<Named>(def->type);
  return result;
}

namespace {

void flatten_union(const Expr *x, std::vector<const Expr *> &bars, std::vector<const Expr *> &terms) {
  if (auto *binary = x->as<syntax::BinaryExpr>(); binary != nullptr && binary->op == Op::Or) {
    flatten_union(binary->x, bars, terms);
    bars.push_back(binary);
    x = binary->y;
  }
  terms.push_back(x);
}

} // namespace

void Checker::union_too_large(At at) {
  error(at, Code::InvalidUnion,
        "cannot handle more than " + std::to_string(types::max_union_terms) +
            " union terms (implementation limitation)");
}

// An element of an interface: a type, ~T, or a union of them.
Type *Checker::union_type(const Expr *x) {
  std::vector<const Expr *> bars, exprs;
  flatten_union(x, bars, exprs);
  std::vector<types::UnionTerm> terms;
  auto make_union = [&] {
    auto *result = context_.make<types::Union>();
    result->terms = terms;
    return result;
  };
  Type *result = nullptr;
  for (std::size_t i = 0; i < exprs.size(); ++i) {
    types::UnionTerm term = union_term(exprs[i]);
    if (exprs.size() == 1 && !term.tilde) return term.type;
    if (terms.size() >= types::max_union_terms) {
      if (is_valid(result)) {
        union_too_large(exprs[i]);
        result = types::invalid_type();
      }
    } else {
      terms.push_back(term);
      result = make_union();
    }
    if (i > 0) record_type(bars[i - 1], Mode::TypeExpr, result);
  }
  if (!is_valid(result)) return result;
  later([this, terms, exprs] { check_union_terms(terms, exprs); });
  return result;
}

types::UnionTerm Checker::union_term(const Expr *x) {
  const Expr *type = x;
  bool tilde = false;
  if (auto *unary = x->as<syntax::UnaryExpr>(); unary != nullptr && unary->op == Op::Tilde) {
    type = unary->x;
    tilde = true;
  }
  Type *t = type_expr(type);
  if (is_type_param(t)) {
    error(type, Code::MisplacedTypeParam,
          tilde ? "type in term " + str(x) + " cannot be a type parameter"
                : "term cannot be a type parameter");
    t = types::invalid_type();
  }
  types::UnionTerm term{tilde, t};
  if (tilde) {
    auto *alone = context_.make<types::Union>();
    alone->terms.push_back(term);
    record_type(x, Mode::TypeExpr, alone);
  }
  return term;
}

void Checker::check_union_terms(const std::vector<types::UnionTerm> &terms,
                                const std::vector<const Expr *> &exprs) {
  auto shown = [&](const types::UnionTerm &term) {
    return (term.tilde ? "~" : "") + types::type_string(term.type);
  };
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const types::UnionTerm &term = terms[i];
    if (!is_valid(term.type)) continue;
    Type *u = under(term.type);
    auto *iface = u->kind == TypeKind::Interface ? static_cast<types::Interface *>(u) : nullptr;
    if (term.tilde && iface != nullptr) {
      error(exprs[i], Code::InvalidUnion, "invalid use of ~ (" + str(term.type) + " is an interface)");
      continue;
    }
    if (term.tilde && !types::identical(u, term.type)) {
      error(exprs[i], Code::InvalidUnion,
            "invalid use of ~ (underlying type of " + str(term.type) + " is " + str(u) + ")");
      continue;
    }
    if (iface != nullptr) {
      types::TypeSet &set = types::type_set(iface);
      std::string name = shown(term);
      if (!set.methods.empty())
        error(exprs[i], Code::InvalidUnion,
              "cannot use " + name + " in union (" + name + " contains methods)");
      else if (term.type == types::comparable_type())
        error(exprs[i], Code::InvalidUnion, "cannot use comparable in union");
      else if (set.comparable)
        error(exprs[i], Code::InvalidUnion,
              "cannot use " + name + " in union (" + name + " embeds comparable)");
      continue;
    }
    for (std::size_t j = 0; j < i; ++j) {
      if (!is_valid(terms[j].type) || types::is_interface(terms[j].type)) continue;
      Type *a = term.tilde ? under(terms[j].type) : terms[j].type;
      Type *b = terms[j].tilde ? u : term.type;
      if (!types::identical(a, b)) continue;
      error(exprs[i], Code::InvalidUnion, "overlapping terms " + shown(term) + " and " + shown(terms[j]));
      break;
    }
  }
}

} // namespace tuco::check
