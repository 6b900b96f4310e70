// Literals: numbers, strings, functions and composites.
#include "compiler/check/checker.h"

namespace tuco::check {

using types::TypeKind;

void Checker::basic_lit(Operand &x, const syntax::BasicLit *e) {
  constexpr std::size_t longest = 10000;
  bool number =
      e->lit == syntax::LitKind::Int || e->lit == syntax::LitKind::Float || e->lit == syntax::LitKind::Imag;
  if (number && e->text.size() > longest) {
    error(e, Code::InvalidConstVal,
          "excessively long constant: " + std::string(e->text.substr(0, 10)) + "... (" +
              std::to_string(e->text.size()) + " chars)");
    return x.invalidate();
  }
  if (number) check_literal_version(e);
  switch (e->lit) {
  case syntax::LitKind::Int:
    x.value = Value::int_literal(e->text);
    x.type = basic(BasicKind::UntypedInt);
    break;
  case syntax::LitKind::Float:
    x.value = Value::float_literal(e->text);
    x.type = basic(BasicKind::UntypedFloat);
    break;
  case syntax::LitKind::Imag:
    x.value = Value::imag_literal(e->text);
    x.type = basic(BasicKind::UntypedComplex);
    break;
  case syntax::LitKind::Rune:
    x.value = Value::rune_literal(e->text);
    x.type = basic(BasicKind::UntypedRune);
    break;
  case syntax::LitKind::String:
    x.value = Value::string_literal(e->text);
    x.type = basic(BasicKind::UntypedString);
    break;
  }
  if (x.value.is_unknown()) {
    error(e, Code::InvalidConstVal, "malformed constant: " + std::string(e->text));
    return x.invalidate();
  }
  x.mode = Mode::Constant;
  x.expr = e;
  overflow(x, e->pos);
}

void Checker::func_lit(Operand &x, const syntax::FuncLit *e) {
  auto *signature = type_as<types::Signature>(type_expr(e->type));
  if (signature == nullptr) return x.invalidate();
  // The body is checked later, so that the enclosing declaration is complete, but in its environment.
  DeclInfo *decl = env_.decl;
  std::optional<Value> iota = env_.iota;
  if (!e->body->is_skipped)
    later([this, decl, signature, e, iota] { func_body(decl, e, signature, e->body, iota); });
  x.mode = Mode::Value;
  x.type = signature;
}

void Checker::composite_lit(Operand &x, const syntax::CompositeLit *e, Type *hint) {
  Type *type, *base;
  bool is_element = false;
  if (e->type != nullptr) {
    auto *array = e->type->as<syntax::ArrayType>();
    if (array != nullptr && array->len == nullptr) { // [...]T: counted below
      Type *elem = var_type(array->elem);
      type = context_.array_of(elem, -1);
    } else {
      type = type_expr(e->type);
    }
    base = type;
  } else if (hint != nullptr) {
    type = hint; // may be *T for &T
    base = type;
    if (Type *u = types::common_under(base)) {
      auto [elem, is_pointer] = types::deref(u);
      if (is_pointer) base = elem;
    }
    is_element = true;
  } else {
    error(e, Code::UntypedLit, "missing type in composite literal");
    type = base = types::invalid_type();
  }
  Type *u = types::common_under(base);
  switch (u != nullptr ? u->kind : TypeKind::Tuple) {
  case TypeKind::Struct: struct_lit(e, static_cast<types::Struct *>(u), base); break;
  case TypeKind::Array: {
    auto *array = static_cast<types::Array *>(u);
    int64_t count = indexed_elements(e->elems, array->elem, array->len);
    if (array->len < 0) {
      array->len = std::max<int64_t>(count, e->skipped_count);
      if (e->type != nullptr) record_type(e->type, Mode::TypeExpr, array);
    }
    break;
  }
  case TypeKind::Slice: indexed_elements(e->elems, static_cast<types::Slice *>(u)->elem, -1); break;
  case TypeKind::Map: map_lit(e, static_cast<types::Map *>(u)); break;
  default:
    for (const Expr *elem : e->elems) {
      auto *pair = elem->as<syntax::KeyValueExpr>();
      use_one(pair != nullptr ? pair->value : elem);
    }
    if (u == nullptr || is_valid(u)) {
      error(e, Code::InvalidLit,
            std::string("invalid composite literal") + (is_element ? " element" : "") + " type " + str(type) +
                (u == nullptr ? " (no common underlying type)" : ""));
      return x.invalidate();
    }
  }
  x.mode = Mode::Value;
  x.type = type;
}

void Checker::struct_lit(const syntax::CompositeLit *e, types::Struct *type, Type *base) {
  if (e->elems.empty()) return;
  if (e->elems[0]->kind == syntax::ExprKind::KeyValue) return keyed_struct_lit(e, type, base);
  for (std::size_t i = 0; i < e->elems.size(); ++i) {
    const Expr *elem = e->elems[i];
    if (elem->kind == syntax::ExprKind::KeyValue) {
      error(elem, Code::MixedStructLit, "mixture of field:value and value elements in struct literal");
      continue;
    }
    Operand x;
    expr(nullptr, x, elem);
    if (i >= type->fields.size()) {
      error(x, Code::InvalidStructLit, "too many values in struct literal of type " + str(base));
      break;
    }
    types::Var *field = type->fields[i];
    if (!field->is_exported() && field->package != package_) {
      error(x, Code::UnexportedLitField,
            "implicit assignment to unexported field " + field->name.string() +
                " in struct literal of type " + str(base));
      continue;
    }
    assignment(x, field->type, "struct literal");
  }
  if (e->elems.size() < type->fields.size())
    error(e->rbrace, Code::InvalidStructLit, "too few values in struct literal of type " + str(base));
}

void Checker::keyed_struct_lit(const syntax::CompositeLit *e, types::Struct *type, Type *base) {
  std::vector<bool> visited(type->fields.size());
  auto find = [&](Name name, bool fold_case) {
    for (std::size_t i = 0; !name.is_blank() && i < type->fields.size(); ++i)
      if (types::same_id(type->fields[i], package_, name, fold_case)) return static_cast<int>(i);
    return -1;
  };
  for (const Expr *elem : e->elems) {
    auto *pair = elem->as<syntax::KeyValueExpr>();
    if (pair == nullptr) {
      error(elem, Code::MixedStructLit, "mixture of field:value and value elements in struct literal");
      continue;
    }
    // The value is checked even if its key is wrong.
    auto *key = pair->key->as<syntax::Ident>();
    int i = key != nullptr ? find(key->name, false) : -1;
    Operand x;
    Type *field_type = i >= 0 ? type->fields[static_cast<std::size_t>(i)]->type : nullptr;
    expr(nullptr, x, pair->value);
    if (key == nullptr) {
      error(pair, Code::InvalidLitField, "invalid field name " + str(pair->key) + " in struct literal");
      continue;
    }
    if (i < 0) {
      int other = find(key->name, true);
      const Object *found = other >= 0 ? type->fields[static_cast<std::size_t>(other)] : nullptr;
      error(pair->key, Code::MissingLitField, lookup_error(base, key->name, found, true));
      continue;
    }
    record_use(key, type->fields[static_cast<std::size_t>(i)]);
    assignment(x, field_type, "struct literal");
    if (visited[static_cast<std::size_t>(i)]) {
      error(pair, Code::DuplicateLitField,
            "duplicate field name " + key->name.string() + " in struct literal");
      continue;
    }
    visited[static_cast<std::size_t>(i)] = true;
  }
}

void Checker::map_lit(const syntax::CompositeLit *e, types::Map *type) {
  bool interface_key = types::is_non_type_param_interface(type->key);
  std::map<std::string, std::vector<Type *>> visited;
  for (const Expr *elem : e->elems) {
    auto *pair = elem->as<syntax::KeyValueExpr>();
    if (pair == nullptr) {
      error(elem, Code::MissingLitKey, "missing key in map literal");
      continue;
    }
    Operand x;
    expr_with_hint(x, pair->key, type->key);
    assignment(x, type->key, "map literal");
    if (!x.is_valid()) continue;
    if (x.is_constant() && x.value.is_known()) {
      // Numbers that are equal are the same key, whatever kind they are written as.
      Value value = x.value;
      if (Value integer = value.to_int(); integer.is_known()) value = integer;
      std::vector<Type *> &with_value =
          visited[std::to_string(static_cast<int>(value.kind())) + value.to_exact_string()];
      bool duplicate = false;
      for (Type *other : with_value) duplicate |= !interface_key || types::identical(other, x.type);
      if (duplicate) {
        error(x, Code::DuplicateLitKey, "duplicate key " + x.value.to_string() + " in map literal");
        continue;
      }
      with_value.push_back(x.type);
    }
    Operand value;
    expr_with_hint(value, pair->value, type->elem);
    assignment(value, type->elem, "map literal");
  }
}

// Elements of an array or slice literal; length < 0: any number. Returns the length that they need.
int64_t Checker::indexed_elements(List<const Expr *> elems, Type *type, int64_t length) {
  std::unordered_set<int64_t> visited;
  int64_t next = 0, largest = 0;
  for (const Expr *elem : elems) {
    bool valid = false;
    const Expr *value = elem;
    if (auto *pair = elem->as<syntax::KeyValueExpr>()) {
      int64_t i = -1;
      Type *index_type = index(pair->key, length, i);
      if (is_valid(index_type)) {
        if (i >= 0) {
          next = i;
          valid = true;
        } else {
          error(elem, Code::InvalidLitIndex, "index " + str(pair->key) + " must be integer constant");
        }
      }
      value = pair->value;
    } else if (length >= 0 && next >= length) {
      error(elem, Code::OversizeArrayLit,
            "index " + std::to_string(next) + " is out of bounds (>= " + std::to_string(length) + ")");
    } else {
      valid = true;
    }
    if (valid && !visited.insert(next).second)
      error(elem, Code::DuplicateLitKey,
            "duplicate index " + std::to_string(next) + " in array or slice literal");
    ++next;
    largest = std::max(largest, next);
    Operand x;
    expr_with_hint(x, value, type);
    assignment(x, type, "array or slice literal");
  }
  return largest;
}

// Why `type` has no field or method `sel`. found: one whose name differs in case only, if any.
std::string Checker::lookup_error(Type *type, Name sel, const Object *found, bool struct_lit) {
  enum { Missing, Misspelled, Unexported, Inaccessible } problem = Missing;
  std::string name = sel.string(), other;
  if (found != nullptr) {
    other = found->name.string();
    bool same_tail = name.size() > 0 && other.size() > 0 && name.substr(1) == other.substr(1);
    if (found->package == package_)
      problem = Misspelled;
    else if (sel.is_exported()) {
      if (found->is_exported())
        problem = Misspelled;
      else if (same_tail)
        problem = Unexported;
    } else if (found->is_exported()) {
      if (same_tail) problem = Misspelled;
    } else if (name == other) {
      problem = Inaccessible;
    }
  }
  if (struct_lit) {
    std::string unknown = "unknown field " + name + " in struct literal of type " + str(type);
    switch (problem) {
    case Missing: return unknown;
    case Misspelled: return unknown + ", but does have " + other;
    case Unexported: return unknown + ", but does have unexported " + other;
    case Inaccessible:
      return "cannot refer to unexported field " + other + " in struct literal of type " + str(type);
    }
  }
  std::string what = "object";
  if (found != nullptr && found->kind == types::ObjectKind::Var) what = "field";
  if (found != nullptr && found->kind == types::ObjectKind::Func) what = "method";
  std::string missing = "type " + str(type) + " has no field or method " + name;
  switch (problem) {
  case Missing: return missing;
  case Misspelled: return missing + ", but does have " + what + " " + other;
  case Unexported: return missing + ", but does have unexported " + what + " " + other;
  case Inaccessible: return "cannot refer to unexported " + what + " " + other;
  }
  TUCO_UNREACHABLE();
}

} // namespace tuco::check
