// The parser: statements. See parser.cpp.
#include "compiler/syntax/parser_impl.h"

namespace tuco::syntax {

namespace {

std::string list_string(List<const Expr *> exprs) {
  std::string out;
  for (const Expr *x : exprs) out += (out.empty() ? "" : ", ") + expr_string(x);
  return out;
}

// An operand of a suspicious assignment; binary expressions in parentheses to make the `=` stand out.
std::string emphasized(List<const Expr *> exprs) {
  std::string out = list_string(exprs);
  return exprs.size() == 1 && exprs[0]->kind == ExprKind::Binary ? "(" + out + ")" : out;
}

// A simple statement that stands where a condition is needed.
std::string describe(const Stmt *stmt) {
  if (auto *assign = stmt->as<AssignStmt>()) {
    if (!assign->define && assign->op == Op::None)
      return "assignment " + emphasized(assign->lhs) + " = " + emphasized(assign->rhs);
    std::string op = assign->define ? ":=" : std::string(op_text(assign->op)) + "=";
    return list_string(assign->lhs) + " " + op + " " + list_string(assign->rhs);
  }
  if (auto *inc = stmt->as<IncDecStmt>()) return expr_string(inc->x) + (inc->increment ? "++" : "--");
  if (auto *send = stmt->as<SendStmt>()) return expr_string(send->chan) + " <- " + expr_string(send->value);
  return "statement";
}

} // namespace

const Expr *Parser::Simple::condition() const {
  if (guard != nullptr) return guard;
  if (stmt != nullptr && stmt->kind == StmtKind::Expr) return stmt->to<ExprStmt>()->x;
  return nullptr;
}

RangeStmt *Parser::range_clause(std::vector<const Expr *> lhs, bool define) {
  RangeStmt *range = make<RangeStmt>(pos());
  range->range_pos = pos();
  next();
  range->lhs = keep(lhs);
  range->define = define;
  range->x = expr();
  return range;
}

Parser::Simple Parser::simple_stmt(std::vector<const Expr *> lhs, Tok keyword) {
  Simple result;
  if (keyword == Tok::For && tok() == Tok::Range) {
    result.range = range_clause({}, false);
    return result;
  }
  if (lhs.empty()) lhs = expr_list();
  auto expression = [&](const Expr *x) {
    ExprStmt *stmt = make<ExprStmt>(x->pos);
    stmt->x = x;
    result.stmt = stmt;
    return result;
  };

  Pos at = pos();
  if (lhs.size() == 1 && tok() != Tok::Assign && tok() != Tok::Define) {
    switch (tok()) {
    case Tok::AssignOp: {
      AssignStmt *assign = make<AssignStmt>(at);
      assign->op = op();
      next();
      assign->lhs = keep(lhs);
      assign->rhs = keep(std::vector<const Expr *>{expr()});
      result.stmt = assign;
      return result;
    }
    case Tok::IncOp: {
      IncDecStmt *inc = make<IncDecStmt>(at);
      inc->increment = op() == Op::Add;
      inc->x = lhs[0];
      next();
      result.stmt = inc;
      return result;
    }
    case Tok::Arrow: {
      SendStmt *send = make<SendStmt>(at);
      next();
      send->chan = lhs[0];
      send->value = expr();
      result.stmt = send;
      return result;
    }
    default: return expression(lhs[0]);
    }
  }
  if (tok() != Tok::Assign && tok() != Tok::Define) {
    syntax_error("expected := or = or comma");
    advance({Tok::Semi, Tok::Rbrace});
    return expression(lhs[0]);
  }
  bool define = tok() == Tok::Define;
  next();
  if (keyword == Tok::For && tok() == Tok::Range) {
    result.range = range_clause(std::move(lhs), define);
    return result;
  }
  std::vector<const Expr *> rhs = expr_list();
  if (keyword == Tok::Switch && define && lhs.size() == 1 && rhs.size() == 1 &&
      rhs[0]->kind == ExprKind::TypeSwitchGuard && lhs[0]->kind == ExprKind::Ident) {
    result.guard = const_cast<TypeSwitchGuard *>(rhs[0]->to<TypeSwitchGuard>());
    result.guard->bind = lhs[0]->to<Ident>();
    return expression(result.guard);
  }
  AssignStmt *assign = make<AssignStmt>(at);
  assign->define = define;
  assign->lhs = keep(lhs);
  assign->rhs = keep(rhs);
  result.stmt = assign;
  return result;
}

// ---------------------------------------------------------------------------------------------- headers

Parser::Header Parser::header(Tok keyword) {
  Header result;
  want(keyword);
  if (tok() == Tok::Lbrace) {
    if (keyword == Tok::If) {
      syntax_error("missing condition in if statement");
      result.condition = bad_expr();
    }
    return result;
  }
  int outer_level = expr_level_;
  expr_level_ = -1;

  if (tok() != Tok::Semi) {
    if (got(Tok::Var))
      syntax_error("var declaration not allowed in " + std::string(token_text(keyword)) + " initializer");
    result.init = simple_stmt({}, keyword);
    if (result.init.range != nullptr) {
      expr_level_ = outer_level;
      return result;
    }
  }

  Simple condition;
  Pos semi_pos;
  std::string_view semi_text;
  if (tok() == Tok::Lbrace) {
    condition = result.init;
    result.init = {};
  } else {
    if (tok() == Tok::Semi) {
      semi_pos = pos();
      semi_text = text();
      next();
    } else {
      want(Tok::Lbrace); // a better message than asking for a semicolon
      if (tok() != Tok::Lbrace) advance({Tok::Lbrace, Tok::Rbrace});
    }
    if (keyword == Tok::For) {
      bool has_condition = true;
      if (tok() != Tok::Semi) {
        if (tok() == Tok::Lbrace) {
          syntax_error("expected for loop condition");
          has_condition = false;
        } else {
          condition = simple_stmt({}, Tok::None);
        }
      }
      if (has_condition) {
        want(Tok::Semi);
        if (tok() != Tok::Lbrace) {
          result.post = simple_stmt({}, Tok::None).stmt;
          if (auto *assign = result.post->as<AssignStmt>(); assign != nullptr && assign->define)
            syntax_error_at(assign->pos, "cannot declare in post statement of for loop");
        }
      }
    } else if (tok() != Tok::Lbrace) {
      condition = simple_stmt({}, keyword);
    }
  }

  if (condition.stmt == nullptr) {
    if (keyword == Tok::If && semi_pos.is_known()) {
      if (semi_text != "semicolon")
        syntax_error_at(semi_pos, "unexpected " + std::string(semi_text) + ", expected { after if clause");
      else
        syntax_error_at(semi_pos, "missing condition in if statement");
      result.condition = make<BadExpr>(semi_pos);
    }
  } else {
    condition_from(result, condition);
  }
  expr_level_ = outer_level;
  return result;
}

void Parser::condition_from(Header &result, const Simple &simple) {
  if (const Expr *x = simple.condition()) {
    result.condition = x;
    if (x->kind == ExprKind::TypeSwitchGuard)
      result.guard = const_cast<TypeSwitchGuard *>(x->to<TypeSwitchGuard>());
    return;
  }
  syntax_error_at(simple.stmt->pos, "cannot use " + describe(simple.stmt) + " as value");
}

Stmt *Parser::for_stmt() {
  Pos at = pos();
  Header parts = header(Tok::For);
  if (parts.init.range != nullptr) {
    RangeStmt *range = parts.init.range;
    range->pos = at;
    range->body = block_stmt("for clause");
    return range;
  }
  ForStmt *loop = make<ForStmt>(at);
  loop->init = parts.init.stmt;
  loop->cond = parts.condition;
  loop->post = parts.post;
  loop->body = block_stmt("for clause");
  return loop;
}

IfStmt *Parser::if_stmt() {
  IfStmt *stmt = make<IfStmt>(pos());
  Nesting nesting(*this); // else if … else if … nests, too
  Header parts = header(Tok::If);
  stmt->init = parts.init.stmt;
  stmt->cond = parts.condition != nullptr ? parts.condition : bad_expr();
  stmt->then = block_stmt("if clause");
  if (!got(Tok::Else)) return stmt;
  if (tok() == Tok::If) {
    stmt->otherwise = if_stmt();
  } else if (tok() == Tok::Lbrace) {
    stmt->otherwise = block_stmt("");
  } else {
    syntax_error("else must be followed by if or statement block");
    advance({Tok::Name, Tok::Rbrace});
  }
  return stmt;
}

Stmt *Parser::switch_stmt() {
  Pos at = pos();
  Header parts = header(Tok::Switch);
  if (!got(Tok::Lbrace)) {
    syntax_error("missing { after switch clause");
    advance({Tok::Case, Tok::Default, Tok::Rbrace});
  }
  std::vector<const CaseClause *> clauses;
  while (tok() != Tok::Eof && tok() != Tok::Rbrace) clauses.push_back(case_clause());
  Pos rbrace = pos();
  want(Tok::Rbrace);

  if (parts.guard != nullptr) {
    TypeSwitchStmt *stmt = make<TypeSwitchStmt>(at);
    stmt->init = parts.init.stmt;
    stmt->bind = parts.guard->bind;
    stmt->x = parts.guard->x;
    stmt->guard_pos = parts.guard->pos;
    stmt->clauses = keep(clauses);
    stmt->rbrace = rbrace;
    return stmt;
  }
  SwitchStmt *stmt = make<SwitchStmt>(at);
  stmt->init = parts.init.stmt;
  stmt->tag = parts.condition;
  stmt->clauses = keep(clauses);
  stmt->rbrace = rbrace;
  return stmt;
}

CaseClause *Parser::case_clause() {
  CaseClause *clause = make<CaseClause>(pos());
  if (got(Tok::Case)) {
    clause->exprs = keep(expr_list());
  } else {
    clause->is_default = true;
    if (!got(Tok::Default)) {
      syntax_error("expected case or default or }");
      advance({Tok::Colon, Tok::Case, Tok::Default, Tok::Rbrace});
    }
  }
  clause->colon = pos();
  want(Tok::Colon);
  clause->body = keep(stmt_list());
  return clause;
}

Stmt *Parser::select_stmt() {
  SelectStmt *stmt = make<SelectStmt>(pos());
  want(Tok::Select);
  if (!got(Tok::Lbrace)) {
    syntax_error("missing { after select clause");
    advance({Tok::Case, Tok::Default, Tok::Rbrace});
  }
  std::vector<const CommClause *> clauses;
  while (tok() != Tok::Eof && tok() != Tok::Rbrace) clauses.push_back(comm_clause());
  stmt->clauses = keep(clauses);
  stmt->rbrace = pos();
  want(Tok::Rbrace);
  return stmt;
}

CommClause *Parser::comm_clause() {
  CommClause *clause = make<CommClause>(pos());
  if (got(Tok::Case)) {
    clause->comm = simple_stmt({}, Tok::None).stmt;
  } else if (!got(Tok::Default)) {
    syntax_error("expected case or default or }");
    advance({Tok::Colon, Tok::Case, Tok::Default, Tok::Rbrace});
  }
  clause->colon = pos();
  want(Tok::Colon);
  clause->body = keep(stmt_list());
  return clause;
}

// ---------------------------------------------------------------------------------------------- other
// statements

Stmt *Parser::labeled_stmt_or_null(const Ident *label) {
  LabeledStmt *labeled = make<LabeledStmt>(pos());
  labeled->label = label;
  want(Tok::Colon);
  if (tok() == Tok::Rbrace) { // the semicolon of an empty statement may be left out here
    labeled->stmt = make<EmptyStmt>(pos());
    return labeled;
  }
  labeled->stmt = stmt_or_null();
  if (labeled->stmt != nullptr) return labeled;
  syntax_error_at(labeled->pos, "missing statement after label");
  return nullptr;
}

// context: what the block belongs to; may be empty if the brace is known to be there.
BlockStmt *Parser::block_stmt(std::string_view context) {
  BlockStmt *block = make<BlockStmt>(pos());
  if (!got(Tok::Lbrace)) {
    syntax_error("expected { after " + std::string(context));
    advance({Tok::Name, Tok::Rbrace});
    block->rbrace = pos();
    if (got(Tok::Rbrace)) return block;
  }
  block->stmts = keep(stmt_list());
  block->rbrace = pos();
  want(Tok::Rbrace);
  return block;
}

Stmt *Parser::call_stmt() {
  CallStmt *stmt = make<CallStmt>(pos());
  stmt->is_defer = tok() == Tok::Defer;
  next();
  const Expr *x = primary_expr(nullptr, tok() == Tok::Lparen);
  const Expr *inner = unparen(x);
  if (inner != x)
    error_at(x->pos,
             std::string("expression in ") + (stmt->is_defer ? "defer" : "go") + " must not be parenthesized",
             stmt->is_defer ? diag::Code::InvalidDefer : diag::Code::InvalidGo);
  stmt->call = inner;
  return stmt;
}

Stmt *Parser::branch_stmt() {
  BranchStmt *stmt = make<BranchStmt>(pos());
  Tok keyword = tok();
  next();
  switch (keyword) {
  case Tok::Fallthrough: stmt->branch = BranchKind::Fallthrough; break;
  case Tok::Goto:
    stmt->branch = BranchKind::Goto;
    stmt->label = name();
    break;
  default:
    stmt->branch = keyword == Tok::Break ? BranchKind::Break : BranchKind::Continue;
    if (tok() == Tok::Name) stmt->label = name();
  }
  return stmt;
}

Stmt *Parser::stmt_or_null() {
  Nesting nesting(*this);
  if (!nesting) return nullptr;
  if (tok() == Tok::Name) {
    clear_directives();
    std::vector<const Expr *> lhs = expr_list();
    if (lhs.size() == 1 && lhs[0]->kind == ExprKind::Ident && tok() == Tok::Colon)
      return labeled_stmt_or_null(lhs[0]->to<Ident>());
    return simple_stmt(std::move(lhs), Tok::None).stmt;
  }
  if (tok() == Tok::Var || tok() == Tok::Const || tok() == Tok::Type) return decl_stmt();
  clear_directives();
  switch (tok()) {
  case Tok::Lbrace: return block_stmt("");
  case Tok::Operator:
    switch (op()) {
    case Op::Add:
    case Op::Sub:
    case Op::And:
    case Op::Xor:
    case Op::Not: return simple_stmt({}, Tok::None).stmt;
    default: return nullptr;
    }
  case Tok::Star:
  case Tok::Literal:
  case Tok::Func:
  case Tok::Lparen:
  case Tok::Lbrack:
  case Tok::Struct:
  case Tok::Map:
  case Tok::Chan:
  case Tok::Interface:
  case Tok::Arrow: return simple_stmt({}, Tok::None).stmt;
  case Tok::For: return for_stmt();
  case Tok::Switch: return switch_stmt();
  case Tok::Select: return select_stmt();
  case Tok::If: return if_stmt();
  case Tok::Fallthrough:
  case Tok::Break:
  case Tok::Continue:
  case Tok::Goto: return branch_stmt();
  case Tok::Go:
  case Tok::Defer: return call_stmt();
  case Tok::Return: {
    ReturnStmt *stmt = make<ReturnStmt>(pos());
    next();
    if (tok() != Tok::Semi && tok() != Tok::Rbrace) stmt->results = keep(expr_list());
    return stmt;
  }
  case Tok::Semi: return make<EmptyStmt>(pos());
  default: return nullptr;
  }
}

std::vector<const Stmt *> Parser::stmt_list() {
  std::vector<const Stmt *> stmts;
  while (tok() != Tok::Eof && tok() != Tok::Rbrace && tok() != Tok::Case && tok() != Tok::Default) {
    Stmt *stmt = stmt_or_null();
    clear_directives();
    if (stmt == nullptr) break;
    stmts.push_back(stmt);
    if (!got(Tok::Semi) && tok() != Tok::Rbrace) {
      syntax_error("at end of statement");
      advance({Tok::Semi, Tok::Rbrace, Tok::Case, Tok::Default});
      got(Tok::Semi);
    }
  }
  return stmts;
}

} // namespace tuco::syntax
