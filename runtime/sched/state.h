#pragma once
// The scheduler's shared state; private to this folder.
#include "runtime/sched/scheduler.h"

namespace tuco::rt::sched {

struct State {
  sync::Mutex lock{sync::Rank::Scheduler};
  // Guarded by lock; the counts are also read without it.
  G *global_first = nullptr, *global_last = nullptr;
  uint32_t global_count = 0;
  P *idle_procs = nullptr;
  uint32_t idle_proc_count = 0;
  M *idle_threads = nullptr;
  M *timer_sleeper = nullptr;    // the idle M that wakes for the next timer
  int64_t timer_sleep_until = 0; // atomic: when; MAX, from initialise on: there is none
  M *poller = nullptr;           // the M that waits for files; written under lock, by itself
  int32_t stop_wait = 0;         // Ps that have not stopped yet
  uint64_t thread_count = 0;     // atomic: that are alive
  uint64_t service_threads = 0;  // atomic: threads that never run goroutines
  uint64_t last_thread_id = 0;   // atomic
  M *all_threads = nullptr;      // records of all, those that have ended too
  M *unused_threads = nullptr;   // records of threads that have ended
  M *threads_to_start = nullptr; // by the starter
  uint32_t requesting = 0;       // atomic: guard words of other threads are about to be written
  bool monitor_waiting = false;
  bool main_gone = false; // main called Goexit

  uint32_t spinning = 0; // atomic: Ms looking for work
  // Atomic: kStopWanted, set and cleared under lock, and kDying, which is set without it and stays.
  uint32_t stop_requested = 0;
  M *stopper = nullptr;      // atomic: who has stopped the world
  uint32_t scanning = 0;     // atomic: stacks that are being looked at while the world runs
  uint32_t polling = 0;      // atomic: files are watched, from the first one on for ever
  uint32_t file_waiters = 0; // atomic: goroutines that wait for them
  int64_t polled_at = 0;     // atomic: when somebody last looked at all files
  uint32_t in_syscall = 0;   // atomic: goroutines in system calls that have lost their P
  sync::Note stop_note, monitor_note, stopper_note;
  sync::Note starter_note;
  sync::Note halt_note; // an M has halted: for who prints the last words
  sync::Mutex stop_mutex{sync::Rank::StopWorld};

  int processors = 0; // of the machine, that the process may use
  int procs = 0;      // changes with the world stopped
  P *all_procs[kMaxProcs] = {};

  uint64_t live_goroutines = 0;   // atomic
  uint64_t last_goroutine_id = 0; // atomic
};
extern State state;

constexpr uint64_t kThreadStack = 256 << 10;
constexpr uint32_t kStopWanted = 1, kDying = 2;
inline bool stop_requested() { return sync::load(&state.stop_requested, sync::seq_cst); }

// All with the lock held.
void push_global(G *first, G *last, uint32_t count);
G *take_global(P &p, uint32_t most); // the rest of a batch goes to p's queue
void put_idle(P *p);
P *take_idle_proc();
M *take_idle_thread();

void acquire(M &m, P *p); // p runs on m now
inline void set_m(P &p, M *m) { sync::store(&p.m, m, sync::relaxed); }

// Without the lock.
bool any_work();            // in the queues
bool files_are_unwatched(); // goroutines wait for files, and no M waits with them
// Queues the goroutines whose files are ready and wakes an M for them, or for all but the first, which the caller takes.
bool queue_ready_files(bool takes_first);
void run_proc(P *p, bool spinning); // an M for p: an idle one or a new one
void hand_off(P *p);                // p has lost its M: run it, if it has work
void stop_here(M &m); // the world is being stopped: gives P away and sleeps until there is another
void sleep_until_given_proc(M &m);
void start_monitor();
void thread_main(void *m);

// trace.cpp
bool is_traced();
void trace(int64_t now); // by the monitor

// locked_threads.cpp
void start_from_clean_thread(M *m);
[[noreturn]] void end_thread(M &m);
void lock_first_goroutine(G &g, M &m);
// For an m whose goroutine has stopped running. True: it was queued and is the next to run, and m still has its P.
bool take_own_if_next(M &m);
// Waits, without a P, until it can run again; then m has a P for it.
void wait_for_own_goroutine(M &m);
// m's P goes to the thread that g is locked to.
void give_to_own_thread(M &m, G &g);
// g runs on m from now on, and will be in Go code: status, links, cache and guard word. The only way there.
void become_running(M &m, G &g);
// The process is dying and this M has seen it: it does nothing any more.
[[noreturn]] void halt();

} // namespace tuco::rt::sched
