// The parser: types, parameters, fields and constraints. See parser.cpp.
#include "compiler/syntax/parser_impl.h"

namespace tuco::syntax {

bool is_type_element(const Expr *x) {
  switch (x->kind) {
  case ExprKind::ArrayType:
  case ExprKind::StructType:
  case ExprKind::FuncType:
  case ExprKind::InterfaceType:
  case ExprKind::SliceType:
  case ExprKind::MapType:
  case ExprKind::ChanType: return true;
  case ExprKind::Star: return is_type_element(x->to<StarExpr>()->x);
  case ExprKind::Unary: {
    auto *unary = x->to<UnaryExpr>();
    return unary->op == Op::Tilde || is_type_element(unary->x);
  }
  case ExprKind::Binary: {
    auto *binary = x->to<BinaryExpr>();
    return is_type_element(binary->x) || is_type_element(binary->y);
  }
  case ExprKind::Paren: return is_type_element(x->to<ParenExpr>()->x);
  default: return false;
  }
}

// Takes an expression apart into a type parameter's name and its constraint, if it reads as one:
//
//   P            (P, null)
//   P *[]int     (P, *[]int)       P*E        only if forced (a comma follows): might be an array length
//   P ([]int)    (P, []int)        P(E)       likewise
//   P *E|F|~G    (P, *E|F|~G)      P*E|F|G    likewise
//
// (null, null) if it cannot be split.
std::pair<Ident *, Expr *> Parser::split_name(Expr *x, bool force) {
  if (x->kind == ExprKind::Ident) return {static_cast<Ident *>(x), nullptr};
  if (x->kind == ExprKind::Binary) {
    auto *binary = static_cast<BinaryExpr *>(x);
    if (binary->op == Op::Mul && binary->x->kind == ExprKind::Ident &&
        (force || is_type_element(binary->y))) {
      StarExpr *pointer = make<StarExpr>(binary->pos);
      pointer->x = binary->y;
      return {const_cast<Ident *>(binary->x->to<Ident>()), pointer};
    }
    if (binary->op == Op::Or) {
      auto [param, left] = split_name(const_cast<Expr *>(binary->x), force || is_type_element(binary->y));
      if (param != nullptr && left != nullptr) {
        BinaryExpr *constraint = make<BinaryExpr>(binary->pos);
        constraint->op = Op::Or;
        constraint->x = left;
        constraint->y = binary->y;
        return {param, constraint};
      }
    }
  }
  if (x->kind == ExprKind::Call) {
    auto *call = static_cast<CallExpr *>(x);
    if (call->fun->kind == ExprKind::Ident && call->args.size() == 1 && !call->has_dots &&
        (force || is_type_element(call->args[0])))
      return {const_cast<Ident *>(call->fun->to<Ident>()), const_cast<Expr *>(unparen(call->args[0]))};
  }
  return {nullptr, nullptr};
}

Expr *Parser::type() {
  if (Expr *result = type_or_null()) return result;
  Expr *bad = bad_expr();
  syntax_error("expected type");
  advance({Tok::Comma, Tok::Colon, Tok::Semi, Tok::Rparen, Tok::Rbrack, Tok::Rbrace});
  return bad;
}

Expr *Parser::pointer_to(Pos at, Expr *elem) {
  StarExpr *star = make<StarExpr>(at);
  star->x = elem;
  return star;
}

Expr *Parser::type_or_null() {
  Nesting nesting(*this);
  if (!nesting) return bad_expr();
  Pos at = pos();
  switch (tok()) {
  case Tok::Star: next(); return pointer_to(at, type());
  case Tok::Arrow: {
    next();
    want(Tok::Chan);
    ChanType *channel = make<ChanType>(at);
    channel->dir = ChanDir::Recv;
    channel->elem = chan_elem();
    return channel;
  }
  case Tok::Func: next(); return func_type("function type").type;
  case Tok::Lbrack: next(); return got(Tok::Rbrack) ? slice_type(at) : array_type(at, nullptr);
  case Tok::Chan: {
    next();
    ChanType *channel = make<ChanType>(at);
    if (got(Tok::Arrow)) channel->dir = ChanDir::Send;
    channel->elem = chan_elem();
    return channel;
  }
  case Tok::Map: {
    next();
    want(Tok::Lbrack);
    MapType *map = make<MapType>(at);
    map->key = type();
    want(Tok::Rbrack);
    map->value = type();
    return map;
  }
  case Tok::Struct: return struct_type();
  case Tok::Interface: return interface_type();
  case Tok::Name: return qualified_name(nullptr);
  case Tok::Lparen: {
    next();
    Expr *inner = type();
    want(Tok::Rparen);
    return inner;
  }
  default: return nullptr;
  }
}

Expr *Parser::type_instance(Expr *generic) {
  IndexExpr *instance = make<IndexExpr>(pos());
  want(Tok::Lbrack);
  instance->x = generic;
  if (tok() == Tok::Rbrack) {
    syntax_error("expected type argument list");
    instance->indices = keep(std::vector<const Expr *>{bad_expr()});
  } else {
    bool comma;
    instance->indices = keep(type_list(true, comma));
  }
  want(Tok::Rbrack);
  return instance;
}

// context: what must not have type parameters; empty if they are allowed.
Parser::FuncTypeParts Parser::func_type(std::string_view context) {
  FuncType *type = make<FuncType>(pos());
  std::vector<const Field *> type_params;
  if (got(Tok::Lbrack)) {
    if (!context.empty()) syntax_error_at(type->pos, std::string(context) + " must have no type parameters");
    if (tok() == Tok::Rbrack) {
      syntax_error("empty type parameter list");
      next();
    } else {
      type_params = param_list(nullptr, nullptr, Tok::Rbrack, true, false);
    }
  }
  want(Tok::Lparen);
  type->params = keep(param_list(nullptr, nullptr, Tok::Rparen, false, true));
  type->results = keep(func_result());
  return {keep(type_params), type};
}

// The bracket is read, and the length if it is not null.
Expr *Parser::array_type(Pos at, Expr *length) {
  if (length == nullptr && !got(Tok::DotDotDot)) {
    ++expr_level_;
    length = expr();
    --expr_level_;
  }
  if (tok() == Tok::Comma) {
    syntax_error("unexpected comma; expected ]");
    next();
  }
  want(Tok::Rbrack);
  ArrayType *array = make<ArrayType>(at);
  array->len = length;
  array->elem = type();
  return array;
}

Expr *Parser::slice_type(Pos at) {
  SliceType *slice = make<SliceType>(at);
  slice->elem = type();
  return slice;
}

Expr *Parser::chan_elem() {
  if (Expr *elem = type_or_null()) return elem;
  Expr *bad = bad_expr();
  syntax_error("missing channel element type");
  return bad;
}

// ---------------------------------------------------------------------------------------------- structs

Expr *Parser::struct_type() {
  StructType *result = make<StructType>(pos());
  std::vector<const Field *> fields;
  want(Tok::Struct);
  want(Tok::Lbrace);
  list("struct type", Tok::Semi, Tok::Rbrace, [&] {
    field_decl(fields);
    return false;
  });
  result->fields = keep(fields);
  return result;
}

void Parser::add_field(std::vector<const Field *> &fields, Pos at, const Ident *name, const Expr *type,
                       const BasicLit *tag) {
  Field *field = make<Field>(at);
  field->name = name;
  field->type = type;
  field->tag = tag;
  fields.push_back(field);
}

void Parser::field_decl(std::vector<const Field *> &fields) {
  Pos at = pos();
  auto embed = [&](Expr *type) {
    const BasicLit *tag = literal_or_null();
    add_field(fields, at, nullptr, type, tag);
  };
  switch (tok()) {
  case Tok::Name: {
    Ident *first = name();
    if (tok() == Tok::Dot || tok() == Tok::Literal || tok() == Tok::Semi || tok() == Tok::Rbrace)
      return embed(qualified_name(first));
    std::vector<const Ident *> names = name_list(first);
    Expr *field_type;
    if (names.size() == 1 && tok() == Tok::Lbrack) {
      // T[P] embedded, or a field T of type [P]E or []E
      field_type = array_or_type_args();
      if (field_type->kind == ExprKind::Index) {
        static_cast<IndexExpr *>(field_type)->x = first;
        return embed(field_type);
      }
    } else {
      field_type = type();
    }
    const BasicLit *tag = literal_or_null();
    for (const Ident *field_name : names) add_field(fields, field_name->pos, field_name, field_type, tag);
    return;
  }
  case Tok::Star: {
    next();
    Expr *elem;
    if (tok() == Tok::Lparen) {
      syntax_error("cannot parenthesize embedded type");
      next();
      elem = qualified_name(nullptr);
      got(Tok::Rparen);
    } else {
      elem = qualified_name(nullptr);
    }
    return embed(pointer_to(at, elem));
  }
  case Tok::Lparen: {
    syntax_error("cannot parenthesize embedded type");
    next();
    Expr *elem;
    if (tok() == Tok::Star) {
      Pos star = pos();
      next();
      elem = pointer_to(star, qualified_name(nullptr));
    } else {
      elem = qualified_name(nullptr);
    }
    got(Tok::Rparen);
    return embed(elem);
  }
  default: syntax_error("expected field name or embedded type"); advance({Tok::Semi, Tok::Rbrace});
  }
}

// After a name: `[n]E` or `[]E`, or type arguments, whose IndexExpr::x the caller fills in.
Expr *Parser::array_or_type_args() {
  Pos at = pos();
  want(Tok::Lbrack);
  if (got(Tok::Rbrack)) return slice_type(at);
  bool comma;
  std::vector<const Expr *> list = type_list(false, comma);
  want(Tok::Rbrack);
  if (!comma) {
    if (Expr *elem = type_or_null()) {
      ArrayType *array = make<ArrayType>(at);
      array->len = list[0];
      array->elem = elem;
      return array;
    }
  }
  IndexExpr *index = make<IndexExpr>(at);
  index->indices = keep(list);
  return index;
}

// ---------------------------------------------------------------------------------------------- interfaces

Expr *Parser::interface_type() {
  InterfaceType *result = make<InterfaceType>(pos());
  std::vector<const Field *> methods;
  want(Tok::Interface);
  want(Tok::Lbrace);
  list("interface type", Tok::Semi, Tok::Rbrace, [&] {
    Field *field = tok() == Tok::Name ? method_decl() : nullptr;
    if (field == nullptr || field->name == nullptr) field = embedded_elem(field);
    methods.push_back(field);
    return false;
  });
  result->methods = keep(methods);
  return result;
}

// A method, or an embedded element that begins with a name.
Field *Parser::method_decl() {
  constexpr std::string_view context = "interface method";
  Field *field = make<Field>(pos());
  Ident *method = name();
  auto as_method = [&] {
    field->name = method;
    field->type = func_type(context).type;
  };
  if (tok() == Tok::Lparen) {
    as_method();
    return field;
  }
  if (tok() != Tok::Lbrack) {
    field->type = qualified_name(method);
    return field;
  }
  // A generic method, which does not exist, or an embedded instance T[P1, P2].
  Pos bracket = pos();
  next();
  if (tok() == Tok::Rbrack) {
    Pos at = pos();
    next();
    if (tok() == Tok::Lparen) {
      error_at(at, "empty type parameter list");
      as_method();
    } else {
      error_at(at, "empty type argument list");
      field->type = method;
    }
    return field;
  }
  std::vector<const Field *> list = param_list(nullptr, nullptr, Tok::Rbrack, false, false);
  if (list.empty()) {
    if (tok() == Tok::Lparen)
      as_method();
    else
      field->type = method;
    return field;
  }
  if (list[0]->name != nullptr) {
    as_method();
    error_at(bracket, "interface method must have no type parameters", diag::Code::InvalidMethodTypeParams);
    return field;
  }
  IndexExpr *instance = make<IndexExpr>(bracket);
  instance->x = method;
  std::vector<const Expr *> args;
  for (const Field *arg : list) args.push_back(arg->type);
  instance->indices = keep(args);
  field->type = instance;
  return field;
}

// term { "|" term }; the first term is in `field` already unless that is null.
Field *Parser::embedded_elem(Field *field) {
  if (field == nullptr) {
    field = make<Field>(pos());
    field->type = embedded_term();
  }
  while (at_operator(Op::Or)) {
    BinaryExpr *alternative = make<BinaryExpr>(pos());
    alternative->op = Op::Or;
    next();
    alternative->x = field->type;
    alternative->y = embedded_term();
    field->type = alternative;
  }
  return field;
}

Expr *Parser::embedded_term() {
  if (at_operator(Op::Tilde)) {
    UnaryExpr *tilde = make<UnaryExpr>(pos());
    tilde->op = Op::Tilde;
    next();
    tilde->x = type();
    return tilde;
  }
  if (Expr *term = type_or_null()) return term;
  Expr *bad = bad_expr();
  syntax_error("expected ~ term or type");
  advance({Tok::Operator, Tok::Semi, Tok::Rparen, Tok::Rbrack, Tok::Rbrace});
  return bad;
}

// ---------------------------------------------------------------------------------------------- parameters

std::vector<const Field *> Parser::func_result() {
  if (got(Tok::Lparen)) return param_list(nullptr, nullptr, Tok::Rparen, false, false);
  Pos at = pos();
  Expr *result = type_or_null();
  if (result == nullptr) return {};
  Field *field = make<Field>(at);
  field->type = result;
  return {field};
}

// One entry of a parameter list, whose name, if it was read already, is given.
Field *Parser::param_decl_or_null(Ident *first, Tok follow) {
  bool constraints = follow == Tok::Rbrack; // type parameters: ~T and T|U are allowed
  if (first == nullptr && constraints && at_operator(Op::Tilde)) return embedded_elem(nullptr);
  Field *field = make<Field>(first != nullptr ? first->pos : pos());
  auto at_union = [&] { return constraints && at_operator(Op::Or); };

  if (tok() == Tok::Name || first != nullptr) {
    if (first == nullptr) first = name();
    if (tok() == Tok::Lbrack) {
      Expr *after = array_or_type_args();
      field->type = after;
      if (after->kind == ExprKind::Index)
        static_cast<IndexExpr *>(after)->x = first;
      else
        field->name = first;
      return at_union() ? embedded_elem(field) : field;
    }
    if (tok() == Tok::Dot) {
      field->type = qualified_name(first);
      return at_union() ? embedded_elem(field) : field;
    }
    if (at_union()) {
      field->type = first;
      return embedded_elem(field);
    }
    field->name = first;
  }
  if (tok() == Tok::DotDotDot) {
    DotsType *dots = make<DotsType>(pos());
    next();
    dots->elem = type_or_null();
    field->type = dots;
    if (dots->elem == nullptr) {
      field->type = bad_expr();
      syntax_error("... is missing type");
    }
    return field;
  }
  if (constraints && at_operator(Op::Tilde)) {
    field->type = embedded_elem(nullptr)->type;
    return field;
  }
  field->type = type_or_null();
  if (at_union() && field->type != nullptr) field = embedded_elem(field);
  if (field->name != nullptr || field->type != nullptr) return field;
  syntax_error("expected " + std::string(token_text(follow)));
  advance({Tok::Comma, follow});
  return nullptr;
}

// The opening bracket is read; `first` and `type` are the first name and, with it, the first type if they
// were, too. In the result either all have a name or none has.
std::vector<const Field *> Parser::param_list(Ident *first, Expr *type, Tok close, bool require_names,
                                              bool dots_ok) {
  std::vector<Field *> params;
  auto complete = [&] {
    Field *field = make<Field>(first->pos);
    field->name = first;
    field->type = type;
    params.push_back(field);
  };
  if (first != nullptr && type != nullptr && tok() == close) {
    next();
    complete();
    return {params[0]};
  }
  Pos end = list("parameter list", Tok::Comma, close, [&] {
    if (type != nullptr)
      complete();
    else if (Field *field = param_decl_or_null(first, close))
      params.push_back(field);
    first = nullptr;
    type = nullptr;
    return false;
  });
  if (params.empty()) return {};
  distribute_param_types(params, end, require_names);

  bool reported = false;
  for (std::size_t i = 0; i < params.size(); ++i) {
    const DotsType *dots = params[i]->type->as<DotsType>();
    if (dots == nullptr || (dots_ok && i + 1 == params.size())) continue;
    if (!reported)
      error_at(dots->pos, dots_ok ? "can only use ... with final parameter" : "invalid use of ...",
               diag::Code::MisplacedDotDotDot);
    reported = true;
    params[i]->type = dots->elem;
  }
  return {params.begin(), params.end()};
}

// `a, b int` and `int, string` look alike until the list is complete.
void Parser::distribute_param_types(std::vector<Field *> &params, Pos end, bool require_names) {
  std::size_t named = 0, typed = 0;
  for (const Field *field : params) {
    named += field->name != nullptr && field->type != nullptr;
    typed += field->type != nullptr;
  }
  if (named == 0 && !require_names) {
    for (Field *field : params)
      if (field->name != nullptr) {
        field->type = field->name;
        field->name = nullptr;
      }
    return;
  }
  if (named == params.size()) return;
  Pos error_pos;
  const Expr *current = nullptr; // from right to left
  for (auto it = params.rbegin(); it != params.rend(); ++it) {
    Field *field = *it;
    if (field->type != nullptr) {
      current = field->type;
      if (field->name == nullptr) {
        error_pos = start_pos(current);
        field->name = make_ident(error_pos, "_");
      }
    } else if (current != nullptr) {
      field->type = current;
    } else {
      error_pos = field->name->pos;
      field->type = make<BadExpr>(error_pos);
    }
  }
  if (!error_pos.is_known()) return;
  std::string message;
  if (named == typed) { // only names without types at the end can be wrong
    error_pos = end;
    message = require_names ? "missing type constraint" : "missing parameter type";
  } else if (require_names) {
    message = "missing type parameter name";
    if (params.size() == 1) message += " or invalid array length";
  } else {
    message = "missing parameter name";
  }
  syntax_error_at(error_pos, message);
}

// ---------------------------------------------------------------------------------------------- names

Expr *Parser::qualified_name(Ident *first) {
  Expr *x = first;
  if (x == nullptr) {
    if (tok() == Tok::Name) {
      x = name();
    } else {
      x = make_ident(pos(), "_");
      syntax_error("expected name");
      advance({Tok::Dot, Tok::Semi, Tok::Rbrace});
    }
  }
  if (tok() == Tok::Dot) {
    SelectorExpr *selector = make<SelectorExpr>(pos());
    next();
    selector->x = x;
    selector->sel = name();
    x = selector;
  }
  return tok() == Tok::Lbrack ? type_instance(x) : x;
}

std::vector<const Expr *> Parser::type_list(bool strict, bool &comma) {
  ++expr_level_;
  std::vector<const Expr *> types{strict ? type() : expr()};
  comma = false;
  while (got(Tok::Comma)) {
    comma = true;
    Expr *next_type = type_or_null();
    if (next_type == nullptr) break;
    types.push_back(next_type);
  }
  --expr_level_;
  return types;
}

} // namespace tuco::syntax
