#include "runtime/services/traceback.h"

#include "runtime/os/debug_options.h"
#include "runtime/sched/scheduler.h"
#include "runtime/stack/walk.h"

#include <cstring>

// What every goroutine's first function would return to; no program without the library has it.
extern "C" const char go_outermost[] __asm__("runtime.goexit") __attribute__((weak));

namespace tuco::rt::services {

using os::ErrorOutput;
using sched::G;
using sched::Status;

namespace {
constexpr int64_t kMinute = 60'000'000'000;
constexpr uint64_t kInnermost = 50, kOutermost = 50;

uint32_t level = (uint32_t)Shown::Single; // atomic
uint32_t least = (uint32_t)Shown::Single; // the environment's; written before there are threads
bool abort_at_least;

// Frames that Go's tracebacks leave out: wrappers and the library's side of the runtime.
bool hidden(const abi::Position &p) {
  if (shown() == Shown::System) return false;
  return p.flags & (abi::kIsWrapper | abi::kIsRuntime) || !strncmp(p.function, "runtime.", 8) ||
         !strncmp(p.function, "internal/rt.", 12);
}

// Calls visit(position, function, return address, index of the inlined frame) for each logical frame,
// innermost first, until it says true. Functions are where the pc is, also in a prologue.
template <class Visit> void each_frame(G &g, Visit &&visit) {
  auto expand = [&](const abi::FunctionRecord &function, const abi::CallSite &site, uintptr_t pc) {
    bool stop = false;
    uint32_t index = 0;
    abi::for_each_position(function, site, [&](const abi::Position &position) {
      if (!stop) stop = visit(position, function, pc, index);
      index++;
    });
    return stop;
  };
  if (g.at_prologue) {
    uintptr_t pc = *(uintptr_t *)g.sp;
    if (auto *function = stack::function_at(pc)) {
      abi::Position position = abi::function_position(*function);
      if (visit(position, *function, pc, 0)) return;
    }
  }
  stack::Walker walker(g, g.at_prologue, stack::WalkMode::Lenient);
  while (walker.next())
    if (walker.function() && expand(*walker.function(), walker.site(), walker.pc())) return;
}

void print_position(ErrorOutput &out, const char *file, uint64_t line, uint64_t offset) {
  out.text("\t").text(file).text(":").unsigned_decimal(line).text(" +").hexadecimal(offset).text("\n");
}

const char *status_text(G &g) {
  switch (g.get_status()) {
  case Status::Idle: return "idle";
  case Status::Runnable: return "runnable";
  case Status::Running: return "running";
  case Status::Syscall: return "syscall";
  case Status::Waiting: return sched::wait_reason_text(g.wait_reason);
  case Status::Dead: return "dead";
  }
  return "unknown";
}

void print_creator(ErrorOutput &out, G &g) {
  if (!g.creator_pc) return;
  auto *function = stack::function_of_call(g.creator_pc);
  abi::CallSite site;
  if (!function || !abi::find_call_site(*function, g.creator_pc, site)) return;
  bool done = false;
  abi::for_each_position(*function, site, [&](const abi::Position &p) {
    if (done || hidden(p)) return;
    done = true;
    out.text("created by ").text(p.function).text(" in goroutine ").unsigned_decimal(g.creator_id).text("\n");
    print_position(out, p.file, p.line, g.creator_pc - function->code);
  });
}

void print_frames(ErrorOutput &out, G &g) {
  uint64_t total = 0, index = 0;
  each_frame(g, [&](const abi::Position &p, auto &, uintptr_t, uint32_t) {
    total += !hidden(p);
    return false;
  });
  each_frame(g, [&](const abi::Position &p, const abi::FunctionRecord &function, uintptr_t pc, uint32_t) {
    if (hidden(p)) return false;
    uint64_t i = index++;
    if (total > kInnermost + kOutermost && i >= kInnermost && i < total - kOutermost) {
      if (i == kInnermost)
        out.text("...").unsigned_decimal(total - kInnermost - kOutermost).text(" frames elided...\n");
      return false;
    }
    out.text(p.function).text(p.flags & abi::kNoParameters ? "()\n" : "(...)\n");
    print_position(out, p.file, p.line, pc - function.code);
    return false;
  });
  print_creator(out, g);
}
} // namespace

void print_goroutine(ErrorOutput &out, G &g, bool may_read_stack) {
  out.text("goroutine ").unsigned_decimal(g.id).text(" [").text(status_text(g));
  int64_t since = g.get_status() == Status::Waiting ? sync::load(&g.waiting_since, sync::relaxed) : 0;
  if (int64_t minutes = since ? (os::monotonic_nanoseconds() - since) / kMinute : 0)
    out.text(", ").decimal(minutes).text(" minutes");
  out.text(g.locked_to ? ", locked to thread]:\n" : "]:\n");
  if (g.get_status() == Status::Running && &g != rt_tls_g) {
    out.text("\tgoroutine running on other thread; stack unavailable\n");
    return;
  }
  if (!may_read_stack) {
    out.text("\tgoroutine's stack is being moved by a collection; stack unavailable\n");
    return;
  }
  if (g.resume == (uint64_t)&tuco_resume_entry && g.get_status() == Status::Runnable)
    print_creator(out, g); // it has not run yet
  else
    print_frames(out, g);
}

namespace {
void print_positions(ErrorOutput &out, const abi::FunctionRecord &function, uintptr_t pc) {
  abi::CallSite site;
  if (!abi::nearest_call_site(function, pc, site)) return;
  abi::for_each_position(function, site, [&](const abi::Position &p) {
    if (hidden(p)) return;
    out.text(p.function).text("(...)\n");
    print_position(out, p.file, p.line, pc - function.code);
  });
}

void print_caller(ErrorOutput &out, uintptr_t return_address) {
  if (auto *function = stack::function_of_call(return_address))
    print_positions(out, *function, return_address);
}

// Whether a call of the function returns there. If so at rsp, the function has made no frame yet, and the chain of rbp
// begins behind its caller. (An indirect call does not tell whom it calls.)
bool calls(uintptr_t return_address, const abi::FunctionRecord &function) {
  constexpr uint8_t kCallRelative = 0xe8;
  if (!stack::function_of_call(return_address)) return false;
  auto *code = (const uint8_t *)return_address;
  int32_t distance;
  memcpy(&distance, code - sizeof distance, sizeof distance);
  return code[-5] == kCallRelative && return_address + distance == function.code;
}
} // namespace

void print_interrupted(ErrorOutput &out, G &g, uintptr_t pc, uintptr_t rsp, uintptr_t rbp) {
  auto *function = stack::function_at(pc);
  auto on_its_stack = [&](uintptr_t address) { return address > g.stack_low && address < g.stack_high; };
  if (!function && !on_its_stack(rsp))
    return print_goroutine(out, g); // in the runtime, on the thread's stack
  out.text("goroutine ").unsigned_decimal(g.id).text(" [running]:\n");
  out.flush(); // what follows reads memory that may be broken
  // As if the instruction had called: only for printing, nothing goes on from here.
  if (function) print_positions(out, *function, pc);
  if (function && on_its_stack(rsp) && calls(*(uintptr_t *)rsp, *function))
    print_caller(out, *(uintptr_t *)rsp);
  for (int i = 0; i < 100 && on_its_stack(rbp); i++) {
    print_caller(out, *(uintptr_t *)(rbp + 8));
    rbp = *(uintptr_t *)rbp;
  }
  print_creator(out, g);
}

void print_others(ErrorOutput &out) {
  bool may_read_stacks = sched::freeze_world();
  sched::each_goroutine([&](G &g) {
    Status status = g.get_status();
    if (&g == (G *)rt_tls_g || status == Status::Idle || status == Status::Dead) return;
    if (g.is_runtime && shown() != Shown::System) return;
    out.text("\n");
    print_goroutine(out, g, may_read_stacks);
  });
}

void print_goroutines(ErrorOutput &out, Failure failure) {
  if (shown() == Shown::None && failure != Failure::Internal) return;
  if (auto *current = (G *)rt_tls_g) {
    out.text("\n");
    print_goroutine(out, *current);
  }
  if (failure != Failure::Panic || shown() >= Shown::All) print_others(out);
}

Shown shown() { return (Shown)sync::load(&level, sync::relaxed); }

void set_traceback(const char *text, uint64_t length, bool by_environment) {
  static constexpr struct {
    const char *name;
    Shown shown;
  } kLevels[] = {{"none", Shown::None}, {"", Shown::Single},       {"single", Shown::Single},
                 {"all", Shown::All},   {"system", Shown::System}, {"crash", Shown::System},
                 {"0", Shown::None},    {"1", Shown::All}};
  bool is_number = length > 0;
  for (uint64_t i = 0; i < length; i++) is_number &= text[i] >= '0' && text[i] <= '9';
  auto asked = is_number ? Shown::System : Shown::None;
  bool aborts = false;
  for (auto &known : kLevels)
    if (strlen(known.name) == length && !memcmp(known.name, text, length)) {
      asked = known.shown;
      aborts = !strcmp(known.name, "crash");
    }
  if (by_environment) {
    least = (uint32_t)asked;
    abort_at_least = aborts;
  }
  sync::store(&level, (uint32_t)asked > least ? (uint32_t)asked : least, sync::relaxed);
  sync::store(&os::die_by_abort, aborts || abort_at_least, sync::relaxed);
}

uint64_t collect_callers(G &g, uint64_t skip, uintptr_t *values, uint64_t length) {
  uint64_t count = 0;
  each_frame(g, [&](const abi::Position &p, auto &, uintptr_t pc, uint32_t index) {
    if (count >= length) return true;
    if (p.flags & abi::kIsWrapper) return false;
    if (skip) {
      skip--;
      return false;
    }
    values[count++] = pc | (uint64_t)index << 48;
    return false;
  });
  if (count < length && !skip && (uintptr_t)go_outermost) values[count++] = (uintptr_t)go_outermost;
  return count;
}

uint64_t expand_call(uintptr_t return_address, uintptr_t *values, uint64_t length) {
  auto *function = stack::function_of_call(return_address);
  abi::CallSite site;
  if (!function || !abi::find_call_site(*function, return_address, site)) return 0;
  uint64_t count = 0, index = 0;
  abi::for_each_position(*function, site, [&](const abi::Position &) {
    if (count < length) values[count++] = return_address | index << 48;
    index++;
  });
  return count;
}

bool find_frame(uintptr_t value, LogicalFrame &frame) {
  uintptr_t pc = value & ((uint64_t{1} << 48) - 1);
  uint32_t wanted = value >> 48, index = 0;
  const abi::FunctionRecord *function = stack::function_at(pc);
  if (function && pc == function->code) { // a function's entry
    abi::Position p = abi::function_position(*function);
    frame = {p.function, p.file, p.line, 0, pc};
    return true;
  }
  function = stack::function_of_call(pc);
  abi::CallSite site;
  if (!function || !abi::nearest_call_site(*function, pc, site)) return false;
  bool found = false;
  abi::for_each_position(*function, site, [&](const abi::Position &p) {
    if (index++ != wanted) return;
    found = true;
    frame = {p.function, p.file, p.line, pc - function->code, function->code};
  });
  return found;
}

void initialise_tracebacks() {
  os::on_fatal = [](bool internal) {
    ErrorOutput out;
    print_goroutines(out, internal ? Failure::Internal : Failure::FatalError);
  };
}

} // namespace tuco::rt::services
