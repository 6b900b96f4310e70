// range over integers, arrays, slices, strings, maps and channels. (Functions: build_range_func.cpp.)
#include "compiler/core/function_builder.h"

#include "compiler/types/type_set.h"

namespace tuco::core {

using types::BasicKind;
using types::TypeKind;
using CoreStmt = core::StmtKind;

void FunctionBuilder::range_statement(const syntax::RangeStmt *s) {
  if (s->define && info_.shared_variable_loops.contains(s))
    for (const syntax::Expr *x : s->lhs)
      if (Place p = place(x, true); p.kind == Place::Variable) declare(p.variable);
  types::Type *t = type_of(s->x);
  types::Type *u = types::under(t);
  switch (u->kind) {
  case TypeKind::Basic:
    if (types::is_string(t))
      range_string(s);
    else
      range_integer(s, t);
    return;
  case TypeKind::Array:
  case TypeKind::Pointer:
  case TypeKind::Slice: range_indexed(s, t); return;
  case TypeKind::Map: range_map(s, t); return;
  case TypeKind::Chan: range_channel(s, t); return;
  case TypeKind::Signature: range_function(s, static_cast<types::Signature *>(u)); return;
  default: TUCO_UNREACHABLE("range over a type that cannot be ranged over");
  }
}

// key, value: null where there is none. New variables are new in each iteration (since Go 1.22; before, they
// are declared ahead of the loop).
void FunctionBuilder::set_range_variables(const syntax::RangeStmt *s, const Expr *key, const Expr *value) {
  const Expr *values[] = {key, value};
  bool shared = info_.shared_variable_loops.contains(s);
  std::vector<Place> places;
  for (size_t i = 0; i < s->lhs.size() && i < 2; i++) {
    Place p = place(s->lhs[i], s->define && !shared);
    const syntax::Ident *id = syntax::unparen(s->lhs[i])->as<syntax::Ident>();
    if (p.kind == Place::Variable && s->define && !shared && id != nullptr && info_.def(id) != nullptr)
      declare(p.variable);
    places.push_back(s->lhs.size() > 1 ? spilled(p) : p);
  }
  std::vector<const Expr *> ready;
  for (size_t i = 0; i < places.size(); i++)
    ready.push_back(s->define || places.size() == 1 ? values[i] : spill(values[i]));
  for (size_t i = 0; i < places.size(); i++)
    if (places[i].kind != Place::Blank) set(places[i], ready[i], s->pos);
}

void FunctionBuilder::range_body(const syntax::RangeStmt *s, Stmt *l) {
  targets_[s] = {l, l};
  statements(s->body->stmts);
}

void FunctionBuilder::range_integer(const syntax::RangeStmt *s, types::Type *t) {
  if (s->define || s->lhs.empty()) {
    // An untyped bound takes the type of the variable.
  } else if (const syntax::Ident *id = syntax::unparen(s->lhs[0])->as<syntax::Ident>();
             id == nullptr || !id->name.is_blank()) {
    t = type_of(s->lhs[0]);
  }
  const Expr *n = expr_as(s->x, t);
  if (n->op != Op::Const) {
    Variable *limit = temporary(t, s->pos);
    assign(limit, n);
    n = local(limit, s->pos);
  }
  Variable *i = carried(t, s->pos);
  assign(i, constant(t, types::Value::integer(0), s->pos));
  types::Type *boolean = types::basic(BasicKind::Bool);
  loop(
      s->pos,
      [&](Stmt *l) {
        if_then(make(Op::Ge, boolean, s->pos, {local(i, s->pos), n}), s->pos, [&] { break_to(l, s->pos); });
        set_range_variables(s, local(i, s->pos), nullptr);
        range_body(s, l);
      },
      [&] {
        assign(i,
               make(Op::Add, t, s->pos, {local(i, s->pos), constant(t, types::Value::integer(1), s->pos)}));
      });
}

// The string whose bytes `x` asks for, as []byte(s): a range over them needs no copy, as nobody can change either. Or null.
const syntax::Expr *FunctionBuilder::string_of_bytes(const syntax::Expr *x, types::Type *t) {
  const syntax::Expr *from = converted(x);
  return from != nullptr && types::is_string(type_of(from)) && size_of(elem_of(t)) == 1 ? from : nullptr;
}

void FunctionBuilder::range_indexed(const syntax::RangeStmt *s, types::Type *t) {
  types::Type *int_type = types::basic(BasicKind::Int);
  types::Type *boolean = types::basic(BasicKind::Bool);
  types::Type *elem = elem_of(t);
  bool wants_value = s->lhs.size() > 1 && !(syntax::unparen(s->lhs[1])->as<syntax::Ident>() != nullptr &&
                                            syntax::unparen(s->lhs[1])->to<syntax::Ident>()->name.is_blank());
  const Expr *base = nullptr; // pointer to the first element (or to the array)
  const Expr *n = nullptr;
  if (types::Array *a = array_of(t)) {
    n = integer(a->len, s->pos);
    bool is_pointer = types::under(t)->kind == TypeKind::Pointer;
    if (wants_value) {
      // The range expression is evaluated once: an array is copied.
      if (is_pointer)
        base = nil_check(spill(expr(s->x)));
      else
        base = address_of_value(expr(s->x));
    } else if (!info_.at(s->x).is_constant()) { // len(x) is not constant: x has a call or a receive in it
      eval(expr(s->x));                         // for its effects
    }
  } else if (const syntax::Expr *string = string_of_bytes(s->x, t)) {
    const Expr *text = spill(expr(string));
    n = spill(make(Op::StringLength, int_type, s->pos, {text}));
    base = make(Op::StringData, pointer_to(elem), s->pos, {text});
  } else {
    Variable *held = temporary(t, s->pos);
    assign(held, effect(s->x));
    const Expr *slice = local(held, s->pos);
    Variable *length = temporary(int_type, s->pos);
    assign(length, make(Op::SliceLength, int_type, s->pos, {slice}));
    n = local(length, s->pos);
    base = make(Op::SliceData, pointer_to(elem), s->pos, {slice});
  }
  Variable *i = carried(int_type, s->pos);
  assign(i, integer(0, s->pos));
  loop(
      s->pos,
      [&](Stmt *l) {
        if_then(make(Op::Ge, boolean, s->pos, {local(i, s->pos), n}), s->pos, [&] { break_to(l, s->pos); });
        const Expr *value = nullptr;
        if (wants_value)
          value = load(make(Op::ElementAddress, pointer_to(elem), s->pos, {base, local(i, s->pos)}));
        else if (s->lhs.size() > 1)
          value = zero(elem, s->pos);
        set_range_variables(s, local(i, s->pos), value);
        range_body(s, l);
      },
      [&] { assign(i, make(Op::Add, int_type, s->pos, {local(i, s->pos), integer(1, s->pos)})); });
}

void FunctionBuilder::range_string(const syntax::RangeStmt *s) {
  types::Type *int_type = types::basic(BasicKind::Int);
  types::Type *boolean = types::basic(BasicKind::Bool);
  types::Type *rune = types::rune_type();
  types::Type *byte = types::byte_type();
  Variable *held = temporary(type_of(s->x), s->pos);
  assign(held, effect(s->x));
  const Expr *text = local(held, s->pos);
  Variable *i = carried(int_type, s->pos), *next = temporary(int_type, s->pos), *r = carried(rune, s->pos);
  assign(i, integer(0, s->pos));
  loop(
      s->pos,
      [&](Stmt *l) {
        const Expr *n = make(Op::StringLength, int_type, s->pos, {text});
        if_then(make(Op::Ge, boolean, s->pos, {local(i, s->pos), n}), s->pos, [&] { break_to(l, s->pos); });
        const Expr *data = make(Op::StringData, pointer_to(byte), s->pos, {text});
        const Expr *first =
            load(make(Op::ElementAddress, pointer_to(byte), s->pos, {data, local(i, s->pos)}));
        assign(r, make(Op::Convert, rune, s->pos, {first}));
        const Expr *ascii = make(Op::Lt, boolean, s->pos,
                                 {local(r, s->pos), constant(rune, types::Value::integer(0x80), s->pos)});
        if_then(
            ascii, s->pos,
            [&] { assign(next, make(Op::Add, int_type, s->pos, {local(i, s->pos), integer(1, s->pos)})); },
            [&] {
              types::Var *a =
                  package_.types().make<types::Var>(types::VarKind::Result, nullptr, s->pos, Name(), rune);
              types::Var *b = package_.types().make<types::Var>(types::VarKind::Result, nullptr, s->pos,
                                                                Name(), int_type);
              assign({r, next}, make(Op::DecodeRune, package_.types().tuple_of({a, b}), s->pos,
                                     {text, local(i, s->pos)}));
            });
        set_range_variables(s, local(i, s->pos), local(r, s->pos));
        range_body(s, l);
      },
      [&] { assign(i, local(next, s->pos)); });
}

void FunctionBuilder::range_map(const syntax::RangeStmt *s, types::Type *t) {
  auto *m = types::under_as<types::Map>(t);
  types::Type *boolean = types::basic(BasicKind::Bool);
  package_.require_type(t);
  const Expr *map = spill(expr(s->x));
  Variable *iterator = new_variable({}, nullptr, VariableKind::MapIterator, s->pos);
  iterator->addressed = true;
  auto iterate = [&](Op op, types::Type *type, std::span<const Expr *const> operands) {
    Expr *e = make_mutable(op, type, s->pos, operands);
    e->variable = iterator;
    return e;
  };
  eval(iterate(Op::MapIterate, nullptr, std::span(&map, 1)));
  loop(
      s->pos,
      [&](Stmt *l) {
        const Expr *key = spill(iterate(Op::MapKeyAddress, pointer_to(m->key), {}));
        const Expr *at_end = make(Op::Eq, boolean, s->pos, {key, zero(key->type, s->pos)});
        if_then(at_end, s->pos, [&] { break_to(l, s->pos); });
        const Expr *value = load(iterate(Op::MapElemAddress, pointer_to(m->elem), {}));
        set_range_variables(s, load(key), value);
        range_body(s, l);
      },
      [&] { eval(iterate(Op::MapNext, nullptr, {})); });
}

void FunctionBuilder::range_channel(const syntax::RangeStmt *s, types::Type *t) {
  types::Type *elem = elem_of(t);
  types::Type *boolean = types::basic(BasicKind::Bool);
  Variable *channel = temporary(t, s->pos);
  assign(channel, effect(s->x));
  Variable *value = temporary(elem, s->pos), *ok = temporary(boolean, s->pos);
  loop(s->pos, [&](Stmt *l) {
    types::Var *a = package_.types().make<types::Var>(types::VarKind::Result, nullptr, s->pos, Name(), elem);
    types::Var *b =
        package_.types().make<types::Var>(types::VarKind::Result, nullptr, s->pos, Name(), boolean);
    const Expr *c = local(channel, s->pos);
    Expr *recv = make_mutable(Op::ChanRecv, package_.types().tuple_of({a, b}), s->pos, std::span(&c, 1));
    recv->two_results = true;
    assign({value, ok}, recv);
    if_then(make(Op::Not, boolean, s->pos, {local(ok, s->pos)}), s->pos, [&] { break_to(l, s->pos); });
    set_range_variables(s, local(value, s->pos), nullptr);
    range_body(s, l);
  });
}

} // namespace tuco::core
