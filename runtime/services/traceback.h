#pragma once
// Tracebacks in Go's format, and the frames behind runtime.Callers.
#include "runtime/os/last_words.h"
#include "runtime/sched/goroutine.h"

namespace tuco::rt::services {

struct LogicalFrame {
  const char *function, *file;
  uint32_t line;
  uint64_t offset; // of the return address in the function
  uintptr_t entry;
};

// "goroutine 1 [running]:" and the frames, unless another thread runs it. The goroutine must be the calling one or
// stay as it is: the world is stopped or frozen. may_read_stack: nobody moves its stack, either.
void print_goroutine(os::ErrorOutput &out, sched::G &g, bool may_read_stack = true);
// After a fatal error: the current goroutine and, with `all`, the others, for which the world is frozen.
void print_goroutines(os::ErrorOutput &out, bool all);

// Values for runtime.Callers: return address, and the index of the inlined frame in bits 48 and up.
uint64_t collect_callers(sched::G &g, uint64_t skip, uintptr_t *values, uint64_t length);
// The values for one return address; 0: it is not of Go code.
uint64_t expand_call(uintptr_t return_address, uintptr_t *values, uint64_t length);
bool find_frame(uintptr_t value, LogicalFrame &frame);

// Fatal errors end with the goroutines.
void initialise_tracebacks();

} // namespace tuco::rt::services
