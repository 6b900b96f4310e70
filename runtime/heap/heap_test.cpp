#include "runtime/heap/heap.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <map>
#include <random>
#include <vector>

using namespace tuco;
using namespace tuco::rt::heap;

static abi::Type pointer_pair() {
  static const uint8_t mask[8] = {2}; // the second word
  abi::Type t{};
  t.size = t.mask_period = 16;
  t.pointer_bytes = 16;
  t.pointer_mask = mask;
  return t;
}

TEST_CASE("size classes cover every size, tightly") {
  for (size_t size = 1; size <= kMaxSmall; size++) {
    uint8_t c = class_of(size);
    REQUIRE(kClassSizes[c] >= size);
    REQUIRE((c == 1 || kClassSizes[c - 1] < size));
  }
  for (size_t c = 2; c < kSpanClasses; c++) {
    const SpanShape &s = kShapes[c];
    REQUIRE(s.count >= 1);
    for (uint32_t i = 0; i < s.count; i++) { // the magic division is exact on objects' first and last bytes
      REQUIRE((uint64_t(i) * s.size * s.magic >> 32) == i);
      REQUIRE(((uint64_t(i) + 1) * s.size - 1) * s.magic >> 32 == i);
    }
  }
}

TEST_CASE("objects are zeroed, distinct, and found again from inner pointers") {
  auto cache = std::make_unique<Cache>();
  cache->initialise();
  abi::Type type = pointer_pair();
  std::mt19937 random(7);
  std::map<uintptr_t, size_t> objects;
  for (int i = 0; i < 20000; i++) {
    size_t size = 1 + random() % (i % 50 == 0 ? 100000 : 2000);
    bool pointers = random() % 2;
    if (pointers) size = (size + 15) & ~15ul;
    auto *p = (uint8_t *)heap.allocate(*cache, size, pointers ? &type : nullptr);
    for (size_t k = 0; k < size; k++) REQUIRE(p[k] == 0);
    memset(p, 0xaa, size);
    auto next = objects.lower_bound((uintptr_t)p);
    REQUIRE((next == objects.end() || next->first >= (uintptr_t)p + size));
    REQUIRE((next == objects.begin() || std::prev(next)->first + std::prev(next)->second <= (uintptr_t)p));
    objects[(uintptr_t)p] = size;
    if (size >= kTinyObject || pointers) {
      Span *span = span_of((uintptr_t)p + size - 1);
      REQUIRE(span);
      REQUIRE(span->object(span->index_of((uintptr_t)p + size - 1)) == (uintptr_t)p);
      REQUIRE(span->no_scan() == !pointers);
      if (pointers && size <= kBitmapObject) {
        uint64_t bits = read_pointer_bits((uintptr_t)p, size / 8);
        for (size_t w = 0; w < size / 8; w++) REQUIRE((bits >> w & 1) == w % 2);
      }
    }
  }
  cache->flush();
}

TEST_CASE("sweeping frees what is not marked and memory is used again") {
  auto cache = std::make_unique<Cache>();
  cache->initialise();
  heap.finish_sweep();
  std::vector<uintptr_t> kept;
  for (int round = 0; round < 5; round++) {
    for (int i = 0; i < 30000; i++) {
      uintptr_t p = (uintptr_t)heap.allocate(*cache, 96, nullptr);
      if (i % 100 == 0) {
        memset((void *)p, 0x11, 96);
        kept.push_back(p);
      }
    }
    cache->flush();
    heap.finish_sweep();
    heap.begin_marking();
    for (uintptr_t p : kept) {
      Span *span = span_of(p);
      span->mark(span->index_of(p));
    }
    heap.begin_sweep(kept.size() * 96);
    heap.finish_sweep();
  }
  auto pages = page_heap.statistics();
  CHECK(pages.in_use_bytes < 20 << 20);
  for (uintptr_t p : kept)
    for (int k = 0; k < 96; k++) REQUIRE(*(uint8_t *)(p + k) == 0x11);
  CHECK(heap.live_bytes() == kept.size() * 96);
}

TEST_CASE("freed pages merge, and go back to the system") {
  std::vector<Span *> spans;
  for (int i = 0; i < 64; i++) {
    Span *s = page_heap.allocate(i % 7 + 1);
    s->publish();
    spans.push_back(s);
  }
  auto before = page_heap.statistics();
  std::mt19937 random(3);
  std::shuffle(spans.begin(), spans.end(), random);
  for (Span *s : spans) page_heap.free(s);
  auto after = page_heap.statistics();
  CHECK(after.in_use_bytes < before.in_use_bytes);
  CHECK(after.in_use_bytes + after.free_bytes == after.system_bytes);
  page_heap.scavenge(0);
  after = page_heap.statistics();
  CHECK(after.released_bytes == after.free_bytes);
  Span *big = page_heap.allocate(200);
  CHECK(big->bytes == 200 * kPage);
  big->publish();
  page_heap.free(big);
  // Touched pages that merge with given-back ones: only they count as resident.
  auto merged = page_heap.statistics();
  CHECK(merged.free_bytes - merged.released_bytes == 200 * kPage);
  Span *again = page_heap.allocate(200);
  again->publish();
  merged = page_heap.statistics();
  CHECK(merged.free_bytes == merged.released_bytes);
  page_heap.free(again);
}
