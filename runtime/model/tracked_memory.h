#pragma once
// Memory of the code under test, of which is known page by page what was ever written to: a page is read-only until the
// first write, and the fault tells of it. Executions write to few pages, and mostly to the same ones, so there are a
// dozen faults in a scenario; what has to be zeroed, kept and brought back is a tenth of what is allocated.
#include "runtime/model/copy.h"

namespace tuco::rt::model {

constexpr size_t kTrackedPage = 4096;

class TrackedMemory {
public:
  // `at`: where it must be, or null. Ends the process if there is no memory.
  void map(char *at, size_t bytes);
  char *base() const { return base_; }
  size_t bytes() const { return pages_.size() * kTrackedPage; }
  bool contains(const void *p) const { return (const char *)p >= base_ && (const char *)p < base_ + bytes(); }

  // For the handler of faults. True: the page was clean, and may be written to from now on.
  bool note_fault(const void *address);
  // Zeroes what was written; the pages stay writable.
  void clear();
  // All is zero, and no page counts as written: for another scenario.
  void forget();
  // The first byte from `from` on that may have been written; `to` if there is none.
  char *first_written(char *from, char *to) const;

  void keep(Copy &copy);
  uint64_t digest() const;

private:
  char *base_ = nullptr;
  std::vector<bool> pages_;     // written to
  std::vector<uint32_t> order_; // their numbers, as they were written to first
};

} // namespace tuco::rt::model
