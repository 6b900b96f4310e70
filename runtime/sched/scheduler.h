#pragma once
// The scheduler's interface; scheduler.cpp and idle.cpp have the essays.
#include "runtime/sched/goroutine.h"

namespace tuco::rt::sched {

constexpr int kMaxProcs = sync::kModel ? 8 : 1024;

// --- start ---
// Makes this thread the first M with the first P and `procs` Ps in all.
void initialise(int procs);
// A goroutine that will call the closure; not yet runnable. creator: may be null.
G *new_goroutine(void *closure, G *creator, uintptr_t creator_pc);
constexpr uint64_t kFirstRuntimeGoroutine = uint64_t{1} << 63;
// The same for a goroutine of the runtime's own: not counted, not shown, and with a number from there on.
G *new_runtime_goroutine(void *closure);
// Runs goroutines on this thread, those that are queued. The main thread begins with the program's first goroutine; `locked`: it
// is locked to the thread before anybody else can take it.
[[noreturn]] void run_thread();
[[noreturn]] void run_main_thread(G *first, bool locked);

// GODEBUG=schedtrace and scheddetail; milliseconds of 0: no trace. Before run_main_thread.
void initialise_trace(int64_t milliseconds, bool detailed);

// --- parking ---
// The calling goroutine is queued somewhere already, under a lock that is still held; `unlock` is released
// after the goroutine counts as waiting. Whoever readies it stores results in g.rax and g.rdx.
[[noreturn]] void park(Mutator &mutator, WaitReason reason, sync::Mutex *unlock);
// The same at a safepoint, or before the goroutine has begun: it goes on through g.resume as it is, with its own registers.
[[noreturn]] void park_for_resume(Mutator &mutator, WaitReason reason, sync::Mutex *unlock);
// For several locks, or none: begin_park, let wakers in, tuco_enter_scheduler. From there on g is not ours any more. Where
// nobody was let in after all, cancel_park, and the goroutine goes on as if nothing had happened.
void begin_park(G &g, WaitReason reason);
void cancel_park(Mutator &mutator, G &g);
// Makes a parked (or new) goroutine runnable. next: before the others of this P.
void ready(G *g, bool next = true);
// Gives the processor away; goes on through g.resume (default: the stub's return).
[[noreturn]] void yield(Mutator &mutator);
[[noreturn]] void exit_goroutine(Mutator &mutator);
// Goes on at once with what g.resume says, in place of returning through the stub.
[[noreturn]] void resume_now(Mutator &mutator);
// Makes the call site call a Go function with up to four integer arguments in place of what it called.
[[noreturn]] void call_go(Mutator &mutator, const void *function, uint64_t a = 0, uint64_t b = 0,
                          uint64_t c = 0, uint64_t d = 0);

// --- system calls ---
void enter_syscall(Mutator &mutator);
// Returns if the M still has a P or found one. Otherwise the goroutine is queued and its C++ frames are
// abandoned: results must be in g.rax and g.rdx already.
void exit_syscall(Mutator &mutator);

// --- stopping ---
// Whose stop it is in the distributions of stops (time_use.h).
enum class StopReason : uint8_t { Other, Collection };
// False: another goroutine is stopping the world; call `retry_later` or go on without.
bool try_stop_world(Mutator &mutator, StopReason reason = StopReason::Other);
void start_world(Mutator &mutator);
// The same on an M that runs no goroutine.
bool try_stop_world(M &m, StopReason reason = StopReason::Other);
void start_world(M &m);
bool stop_is_wanted();
// Yields; when the goroutine runs again, `again` is called on the system stack in its name.
[[noreturn]] void retry_later(Mutator &mutator, void (*again)(G &), uint64_t value);
// The new number takes effect; the world is stopped.
void resize(Mutator &mutator, int procs);

// --- views ---
int proc_count();
P *proc(int index);
uint64_t goroutine_count();
uint64_t goroutines_made();               // ever
uint64_t thread_count();                  // that run goroutines, or have
uint64_t service_threads();               // the monitor and the starter of threads, where there are such
uint64_t set_max_threads(uint64_t count); // returns the old limit; one more is fatal
// All goroutines ever made (dead ones too). With the world stopped, or dying.
template <class F> void each_goroutine(F f);
uint64_t all_goroutines_length();
G *all_goroutines_at(uint64_t index);
// For last words. Goroutines that are not Running when it returns stay where they are for ever, so that their stacks
// can be read; the others are asked to stop, and not waited for. False: somebody else has stopped the world and may
// be moving stacks. Never undone.
bool freeze_world();
// After it: returns when no other goroutine is Running, or the time (nanoseconds) is over.
void wait_for_halts(int64_t patience);
// The goroutine runs on its thread only from now on, and nothing else does, until that has been taken back as often. The
// lock that the first goroutine begins with is not counted.
void lock_thread(Mutator &mutator);
void unlock_thread(Mutator &mutator);
void unlock_first_goroutine(Mutator &mutator);
// Around everything that moves stacks or looks at them without the world being stopped: not while the process dies.
void begin_stack_scan();
void end_stack_scan();

// The guard word of this thread as it should be for g, not losing a request.
void arm_guard(G &g, P &p);

// Upward calls, set by services/timers: goroutines live on timers too.
struct TimerHooks {
  int64_t (*next_deadline)(); // 0: none
  void (*run_due)(bool idle); // readies goroutines; the caller has a P, and perhaps nothing else to do
};
extern TimerHooks timer_hooks;
// A timer earlier than all others was set: someone must wait for it.
void timer_added(int64_t when);

// Upward calls, set by services/netpoll when the first file is watched: goroutines live on files too.
struct PollHooks {
  // Waits for files until `until` (0: only looks; INT64_MAX: no limit), an interruption or a signal. Returns how many
  // goroutines are to go on, linked by `next` and still Waiting. Needs no P and no M; may be called by several at once.
  uint32_t (*poll)(int64_t until, G *&first, G *&last);
  void (*interrupt)(); // ends a wait of `poll`, the present one or the next
};
extern PollHooks poll_hooks;
void start_polling(const PollHooks &hooks);
// How many goroutines wait for files changes by that many; called on an M that has a P. Those that `poll` returns are
// counted by the scheduler.
void count_file_waiters(int32_t change);

// What the collector does between goroutines, on the system stack of an M that has a P.
struct CollectorHooks {
  void (*before_run)(G &g); // while it marks: before g goes on, which this M alone may run
  void (*turn)(P &p);       // while it marks: before the next goroutine is chosen
  bool (*idle)(P &p);       // there is no goroutine to run: whether there was something to do
  void (*renew)(G &g);      // while it marks: a dead descriptor is about to be a new goroutine
  // At a safepoint of a goroutine that owes marking: it waits while the collector marks; its `resume` is set.
  void (*settle)(Mutator &mutator);
  // For the monitor: asks for a cycle if one is overdue, and returns when it should look again; 0: not until it is woken.
  int64_t (*overdue)(int64_t now);
};
extern CollectorHooks collector_hooks;
// Whether the collector marks: atomic, and changed with the world stopped.
extern uint32_t marking;
inline bool is_marking() { return sync::load(&marking, sync::relaxed); }
// Whether a goroutine, a timer or a stop waits for a P: for the work that is done when there is nothing else.
bool is_wanted();
// Whoever runs on the P gives it up at the next safepoint.
void request_preemption(P &p);
// The same as ready, for a thread that has no P.
void ready_from_outside(G *g);
// Somebody else may be of use: wakes an M, if there is an idle P and nobody looks for work.
void wake_for_work();

template <class F> void each_goroutine(F f) {
  for (uint64_t i = 0, n = all_goroutines_length(); i < n; i++) f(*all_goroutines_at(i));
}

} // namespace tuco::rt::sched
