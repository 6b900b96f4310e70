// Finalizers, cleanups and weak pointers.
//
// A record ties an object to a function. A finalizer is given the object, a cleanup is not; an object has one
// finalizer (a block of tiny objects: one an address) and any number of cleanups.
//
//     attached --(its object is unmarked after a mark phase)--> pending --> run by the finalizer goroutine
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
// A weak pointer's record has in place of the function a handle: an object of one word that holds the address as a
// number. There is one for each address, which all weak pointers to it share. When the object dies, before its
// finalizer may bring it back, the word becomes zero. Objects outside of the heap have handles, too, and never die.
//
// Records sit in a hash table by address, outside the heap. Rejected: a list in each span, which saves the
// address but makes each collection walk all spans to find the few that have one; here it walks the records.
//
// Guards. `table.lock` guards all of it, but while the world is stopped, when no C++ that was called by a
// goroutine can be in its middle (it has no safepoint). The goroutine that waits is readied by whoever finds
// it in `waiting`, after a collection.
#include "runtime/gc/finalizers.h"

#include "runtime/gc/barrier.h"
#include "runtime/gc/collect.h"
#include "runtime/gc/object_pointers.h"
#include "runtime/gc/roots.h"
#include "runtime/os/memory.h"
#include "runtime/sched/scheduler.h"

#include <cstring>

namespace tuco::rt::gc {

namespace {
struct Record {
  Record *next; // of its bucket, of the pending or of the unused ones
  uintptr_t object;
  void *run;       // closure, or handle: Go pointer
  uint64_t number; // of a cleanup; or one of these
};
constexpr uint64_t kFinalizer = 0, kWeak = ~uint64_t{0};

struct Table {
  sync::Mutex lock{sync::Rank::Finalizers};
  Record **buckets = nullptr;
  uint64_t capacity = 0; // a power of two
  uint64_t count = 0;
  Record *unused = nullptr;
  Record *first_pending = nullptr, *last_pending = nullptr;
  uint64_t last_number = 0;
  bool started = false;
  sched::G *waiting = nullptr;
} table;

uint64_t bucket_of(uintptr_t object) { return (object * 0x9e3779b97f4a7c15) >> 32 & (table.capacity - 1); }

void grow() {
  uint64_t old_capacity = table.capacity;
  Record **old = table.buckets;
  uint64_t capacity = old_capacity ? old_capacity * 2 : os::kSystemPage / sizeof(Record *);
  auto **buckets = (Record **)os::map_memory(capacity * sizeof(Record *));
  if (!buckets) os::fatal("runtime: out of memory");
  table.buckets = buckets;
  table.capacity = capacity;
  for (uint64_t i = 0; i < old_capacity; i++)
    for (Record *r = old[i]; r;) {
      Record *next = r->next;
      Record *&head = buckets[bucket_of(r->object)];
      r->next = head;
      head = r;
      r = next;
    }
  if (old) os::unmap_memory(old, old_capacity * sizeof(Record *));
}

void insert(uintptr_t object, void *run, uint64_t number) {
  if (table.count == table.capacity) grow();
  Record *r = table.unused;
  if (r)
    table.unused = r->next;
  else
    r = (Record *)os::allocate_permanent(sizeof(Record));
  Record *&head = table.buckets[bucket_of(object)];
  *r = {head, object, run, number};
  head = r;
  table.count++;
}

void give_back(Record *r) {
  r->next = table.unused;
  table.unused = r;
}

// Where the link to the record is; null: there is none.
Record **find(uintptr_t object, uint64_t number) {
  if (!table.capacity) return nullptr;
  Record **link = &table.buckets[bucket_of(object)];
  while (*link && ((*link)->object != object || (*link)->number != number)) link = &(*link)->next;
  return *link ? link : nullptr;
}

void remove(Record **link) {
  Record *r = *link;
  *link = r->next;
  table.count--;
  give_back(r);
}

void append_pending(Record *r) {
  r->next = nullptr;
  (table.last_pending ? table.last_pending->next : table.first_pending) = r;
  table.last_pending = r;
}

template <class F> void each_attached(F f) {
  for (uint64_t i = 0; i < table.capacity; i++)
    for (Record *r = table.buckets[i]; r; r = r->next) f(*r);
}

void mark_records(Marker &marker) {
  each_attached([&](Record &r) {
    marker.mark((uintptr_t)r.run, &r.run);
    if (r.number) return;
    heap::Span *span = heap::span_of(r.object);
    for_each_object_slot(*span, span->index_of(r.object), [&](uint64_t *slot) { marker.mark(*slot, slot); });
  });
  for (Record *r = table.first_pending; r; r = r->next) {
    marker.mark((uintptr_t)r->run, &r->run);
    if (!r->number) marker.mark(r->object, &r->object);
  }
}

bool is_dead(const Record &r) {
  heap::Span *span = heap::span_of(r.object);
  return span && !span->is_marked(span->index_of(r.object));
}

void clear_weak() {
  for (uint64_t i = 0; i < table.capacity; i++)
    for (Record **link = &table.buckets[i]; *link;)
      if (Record *r = *link; r->number == kWeak && is_dead(*r)) {
        *(uint64_t *)r->run = 0;
        remove(link);
      } else {
        link = &r->next;
      }
}

void move_dead_to_pending(bool cleanups) {
  for (uint64_t i = 0; i < table.capacity; i++)
    for (Record **link = &table.buckets[i]; *link;) {
      Record *r = *link;
      if (r->number == kWeak || (r->number != kFinalizer) != cleanups || !is_dead(*r)) {
        link = &r->next;
        continue;
      }
      *link = r->next;
      table.count--;
      append_pending(r);
    }
}
} // namespace

void initialise_finalizers() { add_root_provider(mark_records); }

FinalizerOutcome set_finalizer(uintptr_t object, void *run) {
  heap::Span *span = heap::span_of(object);
  if (!span) return FinalizerOutcome::NotInHeap;
  bool may_be_tiny = span->no_scan() && span->object_size == heap::kTinyBlock;
  if (object != span->object(span->index_of(object)) && !may_be_tiny) return FinalizerOutcome::NotAtBeginning;
  sync::LockGuard guard(table.lock);
  Record **old = find(object, 0);
  if (old && run) return FinalizerOutcome::AlreadySet;
  if (old) remove(old);
  if (run) insert(object, run, 0);
  return FinalizerOutcome::Set;
}

uint64_t add_cleanup(uintptr_t object, void *run) {
  if (!heap::span_of(object)) return 0;
  sync::LockGuard guard(table.lock);
  insert(object, run, ++table.last_number);
  return table.last_number;
}

void remove_cleanup(uint64_t number, uintptr_t object) {
  sync::LockGuard guard(table.lock);
  if (Record **link = find(object, number)) remove(link);
}

void *weak_handle(sched::Mutator &mutator, uintptr_t object) {
  {
    sync::LockGuard guard(table.lock);
    if (Record **link = find(object, kWeak)) return (*link)->run;
  }
  Rooted rooted(mutator, (void *)object);
  void *handle = allocate(mutator, sizeof(uint64_t), nullptr);
  sync::LockGuard guard(table.lock);
  if (Record **link = find(object, kWeak)) return (*link)->run; // somebody was faster
  *(uint64_t *)handle = object;
  insert(object, handle, kWeak);
  return handle;
}

void start_finalizer_goroutine(void *closure) {
  {
    sync::LockGuard guard(table.lock);
    if (table.started) return;
    table.started = true;
  }
  sched::ready(sched::new_runtime_goroutine(closure), false);
}

bool next_finalizer(sched::Mutator &mutator, PendingCall *out) {
  table.lock.lock();
  Record *r = table.first_pending;
  if (!r) {
    table.waiting = &mutator.g();
    mutator.g().rax = false;
    sched::park(mutator, sched::WaitReason::Finalizer, &table.lock);
  }
  table.first_pending = r->next;
  if (!r->next) table.last_pending = nullptr;
  store_pointer(&out->run, r->run);
  store_pointer(&out->object, r->number ? nullptr : (void *)r->object);
  give_back(r);
  table.lock.unlock();
  return true;
}

uint64_t queue_finalizers() {
  if (!table.count) return 0;
  clear_weak();
  Record *last = table.last_pending;
  move_dead_to_pending(false);
  uint64_t bytes = 0;
  for (Record *r = last ? last->next : table.first_pending; r; r = r->next) {
    heap::Span *span = heap::span_of(r->object);
    // Of tiny objects in one block, the first brings all back.
    if (span->mark(span->index_of(r->object))) bytes += span->object_size;
  }
  move_dead_to_pending(true);
  return bytes;
}

void wake_finalizer_goroutine() {
  sched::G *g = nullptr;
  {
    sync::LockGuard guard(table.lock);
    if (table.first_pending) {
      g = table.waiting;
      table.waiting = nullptr;
    }
  }
  if (g) sched::ready(g, false);
}

} // namespace tuco::rt::gc
