#pragma once
// Internal to core: what is shared by the builders of one package's functions.
#include "compiler/core/build.h"
#include "compiler/core/variable_facts.h"

#include <deque>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace tuco::core {

// The bindings of type parameters inside an instance.
struct TypeEnvironment {
  std::vector<types::TypeParam *> parameters;
  std::vector<types::Type *> arguments;
  bool empty() const { return parameters.empty(); }
};

class PackageBuilder {
public:
  PackageBuilder(const BuildInput &input, Package &out);
  void run();

  const BuildInput &input() const { return input_; }
  Package &out() { return out_; }
  base::Arena &arena() { return out_.arena; }
  types::Context &types() { return input_.types; }
  const types::Package *package() const { return input_.checked.package; }

  // A new function; registered in the package at once, so that parents come first.
  Function *new_function(std::string symbol, Pos pos);

  const Global *global(const types::Var *variable);
  // A nameless global of this package, e.g. the array behind a static slice.
  const Global *static_global(types::Type *type, const Expr *value, Pos pos);

  // A declared function or method, or its instance for `type_args` (of the function, or of its receiver
  // type).
  const FunctionRef *function(types::Func *func, const std::vector<types::Type *> &type_args);
  // `runtime.gopanic` and the like: a Go function of package runtime, by symbol.
  const FunctionRef *runtime_function(std::string_view symbol, std::vector<types::Type *> parameters,
                                      std::vector<types::Type *> results);
  const FunctionRef *function_ref(FunctionRef ref); // interned by symbol

  // A method of t's method set as a function whose first parameter is a value of type t; makes a wrapper
  // where the method is declared for the other receiver form or promoted. t may be an interface.
  const FunctionRef *method_function(types::Type *t, const types::MethodSetEntry &entry);
  // The function behind the method value x.m for receivers of type t: a closure with x as its only capture.
  Function *method_value_function(types::Type *t, types::Func *method, const std::vector<int> &index);
  // The function behind the method expression t.m.
  const FunctionRef *method_expression(types::Type *t, types::Func *method, const std::vector<int> &index);

  // The descriptor of t may be needed at run time: its method table, and those of its parts, must exist.
  void require_type(types::Type *t);

  // A static table for converting `concrete` to the non-empty interface.
  void require_itab(types::Type *concrete, types::Type *interface);

  const VariableFacts &facts() const { return facts_; }
  VariableFacts &facts() { return facts_; }

  const check::CheckedPackage &checked_of(const types::Package *package);

private:
  struct PendingBody { // a function instance or wrapper still to be built
    Function *function;
    types::Func *func;
    TypeEnvironment environment;
  };

  void build_body(const PendingBody &pending);
  // build_embed.cpp
  void build_embedded();
  const Expr *embedded_tree(types::Type *tree, const std::vector<std::string> &files, Pos pos);
  void build_initializer();
  bool nobody_asks_for(const types::Func &method) const;
  void build_runtime_type(types::Type *t, bool is_weak);
  std::string symbol_of(const types::Func &func, const std::vector<types::Type *> &type_args);
  std::string method_symbol(types::Type *t, const types::Func &method);
  static std::string key_of(const FunctionRef &ref);
  std::string linkname_of(const types::Package &package, std::string_view name);
  static std::vector<const types::Package *>
  initialization_order(std::vector<const types::Package *> program);
  Function *promoted_wrapper(std::string symbol, types::Type *t, types::Func *method,
                             const std::vector<int> &index);

  const BuildInput &input_;
  Package &out_;
  VariableFacts facts_;
  std::unordered_set<const void *> facts_done_;
  std::unordered_map<const types::Var *, Global *> globals_;
  // By key_of. In the package's arena: core refers to them.
  std::unordered_map<std::string, FunctionRef *> functions_;
  std::deque<PendingBody> pending_;
  std::unordered_map<std::string, bool> required_;
  std::unordered_set<const types::Type *> required_seen_;
  std::deque<std::pair<types::Type *, bool>> pending_types_;
  uint32_t static_count_ = 0;
  std::unordered_map<const types::Package *, std::unordered_map<std::string, std::string>> linknames_;
  std::unordered_map<const types::Func *, const FunctionRef *> init_refs_;
  uint32_t init_count_ = 0;
};

} // namespace tuco::core
