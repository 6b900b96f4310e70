#pragma once
// The states that an exhaustive search has met: a table of hashes with open addressing, which grows to hundreds of
// megabytes. Each look is one at a random place of it, so it lies on huge pages if the system has them: with small ones
// the look for the page costs more than the one for the state. It grows in place, and one search after the other uses the
// same memory: new pages from the system are dear.
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace tuco::rt::model {

class Seen {
public:
  static constexpr int kMostBound = 8; // of preemptions and of stale values: 64 pairs fit a word

  Seen();
  Seen(const Seen &) = delete;
  Seen &operator=(const Seen &) = delete;

  // Notes that the state is followed with so much left; false: it was, with as much left.
  bool add(uint64_t state, int preemptions, int stale) {
    if (!state) state = 1;
    if (2 * count_ >= size_) grow();
    Slot &slot = slot_of(state);
    if (!slot.state) {
      slot.state = state;
      count_++;
    }
    if (slot.pairs >> (preemptions * kMostBound + stale) & 1) return false;
    for (int p = 0; p <= preemptions; p++)
      for (int s = 0; s <= stale; s++) slot.pairs |= uint64_t{1} << (p * kMostBound + s);
    return true;
  }
  size_t count() const { return count_; }
  void clear();

private:
  struct Slot {
    uint64_t state, pairs; // the pairs (preemptions, stale values) that were left when it was followed
  };
  Slot &slot_of(uint64_t state) {
    size_t i = state & (size_ - 1);
    while (slots_[i].state && slots_[i].state != state) i = (i + 1) & (size_ - 1);
    return slots_[i];
  }
  void extend(size_t size);
  void grow();

  Slot *slots_;
  size_t size_ = 0, mapped_ = 0; // of which the first size_ are in use
  size_t count_ = 0;
};

} // namespace tuco::rt::model
