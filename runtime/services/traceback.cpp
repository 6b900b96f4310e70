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
constexpr uint64_t kInnermost = 50, kOutermost = 50;

// Frames that Go's tracebacks leave out: wrappers and the library's side of the runtime.
bool hidden(const abi::Position &p) {
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
} // namespace

void print_goroutine(ErrorOutput &out, G &g, bool may_read_stack) {
  out.text("goroutine ").unsigned_decimal(g.id).text(" [").text(status_text(g)).text("]:\n");
  if (g.get_status() == Status::Running && &g != rt_tls_g) {
    out.text("\tgoroutine running on other thread; stack unavailable\n");
    return;
  }
  if (!may_read_stack) {
    out.text("\tgoroutine's stack is being moved by a collection; stack unavailable\n");
    return;
  }
  if (g.resume == (uint64_t)&tuco_resume_entry && g.get_status() == Status::Runnable) return;
  print_frames(out, g);
}

void print_goroutines(ErrorOutput &out, bool all) {
  G *current = (G *)rt_tls_g;
  if (current) {
    out.text("\n");
    print_goroutine(out, *current);
  }
  if (!all) return;
  bool may_read_stacks = sched::freeze_world();
  sched::each_goroutine([&](G &g) {
    Status status = g.get_status();
    if (&g == current || g.is_runtime || status == Status::Idle || status == Status::Dead) return;
    out.text("\n");
    print_goroutine(out, g, may_read_stacks);
  });
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
  os::on_fatal = [] {
    ErrorOutput out;
    print_goroutines(out, true);
  };
}

} // namespace tuco::rt::services
