#pragma once
// Snapshots of an execution: the depth-first search goes back to one instead of to the beginning.
//
// Two executions that follow each other differ near their ends: of some 300 steps the last 20 are new. So at some of the
// choices that will be made otherwise later, the state is copied out; when the search has made its next choice, the
// deepest snapshot at or before that choice is copied back, and the execution goes on from there.
//
//     choices  ----o----o--S--o----o--S--o--o          S: a snapshot; the search changes the last o,
//                                     |     |          goes back to the second S, makes the choice after it again
//                                     +--o--o' ...     as before, and then the other one
//
// What is kept (Execution::keep, by one function for both ways):
//   - the variables of the sources under test (sections.h), and the arena's pages that were ever written to;
//   - the stacks. All threads lie still, with their registers on their stacks: the thread that is at its choice leaves
//     for the stack of the process, which copies. Of a stack on which a thread lies, the part above its stack pointer;
//     of that of a goroutine that nobody runs, the part above what the scheduler keeps as its stack pointer; of one of
//     which neither is known (of a thread that runs a goroutine) all that was ever written to;
//   - the threads, the thread-local variables of the one that runs, the clock, the counters;
//   - the machine's memory, but for messages: they do not change, and executions that go on from here only add to them;
//   - how many choices were made (they too are only added to), and what the search has left of its bounds.
// What is not: what is learnt over all executions (which locations are shared, which locks are tried, the states that
// were seen, names), and the table of arenas (heap_table.cpp), of which the one entry is the same each time.
//
// It is complete if nothing else decides what an execution does. So sources under test keep nothing on the process's
// heap and have no variables outside of the sections; both would also break that executions are alike from the
// beginning. With --check-snapshots executions are made again from the beginning: from the snapshot on, at each choice the
// digest of the whole state (Execution::digest) must be the same. Stacks are not in the digest, as the explorer's own
// frames leave their traces there; what was not kept of them is overwritten instead. The tests check so some scenarios of
// each kind.
//
// Executions from the beginning (random, replayed) have no snapshots. When one learns that a location is shared, the
// search begins again, and all snapshots are dropped, as they are with other bounds.
//
// Copying a snapshot costs as much as some ten steps: so there is not one for each choice, but after kGap steps.
// Rejected: fork (a hundred times as slow); undoing steps (the sources' plain stores are not seen).
#include "runtime/model/copy.h"

namespace tuco::rt::model {

class Execution;

// Where a depth-first search stands.
struct Position {
  size_t depth = 0;               // choices on its path
  int preemptions = 0, stale = 0; // that are left
};

class Snapshots {
public:
  // Whether a choice after so many steps is worth one.
  bool is_due(int step) const { return step >= (count_ ? all_[count_ - 1].step : 0) + kGap; }
  void take(Execution &execution, int step, const Position &position);
  // To the deepest one at or before the choice that is `depth` deep; those beyond it are dropped. Null: there is none.
  const Position *go_back(Execution &execution, size_t depth);

private:
  static constexpr int kGap = 10;
  struct Snapshot {
    int step;
    Position position; // before the choice
    std::vector<char> image;
  };
  std::vector<Snapshot> all_; // of which the first count_ are there; the others' memory is used again
  size_t count_ = 0;
};

} // namespace tuco::rt::model
