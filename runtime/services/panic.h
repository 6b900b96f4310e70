#pragma once
// The runtime's part of panics. The loop that runs deferred calls is Go (runtime.gopanic and runtime.Goexit
// in stdlib/runtime/panic.go), so that they run on ordinary frames; here is what needs to see stacks.
//
//     gopanic:  push(record); while f = next_defer(): f(); if record.recovered: resume()   ... then fatal
//
//     machine stack              data stack
//     main                       frame of main
//     f       (has defers)       frame of f  [DeferArea: pending closures]
//     g       panics             frame of g
//     gopanic (record's depth)
//     deferred closure           its frame
//
// next_defer walks the *data stack* from the top: a frame with pending defers (in whatever function) is the
// next to run; it is popped from its DeferArea first, so that a panic in it, or the function's own exit,
// never runs it again. resume walks machine frames and data frames in step down to the frame whose deferred
// call recovered, loads the callee-saved registers as that frame sees them and jumps to the landing pad of
// its call; the pad runs what defers are left and returns.
//
// Depths are distances from the high end of the machine stack, which copying does not change. Records of
// panics whose loops are above the frame that goes on are dropped: they were aborted. If one of them is a
// Goexit, the goroutine must still end: Goexit starts again in place of the landing pad.
//
// recover() counts only if its caller's caller is the frame of the innermost record's loop (looking through
// the wrappers that the compiler makes).
#include "runtime/abi/go_pointer.h"
#include "runtime/sched/goroutine.h"

namespace tuco::rt::services {

// runtime.panicRecord
struct PanicRecord {
  abi::GoPointer<PanicRecord> link;
  const abi::Type *type; // the value: an interface
  abi::GoPointer<void> data;
  uint64_t frame_depth;  // of the loop's frame
  uintptr_t defer_frame; // base of the data frame whose deferred call runs
  bool recovered, goexit, repanicked;
};

void panic_push(sched::Mutator &mutator, PanicRecord *record);
// A func() closure or null.
void *panic_next_defer(sched::Mutator &mutator);
[[noreturn]] void panic_resume(sched::Mutator &mutator);
struct Recovered {
  const abi::Type *type;
  void *data;
};
Recovered panic_recover(sched::Mutator &mutator);

} // namespace tuco::rt::services
