#pragma once
// Where marking starts: global variables, goroutines (registers, machine frames, data frames), and what
// services keep outside the heap.
//
// What services keep is visited while the world is stopped, before anything runs that could take it away; but timers, of which
// there may be millions, are marked piece by piece, and the service sees to it that none is missed. Global
// variables are like the fields of an object: stores to them have barriers. A goroutine's stack is scanned once, and
// before any of the goroutine's code runs: by whoever claims it first, a P that marks, or the M that is about to run it.
// So a goroutine that runs has been scanned, always (barrier.h needs that).
//
//     G::scan    other than these two --(compare and exchange)--> claimed in this cycle --> done in this cycle
//
// The claim keeps a goroutine where it is: become_running waits until it is done, and so does whoever wants to use the
// descriptor of a dead one again. Nothing else moves a stack or changes it, but for values that others put into the data
// frames of one that waits, which channel operations shade. A goroutine that is made while marking goes on is done: all
// that it is given comes from one that has been scanned. The one that has stopped the world to begin is claimed before the
// world goes on, and scans itself.
#include "runtime/gc/mark.h"
#include "runtime/sched/goroutine.h"

namespace tuco::rt::gc {

// What is done with each root: the collector marks it, the escape check looks where it leads.
class RootVisitor {
public:
  virtual void root(uintptr_t pointer, const void *where) = 0;

protected:
  ~RootVisitor() = default;
};

// Services (timers) register what they keep outside the heap; called by one thread with the world stopped. The name is
// for messages: "a timer".
using RootProvider = void (*)(RootVisitor &);
// With `pieces` the world runs: begin is called when it is stopped, then mark_piece by several threads until it returns false;
// the provider only serves checks.
struct RootPieces {
  void (*begin)();
  bool (*mark_piece)(Marker &marker);
};
void add_root_provider(const char *name, RootProvider provider, RootPieces pieces = {});
// Calls f(name, provider) for each.
void for_each_root_provider(void (*f)(void *context, const char *name, RootProvider provider), void *context);

// The world is stopped, and `self`, if there is one, claimed: scan_claimed must follow.
void begin_roots(Marker &marker, sched::G *self);
void scan_claimed(Marker &marker, sched::G &self);
// A piece of the work; false: all are claimed.
bool claim_root(Marker &marker);
bool scan_is_done(const sched::G &g);
// Nobody else may run g: scans it if nobody has, waits while somebody does.
void scan_before_run(Marker &marker, sched::G &g);
// The descriptor is dead, and about to be used again, for a goroutine that needs no scan.
void renew_scan(sched::G &g);
// For checks, at the end of the phase: every goroutine has been scanned.
void check_all_scanned();

} // namespace tuco::rt::gc
