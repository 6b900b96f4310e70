// Scenarios over the parallel mark (runtime/gc/mark.cpp): a heap of one page of small objects, helpers that come when
// they like, or not at all.
#include "runtime/explorer/world.h"
#include "runtime/gc/mark.h"
#include "runtime/heap/page_heap.h"

#include <cstring>
#include <new>

namespace tuco::rt::explorer {

namespace {
constexpr uint32_t kObjects = 12;
struct Object {
  Object *fields[2];
};
struct Graph {
  heap::Span span{};
  uint64_t marked = 0, allocated = 0;
  Object *objects = nullptr;
  uint32_t next_root = 0, roots = 0;
  bool done = false;
};
Graph *graph;

// The page of the objects, and the way from an address to its span.
void set_up(uint32_t roots) {
  uintptr_t page = (uintptr_t)model::allocate(heap::kPage, heap::kPage);
  graph = new (model::allocate(sizeof(Graph), 64)) Graph();
  heap::Span &span = graph->span;
  span.start = page;
  span.bytes = heap::kPage;
  span.object_size = sizeof(Object);
  span.count = kObjects;
  span.magic = ((uint64_t{1} << 32) + sizeof(Object) - 1) / sizeof(Object);
  span.state = heap::SpanState::InUse;
  span.span_class = 4;
  span.marked = &graph->marked;
  span.allocated = &graph->allocated;
  graph->allocated = (1 << kObjects) - 1;
  graph->objects = (Object *)page;
  graph->roots = roots;
  for (uint32_t i = 0; i < kObjects; i++) heap::set_pointer_bits(span.object(i), 3, 2);
  auto *arena = (heap::Arena *)model::allocate(sizeof(heap::Arena), 64);
  arena->pages[page >> heap::kPageShift & (heap::kArena / heap::kPage - 1)] = &span;
  heap::arenas[page >> heap::kArenaShift] = arena;
  model::execution->name(graph->marked, "mark bits");
  model::execution->name(graph->next_root, "next root");
}

// As mark_roots in gc/roots.cpp shares the goroutines out.
void work(gc::Marker &marker) {
  for (;;) {
    uint32_t i = sync::fetch_add(&graph->next_root, 1, sync::relaxed);
    if (i >= graph->roots) return;
    marker.mark((uintptr_t)&graph->objects[i], nullptr);
  }
}

void collect(int helpers, uint32_t reachable) {
  sync::store(&graph->next_root, 0, sync::relaxed);
  sync::store(&graph->marked, 0, sync::relaxed);
  uint64_t bytes = gc::run_markers(helpers, work);
  uint64_t marked = sync::load(&graph->marked, sync::relaxed);
  MODEL_CHECK(marked == reachable, marked, reachable);
  MODEL_CHECK(bytes == sizeof(Object) * (uint32_t)__builtin_popcount(reachable), bytes);
}

// Seven objects in a tree below one root, so that chunks (of two, here) fill up and are shared; another root alone.
void tree() {
  set_up(2);
  Object *o = graph->objects;
  o[0] = {{&o[2], &o[3]}};
  o[2] = {{&o[4], &o[5]}};
  o[3] = {{&o[6], &o[7]}};
  o[7] = {{&o[8], &o[0]}};
  collect(2, 0x1ff);
  graph->done = true;
}
// A helper of one collection that comes so late that it meets the next.
void twice() {
  set_up(2);
  Object *o = graph->objects;
  o[0] = {{&o[2], &o[3]}};
  collect(1, 0xf);
  o[0] = {{&o[4], nullptr}};
  collect(1, 0x13);
  graph->done = true;
}
void helpers_wait() { MODEL_CHECK(graph->done); }
} // namespace

const model::Scenario kMarkScenarios[] = {
    {.name = "mark",
     .claim = "marking ends when all that is reachable is marked, and not before",
     .main = tree,
     .quiet = helpers_wait},
    {.name = "mark-twice",
     .claim = "a helper that comes late does no harm to the next collection",
     .main = twice,
     .quiet = helpers_wait},
};
const int kMarkScenarioCount = sizeof kMarkScenarios / sizeof kMarkScenarios[0];

} // namespace tuco::rt::explorer
