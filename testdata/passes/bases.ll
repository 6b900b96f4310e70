; passes -no-opt -emit=llvm-final -records
declare x86_regcallcc void @main.f(ptr addrspace(1))
declare x86_regcallcc void @main.use(ptr addrspace(1), ptr addrspace(1))
declare void @rt_chan_send(ptr addrspace(1), ptr addrspace(1))
@table = addrspace(1) global [8 x i64] zeroinitializer

; One past the end, or beside: %s is listed, not %p.
define x86_regcallcc i64 @main.beside(ptr addrspace(1) %context, ptr addrspace(1) %s, i64 %i) gc "tuco" {
  %p = getelementptr inbounds i64, ptr addrspace(1) %s, i64 %i
  call x86_regcallcc void @main.f(ptr addrspace(1) poison)
  %q = getelementptr i8, ptr addrspace(1) %p, i64 -8
  %v = load i64, ptr addrspace(1) %q
  ret i64 %v
}
; Inside, since it is read at once: it is a root of its own.
define x86_regcallcc i64 @main.inside(ptr addrspace(1) %context, ptr addrspace(1) %s, i64 %i) gc "tuco" {
  %p = getelementptr inbounds i64, ptr addrspace(1) %s, i64 %i
  %v = load i64, ptr addrspace(1) %p
  call x86_regcallcc void @main.f(ptr addrspace(1) poison)
  %w = load i64, ptr addrspace(1) %p
  %sum = add i64 %v, %w
  ret i64 %sum
}
; Read only after the safepoint: that proves nothing at the safepoint.
define x86_regcallcc i64 @main.too_late(ptr addrspace(1) %context, ptr addrspace(1) %s, i64 %i) gc "tuco" {
  %p = getelementptr inbounds i64, ptr addrspace(1) %s, i64 %i
  call x86_regcallcc void @main.f(ptr addrspace(1) poison)
  %v = load i64, ptr addrspace(1) %p
  call x86_regcallcc void @main.f(ptr addrspace(1) poison)
  %w = load i64, ptr addrspace(1) %p
  %sum = add i64 %v, %w
  ret i64 %sum
}
; Round a loop: all ways lead to %s.
define x86_regcallcc i64 @main.round(ptr addrspace(1) %context, ptr addrspace(1) %s, i64 %n) gc "tuco" {
entry:
  %first = getelementptr i64, ptr addrspace(1) %s, i64 %n
  br label %loop
loop:
  %p = phi ptr addrspace(1) [ %first, %entry ], [ %next, %loop ]
  %sum = phi i64 [ 0, %entry ], [ %more, %loop ]
  %next = getelementptr i8, ptr addrspace(1) %p, i64 -8
  %v = load i64, ptr addrspace(1) %next
  %more = add i64 %sum, %v
  call x86_regcallcc void @main.f(ptr addrspace(1) poison)
  %done = icmp eq i64 %more, 0
  br i1 %done, label %exit, label %loop
exit:
  ret i64 %more
}
; The base depends on the way: a phi and a select of bases.
define x86_regcallcc i64 @main.ways(ptr addrspace(1) %context, ptr addrspace(1) %s, ptr addrspace(1) %t, i64 %i, i1 %c, i1 %d) gc "tuco" {
entry:
  br i1 %c, label %left, label %right
left:
  %a = getelementptr i64, ptr addrspace(1) %s, i64 %i
  br label %both
right:
  %b = getelementptr i64, ptr addrspace(1) %t, i64 %i
  br label %both
both:
  %p = phi ptr addrspace(1) [ %a, %left ], [ %b, %right ]
  %q = select i1 %d, ptr addrspace(1) %p, ptr addrspace(1) %t
  call x86_regcallcc void @main.f(ptr addrspace(1) poison)
  %v = load i64, ptr addrspace(1) %q
  ret i64 %v
}
; Vectors: of one base, and of several.
define x86_regcallcc i64 @main.vectors(ptr addrspace(1) %context, ptr addrspace(1) %s, ptr addrspace(1) %t, i64 %i, ptr addrspace(1) %numbers) gc "tuco" {
  %n = load <2 x i64>, ptr addrspace(1) %numbers
  %p = getelementptr i64, ptr addrspace(1) %s, <2 x i64> %n
  %b = getelementptr i64, ptr addrspace(1) %t, i64 %i
  %q = insertelement <2 x ptr addrspace(1)> %p, ptr addrspace(1) %b, i32 1
  %r = shufflevector <2 x ptr addrspace(1)> %q, <2 x ptr addrspace(1)> poison, <2 x i32> <i32 1, i32 poison>
  call x86_regcallcc void @main.f(ptr addrspace(1) poison)
  %x = extractelement <2 x ptr addrspace(1)> %p, i32 0
  %y = extractelement <2 x ptr addrspace(1)> %r, i32 0
  %v = load i64, ptr addrspace(1) %x
  %w = load i64, ptr addrspace(1) %y
  %sum = add i64 %v, %w
  ret i64 %sum
}
; In a struct.
define x86_regcallcc { ptr addrspace(1), i64 } @main.struct(ptr addrspace(1) %context, ptr addrspace(1) %s, i64 %i) gc "tuco" {
  %p = getelementptr i64, ptr addrspace(1) %s, i64 %i
  %a = insertvalue { ptr addrspace(1), i64 } poison, ptr addrspace(1) %p, 0
  %b = insertvalue { ptr addrspace(1), i64 } %a, i64 %i, 1
  call x86_regcallcc void @main.f(ptr addrspace(1) poison)
  ret { ptr addrspace(1), i64 } %b
}
; Static data needs no root.
define x86_regcallcc i64 @main.static(ptr addrspace(1) %context, i64 %i) gc "tuco" {
  %p = getelementptr i64, ptr addrspace(1) @table, i64 %i
  call x86_regcallcc void @main.f(ptr addrspace(1) poison)
  %v = load i64, ptr addrspace(1) %p
  ret i64 %v
}
; What the runtime is given is kept by its base.
define x86_regcallcc void @main.given(ptr addrspace(1) %context, ptr addrspace(1) %c, ptr addrspace(1) %s, i64 %i) gc "tuco" {
  %p = getelementptr i64, ptr addrspace(1) %s, i64 %i
  call void @rt_chan_send(ptr addrspace(1) %c, ptr addrspace(1) %p)
  ret void
}
