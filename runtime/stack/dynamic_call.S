// Go calls whose signature is known only at run time, in both directions; abi/dynamic_call.h draws the frame.
//
//     tuco_dynamic_call    func(call *DynamicCall): has the arguments put into a new frame (fill), loads them into
//                          registers and onto the stack, calls, stores the results in the frame, has them taken out
//                          (drain)
//     tuco_dynamic_entry   the code of a made function: stores the arguments in a new frame, runs Go code on it (run),
//                          loads the results from it
//
// Both are Go functions to the runtime: prologues that grow the stack, stack maps (at the end, by hand), rbp, a frame on
// the data stack. What keeps pointers alive at each moment:
//
//   - in the frame: its descriptor;
//   - between the loads here and the callee's prologue, or the caller and the prologue here: nothing can happen but that
//     the prologue stops, where the collector scans argument registers and stack arguments conservatively; afterwards
//     they are the callee's. The copies in the frame stay, so the stack map need not know of the outgoing ones;
//   - between a return and the stores of its results, and between the loads of results and the caller: no safepoint;
//   - rbx holds the DynamicCall or the made function for the whole time: the one root of the stack maps.
//
// r12 is the frame, but while the callee may have it: it points into the data stack, so moving the machine stack leaves it
// right. Nothing else but rbp may be an address in the machine stack across a call.
//
// A panic that unwinds through them needs nothing: the landing pad puts the data stack's top back. They are wrappers for
// tracebacks and for recover.
#include "runtime/abi/dynamic_call.h"
#include "runtime/abi/g_offsets.h"
#include "runtime/stack/assembly.inc"

#ifndef TUCO_HOSTED // unit tests have no Go code, and their addresses do not fit into a stack map

#define GUARD %fs:0x70

// Takes the data frame with the descriptor in rsi; its base goes to r12. Changes rax, rcx, rdi, r11.
	.macro TAKE_FRAME
	movq G, %r11
	movl (%rsi), %edi
	movq TUCO_G_DATA_TOP(%r11), %r12
	leaq (%r12,%rdi), %rax
	cmpq TUCO_G_DATA_LIMIT(%r11), %rax
	jbe 1f
	call rt_data_stack_grow // preserve_most, but for xmm registers
	movq %rax, %r12
	movq G, %r11
	movl (%rsi), %edi
	addq %rdi, %rax
1:	movq %rax, TUCO_G_DATA_TOP(%r11)
	movl %edi, %ecx
	shrl $3, %ecx
	movq %r12, %rdi
	xorl %eax, %eax
	rep stosq
	movq %rsi, -8(%rdi)
	.endm

	.macro GIVE_FRAME_BACK // changes r11
	movq G, %r11
	movq %r12, TUCO_G_DATA_TOP(%r11)
	.endm

	.macro COPY_WORDS count, from, to // changes count, r11
	testq \count, \count
	jz 2f
1:	movq -8(\from,\count,8), %r11
	movq %r11, -8(\to,\count,8)
	decq \count
	jnz 1b
2:
	.endm

	.macro PUSH_KEPT_REGISTERS // in the order in which stack maps number them
	pushq %rbp
	movq %rsp, %rbp
	pushq %r15
	pushq %r14
	pushq %r13
	pushq %r12
	pushq %rbx
	.endm

	.macro POP_KEPT_REGISTERS
	popq %rbx
	popq %r12
	popq %r13
	popq %r14
	popq %r15
	popq %rbp
	.endm

#define KEPT_R12 -32(%rbp)
#define KEPT_R13 -24(%rbp)
#define KEPT_R14 -16(%rbp)

// In: call in rcx.
FUNCTION tuco_dynamic_call
	movq TUCO_CALL_STACK_BYTES(%rcx), %r11
	leaq -256(%rsp), %rax
	subq %r11, %rax
	cmpq GUARD, %rax
	ja 3f
	leaq 256(%r11), %r10
	xorl %r11d, %r11d
	call __morestack
3:	PUSH_KEPT_REGISTERS
	movq %rcx, %rbx
	movq TUCO_CALL_DESCRIPTOR(%rbx), %rsi
	TAKE_FRAME
	pushq %r12
	movq %rbx, %rcx
	movq %r12, %rdx
	movq TUCO_CALL_FILL(%rbx), %rax
	call *(%rax)
.Lcall_filled:
	movq TUCO_CALL_STACK_BYTES(%rbx), %rcx
	subq %rcx, %rsp
	shrq $3, %rcx
	leaq TUCO_FRAME_STACK(%r12), %rsi
	COPY_WORDS %rcx, %rsi, %rsp
	.irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15
	movsd TUCO_FRAME_FLOATS+8*\n(%r12), %xmm\n
	.endr
	movq TUCO_FRAME_INTEGERS+0(%r12), %rcx
	movq TUCO_FRAME_INTEGERS+8(%r12), %rdx
	movq TUCO_FRAME_INTEGERS+16(%r12), %rdi
	movq TUCO_FRAME_INTEGERS+24(%r12), %rsi
	movq TUCO_FRAME_INTEGERS+32(%r12), %r8
	movq TUCO_FRAME_INTEGERS+40(%r12), %r9
	movq TUCO_FRAME_INTEGERS+56(%r12), %r13
	movq TUCO_FRAME_INTEGERS+64(%r12), %r14
	movq TUCO_FRAME_INTEGERS+72(%r12), %r15
	movq TUCO_FRAME_INTEGERS+48(%r12), %r12
	movq TUCO_CALL_CONTEXT(%rbx), %rax
	call *TUCO_CALL_CODE(%rbx)
.Lcall_returned:
	leaq -48(%rbp), %rsp
	popq %r11 // the frame
	movq %rax, TUCO_FRAME_RESULT_INTEGERS+0(%r11)
	movq %rcx, TUCO_FRAME_RESULT_INTEGERS+8(%r11)
	movq %rdx, TUCO_FRAME_RESULT_INTEGERS+16(%r11)
	movq %rdi, TUCO_FRAME_RESULT_INTEGERS+24(%r11)
	movq %rsi, TUCO_FRAME_RESULT_INTEGERS+32(%r11)
	movq %r8, TUCO_FRAME_RESULT_INTEGERS+40(%r11)
	movq %r9, TUCO_FRAME_RESULT_INTEGERS+48(%r11)
	movq %r12, TUCO_FRAME_RESULT_INTEGERS+56(%r11)
	movq %r13, TUCO_FRAME_RESULT_INTEGERS+64(%r11)
	movq %r14, TUCO_FRAME_RESULT_INTEGERS+72(%r11)
	.irp n,0,1,2,3,4,5,6,7
	movsd %xmm\n, TUCO_FRAME_RESULT_FLOATS+8*\n(%r11)
	.endr
	movq %r11, %r12
	pushq %r12
	movq %rbx, %rcx
	movq %r12, %rdx
	movq TUCO_CALL_DRAIN(%rbx), %rax
	call *(%rax)
.Lcall_drained:
	GIVE_FRAME_BACK
	popq %r11
	POP_KEPT_REGISTERS
	ret
.Lcall_end:
	.size tuco_dynamic_call, .-tuco_dynamic_call

// In: the made function in rax, arguments as its signature says.
FUNCTION tuco_dynamic_entry
	leaq -512(%rsp), %r11
	cmpq GUARD, %r11
	ja 3f
	movq TUCO_MADE_STACK_BYTES(%rax), %r11
	movl $512, %r10d
	call __morestack
3:	PUSH_KEPT_REGISTERS
	subq $TUCO_FRAME_RESULT_INTEGERS+8, %rsp // the frame's beginning, until there is one, and 8 bytes for alignment
	movq %rcx, TUCO_FRAME_INTEGERS+0(%rsp)
	movq %rdx, TUCO_FRAME_INTEGERS+8(%rsp)
	movq %rdi, TUCO_FRAME_INTEGERS+16(%rsp)
	movq %rsi, TUCO_FRAME_INTEGERS+24(%rsp)
	movq %r8, TUCO_FRAME_INTEGERS+32(%rsp)
	movq %r9, TUCO_FRAME_INTEGERS+40(%rsp)
	movq %r12, TUCO_FRAME_INTEGERS+48(%rsp)
	movq %r13, TUCO_FRAME_INTEGERS+56(%rsp)
	movq %r14, TUCO_FRAME_INTEGERS+64(%rsp)
	movq %r15, TUCO_FRAME_INTEGERS+72(%rsp)
	.irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15
	movsd %xmm\n, TUCO_FRAME_FLOATS+8*\n(%rsp)
	.endr
	movq %rax, %rbx
	movq TUCO_MADE_DESCRIPTOR(%rbx), %rsi
	TAKE_FRAME
	movl $TUCO_FRAME_RESULT_INTEGERS/8, %ecx
	COPY_WORDS %rcx, %rsp, %r12
	addq $TUCO_FRAME_RESULT_INTEGERS, %rsp
	movq TUCO_MADE_STACK_BYTES(%rbx), %rcx
	shrq $3, %rcx
	leaq 16(%rbp), %rsi
	leaq TUCO_FRAME_STACK(%r12), %rdi
	COPY_WORDS %rcx, %rsi, %rdi
	movq %rbx, %rcx
	movq %r12, %rdx
	movq TUCO_MADE_RUN(%rbx), %rax
	call *(%rax)
.Lentry_ran:
	// A kept register that carries a result is none for the caller.
	.macro RESULT_FOR_KEPT number, kept
	cmpq $\number, TUCO_MADE_RESULTS(%rbx)
	jbe 4f
	movq TUCO_FRAME_RESULT_INTEGERS+8*\number(%r12), %rax
	movq %rax, \kept
4:
	.endm
	RESULT_FOR_KEPT 7, KEPT_R12
	RESULT_FOR_KEPT 8, KEPT_R13
	RESULT_FOR_KEPT 9, KEPT_R14
	movq TUCO_FRAME_RESULT_INTEGERS+0(%r12), %rax
	movq TUCO_FRAME_RESULT_INTEGERS+8(%r12), %rcx
	movq TUCO_FRAME_RESULT_INTEGERS+16(%r12), %rdx
	movq TUCO_FRAME_RESULT_INTEGERS+24(%r12), %rdi
	movq TUCO_FRAME_RESULT_INTEGERS+32(%r12), %rsi
	movq TUCO_FRAME_RESULT_INTEGERS+40(%r12), %r8
	movq TUCO_FRAME_RESULT_INTEGERS+48(%r12), %r9
	.irp n,0,1,2,3,4,5,6,7
	movsd TUCO_FRAME_RESULT_FLOATS+8*\n(%r12), %xmm\n
	.endr
	GIVE_FRAME_BACK
	leaq -40(%rbp), %rsp
	POP_KEPT_REGISTERS
	ret
.Lentry_end:
	.size tuco_dynamic_entry, .-tuco_dynamic_entry

// The stack maps (abi/stack_map.h): one root map, rbx, for every call site.
	.macro FUNCTION_RECORD name, end
	.section tuco_functions,"ao",@progbits,\name
	.p2align 2
	.long \name
	.long \end-\name
	.long .Ldetails_\name
	.byte 0x1f // pushes r15, r14, r13, r12, rbx
	.byte 1 << 0 | 1 << 2 // kIsWrapper, kHasDataFrame
	.short 0
	.section tuco_maps,"ao",@progbits,\name
.Ldetails_\name:
	.endm

	.macro DETAILS sites, site_bytes
	.uleb128 \sites
	.uleb128 2
	.uleb128 \site_bytes
	.byte 1 << 0 // rbx
	.uleb128 1 // a data frame, no list of slots: the descriptors have none
	.endm

	.macro SITE at, previous
	.uleb128 \at-\previous
	.uleb128 0 // the root map
	.uleb128 0 // the same line
	.endm

	.macro POSITIONS
	.long .Lname
	.long .Lfile
	.uleb128 0 // line
	.uleb128 0 // inlinees
	.uleb128 0 // scopes
	.endm

	FUNCTION_RECORD tuco_dynamic_call, .Lcall_end
	DETAILS 3, .Lcall_sites_end-.Lcall_sites
.Lcall_sites:
	SITE .Lcall_filled, tuco_dynamic_call
	SITE .Lcall_returned, .Lcall_filled
	SITE .Lcall_drained, .Lcall_returned
.Lcall_sites_end:
	POSITIONS

	FUNCTION_RECORD tuco_dynamic_entry, .Lentry_end
	DETAILS 1, .Lentry_sites_end-.Lentry_sites
.Lentry_sites:
	SITE .Lentry_ran, tuco_dynamic_entry
.Lentry_sites_end:
	POSITIONS

	.section .rodata.tuco_dynamic_call,"a",@progbits
.Lname: .asciz "reflect.call"
.Lfile: .asciz "<autogenerated>"

#endif
	.section .note.GNU-stack,"",@progbits
