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
// Of a goroutine that runs and was interrupted there, from its registers: a place in compiled code, or in a runtime function
// that it called on its own stack. Whatever it points to may be broken.
void print_interrupted(os::ErrorOutput &out, sched::G &g, uintptr_t pc, uintptr_t rsp, uintptr_t rbp);
// All goroutines but the current one; the world is frozen for it.
void print_others(os::ErrorOutput &out);

// How much of its goroutines a failing program shows: GOTRACEBACK and debug.SetTraceback.
enum class Shown : uint32_t {
  None,
  Single, // after a panic the goroutine that panicked, after a fatal error all
  All,
  System, // with the frames and goroutines of the runtime
};
// From a level's name or number; what is no level shows nothing. "crash" is System, and a death by SIGABRT.
// The environment's level is a minimum for what the program sets later.
void set_traceback(const char *level, uint64_t length, bool by_environment);
Shown shown();

enum class Failure : uint32_t { Panic, FatalError, Internal };
// The goroutines after the message, as many as are to be shown.
void print_goroutines(os::ErrorOutput &out, Failure failure);

// Values for runtime.Callers: return address, and the index of the inlined frame in bits 48 and up.
uint64_t collect_callers(sched::G &g, uint64_t skip, uintptr_t *values, uint64_t length);
// The values for one return address; 0: it is not of Go code.
uint64_t expand_call(uintptr_t return_address, uintptr_t *values, uint64_t length);
bool find_frame(uintptr_t value, LogicalFrame &frame);

// Fatal errors end with the goroutines.
void initialise_tracebacks();

} // namespace tuco::rt::services
