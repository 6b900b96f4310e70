#include "runtime/gc/memory_profile.h"

#include "runtime/os/memory.h"
#include "runtime/stack/walk.h"

#include <cstring>

extern "C" {
// Only in programs that mention the profile.
extern const char go_profile_wanted __asm__("tuco.memory_profile") __attribute__((weak));
// runtime.MemProfileRate
extern const int64_t go_profile_rate __asm__("runtime.MemProfileRate") __attribute__((weak));
}

namespace tuco::rt::gc {

namespace {
constexpr uint64_t kDepth = 64;
constexpr uint64_t kAccounts = 1 << 12; // lists by hash; stacks that allocate are some thousands at most
constexpr uint64_t kHeaderWords = 5;

struct Counts {
  uint64_t bytes, objects;
  void add(const Counts &other) {
    bytes += other.bytes;
    objects += other.objects;
  }
};

// Of one stack and one size; never freed.
struct Account {
  Account *next;
  uint64_t hash, size, depth;
  Counts recent, counted, freed;
  uintptr_t stack[];
};

struct Sample {
  Sample *next; // of its bucket, or of the unused ones
  uintptr_t object;
  Account *account;
};

struct Profile {
  sync::Mutex lock{sync::Rank::MemoryProfile};
  Sample **buckets;
  uint64_t capacity, count; // of samples; capacity is a power of two
  Sample *unused;
  bool collected;
} profile;
// Apart from the others, which are not all zero: so it takes no room in the file.
Account *accounts[kAccounts];

uint64_t bucket_of(uintptr_t object) { return (object * 0x9e3779b97f4a7c15) >> 32 & (profile.capacity - 1); }

void grow() {
  uint64_t old_capacity = profile.capacity;
  Sample **old = profile.buckets;
  uint64_t capacity = old_capacity ? old_capacity * 2 : os::kSystemPage / sizeof(Sample *);
  auto **buckets = (Sample **)os::map_memory(capacity * sizeof(Sample *));
  if (!buckets) os::fatal("runtime: out of memory");
  profile.buckets = buckets;
  profile.capacity = capacity;
  for (uint64_t i = 0; i < old_capacity; i++)
    for (Sample *s = old[i]; s;) {
      Sample *next = s->next;
      Sample *&head = buckets[bucket_of(s->object)];
      s->next = head;
      head = s;
      s = next;
    }
  if (old) os::unmap_memory(old, old_capacity * sizeof(Sample *));
}

Account &account_of(const uintptr_t *stack, uint64_t depth, uint64_t size) {
  uint64_t hash = size;
  for (uint64_t i = 0; i < depth; i++) hash = (hash ^ stack[i]) * 0x9e3779b97f4a7c15 + (hash >> 29);
  Account *&head = accounts[hash >> 32 & (kAccounts - 1)];
  for (Account *a = head; a; a = a->next)
    if (a->hash == hash && a->size == size && a->depth == depth &&
        !memcmp(a->stack, stack, depth * sizeof *stack))
      return *a;
  auto *a = (Account *)os::allocate_permanent(sizeof(Account) + depth * sizeof *stack);
  *a = {head, hash, size, depth, {}, {}, {}};
  memcpy(a->stack, stack, depth * sizeof *stack);
  return *(head = a);
}

template <class F> void each_account(F f) {
  for (Account *head : accounts)
    for (Account *a = head; a; a = a->next) f(*a);
}

bool is_marked(uintptr_t object) {
  heap::Span *span = heap::span_of(object);
  return span->is_marked(span->index_of(object));
}
} // namespace

void initialise_memory_profile() {
  if (&go_profile_wanted && &go_profile_rate) heap::heap.set_sampling(&go_profile_rate);
}

void record_sample(sched::Mutator &mutator, uintptr_t object) {
  uintptr_t stack[kDepth];
  uint64_t depth = 0;
  stack::Walker walker(mutator.g(), false, stack::WalkMode::Lenient);
  while (depth < kDepth && walker.next())
    if (walker.function()) stack[depth++] = walker.pc();
  heap::Span *span = heap::span_of(object);
  sync::LockGuard guard(profile.lock);
  Account &account = account_of(stack, depth, span->object_size);
  account.recent.add({span->object_size, 1});
  if (profile.count == profile.capacity) grow();
  Sample *s = profile.unused;
  if (s)
    profile.unused = s->next;
  else
    s = (Sample *)os::allocate_permanent(sizeof(Sample));
  Sample *&head = profile.buckets[bucket_of(object)];
  *s = {head, object, &account};
  head = s;
  profile.count++;
}

void update_memory_profile() {
  for (uint64_t i = 0; i < profile.capacity; i++)
    for (Sample **link = &profile.buckets[i]; *link;) {
      Sample *s = *link;
      if (is_marked(s->object)) {
        link = &s->next;
        continue;
      }
      s->account->freed.add({s->account->size, 1});
      *link = s->next;
      s->next = profile.unused;
      profile.unused = s;
      profile.count--;
    }
  profile.collected = true;
  each_account([](Account &a) {
    a.counted.add(a.recent);
    a.recent = {};
  });
}

uint64_t write_memory_profile(uint64_t *out, uint64_t words) {
  sync::LockGuard guard(profile.lock);
  uint64_t needed = 0;
  each_account([&](Account &a) {
    if (a.counted.objects || !profile.collected) needed += kHeaderWords + a.depth;
  });
  if (needed > words) return needed;
  each_account([&](Account &a) {
    Counts shown = a.counted;
    if (!profile.collected) shown.add(a.recent);
    if (!shown.objects) return;
    uint64_t header[kHeaderWords] = {shown.bytes, a.freed.bytes, shown.objects, a.freed.objects, a.depth};
    memcpy(out, header, sizeof header);
    memcpy(out + kHeaderWords, a.stack, a.depth * sizeof *a.stack);
    out += kHeaderWords + a.depth;
  });
  return needed;
}

} // namespace tuco::rt::gc
