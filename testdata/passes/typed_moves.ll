; passes -no-opt -emit=llvm-final -records
; A small move becomes words with a barrier for its pointer; a larger one is in line behind one test, though the type be
; another module's; a large one the runtime's; one to a local is plain.
%Small = type { ptr addrspace(1), i64, i32, i8 }
%Large = type { [20 x ptr addrspace(1)] }
declare void @tuco.typed.move(ptr addrspace(1), ptr addrspace(1), ptr, i64)
declare void @tuco.typed.clear(ptr addrspace(1), ptr, i64)
declare x86_regcallcc void @main.use(ptr addrspace(1), ptr addrspace(1))
@"mask:small" = constant [8 x i8] c"\01\00\00\00\00\00\00\00"
@"mask:large" = constant [8 x i8] c"\FF\FF\0F\00\00\00\00\00"
@"type:Small" = constant { i64, i64, i32, i8, i8, i8, i8, ptr, i64, { ptr, i64 }, ptr, ptr } { i64 24, i64 8, i32 1, i8 0, i8 8, i8 8, i8 25, ptr @"mask:small", i64 24, { ptr, i64 } zeroinitializer, ptr null, ptr null }
@"type:Large" = constant { i64, i64, i32, i8, i8, i8, i8, ptr, i64, { ptr, i64 }, ptr, ptr } { i64 160, i64 160, i32 1, i8 0, i8 8, i8 8, i8 25, ptr @"mask:large", i64 160, { ptr, i64 } zeroinitializer, ptr null, ptr null }

define x86_regcallcc void @main.small(ptr addrspace(1) %context, ptr addrspace(1) %to, ptr addrspace(1) %from) gc "tuco" {
  call void @tuco.typed.move(ptr addrspace(1) %to, ptr addrspace(1) %from, ptr @"type:Small", i64 24)
  ret void
}
@"type:other.T" = external constant i8
define x86_regcallcc void @main.medium(ptr addrspace(1) %context, ptr addrspace(1) %to, ptr addrspace(1) %from) gc "tuco" {
  call void @tuco.typed.move(ptr addrspace(1) %to, ptr addrspace(1) %from, ptr @"type:other.T", i64 80)
  call void @tuco.typed.clear(ptr addrspace(1) %from, ptr @"type:other.T", i64 80)
  ret void
}
define x86_regcallcc void @main.large(ptr addrspace(1) %context, ptr addrspace(1) %to, ptr addrspace(1) %from) gc "tuco" {
  call void @tuco.typed.move(ptr addrspace(1) %to, ptr addrspace(1) %from, ptr @"type:Large", i64 160)
  call void @tuco.typed.clear(ptr addrspace(1) %from, ptr @"type:Large", i64 160)
  ret void
}
define x86_regcallcc void @main.local(ptr addrspace(1) %context, ptr addrspace(1) %from) gc "tuco" {
  %v = alloca %Large, addrspace(1)
  call void @tuco.typed.move(ptr addrspace(1) %v, ptr addrspace(1) %from, ptr @"type:Large", i64 160)
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %v)
  ret void
}
define x86_regcallcc void @main.others(ptr addrspace(1) %context, ptr addrspace(1) %from) gc "tuco" {
  %v = alloca [20 x ptr addrspace(1)], addrspace(1)
  call void @tuco.typed.move(ptr addrspace(1) %v, ptr addrspace(1) %from, ptr @"type:other.T", i64 160)
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %v)
  ret void
}
