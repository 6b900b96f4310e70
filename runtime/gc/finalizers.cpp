// Finalizers, cleanups and weak pointers.
//
// A record ties an object to a function. A finalizer is given the object, a cleanup is not; an object has one
// finalizer (a block of tiny objects: one an address) and any number of cleanups.
//
//     attached --(its object is unmarked after a mark phase)--> pending --> run by the goroutine of its kind
//
// Finalizers and cleanups have a list and a goroutine each: one that blocks holds up its own kind only, as in Go.
//
// Marking. Before the object of a finalizer dies, all that it leads to must still be there: attached
// finalizers are roots for what their object points to, but not for the object itself. So of two objects with
// finalizers where one points to the other, the other goes a cycle later, and cycles through such an object
// are never collected, as Go has it. The functions of attached and pending records are roots; so are the
// objects of pending finalizers. As everything behind it is marked, an object is brought back by setting its
// own mark bit: no second marking. Afterwards it is an object like any other, without finalizer; when it dies
// again, it is gone. Cleanups are looked at after finalizers: an object that is brought back keeps its
// cleanups.
//
// Records are marked piece by piece while the world runs: those of the beginning. What a new one leads to was known to who
// made it, so it is found there, or was made since. Who takes one out of a queue marks what it hands on. If the table grows
// meanwhile, it is marked from its beginning again. The object of a finalizer is handed to the marker, which scans it like
// others: a large one in pieces, and none that is marked, as that one's turn comes anyway.
//
// Which objects are dead is known when all is marked and the world is stopped. That stop does not look at all records: when
// there is little left to mark, somebody has noted the buckets of those whose objects are not marked yet (look_for_due). The
// others stay marked, and what gets a record after that is in use, so it is marked before the end, too.
//
// A weak pointer's record has in place of the function a handle: an object of one word that holds the address as a
// number. There is one for each address, which all weak pointers to it share. When the object dies, before its
// finalizer may bring it back, the word becomes zero. Objects outside of the heap have handles, too, and never die.
//
// Guards. `state.lock` guards all of it, but while the world is stopped, when no C++ that was called by a
// goroutine can be in its middle (it has no safepoint). A goroutine that waits is readied by whoever finds
// it in `waiting`, after a collection.
#include "runtime/gc/finalizers.h"

#include "runtime/gc/barrier.h"
#include "runtime/gc/collect.h"
#include "runtime/gc/object_pointers.h"
#include "runtime/gc/object_table.h"
#include "runtime/gc/roots.h"
#include "runtime/sched/scheduler.h"

#include <cstring>
#include <utility>

namespace tuco::rt::gc {

namespace {
struct Record {
  Record *next; // of its bucket in the table, or of the pending ones
  uintptr_t object;
  void *run;       // closure, or handle: Go pointer
  uint64_t number; // of a cleanup; or one of these
};
constexpr uint64_t kFinalizer = 0, kWeak = ~uint64_t{0};

// What is due, of one kind, and the goroutine that runs it.
struct Queue {
  Record *first = nullptr, *last = nullptr;
  uint64_t appended = 0;      // ever; atomic
  Record *unmarked = nullptr; // the first that the collection under way has not marked
  bool started = false;
  sched::G *waiting = nullptr;

  void append(Record *r) {
    sync::fetch_add(&appended, 1, sync::relaxed);
    r->next = nullptr;
    (last ? last->next : first) = r;
    last = r;
  }
  Record *take_first() {
    Record *r = first;
    first = r->next;
    if (!first) last = nullptr;
    if (unmarked == r) unmarked = first;
    return r;
  }
};

struct State {
  sync::Mutex lock{sync::Rank::Finalizers};
  ObjectTable<Record> attached;
  Queue finalizers, cleanups;
  uint64_t last_number = 0;
  uint32_t unmarked = 0;                      // atomic: 1: there is something to mark
  uint64_t unmarked_buckets = 0, buckets = 0; // those that are left, and all when that was said
  uint32_t has_looked = 0;                    // atomic: 1: all buckets were looked at
  uint64_t *suspects = nullptr;               // a bit each: it has objects that were not marked
  uint64_t suspected_buckets = 0;             // how many bits those are
  uint64_t unlooked_buckets = 0;

  Queue &queue(DueKind kind) { return kind == DueKind::Finalizers ? finalizers : cleanups; }
} state;

Record **find(uintptr_t object, uint64_t number) {
  return state.attached.find(object, [=](const Record &r) { return r.number == number; });
}

// Calls f(pointer, where it is) for what an attached record keeps, and for what one in a queue does.
template <class F> void each_root_of_attached(Record &r, F f) {
  f((uintptr_t)r.run, &r.run);
  if (r.number != kFinalizer) return;
  heap::Span *span = heap::span_of(r.object);
  for_each_object_slot(*span, span->index_of(r.object), [&](uint64_t *slot) { f(*slot, slot); });
}
template <class F> void each_root_of_queued(Record &r, F f) {
  f((uintptr_t)r.run, &r.run);
  if (r.number == kFinalizer) f(r.object, &r.object);
}

void visit_records(RootVisitor &visitor) {
  auto visit = [&](uintptr_t pointer, const void *where) { visitor.root(pointer, where); };
  state.attached.each([&](Record &r) { each_root_of_attached(r, visit); });
  for (Queue *queue : {&state.finalizers, &state.cleanups})
    for (Record *r = queue->first; r; r = r->next) each_root_of_queued(*r, visit);
}

uint64_t suspect_bytes() {
  return (state.suspected_buckets / 8 + os::kSystemPage - 1) / os::kSystemPage * os::kSystemPage;
}

// Of the table as it is now.
void forget_suspects() {
  uint64_t buckets = state.attached.buckets();
  if (buckets != state.suspected_buckets) {
    if (state.suspects) os::unmap_memory(state.suspects, suspect_bytes());
    state.suspected_buckets = buckets;
    state.suspects = (uint64_t *)os::map_memory(suspect_bytes());
    if (!state.suspects) os::fatal("runtime: out of memory");
  } else if (buckets) {
    memset(state.suspects, 0, suspect_bytes());
  }
  state.unlooked_buckets = buckets;
  sync::store(&state.has_looked, buckets ? 0 : 1, sync::relaxed);
}

void begin_marking() {
  state.unmarked_buckets = state.buckets = state.attached.buckets();
  for (Queue *queue : {&state.finalizers, &state.cleanups}) queue->unmarked = queue->first;
  forget_suspects();
  sync::store(&state.unmarked, 1, sync::relaxed);
}

constexpr uint64_t kPiece = 256; // records or buckets: some ten microseconds

// Lock held. False: there are no more.
bool mark_some(Marker &marker) {
  auto mark = [&](uintptr_t pointer, const void *where) { marker.mark(pointer, where); };
  if (state.buckets != state.attached.buckets())
    state.unmarked_buckets = state.buckets = state.attached.buckets();
  if (uint64_t to = state.unmarked_buckets) {
    state.unmarked_buckets = to > kPiece ? to - kPiece : 0;
    state.attached.each_between(state.unmarked_buckets, to, [&](Record &r) {
      mark((uintptr_t)r.run, &r.run);
      if (r.number == kFinalizer) marker.mark_contents(r.object);
    });
    return true;
  }
  for (Queue *queue : {&state.finalizers, &state.cleanups}) {
    if (!queue->unmarked) continue;
    for (uint64_t i = 0; i < kPiece && queue->unmarked; i++, queue->unmarked = queue->unmarked->next)
      each_root_of_queued(*queue->unmarked, mark);
    return true;
  }
  return false;
}

bool mark_piece(Marker &marker) {
  if (!sync::load(&state.unmarked, sync::relaxed)) return false;
  sync::LockGuard guard(state.lock);
  if (mark_some(marker)) return true;
  sync::store(&state.unmarked, 0, sync::relaxed);
  return false;
}
} // namespace

void initialise_finalizers() {
  add_root_provider("a finalizer or cleanup", visit_records, {begin_marking, mark_piece});
}

FinalizerOutcome set_finalizer(uintptr_t object, void *run) {
  heap::Span *span = heap::span_of(object);
  if (!span) return FinalizerOutcome::NotInHeap;
  bool may_be_tiny = span->no_scan() && span->object_size == heap::kTinyBlock;
  if (object != span->object(span->index_of(object)) && !may_be_tiny) return FinalizerOutcome::NotAtBeginning;
  sync::LockGuard guard(state.lock);
  Record **old = find(object, kFinalizer);
  if (old && run) return FinalizerOutcome::AlreadySet;
  if (old) state.attached.remove(old);
  if (run) state.attached.insert({nullptr, object, run, kFinalizer});
  return FinalizerOutcome::Set;
}

uint64_t add_cleanup(uintptr_t object, void *run) {
  if (!heap::span_of(object)) return 0;
  sync::LockGuard guard(state.lock);
  state.attached.insert({nullptr, object, run, ++state.last_number});
  return state.last_number;
}

bool leads_into(uintptr_t pointer, uintptr_t object) {
  heap::Span *span = heap::span_of(object);
  if (!span || heap::span_of(pointer) != span) return false;
  if (span->no_scan() && span->object_size == heap::kTinyBlock) return pointer == object;
  return span->index_of(pointer) == span->index_of(object);
}

bool closure_leads_into(uintptr_t closure, uintptr_t object) {
  heap::Span *span = heap::span_of(closure);
  if (!span) return false; // one without captured variables, or none
  bool found = false;
  for_each_object_slot(*span, span->index_of(closure),
                       [&](uint64_t *slot) { found |= leads_into(*slot, object); });
  return found;
}

void remove_cleanup(uint64_t number, uintptr_t object) {
  sync::LockGuard guard(state.lock);
  if (Record **link = find(object, number)) state.attached.remove(link);
}

void *weak_handle(sched::Mutator &mutator, uintptr_t object) {
  {
    sync::LockGuard guard(state.lock);
    if (Record **link = find(object, kWeak)) return (*link)->run;
  }
  Rooted rooted(mutator, (void *)object);
  void *handle = allocate(mutator, sizeof(uint64_t), nullptr);
  sync::LockGuard guard(state.lock);
  if (Record **link = find(object, kWeak)) return (*link)->run; // somebody was faster
  *(uint64_t *)handle = object;
  state.attached.insert({nullptr, object, handle, kWeak});
  return handle;
}

void start_goroutine_of_due(DueKind kind, void *closure) {
  {
    sync::LockGuard guard(state.lock);
    Queue &queue = state.queue(kind);
    if (queue.started) return;
    queue.started = true;
  }
  sched::ready(sched::new_runtime_goroutine(closure), false);
}

bool next_due(sched::Mutator &mutator, DueKind kind, DueCall *out) {
  state.lock.lock();
  Queue &queue = state.queue(kind);
  if (!queue.first) {
    queue.waiting = &mutator.g();
    mutator.g().rax = false;
    sched::park(mutator,
                kind == DueKind::Finalizers ? sched::WaitReason::Finalizer : sched::WaitReason::Cleanup,
                &state.lock);
  }
  Record *r = queue.take_first();
  store_pointer(out->run, revive(r->run));
  store_pointer(out->object, r->number ? nullptr : revive((void *)r->object));
  state.attached.give_back(r);
  state.lock.unlock();
  return true;
}

bool look_for_due() {
  if (sync::load(&state.has_looked, sync::relaxed)) return false;
  sync::LockGuard guard(state.lock);
  if (state.suspected_buckets != state.attached.buckets()) forget_suspects();
  uint64_t to = state.unlooked_buckets, from = to > kPiece ? to - kPiece : 0;
  for (uint64_t i = from; i < to; i++)
    state.attached.each_between(i, i + 1, [&](Record &r) {
      if (is_dead(r.object)) state.suspects[i / 64] |= uint64_t{1} << (i % 64);
    });
  state.unlooked_buckets = from;
  if (!from) sync::store(&state.has_looked, 1, sync::relaxed);
  return to;
}

namespace {
// Calls f(first, behind the last) for buckets outside of which nothing is dead.
template <class F> void each_suspect(F f) {
  if (!state.has_looked || state.suspected_buckets != state.attached.buckets())
    return f(0, state.attached.buckets());
  for (uint64_t word = 0; word * 64 < state.suspected_buckets; word++)
    for (uint64_t bits = state.suspects[word]; bits; bits &= bits - 1) {
      uint64_t bucket = word * 64 + __builtin_ctzll(bits);
      f(bucket, bucket + 1);
    }
}
} // namespace

uint64_t queue_due() {
  if (!state.attached.count()) return 0;
  Record *last = state.finalizers.last, *cleanups = nullptr;
  auto is_due = [](const Record &r) { return is_dead(r.object); };
  auto sort = [&](Record *r) {
    if (r->number == kWeak) {
      *(uint64_t *)r->run = 0;
      state.attached.give_back(r);
    } else if (r->number == kFinalizer) {
      state.finalizers.append(r);
    } else {
      r->next = cleanups;
      cleanups = r;
    }
  };
  each_suspect([&](uint64_t from, uint64_t to) { state.attached.take_between(from, to, is_due, sort); });
  uint64_t bytes = 0;
  for (Record *r = last ? last->next : state.finalizers.first; r; r = r->next) {
    heap::Span *span = heap::span_of(r->object);
    // Of tiny objects in one block, the first brings all back.
    if (span->mark(span->index_of(r->object))) bytes += span->object_size;
  }
  while (Record *r = cleanups) {
    cleanups = r->next;
    if (is_dead(r->object))
      state.cleanups.append(r);
    else
      state.attached.put_back(r);
  }
  return bytes;
}

uint64_t queued_of(DueKind kind) { return sync::load(&state.queue(kind).appended, sync::relaxed); }

void wake_goroutines_of_due() {
  for (DueKind kind : {DueKind::Finalizers, DueKind::Cleanups}) {
    sched::G *g = nullptr;
    {
      sync::LockGuard guard(state.lock);
      Queue &queue = state.queue(kind);
      if (queue.first) g = std::exchange(queue.waiting, nullptr);
    }
    if (g) sched::ready(g, false);
  }
}

} // namespace tuco::rt::gc
