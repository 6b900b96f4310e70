// Exported calls: maps. The fast ones stay on the goroutine's stack while keys are plain memory or strings
// and no table has to grow.
#include "runtime/entry/fast_allocate.h"
#include "runtime/gc/barrier.h"
#include "runtime/services/map.h"

using namespace tuco;
using namespace tuco::rt;
using sched::Mutator;
using services::KeyKind;
using services::Map;

extern "C" {
alignas(64) uint8_t rt_zero_value[abi::kZeroValueBytes];
}

namespace {
abi::GoPointer<void> &pointer_at(uint8_t *slot) { return *(abi::GoPointer<void> *)slot; }

void *element(Map *m, uint8_t *slot) { return slot + m->layout->elem_offset; }
void *element_or_zero(Map *m, uint8_t *slot) { return slot ? slot + m->layout->elem_offset : rt_zero_value; }

// Calls find, then claims a slot and lets store put the key there. Null: the slow path must do it.
template <class Find, class Store> void *fast_assign(Map *m, uint64_t hash, Find &&find, Store &&store) {
  services::MapWriter writer(m);
  if (m->count)
    if (uint8_t *slot = find()) return element(m, slot);
  uint8_t *slot = services::map_claim_slot(m, hash);
  if (!slot) return nullptr;
  store(slot);
  return element(m, slot);
}
} // namespace

extern "C" {

void *rt_map_get_slow(const abi::MapType *, Map *, const void *);
void *rt_map_assign_slow(const abi::MapType *, Map *, const void *);
void *rt_map_assign_u32_slow(const abi::MapType *, Map *, uint64_t);
void *rt_map_assign_u64_slow(const abi::MapType *, Map *, uint64_t);
void *rt_map_assign_string_slow(const abi::MapType *, Map *, const uint8_t *, int64_t);

void *rt_zero_value_address() { return rt_zero_value; }

Map *tuco_rt_map_make(const abi::MapType *type, int64_t hint) {
  Mutator mutator = Mutator::current();
  return services::map_make(mutator, type, hint);
}

void *rt_map_get_u32(const abi::MapType *type, Map *m, uint64_t key) {
  if (!m || !m->count) return rt_zero_value;
  services::check_reader(m);
  return element_or_zero(m, services::map_find_word32(m, key));
}
void *rt_map_get_u64(const abi::MapType *type, Map *m, uint64_t key) {
  if (!m || !m->count) return rt_zero_value;
  services::check_reader(m);
  return element_or_zero(m, services::map_find_word64(m, key));
}
void *rt_map_get_string(const abi::MapType *type, Map *m, const uint8_t *data, int64_t length) {
  if (!m || !m->count) return rt_zero_value;
  services::check_reader(m);
  return element_or_zero(m, services::map_find_string(m, data, length));
}

void *rt_map_get(const abi::MapType *type, Map *m, const void *key) {
  if (m && m->count) switch (m->layout->kind) {
    case KeyKind::Word32:
      services::check_reader(m);
      return element_or_zero(m, services::map_find_word32(m, *(const uint32_t *)key));
    case KeyKind::Word64:
      services::check_reader(m);
      return element_or_zero(m, services::map_find_word64(m, *(const uint64_t *)key));
    case KeyKind::String:
      services::check_reader(m);
      return element_or_zero(m, services::map_find_string(m, ((const abi::String *)key)->data,
                                                          ((const abi::String *)key)->length));
    case KeyKind::Other: break;
    }
  TUCO_LEAVE_BY rt_map_get_slow(type, m, key);
}
void *tuco_rt_map_get(const abi::MapType *type, Map *m, const void *key) {
  Mutator mutator = Mutator::current();
  return element_or_zero(m, services::map_get(mutator, type, m, key));
}

void *rt_map_assign_u32(const abi::MapType *type, Map *m, uint64_t key) {
  if (m) {
    uint32_t word = key;
    if (void *e = fast_assign(
            m, services::hash_word(word, m->seed), [&] { return services::map_find_word32(m, word); },
            [&](uint8_t *slot) { *(uint32_t *)slot = word; }))
      return e;
  }
  TUCO_LEAVE_BY rt_map_assign_u32_slow(type, m, key);
}
void *tuco_rt_map_assign_u32(const abi::MapType *type, Map *m, uint64_t key) {
  Mutator mutator = Mutator::current();
  uint32_t word = key;
  uint8_t *slot = services::map_assign(mutator, type, m, &word);
  return element(m, slot);
}

// The key may be a pointer: its store has a barrier.
void *rt_map_assign_u64(const abi::MapType *type, Map *m, uint64_t key) {
  if (m)
    if (void *e = fast_assign(
            m, services::hash_word(key, m->seed), [&] { return services::map_find_word64(m, key); },
            [&](uint8_t *slot) {
              if (type->key->pointer_bytes)
                gc::store_pointer(pointer_at(slot), (void *)key);
              else
                *(uint64_t *)slot = key;
            }))
      return e;
  TUCO_LEAVE_BY rt_map_assign_u64_slow(type, m, key);
}
void *tuco_rt_map_assign_u64(const abi::MapType *type, Map *m, uint64_t key) {
  Mutator mutator = Mutator::current();
  uint8_t *slot = services::map_assign(mutator, type, m, &key);
  return element(m, slot);
}

void *rt_map_assign_string(const abi::MapType *type, Map *m, const uint8_t *data, int64_t length) {
  if (m)
    if (void *e = fast_assign(
            m, services::hash_bytes(data, length, m->seed),
            [&] {
              uint8_t *slot = services::map_find_string(m, data, length);
              if (slot) gc::store_pointer(pointer_at(slot), (void *)data);
              return slot;
            },
            [&](uint8_t *slot) {
              gc::store_pointer(pointer_at(slot), (void *)data);
              ((abi::String *)slot)->length = length;
            }))
      return e;
  TUCO_LEAVE_BY rt_map_assign_string_slow(type, m, data, length);
}
void *tuco_rt_map_assign_string(const abi::MapType *type, Map *m, const uint8_t *data, int64_t length) {
  Mutator mutator = Mutator::current();
  abi::String key{data, length};
  uint8_t *slot = services::map_assign(mutator, type, m, &key);
  return element(m, slot);
}

void *rt_map_assign(const abi::MapType *type, Map *m, const void *key) {
  TUCO_LEAVE_BY rt_map_assign_slow(type, m, key);
}
void *tuco_rt_map_assign(const abi::MapType *type, Map *m, const void *key) {
  Mutator mutator = Mutator::current();
  uint8_t *slot = services::map_assign(mutator, type, m, key);
  return element(m, slot);
}

void tuco_rt_map_delete(const abi::MapType *type, Map *m, const void *key) {
  Mutator mutator = Mutator::current();
  services::map_delete(mutator, type, m, key);
}
void tuco_rt_map_clear(const abi::MapType *type, Map *m) {
  Mutator mutator = Mutator::current();
  services::map_clear(mutator, m);
}
void tuco_rt_map_iterate(const abi::MapType *type, Map *m, abi::MapIterator *it) {
  Mutator mutator = Mutator::current();
  services::map_iterate(mutator, type, m, it);
}
void tuco_rt_map_next(abi::MapIterator *it) {
  Mutator mutator = Mutator::current();
  services::map_next(mutator, it);
}

} // extern "C"
