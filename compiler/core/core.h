#pragma once
// core: the small, typed, monomorphic, desugared IR between the checked syntax tree and LLVM.
//
// A function is a tree of statements over expression trees. The builder (build_*.cpp) has made explicit all
// that Go leaves implicit: conversions, dereferences, nil and bounds checks, method values, promoted fields,
// copies. `range`, `switch`, `select`, `defer f(x)`, `go f(x)`, closures and generics are broken down.
//
//     v := m[k] + f(x)          t1 = mapget m, k
//                               t2 = call main.f(x)
//                               v = +(t1, t2)
//
// Invariants
//   - An operation with the property Effect in ops.def is the whole right-hand side of an Assign or Eval. So effects
//     happen in the order of statements, and evaluating an operand tree twice would change nothing but time.
//   - Every expression has a concrete type; constants have been given their final type.
//   - Loads and stores name an address; addresses come from LocalAddress, GlobalAddress, captures or pointer
//     values that went through NilCheck (unless known not to be nil).
//   - A Variable belongs to one function. A closure sees its parent's variables only through Capture.
//   - The IR is immutable once built. Where variables and objects live is decided by `escape` and kept in its
//     own tables, keyed by Variable::index and Expr::site.
//
// Everything lives in the arena of its Package and dies with it.
#include "compiler/base/arena.h"
#include "compiler/base/name.h"
#include "compiler/base/source.h"
#include "compiler/core/type_facts.h"
#include "compiler/types/object.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tuco::core {

using base::Name;
using base::Pos;

struct Function;
struct FunctionRef;
struct Global;
struct Stmt;
struct Expr;

enum class Op : uint8_t {
#define CORE_OP(name, text, properties, holds, least, most, site) name,
#include "compiler/core/ops.def"
};

// The columns of ops.def, which says what they mean.
enum class Holds : uint8_t { Nothing, First, All, Special };
struct OpFacts {
  enum Property : uint8_t {
    None = 0,
    Effect = 1 << 0,
    Panics = 1 << 1,
    Static = 1 << 2,
    StaticTree = 1 << 3,
    NotNil = 1 << 4,
    Place = 1 << 5,
    Fresh = 1 << 6,
  };
  std::string_view text;
  uint8_t properties;
  Holds holds;
  uint32_t least, most; // operands
  std::string_view site;

  static constexpr uint32_t kAny = ~uint32_t{0};
  bool is(Property property) const { return (properties & property) != 0; }
  bool allocates() const { return !site.empty(); }
};
const OpFacts &facts_of(Op op);
inline std::string_view op_text(Op op) { return facts_of(op).text; }

enum class VariableKind : uint8_t {
  Local, // declared in the source
  Parameter,
  Result,
  Temporary,   // made by the builder: set once, never addressed
  Carried,     // made by the builder: set again and again, from turn to turn of a loop; never addressed
  MapIterator, // abi::MapIterator; type is null
  DeferArea,   // the function's abi::DeferArea; type is null; only its address is used
};

struct Variable {
  Name name; // null for temporaries
  types::Type *type = nullptr;
  Pos pos;
  VariableKind kind = VariableKind::Local;
  uint32_t index = 0;      // dense within the function
  uint32_t loop_depth = 0; // of its declaration
  bool addressed = false;  // some LocalAddress names it, so it needs memory
  Function *owner = nullptr;
};

// What an Expr of kind SelectOp waits for.
struct SelectCase {
  bool is_send;
  const Expr *channel;
  const struct Expr *value; // send: the value (a tree); receive: null
  Variable *destination;    // receive: where to, or null (memory, so `addressed`)
};

struct Expr {
  Expr(Op o, types::Type *t, Pos p, std::span<const Expr *const> list)
      : op(o), type(t), pos(p), operands(list) {}
  Op op;
  types::Type *type; // of the result; a Tuple if there are several; null if none
  Pos pos;
  std::span<const Expr *const> operands;

  // By operation; the accessor is the documentation.
  union {
    const types::Value *constant;        // Const, Bytes
    Variable *variable;                  // Local, LocalAddress, Map{Iterate,Next,KeyAddress,ElemAddress}
    const Global *global;                // GlobalAddress
    const FunctionRef *function;         // FunctionValue, MakeClosure, Call
    types::Type *aux_type;               // New, TypeAssert, TypeIs
    std::span<const SelectCase> *select; // SelectOp
    const void *none = nullptr;
  };
  uint32_t index = 0;      // Capture, Field, FieldAddress, ArrayElement, CallInterface, Print
  uint32_t site = 0;       // allocation site, 1-based and dense within the function; 0: none
  uint32_t loop_depth = 0; // where a site stands
  uint32_t kept = 0; // Call: operands at the end that are pointers to keep until it is over, no arguments
  bool has_default = false;    // SelectOp
  bool index_unsigned = false; // BoundsCheck: the index's type is unsigned
  bool at_once = false;        // IntToPointer: where it stands, not where its result is used
  bool two_results = false;    // TypeAssert, MapGet, ChanRecv with `ok`
};

// A package-level variable, of this or another package.
struct Global {
  std::string symbol;
  types::Type *type;
  Pos pos;
  const Expr *static_value = nullptr; // initialised by the linker: a tree without effects (see is_static)
  bool is_external = false;           // defined by another package
  bool gives_way = false;             // to the definition of another package (go:linkname), if there is one
  bool is_weak = false;               // of a generic instance or synthesised: linkonce
};

// Something that can be called by its symbol: defined here, in another package, or in the runtime.
struct FunctionRef {
  std::string symbol;
  std::vector<types::Type *> parameters; // the receiver first
  std::vector<types::Type *> results;
  Function *body = nullptr;     // if built in this package
  bool is_runtime_call = false; // symbol is in runtime_calls.def: C convention, flattened
  bool no_escape = false;       // //go:noescape: parameters do not leak
  bool is_bodyless = false;     // declared only: what a linkname gives that symbol may have another signature
  bool is_linkname = false;     // ... and the symbol is another function's
};

enum class StmtKind : uint8_t {
  Declare,     // a variable comes into being (again): zero, and a new object if it lives on the heap
  Assign,      // targets = value
  Store,       // *address = value
  Eval,        // value, dropped
  If,          // condition, body, otherwise
  Loop,        // body; post; again. Leaves by Break
  Block,       // body; Break leaves it
  Break,       // target
  Continue,    // target loop: goes to its post
  Label,       // target of Goto
  Goto,        // target label
  Return,      // values (of result variables, if the function has named results or defers)
  Defer,       // value: func() closure; index: its slot, if the function's defers are open-coded; address: if
               // set, of the DeferArea of an enclosing function (in a range-over-func body)
  Go,          // value: func() closure
  Unreachable, // after a call that does not return
};

struct Stmt {
  StmtKind kind;
  Pos pos;
  std::span<Variable *const> targets;  // Assign (null: dropped), Declare (one)
  const Expr *address = nullptr;       // Store
  const Expr *value = nullptr;         // Assign, Store, Eval, Defer, Go; If: the condition
  std::span<const Expr *const> values; // Return
  std::span<Stmt *const> body;         // If, Loop, Block
  std::span<Stmt *const> otherwise;    // If: else; Loop: post
  Stmt *target = nullptr;              // Break, Continue, Goto
  Name label;                          // Label, Block, Loop: for the printer
  uint32_t index = 0;                  // Defer
};

struct Capture {
  types::Type *type;  // pointer to the variable's type if by reference
  Variable *variable; // of the parent (or null if the parent passes on its own capture)
  uint32_t parent_capture = 0;
  bool by_reference = false;
  Name name;
};

struct Function {
  std::string symbol; // as tracebacks print it; unique in the program
  Pos pos;
  Pos end;
  Function *parent = nullptr;         // a function literal's enclosing function
  std::vector<Variable *> parameters; // the receiver first
  std::vector<Variable *> results;
  std::vector<Variable *> variables; // all of them, by index
  std::vector<Capture> captures;
  std::span<Stmt *const> body;
  uint32_t site_count = 0;  // allocation sites 1..site_count
  uint32_t defer_count = 0; // open-coded slots
  bool is_closure = false;  // takes a closure context
  bool has_defer = false;
  bool defers_in_list = false; // some defer stands in a loop, or there are too many
  bool has_recover = false;
  bool no_inline = false;
  bool no_split = false;
  bool is_wrapper = false; // made by the compiler: tracebacks and recover look through it
  bool is_weak = false;    // emitted wherever it is needed (linkonce_odr)
};

// A method of a type's method set, for its descriptor.
struct MethodEntry {
  Name name;
  const types::Package *package; // of an unexported name
  types::Signature *signature;
  const FunctionRef *direct;    // receiver is the value itself
  const FunctionRef *interface; // receiver is the interface's data word
};

// A type whose descriptor this package must be able to emit, with its method set (sorted as
// types::method_set).
struct RuntimeType {
  types::Type *type;
  bool is_weak; // unnamed or an instance: linkonce_odr; otherwise declared here, and defined here alone
  std::vector<MethodEntry> methods;
};

// A mistake in the program that shows only when the types of its instances are known.
struct Mistake {
  Pos pos;
  std::string text;
};

struct Package {
  const types::Package *package = nullptr;
  base::Arena arena;
  const base::FileSet *files = nullptr;
  std::vector<Function *> functions;      // closures included, parents first
  std::vector<Global *> globals;          // defined here
  std::vector<Mistake> mistakes;          // with any, there is no code to be made of the package
  std::vector<RuntimeType> runtime_types; // those declared here, and others that have methods
  // Code of the methods of static interface tables, in the interface's order; by `<concrete>,<interface>`
  // link names.
  std::unordered_map<std::string, std::vector<const FunctionRef *>> itabs;
  Function *initializer = nullptr; // <path>.init
  std::vector<std::string>
      initialize_order; // package main: symbols of all packages' init, dependencies first
};

// An operation that must be the whole right-hand side of an Assign or Eval.
inline bool is_effect(const Expr &e) { return facts_of(e.op).is(OpFacts::Effect); }
// A value the linker can lay out: constants, zeros, addresses of globals and functions, and aggregates of
// them.
bool is_static(const Expr &e);

// The text of `tuco explain core` and `-emit=core`; function: only that symbol, if not empty.
std::string print(const Package &package, std::string_view function = {});

} // namespace tuco::core
