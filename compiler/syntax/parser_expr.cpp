// The parser: expressions. See parser.cpp.
#include "compiler/syntax/parser_impl.h"

namespace tuco::syntax {

namespace {

constexpr unsigned chain_limit = 50000;

// x can only be a value, never a type.
bool is_value(const Expr *x) {
  switch (x->kind) {
  case ExprKind::BasicLit:
  case ExprKind::CompositeLit:
  case ExprKind::FuncLit:
  case ExprKind::Slice:
  case ExprKind::TypeAssert:
  case ExprKind::TypeSwitchGuard:
  case ExprKind::Call:
  case ExprKind::Unary:
  case ExprKind::Binary: return true;
  case ExprKind::Paren: return is_value(x->to<ParenExpr>()->x);
  case ExprKind::Index: {
    auto *index = x->to<IndexExpr>();
    return is_value(index->x) || (index->indices.size() == 1 && is_value(index->indices[0]));
  }
  default: return false;
  }
}

} // namespace

Expr *Parser::binary_expr(Expr *x, int precedence) {
  if (x == nullptr) x = unary_expr();
  for (unsigned length = 0; tok() == Tok::Operator || tok() == Tok::Star; ++length) {
    int found = op_precedence(op());
    if (op() == Op::Not || op() == Op::Tilde) found = 0;
    if (found <= precedence) break;
    if (length == chain_limit) {
      give_up();
      break;
    }
    BinaryExpr *binary = make<BinaryExpr>(pos());
    binary->op = op();
    next();
    binary->x = x;
    Nesting nesting(*this);
    binary->y = nesting ? binary_expr(nullptr, found) : bad_expr();
    x = binary;
  }
  return x;
}

Expr *Parser::unary_expr() {
  Nesting nesting(*this);
  if (!nesting) return bad_expr();
  if (tok() == Tok::Star) {
    StarExpr *star = make<StarExpr>(pos());
    next();
    star->x = unary_expr();
    return star;
  }
  if (tok() == Tok::Operator) {
    switch (op()) {
    case Op::Add:
    case Op::Sub:
    case Op::Not:
    case Op::Xor:
    case Op::Tilde:
    case Op::And: {
      UnaryExpr *unary = make<UnaryExpr>(pos());
      unary->op = op();
      next();
      unary->x = unary_expr();
      // &(T{}) is &T{}
      if (unary->op == Op::And) unary->x = unparen(unary->x);
      return unary;
    }
    default: break;
    }
  }
  if (tok() == Tok::Arrow) return receive_or_channel_type();
  return primary_expr(nullptr, true);
}

// <-x is a receive operation unless x turns out to be a channel type: then the arrow belongs to that type,
// and
// `<-chan<- T`, read as an arrow and the type `chan<- T`, means <-chan (<-T) and needs a channel again.
Expr *Parser::receive_or_channel_type() {
  Pos at = pos();
  next();
  Expr *x = unary_expr();
  if (x->kind != ExprKind::ChanType) {
    UnaryExpr *receive = make<UnaryExpr>(at);
    receive->op = Op::Recv;
    receive->x = x;
    return receive;
  }
  ChanDir dir = ChanDir::Send;
  const Expr *t = x;
  while (dir == ChanDir::Send) {
    const ChanType *channel = t->as<ChanType>();
    if (channel == nullptr) break;
    dir = channel->dir;
    if (dir == ChanDir::Recv) syntax_error("unexpected <-, expected chan");
    const_cast<ChanType *>(channel)->dir = ChanDir::Recv; // made by this parser a moment ago
    t = channel->elem;
  }
  if (dir == ChanDir::Send) syntax_error("unexpected " + expr_string(t) + ", expected chan");
  return x;
}

Expr *Parser::operand(bool keep_parens) {
  switch (tok()) {
  case Tok::Name: return name();
  case Tok::Literal: return literal_or_null();
  case Tok::Lparen: {
    Pos at = pos();
    next();
    ++expr_level_;
    Expr *x = expr();
    --expr_level_;
    want(Tok::Rparen);
    // (T){ is an error that composite literals report.
    if (!keep_parens && tok() != Tok::Lbrace) return x;
    ParenExpr *paren = make<ParenExpr>(at);
    paren->x = x;
    return paren;
  }
  case Tok::Func: {
    Pos at = pos();
    next();
    FuncType *type = func_type("function type").type;
    if (tok() != Tok::Lbrace) return type;
    ++expr_level_;
    FuncLit *literal = make<FuncLit>(at);
    literal->type = type;
    literal->body = skips_braces() ? skipped_body() : func_body();
    --expr_level_;
    return literal;
  }
  case Tok::Lbrack:
  case Tok::Chan:
  case Tok::Map:
  case Tok::Struct:
  case Tok::Interface: return type();
  default: {
    Expr *bad = bad_expr();
    syntax_error("expected expression");
    advance({Tok::Rparen, Tok::Rbrack, Tok::Rbrace});
    return bad;
  }
  }
}

Expr *Parser::primary_expr(Expr *x, bool keep_parens) {
  if (x == nullptr) x = operand(keep_parens);
  for (unsigned length = 0;; ++length) {
    if (length == chain_limit) {
      give_up();
      return x;
    }
    Pos at = pos();
    switch (tok()) {
    case Tok::Dot: x = selector_or_assertion(x, at); break;
    case Tok::Lbrack: x = index_or_slice(x, at); break;
    case Tok::Lparen: x = call(x, at); break;
    case Tok::Lbrace: {
      const Expr *type = unparen(x);
      if (!starts_composite_literal(type)) return x;
      if (type != x) syntax_error("cannot parenthesize type in composite literal");
      CompositeLit *literal = skips_braces() ? skipped_elements(type) : composite_literal();
      literal->type = x;
      x = literal;
      break;
    }
    default: return x;
    }
  }
}

// Of the type of a composite literal: `[...]T`.
bool Parser::counts_elements(const Expr *type) {
  auto *array = type->as<ArrayType>();
  return array != nullptr && array->len == nullptr;
}

bool Parser::starts_composite_literal(const Expr *type) const {
  switch (type->kind) {
  case ExprKind::Ident:
  case ExprKind::Selector: return expr_level_ >= 0;
  case ExprKind::Index: return expr_level_ >= 0 && !is_value(type);
  case ExprKind::ArrayType:
  case ExprKind::SliceType:
  case ExprKind::StructType:
  case ExprKind::MapType: return true;
  default: return false;
  }
}

Expr *Parser::selector_or_assertion(Expr *x, Pos at) {
  next();
  if (tok() == Tok::Name) {
    SelectorExpr *selector = make<SelectorExpr>(at);
    selector->x = x;
    selector->sel = name();
    return selector;
  }
  if (tok() != Tok::Lparen) {
    syntax_error("expected name or (");
    advance({Tok::Semi, Tok::Rparen});
    return x;
  }
  next();
  Expr *result;
  if (got(Tok::Type)) {
    TypeSwitchGuard *guard = make<TypeSwitchGuard>(at);
    guard->x = x;
    result = guard;
  } else {
    TypeAssertExpr *assertion = make<TypeAssertExpr>(at);
    assertion->x = x;
    assertion->type = type();
    result = assertion;
  }
  want(Tok::Rparen);
  return result;
}

Expr *Parser::index_or_slice(Expr *x, Pos at) {
  next();
  const Expr *first = nullptr;
  if (tok() != Tok::Colon) {
    bool comma = false;
    std::vector<const Expr *> indices;
    if (tok() == Tok::Rbrack) {
      syntax_error("expected operand");
      indices.push_back(bad_expr());
    } else {
      indices = type_list(false, comma);
    }
    if (comma || tok() == Tok::Rbrack) {
      want(Tok::Rbrack);
      IndexExpr *index = make<IndexExpr>(at);
      index->x = x;
      index->indices = keep(indices);
      return index;
    }
    first = indices[0];
  }
  if (!got(Tok::Colon)) {
    syntax_error("expected comma, : or ]");
    advance({Tok::Comma, Tok::Colon, Tok::Rbrack});
  }
  ++expr_level_;
  SliceExpr *slice = make<SliceExpr>(at);
  slice->x = x;
  slice->low = first;
  if (tok() != Tok::Colon && tok() != Tok::Rbrack) slice->high = expr();
  if (tok() == Tok::Colon) {
    slice->full = true;
    if (slice->high == nullptr) {
      error_at(pos(), "middle index required in 3-index slice");
      slice->high = bad_expr();
    }
    next();
    if (tok() != Tok::Rbrack) {
      slice->max = expr();
    } else {
      error_at(pos(), "final index required in 3-index slice");
      slice->max = bad_expr();
    }
  }
  --expr_level_;
  want(Tok::Rbrack);
  return slice;
}

Expr *Parser::call(Expr *fun, Pos at) {
  CallExpr *result = make<CallExpr>(at);
  next();
  result->fun = fun;
  ++expr_level_;
  std::vector<const Expr *> args;
  result->rparen = list("argument list", Tok::Comma, Tok::Rparen, [&] {
    args.push_back(expr());
    result->has_dots = got(Tok::DotDotDot);
    return result->has_dots;
  });
  --expr_level_;
  result->args = keep(args);
  return result;
}

Expr *Parser::element() { return tok() == Tok::Lbrace ? composite_literal() : expr(); }

CompositeLit *Parser::composite_literal() {
  CompositeLit *literal = make<CompositeLit>(pos());
  Nesting nesting(*this);
  if (!nesting) return literal;
  std::vector<const Expr *> elems;
  ++expr_level_;
  want(Tok::Lbrace);
  literal->rbrace = list("composite literal", Tok::Comma, Tok::Rbrace, [&] {
    Expr *x = element();
    if (tok() == Tok::Colon) {
      KeyValueExpr *pair = make<KeyValueExpr>(pos());
      next();
      pair->key = x;
      pair->value = element();
      ++literal->key_count;
      x = pair;
    }
    elems.push_back(x);
    return false;
  });
  --expr_level_;
  literal->elems = keep(elems);
  return literal;
}

// Of `[...]T{}` the elements are counted, if that can be done by their commas.
CompositeLit *Parser::skipped_elements(const Expr *type) {
  std::optional<uint32_t> count = counts_elements(type) ? lexer_.elements_in_braces() : 0;
  if (!count) return composite_literal();
  CompositeLit *literal = make<CompositeLit>(pos());
  literal->skipped_count = *count;
  lexer_.skip_braces();
  literal->rbrace = pos();
  want(Tok::Rbrace);
  return literal;
}

BasicLit *Parser::literal_or_null() {
  if (tok() != Tok::Literal) return nullptr;
  const Token &token = lexer_.token();
  BasicLit *literal = make<BasicLit>(token.pos);
  literal->lit = token.lit;
  literal->bad = token.bad;
  literal->text = token.text;
  next();
  return literal;
}

Ident *Parser::name() {
  if (tok() == Tok::Name) {
    Ident *ident = make_ident(pos(), text());
    next();
    return ident;
  }
  Ident *blank = make_ident(pos(), "_");
  syntax_error("expected name");
  advance({});
  return blank;
}

std::vector<const Ident *> Parser::name_list(Ident *first) {
  std::vector<const Ident *> names{first};
  while (got(Tok::Comma)) names.push_back(name());
  return names;
}

std::vector<const Expr *> Parser::expr_list() {
  std::vector<const Expr *> exprs{expr()};
  while (got(Tok::Comma)) exprs.push_back(expr());
  return exprs;
}

} // namespace tuco::syntax
