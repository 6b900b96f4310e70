#pragma once
// The pointers inside an object or a typed piece of memory.
#include "runtime/heap/span.h"

namespace tuco::rt::gc {

// Memory from `start` on is filled with values of the type: calls f(uint64_t *slot) for each pointer slot from `from` on,
// and before `to`.
template <class F>
inline void for_each_typed_slot_within(const abi::Type *type, uintptr_t start, uintptr_t from, uintptr_t to,
                                       F &&f) {
  uint64_t period = type->mask_period, pointer_bytes = type->pointer_bytes;
  if (!pointer_bytes) return;
  uint64_t mask_words = (pointer_bytes < period ? pointer_bytes : period) / 8;
  for (uintptr_t at = from - (from - start) % period; at < to; at += period) {
    for (uint64_t w = at < from ? (from - at) / 8 & ~uint64_t{63} : 0; w < mask_words; w += 64) {
      uint64_t bits;
      __builtin_memcpy(&bits, type->pointer_mask + w / 8, 8); // padded to 8 bytes
      if (mask_words - w < 64) bits &= (uint64_t{1} << (mask_words - w)) - 1;
      for (; bits; bits &= bits - 1) {
        uintptr_t slot = at + (w + __builtin_ctzll(bits)) * 8;
        if (slot >= to) return;
        if (slot >= from) f((uint64_t *)slot);
      }
    }
  }
}

// Calls f(uint64_t *slot) for each pointer slot of memory that is filled with values of the type.
template <class F>
inline void for_each_typed_slot(const abi::Type *type, uintptr_t start, uint64_t bytes, F &&f) {
  for_each_typed_slot_within(type, start, start, start + bytes, f);
}

template <class F> inline void for_each_object_slot(const heap::Span &span, uint32_t index, F &&f) {
  if (span.no_scan()) return;
  uintptr_t object = span.object(index);
  if (span.has_bitmap()) {
    for (uint64_t bits = heap::read_pointer_bits(object, span.object_size / 8); bits; bits &= bits - 1)
      f((uint64_t *)object + __builtin_ctzll(bits));
    return;
  }
  const abi::Type *type = span.is_large() ? span.large_type : span.types[index];
  if (type) for_each_typed_slot(type, object, span.object_size, f);
}

} // namespace tuco::rt::gc
