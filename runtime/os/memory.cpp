#include "runtime/os/memory.h"

#include "runtime/os/last_words.h"

#include <cerrno>
#include <sys/mman.h>

#ifndef MAP_FIXED_NOREPLACE
#define MAP_FIXED_NOREPLACE 0x100000
#endif

namespace tuco::rt::os {

static uint64_t total_mapped; // atomic

void *map_memory(size_t size, uintptr_t hint) {
  int flags = MAP_PRIVATE | MAP_ANONYMOUS | (hint ? MAP_FIXED_NOREPLACE : 0);
  void *p = mmap((void *)hint, size, PROT_READ | PROT_WRITE, flags, -1, 0);
  if (p == MAP_FAILED) return nullptr;
  if (hint && p != (void *)hint) { // kernels before 4.17 take the address as a wish
    munmap(p, size);
    return nullptr;
  }
  __atomic_fetch_add(&total_mapped, size, __ATOMIC_RELAXED);
  return p;
}

void unmap_memory(void *address, size_t size) {
  munmap(address, size);
  __atomic_fetch_sub(&total_mapped, size, __ATOMIC_RELAXED);
}

bool discard_memory(void *address, size_t size) { return !madvise(address, size, MADV_DONTNEED); }

uint64_t mapped_bytes() { return __atomic_load_n(&total_mapped, __ATOMIC_RELAXED); }

void *allocate_permanent(size_t size, size_t align) {
  // A spin lock: also taken on goroutine stacks (data-stack chunks), where a queue would cost too much stack.
  static int lock;
  static uintptr_t next, end;
  constexpr size_t chunk = 256 << 10;
  while (__atomic_exchange_n(&lock, 1, __ATOMIC_ACQUIRE)) __builtin_ia32_pause();
  uintptr_t p = (next + align - 1) & ~(align - 1);
  if (p + size > end) {
    size_t want = size > chunk / 4 ? (size + kSystemPage - 1) & ~(kSystemPage - 1) : chunk;
    p = (uintptr_t)map_memory(want);
    if (!p) fatal("runtime: cannot allocate memory");
    if (want == chunk) {
      next = p + size;
      end = p + chunk;
    }
  } else {
    next = p + size;
  }
  __atomic_store_n(&lock, 0, __ATOMIC_RELEASE);
  return (void *)p;
}

} // namespace tuco::rt::os
