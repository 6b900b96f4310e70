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
    store_elements(elements_of(x, elem_of(t)), elem_of(t), p);
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
    store_elements(elements_of(x, array->elem), array->elem, local_address(v, x->pos));
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

void FunctionBuilder::store_elements(std::span<const Element> elements, types::Type *elem,
                                     const Expr *array_pointer) {
  for (const Element &e : elements) {
    append(e.effects);
    const Expr *address = make(Op::ElementAddress, pointer_to(elem), e.value->pos,
                               {array_pointer, integer(e.index, e.value->pos)});
    store(address, e.value, e.value->pos);
  }
}

std::vector<FunctionBuilder::Element> FunctionBuilder::elements_of(const syntax::CompositeLit *x,
                                                                   types::Type *elem) {
  std::vector<Element> elements;
  int64_t next = 0;
  for (const syntax::Expr *e : x->elems) {
    const syntax::Expr *value = e;
    if (auto *kv = e->as<syntax::KeyValueExpr>()) {
      next = *info_.at(kv->key).value.to_int().as_int64();
      value = kv->value;
    }
    Element element{next++, {}, nullptr};
    element.effects = collect([&] { element.value = element_value(value, elem); });
    elements.push_back(element);
  }
  return elements;
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
  // What runs once may be static though its elements are slices and pointers themselves; that shows when they are built.
  std::vector<Element> elements = elements_of(x, elem);
  bool is_data =
      is_static || (runs_once() && std::all_of(elements.begin(), elements.end(), [](const Element &e) {
                      return e.effects.empty() && core::is_static(*e.value);
                    }));
  if (is_sparse(n, x) || (n > kMaxArrayValue && !is_data)) {
    types::Array *array = package_.types().array_of(elem, n);
    Expr *object = make_mutable(Op::New, pointer_to(array), x->pos, {});
    object->aux_type = array;
    const Expr *p = spill(object);
    store_elements(elements, elem, p);
    return make(Op::SliceValue, t, x->pos, {p, integer(n, x->pos), integer(n, x->pos)});
  }
  std::vector<const Expr *> values(static_cast<size_t>(n), zero(elem, x->pos));
  for (const Element &e : elements) {
    append(e.effects);
    values[static_cast<size_t>(e.index)] = e.value;
  }
  return slice_of_values(t, values, x->pos);
}

// Many entries that are known to the linker come from two arrays, in a loop: a call for each would make a function that
// grows with the map. They come first, the others follow in their order.
const Expr *FunctionBuilder::map_literal(const syntax::CompositeLit *x, types::Type *t) {
  constexpr size_t kFewEntries = 25;
  auto *m = types::under_as<types::Map>(t);
  const Expr *map =
      spill(make(Op::MakeMap, t, x->pos, {integer(static_cast<int64_t>(x->elems.size()), x->pos)}));
  auto is_known = [&](const syntax::KeyValueExpr *kv) {
    return !core::is_interface(m->key) && !core::is_interface(m->elem) && is_static_literal(kv->key) &&
           is_static_literal(kv->value);
  };
  std::vector<const Expr *> keys, values;
  for (const syntax::Expr *e : x->elems) {
    auto *kv = e->to<syntax::KeyValueExpr>();
    if (!is_known(kv)) continue;
    keys.push_back(element_value(kv->key, m->key));
    values.push_back(element_value(kv->value, m->elem));
  }
  bool in_loop = keys.size() > kFewEntries;
  if (in_loop) store_known_entries(map, m, keys, values, x->pos);
  for (const syntax::Expr *e : x->elems) {
    auto *kv = e->to<syntax::KeyValueExpr>();
    if (in_loop && is_known(kv)) continue;
    const Expr *key = spill(element_value(kv->key, m->key));
    const Expr *value = element_value(kv->value, m->elem);
    const Expr *slot = spill(make(Op::MapAssign, pointer_to(m->elem), e->pos, {map, key}));
    store(slot, value, e->pos);
  }
  return map;
}

void FunctionBuilder::store_known_entries(const Expr *map, types::Map *m,
                                          const std::vector<const Expr *> &keys,
                                          const std::vector<const Expr *> &values, Pos pos) {
  auto array = [&](types::Type *elem, const std::vector<const Expr *> &all) {
    types::Array *type = package_.types().array_of(elem, static_cast<int64_t>(all.size()));
    Expr *address = make_mutable(Op::GlobalAddress, pointer_to(type), pos, {});
    address->global = package_.static_global(type, make(Op::ArrayValue, type, pos, all), pos);
    return address;
  };
  const Expr *all_keys = array(m->key, keys), *all_values = array(m->elem, values);
  const Expr *n = integer(static_cast<int64_t>(keys.size()), pos);
  Variable *i = carried(n->type, pos);
  assign(i, integer(0, pos));
  auto element = [&](const Expr *of, types::Type *elem) {
    return make(Op::Load, elem, pos, {make(Op::ElementAddress, pointer_to(elem), pos, {of, local(i, pos)})});
  };
  loop(
      pos,
      [&](Stmt *l) {
        if_then(make(Op::Ge, types::basic(types::BasicKind::Bool), pos, {local(i, pos), n}), pos,
                [&] { break_to(l, pos); });
        const Expr *key = spill(element(all_keys, m->key));
        const Expr *slot = spill(make(Op::MapAssign, pointer_to(m->elem), pos, {map, key}));
        store(slot, element(all_values, m->elem), pos);
      },
      [&] { assign(i, make(Op::Add, n->type, pos, {local(i, pos), integer(1, pos)})); });
}

} // namespace tuco::core
