// Composite literals.
//
// Structs and short arrays become one value (StructValue, ArrayValue). Long arrays that are not static are
// filled element by element in memory. A slice literal is a fresh array behind a slice.
#include "compiler/core/function_builder.h"

#include "compiler/types/type_string.h"

#include <algorithm>

namespace tuco::core {

using types::TypeKind;

namespace {

constexpr int64_t kMaxArrayValue = 16; // longer ones are filled in memory, unless the linker can do it

// So few elements are given that the others should not be written down, not even by the linker.
bool is_sparse(int64_t length, const syntax::CompositeLit *x) {
  return length > 1024 && static_cast<int64_t>(x->elems.size()) < length / 4;
}

} // namespace

const Expr *FunctionBuilder::composite(const syntax::CompositeLit *x, types::Type *t) {
  switch (types::under(t)->kind) {
  case TypeKind::Pointer: return composite_pointer(x, types::under_as<types::Pointer>(t)->elem, t);
  case TypeKind::Struct: return struct_literal(x, t);
  case TypeKind::Array: return array_literal(x, t);
  case TypeKind::Slice: return slice_literal(x, t);
  case TypeKind::Map: return map_literal(x, t);
  default: TUCO_UNREACHABLE("composite literal of " + types::link_string(t));
  }
}

const Expr *FunctionBuilder::composite_pointer(const syntax::CompositeLit *x, types::Type *t,
                                               types::Type *pointer) {
  if (types::under(t)->kind == TypeKind::Array && literal_length(x) > kMaxArrayValue &&
      !is_static_literal(x)) {
    Expr *object = make_mutable(Op::New, pointer, x->pos, {});
    object->aux_type = t;
    const Expr *p = spill(object);
    store_elements(x, elem_of(t), p);
    return p;
  }
  const Expr *value = without_effect(composite(x, t));
  if (runs_once() && is_static(*value)) {
    Expr *e = make_mutable(Op::GlobalAddress, pointer, x->pos, {});
    e->global = package_.static_global(t, value, x->pos);
    return e;
  }
  Expr *object = value->op == Op::Zero ? make_mutable(Op::New, pointer, x->pos, {})
                                       : make_mutable(Op::New, pointer, x->pos, std::span(&value, 1));
  object->aux_type = t;
  return object;
}

const Expr *FunctionBuilder::element_value(const syntax::Expr *x, types::Type *t) {
  if (auto *lit = x->as<syntax::CompositeLit>(); lit != nullptr && lit->type == nullptr)
    return without_effect(composite(lit, t));
  return expr_as(x, t);
}

const Expr *FunctionBuilder::struct_literal(const syntax::CompositeLit *x, types::Type *t) {
  auto *s = types::under_as<types::Struct>(t);
  std::vector<const Expr *> values(s->fields.size(), nullptr);
  if (x->elems.empty()) return zero(t, x->pos);
  size_t next = 0;
  for (const syntax::Expr *e : x->elems) {
    size_t at = next++;
    const syntax::Expr *value = e;
    if (auto *kv = e->as<syntax::KeyValueExpr>()) {
      Name name = kv->key->to<syntax::Ident>()->name;
      for (at = 0; at < s->fields.size() && s->fields[at]->name != name; at++) {
      }
      TUCO_CHECK(at < s->fields.size());
      value = kv->value;
    }
    values[at] = element_value(value, s->fields[at]->type);
    if (s->fields[at]->name.is_blank()) { // evaluated, but never stored
      eval(values[at]);
      values[at] = nullptr;
    }
  }
  for (size_t i = 0; i < values.size(); i++)
    if (values[i] == nullptr) values[i] = zero(s->fields[i]->type, x->pos);
  return make(Op::StructValue, t, x->pos, values);
}

int64_t FunctionBuilder::literal_length(const syntax::CompositeLit *x) {
  int64_t next = 0, length = 0;
  for (const syntax::Expr *e : x->elems) {
    if (auto *kv = e->as<syntax::KeyValueExpr>())
      next = info_.at(kv->key).value.to_int().as_int64().value_or(0);
    next++;
    length = std::max(length, next);
  }
  return length;
}

bool FunctionBuilder::is_static_literal(const syntax::Expr *x) {
  x = syntax::unparen(x);
  const check::TypeAndValue &tv = info_.at(x);
  if (tv.is_constant()) return tv.type != nullptr && !core::is_interface(type(tv.type));
  if (tv.mode == check::Mode::NilValue) return true;
  auto *lit = x->as<syntax::CompositeLit>();
  if (lit == nullptr) return false;
  types::Type *t = type_of(lit);
  types::Type *u = types::under(t);
  if (u->kind != TypeKind::Struct && u->kind != TypeKind::Array) return false;
  size_t position = 0;
  for (const syntax::Expr *e : lit->elems) {
    types::Type *target = nullptr;
    const syntax::Expr *value = e;
    if (auto *kv = e->as<syntax::KeyValueExpr>()) value = kv->value;
    if (u->kind == TypeKind::Array)
      target = elem_of(t);
    else {
      auto *s = static_cast<types::Struct *>(u);
      size_t at = position++;
      if (auto *kv = e->as<syntax::KeyValueExpr>())
        for (at = 0; at < s->fields.size() && s->fields[at]->name != kv->key->to<syntax::Ident>()->name;
             at++) {
        }
      target = s->fields[at]->type;
    }
    if (core::is_interface(target) || !is_static_literal(value)) return false;
  }
  return true;
}

const Expr *FunctionBuilder::array_literal(const syntax::CompositeLit *x, types::Type *t) {
  auto *array = types::under_as<types::Array>(t);
  if (x->elems.empty()) return zero(t, x->pos);
  if (array->len > kMaxArrayValue && (is_sparse(array->len, x) || !is_static_literal(x))) {
    Variable *v = new_variable({}, t, VariableKind::Local, x->pos);
    declare(v);
    store_elements(x, array->elem, local_address(v, x->pos));
    return local(v, x->pos);
  }
  std::vector<const Expr *> values(static_cast<size_t>(array->len), nullptr);
  int64_t next = 0;
  for (const syntax::Expr *e : x->elems) {
    const syntax::Expr *value = e;
    if (auto *kv = e->as<syntax::KeyValueExpr>()) {
      next = *info_.at(kv->key).value.to_int().as_int64();
      value = kv->value;
    }
    values[static_cast<size_t>(next++)] = element_value(value, array->elem);
  }
  const Expr *nothing = zero(array->elem, x->pos);
  for (const Expr *&v : values)
    if (v == nullptr) v = nothing;
  return make(Op::ArrayValue, t, x->pos, values);
}

void FunctionBuilder::store_elements(const syntax::CompositeLit *x, types::Type *elem,
                                     const Expr *array_pointer) {
  int64_t next = 0;
  for (const syntax::Expr *e : x->elems) {
    const syntax::Expr *value = e;
    if (auto *kv = e->as<syntax::KeyValueExpr>()) {
      next = *info_.at(kv->key).value.to_int().as_int64();
      value = kv->value;
    }
    const Expr *v = element_value(value, elem);
    const Expr *a =
        make(Op::ElementAddress, pointer_to(elem), e->pos, {array_pointer, integer(next++, e->pos)});
    store(a, v, e->pos);
  }
}

const Expr *FunctionBuilder::slice_of_values(types::Type *slice, const std::vector<const Expr *> &values,
                                             Pos pos) {
  types::Type *elem = elem_of(slice);
  int64_t n = static_cast<int64_t>(values.size());
  types::Array *array = package_.types().array_of(elem, n);
  const Expr *init = make(Op::ArrayValue, array, pos, values);
  const Expr *pointer;
  if (runs_once() && is_static(*init)) {
    Expr *g = make_mutable(Op::GlobalAddress, pointer_to(array), pos, {});
    g->global = package_.static_global(array, init, pos);
    pointer = g;
  } else {
    Expr *object = make_mutable(Op::New, pointer_to(array), pos, std::span(&init, 1));
    object->aux_type = array;
    pointer = spill(object);
  }
  return make(Op::SliceValue, slice, pos, {pointer, integer(n, pos), integer(n, pos)});
}

const Expr *FunctionBuilder::slice_literal(const syntax::CompositeLit *x, types::Type *t) {
  int64_t n = literal_length(x);
  types::Type *elem = elem_of(t);
  if (n == 0)
    return make(
        Op::SliceValue, t, x->pos,
        {make(Op::ZeroSizeAddress, pointer_to(elem), x->pos), integer(0, x->pos), integer(0, x->pos)});
  bool is_static = true;
  for (const syntax::Expr *e : x->elems) {
    const syntax::Expr *value = e;
    if (auto *kv = e->as<syntax::KeyValueExpr>()) value = kv->value;
    is_static = is_static && !core::is_interface(elem) && is_static_literal(value);
  }
  if (is_sparse(n, x) || (n > kMaxArrayValue && !is_static && !runs_once())) {
    types::Array *array = package_.types().array_of(elem, n);
    Expr *object = make_mutable(Op::New, pointer_to(array), x->pos, {});
    object->aux_type = array;
    const Expr *p = spill(object);
    store_elements(x, elem, p);
    return make(Op::SliceValue, t, x->pos, {p, integer(n, x->pos), integer(n, x->pos)});
  }
  std::vector<const Expr *> values(static_cast<size_t>(n), nullptr);
  int64_t next = 0;
  for (const syntax::Expr *e : x->elems) {
    const syntax::Expr *value = e;
    if (auto *kv = e->as<syntax::KeyValueExpr>()) {
      next = *info_.at(kv->key).value.to_int().as_int64();
      value = kv->value;
    }
    values[static_cast<size_t>(next++)] = element_value(value, elem);
  }
  const Expr *nothing = zero(elem, x->pos);
  for (const Expr *&v : values)
    if (v == nullptr) v = nothing;
  return slice_of_values(t, values, x->pos);
}

const Expr *FunctionBuilder::map_literal(const syntax::CompositeLit *x, types::Type *t) {
  auto *m = types::under_as<types::Map>(t);
  const Expr *map =
      spill(make(Op::MakeMap, t, x->pos, {integer(static_cast<int64_t>(x->elems.size()), x->pos)}));
  for (const syntax::Expr *e : x->elems) {
    auto *kv = e->to<syntax::KeyValueExpr>();
    const Expr *key = spill(element_value(kv->key, m->key));
    const Expr *value = element_value(kv->value, m->elem);
    const Expr *slot = spill(make(Op::MapAssign, pointer_to(m->elem), e->pos, {map, key}));
    store(slot, value, e->pos);
  }
  return map;
}

} // namespace tuco::core
