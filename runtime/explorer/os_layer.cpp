// The layer `os` of the explorer: threads are model threads, time is the model's, memory comes from the execution's
// arena, and what would end the program ends the execution.
#include "runtime/explorer/world.h"
#include "runtime/model/execution.h"
#include "runtime/os/debug_options.h"
#include "runtime/os/last_words.h"
#include "runtime/os/memory.h"
#include "runtime/os/thread.h"
#include "runtime/sync/atomic.h"

#include <cstdio>
#include <cstring>

namespace tuco::rt {

namespace explorer {
World world;
}
using explorer::world;

namespace os {

DebugOptions debug;
void (*on_fatal)(bool) = nullptr;

void start_thread(void (*run)(void *), void *argument, uint64_t) {
  char name[16];
  snprintf(name, sizeof name, "thread %u", ++world.threads_started);
  model::spawn(name, run, argument);
}

// Its memory would be gone: a word of it says so, which nobody may change any more.
void end_thread() {
  static uint32_t never;
  uint64_t *word = model::execution->guard_word();
  sync::store(word, explorer::kEndedThread, sync::seq_cst);
  world.ended_words[world.ended_count++] = word;
  for (;;) futex_wait(&never, 0);
}
void block_signals() {}

void futex_wait(uint32_t *word, uint32_t expected, int64_t timeout) {
  model::futex_wait(word, expected, timeout, model::Place::here());
}
void futex_wake(uint32_t *word, int count) { model::futex_wake(word, count, model::Place::here()); }
int64_t monotonic_nanoseconds() { return model::now(); }
void wall_clock(int64_t &seconds, int64_t &nanoseconds) {
  seconds = model::now() / 1000000000;
  nanoseconds = model::now() % 1000000000;
}
void sleep_nanoseconds(int64_t nanoseconds) {
  model::sleep(world.monitor_is_slow ? nanoseconds * 1000 : nanoseconds, model::Place::here());
}
int usable_cpus() { return world.cpus; }
uint64_t random_seed() { return 1; }
// The high half is a fraction that callers scale: one half of the range or the other, or always its start.
uint64_t random_bits() { return world.random_choices > 1 ? (uint64_t)model::choose(2) << 63 : 0; }
void cpu_relax() {
  if (!world.monitor_is_slow) model::relax(model::Place::here());
}
void yield_thread() { model::relax(model::Place::here()); }
uint64_t *thread_word(uint64_t offset) {
  uint64_t base;
  asm volatile("movq %%fs:0, %0" : "=r"(base));
  model::execution->seen_guard = (uint64_t *)(base + offset);
  return model::execution->guard_word();
}

void *map_memory(size_t size, uintptr_t) { return model::allocate(size, kSystemPage); }
void unmap_memory(void *, size_t) {}
bool discard_memory(void *address, size_t size) {
  memset(address, 0, size);
  return true;
}
void *allocate_permanent(size_t size, size_t align) { return model::allocate(size, align); }
uint64_t mapped_bytes() { return 0; }

// What would be printed before a fatal error is not looked at.
ErrorOutput &ErrorOutput::text(const char *, size_t) { return *this; }
ErrorOutput &ErrorOutput::text(const char *) { return *this; }
ErrorOutput &ErrorOutput::decimal(int64_t) { return *this; }
ErrorOutput &ErrorOutput::unsigned_decimal(uint64_t) { return *this; }
ErrorOutput &ErrorOutput::hexadecimal(uint64_t) { return *this; }
void ErrorOutput::flush() {}

void fatal(const char *text, const char *, uint64_t value1, const char *, uint64_t value2) {
  if (world.on_fatal) world.on_fatal(text);
  model::fail("fatal error", text, value1, value2);
}
void check_failed(const char *condition, const char *file, int line, uint64_t value1, uint64_t value2) {
  model::fail("RT_CHECK", condition, value1, value2, {file, line});
}
void exit_process(int) { model::execution->end(); }
void claim_last_words() {}
bool try_claim_last_words() { return true; }

} // namespace os
} // namespace tuco::rt
