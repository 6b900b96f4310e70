// Everything that changes stacks. Offsets: abi/g_offsets.h. System V calls; r11 is free at every stub.
//
// A goroutine enters the runtime through a stub that saves its context in g (callee-saved registers, rbp, and rsp,
// which points at the return address) and switches to the thread's system stack. While C++ runs, the goroutine can
// be walked, copied and parked. If the C++ returns, the same thread still runs the same goroutine, though its stack
// may have moved: rsp and rbp come from g again. If it parks, its C++ frames are abandoned; whoever resumes the
// goroutine jumps to g->resume.
//
// Returning with `ret` where the call was on this path (predicted), with a jump where a goroutine is resumed (the
// return-address predictor would be wrong).
#include "runtime/abi/g_offsets.h"
#include "runtime/stack/assembly.inc"

#define SYSTEM_STACK %fs:rt_tls_system_stack@tpoff

	.macro SAVE_CONTEXT // g in r11
	movq %rsp, TUCO_G_SP(%r11)
	movq %rbp, TUCO_G_BP(%r11)
	movq %rbx, TUCO_G_RBX(%r11)
	movq %r12, TUCO_G_R12(%r11)
	movq %r13, TUCO_G_R13(%r11)
	movq %r14, TUCO_G_R14(%r11)
	movq %r15, TUCO_G_R15(%r11)
	.endm

	.macro LOAD_CONTEXT // g in rdi
	movq TUCO_G_RBX(%rdi), %rbx
	movq TUCO_G_R12(%rdi), %r12
	movq TUCO_G_R13(%rdi), %r13
	movq TUCO_G_R14(%rdi), %r14
	movq TUCO_G_R15(%rdi), %r15
	movq TUCO_G_BP(%rdi), %rbp
	movq TUCO_G_SP(%rdi), %rsp
	.endm

	.macro SAVE_ARGUMENTS // g in r11; without r11 itself
	movq %rax, TUCO_G_RAX(%r11)
	movq %rdx, TUCO_G_RDX(%r11)
	movq %rdi, TUCO_G_RDI(%r11)
	movq %rsi, TUCO_G_RSI(%r11)
	movq %rcx, TUCO_G_RCX(%r11)
	movq %r8, TUCO_G_R8(%r11)
	movq %r9, TUCO_G_R9(%r11)
	movq %r10, TUCO_G_R10(%r11)
	.endm

	.macro LOAD_ARGUMENTS // g in rdi, which comes last
	movq TUCO_G_RAX(%rdi), %rax
	movq TUCO_G_RDX(%rdi), %rdx
	movq TUCO_G_RSI(%rdi), %rsi
	movq TUCO_G_RCX(%rdi), %rcx
	movq TUCO_G_R8(%rdi), %r8
	movq TUCO_G_R9(%rdi), %r9
	movq TUCO_G_R10(%rdi), %r10
	movq TUCO_G_RDI(%rdi), %rdi
	.endm

	// On each way from C++ back into Go code: a stack may have moved, or another goroutine may have come, and then
	// the guard word must have been armed anew (sched::arm_guard). A stale one would let frames run over the end of
	// the stack. Changes r10. The cold half has a section for each use: one for all would keep all stubs in each program.
	.macro CHECK_GUARD g
	movq %fs:TUCO_GUARD_OFFSET, %r10
	cmpq TUCO_G_STACK_GUARD(\g), %r10
	jne 92f
91:
	.pushsection .text.unlikely.\@, "ax", @progbits
92:	cmpq $-1, %r10
	je 91b
	movq %r10, %rdi
	movq SYSTEM_STACK, %rsp
	xorl %ebp, %ebp
	call tuco_stale_guard
	ud2
	.popsection
	.endm

	.macro SWITCH_STUB name, target
	.ifnc \name,rt_poll
	.ifnc \name,rt_object_allocate
	FUNCTION \name
	movq G, %r11
	SAVE_CONTEXT
	movq SYSTEM_STACK, %rsp
	xorl %ebp, %ebp
	call \target
	movq G, %r11
	CHECK_GUARD %r11
	movq TUCO_G_BP(%r11), %rbp
	movq TUCO_G_SP(%r11), %rsp
	ret
	.size \name, .-\name
	.endif
	.endif
	.endm

#define STUB_Leaf(name)
#define STUB_Switch(name) SWITCH_STUB name, tuco_##name
#define STUB_Fast(name) SWITCH_STUB name##_slow, tuco_##name
#define STUB_NoReturn(name) SWITCH_STUB name, tuco_##name
#define TUCO_RUNTIME_CALL(name, kind, results, parameters, fates) STUB_##kind(name)
#include "runtime/abi/runtime_calls.def"

	SWITCH_STUB tuco_goroutine_return_stub, tuco_goroutine_return

// preserve_most: every general register but r11 keeps its value, and any of them may hold a root.
FUNCTION rt_poll
	movq G, %r11
	SAVE_CONTEXT
	SAVE_ARGUMENTS
	movq SYSTEM_STACK, %rsp
	xorl %ebp, %ebp
	call tuco_rt_poll
	movq G, %rdi
	CHECK_GUARD %rdi
	.size rt_poll, .-rt_poll
	.globl tuco_resume_poll
tuco_resume_poll: // g in rdi
	LOAD_CONTEXT
	LOAD_ARGUMENTS
	ret

// preserve_most as well, but for the result. An allocation may collect, but does not park: it comes back here.
FUNCTION rt_object_allocate
	movq G, %r11
	SAVE_CONTEXT
	SAVE_ARGUMENTS
	movq SYSTEM_STACK, %rsp
	xorl %ebp, %ebp
	call tuco_rt_object_allocate
	movq G, %rdi
	movq %rax, TUCO_G_RAX(%rdi)
	CHECK_GUARD %rdi
	LOAD_CONTEXT
	LOAD_ARGUMENTS
	ret
	.size rt_object_allocate, .-rt_object_allocate

// Called by growth checks (compiler/passes/growth_check.cpp) with r10 = frame size, r11 = bytes of stack arguments. All
// other registers (of xmm, the low halves) must keep their values: any may hold an argument.
FUNCTION __morestack_small // a frame of at most kSmallFrame bytes, no stack arguments
	movl $TUCO_SMALL_FRAME, %r10d
	xorl %r11d, %r11d
	jmp __morestack
	.size __morestack_small, .-__morestack_small

FUNCTION __morestack
	pushq %r11
	movq G, %r11
	popq TUCO_G_R11(%r11)
	SAVE_CONTEXT
	SAVE_ARGUMENTS
	.irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15
	movsd %xmm\n, TUCO_G_XMM+8*\n(%r11)
	.endr
	movq SYSTEM_STACK, %rsp
	xorl %ebp, %ebp
	call tuco_morestack
	movq G, %rdi
	CHECK_GUARD %rdi
	.size __morestack, .-__morestack
	.globl tuco_resume_morestack
tuco_resume_morestack: // g in rdi
	.irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15
	movsd TUCO_G_XMM+8*\n(%rdi), %xmm\n
	.endr
	LOAD_CONTEXT
	LOAD_ARGUMENTS
	ret

FUNCTION tuco_resume
	movq %rdi, G
	CHECK_GUARD %rdi
	jmp *TUCO_G_RESUME(%rdi)

FUNCTION tuco_resume_switch // g in rdi
	LOAD_CONTEXT
	movq TUCO_G_RAX(%rdi), %rax
	movq TUCO_G_RDX(%rdi), %rdx
	popq %rcx
	jmp *%rcx

// A new goroutine. rbp 0 ends the chain that walkers follow.
FUNCTION tuco_resume_entry // g in rdi
	movq TUCO_G_SP(%rdi), %rsp
	xorl %ebp, %ebp
	movq TUCO_G_RAX(%rdi), %rax
	movq $0, TUCO_G_RAX(%rdi)
	call *(%rax)
	call tuco_goroutine_return_stub
	ud2

FUNCTION tuco_resume_landing // g in rdi
	LOAD_CONTEXT
	movq TUCO_G_RCX(%rdi), %rcx
	xorl %eax, %eax
	xorl %edx, %edx
	jmp *%rcx

FUNCTION tuco_resume_call // g in rdi
	LOAD_CONTEXT
	movq TUCO_G_RAX(%rdi), %r11
	LOAD_ARGUMENTS
	jmp *%r11

FUNCTION tuco_start_thread_scheduler
	andq $-16, %rsp
	movq %rsp, SYSTEM_STACK
	xorl %ebp, %ebp
	call tuco_schedule
	ud2

FUNCTION tuco_enter_scheduler
	movq SYSTEM_STACK, %rsp
	xorl %ebp, %ebp
	call tuco_schedule
	ud2

FUNCTION tuco_leaf_stop // f in rdi, argument in rsi
	movq G, %r11
	SAVE_CONTEXT
	movq SYSTEM_STACK, %rsp
	xorl %ebp, %ebp
	movq %rdi, %rax
	movq %rsi, %rdi
	call *%rax
	ud2

FUNCTION tuco_leaf_call // f in rdi, argument in rsi
	pushq %rbp
	movq %rsp, %rbp
	movq SYSTEM_STACK, %rsp
	movq %rdi, %rax
	movq %rsi, %rdi
	call *%rax
	movq %rbp, %rsp
	popq %rbp
	ret

	.section .tbss,"awT",@nobits
	.globl rt_tls_g, rt_tls_system_stack
	.type rt_tls_g,@object
	.type rt_tls_system_stack,@object
	.p2align 3
rt_tls_g: .quad 0
	.size rt_tls_g, 8
rt_tls_system_stack: .quad 0
	.size rt_tls_system_stack, 8
	.section .note.GNU-stack,"",@progbits
