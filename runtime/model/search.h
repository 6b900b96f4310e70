#pragma once
// Which executions of a scenario are run.
//
// Exhaustive: depth first over all choices whose cost stays within the bounds: so many preemptions (a thread is left
// that could go on; Musuvathi and Qadeer, "Iterative context bounding", PLDI 2007) and so many loads that do not read
// the newest value. Bounds rise one by one, so what fails first is nearly the shortest. A state that was met before
// with the same or higher bounds left is not followed again; a state is known by the hash of the partial order of the
// steps that led to it (what each thread did, and from which store it read), so that orders that nobody can tell apart
// are followed once.
//
// Random: beyond the bounds, by priorities that change at a few random steps (Burckhardt et al., "A randomized scheduler
// with probabilistic guarantees", ASPLOS 2010), with loads that read old values now and then.
#include "runtime/model/execution.h"

namespace tuco::rt::model {

struct Result {
  uint64_t schedules = 0; // executions, as many as it took to find the failure if there is one
  uint64_t states = 0;
  bool complete = false; // the bounds were exhausted
  int preemptions = 0, stale = 0;
  Failure failure;
  std::string schedule;
  double seconds = 0;
};

struct Limits {
  double seconds = 600;
  uint64_t random = 2000; // random schedules after the exhaustive ones
  uint64_t seed = 1;
  int preemptions = -1, stale = -1; // in place of the scenario's
  bool prune = true;                // states that were seen are not followed again
  // Each so-manieth schedule that went on from a snapshot is made from the beginning as well, and must be the same.
  int check_snapshots = 0;
};

Result explore(Execution &execution, const Scenario &scenario, const Limits &limits);
// One execution, traced. False: the schedule is not one.
bool replay(Execution &execution, const Scenario &scenario, const std::string &schedule);

} // namespace tuco::rt::model
