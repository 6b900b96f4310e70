#pragma once
// Chunks of the data stacks (abi/data_frame.h says how compiled code uses them).
//
// A chunk must lie below the one before it. So the n-th chunk of a stack is taken from the n-th *window* of
// the address space, windows descend, and a chunk of window n has kFirstChunk << n bytes, aligned to its
// size:
//
//     address -> window -> chunk size -> chunk's start: no list per goroutine is needed.
//
//     high  |  window 0: 256-byte chunks |  window 1: 512-byte chunks  |  window 2 ...   low
//
// Nothing is reserved: each window is mapped slab by slab, so address-space limits are not hit. A frame that
// does not fit the next window's chunks skips windows. Free chunks are kept in a list per window behind a
// spin lock, because chunks are taken in Leaf calls on goroutine stacks; large ones give their memory back.
//
// A loop whose calls cross the end of a chunk would take and free one each time. So a stack keeps one of the chunks that
// it leaves until the next collection: the largest, so that the way down that it has gone once crosses one end only. And
// the first frame that is taken after a chunk was left goes into that chunk, even if the older one has room for it:
// what a loop calls again then lies beyond the end with all that it calls, and no call of the loop crosses it any more.
// With many goroutines none is kept, since those that are parked would hold them.
#include "runtime/abi/data_frame.h"
#include "runtime/abi/g_layout.h"

namespace tuco::rt::stack {

// Whether the address may be one of a data stack.
bool may_be_data_stack(uintptr_t address);

struct DataFrame {
  uintptr_t base;
  const abi::DataFrameDescriptor *descriptor;
};

// Walks frames from the top down.
class DataFrameWalker {
public:
  explicit DataFrameWalker(uintptr_t data_top) : top_(data_top) {}
  bool next(DataFrame &frame) {
    while (top_) {
      auto *descriptor = *(const abi::DataFrameDescriptor **)(top_ - 8);
      if (descriptor->flags & abi::kChunkSentinel) {
        top_ = *(uintptr_t *)(top_ - 16);
        continue;
      }
      top_ -= descriptor->size;
      frame = {top_, descriptor};
      return true;
    }
    return false;
  }

private:
  uintptr_t top_;
};

// The first byte behind the header of the chunk that holds the address.
uintptr_t chunk_begin(uintptr_t address);
// Debug: poisons memory above data_top in its chunk, which no frame owns, up to so many bytes.
void poison_above_top(abi::GLayout &g, uint64_t bytes);

// Makes room for a frame of `size` bytes and returns its base; data_top is not changed. 0: the limit is
// reached.
uintptr_t grow_data_stack(abi::GLayout &g, uint64_t size);
// Gives back what no frame lies in. The goroutine is stopped, or called us.
void shrink_data_stack(abi::GLayout &g);
// Gives all chunks back.
void free_data_stack(abi::GLayout &g);
uint64_t data_stack_bytes_in_use();

} // namespace tuco::rt::stack
