// The collection cycle. It marks while the program runs, between two short stops of the world:
//
//                 an allocation finds the heap at its trigger, or the program asks (runtime.GC)
//     Off ──────────────────────────────────────────────────────────────────────────────▶ Marking
//      ▲     what is unswept is swept; stop; caches are flushed; what services hold is         │
//      │     marked; barriers on; start                                                       │ Ps mark between
//      │                                                                                      │ goroutines and when
//      │   stop; what barriers have marked is scanned; caches are flushed;                    │ idle; who allocates
//      └────finalizers, weak pointers, the profile; barriers off; start ◀─────────────────────┘ assists
//           (or, if there is more to scan than fits into a stop: start, and go on marking)
//
// Then spans are swept when their class wants memory, when pages are wanted, and by idle Ps.
//
// Why nothing is freed that is in use. Call the snapshot what can be reached at the first stop. (1) All of it is marked.
// An edge of the snapshot in the heap or in a global variable is either there when its place is scanned, or was
// overwritten before, and then the write barrier has marked what it led to. An edge in a goroutine's stack is there when
// the stack is scanned, which is before the goroutine runs on; what channel operations take from the stack of one that
// waits is marked by them (barrier.h). What services hold is marked in the stop. (2) What is allocated later is marked from
// the beginning (heap/span.h). (3) The program can only reach what is in the snapshot or was allocated later.
// So a store needs no barrier for what it stores, and none at all into memory that is known to be null.
//
// A heap that is small (pacer.h) is marked within the first stop, which then is the last one.
//
// Stress. gcstress has a cycle in one stop at each allocation. markstress leaves marking to allocations: each does a small
// part of it at random, or ends the cycle, or begins one, so that every moment of a program comes by while it marks.
#include "runtime/gc/collect.h"

#include "runtime/gc/barrier.h"
#include "runtime/gc/escape_check.h"
#include "runtime/gc/finalizers.h"
#include "runtime/gc/mark.h"
#include "runtime/gc/memory_profile.h"
#include "runtime/gc/overdue.h"
#include "runtime/gc/pacer.h"
#include "runtime/gc/pools.h"
#include "runtime/gc/roots.h"
#include "runtime/gc/statistics.h"
#include "runtime/gc/verify.h"
#include "runtime/os/debug_options.h"
#include "runtime/os/memory.h"
#include "runtime/sched/scheduler.h"

namespace tuco::rt::gc {

namespace {
constexpr uint64_t kStopBudget =
    sync::kModel ? 16
                 : 64 << 10; // bytes that are scanned in the last stop; if there are more, marking goes on
constexpr uint64_t kPieceWorth =
    32 << 10;                 // bytes whose marking takes as long as a piece of roots, or of look_for_due
constexpr int64_t kShare = 4; // a P marks for one part of so many of its time
constexpr int64_t kShortestTurn = 20 * 1000; // nanoseconds
constexpr int64_t kLongestTurn = 1000 * 1000;
constexpr uint64_t kDebt = 32 << 10; // bytes that a P may allocate between two looks at the line (pacer.h)

uint64_t ended; // atomic: cycles, changed with the world stopped
uint64_t work;  // atomic: bytes scanned in this cycle
int64_t began;  // when
uint64_t pages_before;
uint32_t stress_count; // atomic

// Goroutines that wait for the end of the cycle.
struct {
  sync::Mutex lock{sync::Rank::Finalizers};
  sched::G *first = nullptr;
} waiting;

Marker &marker_of(sched::P &p) { return gc::marker_of(p.id); }
uint64_t cycles() { return sync::load(&ended, sync::acquire); }

void flush_caches() {
  for (int i = 0; i < sched::proc_count(); i++) sched::proc(i)->cache.flush();
}

void set_marking(bool on) {
  sync::store(&sched::marking, on, sync::relaxed);
  rt_barrier_enabled = on || os::debug.barrier;
}

// The world is stopped, and all is marked.
void conclude(int64_t asked) {
  if (os::debug.gc_verify) check_all_scanned();
  flush_caches();
  uint64_t marked = queue_due() + marked_bytes();
  update_memory_profile();
  if (os::debug.gc_verify) {
    verify_roots_of_services();
    verify_heap();
  }
  if (os::debug.escape_check) check_escapes();
  set_marking(false);
  uint64_t heap_bytes = heap::heap.live_bytes();
  heap::heap.begin_sweep(marked);
  double share = note_end(asked, heap_bytes, heap::heap.live_bytes(), marked);
  pace_end(heap::heap.live_bytes(), sync::load(&work, sync::relaxed), share);
  if (os::debug.clobber_free) heap::heap.finish_sweep(); // poison now
  sync::store(&ended, ended + 1, sync::release);
}

// The world runs again after a cycle.
void after_cycle() {
  scavenge(pages_before);
  expect_cycle();
  wake_goroutines_of_due();
  sched::G *first;
  {
    sync::LockGuard guard(waiting.lock);
    first = waiting.first;
    sync::store(&waiting.first, nullptr, sync::relaxed);
  }
  while (sched::G *g = first) {
    first = g->next;
    sched::ready(g, false);
  }
}

// Marks all in the stop.
void mark_stopped(Marker &marker) {
  while (claim_root(marker)) {
  }
  while (marker.has_work() || marker.take())
    sync::fetch_add(&work, marker.drain(~uint64_t{0}), sync::relaxed);
}

enum class Beginning { InOneStop, Concurrent };

// False: another goroutine is stopping the world. True: a cycle is under way, or is over.
bool begin_cycle(sched::Mutator &mutator, bool forced, Beginning how) {
  heap::heap.finish_sweep();
  int64_t asked = os::monotonic_nanoseconds();
  if (!sched::try_stop_world(mutator, sched::StopReason::Collection)) return false;
  if (sched::is_marking()) { // somebody was faster
    sched::start_world(mutator);
    return true;
  }
  began = asked;
  note_beginning(asked, heap::heap.live_bytes(), forced);
  pages_before = heap::page_heap.statistics().in_use_bytes;
  flush_caches();
  heap::heap.finish_sweep(); // what was left over when the last cycle ended, just before this stop
  turn_pools();
  begin_markers(sched::proc_count());
  for (int i = 0; i < sched::proc_count(); i++) sched::proc(i)->mark_time = 0;
  sync::store(&work, 0, sync::relaxed);
  pace_begin();
  heap::heap.begin_marking();
  Marker &own = marker_of(mutator.p());
  if (how == Beginning::InOneStop) {
    begin_roots(own, nullptr);
    mark_stopped(own);
    conclude(began);
    sched::start_world(mutator);
    after_cycle();
    return true;
  }
  begin_roots(own, &mutator.g());
  own.share();
  set_marking(true);
  count_in(); // for its own stack
  note_marking_begins(os::monotonic_nanoseconds());
  sched::start_world(mutator);
  scan_claimed(own, mutator.g());
  sched::arm_guard(mutator.g(), mutator.p()); // its stack may have moved
  own.share();
  count_out();
  return true;
}

// Nothing seems to be left.
void try_to_end(sched::M &m) {
  int64_t asked = os::monotonic_nanoseconds();
  if (!sched::try_stop_world(m, sched::StopReason::Collection))
    return;                   // whoever has stopped it goes on running, and comes by
  if (!sched::is_marking()) { // somebody was faster
    sched::start_world(m);
    return;
  }
  share_all(sched::proc_count());
  Marker &own = marker_of(*m.p);
  uint64_t done = 0;
  bool left = false;
  while ((left = claim_root(own) || own.has_work() || own.take()) && done < kStopBudget)
    done += own.drain(kStopBudget - done);
  sync::fetch_add(&work, done, sync::relaxed);
  if (left) {
    own.share();
    note_stop(asked, os::monotonic_nanoseconds());
    sched::start_world(m);
    return;
  }
  conclude(asked);
  sched::start_world(m);
  after_cycle();
}

// A stretch of marking; ends the cycle if it finds that all is done.
template <class Enough> Stretch mark_until(sched::M &m, Activity activity, Enough enough) {
  int64_t from = os::monotonic_nanoseconds();
  Marker &marker = marker_of(*m.p);
  uint64_t last = 0, pieces = 0;
  auto count = [&](bool has_done_piece) {
    if (has_done_piece) pieces += kPieceWorth;
    return has_done_piece;
  };
  Stretch stretch = mark_for(
      marker, [&] { return count(claim_root(marker)) || marker.take() || count(look_for_due()); },
      [&](uint64_t done) {
        if (done != last) sync::fetch_add(&work, done - last, sync::relaxed);
        last = done;
        return sched::stop_is_wanted() || enough(done + pieces);
      });
  note_marking(activity, os::monotonic_nanoseconds() - from);
  if (stretch == Stretch::MayBeOver) try_to_end(m);
  // What is left is more than this P can do.
  else if (work_is_shared())
    sched::wake_for_work();
  return stretch;
}

// --- hooks of the scheduler ---

void before_run(sched::G &g) {
  Marker &marker = marker_of(*sched::rt_tls_m->p);
  if (scan_is_done(g)) [[likely]]
    return;
  count_in();
  scan_before_run(marker, g);
  marker.share();
  if (count_out() || work_is_shared()) sched::wake_for_work();
}

void take_turn(sched::P &p) {
  if (os::debug.mark_stress && !sync::load(&waiting.first, sync::relaxed)) return;
  int64_t begin = os::monotonic_nanoseconds(), turn = (begin - began) / kShare - p.mark_time;
  if (turn < kShortestTurn) return;
  if (turn > kLongestTurn) turn = kLongestTurn;
  mark_until(*sched::rt_tls_m, Activity::Turn,
             [&](uint64_t) { return os::monotonic_nanoseconds() - begin >= turn; });
  p.mark_time += os::monotonic_nanoseconds() - begin;
}

bool do_idle_work(sched::P &) {
  if (!sched::is_marking()) return heap::heap.sweep_some();
  uint64_t cycle = cycles();
  Stretch stretch = mark_until(*sched::rt_tls_m, Activity::Idle, [](uint64_t) { return sched::is_wanted(); });
  return stretch == Stretch::Enough || cycles() != cycle || sched::is_wanted() || work_is_shared();
}

// --- allocation ---

void assist(sched::Mutator &mutator, heap::Cache &cache) {
  uint64_t part = assist_for(cache.debt, sync::load(&work, sync::relaxed)), got = 0;
  cache.debt = 0;
  if (!part) return;
  mark_until(mutator.m(), Activity::Assist, [&](uint64_t done) {
    got = done;
    return done >= part;
  });
  // Others have all that is left in hand, and the heap is beyond its goal: enough was allocated.
  if (!got && sched::is_marking() && is_beyond_goal()) {
    mutator.g().owes_marking = true;
    sched::request_preemption(mutator.p());
  }
}

void settle(sched::Mutator &mutator) {
  if (!sched::is_marking()) return; // that changes while all are stopped, and this goroutine runs
  sched::G &g = mutator.g();
  waiting.lock.lock();
  g.next = waiting.first;
  sync::store(&waiting.first, &g, sync::relaxed);
  sched::park_for_resume(mutator, sched::WaitReason::Assist, &waiting.lock);
}

// Often nothing, and otherwise some bytes or some thousand.
void mark_a_little(sched::Mutator &mutator) {
  if (sync::add_fetch(&stress_count, 1, sync::relaxed) % os::debug.mark_stress != 0) return;
  if (!sched::is_marking()) {
    begin_cycle(mutator, false, Beginning::Concurrent);
    return;
  }
  uint32_t chance = os::random_below(24);
  if (chance >= 12) return;
  uint64_t part = uint64_t{16} << chance;
  mark_until(mutator.m(), Activity::Assist, [=](uint64_t done) { return done >= part; });
}

void look_after_heap(sched::Mutator &mutator) {
  heap::Cache &cache = mutator.cache();
  if (os::debug.mark_stress) [[unlikely]] {
    mark_a_little(mutator);
  } else if (os::debug.gc_stress) [[unlikely]] {
    if (sync::add_fetch(&stress_count, 1, sync::relaxed) % os::debug.gc_stress == 0)
      begin_cycle(mutator, false, Beginning::InOneStop);
  } else if (sched::is_marking()) [[unlikely]] {
    if (cache.debt > kDebt) assist(mutator, cache);
  } else if (heap::heap.collection_due()) [[unlikely]] {
    begin_cycle(mutator, false, whole_at_once() ? Beginning::InOneStop : Beginning::Concurrent);
  }
}

void *note_sample(sched::Mutator &mutator, void *object) {
  if (mutator.cache().sampled) [[unlikely]] {
    mutator.cache().sampled = false;
    record_sample(mutator, (uintptr_t)object);
  }
  return object;
}
} // namespace

void initialise_collector() {
  pace_first_cycle();
  sched::collector_hooks = {before_run, take_turn, do_idle_work, renew_scan, settle, ask_for_overdue_cycle};
}

bool is_dead(uintptr_t object) {
  heap::Span *span = heap::span_of(object);
  return span && !span->is_marked(span->index_of(object));
}

uint64_t whole_cycle_from_now() { return cycles() + 1 + sched::is_marking(); }

void collect_until(sched::Mutator &mutator, uint64_t wanted, void (*again)(sched::G &)) {
  while (cycles() < wanted) {
    if (!sched::is_marking() &&
        !begin_cycle(mutator, true, whole_at_once() ? Beginning::InOneStop : Beginning::Concurrent))
      sched::retry_later(mutator, again, wanted);
    if (!sched::is_marking()) continue;
    mark_until(mutator.m(), Activity::Assist, [](uint64_t) { return false; });
    if (!sched::is_marking()) continue;
    if (sched::stop_is_wanted() || work_is_shared()) sched::retry_later(mutator, again, wanted);
    // Others are at the rest.
    sched::G &g = mutator.g();
    waiting.lock.lock();
    if (cycles() < wanted && sched::is_marking()) {
      g.continuation = again;
      g.continuation_value = wanted;
      g.next = waiting.first;
      sync::store(&waiting.first, &g, sync::relaxed);
      sched::park(mutator, sched::WaitReason::Collection, &waiting.lock);
    }
    waiting.lock.unlock();
  }
}

void *allocate(sched::Mutator &mutator, uint64_t size, const abi::Type *type) {
  look_after_heap(mutator);
  return note_sample(mutator, heap::heap.allocate(mutator.cache(), size, type));
}

void *allocate_bytes(sched::Mutator &mutator, uint64_t size) {
  look_after_heap(mutator);
  return note_sample(mutator, heap::heap.allocate_uninitialised(mutator.cache(), size));
}

} // namespace tuco::rt::gc
