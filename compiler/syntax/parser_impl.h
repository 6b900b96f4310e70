// The parser's state, shared by the parser_*.cpp files. See parser.cpp for how it works.
#pragma once

#include "compiler/syntax/lexer.h"
#include "compiler/syntax/parser.h"

#include <initializer_list>
#include <optional>

namespace tuco::syntax {

class Parser {
public:
  Parser(base::SourceFile &source, Package &package, diag::Diagnostics &diagnostics);
  void skip_bodies() { skip_bodies_ = true; }
  // What comes behind them, and directives, are another reader's matter.
  void imports_only() { imports_only_ = true; }
  const File *parse();

private:
  // ---- tokens
  Tok tok() const { return gave_up_ ? Tok::Eof : lexer_.token().kind; }
  Op op() const { return lexer_.token().op; }
  std::string_view text() const { return lexer_.token().text; }
  Pos pos() const { return lexer_.token().pos; }
  void next() { lexer_.next(); }
  bool got(Tok token);
  void want(Tok token);
  bool got_assign();
  bool at_operator(Op which) const { return tok() == Tok::Operator && op() == which; }
  void advance(std::initializer_list<Tok> follow);

  // ---- errors
  void error_at(Pos at, std::string message, diag::Code code = diag::Code::Syntax);
  void syntax_error_at(Pos at, std::string message);
  void syntax_error(std::string message) { syntax_error_at(pos(), std::move(message)); }

  // ---- nodes
  template <class T> T *make(Pos at) {
    T *node = package_.arena.make<T>();
    node->pos = at;
    if constexpr (std::is_base_of_v<Expr, T>) node->id = static_cast<ExprId>(package_.expr_count++);
    return node;
  }
  template <class T> List<T> keep(const std::vector<T> &items) { return package_.arena.copy(items); }
  Ident *make_ident(Pos at, std::string_view name);
  BadExpr *bad_expr() { return make<BadExpr>(pos()); }

  // ---- directives
  void on_directive(Pos at, std::string_view text, bool own_line);
  void on_line_directive(Pos text_pos, std::string_view text, uint32_t after);
  List<Directive> take_directives(bool function);
  void clear_directives();
  void check_linknames(const File &file);

  // ---- declarations (parser.cpp)
  template <class F> Pos list(std::string_view context, Tok separator, Tok close, F element);
  template <class F> void append_group(std::vector<const Decl *> &decls, F spec);
  Decl *import_decl();
  Decl *const_decl(const void *group);
  void number_local_type(TypeDecl &decl);
  Decl *type_decl();
  Decl *var_decl(const void *group);
  FuncDecl *func_decl();
  BlockStmt *func_body();
  BlockStmt *skipped_body();
  CompositeLit *skipped_elements(const Expr *type);
  static bool counts_elements(const Expr *type);
  bool skips_braces() const { return skip_bodies_ && function_depth_ == 0; }
  static bool is_generic(const FuncDecl &decl);

  // ---- expressions (parser_expr.cpp)
  Expr *expr() { return binary_expr(nullptr, 0); }
  Expr *binary_expr(Expr *x, int precedence);
  Expr *unary_expr();
  Expr *receive_or_channel_type();
  Expr *operand(bool keep_parens);
  Expr *primary_expr(Expr *x, bool keep_parens);
  Expr *selector_or_assertion(Expr *x, Pos at);
  Expr *index_or_slice(Expr *x, Pos at);
  Expr *call(Expr *fun, Pos at);
  bool starts_composite_literal(const Expr *type) const;
  Expr *element();
  CompositeLit *composite_literal();
  BasicLit *literal_or_null();
  Ident *name();
  std::vector<const Ident *> name_list(Ident *first);
  std::vector<const Expr *> expr_list();

  // ---- types (parser_type.cpp)
  Expr *type();
  Expr *type_or_null();
  Expr *type_instance(Expr *generic);
  Expr *array_type(Pos at, Expr *length);
  Expr *slice_type(Pos at);
  Expr *chan_elem();
  Expr *struct_type();
  Expr *interface_type();
  Expr *array_or_type_args();
  Expr *qualified_name(Ident *first);
  Expr *pointer_to(Pos at, Expr *elem);
  // Types, the first of which may be a value expression unless `strict`; says whether there was a comma.
  std::vector<const Expr *> type_list(bool strict, bool &comma);
  struct FuncTypeParts {
    List<const Field *> type_params;
    FuncType *type;
  };
  FuncTypeParts func_type(std::string_view context);
  std::vector<const Field *> func_result();
  void field_decl(std::vector<const Field *> &fields);
  void add_field(std::vector<const Field *> &fields, Pos at, const Ident *name, const Expr *type,
                 const BasicLit *tag);
  Field *method_decl();
  Field *embedded_elem(Field *field);
  Expr *embedded_term();
  Field *param_decl_or_null(Ident *name, Tok follow);
  std::vector<const Field *> param_list(Ident *name, Expr *type, Tok close, bool require_names, bool dots_ok);
  void distribute_param_types(std::vector<Field *> &params, Pos end, bool require_names);
  std::pair<Ident *, Expr *> split_name(Expr *x, bool force);

  // ---- statements (parser_stmt.cpp)
  // What simple_stmt finds besides statements proper.
  struct Simple {
    Stmt *stmt = nullptr;
    RangeStmt *range = nullptr;       // after `for` only; without a body yet
    TypeSwitchGuard *guard = nullptr; // after `switch` only
    const Expr *condition() const;    // of an expression statement
  };
  struct Header {
    Simple init;
    const Expr *condition = nullptr;
    TypeSwitchGuard *guard = nullptr;
    Stmt *post = nullptr;
  };
  Simple simple_stmt(std::vector<const Expr *> lhs, Tok keyword);
  RangeStmt *range_clause(std::vector<const Expr *> lhs, bool define);
  Header header(Tok keyword);
  void condition_from(Header &result, const Simple &simple);
  Stmt *labeled_stmt_or_null(const Ident *label);
  BlockStmt *block_stmt(std::string_view context);
  Stmt *decl_stmt();
  Stmt *for_stmt();
  IfStmt *if_stmt();
  Stmt *switch_stmt();
  Stmt *select_stmt();
  CaseClause *case_clause();
  CommClause *comm_clause();
  Stmt *call_stmt();
  Stmt *branch_stmt();
  Stmt *stmt_or_null();
  std::vector<const Stmt *> stmt_list();

  // Says false, after an error, if the source nests too deep to be processed recursively.
  class Nesting {
  public:
    explicit Nesting(Parser &parser) : parser_(parser), ok_(parser.enter()) {}
    ~Nesting() { --parser_.depth_; }
    explicit operator bool() const { return ok_; }

  private:
    Parser &parser_;
    bool ok_;
  };
  bool enter();
  void give_up();

  base::SourceFile &source_;
  Package &package_;
  diag::Diagnostics &diagnostics_;
  unsigned error_count_ = 0;
  unsigned function_depth_ = 0;
  int expr_level_ = 0; // < 0: in a statement header, where `T {` is no composite literal
  unsigned depth_ = 0;
  bool skip_bodies_ = false;
  bool imports_only_ = false;
  bool gave_up_ = false;
  std::string_view current_file_name_; // after //line directives
  std::vector<Directive> pending_directives_;
  std::vector<Directive> all_directives_;
  Lexer lexer_; // last: it reports errors as soon as it is made
};

template <class F> Pos Parser::list(std::string_view context, Tok separator, Tok close, F element) {
  auto spelled = [](Tok token) -> std::string {
    if (token == Tok::Comma) return "comma";
    if (token == Tok::Semi) return "semicolon or newline";
    return std::string(token_text(token));
  };
  while (tok() != Tok::Eof && tok() != close) {
    bool done = element();
    if (!got(separator) && tok() != close) {
      syntax_error("in " + std::string(context) + "; possibly missing " + spelled(separator) + " or " +
                   spelled(close));
      advance({Tok::Rparen, Tok::Rbrack, Tok::Rbrace});
      if (tok() != close) return pos();
    }
    if (done) break;
  }
  Pos at = pos();
  want(close);
  return at;
}

// Finds the targets of branch statements of a function body; reports misplaced ones and label errors
// (branches.cpp).
void resolve_branches(const BlockStmt &body, const base::FileSet &files,
                      const std::function<void(Pos, diag::Code, std::string)> &error);

// Whether x can only be a type, as opposed to an ordinary expression.
bool is_type_element(const Expr *x);

} // namespace tuco::syntax
