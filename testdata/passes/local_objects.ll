; passes -O2 -emit=llvm-final -records
; Objects whose pointers stay where the function sees them live in its frame, or in registers; each other function has one
; use that forbids it.
%Type = type { i64, i64, i32, i8, i8, i8, i8, ptr, i64, { ptr, i64 }, ptr, ptr }
declare noalias nonnull ptr addrspace(1) @rt_object_new(ptr) #0
declare noalias nonnull ptr addrspace(1) @rt_array_new(ptr, i64) #0
declare ptr addrspace(1) @rt_slice_make(ptr, i64, i64)
declare void @rt_chan_send(ptr addrspace(1), ptr addrspace(1))
declare i8 @rt_memory_equal(ptr addrspace(1), ptr addrspace(1), i64) #1
declare x86_regcallcc void @main.stays(ptr addrspace(1), ptr addrspace(1) "tuco-fate"="sn")
declare x86_regcallcc void @main.calls(ptr addrspace(1), ptr addrspace(1) "tuco-fate"="sc")
declare x86_regcallcc void @main.shallow(ptr addrspace(1), ptr addrspace(1) "tuco-fate"="sk")
declare x86_regcallcc ptr addrspace(1) @main.back(ptr addrspace(1), ptr addrspace(1) "tuco-fate"="rr")
declare x86_regcallcc void @main.keeps(ptr addrspace(1), ptr addrspace(1))
declare void @tuco.typed.move(ptr addrspace(1) nocapture, ptr addrspace(1), ptr, i64) #2
@"mask:first" = constant [8 x i8] c"\01\00\00\00\00\00\00\00"
@"type:Pair" = constant %Type { i64 16, i64 8, i32 1, i8 0, i8 8, i8 8, i8 25, ptr @"mask:first", i64 16, { ptr, i64 } zeroinitializer, ptr null, ptr null }
@"type:Large" = constant %Type { i64 1032, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, i64 1032, { ptr, i64 } zeroinitializer, ptr null, ptr null }
@"type:int" = constant %Type { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, i64 8, { ptr, i64 } zeroinitializer, ptr null, ptr null }
@"type:other.T" = external constant %Type
@main.global = addrspace(1) global { ptr addrspace(1), i64 } zeroinitializer

; To registers: no call, no memory.
define x86_regcallcc i64 @main.registers(ptr addrspace(1) %context, i64 %x) gc "tuco" {
  %o = call ptr addrspace(1) @rt_object_new(ptr @"type:Pair")
  %f = getelementptr i8, ptr addrspace(1) %o, i64 8
  %zero = load i64, ptr addrspace(1) %f
  store i64 %x, ptr addrspace(1) %f
  %y = load i64, ptr addrspace(1) %f
  %s = add i64 %y, %zero
  ret i64 %s
}
; To the frame: null and zero, then a call that keeps nothing.
define x86_regcallcc void @main.frame(ptr addrspace(1) %context) gc "tuco" {
  %o = call ptr addrspace(1) @rt_object_new(ptr @"type:Pair")
  call x86_regcallcc void @main.stays(ptr addrspace(1) poison, ptr addrspace(1) %o)
  ret void
}
; One in the other, and a number, which is no code.
define x86_regcallcc void @main.nested(ptr addrspace(1) %context) gc "tuco" {
  %o = call ptr addrspace(1) @rt_object_new(ptr @"type:Pair")
  %p = call ptr addrspace(1) @rt_object_new(ptr @"type:Pair")
  store ptr addrspace(1) %o, ptr addrspace(1) %p
  %f = getelementptr i8, ptr addrspace(1) %p, i64 8
  store i64 7, ptr addrspace(1) %f
  call x86_regcallcc void @main.calls(ptr addrspace(1) poison, ptr addrspace(1) %p)
  ret void
}
; In each turn anew; a slice whose length inlining has made known; a type that another module describes.
define x86_regcallcc void @main.turns(ptr addrspace(1) %context, i64 %n) gc "tuco" {
  br label %turn
turn:
  %i = phi i64 [ 0, %0 ], [ %j, %turn ]
  %o = call ptr addrspace(1) @rt_slice_make(ptr @"type:int", i64 2, i64 4)
  call x86_regcallcc void @main.stays(ptr addrspace(1) poison, ptr addrspace(1) %o)
  %t = call ptr addrspace(1) @rt_object_new(ptr @"type:other.T") "tuco-shape"="24:8:-p"
  call x86_regcallcc void @main.stays(ptr addrspace(1) poison, ptr addrspace(1) %t)
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %turn, label %end
end:
  ret void
}
; A closure's code is known behind a call that might write to the closure, if anybody did that; its promise is made here.
define internal x86_regcallcc void @main.code(ptr addrspace(1) %context) noinline gc "tuco" {
  %p = getelementptr i8, ptr addrspace(1) %context, i64 8
  %x = load ptr addrspace(1), ptr addrspace(1) %context
  call x86_regcallcc void @main.stays(ptr addrspace(1) poison, ptr addrspace(1) %p)
  ret void
}
define x86_regcallcc void @main.closure(ptr addrspace(1) %context) gc "tuco" {
  %o = call ptr addrspace(1) @rt_object_new(ptr @"type:Pair")
  store ptr @main.code, ptr addrspace(1) %o
  call x86_regcallcc void @main.calls(ptr addrspace(1) poison, ptr addrspace(1) %o)
  %code = load ptr, ptr addrspace(1) %o
  call x86_regcallcc void %code(ptr addrspace(1) %o)
  ret void
}
; Stored through nil: a panic.
define x86_regcallcc void @main.nil(ptr addrspace(1) %context) gc "tuco" {
  %o = call ptr addrspace(1) @rt_object_new(ptr @"type:Pair")
  store ptr addrspace(1) %o, ptr addrspace(1) null
  call x86_regcallcc void @main.stays(ptr addrspace(1) poison, ptr addrspace(1) %o)
  ret void
}

; On the heap:
define x86_regcallcc ptr addrspace(1) @main.returned(ptr addrspace(1) %context) gc "tuco" {
  %o = call ptr addrspace(1) @rt_object_new(ptr @"type:Pair")
  %r = call x86_regcallcc ptr addrspace(1) @main.back(ptr addrspace(1) poison, ptr addrspace(1) %o)
  ret ptr addrspace(1) %r
}
define x86_regcallcc void @main.kept(ptr addrspace(1) %context) gc "tuco" {
  %o = call ptr addrspace(1) @rt_object_new(ptr @"type:Pair")
  call x86_regcallcc void @main.keeps(ptr addrspace(1) poison, ptr addrspace(1) %o)
  ret void
}
define x86_regcallcc void @main.held(ptr addrspace(1) %context) gc "tuco" {
  %o = call ptr addrspace(1) @rt_object_new(ptr @"type:Pair")
  %p = call ptr addrspace(1) @rt_object_new(ptr @"type:Pair")
  store ptr addrspace(1) %o, ptr addrspace(1) %p
  call x86_regcallcc void @main.shallow(ptr addrspace(1) poison, ptr addrspace(1) %p)
  ret void
}
define x86_regcallcc void @main.captured(ptr addrspace(1) %context, ptr %code) gc "tuco" {
  %o = call ptr addrspace(1) @rt_object_new(ptr @"type:Pair")
  %p = call ptr addrspace(1) @rt_array_new(ptr @"type:Pair", i64 2)
  store ptr addrspace(1) %o, ptr addrspace(1) %p
  %f = getelementptr i8, ptr addrspace(1) %p, i64 8
  store ptr %code, ptr addrspace(1) %f
  call x86_regcallcc void @main.calls(ptr addrspace(1) poison, ptr addrspace(1) %p)
  ret void
}
define x86_regcallcc void @main.sent(ptr addrspace(1) %context, ptr addrspace(1) %channel) gc "tuco" {
  %v = alloca ptr addrspace(1), addrspace(1)
  %o = call ptr addrspace(1) @rt_object_new(ptr @"type:Pair")
  store ptr addrspace(1) %o, ptr addrspace(1) %v
  call void @rt_chan_send(ptr addrspace(1) %channel, ptr addrspace(1) %v)
  ret void
}
define x86_regcallcc void @main.copied(ptr addrspace(1) %context) gc "tuco" {
  %o = call ptr addrspace(1) @rt_object_new(ptr @"type:Pair")
  %p = call ptr addrspace(1) @rt_object_new(ptr @"type:Pair")
  store ptr addrspace(1) %o, ptr addrspace(1) %p
  call x86_regcallcc void @main.stays(ptr addrspace(1) poison, ptr addrspace(1) %p)
  call void @tuco.typed.move(ptr addrspace(1) @main.global, ptr addrspace(1) %p, ptr @"type:Pair", i64 16)
  ret void
}
define x86_regcallcc i64 @main.number(ptr addrspace(1) %context) gc "tuco" {
  %o = call ptr addrspace(1) @rt_object_new(ptr @"type:Pair")
  %n = ptrtoint ptr addrspace(1) %o to i64
  ret i64 %n
}
define x86_regcallcc void @main.large(ptr addrspace(1) %context) gc "tuco" {
  %o = call ptr addrspace(1) @rt_object_new(ptr @"type:Large")
  call x86_regcallcc void @main.stays(ptr addrspace(1) poison, ptr addrspace(1) %o)
  ret void
}
; The object of the turn before is in use.
define x86_regcallcc void @main.before(ptr addrspace(1) %context, ptr addrspace(1) %p, i64 %n) gc "tuco" {
  br label %turn
turn:
  %i = phi i64 [ 0, %0 ], [ %j, %turn ]
  %b = phi ptr addrspace(1) [ %p, %0 ], [ %o, %turn ]
  %o = call ptr addrspace(1) @rt_object_new(ptr @"type:Pair")
  call x86_regcallcc void @main.stays(ptr addrspace(1) poison, ptr addrspace(1) %o)
  call x86_regcallcc void @main.stays(ptr addrspace(1) poison, ptr addrspace(1) %b)
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %turn, label %end
end:
  ret void
}
; The frame of a function that calls itself has 256 bytes for such objects.
define x86_regcallcc void @main.recursive(ptr addrspace(1) %context) gc "tuco" {
  %o = call ptr addrspace(1) @rt_array_new(ptr @"type:int", i64 24)
  call x86_regcallcc void @main.stays(ptr addrspace(1) poison, ptr addrspace(1) %o)
  %p = call ptr addrspace(1) @rt_array_new(ptr @"type:int", i64 24)
  call x86_regcallcc void @main.stays(ptr addrspace(1) poison, ptr addrspace(1) %p)
  call x86_regcallcc void @main.recursive(ptr addrspace(1) poison)
  ret void
}
attributes #0 = { nounwind willreturn memory(inaccessiblemem: readwrite) }
attributes #1 = { nounwind willreturn memory(read) "gc-leaf-function" }
attributes #2 = { nounwind willreturn memory(argmem: readwrite) "gc-leaf-function" }

; In a block that no way leads to, an address may be computed from itself.
define x86_regcallcc i64 @main.unreachable(ptr addrspace(1) %context, i64 %x) gc "tuco" {
  %o = call ptr addrspace(1) @rt_object_new(ptr @"type:Pair")
  ret i64 %x
never:
  %itself = getelementptr i8, ptr addrspace(1) %itself, i64 8
  store ptr addrspace(1) %o, ptr addrspace(1) %itself
  br label %never
}

declare { ptr addrspace(1), i64 } @rt_string_concat2(ptr addrspace(1), ptr addrspace(1), i64, ptr addrspace(1), i64)
declare { ptr addrspace(1), i64 } @rt_string_from_bytes(ptr addrspace(1), ptr addrspace(1), i64)

; A text has a buffer in the frame if its address stays here; the other is returned.
define x86_regcallcc { ptr addrspace(1), i64 } @main.texts(ptr addrspace(1) %context, ptr addrspace(1) %p, i64 %n) gc "tuco" {
  %local = call { ptr addrspace(1), i64 } @rt_string_from_bytes(ptr addrspace(1) null, ptr addrspace(1) %p, i64 %n)
  %address = extractvalue { ptr addrspace(1), i64 } %local, 0
  %length = extractvalue { ptr addrspace(1), i64 } %local, 1
  %kept = call { ptr addrspace(1), i64 } @rt_string_concat2(ptr addrspace(1) null, ptr addrspace(1) %address, i64 %length, ptr addrspace(1) %p, i64 %n)
  ret { ptr addrspace(1), i64 } %kept
}

; The text of the turn before is looked at when the next is made.
define x86_regcallcc i64 @main.text_turns(ptr addrspace(1) %context, ptr addrspace(1) %p, i64 %n) gc "tuco" {
entry:
  br label %loop
loop:
  %last = phi ptr addrspace(1) [ null, %entry ], [ %address, %loop ]
  %i = phi i64 [ 1, %entry ], [ %next, %loop ]
  %sum = phi i64 [ 0, %entry ], [ %more, %loop ]
  %text = call { ptr addrspace(1), i64 } @rt_string_from_bytes(ptr addrspace(1) null, ptr addrspace(1) %p, i64 %i)
  %address = extractvalue { ptr addrspace(1), i64 } %text, 0
  %equal = call i8 @rt_memory_equal(ptr addrspace(1) %last, ptr addrspace(1) %address, i64 1)
  %one = zext i8 %equal to i64
  %more = add i64 %sum, %one
  %next = add i64 %i, 1
  %ends = icmp eq i64 %next, %n
  br i1 %ends, label %end, label %loop
end:
  ret i64 %more
}
