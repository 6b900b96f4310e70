#pragma once
// Finalizers and cleanups: what a program wants to be run when an object is no longer reachable;
// finalizers.cpp has the essay.
#include "runtime/abi/go_pointer.h"
#include "runtime/sched/goroutine.h"

namespace tuco::rt::gc {

// As runtime.SetFinalizer knows them (stdlib/runtime/finalizer.go).
enum class FinalizerOutcome : int64_t { Set, NotAtBeginning, AlreadySet, NotInHeap };

void initialise_finalizers();
// run: func(unsafe.Pointer) that is given `object`; null takes the object's finalizer away.
FinalizerOutcome set_finalizer(uintptr_t object, void *run);
// Returns a number for remove_cleanup; 0: the object is not in the heap, so it never dies.
uint64_t add_cleanup(uintptr_t object, void *run);
// What keeps the object for ever: a pointer into it that the cleanup is given (false outside of the heap; of tiny objects in
// one block, only the same address is the same object), or one in the closure.
bool leads_into(uintptr_t pointer, uintptr_t object);
bool closure_leads_into(uintptr_t closure, uintptr_t object);
void remove_cleanup(uint64_t number, uintptr_t object);
// The object of one word that holds `object` while it lives, and zero afterwards.
void *weak_handle(sched::Mutator &mutator, uintptr_t object);

// Finalizers and cleanups are run by a goroutine each, so that one that blocks does not hold up those of the other kind.
enum class DueKind : int64_t { Finalizers, Cleanups }; // as runtime/finalizer.go knows them
// The goroutine of a kind: func() closure. Only the first call makes it.
void start_goroutine_of_due(DueKind kind, void *closure);
struct DueCall {
  abi::GoPointer<void> run;
  abi::GoPointer<void> object; // null for a cleanup
};
// Called by that goroutine: fills `out`, or parks and returns false when there may be something.
bool next_due(sched::Mutator &mutator, DueKind kind, DueCall *out);

// While there is little left to mark: does a piece of what makes the next quicker. False: that is done.
bool look_for_due();
// After marking, the world stopped: queues what belongs to unmarked objects. Returns the bytes of the objects
// that are marked now because their finalizers will be given them.
uint64_t queue_due();
// How many have been queued, ever.
uint64_t queued_of(DueKind kind);
// When the world runs again.
void wake_goroutines_of_due();

} // namespace tuco::rt::gc
