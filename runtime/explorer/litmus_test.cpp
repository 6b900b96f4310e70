// What the machine allows and forbids: the small programs that memory models are told by. Each outcome that is listed
// must be found, and no other.
#include "runtime/model/search.h"
#include "runtime/sync/atomic.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

using namespace tuco::rt;
using sync::acq_rel;
using sync::acquire;
using sync::relaxed;
using sync::release;
using sync::seq_cst;

// What the programs write to is of the sections that go back with an execution, as that of the sources under test is.
namespace {
#include "runtime/model/sections.h"
uint32_t x, y, z;
int r[6];
int ends;
#pragma clang section bss = "" data = ""
std::set<std::string> outcomes;

template <void (*...Threads)()> void program() {
  x = y = z = 0;
  for (int &value : r) value = -1;
  ends = 0;
  (model::spawn("thread", [](void *) { Threads(); }, nullptr), ...);
}
void note_outcome() {
  std::string text;
  for (int value : r)
    if (value >= 0) text += std::to_string(value);
  outcomes.insert(text);
}
void note_outcome_and_memory() {
  note_outcome();
  outcomes.insert("x" + std::to_string(x) + "y" + std::to_string(y));
}

model::Execution &execution() {
  static auto *e = [] {
    auto *made = new model::Execution();
    model::execution = made;
    return made;
  }();
  return *e;
}

using Set = std::set<std::string>;
template <void (*...Threads)()>
Set all_outcomes(void (*finish)() = note_outcome, bool prune = true, int bound = 6) {
  outcomes.clear();
  model::Scenario scenario{.name = "", .claim = "", .main = program<Threads...>, .finish = finish};
  scenario.preemptions = bound;
  scenario.stale = bound;
  model::Limits limits;
  limits.random = 500;
  limits.prune = prune;
  limits.check_snapshots = 3;
  model::Result result = model::explore(execution(), scenario, limits);
  CHECK(!result.failure.happened());
  CHECK(result.complete);
  return outcomes;
}
} // namespace

TEST_CASE("store buffering") {
  // Without full fences both may miss the other's store.
  CHECK(all_outcomes<[] {
          sync::store(&x, 1, release);
          r[0] = sync::load(&y, seq_cst);
        },
                     [] {
                       sync::store(&y, 1, release);
                       r[1] = sync::load(&x, seq_cst);
                     }>() == Set{"00", "01", "10", "11"});
  // One fence is not enough.
  CHECK(all_outcomes<[] {
          sync::store(&x, 1, release);
          sync::fence(seq_cst);
          r[0] = sync::load(&y, relaxed);
        },
                     [] {
                       sync::store(&y, 1, release);
                       r[1] = sync::load(&x, acquire);
                     }>() == Set{"00", "01", "10", "11"});
  CHECK(all_outcomes<[] {
          sync::store(&x, 1, relaxed);
          sync::fence(seq_cst);
          r[0] = sync::load(&y, relaxed);
        },
                     [] {
                       sync::store(&y, 1, relaxed);
                       sync::fence(seq_cst);
                       r[1] = sync::load(&x, relaxed);
                     }>() == Set{"01", "10", "11"});
  CHECK(all_outcomes<[] {
          sync::store(&x, 1, seq_cst);
          r[0] = sync::load(&y, seq_cst);
        },
                     [] {
                       sync::store(&y, 1, seq_cst);
                       r[1] = sync::load(&x, seq_cst);
                     }>() == Set{"01", "10", "11"});
  // An update that is seq_cst is a full fence, as on x86-64; one that is acq_rel is taken at C++'s word.
  CHECK(all_outcomes<[] {
          sync::store(&x, 1, relaxed);
          sync::fetch_add(&z, 1, seq_cst);
          r[0] = sync::load(&y, relaxed);
        },
                     [] {
                       sync::store(&y, 1, relaxed);
                       sync::fence(seq_cst);
                       r[1] = sync::load(&x, relaxed);
                     }>() == Set{"01", "10", "11"});
  CHECK(all_outcomes<[] {
          sync::store(&x, 1, relaxed);
          sync::fetch_add(&z, 1, acq_rel);
          r[0] = sync::load(&y, relaxed);
        },
                     [] {
                       sync::store(&y, 1, relaxed);
                       sync::fence(seq_cst);
                       r[1] = sync::load(&x, relaxed);
                     }>() == Set{"00", "01", "10", "11"});
}

TEST_CASE("store buffering against an update") {
  // The store may come into memory behind an update that did not see it.
  CHECK(all_outcomes<[] {
          sync::store(&x, 1, release);
          r[0] = sync::load(&y, seq_cst);
        },
                     [] {
                       sync::store(&y, 1, seq_cst);
                       r[1] = sync::exchange(&x, 2, seq_cst);
                     }>() == Set{"00", "01", "10", "11"});
  CHECK(all_outcomes<[] {
          sync::store(&x, 1, seq_cst);
          r[0] = sync::load(&y, seq_cst);
        },
                     [] {
                       sync::store(&y, 1, seq_cst);
                       r[1] = sync::exchange(&x, 2, seq_cst);
                     }>() == Set{"01", "10", "11"});
}

TEST_CASE("message passing") {
  CHECK(all_outcomes<[] {
          sync::store(&x, 1, relaxed);
          sync::store(&y, 1, release);
        },
                     [] {
                       r[0] = sync::load(&y, acquire);
                       r[1] = sync::load(&x, relaxed);
                     }>() == Set{"00", "01", "11"});
  CHECK(all_outcomes<[] {
          sync::store(&x, 1, relaxed);
          sync::store(&y, 1, relaxed);
        },
                     [] {
                       r[0] = sync::load(&y, acquire);
                       r[1] = sync::load(&x, relaxed);
                     }>() == Set{"00", "01", "10", "11"});
  CHECK(all_outcomes<[] {
          sync::store(&x, 1, relaxed);
          sync::store(&y, 1, release);
        },
                     [] {
                       r[0] = sync::load(&y, relaxed);
                       r[1] = sync::load(&x, relaxed);
                     }>() == Set{"00", "01", "10", "11"});
  // By fences.
  CHECK(all_outcomes<[] {
          sync::store(&x, 1, relaxed);
          sync::fence(release);
          sync::store(&y, 1, relaxed);
        },
                     [] {
                       r[0] = sync::load(&y, relaxed);
                       sync::fence(acquire);
                       r[1] = sync::load(&x, relaxed);
                     }>() == Set{"00", "01", "11"});
  // An update of another thread goes on with what the store released.
  CHECK(all_outcomes<[] {
          sync::store(&x, 1, relaxed);
          sync::store(&y, 1, release);
        },
                     [] { sync::fetch_add(&y, 2, relaxed); },
                     [] {
                       r[0] = sync::load(&y, acquire) == 3;
                       r[1] = sync::load(&x, relaxed);
                     }>()
            .count("10") == 0);
}

TEST_CASE("coherence") {
  CHECK(all_outcomes<[] {
          sync::store(&x, 1, relaxed);
          sync::store(&x, 2, relaxed);
        },
                     [] {
                       r[0] = sync::load(&x, relaxed);
                       r[1] = sync::load(&x, relaxed);
                     }>() == Set{"00", "01", "02", "11", "12", "22"});
}

TEST_CASE("two threads write twice, in opposite order") {
  Set found = all_outcomes<[] {
    sync::store(&x, 1, relaxed);
    sync::store(&y, 2, relaxed);
  },
                           [] {
                             sync::store(&y, 1, relaxed);
                             sync::store(&x, 2, relaxed);
                           }>(note_outcome_and_memory);
  CHECK(found.count("x1y1") == 1); // not on x86-64, whose buffers are first in, first out
  found = all_outcomes<[] {
    sync::store(&x, 1, seq_cst);
    sync::store(&y, 2, seq_cst);
  },
                       [] {
                         sync::store(&y, 1, seq_cst);
                         sync::store(&x, 2, seq_cst);
                       }>(note_outcome_and_memory);
  CHECK(found.count("x1y1") == 0);
}

TEST_CASE("independent reads of independent writes") {
  CHECK(all_outcomes<[] { sync::store(&x, 1, release); }, [] { sync::store(&y, 1, release); },
                     [] {
                       r[0] = sync::load(&x, acquire);
                       r[1] = sync::load(&y, acquire);
                     },
                     [] {
                       r[2] = sync::load(&y, acquire);
                       r[3] = sync::load(&x, acquire);
                     }>()
            .count("1010") == 1);
  CHECK(all_outcomes<[] { sync::store(&x, 1, seq_cst); }, [] { sync::store(&y, 1, seq_cst); },
                     [] {
                       r[0] = sync::load(&x, seq_cst);
                       r[1] = sync::load(&y, seq_cst);
                     },
                     [] {
                       r[2] = sync::load(&y, seq_cst);
                       r[3] = sync::load(&x, seq_cst);
                     }>()
            .count("1010") == 0);
}

TEST_CASE("load buffering is not modelled") {
  CHECK(all_outcomes<[] {
          r[0] = sync::load(&x, relaxed);
          sync::store(&y, 1, relaxed);
        },
                     [] {
                       r[1] = sync::load(&y, relaxed);
                       sync::store(&x, 1, relaxed);
                     }>() == Set{"00", "01", "10"});
}

TEST_CASE("updates take each value once") {
  CHECK(all_outcomes<[] { r[0] = sync::fetch_add(&x, 1, relaxed); },
                     [] { r[1] = sync::fetch_add(&x, 1, relaxed); },
                     [] { r[2] = sync::fetch_add(&x, 1, relaxed); }>() ==
        Set{"012", "021", "102", "120", "201", "210"});
}

TEST_CASE("a data race is one even where the schedule was kind") {
  static model::Scenario scenario{.name = "",
                                  .claim = "",
                                  .main = program<[] {
                                    sync::shared_write(z);
                                    z = 1;
                                    sync::store(&x, 1, relaxed);
                                  },
                                                  [] {
                                                    if (!sync::load(&x, acquire)) return;
                                                    sync::shared_read(z);
                                                  }>};
  model::Result result = model::explore(execution(), scenario, {});
  CHECK(result.failure.kind == "data race");
}

TEST_CASE("deadlock and livelock are told") {
  model::Scenario deadlock{
      .name = "", .claim = "", .main = program<[] { model::futex_wait(&x, 0, -1, model::Place::here()); }>};
  CHECK(model::explore(execution(), deadlock, {}).failure.kind == "deadlock");
  model::Scenario livelock{.name = "", .claim = "", .main = program<[] {
                                                      while (!sync::load(&x, relaxed))
                                                        model::relax(model::Place::here());
                                                    }>};
  CHECK(model::explore(execution(), livelock, {}).failure.kind == "livelock");
}

TEST_CASE("a schedule can be replayed") {
  model::Scenario scenario{.name = "",
                           .claim = "",
                           .main = program<[] {
                             sync::store(&x, 1, release);
                             r[0] = sync::load(&y, relaxed);
                           },
                                           [] {
                                             sync::store(&y, 1, release);
                                             r[1] = sync::load(&x, relaxed);
                                           }>,
                           .finish = [] { MODEL_CHECK(r[0] || r[1]); }};
  model::Result result = model::explore(execution(), scenario, {});
  REQUIRE(result.failure.kind == "assertion");
  REQUIRE(model::replay(execution(), scenario, result.schedule));
  CHECK(execution().failure.text == result.failure.text);
  CHECK(!execution().trace.empty());
  CHECK(!model::replay(execution(), scenario, "12q1"));
}

// Without the hashes of states every order is followed: the outcomes must be the same. Locks, updates, futexes, fences
// and plain memory below a lock, so that all kinds of steps are in the hash.
TEST_CASE("states that were seen hide nothing") {
  auto both = [](auto run) {
    Set all = run(false), pruned = run(true);
    CHECK(all == pruned);
    CHECK(all.size() > 1);
  };
  both([](bool prune) {
    return all_outcomes<[] {
      model::lock(&z, model::Place::here());
      r[0] = r[4]++;
      model::unlock(&z, model::Place::here());
      sync::store(&x, 1, relaxed);
      r[2] = sync::load(&y, relaxed);
    },
                        [] {
                          model::lock(&z, model::Place::here());
                          r[1] = r[4]++;
                          model::unlock(&z, model::Place::here());
                          sync::store(&y, 1, relaxed);
                          r[3] = sync::load(&x, relaxed);
                        }>(note_outcome, prune, 2);
  });
  both([](bool prune) {
    return all_outcomes<[] {
      sync::store(&x, 1, relaxed);
      sync::fence(seq_cst);
      r[0] = sync::fetch_add(&y, 1, relaxed);
    },
                        [] {
                          r[1] = sync::exchange(&y, 5, acq_rel);
                          r[2] = sync::load(&x, acquire);
                        },
                        [] {
                          sync::store(&y, 3, seq_cst);
                          r[3] = sync::load(&x, seq_cst);
                        }>(note_outcome, prune, 2);
  });
  both([](bool prune) {
    return all_outcomes<[] {
      while (!sync::load(&x, acquire)) model::futex_wait(&x, 0, -1, model::Place::here());
      r[0] = sync::load(&y, relaxed);
    },
                        [] {
                          sync::store(&y, 1, relaxed);
                          sync::store(&x, 1, release);
                          model::futex_wake(&x, 1, model::Place::here());
                          sync::store(&y, 2, relaxed);
                        },
                        [] { r[1] = sync::fetch_add(&y, 7, relaxed); }>(note_outcome, prune, 2);
  });
}
