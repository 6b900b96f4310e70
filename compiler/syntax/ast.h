// The syntax tree.
//
// Nodes live in the arena of a Package and are immutable once parse_file has returned. Every expression has
// an ExprId that is dense within its package: facts about expressions (type, constant value, object,
// selection) stand in tables indexed by it (check::Info). Traversal is a switch on `kind`; as<T>() gives the
// node of that kind or nullptr, to<T>() insists.
//
// Positions: `pos` is a token that belongs to the node alone, where gc reports errors about it: the operator
// of a binary expression, the '[' of an index, the '(' of a call, the '.' of a selector. start_pos() gives
// the leftmost position of a node, end_pos() one just after it.
#pragma once

#include "compiler/base/arena.h"
#include "compiler/base/assert.h"
#include "compiler/base/name.h"
#include "compiler/base/source.h"
#include "compiler/syntax/operator.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tuco::syntax {

using base::Name;
using base::Pos;

template <class T> using List = std::span<T const>;

// ---------------------------------------------------------------------------------------------- nodes

enum class ExprId : uint32_t {};
inline uint32_t index(ExprId id) { return static_cast<uint32_t>(id); }

enum class ExprKind : uint8_t {
  Bad,
  Ident,
  BasicLit,
  CompositeLit,
  KeyValue,
  FuncLit,
  Paren,
  Selector,
  Index,
  Slice,
  TypeAssert,
  TypeSwitchGuard,
  Call,
  Star,
  Unary,
  Binary,
  DotsType,
  ArrayType,
  SliceType,
  StructType,
  FuncType,
  InterfaceType,
  MapType,
  ChanType,
};

enum class StmtKind : uint8_t {
  Bad, // a statement that did not parse; never seen if parsing reported no error
  Empty,
  Labeled,
  Block,
  Expr,
  Send,
  Decl,
  Assign,
  IncDec,
  Branch,
  Call,
  Return,
  If,
  For,
  Range,
  Switch,
  TypeSwitch,
  Select,
};

enum class DeclKind : uint8_t { Import, Const, Type, Var, Func };

struct Expr {
  ExprKind kind;
  ExprId id{};
  Pos pos;

  template <class T> const T *as() const {
    return kind == T::kind_of ? static_cast<const T *>(this) : nullptr;
  }
  template <class T> const T *to() const {
    TUCO_CHECK(kind == T::kind_of);
    return static_cast<const T *>(this);
  }

protected:
  explicit Expr(ExprKind k) : kind(k) {}
};

struct Stmt {
  StmtKind kind;
  Pos pos;

  template <class T> const T *as() const {
    return kind == T::kind_of ? static_cast<const T *>(this) : nullptr;
  }
  template <class T> const T *to() const {
    TUCO_CHECK(kind == T::kind_of);
    return static_cast<const T *>(this);
  }

protected:
  explicit Stmt(StmtKind k) : kind(k) {}
};

struct Decl {
  DeclKind kind;
  Pos pos;

  template <class T> const T *as() const {
    return kind == T::kind_of ? static_cast<const T *>(this) : nullptr;
  }
  template <class T> const T *to() const {
    TUCO_CHECK(kind == T::kind_of);
    return static_cast<const T *>(this);
  }

protected:
  explicit Decl(DeclKind k) : kind(k) {}
};

template <ExprKind K> struct ExprOf : Expr {
  static constexpr ExprKind kind_of = K;
  ExprOf() : Expr(K) {}
};
template <StmtKind K> struct StmtOf : Stmt {
  static constexpr StmtKind kind_of = K;
  StmtOf() : Stmt(K) {}
};
template <DeclKind K> struct DeclOf : Decl {
  static constexpr DeclKind kind_of = K;
  DeclOf() : Decl(K) {}
};

struct BlockStmt;
struct FuncType;
struct LabeledStmt;

// ---------------------------------------------------------------------------------------------- expressions

struct BadExpr : ExprOf<ExprKind::Bad> {};

struct Ident : ExprOf<ExprKind::Ident> {
  Name name;
};

enum class LitKind : uint8_t { Int, Float, Imag, Rune, String };

struct BasicLit : ExprOf<ExprKind::BasicLit> {
  LitKind lit{};
  bool bad = false;      // has a lexical error, which was reported
  std::string_view text; // as in the source, with quotes and underscores
};

struct CompositeLit : ExprOf<ExprKind::CompositeLit> {
  const Expr *type = nullptr; // nullptr: elided, taken from the enclosing literal
  List<const Expr *> elems;   // KeyValue or value
  uint32_t key_count = 0;     // elements with keys
  uint32_t skipped_count = 0; // `[...]T{}`: elements that were not read (Bodies::Skip)
  Pos rbrace;
};

struct KeyValueExpr : ExprOf<ExprKind::KeyValue> {
  const Expr *key = nullptr;
  const Expr *value = nullptr;
};

struct FuncLit : ExprOf<ExprKind::FuncLit> {
  const FuncType *type = nullptr;
  const BlockStmt *body = nullptr;
};

struct ParenExpr : ExprOf<ExprKind::Paren> {
  const Expr *x = nullptr;
};

struct SelectorExpr : ExprOf<ExprKind::Selector> {
  const Expr *x = nullptr;
  const Ident *sel = nullptr;
};

// x[i], or an instantiation x[T1, T2]
struct IndexExpr : ExprOf<ExprKind::Index> {
  const Expr *x = nullptr;
  List<const Expr *> indices; // never empty
};

struct SliceExpr : ExprOf<ExprKind::Slice> {
  const Expr *x = nullptr;
  const Expr *low = nullptr;
  const Expr *high = nullptr;
  const Expr *max = nullptr;
  bool full = false; // two colons
};

struct TypeAssertExpr : ExprOf<ExprKind::TypeAssert> {
  const Expr *x = nullptr;
  const Expr *type = nullptr; // never null
};

// x.(type) or bind := x.(type) outside of a type switch: an error that the checker reports. Those in their
// place are part of a TypeSwitchStmt.
struct TypeSwitchGuard : ExprOf<ExprKind::TypeSwitchGuard> {
  const Ident *bind = nullptr;
  const Expr *x = nullptr;
};

struct CallExpr : ExprOf<ExprKind::Call> {
  const Expr *fun = nullptr; // function, method, builtin, or type (conversion)
  List<const Expr *> args;
  bool has_dots = false; // f(xs...)
  Pos rparen;
};

// *x: dereference or pointer type
struct StarExpr : ExprOf<ExprKind::Star> {
  const Expr *x = nullptr;
};

// + - ! ^ & <- ~
struct UnaryExpr : ExprOf<ExprKind::Unary> {
  Op op = Op::None;
  const Expr *x = nullptr;
};

struct BinaryExpr : ExprOf<ExprKind::Binary> {
  Op op = Op::None;
  const Expr *x = nullptr;
  const Expr *y = nullptr;
};

// ...T as the type of the last parameter
struct DotsType : ExprOf<ExprKind::DotsType> {
  const Expr *elem = nullptr; // nullptr after a syntax error only
};

struct ArrayType : ExprOf<ExprKind::ArrayType> {
  const Expr *len = nullptr; // nullptr: [...]T
  const Expr *elem = nullptr;
};

struct SliceType : ExprOf<ExprKind::SliceType> {
  const Expr *elem = nullptr;
};

// One name of a field, parameter, result, receiver, type parameter or interface method; or an embedded field,
// anonymous parameter or interface element. Names declared together (`a, b int`) share the type expression.
struct Field {
  Pos pos;
  const Ident *name = nullptr; // nullptr: anonymous or embedded
  const Expr *type = nullptr;
  const BasicLit *tag = nullptr; // struct fields only
};

struct StructType : ExprOf<ExprKind::StructType> {
  List<const Field *> fields;
};

struct FuncType : ExprOf<ExprKind::FuncType> {
  List<const Field *> params;
  List<const Field *> results;
};

struct InterfaceType : ExprOf<ExprKind::InterfaceType> {
  List<const Field *> methods; // name and FuncType; without a name: embedded element (type, ~T, union)
};

struct MapType : ExprOf<ExprKind::MapType> {
  const Expr *key = nullptr;
  const Expr *value = nullptr;
};

enum class ChanDir : uint8_t { Both, Send, Recv };

struct ChanType : ExprOf<ExprKind::ChanType> {
  ChanDir dir = ChanDir::Both;
  const Expr *elem = nullptr;
};

// ---------------------------------------------------------------------------------------------- declarations

// A `//go:name args` comment, or `//line`-like words that belong to a declaration. Text is without the `//`.
struct Directive {
  Pos pos;
  std::string_view text; // e.g. "go:linkname local remote"
  std::string_view verb() const { return text.substr(0, text.find_first_of(" \t")); }
};

struct ImportDecl : DeclOf<DeclKind::Import> {
  const Ident *local_name = nullptr; // rename, `.` or `_`; nullptr: none
  const BasicLit *path = nullptr;
};

// One line of a const declaration. With neither type nor values it repeats those of the nearest line above in
// the same group that has them; check::Info has the outcome of each name.
struct ConstDecl : DeclOf<DeclKind::Const> {
  const void *group = nullptr; // equal for the lines of one parenthesised group; nullptr: not in a group
  List<const Ident *> names;
  const Expr *type = nullptr;
  List<const Expr *> values;
};

struct TypeDecl : DeclOf<DeclKind::Type> {
  const Ident *name = nullptr;
  List<const Field *> type_params;
  bool is_alias = false;
  uint32_t local_number = 0; // of a type defined inside a function: its place in Package::local_types, from 1
  const Expr *type = nullptr;
  List<Directive> directives;
};

struct VarDecl : DeclOf<DeclKind::Var> {
  const void *group = nullptr;
  List<const Ident *> names;
  const Expr *type = nullptr;
  List<const Expr *> values;
  List<Directive> directives;
};

struct FuncDecl : DeclOf<DeclKind::Func> {
  const Field *recv = nullptr; // nullptr: function
  const Ident *name = nullptr;
  List<const Field *> type_params;
  const FuncType *type = nullptr;
  const BlockStmt *body = nullptr; // nullptr: declared elsewhere (linkname, assembly, runtime)
  List<Directive> directives;      // go:noinline, go:nosplit, go:linkname, ... just above the declaration

  bool has_directive(std::string_view verb) const {
    for (const Directive &d : directives)
      if (d.verb() == verb) return true;
    return false;
  }
};

// ---------------------------------------------------------------------------------------------- statements

struct BadStmt : StmtOf<StmtKind::Bad> {};

struct EmptyStmt : StmtOf<StmtKind::Empty> {};

struct LabeledStmt : StmtOf<StmtKind::Labeled> {
  const Ident *label = nullptr;
  const Stmt *stmt = nullptr;
};

struct BlockStmt : StmtOf<StmtKind::Block> {
  List<const Stmt *> stmts;
  Pos rbrace;
  bool is_skipped = false; // a function body that was not parsed (Bodies::Skip)
};

struct ExprStmt : StmtOf<StmtKind::Expr> {
  const Expr *x = nullptr;
};

struct SendStmt : StmtOf<StmtKind::Send> {
  const Expr *chan = nullptr;
  const Expr *value = nullptr;
};

struct DeclStmt : StmtOf<StmtKind::Decl> {
  List<const Decl *> decls;
};

// lhs = rhs, lhs := rhs (define), or x op= y (op, one operand each side)
struct AssignStmt : StmtOf<StmtKind::Assign> {
  Op op = Op::None;
  bool define = false;
  List<const Expr *> lhs;
  List<const Expr *> rhs;
};

struct IncDecStmt : StmtOf<StmtKind::IncDec> {
  const Expr *x = nullptr;
  bool increment = false;
};

enum class BranchKind : uint8_t { Break, Continue, Fallthrough, Goto };

struct BranchStmt : StmtOf<StmtKind::Branch> {
  BranchKind branch{};
  const Ident *label = nullptr;
  // Set by the parser. Goto: the LabeledStmt. Break and continue: the For, Range, Switch, TypeSwitch or
  // Select statement that is left or continued. Fallthrough: nullptr.
  const Stmt *target = nullptr;
};

// go f(x), defer f(x)
struct CallStmt : StmtOf<StmtKind::Call> {
  bool is_defer = false;
  const Expr *call = nullptr; // a CallExpr unless an error was reported
};

struct ReturnStmt : StmtOf<StmtKind::Return> {
  List<const Expr *> results;
};

struct IfStmt : StmtOf<StmtKind::If> {
  const Stmt *init = nullptr;
  const Expr *cond = nullptr;
  const BlockStmt *then = nullptr;
  const Stmt *otherwise = nullptr; // nullptr, IfStmt or BlockStmt
};

struct ForStmt : StmtOf<StmtKind::For> {
  const Stmt *init = nullptr;
  const Expr *cond = nullptr;
  const Stmt *post = nullptr;
  const BlockStmt *body = nullptr;
};

struct RangeStmt : StmtOf<StmtKind::Range> {
  List<const Expr *> lhs; // key, value; more are an error that the checker reports
  bool define = false;
  const Expr *x = nullptr;
  const BlockStmt *body = nullptr;
  Pos range_pos; // of the `range` keyword

  const Expr *key() const { return lhs.empty() ? nullptr : lhs[0]; }
  const Expr *value() const { return lhs.size() > 1 ? lhs[1] : nullptr; }
};

struct CaseClause {
  Pos pos;
  bool is_default = false;
  List<const Expr *> exprs;
  List<const Stmt *> body;
  Pos colon;
};

struct SwitchStmt : StmtOf<StmtKind::Switch> {
  const Stmt *init = nullptr;
  const Expr *tag = nullptr; // nullptr: true
  List<const CaseClause *> clauses;
  Pos rbrace;
};

// switch init; bind := x.(type) { ... }
struct TypeSwitchStmt : StmtOf<StmtKind::TypeSwitch> {
  const Stmt *init = nullptr;
  const Ident *bind = nullptr; // nullptr: none. Info::implicits has one variable per clause
  const Expr *x = nullptr;
  Pos guard_pos;
  List<const CaseClause *> clauses;
  Pos rbrace;
};

struct CommClause {
  Pos pos;
  const Stmt *comm = nullptr; // Send, Expr (receive), Assign (receive); nullptr: default
  List<const Stmt *> body;
  Pos colon;
};

struct SelectStmt : StmtOf<StmtKind::Select> {
  List<const CommClause *> clauses;
  Pos rbrace;
};

// ---------------------------------------------------------------------------------------------- files

struct File {
  const base::SourceFile *source = nullptr;
  Pos pos; // of the package keyword
  const Ident *package_name = nullptr;
  List<const Decl *> decls; // in source order, imports included
  // Every directive of the file in source order: go:build, go:linkname (which may stand anywhere), go:embed,
  // ...
  List<Directive> directives;
  std::string_view go_version; // from //go:build go1.N; empty: none
  Pos eof;
};

// The files of one package and the memory of their trees.
struct Package {
  base::Arena arena;
  std::vector<const File *> files;
  std::vector<const TypeDecl *>
      local_types;         // defined inside functions, aliases not among them; in source order
  uint32_t expr_count = 0; // ids handed out so far: every ExprId of the package is below it
};

// ---------------------------------------------------------------------------------------------- questions

Pos start_pos(const Expr *x);
Pos start_pos(const Stmt *s);
Pos end_pos(const Expr *x); // the last position that belongs to x, as gc's syntax.EndPos
Pos end_pos(const Stmt *s);

const Expr *unparen(const Expr *x);

// The expression in Go's syntax as gc prints it in error messages: function bodies and long literals are
// shortened to `…`.
std::string expr_string(const Expr *x);

} // namespace tuco::syntax
