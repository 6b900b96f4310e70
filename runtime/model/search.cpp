#include "runtime/model/search.h"

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

constexpr int kMostBound = 8; // of each kind: 64 pairs fit a word

// State -> the pairs (preemptions, stale loads) that were left when it was followed.
class Seen {
public:
  Seen() : slots_(1 << 16) {}
  // False: it was followed with as much left.
  bool add(uint64_t state, int preemptions, int stale) {
    if (!state) state = 1;
    if (2 * count_ >= slots_.size()) grow();
    Slot &slot = slot_of(state);
    if (!slot.state) {
      slot.state = state;
      count_++;
    }
    if (slot.pairs >> (preemptions * kMostBound + stale) & 1) return false;
    for (int p = 0; p <= preemptions; p++)
      for (int s = 0; s <= stale; s++) slot.pairs |= uint64_t{1} << (p * kMostBound + s);
    return true;
  }
  size_t count() const { return count_; }
  void clear() {
    std::fill(slots_.begin(), slots_.end(), Slot{});
    count_ = 0;
  }

private:
  struct Slot {
    uint64_t state, pairs;
  };
  Slot &slot_of(uint64_t state) {
    size_t i = state & (slots_.size() - 1);
    while (slots_[i].state && slots_[i].state != state) i = (i + 1) & (slots_.size() - 1);
    return slots_[i];
  }
  void grow() {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    for (const Slot &s : old)
      if (s.state) slot_of(s.state) = s;
  }
  std::vector<Slot> slots_;
  size_t count_ = 0;
};

class DepthFirst : public Strategy {
public:
  DepthFirst(Seen &seen, bool prune, int preemptions, int stale)
      : seen_(seen), prune_(prune), preemptions_(preemptions), stale_(stale) {}

  void begin() {
    depth_ = 0;
    left_p_ = preemptions_;
    left_s_ = stale_;
  }

  bool wants_state() const override { return prune_ && depth_ >= path_.size(); }

  int choose(Kind kind, int, const Option *options, int n, uint64_t state) override {
    if (!prune_ || depth_ < path_.size() || kind != Kind::Thread || seen_.add(state, left_p_, left_s_)) {
      int affordable = 0, first = -1;
      for (int i = 0; i < n; i++)
        if (fits(options[i])) {
          affordable++;
          if (first < 0) first = i;
        }
      int chosen = first;
      if (affordable > 1) {
        if (depth_ == path_.size()) {
          path_.push_back({(uint8_t)first, (uint8_t)n, {}});
          for (int i = 0; i < n; i++)
            if (fits(options[i])) path_.back().affordable |= 1u << i;
        }
        Node &node = path_[depth_++];
        if (node.n != n) abort(); // the code under test does not do the same thing twice
        chosen = node.at;
      }
      left_p_ -= options[chosen].preemptions;
      left_s_ -= options[chosen].stale;
      return chosen;
    }
    return -1;
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
  bool fits(const Option &o) const { return o.preemptions <= left_p_ && o.stale <= left_s_; }

  Seen &seen_;
  bool prune_;
  int preemptions_, stale_;
  std::vector<Node> path_;
  size_t depth_ = 0;
  int left_p_ = 0, left_s_ = 0;
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

Result explore(Execution &execution, const Scenario &scenario, const Limits &limits) {
  Result result;
  Seen seen;
  double start = seconds_now(), deadline = start + limits.seconds;
  auto finish = [&](bool found) {
    if (found) {
      result.failure = execution.failure;
      result.schedule = shorten(execution, scenario, execution.schedule, result.failure);
    }
    result.states += seen.count();
    result.seconds = seconds_now() - start;
    return result;
  };
  execution.forget_shared();
  Random random(limits.seed);
  int length = 100;
  // Some random ones first, as they learn quickly what is shared.
  auto run_random = [&](uint64_t count) {
    for (uint64_t i = 0; i < count && seconds_now() < deadline; i++) {
      random.begin(length);
      execution.run(scenario, random);
      result.schedules++;
      length = (length + execution.steps) / 2;
      if (execution.failure.happened()) return true;
    }
    return false;
  };
  int most_p = limits.preemptions >= 0 ? limits.preemptions : scenario.preemptions;
  int most_s = limits.stale >= 0 ? limits.stale : scenario.stale;
  uint64_t random_first = 100 < limits.random ? 100 : limits.random;
  // The simplest failures first: so a few bounded executions come before the random ones that learn.
  for (int round = 0; round <= most_p + most_s; round++) {
    if (round == 2 && run_random(random_first)) return finish(true);
    for (int p = 0; p <= most_p; p++) {
      int s = round - p;
      if (s < 0 || s > most_s) continue;
      bool again = true;
      while (again) {
        again = false;
        DepthFirst strategy(seen, limits.prune, p, s);
        do {
          strategy.begin();
          execution.run(scenario, strategy);
          result.schedules++;
          if (execution.failure.happened()) return finish(true);
          if (execution.learned) {
            seen.clear();
            again = true;
            break;
          }
          if (seconds_now() > deadline) return finish(false);
        } while (strategy.next());
      }
      if (p >= result.preemptions) result.preemptions = p;
      if (s >= result.stale) result.stale = s;
    }
  }
  result.complete = true;
  if (run_random(limits.random)) return finish(true);
  return finish(false);
}

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

} // namespace tuco::rt::model
