#include "runtime/model/execution.h"

#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <sys/mman.h>
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
constexpr size_t kStack = 256 << 10;
constexpr size_t kArenaBytes = 64 << 20;
char *const kArenaAt = (char *)0x5e0000000000; // the same each time: addresses are part of what is learnt

const char *order_name(int order) {
  switch (order) {
  case __ATOMIC_RELAXED: return "relaxed";
  case __ATOMIC_ACQUIRE: return "acquire";
  case __ATOMIC_RELEASE: return "release";
  case __ATOMIC_ACQ_REL: return "acq_rel";
  default: return "seq_cst";
  }
}
std::vector<char> first_data;
// The code under test went wrong so far that it touched memory that is not there. The model thread is left behind, with
// the signal's frame.
void on_crash(int, siginfo_t *info, void *) {
  if (!execution || !execution->active()) _exit(139);
  char text[60];
  snprintf(text, sizeof text, "memory fault at %p", info->si_addr);
  execution->fail("crash", text);
}
uint64_t masked(uint64_t value, unsigned size) {
  return size == 8 ? value : value & ((uint64_t{1} << 8 * size) - 1);
}
} // namespace

Execution::Execution() {
  arena_ = (char *)mmap(kArenaAt, kArenaBytes, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0);
  char *stacks = (char *)mmap(nullptr, kStack * kMaxThreads, PROT_READ | PROT_WRITE,
                              MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (arena_ != kArenaAt || stacks == MAP_FAILED) {
    fprintf(stderr, "explorer: no memory\n");
    abort();
  }
  for (int i = 0; i < kMaxThreads; i++) threads_[i].stack = stacks + i * kStack;
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
  first_data.assign(__start_tuco_model_data, __stop_tuco_model_data);
}

void Execution::reset() {
  memcpy(__start_tuco_model_data, first_data.data(), first_data.size());
  memset(__start_tuco_model_bss, 0, __stop_tuco_model_bss - __start_tuco_model_bss);
  memset(arena_, 0, arena_used_);
  arena_used_ = 0;
  arena_chain_ = 0;
  machine_.reset(thread_count_);
  for (int i = 0; i < thread_count_; i++) {
    threads_[i].status = Status::Unused;
    threads_[i].guard = 0;
    threads_[i].wait_mask = 0;
    threads_[i].deadline = -1;
    memset(threads_[i].locals, 0, sizeof threads_[i].locals);
  }
  for (const Local &l : locals_) memset(l.address, 0, l.size);
  thread_count_ = 0;
  current_ = -1;
  now_ = 1000000000;
  tickets_ = 0;
  steps = 0;
  abandoned = learned = false;
  failure = {};
  trace.clear();
  schedule.clear();
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
  snprintf(t.name, sizeof t.name, "%s", name);
  t.run = run;
  t.argument = argument;
  t.status = Status::Ready;
  void **top = (void **)(t.stack + kStack - 64);
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
  reset();
  active_ = true;
  spawn("main", [](void *) { execution->scenario_->main(); }, nullptr);
  current_ = 0;
  model_switch(&main_sp_, threads_[0].sp);
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

int Execution::decide(Kind kind, const Option *options, int n) {
  if (n == 1) return 0;
  int chosen = strategy_->choose(kind, steps, options, n, 0);
  if (chosen < 0) {
    abandoned = true;
    leave();
  }
  if (chosen) {
    char text[40];
    snprintf(text, sizeof text, "%s%d%c%d", schedule.empty() ? "" : ".", steps, "trd"[(int)kind], chosen);
    schedule += text;
  }
  return chosen;
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
    int chosen = 0;
    if (n > 1) {
      uint64_t state = strategy_->wants_state() ? state_hash(pause) : 0;
      chosen = strategy_->choose(Kind::Thread, steps, options, n, state);
      if (chosen < 0) {
        abandoned = true;
        leave();
      }
      if (chosen) {
        char text[40];
        snprintf(text, sizeof text, "%s%dt%d", schedule.empty() ? "" : ".", steps, chosen);
        schedule += text;
      }
    }
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

void Execution::note(Place place, const char *format, ...) {
  if (!tracing) return;
  char text[300], line[500];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  const char *file = place.file;
  if (const char *at = strstr(file, "runtime/")) file = at + 8;
  snprintf(line, sizeof line, "%5d  %-10s %-64s %s", steps, threads_[current_].name, text,
           *file ? (std::string(file) + ":" + std::to_string(place.line)).c_str() : "");
  trace.push_back(line);
}

// --- steps ---

// Which of the messages that the access may read, if `allowed`; the newest that is costs nothing.
template <class F> int Execution::pick(const uint16_t *messages, int n, F allowed) {
  Option options[Machine::kMaxCandidates];
  int which[Machine::kMaxCandidates], count = 0;
  for (int i = 0; i < n; i++) {
    if (!allowed(messages[i])) continue;
    which[count] = i;
    options[count].stale = count > 0;
    count++;
  }
  return which[decide(Kind::Value, options, count)];
}

static const char *behind(int age) {
  static const char *const texts[] = {"", ", one behind", ", two behind", ", three behind", ", far behind"};
  return texts[age < 4 ? age : 4];
}

uint64_t Execution::load(const void *p, unsigned size, int order, Place place) {
  point(p, false);
  Location &l = machine_.location(p, size);
  uint16_t messages[Machine::kMaxCandidates];
  int n = machine_.candidates(current_, l, order, messages);
  int age = pick(messages, n, [](uint16_t) { return true; });
  uint64_t value = machine_.load(current_, l, order, messages[age]);
  if (tracing)
    note(place, "load %s = %#lx, %s%s", describe(p).c_str(), value, order_name(order), behind(age));
  return value;
}

void Execution::store(void *p, unsigned size, uint64_t value, int order, Place place) {
  value = masked(value, size);
  point(p, false);
  Location &l = machine_.location(p, size);
  uint16_t messages[Machine::kMaxCandidates];
  int n = machine_.candidates(current_, l, order, messages);
  int age = pick(messages, n, [&](uint16_t m) { return machine_.can_follow(m); });
  machine_.store(current_, l, value, order, messages[age]);
  if (p == guard_word() && seen_guard) *seen_guard = *guard_word();
  if (tracing)
    note(place, "store %s = %#lx, %s%s", describe(p).c_str(), value, order_name(order), behind(age));
}

uint64_t Execution::update(void *p, unsigned size, Update kind, uint64_t operand, int order, Place place) {
  point(p, false);
  Location &l = machine_.location(p, size);
  uint16_t messages[Machine::kMaxCandidates];
  int n = machine_.candidates(current_, l, order, messages);
  int age = pick(messages, n, [&](uint16_t m) { return machine_.can_follow(m); });
  uint64_t old = machine_.value(messages[age]), value = operand;
  if (kind == Update::Add) value = old + operand;
  if (kind == Update::Or) value = old | operand;
  if (kind == Update::And) value = old & operand;
  value = masked(value, size);
  machine_.update(current_, l, value, order, messages[age]);
  if (tracing)
    note(place, "update %s: %#lx -> %#lx, %s%s", describe(p).c_str(), old, value, order_name(order),
         behind(age));
  return old;
}

bool Execution::compare_exchange(void *p, unsigned size, uint64_t &expected, uint64_t value, int order,
                                 int failure_order, Place place) {
  point(p, false);
  Location &l = machine_.location(p, size);
  uint16_t messages[Machine::kMaxCandidates];
  int n = machine_.candidates(current_, l, order, messages);
  uint64_t wanted = masked(expected, size);
  value = masked(value, size);
  int age =
      pick(messages, n, [&](uint16_t m) { return machine_.value(m) != wanted || machine_.can_follow(m); });
  uint64_t old = machine_.value(messages[age]);
  if (old == wanted) {
    machine_.update(current_, l, value, order, messages[age]);
    if (tracing)
      note(place, "compare-exchange %s: %#lx -> %#lx, %s%s", describe(p).c_str(), old, value,
           order_name(order), behind(age));
    return true;
  }
  if (order == __ATOMIC_SEQ_CST) machine_.full_fence(current_);
  machine_.load(current_, l, failure_order, messages[age]);
  if (tracing)
    note(place, "compare-exchange %s: %#lx is not %#lx%s", describe(p).c_str(), old, wanted, behind(age));
  expected = old;
  return false;
}

void Execution::fence(int order, Place place) {
  step_done();
  machine_.fence(current_, order);
  note(place, "fence, %s", order_name(order));
}

void Execution::plain(const void *p, bool write, Place place) {
  Place other{};
  int thread = 0;
  if (machine_.plain(current_, p, write, place, other, thread)) return;
  char text[400];
  snprintf(text, sizeof text, "%s of %s by %s at %s:%d and an access by %s at %s:%d are not ordered",
           write ? "write" : "read", describe(p).c_str(), threads_[current_].name, place.file, place.line,
           threads_[thread].name, other.file, other.line);
  note(place, "%s %s", write ? "writes" : "reads", describe(p).c_str());
  fail("data race", text);
}

bool Execution::lock(void *p, Place place) {
  if (!scenario_->primitive_locks) return false;
  point(p, false);
  while (*(uint32_t *)p != 0) {
    threads_[current_].status = Status::Lock;
    threads_[current_].waits_for = p;
    reschedule(Pause::Block);
  }
  threads_[current_].status = Status::Ready;
  Location &l = machine_.location(p, 4);
  machine_.update(current_, l, 1, __ATOMIC_ACQUIRE, l.newest);
  if (tracing) note(place, "lock %s", describe(p).c_str());
  return true;
}

bool Execution::try_lock(void *p, bool &taken, Place place) {
  if (!scenario_->primitive_locks) return false;
  if (!tried_[p]) {
    tried_[p] = true;
    learned = true;
  }
  uint64_t expected = 0;
  taken = compare_exchange(p, 4, expected, 1, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED, place);
  return true;
}

bool Execution::unlock(void *p, Place place) {
  if (!scenario_->primitive_locks) return false;
  step_done();
  is_shared(p);
  if (all_shared || (!tried_.empty() && tried_.count(p))) reschedule(Pause::Step);
  if (*(uint32_t *)p != 1) fail("assertion", "a lock that nobody holds is given back: " + describe(p));
  Location &l = machine_.location(p, 4);
  machine_.store(current_, l, 0, __ATOMIC_RELEASE, l.newest);
  if (tracing) note(place, "unlock %s", describe(p).c_str());
  return true;
}

void Execution::futex_wait(void *p, uint32_t expected, int64_t timeout, Place place) {
  point(p, true);
  Location &l = machine_.location(p, 4);
  machine_.full_fence(current_);
  uint64_t value = machine_.newest_value(l);
  machine_.learn(current_, value);
  machine_.learn_order(current_, l.hash);
  if (value != expected) {
    if (tracing) note(place, "futex_wait %s: is %#lx already", describe(p).c_str(), value);
    return;
  }
  Thread &t = threads_[current_];
  t.status = Status::Futex;
  t.waits_for = p;
  t.queue_ticket = tickets_++;
  t.deadline = timeout >= 0 ? now_ + timeout : -1;
  if (tracing) note(place, "futex_wait %s: sleeps", describe(p).c_str());
  reschedule(Pause::Block);
}

void Execution::futex_wake(void *p, int count, Place place) {
  point(p, true);
  Location &l = machine_.location(p, 4);
  machine_.full_fence(current_);
  machine_.learn_order(current_, l.hash);
  int woken = 0;
  for (; woken < count; woken++) {
    int first = -1;
    for (int i = 0; i < thread_count_; i++)
      if (threads_[i].status == Status::Futex && threads_[i].waits_for == p &&
          (first < 0 || threads_[i].queue_ticket < threads_[first].queue_ticket))
        first = i;
    if (first < 0) break;
    wake_thread(first, false);
    machine_.learn(first, machine_.thread_hash(current_));
  }
  if (tracing) note(place, "futex_wake %s: %d", describe(p).c_str(), woken);
}

void Execution::relax(Place place) {
  step_done();
  uint32_t mask = 0;
  for (int i = 0; i < thread_count_; i++)
    if (i != current_ && enabled(i)) mask |= 1u << i;
  threads_[current_].wait_mask = mask;
  note(place, "relaxes");
  reschedule(Pause::Relax);
}

void Execution::sleep(int64_t nanoseconds, Place place) {
  step_done();
  Thread &t = threads_[current_];
  t.status = Status::Sleep;
  t.waits_for = nullptr;
  t.deadline = now_ + nanoseconds;
  note(place, "sleeps for %ld ns", (long)nanoseconds);
  reschedule(Pause::Block);
}

uint32_t Execution::choose(uint32_t n, Place place) {
  if (n < 2) return 0;
  steps++;
  Option options[16];
  if (n > 16) n = 16;
  uint32_t chosen = decide(Kind::Data, options, n);
  machine_.learn(current_, chosen + 31);
  note(place, "chooses %u of %u", chosen, n);
  return chosen;
}

void *Execution::allocate(size_t size, size_t align) {
  if (active_) machine_.learn_order(current_, arena_chain_);
  arena_used_ = (arena_used_ + align - 1) & ~(align - 1);
  void *p = arena_ + arena_used_;
  arena_used_ += size;
  if (arena_used_ > kArenaBytes) fail("limit", "the arena is full");
  return p;
}

std::string Execution::describe(const void *p) const {
  if (!p) return "";
  char text[80];
  auto found = names_.upper_bound(p);
  if (found != names_.begin()) {
    --found;
    size_t offset = (const char *)p - (const char *)found->first;
    if (offset == 0) return found->second.text;
    if (offset < found->second.size) {
      snprintf(text, sizeof text, "%s+%zu", found->second.text, offset);
      return text;
    }
  }
  snprintf(text, sizeof text, "%p", p);
  return text;
}

// --- hooks ---

uint64_t load(const void *p, unsigned size, int order, Place place) {
  return execution->load(p, size, order, place);
}
void store(void *p, unsigned size, uint64_t value, int order, Place place) {
  execution->store(p, size, value, order, place);
}
uint64_t update(void *p, unsigned size, Update kind, uint64_t operand, int order, Place place) {
  return execution->update(p, size, kind, operand, order, place);
}
bool compare_exchange(void *p, unsigned size, uint64_t &expected, uint64_t value, int order,
                      int failure_order, Place place) {
  return execution->compare_exchange(p, size, expected, value, order, failure_order, place);
}
void fence(int order, Place place) { execution->fence(order, place); }
void plain(const void *p, bool write, Place place) { execution->plain(p, write, place); }
bool lock(void *p, Place place) { return execution->lock(p, place); }
bool try_lock(void *p, bool &taken, Place place) { return execution->try_lock(p, taken, place); }
bool unlock(void *p, Place place) { return execution->unlock(p, place); }
void futex_wait(void *p, uint32_t expected, int64_t timeout, Place place) {
  execution->futex_wait(p, expected, timeout, place);
}
void futex_wake(void *p, int count, Place place) { execution->futex_wake(p, count, place); }
void relax(Place place) { execution->relax(place); }
int spawn(const char *name, void (*run)(void *), void *argument) {
  return execution->spawn(name, run, argument);
}
int64_t now() { return execution->now(); }
void sleep(int64_t nanoseconds, Place place) { execution->sleep(nanoseconds, place); }
uint32_t choose(uint32_t n, Place place) { return execution->choose(n, place); }
void *allocate(size_t size, size_t align) { return execution->allocate(size, align); }
void thread_local_variable(void *p, unsigned size) { execution->thread_local_variable(p, size); }
void fail(const char *kind, const char *text, uint64_t value1, uint64_t value2, Place place) {
  char buffer[400];
  snprintf(buffer, sizeof buffer, "%s:%d: %s", place.file, place.line, text);
  std::string message = buffer;
  if (value1 || value2) message += " (" + std::to_string(value1) + ", " + std::to_string(value2) + ")";
  execution->fail(kind, message);
}

} // namespace tuco::rt::model
