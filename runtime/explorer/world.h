#pragma once
// What scenarios set of the world that the sources under test see; at its first values before each execution.
#include "runtime/model/execution.h"

namespace tuco::rt::explorer {

constexpr uint64_t kEndedThread = 0xdead;

struct World {
  int cpus = 2;
  // The monitor sleeps for long, and looking again takes no time: what is to happen at a time must be somebody else's doing.
  bool monitor_is_slow = false;
  uint32_t random_choices = 1; // 2: both halves of each random number are tried
  uint32_t threads_started = 0;
  uint64_t *ended_words[8] = {}; // the guard words of threads that have ended, which hold kEndedThread
  uint32_t ended_count = 0;
  void (*on_fatal)(const char *text) = nullptr; // looks at the message of a fatal error first
};
extern World world;

// The scheduler's thread-local variables.
void keep_per_thread();

// The scenarios, by what they are about.
extern const model::Scenario kSyncScenarios[], kSchedScenarios[], kServiceScenarios[], kPollScenarios[],
    kMarkScenarios[], kCollectScenarios[];
extern const int kSyncScenarioCount, kSchedScenarioCount, kServiceScenarioCount, kPollScenarioCount,
    kMarkScenarioCount, kCollectScenarioCount;

} // namespace tuco::rt::explorer
