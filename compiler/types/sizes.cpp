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

// Both are found in one walk: structs in structs would be walked again at each level, for the one and for the other.
struct Extent {
  int64_t size; // -1: beyond max_size
  int64_t align;
};

Extent extent_of(Type *t);

// A struct's fields one after the other. Returns its extent without the padding at its end.
Extent place_fields(Struct *t, std::vector<int64_t> *offsets) {
  int64_t offset = 0, end = 0, largest = 1;
  for (Var *field : t->fields) {
    Extent extent = extent_of(field->type);
    largest = std::max(largest, extent.align);
    if (offset >= 0) offset = round_up(offset, extent.align);
    if (offsets != nullptr) offsets->push_back(offset);
    // The address of a last field of size zero must not be that of the next object.
    end = offset + (offset > 0 && extent.size == 0 ? 1 : extent.size);
    offset = offset < 0 || extent.size < 0 || offset + extent.size > max_size ? -1 : offset + extent.size;
    if (offset < 0) end = -1;
  }
  return {end, largest};
}

Extent extent_of(Type *t) {
  Type *u = under(t);
  switch (u->kind) {
  case TypeKind::Basic: {
    BasicKind kind = static_cast<Basic *>(u)->basic;
    int64_t size = basic_size(kind);
    return {size, kind == BasicKind::Complex64 ? 4 : std::min(size, word_size)};
  }
  case TypeKind::Array: {
    auto *array = static_cast<Array *>(u);
    Extent elem = extent_of(array->elem);
    if (array->len <= 0) return {0, elem.align};
    if (elem.size <= 0) return elem;
    return {elem.size > max_size / array->len ? -1 : elem.size * array->len, elem.align};
  }
  case TypeKind::Slice: return {3 * word_size, word_size};
  case TypeKind::Interface: return {2 * word_size, word_size};
  case TypeKind::Struct: {
    auto [end, align] = place_fields(static_cast<Struct *>(u), nullptr);
    if (end < 0) return {-1, align};
    int64_t size = round_up(end, align);
    return {size > max_size ? -1 : size, align};
  }
  default: return {word_size, word_size};
  }
}

} // namespace

int64_t align_of(Type *t) { return extent_of(t).align; }

int64_t size_of(Type *t) { return extent_of(t).size; }

std::vector<int64_t> field_offsets(Struct *t) {
  std::vector<int64_t> offsets;
  place_fields(t, &offsets);
  return offsets;
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
