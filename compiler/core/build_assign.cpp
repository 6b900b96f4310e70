// Assignments.
//
// `a, b = x, y` happens in two phases: first the operands of index expressions and indirections on the left
// and all expressions on the right are evaluated, then the assignments are made from left to right. A place
// whose operands are spilled and a value in a temporary are what the second phase works with.
//
// Calls happen in the order of the source; when variables between them are read is open in the specification. Here they
// are read after the statement's calls, as gc reads them.
#include "compiler/core/function_builder.h"

namespace tuco::core {

using types::BasicKind;

FunctionBuilder::Place FunctionBuilder::place(const syntax::Expr *x, bool define) {
  x = syntax::unparen(x);
  Place p;
  if (auto *id = x->as<syntax::Ident>()) {
    if (id->name.is_blank()) return p;
    if (define)
      if (const types::Object *o = info_.def(id)) {
        p.kind = Place::Variable;
        p.variable = declare_variable(o, VariableKind::Local);
        p.type = p.variable->type;
        return p;
      }
    const types::Object *o = info_.object_of(id);
    auto *v = types::object_as<types::Var>(o);
    TUCO_CHECK(v != nullptr);
    if (Variable *local = find_variable(o)) {
      p.kind = Place::Variable;
      p.variable = local;
      p.type = local->type;
      return p;
    }
  }
  if (auto *i = x->as<syntax::IndexExpr>())
    if (auto *m = types::under_as<types::Map>(type_of(i->x))) {
      p.kind = Place::MapElement;
      p.map = expr(i->x);
      p.key = expr_as(i->indices[0], m->key);
      p.type = m->elem;
      package_.require_type(type_of(i->x));
      return p;
    }
  p.kind = Place::Memory;
  p.address = address(x);
  p.type = types::under_as<types::Pointer>(p.address->type)->elem;
  return p;
}

// The operands of an address are evaluated now; its nil and bounds checks belong to the assignment.
const Expr *FunctionBuilder::spill_address(const Expr *e) {
  if (e->op == Op::LocalAddress) return e;
  if (!facts_of(e->op).is(OpFacts::Place)) return spill(e);
  std::vector<const Expr *> operands;
  for (const Expr *o : e->operands) operands.push_back(spill_address(o));
  Expr *copy = package_.arena().make<Expr>(*e);
  copy->operands = package_.arena().copy(operands);
  return copy;
}

FunctionBuilder::Place FunctionBuilder::spilled(Place p) {
  if (p.kind == Place::Memory) p.address = spill_address(p.address);
  if (p.kind == Place::MapElement) {
    p.map = spill(p.map);
    p.key = spill(p.key);
  }
  return p;
}

void FunctionBuilder::set(const Place &p, const Expr *value, Pos pos) {
  switch (p.kind) {
  case Place::Blank: eval(value); return;
  case Place::Variable:
    assign(p.variable, types::identical(value->type, p.type) ? value : convert(value, p.type, pos));
    return;
  case Place::Memory:
    if (!types::identical(value->type, p.type)) value = convert(value, p.type, pos);
    store(p.address, value, pos);
    return;
  case Place::MapElement: {
    // The value is complete, its panics past, before the entry comes into being.
    value = convert(value, p.type, pos);
    value = depends_on_order(value) ? spill(value) : value;
    const Expr *slot = spill(make(Op::MapAssign, pointer_to(p.type), pos, {p.map, p.key}));
    store(slot, value, pos);
    return;
  }
  }
}

void FunctionBuilder::assign_tuple(const std::vector<Place> &places, const syntax::Expr *rhs, Pos pos) {
  const Expr *tuple = effect(rhs);
  auto *types = static_cast<types::Tuple *>(tuple->type);
  std::vector<Variable *> targets;
  std::vector<bool> direct;
  for (size_t i = 0; i < places.size(); i++) {
    types::Type *t = types->vars[i]->type;
    if (types::is_untyped(t)) t = types::default_type(t);
    bool is_direct = places[i].kind == Place::Variable && types::identical(places[i].type, t);
    direct.push_back(is_direct);
    if (places[i].kind == Place::Blank)
      targets.push_back(nullptr);
    else
      targets.push_back(is_direct ? places[i].variable : temporary(t, pos));
  }
  assign(targets, tuple);
  for (size_t i = 0; i < places.size(); i++)
    if (targets[i] != nullptr && !direct[i]) set(places[i], local(targets[i], pos), pos);
}

// Reading it later than something that was written in between would give another value.
bool FunctionBuilder::depends_on_order(const Expr *e) {
  if (e->op == Op::Local) return e->variable->kind != VariableKind::Temporary;
  return !facts_of(e->op).is(OpFacts::Static);
}

void FunctionBuilder::assign_statement(const syntax::AssignStmt *s) {
  if (s->op != syntax::Op::None) {
    const Expr *rhs = nullptr;
    types::Type *t = type_of(s->lhs[0]);
    // The place is evaluated before the right-hand side's effects, as written.
    Place p = place(s->lhs[0], false);
    std::span<Stmt *const> effects =
        collect([&] { rhs = syntax::is_shift(s->op) ? shift_count(s->rhs[0]) : expr_as(s->rhs[0], t); });
    if (!effects.empty()) {
      p = spilled(p);
      append(effects);
    }
    p = p.kind == Place::Variable ? p : spilled(p);
    const Expr *old;
    if (p.kind == Place::Variable)
      old = local(p.variable, s->pos);
    else if (p.kind == Place::Memory)
      old = load(p.address);
    else {
      if (!facts_of(arithmetic_op(s->op, t)).is(OpFacts::Panics)) {
        // One look-up serves both: the entry is made first, and nothing can stop the rest.
        rhs = spill(rhs);
        const Expr *slot = spill(make(Op::MapAssign, pointer_to(p.type), s->pos, {p.map, p.key}));
        store(slot, arithmetic(s->op, load(slot), rhs, t, s->pos), s->pos);
        return;
      }
      old = spill(make(Op::MapGet, p.type, s->pos, {p.map, p.key}));
    }
    set(p, arithmetic(s->op, old, rhs, t, s->pos), s->pos);
    return;
  }
  if (s->lhs.size() == 1 && s->rhs.size() == 1) {
    if (s->define) { // the variable is not in scope of its own initialiser
      const Expr *value = effect(s->rhs[0]);
      const syntax::Ident *id = syntax::unparen(s->lhs[0])->as<syntax::Ident>();
      const types::Object *o = id != nullptr ? info_.def(id) : nullptr;
      if (o != nullptr && o->type != nullptr && !id->name.is_blank()) {
        types::Type *t = type(o->type);
        if (!types::identical(value->type, t)) value = convert(value, t, s->pos);
        Place p = place(s->lhs[0], true);
        declare(p.variable);
        assign(p.variable, value);
        return;
      }
      set(place(s->lhs[0], false), value, s->pos);
      return;
    }
    Place p = place(s->lhs[0], false);
    const Expr *value = nullptr;
    std::span<Stmt *const> effects = collect([&] {
      value = effect(s->rhs[0]);
      if (p.kind == Place::Blank && types::is_untyped_nil(value->type)) return;
      if (p.type != nullptr && !types::identical(value->type, p.type)) value = convert(value, p.type, s->pos);
    });
    // Calls are over; variables on the left are read after those on the right, but for maps and keys.
    if (p.kind == Place::MapElement && (!effects.empty() || is_effect(*value))) p = spilled(p);
    append(effects);
    set(p, value, s->pos);
    return;
  }
  if (s->rhs.size() == 1) { // f(), v ok forms
    std::vector<Place> places;
    std::vector<Variable *> fresh;
    if (s->define) {
      // Right-hand side first: new variables are not in its scope. Their places have no operands.
      const Expr *tuple = effect(s->rhs[0]);
      auto *types = static_cast<types::Tuple *>(tuple->type);
      std::vector<Variable *> targets;
      std::vector<std::pair<size_t, Variable *>> later;
      for (size_t i = 0; i < s->lhs.size(); i++) {
        Place p = place(s->lhs[i], true);
        bool is_new = p.kind == Place::Variable &&
                      info_.def(syntax::unparen(s->lhs[i])->to<syntax::Ident>()) != nullptr;
        if (is_new) fresh.push_back(p.variable);
        types::Type *t = types->vars[i]->type;
        if (types::is_untyped(t)) t = types::default_type(t);
        if (p.kind == Place::Blank)
          targets.push_back(nullptr);
        else if (p.kind == Place::Variable && types::identical(p.type, t))
          targets.push_back(p.variable);
        else {
          targets.push_back(temporary(t, s->pos));
          later.push_back({i, targets.back()});
        }
        places.push_back(p);
      }
      for (Variable *v : fresh) declare(v);
      assign(targets, tuple);
      for (auto &[i, v] : later) set(places[i], local(v, s->pos), s->pos);
      return;
    }
    for (const syntax::Expr *x : s->lhs) places.push_back(spilled(place(x, false)));
    assign_tuple(places, s->rhs[0], s->pos);
    return;
  }
  // a, b = x, y
  std::vector<const Expr *> values;
  std::vector<Place> places;
  if (!s->define)
    for (const syntax::Expr *x : s->lhs) places.push_back(spilled(place(x, false)));
  for (size_t i = 0; i < s->rhs.size(); i++) {
    types::Type *t = nullptr;
    const syntax::Ident *id = syntax::unparen(s->lhs[i])->as<syntax::Ident>();
    if (!s->define)
      t = places[i].type;
    else if (id != nullptr && info_.object_of(id) != nullptr)
      t = type(info_.object_of(id)->type);
    const Expr *v = t != nullptr ? expr_as(s->rhs[i], t) : expr(s->rhs[i]);
    if (types::is_untyped_nil(v->type)) v = zero(types::basic(BasicKind::UnsafePointer), s->pos);
    values.push_back(v);
  }
  for (const Expr *&v : values) // variables are read after all calls
    if (depends_on_order(v)) v = spill(v);
  if (s->define)
    for (const syntax::Expr *x : s->lhs) {
      places.push_back(place(x, true));
      const syntax::Ident *id = syntax::unparen(x)->as<syntax::Ident>();
      if (places.back().kind == Place::Variable && id != nullptr && info_.def(id) != nullptr)
        declare(places.back().variable);
    }
  for (size_t i = 0; i < values.size(); i++) set(places[i], values[i], s->pos);
}

void FunctionBuilder::inc_dec(const syntax::IncDecStmt *s) {
  types::Type *t = type_of(s->x);
  Place p = spilled(place(s->x, false));
  const Expr *old;
  if (p.kind == Place::Variable)
    old = local(p.variable, s->pos);
  else if (p.kind == Place::Memory)
    old = load(p.address);
  else {
    p.kind = Place::Memory; // one look-up serves both
    p.address = spill(make(Op::MapAssign, pointer_to(p.type), s->pos, {p.map, p.key}));
    old = load(p.address);
  }
  const Expr *one = constant(t, types::Value::integer(1), s->pos);
  set(p, arithmetic(s->increment ? syntax::Op::Add : syntax::Op::Sub, old, one, t, s->pos), s->pos);
}

} // namespace tuco::core
