#include "runtime/model/seen.h"

#include <cstdio>
#include <cstdlib>
#include <sys/mman.h>
#include <utility>
#include <vector>

namespace tuco::rt::model {

namespace {
constexpr size_t kFirst = 1 << 17; // a huge page
constexpr size_t kMost = size_t{1} << 32;
constexpr size_t kHugePage = 2 << 20;
} // namespace

Seen::Seen() {
  void *reserved = mmap(nullptr, kMost * sizeof(Slot) + kHugePage, PROT_NONE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (reserved == MAP_FAILED) {
    fprintf(stderr, "explorer: no room for a table of states\n");
    abort();
  }
  slots_ = (Slot *)(((uintptr_t)reserved + kHugePage - 1) & ~(kHugePage - 1));
  extend(kFirst);
}

// The new slots are empty.
void Seen::extend(size_t size) {
  if (size <= mapped_) {
    memset(slots_ + size_, 0, (size - size_) * sizeof(Slot));
  } else {
    memset(slots_ + size_, 0, (mapped_ - size_) * sizeof(Slot));
    size_t bytes = (size - mapped_) * sizeof(Slot);
    if (size > kMost || mprotect(slots_ + mapped_, bytes, PROT_READ | PROT_WRITE)) {
      fprintf(stderr, "explorer: no memory for %zu states\n", size);
      abort();
    }
    madvise(slots_ + mapped_, bytes, MADV_HUGEPAGE); // or not
    mapped_ = size;
  }
  size_ = size;
}

void Seen::clear() {
  size_ = count_ = 0;
  extend(kFirst);
}

// Each slot moves to where it is found now: at most as far along as it was, or into the new half. What had gone round the
// end to the beginning is taken out first, so that nothing is put behind a slot that moves away later.
void Seen::grow() {
  size_t old_size = size_, first = 0;
  std::vector<Slot> round;
  for (; slots_[first].state; first++) round.push_back(std::exchange(slots_[first], {}));
  extend(2 * size_);
  auto put = [&](const Slot &slot) { slot_of(slot.state) = slot; };
  for (size_t i = first; i < old_size; i++)
    if (slots_[i].state) put(std::exchange(slots_[i], {}));
  for (const Slot &slot : round) put(slot);
}

} // namespace tuco::rt::model
