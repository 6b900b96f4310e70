#include "runtime/services/map.h"

#include "runtime/gc/barrier.h"
#include "runtime/gc/collect.h"
#include "runtime/os/memory.h"
#include "runtime/services/raise.h"

#include <cstring>

namespace tuco::rt::services {

using abi::MapIterator;
using abi::MapType;
using sched::Mutator;
using namespace map_detail;

// --- layouts ---

namespace {
constexpr uint32_t kLayoutBuckets = 256;
MapLayout *layouts[kLayoutBuckets];
sync::Mutex layouts_lock{sync::Rank::TypeCache};

uint64_t round_up(uint64_t n, uint64_t align) { return (n + align - 1) & ~(align - 1); }

void set_mask_bits(uint8_t *mask, uint64_t word, const abi::Type *type) {
  for (uint64_t at = 0; at < type->size && type->pointer_bytes; at += type->mask_period)
    for (uint64_t i = 0; i < type->pointer_bytes / 8 && i < type->mask_period / 8; i++)
      if (type->pointer_mask[i / 8] >> (i % 8) & 1) {
        uint64_t bit = word + at / 8 + i;
        mask[bit / 8] |= 1 << (bit % 8);
      }
}

MapLayout *make_layout(const MapType *type) {
  auto *layout = (MapLayout *)os::allocate_permanent(sizeof(MapLayout));
  const abi::Type *key = type->key, *elem = type->elem;
  layout->type = type;
  layout->key = key;
  layout->elem = elem;
  uint64_t align = key->align > elem->align ? key->align : elem->align;
  layout->elem_offset = round_up(key->size, elem->align);
  // An element of size zero still has an address inside the slot.
  layout->slot_size = round_up(layout->elem_offset + (elem->size ? elem->size : 1), align);
  layout->group_size = round_up(8 + kSlots * (uint64_t)layout->slot_size, 8);
  bool memory = key->flags & abi::kMemoryEqual;
  layout->kind = memory && key->size == 4         ? KeyKind::Word32
                 : memory && key->size == 8       ? KeyKind::Word64
                 : key->kind == abi::Kind::String ? KeyKind::String
                                                  : KeyKind::Other;
  layout->update_key = !memory;
  layout->no_pointers = !key->pointer_bytes && !elem->pointer_bytes;
  abi::Type &group = layout->group;
  group.size = group.mask_period = layout->group_size;
  group.align = group.field_align = 8;
  group.kind = abi::Kind::Struct;
  if (!layout->no_pointers) {
    uint64_t words = layout->group_size / 8;
    auto *mask = (uint8_t *)os::allocate_permanent(round_up((words + 7) / 8, 8));
    for (uint64_t i = 0; i < kSlots; i++) {
      uint64_t slot = 8 + i * layout->slot_size;
      set_mask_bits(mask, slot / 8, key);
      set_mask_bits(mask, (slot + layout->elem_offset) / 8, elem);
    }
    group.pointer_mask = mask;
    group.pointer_bytes = layout->group_size;
  }
  return layout;
}

const uint8_t kMapMask[8] = {1 << 2}; // groups
const abi::Type kMapObject = [] {
  abi::Type t{};
  t.size = t.mask_period = sizeof(Map);
  t.pointer_bytes = 24;
  t.pointer_mask = kMapMask;
  return t;
}();
static_assert(offsetof(Map, groups) == 16);

uint64_t capacity_limit(uint64_t groups) { return groups == 1 ? kSlots : groups * (kSlots - 1); }

// `in_vain`: there are no entries to compare with, which Go's message tells.
uint64_t hash_key(Mutator &mutator, const MapType *type, uint64_t seed, const void *key,
                  bool in_vain = false) {
  uint64_t hash;
  const abi::Type *bad = nullptr;
  if (!hash_value(type->key, key, seed, hash, bad)) raise(mutator, Raise::Unhashable, (uint64_t)bad, in_vain);
  return hash;
}

uint8_t *find_key(const Map *m, const void *key, uint64_t hash) {
  const abi::Type *bad;
  return find(m, hash,
              [&](uint8_t *slot) { return values_equal(m->layout->key, slot, key, bad) == Equality::Equal; });
}

uint8_t *allocate_groups(Mutator &mutator, const MapLayout &layout, uint64_t groups) {
  return (uint8_t *)gc::allocate(mutator, groups * layout.group_size,
                                 layout.no_pointers ? nullptr : &layout.group);
}

// Makes room for one more entry.
void grow(Mutator &mutator, Map *m) {
  const MapLayout &layout = *m->layout;
  if (!m->groups) {
    uint8_t *groups = allocate_groups(mutator, layout, m->group_mask + 1);
    gc::store_pointer(m->groups, groups);
    m->growth_left = capacity_limit(m->group_mask + 1);
    return;
  }
  uint64_t old_groups = m->group_mask + 1, limit = capacity_limit(old_groups);
  uint64_t new_groups = (uint64_t)m->count > limit - limit / 4 ? old_groups * 2 : old_groups;
  uint8_t *from = m->groups;
  uint8_t *to = allocate_groups(mutator, layout, new_groups);
  gc::store_pointer(m->groups, to);
  m->group_mask = new_groups - 1;
  m->growth_left = capacity_limit(new_groups);
  int64_t count = m->count;
  m->count = 0;
  for (uint64_t g = 0; g < old_groups; g++) {
    uint8_t *group = from + g * layout.group_size;
    for (uint32_t bits = match_full(control_of(group)); bits; bits &= bits - 1) {
      uint32_t i = __builtin_ctz(bits);
      uint8_t *slot = group + 8 + i * layout.slot_size;
      uint64_t hash;
      const abi::Type *bad;
      hash_value(layout.key, slot, m->seed, hash, bad);
      memcpy(map_claim_slot(m, hash), slot, layout.slot_size); // into a fresh object: no barrier
    }
  }
  RT_CHECK(m->count == count, m->count, count);
}
} // namespace

const MapLayout &map_layout(const MapType *type) {
  uint32_t bucket = hash_word((uint64_t)type, 0) % kLayoutBuckets;
  for (MapLayout *l = sync::load(&layouts[bucket], sync::acquire); l; l = l->next)
    if (l->type == type) return *l;
  sync::LockGuard guard(layouts_lock);
  for (MapLayout *l = layouts[bucket]; l; l = l->next)
    if (l->type == type) return *l;
  MapLayout *layout = make_layout(type);
  layout->next = layouts[bucket];
  sync::store(&layouts[bucket], layout, sync::release);
  return *layout;
}

static void stop_for_misuse(uint64_t text) { os::fatal((const char *)text); }
void map_misuse(const char *text) {
  // Leaf code is on the goroutine's stack; elsewhere the thread is on its own already.
  uint64_t here;
  auto &g = *rt_tls_g;
  if ((uint64_t)&here - g.stack_low < g.stack_high - g.stack_low)
    tuco_leaf_stop(stop_for_misuse, (uint64_t)text);
  os::fatal(text);
}

// --- operations ---

Map *map_make(Mutator &mutator, const MapType *type, int64_t hint) {
  auto *m = (Map *)gc::allocate(mutator, sizeof(Map), &kMapObject);
  m->layout = &map_layout(type);
  m->seed = os::random_bits();
  if (hint <= (int64_t)kSlots) return m;
  uint64_t groups = 1;
  while (capacity_limit(groups) < (uint64_t)hint) {
    groups *= 2;
    if (groups * m->layout->group_size > (uint64_t{1} << 46)) return m; // the hint is only a hint
  }
  gc::Rooted rooted(mutator, m);
  m->group_mask = groups - 1;
  m->groups.initialise(allocate_groups(mutator, *m->layout, groups));
  m->growth_left = capacity_limit(groups);
  return m;
}

uint8_t *map_get(Mutator &mutator, const MapType *type, Map *m, const void *key) {
  uint64_t hash = hash_key(mutator, type, m ? m->seed : 0, key, !m || !m->count);
  if (!m || !m->count) return nullptr;
  check_reader(m);
  return find_key(m, key, hash);
}

uint8_t *map_claim_slot(Map *m, uint64_t hash) {
  const MapLayout &layout = *m->layout;
  if (!m->groups) return nullptr;
  uint64_t index = hash >> 7 & m->group_mask;
  for (uint64_t step = 0;;) {
    uint8_t *group = m->groups + index * layout.group_size;
    uint64_t control = control_of(group);
    uint32_t deleted = match(control, kDeleted), empty = match(control, kEmpty);
    if (uint32_t bits = deleted ? deleted : empty) {
      if (!deleted) {
        if (!m->growth_left) return nullptr;
        m->growth_left--;
      }
      uint32_t i = __builtin_ctz(bits);
      group[i] = kFull | (hash & 0x7f);
      m->count++;
      return group + 8 + i * layout.slot_size;
    }
    if (step == m->group_mask) return nullptr;
    index = (index + ++step) & m->group_mask;
  }
}

uint8_t *map_assign(Mutator &mutator, const MapType *type, Map *m, const void *key) {
  if (!m) raise(mutator, Raise::AssignNilMap);
  uint64_t hash = hash_key(mutator, type, m->seed, key);
  MapWriter writer(m);
  if (m->count)
    if (uint8_t *slot = find_key(m, key, hash)) {
      if (m->layout->update_key) gc::typed_move(type->key, slot, key, 1);
      return slot;
    }
  uint8_t *slot = map_claim_slot(m, hash);
  if (!slot) {
    grow(mutator, m);
    slot = map_claim_slot(m, hash);
  }
  gc::typed_move(type->key, slot, key, 1);
  return slot;
}

void map_delete(Mutator &mutator, const MapType *type, Map *m, const void *key) {
  uint64_t hash = hash_key(mutator, type, m ? m->seed : 0, key, !m || !m->count);
  if (!m || !m->count) return;
  MapWriter writer(m);
  uint8_t *slot = find_key(m, key, hash);
  if (!slot) return;
  const MapLayout &layout = *m->layout;
  gc::typed_clear(layout.key, slot, 1);
  gc::typed_clear(layout.elem, slot + layout.elem_offset, 1);
  uint64_t offset = (slot - m->groups) % layout.group_size;
  uint8_t *group = slot - offset;
  uint32_t i = (offset - 8) / layout.slot_size;
  if (m->group_mask == 0 || match(control_of(group), kEmpty)) {
    group[i] = kEmpty;
    m->growth_left++;
  } else {
    group[i] = kDeleted;
  }
  if (--m->count == 0) {
    // Nothing is left to be found: deleted slots need not lead on, and a new seed makes attacks start again.
    for (uint64_t g = 0; g <= m->group_mask; g++) *(uint64_t *)(m->groups + g * layout.group_size) = 0;
    m->growth_left = capacity_limit(m->group_mask + 1);
    m->seed = os::random_bits();
  }
}

void map_clear(Mutator &mutator, Map *m) {
  if (!m || !m->groups) return;
  MapWriter writer(m);
  const MapLayout &layout = *m->layout;
  if (layout.no_pointers)
    memset(m->groups, 0, (m->group_mask + 1) * layout.group_size);
  else
    gc::typed_clear(&layout.group, m->groups, m->group_mask + 1);
  m->count = 0;
  m->growth_left = capacity_limit(m->group_mask + 1);
  m->seed = os::random_bits();
  m->clears++;
}

// --- iteration: pointers[0] the map, pointers[1] its table at the start ---

namespace {
enum IteratorWord { kStart, kVisited, kMask, kClears };
}

// An iterator may lie in the heap (reflection's), and its entry may be all that leads to a table that the map had once.
static void set_entry(MapIterator *it, uint8_t *key, uint8_t *elem) {
  gc::store_pointer<void>(it->key, key);
  gc::store_pointer<void>(it->elem, elem);
}

void map_iterate(Mutator &mutator, const MapType *type, Map *m, MapIterator *it) {
  for (auto &pointer : it->pointers) gc::store_pointer<void>(pointer, nullptr);
  set_entry(it, nullptr, nullptr);
  memset(it->words, 0, sizeof it->words);
  if (!m || !m->count) return;
  check_reader(m);
  gc::store_pointer<void>(it->pointers[0], m);
  gc::store_pointer<void>(it->pointers[1], m->groups);
  it->words[kStart] = os::random_bits();
  it->words[kMask] = m->group_mask;
  it->words[kClears] = m->clears;
  map_next(mutator, it);
}

void map_next(Mutator &mutator, MapIterator *it) {
  auto *m = (Map *)it->pointers[0].get();
  auto *groups = (uint8_t *)it->pointers[1].get();
  if (!m) return set_entry(it, nullptr, nullptr);
  if (sync::load(&m->writing, sync::relaxed)) map_misuse("concurrent map iteration and map write");
  const MapLayout &layout = *m->layout;
  uint64_t total = (it->words[kMask] + 1) * kSlots;
  uint64_t visited = it->words[kVisited];
  while (visited < total) {
    uint64_t position = (it->words[kStart] + visited) & (total - 1);
    uint8_t *group = groups + position / kSlots * layout.group_size;
    uint32_t first = position % kSlots;
    uint32_t bits = match_full(control_of(group)) >> first;
    // The first group is visited twice: its upper slots at the start, the lower at the end.
    uint64_t left = total - visited < kSlots - first ? total - visited : kSlots - first;
    uint32_t skip = bits ? __builtin_ctz(bits) : kSlots;
    if (skip >= left) {
      visited += left;
      continue;
    }
    visited += skip + 1;
    uint8_t *slot = group + 8 + (first + skip) * layout.slot_size;
    if (m->groups != groups) {
      const abi::Type *bad;
      bool findable = values_equal(layout.key, slot, slot, bad) == Equality::Equal;
      if (findable) {
        uint64_t hash;
        hash_value(layout.key, slot, m->seed, hash, bad);
        slot = m->count ? find_key(m, slot, hash) : nullptr;
        if (!slot) continue;
      } else if (m->clears != it->words[kClears]) {
        continue;
      }
    }
    it->words[kVisited] = visited;
    set_entry(it, slot, slot + layout.elem_offset);
    return;
  }
  it->words[kVisited] = visited;
  set_entry(it, nullptr, nullptr);
}

} // namespace tuco::rt::services
