#pragma once
// Maps: open addressing in groups of eight slots with a control byte each (the Swiss table of Abseil and of
// Go 1.24, here one table that is rebuilt when full).
//
//     Map (heap) --groups--> [ control word | slot 0 .. slot 7 ] [ control word | ... ] ...   a power of two
//     slot = key, padding, element
//     control byte: 0 empty, 1 deleted, 0x80 | 7 bits of the hash: full
//
// Zeroed memory is an empty table. A lookup starts at the group that the upper hash bits name, compares the
// eight control bytes at once, looks at the keys that match, and goes on (triangular steps: each group once)
// until a group has an empty byte. A table of one group may be full; larger ones keep an eighth free.
//
// Growth makes a table of double size (or the same, if deleted slots are what fills it) and moves all entries
// at once. An iterator keeps the table that it started with: once the map has another, it takes each key from
// the old one and looks it up in the new one for its present value; a key that is not there was deleted. Keys
// that are not equal to themselves cannot be looked up; nothing can delete them either but clear, which is
// counted.
//
// Iteration starts at a random slot. Writers mark the map while they work; whoever sees the mark of another
// stops the program, as Go does. What a table's memory looks like to the collector is a type descriptor made
// per map type, on its first use (MapLayout).
#include "runtime/abi/values.h"
#include "runtime/heap/heap.h"
#include "runtime/sched/goroutine.h"
#include "runtime/services/type_algorithms.h"
#include "runtime/sync/atomic.h"

#include <emmintrin.h>

namespace tuco::rt::services {

enum class KeyKind : uint8_t { Word32, Word64, String, Other };

struct MapLayout {
  const abi::MapType *type;
  const abi::Type *key, *elem;
  uint32_t slot_size, elem_offset;
  uint64_t group_size;
  KeyKind kind;
  bool update_key; // equal keys may differ in bytes: an assignment stores its own
  bool no_pointers;
  abi::Type group; // what the collector sees
  MapLayout *next; // of the layouts' hash table
};

struct Map {
  int64_t count;
  const MapLayout *layout;
  abi::GoPointer<uint8_t> groups;
  uint64_t group_mask; // number of groups - 1
  uint64_t growth_left;
  uint64_t seed;
  uint32_t writing; // atomic
  uint32_t clears;
};

constexpr uint64_t kSlots = 8;
constexpr uint8_t kEmpty = 0, kDeleted = 1, kFull = 0x80;

namespace map_detail {
inline uint32_t match(uint64_t control, uint8_t byte) {
  return _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_cvtsi64_si128(control), _mm_set1_epi8((char)byte))) & 0xff;
}
inline uint32_t match_full(uint64_t control) { return _mm_movemask_epi8(_mm_cvtsi64_si128(control)) & 0xff; }
inline uint64_t control_of(const uint8_t *group) { return *(const uint64_t *)group; }

// Calls equal(slot) for slots that may hold the key; returns the one that does, or null.
template <class Equal> inline uint8_t *find(const Map *m, uint64_t hash, Equal &&equal) {
  const MapLayout &layout = *m->layout;
  uint8_t tag = kFull | (hash & 0x7f);
  uint64_t index = hash >> 7 & m->group_mask;
  for (uint64_t step = 0;;) {
    uint8_t *group = m->groups + index * layout.group_size;
    uint64_t control = control_of(group);
    for (uint32_t bits = match(control, tag); bits; bits &= bits - 1) {
      uint8_t *slot = group + 8 + __builtin_ctz(bits) * layout.slot_size;
      if (equal(slot)) return slot;
    }
    if (match(control, kEmpty) || step == m->group_mask) return nullptr;
    index = (index + ++step) & m->group_mask;
  }
}
} // namespace map_detail

inline uint8_t *map_find_word32(const Map *m, uint32_t key) {
  return map_detail::find(m, hash_word(key, m->seed),
                          [&](uint8_t *slot) { return *(uint32_t *)slot == key; });
}
inline uint8_t *map_find_word64(const Map *m, uint64_t key) {
  return map_detail::find(m, hash_word(key, m->seed),
                          [&](uint8_t *slot) { return *(uint64_t *)slot == key; });
}
inline uint8_t *map_find_string(const Map *m, const uint8_t *data, int64_t length) {
  return map_detail::find(m, hash_bytes(data, length, m->seed), [&](uint8_t *slot) {
    auto *s = (abi::String *)slot;
    return s->length == length && (s->data == data || __builtin_memcmp(s->data, data, length) == 0);
  });
}

// In Leaf code: also where a concurrent writer is met.
[[noreturn]] void map_misuse(const char *text);
inline void check_reader(const Map *m) {
  if (sync::load(&m->writing, sync::relaxed)) [[unlikely]]
    map_misuse("concurrent map read and map write");
}

// Marks the map as being written. Not across a panic.
class MapWriter {
public:
  explicit MapWriter(Map *m) : m_(m) {
    if (sync::exchange(&m->writing, 1, sync::acquire)) [[unlikely]]
      map_misuse("concurrent map writes");
  }
  ~MapWriter() { sync::store(&m_->writing, 0, sync::release); }

private:
  Map *m_;
};

const MapLayout &map_layout(const abi::MapType *type);
Map *map_make(sched::Mutator &mutator, const abi::MapType *type, int64_t hint);
// The slot of a key, or null; panics on an unhashable key.
uint8_t *map_get(sched::Mutator &mutator, const abi::MapType *type, Map *m, const void *key);
// The slot of a key that is added if need be.
uint8_t *map_assign(sched::Mutator &mutator, const abi::MapType *type, Map *m, const void *key);
void map_delete(sched::Mutator &mutator, const abi::MapType *type, Map *m, const void *key);
void map_clear(sched::Mutator &mutator, Map *m);
void map_iterate(sched::Mutator &mutator, const abi::MapType *type, Map *m, abi::MapIterator *it);
void map_next(sched::Mutator &mutator, abi::MapIterator *it);

// Leaf: takes a free slot for a key that is not in the map, sets its control byte and counts it; the caller
// stores the key. Null: the table must grow first.
uint8_t *map_claim_slot(Map *m, uint64_t hash);

} // namespace tuco::rt::services
