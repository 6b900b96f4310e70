// How long each phase took, for -v.
#pragma once

#include "compiler/diag/printable.h"

#include <chrono>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

namespace tuco::driver {

class PhaseClock {
public:
  using Clock = std::chrono::steady_clock;

  // Runs `phase` and adds its time to that of others of the same name.
  template <class Phase> auto time(const char *name, Phase &&phase) {
    struct Stop {
      PhaseClock &clock;
      const char *name;
      Clock::time_point start = Clock::now();
      ~Stop() { clock.add(name, Clock::now() - start); }
    } stop{*this, name};
    return std::forward<Phase>(phase)();
  }

  // Adds the phases of what ran beside this: sums of threads, then, not of the clock on the wall.
  void add(const PhaseClock &other) {
    for (const auto &[name, duration] : other.phases_) add(name, duration);
    notes_.insert(notes_.end(), other.notes_.begin(), other.notes_.end());
  }

  void note(std::string line) { notes_.push_back(std::move(line)); }

  void print() const {
    for (const std::string &line : notes_) std::fprintf(stderr, "%s\n", diag::printable(line).c_str());
    for (const auto &[name, duration] : phases_)
      std::fprintf(stderr, "%8.2f ms  %s\n", std::chrono::duration<double, std::milli>(duration).count(),
                   name);
    std::fprintf(stderr, "%8.2f ms  all\n",
                 std::chrono::duration<double, std::milli>(Clock::now() - start_).count());
  }

private:
  void add(const char *name, Clock::duration duration) {
    for (auto &[known, sum] : phases_) {
      if (std::string_view(known) != name) continue;
      sum += duration;
      return;
    }
    phases_.emplace_back(name, duration);
  }

  Clock::time_point start_ = Clock::now();
  std::vector<std::pair<const char *, Clock::duration>> phases_;
  std::vector<std::string> notes_;
};

} // namespace tuco::driver
