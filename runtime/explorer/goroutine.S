// How C++ runs as a goroutine of the real scheduler (goroutine.cpp).
#include "runtime/abi/g_offsets.h"

#define G %fs:rt_tls_g@tpoff
#define SYSTEM_STACK %fs:rt_tls_system_stack@tpoff

	.text
// A runtime call of kind Switch whose target is the argument: f in rdi is called with rsi on the system stack. The
// same as SWITCH_STUB in runtime/stack/switch.S.
	.globl explorer_switch
	.type explorer_switch,@function
	.p2align 4
explorer_switch:
	movq G, %r11
	movq %rsp, TUCO_G_SP(%r11)
	movq %rbp, TUCO_G_BP(%r11)
	movq %rbx, TUCO_G_RBX(%r11)
	movq %r12, TUCO_G_R12(%r11)
	movq %r13, TUCO_G_R13(%r11)
	movq %r14, TUCO_G_R14(%r11)
	movq %r15, TUCO_G_R15(%r11)
	movq %rdi, %rax
	movq %rsi, %rdi
	movq SYSTEM_STACK, %rsp
	xorl %ebp, %ebp
	call *%rax
	movq G, %r11
	movq TUCO_G_BP(%r11), %rbp
	movq TUCO_G_SP(%r11), %rsp
	ret
	.size explorer_switch, .-explorer_switch

// The code of a closure {code, f, argument}: f(argument).
	.globl explorer_closure
	.type explorer_closure,@function
	.p2align 4
explorer_closure:
	movq 16(%rax), %rdi
	movq 8(%rax), %rax
	jmp *%rax
	.size explorer_closure, .-explorer_closure
	.section .note.GNU-stack,"",@progbits
