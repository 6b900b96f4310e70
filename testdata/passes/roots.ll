; passes -no-opt -emit=llvm-final -records
declare x86_regcallcc void @main.f(ptr addrspace(1))
declare ptr addrspace(1) @rt_object_new(ptr)
declare void @rt_chan_send(ptr addrspace(1), ptr addrspace(1))
declare x86_regcallcc { ptr addrspace(1), i64, ptr addrspace(1) } @main.three(ptr addrspace(1))
@"type:T" = external constant i8

; %a lives across the call, %b does not; the field's address is computed again instead of kept.
define x86_regcallcc i64 @main.across(ptr addrspace(1) %context, ptr addrspace(1) %a, ptr addrspace(1) %b) gc "tuco" {
  %v = load i64, ptr addrspace(1) %b
  %field = getelementptr inbounds i8, ptr addrspace(1) %a, i64 16
  call x86_regcallcc void @main.f(ptr addrspace(1) poison)
  %w = load i64, ptr addrspace(1) %field
  %s = add i64 %v, %w
  ret i64 %s
}
; A call into the runtime lists its arguments, a Go call does not.
define x86_regcallcc void @main.arguments(ptr addrspace(1) %context, ptr addrspace(1) %c, ptr addrspace(1) %v) gc "tuco" {
  call void @rt_chan_send(ptr addrspace(1) %c, ptr addrspace(1) %v)
  ret void
}
; Pointers in aggregates are taken out; vectors, too.
define x86_regcallcc ptr addrspace(1) @main.parts(ptr addrspace(1) %context, ptr addrspace(1) %pairs) gc "tuco" {
  %pair = load <2 x ptr addrspace(1)>, ptr addrspace(1) %pairs
  %t = call x86_regcallcc { ptr addrspace(1), i64, ptr addrspace(1) } @main.three(ptr addrspace(1) poison)
  call x86_regcallcc void @main.f(ptr addrspace(1) poison)
  %x = extractvalue { ptr addrspace(1), i64, ptr addrspace(1) } %t, 2
  %y = extractelement <2 x ptr addrspace(1)> %pair, i32 1
  %n = icmp eq ptr addrspace(1) %y, null
  %z = select i1 %n, ptr addrspace(1) %x, ptr addrspace(1) %y
  ret ptr addrspace(1) %z
}

; What is undefined in a part of a constant becomes null: the register would hold what was left in it, and be a root.
define x86_regcallcc ptr addrspace(1) @main.undefined_parts(ptr addrspace(1) %context, ptr addrspace(1) %s, i1 %c) gc "tuco" {
  br i1 %c, label %a, label %b
a:
  %v = load <2 x ptr addrspace(1)>, ptr addrspace(1) %s
  %r = load { ptr addrspace(1), i64 }, ptr addrspace(1) %s
  br label %b
b:
  %p = phi <2 x ptr addrspace(1)> [ %v, %a ], [ <ptr addrspace(1) null, ptr addrspace(1) undef>, %0 ]
  %q = phi { ptr addrspace(1), i64 } [ %r, %a ], [ { ptr addrspace(1) undef, i64 0 }, %0 ]
  call x86_regcallcc void @main.f(ptr addrspace(1) poison)
  %e = extractelement <2 x ptr addrspace(1)> %p, i32 1
  %f = extractvalue { ptr addrspace(1), i64 } %q, 0
  %n = icmp eq ptr addrspace(1) %e, null
  %x = select i1 %n, ptr addrspace(1) %f, ptr addrspace(1) %e
  ret ptr addrspace(1) %x
}
