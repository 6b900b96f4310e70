#include "runtime/gc/verify.h"

#include "runtime/gc/object_pointers.h"
#include "runtime/heap/heap.h"

namespace tuco::rt::gc {

void verify_heap() {
  heap::heap.each_span([](heap::Span &span) {
    for (uint32_t i = 0; i < span.count; i++) {
      if (!span.is_marked(i)) continue;
      RT_CHECK(span.is_allocated(i), span.object(i), span.object_size);
      for_each_object_slot(span, i, [&](uint64_t *slot) {
        heap::Span *target = heap::span_of(*slot);
        if (!target) return;
        uint32_t index = target->index_of(*slot);
        if (index < target->count && target->is_marked(index)) return;
        {
          os::ErrorOutput out;
          out.text("runtime: object ")
              .hexadecimal(span.object(i))
              .text(" (")
              .unsigned_decimal(span.object_size);
          out.text(" bytes) is marked, but not ").hexadecimal(*slot).text(" in its word ");
          out.unsigned_decimal(((uintptr_t)slot - span.object(i)) / 8).text("\n");
        }
        os::fatal("heap verification failed");
      });
    }
  });
}

} // namespace tuco::rt::gc
