// One walk over the syntax of a function. The rules are syntactic and err on the side of "reassigned" and
// "address taken"; being wrong that way costs an allocation, never a wrong program.
#include "compiler/core/variable_facts.h"

#include "compiler/core/type_facts.h"
#include "compiler/types/predicates.h"
#include "compiler/types/type_set.h"

namespace tuco::core {

using namespace syntax;

class VariableFactsWalk {
public:
  VariableFactsWalk(VariableFacts &facts, const check::Info &info) : facts_(facts), info_(info) {}

  void function(const void *id, const FuncType *type, const Field *recv, const BlockStmt *body) {
    const void *saved = function_;
    const void *saved_defers = defer_function_;
    uint32_t saved_depth = loop_depth_;
    function_ = id;
    defer_function_ = id;
    loop_depth_ = 0;
    if (recv != nullptr) declare_field(*recv);
    for (const Field *f : type->params) declare_field(*f);
    for (const Field *f : type->results) {
      declare_field(*f);
      // Return statements assign it (from range-over-func bodies even if it has no name).
      const types::Object *result = f->name != nullptr ? info_.def(f->name) : nullptr;
      if (auto it = info_.implicits.find(f); result == nullptr && it != info_.implicits.end())
        result = it->second;
      if (result != nullptr)
        if (VariableFact *v = fact(result)) v->reassigned = true;
    }
    if (body != nullptr) block(body->stmts);
    function_ = saved;
    defer_function_ = saved_defers;
    loop_depth_ = saved_depth;
  }

  void expr(const Expr *x) {
    if (x == nullptr) return;
    switch (x->kind) {
    case ExprKind::Bad:
    case ExprKind::BasicLit:
    case ExprKind::DotsType:
    case ExprKind::ArrayType:
    case ExprKind::SliceType:
    case ExprKind::StructType:
    case ExprKind::FuncType:
    case ExprKind::InterfaceType:
    case ExprKind::MapType:
    case ExprKind::ChanType:
    case ExprKind::TypeSwitchGuard: return;
    case ExprKind::Ident: use(x->to<Ident>()); return;
    case ExprKind::CompositeLit:
      for (const Expr *e : x->to<CompositeLit>()->elems) expr(e);
      return;
    case ExprKind::KeyValue: {
      auto *kv = x->to<KeyValueExpr>();
      expr(kv->key);
      expr(kv->value);
      return;
    }
    case ExprKind::FuncLit: {
      auto *lit = x->to<FuncLit>();
      function(lit, lit->type, nullptr, lit->body);
      return;
    }
    case ExprKind::Paren: expr(x->to<ParenExpr>()->x); return;
    case ExprKind::Selector: {
      auto *s = x->to<SelectorExpr>();
      expr(s->x);
      if (const types::Selection *sel = info_.selection(s);
          sel != nullptr && sel->kind == types::SelectionKind::MethodVal)
        if (auto *m = types::object_as<types::Func>(sel->object); m != nullptr && m->has_ptr_recv)
          take_address(s->x);
      return;
    }
    case ExprKind::Index: {
      auto *i = x->to<IndexExpr>();
      expr(i->x);
      for (const Expr *e : i->indices) expr(e);
      return;
    }
    case ExprKind::Slice: {
      auto *s = x->to<SliceExpr>();
      expr(s->x);
      expr(s->low);
      expr(s->high);
      expr(s->max);
      if (types::Type *t = info_.type_of(s->x); t != nullptr && may_be_array(t)) take_address(s->x);
      return;
    }
    case ExprKind::TypeAssert: expr(x->to<TypeAssertExpr>()->x); return;
    case ExprKind::Call: {
      auto *c = x->to<CallExpr>();
      expr(c->fun);
      for (const Expr *a : c->args) expr(a);
      return;
    }
    case ExprKind::Star: expr(x->to<StarExpr>()->x); return;
    case ExprKind::Unary: {
      auto *u = x->to<UnaryExpr>();
      expr(u->x);
      if (u->op == Op::And) take_address(u->x);
      return;
    }
    case ExprKind::Binary: {
      auto *b = x->to<BinaryExpr>();
      expr(b->x);
      expr(b->y);
      return;
    }
    }
  }

private:
  static bool may_be_array(types::Type *t) {
    types::Type *u = types::under(t);
    return u->kind == types::TypeKind::Array || u->kind == types::TypeKind::Interface; // type parameters
  }

  VariableFact *fact(const types::Object *object) {
    auto *v = types::object_as<types::Var>(object);
    if (v == nullptr || v->var == types::VarKind::Package || v->is_field()) return nullptr;
    return &facts_.facts_[v];
  }

  void declare(const types::Object *object) {
    if (VariableFact *f = fact(object)) f->function = function_;
  }
  void declare_field(const Field &field) {
    if (field.name != nullptr)
      declare(info_.def(field.name));
    else if (auto it = info_.implicits.find(&field); it != info_.implicits.end())
      declare(it->second);
  }

  void use(const Ident *x) {
    if (VariableFact *f = fact(info_.use(x)); f != nullptr && f->function != function_) f->captured = true;
  }

  // The variable whose memory `x` designates, if it is (part of) one.
  const Ident *root(const Expr *x) {
    for (;;) {
      x = unparen(x);
      if (auto *id = x->as<Ident>()) return id;
      if (auto *s = x->as<SelectorExpr>()) {
        const types::Selection *sel = info_.selection(s);
        if (sel == nullptr || (info_.type_of(s->x) != nullptr &&
                               types::under(info_.type_of(s->x))->kind == types::TypeKind::Pointer))
          return nullptr;
        x = s->x;
      } else if (auto *i = x->as<IndexExpr>()) {
        types::Type *t = info_.type_of(i->x);
        if (t == nullptr || !may_be_array(t)) return nullptr;
        x = i->x;
      } else {
        return nullptr;
      }
    }
  }

  void take_address(const Expr *x) {
    if (const Ident *id = root(x))
      if (VariableFact *f = fact(info_.object_of(id))) f->address_taken = true;
  }
  void assigned(const Expr *x) {
    if (const Ident *id = root(x))
      if (VariableFact *f = fact(info_.use(id))) f->reassigned = true;
  }

  void block(List<const Stmt *> stmts) {
    for (const Stmt *s : stmts) stmt(s);
  }

  void clause_variable(const void *clause) {
    if (auto it = info_.implicits.find(clause); it != info_.implicits.end()) declare(it->second);
  }

  void define_or_assign(List<const Expr *> lhs, bool define) {
    for (const Expr *x : lhs) {
      const Ident *id = unparen(x)->as<Ident>();
      if (define && id != nullptr && info_.def(id) != nullptr)
        declare(info_.def(id));
      else {
        if (id == nullptr)
          expr(x);
        else
          use(id);
        assigned(x);
      }
    }
  }

  void stmt(const Stmt *s) {
    if (s == nullptr) return;
    switch (s->kind) {
    case StmtKind::Bad:
    case StmtKind::Empty: return;
    case StmtKind::Labeled: {
      auto *l = s->to<LabeledStmt>();
      seen_labels_.insert(l);
      stmt(l->stmt);
      return;
    }
    case StmtKind::Block: block(s->to<BlockStmt>()->stmts); return;
    case StmtKind::Expr: expr(s->to<ExprStmt>()->x); return;
    case StmtKind::Send:
      expr(s->to<SendStmt>()->chan);
      expr(s->to<SendStmt>()->value);
      return;
    case StmtKind::Decl:
      for (const Decl *d : s->to<DeclStmt>()->decls)
        if (auto *v = d->as<VarDecl>()) {
          for (const Expr *e : v->values) expr(e);
          for (const Ident *n : v->names) declare(info_.def(n));
        }
      return;
    case StmtKind::Assign: {
      auto *a = s->to<AssignStmt>();
      for (const Expr *e : a->rhs) expr(e);
      define_or_assign(a->lhs, a->define);
      return;
    }
    case StmtKind::IncDec:
      expr(s->to<IncDecStmt>()->x);
      assigned(s->to<IncDecStmt>()->x);
      return;
    case StmtKind::Branch: {
      auto *b = s->to<BranchStmt>();
      if (b->branch == BranchKind::Goto && seen_labels_.contains(b->target)) {
        facts_.backward_labels_.insert(b->target);
        if (facts_.defer_counts_[defer_function_] != 0) facts_.loop_defers_.insert(defer_function_);
      }
      return;
    }
    case StmtKind::Call: {
      auto *c = s->to<CallStmt>();
      expr(c->call);
      if (c->is_defer) {
        facts_.defer_counts_[defer_function_]++;
        if (loop_depth_ != 0 || function_ != defer_function_) facts_.loop_defers_.insert(defer_function_);
      }
      return;
    }
    case StmtKind::Return:
      for (const Expr *e : s->to<ReturnStmt>()->results) expr(e);
      return;
    case StmtKind::If: {
      auto *i = s->to<IfStmt>();
      stmt(i->init);
      expr(i->cond);
      stmt(i->then);
      stmt(i->otherwise);
      return;
    }
    case StmtKind::For: {
      auto *f = s->to<ForStmt>();
      stmt(f->init);
      loop_depth_++;
      expr(f->cond);
      stmt(f->post);
      block(f->body->stmts);
      loop_depth_--;
      return;
    }
    case StmtKind::Range: range(s->to<RangeStmt>()); return;
    case StmtKind::Switch: {
      auto *w = s->to<SwitchStmt>();
      stmt(w->init);
      expr(w->tag);
      for (const CaseClause *c : w->clauses) {
        for (const Expr *e : c->exprs) expr(e);
        block(c->body);
      }
      return;
    }
    case StmtKind::TypeSwitch: {
      auto *w = s->to<TypeSwitchStmt>();
      stmt(w->init);
      expr(w->x);
      for (const CaseClause *c : w->clauses) {
        clause_variable(c);
        block(c->body);
      }
      return;
    }
    case StmtKind::Select:
      for (const CommClause *c : s->to<SelectStmt>()->clauses) {
        stmt(c->comm);
        block(c->body);
      }
      return;
    }
  }

  void range(const RangeStmt *r) {
    expr(r->x);
    types::Type *t = info_.type_of(r->x);
    types::Type *core = t == nullptr ? nullptr : types::common_under(t);
    bool over_function = core != nullptr && core->kind == types::TypeKind::Signature;
    const void *saved = function_;
    if (over_function) function_ = r; // its body becomes a function literal
    define_or_assign(r->lhs, r->define);
    if (r->define && info_.shared_variable_loops.contains(r))
      for (const Expr *x : r->lhs)
        if (auto *id = unparen(x)->as<Ident>())
          if (VariableFact *f = fact(info_.def(id))) f->reassigned = true;
    loop_depth_++;
    block(r->body->stmts);
    loop_depth_--;
    function_ = saved;
  }

  VariableFacts &facts_;
  const check::Info &info_;
  const void *function_ = nullptr;
  const void *defer_function_ = nullptr;
  uint32_t loop_depth_ = 0;
  std::unordered_set<const void *> seen_labels_;
};

void VariableFacts::add(const FuncDecl &decl, const check::Info &info) {
  VariableFactsWalk(*this, info).function(&decl, decl.type, decl.recv, decl.body);
}

void VariableFacts::add(const Expr &expr, const check::Info &info) {
  VariableFactsWalk(*this, info).expr(&expr);
}

const VariableFact &VariableFacts::of(const types::Object *variable) const {
  static const VariableFact unknown{nullptr, true, true, false};
  auto it = facts_.find(variable);
  return it == facts_.end() ? unknown : it->second;
}

} // namespace tuco::core
