// The building blocks: variables, captures, nodes, statements, the conversions of assignability.
#include "compiler/core/function_builder.h"

#include "compiler/types/instantiate.h"
#include "compiler/types/type_set.h"

#include <algorithm>

namespace tuco::core {

using types::TypeKind;

FunctionBuilder::FunctionBuilder(PackageBuilder &package, const check::Info &info, Function *function,
                                 FunctionBuilder *parent, const TypeEnvironment &environment,
                                 const void *syntax_id)
    : package_(package), info_(info), f_(function), parent_(parent), environment_(environment),
      syntax_id_(syntax_id) {
  if (parent != nullptr) f_->parent = parent->f_;
  auto facts = info_.functions.find(syntax_id);
  if (facts != info_.functions.end()) {
    f_->has_defer = facts->second.has_defer;
    f_->has_recover = facts->second.has_recover;
    if (f_->has_defer) {
      uint32_t count = package_.facts().defer_count(syntax_id);
      f_->defers_in_list = package_.facts().defers_in_loop(syntax_id) || count > 32;
      f_->defer_count = 0;
    }
    if (f_->has_defer || f_->has_recover) f_->no_inline = true;
  }
}

void FunctionBuilder::begin() { block_ = &body_; }

void FunctionBuilder::finish() { f_->body = package_.arena().copy(body_); }

void FunctionBuilder::build(const syntax::FuncType &func_type, const syntax::Field *recv,
                            const syntax::BlockStmt *body, types::Signature *signature) {
  signature_ = signature;
  begin();
  f_->end = body->rbrace;
  auto declare_parameter = [&](const syntax::Field *field, types::Var *var) {
    const types::Object *object = var;
    if (field != nullptr && field->name != nullptr && info_.def(field->name) != nullptr)
      object = info_.def(field->name);
    Variable *v = new_variable(var->name, type(var->type), VariableKind::Parameter, var->pos);
    f_->parameters.push_back(v);
    bind(object, v);
    bind(var, v);
  };
  if (recv != nullptr) declare_parameter(recv, signature->recv);
  for (size_t i = 0; i < signature->params->size(); i++)
    declare_parameter(i < func_type.params.size() ? func_type.params[i] : nullptr,
                      signature->params->vars[i]);
  for (size_t i = 0; i < signature->results->size(); i++) {
    types::Var *var = signature->results->vars[i];
    Variable *v = new_variable(var->name, type(var->type), VariableKind::Result, var->pos);
    f_->results.push_back(v);
    bind(var, v);
    if (i < func_type.results.size() && func_type.results[i]->name != nullptr)
      if (const types::Object *object = info_.def(func_type.results[i]->name)) bind(object, v);
    declare(v);
  }
  statements(body->stmts);
  if (f_->results.empty())
    return_values({}, body->rbrace);
  else
    emit(StmtKind::Unreachable, body->rbrace); // the checker saw a terminating statement
  finish();
}

Variable *FunctionBuilder::new_variable(Name name, types::Type *type, VariableKind kind, Pos pos) {
  Variable *v = package_.arena().make<Variable>();
  v->name = name;
  v->type = type;
  v->kind = kind;
  v->pos = pos;
  v->index = static_cast<uint32_t>(f_->variables.size());
  v->loop_depth = loop_depth_;
  v->owner = f_;
  f_->variables.push_back(v);
  return v;
}

Variable *FunctionBuilder::parameter(Name name, types::Type *type, Pos pos) {
  Variable *v = new_variable(name, type, VariableKind::Parameter, pos);
  f_->parameters.push_back(v);
  return v;
}

Variable *FunctionBuilder::result(Name name, types::Type *type, Pos pos) {
  Variable *v = new_variable(name, type, VariableKind::Result, pos);
  f_->results.push_back(v);
  return v;
}

Variable *FunctionBuilder::temporary(types::Type *type, Pos pos) {
  return new_variable({}, type, VariableKind::Temporary, pos);
}

Variable *FunctionBuilder::carried(types::Type *type, Pos pos) {
  return new_variable({}, type, VariableKind::Carried, pos);
}

// ---- types and variables

types::Type *FunctionBuilder::type(types::Type *t) {
  if (t == nullptr || environment_.empty()) return t;
  return types::substitute(package_.types(), t, environment_.parameters, environment_.arguments);
}

types::Type *FunctionBuilder::type_of(const syntax::Expr *x) {
  types::Type *t = type(info_.type_of(x));
  TUCO_CHECK(t != nullptr, "expression without a type: " + syntax::expr_string(x));
  if (types::is_untyped_nil(t)) return t;
  return types::default_type(t);
}

std::vector<types::Type *> FunctionBuilder::instance_args(const syntax::Ident *x) {
  std::vector<types::Type *> args;
  auto it = info_.instances.find(x);
  if (it == info_.instances.end()) return args;
  for (types::Type *a : it->second.type_args) args.push_back(type(a));
  return args;
}

Variable *FunctionBuilder::declare_variable(const types::Object *object, VariableKind kind) {
  Variable *v = new_variable(object->name, type(object->type), kind, object->pos);
  bind(object, v);
  return v;
}

void FunctionBuilder::bind(const types::Object *object, Variable *variable) {
  variables_[object] = variable;
  const VariableFact &fact = package_.facts().of(object);
  if (fact.by_reference() && (fact.captured || fact.address_taken)) shared_.insert(variable);
}

Variable *FunctionBuilder::find_variable(const types::Object *object) {
  auto it = variables_.find(object);
  return it == variables_.end() ? nullptr : it->second;
}

uint32_t FunctionBuilder::capture_index(const types::Object *object) {
  auto [it, fresh] = captures_.try_emplace(object, static_cast<uint32_t>(f_->captures.size()));
  if (!fresh) return it->second;
  TUCO_CHECK(parent_ != nullptr, "variable " + object->name.string() + " belongs to no enclosing function");
  Capture c{};
  c.name = object->name;
  c.by_reference = package_.facts().of(object).by_reference();
  types::Type *t = type(object->type);
  c.type = c.by_reference ? pointer_to(t) : t;
  if (!c.by_reference && size_of(t) > 128) {
    c.by_reference = true;
    c.type = pointer_to(t);
  }
  uint32_t index = static_cast<uint32_t>(f_->captures.size());
  f_->captures.push_back(c);
  if (Variable *v = parent_->find_variable(object)) {
    f_->captures[index].variable = v;
    if (c.by_reference) v->addressed = true;
  } else {
    f_->captures[index].parent_capture = parent_->capture_index(object);
  }
  return index;
}

const Expr *FunctionBuilder::variable_value(const types::Object *object, Pos pos) {
  if (Variable *v = find_variable(object)) return local(v, pos);
  uint32_t index = capture_index(object);
  const Capture &c = f_->captures[index];
  Expr *e = make_mutable(Op::Capture, c.type, pos, {});
  e->index = index;
  return c.by_reference ? load(e) : e;
}

const Expr *FunctionBuilder::variable_address(const types::Object *object, Pos pos) {
  if (Variable *v = find_variable(object)) return local_address(v, pos);
  uint32_t index = capture_index(object);
  const Capture &c = f_->captures[index];
  Expr *e = make_mutable(Op::Capture, c.type, pos, {});
  e->index = index;
  if (c.by_reference) return e;
  return address_of_value(e);
}

// ---- nodes

Expr *FunctionBuilder::make_mutable(Op op, types::Type *type, Pos pos,
                                    std::span<const Expr *const> operands) {
  Expr *e = package_.arena().make<Expr>(op, type, pos, package_.arena().copy(operands));
  if (facts_of(op).allocates()) {
    e->site = ++f_->site_count;
    e->loop_depth = loop_depth_;
    if (type != nullptr) package_.require_type(type);
    if (op == Op::MakeInterface) {
      package_.require_type(operands[0]->type);
      package_.require_itab(operands[0]->type, type);
    }
  }
  return e;
}

const Expr *FunctionBuilder::make(Op op, types::Type *type, Pos pos,
                                  std::initializer_list<const Expr *> operands) {
  return make_mutable(op, type, pos, std::span<const Expr *const>(operands.begin(), operands.size()));
}

const Expr *FunctionBuilder::make(Op op, types::Type *type, Pos pos,
                                  const std::vector<const Expr *> &operands) {
  return make_mutable(op, type, pos, operands);
}

const Expr *FunctionBuilder::constant(types::Type *type, types::Value value, Pos pos) {
  Expr *e = make_mutable(Op::Const, type, pos, {});
  e->constant = package_.arena().make<types::Value>(std::move(value));
  return e;
}

const Expr *FunctionBuilder::local(Variable *v, Pos pos) {
  Expr *e = make_mutable(Op::Local, v->type, pos, {});
  e->variable = v;
  return e;
}

const Expr *FunctionBuilder::local_address(Variable *v, Pos pos) {
  v->addressed = true;
  Expr *e = make_mutable(Op::LocalAddress, v->type == nullptr ? nullptr : pointer_to(v->type), pos, {});
  e->variable = v;
  return e;
}

const Expr *FunctionBuilder::load(const Expr *address) {
  if (address->op == Op::LocalAddress) return local(address->variable, address->pos);
  return make(Op::Load, types::under_as<types::Pointer>(address->type)->elem, address->pos, {address});
}

const Expr *FunctionBuilder::nil_check(const Expr *pointer) {
  if (facts_of(pointer->op).is(OpFacts::NotNil)) return pointer;
  if (pointer->op == Op::Capture && f_->captures[pointer->index].by_reference) return pointer;
  return make(Op::NilCheck, pointer->type, pointer->pos, {pointer});
}

const Expr *FunctionBuilder::field_address(const Expr *struct_pointer, int index) {
  auto *p = types::under_as<types::Pointer>(struct_pointer->type);
  auto *s = types::under_as<types::Struct>(p->elem);
  Expr *e = make_mutable(Op::FieldAddress, pointer_to(s->fields[static_cast<size_t>(index)]->type),
                         struct_pointer->pos, std::span(&struct_pointer, 1));
  e->index = static_cast<uint32_t>(index);
  return e;
}

const Expr *FunctionBuilder::field(const Expr *struct_value, int index) {
  auto *s = types::under_as<types::Struct>(struct_value->type);
  Expr *e = make_mutable(Op::Field, s->fields[static_cast<size_t>(index)]->type, struct_value->pos,
                         std::span(&struct_value, 1));
  e->index = static_cast<uint32_t>(index);
  return e;
}

const Expr *FunctionBuilder::call(const FunctionRef *callee, std::vector<const Expr *> arguments, Pos pos) {
  types::Type *t = nullptr;
  if (callee->results.size() == 1)
    t = callee->results[0];
  else if (callee->results.size() > 1) {
    std::vector<types::Var *> vars;
    for (types::Type *r : callee->results)
      vars.push_back(package_.types().make<types::Var>(types::VarKind::Result, nullptr, pos, Name(), r));
    t = package_.types().tuple_of(std::move(vars));
  }
  Expr *e = make_mutable(Op::Call, t, pos, arguments);
  e->function = callee;
  return e;
}

// ---- statements

Stmt *FunctionBuilder::emit(StmtKind kind, Pos pos) {
  Stmt *s = package_.arena().make<Stmt>();
  s->kind = kind;
  s->pos = pos;
  block_->push_back(s);
  return s;
}

void FunctionBuilder::assign(const std::vector<Variable *> &targets, const Expr *value) {
  Stmt *s = emit(StmtKind::Assign, value->pos);
  s->targets = package_.arena().copy(targets);
  s->value = value;
}

void FunctionBuilder::store(const Expr *address, const Expr *value, Pos pos) {
  if (address->op == Op::LocalAddress) {
    assign(address->variable, value);
    return;
  }
  value = without_effect(value);
  Stmt *s = emit(StmtKind::Store, pos);
  s->address = address;
  s->value = value;
}

void FunctionBuilder::eval(const Expr *value) {
  if (value->op == Op::Const || value->op == Op::Zero || value->op == Op::Local) return;
  emit(StmtKind::Eval, value->pos)->value = value;
}

void FunctionBuilder::declare(Variable *v) {
  Stmt *s = emit(StmtKind::Declare, v->pos);
  s->targets = package_.arena().copy(std::vector<Variable *>{v});
}

void FunctionBuilder::return_values(const std::vector<const Expr *> &values, Pos pos) {
  emit(StmtKind::Return, pos)->values = package_.arena().copy(values);
}

const Expr *FunctionBuilder::spill(const Expr *value) {
  if (facts_of(value->op).is(OpFacts::Static)) return value;
  if (value->op == Op::Local && value->variable->kind == VariableKind::Temporary) return value;
  Variable *t = temporary(value->type, value->pos);
  assign(t, value);
  return local(t, value->pos);
}

const Expr *FunctionBuilder::without_effect(const Expr *e) {
  if (!is_effect(*e)) return e;
  if (e->type == nullptr) {
    eval(e);
    return nullptr;
  }
  return spill(e);
}

const Expr *FunctionBuilder::convert(const Expr *value, types::Type *to, Pos pos) {
  types::Type *from = value->type;
  if (types::is_untyped_nil(from)) return zero(to, pos);
  if (types::identical(from, to)) return value;
  if (core::is_interface(to)) {
    value = without_effect(value);
    if (!core::is_interface(from)) return spill(make(Op::MakeInterface, to, pos, {value}));
    if (types::identical(types::under(from), types::under(to)))
      return make(Op::Reinterpret, to, pos, {value});
    return spill(make(Op::ConvertInterface, to, pos, {value}));
  }
  if (value->op == Op::Const) return constant(to, *value->constant, pos);
  if (value->op == Op::Zero) return zero(to, pos);
  return make(Op::Reinterpret, to, pos, {without_effect(value)});
}

void FunctionBuilder::panic_call(const Expr *value, Pos pos) {
  const FunctionRef *gopanic = package_.runtime_function("runtime.gopanic", {types::empty_interface()}, {});
  eval(call(gopanic, {without_effect(convert(value, types::empty_interface(), pos))}, pos));
}

// ---- embedded fields and methods

const Expr *FunctionBuilder::walk_embedded(const Expr *base, std::span<const int> index) {
  const Expr *at = base;
  for (int i : index) {
    if (types::under(at->type)->kind == TypeKind::Pointer) {
      at = field_address(nil_check(at), i);
      auto *elem = types::under_as<types::Pointer>(at->type)->elem;
      TypeKind k = types::under(elem)->kind;
      if (k == TypeKind::Pointer || k == TypeKind::Interface) at = load(at);
    } else {
      at = field(at, i);
    }
  }
  return at;
}

// receiver: the value that the path starts from, or its address if receiver_is_address.
const Expr *FunctionBuilder::method_call(const Expr *receiver, bool receiver_is_address, types::Func *method,
                                         std::span<const int> index, std::vector<const Expr *> arguments,
                                         Pos pos) {
  const Expr *at = walk_embedded(receiver, index.first(index.size() - 1));
  if (index.size() > 1) receiver_is_address = false;
  types::Type *t = at->type;
  bool pointer_to_holder = types::under(t)->kind == TypeKind::Pointer;
  // Through a pointer path `at` may be the address of the embedded struct rather than a pointer value; both
  // are pointers to the receiver's base type.
  types::Type *base = t;
  if (pointer_to_holder && (receiver_is_address || !types::type_as<types::Named>(t)))
    base = types::under_as<types::Pointer>(t)->elem;
  if (core::is_interface(base)) {
    if (pointer_to_holder && base != t) at = load(nil_check(at));
    types::Interface *iface = types::under_as<types::Interface>(base);
    int number = -1;
    types::Func *m = types::type_set(iface).find_method(method->package, method->name, false, &number);
    TUCO_CHECK(m != nullptr && number >= 0,
               "method " + method->name.string() + " not found in its interface");
    std::vector<const Expr *> operands{without_effect(at)};
    operands.insert(operands.end(), arguments.begin(), arguments.end());
    types::Signature *sig = m->signature();
    types::Type *result = sig->results->size() == 0   ? nullptr
                          : sig->results->size() == 1 ? sig->results->vars[0]->type
                                                      : sig->results;
    Expr *e = make_mutable(Op::CallInterface, result, pos, operands);
    e->index = static_cast<uint32_t>(number);
    return e;
  }
  // A concrete method; that of the (instance's) named type itself.
  auto *named = types::type_as<types::Named>(base);
  TUCO_CHECK(named != nullptr, "method on an unnamed type");
  const FunctionRef *callee = package_.function(method->origin(), named->type_args);
  if (method->origin()->has_ptr_recv) {
    if (!pointer_to_holder || base == t) at = address_of_value(at);
  } else if (pointer_to_holder && base != t) {
    at = load(nil_check(at));
  }
  std::vector<const Expr *> operands{without_effect(at)};
  operands.insert(operands.end(), arguments.begin(), arguments.end());
  return call(callee, std::move(operands), pos);
}

} // namespace tuco::core
