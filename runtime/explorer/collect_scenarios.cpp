// Scenarios over the cycle (runtime/gc/collect.cpp) and over who scans whose stack (runtime/gc/roots.h), with the real
// scheduler: a goroutine's stack stands for all that it holds. What runs writes to its own, who scans reads, and the
// model finds it if they are not ordered.
#include "runtime/explorer/collector_layer.h"
#include "runtime/explorer/objects.h"
#include "runtime/gc/collect.h"
#include "runtime/gc/roots.h"
#include "runtime/services/channel_timer.h"
#include "runtime/services/timers.h"

#include <new>

namespace tuco::rt::explorer {

namespace {
Flag *go_on;

void run_with_collector(int procs, void (*f)(void *)) {
  go_on = new (model::allocate(sizeof(Flag), 64)) Flag();
  model::execution->name(*go_on, "go on");
  model::execution->name(sched::marking, "marking");
  gc::initialise_collector();
  run_program(procs, f);
}

// Code of a goroutine, which may hold and change anything.
void compute() { sync::shared_write(*(char *)rt_tls_g->stack_low); }

void yield_once() {
  runtime_call([](sched::Mutator &m) {
    m.g().resume = (uint64_t)&tuco_resume_switch;
    sched::yield(m);
  });
}

void collect_again(sched::G &g) {
  sched::Mutator mutator = sched::Mutator::current();
  gc::collect_until(mutator, g.continuation_value, collect_again);
}
// runtime.GC
void collect() {
  runtime_call([](sched::Mutator &m) {
    m.g().continuation_value = gc::whole_cycle_from_now();
    collect_again(m.g());
  });
}

[[noreturn]] void rest() {
  ended();
  runtime_call([](sched::Mutator &m) { sched::park(m, sched::WaitReason::None, nullptr); });
  __builtin_unreachable();
}

void computes(void *) {
  compute();
  yield_once();
  compute();
  ended();
}
// Goroutines that run, and are queued, while a cycle begins and ends.
void collect_beside_others() {
  run_with_collector(2, [](void *) {
    go(computes);
    compute();
    collect();
    compute();
    MODEL_CHECK(scans.cycles >= 1);
    MODEL_CHECK(scans.count[1] == scans.cycles, scans.count[1], scans.cycles); // it was there all the time
    MODEL_CHECK(scans.count[2] <= scans.cycles, scans.count[2], scans.cycles);
    rest();
  });
}

void in_a_call(void *) {
  compute();
  system_call([] { go_on->compute_until_set(); });
  compute();
  ended();
}
// One that comes back from a system call while its stack is scanned.
void collect_beside_call() {
  run_with_collector(2, [](void *) {
    go(in_a_call);
    yield_once();
    go_on->set();
    collect();
    compute();
    rest();
  });
}

void ends(void *) {
  compute();
  ended();
}
void ends_and_begins(void *) {
  go(ends);
  ended();
}
// Descriptors that are used again while it marks.
void collect_beside_short_lives() {
  run_with_collector(2, [](void *) {
    go(ends);
    yield_once();
    go(ends_and_begins);
    collect();
    compute();
    rest();
  });
}

// What a goroutine has in a register: taken from the heap, where it stands no more.
struct Taken {
  sched::G *g;
  Object *object;
};
Taken *taken;
// p := list[0].fields[0]; list[0].fields[0] = nil
void takes(void *) {
  sync::store(&taken->g, (sched::G *)rt_tls_g, sync::relaxed);
  Object **slot = &objects->list[0].fields[0];
  Object *object = sync::load(slot, sync::relaxed);
  if (sched::is_marking()) gc::marker_of(sched::rt_tls_m->p->id).mark_conservative((uintptr_t)object);
  sync::store(&taken->object, object, sync::relaxed);
  sync::store(slot, nullptr, sync::relaxed);
  yield_once();
  sync::store(&taken->object, nullptr, sync::relaxed);
  ended();
}
void scan_taken(gc::Marker &marker, sched::G &g) {
  if (&g == sync::load(&taken->g, sync::relaxed))
    marker.mark((uintptr_t)sync::load(&taken->object, sync::relaxed), nullptr);
}
void check_taken() {
  bool holds =
      sync::load(&taken->object, sync::relaxed) || sync::load(&objects->list[0].fields[0], sync::relaxed);
  uint64_t marked = sync::load(&objects->marked, sync::relaxed);
  MODEL_CHECK(!holds || marked == 15, marked);
  sync::store(&objects->marked, uint64_t{0}, sync::relaxed); // swept
}
void visit_first(gc::RootVisitor &visitor) { visitor.root((uintptr_t)&objects->list[0], nullptr); }

// Four objects in a row: the goroutine takes the second one, and all stay while it has it.
void collect_beside_store() {
  make_objects();
  objects->list[0] = {{&objects->list[1], nullptr}};
  objects->list[1] = {{&objects->list[2], nullptr}};
  objects->list[2] = {{&objects->list[3], nullptr}};
  taken = new (model::allocate(sizeof(Taken), 64)) Taken();
  gc::add_root_provider("an object", visit_first);
  scans.scan = scan_taken;
  scans.end = check_taken;
  run_with_collector(2, [](void *) {
    go(takes);
    collect();
    rest();
  });
}

void owes(void *) {
  compute();
  runtime_call([](sched::Mutator &m) {
    m.g().resume = (uint64_t)&tuco_resume_switch;
    sched::collector_hooks.settle(m);
  });
  compute();
  ended();
}
// One that has allocated too much, beside the one that waits for the cycle: nobody else is left to mark.
void collect_beside_debtor() {
  run_with_collector(2, [](void *) {
    go(owes);
    collect();
    compute();
    rest();
  });
}

void collects(void *) {
  compute();
  collect();
  compute();
  ended();
}
// Two that want a cycle: each waits for a whole one.
void collect_twice() {
  run_with_collector(2, [](void *) {
    go(collects);
    collect();
    compute();
    MODEL_CHECK(scans.cycles >= 1);
    rest();
  });
}

// --- timers, to which nothing leads but their list ---

// Timers and channels lie on several of the page's objects; the mark bit of the first says whether they are marked.
bool is_marked(const void *object) {
  return sync::load(&objects->marked, sync::relaxed) >> objects->span.index_of((uintptr_t)object) & 1;
}
services::Timer &timer(int i) { return *(services::Timer *)&objects->list[2 * i]; }
void check_timers() {
  for (int i = 0; i < 3; i++) MODEL_CHECK(is_marked(&timer(i)) && is_marked(timer(i).function), (uint64_t)i);
}
void start(int i, int64_t after) {
  runtime_call([=](sched::Mutator &) { services::timer_start(&timer(i), model::now() + after); });
}
// Entries change their places while the list is marked.
void moves(void *) {
  start(2, 500);
  start(0, 5000);
  ended();
}
void collect_beside_moves() {
  make_objects();
  services::initialise_timers();
  scans.end = check_timers;
  run_with_collector(2, [](void *) {
    for (int i = 0; i < 3; i++) {
      new (&timer(i)) services::Timer{};
      timer(i).function.initialise(&objects->list[8 + i]);
      start(i, 1000 * (i + 1));
    }
    go(moves);
    collect();
    for (int i = 0; i < 3; i++) runtime_call([=](sched::Mutator &) { services::timer_stop(&timer(i)); });
    rest();
  });
}

// A ticker of before Go 1.23, which its list keeps, leaves it for a moment when it is due.
const abi::Type kTime = [] {
  abi::Type t{};
  t.size = t.mask_period = 24;
  return t;
}();
services::Channel &ticker() { return *(services::Channel *)&objects->list[0]; }
void check_ticker() { MODEL_CHECK(!ticker().timer->when || is_marked(&ticker())); }
void set_ticker(int64_t when, int64_t period) {
  runtime_call([=](sched::Mutator &) { services::channel_timer_set(&ticker(), when, period); });
}
void collect_beside_ticks() {
  static_assert(sizeof(services::Channel) <= kObjects * sizeof(Object));
  make_objects();
  services::initialise_timers();
  scans.end = check_ticker;
  run_with_collector(2, [](void *) {
    auto *timer = new (model::allocate(sizeof(services::ChannelTimer), 64)) services::ChannelTimer{};
    timer->is_eager = true;
    timer->local.initialise((void **)model::allocate(8, 8));
    new (&ticker().lock) sync::Mutex(sync::Rank::Channel);
    ticker().elem = &kTime;
    ticker().capacity = 1;
    ticker().buffer.initialise((uint8_t *)model::allocate(24, 8));
    services::channel_timer_attach(&ticker(), timer);
    set_ticker(model::now() + 1000, 1000);
    collect();
    set_ticker(0, 0);
    rest();
  });
}
} // namespace

const model::Scenario kCollectScenarios[] = {
    {.name = "collect",
     .claim = "a cycle ends, and scans each stack once, before its goroutine runs on",
     .main = collect_beside_others,
     .quiet = all_goroutines_ended,
     .stale = 1},
    {.name = "collect-call",
     .claim = "a goroutine that comes back from a system call waits for the end of its scan",
     .main = collect_beside_call,
     .quiet = all_goroutines_ended,
     .stale = 1},
    {.name = "collect-reuse",
     .claim = "a dead goroutine's descriptor is not scanned while it is made into a new one",
     .main = collect_beside_short_lives,
     .quiet = all_goroutines_ended,
     .stale = 1},
    {.name = "collect-store",
     .claim = "what a goroutine takes from the heap while it is marked stays",
     .main = collect_beside_store,
     .quiet = all_goroutines_ended,
     .stale = 1},
    {.name = "collect-settle",
     .claim = "a goroutine that owes marking waits until the cycle has ended, and no longer",
     .main = collect_beside_debtor,
     .quiet = all_goroutines_ended,
     .stale = 1},
    {.name = "collect-two",
     .claim = "two that ask for a collection both get a whole one",
     .main = collect_twice,
     .quiet = all_goroutines_ended,
     .stale = 1},
    {.name = "collect-timers",
     .claim = "timers that move in their list while it is marked stay, with what their functions need",
     .main = collect_beside_moves,
     .quiet = all_goroutines_ended,
     .preemptions = 1,
     .stale = 1},
    {.name = "collect-ticker",
     .claim = "a ticker that only its list keeps stays, also if it is due while the list is marked",
     .main = collect_beside_ticks,
     .quiet = all_goroutines_ended,
     .preemptions = 1,
     .stale = 1,
     .timeouts = true,
     .early_timeouts = true},
};
const int kCollectScenarioCount = sizeof kCollectScenarios / sizeof kCollectScenarios[0];

} // namespace tuco::rt::explorer
