#include "runtime/services/signals.h"

#include "runtime/os/last_words.h"
#include "runtime/os/memory.h"
#include "runtime/sched/scheduler.h"
#include "runtime/services/traceback.h"
#include "runtime/stack/code_map.h"

#include <cerrno>
#include <csignal>
#include <ucontext.h>
#include <unistd.h>

namespace tuco::rt::services {

namespace {
constexpr uint64_t kSignalStack = 32 << 10;
constexpr int64_t kPatience = 500 * 1000 * 1000; // nanoseconds, of last words with running goroutines

const char *signal_name(int signal) {
  switch (signal) {
  case SIGSEGV: return "SIGSEGV: segmentation violation";
  case SIGBUS: return "SIGBUS: bus error";
  case SIGFPE: return "SIGFPE: floating-point exception";
  case SIGILL: return "SIGILL: illegal instruction";
  case SIGQUIT: return "SIGQUIT: quit";
  case SIGABRT: return "SIGABRT: abort";
  case SIGTRAP: return "SIGTRAP: trace trap";
  case SIGSTKFLT: return "SIGSTKFLT: stack fault";
  default: return "SIGSYS: bad system call";
  }
}

uint64_t wanted, came; // atomic
int told = -1;         // set before the first is wanted

uint64_t bit(int signal) { return uint64_t{1} << (signal - 1); }
constexpr int kDeadly[] = {SIGQUIT, SIGABRT, SIGTRAP, SIGSTKFLT, SIGSYS};
bool is_deadly(int signal) {
  for (int deadly : kDeadly)
    if (signal == deadly) return true;
  return false;
}
bool is_fault(int signal) {
  return signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE || signal == SIGILL;
}

// In whatever thread and at whatever moment.
void tell(int signal) {
  if (sync::fetch_or(&came, bit(signal), sync::seq_cst) & bit(signal)) return; // told already
  int saved = errno;
  uint64_t one = 1;
  // It fails only if the counter is full, and then it tells already.
  [[maybe_unused]] auto written = write(told, &one, sizeof one);
  errno = saved;
}

void on_signal(int signal) {
  if (sync::load(&wanted, sync::acquire) & bit(signal)) tell(signal);
}

void print_registers(os::ErrorOutput &out, const gregset_t &registers) {
  constexpr struct {
    const char *name;
    int index;
  } names[] = {{"rax", REG_RAX}, {"rbx", REG_RBX}, {"rcx", REG_RCX}, {"rdx", REG_RDX}, {"rsi", REG_RSI},
               {"rdi", REG_RDI}, {"rbp", REG_RBP}, {"rsp", REG_RSP}, {"r8", REG_R8},   {"r9", REG_R9},
               {"r10", REG_R10}, {"r11", REG_R11}, {"r12", REG_R12}, {"r13", REG_R13}, {"r14", REG_R14},
               {"r15", REG_R15}, {"rip", REG_RIP}};
  out.text("\n");
  for (auto &r : names) out.text(r.name).text("\t").hexadecimal(registers[r.index]).text("\n");
}

// The goroutine that this thread runs, if there is one.
void print_interrupted_one(os::ErrorOutput &out, const gregset_t &registers) {
  auto *g = (sched::G *)rt_tls_g;
  if (!g) return;
  out.text("\n");
  print_interrupted(out, *g, registers[REG_RIP], registers[REG_RSP], registers[REG_RBP]);
}

// Somebody wants to know what the program does, and that it ends: all goroutines are shown. This runs wherever the
// signal came, so it waits for no lock: freezing the world needs none, and who does not stop in time is not looked at.
void on_deadly(int signal, siginfo_t *info, void *context) {
  if (sync::load(&wanted, sync::acquire) & bit(signal)) return tell(signal);
  if (!os::try_claim_last_words()) return; // the process is ending
  auto &registers = ((ucontext_t *)context)->uc_mcontext.gregs;
  {
    os::ErrorOutput out;
    out.text(signal_name(signal)).text("\nPC=").hexadecimal(registers[REG_RIP]);
    out.text(" m=")
        .decimal(sched::rt_tls_m ? (int64_t)sched::rt_tls_m->id : 0)
        .text(" sigcode=")
        .decimal(info->si_code)
        .text("\n");
    out.flush();
    sched::freeze_world();
    sched::wait_for_halts(kPatience);
    print_interrupted_one(out, registers);
    print_others(out);
    print_registers(out, registers);
  }
  os::end_failed_process();
}

void on_fault(int signal, siginfo_t *info, void *context) {
  if (info->si_code <= 0) return on_deadly(signal, info, context); // somebody sent it
  auto &registers = ((ucontext_t *)context)->uc_mcontext.gregs;
  uintptr_t pc = registers[REG_RIP];
  if (uintptr_t handler = signal == SIGSEGV || signal == SIGBUS ? stack::fault_handler(pc) : 0) {
    registers[REG_RIP] = handler;
    return;
  }
  os::claim_last_words();
  auto *function = stack::function_at(pc);
  os::ErrorOutput out;
  uint64_t address = (uint64_t)info->si_addr;
  if (function) {
    out.text("unexpected fault address ").hexadecimal(address).text("\nfatal error: fault\n");
  } else {
    out.text("fatal error: unexpected signal during runtime execution\n");
  }
  out.text("[signal ").text(signal_name(signal)).text(" code=").hexadecimal(info->si_code).text(" addr=");
  out.hexadecimal(address).text(" pc=").hexadecimal(pc).text("]\n");
  out.flush(); // what follows reads memory that may be broken
  print_interrupted_one(out, registers);
  print_registers(out, registers);
  out.flush();
  os::end_failed_process();
}
} // namespace

void prepare_thread_for_signals() {
  void *own = sched::rt_tls_m ? sched::rt_tls_m->signal_stack : nullptr; // of a thread that has ended
  if (!own) own = os::allocate_permanent(kSignalStack);
  if (sched::rt_tls_m) sched::rt_tls_m->signal_stack = own;
  stack_t alternate{};
  alternate.ss_sp = own;
  alternate.ss_size = kSignalStack;
  sigaltstack(&alternate, nullptr);
}

void signals_told_to(int eventfd) { told = eventfd; }
uint64_t take_signals() { return sync::exchange(&came, 0, sync::seq_cst); }

namespace {
struct Inherited {
  bool known, ignored, blocked;
};
Inherited inherited[65]; // by the first use_signal of each; the library has a lock for that

// What has a handler from the start: SIGPIPE, since writing to a pipe that nobody reads is an error that the program sees,
// and what ends the process by default though Go programs take no notice of it. SIG_IGN children would inherit.
bool is_caught(int signal) {
  switch (signal) {
  case SIGPIPE:
  case SIGUSR1:
  case SIGUSR2:
  case SIGALRM:
  case SIGVTALRM:
  case SIGPROF:
  case SIGXCPU:
  case SIGXFSZ:
  case SIGIO:
  case SIGPWR: return true;
  default: return signal >= SIGRTMIN;
  }
}

// Those of which a Go program leaves alone what it inherits: what a shell or nohup ignores for it, and job control.
// (Who inherits that SIGCHLD is ignored cannot wait for children.)
bool keeps_ignored(int signal) { return signal == SIGHUP || signal == SIGINT; }
bool is_job_control(int signal) {
  return signal == SIGCONT || signal == SIGTSTP || signal == SIGTTIN || signal == SIGTTOU;
}
bool is_set_to_ignore(int signal) {
  struct sigaction now{};
  return !sigaction(signal, nullptr, &now) && now.sa_handler == SIG_IGN;
}
uint64_t ignored_by_program; // atomic

// These two are not inlined: what the library calls is a Leaf, with little stack.
[[gnu::noinline]] void handle(int signal, void (*handler)(int)) {
  struct sigaction action{};
  action.sa_handler = handler;
  action.sa_flags = SA_ONSTACK | SA_RESTART;
  if (handler == on_signal && is_deadly(signal)) {
    action.sa_sigaction = on_deadly;
    action.sa_flags |= SA_SIGINFO;
  }
  sigfillset(&action.sa_mask);
  for (int fault : {SIGSEGV, SIGBUS, SIGFPE, SIGILL}) sigdelset(&action.sa_mask, fault);
  sigaction(signal, &action, nullptr);
}

// Whether it was blocked.
[[gnu::noinline]] bool unblock(int signal) {
  sigset_t only, before;
  sigemptyset(&only);
  sigaddset(&only, signal);
  pthread_sigmask(SIG_UNBLOCK, &only, &before);
  return sigismember(&before, signal) == 1;
}
} // namespace

bool signal_is_ignored(int signal) {
  return signal >= 1 && signal <= 64 &&
         (sync::load(&ignored_by_program, sync::relaxed) & bit(signal) ||
          (keeps_ignored(signal) && is_set_to_ignore(signal)));
}

bool signal_is_wanted(int signal) {
  return signal >= 1 && signal <= 64 && sync::load(&wanted, sync::acquire) & bit(signal);
}

void use_signal(int signal, SignalUse use) {
  if (signal < 1 || signal > 64) return;
  Inherited &start = inherited[signal];
  if (!start.known) start = {true, is_set_to_ignore(signal), false};
  if (use == SignalUse::Ignored)
    sync::fetch_or(&ignored_by_program, bit(signal), sync::relaxed);
  else
    sync::fetch_and(&ignored_by_program, ~bit(signal), sync::relaxed);
  if (use == SignalUse::Wanted) {
    sync::fetch_or(&wanted, bit(signal), sync::seq_cst);
    if (is_fault(signal)) return;
    handle(signal, on_signal);
    start.blocked |= unblock(signal);
    return;
  }
  sync::fetch_and(&wanted, ~bit(signal), sync::seq_cst);
  if (is_fault(signal)) return;
  if (use == SignalUse::Ignored || start.ignored)
    handle(signal, SIG_IGN);
  else
    handle(signal, start.blocked || is_caught(signal) || is_deadly(signal) ? on_signal : SIG_DFL);
}

void initialise_signals() {
  struct sigaction action{};
  action.sa_sigaction = on_fault;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  sigfillset(&action.sa_mask);
  // A fault while the last words are printed ends the process; blocked, it would be a death without exit status.
  for (int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL}) sigdelset(&action.sa_mask, signal);
  for (int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL}) sigaction(signal, &action, nullptr);
  for (int signal = 1; signal <= 64; signal++) {
    if (is_fault(signal) || keeps_ignored(signal) || is_job_control(signal)) continue;
    if (is_caught(signal) || is_deadly(signal))
      handle(signal, on_signal);
    else if (is_set_to_ignore(signal))
      handle(signal, SIG_DFL);
  }
}

} // namespace tuco::rt::services
