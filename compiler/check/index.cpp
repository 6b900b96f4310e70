// Index and slice expressions.
#include "compiler/check/checker.h"

namespace tuco::check {

using types::TypeKind;

namespace {
const std::string invalid_arg = "invalid argument: ";
const std::string invalid_op = "invalid operation: ";
} // namespace

void Checker::map_index(Operand &x, const syntax::IndexExpr *e, Type *key, Type *elem) {
  const Expr *index_expr = single_index(e);
  if (index_expr == nullptr) return x.invalidate();
  Operand k;
  expr(nullptr, k, index_expr);
  assignment(k, key, "map index");
  // A bad key was reported; the element's type is known all the same.
  x.mode = Mode::MapIndex;
  x.type = elem;
  x.expr = e;
}

bool Checker::index_expr(Operand &x, const syntax::IndexExpr *e) {
  expr_or_type(x, e->x, true);
  switch (x.mode) {
  case Mode::Invalid: use(e->indices); return false;
  case Mode::TypeExpr:
    x.invalidate();
    x.type = var_type(e);
    if (is_valid(x.type)) x.mode = Mode::TypeExpr;
    return false;
  case Mode::Value:
    if (auto *signature = under_as<types::Signature>(x.type);
        signature != nullptr && !signature->type_params.empty())
      return true;
    break;
  default: break;
  }
  non_generic(nullptr, x);
  if (!x.is_valid()) return false;

  bool valid = false;
  int64_t length = -1;
  Type *u = under(x.type);
  switch (u->kind) {
  case TypeKind::Basic:
    if (!types::is_string(u)) break;
    valid = true;
    if (x.is_constant() && x.value.is_known()) length = static_cast<int64_t>(x.value.as_string().size());
    // Not a constant even for a constant string and index.
    x.mode = Mode::Value;
    x.type = types::byte_type();
    break;
  case TypeKind::Array:
    valid = true;
    length = static_cast<types::Array *>(u)->len;
    if (x.mode != Mode::Variable) x.mode = Mode::Value;
    x.type = static_cast<types::Array *>(u)->elem;
    break;
  case TypeKind::Pointer:
    if (auto *array = under_as<types::Array>(static_cast<types::Pointer *>(u)->elem)) {
      valid = true;
      length = array->len;
      x.mode = Mode::Variable;
      x.type = array->elem;
    }
    break;
  case TypeKind::Slice:
    valid = true;
    x.mode = Mode::Variable;
    x.type = static_cast<types::Slice *>(u)->elem;
    break;
  case TypeKind::Map:
    map_index(x, e, static_cast<types::Map *>(u)->key, static_cast<types::Map *>(u)->elem);
    return false;
  case TypeKind::Interface: {
    if (!is_type_param(x.type)) break;
    bool done = false;
    valid = index_type_param(x, e, length, done);
    if (done) return false;
    break;
  }
  default: break;
  }
  if (!valid) {
    error(e->pos, Code::NonIndexableOperand, "cannot index " + str(x));
    use(e->indices);
    x.invalidate();
    return false;
  }
  const Expr *i = single_index(e);
  if (i == nullptr) {
    x.invalidate();
    return false;
  }
  int64_t value;
  index(i, length, value);
  return false;
}

// All types of the type set must be indexable alike. done: they are maps, and the whole expression is
// checked.
bool Checker::index_type_param(Operand &x, const syntax::IndexExpr *e, int64_t &length, bool &done) {
  Type *key = nullptr, *elem = nullptr;
  Mode mode = Mode::Variable;
  bool ok = types::each_type(x.type, [&](Type *, Type *u) {
    if (u == nullptr) return false;
    int64_t l = -1;
    Type *k = nullptr, *el = nullptr;
    switch (u->kind) {
    case TypeKind::Basic:
      if (types::is_string(u)) {
        el = types::byte_type();
        mode = Mode::Value;
      }
      break;
    case TypeKind::Array:
      l = static_cast<types::Array *>(u)->len;
      el = static_cast<types::Array *>(u)->elem;
      if (x.mode != Mode::Variable) mode = Mode::Value;
      break;
    case TypeKind::Pointer:
      if (auto *array = under_as<types::Array>(static_cast<types::Pointer *>(u)->elem)) {
        l = array->len;
        el = array->elem;
      }
      break;
    case TypeKind::Slice: el = static_cast<types::Slice *>(u)->elem; break;
    case TypeKind::Map:
      k = static_cast<types::Map *>(u)->key;
      el = static_cast<types::Map *>(u)->elem;
      break;
    default: break;
    }
    if (el == nullptr) return false;
    if (elem == nullptr) {
      length = l;
      key = k;
      elem = el;
      return true;
    }
    if ((key == nullptr) != (k == nullptr) || (key != nullptr && !types::identical(key, k))) return false;
    if (!types::identical(elem, el)) return false;
    if (l >= 0 && l < length) length = l;
    return true;
  });
  if (!ok) return false;
  if (key != nullptr) {
    map_index(x, e, key, elem);
    done = true;
    return true;
  }
  x.mode = mode;
  x.type = elem;
  return true;
}

const Expr *Checker::single_index(const syntax::IndexExpr *e) {
  if (e->indices.size() > 1) error(e->indices[1], Code::InvalidIndex, invalid_op + "more than one index");
  return e->indices[0];
}

// Checks an index expression; max < 0: no upper limit. value: the constant index, or -1. Returns the index's
// type, the invalid one after an error.
Type *Checker::index(const Expr *e, int64_t max, int64_t &value) {
  value = -1;
  Operand x;
  expr(nullptr, x, e);
  if (!valid_index(x, Code::InvalidIndex, "index", false)) return types::invalid_type();
  if (!x.is_constant()) return x.type;
  if (x.value.is_unknown()) return types::invalid_type();
  int64_t v = *x.value.as_int64();
  if (max >= 0 && v >= max) {
    error(x, Code::InvalidIndex,
          invalid_arg + "index " + x.value.to_string() + " out of bounds [0:" + std::to_string(max) + "]");
    return types::invalid_type();
  }
  value = v;
  return x.type;
}

bool Checker::valid_index(Operand &x, Code code, std::string_view what, bool allow_negative) {
  if (!x.is_valid()) return false;
  convert_untyped(x, basic(BasicKind::Int));
  if (!x.is_valid()) return false;
  std::string subject = invalid_arg + std::string(what) + " ";
  if (!types::all_integer(x.type)) {
    error(x, code, subject + str(x) + " must be integer");
    return false;
  }
  if (x.is_constant() && x.value.is_known()) {
    if (!allow_negative && x.value.sign() < 0) {
      error(x, code, subject + str(x) + " must not be negative");
      return false;
    }
    if (!representable_const(x.value, basic(BasicKind::Int), &x.value)) {
      error(x, code, subject + str(x) + " overflows int");
      return false;
    }
  }
  return true;
}

void Checker::slice_expr(Operand &x, const syntax::SliceExpr *e) {
  expr(nullptr, x, e->x);
  if (!x.is_valid()) {
    for (const Expr *part : {e->low, e->high, e->max})
      if (part != nullptr) use_one(part);
    return;
  }
  // The common underlying type; strings count as byte slices among others.
  Type *common_type = nullptr, *common = nullptr;
  bool has_string = false;
  std::string why;
  bool ok = types::each_type(x.type, [&](Type *t, Type *u) {
    if (u == nullptr) {
      why = "no specific type in " + str(x.type);
      return false;
    }
    if (types::is_string(u)) {
      u = context_.slice_of(types::byte_type());
      has_string = true;
    }
    if (common == nullptr) {
      common_type = t;
      common = u;
      return true;
    }
    if (types::identical(common, u)) return true;
    why = str(common_type) + " and " + str(t) + " have different underlying types";
    return false;
  });
  if (!ok) {
    error(x, Code::NonSliceableOperand, "cannot slice " + str(x) + ": " + why);
    if (!has_string) return x.invalidate(); // else it is taken for a string from here on
  }
  if (has_string) common = is_type_param(x.type) ? basic(BasicKind::String) : under(x.type);

  bool valid = false;
  int64_t length = -1;
  switch (common->kind) {
  case TypeKind::Basic:
    if (!types::is_string(common)) break;
    if (e->full) {
      const Expr *at = e->max != nullptr ? e->max : e;
      error(at, Code::InvalidSliceExpr, invalid_op + "3-index slice of string");
      return x.invalidate();
    }
    valid = true;
    if (x.is_constant() && x.value.is_known()) length = static_cast<int64_t>(x.value.as_string().size());
    if (is_untyped(x.type)) x.type = basic(BasicKind::String);
    break;
  case TypeKind::Array:
    valid = true;
    length = static_cast<types::Array *>(common)->len;
    if (x.mode != Mode::Variable) {
      error(x, Code::NonSliceableOperand, "cannot slice unaddressable value " + str(x));
      return x.invalidate();
    }
    x.type = context_.slice_of(static_cast<types::Array *>(common)->elem);
    break;
  case TypeKind::Pointer:
    if (auto *array = under_as<types::Array>(static_cast<types::Pointer *>(common)->elem)) {
      valid = true;
      length = array->len;
      x.type = context_.slice_of(array->elem);
    }
    break;
  case TypeKind::Slice: valid = true; break;
  default: break;
  }
  if (!valid) {
    error(x, Code::NonSliceableOperand, "cannot slice " + str(x));
    return x.invalidate();
  }
  x.mode = Mode::Value;
  slice_bounds(e, length);
}

// Constant bounds must be in order, and within `length` if that is known.
void Checker::slice_bounds(const syntax::SliceExpr *e, int64_t length) {
  const Expr *parts[] = {e->low, e->high, e->max};
  int64_t values[3];
  for (int i = 0; i < 3; ++i) {
    values[i] = -1;
    if (parts[i] != nullptr) {
      int64_t v;
      index(parts[i], length >= 0 ? length + 1 : -1, v);
      values[i] = v;
    } else if (i == 0) {
      values[i] = 0;
    } else if (length >= 0) {
      values[i] = length;
    }
  }
  for (int i = 0; i < 2; ++i) {
    if (values[i] <= 0) continue;
    for (int j = i + 1; j < 3; ++j)
      if (values[j] >= 0 && values[j] < values[i]) {
        Pos at = parts[j] != nullptr ? syntax::start_pos(parts[j]) : e->pos;
        error(at, Code::SwappedSliceIndices,
              "invalid slice indices: " + std::to_string(values[j]) + " < " + std::to_string(values[i]));
        return;
      }
  }
}

} // namespace tuco::check
