#pragma once
// The data stack: where addressable variables that do not escape live (they never move).
//
//     chunk:  [previous top | sentinel descriptor*] [ slots ... | descriptor* ] [ slots ... | descriptor* ] <- top
//
// A function with addressable locals takes a frame where it begins to need one and gives it back at every exit:
//
//     base = g->data_top; top = base + frame_size;
//     if (top > g->data_limit) base = rt_data_stack_grow(frame_size), top = base + frame_size;   // new chunk
//     g->data_top = top; store descriptor at top - 8
//     ...                           (pointers of a variable are zeroed before its first use)
//     ...
//     g->data_top = base            (each return)
//     g->data_top = base + size     (each landing pad: frames above were abandoned)
//
// A chunk always lies at a *lower* address than the chunk before it. So when a function that grew the data
// stack is gone and data_limit still names the newer chunk, any frame taken in the older chunk exceeds that
// limit and reaches rt_data_stack_grow, which finds that data_top lies in the older chunk, and enters the newer chunk
// again, or gives it away and puts the older one's limit back. Compiled code need not restore data_limit. data_top is
// never the end of a chunk. Before a goroutine's first frame data_top and
// data_limit are zero.
//
// The *last* word of a frame points at its static descriptor, so the runtime walks frames from the top
// downwards without a link per frame. A chunk begins with a sentinel whose descriptor has kChunkSentinel and
// whose word before it holds the top in the previous chunk.
//
// What the collector looks at. A frame is cut into slots, one a variable; the descriptor lists those with pointers. A
// slot is looked at if it is live: the stack map of the call that the function is in says so, because code behind the
// call uses the variable by name; or a pointer into it is found in a root or in another live slot of the goroutine.
// Of a frame with defers all slots are live: a panic runs what the function's code does not show. A descriptor with
// pointers but without slots (reflection makes such) describes one slot that is always live.
//
// A slot that is not live may hold anything: nulls, what a variable held, or what older frames left there.
//
// Functions that may have a data frame are marked in their stack-map function record (runtime/abi/stack_map.h), and of
// these each call at which they do, so a walk of the machine stack and a walk of the data stack proceed in step.
#include "runtime/abi/go_pointer.h"

#include <cstdint>

namespace tuco::abi {

enum DataFrameFlag : uint32_t {
  kChunkSentinel = 1 << 0,
  kFrameHasDefers = 1 << 1, // a DeferArea lies at defer_offset
};

struct FrameSlot {
  uint32_t offset, size; // in bytes
};

struct DataFrameDescriptor {
  uint32_t size; // bytes, including the last word; a multiple of 16
  uint32_t flags;
  uint32_t defer_offset; // from the frame's base
  uint32_t bitmap_words; // number of 64-bit words that follow
  uint32_t slot_count;   // number of FrameSlots behind the bitmap, ascending: those with pointers
  uint32_t reserved;
  uint64_t bitmap[1]; // bit i: word i of the frame holds a pointer

  const FrameSlot *slots() const { return reinterpret_cast<const FrameSlot *>(bitmap + bitmap_words); }
  bool holds_pointer(uint64_t word) const {
    return word / 64 < bitmap_words && (bitmap[word / 64] >> (word % 64) & 1) != 0;
  }
};

// The defers of one activation. A function whose every defer statement runs at most once (not in a loop, at
// most 64 of them) stores the closure of the i-th in closures[i] and sets bit i; otherwise all its defers go
// on `list`. The compiler accesses these fields with volatile loads and stores, because a panic reads and
// clears them behind its back. Deferred calls run from the highest bit (head of the list) down; a bit is
// cleared (the head popped) *before* its call.
struct DeferRecord {
  GoPointer<DeferRecord> next;
  GoPointer<void> closure; // func()
};
struct DeferArea {
  uint64_t bits;
  GoPointer<DeferRecord> list;
  GoPointer<void> closures[1]; // as many as there are defer statements
};

} // namespace tuco::abi
