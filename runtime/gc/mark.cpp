#include "runtime/gc/mark.h"

#include "runtime/gc/object_pointers.h"
#include "runtime/os/memory.h"
#include "runtime/sync/mutex.h"

namespace tuco::rt::gc {

namespace {
struct Shared {
  sync::Mutex lock; // guards the lists
  WorkChunk *full = nullptr;
  WorkChunk *empty = nullptr;
  uint32_t full_count = 0; // also read without the lock
  uint32_t markers = 0;    // atomic: taking part
  uint32_t out = 0;        // atomic: without work
};
Shared shared;

WorkChunk *take_empty() {
  {
    sync::LockGuard guard(shared.lock);
    if (WorkChunk *chunk = shared.empty) {
      shared.empty = chunk->next;
      chunk->count = 0;
      return chunk;
    }
  }
  auto *chunk = (WorkChunk *)os::allocate_permanent(sizeof(WorkChunk));
  chunk->count = 0;
  return chunk;
}

void give_empty(WorkChunk *chunk) {
  sync::LockGuard guard(shared.lock);
  chunk->next = shared.empty;
  shared.empty = chunk;
}

void give_full(WorkChunk *chunk) {
  sync::shared_write(*chunk);
  sync::LockGuard guard(shared.lock);
  sync::shared_write(shared.full);
  chunk->next = shared.full;
  shared.full = chunk;
  sync::store(&shared.full_count, shared.full_count + 1, sync::seq_cst);
}

WorkChunk *take_full() {
  if (!sync::load(&shared.full_count, sync::seq_cst)) return nullptr;
  sync::LockGuard guard(shared.lock);
  sync::shared_write(shared.full);
  WorkChunk *chunk = shared.full;
  if (chunk) {
    sync::shared_write(*chunk);
    shared.full = chunk->next;
    sync::store(&shared.full_count, shared.full_count - 1, sync::seq_cst);
  }
  return chunk;
}

bool others_are_hungry() { return sync::load(&shared.out, sync::relaxed) > 0; }

// --- helper threads ---
//
// A collection asks helpers for help and does not wait for them to come: one that the system has not given a
// CPU by the end is told off. `state` decides: whoever moves it away from Requested, the helper to Running or
// the collection to Idle, has won.
//
// A helper counts itself in (shared.markers) before it claims any root, and roots are claimed one by one; so
// when the list is empty, all roots are claimed and everybody who is counted in is out of work, marking is
// complete. One that comes later finds nothing and leaves.
constexpr int kMaxHelpers = 7;
enum : uint32_t { kIdle, kRequested, kRunning };
struct Helper {
  sync::Note start, finished;
  Marker marker;
  uint32_t state = kIdle; // atomic
  bool has_thread = false;
};
Helper helpers_[kMaxHelpers];
void (*current_work)(Marker &);

bool move(Helper &helper, uint32_t from, uint32_t to) {
  return sync::compare_exchange(&helper.state, &from, to, sync::seq_cst, sync::seq_cst);
}

void helper_main(void *argument) {
  Helper *helper = (Helper *)argument;
  for (;;) {
    helper->start.sleep();
    helper->start.reset();
    if (!move(*helper, kRequested, kRunning)) continue;
    sync::fetch_add(&shared.markers, 1, sync::seq_cst);
    helper->marker.begin();
    sync::shared_read(current_work);
    sync::shared_write(helper->marker);
    current_work(helper->marker);
    helper->marker.drain();
    helper->finished.wake();
  }
}
} // namespace

void Marker::begin() {
  marked_bytes_ = 0;
  checked_ = os::debug.gc_verify || os::debug.gc_stress || os::debug.clobber_free;
}

void Marker::new_chunk() {
  if (chunk_ && others_are_hungry()) {
    WorkChunk *rest = chunk_->next;
    give_full(chunk_);
    chunk_ = rest;
    if (chunk_ && chunk_->count < WorkChunk::kCapacity) return;
  }
  WorkChunk *chunk = take_empty();
  chunk->next = chunk_;
  chunk_ = chunk;
}

void Marker::scan(uintptr_t object) {
  heap::Span *span = heap::span_of(object);
  scanning_ = object;
  for_each_object_slot(*span, span->index_of(object), [&](uint64_t *slot) { mark(*slot, slot); });
}

void Marker::drain_local() {
  // A short queue between popping and scanning lets the object's first line arrive.
  constexpr uint32_t kAhead = 8;
  uintptr_t ahead[kAhead] = {};
  uint32_t at = 0, waiting = 0;
  for (;;) {
    uintptr_t object = 0;
    while (chunk_ && chunk_->count == 0) {
      WorkChunk *empty = chunk_;
      chunk_ = chunk_->next;
      give_empty(empty);
    }
    if (chunk_) object = chunk_->items[--chunk_->count];
    if (!object && !waiting) return;
    if (object) __builtin_prefetch((void *)object);
    uintptr_t now = ahead[at];
    ahead[at] = object;
    waiting += (object != 0) - (now != 0);
    at = (at + 1) % kAhead;
    if (now) scan(now);
    // Others wait, and there is more than this chunk: share the oldest part.
    if (chunk_ && chunk_->next && others_are_hungry()) {
      WorkChunk *share = chunk_->next;
      chunk_->next = share->next;
      if (share->count)
        give_full(share);
      else
        give_empty(share);
    }
  }
}

void Marker::drain() {
  for (;;) {
    drain_local();
    if (WorkChunk *chunk = take_full()) {
      chunk->next = nullptr;
      chunk_ = chunk;
      continue;
    }
    sync::fetch_add(&shared.out, 1, sync::seq_cst);
    for (uint32_t turn = 0;; turn++) {
      if (sync::load(&shared.full_count, sync::seq_cst)) {
        // Counts in again before it takes: when all are out, nothing is left in the list.
        sync::fetch_sub(&shared.out, 1, sync::seq_cst);
        break;
      }
      if (sync::load(&shared.out, sync::seq_cst) == sync::load(&shared.markers, sync::seq_cst)) return;
      // The one that is still at work may need this CPU.
      if (turn % 64 == 63)
        os::yield_thread();
      else
        os::cpu_relax();
    }
  }
}

void Marker::bad_pointer(uintptr_t pointer, const void *where) {
  heap::Span *span = heap::span_of(pointer);
  {
    os::ErrorOutput out;
    out.text("runtime: pointer ").hexadecimal(pointer).text(" in ").hexadecimal((uint64_t)where);
    if (scanning_)
      out.text(" of object ").hexadecimal(scanning_);
    else
      out.text(" (a root)");
    out.text(" leads to no allocated object; span ").hexadecimal(span->start).text(", objects of ");
    out.unsigned_decimal(span->object_size).text(" bytes, index ").unsigned_decimal(span->index_of(pointer));
    out.text("\n");
  }
  os::fatal("found bad pointer in Go heap");
}

uint64_t run_markers(int helpers, void (*work)(Marker &)) {
  static Marker own;
  if (helpers > kMaxHelpers) helpers = kMaxHelpers;
  shared.markers = 1;
  shared.out = 0;
  sync::shared_write(current_work);
  current_work = work;
  own.begin();
  for (int i = 0; i < helpers; i++) {
    Helper &helper = helpers_[i];
    helper.finished.reset();
    sync::store(&helper.state, kRequested, sync::seq_cst);
    if (!helper.has_thread) {
      helper.has_thread = true;
      os::start_thread(helper_main, &helper, 64 << 10);
    }
    helper.start.wake();
  }
  work(own);
  own.drain();
  uint64_t bytes = own.marked_bytes();
  for (int i = 0; i < helpers; i++) {
    Helper &helper = helpers_[i];
    if (move(helper, kRequested, kIdle)) continue; // never came
    helper.finished.sleep();
    sync::store(&helper.state, kIdle, sync::seq_cst);
    sync::shared_read(helper.marker);
    bytes += helper.marker.marked_bytes();
  }
  return bytes;
}

} // namespace tuco::rt::gc
