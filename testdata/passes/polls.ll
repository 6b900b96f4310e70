; passes -no-opt -emit=llvm-final -records
declare x86_regcallcc void @main.f(ptr addrspace(1))

define x86_regcallcc i64 @main.endless(ptr addrspace(1) %context) gc "tuco" {
  br label %loop
loop:
  br label %loop
}
define x86_regcallcc void @main.calls(ptr addrspace(1) %context, i64 %n) gc "tuco" {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  call x86_regcallcc void @main.f(ptr addrspace(1) poison)
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %out
out:
  ret void
}
define x86_regcallcc void @main.short(ptr addrspace(1) %context, ptr addrspace(1) %p) gc "tuco" {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %q = getelementptr i64, ptr addrspace(1) %p, i64 %i
  store i64 %i, ptr addrspace(1) %q
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, 100
  br i1 %c, label %loop, label %out
out:
  ret void
}
define x86_regcallcc void @main.irreducible(ptr addrspace(1) %context, i1 %c, i1 %d) gc "tuco" {
  br i1 %c, label %a, label %b
a:
  br i1 %d, label %b, label %out
b:
  br label %a
out:
  ret void
}
