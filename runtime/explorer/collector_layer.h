#pragma once
// What scenarios see of the collector.
#include "runtime/explorer/goroutine.h"
#include "runtime/gc/mark.h"

namespace tuco::rt::explorer {

struct Scans {
  uint32_t count[8]; // of a goroutine's stack, by its number
  uint32_t cycles;   // that have ended
  // Called by who scans the stack of a goroutine, and in the stop that ends a cycle; or null.
  void (*scan)(gc::Marker &marker, sched::G &g);
  void (*end)();
};
extern Scans scans;

} // namespace tuco::rt::explorer
