// Expressions: identifiers, selectors, indexing, operators, conversions, literals of functions.
#include "compiler/core/function_builder.h"

#include "compiler/base/unicode.h"
#include "compiler/types/lookup.h"
#include "compiler/types/type_set.h"

#include <algorithm>

namespace tuco::core {

using syntax::ExprKind;
using types::BasicKind;
using types::TypeKind;

namespace {

// Is a number that a call gave among what it is computed from?
bool holds_given_number(const Expr &e) {
  if (e.op == Op::Local) return e.variable->kind == VariableKind::Temporary;
  return e.op != Op::PointerToInt && std::ranges::any_of(e.operands, [](const Expr *o) {
           return o != nullptr && holds_given_number(*o);
         });
}

} // namespace

const Expr *FunctionBuilder::expr_as(const syntax::Expr *x, types::Type *to) {
  const Expr *e = expr(x);
  return convert(e, to, syntax::start_pos(x));
}

const Expr *FunctionBuilder::effect(const syntax::Expr *x) {
  const check::TypeAndValue &tv = info_.at(x);
  if (tv.is_constant()) return constant(type_of(x), tv.value, x->pos);
  switch (x->kind) {
  case ExprKind::Ident: return ident(x->to<syntax::Ident>());
  case ExprKind::Paren: return effect(x->to<syntax::ParenExpr>()->x);
  case ExprKind::FuncLit: return function_literal(x->to<syntax::FuncLit>());
  case ExprKind::CompositeLit: return composite(x->to<syntax::CompositeLit>(), type_of(x));
  case ExprKind::Selector: return selector(x->to<syntax::SelectorExpr>());
  case ExprKind::Index: return index(x->to<syntax::IndexExpr>());
  case ExprKind::Slice: return slice(x->to<syntax::SliceExpr>());
  case ExprKind::TypeAssert: {
    auto *a = x->to<syntax::TypeAssertExpr>();
    bool comma_ok = is_comma_ok(x);
    types::Type *to = type_of(x);
    if (comma_ok) to = static_cast<types::Tuple *>(to)->vars[0]->type;
    return type_assert(a->x, to, comma_ok, x->pos);
  }
  case ExprKind::Call: return call(x->to<syntax::CallExpr>());
  case ExprKind::Star: return load(nil_check(expr(x->to<syntax::StarExpr>()->x)));
  case ExprKind::Unary: return unary(x->to<syntax::UnaryExpr>());
  case ExprKind::Binary: return binary(x->to<syntax::BinaryExpr>());
  case ExprKind::Bad:
  case ExprKind::BasicLit:
  case ExprKind::KeyValue:
  case ExprKind::DotsType:
  case ExprKind::ArrayType:
  case ExprKind::SliceType:
  case ExprKind::StructType:
  case ExprKind::FuncType:
  case ExprKind::InterfaceType:
  case ExprKind::MapType:
  case ExprKind::ChanType:
  case ExprKind::TypeSwitchGuard: break;
  }
  TUCO_UNREACHABLE("not a value: " + syntax::expr_string(x));
}

bool FunctionBuilder::is_comma_ok(const syntax::Expr *x) {
  types::Type *t = info_.type_of(x);
  return t != nullptr && t->kind == TypeKind::Tuple;
}

const Expr *FunctionBuilder::ident(const syntax::Ident *x) { return object_value(info_.object_of(x), x, x); }

const Expr *FunctionBuilder::object_value(types::Object *object, const syntax::Ident *x,
                                          const syntax::Expr *whole) {
  TUCO_CHECK(object != nullptr, "identifier without an object: " + x->name.string());
  switch (object->kind) {
  case types::ObjectKind::Nil: return zero(type_of(whole), x->pos);
  case types::ObjectKind::Var: {
    auto *v = static_cast<types::Var *>(object);
    if (v->var != types::VarKind::Package) return variable_value(v, x->pos);
    Expr *e = make_mutable(Op::GlobalAddress, pointer_to(v->type), x->pos, {});
    e->global = package_.global(v);
    return load(e);
  }
  case types::ObjectKind::Func: {
    auto *f = static_cast<types::Func *>(object);
    // An instance's own signature: what is recorded at the name of `f[int]` is the generic one.
    auto instance = info_.instances.find(x);
    types::Type *signature = instance == info_.instances.end() ? type_of(whole) : type(instance->second.type);
    Expr *e = make_mutable(Op::FunctionValue, signature, x->pos, {});
    e->function = package_.function(f->origin(), instance_args(x));
    return e;
  }
  default: break;
  }
  TUCO_UNREACHABLE("no value: " + x->name.string());
}

// ---- addresses

bool FunctionBuilder::is_addressable(const syntax::Expr *x) {
  return info_.at(x).mode == check::Mode::Variable;
}

// Whether a part of x is better reached through x's address than by loading all of it.
bool FunctionBuilder::prefers_address(const syntax::Expr *x) {
  if (!is_addressable(x)) return false;
  for (;;) {
    x = syntax::unparen(x);
    if (auto *id = x->as<syntax::Ident>()) {
      const types::Object *o = info_.object_of(id);
      auto *v = types::object_as<types::Var>(o);
      if (v == nullptr || v->var == types::VarKind::Package || find_variable(o) != nullptr) return true;
      return f_->captures[capture_index(o)].by_reference;
    }
    if (auto *s = x->as<syntax::SelectorExpr>()) {
      if (info_.selection(s) == nullptr || types::under(type_of(s->x))->kind == TypeKind::Pointer)
        return true;
      x = s->x;
    } else if (auto *i = x->as<syntax::IndexExpr>()) {
      if (types::under(type_of(i->x))->kind != TypeKind::Array) return true;
      x = i->x;
    } else {
      return true;
    }
  }
}

const Expr *FunctionBuilder::address_of_value(const Expr *value) {
  Variable *t = temporary(value->type, value->pos);
  t->kind = VariableKind::Local; // it has an address
  assign(t, value);
  return local_address(t, value->pos);
}

const Expr *FunctionBuilder::address(const syntax::Expr *x) {
  x = syntax::unparen(x);
  if (auto *id = x->as<syntax::Ident>()) {
    types::Object *o = info_.object_of(id);
    auto *v = types::object_as<types::Var>(o);
    TUCO_CHECK(v != nullptr);
    if (v->var != types::VarKind::Package) return variable_address(v, x->pos);
    Expr *e = make_mutable(Op::GlobalAddress, pointer_to(v->type), x->pos, {});
    e->global = package_.global(v);
    return e;
  }
  if (auto *s = x->as<syntax::SelectorExpr>()) {
    if (const types::Selection *selection = info_.selection(s)) {
      if (selection->kind == types::SelectionKind::FieldVal) return selected_field(s, *selection, true);
    } else {
      auto *v = types::object_as<types::Var>(info_.use(s->sel));
      TUCO_CHECK(v != nullptr);
      Expr *e = make_mutable(Op::GlobalAddress, pointer_to(v->type), x->pos, {});
      e->global = package_.global(v);
      return e;
    }
  }
  if (auto *i = x->as<syntax::IndexExpr>())
    if (types::under(type_of(i->x))->kind != TypeKind::Map && is_addressable(x)) return element_address(i);
  if (auto *star = x->as<syntax::StarExpr>()) return nil_check(expr(star->x));
  return address_of_value(effect(x));
}

// ---- selectors

const Expr *FunctionBuilder::selector(const syntax::SelectorExpr *x) {
  const types::Selection *s = info_.selection(x);
  if (s == nullptr) return object_value(info_.use(x->sel), x->sel, x); // pkg.Name
  switch (s->kind) {
  case types::SelectionKind::FieldVal: return selected_field(x, *s, false);
  case types::SelectionKind::MethodVal: return method_value(x, *s);
  case types::SelectionKind::MethodExpr: {
    types::Type *recv = type(s->recv);
    std::vector<int> path = s->index;
    auto *method = types::object_as<types::Func>(s->object);
    if (!environment_.empty()) { // the method of the type that stands here in this instance
      types::LookupResult found = types::lookup_field_or_method(recv, false, method->package, method->name);
      method = types::object_as<types::Func>(found.object);
      path = found.index;
    }
    Expr *e = make_mutable(Op::FunctionValue, type_of(x), x->pos, {});
    e->function = package_.method_expression(recv, method, path);
    return e;
  }
  }
  TUCO_UNREACHABLE();
}

const Expr *FunctionBuilder::selected_field(const syntax::SelectorExpr *x, const types::Selection &s,
                                            bool want_address) {
  const Expr *base;
  if (types::under(type_of(x->x))->kind == TypeKind::Pointer)
    base = expr(x->x);
  else if (prefers_address(x->x))
    base = address(x->x);
  else
    base = expr(x->x);
  std::span<const int> path = s.index;
  const Expr *holder = walk_embedded(base, path.first(path.size() - 1));
  if (types::under(holder->type)->kind == TypeKind::Pointer) {
    const Expr *a = field_address(nil_check(holder), path.back());
    return want_address ? a : load(a);
  }
  const Expr *value = field(holder, path.back());
  return want_address ? address_of_value(value) : value;
}

const Expr *FunctionBuilder::method_value(const syntax::SelectorExpr *x, const types::Selection &s) {
  types::Type *recv = type_of(x->x);
  std::vector<int> path = s.index;
  auto *method = types::object_as<types::Func>(s.object);
  bool by_address = false;
  if (!environment_.empty()) { // the method of the type that stands here in this instance
    types::LookupResult found = types::lookup_field_or_method(recv, true, method->package, method->name);
    method = types::object_as<types::Func>(found.object);
    path = found.index;
  }
  // The receiver is evaluated, and copied, now.
  const Expr *receiver;
  if (path.size() == 1 && !core::is_interface(recv) && method->origin()->has_ptr_recv &&
      types::under(recv)->kind != TypeKind::Pointer) {
    receiver = address(x->x);
    by_address = true;
  } else {
    bool needs_address = method->origin()->has_ptr_recv && types::under(recv)->kind != TypeKind::Pointer &&
                         prefers_address(x->x);
    receiver = needs_address ? address(x->x) : expr(x->x);
    by_address = needs_address;
  }
  // Go down to the receiver proper, so that nil pointers on the way panic here.
  const Expr *at = walk_embedded(receiver, std::span<const int>(path).first(path.size() - 1));
  if (path.size() > 1) {
    by_address = false;
    types::Type *t = at->type;
    bool is_struct_address = types::under(t)->kind == TypeKind::Pointer && at->op == Op::FieldAddress;
    if (is_struct_address && !method->origin()->has_ptr_recv) at = load(at);
  }
  types::Type *holder = at->type;
  if (!by_address && !core::is_interface(holder) && !method->origin()->has_ptr_recv &&
      types::under(holder)->kind == TypeKind::Pointer && types::type_as<types::Named>(holder) == nullptr)
    at = load(nil_check(at));
  if (core::is_interface(at->type))
    at = nil_check(spill(at));
  else
    at = spill(at);
  int last = path.back();
  Function *code = package_.method_value_function(at->type, method, {last});
  Expr *closure = make_mutable(Op::MakeClosure, type_of(x), x->pos, std::span(&at, 1));
  closure->function =
      package_.function_ref({.symbol = code->symbol, .parameters = {}, .results = {}, .body = code});
  return closure;
}

// ---- index and slice expressions

// pos: of the bracket, where a failure is reported.
const Expr *FunctionBuilder::checked_index(const Expr *i, const Expr *length, Pos pos) {
  if (i->op == Op::Const && length->op == Op::Const) {
    auto index = i->constant->to_int().as_int64(), limit = length->constant->as_int64();
    if (index && limit && *index >= 0 && *index < *limit) return integer(*index, i->pos);
  }
  if (i->op == Op::Const) i = integer(i->constant->to_int().as_int64().value_or(-1), i->pos);
  Expr *e =
      make_mutable(Op::BoundsCheck, types::basic(BasicKind::Int), pos, std::vector<const Expr *>{i, length});
  e->index_unsigned = types::is_unsigned(i->type);
  return e;
}

const Expr *FunctionBuilder::element_address(const syntax::IndexExpr *x) {
  types::Type *t = type_of(x->x);
  types::Type *u = types::under(t);
  types::Type *elem = elem_of(t);
  if (u->kind == TypeKind::Slice) {
    const Expr *s = expr(x->x), *at = expr(x->indices[0]);
    if (s->op != Op::Local)
      s = spill(s); // after the index's calls, which may change the variable, as gc does
    const Expr *i =
        checked_index(at, make(Op::SliceLength, types::basic(BasicKind::Int), x->pos, {s}), x->pos);
    return make(Op::ElementAddress, pointer_to(elem), x->pos,
                {make(Op::SliceData, pointer_to(elem), x->pos, {s}), i});
  }
  const Expr *base = u->kind == TypeKind::Pointer ? nil_check(expr(x->x)) : address(x->x);
  const Expr *i = checked_index(expr(x->indices[0]), integer(array_of(t)->len, x->pos), x->pos);
  return make(Op::ElementAddress, pointer_to(elem), x->pos, {base, i});
}

const Expr *FunctionBuilder::index(const syntax::IndexExpr *x) {
  if (info_.at(x->indices[0]).is_type())
    return effect(x->x); // an instance: the identifier knows its arguments
  types::Type *t = type_of(x->x);
  types::Type *u = types::under(t);
  switch (u->kind) {
  case TypeKind::Map: {
    auto *m = static_cast<types::Map *>(u);
    const Expr *map = expr(x->x);
    const Expr *key = types::is_string(m->key) ? bytes_as_string(x->indices[0]) : nullptr;
    if (key == nullptr) key = expr_as(x->indices[0], m->key);
    map = spill(map);
    bool comma_ok = is_comma_ok(x);
    Expr *e = make_mutable(Op::MapGet, comma_ok ? type_of(x) : m->elem, x->pos,
                           std::vector<const Expr *>{map, key});
    e->two_results = comma_ok;
    package_.require_type(t);
    return e;
  }
  case TypeKind::Basic: { // a string
    const Expr *s = expr(x->x), *at = expr(x->indices[0]);
    s = spill(s);
    types::Type *byte = types::byte_type();
    const Expr *i =
        checked_index(at, make(Op::StringLength, types::basic(BasicKind::Int), x->pos, {s}), x->pos);
    return load(make(Op::ElementAddress, pointer_to(byte), x->pos,
                     {make(Op::StringData, pointer_to(byte), x->pos, {s}), i}));
  }
  case TypeKind::Array:
    if (!prefers_address(x->x)) {
      const Expr *a = expr(x->x);
      const Expr *i = checked_index(expr(x->indices[0]), integer(array_of(t)->len, x->pos), x->pos);
      if (i->op == Op::Const) {
        Expr *e = make_mutable(Op::ArrayElement, elem_of(t), x->pos, std::span(&a, 1));
        e->index = static_cast<uint32_t>(*i->constant->as_int64());
        return e;
      }
      return load(make(Op::ElementAddress, pointer_to(elem_of(t)), x->pos, {address_of_value(a), i}));
    }
    return load(element_address(x));
  default: return load(element_address(x));
  }
}

const Expr *FunctionBuilder::slice(const syntax::SliceExpr *x) {
  types::Type *t = type_of(x->x);
  const Expr *base;
  switch (types::under(t)->kind) {
  case TypeKind::Pointer: base = nil_check(expr(x->x)); break;
  case TypeKind::Array: base = address(x->x); break;
  default: base = expr(x->x); break;
  }
  auto bound = [&](const syntax::Expr *b) -> const Expr * { return b == nullptr ? nullptr : expr(b); };
  const Expr *low = bound(x->low), *high = bound(x->high), *max = bound(x->max);
  return make(Op::Slice, type_of(x), x->pos, {base, low, high, max});
}

// ---- operators

const Expr *FunctionBuilder::unary(const syntax::UnaryExpr *x) {
  types::Type *t = type_of(x);
  switch (x->op) {
  case syntax::Op::And: {
    const syntax::Expr *operand = syntax::unparen(x->x);
    if (auto *lit = operand->as<syntax::CompositeLit>()) return composite_pointer(lit, type_of(lit), t);
    const Expr *a = address(operand);
    return types::identical(a->type, t) ? a : make(Op::Reinterpret, t, x->pos, {a});
  }
  case syntax::Op::Recv: {
    Expr *e = make_mutable(Op::ChanRecv, t, x->pos, std::vector<const Expr *>{spill(expr(x->x))});
    e->two_results = is_comma_ok(x);
    return e;
  }
  case syntax::Op::Not: return make(Op::Not, t, x->pos, {expr_as(x->x, t)});
  case syntax::Op::Add: return expr_as(x->x, t);
  case syntax::Op::Sub: return make(Op::Neg, t, x->pos, {expr_as(x->x, t)});
  case syntax::Op::Xor: return make(Op::Complement, t, x->pos, {expr_as(x->x, t)});
  default: TUCO_UNREACHABLE();
  }
}

const Expr *FunctionBuilder::binary(const syntax::BinaryExpr *x) {
  if (syntax::is_logical(x->op)) return logical(x);
  if (syntax::is_comparison(x->op)) return comparison(x);
  types::Type *t = type_of(x);
  if (x->op == syntax::Op::Add && types::is_string(t)) {
    std::vector<const Expr *> operands;
    concat_operands(x, operands);
    return make(Op::Concat, t, x->pos, operands);
  }
  const Expr *a = expr_as(x->x, t);
  const Expr *b = syntax::is_shift(x->op) ? shift_count(x->y) : expr_as(x->y, t);
  return arithmetic(x->op, a, b, t, x->pos);
}

// a + b + c is one concatenation.
void FunctionBuilder::concat_operands(const syntax::Expr *x, std::vector<const Expr *> &out) {
  const syntax::Expr *u = syntax::unparen(x);
  auto *b = u->as<syntax::BinaryExpr>();
  if (b != nullptr && b->op == syntax::Op::Add && !info_.at(b).is_constant()) {
    concat_operands(b->x, out);
    concat_operands(b->y, out);
    return;
  }
  out.push_back(expr(u));
}

// The count of a shift; an untyped constant such as 1.0 counts as an integer.
const Expr *FunctionBuilder::shift_count(const syntax::Expr *x) {
  const Expr *count = expr(x);
  if (count->op == Op::Const && !types::is_integer(count->type))
    return constant(types::basic(BasicKind::Uint), count->constant->to_int(), count->pos);
  return count;
}

Op FunctionBuilder::arithmetic_op(syntax::Op op, types::Type *t) {
  switch (op) {
  case syntax::Op::Add: return types::is_string(t) ? Op::Concat : Op::Add;
  case syntax::Op::Sub: return Op::Sub;
  case syntax::Op::Mul: return Op::Mul;
  case syntax::Op::Div: return Op::Div;
  case syntax::Op::Rem: return Op::Rem;
  case syntax::Op::And: return Op::And;
  case syntax::Op::Or: return Op::Or;
  case syntax::Op::Xor: return Op::Xor;
  case syntax::Op::AndNot: return Op::AndNot;
  case syntax::Op::Shl: return Op::Shl;
  case syntax::Op::Shr: return Op::Shr;
  default: TUCO_UNREACHABLE();
  }
}

const Expr *FunctionBuilder::arithmetic(syntax::Op op, const Expr *x, const Expr *y, types::Type *t,
                                        Pos pos) {
  return make(arithmetic_op(op, t), t, pos, {x, y});
}

const Expr *FunctionBuilder::equal(const Expr *x, const Expr *y, Pos pos) {
  types::Type *tx = x->type, *ty = y->type;
  if (types::is_untyped_nil(tx))
    x = zero(ty, pos);
  else if (types::is_untyped_nil(ty))
    y = zero(tx, pos);
  else if (core::is_interface(tx) && !core::is_interface(ty))
    y = convert(y, tx, pos);
  else if (!core::is_interface(tx) && core::is_interface(ty))
    x = convert(x, ty, pos);
  else if (core::is_interface(tx) && !types::identical(types::under(tx), types::under(ty))) {
    x = convert(x, types::empty_interface(), pos);
    y = convert(y, types::empty_interface(), pos);
  }
  return make(Op::Eq, types::basic(BasicKind::Bool), pos, {x, y});
}

const Expr *FunctionBuilder::bytes_as_string(const syntax::Expr *x) {
  auto *call = syntax::unparen(x)->as<syntax::CallExpr>();
  if (call == nullptr || call->args.size() != 1 || info_.at(call).is_constant() ||
      !info_.at(call->fun).is_type())
    return nullptr;
  types::Type *from = types::under(type_of(call->args[0])), *to = type_of(call);
  if (!types::is_string(to) || from->kind != TypeKind::Slice || size_of(elem_of(from)) != 1) return nullptr;
  const Expr *s = spill(expr(call->args[0]));
  return make(Op::StringValue, to, x->pos,
              {make(Op::SliceData, pointer_to(elem_of(from)), x->pos, {s}),
               make(Op::SliceLength, types::basic(BasicKind::Int), x->pos, {s})});
}

const Expr *FunctionBuilder::comparison(const syntax::BinaryExpr *x) {
  types::Type *result = type_of(x);
  bool boxes = core::is_interface(type_of(x->x)) || core::is_interface(type_of(x->y));
  const Expr *a =
      boxes ? nullptr
            : bytes_as_string(x->x); // its bytes are looked at when what else is called has been, as by gc
  if (a == nullptr) a = expr(x->x);
  const Expr *b = boxes ? nullptr : bytes_as_string(x->y);
  if (b == nullptr) b = expr(x->y);
  types::Type *boolean = types::basic(BasicKind::Bool);
  const Expr *e;
  switch (x->op) {
  case syntax::Op::Eql: e = equal(a, b, x->pos); break;
  case syntax::Op::Neq: {
    const Expr *eq = equal(a, b, x->pos);
    e = make(Op::Ne, boolean, x->pos, {eq->operands[0], eq->operands[1]});
    break;
  }
  case syntax::Op::Lss: e = make(Op::Lt, boolean, x->pos, {a, b}); break;
  case syntax::Op::Leq: e = make(Op::Le, boolean, x->pos, {a, b}); break;
  case syntax::Op::Gtr: e = make(Op::Gt, boolean, x->pos, {a, b}); break;
  default: e = make(Op::Ge, boolean, x->pos, {a, b}); break;
  }
  return types::identical(result, boolean) ? e : make(Op::Reinterpret, result, x->pos, {e});
}

const Expr *FunctionBuilder::logical(const syntax::BinaryExpr *x) {
  types::Type *t = type_of(x);
  bool is_and = x->op == syntax::Op::AndAnd;
  const Expr *a = expr_as(x->x, t);
  const Expr *b = nullptr;
  std::span<Stmt *const> effects = collect([&] { b = expr_as(x->y, t); });
  if (effects.empty()) return make(is_and ? Op::LogicalAnd : Op::LogicalOr, t, x->pos, {a, b});
  Variable *v = temporary(t, x->pos);
  Stmt *s = emit(StmtKind::If, x->pos);
  s->value = is_and ? a : make(Op::Not, t, x->pos, {a});
  s->body = collect([&] {
    append(effects);
    assign(v, b);
  });
  s->otherwise = collect([&] { assign(v, constant(t, types::Value::boolean(!is_and), x->pos)); });
  return local(v, x->pos);
}

// ---- interfaces

// What a call gave is a pointer from here on, before a later call can collect what it points to.
// []rune("constant") is the literal []rune{'c', 'o', …}.
const Expr *FunctionBuilder::constant_runes(std::string_view text, types::Type *slice, Pos pos) {
  types::Type *elem = elem_of(slice);
  if (text.empty())
    return make(Op::SliceValue, slice, pos,
                {make(Op::ZeroSizeAddress, pointer_to(elem), pos), integer(0, pos), integer(0, pos)});
  std::vector<const Expr *> runes;
  while (!text.empty()) {
    base::DecodedRune rune = base::decode_rune(text);
    runes.push_back(constant(elem, types::Value::integer(static_cast<int64_t>(rune.rune)), pos));
    text.remove_prefix(rune.length);
  }
  return slice_of_values(slice, runes, pos);
}

const Expr *FunctionBuilder::int_to_pointer(const Expr *value, types::Type *to, Pos pos) {
  Expr *e = make_mutable(Op::IntToPointer, to, pos, std::vector<const Expr *>{value});
  if (!holds_given_number(*value)) return e;
  e->at_once = true;
  return spill(e);
}

const Expr *FunctionBuilder::type_assert(const syntax::Expr *x, types::Type *to, bool comma_ok, Pos pos) {
  const Expr *value = spill(expr(x));
  types::Type *result = to;
  if (comma_ok) {
    types::Var *v = package_.types().make<types::Var>(types::VarKind::Result, nullptr, pos, Name(), to);
    types::Var *ok = package_.types().make<types::Var>(types::VarKind::Result, nullptr, pos, Name(),
                                                       types::basic(BasicKind::Bool));
    result = package_.types().tuple_of({v, ok});
  }
  Expr *e = make_mutable(Op::TypeAssert, result, pos, std::span(&value, 1));
  e->aux_type = to;
  e->two_results = comma_ok;
  package_.require_type(to);
  return e;
}

// ---- function literals

// As gc has it, loop bodies that became functions number nothing themselves: what is in them counts in the function around.
FunctionBuilder &FunctionBuilder::numbering() {
  FunctionBuilder *builder = this;
  while (builder->range_body_) builder = builder->parent_;
  return *builder;
}

const Expr *FunctionBuilder::function_literal(const syntax::FuncLit *x) {
  FunctionBuilder &outer = numbering();
  std::string symbol = outer.f_->symbol;
  symbol += outer.f_->parent == nullptr ? ".func" : ".";
  symbol += std::to_string(++outer.literal_count_);
  Function *literal = package_.new_function(std::move(symbol), x->pos);
  literal->is_weak = f_->is_weak;
  FunctionBuilder builder(package_, info_, literal, this, environment_, x);
  auto *signature = static_cast<types::Signature *>(types::unalias(info_.type_of(x)));
  builder.build(*x->type, nullptr, x->body, signature);
  return make_closure(literal, builder, type_of(x), x->pos);
}

const Expr *FunctionBuilder::make_closure(Function *literal, const FunctionBuilder &, types::Type *t,
                                          Pos pos) {
  std::vector<types::Type *> parameters, results;
  for (Variable *v : literal->parameters) parameters.push_back(v->type);
  for (Variable *v : literal->results) results.push_back(v->type);
  const FunctionRef *ref = package_.function_ref(
      {.symbol = literal->symbol, .parameters = parameters, .results = results, .body = literal});
  if (literal->captures.empty()) {
    Expr *e = make_mutable(Op::FunctionValue, t, pos, {});
    e->function = ref;
    return e;
  }
  literal->is_closure = true;
  std::vector<const Expr *> captured;
  for (const Capture &c : literal->captures) {
    if (c.variable == nullptr) {
      Expr *e = make_mutable(Op::Capture, f_->captures[c.parent_capture].type, pos, {});
      e->index = c.parent_capture;
      captured.push_back(e);
    } else if (c.variable->kind == VariableKind::DeferArea) {
      captured.push_back(make(Op::PointerToInt, c.type, pos, {local_address(c.variable, pos)}));
    } else {
      captured.push_back(c.by_reference ? local_address(c.variable, pos) : local(c.variable, pos));
    }
  }
  Expr *e = make_mutable(Op::MakeClosure, t, pos, captured);
  e->function = ref;
  return e;
}

// ---- conversions

const Expr *FunctionBuilder::conversion(const syntax::Expr *x, types::Type *to, Pos pos) {
  return convert_value(expr(x), to, pos);
}

const Expr *FunctionBuilder::convert_value(const Expr *value, types::Type *to, Pos pos) {
  types::Type *from = value->type;
  if (types::is_untyped_nil(from)) return zero(to, pos);
  if (core::is_interface(to)) return convert(value, to, pos);
  types::Type *f = types::under(from), *t = types::under(to);
  if (types::identical(f, t)) return convert(value, to, pos);
  auto *fb = f->kind == TypeKind::Basic ? static_cast<types::Basic *>(f) : nullptr;
  auto *tb = t->kind == TypeKind::Basic ? static_cast<types::Basic *>(t) : nullptr;
  if (fb != nullptr && tb != nullptr) {
    if ((fb->info & types::IsNumeric) && (tb->info & types::IsNumeric)) {
      if (value->op == Op::Const && (tb->info & (types::IsComplex | types::IsFloat)))
        return constant(to, *value->constant, pos);
      return make(Op::Convert, to, pos, {value});
    }
    if ((fb->info & types::IsInteger) && (tb->info & types::IsString))
      return make(Op::StringFromRune, to, pos, {value});
    if (fb->basic == BasicKind::UnsafePointer && (tb->info & types::IsInteger))
      return make(Op::PointerToInt, to, pos, {value});
    if ((fb->info & types::IsInteger) && tb->basic == BasicKind::UnsafePointer)
      return int_to_pointer(value, to, pos);
    return convert(value, to, pos);
  }
  auto element_is_byte = [](types::Type *slice) { return size_of(elem_of(slice)) == 1; };
  if (tb != nullptr && (tb->info & types::IsString) && f->kind == TypeKind::Slice)
    return make(element_is_byte(f) ? Op::StringFromBytes : Op::StringFromRunes, to, pos, {value});
  if (fb != nullptr && (fb->info & types::IsString) && t->kind == TypeKind::Slice) {
    if (value->op == Op::Const && !element_is_byte(t))
      return constant_runes(value->constant->as_string(), to, pos);
    return make(element_is_byte(t) ? Op::BytesFromString : Op::RunesFromString, to, pos, {value});
  }
  if (f->kind == TypeKind::Slice && t->kind == TypeKind::Pointer)
    return make(Op::SliceToArrayPointer, to, pos, {value});
  if (f->kind == TypeKind::Slice && t->kind == TypeKind::Array)
    return load(make(Op::SliceToArrayPointer, pointer_to(to), pos, {value}));
  if (value->op == Op::Zero) return zero(to, pos);
  return make(Op::Reinterpret, to, pos, {value});
}

} // namespace tuco::core
