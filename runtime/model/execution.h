#pragma once
// One execution of a scenario: model threads (fibers on one system thread), whose steps the strategy puts in order.
//
// Before each step on a location that more than one thread touches, the strategy says who goes next. That the others
// could have gone before a step that only its own thread can notice makes no difference: which locations are shared is
// learnt from execution to execution (`learned`). Giving a lock back is no such point either, except where somebody
// tries it without waiting: what another does before could as well be done after.
//
// A thread that goes round a loop (cpu_relax) is not chosen again before all others that can run have made a step, or
// only at the price of a preemption: so loops that wait end, and one that does not is told as a livelock. Time stands
// still while anybody can run, and then jumps to the next deadline, if the scenario has it so; a scenario may also let
// deadlines pass early, at the price of a preemption.
#include "runtime/model/machine.h"
#include "runtime/model/tracked_memory.h"

#include <map>
#include <string>
#include <unordered_map>

namespace tuco::rt::model {

// A claim about the code: threads, and what must hold.
struct Scenario {
  const char *name;
  const char *claim;
  void (*main)(); // thread 0
  // When nobody can go on and no deadline is left: fails, or returns if this is as it should be. Null: a deadlock.
  void (*quiet)() = nullptr;
  void (*finish)() = nullptr;     // when all threads have ended
  int preemptions = 2, stale = 2; // the bounds that are exhausted
  bool primitive_locks = true;
  bool timeouts = false;       // time goes on when nobody can run
  bool early_timeouts = false; // and at any other moment
  int max_steps = 6000;
};

struct Option {
  uint8_t preemptions = 0, stale = 0; // what it costs
  uint8_t thread = 0;                 // Kind::Thread
  bool timeout = false;               // its deadline passes
  bool waiting = false;               // it goes round a loop, and others have not all made a step
};

enum class Kind : uint8_t { Thread, Value, Data };

class Execution;

class Strategy {
public:
  virtual ~Strategy() = default;
  // Which of n > 1 options; -1: the execution is given up, as its state was seen before.
  virtual int choose(Kind kind, int step, const Option *options, int n, uint64_t state) = 0;
  virtual bool wants_state() const { return false; }

  // For a search that goes back to snapshots (snapshot.h). False: the execution begins at the beginning.
  virtual bool go_back(Execution &) { return false; }
  // Whether the choice that was just made is one to go back to.
  virtual bool wants_snapshot(int) const { return false; }
  virtual void take_snapshot(Execution &, int) {}
  // The same choice, when a snapshot was taken or gone back to.
  virtual int choose_again(const Option *) { return 0; }
};

// One that was made: option `option` before step `step`.
struct Choice {
  int step;
  Kind kind;
  uint8_t option;
};

struct Failure {
  std::string kind, text;
  bool happened() const { return !kind.empty(); }
};

// Which threads have touched a location, as bits; over all executions of a scenario.
class Touched {
public:
  uint32_t &by(const void *p) {
    if (2 * count_ >= slots_.size()) grow();
    Slot &slot = slot_of(p);
    if (!slot.address) {
      slot.address = p;
      count_++;
    }
    return slot.threads;
  }
  void clear() {
    slots_.assign(256, {});
    count_ = 0;
  }

private:
  struct Slot {
    const void *address;
    uint32_t threads;
  };
  Slot &slot_of(const void *p) {
    size_t i = mix((uint64_t)p, 0) & (slots_.size() - 1);
    while (slots_[i].address && slots_[i].address != p) i = (i + 1) & (slots_.size() - 1);
    return slots_[i];
  }
  void grow() {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    for (const Slot &s : old)
      if (s.address) slot_of(s.address) = s;
  }
  std::vector<Slot> slots_{256};
  size_t count_ = 0;
};

constexpr int kMaxGoroutineStacks = 64;

class Execution {
public:
  Execution();
  // From the beginning, or from where the strategy goes back to.
  void run(const Scenario &scenario, Strategy &strategy);

  Failure failure;
  bool abandoned = false;
  bool learned = false; // a location turned out to be shared
  int steps = 0;
  bool tracing = false;
  bool all_shared = false; // every step is a place of choice
  std::vector<std::string> trace;
  std::vector<Choice> choices;
  std::string schedule() const;  // choices other than the first, as `step kind option`
  bool checking = false;         // digests are made
  std::vector<uint64_t> digests; // of the state before each choice of this run
  // For another scenario.
  void forget_shared();
  // Copies the state, between two steps (snapshot.h).
  void keep(Copy &copy);

  // For the hooks.
  uint64_t load(const void *p, unsigned size, int order, Place place);
  void store(void *p, unsigned size, uint64_t value, int order, Place place);
  uint64_t update(void *p, unsigned size, Update kind, uint64_t operand, int order, Place place);
  bool compare_exchange(void *p, unsigned size, uint64_t &expected, uint64_t value, int order,
                        int failure_order, Place place);
  void fence(int order, Place place);
  void plain(const void *p, bool write, Place place);
  bool lock(void *p, Place place);
  bool try_lock(void *p, bool &taken, Place place);
  bool unlock(void *p, Place place);
  void futex_wait(void *p, uint32_t expected, int64_t timeout, Place place);
  void futex_wake(void *p, int count, Place place);
  void relax(Place place);
  int spawn(const char *name, void (*run)(void *), void *argument);
  int64_t now() const { return now_; }
  void sleep(int64_t nanoseconds, Place place);
  uint32_t choose(uint32_t n, Place place);
  void *allocate(size_t size, size_t align);
  char *allocate_stack(const uint64_t *sp);
  // What a fault tells of memory under test; false: it is not to be written to.
  bool note_fault(const void *address) { return arena_.note_fault(address) || stacks_.note_fault(address); }
  void thread_local_variable(void *p, unsigned size);
  [[noreturn]] void fail(const char *kind, const std::string &text);
  [[noreturn]] void end(); // as it should
  void quiescent();        // nobody can go on: the scenario's `quiet` decides; does not return
  std::string describe(const void *p) const;
  // For traces: bytes of `size` are printed as `text` and an offset. The text must last.
  void name(const void *p, size_t size, const char *text) { names_[p] = {text, size}; }
  template <class T> void name(const T &object, const char *text) { name(&object, sizeof object, text); }
  // The guard word of the calling model thread. Assembly reads the one of the system thread: `seen_guard` points there.
  uint64_t *guard_word() { return &threads_[current_].guard; }
  uint64_t *seen_guard = nullptr;
  const char *thread_name(int i) const { return threads_[i].name; }
  int current_thread() const { return current_; }
  bool active() const { return active_; }

private:
  enum class Status : uint8_t { Unused, Ready, Lock, Futex, Sleep, Done };
  struct Thread {
    void *sp = nullptr;
    char name[24] = {};
    void (*run)(void *) = nullptr;
    void *argument = nullptr;
    Status status = Status::Unused;
    const void *waits_for = nullptr;
    int64_t deadline = -1;
    uint32_t wait_mask = 0; // it relaxes until these have made a step
    uint64_t queue_ticket = 0;
    alignas(64) uint64_t guard = 0;
    char locals[320] = {};
  };
  struct Local {
    void *address;
    unsigned size, offset;
  };
  enum class Pause { Step, Relax, Block };

  static void thread_start();
  static void catch_faults();
  void reset();
  char *stack(int i) { return stacks_.base() + i * kStackBytes; }
  void keep_threads(Copy &copy);
  void keep_stacks(Copy &copy);
  char *live_part(int stack);
  uint64_t digest() const;
  bool enabled(int i);
  void reschedule(Pause pause);
  void point(const void *p, bool order_only);
  void switch_to(int next);
  void leave();
  void note(Place place, const char *format, ...) __attribute__((format(printf, 3, 4)));
  int decide(Kind kind, const Option *options, int n, uint64_t state = 0);
  template <class F> int pick(const uint16_t *messages, int n, F allowed);
  uint64_t state_hash(Pause pause);
  void step_done();
  bool is_shared(const void *p);
  void wake_thread(int i, bool timed_out);

  Machine machine_;
  Thread threads_[kMaxThreads];
  int thread_count_ = 0;
  int current_ = -1;
  void *main_sp_ = nullptr;
  const Scenario *scenario_ = nullptr;
  Strategy *strategy_ = nullptr;
  int64_t now_ = 0;
  uint64_t tickets_ = 0;
  bool active_ = false;
  std::vector<Local> locals_;
  unsigned locals_size_ = 0;
  TrackedMemory arena_, stacks_; // of model threads, then of goroutines
  size_t arena_used_ = 0;
  uint64_t arena_chain_ = 0;
  int goroutine_stacks_ = 0;
  const uint64_t *goroutine_sp_[kMaxGoroutineStacks];
  bool snapshot_wanted_ = false; // why a model thread came back to run()
  Touched touched_;
  std::unordered_map<const void *, bool> tried_; // locks that are tried
  struct Name {
    const char *text;
    size_t size;
  };
  std::map<const void *, Name> names_;
};

extern Execution *execution;

} // namespace tuco::rt::model
