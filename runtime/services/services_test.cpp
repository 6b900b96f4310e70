// Maps, hashing, interface tables, strings: services that need a P's cache but no running goroutine. One
// thread plays a goroutine in the runtime; nothing parks and nothing collects.
#include "runtime/gc/collect.h"
#include "runtime/gc/pacer.h"
#include "runtime/sched/scheduler.h"
#include "runtime/services/itab.h"
#include "runtime/services/map.h"
#include "runtime/services/strings.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstring>
#include <map>
#include <random>
#include <set>
#include <string>

using namespace tuco;
using namespace tuco::rt;
using namespace tuco::rt::services;

namespace {
sched::Mutator mutator() {
  static sched::G g;
  if (!rt_tls_g) {
    sched::initialise(1);
    gc::set_percent(-1);
    rt_tls_g = &g;
    g.cache = &sched::rt_tls_m->p->cache;
  }
  return sched::Mutator::current();
}

const uint8_t one_pointer[8] = {1};
abi::Type basic(abi::Kind kind, uint64_t size, uint8_t flags, bool pointer = false) {
  abi::Type t{};
  t.size = t.mask_period = size;
  t.kind = kind;
  t.flags = flags;
  t.align = t.field_align = size < 8 ? size : 8;
  t.pointer_bytes = pointer ? 8 : 0;
  t.pointer_mask = pointer ? one_pointer : nullptr;
  return t;
}
const abi::Type int_type = basic(abi::Kind::Int, 8, abi::kMemoryEqual | abi::kComparable);
const abi::Type int32_type = basic(abi::Kind::Int32, 4, abi::kMemoryEqual | abi::kComparable);
const abi::Type float_type = basic(abi::Kind::Float64, 8, abi::kComparable);
const abi::Type string_type = basic(abi::Kind::String, 16, abi::kComparable, true);
const abi::Type slice_type = basic(abi::Kind::Slice, 24, 0, true);

abi::MapType map_type(const abi::Type &key, const abi::Type &elem) {
  return {basic(abi::Kind::Map, 8, 0, true), &key, &elem};
}
} // namespace

TEST_CASE("a map agrees with std::map under random operations") {
  sched::Mutator m = mutator();
  static const abi::MapType type = map_type(int_type, int_type);
  Map *map = map_make(m, &type, 0);
  std::map<int64_t, int64_t> model;
  std::mt19937 random(11);
  for (int i = 0; i < 200000; i++) {
    int64_t key = random() % 3000;
    switch (random() % 4) {
    case 0:
    case 1: {
      uint8_t *slot = map_assign(m, &type, map, &key);
      *(int64_t *)(slot + map->layout->elem_offset) = model[key] = random();
      break;
    }
    case 2:
      map_delete(m, &type, map, &key);
      model.erase(key);
      break;
    case 3: {
      uint8_t *slot = map_get(m, &type, map, &key);
      auto it = model.find(key);
      REQUIRE((slot != nullptr) == (it != model.end()));
      REQUIRE(slot == (map->count ? map_find_word64(map, key) : nullptr));
      if (slot) REQUIRE(*(int64_t *)(slot + map->layout->elem_offset) == it->second);
    }
    }
    REQUIRE(map->count == (int64_t)model.size());
    if (i % 50000 == 49999) {
      map_clear(m, map);
      model.clear();
    }
  }
}

TEST_CASE("iteration sees each entry once, also when the map grows meanwhile") {
  sched::Mutator m = mutator();
  static const abi::MapType type = map_type(int32_type, int_type);
  for (int start_size : {0, 1, 7, 8, 9, 100}) {
    Map *map = map_make(m, &type, 0);
    for (int32_t k = 0; k < start_size; k++)
      *(int64_t *)(map_assign(m, &type, map, &k) + map->layout->elem_offset) = k;
    abi::MapIterator it;
    std::set<int32_t> seen;
    int step = 0;
    for (map_iterate(m, &type, map, &it); it.key; map_next(m, &it), step++) {
      int32_t key = *(int32_t *)it.key;
      REQUIRE(seen.insert(key).second);
      if (step == start_size / 2) {
        for (int32_t k = 1000; k < 3000; k++) // grows several times
          map_assign(m, &type, map, &k);
        int32_t gone = (key + 1) % start_size;
        if (!seen.count(gone) && start_size > 1) {
          map_delete(m, &type, map, &gone);
          seen.insert(gone);
        }
      }
    }
    for (int32_t k = 0; k < start_size; k++) REQUIRE(seen.count(k));
  }
}

TEST_CASE("keys that are not equal to themselves") {
  sched::Mutator m = mutator();
  static const abi::MapType type = map_type(float_type, int_type);
  Map *map = map_make(m, &type, 0);
  double nan = std::nan("");
  for (int i = 0; i < 20; i++) map_assign(m, &type, map, &nan);
  CHECK(map->count == 20);
  CHECK(map_get(m, &type, map, &nan) == nullptr);
  abi::MapIterator it;
  int n = 0;
  for (map_iterate(m, &type, map, &it); it.key; map_next(m, &it)) {
    if (n++ == 3)
      for (double d = 0; d < 500; d++) map_assign(m, &type, map, &d);
  }
  CHECK(n >= 20);
  double zero = 0, negative = -0.0;
  CHECK(map_get(m, &type, map, &zero) == map_get(m, &type, map, &negative));
  map_clear(m, map);
  CHECK(map->count == 0);
}

TEST_CASE("string keys") {
  sched::Mutator m = mutator();
  static const abi::MapType type = map_type(string_type, int_type);
  Map *map = map_make(m, &type, 5000);
  uint64_t mask = map->group_mask;
  std::vector<std::string> keys;
  for (int i = 0; i < 5000; i++) keys.push_back(std::string(i % 70, 'x') + std::to_string(i));
  for (auto &k : keys) {
    abi::String s{(const uint8_t *)k.data(), (int64_t)k.size()};
    map_assign(m, &type, map, &s);
  }
  CHECK(map->group_mask == mask); // the hint was enough
  for (auto &k : keys) REQUIRE(map_find_string(map, (const uint8_t *)k.data(), k.size()));
  CHECK(!map_find_string(map, (const uint8_t *)"nothing", 7));
}

TEST_CASE("uncomparable values inside interfaces are named") {
  const abi::Type *bad = nullptr;
  CHECK(interfaces_equal(&slice_type, nullptr, &slice_type, nullptr, bad) == Equality::Uncomparable);
  CHECK(bad == &slice_type);
  CHECK(interfaces_equal(&slice_type, nullptr, &int_type, nullptr, bad) == Equality::Different);
  int64_t a = 5, b = 5;
  CHECK(interfaces_equal(&int_type, &a, &int_type, &b, bad) == Equality::Equal);
  abi::InterfaceType any{basic(abi::Kind::Interface, 16, abi::kComparable, true), 0, nullptr};
  abi::EmptyInterface value{&slice_type, nullptr};
  uint64_t hash;
  CHECK(!hash_value(&any.header, &value, 1, hash, bad));
}

TEST_CASE("interface tables") {
  static const abi::Name read{"Read", 4}, write{"Write", 5};
  static const abi::FuncType signature{}, other{};
  static const abi::Method methods[] = {{&read, &signature, (void *)1, (void *)2},
                                        {&write, &signature, (void *)3, (void *)4}};
  static const abi::Uncommon uncommon{{"T", 1}, {"p", 1}, 2, methods};
  static abi::Type type = int_type;
  type.uncommon = &uncommon;
  static const abi::InterfaceMethod wanted[] = {{&read, &signature, nullptr}, {&write, &signature, nullptr}};
  static const abi::InterfaceMethod wrong[] = {{&write, &other, nullptr}};
  static const abi::InterfaceType reader{{}, 1, wanted}, both{{}, 2, wanted}, mismatch{{}, 1, wrong};
  CHECK(itab_lookup(&both, &type) == 0);
  auto *table = (const abi::Itab *)itab_find(&both, &type);
  CHECK(table->methods[0] == (void *)1);
  CHECK(table->methods[1] == (void *)3);
  CHECK(itab_lookup(&both, &type) == (uint64_t)table);
  CHECK(itab_find(&mismatch, &type) == kDoesNotImplement);
  CHECK(itab_lookup(&mismatch, &type) == kDoesNotImplement);
  static std::vector<abi::Type> many(1000, int_type);
  for (auto &t : many) // the table is replaced several times
    itab_find(&reader, &t);
  CHECK(itab_lookup(&both, &type) == (uint64_t)table);
}

TEST_CASE("UTF-8") {
  auto decode = [](const char *s) { return decode_rune((const uint8_t *)s, strlen(s), 0); };
  CHECK(decode("é").rune == 0xe9);
  CHECK(decode("世").rune == 0x4e16);
  CHECK(decode("😀").rune == 0x1f600);
  CHECK(decode("😀").next == 4);
  for (const char *bad :
       {"\x80", "\xc0\x80", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xff", "\xe4\xb8"}) {
    CHECK(decode(bad).rune == 0xfffd);
    CHECK(decode(bad).next == 1);
  }
  for (int64_t rune = 0; rune <= 0x10ffff; rune++) {
    if (rune >= 0xd800 && rune <= 0xdfff) continue;
    uint8_t bytes[4];
    int n = encode_rune(bytes, rune);
    DecodedRune back = decode_rune(bytes, n, 0);
    REQUIRE(back.rune == rune);
    REQUIRE(back.next == n);
  }
}
