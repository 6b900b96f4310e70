#pragma once
// The assembly in switch.S, as C++ sees it.
#include "runtime/abi/g_layout.h"

extern "C" {
extern __thread tuco::abi::GLayout *rt_tls_g __attribute__((tls_model("local-exec")));
extern __thread uint64_t rt_tls_system_stack __attribute__((tls_model("local-exec")));

// Takes the calling stack as the thread's system stack and runs tuco_schedule on it.
[[noreturn]] void tuco_start_thread_scheduler();
// Abandons the C++ frames on the system stack and schedules.
[[noreturn]] void tuco_enter_scheduler();
// Becomes the goroutine: jumps to g->resume.
[[noreturn]] void tuco_resume(tuco::abi::GLayout *g);

// Values for g->resume.
void tuco_resume_switch();    // return from a Switch stub with rax, rdx of g
void tuco_resume_poll();      // return from rt_poll
void tuco_resume_morestack(); // go on with the function whose prologue was stopped
void tuco_resume_entry();     // a new goroutine: closure in g->rax
void tuco_resume_landing();   // a landing pad at g->rcx, frame in sp, bp and callee-saved registers of g
void tuco_resume_call();      // jump to the Go function at g->rax, arguments in g, as called from [sp]

// For Leaf code on a goroutine stack that must stop the program: f(argument) on the system stack.
[[noreturn]] void tuco_leaf_stop(void (*f)(uint64_t), uint64_t argument);
// Calls f(argument) on the system stack and returns (the goroutine's context is *not* saved: no safepoint).
void tuco_leaf_call(void (*f)(uint64_t), uint64_t argument);

// What switch.S calls; defined in sched.
void tuco_schedule();
[[noreturn]] void tuco_stale_guard(uint64_t word); // the guard word is not that of the goroutine's stack
void tuco_morestack();
void tuco_rt_poll();
void tuco_goroutine_return();
}
