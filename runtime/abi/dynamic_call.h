#pragma once
// Calls whose signature is known only at run time: what stdlib/reflect and stack/dynamic_call.S agree on.
//
// Where arguments and results travel is told in abi/calling_convention.h. A signature has a *frame* on the data stack
// while such a call is made or taken. It never moves, and its descriptor, which reflect makes once a signature, says
// exactly which words hold pointers, so that the collector finds arguments and results there:
//
//     0     rcx rdx rdi rsi r8 r9 r12 r13 r14 r15     integer arguments
//     80    xmm0 … xmm15                              floating-point arguments, 8 bytes each
//     208   rax rcx rdx rdi rsi r8 r9 r12 r13 r14     integer results
//     288   xmm0 … xmm7                               floating-point results
//     352   arguments on the stack, in order
//           results in memory, if they are there
//           the descriptor's address                  (abi/data_frame.h)
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
#define TUCO_MADE_RESULTS 32 // integers among the results in registers

#define TUCO_FRAME_INTEGERS 0
#define TUCO_FRAME_FLOATS 80
#define TUCO_FRAME_RESULT_INTEGERS 208
#define TUCO_FRAME_RESULT_FLOATS 288
#define TUCO_FRAME_STACK 352
