#include "runtime/gc/verify.h"

#include "runtime/gc/object_pointers.h"
#include "runtime/gc/roots.h"
#include "runtime/heap/heap.h"

namespace tuco::rt::gc {

namespace {
bool is_marked_or_outside(uintptr_t pointer) {
  heap::Span *target = heap::span_of(pointer);
  if (!target) return true;
  uint32_t index = target->index_of(pointer);
  return index < target->count && target->is_marked(index);
}

class VerifyingVisitor final : public RootVisitor {
public:
  explicit VerifyingVisitor(const char *name) : name_(name) {}
  void root(uintptr_t pointer, const void *where) override {
    if (is_marked_or_outside(pointer)) return;
    {
      os::ErrorOutput out;
      out.text("runtime: ").text(name_).text(" has an object that is not marked, ").hexadecimal(pointer);
      out.text(", in ").hexadecimal((uint64_t)where).text("\n");
    }
    os::fatal("heap verification failed");
  }

private:
  const char *name_;
};
} // namespace

void verify_roots_of_services() {
  for_each_root_provider(
      [](void *, const char *name, RootProvider provide) {
        VerifyingVisitor visitor(name);
        provide(visitor);
      },
      nullptr);
}

void verify_heap() {
  heap::heap.each_span([](heap::Span &span) {
    for (uint32_t i = 0; i < span.count; i++) {
      if (!span.is_marked(i)) continue;
      RT_CHECK(span.is_allocated(i), span.object(i), span.object_size);
      for_each_object_slot(span, i, [&](uint64_t *slot) {
        if (is_marked_or_outside(*slot)) return;
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
