// Results of tests that are kept.
#pragma once

#include "compiler/driver/cache.h"

#include <ctime>
#include <optional>
#include <string>
#include <vector>

namespace tuco::driver {

// One run of a test's program: with these arguments, in this folder. test_results.cpp has the protocol.
class TestResult {
public:
  // `program` lies in the cache, so its path says all of it. Files below `root` may change from run to run.
  TestResult(const Cache &cache, const std::string &program, const std::vector<std::string> &arguments,
             std::string directory, std::string root);

  // What the program printed, if running it again would give the same.
  std::optional<std::string> find() const;
  // Keeps what it printed when it began at that time. `log` is what it has asked the system.
  void store(const std::string &log, const timespec &begin, const std::string &printed) const;

private:
  // By its name, or really: its links followed.
  bool is_in_module(const std::string &path) const;
  // Empty: that cannot be told.
  std::string key_of(const std::string &log, const timespec *begin) const;

  const Cache &cache_;
  std::string key_, directory_, root_;
};

} // namespace tuco::driver
