// One rule an operation. A rule names what is wrong; the caller says where.
#include "compiler/core/verify_types.h"

#include "compiler/types/type_set.h"

namespace tuco::core {

using types::BasicKind;
using types::TypeKind;
using types::under_as;

namespace {

template <class T> T *shaped(types::Type *t) { return t == nullptr ? nullptr : under_as<T>(t); }

bool is_kind(types::Type *t, TypeKind kind) { return t != nullptr && types::under(t)->kind == kind; }
bool is_interface_type(types::Type *t) { return is_kind(t, TypeKind::Interface); }
bool integral(types::Type *t) { return t != nullptr && types::is_integer(t); }
bool textual(types::Type *t) { return t != nullptr && types::is_string(t); }
bool logical(types::Type *t) { return t != nullptr && types::is_boolean(t); }
bool numeric(types::Type *t) { return t != nullptr && types::is_numeric(t); }
bool floating(types::Type *t) { return t != nullptr && types::is_float(t); }
bool complex(types::Type *t) { return t != nullptr && types::is_complex(t); }
bool is_of(types::Type *t, BasicKind kind) {
  auto *b = shaped<types::Basic>(t);
  return b != nullptr && b->basic == kind;
}
bool is_int(types::Type *t) { return is_of(t, BasicKind::Int); }
bool pointerlike(types::Type *t) {
  return is_kind(t, TypeKind::Pointer) || (t != nullptr && types::is_unsafe_pointer(t));
}
bool same_shape(types::Type *a, types::Type *b) {
  return a != nullptr && b != nullptr && (a == b || types::identical(types::under(a), types::under(b)));
}
// Pointer to the elements of a slice: to the first, or to an array of them.
bool leads_to_elements(types::Type *pointer, types::Type *elem) {
  auto *p = shaped<types::Pointer>(pointer);
  if (p == nullptr) return false;
  if (same_type(p->elem, elem)) return true;
  auto *array = shaped<types::Array>(p->elem);
  return array != nullptr && same_type(array->elem, elem);
}
bool is_tuple(types::Type *t, std::initializer_list<types::Type *> parts) {
  if (t == nullptr || t->kind != TypeKind::Tuple) return false;
  const auto &vars = static_cast<types::Tuple *>(t)->vars;
  size_t i = 0;
  for (types::Type *part : parts)
    if (i >= vars.size() || (part != nullptr && !same_type(vars[i++]->type, part))) return false;
  return vars.size() == parts.size();
}
// A value, or a value and whether it is one.
bool gives(const Expr &e, types::Type *value) {
  if (!e.two_results) return same_type(e.type, value);
  if (e.type == nullptr || e.type->kind != TypeKind::Tuple) return false;
  const auto &vars = static_cast<types::Tuple *>(e.type)->vars;
  return vars.size() == 2 && same_type(vars[0]->type, value) && logical(vars[1]->type);
}

// Arguments from the first on, and the result.
template <class Types>
const char *call_mistake(const Expr &e, size_t first, const Types &parameters, const Types &results) {
  size_t count = e.operands.size() - e.kept;
  if (e.kept > e.operands.size() || count - first != parameters.size()) return "another number of arguments";
  for (size_t i = 0; i < parameters.size(); i++)
    if (!same_type(e.operands[first + i]->type, parameters[i])) return "an argument of another type";
  for (const Expr *kept : e.operands.last(e.kept))
    if (!pointerlike(kept->type)) return "a number to be kept";
  if (results.empty()) return e.type == nullptr ? nullptr : "a result of a function that has none";
  if (e.type == nullptr) return "no type";
  if (results.size() == 1) return same_type(e.type, results[0]) ? nullptr : "a result of another type";
  if (e.type->kind != TypeKind::Tuple) return "one result of several";
  const auto &vars = static_cast<types::Tuple *>(e.type)->vars;
  if (vars.size() != results.size()) return "another number of results";
  for (size_t i = 0; i < results.size(); i++)
    if (!same_type(vars[i]->type, results[i])) return "a result of another type";
  return nullptr;
}

const char *signature_mistake(const Expr &e, size_t first, types::Signature *signature) {
  std::vector<types::Type *> parameters, results;
  for (types::Var *v : signature->params->vars) parameters.push_back(v->type);
  for (types::Var *v : signature->results->vars) results.push_back(v->type);
  return call_mistake(e, first, parameters, results);
}

const char *function_mistake(const Expr &e) {
  const FunctionRef &callee = *e.function;
  if (callee.body == nullptr) return call_mistake(e, 0, callee.parameters, callee.results);
  std::vector<types::Type *> parameters, results;
  for (const Variable *v : callee.body->parameters) parameters.push_back(v->type);
  for (const Variable *v : callee.body->results) results.push_back(v->type);
  return call_mistake(e, 0, parameters, results);
}

const char *closure_mistake(const Expr &e) {
  if (!is_kind(e.type, TypeKind::Signature)) return "no function type";
  const Function *body = e.function->body;
  if (body == nullptr || body->captures.size() != e.operands.size()) return "another number of captures";
  for (size_t i = 0; i < e.operands.size(); i++)
    if (!same_type(e.operands[i]->type, body->captures[i].type)) return "a capture of another type";
  return nullptr;
}

const char *select_mistake(const Expr &e) {
  for (const SelectCase &c : *e.select) {
    auto *channel = shaped<types::Chan>(c.channel->type);
    if (channel == nullptr) return "a case of no channel";
    if (c.is_send && !same_type(c.value->type, channel->elem)) return "a value of another type";
    if (c.destination != nullptr &&
        (!same_type(c.destination->type, channel->elem) || !c.destination->addressed))
      return "a destination of another type";
  }
  return e.type != nullptr && e.type->kind == TypeKind::Tuple ? nullptr : "no tuple";
}

} // namespace

bool same_type(types::Type *a, types::Type *b) {
  return a != nullptr && b != nullptr && (a == b || types::identical(a, b));
}

bool leads_to(types::Type *pointer, types::Type *to) {
  auto *p = shaped<types::Pointer>(pointer);
  return p != nullptr && same_type(p->elem, to);
}

bool is_plain_function(types::Type *t) {
  auto *s = shaped<types::Signature>(t);
  return s != nullptr && s->params->size() == 0 && s->results->size() == 0;
}

const char *assignment_mistake(const Stmt &s) {
  types::Type *t = s.value->type;
  if (s.targets.empty()) return "no target";
  if (s.targets.size() == 1) {
    if (t == nullptr || t->kind == TypeKind::Tuple) return "not one value";
    return s.targets[0] == nullptr || same_type(s.targets[0]->type, t) ? nullptr : "a value of another type";
  }
  if (t == nullptr || t->kind != TypeKind::Tuple) return "one value of several";
  const auto &vars = static_cast<types::Tuple *>(t)->vars;
  if (vars.size() != s.targets.size()) return "another number of values";
  for (size_t i = 0; i < vars.size(); i++)
    if (s.targets[i] != nullptr && !same_type(s.targets[i]->type, types::default_type(vars[i]->type)))
      return "a value of another type";
  return nullptr;
}

std::string describe_types(const Expr &e) {
  auto text = [](types::Type *t) { return t == nullptr ? std::string("none") : types::link_string(t); };
  std::string out = ": " + text(e.type) + "(";
  for (size_t i = 0; i < e.operands.size(); i++)
    out += (i == 0 ? "" : ", ") + (e.operands[i] == nullptr ? std::string("_") : text(e.operands[i]->type));
  return out + ")";
}

const char *type_mistake(const Expr &e, const Function &f) {
  auto type = [&](size_t i) { return e.operands[i]->type; };
  auto all = [&](types::Type *t) {
    for (const Expr *o : e.operands)
      if (!same_type(o->type, t)) return false;
    return true;
  };
  auto unless = [](bool right, const char *what) { return right ? nullptr : what; };
  if (e.type != nullptr && e.type->kind != TypeKind::Tuple && types::is_untyped(e.type))
    return "an untyped value";
  switch (e.op) {
  case Op::Const: return unless(is_kind(e.type, TypeKind::Basic), "a constant of no basic type");
  case Op::Zero: return unless(e.type != nullptr, "no type");
  case Op::Local: return unless(same_type(e.type, e.variable->type), "not the variable's type");
  case Op::LocalAddress:
    return unless(e.variable->type == nullptr ? e.type == nullptr : leads_to(e.type, e.variable->type),
                  "not a pointer to the variable's type");
  case Op::GlobalAddress:
    return unless(leads_to(e.type, e.global->type), "not a pointer to the variable's type");
  case Op::FunctionValue:
    if (e.function->body != nullptr && !e.function->body->captures.empty()) return "a function that captures";
    return unless(is_kind(e.type, TypeKind::Signature), "no function type");
  case Op::Capture:
    if (e.index >= f.captures.size()) return "there is no such capture";
    return unless(same_type(e.type, f.captures[e.index].type), "not the capture's type");
  case Op::ZeroSizeAddress: return unless(is_kind(e.type, TypeKind::Pointer), "no pointer");
  case Op::Bytes: return "bytes are the value of a global variable, not an operand";
  case Op::Load: return unless(leads_to(type(0), e.type), "not a pointer to that type");
  case Op::NilCheck:
    return unless(same_type(type(0), e.type) && (pointerlike(e.type) || is_interface_type(e.type)),
                  "not a pointer, or another one");
  case Op::FieldAddress: {
    auto *p = shaped<types::Pointer>(type(0));
    auto *s = p == nullptr ? nullptr : shaped<types::Struct>(p->elem);
    return unless(s != nullptr && e.index < s->fields.size() && leads_to(e.type, s->fields[e.index]->type),
                  "not the address of a field");
  }
  case Op::ElementAddress: {
    auto *p = shaped<types::Pointer>(e.type);
    return unless(p != nullptr && leads_to_elements(type(0), p->elem) && integral(type(1)),
                  "not the address of an element");
  }
  case Op::PointerAdd:
    return unless(pointerlike(e.type) && same_type(type(0), e.type) && is_int(type(1)),
                  "not pointer and int");
  case Op::Field: {
    auto *s = shaped<types::Struct>(type(0));
    return unless(s != nullptr && e.index < s->fields.size() && same_type(e.type, s->fields[e.index]->type),
                  "not a field");
  }
  case Op::ArrayElement: {
    auto *a = shaped<types::Array>(type(0));
    return unless(a != nullptr && e.index < static_cast<uint64_t>(a->len) && same_type(e.type, a->elem),
                  "not an element");
  }
  case Op::SliceData: {
    auto *s = shaped<types::Slice>(type(0));
    return unless(s != nullptr && leads_to(e.type, s->elem), "not the data of a slice");
  }
  case Op::SliceLength:
  case Op::SliceCapacity: return unless(is_kind(type(0), TypeKind::Slice) && is_int(e.type), "no slice");
  case Op::StringData: return unless(textual(type(0)) && is_kind(e.type, TypeKind::Pointer), "no string");
  case Op::StringLength: return unless(textual(type(0)) && is_int(e.type), "no string");
  case Op::MapLength: return unless(is_kind(type(0), TypeKind::Map) && is_int(e.type), "no map");
  case Op::ChanLength:
  case Op::ChanCapacity: return unless(is_kind(type(0), TypeKind::Chan) && is_int(e.type), "no channel");
  case Op::Real:
  case Op::Imag: return unless(complex(type(0)) && floating(e.type), "no complex number");

  case Op::StructValue: {
    auto *s = shaped<types::Struct>(e.type);
    if (s == nullptr || s->fields.size() != e.operands.size()) return "another number of fields";
    for (size_t i = 0; i < e.operands.size(); i++)
      if (!same_type(type(i), s->fields[i]->type)) return "a field of another type";
    return nullptr;
  }
  case Op::ArrayValue: {
    auto *a = shaped<types::Array>(e.type);
    return unless(a != nullptr && static_cast<uint64_t>(a->len) == e.operands.size() && all(a->elem),
                  "other elements");
  }
  case Op::SliceValue: {
    auto *s = shaped<types::Slice>(e.type);
    return unless(s != nullptr && leads_to_elements(type(0), s->elem) && is_int(type(1)) && is_int(type(2)),
                  "not pointer, length and capacity");
  }
  case Op::StringValue:
    return unless(textual(e.type) && is_kind(type(0), TypeKind::Pointer) && is_int(type(1)),
                  "not pointer and length");
  case Op::ComplexValue:
    return unless(complex(e.type) && floating(type(0)) && same_shape(type(0), type(1)) &&
                      size_of(e.type) == 2 * size_of(type(0)),
                  "not two halves");

  case Op::Add:
  case Op::Sub:
  case Op::Mul:
  case Op::Div: return unless(numeric(e.type) && all(e.type), "not numbers of one type");
  case Op::Rem:
  case Op::And:
  case Op::Or:
  case Op::Xor:
  case Op::AndNot: return unless(integral(e.type) && all(e.type), "not integers of one type");
  case Op::Shl:
  case Op::Shr:
    return unless(integral(e.type) && same_type(type(0), e.type) && integral(type(1)), "not integers");
  case Op::Neg: return unless(numeric(e.type) && all(e.type), "no number");
  case Op::Complement: return unless(integral(e.type) && all(e.type), "no integer");
  case Op::Not: return unless(logical(e.type) && logical(type(0)), "no boolean");
  case Op::Eq:
  case Op::Ne: {
    bool channels =
        is_kind(type(0), TypeKind::Chan) && is_kind(type(1), TypeKind::Chan); // of other directions
    return unless(logical(e.type) && (channels || same_shape(type(0), type(1))), "of two types");
  }
  case Op::Lt:
  case Op::Le:
  case Op::Gt:
  case Op::Ge:
    return unless(logical(e.type) && same_shape(type(0), type(1)) && (textual(type(0)) || numeric(type(0))),
                  "not two that have an order");
  case Op::Min:
  case Op::Max:
    return unless((textual(e.type) || numeric(e.type)) && all(e.type), "not two that have an order");
  case Op::LogicalAnd:
  case Op::LogicalOr: return unless(logical(e.type) && logical(type(0)) && logical(type(1)), "no booleans");

  case Op::Convert: return unless(numeric(e.type) && numeric(type(0)), "no numbers");
  case Op::Reinterpret:
    return unless(type(0) != nullptr && e.type != nullptr && size_of(type(0)) == size_of(e.type) &&
                      has_pointers(type(0)) == has_pointers(e.type),
                  "another representation");
  case Op::PointerToInt:
    return unless(integral(e.type) && (pointerlike(type(0)) || e.operands[0]->op == Op::LocalAddress),
                  "no pointer");
  case Op::IntToPointer: return unless(pointerlike(e.type) && integral(type(0)), "no integer");

  case Op::BoundsCheck: return unless(integral(type(0)) && is_int(type(1)) && is_int(e.type), "no integers");
  case Op::Slice: {
    for (size_t i = 1; i < 4; i++)
      if (e.operands[i] != nullptr && !integral(type(i))) return "a bound that is no integer";
    if (textual(type(0))) return unless(textual(e.type), "not a string of a string");
    auto *s = shaped<types::Slice>(e.type);
    if (s == nullptr) return "no slice";
    return unless(is_kind(type(0), TypeKind::Slice) ? same_type(elem_of(type(0)), s->elem)
                                                    : leads_to_elements(type(0), s->elem),
                  "a slice of something else");
  }
  case Op::SliceToArrayPointer: {
    auto *s = shaped<types::Slice>(type(0));
    auto *p = shaped<types::Pointer>(e.type);
    auto *a = p == nullptr ? nullptr : shaped<types::Array>(p->elem);
    return unless(s != nullptr && a != nullptr && same_type(a->elem, s->elem),
                  "not a pointer to an array of those");
  }

  case Op::MakeInterface:
    return unless(is_interface_type(e.type) && type(0) != nullptr && !is_interface_type(type(0)),
                  "not an interface of a concrete value");
  case Op::ConvertInterface:
    return unless(is_interface_type(e.type) && is_interface_type(type(0)), "not two interfaces");
  case Op::TypeAssert:
    return unless(is_interface_type(type(0)) && gives(e, e.aux_type),
                  "not the type asserted, of an interface");
  case Op::TypeIs:
    return unless(is_interface_type(type(0)) && logical(e.type) && !is_interface_type(e.aux_type),
                  "not a question about an interface");
  case Op::Unbox:
    return unless(is_interface_type(type(0)) && e.type != nullptr && !is_interface_type(e.type),
                  "not a concrete value of an interface");

  case Op::New: return unless(leads_to(e.type, e.aux_type) && all(e.aux_type), "not a pointer to the object");
  case Op::MakeClosure: return closure_mistake(e);
  case Op::MakeSlice:
    return unless(is_kind(e.type, TypeKind::Slice) && is_int(type(0)) && is_int(type(1)), "no slice");
  case Op::MakeMap:
    return unless(is_kind(e.type, TypeKind::Map) && (e.operands.empty() || is_int(type(0))), "no map");
  case Op::MakeChan: return unless(is_kind(e.type, TypeKind::Chan) && is_int(type(0)), "no channel");
  case Op::Append: {
    auto *s = shaped<types::Slice>(e.type);
    if (s == nullptr || !same_type(type(0), e.type)) return "another slice";
    for (size_t i = 1; i < e.operands.size(); i++)
      if (!same_type(type(i), s->elem)) return "an element of another type";
    return nullptr;
  }
  case Op::AppendSlice: {
    auto *s = shaped<types::Slice>(e.type);
    if (s == nullptr || !same_type(type(0), e.type)) return "another slice";
    return unless(textual(type(1)) ||
                      (is_kind(type(1), TypeKind::Slice) && same_type(elem_of(type(1)), s->elem)),
                  "elements of another type");
  }
  case Op::AppendZeros:
    return unless(is_kind(e.type, TypeKind::Slice) && same_type(type(0), e.type) && is_int(type(1)),
                  "no slice");
  case Op::Concat:
    for (const Expr *o : e.operands)
      if (!textual(o->type)) return "not a string";
    return unless(textual(e.type), "no string");
  case Op::StringFromBytes:
  case Op::StringFromRunes:
    return unless(textual(e.type) && is_kind(type(0), TypeKind::Slice), "no string of a slice");
  case Op::StringFromRune: return unless(textual(e.type) && integral(type(0)), "no string of an integer");
  case Op::BytesFromString:
  case Op::RunesFromString:
    return unless(textual(type(0)) && is_kind(e.type, TypeKind::Slice), "no slice of a string");

  case Op::Copy:
    return unless(is_int(e.type) && is_kind(type(0), TypeKind::Slice) &&
                      (textual(type(1)) ||
                       (is_kind(type(1), TypeKind::Slice) && same_shape(elem_of(type(0)), elem_of(type(1))))),
                  "not two slices");
  case Op::ClearSlice: return unless(e.type == nullptr && is_kind(type(0), TypeKind::Slice), "no slice");
  case Op::DecodeRune:
    return unless(textual(type(0)) && is_int(type(1)) &&
                      is_tuple(e.type, {types::rune_type(), types::basic(BasicKind::Int)}),
                  "not rune and index of a string");
  case Op::MapGet:
  case Op::MapAssign:
  case Op::MapDelete: {
    auto *m = shaped<types::Map>(type(0));
    if (m == nullptr || !same_type(type(1), m->key)) return "not a map and its key";
    if (e.op == Op::MapDelete) return unless(e.type == nullptr, "a result");
    return unless(e.op == Op::MapGet ? gives(e, m->elem) : leads_to(e.type, m->elem),
                  "not the map's element");
  }
  case Op::MapClear: return unless(e.type == nullptr && is_kind(type(0), TypeKind::Map), "no map");
  case Op::MapIterate:
    return unless(e.type == nullptr && is_kind(type(0), TypeKind::Map) &&
                      e.variable->kind == VariableKind::MapIterator,
                  "not a map and an iterator");
  case Op::MapNext:
    return unless(e.type == nullptr && e.variable->kind == VariableKind::MapIterator, "no iterator");
  case Op::MapKeyAddress:
  case Op::MapElemAddress:
    return unless(is_kind(e.type, TypeKind::Pointer) && e.variable->kind == VariableKind::MapIterator,
                  "no iterator");
  case Op::ChanSend: {
    auto *c = shaped<types::Chan>(type(0));
    return unless(c != nullptr && e.type == nullptr && same_type(type(1), c->elem),
                  "not a channel and its element");
  }
  case Op::ChanRecv: {
    auto *c = shaped<types::Chan>(type(0));
    return unless(c != nullptr && gives(e, c->elem), "not a channel and its element");
  }
  case Op::ChanClose: return unless(e.type == nullptr && is_kind(type(0), TypeKind::Chan), "no channel");
  case Op::SelectOp: return select_mistake(e);
  case Op::Recover: return unless(is_interface_type(e.type), "no interface");
  case Op::Print: return unless(e.type == nullptr, "a result");

  case Op::Call: return function_mistake(e);
  case Op::CallClosure: {
    auto *s = shaped<types::Signature>(type(0));
    return s == nullptr ? "no function" : signature_mistake(e, 1, s);
  }
  case Op::CallInterface: {
    auto *i = shaped<types::Interface>(type(0));
    if (i == nullptr) return "no interface";
    const auto &methods = types::type_set(i).methods;
    return e.index < methods.size() ? signature_mistake(e, 1, methods[e.index]->signature())
                                    : "there is no such method";
  }
  }
  return "an operation without a rule";
}

} // namespace tuco::core
