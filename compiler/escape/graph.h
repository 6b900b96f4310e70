#pragma once
// The graph of one component: its locations, and the edges between them (escape.cpp says what they mean).
#include "compiler/escape/escape.h"

#include <algorithm>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace tuco::escape {

inline constexpr int kMaxDerefs = 8;

struct Location;

struct Edge {
  Location *from;
  int derefs;
  base::Pos pos;
  const char *why;
};

struct Location {
  const core::Function *function = nullptr; // null: the heap
  uint32_t loop_depth = 0;
  const core::Variable *variable = nullptr;
  const core::Expr *site = nullptr;
  int result = -1;    // index among the results of its function
  int parameter = -1; // index among its parameters, and then the receiver that a method value has captured
  bool is_buffer = false; // a site whose size is known only when it is reached
  bool escapes = false;
  const char *forced = nullptr; // the reason, where it is not a flow
  std::vector<Edge> edges;      // into this location
  // The walk in progress.
  uint32_t generation = 0;
  int derefs = 0;
  Location *to = nullptr; // one step towards the root
  const Edge *via = nullptr;
  bool queued = false;
  // For the report: how its address got out.
  std::vector<FlowStep> path;
};

// Where a value goes: into a location, after `derefs` loads.
struct Hole {
  Location *to; // null: nowhere
  int derefs = 0;
  base::Pos pos;
  const char *why = "";

  Hole deref() const { return {to, std::min(derefs + 1, kMaxDerefs), pos, why}; }
  Hole address() const { return {to, derefs - 1, pos, why}; }
};

class Graph {
public:
  Graph() { heap_.escapes = true; }

  // Its variables, and the receiver that it has captured if it is the code of a method value.
  void add_variables(const core::Function &f);
  // Where `e`, a site in `f`, allocates. With a reason it is on the heap.
  Location &add_site(const core::Function &f, const core::Expr &e, const char *why_on_heap);
  void add_flow(const Hole &k, Location &from);

  Location &heap() { return heap_; }
  std::deque<Location> &locations() { return locations_; }
  Location &of(const core::Variable *variable) const { return *of_variable_.at(variable); }
  Location &receiver_of(const core::Function &method_value) const { return *of_receiver_.at(&method_value); }
  const std::unordered_map<const core::Expr *, Location *> &sites() const { return of_site_; }

private:
  Location &add(const core::Function &f);

  Location heap_;
  std::deque<Location> locations_;
  std::unordered_map<const core::Variable *, Location *> of_variable_;
  std::unordered_map<const core::Expr *, Location *> of_site_;
  std::unordered_map<const core::Function *, Location *> of_receiver_;
};

// One step of a report: what was done, and to what.
std::string describe_step(const char *why, const Location &to);

} // namespace tuco::escape
