#pragma once
// What a function's body does to its variables, found before anything is built: closures capture by value
// what is never assigned again, and loop variables need a copy per iteration only if something holds on to
// them.
#include "compiler/check/info.h"

#include <unordered_map>
#include <unordered_set>

namespace tuco::core {

struct VariableFact {
  const void *function = nullptr; // FuncDecl, FuncLit, or RangeStmt (over a function) that declares it
  bool reassigned = false;        // assigned after its declaration
  bool address_taken = false;     // &x, x[:] of an array, x.m() with pointer receiver
  bool captured = false; // used in a function literal (or loop body that becomes one) inside `function`

  // A closure must see the variable itself, not its value.
  bool by_reference() const { return reassigned || address_taken; }
};

class VariableFacts {
public:
  // Adds the facts of a declaration's body, of a literal at package level, or of an initialising expression.
  void add(const syntax::FuncDecl &decl, const check::Info &info);
  void add(const syntax::Expr &expr, const check::Info &info);

  const VariableFact &of(const types::Object *variable) const;
  // A statement `goto` jumps backwards to it: what follows is a loop.
  bool is_backward_label(const syntax::LabeledStmt *label) const { return backward_labels_.contains(label); }
  // The function or literal contains a defer inside a loop (or after a backward label).
  bool defers_in_loop(const void *function) const { return loop_defers_.contains(function); }
  uint32_t defer_count(const void *function) const {
    auto it = defer_counts_.find(function);
    return it == defer_counts_.end() ? 0 : it->second;
  }

private:
  friend class VariableFactsWalk;
  std::unordered_map<const types::Object *, VariableFact> facts_;
  std::unordered_set<const void *> backward_labels_;
  std::unordered_set<const void *> loop_defers_;
  std::unordered_map<const void *, uint32_t> defer_counts_;
};

} // namespace tuco::core
