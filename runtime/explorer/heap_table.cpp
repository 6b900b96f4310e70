// The table of the heap's arenas (runtime/heap/page_heap.h), which executions do not reset: one entry is ever set.
#include "runtime/heap/page_heap.h"

namespace tuco::rt::heap {
Arena *arenas[kArenaSlots];
} // namespace tuco::rt::heap
