#include "runtime/model/search.h"

#include "runtime/model/seen.h"
#include "runtime/model/snapshot.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <map>

namespace tuco::rt::model {

namespace {
double seconds_now() {
  timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

class DepthFirst : public Strategy {
public:
  DepthFirst(Seen &seen, bool prune, int preemptions, int stale)
      : seen_(seen), prune_(prune), first_{0, preemptions, stale} {}

  bool go_back(Execution &execution) override {
    const Position *kept = path_.empty() ? nullptr : snapshots_.go_back(execution, path_.size() - 1);
    at_ = before_ = kept ? *kept : first_;
    return kept;
  }

  bool wants_state() const override { return prune_ && at_.depth >= path_.size(); }

  int choose(Kind kind, int, const Option *options, int n, uint64_t state) override {
    opened_ = false;
    before_ = at_;
    if (prune_ && at_.depth == path_.size() && kind == Kind::Thread &&
        !seen_.add(state, at_.preemptions, at_.stale))
      return -1;
    uint32_t affordable = 0;
    for (int i = 0; i < n; i++) affordable |= uint32_t{fits(options[i])} << i;
    int chosen = __builtin_ctz(affordable);
    if (affordable & (affordable - 1)) {
      opened_ = at_.depth == path_.size();
      if (opened_) path_.push_back({(uint8_t)chosen, (uint8_t)n, affordable});
      Node &node = path_[at_.depth++];
      if (node.n != n) abort(); // the code under test does not do the same thing twice
      chosen = node.at;
    }
    at_.preemptions -= options[chosen].preemptions;
    at_.stale -= options[chosen].stale;
    return chosen;
  }

  bool wants_snapshot(int step) const override { return opened_ && snapshots_.is_due(step); }
  void take_snapshot(Execution &execution, int step) override { snapshots_.take(execution, step, before_); }
  int choose_again(const Option *options) override {
    opened_ = false;
    at_ = before_;
    int chosen = path_[at_.depth++].at;
    at_.preemptions -= options[chosen].preemptions;
    at_.stale -= options[chosen].stale;
    return chosen;
  }

  // To the next path; false: there is none.
  bool next() {
    while (!path_.empty()) {
      Node &node = path_.back();
      for (int i = node.at + 1; i < node.n; i++)
        if (node.affordable >> i & 1) {
          node.at = i;
          return true;
        }
      path_.pop_back();
    }
    return false;
  }

private:
  struct Node {
    uint8_t at, n;
    uint32_t affordable;
  };
  bool fits(const Option &o) const { return o.preemptions <= at_.preemptions && o.stale <= at_.stale; }

  Seen &seen_;
  bool prune_;
  Position first_;
  std::vector<Node> path_;
  Position at_, before_; // now, and before the last choice
  bool opened_ = false;  // the last choice was the first one there
  Snapshots snapshots_;
};

// Makes the same choices again, and gives up where the other execution did.
class Again : public Strategy {
public:
  explicit Again(const std::vector<Choice> &choices) : choices_(choices) {}
  int choose(Kind, int, const Option *, int n, uint64_t) override {
    if (next_ == choices_.size()) return -1;
    int option = choices_[next_++].option;
    return option < n ? option : -1;
  }

private:
  std::vector<Choice> choices_;
  size_t next_ = 0;
};

class Random : public Strategy {
public:
  explicit Random(uint64_t seed) : state_(mix(seed, 0x5eed)) {}

  void begin(int length) {
    for (int &p : priority_) p = bits() % 1000 + 100;
    changes_ = bits() % 6;
    for (int i = 0; i < changes_; i++) change_at_[i] = bits() % (length + 1);
    walk_ = bits() % 4 == 0;
    stale_ = bits() % 3 ? 16 : 4;
    lowest_ = 100;
  }

  int choose(Kind kind, int step, const Option *options, int n, uint64_t) override {
    if (kind == Kind::Data) return bits() % n;
    if (kind == Kind::Value) return bits() % stale_ ? 0 : bits() % n;
    if (walk_) {
      int other = bits() % n;
      return bits() % 4 == 0 && fair(options[other]) ? other : 0;
    }
    for (int i = 0; i < changes_; i++)
      if (change_at_[i] == step) priority_[options[0].thread] = --lowest_;
    int best = 0;
    for (int i = 1; i < n; i++) {
      if (!fair(options[i])) continue;
      if (priority_[options[i].thread] > priority_[options[best].thread]) best = i;
    }
    return best;
  }

private:
  bool fair(const Option &o) { return !(o.timeout || o.waiting) || bits() % 64 == 0; }
  uint64_t bits() { return (state_ = mix(state_, 0x1234567)) >> 20; }
  uint64_t state_;
  int priority_[kMaxThreads] = {}, changes_ = 0, change_at_[8] = {}, lowest_ = 0;
  uint64_t stale_ = 16;
  bool walk_ = false;
};

class Replay : public Strategy {
public:
  // False: not a schedule.
  bool parse(const std::string &text) {
    const char *p = text.c_str();
    while (*p) {
      char *end;
      long step = strtol(p, &end, 10);
      char kind = *end;
      if (end == p || (kind != 't' && kind != 'r' && kind != 'd')) return false;
      p = end + 1;
      long option = strtol(p, &end, 10);
      if (end == p || (*end && *end != '.')) return false;
      at_[{(int)step, kind}].push_back(option);
      p = *end ? end + 1 : end;
    }
    return true;
  }
  int choose(Kind kind, int step, const Option *, int n, uint64_t) override {
    auto found = at_.find({step, "trd"[(int)kind]});
    if (found == at_.end() || found->second.empty()) return 0;
    int option = found->second.front();
    found->second.erase(found->second.begin());
    return option < n ? option : 0;
  }

private:
  std::map<std::pair<int, char>, std::vector<int>> at_;
};
} // namespace

// Leaves out of a schedule, which random choices made long, what the failure does not need.
static std::string shorten(Execution &execution, const Scenario &scenario, std::string schedule,
                           const Failure &failure) {
  auto fails = [&](const std::string &candidate) {
    Replay strategy;
    if (!strategy.parse(candidate)) return false;
    execution.all_shared = true;
    execution.run(scenario, strategy);
    execution.all_shared = false;
    return execution.failure.kind == failure.kind;
  };
  if (!fails(schedule)) return schedule;
  std::vector<std::string> parts;
  for (size_t at = 0; at < schedule.size();) {
    size_t end = schedule.find('.', at);
    if (end == std::string::npos) end = schedule.size();
    parts.push_back(schedule.substr(at, end - at));
    at = end + 1;
  }
  auto join = [](const std::vector<std::string> &all) {
    std::string text;
    for (const std::string &part : all) text += (text.empty() ? "" : ".") + part;
    return text;
  };
  for (size_t length = parts.size() / 2; length > 0; length /= 2)
    for (size_t at = 0; at + length <= parts.size();) {
      std::vector<std::string> fewer(parts.begin(), parts.begin() + at);
      fewer.insert(fewer.end(), parts.begin() + at + length, parts.end());
      if (fails(join(fewer)))
        parts = fewer;
      else
        at += length;
    }
  return join(parts);
}

namespace {
// The search of one scenario.
class Search {
public:
  Search(Execution &execution, Seen &seen, const Scenario &scenario, const Limits &limits)
      : execution_(execution), seen_(seen), scenario_(scenario), limits_(limits), random_(limits.seed) {}

  Result run() {
    execution_.forget_shared();
    execution_.failure = {};
    seen_.clear();
    bool done = exhaust();
    result_.complete = done && !failed();
    if (result_.complete) run_random(limits_.random);
    if (failed()) {
      result_.failure = execution_.failure;
      result_.schedule = shorten(execution_, scenario_, execution_.schedule(), result_.failure);
    }
    result_.states = seen_.count();
    result_.seconds = seconds_now() - start_;
    return result_;
  }

private:
  bool failed() const { return execution_.failure.happened(); }
  // The clock is read now and then, as that costs as much as some steps.
  bool is_late() { return result_.schedules % 64 == 0 && seconds_now() - start_ > limits_.seconds; }

  void run_random(uint64_t count) {
    for (uint64_t i = 0; i < count && !is_late(); i++) {
      random_.begin(length_);
      execution_.run(scenario_, random_);
      result_.schedules++;
      length_ = (length_ + execution_.steps) / 2;
      if (failed()) return;
    }
  }

  // All within the bounds, which rise one by one. False: it took too long. A few bounded executions come before the
  // random ones that quickly learn what is shared: the simplest failures first.
  bool exhaust() {
    int most_p = limits_.preemptions >= 0 ? limits_.preemptions : scenario_.preemptions;
    int most_s = limits_.stale >= 0 ? limits_.stale : scenario_.stale;
    for (int round = 0; round <= most_p + most_s; round++) {
      if (round == 2) run_random(std::min<uint64_t>(100, limits_.random));
      if (failed()) return true;
      for (int p = 0; p <= most_p; p++) {
        int s = round - p;
        if (s < 0 || s > most_s) continue;
        while (!exhaust(p, s)) {
          if (!execution_.learned) return false;
          seen_.clear();
        }
        if (failed()) return true;
        result_.preemptions = std::max(result_.preemptions, p);
        result_.stale = std::max(result_.stale, s);
      }
    }
    return true;
  }

  // False: something was learnt that changes where choices are, or it took too long.
  bool exhaust(int preemptions, int stale) {
    DepthFirst strategy(seen_, limits_.prune, preemptions, stale);
    do {
      result_.schedules++;
      execution_.checking = limits_.check_snapshots && result_.schedules % limits_.check_snapshots == 0;
      execution_.run(scenario_, strategy);
      if (execution_.checking && !failed() && !execution_.learned) check();
      execution_.checking = false;
      if (failed()) return true;
      if (execution_.learned) return false;
      if (is_late()) return false;
    } while (strategy.next());
    return true;
  }

  // Makes the execution that was just made from the beginning: it must come by the same states.
  void check() {
    std::vector<uint64_t> expected = execution_.digests; // from the snapshot on
    bool abandoned = execution_.abandoned;
    int steps = execution_.steps;
    Again strategy(execution_.choices);
    execution_.run(scenario_, strategy);
    const std::vector<uint64_t> &found = execution_.digests;
    if (execution_.abandoned != abandoned || execution_.steps != steps || found.size() < expected.size() ||
        !std::equal(expected.rbegin(), expected.rend(), found.rbegin()))
      execution_.failure = {"snapshot", "an execution from a snapshot is another from the beginning"};
  }

  Execution &execution_;
  Seen &seen_;
  const Scenario &scenario_;
  const Limits &limits_;
  double start_ = seconds_now();
  Result result_;
  Random random_;
  int length_ = 100; // of executions, more or less
};
} // namespace

bool replay(Execution &execution, const Scenario &scenario, const std::string &schedule) {
  // What is shared decides where choices are; in a replay every place is one.
  Replay strategy;
  if (!strategy.parse(schedule)) return false;
  execution.tracing = true;
  execution.all_shared = true;
  execution.run(scenario, strategy);
  execution.tracing = execution.all_shared = false;
  return true;
}

Result explore(Execution &execution, const Scenario &scenario, const Limits &limits) {
  static Seen seen; // one for all searches
  return Search(execution, seen, scenario, limits).run();
}

} // namespace tuco::rt::model
