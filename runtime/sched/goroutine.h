#pragma once
// G (goroutine), M (thread), P (the right to run Go code, with what that needs without locks).
//
//     status of G         Idle -> Runnable <-> Running -> Dead -> (reused) Runnable
//                                    ^           |  ^
//                                    +- Waiting <+  +-> Syscall
//
// Guards. G: the M that runs it, or whoever took it from a queue or from what it waits on; `status` is
// atomic. P: the M that holds it; `status` and `preempt` are atomic. M: its own thread; `next_p`, `polls` and
// `note` are the mailbox of whoever wakes it.
#include "runtime/abi/g_layout.h"
#include "runtime/heap/heap.h"
#include "runtime/sched/run_queue.h"
#include "runtime/sched/wait_reason.h"
#include "runtime/stack/frame_history.h"
#include "runtime/stack/switch.h"
#include "runtime/sync/mutex.h"

namespace tuco::rt::sched {

struct M;
struct P;
struct G;

enum class Status : uint32_t { Idle, Runnable, Running, Waiting, Syscall, Dead };
enum class PStatus : uint32_t { Idle, Running, Syscall, Stopped, Dead };

// How a goroutine stands in the queue of what it waits for (channel, semaphore, notify list). Owned by the
// lock of that queue while linked. Lives in G, or, for select, in an array that G keeps.
struct Waiter {
  G *g;
  Waiter *next, *previous;
  void *object;    // channel, semaphore address
  void *element;   // where to send from or receive to
  uint64_t ticket; // select: index of the case; notify list: ticket
  bool is_select, is_send;
  bool queued;  // linked
  bool success; // woken by a partner, not by close
};

// What belongs to one life of a goroutine. When a descriptor is used again, all of it becomes zero, whatever fields
// there are (goroutines.cpp).
struct Life {
  uint64_t id;
  WaitReason wait_reason;
  bool at_prologue;     // stopped (or in C++) at __morestack
  bool is_runtime;      // not counted, not shown
  uint32_t select_done; // atomic: 0 while a select waits; who sets it to 1 has won it
  M *m;
  G *next; // in a queue or list
  uint64_t creator_id;
  uintptr_t creator_pc; // return address in the function with the go statement
  void *panics;         // innermost runtime.panicRecord: a Go pointer, a root
  // Run by the scheduler, on the system stack, before the goroutine goes on.
  bool owes_marking; // at its next safepoint it waits for the end of the collection cycle
  void (*continuation)(G &);
  uint64_t continuation_value;
  Waiter waiter;
  uint32_t select_count, select_locks;
  bool fault_signal;     // the innermost panic is about a nil dereference
  uintptr_t fault_pc;    // its place
  int64_t timer_slot;    // of its sleep, while it sleeps
  int64_t waiting_since; // when a collection first saw it waiting, nanoseconds; 0: none has. Atomic
  // It runs on this thread only, and that runs nothing else (locked_threads.cpp). Written by itself while it runs.
  M *locked_to;
  uint32_t locks;  // calls of LockOSThread that have not been taken back
  bool inner_lock; // while package initialisation runs on the main thread
  // Objects that only C++ on the system stack knows: roots while it may collect (gc::Rooted).
  void *rooted[4];
  uint32_t rooted_count;
};

// What stays with the descriptor.
struct Kept {
  uint32_t status; // Status, atomic
  uint32_t scan;   // atomic: whose turn its stack is (gc/roots.h)
  uint32_t select_capacity;
  Waiter *select_waiters; // permanent memory, grown on demand; then select_capacity uint16_t: the lock order
  // escapecheck only: permanent memory; its own thread's, or the world is stopped.
  stack::FrameHistory *frame_history;
};

struct G : abi::GLayout, Life, Kept {
  Status get_status() const { return (Status)sync::load(&status, sync::acquire); }
  void set_status(Status s) { sync::store(&status, (uint32_t)s, sync::release); }
};
static_assert(sizeof(G) == sizeof(abi::GLayout) + sizeof(Life) + sizeof(Kept), "a field that nobody resets");

struct P {
  int32_t id;
  uint32_t status;  // PStatus, atomic
  M *m;             // written by the M itself or under the scheduler's lock; atomic for request_preemption
  P *next;          // idle list
  uint32_t preempt; // atomic: the slice is over; give the processor away at the next safepoint
  uint32_t tick;    // slices begun; written by the owner, atomic for the monitor
  uint32_t syscall_tick; // system calls; written by the owner, atomic for the monitor
  RunQueue<G> queue;
  G *free_goroutines; // dead, with a stack of the smallest size
  uint32_t free_count;
  heap::Cache cache;
  int64_t mark_time; // nanoseconds that went into marking in this cycle; owner, or the world is stopped
  // What the monitor saw last, and since when. The monitor only.
  uint32_t seen_tick, seen_syscall_tick;
  int64_t slice_seen_at, syscall_seen_at;

  PStatus get_status() const { return (PStatus)sync::load(&status, sync::acquire); }
  void set_status(PStatus s) { sync::store(&status, (uint32_t)s, sync::release); }
  // Both are full barriers: the partners are in syscalls.cpp and stop_world.cpp.
  void exchange_status(PStatus s) { sync::exchange(&status, (uint32_t)s, sync::seq_cst); }
  bool change_status(PStatus from, PStatus to) {
    uint32_t expected = (uint32_t)from;
    return sync::compare_exchange(&status, &expected, (uint32_t)to, sync::seq_cst, sync::seq_cst);
  }
};

struct M {
  uint64_t id;
  P *p;
  P *next_p; // given by who wakes it
  bool spinning;
  M *next;         // idle list, or that of records without a thread
  M *next_of_all;  // written before it is on that list
  G *locked;       // the only goroutine that it may run; its own thread's
  bool is_tainted; // locked by the program, which may have changed the thread: no other is started from it
  bool ends;       // its goroutine ended while locked, and the thread does too
  sync::Note own_note; // its goroutine can run: next_p is for it. Reset by the thread
  void *signal_stack;
  bool idle;  // on the idle list; scheduler's lock
  bool polls; // while it sleeps it waits for files: poll_hooks.interrupt wakes it. As next_p
  uint64_t *guard_word;
  sync::Note note;
  os::ErrorOutput *print; // open print statement
  alignas(os::ErrorOutput) char print_storage[sizeof(os::ErrorOutput)];
};

extern "C" __thread M *rt_tls_m __attribute__((tls_model("local-exec")));

// The right to collect, park, panic or move the calling goroutine's stack: its context is saved in g, and
// this C++ runs on the thread's system stack. Made by the exported calls; whatever takes it is a safepoint.
class Mutator {
public:
  static Mutator current() { return Mutator(*(G *)rt_tls_g, *rt_tls_m); }
  G &g() const { return g_; }
  M &m() const { return m_; }
  P &p() const { return *m_.p; }
  heap::Cache &cache() const { return m_.p->cache; }

private:
  Mutator(G &g, M &m) : g_(g), m_(m) {}
  G &g_;
  M &m_;
};

} // namespace tuco::rt::sched
