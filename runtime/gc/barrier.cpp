#include "runtime/gc/barrier.h"

#include "runtime/gc/object_pointers.h"
#include "runtime/os/debug_options.h"

#include <cstring>

extern "C" uint8_t rt_barrier_enabled = 0;

namespace tuco::rt::gc {

void flush_barrier(sched::P &p) {
  for (uint32_t i = 0; i < p.barrier_count; i++) {
    heap::Span *span = heap::span_of(p.barrier[i]);
    if (!span) continue;
    uint32_t index = span->index_of(p.barrier[i]);
    RT_CHECK(index < span->count && span->is_allocated(index), p.barrier[i], span->start);
  }
  p.barrier_count = 0;
}

void remember(uintptr_t old_value, uintptr_t new_value) {
  sched::P &p = *sched::rt_tls_m->p;
  p.barrier[p.barrier_count++] = old_value;
  p.barrier[p.barrier_count++] = new_value;
  if (p.barrier_count == sched::kBarrierBuffer) flush_barrier(p);
}

void remember_typed(const abi::Type *type, void *dst, const void *src, uint64_t count) {
  for_each_typed_slot(type, (uintptr_t)dst, type->size * count, [&](uint64_t *slot) {
    remember(*slot, src ? *(uint64_t *)((uintptr_t)slot - (uintptr_t)dst + (uintptr_t)src) : 0);
  });
}

void typed_move(const abi::Type *type, void *dst, const void *src, uint64_t count) {
  if (rt_barrier_enabled && type->pointer_bytes) [[unlikely]]
    remember_typed(type, dst, src, count);
  memmove(dst, src, type->size * count);
}

void typed_clear(const abi::Type *type, void *dst, uint64_t count) {
  if (rt_barrier_enabled && type->pointer_bytes) [[unlikely]]
    remember_typed(type, dst, nullptr, count);
  memset(dst, 0, type->size * count);
}

} // namespace tuco::rt::gc
