#pragma once
// How Go functions call one another: what the compiler, the assembly and stdlib/reflect agree on. docs/calls.md tells
// why it is so.
//
// A value of at most eight scalars travels as its scalars, a larger one as the address of memory. What LLVM calls
// x86_regcallcc has the registers:
//
//     context      rax                                       the closure that is called; undefined for plain functions
//     integers in  rcx rdx rdi rsi r8 r9 r12 r13 r14 r15     pointers, integers, booleans; then 8 bytes of the stack each
//     floats in    xmm0 … xmm15                              float32 and float64; then the stack
//     integers out rax rcx rdx rdi rsi r8 r9 r12 r13 r14
//     floats out   xmm0 … xmm7
//
// Results that need more registers of either class go to memory of the caller's, all of them; its address is the first
// argument. The stack's arguments stand in order above the return address.
//
// A function keeps rbx, rbp, and those of r12 to r15 that its own signature does not use. It keeps no xmm register: that
// is a rule of ours, not of LLVM's regcall (compiler/passes/kept_registers.cpp).
//
// r10 and r11 belong to prologues: __morestack gets the frame's size in r10 and the bytes of stack arguments in r11.
namespace tuco::abi {

constexpr unsigned kIntegerArguments = 10, kFloatArguments = 16;
constexpr unsigned kIntegerResults = 10, kFloatResults = 8;

} // namespace tuco::abi
