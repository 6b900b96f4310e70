// An operator new whose addresses come in no order: linked into tuco-scrambled, the same compiler otherwise.
//
// What a compiler makes must not go by addresses. It does, unseen, where a table with pointers for keys is walked or
// pointers are sorted; and it seldom shows, because an allocator hands out memory in the same order each time, and
// moving all of it by one distance changes neither the order nor, mostly, which keys of a hash table collide. Here each
// block comes from a random place of a bag of blocks of its size, so what goes by addresses differs from run to run,
// and tools/check-determinism sees it in a few of them.
//
//     size        up to 1 KiB: in steps of 16 bytes     up to 256 KiB: in powers of two     above
//     bag         32 blocks                             4 blocks                            none
//
// $SCRAMBLE_SEED chooses the run; without it each is another one. Bags are a thread's own. Their blocks are malloc's,
// so whoever frees one need not know of them. Where memory is moved, not made (malloc in LLVM's vectors), nothing is
// scrambled: such addresses are nobody's identity.
#include <atomic>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <sys/random.h>

namespace {

constexpr size_t kStep = 16, kSmall = 1024, kLarge = 256 * 1024;
constexpr size_t kSmallClasses = kSmall / kStep, kLargeClasses = 8;
static_assert(kSmall << kLargeClasses == kLarge);

uint64_t first_seed() {
  if (const char *text = std::getenv("SCRAMBLE_SEED")) return std::strtoull(text, nullptr, 10);
  uint64_t seed = 0;
  (void)!::getrandom(&seed, sizeof seed, 0);
  return seed;
}

// Constant-initialised: allocation comes before constructors.
struct Bags {
  uint64_t state = 0; // of the generator; 0: not seeded
  void *small[kSmallClasses][32] = {};
  void *large[kLargeClasses][4] = {};

  uint64_t random() {
    if (state == 0) {
      static std::atomic<uint64_t> threads{0};
      state = (first_seed() + ++threads) * 0x9e3779b97f4a7c15 | 1;
    }
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
  }

  template <size_t N> void *take(void *(&bag)[N], size_t size) {
    void *&place = bag[random() % N];
    if (bag[0] == nullptr)
      for (void *&block : bag) block = std::malloc(size);
    void *block = place;
    place = std::malloc(size);
    return block;
  }

  void *allocate(size_t size) {
    if (size <= kSmall) {
      size_t steps = size == 0 ? 1 : (size + kStep - 1) / kStep;
      return take(small[steps - 1], steps * kStep);
    }
    if (size <= kLarge) {
      size_t rounded = std::bit_ceil(size);
      return take(large[std::countr_zero(rounded / kSmall) - 1], rounded);
    }
    return std::malloc(size);
  }
};

constinit thread_local Bags bags;

} // namespace

void *operator new(size_t size) {
  void *block = bags.allocate(size);
  if (block == nullptr) std::abort();
  return block;
}
void operator delete(void *block) noexcept { std::free(block); }
void operator delete(void *block, size_t) noexcept { std::free(block); }
