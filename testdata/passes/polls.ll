; passes -no-opt -emit=llvm-final -records
declare swiftcc void @main.f()

define swiftcc i64 @main.endless() gc "tuco" {
  br label %loop
loop:
  br label %loop
}
define swiftcc void @main.calls(i64 %n) gc "tuco" {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  call swiftcc void @main.f()
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %out
out:
  ret void
}
define swiftcc void @main.short(ptr addrspace(1) %p) gc "tuco" {
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
define swiftcc void @main.irreducible(i1 %c, i1 %d) gc "tuco" {
  br i1 %c, label %a, label %b
a:
  br i1 %d, label %b, label %out
b:
  br label %a
out:
  ret void
}
