// The order in which package-level variables are initialised.
//
// A variable must be initialised after everything that its initialiser needs: the variables that it mentions,
// and those that the functions it mentions need, and so on. Among the variables that are ready, the one
// declared first goes first (language specification, "Package initialization"). A constant or variable that
// needs itself is an error.
//
// Functions are eliminated from the dependency graph: whoever depends on a function depends on all that it
// depends on. They are taken in order of their cost (predecessors times successors), which keeps the graph
// small. Then the variable with the fewest unmet dependencies, and among those the first in the source, is
// taken again and again, from a priority queue.
//
// Follows the algorithm of go/types (initorder.go), so that programs that depend on unspecified details
// behave alike.
#include "compiler/check/checker.h"

#include <algorithm>
#include <deque>

namespace tuco::check {

namespace {

struct Node {
  Object *object;
  std::set<Node *> before, after; // needed by, needs
  std::size_t open = 0;           // needs not met yet
};

struct Earlier {
  bool operator()(const Node *x, const Node *y) const {
    bool x_const = x->object->kind == types::ObjectKind::Const,
         y_const = y->object->kind == types::ObjectKind::Const;
    if (x_const != y_const) return x_const;
    if (x->open != y->open) return x->open < y->open;
    return x->object->order < y->object->order;
  }
};

// A path from `from` to `to`, last step first; empty if there is none.
std::vector<Object *> find_path(const std::unordered_map<Object *, DeclInfo *> &decls, Object *from,
                                Object *to, std::unordered_set<Object *> &seen) {
  if (!seen.insert(from).second) return {};
  for (auto &[order, next] : decls.at(from)->deps) {
    if (next == to) return {next};
    std::vector<Object *> path = find_path(decls, next, to, seen);
    if (path.empty()) continue;
    path.push_back(next);
    return path;
  }
  return {};
}

bool has_dependencies(Object *object) {
  return object->kind == types::ObjectKind::Const || object->kind == types::ObjectKind::Var ||
         object->kind == types::ObjectKind::Func;
}

} // namespace

void Checker::init_cycle_error(Object *from) {
  std::unordered_set<Object *> seen;
  std::vector<Object *> cycle = find_path(decls_, from, from, seen);
  if (cycle.empty()) return; // depends on a cycle without being part of it
  Object *object = cycle[0];
  if (cycle.size() == 1) {
    error(object, Code::InvalidInitCycle,
          "initialization cycle: " + object->name.string() + " refers to itself");
    return;
  }
  std::vector<Remark> remarks;
  Object *at = object;
  for (auto it = cycle.rbegin(); it != cycle.rend(); ++it) {
    remarks.push_back({at->pos, at->name.string() + " refers to " + (*it)->name.string()});
    at = *it;
  }
  error(object, Code::InvalidInitCycle, "initialization cycle for " + object->name.string(),
        std::move(remarks));
}

void Checker::init_order() {
  std::deque<Node> storage;
  std::unordered_map<Object *, Node *> nodes;
  for (Object *object : objects_)
    if (has_dependencies(object)) nodes[object] = &storage.emplace_back(Node{object, {}, {}, 0});
  for (Node &node : storage)
    for (auto &[order, needed] : decls_[node.object]->deps)
      if (auto it = nodes.find(needed); it != nodes.end()) {
        node.after.insert(it->second);
        it->second->before.insert(&node);
      }

  std::vector<Node *> functions;
  for (Node &node : storage)
    if (node.object->kind == types::ObjectKind::Func) functions.push_back(&node);
  std::sort(functions.begin(), functions.end(), [](Node *a, Node *b) {
    std::size_t cost_a = a->before.size() * a->after.size(), cost_b = b->before.size() * b->after.size();
    return std::pair(cost_a, a->object->order) < std::pair(cost_b, b->object->order);
  });
  for (Node *function : functions) {
    for (Node *user : function->before) { // any order: they are joined to sets
      if (user == function) continue;
      for (Node *needed : function->after) { // any order: likewise
        if (needed == function) continue;
        user->after.insert(needed);
        needed->before.insert(user);
      }
      user->after.erase(function);
    }
    // any order: likewise
    for (Node *needed : function->after) needed->before.erase(function);
  }

  std::set<Node *, Earlier> queue;
  for (Node &node : storage) {
    if (node.object->kind == types::ObjectKind::Func) continue;
    node.open = node.after.size();
    queue.insert(&node);
  }
  std::unordered_set<DeclInfo *> done;
  while (!queue.empty()) {
    Node *node = *queue.begin();
    queue.erase(queue.begin());
    if (node->open > 0) init_cycle_error(node->object);
    for (Node *user : node->before) { // any order: the queue has one of its own
      bool queued = queue.erase(user) != 0;
      --user->open;
      if (queued) queue.insert(user);
    }
    auto *var = object_as<types::Var>(node->object);
    if (var == nullptr) continue;
    DeclInfo *info = decls_[var];
    if (!info->has_initializer() || !done.insert(info).second) continue;
    std::vector<types::Var *> lhs = info->lhs;
    if (lhs.empty()) lhs.push_back(var);
    info_.init_order.push_back({std::move(lhs), info->init});
  }
}

} // namespace tuco::check
