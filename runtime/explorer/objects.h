#pragma once
// A heap of one page of small objects.
#include "runtime/explorer/world.h"
#include "runtime/heap/page_heap.h"

namespace tuco::rt::explorer {

constexpr uint32_t kObjects = 12;
struct Object {
  Object *fields[2];
};
struct Objects {
  heap::Span span{};
  uint64_t marked = 0, allocated = 0; // a bit an object
  Object *list = nullptr;
};
extern Objects *objects;

void make_objects();

} // namespace tuco::rt::explorer
