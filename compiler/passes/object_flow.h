#pragma once
// Where pointers to a function's objects go: which of them provably lead nowhere but to where this function sees them.
//
// Objects are what allocation calls return (and, as their holders, variables that are left in memory). A value *may be* some
// of them; an object *holds* those whose pointers were stored in it. Both sets grow until nothing changes:
//
//     p = gep o, … ; phi ; select ; a call that returns its argument         p may be what its operands may be
//     store p, a       all that `a` can point to are objects and variables that are seen here: they hold what p may be
//     load from o      the result may be what o holds
//     typed move       what the source holds, the destination holds
//     a call           argument_fate.h says what becomes of a pointer and of what is found in the memory at it
//     anything else    gets out: the object's pointer is returned, stored where others may look, made a number, …
//
// What an object holds that gets out, gets out as well. The order of instructions does not matter, but for one thing.
//
// An object that is made in a loop would be the same memory in each turn. So nothing of the turn before may be in use when
// the next is made. An SSA value is of the last turn by itself, as all of its uses are dominated by it, with two exceptions,
// both of which are recognised by dominance: a phi (or a load) that itself dominates the object's making is of an earlier
// turn; and what was stored in another object stays there until that is made again. So a store is allowed if each way from
// it to the object's making passes the making of the holder.
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/SparseBitVector.h"

#include "compiler/passes/argument_fate.h"

#include <optional>
#include <string>
#include <vector>

namespace llvm {
class CallBase;
class DominatorTree;
class Function;
class Instruction;
class Twine;
class Use;
class Value;
} // namespace llvm

namespace tuco::passes {

class ObjectFlow {
public:
  // `objects`: the calls that make them, or the part of such a call's results that is the address, or variables; they get the
  // numbers from 0.
  explicit ObjectFlow(llvm::ArrayRef<llvm::Value *> objects);

  // May be repeated when more is known. `dominators`: null for a parameter's memory, to which turns of loops do nothing.
  void run(const llvm::DominatorTree *dominators);
  // The object is to live elsewhere for a reason of the caller's.
  void keep_out(unsigned object, const llvm::Twine &reason);
  // Why the object cannot live in the function's frame; empty: it can.
  const std::string &reason(unsigned object) const { return objects_[object].reason; }
  // The instruction that is the reason; null if none is.
  const llvm::Instruction *culprit(unsigned object) const { return objects_[object].culprit; }

  // What a closure's code does with the closure.
  static Fate fate_of_context(llvm::Function &function);

private:
  using Set = llvm::SparseBitVector<>; // of objects, by number

  struct Object {
    llvm::Value *value; // null: what is found in the memory of a parameter
    Set holds;
    std::string reason; // why it gets out
    const llvm::Instruction *culprit = nullptr;
    bool has_code = false; // it holds code, which may do anything with what the object holds
    // Of a parameter, and what is found in its memory, a return is told apart; of others it is a reason.
    bool is_parameter = false, is_returned = false;
  };

  unsigned add_object(llvm::Value *value);
  void add(llvm::Value *value, const Set &objects);
  void add_held(const Set &holders, const Set &objects, llvm::Instruction &at);
  void keep_out(Object &object, const llvm::Twine &reason);
  void get_out(const Set &objects, const llvm::Twine &reason);
  void give_back(const Set &objects);
  Set held_by(const Set &objects, bool deep) const;
  void visit(llvm::Value *value);
  void visit_use(llvm::Use &use, const Set &objects);
  void visit_call(llvm::CallBase &call, llvm::Use &use, const Set &objects);
  bool becomes_pointer(llvm::Instruction &load);
  void note_store(llvm::Value &value, const Set &objects);
  void put(const Set &objects, llvm::Value *address, llvm::Instruction &at);
  void put_stored(llvm::Value *value, llvm::Value *address, llvm::Instruction &at, unsigned depth);
  std::optional<Set> holders_at(llvm::Value *address);
  void check_turns(const llvm::DominatorTree &dominators);

  std::vector<Object> objects_;
  llvm::DenseMap<llvm::Value *, unsigned> numbers_;
  llvm::MapVector<llvm::Value *, Set> may_be_;
  llvm::MapVector<std::pair<llvm::Instruction *, unsigned>, Set> placings_; // where, in which holder: what
  std::optional<llvm::SmallPtrSet<llvm::Value *, 8>> numbers_for_pointers_; // nothing: not yet looked for
  const llvm::Instruction *visited_ = nullptr;
  bool changed_ = false;
};

} // namespace tuco::passes
