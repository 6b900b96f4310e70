// Branch statements: which statement each break, continue and goto goes to.
//
// One pass over a function's body, block by block. Break and continue take the innermost statement of their
// kind or the enclosing one with their label. A goto backward finds its label declared; one forward is kept, by its
// label's name, until the label comes. It is visible from those gotos that were met since the label's block began, as
// that block has not ended: they are the last ones of that name. A goto must not
//
//   - jump into a block: then its label is known when the function ends, but was not visible from the goto;
//   - jump over a variable declaration of the label's block: then it was met before the last of them.
//
// So a function is resolved in a time that grows as its length, however many gotos wait at once.
//
// Function literals are functions of their own; the parser resolves them when their bodies end.
#include "compiler/syntax/parser_impl.h"

#include <unordered_map>

namespace tuco::syntax {

namespace {

using diag::Code;

struct Block {
  const Block *parent;
  Pos start;
  const LabeledStmt *labeled; // the label of the statement that the block belongs to, or nullptr
  std::size_t forward;        // how many forward gotos were met before it
};

struct LabelInfo {
  const Block *parent;
  const LabeledStmt *stmt;
  bool used = false;
};

struct Targets {
  const Stmt *breaks = nullptr;
  const Stmt *continues = nullptr;
  int case_index = -1; // of the clause of an expression switch whose statement list this is; -1: none
};

class BranchResolver {
public:
  BranchResolver(const base::FileSet &files, const std::function<void(Pos, Code, std::string)> &error)
      : files_(files), error_(error) {}

  void run(const BlockStmt &body) {
    block(nullptr, {}, nullptr, body.pos, body.stmts);
    for (BranchStmt *jump : forward_) {
      if (jump->target != nullptr) continue;
      std::string name = jump->label->name.string();
      if (LabelInfo *label = find(jump->label->name)) {
        label->used = true;
        error_(jump->label->pos, Code::JumpIntoBlock,
               "goto " + name + " jumps into block starting at " + place(label->parent->start));
      } else {
        error_(jump->label->pos, Code::UndeclaredLabel, "label " + name + " not defined");
      }
    }
    for (const LabelInfo &label : labels_)
      if (!label.used)
        error_(label.stmt->label->pos, Code::UnusedLabel,
               "label " + label.stmt->label->name.string() + " defined and not used");
  }

private:
  std::string place(Pos pos) const { return base::to_string(files_.presumed(pos)); }

  LabelInfo *find(Name name) {
    auto it = labels_by_name_.find(name);
    return it == labels_by_name_.end() ? nullptr : it->second;
  }

  LabelInfo *declare(const Block *in, const LabeledStmt *stmt) {
    if (LabelInfo *other = find(stmt->label->name)) {
      error_(stmt->label->pos, Code::DuplicateLabel,
             "label " + stmt->label->name.string() + " already defined at " + place(other->stmt->label->pos));
      return other;
    }
    return labels_by_name_[stmt->label->name] = &labels_.emplace_back(LabelInfo{in, stmt});
  }

  // The enclosing labeled statement of that name. `found` says whether there is such a label at all.
  const LabeledStmt *enclosing(const Block *from, Name name, bool &found) {
    LabelInfo *label = find(name);
    found = label != nullptr;
    if (label == nullptr) return nullptr;
    label->used = true;
    for (; from != nullptr; from = from->parent)
      if (from->labeled == label->stmt) return label->stmt;
    return nullptr;
  }

  const LabeledStmt *goto_target(const Block *from, Name name) {
    LabelInfo *label = find(name);
    if (label == nullptr) return nullptr;
    label->used = true;
    for (; from != nullptr; from = from->parent)
      if (label->parent == from) return label->stmt;
    return nullptr;
  }

  void unlabeled(BranchStmt *stmt, const Targets &targets, bool last);
  void labeled(const Block *from, BranchStmt *stmt);
  void block(const Block *parent, Targets targets, const LabeledStmt *labeled, Pos start,
             List<const Stmt *> body);

  // A declaration of variables.
  struct Declaration {
    Pos pos;
    std::string names;
    std::size_t forward = 0; // how many forward gotos were met before it
  };
  void arrive(const LabeledStmt *label, const Block *in, const Declaration &last);

  const base::FileSet &files_;
  const std::function<void(Pos, Code, std::string)> &error_;
  std::deque<LabelInfo> labels_;
  std::unordered_map<Name, LabelInfo *> labels_by_name_;
  std::vector<BranchStmt *> forward_; // all forward gotos; their target says whether their label has come
  std::unordered_map<Name, std::vector<std::size_t>>
      waiting_;              // the places in forward_ of those whose label has not come
  std::deque<Block> blocks_; // labels point to them after their statements have been left
};

void BranchResolver::unlabeled(BranchStmt *stmt, const Targets &targets, bool last) {
  switch (stmt->branch) {
  case BranchKind::Break:
    stmt->target = targets.breaks;
    if (stmt->target == nullptr)
      error_(stmt->pos, Code::MisplacedBreak, "break is not in a loop, switch, or select");
    return;
  case BranchKind::Continue:
    stmt->target = targets.continues;
    if (stmt->target == nullptr) error_(stmt->pos, Code::MisplacedContinue, "continue is not in a loop");
    return;
  case BranchKind::Fallthrough: {
    const char *message = "fallthrough statement out of place";
    if (targets.breaks != nullptr && targets.breaks->kind == StmtKind::TypeSwitch) {
      message = "cannot fallthrough in type switch";
    } else if (auto *sw = targets.breaks ? targets.breaks->as<SwitchStmt>() : nullptr;
               sw != nullptr && targets.case_index >= 0 && last) {
      if (static_cast<std::size_t>(targets.case_index) + 1 != sw->clauses.size()) return;
      message = "cannot fallthrough final case in switch";
    }
    error_(stmt->pos, Code::MisplacedFallthrough, message);
    return;
  }
  case BranchKind::Goto: return; // always has a label
  }
}

void BranchResolver::labeled(const Block *from, BranchStmt *stmt) {
  Name name = stmt->label->name;
  if (stmt->branch == BranchKind::Goto) {
    stmt->target = goto_target(from, name);
    if (stmt->target != nullptr) return;
    waiting_[name].push_back(forward_.size());
    forward_.push_back(stmt);
    return;
  }
  bool is_break = stmt->branch == BranchKind::Break;
  std::string word = is_break ? "break" : "continue";
  bool found;
  const LabeledStmt *target = enclosing(from, name, found);
  if (!found) {
    error_(stmt->label->pos, Code::UndeclaredLabel, word + " label not defined: " + name.string());
    return;
  }
  const Stmt *inner = target != nullptr ? target->stmt : nullptr;
  StmtKind kind = inner != nullptr ? inner->kind : StmtKind::Bad;
  bool loop = kind == StmtKind::For || kind == StmtKind::Range;
  bool ok = loop || (is_break &&
                     (kind == StmtKind::Switch || kind == StmtKind::TypeSwitch || kind == StmtKind::Select));
  if (ok)
    stmt->target = inner;
  else
    error_(stmt->label->pos, Code::MisplacedLabel, "invalid " + word + " label " + name.string());
}

// A label is declared: the gotos that wait for it in its block or within have their target.
void BranchResolver::arrive(const LabeledStmt *label, const Block *in, const Declaration &last) {
  Name name = label->label->name;
  LabelInfo *info = declare(in, label);
  auto it = waiting_.find(name);
  if (it == waiting_.end()) return;
  std::vector<std::size_t> &jumps = it->second;
  std::size_t first = jumps.size();
  while (first > 0 && jumps[first - 1] >= in->forward) --first;
  for (std::size_t i = first; i < jumps.size(); ++i) {
    BranchStmt *jump = forward_[jumps[i]];
    jump->target = label;
    info->used = true;
    if (jumps[i] < last.forward)
      error_(jump->label->pos, Code::JumpOverDecl,
             "goto " + name.string() + " jumps over declaration of " + last.names + " at " + place(last.pos));
  }
  jumps.resize(first);
}

void BranchResolver::block(const Block *parent, Targets targets, const LabeledStmt *block_label, Pos start,
                           List<const Stmt *> body) {
  const Block *self = &blocks_.emplace_back(Block{parent, start, block_label, forward_.size()});
  Declaration last;
  auto declares = [&](Pos at, std::string names) { last = {at, std::move(names), forward_.size()}; };
  const LabeledStmt *label = nullptr;
  auto inner = [&](const Stmt *breaks, const Stmt *continues, int case_index, Pos at,
                   List<const Stmt *> stmts) {
    block(self, {breaks, continues, case_index}, label, at, stmts);
  };

  // A fallthrough is last even if empty statements follow it.
  std::size_t count = body.size();
  while (count > 0 && body[count - 1]->kind == StmtKind::Empty) --count;
  for (std::size_t i = 0; i < count; ++i) {
    const Stmt *stmt = body[i];
    label = nullptr;
    while (auto *labeled_stmt = stmt->as<LabeledStmt>()) {
      if (!labeled_stmt->label->name.is_blank()) {
        arrive(labeled_stmt, self, last);
        label = labeled_stmt;
      }
      stmt = labeled_stmt->stmt;
    }
    switch (stmt->kind) {
    case StmtKind::Decl:
      for (const Decl *decl : stmt->to<DeclStmt>()->decls)
        if (auto *var = decl->as<VarDecl>()) {
          declares(var->pos, var->names[0]->name.string());
          break;
        }
      break;
    case StmtKind::Branch: {
      // The parser has just made the statement; its target is the last thing that is filled in.
      auto *branch = const_cast<BranchStmt *>(stmt->to<BranchStmt>());
      if (branch->label == nullptr)
        unlabeled(branch, targets, i + 1 == count);
      else
        labeled(self, branch);
      break;
    }
    case StmtKind::Assign: {
      auto *assign = stmt->to<AssignStmt>();
      if (!assign->define) break;
      std::string names;
      for (const Expr *x : assign->lhs) names += (names.empty() ? "" : ", ") + expr_string(x);
      declares(assign->pos, names);
      break;
    }
    case StmtKind::Block:
      inner(targets.breaks, targets.continues, -1, stmt->pos, stmt->to<BlockStmt>()->stmts);
      break;
    case StmtKind::If: {
      auto *branch = stmt->to<IfStmt>();
      inner(targets.breaks, targets.continues, -1, branch->then->pos, branch->then->stmts);
      if (branch->otherwise != nullptr) {
        const Stmt *const otherwise[] = {branch->otherwise};
        inner(targets.breaks, targets.continues, -1, branch->otherwise->pos, otherwise);
      }
      break;
    }
    case StmtKind::For: {
      auto *body_block = stmt->to<ForStmt>()->body;
      inner(stmt, stmt, -1, body_block->pos, body_block->stmts);
      break;
    }
    case StmtKind::Range: {
      auto *body_block = stmt->to<RangeStmt>()->body;
      inner(stmt, stmt, -1, body_block->pos, body_block->stmts);
      break;
    }
    case StmtKind::Switch: {
      int index = 0;
      for (const CaseClause *clause : stmt->to<SwitchStmt>()->clauses)
        inner(stmt, targets.continues, index++, clause->pos, clause->body);
      break;
    }
    case StmtKind::TypeSwitch: {
      int index = 0;
      for (const CaseClause *clause : stmt->to<TypeSwitchStmt>()->clauses)
        inner(stmt, targets.continues, index++, clause->pos, clause->body);
      break;
    }
    case StmtKind::Select:
      for (const CommClause *clause : stmt->to<SelectStmt>()->clauses)
        inner(stmt, targets.continues, -1, clause->pos, clause->body);
      break;
    default: break;
    }
  }
}

} // namespace

void resolve_branches(const BlockStmt &body, const base::FileSet &files,
                      const std::function<void(Pos, Code, std::string)> &error) {
  BranchResolver(files, error).run(body);
}

} // namespace tuco::syntax
