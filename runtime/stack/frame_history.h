#pragma once
// TUCODEBUG=escapecheck: who had data frames where, so that a pointer into a frame that is gone can be told by its
// function's name.
//
// Nothing is left of a frame that was given back: its memory is poisoned. So each goroutine keeps a small table of the
// frames that its prologue checks have seen (in this mode every function's prologue asks the runtime, the goroutine's
// own thread, which is alone with the table but for a collection, when the world is stopped). A frame is noted twice: its
// base when its function is entered, its size when the function calls another one; and when it begins a chunk. The table
// is indexed by the base's bits; a newer frame takes the place of an older one.
#include "runtime/stack/code_map.h"

namespace tuco::rt::stack {

struct PastFrame {
  uintptr_t base;
  uint64_t size;   // 0: not known
  uint64_t number; // in order of time, over all goroutines; 0: nothing is noted here
  const abi::FunctionRecord *function;
};

class FrameHistory {
public:
  void note(uintptr_t base, uint64_t size, const abi::FunctionRecord *function);
  // The newest that held the address, or null.
  const PastFrame *find(uintptr_t address) const;

private:
  static constexpr uint32_t kEntries = 256;
  static constexpr uint64_t kUnknownSize = 512; // taken for what is not known
  PastFrame entries_[kEntries];
};

} // namespace tuco::rt::stack
