// Exported calls: allocation, slices, typed memory, barrier, data stack.
#include "runtime/abi/values.h"
#include "runtime/entry/fast_allocate.h"
#include "runtime/gc/barrier.h"
#include "runtime/gc/collect.h"
#include "runtime/gc/finalizers.h"
#include "runtime/gc/pools.h"
#include "runtime/os/compare_bytes.h"
#include "runtime/os/debug_options.h"
#include "runtime/os/last_words.h"
#include "runtime/services/raise.h"
#include "runtime/services/type_algorithms.h"
#include "runtime/stack/data_stack.h"
#include "runtime/stack/pool.h"

#include <cstring>

using namespace tuco;
using namespace tuco::rt;
using sched::Mutator;
using services::Raise;

namespace {
constexpr uint64_t kMaxAllocation = uint64_t{1} << 47;

bool single(const abi::Type *type) { return type->mask_period == type->size; }

struct Grown {
  void *data;
  int64_t capacity;
};

// gc's growth: double while small, then towards a quarter more, rounded up to a size class.
int64_t grown_capacity(int64_t wanted, int64_t old) {
  if (wanted > old * 2) return wanted;
  constexpr int64_t threshold = 256;
  if (old < threshold) return old * 2;
  int64_t capacity = old;
  while ((uint64_t)capacity < (uint64_t)wanted) capacity += (capacity + 3 * threshold) >> 2;
  return capacity <= 0 ? wanted : capacity;
}

// gc puts a word in front of larger objects with pointers; programs see that in cap().
uint64_t rounded_like_gc(uint64_t bytes, bool no_scan) {
  if (bytes > heap::kMaxSmall - 8) return (bytes + heap::kPage - 1) & ~(heap::kPage - 1);
  uint64_t header = !no_scan && bytes > heap::kBitmapObject ? 8 : 0;
  return heap::rounded_size(bytes + header) - header;
}

// False: out of range.
bool plan_growth(const abi::Type *elem, int64_t length, int64_t capacity, int64_t &new_capacity,
                 uint64_t &bytes) {
  new_capacity = grown_capacity(length, capacity);
  if (__builtin_mul_overflow((uint64_t)new_capacity, elem->size, &bytes) || bytes > kMaxAllocation)
    return false;
  bytes = rounded_like_gc(bytes, !elem->pointer_bytes);
  new_capacity = bytes / elem->size;
  bytes = new_capacity * elem->size;
  return bytes <= kMaxAllocation;
}
} // namespace

extern "C" {

void *rt_object_new_slow(const abi::Type *);
void *rt_array_new_slow(const abi::Type *, int64_t);
void *rt_slice_make_slow(const abi::Type *, int64_t, int64_t);
Grown rt_slice_grow_slow(const abi::Type *, void *, int64_t, int64_t, int64_t);
// Calls that have an argument more leave for these, which do not look at it. So their own slow ways, which each Fast call
// has, are there for nobody.
void *make_on_heap(const abi::Type *, int64_t, int64_t, void *) __asm__("rt_slice_make");
Grown grow_on_heap(const abi::Type *, void *, int64_t, int64_t, int64_t,
                   abi::AppendBuffer *) __asm__("rt_slice_grow");

void *rt_object_new(const abi::Type *type) {
  if (type->size - 1 < heap::kBitmapObject && single(type)) [[likely]]
    if (void *p = entry::fast_allocate(type, type->size, true)) [[likely]]
      return p;
  TUCO_LEAVE_BY rt_object_new_slow(type);
}
void *tuco_rt_object_new(const abi::Type *type) {
  Mutator mutator = Mutator::current();
  return gc::allocate(mutator, type->size, type);
}

void *tuco_rt_object_allocate(const abi::Type *type, int64_t bytes) {
  Mutator mutator = Mutator::current();
  return gc::allocate(mutator, bytes, type);
}

void *rt_array_new(const abi::Type *elem, int64_t count) {
  uint64_t size = elem->size * count;
  if (size - 1 < heap::kBitmapObject)
    if (void *p = entry::fast_allocate(elem, size, false)) return p;
  TUCO_LEAVE_BY rt_array_new_slow(elem, count);
}
void *tuco_rt_array_new(const abi::Type *elem, int64_t count) {
  Mutator mutator = Mutator::current();
  return gc::allocate(mutator, elem->size * count, elem);
}

void *rt_slice_make(const abi::Type *elem, int64_t length, int64_t capacity) {
  uint64_t size;
  if (!__builtin_mul_overflow((uint64_t)capacity, elem->size, &size) && size - 1 < heap::kBitmapObject &&
      length >= 0 && length <= capacity)
    if (void *p = entry::fast_allocate(elem, size, false)) return p;
  TUCO_LEAVE_BY rt_slice_make_slow(elem, length, capacity);
}
void *tuco_rt_slice_make(const abi::Type *elem, int64_t length, int64_t capacity) {
  Mutator mutator = Mutator::current();
  uint64_t size;
  bool overflow = __builtin_mul_overflow((uint64_t)capacity, elem->size, &size);
  if (overflow || size > kMaxAllocation || length < 0 || length > capacity) {
    bool bad_length =
        length < 0 || __builtin_mul_overflow((uint64_t)length, elem->size, &size) || size > kMaxAllocation;
    services::raise(mutator, bad_length ? Raise::MakeSliceLength : Raise::MakeSliceCapacity);
  }
  return gc::allocate(mutator, size, elem);
}

void *rt_slice_make_local(const abi::Type *elem, int64_t length, int64_t capacity, void *buffer) {
  uint64_t size;
  if (__builtin_mul_overflow((uint64_t)capacity, elem->size, &size) || size > abi::kBufferBytes ||
      (uint64_t)length > (uint64_t)capacity)
    TUCO_LEAVE_BY make_on_heap(elem, length, capacity, buffer);
  return memset(buffer, 0, abi::kBufferBytes);
}
void *tuco_rt_slice_make_local(const abi::Type *elem, int64_t length, int64_t capacity, void *) {
  return tuco_rt_slice_make(elem, length, capacity);
}

// Elements up to length - added are copied; the rest is zero.
Grown rt_slice_grow(const abi::Type *elem, void *old, int64_t length, int64_t capacity, int64_t added) {
  int64_t new_capacity;
  uint64_t bytes;
  if (length >= 0 && elem->size && plan_growth(elem, length, capacity, new_capacity, bytes) &&
      bytes - 1 < heap::kBitmapObject)
    if (void *p = entry::fast_allocate(elem, bytes, false)) {
      memcpy(p, old, (length - added) * elem->size);
      return {p, new_capacity};
    }
  TUCO_LEAVE_BY rt_slice_grow_slow(elem, old, length, capacity, added);
}
Grown rt_slice_grow_local(const abi::Type *elem, void *old, int64_t length, int64_t capacity, int64_t added,
                          abi::AppendBuffer *buffer) {
  if (capacity || buffer->is_used) TUCO_LEAVE_BY grow_on_heap(elem, old, length, capacity, added, buffer);
  buffer->is_used = 1; // what is added is known to fit
  memset(buffer->array, 0, sizeof buffer->array);
  return {buffer->array, (uint32_t)abi::kBufferBytes / (uint32_t)elem->size};
}
Grown tuco_rt_slice_grow(const abi::Type *elem, void *old, int64_t length, int64_t capacity, int64_t added) {
  Mutator mutator = Mutator::current();
  if (length < 0) services::raise(mutator, Raise::GrowSlice);
  if (!elem->size) return {&heap::zero_size_object, length};
  int64_t new_capacity;
  uint64_t bytes;
  if (!plan_growth(elem, length, capacity, new_capacity, bytes)) services::raise(mutator, Raise::GrowSlice);
  uint64_t used = (length - added) * elem->size;
  char *p;
  if (elem->pointer_bytes) {
    p = (char *)gc::allocate(mutator, bytes, elem);
  } else {
    p = (char *)gc::allocate_bytes(mutator, bytes);
    memset(p + used, 0, bytes - used);
  }
  memcpy(p, old, used);
  return {p, new_capacity};
}
Grown tuco_rt_slice_grow_local(const abi::Type *elem, void *old, int64_t length, int64_t capacity,
                               int64_t added, abi::AppendBuffer *) {
  return tuco_rt_slice_grow(elem, old, length, capacity, added);
}

// --- finalizers ---

gc::FinalizerOutcome tuco_rt_finalizer_set(uintptr_t object, void *run) {
  return gc::set_finalizer(object, run);
}
uint64_t tuco_rt_cleanup_add(uintptr_t object, void *run) { return gc::add_cleanup(object, run); }
bool tuco_rt_leads_into(uintptr_t pointer, uintptr_t object) { return gc::leads_into(pointer, object); }
bool tuco_rt_closure_leads_into(uintptr_t closure, uintptr_t object) {
  return gc::closure_leads_into(closure, object);
}
void tuco_rt_cleanup_stop(uint64_t number, uintptr_t object) { gc::remove_cleanup(number, object); }
void *tuco_rt_weak_handle(uintptr_t object) {
  Mutator mutator = Mutator::current();
  return gc::weak_handle(mutator, object);
}
void tuco_rt_due_start(gc::DueKind kind, void *closure) { gc::start_goroutine_of_due(kind, closure); }
bool tuco_rt_due_next(gc::DueKind kind, gc::DueCall *out) {
  Mutator mutator = Mutator::current();
  return gc::next_due(mutator, kind, out);
}

// --- pools ---

void tuco_rt_pool_add(gc::ShelfSet *set) { gc::add_shelves(set); }

// --- Leaf ---

void rt_typed_move(const abi::Type *type, void *dst, const void *src) { gc::typed_move(type, dst, src, 1); }
void rt_typed_move_many(const abi::Type *type, void *dst, const void *src, int64_t count) {
  gc::typed_move(type, dst, src, count);
}
void rt_typed_clear(const abi::Type *type, void *dst, int64_t count) { gc::typed_clear(type, dst, count); }
__attribute__((preserve_most)) void rt_write_barrier(void **slot) { gc::shade((uintptr_t)*slot); }
__attribute__((preserve_most)) void rt_typed_barrier(const abi::Type *type, void *dst) {
  gc::shade_typed(type, dst, 1);
}
void *rt_weak_load(void **handle) { return gc::revive(*handle); }
bool rt_memory_equal(const uint8_t *a, const uint8_t *b, int64_t bytes) {
  return os::equal_bytes(a, b, bytes);
}
uint64_t rt_memory_hash(const void *data, int64_t length, uint64_t seed) {
  return services::hash_bytes(data, length, seed);
}

static void stop_overflow(uint64_t g) { stack::report_overflow(*reinterpret_cast<abi::GLayout *>(g)); }

__attribute__((preserve_most)) uintptr_t rt_data_stack_grow(int64_t size) {
  uintptr_t base = stack::grow_data_stack(*rt_tls_g, size);
  if (!base) tuco_leaf_stop(stop_overflow, reinterpret_cast<uint64_t>(rt_tls_g));
  if (os::debug.escape_check)
    if (auto *function = stack::function_of_call((uintptr_t)__builtin_return_address(0)))
      static_cast<sched::G *>(rt_tls_g)->frame_history->note(base, size, function);
  return base;
}

} // extern "C"
