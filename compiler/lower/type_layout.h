#pragma once
// How Go types look in LLVM: in memory, and taken apart into scalars.
//
// A value of at most kMaxLeaves scalars lives in SSA as its leaves, in order of offset: a string is two, a
// slice three, struct{a int; s string} three. A larger value lives in memory and is handled by address.
#include "compiler/core/type_facts.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/IR/DerivedTypes.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace tuco::lower {

inline constexpr size_t kMaxLeaves = 8;
inline constexpr unsigned kGoSpace = 1;

struct Leaf {
  uint64_t offset;
  llvm::Type *type;   // in SSA: i1 for bool
  llvm::Type *memory; // in memory: i8 for bool
  // Of a length or capacity: what it is less than, as it is not negative. 0 of all else. Go's memory rules alone stand
  // for this, so a program that forges a slice header with a negative length loses what its bounds checks give.
  uint64_t below = 0;
};

class TypeLayout {
public:
  explicit TypeLayout(llvm::LLVMContext &context);

  llvm::Type *memory_type(types::Type *t);
  // Null if the value lives in memory.
  const std::vector<Leaf> *leaves(types::Type *t);
  bool is_scalar(types::Type *t) { return leaves(t) != nullptr; }

  llvm::PointerType *pointer() const { return go_pointer_; }  // Go pointer
  llvm::PointerType *address() const { return raw_pointer_; } // code, descriptors
  llvm::IntegerType *word() const { return word_; }
  llvm::LLVMContext &context() const { return context_; }

private:
  struct Entry {
    llvm::Type *memory = nullptr;
    bool scalar = false;
    bool leaves_done = false;
    std::vector<Leaf> leaves;
  };
  llvm::Type *make_memory_type(types::Type *t);
  bool flatten(types::Type *t, uint64_t offset, std::vector<Leaf> &out);

  llvm::LLVMContext &context_;
  llvm::PointerType *go_pointer_, *raw_pointer_;
  llvm::IntegerType *word_;
  std::unordered_map<types::Type *, Entry> entries_;
};

} // namespace tuco::lower
