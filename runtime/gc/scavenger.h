#pragma once
// Gives free pages back to the system: in the background what the heap is not going to need, at once what the program asks
// for (debug.FreeOSMemory). What the memory limit does not leave is given back by whoever takes pages
// (heap/page_heap.h).
#include <cstdint>

namespace tuco::rt::gc {

// GODEBUG=scavtrace=1: a line after each cycle, in gc's format.
void initialise_scavenger(bool trace);

// After a cycle, the world running: from now on so many bytes of pages, in use or resident, are enough. pages_before:
// bytes of pages that were in use when the cycle ended. limit: what the memory limit leaves.
void scavenge_down_to(uint64_t want, uint64_t pages_before, uint64_t limit);

// All of them, now.
void scavenge_all();
bool scavenger_has_started();
// Nanoseconds that the scavenger's thread worked, ever.
int64_t scavenging_time();

} // namespace tuco::rt::gc
