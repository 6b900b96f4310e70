#include "runtime/gc/statistics.h"

#include "runtime/gc/pacer.h"
#include "runtime/os/last_words.h"
#include "runtime/os/thread.h"
#include "runtime/sched/scheduler.h"
#include "runtime/stack/code_map.h"
#include "runtime/stack/data_stack.h"
#include "runtime/stack/pool.h"

namespace tuco::rt::gc {

namespace {
CollectorStatistics totals; // collections: atomic; all change with the world stopped
Pauses latest;
bool traces;
int64_t program_began;
int64_t last_ended; // a cycle
int64_t cpu_total;  // nanoseconds of all Ps that went into collections

struct {
  int64_t asked, marking_began, in_vain; // in_vain: stops that did not end it
  uint64_t heap;
  bool forced;
} cycle;
int64_t spent[3]; // atomic: by Activity, in this cycle
int64_t ever[3];  // the same in all cycles

int64_t spent_by(Activity activity) { return sync::load(&spent[(int)activity], sync::relaxed); }

// A number of thousandths, with so many digits behind the point.
void write_divided(os::ErrorOutput &out, uint64_t value, int digits) {
  uint64_t scale = 1;
  for (int i = 0; i < digits; i++) scale *= 10;
  out.unsigned_decimal(value / scale);
  if (!digits) return;
  out.text(".");
  for (uint64_t place = scale / 10; place; place /= 10) out.unsigned_decimal(value / place % 10);
}

// Milliseconds: two digits that count, but no more than three behind the point, and none from 10 on.
void write_milliseconds(os::ErrorOutput &out, int64_t nanoseconds) {
  if (nanoseconds >= 10000000) {
    out.unsigned_decimal(nanoseconds / 1000000);
    return;
  }
  uint64_t value = nanoseconds / 1000;
  if (!value) {
    out.text("0");
    return;
  }
  int digits = 3;
  for (; value >= 100; value /= 10) digits--;
  write_divided(out, value, digits);
}

void write_trace(int64_t asked, int64_t now, uint64_t heap, uint64_t live) {
  uint64_t procs = sched::proc_count();
  int64_t first = cycle.marking_began - cycle.asked, marking = asked - cycle.marking_began,
          last = now - asked;
  os::ErrorOutput out;
  out.text("gc ").unsigned_decimal(totals.collections).text(" @");
  write_divided(out, (cycle.asked - program_began) / 1000000, 3);
  out.text("s ").unsigned_decimal((uint64_t)(totals.cpu_fraction * 100)).text("%: ");
  write_milliseconds(out, first);
  out.text("+");
  write_milliseconds(out, marking);
  out.text("+");
  write_milliseconds(out, last);
  out.text(" ms clock, ");
  write_milliseconds(out, first * procs);
  out.text("+");
  write_milliseconds(out, spent_by(Activity::Assist));
  out.text("/");
  write_milliseconds(out, spent_by(Activity::Turn));
  out.text("/");
  write_milliseconds(out, spent_by(Activity::Idle));
  out.text("+");
  write_milliseconds(out, last * procs);
  out.text(" ms cpu, ").unsigned_decimal(cycle.heap >> 20).text("->").unsigned_decimal(heap >> 20);
  out.text("->")
      .unsigned_decimal(live >> 20)
      .text(" MB, ")
      .unsigned_decimal(heap_goal() >> 20)
      .text(" MB goal, ");
  out.unsigned_decimal((stack::stack_bytes_in_use() + stack::data_stack_bytes_in_use()) >> 20)
      .text(" MB stacks, ");
  out.unsigned_decimal(global_bytes() >> 20).text(" MB globals, ").unsigned_decimal(procs).text(" P");
  out.text(cycle.forced ? " (forced)\n" : "\n");
}
} // namespace

uint64_t global_bytes() {
  uint64_t words = 0;
  for (auto *root = stack::global_roots_begin(); root < stack::global_roots_end(); root++)
    words += root->words;
  return words * sizeof(uint64_t);
}

void initialise_statistics(bool trace) {
  traces = trace;
  program_began = os::monotonic_nanoseconds();
}

CollectorStatistics statistics() { return totals; }
const Pauses &pauses() { return latest; }

void note_marking(Activity activity, int64_t nanoseconds) {
  sync::fetch_add(&spent[(int)activity], nanoseconds, sync::relaxed);
  sync::fetch_add(&ever[(int)activity], nanoseconds, sync::relaxed);
}

int64_t marking_time(Activity activity) { return sync::load(&ever[(int)activity], sync::relaxed); }

void note_beginning(int64_t asked, uint64_t heap_bytes, bool forced) {
  cycle = {asked, asked, 0, heap_bytes, forced};
  for (int64_t &time : spent) sync::store(&time, int64_t{0}, sync::relaxed);
}

void note_marking_begins(int64_t now) { cycle.marking_began = now; }
void note_stop(int64_t asked, int64_t now) { cycle.in_vain += now - asked; }

double note_end(int64_t asked, uint64_t heap_bytes, uint64_t live_bytes, uint64_t marked_bytes) {
  totals.live_bytes = marked_bytes;
  int64_t seconds, nanoseconds;
  os::wall_clock(seconds, nanoseconds);
  totals.last_end = seconds * 1000000000 + nanoseconds;
  uint64_t n = totals.collections++;
  totals.forced += cycle.forced;
  int64_t now = os::monotonic_nanoseconds();
  int64_t stopped = cycle.marking_began - cycle.asked + cycle.in_vain + now - asked;
  totals.pause_total += stopped;
  latest.length[n % 256] = stopped;
  latest.end[n % 256] = totals.last_end;
  int64_t cpu = stopped * sched::proc_count() + spent_by(Activity::Assist) + spent_by(Activity::Turn);
  cpu_total += cpu;
  double had = (double)(now - program_began) * sched::proc_count();
  totals.cpu_fraction = had > 0 ? (double)cpu_total / had : 0;
  if (traces) write_trace(asked, now, heap_bytes, live_bytes);
  int64_t since = now - (last_ended ? last_ended : program_began);
  last_ended = now;
  return since > 0 ? (double)cpu / ((double)since * sched::proc_count()) : 0;
}

} // namespace tuco::rt::gc
