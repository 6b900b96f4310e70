// The checker's state and its parts. Each part is a .cpp file of its own; checker.cpp opens with how they
// work together.
#pragma once

#include "compiler/check/check.h"
#include "compiler/check/mono.h"
#include "compiler/check/operand.h"
#include "compiler/types/predicates.h"
#include "compiler/types/sizes.h"
#include "compiler/types/type_set.h"
#include "compiler/types/type_string.h"

#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace tuco::check {

using base::Name;
using base::Pos;
using diag::Code;
using syntax::Expr;
using syntax::List;
using syntax::Op;
using syntax::Stmt;
using types::basic;
using types::BasicKind;
using types::is_generic;
using types::is_type_param;
using types::is_typed;
using types::is_untyped;
using types::is_valid;
using types::Object;
using types::object_as;
using types::Qualifier;
using types::Scope;
using types::Type;
using types::type_as;
using types::under;
using types::under_as;
using types::Value;

// A package-level object and what it was declared by.
struct DeclInfo {
  Scope *file_scope = nullptr;
  std::vector<types::Var *> lhs; // `var a, b = f()`: all of them
  const Expr *type = nullptr;
  const Expr *init = nullptr;
  bool inherited = false; // a constant that repeats the line above
  Value iota;
  const syntax::TypeDecl *type_decl = nullptr;
  const syntax::FuncDecl *func_decl = nullptr;
  std::set<std::pair<uint32_t, Object *>> deps; // objects that the initialiser or body mentions, by order
  // For types declared inside: the name and type parameters of the function they are in.
  Name owner;
  std::vector<types::TypeParam *> implicit_params;

  bool has_initializer() const {
    return init != nullptr || (func_decl != nullptr && func_decl->body != nullptr);
  }
};

// What surrounds the expression or statement being checked.
struct Environment {
  DeclInfo *decl = nullptr; // nullptr: dependencies are not recorded
  Scope *scope = nullptr;
  std::optional<Value> iota; // inside constant declarations
  Pos error_pos;             // where errors in an inherited constant initialiser are reported
  bool in_type_params = false;
  bool in_interface = false;             // inside an interface literal
  types::Signature *signature = nullptr; // of the function
  const void *function = nullptr;        // FuncDecl or FuncLit: key of Info::functions
  bool has_call_or_recv = false;
};

// How an expression may stand as a statement.
enum class ExprUse : uint8_t { Conversion, Expression, Statement };

// The function type that a generic function value is assigned to, for inference.
struct Target {
  types::Signature *signature = nullptr;
  std::string description;
};

struct UntypedInfo {
  bool is_shift_lhs = false;
  Mode mode{};
  types::Basic *type = nullptr;
  Value value; // if mode is Constant
};

struct ImplicitType {
  Type *type = nullptr; // nullptr: no conversion
  std::optional<Value> value;
  std::optional<Code> error;
};

class Checker {
public:
  Checker(types::Context &context, types::Package *package, CheckedPackage &result, const Config &config,
          diag::Diagnostics &diagnostics);
  void run();
  // In place of run(): object by object.
  void open();
  void declare_on_demand(Object *object);

private:
  // A place in the source where a message belongs.
  struct At {
    At(Pos p) : pos(p) {}
    At(const Operand &x) : pos(x.expr != nullptr ? syntax::start_pos(x.expr) : Pos()) {}
    At(const Expr *x) : pos(syntax::start_pos(x)) {}
    At(const Stmt *s) : pos(syntax::start_pos(s)) {}
    At(const Object *o) : pos(o->pos) {}
    Pos pos;
  };
  struct Remark {
    Pos pos; // unknown: a plain further line
    std::string text;
  };

  // ---- checker.cpp: the steps, delayed actions, errors, recording
  void set_hooks();
  void init_files();
  void later(std::function<void()> action) { delayed_.push_back(std::move(action)); }
  void process_delayed(std::size_t from);
  void push(Object *object);
  void pop();
  void error(At at, Code code, std::string message, std::vector<Remark> remarks = {});
  std::string str(const Operand &x) const { return operand_string(x, qualifier_); }
  std::string str(Type *t) const { return types::type_string(t, qualifier_); }
  std::string str(const Expr *x) const { return syntax::expr_string(x); }
  std::string place(Pos pos) const;
  std::string qualified(const Object *object) const;
  std::string package_name(const types::Package *package);
  Remark other_declaration(const Object *object) const;
  TypeAndValue &entry(const Expr *x);
  void record(const Operand &x);
  void record_type(const Expr *x, Mode mode, Type *type, Value value = {});
  void record_builtin(const Expr *fun, Type *result, std::vector<Type *> args, bool variadic = false);
  void record_comma_ok(const Expr *x, Type *value, Type *ok);
  void record_untyped();
  void record_def(const syntax::Ident *id, Object *object);
  void record_use(const syntax::Ident *id, Object *object);
  void record_selection(const syntax::SelectorExpr *x, types::SelectionKind kind, Type *recv, Object *object,
                        std::vector<int> index, bool indirect, Type *type);
  void record_instance(const Expr *x, std::vector<Type *> args, Type *instance);
  void add_dependency(Object *to);
  template <class T> T *synthetic(Pos pos) {
    T *node = context_.make<T>();
    node->pos = pos;
    node->id = static_cast<syntax::ExprId>(next_synthetic_id_++);
    return node;
  }

  // ---- version.cpp: language versions
  struct FileVersion {
    const base::SourceFile *source;
    unsigned minor; // of go1.N; 0: the newest
    bool from_file; // its own //go:build line says so
  };
  void init_versions();
  const FileVersion *version_at(Pos pos) const;
  bool allows(Pos pos, unsigned minor) const;
  std::string version_needed(Pos pos, unsigned minor) const;
  bool requires_version(At at, unsigned minor, const std::string &what);
  void check_literal_version(const syntax::BasicLit *e);
  bool may_embed(Pos pos, Type *embedded);

  // ---- scopes
  std::pair<Scope *, Object *> lookup_scope(Name name) const;
  Object *lookup(Name name) const { return lookup_scope(name).second; }
  void open_scope(Pos begin, Pos end);
  void close_scope() { env_.scope = env_.scope->parent; }
  void declare(Scope *scope, const syntax::Ident *id, Object *object, Pos scope_pos);
  types::Var *new_var(types::VarKind kind, Pos pos, Name name, Type *type);

  // ---- resolver.cpp: package-level objects
  void collect_objects();
  void import_declaration(const syntax::ImportDecl *decl, Scope *file_scope);
  types::Package *import_package(Pos pos, const std::string &path);
  void declare_guess(types::PkgName *object, Scope *file_scope);
  void dot_import(const syntax::ImportDecl *decl, types::PkgName *name, Scope *file_scope);
  void declare_package_object(const syntax::Ident *id, Object *object, DeclInfo *info);
  void collect_func(const syntax::FuncDecl *decl, Scope *file_scope);
  void check_file_scopes(const std::vector<Scope *> &file_scopes);
  void associate_methods();
  struct Receiver {
    bool pointer = false;
    const Expr *base = nullptr;
    std::vector<const syntax::Ident *> type_params;
  };
  Receiver unpack_receiver(const Expr *type, bool with_params);
  types::TypeName *resolve_base_type(bool &pointer, Name name);
  void check_arity(Pos pos, List<const syntax::Ident *> names, List<const Expr *> inits, bool constant,
                   bool inherited);
  void package_objects();
  void unused_imports();

  // ---- decl.cpp: declarations
  void object_decl(Object *object);
  bool valid_cycle(Object *object);
  // places: of each object; without them, where it is declared.
  void cycle_error(const std::vector<Object *> &cycle, std::size_t start,
                   const std::vector<Pos> &places = {});
  void const_decl(types::Const *object, const Expr *type, const Expr *init, bool inherited, Value iota);
  void var_decl(types::Var *object, const std::vector<types::Var *> &lhs, const Expr *type, const Expr *init);
  void type_decl(types::TypeName *object, const syntax::TypeDecl *decl);
  void alias_decl(types::TypeName *object, const syntax::TypeDecl *decl);
  void func_decl(types::Func *object, DeclInfo *info);
  std::vector<types::TypeParam *> collect_type_params(List<const syntax::Field *> list,
                                                      std::vector<types::TypeParam *> *early = nullptr);
  types::TypeParam *declare_type_param(const syntax::Ident *name, Pos scope_pos);
  Type *constraint_type(const Expr *x);
  void collect_methods(types::TypeName *object);
  void check_field_uniqueness(types::Named *base);
  void decl_stmt(List<const syntax::Decl *> decls);
  void local_const_decl(const syntax::ConstDecl *decl, const syntax::ConstDecl *source, int64_t iota,
                        bool inherited);
  void local_var_decl(const syntax::VarDecl *decl);
  uint32_t local_type_number(const syntax::TypeDecl *decl);
  void local_type_decl(const syntax::TypeDecl *decl);

  // ---- cycles.cpp: types that contain themselves
  void direct_cycles();
  bool finite_size(Type *t);
  types::TypeName *path_object(types::Named *named);
  bool valid_type(Type *t, std::vector<types::Named *> &nest, std::vector<types::Named *> &path);

  // ---- typexpr.cpp: types
  void ident(Operand &x, const syntax::Ident *id, bool want_type);
  Type *type_expr(const Expr *x) { return declared_type(x, nullptr); }
  Type *var_type(const Expr *x);
  void valid_var_type(const Expr *x, Type *t);
  Type *declared_type(const Expr *x, types::TypeName *def);
  Type *generic_type(const Expr *x, std::string *cause);
  Type *type_internal(const Expr *x, types::TypeName *def);
  Type *named_type_operand(const Operand &x);
  Type *instantiated_type(const syntax::IndexExpr *x);
  int64_t array_length(const Expr *x);
  std::vector<Type *> type_list(List<const Expr *> list, bool &ok);
  Type *struct_type(const syntax::StructType *x);
  Type *interface_type(const syntax::InterfaceType *x, types::TypeName *def);
  void check_embedded_field(Pos pos, Type *type);
  Type *union_type(const Expr *x);
  void union_too_large(At at);
  types::UnionTerm union_term(const Expr *x);
  void check_union_terms(const std::vector<types::UnionTerm> &terms, const std::vector<const Expr *> &exprs);

  // ---- signature.cpp: function types
  void func_type(types::Signature *signature, const syntax::Field *recv,
                 List<const syntax::Field *> type_params, const syntax::FuncType *type);
  types::Var *collect_receiver(const syntax::Field *field, Pos scope_pos,
                               std::vector<types::TypeParam *> &params);
  Type *generic_receiver(const syntax::Field *field, const Receiver &parts, Pos scope_pos,
                         std::vector<types::TypeParam *> &params);
  std::vector<types::Var *> collect_params(types::VarKind kind, List<const syntax::Field *> list,
                                           bool &variadic);
  void valid_receiver(At at, types::Var *recv);

  // ---- operand.cpp: conversions of operands
  bool assignable_to(const Operand &x, Type *t, std::string *cause, Code *code = nullptr);
  bool convertible_to(const Operand &x, Type *t, std::string *cause);
  void conversion(Operand &x, Type *t);
  bool const_convertible_to(const Operand &x, Type *t, Value *value);
  ImplicitType implicit_type(const Operand &x, Type *target);
  void convert_untyped(Operand &x, Type *target);
  void invalid_conversion(Code code, const Operand &x, Type *target);
  bool representable_const(const Value &value, types::Basic *type, Value *rounded);
  void representable(Operand &x, types::Basic *type);
  std::optional<Code> representation(const Operand &x, types::Basic *type, Value &value);
  void overflow(Operand &x, Pos op_pos);

  // ---- expr.cpp: expressions
  ExprUse raw_expr(const Target *target, Operand &x, const Expr *e, Type *hint, bool allow_generic);
  ExprUse expr_internal(const Target *target, Operand &x, const Expr *e, Type *hint);
  void non_generic(const Target *target, Operand &x);
  void expr(const Target *target, Operand &x, const Expr *e);
  void generic_expr(Operand &x, const Expr *e);
  std::vector<Operand> multi_expr(const Expr *e, bool allow_comma_ok, bool &comma_ok);
  void expr_with_hint(Operand &x, const Expr *e, Type *hint);
  void expr_or_type(Operand &x, const Expr *e, bool allow_generic);
  void exclude(Operand &x, std::initializer_list<Mode> modes);
  void single_value(Operand &x);
  void star(Operand &x, const syntax::StarExpr *e);
  void unary(Operand &x, const syntax::UnaryExpr *e);
  Type *chan_elem(At at, const Operand &x, bool receive);
  void binary(Operand &x, const Expr *e, const Expr *lhs, const Expr *rhs, Op op);
  void match_types(Operand &x, Operand &y);
  void comparison(Operand &x, Operand &y, Op op, bool switch_case);
  std::string incomparable_cause(Type *t);
  void shift(Operand &x, Operand &y, const Expr *e, Op op);
  bool operator_defined(const Operand &x, Op op, bool is_unary);
  void update_expr_type(const Expr *x, Type *type, bool final);
  void update_expr_value(const Expr *x, const Value &value);
  void type_assertion(const Expr *e, const Operand &x, Type *t, bool type_switch);

  // ---- literal.cpp
  void basic_lit(Operand &x, const syntax::BasicLit *e);
  void func_lit(Operand &x, const syntax::FuncLit *e);
  void composite_lit(Operand &x, const syntax::CompositeLit *e, Type *hint);
  void struct_lit(const syntax::CompositeLit *e, types::Struct *type, Type *base);
  void keyed_struct_lit(const syntax::CompositeLit *e, types::Struct *type, Type *base);
  void map_lit(const syntax::CompositeLit *e, types::Map *type);
  int64_t indexed_elements(List<const Expr *> elems, Type *type, int64_t length);
  std::string lookup_error(Type *type, Name sel, const Object *found, bool struct_lit);

  // ---- index.cpp
  bool index_expr(Operand &x, const syntax::IndexExpr *e); // true: the operand is a generic function
  bool index_type_param(Operand &x, const syntax::IndexExpr *e, int64_t &length, bool &done);
  void map_index(Operand &x, const syntax::IndexExpr *e, Type *key, Type *elem);
  void slice_expr(Operand &x, const syntax::SliceExpr *e);
  void slice_bounds(const syntax::SliceExpr *e, int64_t length);
  const Expr *single_index(const syntax::IndexExpr *e);
  Type *index(const Expr *x, int64_t max, int64_t &value);
  bool valid_index(Operand &x, Code code, std::string_view what, bool allow_negative);

  // ---- call.cpp
  ExprUse call_expr(Operand &x, const syntax::CallExpr *e);
  ExprUse conversion_call(Operand &x, const syntax::CallExpr *e);
  std::vector<Operand> expr_list(List<const Expr *> list);
  std::vector<Operand> generic_expr_list(List<const Expr *> list,
                                         std::vector<std::vector<Type *>> &type_args);
  types::Signature *arguments(const syntax::CallExpr *e, types::Signature *signature,
                              std::vector<Type *> type_args, List<const Expr *> type_exprs,
                              std::vector<Operand> &args,
                              const std::vector<std::vector<Type *>> &arg_type_args);
  std::vector<Type *> func_inst(const Target *target, Pos pos, Operand &x, const syntax::IndexExpr *e,
                                bool infer);
  types::Signature *instantiate_signature(Pos pos, const Expr *x, types::Signature *signature,
                                          const std::vector<Type *> &args, List<const Expr *> exprs);
  std::string types_summary(const std::vector<Type *> &list, bool variadic, bool has_dots);
  void selector(Operand &x, const syntax::SelectorExpr *e, bool want_type);
  bool package_selector(Operand &x, const syntax::SelectorExpr *e, types::PkgName *name);
  void missing_selector(const Operand &x, const syntax::SelectorExpr *e, const types::LookupResult &found);
  bool method_expr(Operand &x, const syntax::SelectorExpr *e, const types::LookupResult &found);
  template <class L> bool use(const L &list, bool lhs = false) {
    bool ok = true;
    for (const Expr *x : list)
      if (!use_one(x, lhs)) ok = false;
    return ok;
  }
  bool use_one(const Expr *x, bool lhs = false);

  // ---- builtins.cpp
  bool builtin_call(Operand &x, const syntax::CallExpr *e, types::BuiltinId id);
  bool unsafe_call(Operand &x, const syntax::CallExpr *e, types::BuiltinId id, std::vector<Operand> &args);
  bool append_call(Operand &x, const syntax::CallExpr *e, std::vector<Operand> &args);
  bool len_cap_call(Operand &x, const syntax::CallExpr *e, types::BuiltinId id);
  bool complex_call(Operand &x, const syntax::CallExpr *e, std::vector<Operand> &args);
  bool real_imag_call(Operand &x, const syntax::CallExpr *e, types::BuiltinId id);
  bool copy_call(Operand &x, const syntax::CallExpr *e, std::vector<Operand> &args);
  bool delete_call(Operand &x, const syntax::CallExpr *e, std::vector<Operand> &args);
  bool make_call(Operand &x, const syntax::CallExpr *e);
  bool min_max_call(Operand &x, const syntax::CallExpr *e, types::BuiltinId id, std::vector<Operand> &args);
  bool new_call(Operand &x, const syntax::CallExpr *e);
  bool offsetof_call(Operand &x, const syntax::CallExpr *e);
  Type *slice_elem(const Operand &x, std::string &cause);
  Type *apply_type_func(const std::function<Type *(Type *)> &f, Operand &x, types::BuiltinId id);
  bool all_bytes_or_string(Type *t, bool &has_string);

  // ---- infer.cpp: type arguments
  // The arguments for `params`; those given may hold nullptr for what is to be inferred. Empty: failed,
  // *failure says where and why.
  struct InferFailure {
    Pos pos;
    std::string message;
  };
  std::vector<Type *> infer(Pos pos, const std::vector<types::TypeParam *> &params, std::vector<Type *> args,
                            const std::vector<types::Var *> &param_vars, const std::vector<Operand> &operands,
                            bool reverse, InferFailure &failure);
  std::vector<types::TypeParam *> rename_type_params(const std::vector<types::TypeParam *> &params,
                                                     Type *&type);
  // The first type argument that does not satisfy its constraint, or -1.
  int verify(Pos pos, const std::vector<types::TypeParam *> &params, const std::vector<Type *> &args,
             std::string &cause);
  bool valid_type_arg_count(Pos pos, const std::string &name, std::size_t want, std::size_t got);

  // ---- assign.cpp
  void assignment(Operand &x, Type *t, const std::string &context);
  void init_const(types::Const *lhs, Operand &x);
  void init_var(types::Var *lhs, Operand &x, const std::string &context);
  Type *lhs_var(const Expr *lhs); // nullptr for _, invalid after an error
  void assign_var(const Expr *lhs, const Expr *rhs, Operand *x, std::string context);
  void assign_error(List<const Expr *> rhs, std::size_t left, std::size_t right);
  void return_error(At at, const std::vector<types::Var *> &lhs, const std::vector<Operand> &rhs);
  void init_vars(const std::vector<types::Var *> &lhs, List<const Expr *> rhs, const Stmt *return_stmt);
  void assign_vars(List<const Expr *> lhs, List<const Expr *> rhs);
  void short_var_decl(Pos pos, List<const Expr *> lhs, List<const Expr *> rhs);

  // ---- stmt.cpp
  void func_body(DeclInfo *decl, const void *function, types::Signature *signature,
                 const syntax::BlockStmt *body, std::optional<Value> iota);
  void usage(Scope *scope);
  void stmt_list(List<const Stmt *> list);
  void stmt(const Stmt *s);
  void stmt_kind(const Stmt *s);
  void expr_stmt(const syntax::ExprStmt *s);
  void send_stmt(const syntax::SendStmt *s);
  void assign_stmt(const syntax::AssignStmt *s);
  void inc_dec_stmt(const syntax::IncDecStmt *s);
  void call_stmt(const syntax::CallStmt *s);
  void return_stmt(const syntax::ReturnStmt *s);
  void condition(const Expr *x, std::string_view what);
  void switch_stmt(const syntax::SwitchStmt *s);
  struct SeenValue {
    Value value;
    Pos pos;
    Type *type;
  };
  void case_values(Operand &x, List<const Expr *> values,
                   std::map<std::string, std::vector<SeenValue>> &seen);
  void type_switch_stmt(const syntax::TypeSwitchStmt *s);
  Type *case_types(const Operand *x, List<const Expr *> cases,
                   std::vector<std::pair<Type *, const Expr *>> &seen);
  void select_stmt(const syntax::SelectStmt *s);
  void for_stmt(const syntax::ForStmt *s);
  template <class C> void multiple_defaults(List<const C *> clauses, bool (*is_default)(const C *));

  // ---- range.cpp
  void range_stmt(const syntax::RangeStmt *s);
  bool range_types(Pos pos, Type *t, Type *&key, Type *&value, std::string &cause);
  void range_define(const syntax::RangeStmt *s, Operand &x, Type *const *types, bool over_int);

  // ---- terminating.cpp
  bool is_terminating(const Stmt *s, Name label);
  bool is_terminating_list(List<const Stmt *> list);
  bool is_terminating_switch(List<const syntax::CaseClause *> clauses, Name label);

  // ---- final_checks.cpp
  void final_checks();
  // ---- embed.cpp
  struct Embedding {
    const syntax::VarDecl *decl;
    Pos pos;              // of the first directive
    types::Var *variable; // nullptr: it is inside a function
  };
  void note_embedding(const syntax::VarDecl *decl, types::Var *variable);
  void check_embeddings();
  std::string embedding_error(const Embedding &embedding);
  void embed_files(const Embedding &embedding);
  // ---- directives.cpp
  void check_privileged_directives();
  void check_directives();
  using LinkTargets = std::map<const Object *, std::string_view>; // of linknames; empty: none is given
  void check_linkname(const syntax::Directive &directive, LinkTargets &targets);
  void check_symbols(const LinkTargets &targets);

  // ---- final_checks.cpp
  void check_bodies();
  void check_sizes();
  void check_frames();
  std::set<std::string, std::less<>> linknamed() const;

  // ---- init_order.cpp
  void init_order();
  void init_cycle_error(Object *from);

  types::Context &context_;
  types::Package *package_;
  CheckedPackage &result_;
  Info &info_;
  const Config &config_;
  diag::Diagnostics &diagnostics_;
  std::vector<FileVersion> versions_; // one a file; empty: all is allowed everywhere
  Qualifier qualifier_;

  Environment env_;
  bool has_error_ = false;
  bool declares_methods_ = false; // a type's methods are declared with it, since nobody else will
  std::unordered_map<Object *, DeclInfo *> decls_;
  std::vector<Object *> objects_; // keys of decls_, in order of declaration
  std::map<std::string, types::Package *, std::less<>> imports_by_path_;
  std::vector<types::PkgName *> import_names_;
  std::map<std::pair<const Scope *, Name>, types::PkgName *,
           bool (*)(const std::pair<const Scope *, Name> &, const std::pair<const Scope *, Name> &)>
      dot_imports_;
  struct MethodInfo {
    types::Func *func;
    bool pointer;
    Name base;
  };
  std::vector<MethodInfo> method_infos_;
  std::unordered_map<types::TypeName *, std::vector<types::Func *>> methods_; // not yet collected
  std::unordered_map<const Expr *, UntypedInfo> untyped_;
  std::vector<std::function<void()>> delayed_;
  std::vector<Object *> path_; // objects being declared, outermost first
  std::unordered_map<Object *, std::size_t> path_index_;
  std::unordered_map<const types::Signature *, Scope *> function_scopes_;
  std::unordered_set<const Expr *> panic_calls_;
  InstanceGraph instances_;
  std::vector<std::pair<Pos, types::Interface *>> interface_literals_; // outermost ones
  std::vector<Embedding> embeddings_;
  std::vector<std::pair<Pos, Type *>> sized_types_;                        // arrays and channels as written
  std::unordered_map<types::Named *, types::TypeName *> instance_objects_; // of path_object()
  std::unordered_set<types::Named *> valid_types_;
  std::map<std::string, uint32_t> local_type_counts_;
  std::map<Pos, uint32_t> local_type_numbers_;                 // by the position of the name
  std::map<std::string, std::set<std::string>> package_paths_; // by name, for qualifiers
  bool package_paths_ready_ = false;
  uint32_t next_synthetic_id_ = 0;
};

// export_reach.cpp: whether an unexported type of another package is one that visible declarations lead to.
bool is_reached_by_exports(const types::TypeName *hidden);

} // namespace tuco::check
