#include "compiler/syntax/dump.h"

namespace tuco::syntax {

namespace {

class Dumper {
public:
  explicit Dumper(const base::FileSet &files) : files_(files) {}

  void file(const File &file) {
    line(file.pos, "File", file.package_name != nullptr ? file.package_name->name.string() : "");
    Indent indent(*this);
    for (const Directive &d : file.directives) line(d.pos, "Directive", std::string(d.text));
    for (const Decl *d : file.decls) decl(d);
  }
  std::string take() { return std::move(out_); }

private:
  struct Indent {
    explicit Indent(Dumper &d) : dumper(d) { ++dumper.depth_; }
    ~Indent() { --dumper.depth_; }
    Dumper &dumper;
  };

  void line(Pos pos, std::string_view what, const std::string &detail = {}) {
    out_.append(depth_ * 2, ' ');
    out_ += what;
    if (!detail.empty()) out_ += " " + detail;
    base::Position at = files_.physical(pos);
    out_ += " @" + std::to_string(at.line) + ":" + std::to_string(at.column) + "\n";
  }
  void labeled(std::string_view label, const Expr *x) {
    if (x == nullptr) return;
    out_.append(depth_ * 2, ' ');
    out_ += label;
    out_ += ":\n";
    Indent indent(*this);
    expr(x);
  }
  void fields(std::string_view what, List<const Field *> list) {
    for (const Field *field : list) {
      line(field->pos, what, field->name != nullptr ? field->name->name.string() : "");
      Indent indent(*this);
      expr(field->type);
      if (field->tag != nullptr) expr(field->tag);
    }
  }
  void exprs(std::string_view label, List<const Expr *> list) {
    for (const Expr *x : list) labeled(label, x);
  }
  void stmts(List<const Stmt *> list) {
    for (const Stmt *s : list) stmt(s);
  }
  static std::string names(List<const Ident *> list) {
    std::string out;
    for (const Ident *name : list) out += (out.empty() ? "" : ", ") + name->name.string();
    return out;
  }

  void decl(const Decl *d);
  void expr(const Expr *x);
  void stmt(const Stmt *s);
  void case_clause(const CaseClause *clause) {
    line(clause->pos, clause->is_default ? "Default" : "Case");
    Indent indent(*this);
    exprs("expr", clause->exprs);
    stmts(clause->body);
  }

  const base::FileSet &files_;
  std::string out_;
  std::size_t depth_ = 0;
};

void Dumper::decl(const Decl *d) {
  switch (d->kind) {
  case DeclKind::Import: {
    auto *import = d->to<ImportDecl>();
    std::string text = import->local_name != nullptr ? import->local_name->name.string() + " " : "";
    if (import->path != nullptr) text += import->path->text;
    return line(d->pos, "ImportDecl", text);
  }
  case DeclKind::Const: {
    auto *constant = d->to<ConstDecl>();
    line(d->pos, "ConstDecl", names(constant->names));
    Indent indent(*this);
    labeled("type", constant->type);
    return exprs("value", constant->values);
  }
  case DeclKind::Var: {
    auto *var = d->to<VarDecl>();
    line(d->pos, "VarDecl", names(var->names));
    Indent indent(*this);
    labeled("type", var->type);
    return exprs("value", var->values);
  }
  case DeclKind::Type: {
    auto *type = d->to<TypeDecl>();
    line(d->pos, type->is_alias ? "AliasDecl" : "TypeDecl", type->name->name.string());
    Indent indent(*this);
    fields("TypeParam", type->type_params);
    return expr(type->type);
  }
  case DeclKind::Func: {
    auto *func = d->to<FuncDecl>();
    line(d->pos, "FuncDecl", func->name->name.string());
    Indent indent(*this);
    for (const Directive &directive : func->directives)
      line(directive.pos, "Directive", std::string(directive.text));
    if (func->recv != nullptr) fields("Recv", List<const Field *>(&func->recv, 1));
    fields("TypeParam", func->type_params);
    expr(func->type);
    if (func->body != nullptr) stmt(func->body);
    return;
  }
  }
}

void Dumper::expr(const Expr *x) {
  if (x == nullptr) return;
  struct Child {
    std::string_view label;
    const Expr *x;
  };
  auto node = [&](std::string_view what, const std::string &detail, std::initializer_list<Child> children) {
    line(x->pos, what, detail);
    Indent inner(*this);
    for (const Child &child : children) labeled(child.label, child.x);
  };
  switch (x->kind) {
  case ExprKind::Bad: node("Bad", "", {}); break;
  case ExprKind::Ident: node("Ident", x->to<Ident>()->name.string(), {}); break;
  case ExprKind::BasicLit: node("BasicLit", std::string(x->to<BasicLit>()->text), {}); break;
  case ExprKind::CompositeLit: {
    node("CompositeLit", "", {{"type", x->to<CompositeLit>()->type}});
    Indent inner(*this);
    exprs("elem", x->to<CompositeLit>()->elems);
    break;
  }
  case ExprKind::KeyValue:
    node("KeyValue", "", {{"key", x->to<KeyValueExpr>()->key}, {"value", x->to<KeyValueExpr>()->value}});
    break;
  case ExprKind::FuncLit: {
    node("FuncLit", "", {{"type", x->to<FuncLit>()->type}});
    Indent inner(*this);
    stmt(x->to<FuncLit>()->body);
    break;
  }
  case ExprKind::Paren: node("Paren", "", {{"x", x->to<ParenExpr>()->x}}); break;
  case ExprKind::Selector:
    node("Selector", x->to<SelectorExpr>()->sel->name.string(), {{"x", x->to<SelectorExpr>()->x}});
    break;
  case ExprKind::Index: {
    node("Index", "", {{"x", x->to<IndexExpr>()->x}});
    Indent inner(*this);
    exprs("index", x->to<IndexExpr>()->indices);
    break;
  }
  case ExprKind::Slice: {
    auto *slice = x->to<SliceExpr>();
    node("Slice", "", {{"x", slice->x}, {"low", slice->low}, {"high", slice->high}, {"max", slice->max}});
    break;
  }
  case ExprKind::TypeAssert:
    node("TypeAssert", "", {{"x", x->to<TypeAssertExpr>()->x}, {"type", x->to<TypeAssertExpr>()->type}});
    break;
  case ExprKind::TypeSwitchGuard: node("TypeSwitchGuard", "", {{"x", x->to<TypeSwitchGuard>()->x}}); break;
  case ExprKind::Call: {
    auto *call = x->to<CallExpr>();
    node("Call", call->has_dots ? "..." : "", {{"fun", call->fun}});
    Indent inner(*this);
    exprs("arg", call->args);
    break;
  }
  case ExprKind::Star: node("Star", "", {{"x", x->to<StarExpr>()->x}}); break;
  case ExprKind::Unary: {
    auto *unary = x->to<UnaryExpr>();
    node("Unary", std::string(op_text(unary->op)), {{"x", unary->x}});
    break;
  }
  case ExprKind::Binary: {
    auto *binary = x->to<BinaryExpr>();
    node("Binary", std::string(op_text(binary->op)), {{"x", binary->x}, {"y", binary->y}});
    break;
  }
  case ExprKind::DotsType: node("DotsType", "", {{"elem", x->to<DotsType>()->elem}}); break;
  case ExprKind::ArrayType:
    node("ArrayType", "", {{"len", x->to<ArrayType>()->len}, {"elem", x->to<ArrayType>()->elem}});
    break;
  case ExprKind::SliceType: node("SliceType", "", {{"elem", x->to<SliceType>()->elem}}); break;
  case ExprKind::StructType: {
    node("StructType", "", {});
    Indent inner(*this);
    fields("Field", x->to<StructType>()->fields);
    break;
  }
  case ExprKind::FuncType: {
    node("FuncType", "", {});
    Indent inner(*this);
    fields("Param", x->to<FuncType>()->params);
    fields("Result", x->to<FuncType>()->results);
    break;
  }
  case ExprKind::InterfaceType: {
    node("InterfaceType", "", {});
    Indent inner(*this);
    fields("Elem", x->to<InterfaceType>()->methods);
    break;
  }
  case ExprKind::MapType:
    node("MapType", "", {{"key", x->to<MapType>()->key}, {"value", x->to<MapType>()->value}});
    break;
  case ExprKind::ChanType: {
    constexpr const char *words[] = {"both", "send", "recv"};
    auto *channel = x->to<ChanType>();
    node("ChanType", words[static_cast<unsigned>(channel->dir)], {{"elem", channel->elem}});
    break;
  }
  }
}

void Dumper::stmt(const Stmt *s) {
  auto node = [&](std::string_view what, const std::string &detail = {}) { line(s->pos, what, detail); };
  switch (s->kind) {
  case StmtKind::Bad: return node("BadStmt");
  case StmtKind::Empty: return node("EmptyStmt");
  case StmtKind::Labeled: {
    node("LabeledStmt", s->to<LabeledStmt>()->label->name.string());
    Indent indent(*this);
    return stmt(s->to<LabeledStmt>()->stmt);
  }
  case StmtKind::Block: {
    node("BlockStmt");
    Indent indent(*this);
    return stmts(s->to<BlockStmt>()->stmts);
  }
  case StmtKind::Expr: {
    node("ExprStmt");
    Indent indent(*this);
    return expr(s->to<ExprStmt>()->x);
  }
  case StmtKind::Send: {
    node("SendStmt");
    Indent indent(*this);
    labeled("chan", s->to<SendStmt>()->chan);
    return labeled("value", s->to<SendStmt>()->value);
  }
  case StmtKind::Decl: {
    node("DeclStmt");
    Indent indent(*this);
    for (const Decl *d : s->to<DeclStmt>()->decls) decl(d);
    return;
  }
  case StmtKind::Assign: {
    auto *assign = s->to<AssignStmt>();
    node("AssignStmt", (assign->define ? ":" : std::string(op_text(assign->op))) + "=");
    Indent indent(*this);
    exprs("lhs", assign->lhs);
    return exprs("rhs", assign->rhs);
  }
  case StmtKind::IncDec: {
    node("IncDecStmt", s->to<IncDecStmt>()->increment ? "++" : "--");
    Indent indent(*this);
    return expr(s->to<IncDecStmt>()->x);
  }
  case StmtKind::Branch: {
    auto *branch = s->to<BranchStmt>();
    constexpr const char *words[] = {"break", "continue", "fallthrough", "goto"};
    std::string text = words[static_cast<unsigned>(branch->branch)];
    if (branch->label != nullptr) text += " " + branch->label->name.string();
    if (branch->target != nullptr)
      text += " -> line " + std::to_string(files_.physical(branch->target->pos).line);
    return node("BranchStmt", text);
  }
  case StmtKind::Call: {
    node(s->to<CallStmt>()->is_defer ? "DeferStmt" : "GoStmt");
    Indent indent(*this);
    return expr(s->to<CallStmt>()->call);
  }
  case StmtKind::Return: {
    node("ReturnStmt");
    Indent indent(*this);
    return exprs("result", s->to<ReturnStmt>()->results);
  }
  case StmtKind::If: {
    auto *branch = s->to<IfStmt>();
    node("IfStmt");
    Indent indent(*this);
    if (branch->init != nullptr) stmt(branch->init);
    labeled("cond", branch->cond);
    stmt(branch->then);
    if (branch->otherwise != nullptr) stmt(branch->otherwise);
    return;
  }
  case StmtKind::For: {
    auto *loop = s->to<ForStmt>();
    node("ForStmt");
    Indent indent(*this);
    if (loop->init != nullptr) stmt(loop->init);
    labeled("cond", loop->cond);
    if (loop->post != nullptr) stmt(loop->post);
    return stmt(loop->body);
  }
  case StmtKind::Range: {
    auto *range = s->to<RangeStmt>();
    node("RangeStmt", range->define ? ":=" : "=");
    Indent indent(*this);
    exprs("lhs", range->lhs);
    labeled("x", range->x);
    return stmt(range->body);
  }
  case StmtKind::Switch: {
    auto *sw = s->to<SwitchStmt>();
    node("SwitchStmt");
    Indent indent(*this);
    if (sw->init != nullptr) stmt(sw->init);
    labeled("tag", sw->tag);
    for (const CaseClause *clause : sw->clauses) case_clause(clause);
    return;
  }
  case StmtKind::TypeSwitch: {
    auto *sw = s->to<TypeSwitchStmt>();
    node("TypeSwitchStmt", sw->bind != nullptr ? sw->bind->name.string() : "");
    Indent indent(*this);
    if (sw->init != nullptr) stmt(sw->init);
    labeled("x", sw->x);
    for (const CaseClause *clause : sw->clauses) case_clause(clause);
    return;
  }
  case StmtKind::Select: {
    node("SelectStmt");
    Indent indent(*this);
    for (const CommClause *clause : s->to<SelectStmt>()->clauses) {
      line(clause->pos, clause->comm != nullptr ? "Case" : "Default");
      Indent inner(*this);
      if (clause->comm != nullptr) stmt(clause->comm);
      stmts(clause->body);
    }
    return;
  }
  }
}

} // namespace

std::string dump(const File &file, const base::FileSet &files) {
  Dumper dumper(files);
  dumper.file(file);
  return dumper.take();
}

} // namespace tuco::syntax
