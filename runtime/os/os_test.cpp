#include "runtime/os/float_text.h"
#include "runtime/os/last_words.h"
#include "runtime/os/wide_division.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <random>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace tuco::rt::os;

static std::string text(double v, bool single = false) {
  char out[kFloatText];
  return std::string(out, format_float(out, v, single));
}

TEST_CASE("floats are written as Go writes them") {
  CHECK(text(0) == "0");
  CHECK(text(-0.0) == "-0");
  CHECK(text(1) == "1");
  CHECK(text(0.1) == "0.1");
  CHECK(text(0.0001) == "0.0001");
  CHECK(text(0.00001) == "1e-05");
  CHECK(text(123456) == "123456");
  CHECK(text(1234567) == "1.234567e+06");
  CHECK(text(5e-324) == "5e-324");
  CHECK(text(1.7976931348623157e308) == "1.7976931348623157e+308");
  CHECK(text(std::numeric_limits<double>::infinity()) == "+Inf");
  CHECK(text(-std::numeric_limits<double>::infinity()) == "-Inf");
  CHECK(text(std::nan("")) == "NaN");
  CHECK(text(0.1f, true) == "0.1");
  CHECK(text(0.1f) == "0.10000000149011612");
}

TEST_CASE("the text reads back as the same number, and no shorter one does") {
  std::mt19937_64 random(1);
  for (int i = 0; i < 20000; i++) {
    uint64_t bits = random();
    double v;
    memcpy(&v, &bits, 8);
    if (v != v || std::isinf(v)) continue;
    std::string s = text(v);
    REQUIRE(strtod(s.c_str(), nullptr) == v);
    size_t digits = 0;
    for (char c : s.substr(0, s.find('e'))) digits += c >= '0' && c <= '9';
    if (digits > 1) {
      char shorter[64];
      snprintf(shorter, sizeof shorter, "%.*e", (int)digits - 2, v);
      if (s.find('e') != std::string::npos) REQUIRE(strtod(shorter, nullptr) != v);
    }
  }
}

TEST_CASE("numbers and truncation in memory") {
  char out[16];
  ErrorOutput o(out, sizeof out);
  o.decimal(INT64_MIN).text("x").hexadecimal(255);
  CHECK(std::string(out, o.written()) == "-922337203685477");
}

TEST_CASE("of two fatal errors at once, the first one speaks to its end") {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], 2);
    close(ends[0]);
    on_fatal = [](bool) {
      usleep(200'000); // the other thread has asked by then
      ErrorOutput().text("all of it\n");
    };
    std::thread other([] { fatal("of the other"); });
    fatal("of the first");
  }
  close(ends[1]);
  std::string said;
  char buffer[256];
  for (ssize_t n; (n = read(ends[0], buffer, sizeof buffer)) > 0;)
    said.append(buffer, static_cast<size_t>(n));
  close(ends[0]);
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 2);
  bool is_one =
      said == "fatal error: of the first\nall of it\n" || said == "fatal error: of the other\nall of it\n";
  CHECK(is_one);
}

TEST_CASE("wide numbers are divided as by the compiler's own library") {
  std::mt19937_64 random(1);
  auto number = [&] { // of any length, and often with all bits alike
    Wide bits = (Wide)random() << 64 | random();
    if (random() % 4 == 0) bits = ~(Wide)0;
    return bits >> random() % 128;
  };
  for (int i = 0; i < 1'000'000; i++) {
    Wide a = number(), b = number();
    if (b == 0) continue;
    auto [quotient, rest] = divide_wide(a, b);
    if (quotient != a / b || rest != a % b)
      FAIL((uint64_t)(a >> 64) << " " << (uint64_t)a << " / " << (uint64_t)(b >> 64) << " " << (uint64_t)b);
  }
}
