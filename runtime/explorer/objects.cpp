#include "runtime/explorer/objects.h"

#include <new>

namespace tuco::rt::explorer {

Objects *objects;

// The page of the objects, and the way from an address to its span.
void make_objects() {
  uintptr_t page = (uintptr_t)model::allocate(heap::kPage, heap::kPage);
  objects = new (model::allocate(sizeof(Objects), 64)) Objects();
  heap::Span &span = objects->span;
  span.start = page;
  span.bytes = heap::kPage;
  span.object_size = sizeof(Object);
  span.count = kObjects;
  span.magic = ((uint64_t{1} << 32) + sizeof(Object) - 1) / sizeof(Object);
  span.state = heap::SpanState::InUse;
  span.span_class = 4;
  span.marked = &objects->marked;
  span.allocated = &objects->allocated;
  objects->allocated = (1 << kObjects) - 1;
  objects->list = (Object *)page;
  for (uint32_t i = 0; i < kObjects; i++) heap::set_pointer_bits(span.object(i), 3, 2);
  auto *arena = (heap::Arena *)model::allocate(sizeof(heap::Arena), 64);
  arena->pages[page >> heap::kPageShift & (heap::kArena / heap::kPage - 1)] = &span;
  heap::arenas[page >> heap::kArenaShift] = arena;
  model::execution->name(objects->marked, "mark bits");
}

} // namespace tuco::rt::explorer
