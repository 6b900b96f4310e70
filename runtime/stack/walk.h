#pragma once
// Walking a goroutine's machine stack while it is in the runtime (or parked).
//
// Its context is in g: sp points at the return address of the call into the runtime, bp is rbp there. From
// then on pc = [rbp + 8], rsp = rbp + 16, rbp = [rbp], until rbp is 0 (the goroutine's entry). For each
// callee-saved register the walker keeps the place of the value that the frame in hand would see: first in g;
// a frame that pushed the register moves it to rbp - 8k.
//
// A goroutine stopped in a prologue (at __morestack) has not pushed anything: [sp] is inside the function
// that is being entered, [sp + 8] the return address of its caller. No map describes its arguments: they are
// in the saved registers and above the return address (r11 bytes), to be scanned conservatively.
//
// Every frame must be known to the stack maps: anything else is fatal, unless the walker is lenient
// (tracebacks, which skip the frames of Leaf C++).
#include "runtime/abi/g_layout.h"
#include "runtime/stack/code_map.h"

namespace tuco::rt::stack {

enum class WalkMode { Strict, Lenient };

class Walker {
public:
  // at_prologue: the goroutine is stopped at __morestack; the walk starts at the caller of the function
  // entered.
  Walker(abi::GLayout &g, bool at_prologue, WalkMode mode);

  // Moves to the next frame; false at the end. The first call gives the innermost.
  bool next();

  uintptr_t pc() const { return pc_; } // return address of the frame's call
  uintptr_t rsp() const { return rsp_; }
  uintptr_t rbp() const { return rbp_; }
  const abi::FunctionRecord *function() const { return function_; } // Lenient: may be null
  const abi::CallSite &site() const { return site_; }
  bool innermost() const { return innermost_; }
  // Where the value of a register (DWARF number) is, as the frame in hand sees it. Caller-saved ones: only in
  // the innermost frame.
  uint64_t *place(int dwarf_register) const { return places_[dwarf_register]; }

private:
  void find();
  uintptr_t pc_, rsp_, rbp_;
  const abi::FunctionRecord *function_ = nullptr;
  abi::CallSite site_{};
  uint64_t *places_[16];
  WalkMode mode_;
  bool started_ = false, innermost_ = true;
};

} // namespace tuco::rt::stack
