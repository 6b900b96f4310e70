// The protocol. Package testing puts a mark (the byte 0x16) before each line of its own; all else is what tests print, and
// belongs to the test that the last such line was about. A mark ends a line that a test has left unfinished.
//
//     ^V=== RUN   TestA            {run TestA} {output "=== RUN   TestA\n"}
//     ^V=== NAME  TestA            what follows is TestA's
//     ^V--- FAIL: TestA (0.01s)    {output "--- FAIL: …"}; {fail TestA} before the next mark, or at the end, since what an
//                                  example has printed wrongly stands behind its result
//     ^VFAIL                       {output "FAIL\n"}, and the package speaks again
#include "compiler/driver/test_events.h"

#include <cstdio>
#include <ctime>
#include <utility>

namespace tuco::driver {

namespace {

constexpr char kMark = '\x16';

// The length of the character of UTF-8 at the front; 0: there is none.
std::size_t character_length(std::string_view text) {
  auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  auto is_next = [&](std::size_t i) { return (byte(i) & 0xc0) == 0x80; };
  unsigned first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return is_next(1) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    bool is_good =
        is_next(1) && is_next(2) && !(first == 0xe0 && byte(1) < 0xa0) && !(first == 0xed && byte(1) > 0x9f);
    return is_good ? 3 : 0;
  }
  bool is_good = first >= 0xf0 && first <= 0xf4 && is_next(1) && is_next(2) && is_next(3) &&
                 !(first == 0xf0 && byte(1) < 0x90) && !(first == 0xf4 && byte(1) > 0x8f);
  return is_good ? 4 : 0;
}

// As package encoding/json writes a string, safe within HTML too.
std::string json_string(std::string_view text) {
  static const char digits[] = "0123456789abcdef";
  std::string result = "\"";
  while (!text.empty()) {
    char c = text[0];
    std::size_t length = character_length(text);
    std::string_view character = text.substr(0, length);
    if (length == 0) {
      result += "\\ufffd";
      length = 1;
    } else if (c == '"' || c == '\\') {
      (result += '\\') += c;
    } else if (c == '\n' || c == '\r' || c == '\t' || c == '\b' || c == '\f') {
      (result += '\\') += c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : c == '\b' ? 'b' : 'f';
    } else if (length == 1 && (c < ' ' || c == '<' || c == '>' || c == '&')) {
      auto byte = static_cast<unsigned char>(c);
      ((result += "\\u00") += digits[byte >> 4]) += digits[byte & 15];
    } else if (character == "\xe2\x80\xa8" || character == "\xe2\x80\xa9") {
      result += character == "\xe2\x80\xa8" ? "\\u2028" : "\\u2029";
    } else {
      result += character;
    }
    text.remove_prefix(length);
  }
  return result + '"';
}

// Now, as RFC 3339 has it, with as many digits as count.
std::string timestamp() {
  timespec now;
  ::clock_gettime(CLOCK_REALTIME, &now);
  struct tm parts;
  ::localtime_r(&now.tv_sec, &parts);
  char text[64];
  std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
  char fraction[16];
  std::snprintf(fraction, sizeof fraction, ".%09ld", now.tv_nsec);
  std::string result = std::string(text, length) + fraction;
  while (result.back() == '0') result.pop_back();
  if (result.back() == '.') result.pop_back();
  long offset = parts.tm_gmtoff / 60;
  if (offset == 0) return result + "Z";
  std::snprintf(text, sizeof text, "%c%02ld:%02ld", offset < 0 ? '-' : '+', std::labs(offset) / 60,
                std::labs(offset) % 60);
  return result + text;
}

// Without zeros that do not count.
std::string number(std::string text) {
  if (text.find('.') == std::string::npos) return text;
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

// A further field of an event; none if it is empty.
std::string field(const char *key, std::string_view value) {
  return value.empty() ? "" : std::string(",\"") + key + "\":" + json_string(value);
}

// Takes a prefix off. False: it is not there.
bool take(std::string_view &text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

std::string_view without_end(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  return line;
}

} // namespace

std::string build_event(const std::string &import_path, const char *action, std::string_view output) {
  std::string line = "{\"ImportPath\":" + json_string(import_path) + ",\"Action\":\"" + action + "\"";
  return line + field("Output", output) + "}\n";
}

TestEvents::TestEvents(std::string package, std::function<void(std::string_view)> print)
    : package_(std::move(package)), print_(std::move(print)) {}

void TestEvents::event(const char *action, const std::string &test, std::string_view more) {
  std::string line = "{\"Time\":\"" + timestamp() + "\",";
  line += std::string("\"Action\":\"") + action + "\",\"Package\":" + json_string(package_);
  if (!test.empty()) line += ",\"Test\":" + json_string(test);
  line += more;
  print_(line + "}\n");
}

void TestEvents::begin() { event("start", ""); }

void TestEvents::output(std::string_view text) {
  if (!text.empty()) event("output", test_, field("Output", text));
}

void TestEvents::write(std::string_view text) {
  pending_ += text;
  std::size_t begin = 0;
  for (;;) {
    std::size_t newline = pending_.find('\n', begin);
    std::size_t mark = pending_.find(kMark, begin + 1);
    std::size_t end = std::min(newline == std::string::npos ? newline : newline + 1, mark);
    if (end == std::string::npos) break;
    line(std::string_view(pending_).substr(begin, end - begin));
    begin = end;
  }
  pending_.erase(0, begin);
}

void TestEvents::line(std::string_view text) {
  if (!text.starts_with(kMark)) return output(text);
  text.remove_prefix(1);
  if (!marked_line(text)) output(text);
}

// Of what comes after a result, the next event of another kind tells that it is complete.
void TestEvents::flush_result() {
  if (result_.empty()) return;
  event(std::exchange(result_, {}).c_str(), result_test_, result_more_);
}

// False: package testing has no such line.
bool TestEvents::marked_line(std::string_view text) {
  std::string_view rest = without_end(text);
  if (rest == "PASS" || rest == "FAIL") {
    flush_result();
    test_.clear();
    output(text);
    return true;
  }
  if (take(rest, "=== ")) {
    std::string_view word = rest.substr(0, rest.find(' '));
    std::string_view name = rest.substr(word.size());
    name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
    flush_result();
    if (word == "ATTR" || word == "ARTIFACTS") {
      std::string_view more = name.substr(std::min(name.find(' '), name.size()));
      name = name.substr(0, name.size() - more.size());
      take(more, " ");
      test_ = name;
      std::string_view key = more.substr(0, more.find(' ')), value = more.substr(key.size());
      take(value, " ");
      if (word == "ATTR")
        event("attr", test_, field("Key", key) + field("Value", value));
      else
        event("artifacts", test_, field("Path", more));
      output(text);
      return true;
    }
    test_ = name;
    if (word == "RUN") event("run", test_);
    if (word == "CONT") event("cont", test_);
    if (word != "NAME") output(text);
    if (word == "PAUSE") event("pause", test_);
    return word == "RUN" || word == "CONT" || word == "PAUSE" || word == "NAME";
  }
  static constexpr std::pair<std::string_view, std::string_view> results[] = {
      {"--- PASS: ", "pass"}, {"--- FAIL: ", "fail"}, {"--- SKIP: ", "skip"}, {"--- BENCH: ", "bench"}};
  for (const auto &[head, action] : results) {
    if (!take(rest, head)) continue;
    flush_result();
    std::size_t bracket = rest.rfind(" (");
    std::string_view seconds;
    if (bracket != std::string_view::npos && rest.ends_with("s)"))
      seconds = rest.substr(bracket + 2, rest.size() - bracket - 4);
    else
      bracket = rest.size();
    result_of(action, rest.substr(0, bracket), seconds);
    output(text);
    return true;
  }
  return false;
}

void TestEvents::result_of(std::string_view action, std::string_view name, std::string_view seconds) {
  result_ = action;
  test_ = result_test_ = name;
  // A benchmark's result may tell the number of processors behind its name.
  result_more_ = seconds.empty() ? "" : ",\"Elapsed\":" + number(std::string(seconds));
}

void TestEvents::conclude(std::string_view text) {
  if (!pending_.empty()) line(std::exchange(pending_, {}));
  flush_result();
  test_.clear();
  output(text);
}

void TestEvents::end(Result result, double seconds, const std::string &failed_build) {
  conclude("");
  char elapsed[32];
  std::snprintf(elapsed, sizeof elapsed, "%.3f", seconds);
  std::string more = ",\"Elapsed\":" + number(elapsed);
  if (!failed_build.empty()) more += ",\"FailedBuild\":" + json_string(failed_build);
  event(result == Result::Pass ? "pass" : result == Result::Fail ? "fail" : "skip", "", more);
}

} // namespace tuco::driver
