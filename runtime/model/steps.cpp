// The steps that model threads make, and the hooks that the sources under test call for them.
#include "runtime/model/execution.h"

#include <cstdarg>
#include <cstdio>
#include <string>

namespace tuco::rt::model {

namespace {
const char *order_name(int order) {
  switch (order) {
  case __ATOMIC_RELAXED: return "relaxed";
  case __ATOMIC_ACQUIRE: return "acquire";
  case __ATOMIC_RELEASE: return "release";
  case __ATOMIC_ACQ_REL: return "acq_rel";
  default: return "seq_cst";
  }
}
uint64_t masked(uint64_t value, unsigned size) {
  return size == 8 ? value : value & ((uint64_t{1} << 8 * size) - 1);
}
} // namespace

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
char *allocate_stack(const uint64_t *sp) { return execution->allocate_stack(sp); }
void thread_local_variable(void *p, unsigned size) { execution->thread_local_variable(p, size); }
void fail(const char *kind, const char *text, uint64_t value1, uint64_t value2, Place place) {
  char buffer[400];
  snprintf(buffer, sizeof buffer, "%s:%d: %s", place.file, place.line, text);
  std::string message = buffer;
  if (value1 || value2) message += " (" + std::to_string(value1) + ", " + std::to_string(value2) + ")";
  execution->fail(kind, message);
}

} // namespace tuco::rt::model
