// What sync.Pool keeps lives until the second collection after its last use.
//
//     add_pool: has shelves --(turn)--> has old shelves --(turn)--> unknown again
//
// The pools of each kind are linked through a field of their own, which are used in turn: a pool that has old shelves and
// got new ones is in both lists. Each is a root until the collector forgets it, which costs a dead pool two collections
// of its life at most.
#include "runtime/gc/pools.h"

#include "runtime/gc/barrier.h"
#include "runtime/gc/roots.h"
#include "runtime/sync/mutex.h"

namespace tuco::rt::gc {

namespace {
struct State {
  sync::Mutex lock{sync::Rank::Finalizers};
  Pool *lists[2] = {};
  int current = 0; // the list of those that got shelves since the last turn
} state;

void visit_pools(RootVisitor &visitor) {
  for (Pool *&first : state.lists) visitor.root((uintptr_t)first, &first);
}
} // namespace

void initialise_pools() { add_root_provider("a pool", visit_pools); }

void add_pool(Pool *pool) {
  sync::LockGuard guard(state.lock);
  store_pointer(&pool->next[state.current], state.lists[state.current]);
  state.lists[state.current] = pool;
}

void turn_pools() {
  int last = 1 - state.current;
  while (Pool *pool = state.lists[last]) {
    state.lists[last] = pool->next[last];
    pool->next[last] = nullptr;
    pool->old = nullptr;
  }
  for (Pool *pool = state.lists[state.current]; pool; pool = pool->next[state.current]) {
    pool->old = pool->now;
    pool->now = nullptr;
  }
  state.current = last;
}

} // namespace tuco::rt::gc
