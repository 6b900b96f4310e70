#pragma once
// The mark phase.
//
// Every marker thread has a stack of grey objects: addresses in chunks of 1,024. It pops an object, marks
// what the object points to, and pushes what it was first to mark and what holds pointers itself. When a
// chunk is full while others are hungry, it goes to the shared list. A marker without work counts itself out
// and waits for a chunk; when all are out, marking is done.
//
// Precise pointers that lead to no allocated object stop the program where a debug mode asks for the check;
// conservative words (arguments of a function stopped in its prologue) are looked at closely always.
#include "runtime/heap/heap.h"
#include "runtime/os/debug_options.h"
#include "runtime/os/last_words.h"

namespace tuco::rt::gc {

struct WorkChunk {
  static constexpr uint32_t kCapacity = sync::kModel ? 2 : 1022;
  WorkChunk *next;
  uint64_t count;
  uintptr_t items[kCapacity];
};

class Marker {
public:
  // A root or a field. `where`: the slot, for the message when it is bad.
  void mark(uintptr_t pointer, const void *where) {
    heap::Span *span = heap::span_of(pointer);
    if (!span) return; // null, global variable, data stack, static data
    uint32_t index = span->index_of(pointer);
    if (checked_ && (index >= span->count || !span->is_allocated(index))) [[unlikely]]
      bad_pointer(pointer, where);
    mark_object(span, index);
  }
  void mark_conservative(uintptr_t word) {
    heap::Span *span = heap::span_of(word);
    if (!span) return;
    uint32_t index = span->index_of(word);
    if (index < span->count && span->is_allocated(index)) mark_object(span, index);
  }
  // Until no marker has work. All markers call it.
  void drain();
  uint64_t marked_bytes() const { return marked_bytes_; }
  void begin();

private:
  void mark_object(heap::Span *span, uint32_t index) {
    if (!span->mark(index)) return;
    marked_bytes_ += span->object_size;
    if (!span->no_scan()) push(span->object(index));
  }
  void push(uintptr_t object) {
    if (!chunk_ || chunk_->count == WorkChunk::kCapacity) [[unlikely]]
      new_chunk();
    chunk_->items[chunk_->count++] = object;
  }
  void new_chunk();
  void drain_local();
  void scan(uintptr_t object);
  [[noreturn]] void bad_pointer(uintptr_t pointer, const void *where);

  WorkChunk *chunk_ = nullptr; // newest of this marker's; older ones behind `next`
  uint64_t marked_bytes_ = 0;
  bool checked_ = false;
  uintptr_t scanning_ = 0; // the object in hand, for messages
};

// Runs `work(marker)` and then drains, on this thread and `helpers` others; returns the bytes marked.
uint64_t run_markers(int helpers, void (*work)(Marker &));

} // namespace tuco::rt::gc
