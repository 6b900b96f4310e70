#include "compiler/core/type_facts.h"

namespace tuco::core {

using types::TypeKind;
using types::under;

bool is_interface(types::Type *t) { return under(t)->kind == TypeKind::Interface; }

bool is_direct_interface(types::Type *t) {
  switch (under(t)->kind) {
  case TypeKind::Pointer:
  case TypeKind::Map:
  case TypeKind::Chan:
  case TypeKind::Signature: return true;
  case TypeKind::Basic: return types::is_unsafe_pointer(t);
  default: return false;
  }
}

types::Array *array_of(types::Type *t) {
  if (auto *p = types::under_as<types::Pointer>(t)) t = p->elem;
  return types::under_as<types::Array>(t);
}

types::Type *elem_of(types::Type *t) {
  types::Type *u = under(t);
  switch (u->kind) {
  case TypeKind::Slice: return static_cast<types::Slice *>(u)->elem;
  case TypeKind::Array: return static_cast<types::Array *>(u)->elem;
  case TypeKind::Chan: return static_cast<types::Chan *>(u)->elem;
  case TypeKind::Map: return static_cast<types::Map *>(u)->elem;
  case TypeKind::Pointer: {
    types::Type *elem = static_cast<types::Pointer *>(u)->elem;
    if (auto *a = types::under_as<types::Array>(elem)) return a->elem;
    return elem;
  }
  case TypeKind::Basic: return types::byte_type();
  default: return nullptr;
  }
}

} // namespace tuco::core
