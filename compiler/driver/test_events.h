// A test's output as events for programs, a JSON object a line: what `go doc test2json` describes.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace tuco::driver {

// Turns the output of one package's tests, with -test.v=test2json, into events while it comes.
class TestEvents {
public:
  // Lines go to `print`, whole.
  TestEvents(std::string package, std::function<void(std::string_view line)> print);

  void begin();                      // the first event
  void write(std::string_view text); // output, in pieces of any size
  // Output of the package itself, after all of its tests'.
  void conclude(std::string_view text);
  // The last event: the package's result after all output. `failed_build`: the package whose build failed, if that is why.
  enum class Result { Pass, Fail, Skip };
  void end(Result result, double seconds, const std::string &failed_build = {});

private:
  void line(std::string_view text); // with its end, unless it is the last or the next begins with a mark
  bool marked_line(std::string_view text);
  void output(std::string_view text);
  void event(const char *action, const std::string &test, std::string_view more = {});
  void result_of(std::string_view action, std::string_view name, std::string_view seconds);
  void flush_result();

  std::string package_;
  std::function<void(std::string_view)> print_;
  std::string pending_;                            // the beginning of a line
  std::string test_;                               // whose output it is; empty: the package's
  std::string result_, result_test_, result_more_; // of a test, told after what it prints with its result
};

// An event of a package's build.
std::string build_event(const std::string &import_path, const char *action, std::string_view output);

} // namespace tuco::driver
