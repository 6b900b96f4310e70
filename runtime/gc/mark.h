#pragma once
// Marking: what a P does of it, and how Ps share it.
//
// Each P has a Marker with a stack of grey objects: addresses in chunks. It pops an object, marks what the object points
// to, and pushes what it was first to mark and what holds pointers itself. Whoever runs on the P may use it: a worker, a
// goroutine that assists or whose write barrier marks, the one that scans its own stack. Full chunks go to a list that all
// share as soon as somebody has found it empty.
//
// The end. A P works in stretches (mark_for). It counts itself in before it takes anything from the list or claims a
// root, gives back what it has not scanned, and only then counts itself out. So if it is the last one out, all roots are
// claimed and the list is empty, then nothing is grey but what write barriers have pushed since, on the Ps' own stacks;
// the one who sees that stops the world, gathers those, and either ends the phase or goes on (collect.cpp). Nobody waits:
// a P without work goes back to its goroutines or to sleep, and whoever puts a chunk on the list wakes another. But the last
// one out may have left before it knew whether anything was left, for a goroutine that another P has taken since: so a P
// goes to sleep only after a stretch in which it found nothing.
//
// A large object is scanned in pieces, so that a stretch may end, and others help.
//
// Precise pointers that lead to no allocated object stop the program where a debug mode asks for the check;
// conservative words (arguments of a function stopped in its prologue) are looked at closely always.
#include "runtime/heap/heap.h"
#include "runtime/os/debug_options.h"
#include "runtime/os/last_words.h"

namespace tuco::rt::gc {

struct WorkChunk {
  static constexpr uint32_t kCapacity = sync::kModel ? 2 : 510;
  WorkChunk *next;
  uint64_t count;
  uintptr_t items[kCapacity]; // objects, or pieces of large ones
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
  // What the object at this address points to is going to be marked, but not the object itself.
  void mark_contents(uintptr_t object) {
    heap::Span *span = heap::span_of(object);
    uint32_t index = span->index_of(object);
    if (!span->no_scan() && !span->is_marked(index))
      push(span->object(index)); // a marked one's are, or will be
  }
  // Scans objects of this marker until it has no more, or has done about `bytes`. Returns how many those were.
  uint64_t drain(uint64_t bytes);
  // Takes a chunk from the shared list; false: it is empty.
  bool take();
  // Gives all chunks to the shared list.
  void share();
  bool has_work() const { return chunk_ && (chunk_->count || chunk_->next); }

  uint64_t marked_bytes() const { return marked_bytes_; } // since begin
  void begin(bool checked);

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
  void share_some();
  uint64_t scan(uintptr_t object);
  [[noreturn]] void bad_pointer(uintptr_t pointer, const void *where);

  WorkChunk *chunk_ = nullptr; // newest of this marker's; older ones behind `next`
  uint64_t marked_bytes_ = 0;
  bool checked_ = false;
  uintptr_t scanning_ = 0; // the object in hand, for messages
};

// The P's, which has this number.
Marker &marker_of(int proc);

// --- all of them, the world stopped ---

// Marking begins: nobody is counted in.
void begin_markers(int procs);
uint64_t marked_bytes();
// Everything goes to the shared list. Also before and after the number of Ps changes.
void share_all(int procs);

// --- the shared list ---

// Whether there is a chunk on it.
bool work_is_shared();
void count_in();
// Returns whether nobody else is in.
bool count_out();
// Somebody has found the list empty: markers give away what they can spare.
bool others_are_hungry();
void note_hunger(bool is_hungry);

// How a stretch of marking ended.
enum class Stretch {
  Enough,      // there may be more
  NothingLeft, // for this P: others are at it, or have put something on the list since
  MayBeOver,   // nobody else is at it, and there is nothing on the list
};

// Marks until enough(bytes scanned) or nothing is left to be taken. `claim_root` does a piece of the work on the roots;
// false: all pieces are claimed.
template <class ClaimRoot, class Enough>
Stretch mark_for(Marker &marker, ClaimRoot claim_root, Enough enough) {
  constexpr uint64_t kStep = sync::kModel ? 1 : 32 << 10;
  count_in();
  uint64_t done = 0;
  bool nothing_left = false;
  while (!nothing_left && !enough(done)) {
    if (marker.has_work())
      done += marker.drain(kStep);
    else if (!claim_root() && !marker.take())
      nothing_left = !marker.has_work();
  }
  note_hunger(nothing_left);
  marker.share();
  bool is_last = count_out();
  if (!nothing_left) return Stretch::Enough;
  return is_last && !work_is_shared() ? Stretch::MayBeOver : Stretch::NothingLeft;
}

} // namespace tuco::rt::gc
