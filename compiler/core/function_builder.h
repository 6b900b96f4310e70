#pragma once
// Internal to core: builds one function from its syntax. Implemented in build_*.cpp, one file a subject.
//
// The builder keeps a current statement list. Building an expression appends the statements of its effects to
// that list and returns a tree without effects, so reading the list from top to bottom is the order of
// evaluation. `effect()` returns the effect itself (an operation that must become the whole right-hand side
// of an Assign or Eval), for callers that have a better place for its results than a temporary.
#include "compiler/core/package_builder.h"

#include <initializer_list>
#include <unordered_map>
#include <unordered_set>

namespace tuco::core {

class FunctionBuilder {
public:
  FunctionBuilder(PackageBuilder &package, const check::Info &info, Function *function,
                  FunctionBuilder *parent, const TypeEnvironment &environment, const void *syntax_id);

  // A declared function or a function literal: parameters, results, body.
  void build(const syntax::FuncType &type, const syntax::Field *recv, const syntax::BlockStmt *body,
             types::Signature *signature);

  // ---- building blocks, for wrappers and the package initialiser as well
  Variable *parameter(Name name, types::Type *type, Pos pos);
  Variable *result(Name name, types::Type *type, Pos pos);
  Variable *temporary(types::Type *type, Pos pos); // to be set once
  Variable *carried(types::Type *type, Pos pos);   // to be set again and again
  void begin();                                    // the body's statement list
  void finish();                                   // stores it in the function

  const Expr *make(Op op, types::Type *type, Pos pos, std::initializer_list<const Expr *> operands = {});
  const Expr *make(Op op, types::Type *type, Pos pos, const std::vector<const Expr *> &operands);
  Expr *make_mutable(Op op, types::Type *type, Pos pos, std::span<const Expr *const> operands);
  const Expr *constant(types::Type *type, types::Value value, Pos pos);
  const Expr *integer(int64_t value, Pos pos) {
    return constant(types::basic(types::BasicKind::Int), types::Value::integer(value), pos);
  }
  const Expr *zero(types::Type *type, Pos pos) { return make(Op::Zero, type, pos); }
  const Expr *local(Variable *v, Pos pos);
  const Expr *local_address(Variable *v, Pos pos);
  const Expr *load(const Expr *address);
  const Expr *nil_check(const Expr *pointer);
  const Expr *field_address(const Expr *struct_pointer, int index);
  const Expr *field(const Expr *struct_value, int index);
  const Expr *call(const FunctionRef *callee, std::vector<const Expr *> arguments, Pos pos);
  types::Pointer *pointer_to(types::Type *t) { return package_.types().pointer_to(t); }

  void assign(Variable *v, const Expr *value) { assign(std::vector<Variable *>{v}, value); }
  void assign(const std::vector<Variable *> &targets, const Expr *value);
  void store(const Expr *address, const Expr *value, Pos pos);
  void eval(const Expr *value);
  void declare(Variable *v);
  Stmt *emit(StmtKind kind, Pos pos);
  void return_values(const std::vector<const Expr *> &values, Pos pos);
  const Expr *spill(const Expr *value);      // in a temporary (constants, zeros and temporaries as they are)
  const Expr *without_effect(const Expr *e); // spills if e is an effect
  const Expr *convert(const Expr *value, types::Type *to, Pos pos); // assignability conversions; spills
  void panic_call(const Expr *value, Pos pos);                      // runtime.gopanic(value); unreachable

  // Walks embedded fields from `base` (a value or a pointer) along all but the last of `index`.
  // The result is a pointer to the struct (or the pointer or interface itself) that holds the last.
  const Expr *walk_embedded(const Expr *base, std::span<const int> index);
  // Calls the method reached from receiver value `receiver` (of type t) by `index`.
  const Expr *method_call(const Expr *receiver, bool receiver_is_address, types::Func *method,
                          std::span<const int> index, std::vector<const Expr *> arguments, Pos pos);

  Function *function() { return f_; }
  PackageBuilder &package() { return package_; }

  // ---- expressions (build_expr.cpp)
  const Expr *expr(const syntax::Expr *x) { return without_effect(effect(x)); }
  const Expr *expr_as(const syntax::Expr *x, types::Type *to);
  const Expr *effect(const syntax::Expr *x);
  const Expr *address(const syntax::Expr *x);
  void initialize_globals(const check::Initializer &initializer);
  void set_runs_once() { once_ = true; }
  void when(const Expr *condition, const std::function<void()> &then) {
    if_then(condition, condition->pos, then);
  }

private:
  // What break and continue of a source statement mean here.
  struct Target {
    Stmt *break_to = nullptr;
    Stmt *continue_to = nullptr;
  };

  // ---- types and objects
  types::Type *type(types::Type *t); // with type parameters replaced
  types::Type *type_of(const syntax::Expr *x);
  std::vector<types::Type *> instance_args(const syntax::Ident *x);
  Variable *declare_variable(const types::Object *object, VariableKind kind);
  void bind(const types::Object *object, Variable *variable);
  Variable *find_variable(const types::Object *object);
  const Expr *variable_value(const types::Object *object, Pos pos);
  const Expr *variable_address(const types::Object *object, Pos pos);
  uint32_t capture_index(const types::Object *object);
  Variable *new_variable(Name name, types::Type *type, VariableKind kind, Pos pos);
  bool is_comma_ok(const syntax::Expr *x);

  // ---- build_expr.cpp
  const Expr *ident(const syntax::Ident *x);
  const Expr *object_value(types::Object *object, const syntax::Ident *x, const syntax::Expr *whole);
  const Expr *selector(const syntax::SelectorExpr *x);
  const Expr *selected_field(const syntax::SelectorExpr *x, const types::Selection &s, bool want_address);
  const Expr *method_value(const syntax::SelectorExpr *x, const types::Selection &s);
  const Expr *index(const syntax::IndexExpr *x);
  const Expr *element_address(const syntax::IndexExpr *x);
  const Expr *checked_index(const Expr *i, const Expr *length, Pos pos);
  const Expr *slice(const syntax::SliceExpr *x);
  const Expr *unary(const syntax::UnaryExpr *x);
  const Expr *binary(const syntax::BinaryExpr *x);
  const Expr *shift_count(const syntax::Expr *x);
  const Expr *logical(const syntax::BinaryExpr *x);
  const Expr *comparison(const syntax::BinaryExpr *x);
  // string(b) of a slice of bytes, as those bytes and not a copy: for what looks at them at once, and keeps nothing. Null: x
  // is no such conversion.
  const Expr *bytes_as_string(const syntax::Expr *x);
  void concat_operands(const syntax::Expr *x, std::vector<const Expr *> &out);
  const Expr *type_assert(const syntax::Expr *x, types::Type *to, bool comma_ok, Pos pos);
  const Expr *function_literal(const syntax::FuncLit *x);
  const Expr *make_closure(Function *literal, const FunctionBuilder &builder, types::Type *type, Pos pos);
  bool prefers_address(const syntax::Expr *x);
  bool is_addressable(const syntax::Expr *x);
  const Expr *address_of_value(const Expr *value);
  const Expr *conversion(const syntax::Expr *x, types::Type *to, Pos pos);
  const Expr *convert_value(const Expr *value, types::Type *to, Pos pos);

  // ---- build_literal.cpp
  const Expr *composite(const syntax::CompositeLit *x, types::Type *type);
  const Expr *composite_pointer(const syntax::CompositeLit *x, types::Type *type, types::Type *pointer);
  const Expr *element_value(const syntax::Expr *x, types::Type *type);
  const Expr *struct_literal(const syntax::CompositeLit *x, types::Type *type);
  const Expr *array_literal(const syntax::CompositeLit *x, types::Type *type);
  const Expr *slice_literal(const syntax::CompositeLit *x, types::Type *type);
  const Expr *map_literal(const syntax::CompositeLit *x, types::Type *type);
  void store_known_entries(const Expr *map, types::Map *type, const std::vector<const Expr *> &keys,
                           const std::vector<const Expr *> &values, Pos pos);
  // An element of an array's or a slice's literal, and the statements that must run before its value is there.
  struct Element {
    int64_t index;
    std::span<Stmt *const> effects;
    const Expr *value;
  };
  std::vector<Element> elements_of(const syntax::CompositeLit *x, types::Type *elem);
  void store_elements(std::span<const Element> elements, types::Type *elem, const Expr *array_pointer);
  int64_t literal_length(const syntax::CompositeLit *x);
  const Expr *slice_of_values(types::Type *slice, const std::vector<const Expr *> &values, Pos pos);
  bool is_static_literal(const syntax::Expr *x);
  bool runs_once() const { return once_ && loop_depth_ == 0; }

  // ---- build_call.cpp
  const Expr *call(const syntax::CallExpr *x);
  std::vector<const Expr *> arguments(const syntax::CallExpr *x, types::Signature *signature,
                                      std::vector<const Expr *> *kept);
  const Expr *constant_runes(std::string_view text, types::Type *slice, Pos pos);
  const Expr *int_to_pointer(const Expr *value, types::Type *to, Pos pos);
  bool keeps_pointers(const syntax::Expr *fun);
  const syntax::Expr *converted(const syntax::Expr *x);
  const syntax::Expr *converted_pointer(const syntax::Expr *x);
  const Expr *keeping(const Expr *call, const std::vector<const Expr *> &kept);
  const Expr *builtin(const syntax::CallExpr *x, types::BuiltinId id);
  const types::Builtin *called_builtin(const syntax::Expr *fun); // null: it is none
  const syntax::CallExpr *made_slice(const syntax::Expr *x);
  const Expr *length_of_make(const syntax::CallExpr *x, size_t i);
  size_t argument_count(const syntax::CallExpr *x);
  const Expr *argument(const syntax::CallExpr *x, size_t i);
  const Expr *builtin_unsafe(const syntax::CallExpr *x, types::BuiltinId id);
  const Expr *append(const syntax::CallExpr *x);
  const Expr *length(const syntax::Expr *x, bool capacity, Pos pos);
  const Expr *in_order(const Expr *e);
  bool reads_shared(const Expr &e) const;
  const Expr *make_builtin(const syntax::CallExpr *x);
  const Expr *min_max(const syntax::CallExpr *x, Op op);
  void defer_or_go(const syntax::CallStmt *s);
  const Expr *thunk(const Expr *effect, bool is_defer, Pos pos);
  void emit_defer(const Expr *closure, Pos pos);
  uint32_t defer_area_capture();

  // ---- build_stmt.cpp
  void statements(syntax::List<const syntax::Stmt *> list);
  void statement(const syntax::Stmt *s);
  void labeled(const syntax::LabeledStmt *s);
  void declaration(const syntax::DeclStmt *s);
  void branch(const syntax::BranchStmt *s);
  void return_statement(const syntax::ReturnStmt *s);
  void if_statement(const syntax::IfStmt *s);
  void for_statement(const syntax::ForStmt *s);
  void if_then(const Expr *condition, Pos pos, const std::function<void()> &then,
               const std::function<void()> &otherwise = {});
  Stmt *label(Name name, Pos pos);
  void go_to(Stmt *label, Pos pos);
  void break_to(Stmt *target, Pos pos);
  std::span<Stmt *const> collect(const std::function<void()> &build);
  void append(std::span<Stmt *const> statements); // to the block that is being built
  Stmt *loop(Pos pos, const std::function<void(Stmt *)> &body, const std::function<void()> &post = {});

  // ---- build_assign.cpp
  void assign_statement(const syntax::AssignStmt *s);
  void inc_dec(const syntax::IncDecStmt *s);
  // A place to assign to, its operands evaluated.
  struct Place {
    enum Kind { Blank, Variable, Memory, MapElement } kind = Blank;
    core::Variable *variable = nullptr;
    const Expr *address = nullptr;             // Memory
    const Expr *map = nullptr, *key = nullptr; // MapElement
    types::Type *type = nullptr;               // null: Blank of any type
  };
  Place place(const syntax::Expr *x, bool define);
  void set(const Place &place, const Expr *value, Pos pos);
  Place spilled(Place place);
  const Expr *spill_address(const Expr *e);
  void assign_tuple(const std::vector<Place> &places, const syntax::Expr *rhs, Pos pos);
  static Op arithmetic_op(syntax::Op op, types::Type *type);
  const Expr *arithmetic(syntax::Op op, const Expr *x, const Expr *y, types::Type *type, Pos pos);
  bool depends_on_order(const Expr *e);

  // ---- build_switch.cpp
  void switch_statement(const syntax::SwitchStmt *s);
  void type_switch(const syntax::TypeSwitchStmt *s);
  void select_statement(const syntax::SelectStmt *s);
  const Expr *equal(const Expr *x, const Expr *y, Pos pos);
  const Expr *case_test(const Expr *tag, const Expr *value, Pos pos);

  // ---- build_range.cpp
  void range_statement(const syntax::RangeStmt *s);
  void range_integer(const syntax::RangeStmt *s, types::Type *t);
  const syntax::Expr *string_of_bytes(const syntax::Expr *x, types::Type *t);
  void range_indexed(const syntax::RangeStmt *s, types::Type *t);
  void range_string(const syntax::RangeStmt *s);
  void range_map(const syntax::RangeStmt *s, types::Type *t);
  void range_channel(const syntax::RangeStmt *s, types::Type *t);
  void range_function(const syntax::RangeStmt *s, types::Signature *t);
  void set_range_variables(const syntax::RangeStmt *s, const Expr *key, const Expr *value);
  void range_body(const syntax::RangeStmt *s, Stmt *loop);

  // ---- build_range_func.cpp: leaving a loop body that became a function literal
  struct RangeBody;
  FunctionBuilder &numbering();
  bool leave_range_body(const syntax::BranchStmt *s);
  bool return_from_range_body(const syntax::ReturnStmt *s);

  PackageBuilder &package_;
  const check::Info &info_;
  Function *f_;
  FunctionBuilder *parent_;
  const TypeEnvironment &environment_;
  const void *syntax_id_; // key into FunctionFacts and VariableFacts
  types::Signature *signature_ = nullptr;
  std::vector<Stmt *> *block_ = nullptr;
  std::vector<Stmt *> body_;
  uint32_t loop_depth_ = 0;
  uint32_t literal_count_ = 0;    // function literals numbered so far
  uint32_t range_body_count_ = 0; // bodies of range-over-func loops
  uint32_t wrap_count_ = 0;       // wrappers of deferred and started calls
  std::unordered_map<const types::Object *, Variable *> variables_;
  std::unordered_set<const Variable *> shared_; // may change when others run
  std::unordered_map<const types::Object *, uint32_t> captures_;
  std::unordered_map<const syntax::CallExpr *, std::vector<Variable *>> tuple_arguments_; // builtins: f(g())
  std::unordered_map<const syntax::Stmt *, Target> targets_;
  std::unordered_map<const syntax::Stmt *, Stmt *> labels_;
  RangeBody *range_body_ = nullptr; // this function is the body of a range-over-func loop
  Variable *defer_area_ = nullptr;
  bool once_ = false; // package initialiser: objects of static literals can be globals
};

} // namespace tuco::core
