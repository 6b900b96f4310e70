// Tarjan's algorithm (Tarjan 1972) over outermost functions; edges are the direct calls and the method values in their
// bodies and in those of their function literals. Iterative: call chains of generated code can be deep.
#include "compiler/escape/components.h"

#include <algorithm>
#include <unordered_map>

namespace tuco::escape {
namespace {

using core::Expr;
using core::Function;
using core::Stmt;

const Function *outermost(const Function *f) {
  while (f->parent != nullptr) f = f->parent;
  return f;
}

void callees_of(const Expr &e, std::vector<const Function *> &out) {
  bool needs_summary =
      e.op == core::Op::Call || e.op == core::Op::MakeClosure; // the latter: of a method value's code
  if (needs_summary && e.function->body != nullptr) out.push_back(outermost(e.function->body));
  for (const Expr *o : e.operands)
    if (o != nullptr) callees_of(*o, out);
}

void callees_of(std::span<Stmt *const> body, std::vector<const Function *> &out) {
  for (const Stmt *s : body) {
    if (s->value != nullptr) callees_of(*s->value, out);
    if (s->address != nullptr) callees_of(*s->address, out);
    for (const Expr *v : s->values) callees_of(*v, out);
    callees_of(s->body, out);
    callees_of(s->otherwise, out);
  }
}

struct Node {
  std::vector<const Function *> members; // the function and its literals
  std::vector<const Function *> callees; // outermost functions
  int index = -1, low = 0;
  bool on_stack = false;
};

} // namespace

std::vector<std::vector<const Function *>> call_components(const core::Package &package) {
  std::unordered_map<const Function *, Node> nodes;
  std::vector<const Function *> order;
  for (const Function *f : package.functions) {
    const Function *root = outermost(f);
    auto [it, fresh] = nodes.try_emplace(root);
    if (fresh) order.push_back(root);
    it->second.members.push_back(f);
    callees_of(f->body, it->second.callees);
  }
  std::vector<std::vector<const Function *>> components;
  std::vector<const Function *> stack;
  int next_index = 0;
  struct Visit {
    const Function *function;
    size_t next_callee;
  };
  for (const Function *start : order) {
    if (nodes[start].index >= 0) continue;
    std::vector<Visit> visits{{start, 0}};
    while (!visits.empty()) {
      Visit &visit = visits.back();
      Node &node = nodes[visit.function];
      if (visit.next_callee == 0) {
        node.index = node.low = next_index++;
        node.on_stack = true;
        stack.push_back(visit.function);
      }
      bool descended = false;
      while (visit.next_callee < node.callees.size()) {
        const Function *callee = node.callees[visit.next_callee++];
        auto found = nodes.find(callee);
        if (found == nodes.end()) continue;
        if (found->second.index < 0) {
          visits.push_back({callee, 0});
          descended = true;
          break;
        }
        if (found->second.on_stack) node.low = std::min(node.low, found->second.index);
      }
      if (descended) continue;
      if (node.callees.empty()) visit.next_callee = 1;
      if (node.low == node.index) {
        std::vector<const Function *> component;
        const Function *member;
        do {
          member = stack.back();
          stack.pop_back();
          nodes[member].on_stack = false;
          for (const Function *f : nodes[member].members) component.push_back(f);
        } while (member != visit.function);
        components.push_back(std::move(component));
      }
      int low = node.low;
      visits.pop_back();
      if (!visits.empty()) {
        Node &caller = nodes[visits.back().function];
        caller.low = std::min(caller.low, low);
      }
    }
  }
  return components;
}

} // namespace tuco::escape
