#include "runtime/gc/barrier.h"

#include "runtime/gc/mark.h"
#include "runtime/gc/object_pointers.h"
#include "runtime/os/debug_options.h"
#include "runtime/sched/scheduler.h"

#include <cstring>

extern "C" uint8_t rt_barrier_enabled = 0;

namespace tuco::rt::gc {

static void check(uintptr_t pointer) {
  heap::Span *span = heap::span_of(pointer);
  if (!span) return;
  uint32_t index = span->index_of(pointer);
  RT_CHECK(index < span->count && span->is_allocated(index), pointer, span->start);
}

void shade(uintptr_t pointer) {
  if (sched::is_marking())
    marker_of(sched::rt_tls_m->p->id).mark_conservative(pointer);
  else
    check(pointer);
}

void shade_typed(const abi::Type *type, const void *values, uint64_t count) {
  for_each_typed_slot(type, (uintptr_t)values, type->size * count, [](uint64_t *slot) { shade(*slot); });
}

static void move_words(uint64_t *dst, const uint64_t *src, uint64_t count) {
  if ((uintptr_t)dst - (uintptr_t)src >= count * sizeof *dst)
    for (uint64_t i = 0; i < count; i++) sync::store(&dst[i], src[i], sync::relaxed);
  else
    for (uint64_t i = count; i-- > 0;) sync::store(&dst[i], src[i], sync::relaxed);
}

// The size of a type with pointers is a multiple of a word.
void typed_move(const abi::Type *type, void *dst, const void *src, uint64_t count) {
  if (rt_barrier_enabled && type->pointer_bytes) [[unlikely]] {
    shade_typed(type, dst, count);
    move_words((uint64_t *)dst, (const uint64_t *)src, type->size * count / sizeof(uint64_t));
  } else {
    memmove(dst, src, type->size * count);
  }
}

void move_between_goroutines(const abi::Type *type, void *dst, const void *src) {
  if (rt_barrier_enabled && type->pointer_bytes) [[unlikely]]
    shade_typed(type, src, 1);
  typed_move(type, dst, src, 1);
}

void typed_clear(const abi::Type *type, void *dst, uint64_t count) {
  if (rt_barrier_enabled && type->pointer_bytes) [[unlikely]] {
    shade_typed(type, dst, count);
    auto *words = (uint64_t *)dst;
    for (uint64_t i = 0, n = type->size * count / sizeof(uint64_t); i < n; i++)
      sync::store(&words[i], uint64_t{0}, sync::relaxed);
  } else {
    memset(dst, 0, type->size * count);
  }
}

} // namespace tuco::rt::gc
