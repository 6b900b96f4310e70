// explorer: runs scenarios over the runtime's own sources under the model.
//
//     explorer                       all scenarios; a line each; fails if one fails
//     explorer --scenario NAME ...   these
//     explorer --replay SCHEDULE     with one scenario: that execution, step by step
//     --preemptions N --stale N      in place of the scenario's bounds
//     --seconds N                    of CPU for each scenario (600): a bound on what a broken scenario costs
//     --random N --seed N            random schedules beyond the bounds (2000)
//     --check-snapshots N            each Nth schedule is made from the beginning as well, and compared
//     --list                         names and claims
//     --brief                        one line of numbers: for tools/mutants
#include "runtime/explorer/world.h"
#include "runtime/model/search.h"
#include "runtime/sync/mutex.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

using namespace tuco::rt;

namespace {
std::vector<const model::Scenario *> all_scenarios() {
  std::vector<const model::Scenario *> all;
  auto add = [&](const model::Scenario *first, int count) {
    for (int i = 0; i < count; i++) all.push_back(first + i);
  };
  add(explorer::kSyncScenarios, explorer::kSyncScenarioCount);
  add(explorer::kSchedScenarios, explorer::kSchedScenarioCount);
  add(explorer::kServiceScenarios, explorer::kServiceScenarioCount);
  add(explorer::kPollScenarios, explorer::kPollScenarioCount);
  add(explorer::kMarkScenarios, explorer::kMarkScenarioCount);
  add(explorer::kCollectScenarios, explorer::kCollectScenarioCount);
  return all;
}

void print_failure(model::Execution &execution, const model::Scenario &scenario,
                   const model::Result &result) {
  printf("%s: %s: %s\n", scenario.name, result.failure.kind.c_str(), result.failure.text.c_str());
  printf("  schedule: %s\n", result.schedule.empty() ? "(the first one)" : result.schedule.c_str());
  model::replay(execution, scenario, result.schedule);
  size_t n = execution.trace.size();
  for (size_t i = 0; i < n; i++) {
    if (n > 400 && i == 200) {
      printf("  ... (--replay prints all)\n");
      i = n - 200;
    }
    printf("  %s\n", execution.trace[i].c_str());
  }
  if (execution.failure.text != result.failure.text)
    printf("  (the replay ended otherwise: %s: %s)\n", execution.failure.kind.c_str(),
           execution.failure.text.c_str());
}
} // namespace

int main(int argc, char **argv) {
  std::vector<const model::Scenario *> chosen, all = all_scenarios();
  model::Limits limits;
  bool brief = false;
  const char *schedule = nullptr;
  for (int i = 1; i < argc; i++) {
    std::string option = argv[i];
    auto value = [&]() -> const char * {
      if (i + 1 == argc) {
        fprintf(stderr, "explorer: %s wants a value\n", argv[i]);
        exit(2);
      }
      return argv[++i];
    };
    if (option == "--scenario") {
      const char *name = value();
      size_t before = chosen.size();
      for (auto *s : all)
        if (!strcmp(s->name, name)) chosen.push_back(s);
      if (chosen.size() == before) {
        fprintf(stderr, "explorer: no scenario is named %s\n", name);
        return 2;
      }
    } else if (option == "--replay") {
      schedule = value();
    } else if (option == "--preemptions") {
      limits.preemptions = atoi(value());
    } else if (option == "--stale") {
      limits.stale = atoi(value());
    } else if (option == "--seconds") {
      limits.seconds = atof(value());
    } else if (option == "--random") {
      limits.random = atoll(value());
    } else if (option == "--seed") {
      limits.seed = atoll(value());
    } else if (option == "--check-snapshots") {
      limits.check_snapshots = atoi(value());
    } else if (option == "--brief") {
      brief = true;
    } else if (option == "--list") {
      for (auto *s : all) printf("%-20s %s\n", s->name, s->claim);
      return 0;
    } else {
      fprintf(stderr, "explorer: no such option: %s\n", argv[i]);
      return 2;
    }
  }
  if (chosen.empty()) chosen = all;
  auto *execution = new model::Execution();
  model::execution = execution;
  sync::Mutex::keep_per_thread();
  explorer::keep_per_thread();
  if (schedule) {
    if (chosen.size() != 1 || !model::replay(*execution, *chosen[0], schedule)) {
      fprintf(stderr, "explorer: --replay wants one scenario and a schedule as it was printed\n");
      return 2;
    }
    for (const std::string &line : execution->trace) printf("%s\n", line.c_str());
    if (execution->failure.happened())
      printf("%s: %s\n", execution->failure.kind.c_str(), execution->failure.text.c_str());
    return execution->failure.happened();
  }
  bool failed = false;
  for (auto *s : chosen) {
    model::Result r = model::explore(*execution, *s, limits);
    bool bad = r.failure.happened();
    failed |= bad || !r.complete;
    printf("%-20s %s %9llu schedules, %8llu states, bounds %d and %d%s, %.1f s\n", s->name,
           bad ? "FAILS " : "passed", (unsigned long long)r.schedules, (unsigned long long)r.states,
           r.preemptions, r.stale, r.complete || bad ? "" : " NOT exhausted", r.seconds);
    fflush(stdout);
    if (bad && !brief) print_failure(*execution, *s, r);
    if (bad && brief) printf("%s: %s\n", r.failure.kind.c_str(), r.failure.text.c_str());
  }
  return failed;
}
