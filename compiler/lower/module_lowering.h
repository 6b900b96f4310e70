#pragma once
// Internal to lower: what the functions of a module share. Declares functions, globals and runtime calls on
// demand; lays out constants, type descriptors and interface tables.
#include "compiler/lower/lower.h"
#include "compiler/lower/type_layout.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/IR/CallingConv.h"
#include "llvm/IR/DIBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/ValueHandle.h"

#include <string>
#include <unordered_map>

namespace tuco::lower {

inline constexpr llvm::CallingConv::ID kGoConvention = llvm::CallingConv::X86_RegCall;
// Of a Go function in LLVM: the closure context, and, where there is one, the address for results in memory.
inline constexpr unsigned kContextParameter = 0, kResultParameter = 1;

// The shape of a Go function in LLVM: the closure context, then the parameters flattened (runtime/abi/calling_convention.h).
struct FunctionShape {
  llvm::FunctionType *type = nullptr;
  bool result_in_memory =
      false; // the parameter after the context points to where the results go (laid out as a struct)
  std::vector<types::Type *> parameters, results;
  // In memory: offsets of the results in the result struct.
  llvm::StructType *result_struct = nullptr;
  // The arguments that are lengths and capacities, by number: not negative, and less than `below`.
  struct Length {
    unsigned argument;
    uint64_t below;
  };
  std::vector<Length> lengths;
};

struct RuntimeCall {
  enum Kind { Leaf, Switch, Fast, NoReturn } kind;
  llvm::FunctionCallee callee;
  std::string_view results, parameters;
};

class ModuleLowering {
public:
  ModuleLowering(const core::Package &package, const escape::Result &escape,
                 const escape::Summaries &imported, llvm::LLVMContext &context, const Options &options);
  std::unique_ptr<llvm::Module> run(const std::string &settings);

  llvm::Module &module() { return *module_; }
  llvm::LLVMContext &context() { return context_; }
  TypeLayout &layout() { return layout_; }
  const escape::Result &escape() const { return escape_; }
  const core::Package &package() const { return package_; }

  FunctionShape shape(const std::vector<types::Type *> &parameters,
                      const std::vector<types::Type *> &results);
  llvm::Function *function(const core::FunctionRef &ref);
  llvm::Function *function(const core::Function &f);
  void note_memory_profile();
  const RuntimeCall &runtime_call(std::string_view name);
  // Whether the declaration's parameters and results are the words that the runtime's function of that name has.
  bool has_words_of_runtime_call(const core::FunctionRef &ref);
  llvm::GlobalVariable *global(const core::Global &g);

  // Constants in address space 1 that the collector ignores.
  llvm::Constant *string_data(std::string_view text);
  llvm::Constant *closure_constant(const core::FunctionRef &ref);
  llvm::MDNode *range(uint64_t below);                  // of a loaded word: not negative, and less than this
  llvm::Constant *zero_base();                          // where objects without bytes are
  llvm::Constant *zero_value();                         // rt_zero_value
  llvm::Constant *small_values();                       // rt_small_values
  llvm::Constant *static_constant(const core::Expr &e); // is_static(e): as memory_type(e.type)
  llvm::GlobalVariable *constant_in_memory(const core::Expr &e);
  llvm::Constant *scalar_constant(const types::Value &value, types::Type *type, size_t leaf);

  // type_metadata.cpp
  llvm::Constant *type_descriptor(types::Type *t);
  llvm::Constant *shape_descriptor(llvm::StructType *t); // of an object that has no Go type: a closure
  // Says at a call that allocates what a descriptor of another module cannot tell the passes.
  void describe_shape(llvm::CallBase *allocation, types::Type *t);
  llvm::Constant *itab(types::Type *concrete, types::Type *interface);
  void define_runtime_types();

  // debug_info.cpp
  llvm::DISubprogram *subprogram(const core::Function &f, llvm::Function &out);
  llvm::DebugLoc location(base::Pos pos, llvm::DISubprogram *scope);
  // Says in metadata what an alloca is to the source, if that is asked for.
  void name_memory(llvm::Value *memory, llvm::StringRef name, types::Type *type, base::Pos pos);
  llvm::DIFile *file(std::string_view path);
  // Tells LLVM that `memory` (in `block`) is the variable, so that its values keep its name. Only where asked
  // for.
  void describe(const core::Variable &v, llvm::Value *memory, llvm::DISubprogram *scope,
                llvm::BasicBlock *block);

private:
  void add_fates(llvm::Function &f, const FunctionShape &shape, const core::FunctionRef &ref);
  void define_globals();
  void define_init_tasks(const std::string &settings);
  llvm::Constant *define_descriptor(types::Type *t, llvm::GlobalVariable *variable,
                                    const core::RuntimeType *methods);
  llvm::Constant *name_reference(base::Name name, const types::Package *package);
  llvm::Constant *package_path(base::Name name, const types::Package *package);
  llvm::Constant *name_value(std::string_view text);
  llvm::Constant *raw_bytes(std::string_view text);
  llvm::GlobalVariable *weak_constant(llvm::StringRef name, llvm::Constant *value);
  llvm::Constant *pointer_mask(types::Type *t, uint64_t &period, uint64_t &pointer_bytes);
  llvm::Constant *mask_bytes(const std::vector<bool> &words);

  const core::Package &package_;
  const escape::Result &escape_;
  const escape::Summaries &imported_;
  llvm::LLVMContext &context_;
  std::unique_ptr<llvm::Module> module_;
  TypeLayout layout_;
  llvm::DIBuilder debug_;
  llvm::DICompileUnit *unit_ = nullptr;
  bool describe_variables_, name_variables_;
  struct KnownFunction {
    llvm::Function *function = nullptr;
    bool is_own = false; // its body is in this package
  };
  std::unordered_map<std::string, KnownFunction> functions_; // by symbol
  std::unordered_map<const core::Global *, llvm::GlobalVariable *> globals_;
  std::unordered_map<std::string, RuntimeCall> runtime_calls_;
  llvm::StringMap<llvm::Constant *> strings_, raw_strings_;
  // By link string and by type. A descriptor that is being built is a placeholder; the handles follow its replacement.
  std::unordered_map<std::string, llvm::TrackingVH<llvm::Constant>> descriptors_;
  std::unordered_map<types::Type *, llvm::TrackingVH<llvm::Constant>> descriptor_of_;
  std::unordered_map<std::string, const core::RuntimeType *> runtime_types_;
  std::unordered_map<llvm::Type *, llvm::Constant *> shape_descriptors_;
  std::unordered_map<std::string, llvm::DIFile *> files_;
};

} // namespace tuco::lower
