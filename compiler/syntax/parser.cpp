// The parser: files and declarations.
//
// Recursive descent with one token of look-ahead, written so that the same mistakes give the same messages at
// the same places as gc's (cmd/compile/internal/syntax, Go 1.26):
//
//   - A syntax error names the unexpected token where the message begins with "in", "at", "after" or "expected";
//     other messages stand alone. At the end of the file only the first error of a file is reported.
//   - After an error, advance() skips to a token from which parsing can go on: the ones that the caller expects,
//     and inside functions the keywords that begin statements.
//   - Three places of the grammar need more than one token. `type T [P ...`: an expression is parsed and then taken
//     apart into a type parameter and its constraint if it can be one (split_name). `<-chan T`: the arrow
//     goes to the channel type if one follows. Parameter lists: names and types are told apart when the list
//     ends.
//   - `T {` begins a composite literal unless expr_level_ < 0: the header of if, for and switch.
//
// The tree is immutable once parse() returns; while it is being built the parser changes nodes that it made.
// Branch targets are resolved when a function's body is complete, if it had no errors.
//
// Nesting is limited (nesting_limit), because every later phase walks the tree recursively: a source file
// must not be able to overflow the compiler's stack. Chains that grow to the left (a+b+c…, f()()()) do not
// recurse here, but make deep trees; they count in chain_limit.
#include "compiler/syntax/parser.h"

#include "compiler/syntax/parser_impl.h"

#include <algorithm>
#include <charconv>

namespace tuco::syntax {

namespace {
constexpr unsigned nesting_limit = 10'000;

uint64_t bit(Tok token) { return uint64_t{1} << static_cast<unsigned>(token); }

const uint64_t statement_keywords = bit(Tok::Break) | bit(Tok::Const) | bit(Tok::Continue) | bit(Tok::Defer) |
                                    bit(Tok::Fallthrough) | bit(Tok::For) | bit(Tok::Go) | bit(Tok::Goto) |
                                    bit(Tok::If) | bit(Tok::Return) | bit(Tok::Select) | bit(Tok::Switch) |
                                    bit(Tok::Type) | bit(Tok::Var);

std::string spelled(Tok token) {
  if (token == Tok::Comma) return "comma";
  if (token == Tok::Semi) return "semicolon or newline";
  std::string text(token_text(token));
  return is_keyword(token) ? "keyword " + text : text;
}

// Directives that say something about the function below them.
constexpr std::string_view function_directives[] = {
    "go:nointerface",       "go:noescape",           "go:norace",          "go:nosplit",
    "go:noinline",          "go:nocheckptr",         "go:systemstack",     "go:nowritebarrier",
    "go:nowritebarrierrec", "go:yeswritebarrierrec", "go:cgo_unsafe_args", "go:uintptrkeepalive",
    "go:uintptrescapes",    "go:registerparams",
};

bool is_function_directive(std::string_view verb) {
  return std::find(std::begin(function_directives), std::end(function_directives), verb) !=
         std::end(function_directives);
}

} // namespace

const File *parse_file(base::SourceFile &source, Package &package, diag::Diagnostics &diagnostics,
                       Bodies bodies) {
  Parser parser(source, package, diagnostics);
  if (bodies == Bodies::Skip) parser.skip_bodies();
  return parser.parse();
}

const File *parse_imports(base::SourceFile &source, Package &package, diag::Diagnostics &diagnostics) {
  Parser parser(source, package, diagnostics);
  parser.imports_only();
  return parser.parse();
}

Parser::Parser(base::SourceFile &source, Package &package, diag::Diagnostics &diagnostics)
    : source_(source), package_(package), diagnostics_(diagnostics), current_file_name_(source.path()),
      lexer_(
          source,
          {[this](Pos at, std::string message) { error_at(at, std::move(message), diag::Code::Lexical); },
           [this](Pos at, std::string_view text, bool own_line) { on_directive(at, text, own_line); },
           [this](Pos at, std::string_view text, uint32_t after) { on_line_directive(at, text, after); }}) {}

bool Parser::enter() {
  if (++depth_ <= nesting_limit) return true;
  give_up();
  return false;
}

// The rest is not read: a syntax error, so that nobody looks at the half.
void Parser::give_up() {
  if (!gave_up_) syntax_error("exceeded max nesting depth");
  gave_up_ = true;
}

// ---------------------------------------------------------------------------------------------- tokens and
// errors

bool Parser::got(Tok token) {
  if (tok() != token) return false;
  next();
  return true;
}

void Parser::want(Tok token) {
  if (got(token)) return;
  syntax_error("expected " + spelled(token));
  advance({});
}

// `=`; takes `:=` for it after an error.
bool Parser::got_assign() {
  if (tok() == Tok::Define) syntax_error("expected =");
  if (tok() != Tok::Define && tok() != Tok::Assign) return false;
  next();
  return true;
}

// Skips to one of `follow`, or to a statement in a function. Without `follow`: over one token.
void Parser::advance(std::initializer_list<Tok> follow) {
  uint64_t stop = bit(Tok::Eof);
  if (follow.size() != 0 && function_depth_ > 0) stop |= statement_keywords;
  for (Tok token : follow) stop |= bit(token);
  while ((stop & bit(tok())) == 0) {
    next();
    if (follow.size() == 0) break;
  }
}

void Parser::error_at(Pos at, std::string message, diag::Code code) {
  bool in_directive = code == diag::Code::BadDirective;
  if (gave_up_ || (imports_only_ && in_directive)) return;
  if (!in_directive) ++error_count_; // the grammar has nothing to do with it
  diagnostics_.error(code, at, std::move(message));
}

void Parser::syntax_error_at(Pos at, std::string message) {
  if (tok() == Tok::Eof && error_count_ != 0) return; // nothing but a consequence
  if (message.starts_with("in ") || message.starts_with("at ") || message.starts_with("after ")) {
    message = " " + message;
  } else if (message.starts_with("expected ")) {
    message = ", " + message;
  } else {
    error_at(at, "syntax error: " + message);
    return;
  }
  std::string found;
  switch (tok()) {
  case Tok::Name: found = "name " + std::string(text()); break;
  case Tok::Semi: found = text(); break;
  case Tok::Literal: found = "literal " + std::string(text()); break;
  case Tok::Operator: found = op_text(op()); break;
  case Tok::AssignOp: found = std::string(op_text(op())) + "="; break;
  case Tok::IncOp: found = std::string(op_text(op())) + std::string(op_text(op())); break;
  default: found = spelled(tok()); break;
  }
  error_at(at, "syntax error: unexpected " + found + message);
}

Ident *Parser::make_ident(Pos at, std::string_view name) {
  Ident *ident = make<Ident>(at);
  ident->name = base::intern(name);
  return ident;
}

// ---------------------------------------------------------------------------------------------- directives

void Parser::on_directive(Pos at, std::string_view text, bool own_line) {
  if (!own_line) {
    error_at(at, "misplaced compiler directive", diag::Code::BadDirective);
    return;
  }
  Directive directive{at, text};
  std::string_view verb = directive.verb();
  if (verb == "go:linkname") {
    if (text.size() == verb.size()) return; // gc takes it for a comment
    std::size_t fields = 0;
    bool in_field = false;
    for (char c : text) {
      bool blank = c == ' ' || c == '\t';
      fields += !blank && !in_field;
      in_field = !blank;
    }
    if (fields < 2 || fields > 3)
      error_at(at, "usage: //go:linkname localname [linkname]", diag::Code::BadDirective);
    else
      all_directives_.push_back(directive);
    return;
  }
  all_directives_.push_back(directive);
  if (verb == "go:embed" && text.find_first_not_of(" \t", verb.size()) == std::string_view::npos) {
    error_at(at, "usage: //go:embed pattern...", diag::Code::BadDirective);
    return;
  }
  pending_directives_.push_back(directive);
}

// `//line name:line` or `name:line:column`; anything without a colon is an ordinary comment.
void Parser::on_line_directive(Pos text_pos, std::string_view text, uint32_t after) {
  // The number after the last colon: where it begins (0: there is no colon), and its value if it is one.
  auto trailing = [](std::string_view s, std::size_t &begin, uint64_t &value) {
    std::size_t colon = s.rfind(':');
    begin = colon == std::string_view::npos ? 0 : colon + 1;
    if (begin == 0 || begin == s.size()) return false;
    auto [end, error] = std::from_chars(s.data() + begin, s.data() + s.size(), value);
    return error == std::errc() && end == s.data() + s.size();
  };
  constexpr uint64_t largest = 1 << 30;
  std::size_t line_at = 0, column_at = 0;
  uint64_t line = 0, column = 0;
  auto complain = [&](std::string_view what, std::size_t begin) {
    error_at(text_pos.offset_by(static_cast<uint32_t>(begin)),
             "invalid " + std::string(what) + " number: " + std::string(text.substr(begin)),
             diag::Code::BadDirective);
  };
  bool ok = trailing(text, line_at, line);
  if (line_at == 0) return;
  if (!ok) return complain("line", line_at);
  std::size_t before;
  uint64_t first;
  bool has_column = trailing(text.substr(0, line_at - 1), before, first);
  if (has_column) {
    column = line;
    column_at = line_at;
    line = first;
    line_at = before;
    if (column == 0 || column > largest) return complain("column", column_at);
    text = text.substr(0, column_at - 1);
  }
  if (line == 0 || line > largest) return complain("line", line_at);
  std::string_view file = text.substr(0, line_at - 1);
  if (file.empty() && has_column) file = current_file_name_;
  current_file_name_ = file;
  source_.add_line_directive(after, std::string(file), static_cast<uint32_t>(line),
                             static_cast<uint32_t>(column));
}

// The directives above a declaration; complains about those that cannot be there.
List<Directive> Parser::take_directives(bool function) {
  for (const Directive &d : pending_directives_)
    if (d.verb() == "go:build" || (!function && is_function_directive(d.verb())))
      error_at(d.pos, "misplaced compiler directive", diag::Code::BadDirective);
  List<Directive> taken = keep(pending_directives_);
  pending_directives_.clear();
  return taken;
}

// At the end of what takes no directives.
void Parser::clear_directives() {
  for (const Directive &d : pending_directives_) {
    if (d.verb() == "go:build" || is_function_directive(d.verb()))
      error_at(d.pos, "misplaced compiler directive", diag::Code::BadDirective);
    else if (d.verb() == "go:embed")
      error_at(d.pos, "misplaced go:embed directive", diag::Code::BadDirective);
  }
  pending_directives_.clear();
}

void Parser::check_linknames(const File &file) {
  for (const Decl *decl : file.decls)
    if (auto *import = decl->as<ImportDecl>(); import && import->path && import->path->text == "\"unsafe\"")
      return;
  for (const Directive &d : file.directives)
    if (d.verb() == "go:linkname")
      error_at(d.pos, "//go:linkname only allowed in Go files that import \"unsafe\"",
               diag::Code::BadDirective);
}

// ---------------------------------------------------------------------------------------------- files

const File *Parser::parse() {
  File *file = package_.arena.make<File>();
  file->source = &source_;
  package_.files.push_back(file);
  next();
  file->pos = pos();
  if (!got(Tok::Package)) {
    syntax_error("package statement must be first");
    return file;
  }
  std::vector<Directive> above = std::move(pending_directives_);
  pending_directives_.clear();
  file->package_name = name();
  want(Tok::Semi);
  if (error_count_ != 0) return file;

  for (const Directive &d : above)
    if (is_function_directive(d.verb()))
      error_at(d.pos, "misplaced compiler directive", diag::Code::BadDirective);
  std::vector<const Decl *> decls;
  Tok previous = Tok::Import;
  while (tok() != Tok::Eof && !(imports_only_ && tok() != Tok::Import)) {
    if (tok() == Tok::Import && previous != Tok::Import)
      syntax_error("imports must appear before other declarations");
    previous = tok();
    switch (tok()) {
    case Tok::Import:
      next();
      append_group(decls, [&](const void *) { return import_decl(); });
      break;
    case Tok::Const:
      next();
      append_group(decls, [&](const void *group) { return const_decl(group); });
      break;
    case Tok::Type:
      next();
      append_group(decls, [&](const void *) { return type_decl(); });
      break;
    case Tok::Var:
      next();
      append_group(decls, [&](const void *group) { return var_decl(group); });
      break;
    case Tok::Func:
      next();
      decls.push_back(func_decl());
      break;
    default: {
      const FuncDecl *last = decls.empty() ? nullptr : decls.back()->as<FuncDecl>();
      if (tok() == Tok::Lbrace && last != nullptr && last->body == nullptr)
        syntax_error("unexpected semicolon or newline before {");
      else
        syntax_error("non-declaration statement outside function body");
      advance({Tok::Import, Tok::Const, Tok::Type, Tok::Var, Tok::Func});
      continue;
    }
    }
    clear_directives();
    if (tok() != Tok::Eof && !got(Tok::Semi)) {
      syntax_error("after top level declaration");
      advance({Tok::Import, Tok::Const, Tok::Type, Tok::Var, Tok::Func});
    }
  }
  clear_directives();
  file->eof = pos();
  file->decls = keep(decls);
  file->directives = keep(all_directives_);
  check_linknames(*file);
  return file;
}

// spec | "(" { spec ";" } ")"
template <class F> void Parser::append_group(std::vector<const Decl *> &decls, F spec) {
  if (tok() != Tok::Lparen) {
    decls.push_back(spec(nullptr));
    return;
  }
  const void *group = package_.arena.allocate(1, 1);
  clear_directives();
  next();
  list("grouped declaration", Tok::Semi, Tok::Rparen, [&] {
    decls.push_back(spec(group));
    return false;
  });
}

// ---------------------------------------------------------------------------------------------- declarations

Decl *Parser::import_decl() {
  ImportDecl *decl = make<ImportDecl>(pos());
  take_directives(false);
  if (tok() == Tok::Name) {
    decl->local_name = name();
  } else if (tok() == Tok::Dot) {
    decl->local_name = make_ident(pos(), ".");
    next();
  }
  BasicLit *path = literal_or_null();
  decl->path = path;
  if (path == nullptr) {
    syntax_error("missing import path");
    advance({Tok::Semi, Tok::Rparen});
  } else if (!path->bad && path->lit != LitKind::String) {
    syntax_error_at(path->pos, "import path must be a string");
    path->bad = true;
  }
  return decl;
}

Decl *Parser::const_decl(const void *group) {
  ConstDecl *decl = make<ConstDecl>(pos());
  decl->group = group;
  take_directives(false);
  decl->names = keep(name_list(name()));
  if (tok() != Tok::Eof && tok() != Tok::Semi && tok() != Tok::Rparen) {
    decl->type = type_or_null();
    if (got_assign()) decl->values = keep(expr_list());
  }
  return decl;
}

// Before its own type is read, which may have functions with types in it.
void Parser::number_local_type(TypeDecl &decl) {
  if (function_depth_ == 0 || decl.is_alias) return;
  package_.local_types.push_back(&decl);
  decl.local_number = static_cast<uint32_t>(package_.local_types.size());
}

Decl *Parser::type_decl() {
  TypeDecl *decl = make<TypeDecl>(pos());
  decl->directives = take_directives(false);
  decl->name = name();
  Expr *type = nullptr;
  if (tok() == Tok::Lbrack) {
    // An array or slice type, or type parameters.
    Pos bracket = pos();
    next();
    if (tok() == Tok::Name) {
      Expr *x = name();
      if (tok() != Tok::Lbrack) { // P []E begins a type parameter; P[i] can be no array length
        ++expr_level_;
        x = binary_expr(primary_expr(x, false), 0);
        --expr_level_;
      }
      auto [param, constraint] = split_name(x, tok() == Tok::Comma);
      if (param != nullptr && (constraint != nullptr || tok() != Tok::Rbrack)) {
        decl->type_params = keep(param_list(param, constraint, Tok::Rbrack, true, false));
        decl->is_alias = got_assign();
        number_local_type(*decl);
        type = type_or_null();
      } else {
        type = array_type(bracket, x);
      }
    } else if (tok() == Tok::Rbrack) {
      next();
      type = slice_type(bracket);
    } else {
      type = array_type(bracket, nullptr);
    }
  } else {
    decl->is_alias = got_assign();
    number_local_type(*decl);
    type = type_or_null();
  }
  if (decl->local_number == 0) number_local_type(*decl); // an array or slice type
  if (type == nullptr) {
    type = bad_expr();
    syntax_error("in type declaration");
    advance({Tok::Semi, Tok::Rparen});
  }
  decl->type = type;
  return decl;
}

Decl *Parser::var_decl(const void *group) {
  VarDecl *decl = make<VarDecl>(pos());
  decl->group = group;
  decl->directives = take_directives(false);
  decl->names = keep(name_list(name()));
  if (got_assign()) {
    decl->values = keep(expr_list());
  } else {
    decl->type = type();
    if (got_assign()) decl->values = keep(expr_list());
  }
  return decl;
}

FuncDecl *Parser::func_decl() {
  FuncDecl *decl = make<FuncDecl>(pos());
  decl->directives = take_directives(true);
  std::string_view context;
  if (got(Tok::Lparen)) {
    context = "method";
    std::vector<const Field *> receivers = param_list(nullptr, nullptr, Tok::Rparen, false, false);
    if (receivers.empty()) error_at(pos(), "method has no receiver", diag::Code::BadRecv);
    if (receivers.size() > 1) error_at(pos(), "method has multiple receivers", diag::Code::BadRecv);
    if (!receivers.empty()) decl->recv = receivers[0];
  }
  if (tok() == Tok::Name) {
    decl->name = name();
    FuncTypeParts parts = func_type(context);
    decl->type_params = parts.type_params;
    decl->type = parts.type;
  } else {
    decl->name = make_ident(pos(), "_");
    decl->type = make<FuncType>(pos());
    syntax_error(context.empty() ? "expected name or (" : "expected name");
    advance({Tok::Lbrace, Tok::Semi});
  }
  if (tok() == Tok::Lbrace) decl->body = skip_bodies_ && !is_generic(*decl) ? skipped_body() : func_body();
  return decl;
}

// Has type parameters, or a receiver of a generic type: instances elsewhere need its body.
bool Parser::is_generic(const FuncDecl &decl) {
  if (!decl.type_params.empty()) return true;
  if (decl.recv == nullptr || decl.recv->type == nullptr) return false;
  const Expr *type = unparen(decl.recv->type);
  if (auto *star = type->as<StarExpr>()) type = unparen(star->x);
  return type->kind == ExprKind::Index;
}

BlockStmt *Parser::skipped_body() {
  BlockStmt *body = make<BlockStmt>(pos());
  body->is_skipped = true;
  lexer_.skip_braces();
  body->rbrace = pos();
  want(Tok::Rbrace);
  return body;
}

BlockStmt *Parser::func_body() {
  unsigned errors_before = error_count_;
  ++function_depth_;
  BlockStmt *body = block_stmt("");
  --function_depth_;
  // With syntax errors inside, branches may be missing their targets for that reason. Wrong branches do not count as
  // such: those of a function literal hide nothing of what is wrong in the function around it.
  if (errors_before == error_count_ && !gave_up_)
    resolve_branches(*body, diagnostics_.files(), [this](Pos at, diag::Code code, std::string message) {
      diagnostics_.error(code, at, std::move(message));
    });
  return body;
}

Stmt *Parser::decl_stmt() {
  DeclStmt *stmt = make<DeclStmt>(pos());
  Tok keyword = tok();
  next();
  std::vector<const Decl *> decls;
  append_group(decls, [&](const void *group) -> Decl * {
    if (keyword == Tok::Var) return var_decl(group);
    if (keyword == Tok::Const) return const_decl(group);
    return type_decl();
  });
  stmt->decls = keep(decls);
  return stmt;
}

} // namespace tuco::syntax
