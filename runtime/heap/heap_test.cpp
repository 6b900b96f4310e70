#include "runtime/heap/heap.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <map>
#include <random>
#include <set>
#include <thread>
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

TEST_CASE("a tree of free spans finds the shortest that fits, at the lowest address") {
  std::mt19937 random(11);
  std::vector<Span> spans(300);
  PageTree tree;
  std::set<std::tuple<uint64_t, uintptr_t, Span *>> model;
  for (size_t i = 0; i < spans.size(); i++) spans[i].start = (0x1000 + i * 64) * kPage;
  for (int step = 0; step < 20000; step++) {
    Span &span = spans[random() % spans.size()];
    auto as_key = [](Span &s) { return std::tuple{s.bytes, s.start, &s}; };
    if (model.contains(as_key(span))) {
      tree.remove(&span);
      model.erase(as_key(span));
    } else {
      span.bytes = (1 + random() % 40) * kPage;
      tree.insert(&span);
      model.insert(as_key(span));
    }
    uint64_t bytes = random() % 42 * kPage;
    auto fit = model.lower_bound({bytes, 0, nullptr});
    REQUIRE(tree.find(bytes) == (fit == model.end() ? nullptr : std::get<2>(*fit)));
    REQUIRE((tree.longest() ? tree.longest()->bytes : 0) ==
            (model.empty() ? 0 : std::get<0>(*model.rbegin())));
  }
}

// Several threads take, use, give back and scavenge. Each page holds its span's mark while it is in use; memory that is
// said to be zero is.
TEST_CASE("pages belong to one span at a time, and those that need not be cleared are zero") {
  constexpr int kThreads = 4;
  page_heap.scavenge(0);
  auto before = page_heap.statistics();
  std::atomic<int> wrong = 0;
  auto work = [&](int number) {
    std::mt19937 random(number);
    std::vector<std::pair<Span *, uint64_t>> held;
    auto pages_of = [](Span *span, auto f) {
      for (uint64_t *p = (uint64_t *)span->start; p < (uint64_t *)(span->start + span->bytes); p += kPage / 8)
        f(*p);
    };
    for (int i = 0; i < 3000; i++) {
      if (held.size() < 40 && random() % 2) {
        Span *span = page_heap.allocate(random() % 20 ? 1 + random() % 9 : 1 + random() % 700);
        if (!span->needs_zero) pages_of(span, [&](uint64_t &word) { wrong += word != 0; });
        uint64_t mark = uint64_t(number) << 32 | i;
        pages_of(span, [&](uint64_t &word) { word = mark; });
        span->publish();
        wrong += span_of(span->start + span->bytes / 2) != span;
        held.push_back({span, mark});
      } else if (!held.empty()) {
        size_t which = random() % held.size();
        auto [span, mark] = held[which];
        held[which] = held.back();
        held.pop_back();
        pages_of(span, [&](uint64_t &word) { wrong += word != mark; });
        page_heap.free(span);
      }
      if (random() % 64 == 0)
        page_heap.scavenge(random() % 2 ? 0 : 1 << 20, random() % 2 ? ~uint64_t{0} : 100000);
    }
    for (auto [span, mark] : held) page_heap.free(span);
  };
  std::vector<std::thread> threads;
  for (int i = 1; i <= kThreads; i++) threads.emplace_back(work, i);
  for (std::thread &thread : threads) thread.join();
  CHECK(wrong == 0);
  auto after = page_heap.statistics();
  CHECK(after.in_use_bytes == before.in_use_bytes);
  CHECK(after.in_use_bytes + after.free_bytes == after.system_bytes);
  page_heap.scavenge(0);
  after = page_heap.statistics();
  CHECK(after.released_bytes == after.free_bytes);
}
