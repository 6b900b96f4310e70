; passes -no-opt -emit=asm -records
; r12 to r14 carry an i32, an i8 and an i1 of the results, or undefined arguments: nothing is in them across the calls,
; neither a value nor what is only listed for the collector.
declare x86_regcallcc { i64, i64, i64, i64, i64, i64, i64, i32, i8, i1 } @main.f(ptr addrspace(1))
declare x86_regcallcc void @main.g(ptr addrspace(1), i64, i64, i64, i64, i64, i64, i32, i16, i1)

define x86_regcallcc i64 @main.roots(ptr addrspace(1) %context, ptr addrspace(1) %a, ptr addrspace(1) %b, ptr addrspace(1) %c, i64 %i) gc "tuco" {
entry:
  %big = icmp ugt i64 %i, 7
  br i1 %big, label %yes, label %no
yes:
  %a1 = getelementptr i64, ptr addrspace(1) %a, i64 %i
  %b1 = getelementptr i64, ptr addrspace(1) %b, i64 %i
  %c1 = getelementptr i64, ptr addrspace(1) %c, i64 %i
  br label %go
no:
  %j = shl i64 %i, 2
  %a2 = getelementptr i64, ptr addrspace(1) %a, i64 %j
  %b2 = getelementptr i64, ptr addrspace(1) %b, i64 %j
  %c2 = getelementptr i64, ptr addrspace(1) %c, i64 %j
  br label %go
go:
  %p = phi ptr addrspace(1) [ %a1, %yes ], [ %a2, %no ]
  %q = phi ptr addrspace(1) [ %b1, %yes ], [ %b2, %no ]
  %r = phi ptr addrspace(1) [ %c1, %yes ], [ %c2, %no ]
  %e = call x86_regcallcc { i64, i64, i64, i64, i64, i64, i64, i32, i8, i1 } @main.f(ptr addrspace(1) poison)
  %x = load i64, ptr addrspace(1) %p
  %y = load i64, ptr addrspace(1) %q
  %z = load i64, ptr addrspace(1) %r
  %xy = add i64 %x, %y
  %xyz = add i64 %xy, %z
  ret i64 %xyz
}

define x86_regcallcc i64 @main.values(ptr addrspace(1) %context, i64 %a, i64 %b, i64 %c, i64 %d, i64 %e) gc "tuco" {
  call x86_regcallcc void @main.g(ptr addrspace(1) poison, i64 poison, i64 poison, i64 poison, i64 poison, i64 poison, i64 poison, i32 poison, i16 poison, i1 poison)
  %1 = add i64 %a, %b
  %2 = xor i64 %1, %c
  %3 = add i64 %2, %d
  %4 = xor i64 %3, %e
  ret i64 %4
}
