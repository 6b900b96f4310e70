// The start of a program: the C library calls main, which prepares the runtime and becomes the first thread
// that runs goroutines. The first goroutine runs runtime.main (stdlib/runtime), which initialises the
// packages, runs main.main and exits.
#include "runtime/abi/values.h"
#include "runtime/entry/process.h"
#include "runtime/entry/settings.h"
#include "runtime/gc/barrier.h"
#include "runtime/gc/collect.h"
#include "runtime/gc/finalizers.h"
#include "runtime/gc/memory_profile.h"
#include "runtime/gc/pacer.h"
#include "runtime/gc/pools.h"
#include "runtime/gc/scavenger.h"
#include "runtime/gc/statistics.h"
#include "runtime/os/debug_options.h"
#include "runtime/os/last_words.h"
#include "runtime/os/spawn.h"
#include "runtime/os/vectors.h"
#include "runtime/sched/scheduler.h"
#include "runtime/services/signals.h"
#include "runtime/services/timers.h"
#include "runtime/services/traceback.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>

// Programs made for the runtime's own tests have only main.main.
extern "C" void go_runtime_main() __asm__("runtime.main") __attribute__((weak));
extern "C" void go_main_main() __asm__("main.main") __attribute__((weak));
// Named by landing pads, never called: panics are dispatched through the stack maps.
extern "C" void rt_personality() { __builtin_trap(); }

namespace tuco::rt::sched {
extern void (*on_thread_start)();
}

namespace tuco::rt::entry {

int argument_count;
char **arguments, **environment;
int cpu_count;

namespace {
const char *setting(const char *name) {
  size_t length = strlen(name);
  for (char **e = environment; *e; e++)
    if (!strncmp(*e, name, length) && (*e)[length] == '=') return *e + length + 1;
  return nullptr;
}

void set_collector() {
  gc::initialise_collector();
  gc::initialise_statistics(listed_number(setting("GODEBUG"), "gctrace") > 0 || os::debug.gc_trace);
  gc::initialise_scavenger(listed_number(setting("GODEBUG"), "scavtrace") > 0);
  gc::set_percent(gc_percent(setting("GOGC")));
  const char *text = setting("GOMEMLIMIT");
  int64_t limit = memory_limit(text);
  if (limit < 0) {
    os::ErrorOutput().text("GOMEMLIMIT=").text(text).text("\n");
    os::fatal("malformed GOMEMLIMIT; see `go doc runtime/debug.SetMemoryLimit`");
  }
  gc::set_memory_limit(limit);
}

// A file that the program opens would become its standard output, say.
void open_missing_standard_files() {
  for (int file = 0; file <= 2; file++)
    if (fcntl(file, F_GETFD) < 0 && errno == EBADF && open("/dev/null", O_RDWR) != file)
      os::fatal("a standard file is closed, and /dev/null cannot be opened in its place");
}

abi::Closure main_closure;
} // namespace

[[noreturn]] void start(int argc, char **argv, char **envp) {
  argument_count = argc;
  arguments = argv;
  environment = envp;
  open_missing_standard_files();
  os::read_debug_options(setting("TUCODEBUG"));
  if (const char *level = setting("GOTRACEBACK")) services::set_traceback(level, strlen(level), true);
  os::remember_signal_mask();
  os::choose_vectors();
  cpu_count = os::usable_cpus();
  int64_t procs = small_number(setting("GOMAXPROCS"), cpu_count);
  if (procs < 1) procs = cpu_count;
  if (procs > sched::kMaxProcs) procs = sched::kMaxProcs;
  services::initialise_tracebacks();
  services::initialise_signals();
  services::prepare_thread_for_signals();
  sched::on_thread_start = services::prepare_thread_for_signals;
  sched::initialise(procs);
  services::initialise_timers();
  const char *godebug = setting("GODEBUG");
  sched::initialise_trace(listed_number(godebug, "schedtrace"), listed_number(godebug, "scheddetail") > 0);
  set_collector();
  gc::initialise_finalizers();
  gc::initialise_memory_profile();
  gc::initialise_pools();
  rt_barrier_enabled = os::debug.barrier;
  os::monotonic_nanoseconds(); // finds the vDSO now, while there is stack for it
  main_closure.code = go_runtime_main ? (const void *)&go_runtime_main : (const void *)&go_main_main;
  // Package initialisation runs on the main thread; package runtime unlocks when that is done.
  sched::run_main_thread(sched::new_goroutine(&main_closure, nullptr, 0), go_runtime_main != nullptr);
}

} // namespace tuco::rt::entry

#ifndef TUCO_HOSTED
int main(int argc, char **argv, char **envp) { tuco::rt::entry::start(argc, argv, envp); }
#endif
