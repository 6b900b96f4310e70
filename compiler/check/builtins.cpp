// Calls of the built-in functions, those of package unsafe included (builtins_unsafe.cpp).
#include "compiler/check/checker.h"

namespace tuco::check {

using types::BuiltinId;
using types::Signature;
using types::TypeKind;

namespace {

const std::string invalid_arg = "invalid argument: ";
const std::string invalid_op = "invalid operation: ";

struct BuiltinShape {
  const char *name;
  std::size_t arg_count; // at least, if variadic
  bool variadic;
};

// In the order of BuiltinId.
constexpr BuiltinShape shapes[] = {
    {"append", 1, true},    {"cap", 1, false},        {"clear", 1, false},  {"close", 1, false},
    {"complex", 2, false},  {"copy", 2, false},       {"delete", 2, false}, {"imag", 1, false},
    {"len", 1, false},      {"make", 1, true},        {"max", 1, true},     {"min", 1, true},
    {"new", 1, false},      {"panic", 1, false},      {"print", 0, true},   {"println", 0, true},
    {"real", 1, false},     {"recover", 0, false},    {"Add", 2, false},    {"Alignof", 1, false},
    {"Offsetof", 1, false}, {"Sizeof", 1, false},     {"Slice", 2, false},  {"SliceData", 1, false},
    {"String", 2, false},   {"StringData", 1, false},
};
static_assert(std::size(shapes) == static_cast<std::size_t>(BuiltinId::StringData) + 1);

const BuiltinShape &shape_of(BuiltinId id) { return shapes[static_cast<std::size_t>(id)]; }

// *[n]T counts as [n]T.
Type *array_of_pointer(Type *u) {
  if (auto *pointer = type_as<types::Pointer>(u))
    if (auto *array = under_as<types::Array>(pointer->elem)) return array;
  return u;
}

} // namespace

bool Checker::builtin_call(Operand &x, const syntax::CallExpr *e, BuiltinId id) {
  const BuiltinShape &shape = shape_of(id);
  std::string name = shape.name;
  if (e->has_dots && id != BuiltinId::Append) {
    error(e, Code::InvalidDotDotDot, invalid_op + "invalid use of ... with built-in " + name);
    use(e->args);
    return false;
  }
  // len and cap are constant if their argument has neither calls nor receives; the argument itself does not
  // count.
  bool outer_calls = env_.has_call_or_recv;
  bool is_len = id == BuiltinId::Len || id == BuiltinId::Cap;
  if (is_len) env_.has_call_or_recv = false;

  std::vector<Operand> args;
  std::size_t count = e->args.size();
  bool takes_type = id == BuiltinId::Make || id == BuiltinId::New || id == BuiltinId::Offsetof;
  bool ok = true;
  if (!takes_type) {
    args = expr_list(e->args);
    count = args.size();
    for (const Operand &arg : args) ok = ok && arg.is_valid();
    if (!args.empty()) x = args[0];
  }
  if (ok && (count < shape.arg_count || (!shape.variadic && count > shape.arg_count))) {
    error(e, Code::WrongArgCount,
          invalid_op + (count < shape.arg_count ? "not enough" : "too many") + " arguments for " + str(e) +
              " (expected " + std::to_string(shape.arg_count) + ", found " + std::to_string(count) + ")");
    ok = false;
  }
  if (!ok) {
    if (is_len) env_.has_call_or_recv = outer_calls;
    return false;
  }
  auto simple = [&](Type *result, std::vector<Type *> params) {
    x.mode = result != nullptr ? Mode::Value : Mode::NoValue;
    record_builtin(e->fun, result, std::move(params));
    x.type = result;
    return true;
  };
  switch (id) {
  case BuiltinId::Append: return append_call(x, e, args);
  case BuiltinId::Cap:
  case BuiltinId::Len: {
    bool done = len_cap_call(x, e, id);
    env_.has_call_or_recv = outer_calls;
    return done;
  }
  case BuiltinId::Clear:
    requires_version(e->fun, 21, "clear");
    if (!types::each_type(x.type, [&](Type *, Type *u) {
          if (u != nullptr && (u->kind == TypeKind::Map || u->kind == TypeKind::Slice)) return true;
          error(x, Code::InvalidClear,
                invalid_arg + "cannot clear " + str(x) +
                    ": argument must be (or constrained by) map or slice");
          return false;
        }))
      return false;
    return simple(nullptr, {x.type});
  case BuiltinId::Close:
    if (!types::each_type(x.type, [&](Type *, Type *u) {
          auto *channel = u != nullptr && u->kind == TypeKind::Chan ? static_cast<types::Chan *>(u) : nullptr;
          if (channel != nullptr && channel->dir != types::ChanDir::Recv) return true;
          error(x, Code::InvalidClose,
                invalid_op + "cannot close " +
                    (channel == nullptr ? "non-channel " : "receive-only channel ") + str(x));
          return false;
        }))
      return false;
    return simple(nullptr, {x.type});
  case BuiltinId::Complex: return complex_call(x, e, args);
  case BuiltinId::Copy: return copy_call(x, e, args);
  case BuiltinId::Delete: return delete_call(x, e, args);
  case BuiltinId::Imag:
  case BuiltinId::Real: return real_imag_call(x, e, id);
  case BuiltinId::Make: return make_call(x, e);
  case BuiltinId::Max:
  case BuiltinId::Min: return min_max_call(x, e, id, args);
  case BuiltinId::New: return new_call(x, e);
  case BuiltinId::Panic:
    panic_calls_.insert(e);
    assignment(x, types::empty_interface(), "argument to panic");
    if (!x.is_valid()) return false;
    return simple(nullptr, {types::empty_interface()});
  case BuiltinId::Print:
  case BuiltinId::Println: {
    std::vector<Type *> params;
    for (Operand &arg : args) {
      assignment(arg, nullptr, "argument to built-in " + name);
      if (!arg.is_valid()) return false;
      params.push_back(arg.type);
    }
    return simple(nullptr, std::move(params));
  }
  case BuiltinId::Recover:
    if (env_.function != nullptr) info_.functions[env_.function].has_recover = true;
    return simple(types::recover_result(), {});
  default: return unsafe_call(x, e, id, args);
  }
}

// The element type of a slice, or of all slices of a type set.
Type *Checker::slice_elem(const Operand &x, std::string &cause) {
  Type *elem = nullptr;
  bool ok = types::each_type(x.type, [&](Type *, Type *u) {
    auto *slice = u != nullptr && u->kind == TypeKind::Slice ? static_cast<types::Slice *>(u) : nullptr;
    if (slice == nullptr) {
      cause = "argument must be a slice; have " + (x.is_nil() ? std::string("untyped nil") : str(x));
      return false;
    }
    if (elem == nullptr)
      elem = slice->elem;
    else if (!types::identical(elem, slice->elem)) {
      cause = "mismatched slice element types " + str(elem) + " and " + str(slice->elem) + " in " + str(x);
      return false;
    }
    return true;
  });
  return ok ? elem : nullptr;
}

// All types of the type set are []byte or strings.
bool Checker::all_bytes_or_string(Type *t, bool &has_string) {
  return types::each_type(t, [&](Type *, Type *u) {
    if (u == nullptr) return false;
    if (u->kind == TypeKind::Slice)
      return types::identical(static_cast<types::Slice *>(u)->elem, types::byte_type());
    has_string |= types::is_string(u);
    return types::is_string(u);
  });
}

bool Checker::append_call(Operand &x, const syntax::CallExpr *e, std::vector<Operand> &args) {
  std::string cause;
  Type *slice_type = x.type;
  Type *elem = slice_elem(x, cause);
  if (elem == nullptr) {
    error(x, Code::InvalidAppend, "invalid append: " + cause);
    return false;
  }
  // append([]byte, string...)
  bool has_string = false;
  if (args.size() == 2 && e->has_dots && assignable_to(x, context_.slice_of(types::byte_type()), nullptr) &&
      all_bytes_or_string(args[1].type, has_string) && has_string) {
    if (is_untyped(args[1].type)) {
      assignment(args[1], basic(BasicKind::String), "argument to append");
      if (!args[1].is_valid()) return false;
    }
    record_builtin(e->fun, slice_type, {slice_type, args[1].type}, true);
  } else {
    Type *rest = context_.slice_of(elem);
    std::vector<types::Var *> params{new_var(types::VarKind::Param, {}, Name(), slice_type),
                                     new_var(types::VarKind::Param, {}, Name(), rest)};
    Signature *signature =
        context_.signature_of(nullptr, context_.tuple_of(std::move(params)), context_.tuple_of({}), true);
    arguments(e, signature, {}, {}, args, {});
    record_builtin(e->fun, slice_type, {slice_type, rest}, true);
  }
  x.mode = Mode::Value;
  x.type = slice_type;
  return true;
}

bool Checker::len_cap_call(Operand &x, const syntax::CallExpr *e, BuiltinId id) {
  bool is_len = id == BuiltinId::Len;
  Mode mode = Mode::Invalid;
  Value value;
  Type *u = array_of_pointer(under(x.type));
  auto has_length = [&](Type *t) {
    switch (t->kind) {
    case TypeKind::Basic: return is_len && types::is_string(t);
    case TypeKind::Array:
    case TypeKind::Slice:
    case TypeKind::Chan: return true;
    case TypeKind::Map: return is_len;
    default: return false;
    }
  };
  if (is_type_param(x.type)) {
    if (types::each_type(x.type, [&](Type *, Type *each) {
          return each != nullptr && has_length(array_of_pointer(each));
        }))
      mode = Mode::Value;
  } else if (has_length(u)) {
    mode = Mode::Value;
    if (u->kind == TypeKind::Basic && x.is_constant()) {
      mode = Mode::Constant;
      if (x.value.is_known()) value = Value::integer(static_cast<int64_t>(x.value.as_string().size()));
    }
    if (u->kind == TypeKind::Array && !env_.has_call_or_recv) {
      mode = Mode::Constant;
      int64_t length = static_cast<types::Array *>(u)->len;
      if (length >= 0) value = Value::integer(length);
    }
  }
  if (mode == Mode::Invalid) {
    if (is_valid(under(x.type)))
      error(x, is_len ? Code::InvalidLen : Code::InvalidCap,
            invalid_arg + str(x) + " for built-in " + (is_len ? "len" : "cap"));
    return false;
  }
  if (mode != Mode::Constant) record_builtin(e->fun, basic(BasicKind::Int), {x.type});
  x.mode = mode;
  x.type = basic(BasicKind::Int);
  x.value = std::move(value);
  return true;
}

// f of x's type; nullptr: it has none. For a type parameter there is no such type, even where all its types have one:
// this is an error, after which x is invalid.
Type *Checker::apply_type_func(const std::function<Type *(Type *)> &f, Operand &x, BuiltinId id) {
  auto *param = type_as<types::TypeParam>(x.type);
  if (param == nullptr) return f(x.type);
  types::TypeSet &set = types::type_set(param->constraint());
  if (!set.has_terms()) return nullptr;
  for (const types::UnionTerm &term : set.terms)
    if (f(term.type) == nullptr) return nullptr;
  Code code = id == BuiltinId::Real   ? Code::InvalidReal
              : id == BuiltinId::Imag ? Code::InvalidImag
                                      : Code::InvalidComplex;
  error(x, code,
        str(x) + " not supported as argument to built-in " + shape_of(id).name +
            " for go1.18 (see go.dev/issue/50937)");
  x.mode = Mode::Invalid;
  return nullptr;
}

bool Checker::complex_call(Operand &x, const syntax::CallExpr *e, std::vector<Operand> &args) {
  Operand &y = args[1];
  bool untyped_x = is_untyped(x.type), untyped_y = is_untyped(y.type);
  if (untyped_x && untyped_y) {
    if (x.is_constant() && y.is_constant()) {
      for (Operand *part : {&x, &y})
        if (types::is_numeric(part->type) && part->value.is_known() && part->value.imag_part().sign() == 0)
          part->type = basic(BasicKind::UntypedFloat);
    } else {
      convert_untyped(x, basic(BasicKind::Float64));
      convert_untyped(y, basic(BasicKind::Float64));
    }
  } else if (untyped_x) {
    convert_untyped(x, y.type);
  } else if (untyped_y) {
    convert_untyped(y, x.type);
  }
  if (!x.is_valid() || !y.is_valid()) return false;
  if (!types::identical(x.type, y.type)) {
    error(x, Code::InvalidComplex,
          invalid_op + str(e) + " (mismatched types " + str(x.type) + " and " + str(y.type) + ")");
    return false;
  }
  auto complex_of = [](Type *t) -> Type * {
    auto *b = under_as<types::Basic>(t);
    if (b == nullptr) return nullptr;
    if (b->basic == BasicKind::Float32) return basic(BasicKind::Complex64);
    if (b->basic == BasicKind::Float64) return basic(BasicKind::Complex128);
    return b->basic == BasicKind::UntypedFloat ? basic(BasicKind::UntypedComplex) : nullptr;
  };
  Type *result = apply_type_func(complex_of, x, BuiltinId::Complex);
  if (!x.is_valid()) return false;
  if (result == nullptr) {
    error(x, Code::InvalidComplex,
          invalid_arg + "arguments have type " + str(x.type) + ", expected floating-point");
    return false;
  }
  if (x.is_constant() && y.is_constant()) {
    x.value = Value::complex(x.value.to_float(), y.value.to_float());
  } else {
    x.mode = Mode::Value;
    record_builtin(e->fun, result, {x.type, x.type});
  }
  x.type = result;
  return true;
}

bool Checker::real_imag_call(Operand &x, const syntax::CallExpr *e, BuiltinId id) {
  bool is_real = id == BuiltinId::Real;
  if (is_untyped(x.type)) {
    if (x.is_constant()) {
      if (types::is_numeric(x.type)) x.type = basic(BasicKind::UntypedComplex);
    } else {
      convert_untyped(x, basic(BasicKind::Complex128));
      if (!x.is_valid()) return false;
    }
  }
  auto part_of = [](Type *t) -> Type * {
    auto *b = under_as<types::Basic>(t);
    if (b == nullptr) return nullptr;
    if (b->basic == BasicKind::Complex64) return basic(BasicKind::Float32);
    if (b->basic == BasicKind::Complex128) return basic(BasicKind::Float64);
    return b->basic == BasicKind::UntypedComplex ? basic(BasicKind::UntypedFloat) : nullptr;
  };
  Type *result = apply_type_func(part_of, x, id);
  if (!x.is_valid()) return false;
  if (result == nullptr) {
    error(x, is_real ? Code::InvalidReal : Code::InvalidImag,
          invalid_arg + "argument has type " + str(x.type) + ", expected complex type");
    return false;
  }
  if (x.is_constant()) {
    x.value = is_real ? x.value.real_part() : x.value.imag_part();
  } else {
    x.mode = Mode::Value;
    record_builtin(e->fun, result, {x.type});
  }
  x.type = result;
  return true;
}

bool Checker::copy_call(Operand &x, const syntax::CallExpr *e, std::vector<Operand> &args) {
  Operand &y = args[1];
  bool has_string = false;
  bool bytes = assignable_to(x, context_.slice_of(types::byte_type()), nullptr) &&
               all_bytes_or_string(y.type, has_string);
  if (!bytes) {
    std::string cause;
    Type *to = slice_elem(x, cause);
    if (to == nullptr) {
      error(x, Code::InvalidCopy, "invalid copy: " + cause);
      return false;
    }
    Type *from = slice_elem(y, cause);
    if (from == nullptr) {
      if (!types::all_string(y.type)) {
        error(y, Code::InvalidCopy, "invalid copy: " + cause);
        return false;
      }
      from = types::byte_type();
    }
    if (!types::identical(to, from)) {
      error(x, Code::InvalidCopy,
            "invalid copy: arguments " + str(x) + " and " + str(y) + " have different element types " +
                str(to) + " and " + str(from));
      return false;
    }
  }
  if (is_untyped(y.type)) convert_untyped(y, types::default_type(y.type));
  record_builtin(e->fun, basic(BasicKind::Int), {x.type, y.type});
  x.mode = Mode::Value;
  x.type = basic(BasicKind::Int);
  return true;
}

bool Checker::delete_call(Operand &x, const syntax::CallExpr *e, std::vector<Operand> &args) {
  Type *map_type = x.type, *key = nullptr;
  bool ok = types::each_type(map_type, [&](Type *, Type *u) {
    auto *map = u != nullptr && u->kind == TypeKind::Map ? static_cast<types::Map *>(u) : nullptr;
    if (map == nullptr) {
      error(x, Code::InvalidDelete, invalid_arg + str(x) + " is not a map");
      return false;
    }
    if (key != nullptr && !types::identical(map->key, key)) {
      error(x, Code::InvalidDelete, invalid_arg + "maps of " + str(x) + " must have identical key types");
      return false;
    }
    key = map->key;
    return true;
  });
  if (!ok) return false;
  x = args[1];
  assignment(x, key, "argument to delete");
  if (!x.is_valid()) return false;
  x.mode = Mode::NoValue;
  record_builtin(e->fun, nullptr, {map_type, key});
  return true;
}

bool Checker::make_call(Operand &x, const syntax::CallExpr *e) {
  const Expr *type_arg = e->args[0];
  Type *t = var_type(type_arg);
  if (!is_valid(t)) return false;
  std::string cause;
  bool makeable = types::each_type(t, [&](Type *, Type *u) {
    if (u == nullptr)
      cause = "no specific type";
    else if (u->kind != TypeKind::Slice && u->kind != TypeKind::Map && u->kind != TypeKind::Chan)
      cause = "type must be slice, map, or channel";
    return cause.empty();
  });
  Type *u = makeable ? types::common_under(t, &cause, qualifier_) : nullptr;
  if (u == nullptr) {
    error(type_arg, Code::InvalidMake, invalid_arg + "cannot make " + str(type_arg) + ": " + cause);
    return false;
  }
  std::size_t least = u->kind == TypeKind::Slice ? 2 : 1;
  std::size_t count = e->args.size();
  if (count < least || least + 1 < count) {
    error(e, Code::WrongArgCount,
          invalid_op + str(e) + " expects " + std::to_string(least) + " or " + std::to_string(least + 1) +
              " arguments; found " + std::to_string(count));
    return false;
  }
  std::vector<Type *> types_of_args{t};
  std::vector<int64_t> sizes;
  for (const Expr *arg : e->args.subspan(1)) {
    int64_t size;
    types_of_args.push_back(index(arg, -1, size));
    if (size >= 0) sizes.push_back(size);
  }
  if (sizes.size() == 2 && sizes[0] > sizes[1])
    error(e->args[1], Code::SwappedMakeArgs, invalid_arg + "length and capacity swapped");
  x.mode = Mode::Value;
  x.type = t;
  record_builtin(e->fun, t, std::move(types_of_args));
  return true;
}

bool Checker::min_max_call(Operand &x, const syntax::CallExpr *e, BuiltinId id, std::vector<Operand> &args) {
  Op op = id == BuiltinId::Max ? Op::Gtr : Op::Lss;
  requires_version(e->fun, 21, std::string("built-in ") + (id == BuiltinId::Max ? "max" : "min"));
  for (std::size_t i = 0; i < args.size(); ++i) {
    Operand &arg = args[i];
    if (!types::all_ordered(arg.type)) {
      error(arg, Code::InvalidMinMaxOperand, invalid_arg + str(arg) + " cannot be ordered");
      return false;
    }
    if (i == 0) continue;
    match_types(x, arg);
    if (!x.is_valid()) return false;
    if (!types::identical(x.type, arg.type)) {
      error(arg, Code::MismatchedTypes,
            invalid_arg + "mismatched types " + str(x.type) + " (previous argument) and " + str(arg.type) +
                " (type of " + str(arg.expr) + ")");
      return false;
    }
    if (x.is_constant() && arg.is_constant()) {
      if (types::compare(arg.value, op, x.value)) x = arg;
    } else {
      x.mode = Mode::Value;
    }
  }
  if (!x.is_constant()) {
    x.mode = Mode::Value;
    assignment(x, types::empty_interface(), std::string("argument to built-in ") + shape_of(id).name);
    if (!x.is_valid()) return false;
  }
  for (const Operand &arg : args) update_expr_type(arg.expr, x.type, true);
  if (!x.is_constant()) record_builtin(e->fun, x.type, std::vector<Type *>(args.size(), x.type));
  return true;
}

// new(T), or new(value)
bool Checker::new_call(Operand &x, const syntax::CallExpr *e) {
  const Expr *arg = e->args[0];
  expr_or_type(x, arg, false);
  exclude(x, {Mode::NoValue, Mode::Builtin});
  if (!x.is_valid()) return false;
  if (x.mode == Mode::TypeExpr) {
    valid_var_type(arg, x.type);
  } else {
    if (is_untyped(x.type)) assignment(x, nullptr, "argument to new");
    if (!x.is_valid()) return false;
    requires_version(e->fun, 26, "new(" + str(arg) + ")");
  }
  Type *t = x.type;
  x.mode = Mode::Value;
  x.type = context_.pointer_to(t);
  record_builtin(e->fun, x.type, {t});
  return true;
}

} // namespace tuco::check
