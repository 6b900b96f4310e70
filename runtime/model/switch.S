# Leaves one model thread for another: model_switch(void **where our stack pointer goes, void *that of the other).
	.text
	.globl model_switch
	.type model_switch,@function
	.p2align 4
model_switch:
	pushq %rbp
	pushq %rbx
	pushq %r12
	pushq %r13
	pushq %r14
	pushq %r15
	movq %rsp, (%rdi)
	movq %rsi, %rsp
	popq %r15
	popq %r14
	popq %r13
	popq %r12
	popq %rbx
	popq %rbp
	ret
	.size model_switch, .-model_switch
	.section .note.GNU-stack,"",@progbits
