// Scenarios over marking by several Ps (runtime/gc/mark.h): a heap of one page of small objects, and threads in the place
// of Ps, that come when they like.
#include "runtime/explorer/objects.h"
#include "runtime/gc/mark.h"

#include <new>

namespace tuco::rt::explorer {

namespace {
struct Graph {
  uint32_t next_root = 0, roots = 0;
  uint64_t reachable = 0;
  bool done = false;
};
Graph *graph;

void set_up(uint32_t roots) {
  make_objects();
  graph = new (model::allocate(sizeof(Graph), 64)) Graph();
  graph->roots = roots;
  model::execution->name(graph->next_root, "next root");
}

bool claim_root(gc::Marker &marker) {
  uint32_t i = sync::fetch_add(&graph->next_root, 1, sync::relaxed);
  if (i >= graph->roots) return false;
  marker.mark((uintptr_t)&objects->list[i], nullptr);
  return true;
}

// What a P does again and again: a stretch of at most so many bytes.
bool stretch(int proc, uint64_t most) {
  gc::Marker &marker = gc::marker_of(proc);
  return gc::mark_for(
             marker, [&] { return claim_root(marker); }, [=](uint64_t done) { return done >= most; }) ==
         gc::Stretch::MayBeOver;
}

void check_all_marked() {
  uint64_t marked = sync::load(&objects->marked, sync::relaxed);
  MODEL_CHECK(!gc::work_is_shared());
  MODEL_CHECK(marked == graph->reachable, marked, graph->reachable);
  MODEL_CHECK(gc::marked_bytes() == sizeof(Object) * (uint32_t)__builtin_popcountll(marked),
              gc::marked_bytes());
  graph->done = true;
}

void work(void *argument) {
  if (stretch((int)(uintptr_t)argument, ~uint64_t{0})) check_all_marked();
}

// Seven objects in a tree below one root, so that chunks (of two, here) fill up and are shared; another root alone.
void grow_tree() {
  set_up(2);
  Object *o = objects->list;
  o[0] = {{&o[2], &o[3]}};
  o[2] = {{&o[4], &o[5]}};
  o[3] = {{&o[6], &o[7]}};
  o[7] = {{&o[8], &o[0]}};
  graph->reachable = 0x1ff;
}
void tree() {
  grow_tree();
  gc::begin_markers(3);
  for (uintptr_t i = 1; i < 3; i++) os::start_thread(work, (void *)i, 64 << 10);
  work(nullptr);
}
// One that gives up early leaves what it has to the others, and comes back.
void early() {
  grow_tree();
  gc::begin_markers(2);
  os::start_thread(work, (void *)1, 64 << 10);
  if (stretch(0, sizeof(Object)) || stretch(0, ~uint64_t{0})) check_all_marked();
}
void somebody_ends() { MODEL_CHECK(graph->done); }
} // namespace

const model::Scenario kMarkScenarios[] = {
    {.name = "mark",
     .claim = "the one who finds nothing left is right, and there is one",
     .main = tree,
     .quiet = somebody_ends,
     .stale = 1},
    {.name = "mark-early",
     .claim = "what a P leaves at the end of its turn is marked by another, or by itself later",
     .main = early,
     .quiet = somebody_ends},
};
const int kMarkScenarioCount = sizeof kMarkScenarios / sizeof kMarkScenarios[0];

} // namespace tuco::rt::explorer
