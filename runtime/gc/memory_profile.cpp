#include "runtime/gc/memory_profile.h"

#include "runtime/gc/object_table.h"
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
  Sample *next;
  uintptr_t object;
  Account *account;
};

struct Profile {
  sync::Mutex lock{sync::Rank::MemoryProfile};
  ObjectTable<Sample> samples;
  bool collected;
} profile;
// Apart from the others, which are not all zero: so it takes no room in the file.
Account *accounts[kAccounts];

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
  profile.samples.insert({nullptr, object, &account});
}

void update_memory_profile() {
  profile.samples.take_all([](const Sample &s) { return !is_marked(s.object); },
                           [](Sample *s) {
                             s->account->freed.add({s->account->size, 1});
                             profile.samples.give_back(s);
                           });
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
