#include "runtime/services/derived_types.h"

#include "runtime/os/memory.h"
#include "runtime/stack/code_map.h"
#include "runtime/sync/mutex.h"

#include <cstring>

namespace tuco::rt::services {

namespace {

struct Node {
  Node *next; // of one bucket
  const abi::Type *type;
};

constexpr uint64_t kBuckets = 256;
Node *buckets[kBuckets];
bool is_filled;
sync::Mutex lock{sync::Rank::TypeCache};
constexpr uint8_t kFirstWord[8] = {1}; // the mask of both kinds

// Pointers and slices have their element at the same place.
const abi::Type *elem_of(const abi::Type *type) { return ((const abi::PointerType *)type)->elem; }

Node *&bucket(const abi::Type *elem) { return buckets[elem->hash % kBuckets]; }

void add(const abi::Type *type) {
  auto *node = (Node *)os::allocate_permanent(sizeof(Node));
  Node *&first = bucket(elem_of(type));
  node->type = type;
  node->next = first;
  first = node;
}

const abi::Type *make(const char *prefix, const abi::Type *elem, const abi::Type &header) {
  auto *made = (abi::PointerType *)os::allocate_permanent(sizeof(abi::PointerType));
  made->header = header;
  made->elem = elem;
  uint64_t before = strlen(prefix), length = before + elem->string.length;
  auto *name = (char *)os::allocate_permanent(length, 1);
  memcpy(name, prefix, before);
  memcpy(name + before, elem->string.data, elem->string.length);
  made->header.string = {name, length};
  for (uint64_t i = before; i-- > 0;) made->header.hash = made->header.hash * 16777619 ^ (uint8_t)prefix[i];
  add(&made->header);
  return &made->header;
}

const abi::Type *derive(const char *prefix, const abi::Type *elem, const abi::Type &header) {
  sync::LockGuard guard(lock);
  if (!is_filled)
    for (const abi::PointerType *t = stack::derived_types_begin(); t != stack::derived_types_end(); t++)
      add(&t->header);
  is_filled = true;
  for (Node *node = bucket(elem); node; node = node->next)
    if (node->type->kind == header.kind && elem_of(node->type) == elem) return node->type;
  return make(prefix, elem, header);
}

} // namespace

const abi::Type *pointer_type(const abi::Type *elem) {
  if (elem->pointer_to) return elem->pointer_to;
  abi::Type header{};
  header.size = header.pointer_bytes = header.mask_period = 8;
  header.hash = elem->hash;
  header.flags = abi::kDirectInterface | abi::kMemoryEqual | abi::kComparable;
  header.align = header.field_align = 8;
  header.kind = abi::Kind::Pointer;
  header.pointer_mask = kFirstWord;
  return derive("*", elem, header);
}

const abi::Type *slice_type(const abi::Type *elem) {
  abi::Type header{};
  header.size = header.mask_period = 24;
  header.pointer_bytes = 8;
  header.hash = elem->hash;
  header.align = header.field_align = 8;
  header.kind = abi::Kind::Slice;
  header.pointer_mask = kFirstWord;
  return derive("[]", elem, header);
}

} // namespace tuco::rt::services
