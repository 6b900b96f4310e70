; passes -O2 -no-opt -emit=llvm-final -records
; Small objects of a known type are allocated in line, with the bits of their pointers; others are called for.
%Type = type { i64, i64, i32, i8, i8, i8, i8, ptr, i64, { ptr, i64 }, ptr, ptr }
declare noalias nonnull ptr addrspace(1) @rt_object_new(ptr)
declare noalias nonnull ptr addrspace(1) @rt_array_new(ptr, i64)
declare ptr addrspace(1) @rt_slice_make(ptr, i64, i64)
declare x86_regcallcc void @main.use(ptr addrspace(1), ptr addrspace(1))
@"mask:first" = constant [8 x i8] c"\01\00\00\00\00\00\00\00"
@"mask:three" = constant [8 x i8] c"\03\00\00\00\00\00\00\00"
@"mask:late" = constant [8 x i8] c"\20\00\00\00\00\00\00\00"
@"type:Pair" = constant %Type { i64 16, i64 8, i32 1, i8 0, i8 8, i8 8, i8 25, ptr @"mask:first", i64 16, { ptr, i64 } zeroinitializer, ptr null, ptr null }
@"type:Three" = constant %Type { i64 24, i64 16, i32 1, i8 0, i8 8, i8 8, i8 25, ptr @"mask:three", i64 24, { ptr, i64 } zeroinitializer, ptr null, ptr null }
@"type:Late" = constant %Type { i64 48, i64 48, i32 1, i8 0, i8 8, i8 8, i8 25, ptr @"mask:late", i64 48, { ptr, i64 } zeroinitializer, ptr null, ptr null }
@"type:Bytes" = constant %Type { i64 40, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, i64 40, { ptr, i64 } zeroinitializer, ptr null, ptr null }
@"type:int" = constant %Type { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, i64 8, { ptr, i64 } zeroinitializer, ptr null, ptr null }
@"type:int32" = constant %Type { i64 4, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, i64 4, { ptr, i64 } zeroinitializer, ptr null, ptr null }
@"type:Large" = constant %Type { i64 520, i64 8, i32 1, i8 0, i8 8, i8 8, i8 25, ptr @"mask:first", i64 520, { ptr, i64 } zeroinitializer, ptr null, ptr null }
@"type:other.T" = external constant %Type

; One word of the bitmap has an object's bits in a class of 16 bytes. %p is a root of the cold call alone.
define x86_regcallcc ptr addrspace(1) @main.pair(ptr addrspace(1) %context, ptr addrspace(1) %p) gc "tuco" {
  %o = call ptr addrspace(1) @rt_object_new(ptr @"type:Pair")
  store ptr addrspace(1) %p, ptr addrspace(1) %o
  ret ptr addrspace(1) %o
}
; In one of 24 there may be two.
define x86_regcallcc ptr addrspace(1) @main.three(ptr addrspace(1) %context) gc "tuco" {
  %o = call ptr addrspace(1) @rt_object_new(ptr @"type:Three")
  ret ptr addrspace(1) %o
}
; A single pointer is in one.
define x86_regcallcc ptr addrspace(1) @main.late(ptr addrspace(1) %context) gc "tuco" {
  %o = call ptr addrspace(1) @rt_object_new(ptr @"type:Late")
  ret ptr addrspace(1) %o
}
define x86_regcallcc ptr addrspace(1) @main.no_pointers(ptr addrspace(1) %context) gc "tuco" {
  %o = call ptr addrspace(1) @rt_object_new(ptr @"type:Bytes")
  ret ptr addrspace(1) %o
}
; Arrays and slices of constant length: of 2 in a class of 32 bytes, and of 5 integers.
define x86_regcallcc ptr addrspace(1) @main.arrays(ptr addrspace(1) %context) gc "tuco" {
  %a = call ptr addrspace(1) @rt_array_new(ptr @"type:Pair", i64 2)
  %b = call ptr addrspace(1) @rt_slice_make(ptr @"type:int", i64 3, i64 5)
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %a)
  ret ptr addrspace(1) %b
}
define x86_regcallcc void @main.called(ptr addrspace(1) %context, i64 %n) gc "tuco" {
  %a = call ptr addrspace(1) @rt_object_new(ptr @"type:int32")
  %b = call ptr addrspace(1) @rt_object_new(ptr @"type:Large")
  %c = call ptr addrspace(1) @rt_object_new(ptr @"type:other.T")
  %d = call ptr addrspace(1) @rt_array_new(ptr @"type:int", i64 %n)
  %e = call ptr addrspace(1) @rt_array_new(ptr @"type:int", i64 65)
  %f = call ptr addrspace(1) @rt_slice_make(ptr @"type:int", i64 6, i64 5)
  %g = call ptr addrspace(1) @rt_array_new(ptr @"type:int", i64 0)
  ret void
}
define x86_regcallcc void @main.rarely(ptr addrspace(1) %context, i1 %c) gc "tuco" {
  br i1 %c, label %seldom, label %end, !prof !0
seldom:
  %a = call ptr addrspace(1) @rt_object_new(ptr @"type:int")
  br label %end
end:
  ret void
}
; Run once, but for the loop.
define x86_regcallcc void @main.init(ptr addrspace(1) %context, i64 %n) "tuco-once" gc "tuco" {
  %a = call ptr addrspace(1) @rt_object_new(ptr @"type:int")
  br label %loop
loop:
  %i = phi i64 [ 0, %0 ], [ %next, %loop ]
  %b = call ptr addrspace(1) @rt_object_new(ptr @"type:int")
  %next = add i64 %i, 1
  %more = icmp ult i64 %next, %n
  br i1 %more, label %loop, label %end
end:
  ret void
}
define x86_regcallcc ptr addrspace(1) @main.small(ptr addrspace(1) %context) optsize gc "tuco" {
  %a = call ptr addrspace(1) @rt_object_new(ptr @"type:int")
  ret ptr addrspace(1) %a
}
!0 = !{!"branch_weights", i32 1, i32 100}
