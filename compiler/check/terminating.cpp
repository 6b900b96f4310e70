// Terminating statements, as the language specification defines them: a function with results must end in
// one.
#include "compiler/check/checker.h"

namespace tuco::check {

using syntax::StmtKind;

namespace {

// Whether s holds a break out of the statement labeled `label`, or, where `implicit`, one without a label.
bool has_break(const Stmt *s, Name label, bool implicit);

bool has_break_list(List<const Stmt *> list, Name label, bool implicit) {
  for (const Stmt *s : list)
    if (has_break(s, label, implicit)) return true;
  return false;
}

template <class C> bool has_break_clauses(List<const C *> clauses, Name label) {
  for (const C *clause : clauses)
    if (has_break_list(clause->body, label, false)) return true;
  return false;
}

bool has_break(const Stmt *s, Name label, bool implicit) {
  switch (s->kind) {
  case StmtKind::Labeled: return has_break(s->to<syntax::LabeledStmt>()->stmt, label, implicit);
  case StmtKind::Branch: {
    auto *branch = s->to<syntax::BranchStmt>();
    if (branch->branch != syntax::BranchKind::Break) return false;
    return branch->label == nullptr ? implicit : label && branch->label->name == label;
  }
  case StmtKind::Block: return has_break_list(s->to<syntax::BlockStmt>()->stmts, label, implicit);
  case StmtKind::If: {
    auto *branch = s->to<syntax::IfStmt>();
    return has_break(branch->then, label, implicit) ||
           (branch->otherwise != nullptr && has_break(branch->otherwise, label, implicit));
  }
  // An unlabeled break inside belongs to the inner statement.
  case StmtKind::Switch: return label && has_break_clauses(s->to<syntax::SwitchStmt>()->clauses, label);
  case StmtKind::TypeSwitch:
    return label && has_break_clauses(s->to<syntax::TypeSwitchStmt>()->clauses, label);
  case StmtKind::Select: return label && has_break_clauses(s->to<syntax::SelectStmt>()->clauses, label);
  case StmtKind::For: return label && has_break(s->to<syntax::ForStmt>()->body, label, false);
  case StmtKind::Range: return label && has_break(s->to<syntax::RangeStmt>()->body, label, false);
  default: return false;
  }
}

} // namespace

bool Checker::is_terminating(const Stmt *s, Name label) {
  switch (s->kind) {
  case StmtKind::Labeled: {
    auto *labeled = s->to<syntax::LabeledStmt>();
    return is_terminating(labeled->stmt, labeled->label->name);
  }
  case StmtKind::Expr: return panic_calls_.contains(syntax::unparen(s->to<syntax::ExprStmt>()->x));
  case StmtKind::Return: return true;
  case StmtKind::Branch: {
    syntax::BranchKind kind = s->to<syntax::BranchStmt>()->branch;
    return kind == syntax::BranchKind::Goto || kind == syntax::BranchKind::Fallthrough;
  }
  case StmtKind::Block: return is_terminating_list(s->to<syntax::BlockStmt>()->stmts);
  case StmtKind::If: {
    auto *branch = s->to<syntax::IfStmt>();
    return branch->otherwise != nullptr && is_terminating(branch->then, Name()) &&
           is_terminating(branch->otherwise, Name());
  }
  case StmtKind::Switch: return is_terminating_switch(s->to<syntax::SwitchStmt>()->clauses, label);
  case StmtKind::TypeSwitch: return is_terminating_switch(s->to<syntax::TypeSwitchStmt>()->clauses, label);
  case StmtKind::Select:
    for (const syntax::CommClause *clause : s->to<syntax::SelectStmt>()->clauses)
      if (!is_terminating_list(clause->body) || has_break_list(clause->body, label, true)) return false;
    return true;
  case StmtKind::For: {
    auto *loop = s->to<syntax::ForStmt>();
    return loop->cond == nullptr && !has_break(loop->body, label, true);
  }
  default: return false;
  }
}

bool Checker::is_terminating_list(List<const Stmt *> list) {
  for (auto it = list.rbegin(); it != list.rend(); ++it)
    if ((*it)->kind != StmtKind::Empty) return is_terminating(*it, Name());
  return false;
}

bool Checker::is_terminating_switch(List<const syntax::CaseClause *> clauses, Name label) {
  bool has_default = false;
  for (const syntax::CaseClause *clause : clauses) {
    has_default |= clause->is_default;
    if (!is_terminating_list(clause->body) || has_break_list(clause->body, label, true)) return false;
  }
  return has_default;
}

} // namespace tuco::check
