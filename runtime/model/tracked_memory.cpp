#include "runtime/model/tracked_memory.h"

#include "runtime/model/machine.h"

#include <cstdio>
#include <cstdlib>
#include <sys/mman.h>

namespace tuco::rt::model {

void TrackedMemory::map(char *at, size_t bytes) {
  int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | (at ? MAP_FIXED_NOREPLACE : 0);
  void *mapped = mmap(at, bytes, PROT_READ, flags, -1, 0);
  if (mapped == MAP_FAILED || (at && mapped != at)) {
    fprintf(stderr, "explorer: no memory\n");
    abort();
  }
  base_ = (char *)mapped;
  pages_.assign(bytes / kTrackedPage, false);
  order_.reserve(pages_.size()); // the handler of faults must not allocate
}

bool TrackedMemory::note_fault(const void *address) {
  if (!contains(address)) return false;
  uint32_t page = ((const char *)address - base_) / kTrackedPage;
  if (pages_[page]) return false;
  pages_[page] = true;
  order_.push_back(page);
  return mprotect(base_ + page * kTrackedPage, kTrackedPage, PROT_READ | PROT_WRITE) == 0;
}

void TrackedMemory::clear() {
  for (uint32_t page : order_) memset(base_ + page * kTrackedPage, 0, kTrackedPage);
}

void TrackedMemory::forget() {
  clear();
  for (uint32_t page : order_) {
    pages_[page] = false;
    mprotect(base_ + page * kTrackedPage, kTrackedPage, PROT_READ);
  }
  order_.clear();
}

char *TrackedMemory::first_written(char *from, char *to) const {
  while (from < to && !pages_[(from - base_) / kTrackedPage]) from += kTrackedPage;
  return from < to ? from : to;
}

// A page that was written to later only was zero.
void TrackedMemory::keep(Copy &copy) {
  uint32_t count = order_.size();
  copy.value(count);
  for (uint32_t i = 0; i < count; i++)
    copy.part_over(base_ + order_[i] * kTrackedPage, nullptr, kTrackedPage);
  for (uint32_t i = count; i < order_.size(); i++) memset(base_ + order_[i] * kTrackedPage, 0, kTrackedPage);
}

// By address: pages are written to in another order in another execution. Of zeros it is zero.
uint64_t TrackedMemory::digest() const {
  uint64_t sum = 0;
  for (uint32_t page : order_) {
    auto *words = (const uint64_t *)(base_ + page * kTrackedPage);
    for (size_t i = 0; i < kTrackedPage / sizeof *words; i++)
      if (words[i]) sum += mix(page * kTrackedPage + i, words[i]);
  }
  return sum;
}

} // namespace tuco::rt::model
