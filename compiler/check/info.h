// What the checker finds out about a package: tables beside the immutable syntax tree.
#pragma once

#include "compiler/syntax/ast.h"
#include "compiler/types/lookup.h"
#include "compiler/types/package.h"

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace tuco::check {

using syntax::ExprId;

enum class Mode : uint8_t {
  Invalid,  // not checked, or an error was reported
  NoValue,  // call without results
  Builtin,  // the name of a built-in function
  TypeExpr, // a type
  Constant, // has `value`
  Variable, // addressable
  MapIndex, // m[k]: assignable, comma-ok
  Value,    // computed
  NilValue, // nil
  CommaOk,  // x.(T), <-ch: comma-ok
  CommaErr, // (cgo only)
};

struct TypeAndValue {
  Mode mode = Mode::Invalid;
  // The final type. Untyped operands have the type their context gives them (`var x float64 = 1`: float64),
  // untyped constants in constant expressions keep it, arguments of builtins get what the builtin does with
  // them. For a comma-ok use (`v, ok := m[k]`) a Tuple (T, bool). Builtins: a Signature for this call's
  // types.
  types::Type *type = nullptr;
  types::Value value; // known for constants only

  bool is_type() const { return mode == Mode::TypeExpr; }
  bool is_constant() const { return mode == Mode::Constant && value.is_known(); }
};

struct Instance {
  std::vector<types::Type *> type_args;
  types::Type *type = nullptr; // instantiated Named, Alias or Signature
};

// One step of package initialisation: lhs = rhs. Several variables: rhs is a multi-value expression. Blank
// variables are there, too. In the order in which they must run.
struct Initializer {
  std::vector<types::Var *> lhs;
  const syntax::Expr *rhs = nullptr;
};

// What the bodies of a function (declaration or literal) were found to contain; keyed by FuncDecl* or
// FuncLit*.
struct FunctionFacts {
  bool has_defer = false;
  bool has_recover = false; // calls the builtin recover directly
  bool has_named_results = false;
};

struct Info {
  // Indexed by ExprId. Not for identifiers being declared, labels, field names of selectors and literals,
  // package names: those have an object only.
  std::vector<TypeAndValue> exprs;
  // Indexed by ExprId of Idents. defs: what the identifier declares (nullptr for `_` in some places and for
  // the symbolic variable of a type switch). uses: what it refers to.
  std::vector<types::Object *> defs;
  std::vector<types::Object *> uses;
  // SelectorExpr: fields and methods; not for pkg.Name.
  std::unordered_map<const syntax::Expr *, types::Selection> selections;
  // CaseClause*: the variable of a type switch with a binding. ImportDecl* without a rename: its PkgName.
  // Field* without a name: the parameter.
  std::unordered_map<const void *, types::Object *> implicits;
  // Ident of a generic function or type (the selector's, for pkg.F) → its instance here.
  std::unordered_map<const syntax::Ident *, Instance> instances;
  std::unordered_map<const void *, FunctionFacts> functions;
  // ForStmt*, RangeStmt*: loops whose variables are the same ones in all iterations, as before go1.22.
  std::unordered_set<const syntax::Stmt *> shared_variable_loops;
  std::vector<Initializer> init_order;
  // `func init()` bodies in the order in which they run, after init_order. They have no name in any scope.
  std::vector<types::Func *> init_functions;
  // Variables with //go:embed: the files, ordered by folder and name. For an embed.FS with the folders above them,
  // whose names end in a slash; else there is one file.
  std::unordered_map<const types::Var *, std::vector<std::string>> embedded;
  // Every function and method with a declaration (also blank ones), in source order.
  std::vector<types::Func *> functions_in_order;

  const TypeAndValue &at(const syntax::Expr *x) const { return exprs[syntax::index(x->id)]; }
  types::Type *type_of(const syntax::Expr *x) const { return at(x).type; }
  types::Object *def(const syntax::Ident *x) const { return defs[syntax::index(x->id)]; }
  types::Object *use(const syntax::Ident *x) const { return uses[syntax::index(x->id)]; }
  // Either of them.
  types::Object *object_of(const syntax::Ident *x) const { return def(x) ? def(x) : use(x); }
  const types::Selection *selection(const syntax::SelectorExpr *x) const {
    auto it = selections.find(x);
    return it == selections.end() ? nullptr : &it->second;
  }
};

} // namespace tuco::check
