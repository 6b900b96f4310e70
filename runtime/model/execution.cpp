#include "runtime/model/execution.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>

// What the sources under test keep in variables of static storage, which go back to their first values before each
// execution: sections.h puts them here.
extern "C" {
extern char __start_tuco_model_data[] __attribute__((weak));
extern char __stop_tuco_model_data[] __attribute__((weak));
extern char __start_tuco_model_bss[] __attribute__((weak));
extern char __stop_tuco_model_bss[] __attribute__((weak));
void model_switch(void **save, void *to);
}

namespace tuco::rt::model {

Execution *execution;

namespace {
constexpr size_t kArenaBytes = 64 << 20;
char *const kArenaAt = (char *)0x5e0000000000; // the same each time: addresses are part of what is learnt

std::vector<char> first_data;
// The code under test went wrong so far that it touched memory that is not there. The model thread is left behind, with
// the signal's frame.
void on_crash(int, siginfo_t *info, void *) {
  if (execution && execution->note_fault(info->si_addr)) return;
  if (!execution || !execution->active()) _exit(139);
  char text[60];
  snprintf(text, sizeof text, "memory fault at %p", info->si_addr);
  execution->fail("crash", text);
}
} // namespace

Execution::Execution() {
  arena_.map(kArenaAt, kArenaBytes);
  stacks_.map(nullptr, kStackBytes * (kMaxThreads + kMaxGoroutineStacks));
  catch_faults();
  first_data.assign(__start_tuco_model_data, __stop_tuco_model_data);
}

// Again for each scenario: unit tests have handlers of their own, for each test.
void Execution::catch_faults() {
  static char signal_stack[64 << 10];
  stack_t alternative{};
  alternative.ss_sp = signal_stack;
  alternative.ss_size = sizeof signal_stack;
  sigaltstack(&alternative, nullptr);
  struct sigaction action{};
  action.sa_sigaction = on_crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  sigaction(SIGSEGV, &action, nullptr);
  sigaction(SIGBUS, &action, nullptr);
  sigaction(SIGILL, &action, nullptr);
}

void Execution::forget_shared() {
  catch_faults();
  touched_.clear();
  arena_.forget();
}

void Execution::reset() {
  memcpy(__start_tuco_model_data, first_data.data(), first_data.size());
  memset(__start_tuco_model_bss, 0, __stop_tuco_model_bss - __start_tuco_model_bss);
  arena_.clear();
  arena_used_ = 0;
  arena_chain_ = 0;
  goroutine_stacks_ = 0;
  machine_.reset();
  for (const Local &l : locals_) memset(l.address, 0, l.size);
  thread_count_ = 0;
  current_ = -1;
  now_ = 1000000000;
  tickets_ = 0;
  steps = 0;
  choices.clear();
}

void Execution::thread_start() {
  Execution &e = *execution;
  Thread &t = e.threads_[e.current_];
  t.run(t.argument);
  e.threads_[e.current_].status = Status::Done;
  if (e.tracing) e.note({"", 0}, "ends");
  e.step_done();
  e.reschedule(Pause::Block);
  __builtin_unreachable();
}

int Execution::spawn(const char *name, void (*run)(void *), void *argument) {
  if (thread_count_ == kMaxThreads) fail("limit", "too many model threads");
  int i = thread_count_++;
  Thread &t = threads_[i];
  t = {};
  strncpy(t.name, name, sizeof t.name - 1);
  t.run = run;
  t.argument = argument;
  t.status = Status::Ready;
  void **top = (void **)(stack(i) + kStackBytes - 64);
  *--top = nullptr; // a return address, so that the stack is aligned as after a call
  *--top = (void *)&thread_start;
  top -= 6;
  memset(top, 0, 6 * sizeof(void *));
  t.sp = top;
  machine_.start_thread(i, current_);
  if (current_ >= 0) note({"", 0}, "starts %s", t.name);
  return i;
}

void Execution::run(const Scenario &scenario, Strategy &strategy) {
  scenario_ = &scenario;
  strategy_ = &strategy;
  abandoned = learned = false;
  failure = {};
  trace.clear();
  digests.clear();
  if (!strategy.go_back(*this)) {
    reset();
    spawn("main", [](void *) { execution->scenario_->main(); }, nullptr);
    current_ = 0;
  }
  active_ = true;
  model_switch(&main_sp_, threads_[current_].sp);
  while (snapshot_wanted_) {
    snapshot_wanted_ = false;
    strategy.take_snapshot(*this, steps);
    model_switch(&main_sp_, threads_[current_].sp);
  }
  active_ = false;
}

// Back to run(); the model threads are left as they are.
void Execution::leave() {
  void *unused;
  model_switch(&unused, main_sp_);
  __builtin_unreachable();
}

void Execution::end() {
  leave();
  __builtin_unreachable();
}

void Execution::fail(const char *kind, const std::string &text) {
  failure = {kind, text};
  leave();
  __builtin_unreachable();
}

void Execution::switch_to(int next) {
  if (next == current_) return;
  Thread &from = threads_[current_], &to = threads_[next];
  for (const Local &l : locals_) {
    memcpy(from.locals + l.offset, l.address, l.size);
    memcpy(l.address, to.locals + l.offset, l.size);
  }
  current_ = next;
  if (seen_guard) *seen_guard = to.guard;
  model_switch(&from.sp, to.sp);
}

void Execution::thread_local_variable(void *p, unsigned size) {
  locals_.push_back({p, size, locals_size_});
  locals_size_ += (size + 7) & ~7u;
  if (locals_size_ > sizeof threads_[0].locals) abort();
}

bool Execution::enabled(int i) {
  Thread &t = threads_[i];
  if (t.status == Status::Ready) return true;
  if (t.status == Status::Lock) return *(const uint32_t *)t.waits_for == 0;
  return false;
}

uint64_t Execution::state_hash(Pause pause) {
  uint64_t h = mix(machine_.hash(), current_ * 4 + (int)pause);
  for (int i = 0; i < thread_count_; i++)
    h += mix(i + 77,
             threads_[i].wait_mask * 8 + (int)threads_[i].status + ((uint64_t)threads_[i].deadline << 20));
  return mix(h, now_);
}

int Execution::decide(Kind kind, const Option *options, int n, uint64_t state) {
  if (n == 1) return 0;
  if (checking) digests.push_back(digest());
  int chosen = strategy_->choose(kind, steps, options, n, state);
  if (chosen < 0) {
    abandoned = true;
    leave();
  }
  if (strategy_->wants_snapshot(steps)) {
    snapshot_wanted_ = true;
    model_switch(&threads_[current_].sp, main_sp_);
    // Here the execution goes on once the snapshot is taken, and each time that the search goes back to it.
    chosen = strategy_->choose_again(options);
  }
  choices.push_back({steps, kind, (uint8_t)chosen});
  return chosen;
}

std::string Execution::schedule() const {
  std::string text;
  for (const Choice &c : choices)
    if (c.option)
      text +=
          (text.empty() ? "" : ".") + std::to_string(c.step) + "trd"[(int)c.kind] + std::to_string(c.option);
  return text;
}

void Execution::quiescent() {
  machine_.learn_all(current_, thread_count_);
  bool all_done = true;
  for (int i = 0; i < thread_count_; i++) all_done &= threads_[i].status == Status::Done;
  if (all_done) {
    if (scenario_->finish) scenario_->finish();
    leave();
  }
  if (scenario_->quiet) {
    scenario_->quiet();
    leave();
  }
  std::string text;
  for (int i = 0; i < thread_count_; i++) {
    Thread &t = threads_[i];
    if (t.status == Status::Done) continue;
    text += std::string(text.empty() ? "" : "; ") + t.name +
            (t.status == Status::Lock    ? " waits for the lock "
             : t.status == Status::Futex ? " sleeps on "
                                         : " sleeps until a time ") +
            describe(t.waits_for);
  }
  fail("deadlock", text);
}

void Execution::wake_thread(int i, bool timed_out) {
  Thread &t = threads_[i];
  t.status = Status::Ready;
  t.deadline = -1;
  if (timed_out) machine_.learn(i, 0x71e0);
}

// The calling thread is about to make a step, or cannot go on: who is next?
void Execution::reschedule(Pause pause) {
  if (pause != Pause::Step) steps++; // each choice has a number of its own
  for (;;) {
    Option options[2 * kMaxThreads];
    int n = 0, waiting = 0;
    if (pause == Pause::Step) options[n++].thread = current_;
    for (int k = 1; k <= thread_count_; k++) {
      int i = (current_ + k) % thread_count_;
      if (!enabled(i) || (i == current_ && pause != Pause::Block)) continue;
      if (threads_[i].wait_mask) {
        waiting++;
        continue;
      }
      options[n] = {};
      options[n].thread = i;
      options[n++].preemptions = pause == Pause::Step;
    }
    if (n == 0 && waiting) { // all wait for each other's progress
      for (int i = 0; i < thread_count_; i++) threads_[i].wait_mask = 0;
      continue;
    }
    if (n == 0) {
      int first = -1;
      for (int i = 0; i < thread_count_; i++)
        if (threads_[i].deadline >= 0 && (first < 0 || threads_[i].deadline < threads_[first].deadline))
          first = i;
      if (first < 0 || !scenario_->timeouts) {
        if (pause == Pause::Relax) return; // alone
        quiescent();
      }
      if (threads_[first].deadline > now_) now_ = threads_[first].deadline;
      wake_thread(first, true);
      continue;
    }
    for (int k = 1; k < thread_count_ && waiting; k++) {
      int i = (current_ + k) % thread_count_;
      if (!enabled(i) || !threads_[i].wait_mask) continue;
      options[n] = {};
      options[n].thread = i;
      options[n].waiting = true;
      options[n++].preemptions = 1;
    }
    if (scenario_->early_timeouts)
      for (int i = 0; i < thread_count_; i++)
        if (threads_[i].deadline >= 0) {
          options[n] = {};
          options[n].thread = i;
          options[n].timeout = true;
          options[n++].preemptions = 1;
        }
    uint64_t state = n > 1 && strategy_->wants_state() ? state_hash(pause) : 0;
    int chosen = decide(Kind::Thread, options, n, state);
    int next = options[chosen].thread;
    if (options[chosen].timeout) {
      if (threads_[next].deadline > now_) now_ = threads_[next].deadline;
      wake_thread(next, true);
    }
    threads_[next].wait_mask = 0;
    switch_to(next);
    return;
  }
}

void Execution::step_done() {
  uint32_t mask = ~(1u << current_);
  for (int i = 0; i < thread_count_; i++) threads_[i].wait_mask &= mask;
  if (++steps > scenario_->max_steps || machine_.is_full())
    fail("livelock", "the bound on steps was reached");
}

bool Execution::is_shared(const void *p) {
  uint32_t &mask = touched_.by(p);
  uint32_t with = mask | 1u << current_;
  if (with != mask) {
    bool was = mask & (mask - 1), is = with & (with - 1);
    mask = with;
    if (is && !was) learned = true;
  }
  return mask & (mask - 1);
}

void Execution::point(const void *p, bool order_only) {
  step_done();
  if (order_only || is_shared(p) || all_shared) reschedule(Pause::Step);
}

void *Execution::allocate(size_t size, size_t align) {
  if (active_) machine_.learn_order(current_, arena_chain_);
  arena_used_ = (arena_used_ + align - 1) & ~(align - 1);
  void *p = arena_.base() + arena_used_;
  arena_used_ += size;
  if (arena_used_ > kArenaBytes) fail("limit", "the arena is full");
  return p;
}

char *Execution::allocate_stack(const uint64_t *sp) {
  machine_.learn_order(current_, arena_chain_);
  // The arena keeps a gap in its place, which nobody touches: where objects lie decides which of them have one address in
  // different executions, and so how early a location counts as shared.
  constexpr size_t kGap = 32 << 10;
  arena_used_ = ((arena_used_ + 63) & ~size_t{63}) + kGap;
  if (goroutine_stacks_ == kMaxGoroutineStacks) fail("limit", "too many goroutines");
  goroutine_sp_[goroutine_stacks_] = sp;
  return stack(kMaxThreads + goroutine_stacks_++);
}

// --- snapshots ---

void Execution::keep(Copy &copy) {
  copy.part_over(__start_tuco_model_data, first_data.data(), first_data.size());
  copy.part_over(__start_tuco_model_bss, nullptr, __stop_tuco_model_bss - __start_tuco_model_bss);
  for (uint64_t *x : {&arena_chain_, &tickets_}) copy.value(*x);
  for (int *x : {&steps, &goroutine_stacks_}) copy.value(*x);
  copy.value(now_);
  copy.value(arena_used_);
  size_t made = choices.size();
  copy.value(made);
  choices.resize(made);
  arena_.keep(copy);
  keep_threads(copy);
  keep_stacks(copy);
  machine_.keep(copy, thread_count_);
}

void Execution::keep_threads(Copy &copy) {
  copy.value(thread_count_);
  copy.value(current_);
  copy.part(threads_, thread_count_ * sizeof threads_[0]);
  for (const Local &l : locals_) copy.part(l.address, l.size);
  if (seen_guard) copy.value(*seen_guard);
}

// The lowest address of a stack that matters. A thread that has ended still looks for the next one on its own.
char *Execution::live_part(int number) {
  char *low = stack(number), *high = low + kStackBytes;
  auto runs = [&](int i) {
    return i < thread_count_ && (threads_[i].status != Status::Done || i == current_);
  };
  if (number < kMaxThreads && !runs(number)) return high;
  for (int i = 0; i < thread_count_; i++) {
    char *sp = (char *)threads_[i].sp;
    if (runs(i) && sp >= low && sp < high) return sp;
  }
  if (number >= kMaxThreads) {
    char *sp = (char *)*goroutine_sp_[number - kMaxThreads];
    if (sp >= low && sp < high) return sp;
  }
  return stacks_.first_written(low, high);
}

void Execution::keep_stacks(Copy &copy) {
  for (int i = 0; i < kMaxThreads + goroutine_stacks_; i++) {
    char *from = live_part(i), *high = stack(i) + kStackBytes;
    copy.value(from);
    copy.part(from, high - from);
    if (checking && copy.is_back()) { // the rest may be anything
      char *rest = stacks_.first_written(stack(i), from);
      memset(rest, 0xa5, from - rest);
    }
  }
}

uint64_t Execution::digest() const {
  uint64_t h = mix(arena_.digest(), machine_.digest(thread_count_));
  auto add = [&](uint64_t value) { h = mix(h, value); };
  auto add_bytes = [&](const void *p, size_t size) { h = mix_bytes(h, p, size); };
  add_bytes(__start_tuco_model_data, __stop_tuco_model_data - __start_tuco_model_data);
  add_bytes(__start_tuco_model_bss, __stop_tuco_model_bss - __start_tuco_model_bss);
  for (uint64_t part : {arena_chain_, (uint64_t)arena_used_, tickets_, (uint64_t)now_, (uint64_t)steps})
    add(part);
  for (int i = 0; i < thread_count_; i++) {
    const Thread &t = threads_[i];
    for (uint64_t part : {(uint64_t)t.status, (uint64_t)t.waits_for, (uint64_t)t.deadline,
                          (uint64_t)t.wait_mask, t.queue_ticket, t.guard})
      add(part);
    if (i == current_)
      for (const Local &l : locals_) add_bytes(l.address, l.size);
    else
      add_bytes(t.locals, locals_size_);
  }
  return seen_guard ? mix(h, *seen_guard) : h;
}

} // namespace tuco::rt::model
