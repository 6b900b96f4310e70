#include "runtime/gc/data_slots.h"

#include "runtime/os/memory.h"

#include <cstring>

namespace tuco::rt::gc {

namespace {
constexpr uint64_t kKeptBytes = 4 << 20; // more is given back when it is no longer needed
}

template <class T> void DataSlots::List<T>::push(const T &item) {
  if (count == capacity) {
    uint64_t bytes = mapped ? mapped * 2 : 16 * os::kSystemPage;
    T *more = (T *)os::map_memory(bytes);
    if (!more) os::fatal("runtime: out of memory");
    if (items) {
      memcpy((void *)more, (const void *)items, count * sizeof(T));
      os::unmap_memory(items, bytes / 2);
    }
    items = more;
    mapped = bytes;
    capacity = bytes / sizeof(T);
  }
  items[count++] = item;
}

template <class T> void DataSlots::List<T>::clear() {
  bool needed = mapped <= kKeptBytes || count * 4 >= capacity;
  count = 0;
  if (needed) return;
  os::unmap_memory(items, mapped);
  *this = {};
}

DataSlots::Room &DataSlots::cleared() {
  static __thread Room room;
  room.slots.clear();
  room.pointers.clear();
  room.guesses.clear();
  return room;
}

void DataSlots::push(uintptr_t pointer) { room_.pointers.push(pointer); }

void DataSlots::add(const stack::DataFrame &frame, const abi::CallSite &site) {
  const abi::DataFrameDescriptor &d = *frame.descriptor;
  bool all_live = d.flags & abi::kFrameHasDefers;
  uint64_t first = room_.slots.count;
  if (!d.slot_count && d.bitmap_words) {
    room_.slots.push({frame.base, frame.base + d.size - sizeof(uintptr_t), &d, frame.base, true, false});
    return;
  }
  for (uint32_t i = d.slot_count; i-- > 0;) {
    uintptr_t begin = frame.base + d.slots()[i].offset;
    room_.slots.push({begin, begin + d.slots()[i].size, &d, frame.base, all_live, false});
  }
  if (all_live) return;
  abi::for_each_live_slot(site, [&](uint32_t number) {
    RT_CHECK(number < d.slot_count, number, d.slot_count);
    room_.slots.items[first + d.slot_count - 1 - number].named = true;
  });
}

void DataSlots::sort() {
  Slot *items = room_.slots.items;
  uint64_t count = room_.slots.count;
  for (uint64_t from = 0; from < count;) {
    uint64_t to = from + 1;
    while (to < count && items[to].begin < items[to - 1].begin) to++;
    for (uint64_t a = from, b = to - 1; a < b; a++, b--) {
      Slot other = items[a];
      items[a] = items[b];
      items[b] = other;
    }
    RT_CHECK(to == count || items[to].begin >= items[to - 1].end, items[to - 1].begin);
    from = to;
  }
}

// Pointers tend to lead to the neighbours of the slot that was looked at last.
DataSlots::Slot *DataSlots::slot_at(uintptr_t address) {
  constexpr uint64_t near = 2;
  uint64_t from = last_ < near ? 0 : last_ - near;
  for (uint64_t i = from; i < room_.slots.count && i <= last_ + near; i++)
    if (Slot &slot = room_.slots.items[i]; address >= slot.begin && address < slot.end) {
      last_ = i;
      return &slot;
    }
  uint64_t low = 0, high = room_.slots.count; // the first that begins behind the address
  while (low < high) {
    uint64_t middle = (low + high) / 2;
    if (room_.slots.items[middle].begin <= address)
      low = middle + 1;
    else
      high = middle;
  }
  if (!low) return nullptr;
  Slot *slot = &room_.slots.items[low - 1];
  last_ = low - 1;
  return address < slot->end ? slot : nullptr; // else a variable without pointers
}

template <class F> void DataSlots::each_pointer(const Slot &slot, F f) {
  for (uintptr_t at = slot.begin; at + sizeof(uint64_t) <= slot.end; at += sizeof(uint64_t))
    if (slot.descriptor->holds_pointer((at - slot.frame) / sizeof(uint64_t))) f((uint64_t *)at);
}

void DataSlots::scan(Slot &slot) {
  slot.live = true;
  each_pointer(slot, [&](uint64_t *word) {
    if (marker_) marker_->mark(*word, word);
    found(*word);
  });
}

void DataSlots::scan_guessed(Slot &slot) {
  slot.live = true;
  each_pointer(slot, [&](const uint64_t *word) {
    if (marker_) marker_->mark_conservative(*word);
    guessed(*word);
  });
}

void DataSlots::mark_live() {
  if (!room_.slots.count) return;
  sort();
  follow_pointers();
  for (uint64_t i = 0; i < room_.slots.count; i++) {
    Slot &slot = room_.slots.items[i];
    if (!slot.named || slot.live) continue;
    last_ = i;
    scan(slot);
    follow_pointers();
  }
  follow_guesses();
}

void DataSlots::follow_pointers() {
  while (room_.pointers.count) {
    Slot *slot = slot_at(room_.pointers.items[--room_.pointers.count]);
    if (slot && !slot->live) scan(*slot);
  }
}

void DataSlots::follow_guesses() {
  while (room_.guesses.count) {
    Slot *slot = slot_at(room_.guesses.items[--room_.guesses.count]);
    if (slot && !slot->live) scan_guessed(*slot);
  }
}

void DataSlots::clobber_dead() {
  for (uint64_t i = 0; i < room_.slots.count; i++)
    if (const Slot &slot = room_.slots.items[i]; !slot.live)
      each_pointer(slot, [](uint64_t *word) {
        if (*word) *word = 0xdddddddddddddddd; // nulls hold until the slot's first use
      });
}

} // namespace tuco::rt::gc
