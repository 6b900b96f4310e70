#include "runtime/sched/run_queue.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <thread>
#include <vector>

using tuco::rt::sched::RunQueue;

struct Item {
  std::atomic<int> taken{0};
};

TEST_CASE("first in, first out, the next one before all") {
  RunQueue<Item> q;
  Item a, b, c;
  Item *half[RunQueue<Item>::kSize / 2 + 1];
  CHECK(q.pop() == nullptr);
  CHECK(q.push(&a, false, half));
  CHECK(q.push(&b, false, half));
  CHECK(q.push(&c, true, half));
  CHECK(q.pop() == &c);
  CHECK(q.pop() == &a);
  CHECK(q.pop() == &b);
  CHECK(q.empty());
}

TEST_CASE("a full ring gives half of itself away") {
  RunQueue<Item> q;
  std::vector<Item> items(RunQueue<Item>::kSize + 1);
  Item *half[RunQueue<Item>::kSize / 2 + 1];
  for (uint32_t i = 0; i < RunQueue<Item>::kSize; i++) REQUIRE(q.push(&items[i], false, half));
  REQUIRE(!q.push(&items.back(), false, half));
  CHECK(half[0] == &items[0]);
  CHECK(half[RunQueue<Item>::kSize / 2] == &items.back());
  CHECK(q.size() == RunQueue<Item>::kSize / 2);
}

TEST_CASE("thieves and owner take each item once") {
  constexpr int kItems = 200000, kThieves = 3;
  std::vector<Item> items(kItems);
  RunQueue<Item> q;
  std::atomic<int> taken{0};
  std::atomic<bool> done{false}, twice{false};
  auto take = [&](Item *item) {
    if (item->taken.fetch_add(1) != 0) twice = true; // Catch is not for several threads
    taken++;
  };
  std::vector<std::thread> thieves;
  for (int t = 0; t < kThieves; t++)
    thieves.emplace_back([&] {
      RunQueue<Item> own;
      while (!done || !q.empty()) {
        if (Item *item = own.steal_from(q, true)) take(item);
        while (Item *item = own.pop()) take(item);
      }
    });
  Item *half[RunQueue<Item>::kSize / 2 + 1];
  for (int i = 0; i < kItems; i++) {
    if (!q.push(&items[i], i % 3 == 0, half))
      for (Item *item : half) take(item);
    if (i % 5 == 0)
      if (Item *item = q.pop()) take(item);
  }
  while (Item *item = q.pop()) take(item);
  done = true;
  for (auto &t : thieves) t.join();
  CHECK(taken == kItems);
  CHECK(!twice);
}
