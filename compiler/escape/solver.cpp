#include "compiler/escape/solver.h"

namespace tuco::escape {

namespace {

using core::Function;

bool contains(const Function *outer, const Function *inner) {
  for (; inner != nullptr; inner = inner->parent)
    if (inner == outer) return true;
  return false;
}

// May what `l` holds be used after `other` is gone?
bool outlives(const Location &l, const Location &other) {
  if (l.escapes) return true;
  if (l.result >= 0) return true; // callers may do anything with results
  if (l.function == other.function && l.loop_depth < other.loop_depth) return true;
  return l.function != other.function && contains(l.function, other.function);
}

class Solver {
public:
  Solver(Graph &graph, Leaks &leaks) : graph_(graph), leaks_(leaks) {}

  void run() {
    for (Location &l : graph_.locations()) enqueue(l);
    enqueue(graph_.heap());
    while (!work_.empty()) {
      Location *root = work_.front();
      work_.pop_front();
      root->queued = false;
      walk(*root);
    }
  }

private:
  void enqueue(Location &l) {
    if (l.queued) return;
    l.queued = true;
    work_.push_back(&l);
  }

  // Backwards from the root, to whatever reaches it with fewer derefs than before.
  void walk(Location &root) {
    uint32_t generation = ++generation_;
    root.generation = generation;
    root.derefs = 0;
    root.to = nullptr;
    std::vector<Location *> todo{&root};
    while (!todo.empty()) {
      Location *l = todo.back();
      todo.pop_back();
      if (l->derefs < 0 && !l->escapes && outlives(root, *l)) {
        l->escapes = true;
        l->path = path_to(root, *l);
        enqueue(*l);
        continue;
      }
      int derefs = std::max(l->derefs, 0);
      // A parameter that has moved to the heap is its own root: what the caller passes is stored there.
      if (l->parameter >= 0 && (root.escapes || (l != &root && root.result >= 0)))
        record_leak(root, *l, derefs);
      for (const Edge &edge : l->edges) {
        Location &from = *edge.from;
        if (from.escapes && from.parameter < 0) continue;
        int d =
            std::min(derefs + edge.derefs, kMaxDerefs); // the root's own address may be what it holds: d < 0
        if (from.generation == generation && from.derefs <= d) continue;
        from.generation = generation;
        from.derefs = d;
        from.to = l;
        from.via = &edge;
        todo.push_back(&from);
      }
    }
  }

  std::vector<FlowStep> path_to(const Location &root, const Location &from) {
    std::vector<FlowStep> path;
    const Location *l = &from;
    do {
      path.push_back({l->via->pos, describe_step(l->via->why, *l->to)});
      l = l->to;
    } while (l != &root && l->to != nullptr && path.size() < 32);
    if (root.loop_depth < from.loop_depth && !root.escapes && root.function == from.function)
      path.push_back({root.variable != nullptr ? root.variable->pos : base::Pos(),
                      "which is declared outside the loop"});
    else if (root.escapes && &root != &graph_.heap())
      path.push_back({{}, "which itself lives on the heap"});
    return path;
  }

  void record_leak(const Location &root, const Location &parameter, int derefs) {
    FunctionSummary &leaks = leaks_[parameter.function];
    leaks.resize(summary_size(*parameter.function));
    auto &list = leaks[static_cast<size_t>(parameter.parameter)];
    // A result of another function of the component is as good as the heap to this one's callers.
    bool is_own_result = root.result >= 0 && !root.escapes && root.function == parameter.function;
    int target = is_own_result ? root.result : Leak::kHeap;
    for (Leak &leak : list)
      if (leak.target == target) {
        leak.derefs = std::min(leak.derefs, derefs);
        return;
      }
    list.push_back({target, derefs});
  }

  Graph &graph_;
  Leaks &leaks_;
  std::deque<Location *> work_;
  uint32_t generation_ = 0;
};

} // namespace

void solve(Graph &graph, Leaks &leaks) { Solver(graph, leaks).run(); }

} // namespace tuco::escape
