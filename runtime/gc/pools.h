#pragma once
// sync.Pool: at the beginning of a collection its shelves become the old ones, and the old ones go. pools.cpp has the essay.

namespace tuco::rt::gc {

// sync.poolShelves
struct Pool {
  void *now, *old;
  Pool *next[2];
};

void initialise_pools();
// Of a pool that has got shelves since the last collection.
void add_pool(Pool *pool);
// The world is stopped, marking has not begun.
void turn_pools();

} // namespace tuco::rt::gc
