// Exported calls: what the standard library asks for.
#include "runtime/abi/values.h"
#include "runtime/entry/process.h"
#include "runtime/gc/barrier.h"
#include "runtime/gc/collect.h"
#include "runtime/gc/mark.h"
#include "runtime/gc/memory_profile.h"
#include "runtime/gc/pacer.h"
#include "runtime/gc/scavenger.h"
#include "runtime/gc/statistics.h"
#include "runtime/os/memory.h"
#include "runtime/os/spawn.h"
#include "runtime/sched/scheduler.h"
#include "runtime/services/metrics.h"
#include "runtime/services/traceback.h"
#include "runtime/stack/data_stack.h"
#include "runtime/stack/pool.h"

#include <cstring>

using namespace tuco;
using namespace tuco::rt;
using sched::Mutator;

namespace {
struct SyscallResult {
  int64_t value;
  int64_t error;
};

SyscallResult raw_syscall(const uint64_t *a) {
  int64_t result = os::system_call(a);
  if (result < 0 && result > -4096) return {-1, -result};
  return {result, 0};
}

constexpr uint64_t kProfileDepth = 128;

void collect(sched::G &g) {
  Mutator mutator = Mutator::current();
  gc::collect_until(mutator, g.continuation_value, collect);
  heap::heap.finish_sweep();
  g.resume = (uint64_t)&tuco_resume_switch;
  sched::yield(mutator); // so that finalizers and cleanups that are due now have their turn
}

void release_memory(sched::G &g) {
  Mutator mutator = Mutator::current();
  gc::collect_until(mutator, g.continuation_value, release_memory);
  heap::heap.finish_sweep();
  gc::scavenge_all();
}

// `then` is called in the goroutine's name until a cycle that begins now has ended.
void collect_now(void (*then)(sched::G &)) {
  sched::G &g = Mutator::current().g();
  g.continuation_value = gc::whole_cycle_from_now();
  then(g);
}

void read_statistics(sched::G &g) {
  Mutator mutator = Mutator::current();
  if (!sched::try_stop_world(mutator)) sched::retry_later(mutator, read_statistics, g.continuation_value);
  auto *out = (uint64_t *)g.continuation_value;
  services::fill_statistics(out, out[0]);
  sched::start_world(mutator);
}

void resize_now(sched::G &g) {
  Mutator mutator = Mutator::current();
  if (!sched::try_stop_world(mutator)) sched::retry_later(mutator, resize_now, g.continuation_value);
  g.rax = sched::proc_count();
  gc::share_all(sched::proc_count()); // what those have that go, too
  sched::resize(mutator, g.continuation_value);
  gc::share_all(sched::proc_count());
  sched::start_world(mutator);
}

void flush_caches(sched::G &g) {
  Mutator mutator = Mutator::current();
  if (!sched::try_stop_world(mutator)) sched::retry_later(mutator, flush_caches, 0);
  for (int i = 0; i < sched::proc_count(); i++) sched::proc(i)->cache.flush();
  sched::start_world(mutator);
}

// The value: where to, with how many words there are in the first.
void profile_goroutines(sched::G &g) {
  Mutator mutator = Mutator::current();
  if (!sched::try_stop_world(mutator)) sched::retry_later(mutator, profile_goroutines, g.continuation_value);
  auto *out = (uint64_t *)g.continuation_value;
  uint64_t words = out[0], at = 0;
  auto add = [&](sched::G &of) {
    uintptr_t stack[kProfileDepth];
    uint64_t length = services::collect_callers(of, 0, stack, kProfileDepth);
    if (at + 1 + length <= words) {
      out[at] = length;
      memcpy(out + at + 1, stack, length * sizeof *stack);
    }
    at += 1 + length;
  };
  add(g);
  sched::each_goroutine([&](sched::G &other) {
    auto status = other.get_status();
    if (&other == &g || other.is_runtime || status == sched::Status::Idle || status == sched::Status::Dead)
      return;
    add(other);
  });
  g.rax = at;
  sched::start_world(mutator);
}

// The value: where to, with how many bytes there are in the first.
void write_all_stacks(sched::G &g) {
  Mutator mutator = Mutator::current();
  if (!sched::try_stop_world(mutator)) sched::retry_later(mutator, write_all_stacks, g.continuation_value);
  char *buffer = (char *)g.continuation_value;
  int64_t length;
  memcpy(&length, buffer, sizeof length);
  os::ErrorOutput out(buffer, length);
  services::print_goroutine(out, g);
  sched::each_goroutine([&](sched::G &other) {
    auto status = other.get_status();
    if (&other == &g || other.is_runtime || status == sched::Status::Idle || status == sched::Status::Dead)
      return;
    out.text("\n");
    services::print_goroutine(out, other);
  });
  g.rax = out.written();
  sched::start_world(mutator);
}

struct FrameOut { // rt.Frame
  const char *function;
  int64_t function_length;
  const char *file;
  int64_t file_length;
  int64_t line;
  uint64_t entry;
};

abi::String text_of(const char *zero_terminated) {
  return {(const uint8_t *)zero_terminated, zero_terminated ? (int64_t)strlen(zero_terminated) : 0};
}
} // namespace

extern "C" {

SyscallResult tuco_rt_syscall(const uint64_t *arguments) {
  Mutator mutator = Mutator::current();
  sched::enter_syscall(mutator);
  SyscallResult result = raw_syscall(arguments);
  mutator.g().rax = result.value;
  mutator.g().rdx = result.error;
  sched::exit_syscall(mutator);
  return result;
}
SyscallResult tuco_rt_spawn(const os::SpawnStep *steps, int64_t count, uint64_t flags, int32_t *descriptor) {
  Mutator mutator = Mutator::current();
  sched::enter_syscall(mutator);
  os::Spawned spawned = os::spawn(steps, count, flags, descriptor);
  mutator.g().rax = spawned.process;
  mutator.g().rdx = spawned.error;
  sched::exit_syscall(mutator);
  return {spawned.process, spawned.error};
}
SyscallResult rt_syscall_quick(const uint64_t *arguments) { return raw_syscall(arguments); }

abi::String rt_argument(int64_t index) {
  return text_of(index < entry::argument_count ? entry::arguments[index] : nullptr);
}
abi::String rt_environment_entry(int64_t index) {
  for (int64_t i = 0; i <= index; i++)
    if (!entry::environment[i]) return {nullptr, 0};
  return text_of(entry::environment[index]);
}
void tuco_rt_exit(int64_t status) { os::exit_process(status); }
void tuco_rt_fatal(const char *text, int64_t length) {
  char copy[512];
  int64_t n = length < (int64_t)sizeof copy - 1 ? length : (int64_t)sizeof copy - 1;
  memcpy(copy, text, n);
  copy[n] = 0;
  os::fatal(copy);
}

int64_t rt_nanotime() { return os::monotonic_nanoseconds(); }
SyscallResult rt_walltime() {
  SyscallResult r;
  os::wall_clock(r.value, r.error);
  return r;
}
uint64_t rt_random() { return os::random_bits(); }

bool rt_can_spin(int64_t attempt) {
  // Only where another P can let go of the lock, and this one has nothing else to do.
  return attempt < 4 && sched::proc_count() > 1 && sched::rt_tls_m->p->queue.empty();
}
void rt_spin(int64_t rounds) {
  while (rounds-- > 0) os::cpu_relax();
}
void rt_cpu_identify(uint32_t *out, uint64_t eax, uint64_t ecx) {
  asm volatile("cpuid" : "=a"(out[0]), "=b"(out[1]), "=c"(out[2]), "=d"(out[3]) : "a"(eax), "c"(ecx));
}
uint64_t rt_cpu_state() {
  uint32_t low, high;
  asm volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return (uint64_t)high << 32 | low;
}
int64_t rt_thread_count() { return sched::thread_count(); }
int64_t rt_goroutine_id() { return ((sched::G *)rt_tls_g)->id; }
int64_t rt_processor_number() { return sched::rt_tls_m->p->id; }
int64_t rt_processor_count() { return sched::proc_count(); }
int64_t rt_goroutine_count() { return sched::goroutine_count(); }
int64_t rt_cpu_count() { return entry::cpu_count; }

int64_t tuco_rt_gomaxprocs(int64_t n) {
  int64_t old = sched::proc_count();
  if (n <= 0 || n == old) return old;
  if (n > sched::kMaxProcs) n = sched::kMaxProcs;
  auto &g = *(sched::G *)rt_tls_g;
  g.continuation_value = n;
  resize_now(g);
  return g.rax;
}

void tuco_rt_gc_collect() { collect_now(collect); }
int64_t tuco_rt_gc_set_percent(int64_t percent) { return gc::set_percent(percent); }
int64_t tuco_rt_gc_set_limit(int64_t bytes) { return gc::set_memory_limit(bytes); }
int64_t tuco_rt_stack_set_max(int64_t bytes) { return stack::set_max_stack(bytes < 0 ? 0 : bytes); }
void tuco_rt_thread_lock() {
  Mutator mutator = Mutator::current();
  sched::lock_thread(mutator);
}
void tuco_rt_thread_unlock() {
  Mutator mutator = Mutator::current();
  sched::unlock_thread(mutator);
}
void tuco_rt_thread_unlock_first() {
  Mutator mutator = Mutator::current();
  sched::unlock_first_goroutine(mutator);
}
int64_t tuco_rt_thread_set_max(int64_t n) { return sched::set_max_threads(n < 0 ? 0 : n); }
void tuco_rt_memory_release() { collect_now(release_memory); }
void tuco_rt_size_stats(heap::SizeStatistics *out, int64_t count) {
  for (int64_t i = 0; i < count && i < (int64_t)heap::kClasses; i++)
    out[i] = heap::heap.statistics_of_size(i);
}
void tuco_rt_gc_pauses(gc::Pauses *out) { *out = gc::pauses(); }
void tuco_rt_goroutine_states(services::GoroutineStates *out) { *out = services::count_states(); }
void tuco_rt_memory_stats(uint64_t *out, int64_t count) {
  RT_CHECK(count == services::MemoryStatCount || count == services::StatCount, count);
  out[0] = count; // read_statistics takes one argument
  auto &g = *(sched::G *)rt_tls_g;
  g.continuation_value = (uint64_t)out;
  read_statistics(g);
}

int64_t tuco_rt_callers(int64_t skip, uintptr_t *values, int64_t length) {
  return services::collect_callers(*(sched::G *)rt_tls_g, skip, values, length);
}
int64_t tuco_rt_call_expand(uintptr_t pc, uintptr_t *values, int64_t length) {
  return services::expand_call(pc, values, length);
}
int64_t tuco_rt_memory_profile(uint64_t *out, int64_t words) { return gc::write_memory_profile(out, words); }
void tuco_rt_memory_profile_restart() { flush_caches(*(sched::G *)rt_tls_g); }
int64_t tuco_rt_goroutine_profile(uint64_t *out, int64_t words) {
  auto &g = *(sched::G *)rt_tls_g;
  RT_CHECK(words > 0, words);
  out[0] = words; // profile_goroutines takes one argument
  g.continuation_value = (uint64_t)out;
  profile_goroutines(g);
  return g.rax;
}
bool tuco_rt_frame_find(FrameOut *out, uintptr_t value) {
  services::LogicalFrame frame;
  if (!services::find_frame(value, frame)) return false;
  *out = {frame.function, (int64_t)strlen(frame.function),
          frame.file,     (int64_t)strlen(frame.file),
          frame.line,     frame.entry};
  return true;
}
void tuco_rt_traceback_set(const char *level, int64_t length) {
  services::set_traceback(level, length, false);
}
void tuco_rt_crash_output(int64_t file) { os::set_crash_file((int)file); }
int64_t tuco_rt_stack_text(char *buffer, int64_t length, bool all) {
  Mutator mutator = Mutator::current();
  os::ErrorOutput out(buffer, length);
  services::print_goroutine(out, mutator.g());
  if (!all || length < (int64_t)sizeof length) return out.written();
  memcpy(buffer, &length, sizeof length);
  mutator.g().continuation_value = (uint64_t)buffer;
  write_all_stacks(mutator.g());
  return mutator.g().rax;
}

} // extern "C"
