// Finds instantiations without end. See mono.cpp.
#pragma once

#include "compiler/types/context.h"

#include <functional>
#include <unordered_map>

namespace tuco::check {

class InstanceGraph {
public:
  explicit InstanceGraph(const types::Package *package) : package_(package) {}

  // The type parameter of a method's receiver stands for that of the type.
  void alias(types::TypeParam *receiver_param, types::TypeParam *param) {
    canonical_[receiver_param] = param;
  }
  // params[i] is instantiated with args[i] at pos(i).
  void record(const std::vector<types::TypeParam *> &params, const std::vector<types::Type *> &args,
              const std::function<base::Pos(std::size_t)> &pos);

  struct Step {
    types::TypeName *object; // a type parameter, or a type declared in a generic function
    base::Pos pos;
    types::Type *type; // what it is instantiated with, or parameterised by
  };
  // A cycle that makes types grow; empty if there is none.
  std::vector<Step> find_growing_cycle();

private:
  struct Vertex {
    types::TypeName *object;
    int weight = 0;
    std::size_t best_edge = 0; // the edge that gave the weight
    std::size_t length = 0;    // of the path that gave it
  };
  struct Edge {
    std::size_t to, from;
    int weight; // 1: the argument is larger than the parameter in it
    base::Pos pos;
    types::Type *type;
  };
  void flow(types::TypeParam *param, types::Type *part, types::Type *arg, base::Pos pos);
  std::size_t vertex(types::TypeName *object);
  std::size_t param_vertex(types::TypeParam *param);
  std::vector<Step> cycle_through(std::size_t v) const;

  const types::Package *package_;
  std::vector<Vertex> vertices_;
  std::vector<Edge> edges_;
  std::unordered_map<types::TypeParam *, types::TypeParam *> canonical_;
  std::unordered_map<types::TypeName *, std::size_t> index_;
};

} // namespace tuco::check
