#pragma once
// sync.Pool: at the beginning of a collection its shelves become the old ones, and the old ones go. pools.cpp has the essay.

#include "runtime/abi/go_pointer.h"

#include <cstdint>

namespace tuco::rt::gc {

struct ShelfSet;

// sync.poolShelves
struct Pool {
  abi::GoPointer<ShelfSet> now, old;
};

// sync.shelfSet
struct ShelfSet {
  abi::GoPointer<void> shelves;
  int64_t count, capacity;
  abi::GoPointer<Pool> pool;
  abi::GoPointer<ShelfSet> next;
};

void initialise_pools();
// Shelves that a pool has got since the last collection.
void add_shelves(ShelfSet *set);
// The world is stopped, marking has not begun.
void turn_pools();

} // namespace tuco::rt::gc
