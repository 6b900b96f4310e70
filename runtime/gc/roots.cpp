#include "runtime/gc/roots.h"

#include "runtime/gc/stack_roots.h"
#include "runtime/sched/scheduler.h"
#include "runtime/stack/code_map.h"
#include "runtime/sync/mutex.h"

namespace tuco::rt::gc {

namespace {
constexpr int kMaxProviders = 8;
struct NamedProvider {
  const char *name;
  RootProvider provide;
  RootPieces pieces;
} providers[kMaxProviders];
int provider_count;
constexpr uint64_t kBatch = 32;           // goroutines a piece
constexpr uint32_t kGlobalWords = 4096;   // words of global variables a piece
uint32_t cycle;                           // changes with the world stopped
uint64_t next_goroutine, goroutine_count; // next: atomic
uint32_t globals_done;                    // atomic
struct {
  sync::Mutex lock; // guards the rest: where the next piece begins
  const abi::GlobalRoot *root;
  uint32_t word;
} globals;

uint32_t claimed() { return cycle * 2 + 1; }
uint32_t done() { return cycle * 2 + 2; }

void mark_global(Marker &marker, const abi::GlobalRoot &root, uint32_t from, uint32_t to) {
  auto *slots = (uint64_t *)(uintptr_t)root.address;
  auto *bitmap = (const uint8_t *)(uintptr_t)root.mask;
  for (uint32_t i = from; i < to; i++) {
    uint32_t bit = i % root.period;
    bool pointer = root.period <= 32 ? root.mask >> bit & 1 : bitmap[bit / 8] >> (bit % 8) & 1;
    if (pointer) marker.mark(sync::load(&slots[i], sync::relaxed), &slots[i]);
  }
}

// Claims as many variables as have so many words, or a part of a large one.
bool claim_globals(Marker &marker) {
  if (sync::load(&globals_done, sync::relaxed)) return false;
  struct {
    const abi::GlobalRoot *root;
    uint32_t word;
  } from, to;
  {
    sync::LockGuard guard(globals.lock);
    from = to = {globals.root, globals.word};
    for (uint32_t left = kGlobalWords; left && to.root < stack::global_roots_end();) {
      uint32_t words = to.root->words - to.word;
      if (words > left) {
        to.word += left;
        break;
      }
      left -= words;
      to = {to.root + 1, 0};
    }
    globals.root = to.root;
    globals.word = to.word;
    if (from.root == stack::global_roots_end()) {
      sync::store(&globals_done, 1, sync::relaxed);
      return false;
    }
  }
  for (; from.root < to.root; from = {from.root + 1, 0})
    mark_global(marker, *from.root, from.word, from.root->words);
  if (to.word) mark_global(marker, *to.root, from.word, to.word);
  return true;
}

class MarkingVisitor final : public RootVisitor {
public:
  explicit MarkingVisitor(Marker &marker) : marker_(marker) {}
  void root(uintptr_t pointer, const void *where) override { marker_.mark(pointer, where); }

private:
  Marker &marker_;
};

// Nobody has claimed it, and this call has.
bool claim(sched::G &g) {
  uint32_t seen = sync::load(&g.scan, sync::seq_cst);
  return seen != claimed() && seen != done() &&
         sync::compare_exchange(&g.scan, &seen, claimed(), sync::seq_cst, sync::seq_cst);
}
void release(sched::G &g) { sync::store(&g.scan, done(), sync::seq_cst); }

void wait_until_done(sched::G &g) {
  for (uint32_t turn = 1; sync::load(&g.scan, sync::seq_cst) == claimed(); turn++)
    if (turn % 64)
      os::cpu_relax();
    else
      os::yield_thread(); // a deep stack, or the system has taken the other one's CPU
}
} // namespace

void add_root_provider(const char *name, RootProvider provider, RootPieces pieces) {
  RT_CHECK(provider_count < kMaxProviders);
  providers[provider_count++] = {name, provider, pieces};
}

void for_each_root_provider(void (*f)(void *, const char *, RootProvider), void *context) {
  for (int i = 0; i < provider_count; i++) f(context, providers[i].name, providers[i].provide);
}

void begin_roots(Marker &marker, sched::G *self) {
  cycle++;
  next_goroutine = 0;
  goroutine_count = sched::all_goroutines_length();
  globals_done = 0;
  globals.root = stack::global_roots_begin();
  globals.word = 0;
  MarkingVisitor visitor(marker);
  for (int i = 0; i < provider_count; i++)
    if (providers[i].pieces.begin)
      providers[i].pieces.begin();
    else
      providers[i].provide(visitor);
  if (self) RT_CHECK(claim(*self));
}

void scan_claimed(Marker &marker, sched::G &self) {
  mark_goroutine(marker, self);
  release(self);
}

bool claim_root(Marker &marker) {
  if (claim_globals(marker)) return true;
  for (int i = 0; i < provider_count; i++)
    if (providers[i].pieces.mark_piece && providers[i].pieces.mark_piece(marker)) return true;
  if (sync::load(&next_goroutine, sync::relaxed) >= goroutine_count) return false;
  uint64_t from = sync::fetch_add(&next_goroutine, kBatch, sync::relaxed);
  if (from >= goroutine_count) return false;
  for (uint64_t i = from; i < goroutine_count && i < from + kBatch; i++) {
    sched::G &g = *sched::all_goroutines_at(i);
    if (!claim(g)) continue;
    sched::begin_stack_scan();
    mark_goroutine(marker, g);
    sched::end_stack_scan();
    release(g);
  }
  return true;
}

bool scan_is_done(const sched::G &g) { return sync::load(&g.scan, sync::seq_cst) == done(); }

void scan_before_run(Marker &marker, sched::G &g) {
  if (claim(g)) {
    sched::begin_stack_scan();
    mark_goroutine(marker, g);
    sched::end_stack_scan();
    release(g);
  } else {
    wait_until_done(g);
  }
}

void renew_scan(sched::G &g) {
  if (!sched::is_marking()) return;
  if (claim(g))
    release(g);
  else
    wait_until_done(g);
}

void check_all_scanned() {
  for (uint64_t i = 0; i < goroutine_count; i++) {
    sched::G &g = *sched::all_goroutines_at(i);
    RT_CHECK(g.scan == done(), g.id, g.scan);
  }
}

} // namespace tuco::rt::gc
