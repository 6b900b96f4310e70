#pragma once
// Calls whose signature is known only at run time: what stdlib/reflect and stack/dynamic_call.S agree on.
//
// The compiler's rule for arguments and results (compiler/lower/module_lowering.cpp, shape): a value of at most eight
// scalars is its scalars, a larger one the address of memory; results that need more than four integers or four floats
// go to memory whose address is the first, hidden argument; the closure comes last. LLVM's swiftcc puts six integers
// and eight floats into registers, each of the others into eight bytes of the stack, the closure into r10, and returns
// in rax, rdx, rcx, r8 and xmm0 to xmm3.
//
// A signature has a *frame* on the data stack while such a call is made or taken. It never moves, and its descriptor,
// which reflect makes once a signature, says exactly which words hold pointers, so that the collector finds arguments
// and results there:
//
//     0     rdi rsi rdx rcx r8 r9       integer arguments
//     48    xmm0 … xmm7                 floating-point arguments, 8 bytes each
//     112   rax rdx rcx r8              integer results
//     144   xmm0 … xmm3                 floating-point results
//     176   arguments on the stack, in order
//           results in memory, if they are there
//           the descriptor's address    (abi/data_frame.h)
//
// Offsets are macros, since assembly includes this.

// Of a call to be made (reflect.call), a DynamicCall.
#define TUCO_CALL_CODE 0
#define TUCO_CALL_CONTEXT 8
#define TUCO_CALL_DESCRIPTOR 16
#define TUCO_CALL_STACK_BYTES 24 // a multiple of 16
#define TUCO_CALL_FILL 32
#define TUCO_CALL_DRAIN 40

// Of a function made at run time (reflect.madeFunction), which is a closure.
#define TUCO_MADE_DESCRIPTOR 8
#define TUCO_MADE_STACK_BYTES 16
#define TUCO_MADE_RUN 24

#define TUCO_FRAME_INTEGERS 0
#define TUCO_FRAME_FLOATS 48
#define TUCO_FRAME_RESULT_INTEGERS 112
#define TUCO_FRAME_RESULT_FLOATS 144
#define TUCO_FRAME_STACK 176
