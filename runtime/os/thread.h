#pragma once
// Threads, waiting, clocks, processors, random numbers.
#include <cstdint>

namespace tuco::rt::os {

// Starts a detached thread with `stack_bytes` of stack, and the signal mask of the thread that starts it.
void start_thread(void (*run)(void *), void *argument, uint64_t stack_bytes);
// Not the main thread. Its memory goes with it.
[[noreturn]] void end_thread();
// Of all threads that start_thread has started and that have not ended.
uint64_t thread_stack_bytes();
// No signal comes to this thread any more.
void block_signals();

// Sleeps while *word == expected, until futex_wake or the timeout (negative: none). May return early.
void futex_wait(uint32_t *word, uint32_t expected, int64_t timeout_nanoseconds = -1);
void futex_wake(uint32_t *word, int count);

int64_t monotonic_nanoseconds();
void wall_clock(int64_t &seconds, int64_t &nanoseconds);
void sleep_nanoseconds(int64_t nanoseconds);

int usable_cpus();

uint64_t random_seed(); // from the system
// A fast generator with state per thread; not for secrets.
uint64_t random_bits();
inline uint64_t random_below(uint32_t n) { return ((random_bits() >> 32) * n) >> 32; }

void yield_thread(); // lets another thread have this CPU
#ifdef TUCO_MODEL    // runtime/explorer stands in for this layer
void cpu_relax();
uint64_t *thread_word(uint64_t offset);
#else
inline void cpu_relax() { __builtin_ia32_pause(); }
// The words of the thread control block: its address is what %fs:0 holds.
inline uint64_t *thread_word(uint64_t offset) {
  uint64_t base;
  asm volatile("movq %%fs:0, %0" : "=r"(base));
  return (uint64_t *)(base + offset);
}
#endif

} // namespace tuco::rt::os
