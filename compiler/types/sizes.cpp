#include "compiler/types/sizes.h"

#include "compiler/types/object.h"
#include "compiler/types/predicates.h"

#include <algorithm>

namespace tuco::types {

namespace {

int64_t round_up(int64_t offset, int64_t align) { return (offset + align - 1) & ~(align - 1); }

int64_t basic_size(BasicKind kind) {
  switch (kind) {
  case BasicKind::Bool:
  case BasicKind::Int8:
  case BasicKind::Uint8: return 1;
  case BasicKind::Int16:
  case BasicKind::Uint16: return 2;
  case BasicKind::Int32:
  case BasicKind::Uint32:
  case BasicKind::Float32: return 4;
  case BasicKind::Complex128:
  case BasicKind::String: return 16;
  default: return 8;
  }
}

} // namespace

int64_t align_of(Type *t) {
  Type *u = under(t);
  switch (u->kind) {
  case TypeKind::Array: return align_of(static_cast<Array *>(u)->elem);
  case TypeKind::Struct: {
    int64_t largest = 1;
    for (Var *field : static_cast<Struct *>(u)->fields) largest = std::max(largest, align_of(field->type));
    return largest;
  }
  case TypeKind::Basic: {
    BasicKind kind = static_cast<Basic *>(u)->basic;
    if (kind == BasicKind::Complex64) return 4;
    return std::min(basic_size(kind), word_size);
  }
  default: return word_size;
  }
}

namespace {

// A struct's fields one after the other; sizes of fields are asked for once, since they may be structs in structs.
struct FieldPlaces {
  std::vector<int64_t> offsets; // -1: beyond max_size
  int64_t end = 0;              // without padding at the end
};

FieldPlaces place_fields(Struct *t) {
  FieldPlaces places;
  int64_t offset = 0;
  for (Var *field : t->fields) {
    if (offset >= 0) offset = round_up(offset, align_of(field->type));
    places.offsets.push_back(offset);
    int64_t size = size_of(field->type);
    // The address of a last field of size zero must not be that of the next object.
    places.end = offset + (offset > 0 && size == 0 ? 1 : size);
    offset = offset < 0 || size < 0 || offset + size > max_size ? -1 : offset + size;
    if (offset < 0) places.end = -1;
  }
  return places;
}

} // namespace

std::vector<int64_t> field_offsets(Struct *t) { return place_fields(t).offsets; }

int64_t size_of(Type *t) {
  Type *u = under(t);
  switch (u->kind) {
  case TypeKind::Basic: return basic_size(static_cast<Basic *>(u)->basic);
  case TypeKind::Array: {
    auto *array = static_cast<Array *>(u);
    if (array->len <= 0) return 0;
    int64_t elem = size_of(array->elem);
    if (elem <= 0) return elem;
    return elem > max_size / array->len ? -1 : elem * array->len;
  }
  case TypeKind::Slice: return 3 * word_size;
  case TypeKind::Interface: return 2 * word_size;
  case TypeKind::Struct: {
    auto *type = static_cast<Struct *>(u);
    int64_t end = place_fields(type).end;
    if (end < 0) return -1;
    int64_t size = round_up(end, align_of(t));
    return size > max_size ? -1 : size;
  }
  default: return word_size;
  }
}

bool has_pointers(Type *t) {
  Type *u = under(t);
  switch (u->kind) {
  case TypeKind::Basic: {
    BasicKind kind = static_cast<Basic *>(u)->basic;
    return kind == BasicKind::String || kind == BasicKind::UnsafePointer;
  }
  case TypeKind::Array:
    return static_cast<Array *>(u)->len != 0 && has_pointers(static_cast<Array *>(u)->elem);
  case TypeKind::Struct: {
    auto &fields = static_cast<Struct *>(u)->fields;
    return std::any_of(fields.begin(), fields.end(), [](Var *field) { return has_pointers(field->type); });
  }
  default: return true;
  }
}

} // namespace tuco::types
