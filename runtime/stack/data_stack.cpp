#include "runtime/stack/data_stack.h"

#include "runtime/os/debug_options.h"
#include "runtime/os/last_words.h"
#include "runtime/os/memory.h"
#include "runtime/os/thread.h"
#include "runtime/stack/pool.h"
#include "runtime/sync/spin_lock.h"

#include <cstring>

namespace tuco::rt::stack {

namespace {
#if __has_feature(thread_sanitizer)
constexpr uintptr_t kWindowsTop = 0x7c0000000000; // the sanitizer owns what lies lower
#else
constexpr uintptr_t kWindowsTop = 0x400000000000;
#endif
constexpr uint64_t kWindow = uint64_t{1} << 36;
constexpr uint64_t kFirstChunk = 256;
constexpr int kWindows = 22; // the last chunk has 512 MiB
constexpr uint64_t kHeader = 16;
constexpr uint64_t kTail = 16; // a Tail; keeps data_top below the chunk's end
constexpr uint64_t kLargestSpare = 64 << 10;
constexpr uint64_t kSparesWhile =
    4 << 20; // bytes in use: with more of them, that is with many goroutines, none is kept
constexpr int kPoison = 0xdb;

struct Chunk {
  uintptr_t previous_top; // a free chunk: the next free one
  const abi::DataFrameDescriptor *sentinel;
};

// The end of a chunk. Only the newest chunk of a stack has a spare.
struct Tail {
  Chunk *spare; // a chunk that the stack has left and may enter again; null: none
  uint64_t unused;
};
static_assert(sizeof(Tail) == kTail);

constexpr abi::DataFrameDescriptor kSentinel{0, abi::kChunkSentinel, 0, 0, 0, 0, {0}};

struct Window {
  uint32_t lock;
  uintptr_t free;
  uintptr_t fresh, fresh_end; // mapped, never used
  uintptr_t next_slab;
};
Window windows[kWindows];
uint64_t in_use; // atomic

int window_of(uintptr_t address) { return int((kWindowsTop - 1 - address) / kWindow); }
uint64_t chunk_size(int window) { return kFirstChunk << window; }
Chunk *chunk_of(uintptr_t address) { return (Chunk *)(address & ~(chunk_size(window_of(address)) - 1)); }
uintptr_t limit_of(Chunk *chunk) {
  return (uintptr_t)chunk + chunk_size(window_of((uintptr_t)chunk)) - kTail;
}

Tail &tail_of(Chunk *chunk) { return *(Tail *)limit_of(chunk); }
Chunk *newest_chunk(const abi::GLayout &g) { return chunk_of(g.data_limit - 1); }
uint64_t room_of(Chunk *chunk) { return chunk_size(window_of((uintptr_t)chunk)) - kHeader - kTail; }

Chunk *allocate_chunk(int index) {
  Window &window = windows[index];
  uint64_t size = chunk_size(index);
  sync::SpinGuard guard(window.lock);
  if (window.free) {
    Chunk *chunk = (Chunk *)window.free;
    window.free = chunk->previous_top;
    return chunk;
  }
  if (window.fresh == window.fresh_end) {
    uintptr_t low = kWindowsTop - (index + 1) * kWindow;
    uint64_t slab = size > (256 << 10) ? size : 256 << 10;
    if (!window.next_slab) window.next_slab = low;
    void *memory = nullptr;
    while (!memory) {
      if (window.next_slab + slab > low + kWindow) return nullptr;
      memory = os::map_memory(slab, window.next_slab);
      window.next_slab += slab;
    }
    window.fresh = (uintptr_t)memory;
    window.fresh_end = window.fresh + slab;
  }
  Chunk *chunk = (Chunk *)window.fresh;
  window.fresh += size;
  return chunk;
}

void free_chunk(Chunk *chunk) {
  int index = window_of((uintptr_t)chunk);
  uint64_t size = chunk_size(index);
  sync::fetch_sub(&in_use, size, sync::relaxed);
  if (size > (256 << 10))
    (void)os::discard_memory(chunk, size); // nobody expects zeros
  else if (os::debug.stack_stress || os::debug.escape_check)
    memset((void *)chunk, kPoison, size);
  sync::SpinGuard guard(windows[index].lock);
  chunk->previous_top = windows[index].free;
  windows[index].free = (uintptr_t)chunk;
}

// Frees the chunks that are newer than `keep` (null: all), with the newest one's spare. Of those that are not too large
// for one, the largest stays as the spare of `keep`.
void leave_chunks(abi::GLayout &g, Chunk *keep) {
  Chunk *chunk = newest_chunk(g), *spare = nullptr;
  bool may_keep = keep && sync::load(&in_use, sync::relaxed) <= kSparesWhile;
  auto leave = [&](Chunk *left) {
    if (may_keep && !spare && chunk_size(window_of((uintptr_t)left)) <= kLargestSpare)
      spare = left;
    else
      free_chunk(left);
  };
  if (Chunk *larger = tail_of(chunk).spare) leave(larger);
  while (chunk != keep) {
    uintptr_t previous = chunk->previous_top;
    leave(chunk);
    if (!previous) break;
    chunk = chunk_of(previous);
  }
  RT_CHECK(chunk == keep || !keep, keep, g.data_top);
  if (!keep) return;
  tail_of(keep).spare = spare;
  g.data_limit = limit_of(keep);
}

// Makes the chunk the newest one.
uintptr_t enter_chunk(abi::GLayout &g, Chunk *chunk) {
  chunk->previous_top = g.data_top;
  chunk->sentinel = &kSentinel;
  tail_of(chunk).spare = nullptr;
  g.data_limit = limit_of(chunk);
  return (uintptr_t)chunk + kHeader;
}
} // namespace

bool may_be_data_stack(uintptr_t address) {
  return address < kWindowsTop && address >= kWindowsTop - kWindows * kWindow;
}

uintptr_t grow_data_stack(abi::GLayout &g, uint64_t size) {
  int index = 0;
  if (g.data_limit) {
    Chunk *chunk = chunk_of(g.data_top);
    if (limit_of(chunk) != g.data_limit) leave_chunks(g, chunk);
    if (Chunk *spare = tail_of(chunk).spare) {
      tail_of(chunk).spare = nullptr;
      if (size <= room_of(spare)) return enter_chunk(g, spare);
      free_chunk(spare);
    }
    if (g.data_top + size <= g.data_limit) return g.data_top;
    index = window_of(g.data_top) + 1;
  }
  while (index < kWindows && chunk_size(index) < size + kHeader + kTail) index++;
  bool allowed = index < kWindows && chunk_size(index) <= max_stack();
  Chunk *chunk = allowed ? allocate_chunk(index) : nullptr;
  if (!chunk) return 0;
  sync::fetch_add(&in_use, chunk_size(index), sync::relaxed);
  return enter_chunk(g, chunk);
}

void free_data_stack(abi::GLayout &g) {
  if (g.data_limit) leave_chunks(g, nullptr);
  g.data_top = g.data_limit = 0;
}

void shrink_data_stack(abi::GLayout &g) {
  if (!g.data_limit) return;
  Chunk *chunk = chunk_of(g.data_top);
  if (limit_of(chunk) != g.data_limit) leave_chunks(g, chunk);
  if (Chunk *spare = tail_of(chunk).spare) free_chunk(spare);
  tail_of(chunk).spare = nullptr;
}

uintptr_t chunk_begin(uintptr_t address) { return (uintptr_t)chunk_of(address) + kHeader; }

void poison_above_top(abi::GLayout &g, uint64_t bytes) {
  if (!g.data_top) return;
  Chunk *own = chunk_of(g.data_top);
  uint64_t room = limit_of(own) - g.data_top;
  memset((void *)g.data_top, kPoison, room < bytes ? room : bytes);
}

uint64_t data_stack_bytes_in_use() { return sync::load(&in_use, sync::relaxed); }

} // namespace tuco::rt::stack
