// Which Go pointers keep their object alive by themselves, and what keeps it alive for the others.
//
// The collector takes an address anywhere inside an object for a pointer to it; an address outside (one past the end
// is outside) leads to nothing or to a neighbour. A program's own pointers are inside: `lower` makes no others. But the
// optimiser computes addresses as it likes: for s[i-1] it may keep s-8 in place of s. So each pointer is one of these:
//
//     base      it came from elsewhere: a load, a parameter, a call, a constant. Who made it vouches for it.
//     inside    memory at it is read or written before the goroutine can next be stopped, so it lies in an object.
//     derived   computed from others by address arithmetic, or chosen among such by a phi, a select or the like. Nothing is
//               known of it; whenever it is live its base has to be live as well.
//
// The base of an address computation is that of its pointer operand. The base of a choice is the same choice among the
// operands' bases, an instruction that is made for it:
//
//     %p = phi ptr addrspace(1) [ %s-8, %a ], [ %p+8, %b ]    ──▶   base %s, since both ways lead to it
//     %q = phi ptr addrspace(1) [ %s-8, %a ], [ %t-8, %b ]    ──▶   base %q.base = phi [ %s, %a ], [ %t, %b ]
//
// Vectors of pointers and structs that hold some follow the same rules, element by element.
//
// The terms are those of Diwan, Moss and Hudson, "Compiler support for garbage collection in a statically typed language"
// (PLDI 1992). root_proof.h checks the outcome without this code.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"

#include <cstdint>

namespace llvm {
class Function;
class GetElementPtrInst;
class Instruction;
class Use;
class Value;
} // namespace llvm

namespace tuco::passes {

// How an instruction comes to its pointer.
enum class Derivation : uint8_t {
  Given,   // it is not computed from other pointers
  Address, // address arithmetic on one pointer, or the same pointer under another name
  Choice,  // of pointer operands: phis, selects, and what builds and takes apart vectors and structs
};
Derivation derivation_of(const llvm::Value &value);
// The operands that the pointer in `value`, an Address or a Choice, comes from.
llvm::SmallVector<llvm::Use *, 4> pointer_sources(llvm::Instruction &value);

// Memory that lives longer than any object and than the frames of its users: static data, and the parts of the frame in
// the data stack that hold no pointers. Nothing need be kept for an address that is computed from it.
bool is_permanent_address(const llvm::Value &value);

// Is memory at this address, or behind it in the same object, accessed before the next safepoint, for certain?
bool is_accessed_at_once(const llvm::GetElementPtrInst &address);

class BasePointers {
public:
  explicit BasePointers(llvm::Function &function);

  // Finds the bases of the derived ones among `values`, and makes those that have to be made.
  void find(llvm::ArrayRef<llvm::Value *> values);
  // Null: it needs none.
  llvm::Value *base_of(const llvm::Value *value) const;

private:
  void find_derived();
  bool is_derived(const llvm::Value *value) const { return derived_.contains(value); }
  llvm::Value *origin_of(llvm::Value *value) const;
  llvm::Value *meet(llvm::Instruction &value) const;
  void solve(llvm::ArrayRef<llvm::Instruction *> needed);
  void make(llvm::ArrayRef<llvm::Instruction *> needed);
  llvm::Value *base_or_itself(llvm::Value *value) const;

  llvm::Function &function_;
  llvm::DenseSet<const llvm::Value *> derived_;
  // While solving: the value whose base is this one's; itself if it needs a base of its own.
  llvm::DenseMap<const llvm::Value *, llvm::Value *> origin_;
  llvm::DenseMap<const llvm::Value *, llvm::Value *> bases_;
};

} // namespace tuco::passes
