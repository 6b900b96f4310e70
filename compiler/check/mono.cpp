// Instantiations without end: `func f[T any]() { f[*T]() }` would need code for f[int], f[*int], f[**int], …
//
// Type parameters are the vertices of a graph. Where P is instantiated with an argument that mentions Q,
// there is an edge from Q to P: of weight 0 if the argument is Q itself, 1 if it is a larger type. A type
// declared inside a generic function is a vertex, too, that the function's parameters lead to. Instantiation
// ends exactly if there is no cycle of positive weight. As Bellman and Ford: weights are raised along the
// edges until nothing changes; a path that gets as long as there are vertices has gone round such a cycle.
//
// Only instantiations of the package's own generic code are recorded: others cannot be part of a cycle
// through it. The method is that of go/types (mono.go).
#include "compiler/check/mono.h"

#include "compiler/types/predicates.h"
#include "compiler/types/type_set.h"

#include <algorithm>

namespace tuco::check {

using types::Type;
using types::TypeKind;
using types::TypeParam;

std::size_t InstanceGraph::vertex(types::TypeName *object) {
  auto [it, fresh] = index_.try_emplace(object, vertices_.size());
  if (fresh) vertices_.push_back({object});
  return it->second;
}

std::size_t InstanceGraph::param_vertex(TypeParam *param) {
  auto it = canonical_.find(param);
  return vertex((it == canonical_.end() ? param : it->second)->obj);
}

void InstanceGraph::record(const std::vector<TypeParam *> &params, const std::vector<Type *> &args,
                           const std::function<base::Pos(std::size_t)> &pos) {
  for (std::size_t i = 0; i < params.size() && i < args.size(); ++i)
    if (params[i]->obj->package == package_) flow(params[i], args[i], args[i], pos(i));
}

// `part` occurs in the argument `arg` for `param`.
void InstanceGraph::flow(TypeParam *param, Type *part, Type *arg, base::Pos pos) {
  part = types::unalias(part);
  auto each_var = [&](const std::vector<types::Var *> &vars) {
    for (types::Var *var : vars) flow(param, var->type, arg, pos);
  };
  auto edge_from = [&](std::size_t from) {
    std::size_t to = param_vertex(param);
    edges_.push_back({to, from, part == types::unalias(arg) ? 0 : 1, pos, arg});
  };
  switch (part->kind) {
  case TypeKind::TypeParam: edge_from(param_vertex(static_cast<TypeParam *>(part))); return;
  case TypeKind::Named: {
    auto *named = static_cast<types::Named *>(part);
    auto &implicit = named->origin->implicit_params;
    if (!implicit.empty() && named->obj->package == package_) {
      bool known = index_.contains(named->obj);
      std::size_t local = vertex(named->obj);
      if (!known)
        for (TypeParam *outer : implicit)
          edges_.push_back({local, param_vertex(outer), 1, named->obj->pos, outer});
      edge_from(local);
    }
    for (Type *inner : named->type_args) flow(param, inner, arg, pos);
    return;
  }
  case TypeKind::Array: return flow(param, static_cast<types::Array *>(part)->elem, arg, pos);
  case TypeKind::Slice: return flow(param, static_cast<types::Slice *>(part)->elem, arg, pos);
  case TypeKind::Pointer: return flow(param, static_cast<types::Pointer *>(part)->elem, arg, pos);
  case TypeKind::Chan: return flow(param, static_cast<types::Chan *>(part)->elem, arg, pos);
  case TypeKind::Map:
    flow(param, static_cast<types::Map *>(part)->key, arg, pos);
    return flow(param, static_cast<types::Map *>(part)->elem, arg, pos);
  case TypeKind::Struct: return each_var(static_cast<types::Struct *>(part)->fields);
  case TypeKind::Signature:
    each_var(static_cast<types::Signature *>(part)->params->vars);
    return each_var(static_cast<types::Signature *>(part)->results->vars);
  case TypeKind::Interface:
    for (types::Func *method : types::type_set(static_cast<types::Interface *>(part)).methods)
      flow(param, method->type, arg, pos);
    return;
  default: return;
  }
}

std::vector<InstanceGraph::Step> InstanceGraph::find_growing_cycle() {
  for (bool again = true; again;) {
    again = false;
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      const Edge &edge = edges_[i];
      const Vertex &from = vertices_[edge.from];
      Vertex &to = vertices_[edge.to];
      int weight = from.weight + edge.weight;
      if (weight <= to.weight) continue;
      to.best_edge = i;
      to.length = from.length + 1;
      if (to.length == vertices_.size()) return cycle_through(edge.to);
      to.weight = weight;
      again = true;
    }
  }
  return {};
}

std::vector<InstanceGraph::Step> InstanceGraph::cycle_through(std::size_t v) const {
  std::vector<std::size_t> path;
  while (std::find(path.begin(), path.end(), v) == path.end()) {
    path.push_back(v);
    v = edges_[vertices_[v].best_edge].from;
  }
  path.erase(path.begin(), std::find(path.begin(), path.end(), v));
  std::vector<Step> steps;
  for (std::size_t each : path) {
    const Edge &edge = edges_[vertices_[each].best_edge];
    steps.push_back({vertices_[edge.to].object, edge.pos, edge.type});
  }
  return steps;
}

} // namespace tuco::check
