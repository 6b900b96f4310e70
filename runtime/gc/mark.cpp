#include "runtime/gc/mark.h"

#include "runtime/gc/object_pointers.h"
#include "runtime/os/memory.h"
#include "runtime/sync/spin_lock.h"

namespace tuco::rt::gc {

namespace {
constexpr uint64_t kPiece = 128 << 10; // of a large object; also where the first one ends

struct Shared {
  uint32_t lock = 0; // guards the lists; write barriers take it, too
  WorkChunk *full = nullptr;
  WorkChunk *empty = nullptr;
  uint32_t full_count = 0; // also read without the lock
  uint32_t in = 0;         // atomic: Ps that mark
  uint32_t hungry = 0;     // atomic: the list was found empty lately
};
Shared shared;
Marker markers[sync::kModel ? 8 : 1024];
int marker_count; // that are used, or have been

bool must_check() {
  return os::debug.gc_verify || os::debug.gc_stress || os::debug.mark_stress || os::debug.clobber_free;
}

WorkChunk *take_empty() {
  WorkChunk *chunk;
  {
    sync::SpinGuard guard(shared.lock);
    chunk = shared.empty;
    if (chunk) shared.empty = chunk->next;
  }
  if (!chunk) chunk = (WorkChunk *)os::allocate_permanent(sizeof(WorkChunk));
  chunk->count = 0;
  return chunk;
}

void give_empty(WorkChunk *chunk) {
  sync::SpinGuard guard(shared.lock);
  chunk->next = shared.empty;
  shared.empty = chunk;
}

void give_full(WorkChunk *chunk) {
  sync::shared_write(*chunk);
  sync::SpinGuard guard(shared.lock);
  sync::shared_write(shared.full);
  chunk->next = shared.full;
  shared.full = chunk;
  sync::store(&shared.full_count, shared.full_count + 1, sync::seq_cst);
}

WorkChunk *take_full() {
  if (!sync::load(&shared.full_count, sync::seq_cst)) return nullptr;
  sync::SpinGuard guard(shared.lock);
  sync::shared_write(shared.full);
  WorkChunk *chunk = shared.full;
  if (chunk) {
    sync::shared_write(*chunk);
    shared.full = chunk->next;
    sync::store(&shared.full_count, shared.full_count - 1, sync::seq_cst);
  }
  return chunk;
}
} // namespace

bool work_is_shared() { return sync::load(&shared.full_count, sync::seq_cst); }

Marker &marker_of(int proc) { return markers[proc]; }

static void make_markers(int procs) {
  for (; marker_count < procs; marker_count++) markers[marker_count].begin(must_check());
}

void begin_markers(int procs) {
  make_markers(procs);
  for (int i = 0; i < marker_count; i++) markers[i].begin(must_check());
  sync::store(&shared.in, 0, sync::relaxed);
  sync::store(&shared.hungry, 1, sync::relaxed); // until a first one finds enough
}

uint64_t marked_bytes() {
  uint64_t bytes = 0;
  for (int i = 0; i < marker_count; i++) bytes += markers[i].marked_bytes();
  return bytes;
}

void share_all(int procs) {
  make_markers(procs);
  for (int i = 0; i < marker_count; i++) markers[i].share();
}

void count_in() { sync::fetch_add(&shared.in, 1, sync::seq_cst); }
bool count_out() { return sync::fetch_sub(&shared.in, 1, sync::seq_cst) == 1; }
bool others_are_hungry() { return sync::load(&shared.hungry, sync::relaxed); }
void note_hunger(bool is_hungry) {
  if (others_are_hungry() != is_hungry) sync::store(&shared.hungry, is_hungry, sync::relaxed);
}

void Marker::begin(bool checked) {
  marked_bytes_ = 0;
  checked_ = checked;
  scanning_ = 0;
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

bool Marker::take() {
  WorkChunk *chunk = take_full();
  if (!chunk) return false;
  chunk->next = chunk_;
  chunk_ = chunk;
  return true;
}

void Marker::share() {
  while (WorkChunk *chunk = chunk_) {
    chunk_ = chunk->next;
    if (chunk->count)
      give_full(chunk);
    else
      give_empty(chunk);
  }
}

uint64_t Marker::scan(uintptr_t object) {
  heap::Span *span = heap::span_of(object);
  scanning_ = object;
  auto mark_slot = [&](uint64_t *slot) { mark(sync::load(slot, sync::relaxed), slot); };
  if (!span->is_large()) {
    for_each_object_slot(*span, span->index_of(object), mark_slot);
    return span->object_size;
  }
  uintptr_t end = span->start + span->bytes;
  if (object == span->start)
    for (uintptr_t piece = object + kPiece; piece < end; piece += kPiece) push(piece);
  if (end > object + kPiece) end = object + kPiece;
  if (span->large_type) for_each_typed_slot_within(span->large_type, span->start, object, end, mark_slot);
  return end - object;
}

// Others wait: the oldest part goes to them, which is likely to lead to the most.
void Marker::share_some() {
  constexpr uint64_t kWorthIt = 8;
  if (!chunk_) return;
  if (WorkChunk *older = chunk_->next) {
    chunk_->next = older->next;
    if (older->count)
      give_full(older);
    else
      give_empty(older);
  } else if (chunk_->count >= kWorthIt) {
    WorkChunk *half = take_empty();
    half->count = chunk_->count / 2;
    chunk_->count -= half->count;
    for (uint64_t i = 0; i < half->count; i++) half->items[i] = chunk_->items[i];
    for (uint64_t i = 0; i < chunk_->count; i++) chunk_->items[i] = chunk_->items[i + half->count];
    give_full(half);
  } else {
    return;
  }
  note_hunger(false); // whoever still finds nothing says so again
}

uint64_t Marker::drain(uint64_t bytes) {
  // A short queue between popping and scanning lets the object's first line arrive.
  constexpr uint32_t kAhead = 8;
  uintptr_t ahead[kAhead] = {};
  uint32_t at = 0, waiting = 0;
  uint64_t done = 0;
  for (;;) {
    uintptr_t object = 0;
    if (done < bytes) {
      while (chunk_ && chunk_->count == 0) {
        WorkChunk *empty = chunk_;
        chunk_ = chunk_->next;
        give_empty(empty);
      }
      if (chunk_) object = chunk_->items[--chunk_->count];
    }
    if (!object && !waiting) return done;
    if (object) __builtin_prefetch((void *)object);
    uintptr_t now = ahead[at];
    ahead[at] = object;
    waiting += (object != 0) - (now != 0);
    at = (at + 1) % kAhead;
    if (now) done += scan(now);
    if (others_are_hungry()) share_some();
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

} // namespace tuco::rt::gc
