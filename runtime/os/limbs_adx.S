// The row operations of limbs.h for processors with MULX (BMI2) and with ADCX and ADOX (ADX).
//
// A row has to add three numbers at each limb: the low half of a product, the high half of the product before, and what
// stands there. Each addition has a carry of its own to the next limb. ADCX carries by CF alone and ADOX by OF alone, and
// MULX, LEA, MOV and JRCXZ change no flags, so that both chains live in the flags for the whole of the row.
//
// A row is a loop over eight limbs. It is entered in its middle, at limb t = -n mod 8, with the pointers moved back by as
// many: there is no loop for the rest. The high half alternates between r9 and r8; the one that the entry reads holds the
// carry that comes in, and both do, because the entry may be either.
//
// The frame pointer is set for tracebacks. No other register that a caller keeps is used, and no stack.
	.macro ROW_FUNCTION name // z in rdi, x in rsi, n > 0 in rdx, w in rcx, carry in r8 -> carry in rax
	.section .text.\name,"ax",@progbits
	.globl \name
	.type \name,@function
	.p2align 5
\name:
	pushq %rbp
	movq %rsp, %rbp
	movq %rdx, %rax
	movq %rcx, %rdx
	leaq 7(%rax), %rcx
	shrq $3, %rcx
	negl %eax
	andl $7, %eax
	leaq (,%rax,8), %r10
	subq %r10, %rsi
	subq %r10, %rdi
	movq %r8, %r9
	leaq 90f(%rip), %r11
	movslq (%r11,%rax,4), %rax
	addq %r11, %rax
	xorl %r10d, %r10d // CF = OF = 0
	jmp *%rax
	.section .rodata.\name,"a",@progbits
	.p2align 2
90:
	.long 10f - 90b, 11f - 90b, 12f - 90b, 13f - 90b, 14f - 90b, 15f - 90b, 16f - 90b, 17f - 90b
	.section .text.\name,"ax",@progbits
	.p2align 5
	.endm

	// One limb of z += x*w.
	.macro ADD_LIMB at, low, high, before
	mulxq \at(%rsi), \low, \high
	adcxq \before, \low
	adoxq \at(%rdi), \low
	movq \low, \at(%rdi)
	.endm

	// One limb of z -= x*w. z - p is the complement of (the complement of z) + p, and the borrow is that sum's carry.
	.macro SUBTRACT_LIMB at, low, high, before
	mulxq \at(%rsi), \low, \high
	movq \at(%rdi), %r11
	notq %r11
	adcxq \before, \low
	adoxq %r11, \low
	notq \low
	movq \low, \at(%rdi)
	.endm

	// One limb of z = x*w.
	.macro SCALE_LIMB at, low, high, before
	mulxq \at(%rsi), \low, \high
	adcq \before, \low
	movq \low, \at(%rdi)
	.endm

	.macro EIGHT step
10:	\step 0, %rax, %r9, %r8
11:	\step 8, %r10, %r8, %r9
12:	\step 16, %rax, %r9, %r8
13:	\step 24, %r10, %r8, %r9
14:	\step 32, %rax, %r9, %r8
15:	\step 40, %r10, %r8, %r9
16:	\step 48, %rax, %r9, %r8
17:	\step 56, %r10, %r8, %r9
	leaq 64(%rsi), %rsi
	leaq 64(%rdi), %rdi
	.endm

	.macro END_FUNCTION name
	popq %rbp
	ret
	.size \name, .-\name
	.endm

	.macro TWO_CHAINS name, step
ROW_FUNCTION \name
	EIGHT \step
	leaq -1(%rcx), %rcx
	jrcxz 20f
	jmp 10b
20:
	movl $0, %eax
	adcxq %rax, %r8
	adoxq %rax, %r8
	movq %r8, %rax
END_FUNCTION \name
	.endm

TWO_CHAINS tuco_limbs_add_scaled_adx, ADD_LIMB
TWO_CHAINS tuco_limbs_subtract_scaled_adx, SUBTRACT_LIMB

ROW_FUNCTION tuco_limbs_scale_adx
	EIGHT SCALE_LIMB
	decq %rcx // leaves CF
	jnz 10b
	movq %r8, %rax
	adcq $0, %rax
END_FUNCTION tuco_limbs_scale_adx

	// Sums and differences need no such instructions; here is the one carry chain that a compiler does not make of a loop.
	// How many limbs come before the loop of four, n mod 4, is found out before there is a carry.
	.macro CHAIN name, first, operation // z in rdi, x in rsi, y in rdx, n in rcx -> carry in rax
	.section .text.\name,"ax",@progbits
	.globl \name
	.type \name,@function
	.p2align 5
\name:
	pushq %rbp
	movq %rsp, %rbp
	movl %ecx, %r8d
	shrq $2, %rcx
	andl $3, %r8d // CF = 0
	jz 30f
	cmpl $2, %r8d
	je 22f
	ja 23f
	movq (%rsi), %rax
	\first (%rdx), %rax
	movq %rax, (%rdi)
20:	leaq (%rsi,%r8,8), %rsi
	leaq (%rdx,%r8,8), %rdx
	leaq (%rdi,%r8,8), %rdi
30:	jrcxz 40f
	.p2align 4
31:	movq (%rsi), %rax
	movq 8(%rsi), %r9
	movq 16(%rsi), %r10
	movq 24(%rsi), %r11
	\operation (%rdx), %rax
	\operation 8(%rdx), %r9
	\operation 16(%rdx), %r10
	\operation 24(%rdx), %r11
	movq %rax, (%rdi)
	movq %r9, 8(%rdi)
	movq %r10, 16(%rdi)
	movq %r11, 24(%rdi)
	leaq 32(%rsi), %rsi
	leaq 32(%rdx), %rdx
	leaq 32(%rdi), %rdi
	decq %rcx
	jnz 31b
40:	setc %al
	movzbl %al, %eax
	popq %rbp
	ret
22:	movq (%rsi), %rax
	movq 8(%rsi), %r9
	\first (%rdx), %rax
	\operation 8(%rdx), %r9
	movq %rax, (%rdi)
	movq %r9, 8(%rdi)
	jmp 20b
23:	movq (%rsi), %rax
	movq 8(%rsi), %r9
	movq 16(%rsi), %r10
	\first (%rdx), %rax
	\operation 8(%rdx), %r9
	\operation 16(%rdx), %r10
	movq %rax, (%rdi)
	movq %r9, 8(%rdi)
	movq %r10, 16(%rdi)
	jmp 20b
	.size \name, .-\name
	.endm

CHAIN tuco_limbs_add, addq, adcq
CHAIN tuco_limbs_subtract, subq, sbbq

	.section .note.GNU-stack,"",@progbits
