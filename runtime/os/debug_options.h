#pragma once
// TUCODEBUG=name[=number],name… : the stress modes. Read once at start, constant afterwards.
#include <cstdint>

namespace tuco::rt::os {

struct DebugOptions {
  // Every n-th chance; 0 is off, a name without a number is 1.
  uint32_t gc_stress = 0;      // collect at each allocation
  uint32_t stack_stress = 0;   // move the machine stack at each prologue check, poison the old one
  uint32_t preempt_stress = 0; // yield at each poll and prologue check
  uint32_t mark_stress = 0;    // mark all the time, in small parts, by allocations
  bool clobber_free = false;   // poison freed objects
  bool clobber_dead = false;   // poison unused stack memory and dead slots of data frames at each collection
  bool gc_verify = false;      // after each mark: marked objects only point to allocated, marked objects
  bool escape_check = false; // poison dead data frames; no pointer leads where it may not (gc/escape_check.h)
  bool old_processor = false; // use no instructions that have to be looked for (vectors.h)
  bool barrier = false;       // switch the write barrier on
  bool gc_trace = false;      // one line a collection
  uint32_t gc_period = 0;     // milliseconds without a cycle until one is forced; 0: two minutes
  bool every_prologue() const { return stack_stress || preempt_stress || escape_check; }
};
extern DebugOptions debug;

// Fatal on an unknown name: a misspelt stress mode must not pass for a passed test.
void read_debug_options(const char *text);

} // namespace tuco::rt::os
