// Calls, built-in functions, defer and go.
#include "compiler/core/function_builder.h"

#include "compiler/types/lookup.h"
#include "compiler/types/type_set.h"
#include "runtime/abi/faults.h"

#include <algorithm>

namespace tuco::core {

using types::BasicKind;
using types::BuiltinId;
using types::TypeKind;

// Whether the function says that what its uintptr arguments were converted from is to be kept until it returns.
bool FunctionBuilder::keeps_pointers(const syntax::Expr *fun) {
  types::Object *object = nullptr;
  if (auto *id = fun->as<syntax::Ident>()) object = info_.use(id);
  if (auto *sel = fun->as<syntax::SelectorExpr>()) {
    const types::Selection *s = info_.selection(sel);
    object = s == nullptr ? info_.use(sel->sel) : s->object;
  }
  auto *f = types::object_as<types::Func>(object);
  const syntax::FuncDecl *decl = f == nullptr ? nullptr : f->origin()->decl;
  return decl != nullptr &&
         (decl->has_directive("go:uintptrescapes") || decl->has_directive("go:uintptrkeepalive"));
}

// What `x` converts, or null: it is no conversion.
const syntax::Expr *FunctionBuilder::converted(const syntax::Expr *x) {
  auto *call = syntax::unparen(x)->as<syntax::CallExpr>();
  bool is_conversion =
      call != nullptr && call->args.size() == 1 && info_.at(syntax::unparen(call->fun)).is_type();
  return is_conversion ? call->args[0] : nullptr;
}

// The unsafe.Pointer that `x` converts to uintptr, or null.
const syntax::Expr *FunctionBuilder::converted_pointer(const syntax::Expr *x) {
  const syntax::Expr *from = converted(x);
  if (from == nullptr) return nullptr;
  auto is = [&](const syntax::Expr *e, BasicKind kind) {
    types::Type *t = types::under(type_of(e));
    return t->kind == TypeKind::Basic && static_cast<types::Basic *>(t)->basic == kind;
  };
  if (!is(x, BasicKind::Uintptr) || info_.at(from).is_constant()) return nullptr;
  return is(from, BasicKind::UnsafePointer) ? from : nullptr;
}

const Expr *FunctionBuilder::keeping(const Expr *call, const std::vector<const Expr *> &kept) {
  if (kept.empty() || call->op != Op::Call) return call;
  std::vector<const Expr *> operands(call->operands.begin(), call->operands.end());
  operands.insert(operands.end(), kept.begin(), kept.end());
  Expr *copy = package_.arena().make<Expr>(*call);
  copy->operands = package_.arena().copy(operands);
  copy->kept = static_cast<uint32_t>(kept.size());
  return copy;
}

// Arguments converted to the parameters' types; variadic ones packed into a slice. `kept`: takes pointers that are
// passed as uintptr.
std::vector<const Expr *> FunctionBuilder::arguments(const syntax::CallExpr *x, types::Signature *signature,
                                                     std::vector<const Expr *> *kept) {
  std::vector<const Expr *> values;
  if (x->args.size() == 1 && info_.type_of(x->args[0]) != nullptr &&
      info_.type_of(x->args[0])->kind == TypeKind::Tuple) {
    const Expr *tuple = effect(x->args[0]);
    std::vector<Variable *> targets;
    for (types::Var *v : static_cast<types::Tuple *>(tuple->type)->vars)
      targets.push_back(temporary(v->type, x->pos));
    assign(targets, tuple);
    for (Variable *v : targets) values.push_back(local(v, x->pos));
  } else {
    for (size_t i = 0; i < x->args.size(); i++) {
      // Convert at once: an interface conversion is part of evaluating the argument.
      size_t last = signature->params->size() - 1;
      types::Type *to = nullptr;
      if (!signature->variadic || i < last || x->has_dots)
        to = signature->params->vars[i]->type;
      else
        to = elem_of(signature->params->vars[last]->type);
      if (const syntax::Expr *from = kept == nullptr ? nullptr : converted_pointer(x->args[i])) {
        kept->push_back(spill(expr(from)));
        values.push_back(
            convert(make(Op::PointerToInt, type_of(x->args[i]), x->pos, {kept->back()}), to, x->pos));
        continue;
      }
      values.push_back(expr_as(x->args[i], to));
    }
  }
  size_t fixed = signature->params->size() - (signature->variadic ? 1 : 0);
  std::vector<const Expr *> out;
  for (size_t i = 0; i < values.size() && (i < fixed || x->has_dots); i++)
    out.push_back(convert(values[i], signature->params->vars[i]->type, x->pos));
  if (signature->variadic && !x->has_dots) {
    types::Type *slice = signature->params->vars[fixed]->type;
    std::vector<const Expr *> rest;
    for (size_t i = fixed; i < values.size(); i++) rest.push_back(convert(values[i], elem_of(slice), x->pos));
    out.push_back(rest.empty() ? zero(slice, x->pos) : slice_of_values(slice, rest, x->pos));
  }
  return out;
}

const Expr *FunctionBuilder::call(const syntax::CallExpr *x) {
  const syntax::Expr *fun = syntax::unparen(x->fun);
  const check::TypeAndValue &tv = info_.at(fun);
  if (tv.is_type()) return conversion(x->args[0], type_of(x), x->pos);
  if (const types::Builtin *b = called_builtin(fun)) return builtin(x, b->id);
  auto *signature = types::under_as<types::Signature>(type_of(fun));
  if (signature == nullptr) signature = static_cast<types::Signature *>(types::common_under(type_of(fun)));

  std::vector<const Expr *> kept, *keep = keeps_pointers(fun) ? &kept : nullptr;
  // A method call?
  if (auto *sel = fun->as<syntax::SelectorExpr>()) {
    const types::Selection *s = info_.selection(sel);
    if (s != nullptr && s->kind == types::SelectionKind::MethodVal) {
      types::Type *recv = type_of(sel->x);
      auto *method = types::object_as<types::Func>(s->object);
      std::vector<int> path = s->index;
      if (types::is_type_param(s->recv) || types::is_type_param(types::deref(s->recv).first)) {
        types::LookupResult found = types::lookup_field_or_method(recv, true, method->package, method->name);
        method = types::object_as<types::Func>(found.object);
        TUCO_CHECK(method != nullptr, "method of a type argument not found");
        path = found.index;
      }
      bool pointer = types::under(recv)->kind == TypeKind::Pointer;
      bool by_address = !pointer && !core::is_interface(recv) && prefers_address(sel->x);
      if (!pointer && path.size() == 1 && !core::is_interface(recv) && method->origin()->has_ptr_recv)
        by_address = true;
      const Expr *receiver = by_address ? address(sel->x) : expr(sel->x);
      // Arguments may change what the receiver is read from: a value receiver is copied first.
      std::vector<const Expr *> args = arguments(x, signature, keep);
      return keeping(method_call(receiver, by_address, method, path, std::move(args), x->pos), kept);
    }
  }
  const Expr *callee = expr(fun);
  if (callee->op == Op::FunctionValue) {
    const FunctionRef *ref = callee->function;
    std::vector<const Expr *> args = arguments(x, signature, keep);
    return keeping(call(ref, std::move(args), x->pos), kept);
  }
  std::vector<const Expr *> operands{nullptr};
  for (const Expr *a : arguments(x, signature, nullptr)) operands.push_back(a);
  operands[0] = spill(callee); // a variable is read after the arguments' calls
  types::Type *t = signature->results->size() == 0   ? nullptr
                   : signature->results->size() == 1 ? signature->results->vars[0]->type
                                                     : signature->results;
  return make(Op::CallClosure, t, x->pos, operands);
}

// ---- built-in functions

const types::Builtin *FunctionBuilder::called_builtin(const syntax::Expr *fun) {
  if (info_.at(fun).mode != check::Mode::Builtin) return nullptr;
  const syntax::Ident *name = fun->as<syntax::Ident>();
  if (auto *s = fun->as<syntax::SelectorExpr>()) name = s->sel;
  auto *b = types::object_as<types::Builtin>(info_.use(name));
  TUCO_CHECK(b != nullptr);
  return b;
}

// The arguments of a built-in function, which may be the results of one call.
size_t FunctionBuilder::argument_count(const syntax::CallExpr *x) {
  auto it = tuple_arguments_.find(x);
  return it == tuple_arguments_.end() ? x->args.size() : it->second.size();
}

const Expr *FunctionBuilder::argument(const syntax::CallExpr *x, size_t i) {
  auto it = tuple_arguments_.find(x);
  return it == tuple_arguments_.end() ? expr(x->args[i]) : local(it->second[i], x->pos);
}

const Expr *FunctionBuilder::builtin(const syntax::CallExpr *x, BuiltinId id) {
  types::Type *none = nullptr;
  if (x->args.size() == 1 && info_.type_of(x->args[0]) != nullptr &&
      info_.type_of(x->args[0])->kind == TypeKind::Tuple) {
    const Expr *tuple = effect(x->args[0]); // f(g()) with several results
    std::vector<Variable *> parts;
    for (types::Var *v : static_cast<types::Tuple *>(tuple->type)->vars)
      parts.push_back(temporary(v->type, x->pos));
    assign(parts, tuple);
    tuple_arguments_[x] = std::move(parts);
  }
  switch (id) {
  case BuiltinId::Append: return append(x);
  case BuiltinId::Cap: return in_order(length(x->args[0], true, x->pos));
  case BuiltinId::Len: return in_order(length(x->args[0], false, x->pos));
  case BuiltinId::Clear: {
    const Expr *v = spill(argument(x, 0));
    return make(types::under(v->type)->kind == TypeKind::Map ? Op::MapClear : Op::ClearSlice, none, x->pos,
                {v});
  }
  case BuiltinId::Close: return make(Op::ChanClose, none, x->pos, {argument(x, 0)});
  case BuiltinId::Complex: {
    types::Type *t = type_of(x);
    types::Type *part = types::basic(size_of(t) == 8 ? BasicKind::Float32 : BasicKind::Float64);
    const Expr *re = convert_value(argument(x, 0), part, x->pos);
    return in_order(make(Op::ComplexValue, t, x->pos, {re, convert_value(argument(x, 1), part, x->pos)}));
  }
  case BuiltinId::Real: return in_order(make(Op::Real, type_of(x), x->pos, {argument(x, 0)}));
  case BuiltinId::Imag: return in_order(make(Op::Imag, type_of(x), x->pos, {argument(x, 0)}));
  case BuiltinId::Copy: {
    const Expr *dst = argument(x, 0);
    return make(Op::Copy, types::basic(BasicKind::Int), x->pos, {dst, argument(x, 1)});
  }
  case BuiltinId::Delete: {
    const Expr *map = spill(argument(x, 0));
    auto *m = types::under_as<types::Map>(map->type);
    package_.require_type(map->type);
    return make(Op::MapDelete, none, x->pos, {map, convert(argument(x, 1), m->key, x->pos)});
  }
  case BuiltinId::Make: return make_builtin(x);
  case BuiltinId::Max: return in_order(min_max(x, Op::Max));
  case BuiltinId::Min: return in_order(min_max(x, Op::Min));
  case BuiltinId::New: {
    types::Type *pointer = type_of(x);
    types::Type *t = types::under_as<types::Pointer>(pointer)->elem;
    std::vector<const Expr *> init;
    if (!info_.at(x->args[0]).is_type()) init.push_back(convert(argument(x, 0), t, x->pos));
    Expr *e = make_mutable(Op::New, pointer, x->pos, init);
    e->aux_type = t;
    return e;
  }
  case BuiltinId::Panic: {
    const FunctionRef *gopanic = package_.runtime_function("runtime.gopanic", {types::empty_interface()}, {});
    return call(gopanic, {convert(argument(x, 0), types::empty_interface(), x->pos)}, x->pos);
  }
  case BuiltinId::Print:
  case BuiltinId::Println: {
    std::vector<const Expr *> operands;
    for (size_t i = 0; i < argument_count(x); i++) {
      operands.push_back(spill(argument(x, i)));
      types::Type *t = operands.back()->type;
      TypeKind kind = types::under(t)->kind;
      if (kind == TypeKind::Array || kind == TypeKind::Struct)
        package_.out().mistakes.push_back(
            {x->pos, "illegal types for operand: print\n\t" +
                         types::type_string(t, types::relative_to(package_.package()))});
    }
    Expr *e = make_mutable(Op::Print, none, x->pos, operands);
    e->index = id == BuiltinId::Println ? 1 : 0;
    return e;
  }
  case BuiltinId::Recover: return make(Op::Recover, types::empty_interface(), x->pos);
  case BuiltinId::Add:
  case BuiltinId::Alignof:
  case BuiltinId::Offsetof:
  case BuiltinId::Sizeof:
  case BuiltinId::Slice:
  case BuiltinId::SliceData:
  case BuiltinId::String:
  case BuiltinId::StringData: return builtin_unsafe(x, id);
  }
  TUCO_UNREACHABLE();
}

const Expr *FunctionBuilder::builtin_unsafe(const syntax::CallExpr *x, BuiltinId id) {
  types::Type *int_type = types::basic(BasicKind::Int);
  types::Type *t = type_of(x);
  auto unsafe_panic = [&](abi::UnsafeFault fault) {
    const FunctionRef *f = package_.function_ref(
        {.symbol = "rt_panic_unsafe", .parameters = {int_type}, .results = {}, .is_runtime_call = true});
    eval(call(f, {integer(fault, x->pos)}, x->pos));
    emit(StmtKind::Unreachable, x->pos);
  };
  types::Type *boolean = types::basic(BasicKind::Bool);
  switch (id) {
  case BuiltinId::Add: {
    const Expr *p = argument(x, 0);
    return make(Op::PointerAdd, t, x->pos, {p, convert_value(argument(x, 1), int_type, x->pos)});
  }
  // Constants, unless their operand's type depends on a type parameter.
  case BuiltinId::Sizeof: return constant(t, types::Value::integer(size_of(type_of(x->args[0]))), x->pos);
  case BuiltinId::Alignof:
    return constant(t, types::Value::integer(types::align_of(type_of(x->args[0]))), x->pos);
  case BuiltinId::Offsetof: {
    auto *sel = syntax::unparen(x->args[0])->to<syntax::SelectorExpr>();
    const types::Selection *s = info_.selection(sel);
    types::Type *at = types::deref(type(s->recv)).first;
    int64_t offset = 0;
    for (int i : s->index) {
      auto *st = types::under_as<types::Struct>(at);
      offset += types::field_offsets(st)[static_cast<size_t>(i)];
      at = st->fields[static_cast<size_t>(i)]->type;
    }
    return constant(t, types::Value::integer(offset), x->pos);
  }
  case BuiltinId::Slice:
  case BuiltinId::String: {
    bool is_slice = id == BuiltinId::Slice;
    const Expr *p = spill(argument(x, 0));
    const Expr *n = spill(convert_value(argument(x, 1), int_type, x->pos));
    int64_t elem_size = is_slice ? std::max<int64_t>(size_of(elem_of(t)), 1) : 1;
    const Expr *too_long =
        make(Op::LogicalOr, boolean, x->pos,
             {make(Op::Lt, boolean, x->pos, {n, integer(0, x->pos)}),
              make(Op::Gt, boolean, x->pos, {n, integer((int64_t{1} << 47) / elem_size, x->pos)})});
    if_then(too_long, x->pos,
            [&] { unsafe_panic(is_slice ? abi::kUnsafeSliceLength : abi::kUnsafeStringLength); });
    // What begins at p must end within the address space.
    const Expr *room = make(Op::Sub, types::basic(BasicKind::Uintptr), x->pos,
                            {constant(types::basic(BasicKind::Uintptr), types::Value::integer(0), x->pos),
                             make(Op::PointerToInt, types::basic(BasicKind::Uintptr), x->pos, {p})});
    const Expr *bytes = make(Op::Convert, types::basic(BasicKind::Uintptr), x->pos,
                             {make(Op::Mul, int_type, x->pos, {n, integer(elem_size, x->pos)})});
    const Expr *wraps = make(Op::LogicalAnd, boolean, x->pos,
                             {make(Op::Gt, boolean, x->pos, {bytes, room}),
                              make(Op::Ne, boolean, x->pos, {p, zero(p->type, x->pos)})});
    if_then(wraps, x->pos,
            [&] { unsafe_panic(is_slice ? abi::kUnsafeSliceLength : abi::kUnsafeStringLength); });
    const Expr *is_nil = make(Op::LogicalAnd, boolean, x->pos,
                              {make(Op::Eq, boolean, x->pos, {p, zero(p->type, x->pos)}),
                               make(Op::Ne, boolean, x->pos, {n, integer(0, x->pos)})});
    if_then(is_nil, x->pos, [&] { unsafe_panic(is_slice ? abi::kUnsafeSliceNil : abi::kUnsafeStringNil); });
    if (is_slice) return make(Op::SliceValue, t, x->pos, {p, n, n});
    return make(Op::StringValue, t, x->pos, {p, n});
  }
  case BuiltinId::SliceData: return make(Op::SliceData, t, x->pos, {argument(x, 0)});
  case BuiltinId::StringData: return make(Op::StringData, t, x->pos, {argument(x, 0)});
  default: TUCO_UNREACHABLE();
  }
}

const Expr *FunctionBuilder::append(const syntax::CallExpr *x) {
  types::Type *t = type_of(x);
  const Expr *slice = convert(argument(x, 0), t, x->pos);
  if (argument_count(x) == 1) return slice;
  if (x->has_dots) {
    if (const syntax::CallExpr *made = made_slice(x->args[1]))
      return make(Op::AppendZeros, t, x->pos, {slice, length_of_make(made, 1)});
    const Expr *more = argument(x, 1);
    if (types::is_untyped_nil(more->type)) return slice;
    return make(Op::AppendSlice, t, x->pos, {slice, more});
  }
  std::vector<const Expr *> operands{slice};
  for (size_t i = 1; i < argument_count(x); i++)
    operands.push_back(convert(argument(x, i), elem_of(t), x->pos));
  return make(Op::Append, t, x->pos, operands);
}

// A built-in function is a call: what it gives does not change with later calls in the same expression, though the
// variables that it reads may.
const Expr *FunctionBuilder::in_order(const Expr *e) { return reads_shared(*e) ? spill(e) : e; }

bool FunctionBuilder::reads_shared(const Expr &e) const {
  if (e.op == Op::Load || (e.op == Op::Local && shared_.contains(e.variable))) return true;
  return std::any_of(e.operands.begin(), e.operands.end(),
                     [&](const Expr *o) { return o != nullptr && reads_shared(*o); });
}

const Expr *FunctionBuilder::length(const syntax::Expr *x, bool capacity, Pos pos) {
  types::Type *t = type_of(x);
  types::Type *int_type = types::basic(BasicKind::Int);
  if (types::Array *a = array_of(t)) {
    eval(expr(x)); // evaluated for its effects: not constant, so it has some
    return integer(a->len, pos);
  }
  const Expr *v = expr(x);
  switch (types::under(t)->kind) {
  case TypeKind::Slice: return make(capacity ? Op::SliceCapacity : Op::SliceLength, int_type, pos, {v});
  case TypeKind::Map: return make(Op::MapLength, int_type, pos, {v});
  case TypeKind::Chan: return make(capacity ? Op::ChanCapacity : Op::ChanLength, int_type, pos, {v});
  default: return make(Op::StringLength, int_type, pos, {v});
  }
}

// Sizes keep their sign through conversion; unsigned values beyond int turn negative and are refused as such.
const Expr *FunctionBuilder::length_of_make(const syntax::CallExpr *x, size_t i) {
  return convert_value(argument(x, i), types::basic(BasicKind::Int), x->pos);
}

// The call make([]T, n) that `x` is, or null.
const syntax::CallExpr *FunctionBuilder::made_slice(const syntax::Expr *x) {
  auto *call = syntax::unparen(x)->as<syntax::CallExpr>();
  if (call == nullptr || call->args.size() != 2) return nullptr;
  const types::Builtin *b = called_builtin(syntax::unparen(call->fun));
  bool is_make = b != nullptr && b->id == BuiltinId::Make;
  return is_make && types::under(type_of(call))->kind == TypeKind::Slice ? call : nullptr;
}

const Expr *FunctionBuilder::make_builtin(const syntax::CallExpr *x) {
  types::Type *t = type_of(x);
  switch (types::under(t)->kind) {
  case TypeKind::Slice: {
    const Expr *len = length_of_make(x, 1);
    if (x->args.size() > 2) return make(Op::MakeSlice, t, x->pos, {len, length_of_make(x, 2)});
    len = spill(len);
    return make(Op::MakeSlice, t, x->pos, {len, len});
  }
  case TypeKind::Map:
    if (x->args.size() > 1) return make(Op::MakeMap, t, x->pos, {length_of_make(x, 1)});
    return make(Op::MakeMap, t, x->pos);
  default:
    if (x->args.size() > 1) return make(Op::MakeChan, t, x->pos, {length_of_make(x, 1)});
    return make(Op::MakeChan, t, x->pos, {integer(0, x->pos)});
  }
}

const Expr *FunctionBuilder::min_max(const syntax::CallExpr *x, Op op) {
  types::Type *t = type_of(x);
  const Expr *value = convert(argument(x, 0), t, x->pos);
  for (size_t i = 1; i < argument_count(x); i++)
    value = make(op, t, x->pos, {value, convert(argument(x, i), t, x->pos)});
  return value;
}

// ---- defer and go

// A func() closure that performs `e`, whose operands are evaluated now.
const Expr *FunctionBuilder::thunk(const Expr *e, bool is_defer, Pos pos) {
  std::string symbol = f_->symbol + (is_defer ? ".deferwrap" : ".gowrap") + std::to_string(++wrap_count_);
  Function *code = package_.new_function(std::move(symbol), pos);
  code->parent = f_;
  code->end = pos;
  code->is_wrapper = true;
  code->is_weak = f_->is_weak;
  FunctionBuilder inside(package_, info_, code, nullptr, environment_, nullptr);
  code->parent = f_;
  inside.begin();
  std::vector<const Expr *> captured, operands;
  for (const Expr *o : e->operands) {
    if (o != nullptr) {
      o = spill(o);
      if (o->op == Op::Local) {
        Expr *c = inside.make_mutable(Op::Capture, o->type, pos, {});
        c->index = static_cast<uint32_t>(code->captures.size());
        core::Capture capture{};
        capture.type = o->type;
        capture.variable = o->variable;
        code->captures.push_back(capture);
        captured.push_back(o);
        o = c;
      }
    }
    operands.push_back(o);
  }
  Expr *copy = inside.make_mutable(e->op, e->type, e->pos, operands);
  copy->none = e->none; // whichever of the union is meant
  copy->index = e->index;
  copy->kept = e->kept;
  inside.eval(copy);
  inside.return_values({}, pos);
  inside.finish();
  types::Type *func_type = package_.types().signature_of(nullptr, package_.types().tuple_of({}),
                                                         package_.types().tuple_of({}), false);
  const FunctionRef *ref =
      package_.function_ref({.symbol = code->symbol, .parameters = {}, .results = {}, .body = code});
  if (captured.empty()) {
    Expr *f = make_mutable(Op::FunctionValue, func_type, pos, {});
    f->function = ref;
    return f;
  }
  code->is_closure = true;
  Expr *closure = make_mutable(Op::MakeClosure, func_type, pos, captured);
  closure->function = ref;
  return closure;
}

void FunctionBuilder::defer_or_go(const syntax::CallStmt *s) {
  auto *x = s->call->to<syntax::CallExpr>();
  const syntax::Expr *fun = syntax::unparen(x->fun);
  const Expr *closure = nullptr;
  auto *literal = fun->as<syntax::FuncLit>();
  if (literal != nullptr && literal->type->params.empty() && literal->type->results.empty()) {
    closure = function_literal(literal);
  } else {
    const Expr *e = effect(x);
    if (e == nullptr || !is_effect(*e)) { // e.g. a conversion or len: nothing is left to do later
      if (e != nullptr) eval(e);
      return;
    }
    if (e->op == Op::CallInterface) {
      std::vector<const Expr *> operands(e->operands.begin(), e->operands.end());
      operands[0] = nil_check(spill(operands[0]));
      Expr *checked = package_.arena().make<Expr>(*e);
      checked->operands = package_.arena().copy(operands);
      e = checked;
    }
    // `go f()` of a func() needs nothing around f, and where f is nil the runtime says so.
    bool is_closure =
        e->op == Op::CallClosure && e->operands.size() == 1 && info_.at(x).mode == check::Mode::NoValue;
    closure = !s->is_defer && is_closure ? e->operands[0] : thunk(e, s->is_defer, s->pos);
  }
  if (s->is_defer)
    emit_defer(closure, s->pos);
  else
    emit(StmtKind::Go, s->pos)->value = spill(closure);
}

void FunctionBuilder::emit_defer(const Expr *closure, Pos pos) {
  closure = spill(closure);
  const Expr *area = nullptr;
  if (range_body_ != nullptr) {
    Expr *c = make_mutable(Op::Capture, types::basic(BasicKind::Uintptr), pos, {});
    c->index = defer_area_capture();
    area = make(Op::IntToPointer, types::basic(BasicKind::UnsafePointer), pos, {c});
  }
  Stmt *d = emit(StmtKind::Defer, pos);
  d->value = closure;
  d->address = area;
  if (area == nullptr && !f_->defers_in_list) d->index = f_->defer_count++;
}

// In a range-over-func body: the capture that holds the address of the enclosing function's defer area. It is an integer,
// since the area is always in the function's frame, and the body's closure may live on the heap, and longer: a body that
// is called when its loop is over does not come as far as a defer statement.
uint32_t FunctionBuilder::defer_area_capture() {
  for (uint32_t i = 0; i < f_->captures.size(); i++)
    if (f_->captures[i].variable != nullptr ? f_->captures[i].variable->kind == VariableKind::DeferArea
                                            : f_->captures[i].name.str() == ".defers")
      return i;
  core::Capture c{};
  c.type = types::basic(BasicKind::Uintptr);
  c.name = base::intern(".defers");
  if (parent_->range_body_ != nullptr) {
    c.parent_capture = parent_->defer_area_capture();
  } else {
    if (parent_->defer_area_ == nullptr) {
      parent_->defer_area_ = parent_->new_variable(c.name, nullptr, VariableKind::DeferArea, f_->pos);
      parent_->f_->has_defer = true;
      parent_->f_->defers_in_list = true;
      parent_->f_->no_inline = true;
    }
    c.variable = parent_->defer_area_;
  }
  f_->captures.push_back(c);
  return static_cast<uint32_t>(f_->captures.size() - 1);
}

} // namespace tuco::core
