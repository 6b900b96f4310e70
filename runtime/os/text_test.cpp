#include "runtime/os/compare_bytes.h"
#include "runtime/os/memory.h"
#include "runtime/os/short_text.h"
#include "runtime/os/text.h"
#include "runtime/os/two_way.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstring>
#include <random>
#include <string>
#include <sys/mman.h>
#include <vector>

using namespace tuco::rt::os;

namespace {
std::mt19937 random_bits(7);
size_t random_below(size_t n) { return random_bits() % n; }

// Memory that ends where the next page must not be touched, and begins where the one before must not.
struct Room {
  uint8_t *memory = (uint8_t *)map_memory(3 * kSystemPage);
  Room() {
    mprotect(memory, kSystemPage, PROT_NONE);
    mprotect(memory + 2 * kSystemPage, kSystemPage, PROT_NONE);
  }
  ~Room() { unmap_memory(memory, 3 * kSystemPage); }
  uint8_t *begin() { return memory + kSystemPage; }
  uint8_t *end() { return memory + 2 * kSystemPage; }
};

void fill(uint8_t *p, size_t n, const char *alphabet) {
  for (size_t i = 0; i < n; i++) p[i] = (uint8_t)alphabet[random_below(strlen(alphabet))];
}

// The functions of one width, by name.
#define TUCO_KERNEL(name) decltype(&narrow::name) name;
struct Kernels {
  const char *what;
  int64_t width;
  TUCO_KERNEL(find_byte)
  TUCO_KERNEL(find_last_byte)
  TUCO_KERNEL(count_byte)
  TUCO_KERNEL(find_text)
  TUCO_KERNEL(find_last_text)
  TUCO_KERNEL(find_in_set)
  TUCO_KERNEL(compare)
  TUCO_KERNEL(are_equal)
  TUCO_KERNEL(find_difference_folded)
  TUCO_KERNEL(letters_and_others)
  TUCO_KERNEL(change_letters)
  TUCO_KERNEL(is_utf8)
  TUCO_KERNEL(count_runes)
};
#define TUCO_ALL(space)                                                                                      \
  space::find_byte, space::find_last_byte, space::count_byte, space::find_text, space::find_last_text,       \
      space::find_in_set, space::compare, space::are_equal, space::find_difference_folded,                   \
      space::letters_and_others, space::change_letters, space::is_utf8, space::count_runes

std::vector<Kernels> kernels() {
  std::vector<Kernels> all{{"narrow", 16, TUCO_ALL(narrow)}};
  choose_vectors();
  if (wide_vectors) all.push_back({"wide", 32, TUCO_ALL(wide)});
  return all;
}

int64_t index(size_t i) { return i == std::string::npos ? -1 : (int64_t)i; }

void check_bytes(const Kernels &k, const uint8_t *p, int64_t n, uint8_t c) {
  std::string text((const char *)p, (size_t)n);
  CHECK(k.find_byte(p, n, c) == index(text.find((char)c)));
  CHECK(k.find_last_byte(p, n, c) == index(text.rfind((char)c)));
  CHECK(k.count_byte(p, n, c) == std::count(text.begin(), text.end(), (char)c));
  CharacterSet set{};
  set.rows[c & 15] |= (uint8_t)(1 << (c >> 4));
  set.rows['~' & 15] |= 1 << ('~' >> 4);
  CHECK(k.find_in_set(p, n, set, false) == index(text.find_first_of(std::string("~") + (char)c)));
}
} // namespace

TEST_CASE("bytes are found at all places, up to the edges of memory") {
  Room room;
  for (const Kernels &k : kernels()) {
    INFO(k.what);
    for (int64_t n = k.width; n <= 300; n++)
      for (uint8_t *p : {room.begin(), room.end() - n, room.begin() + random_below(64)}) {
        fill(p, (size_t)n, "abc");
        check_bytes(k, p, n, 'X');
        for (int64_t place = n % 3; place < n; place += 1 + n / 16) {
          uint8_t was = p[place];
          p[place] = 'X';
          check_bytes(k, p, n, 'X');
          p[place] = was;
        }
      }
  }
}

TEST_CASE("a count has no limit") {
  std::string text(200'000, 'x');
  for (const Kernels &k : kernels())
    for (size_t n : {65'000, 199'999})
      CHECK(k.count_byte((const uint8_t *)text.data(), (int64_t)n, 'x') == (int64_t)n);
}

TEST_CASE("needles are found, also where each place nearly fits") {
  Room room;
  for (const Kernels &k : kernels()) {
    INFO(k.what);
    for (int round = 0; round < 4000; round++) {
      const char *alphabet = &"aaab"[round % 3];
      int64_t m = 2 + (int64_t)random_below(round % 2 ? 12 : 100),
              places = k.width + (int64_t)random_below(600);
      int64_t n = places + m - 1;
      uint8_t *p = room.end() - n;
      fill(p, (size_t)n, alphabet);
      std::string needle((size_t)m, ' ');
      if (round % 4)
        needle.assign((const char *)p + random_below((size_t)places), (size_t)m);
      else
        fill((uint8_t *)needle.data(), (size_t)m, alphabet);
      std::string text((const char *)p, (size_t)n);
      auto *wanted = (const uint8_t *)needle.data();
      INFO(text << " " << needle);
      CHECK(k.find_text(p, n, wanted, m) == index(text.find(needle)));
      CHECK(k.find_last_text(p, n, wanted, m) == index(text.rfind(needle)));
      CHECK(find_two_way(p, n, wanted, m) == index(text.find(needle)));
      CHECK(find_last_two_way(p, n, wanted, m) == index(text.rfind(needle)));
    }
  }
}

TEST_CASE("equality and order") {
  Room room, other;
  for (const Kernels &k : kernels()) {
    INFO(k.what);
    for (int64_t n = k.width; n <= 400; n++) {
      uint8_t *a = room.end() - n, *b = n % 2 ? other.begin() : other.end() - n;
      fill(a, (size_t)n, "abcXYZ01");
      memcpy(b, a, (size_t)n);
      CHECK(k.are_equal(a, b, n));
      CHECK(k.compare(a, b, n) == 0);
      CHECK(k.find_difference_folded(a, b, n) == n);
      for (int64_t place = n % 5; place < n; place += 1 + n / 20) {
        b[place] = 'c' + 0x80;
        CHECK(!k.are_equal(a, b, n));
        CHECK(k.compare(a, b, n) == -1);
        CHECK(k.compare(b, a, n) == 1);
        CHECK(k.find_difference_folded(a, b, n) == place);
        b[place] = a[place] ^ 0x20;
        CHECK(k.find_difference_folded(a, b, n) == (a[place] < 'A' ? place : n));
        b[place] = a[place];
      }
    }
  }
}

TEST_CASE("short ranges") {
  Room room, other;
  for (int64_t n = 0; n <= 33; n++) {
    uint8_t *a = room.end() - n, *b = other.end() - n;
    fill(a, (size_t)n, "ab\xff");
    memcpy(b, a, (size_t)n);
    CHECK(equal_bytes(a, b, n));
    CHECK(compare_bytes(a, b, n) == 0);
    for (int64_t i = 0; i < n; i++) {
      b[i] = 0;
      CHECK(!equal_bytes(a, b, n));
      CHECK(compare_bytes(a, b, n) == 1);
      CHECK(compare_bytes(b, a, n) == -1);
      b[i] = a[i];
    }
    if (n == 0 || n >= 16) continue;
    uint8_t loaded[16], stored[17];
    for (uint8_t *p : {a, room.begin()}) {
      memcpy(p, b, (size_t)n);
      _mm_storeu_si128((__m128i *)loaded, load_short(p, n));
      CHECK(memcmp(loaded, b, (size_t)n) == 0);
    }
    memset(stored, 7, sizeof stored);
    store_short(stored, load_short(a, n), n);
    CHECK(memcmp(stored, b, (size_t)n) == 0);
    CHECK(stored[n] == 7);
  }
}

TEST_CASE("letters") {
  Room room, other;
  for (const Kernels &k : kernels())
    for (int64_t n = k.width; n <= 200; n++) {
      uint8_t *p = room.end() - n, *to = other.end() - n;
      for (uint8_t first : {'a', 'A'}) {
        fill(p, (size_t)n, first == 'a' ? "AZ09@[`{" : "az09@[`{");
        CHECK(k.letters_and_others(p, n, first) == 0);
        p[random_below((size_t)n)] = (uint8_t)(first + 25);
        CHECK(k.letters_and_others(p, n, first) == 1);
        k.change_letters(to, p, n, first);
        for (int64_t i = 0; i < n; i++) CHECK(to[i] == (p[i] == first + 25 ? (p[i] ^ 0x20) : p[i]));
        p[random_below((size_t)n)] = 0x80;
        CHECK((k.letters_and_others(p, n, first) & 2) == 2);
      }
    }
}

TEST_CASE("UTF-8") {
  Room room;
  const char *pieces[] = {
      "a", "word ", "é", "Ж", "世", "\xef\xbf\xbf", "𝄞", "\xf4\x8f\xbf\xbf", "\xed\x9f\xbf", "\xee\x80\x80"};
  const uint8_t bad[] = {0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0xf5, 0xff, 'a', 0x90, 0xa0};
  for (const Kernels &k : kernels()) {
    INFO(k.what);
    for (int round = 0; round < 3000; round++) {
      std::string text;
      size_t n = random_below(300);
      while (text.size() < n) text += round % 4 ? pieces[random_below(10)] : "abc";
      text.resize(n);
      for (size_t i = 0; round % 2 && n && i < random_below(4); i++)
        text[random_below(n)] = (char)bad[random_below(sizeof bad)];
      uint8_t *p = room.end() - n;
      memcpy(p, text.data(), n);
      int64_t count = 0;
      bool valid = true;
      for (const uint8_t *at = p; at < room.end(); count++) {
        int length = encoding_length(at, room.end());
        valid = valid && length;
        at += length ? length : 1;
      }
      CHECK(k.is_utf8(p, (int64_t)n) == valid);
      CHECK(k.count_runes(p, (int64_t)n) == count);
    }
  }
}
