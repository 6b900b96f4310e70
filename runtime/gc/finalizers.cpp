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
  bool started = false;
  sched::G *waiting = nullptr;

  void append(Record *r) {
    r->next = nullptr;
    (last ? last->next : first) = r;
    last = r;
  }
  Record *take_first() {
    Record *r = first;
    first = r->next;
    if (!first) last = nullptr;
    return r;
  }
};

struct State {
  sync::Mutex lock{sync::Rank::Finalizers};
  ObjectTable<Record> attached;
  Queue finalizers, cleanups;
  uint64_t last_number = 0;

  Queue &queue(DueKind kind) { return kind == DueKind::Finalizers ? finalizers : cleanups; }
} state;

Record **find(uintptr_t object, uint64_t number) {
  return state.attached.find(object, [=](const Record &r) { return r.number == number; });
}

void visit_records(RootVisitor &visitor) {
  state.attached.each([&](Record &r) {
    visitor.root((uintptr_t)r.run, &r.run);
    if (r.number) return;
    heap::Span *span = heap::span_of(r.object);
    for_each_object_slot(*span, span->index_of(r.object), [&](uint64_t *slot) { visitor.root(*slot, slot); });
  });
  for (Record *r = state.finalizers.first; r; r = r->next) {
    visitor.root((uintptr_t)r->run, &r->run);
    visitor.root(r->object, &r->object);
  }
  for (Record *r = state.cleanups.first; r; r = r->next) visitor.root((uintptr_t)r->run, &r->run);
}

void clear_weak() {
  state.attached.take_all([](const Record &r) { return r.number == kWeak && is_dead(r.object); },
                          [](Record *r) {
                            *(uint64_t *)r->run = 0;
                            state.attached.give_back(r);
                          });
}

void queue_finalizers_of_dead() {
  state.attached.take_all([](const Record &r) { return r.number == kFinalizer && is_dead(r.object); },
                          [](Record *r) { state.finalizers.append(r); });
}

void queue_cleanups_of_dead() {
  state.attached.take_all(
      [](const Record &r) { return r.number != kFinalizer && r.number != kWeak && is_dead(r.object); },
      [](Record *r) { state.cleanups.append(r); });
}
} // namespace

void initialise_finalizers() { add_root_provider("a finalizer or cleanup", visit_records); }

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
  store_pointer(out->run, r->run);
  store_pointer(out->object, r->number ? nullptr : (void *)r->object);
  state.attached.give_back(r);
  state.lock.unlock();
  return true;
}

uint64_t queue_due() {
  if (!state.attached.count()) return 0;
  clear_weak();
  Record *last = state.finalizers.last;
  queue_finalizers_of_dead();
  uint64_t bytes = 0;
  for (Record *r = last ? last->next : state.finalizers.first; r; r = r->next) {
    heap::Span *span = heap::span_of(r->object);
    // Of tiny objects in one block, the first brings all back.
    if (span->mark(span->index_of(r->object))) bytes += span->object_size;
  }
  queue_cleanups_of_dead();
  return bytes;
}

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
