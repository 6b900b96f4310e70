#include "runtime/stack/frame_history.h"

#include "runtime/sync/atomic.h"

namespace tuco::rt::stack {

namespace {
uint64_t last_number; // atomic
}

void FrameHistory::note(uintptr_t base, uint64_t size, const abi::FunctionRecord *function) {
  PastFrame &entry = entries_[base / 16 % kEntries];
  bool is_same = entry.number && entry.base == base && entry.function == function;
  if (is_same && !size) size = entry.size;
  entry = {base, size, sync::add_fetch(&last_number, 1, sync::relaxed), function};
}

const PastFrame *FrameHistory::find(uintptr_t address) const {
  const PastFrame *found = nullptr;
  for (const PastFrame &entry : entries_) {
    uint64_t size = entry.size ? entry.size : kUnknownSize;
    if (!entry.number || address < entry.base || address - entry.base >= size) continue;
    if (!found || entry.number > found->number) found = &entry;
  }
  return found;
}

} // namespace tuco::rt::stack
