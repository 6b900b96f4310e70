#include "compiler/escape/graph.h"

namespace tuco::escape {

namespace {

// Larger variables go to the heap whatever their flow: a data-stack chunk should not be blown up by one frame.
constexpr int64_t kMaxVariableBytes = 128 << 10;

void force(Location &l, const char *why) {
  l.escapes = true;
  l.forced = why;
}

std::string describe(const Location &location) {
  if (location.variable != nullptr) {
    if (!location.variable->name || location.variable->name.str().empty())
      return location.variable->kind == core::VariableKind::Result ? "the result" : "a temporary";
    return location.variable->name.string();
  }
  if (location.site != nullptr) return std::string(core::op_text(location.site->op));
  if (location.function != nullptr) return "the receiver";
  return "heap";
}

} // namespace

std::string describe_step(const char *why, const Location &to) {
  bool is_heap = to.function == nullptr;
  return is_heap ? why : std::string(why) + " " + describe(to);
}

Location &Graph::add(const core::Function &f) {
  Location &l = locations_.emplace_back();
  l.function = &f;
  return l;
}

void Graph::add_variables(const core::Function &f) {
  for (const core::Variable *v : f.variables) {
    Location &l = add(f);
    l.variable = v;
    l.loop_depth = v->loop_depth;
    if (v->type != nullptr && core::size_of(v->type) > kMaxVariableBytes && v->addressed)
      force(l, "too large for the stack");
    of_variable_[v] = &l;
  }
  for (size_t i = 0; i < f.parameters.size(); i++)
    if (f.parameters[i] != nullptr) of(f.parameters[i]).parameter = static_cast<int>(i);
  if (is_method_value(f)) {
    Location &receiver = add(f);
    receiver.parameter = static_cast<int>(f.parameters.size());
    of_receiver_[&f] = &receiver;
  }
  for (size_t i = 0; i < f.results.size(); i++)
    if (f.results[i] != nullptr) of(f.results[i]).result = static_cast<int>(i);
}

Location &Graph::add_site(const core::Function &f, const core::Expr &e, const char *why_on_heap) {
  Location &l = add(f);
  l.site = &e;
  l.loop_depth = e.loop_depth;
  of_site_[&e] = &l;
  if (why_on_heap != nullptr) force(l, why_on_heap);
  return l;
}

void Graph::add_flow(const Hole &k, Location &from) {
  if (k.to == nullptr || (k.to == &from && k.derefs >= 0)) return;
  if (!k.to->escapes || k.derefs >= 0) {
    k.to->edges.push_back({&from, k.derefs, k.pos, k.why});
    return;
  }
  if (from.escapes) return;
  from.escapes = true; // its address goes to the heap at once
  from.path.push_back({k.pos, describe_step(k.why, *k.to)});
}

} // namespace tuco::escape
