#include "runtime/stack/copy.h"
#include "runtime/stack/data_stack.h"
#include "runtime/stack/frame_history.h"
#include "runtime/stack/pool.h"

#include <catch2/catch.hpp>
#include <random>
#include <vector>

using namespace tuco;
using namespace tuco::rt::stack;

namespace {
// What compiled code does.
struct Activation {
  uintptr_t base;
  uint64_t size;
};
abi::DataFrameDescriptor descriptors[65];

uintptr_t take(abi::GLayout &g, uint64_t size) {
  uintptr_t base = g.data_top, top = base + size;
  if (top > g.data_limit) {
    base = grow_data_stack(g, size);
    REQUIRE(base);
    top = base + size;
  }
  g.data_top = top;
  auto &d = descriptors[size / 16];
  d.size = size;
  *(abi::DataFrameDescriptor **)(top - 8) = &d;
  return base;
}
} // namespace

TEST_CASE("data frames keep their contents and walk from the top") {
  abi::GLayout g{};
  std::mt19937 random(5);
  std::vector<Activation> live;
  auto fill = [&](uintptr_t base, uint64_t size, uint8_t value) {
    for (uint64_t i = 0; i < size - 8; i++) ((uint8_t *)base)[i] = value;
  };
  for (int step = 0; step < 60000; step++) {
    // Long ways down and up, so that chunks are entered and left at every depth.
    bool down = live.empty() || (step / 2000 % 2 == 0 ? random() % 8 != 0 : random() % 8 == 0);
    if (down) {
      uint64_t size = 16 * (1 + random() % 64);
      uintptr_t base = take(g, size);
      fill(base, size, live.size());
      live.push_back({base, size});
    } else {
      Activation a = live.back();
      for (uint64_t i = 0; i < a.size - 8; i++) REQUIRE(((uint8_t *)a.base)[i] == (uint8_t)(live.size() - 1));
      g.data_top = a.base;
      live.pop_back();
    }
    if (step % 1499 == 0) shrink_data_stack(g);
    if (step % 997 == 0) {
      DataFrameWalker walker(g.data_top);
      DataFrame frame;
      for (size_t i = live.size(); i-- > 0;) {
        REQUIRE(walker.next(frame));
        REQUIRE(frame.base == live[i].base);
      }
      REQUIRE(!walker.next(frame));
    }
  }
  free_data_stack(g);
  CHECK(data_stack_bytes_in_use() == 0);
}

TEST_CASE("leaving several chunks at once") { // as a recovered panic does
  abi::GLayout g{};
  uintptr_t first = take(g, 64);
  for (int i = 0; i < 1000; i++) take(g, 512);
  g.data_top = first + 64;
  CHECK(take(g, 64) < first); // in the chunk that is kept, though there is room in the first one
  CHECK(data_stack_bytes_in_use() <= 256 + (64 << 10)); // the first chunk and the one that is kept
  g.data_top = first + 64;
  shrink_data_stack(g);
  CHECK(data_stack_bytes_in_use() == 256);
  free_data_stack(g);
  CHECK(data_stack_bytes_in_use() == 0);
}

TEST_CASE("a stack goes back to the chunk that it has left, past smaller ones") {
  abi::GLayout g{};
  uintptr_t first = take(g, 128), largest = 0;
  constexpr uintptr_t apart = uintptr_t{1} << 36; // each chunk's window, below the one before
  while (!largest || largest + 3 * apart > first) largest = take(g, 64);
  for (int i = 0; i < 3; i++) {
    g.data_top = first + 128;
    uint64_t before = data_stack_bytes_in_use();
    uintptr_t base = take(g, 128); // too large for the rest of the first one
    if (i) CHECK(data_stack_bytes_in_use() == before);
    CHECK(base >= largest - 4096);
    CHECK(base <= largest);
    DataFrameWalker walker(g.data_top);
    DataFrame frame;
    REQUIRE(walker.next(frame));
    CHECK(frame.base == base);
    REQUIRE(walker.next(frame));
    CHECK(frame.base == first);
    CHECK(!walker.next(frame));
  }
  g.data_top = first + 128;
  REQUIRE(grow_data_stack(g, 1 << 20)); // no spare is large enough: it is given back
  CHECK(data_stack_bytes_in_use() == 256 + (2 << 20));
  free_data_stack(g);
  CHECK(data_stack_bytes_in_use() == 0);
}

TEST_CASE("a loop whose calls cross the end of a chunk does not cross it in each turn") {
  abi::GLayout g{};
  int crossings = 0;
  auto taken = [&](uint64_t size) {
    crossings += g.data_top + size > g.data_limit;
    return take(g, size);
  };
  taken(64); // the loop's
  crossings = 0;
  for (int turn = 0; turn < 100; turn++) {
    uintptr_t outer = taken(112), inner = taken(112); // the first chunk has room for one of them
    g.data_top = inner;
    taken(112);
    g.data_top = inner;
    g.data_top = outer;
  }
  CHECK(crossings <= 3);
  free_data_stack(g);
}

TEST_CASE("a moved stack has its frame pointers moved, and nothing else") {
  abi::GLayout g{};
  REQUIRE(set_stack(g, kMinStack));
  auto *high = (uint64_t *)g.stack_high;
  // Two frames: [bp][return address] each, and a word that looks like a stack address.
  high[-2] = 0;
  high[-1] = 0x1111;
  high[-6] = (uint64_t)&high[-2];
  high[-5] = 0x2222;
  high[-7] = (uint64_t)&high[-2];
  uint64_t decoy = high[-7];
  g.bp = (uint64_t)&high[-6];
  g.sp = (uint64_t)&high[-8];
  high[-8] = 0x3333;
  REQUIRE(move_stack(g, 8192));
  high = (uint64_t *)g.stack_high;
  CHECK(g.stack_high - g.stack_low == 8192);
  CHECK(g.bp == (uint64_t)&high[-6]);
  CHECK(high[-6] == (uint64_t)&high[-2]);
  CHECK(high[-2] == 0);
  CHECK(high[-7] == decoy);
  CHECK(high[-8] == 0x3333);
  CHECK(g.stack_guard == g.stack_low + abi::kStackSlack);
  shrink_stack(g);
  CHECK(g.stack_high - g.stack_low == 4096); // the slack counts as used
  free_stack(g.stack_low, g.stack_high - g.stack_low);
}

TEST_CASE("who had a data frame where") {
  using namespace tuco::rt::stack;
  static FrameHistory history; // zeros, as it is in permanent memory
  tuco::abi::FunctionRecord f{}, g{}, h{};
  CHECK(history.find(0x1000) == nullptr);
  history.note(0x1000, 0, &f); // entered
  CHECK(history.find(0x1000)->function == &f);
  CHECK(history.find(0x1000 + 511)->function == &f); // its size is not known yet
  CHECK(history.find(0x1000 + 512) == nullptr);
  CHECK(history.find(0xfff) == nullptr);
  history.note(0x1000, 0x40, &f); // seen by what it called
  CHECK(history.find(0x103f)->function == &f);
  CHECK(history.find(0x1040) == nullptr);
  history.note(0x1000, 0, &f); // entered again: the size is the same
  CHECK(history.find(0x1040) == nullptr);
  history.note(0x1040, 0x20, &g);
  CHECK(history.find(0x103f)->function == &f);
  CHECK(history.find(0x1040)->function == &g);
  history.note(0x1000, 0x80, &h); // both are gone, and a larger one took their place
  CHECK(history.find(0x1000)->function == &h);
  CHECK(history.find(0x1050)->function == &h);
  history.note(0x1000, 0x20, &f);
  CHECK(history.find(0x1010)->function == &f);
  CHECK(history.find(0x1050)->function == &g); // the newest that held it, of those that are remembered
}
