; passes -O2 -no-opt -emit=llvm-final -records
; The memory of values in interfaces: a constant takes its place, and for small numbers the runtime's table.
%Type = type { i64, i64, i32, i8, i8, i8, i8, ptr, i64, { ptr, i64 }, ptr, ptr }
declare noalias nonnull ptr addrspace(1) @rt_object_new(ptr)
declare void @tuco.typed.move(ptr addrspace(1) nocapture, ptr addrspace(1), ptr, i64)
declare x86_regcallcc void @main.show(ptr addrspace(1), ptr, ptr addrspace(1))
@"mask:first" = constant [8 x i8] c"\01\00\00\00\00\00\00\00"
@"type:string" = constant %Type { i64 16, i64 8, i32 1, i8 0, i8 8, i8 8, i8 24, ptr @"mask:first", i64 16, { ptr, i64 } zeroinitializer, ptr null, ptr null }
@"type:int" = constant %Type { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 2, ptr null, i64 8, { ptr, i64 } zeroinitializer, ptr null, ptr null }
@"type:int16" = constant %Type { i64 2, i64 0, i32 1, i8 0, i8 2, i8 2, i8 4, ptr null, i64 2, { ptr, i64 } zeroinitializer, ptr null, ptr null }
@"type:float32" = constant %Type { i64 4, i64 0, i32 1, i8 0, i8 4, i8 4, i8 13, ptr null, i64 4, { ptr, i64 } zeroinitializer, ptr null, ptr null }
@text = private constant [3 x i8] c"abc"

; All of it is constant.
define x86_regcallcc void @main.constant_string(ptr addrspace(1) %context) gc "tuco" {
  %box = call ptr addrspace(1) @rt_object_new(ptr @"type:string") "tuco-box"
  store ptr addrspace(1) addrspacecast (ptr @text to ptr addrspace(1)), ptr addrspace(1) %box
  %at = getelementptr i8, ptr addrspace(1) %box, i64 8
  store i64 3, ptr addrspace(1) %at
  call x86_regcallcc void @main.show(ptr addrspace(1) null, ptr @"type:string", ptr addrspace(1) %box)
  ret void
}
; What is not written is zero.
define x86_regcallcc void @main.zero(ptr addrspace(1) %context) gc "tuco" {
  %box = call ptr addrspace(1) @rt_object_new(ptr @"type:string") "tuco-box"
  call x86_regcallcc void @main.show(ptr addrspace(1) null, ptr @"type:string", ptr addrspace(1) %box)
  ret void
}
define x86_regcallcc void @main.number(ptr addrspace(1) %context, i64 %n) gc "tuco" {
  %box = call ptr addrspace(1) @rt_object_new(ptr @"type:int") "tuco-box"
  store i64 %n, ptr addrspace(1) %box
  call x86_regcallcc void @main.show(ptr addrspace(1) null, ptr @"type:int", ptr addrspace(1) %box)
  ret void
}
define x86_regcallcc void @main.short_number(ptr addrspace(1) %context, i16 %n) gc "tuco" {
  %box = call ptr addrspace(1) @rt_object_new(ptr @"type:int16") "tuco-box"
  store i16 %n, ptr addrspace(1) %box
  call x86_regcallcc void @main.show(ptr addrspace(1) null, ptr @"type:int16", ptr addrspace(1) %box)
  ret void
}
define x86_regcallcc void @main.floating(ptr addrspace(1) %context, float %f) gc "tuco" {
  %box = call ptr addrspace(1) @rt_object_new(ptr @"type:float32") "tuco-box"
  store float %f, ptr addrspace(1) %box
  call x86_regcallcc void @main.show(ptr addrspace(1) null, ptr @"type:float32", ptr addrspace(1) %box)
  ret void
}

; These stay: no box; writes that LLVM has merged; a value that is known too late; a write in another block, one that is no store, and one that overlaps
; with another; a use before the write.
define x86_regcallcc void @main.no_box(ptr addrspace(1) %context) gc "tuco" {
  %object = call ptr addrspace(1) @rt_object_new(ptr @"type:int")
  store i64 5, ptr addrspace(1) %object
  call x86_regcallcc void @main.show(ptr addrspace(1) null, ptr @"type:int", ptr addrspace(1) %object)
  ret void
}
define x86_regcallcc void @main.merged(ptr addrspace(1) %context, i1 %c) gc "tuco" {
  br i1 %c, label %yes, label %no
yes:
  %number = call ptr addrspace(1) @rt_object_new(ptr @"type:int") "tuco-box"
  br label %done
no:
  %text = call ptr addrspace(1) @rt_object_new(ptr @"type:string") "tuco-box"
  br label %done
done:
  %box = phi ptr addrspace(1) [ %number, %yes ], [ %text, %no ]
  store i64 5, ptr addrspace(1) %box
  call x86_regcallcc void @main.show(ptr addrspace(1) null, ptr @"type:int", ptr addrspace(1) %box)
  ret void
}
define x86_regcallcc { ptr, ptr addrspace(1) } @main.extracted(ptr addrspace(1) %context) gc "tuco" {
  %box = call ptr addrspace(1) @rt_object_new(ptr @"type:int") "tuco-box"
  %interface = insertvalue { ptr, ptr addrspace(1) } { ptr @"type:int", ptr addrspace(1) undef }, ptr addrspace(1) %box, 1
  %again = extractvalue { ptr, ptr addrspace(1) } %interface, 1
  store i64 5, ptr addrspace(1) %again
  ret { ptr, ptr addrspace(1) } %interface
}
define x86_regcallcc void @main.late(ptr addrspace(1) %context, i64 %n) gc "tuco" {
  %box = call ptr addrspace(1) @rt_object_new(ptr @"type:int") "tuco-box"
  %m = add i64 %n, 1
  store i64 %m, ptr addrspace(1) %box
  call x86_regcallcc void @main.show(ptr addrspace(1) null, ptr @"type:int", ptr addrspace(1) %box)
  ret void
}
define x86_regcallcc void @main.elsewhere(ptr addrspace(1) %context, i1 %c) gc "tuco" {
  %box = call ptr addrspace(1) @rt_object_new(ptr @"type:int") "tuco-box"
  br i1 %c, label %yes, label %no
yes:
  store i64 1, ptr addrspace(1) %box
  br label %no
no:
  call x86_regcallcc void @main.show(ptr addrspace(1) null, ptr @"type:int", ptr addrspace(1) %box)
  ret void
}
define x86_regcallcc void @main.moved(ptr addrspace(1) %context, ptr addrspace(1) %from) gc "tuco" {
  %box = call ptr addrspace(1) @rt_object_new(ptr @"type:string") "tuco-box"
  call void @tuco.typed.move(ptr addrspace(1) %box, ptr addrspace(1) %from, ptr @"type:string", i64 16)
  call x86_regcallcc void @main.show(ptr addrspace(1) null, ptr @"type:string", ptr addrspace(1) %box)
  ret void
}
define x86_regcallcc void @main.overlapping(ptr addrspace(1) %context) gc "tuco" {
  %box = call ptr addrspace(1) @rt_object_new(ptr @"type:int") "tuco-box"
  store i64 1, ptr addrspace(1) %box
  %at = getelementptr i8, ptr addrspace(1) %box, i64 4
  store i32 1, ptr addrspace(1) %at
  call x86_regcallcc void @main.show(ptr addrspace(1) null, ptr @"type:int", ptr addrspace(1) %box)
  ret void
}
define x86_regcallcc void @main.used(ptr addrspace(1) %context, i64 %n, ptr addrspace(1) %place) gc "tuco" {
  %box = call ptr addrspace(1) @rt_object_new(ptr @"type:int") "tuco-box"
  store ptr addrspace(1) %box, ptr addrspace(1) %place
  store i64 %n, ptr addrspace(1) %box
  call x86_regcallcc void @main.show(ptr addrspace(1) null, ptr @"type:int", ptr addrspace(1) %box)
  ret void
}
