#pragma once
// Internal to lower: one function of core to LLVM IR. Implemented in function_lowering.cpp (frame,
// statements), lower_expr.cpp (values), lower_arith.cpp, lower_call.cpp (calls, defers, closures),
// lower_object.cpp (allocation, interfaces), lower_runtime.cpp (maps, channels, strings, slices).
//
// Every variable is an alloca in the entry block (or, on the heap, an alloca of the pointer to it); LLVM's
// SROA turns those whose address does not get out into SSA values, and the data-stack pass takes the rest.
#include "compiler/lower/module_lowering.h"

#include "llvm/IR/IRBuilder.h"

namespace tuco::lower {

// A Go value: its scalars, or the address of memory that holds it until the next effect.
struct Value {
  llvm::SmallVector<llvm::Value *, 4> parts;
  llvm::Value *memory = nullptr;

  Value() = default;
  explicit Value(llvm::Value *single) { parts.push_back(single); }
  llvm::Value *single() const { return parts.empty() ? nullptr : parts[0]; }
};

class FunctionLowering {
public:
  FunctionLowering(ModuleLowering &module, const core::Function &function);
  void run();

private:
  using Expr = core::Expr;
  using Stmt = core::Stmt;
  using Operands = llvm::ArrayRef<llvm::Value *>;

  // ---- frame
  void prologue();
  void epilogue();
  llvm::Value *entry_alloca(llvm::Type *type, const llvm::Twine &name);
  llvm::Value *scratch(types::Type *t); // memory for a value of type t, not zeroed
  llvm::Value *variable_address(const core::Variable *v);
  void declare(const core::Variable *v);
  bool on_heap(const core::Variable *v) const;

  // ---- statements
  void statements(std::span<Stmt *const> list);
  void statement(const Stmt &s);
  void dispatch(std::span<Stmt *const> tests);
  void dispatch_strings(std::span<Stmt *const> tests, llvm::BasicBlock *after);
  void dispatch_bytes(std::span<const Stmt *const> tests, llvm::Value *data, llvm::BasicBlock *after);
  llvm::BasicBlock *label_block(const Stmt *label);
  void assign(const Stmt &s);
  void return_statement(const Stmt &s);
  void emit_return();
  Value load_result(const core::Variable *v);
  llvm::BasicBlock *block(const char *name);
  void branch_to(llvm::BasicBlock *to); // unless the current block has ended
  void start(llvm::BasicBlock *block);
  void unreachable();
  bool ended() const { return b_.GetInsertBlock()->getTerminator() != nullptr; }
  void cold_block(llvm::Value *bad, const char *name,
                  llvm::function_ref<void()> body); // if (bad) { body; unreachable }

  // ---- values
  Value value(const Expr &e);
  llvm::Value *scalar(const Expr &e) { return value(e).single(); }
  void value_into(const Expr &e, llvm::Value *address, bool fresh);
  void value_into_place(const Expr &e, const Expr &place);
  std::vector<Value> values_of_tuple(const Expr &e, size_t count);
  Value load(llvm::Value *address, types::Type *t);
  void store(llvm::Value *address, const Value &v, types::Type *t);
  void copy(llvm::Value *to, llvm::Value *from, types::Type *t);
  void clear(llvm::Value *address, types::Type *t);
  Value zero(types::Type *t);
  Value field_of(const Value &v, types::Type *container, types::Type *part, uint64_t offset);
  llvm::Value *offset(llvm::Value *address, uint64_t bytes);
  llvm::Value *memory_of(const Value &v, types::Type *t); // address of a copy, or of where it is
  llvm::Value *element_address(llvm::Value *base, llvm::Value *index, types::Type *elem);
  llvm::Value *integer(int64_t n) { return b_.getInt64(static_cast<uint64_t>(n)); }
  llvm::Value *to_int(const Expr &e); // sign- or zero-extended to 64 bits

  // ---- lower_arith.cpp
  Value arithmetic(const Expr &e);
  llvm::Value *integer_arithmetic(core::Op op, llvm::Value *x, llvm::Value *y, bool is_unsigned);
  llvm::Value *divide(core::Op op, llvm::Value *x, llvm::Value *y, bool is_unsigned);
  llvm::Value *shift(const Expr &e);
  Value complex_arithmetic(core::Op op, const Value &x, const Value &y, types::Type *t);
  llvm::Value *comparison(const Expr &e);
  llvm::Value *equal(const Value &x, const Value &y, types::Type *t);
  llvm::Value *equal_to_zero(const Value &x, types::Type *t);
  llvm::Value *string_equal(const Value &x, const Value &y);
  llvm::Value *string_equal_constant(const Value &x, std::string_view text);
  Value min_max(const Expr &e);
  Value convert(const Expr &e);
  llvm::Value *convert_number(llvm::Value *x, types::Type *from, types::Type *to);
  llvm::Value *float_to_integer(llvm::Value *x, types::Type *to);
  Value logical(const Expr &e);
  Value slice(const Expr &e);
  llvm::Value *bounds_check(const Expr &e);

  // ---- lower_call.cpp
  llvm::CallBase *emit_call(llvm::FunctionCallee callee, Operands arguments,
                            llvm::CallingConv::ID convention);
  Value runtime(std::string_view name, Operands arguments);
  llvm::CallBase *go_call(const FunctionShape &shape, llvm::Value *code, llvm::Value *context,
                          llvm::ArrayRef<Value> arguments, std::vector<Value> &results);
  std::vector<Value> call(const Expr &e);
  void keep_until_here(llvm::Value *pointer);
  void keep_operands(const Expr &call);
  llvm::Value *int_to_pointer(const Expr &e);
  bool runtime_function_call(const Expr &e, std::vector<Value> &results);
  void defer(const Stmt &s);
  void run_defers();
  llvm::Value *defer_slot(unsigned index);

  // ---- lower_object.cpp
  Value new_object(const Expr &e);
  llvm::Value *allocate(types::Type *t);
  Value make_closure(const Expr &e);
  llvm::StructType *closure_type(const core::Function &f);
  Value make_slice(const Expr &e);
  Value make_interface(const Expr &e);
  Value convert_interface(const Expr &e);
  std::vector<Value> type_assert(const Expr &e);
  Value unbox(const Value &interface, types::Type *t);
  llvm::Value *type_word(const Value &interface,
                         types::Type *t); // descriptor of the dynamic type, null if nil
  llvm::Value *type_is(const Value &interface, types::Type *interface_type, types::Type *t);
  bool is_empty_interface(types::Type *t);

  // ---- lower_buffer.cpp
  llvm::Type *buffer_type(types::Type *elem, int64_t bytes);
  llvm::Value *buffer(llvm::Type *type, const char *what, const Expr &e);
  llvm::Value *text_buffer(const Expr &e); // null: its site is on the heap
  Value bytes_from_string(const Expr &e);
  Value bytes_from_constant(const Expr &e);
  Value runes_from_string(const Expr &e);
  llvm::Value *append_buffer(const Expr &e);

  // ---- lower_runtime.cpp
  Value append(const Expr &e);
  Value append_slice(const Expr &e);
  Value append_zeros(const Expr &e);
  Value grown(const Expr &e, const Value &s, llvm::Value *count, llvm::function_ref<void()> if_room);
  void clear_elements(types::Type *elem, llvm::Value *at, llvm::Value *count);
  Value copy_slices(const Expr &e);
  void move_elements(types::Type *elem, llvm::Value *to, llvm::Value *from, llvm::Value *count);
  Value concat(const Expr &e);
  std::vector<Value> map_get(const Expr &e);
  Value map_assign(const Expr &e);
  void map_delete(const Expr &e);
  std::vector<Value> receive(const Expr &e);
  std::vector<Value> select(const Expr &e);
  void print(const Expr &e);
  enum class MapKey { Word32, Word64, String, Memory };
  MapKey map_key_kind(types::Type *key);

  ModuleLowering &m_;
  const core::Function &f_;
  const escape::FunctionResult &escape_;
  llvm::LLVMContext &context_;
  TypeLayout &layout_;
  llvm::IRBuilder<> b_;
  llvm::Function *out_ = nullptr;
  FunctionShape shape_;
  llvm::DISubprogram *scope_ = nullptr;
  llvm::BasicBlock *entry_ = nullptr;
  llvm::Instruction *alloca_point_ = nullptr;
  std::unordered_map<const void *, llvm::Value *> append_buffers_; // by variable that is appended to, or site
  std::vector<llvm::Value *> variables_; // by index: alloca of the value or, on the heap, of its address
  struct LoopBlocks {
    llvm::BasicBlock *break_to = nullptr, *continue_to = nullptr;
  };
  std::unordered_map<const Stmt *, LoopBlocks> targets_;
  std::unordered_map<const Stmt *, llvm::BasicBlock *> labels_;
  llvm::Value *context_argument_ = nullptr; // the closure that runs
  // Functions with defers.
  llvm::Value *defer_area_ = nullptr;
  llvm::StructType *defer_area_type_ = nullptr;
  llvm::BasicBlock *exit_ = nullptr, *landing_pad_ = nullptr;
  std::vector<const core::FunctionRef *> deferred_; // by slot: the function, if known
  std::unordered_map<const core::Variable *, const core::FunctionRef *>
      closure_in_; // temporaries that hold a known closure
};

} // namespace tuco::lower
