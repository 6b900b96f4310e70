// What sync.Pool keeps lives until the second collection after its last use.
//
//     add_shelves: the pool's --(turn)--> its old ones --(turn)--> unknown again
//
// A set of shelves is in one list at a time, and is added once in its life. The program may overwrite a pool, or copy it,
// so it is asked at each turn whether the set is still what it has. What is in a list is a root, and keeps its pool: that
// costs a dead pool two collections of its life at most.
#include "runtime/gc/pools.h"

#include "runtime/gc/barrier.h"
#include "runtime/gc/roots.h"
#include "runtime/sync/mutex.h"

namespace tuco::rt::gc {

namespace {
struct State {
  sync::Mutex lock{sync::Rank::Finalizers};
  ShelfSet *now = nullptr, *old = nullptr; // got since the last turn, and before it
} state;

void visit_pools(RootVisitor &visitor) {
  for (ShelfSet **first : {&state.now, &state.old}) visitor.root((uintptr_t)*first, first);
}
} // namespace

void initialise_pools() { add_root_provider("a pool", visit_pools); }

void add_shelves(ShelfSet *set) {
  sync::LockGuard guard(state.lock);
  store_pointer(set->next, state.now);
  state.now = set;
}

void turn_pools() {
  while (ShelfSet *set = state.old) {
    state.old = set->next;
    set->next.set_unmarked(nullptr);
    if (set->pool->old == set) set->pool->old.set_unmarked(nullptr);
  }
  for (ShelfSet *set = state.now; set; set = set->next) {
    if (set->pool->now != set) continue;
    set->pool->old.set_unmarked(set);
    set->pool->now.set_unmarked(nullptr);
  }
  state.old = state.now;
  state.now = nullptr;
}

} // namespace tuco::rt::gc
