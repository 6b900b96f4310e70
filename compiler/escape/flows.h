#pragma once
// From the statements of a function to the edges of the graph.
#include "compiler/escape/graph.h"

#include <span>

namespace tuco::escape {

class Flows {
public:
  // members: the functions of the component, whose calls of each other go by their variables. summaries: of the functions
  // that are known; the first that has one counts.
  Flows(Graph &graph, std::span<const core::Function *const> members,
        std::vector<const Summaries *> summaries)
      : graph_(graph), members_(members), summaries_(std::move(summaries)) {}

  void add(const core::Function &f);

private:
  // ---- holes
  Hole heap_hole(base::Pos pos, const char *why) { return {&graph_.heap(), 0, pos, why}; }
  Hole hole_of(const core::Variable *v, base::Pos pos, const char *why);
  // Of what is copied into the array of `slice`.
  Hole contents_hole(const core::Expr &slice, base::Pos pos, const char *why);
  Location &capture_location(uint32_t index) const;
  Location *stored_location(const core::Expr &address);

  // ---- expressions: the value of `e` flows into `k`
  void expression(const core::Expr &e, const Hole &into);
  void all(std::span<const core::Expr *const> operands, const Hole &k);
  void effects(std::span<const core::Expr *const> operands);
  void special(const core::Expr &e, const Hole &k);
  void through_memory(const core::Expr &e, const Hole &k);
  void allocation(const core::Expr &e, const Hole &k);
  void make_slice(const core::Expr &e, const Hole &k);
  void sized(const core::Expr &e, int64_t count, const Hole &k);
  Location &buffered(const core::Expr &e, const Hole &k);
  void append(const core::Expr &e, const Hole &k);
  void integer_pointers(const core::Expr &e, const Hole &k);
  void read_pointers(const core::Expr &e, const Hole &k);
  // results: one hole per result (one in all if the call has a single result).
  void call(const core::Expr &e, std::span<const Hole> results);
  void call_of_member(const core::Expr &e, std::span<const Hole> results);
  // What becomes of an argument by a summary's entry.
  void leaks_of(const core::Expr &argument, const std::vector<Leak> &leaks, base::Pos pos,
                std::span<const Hole> results);
  // The receiver of a method value: its method may be called with it whenever the value is.
  void bound_receiver(const core::Expr &method_value);
  bool is_member(const core::Function *f) const;
  const FunctionSummary *find_summary(const std::string &symbol) const;

  // ---- statements
  void statement(const core::Stmt &s);
  void assign(const core::Stmt &s);

  Graph &graph_;
  std::span<const core::Function *const> members_;
  std::vector<const Summaries *> summaries_;
  const core::Function *function_ = nullptr;
};

} // namespace tuco::escape
