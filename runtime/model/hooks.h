#pragma once
// What the runtime's sources call in place of atomic instructions, futexes, locks and threads when they are compiled for
// the explorer (TUCO_MODEL). Each call is a step of the calling model thread; machine.cpp says what it may see,
// execution.cpp who goes next.
#include <cstddef>
#include <cstdint>

namespace tuco::rt::model {

struct Place {
  const char *file;
  int line;
  static constexpr Place here(const char *file = __builtin_FILE(), int line = __builtin_LINE()) {
    return {file, line};
  }
};

enum class Update : uint8_t { Exchange, Add, Or, And };

// Orders are the __ATOMIC_ constants.
uint64_t load(const void *p, unsigned size, int order, Place place);
void store(void *p, unsigned size, uint64_t value, int order, Place place);
// Return the old value.
uint64_t update(void *p, unsigned size, Update kind, uint64_t operand, int order, Place place);
bool compare_exchange(void *p, unsigned size, uint64_t &expected, uint64_t value, int order,
                      int failure_order, Place place);
void fence(int order, Place place);
void plain(const void *p, bool write, Place place);

// A lock as one step, in place of the instructions and futex calls that sync::Mutex is made of: nearly all scenarios
// lock often, and how the mutex does it is a scenario of its own. False: the scenario wants the instructions.
bool lock(void *p, Place place);
bool try_lock(void *p, bool &taken, Place place);
bool unlock(void *p, Place place);

void futex_wait(void *p, uint32_t expected, int64_t timeout, Place place);
void futex_wake(void *p, int count, Place place);
// The caller goes round a loop until others have done something.
void relax(Place place);
// Starts a model thread.
int spawn(const char *name, void (*run)(void *), void *argument);
int64_t now();
void sleep(int64_t nanoseconds, Place place);
// One of 0 to n-1; the explorer tries all.
uint32_t choose(uint32_t n, Place place = Place::here());
// Zeroed memory that lasts until the end of the execution.
void *allocate(size_t size, size_t align);
// The lowest address of a stack for a goroutine, of kStackBytes, which lasts as long; its contents are anything. While
// no thread is on it, its stack pointer stands in *sp: what is below is lost.
constexpr size_t kStackBytes = 64 << 10;
char *allocate_stack(const uint64_t *sp);
// A thread-local variable of the code under test: each model thread has its own value, at first all zeros.
void thread_local_variable(void *p, unsigned size);

// The execution has failed: printed with the schedule that leads here.
[[noreturn]] void fail(const char *kind, const char *text, uint64_t value1 = 0, uint64_t value2 = 0,
                       Place place = Place::here());

} // namespace tuco::rt::model

// What a scenario claims.
#define MODEL_CHECK(condition, ...)                                                                          \
  do {                                                                                                       \
    if (!(condition)) [[unlikely]]                                                                           \
      ::tuco::rt::model::fail("assertion", #condition, ##__VA_ARGS__);                                       \
  } while (0)
