#include "runtime/os/thread.h"

#include "runtime/os/last_words.h"

#include <cerrno>
#include <csignal>
#include <ctime>
#include <pthread.h>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace tuco::rt::os {

namespace {
// linux/futex.h, which musl's headers do not bring.
constexpr int FUTEX_WAIT_PRIVATE = 128, FUTEX_WAKE_PRIVATE = 129;

struct ThreadStart {
  void (*run)(void *);
  void *argument;
  uint64_t stack_bytes;
  uint32_t taken;
};

uint64_t all_stack_bytes; // atomic: of the threads that there are
thread_local uint64_t own_stack_bytes;

void *thread_main(void *p) {
  ThreadStart *start = (ThreadStart *)p;
  ThreadStart copy = *start;
  __atomic_store_n(&start->taken, 1, __ATOMIC_RELEASE);
  futex_wake(&start->taken, 1);
  own_stack_bytes = copy.stack_bytes;
  copy.run(copy.argument);
  end_thread();
}
} // namespace

void start_thread(void (*run)(void *), void *argument, uint64_t stack_bytes) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, stack_bytes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  ThreadStart start{run, argument, stack_bytes, 0};
  __atomic_fetch_add(&all_stack_bytes, stack_bytes, __ATOMIC_RELAXED);
  pthread_t thread;
  int error = pthread_create(&thread, &attributes, thread_main, &start);
  pthread_attr_destroy(&attributes);
  if (error) fatal("runtime: failed to create new OS thread", "errno", error);
  while (!__atomic_load_n(&start.taken, __ATOMIC_ACQUIRE)) futex_wait(&start.taken, 0);
}

void end_thread() {
  __atomic_fetch_sub(&all_stack_bytes, own_stack_bytes, __ATOMIC_RELAXED);
  pthread_exit(nullptr);
}

uint64_t thread_stack_bytes() { return __atomic_load_n(&all_stack_bytes, __ATOMIC_RELAXED); }

void block_signals() {
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, nullptr);
}

void futex_wait(uint32_t *word, uint32_t expected, int64_t timeout) {
  timespec limit, *wait = nullptr;
  if (timeout >= 0) {
    limit.tv_sec = timeout / 1000000000;
    limit.tv_nsec = timeout % 1000000000;
    wait = &limit;
  }
  syscall(SYS_futex, word, FUTEX_WAIT_PRIVATE, expected, wait, nullptr, 0);
}

void futex_wake(uint32_t *word, int count) {
  syscall(SYS_futex, word, FUTEX_WAKE_PRIVATE, count, nullptr, nullptr, 0);
}

int64_t monotonic_nanoseconds() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000 + t.tv_nsec;
}

void wall_clock(int64_t &seconds, int64_t &nanoseconds) {
  timespec t;
  clock_gettime(CLOCK_REALTIME, &t);
  seconds = t.tv_sec;
  nanoseconds = t.tv_nsec;
}

void sleep_nanoseconds(int64_t nanoseconds) {
  timespec t{nanoseconds / 1000000000, nanoseconds % 1000000000};
  nanosleep(&t, nullptr);
}

int usable_cpus() {
  unsigned long mask[128] = {};
  long bytes = syscall(SYS_sched_getaffinity, 0, sizeof mask, mask);
  int count = 0;
  for (long i = 0; i < bytes / 8; i++) count += __builtin_popcountl(mask[i]);
  return count ? count : 1;
}

uint64_t random_seed() {
  uint64_t seed = 0;
  if (syscall(SYS_getrandom, &seed, sizeof seed, 0) != sizeof seed)
    seed = monotonic_nanoseconds() * 0x9E3779B97F4A7C15;
  return seed;
}

// A counter through a 64x64->128 multiplication, folded.
uint64_t random_bits() {
  static __thread uint64_t state;
  if (!state) [[unlikely]]
    state = random_seed() | 1;
  state += 0xA0761D6478BD642F;
  __uint128_t product = (__uint128_t)state * (state ^ 0xE7037ED1A0B428DB);
  return (uint64_t)(product >> 64) ^ (uint64_t)product;
}

void yield_thread() { sched_yield(); }

} // namespace tuco::rt::os
