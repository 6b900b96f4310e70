#include "runtime/services/raise.h"

#include "runtime/sched/scheduler.h"

// Weak: programs made for the runtime's own tests have no package runtime.
extern "C" void go_raise() __asm__("runtime.raise") __attribute__((weak));

namespace tuco::rt::services {

void raise(sched::Mutator &mutator, Raise code, uint64_t a, uint64_t b, uint64_t c) {
  if (!go_raise) os::fatal("run-time error without package runtime", "code", (uint64_t)code, "value", a);
  sched::call_go(mutator, (const void *)&go_raise, (uint64_t)code, a, b, c);
}

} // namespace tuco::rt::services
