// Calls of package unsafe's functions.
#include "compiler/check/checker.h"

namespace tuco::check {

using types::BuiltinId;
using types::TypeKind;

namespace {

const std::string invalid_arg = "invalid argument: ";

// The size depends on a type parameter, or there is none as the type contains itself (which is told elsewhere).
class VariableSize {
public:
  bool of(Type *t) {
    auto *named = type_as<types::Named>(t);
    if (named == nullptr) return of_underlying(t);
    auto [it, fresh] = known_.try_emplace(named, true); // contains itself, until shown otherwise
    if (!fresh) return it->second;
    bool result = of_underlying(t);
    known_[named] = result;
    return result;
  }

private:
  bool of_underlying(Type *t) {
    Type *u = under(t);
    switch (u->kind) {
    case TypeKind::Array: return of(static_cast<types::Array *>(u)->elem);
    case TypeKind::Struct:
      for (types::Var *field : static_cast<types::Struct *>(u)->fields)
        if (of(field->type)) return true;
      return false;
    case TypeKind::Interface: return is_type_param(t);
    default: return false;
    }
  }

  std::unordered_map<types::Named *, bool> known_;
};

bool has_variable_size(Type *t) { return VariableSize().of(t); }

} // namespace

bool Checker::unsafe_call(Operand &x, const syntax::CallExpr *e, BuiltinId id, std::vector<Operand> &args) {
  Type *uintptr = basic(BasicKind::Uintptr);
  auto value = [&](Type *result, std::vector<Type *> params) {
    x.mode = Mode::Value;
    x.type = result;
    record_builtin(e->fun, result, std::move(params));
    return true;
  };
  switch (id) {
  case BuiltinId::Add: {
    requires_version(e->fun, 17, "unsafe.Add");
    Type *pointer = basic(BasicKind::UnsafePointer);
    assignment(x, pointer, "argument to unsafe.Add");
    if (!x.is_valid() || !valid_index(args[1], Code::InvalidUnsafeAdd, "length", true)) return false;
    return value(pointer, {pointer, args[1].type});
  }
  case BuiltinId::Alignof:
  case BuiltinId::Sizeof: {
    bool is_size = id == BuiltinId::Sizeof;
    assignment(x, nullptr, is_size ? "argument to unsafe.Sizeof" : "argument to unsafe.Alignof");
    if (!x.is_valid()) return false;
    if (has_variable_size(x.type)) return value(uintptr, {x.type});
    int64_t result = is_size ? types::size_of(x.type) : types::align_of(x.type);
    if (result < 0) {
      error(x, Code::TypeTooLarge, str(x) + " is too large");
      return false;
    }
    x.mode = Mode::Constant;
    x.value = Value::integer(result);
    x.type = uintptr;
    return true;
  }
  case BuiltinId::Offsetof: return offsetof_call(x, e);
  case BuiltinId::Slice: {
    requires_version(e->fun, 17, "unsafe.Slice");
    Type *u = types::common_under(x.type);
    auto *pointer = u != nullptr && u->kind == TypeKind::Pointer ? static_cast<types::Pointer *>(u) : nullptr;
    if (pointer == nullptr) {
      error(x, Code::InvalidUnsafeSlice, invalid_arg + str(x) + " is not a pointer");
      return false;
    }
    if (!valid_index(args[1], Code::InvalidUnsafeSlice, "length", false)) return false;
    return value(context_.slice_of(pointer->elem), {pointer, args[1].type});
  }
  case BuiltinId::SliceData: {
    requires_version(e->fun, 20, "unsafe.SliceData");
    Type *u = types::common_under(x.type);
    auto *slice = u != nullptr && u->kind == TypeKind::Slice ? static_cast<types::Slice *>(u) : nullptr;
    if (slice == nullptr) {
      error(x, Code::InvalidUnsafeSliceData, invalid_arg + str(x) + " is not a slice");
      return false;
    }
    return value(context_.pointer_to(slice->elem), {slice});
  }
  case BuiltinId::String: {
    requires_version(e->fun, 20, "unsafe.String");
    Type *bytes = context_.pointer_to(types::byte_type());
    assignment(x, bytes, "argument to unsafe.String");
    if (!x.is_valid() || !valid_index(args[1], Code::InvalidUnsafeString, "length", false)) return false;
    return value(basic(BasicKind::String), {bytes, args[1].type});
  }
  case BuiltinId::StringData:
    requires_version(e->fun, 20, "unsafe.StringData");
    assignment(x, basic(BasicKind::String), "argument to unsafe.StringData");
    if (!x.is_valid()) return false;
    return value(context_.pointer_to(types::byte_type()), {basic(BasicKind::String)});
  default: TUCO_UNREACHABLE();
  }
}

bool Checker::offsetof_call(Operand &x, const syntax::CallExpr *e) {
  const Expr *arg = e->args[0];
  auto *selector = syntax::unparen(arg)->as<syntax::SelectorExpr>();
  if (selector == nullptr) {
    error(arg, Code::BadOffsetofSyntax, invalid_arg + str(arg) + " is not a selector expression");
    use_one(arg);
    return false;
  }
  expr(nullptr, x, selector->x);
  if (!x.is_valid()) return false;
  Type *base = x.type;
  if (auto *pointer = under_as<types::Pointer>(base);
      pointer != nullptr && under_as<types::Struct>(pointer->elem))
    base = pointer->elem;
  std::string name = selector->sel->name.string();
  types::LookupResult found = types::lookup_field_or_method(base, false, package_, selector->sel->name);
  if (found.object == nullptr) {
    error(x, Code::MissingFieldOrMethod, invalid_arg + str(base) + " has no single field " + name);
    return false;
  }
  if (found.object->kind == types::ObjectKind::Func) {
    error(arg, Code::InvalidOffsetof, invalid_arg + str(arg) + " is a method value");
    return false;
  }
  if (found.indirect) {
    error(x, Code::InvalidOffsetof,
          invalid_arg + "field " + name + " is embedded via a pointer in " + str(base));
    return false;
  }
  Type *field_type = found.object->type;
  record_selection(selector, types::SelectionKind::FieldVal, base, found.object, found.index, false,
                   field_type);
  record_type(selector, x.mode == Mode::Variable ? Mode::Variable : Mode::Value, field_type);
  Type *uintptr = basic(BasicKind::Uintptr);
  if (has_variable_size(base)) {
    x.mode = Mode::Value;
    record_builtin(e->fun, uintptr, {field_type});
  } else {
    int64_t offset = 0;
    Type *t = base;
    for (int i : found.index) {
      auto *type = under_as<types::Struct>(t);
      int64_t step = types::field_offsets(type)[static_cast<std::size_t>(i)];
      if (step < 0) {
        error(x, Code::TypeTooLarge, str(x) + " is too large");
        return false;
      }
      offset += step;
      t = type->fields[static_cast<std::size_t>(i)]->type;
    }
    x.mode = Mode::Constant;
    x.value = Value::integer(offset);
  }
  x.type = uintptr;
  return true;
}

} // namespace tuco::check
