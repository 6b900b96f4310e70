#pragma once
// What the collector tells of itself: counters for runtime.ReadMemStats, and a line a cycle for GODEBUG=gctrace=1, in gc's
// format.
#include <cstdint>

namespace tuco::rt::gc {

struct CollectorStatistics {
  uint64_t collections, forced;
  uint64_t pause_total; // nanoseconds; both stops of a cycle
  uint64_t last_end;    // wall time, nanoseconds
  uint64_t live_bytes;  // marked by the latest cycle
  double
      cpu_fraction; // of the time that all Ps had since the program began: what went into collections, idle time not counted
};
CollectorStatistics statistics();

// The stops of the latest cycles, and their ends (wall time), in nanoseconds: cycle n at (n + 255) % 256.
struct Pauses {
  uint64_t length[256], end[256];
};
const Pauses &pauses();

// Who marks.
enum class Activity : uint8_t { Assist, Turn, Idle };
void note_marking(Activity activity, int64_t nanoseconds);
// Nanoseconds of all cycles, the present one included.
int64_t marking_time(Activity activity);
// Of the program's global variables, as far as they may hold pointers.
uint64_t global_bytes();

// --- the world is stopped; times are monotonic, in nanoseconds ---

// A cycle begins: asked for, at the first stop, with a heap of so many bytes.
void note_beginning(int64_t asked, uint64_t heap_bytes, bool forced);
void note_marking_begins(int64_t now);
// A stop in vain: there was more to mark.
void note_stop(int64_t asked, int64_t now);
// How the heap is at the end: with what was allocated meanwhile, and without what is dead. Returns the part that collecting
// had of all Ps' time since the cycle before ended: idle time not counted. marked_bytes: of what was there before.
double note_end(int64_t asked, uint64_t heap_bytes, uint64_t live_bytes, uint64_t marked_bytes);

// Before the first cycle.
void initialise_statistics(bool trace);

} // namespace tuco::rt::gc
