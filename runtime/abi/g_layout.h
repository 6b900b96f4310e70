#pragma once
// The part of a goroutine's descriptor (g) that compiled code, assembly and the stack walker touch.
//
// Compiled code finds g with one load from the local-exec TLS symbol `rt_tls_g`
// (`movq %fs:rt_tls_g@tpoff, %reg`); the load is volatile and never crosses a safepoint, because a goroutine
// may change threads there. Compiled code uses only `data_top` and `data_limit` (data stack) and `cache`
// (allocations in line). Everything else belongs to the assembly in runtime/stack and to the walker.
//
// The guard word that the prologues written by LLVM compare rsp with is not in g but in the thread control
// block, at %fs:0x70 (musl keeps a thread's exit value there, which only pthread_join reads; glibc reserves
// the word for exactly this). While Go code runs it is that of the goroutine's stack, or all ones, which means: a
// safepoint is wanted (stop, preemption, stress mode). Each way back into Go code checks that (switch.S).
//
// The saved registers are those of the goroutine's *last* entry into the runtime. `sp` points at the return
// address of the call site. A stub of kind Switch saves the callee-saved ones; rt_poll, rt_object_allocate and
// __morestack save all.
#include <cstddef>
#include <cstdint>

namespace tuco::abi {

struct GLayout {
  uint64_t data_top;    // data stack: first free byte, or 0 before the first frame
  uint64_t data_limit;  // data stack: end of the chunk in use
  void *cache;          // the P's allocation cache (heap::Cache); null without a P
  uint64_t stack_guard; // lowest rsp that prologues may leave, kStackSlack above stack_low
  uint64_t sp;          // address of the return address
  uint64_t bp;
  uint64_t rbx, r12, r13, r14, r15;
  uint64_t rax, rdx; // results of a Switch that parked; all of these: values saved by those that save all
  uint64_t rdi, rsi, rcx, r8, r9, r10, r11;
  uint64_t xmm[16]; // low halves: saved by __morestack only
  uint64_t resume;  // code that continues a goroutine that is not running
  uint64_t stack_low, stack_high;
};

// For the compiler; assembly has g_offsets.h.
constexpr uint64_t kGDataTop = offsetof(GLayout, data_top);
constexpr uint64_t kGDataLimit = offsetof(GLayout, data_limit);
constexpr uint64_t kGCache = offsetof(GLayout, cache);

// Bytes below the guard that code without a growth check may use: frames under 256 bytes compare rsp alone,
// leaf functions do not compare, Leaf runtime calls take at most 512, realigned frames under-report.
constexpr uint64_t kStackSlack = 1024;
constexpr uint64_t kSmallFrame = 256; // bytes: growth checks compare rsp alone for less
constexpr uint64_t kGuardSafepointWanted = ~uint64_t{0};
constexpr uint64_t kGuardOffset = 0x70; // from %fs

} // namespace tuco::abi
