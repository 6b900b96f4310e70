#pragma once
// The allocation fast path: code that runs on the goroutine's stack and touches only the P's cache. What it
// cannot do (run used up, sizes above the bitmap classes) the caller leaves to a slow stub, by a tail call.
#include "runtime/heap/heap.h"
#include "runtime/stack/switch.h"

#define TUCO_LEAVE_BY [[clang::musttail]] return

namespace tuco::rt::entry {

inline uint64_t one_value_bits(const abi::Type *type) {
  uint64_t bits;
  __builtin_memcpy(&bits, type->pointer_mask, 8); // padded to 8 bytes
  return bits & ~uint64_t{0} >> (64 - type->pointer_bytes / 8);
}

// Zeroed memory for `size` bytes (1 to kBitmapObject) of values of the type; null: take the slow path.
// `single`: exactly one value whose mask is not periodic.
inline void *fast_allocate(const abi::Type *type, uint64_t size, bool single) {
  auto &cache = *(heap::Cache *)rt_tls_g->cache;
  bool no_scan = !type->pointer_bytes;
  if (no_scan && size < heap::kTinyObject) {
    uintptr_t p = (cache.tiny_next + type->align - 1) & ~(uintptr_t)(type->align - 1);
    uintptr_t end = p + size;
    if (end <= cache.tiny_end) {
      cache.tiny_next = end;
      cache.tiny_count++;
      return (void *)p;
    }
    heap::Run &run = cache.runs[heap::kSmallTable[heap::kTinyBlock / 8] * 2 + 1];
    p = run.next;
    if (p + heap::kTinyBlock > run.end) return nullptr;
    run.next = p + heap::kTinyBlock;
    cache.tiny_next = p + size;
    cache.tiny_end = p + heap::kTinyBlock;
    return (void *)p;
  }
  heap::Run &run = cache.runs[heap::kSmallTable[(size + 7) / 8] * 2 + no_scan];
  uintptr_t p = run.next, end = p + run.size;
  if (end > run.end) return nullptr;
  run.next = end;
  if (!no_scan)
    heap::set_pointer_bits(p, single ? one_value_bits(type) : heap::pattern_bits(type, size), run.size / 8);
  return (void *)p;
}

// The same for memory without pointers, at most kMaxSmall bytes, 8-byte aligned.
inline void *fast_allocate_bytes(uint64_t size) {
  auto &cache = *(heap::Cache *)rt_tls_g->cache;
  heap::Run &run = cache.runs[heap::class_of(size) * 2 + 1];
  uintptr_t p = run.next, end = p + run.size;
  if (end > run.end) return nullptr;
  run.next = end;
  return (void *)p;
}

} // namespace tuco::rt::entry
