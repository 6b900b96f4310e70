; passes -emit=llvm-final
; Comparisons of at most sixteen bytes are loads; longer ones stay calls, and so do those whose length is not known.

declare i8 @rt_memory_equal(ptr addrspace(1), ptr addrspace(1), i64) #0

define dso_local x86_regcallcc i8 @main.none(ptr addrspace(1) %context, ptr addrspace(1) %a, ptr addrspace(1) %b) gc "tuco" {
  %r = call i8 @rt_memory_equal(ptr addrspace(1) %a, ptr addrspace(1) %b, i64 0)
  ret i8 %r
}

define dso_local x86_regcallcc i8 @main.eight(ptr addrspace(1) %context, ptr addrspace(1) %a, ptr addrspace(1) %b) gc "tuco" {
  %r = call i8 @rt_memory_equal(ptr addrspace(1) %a, ptr addrspace(1) %b, i64 8)
  ret i8 %r
}

define dso_local x86_regcallcc i8 @main.seven(ptr addrspace(1) %context, ptr addrspace(1) %a, ptr addrspace(1) %b) gc "tuco" {
  %r = call i8 @rt_memory_equal(ptr addrspace(1) %a, ptr addrspace(1) %b, i64 7)
  ret i8 %r
}

define dso_local x86_regcallcc i8 @main.sixteen(ptr addrspace(1) %context, ptr addrspace(1) %a, ptr addrspace(1) %b) gc "tuco" {
  %r = call i8 @rt_memory_equal(ptr addrspace(1) %a, ptr addrspace(1) %b, i64 16)
  ret i8 %r
}

define dso_local x86_regcallcc i8 @main.seventeen(ptr addrspace(1) %context, ptr addrspace(1) %a, ptr addrspace(1) %b) gc "tuco" {
  %r = call i8 @rt_memory_equal(ptr addrspace(1) %a, ptr addrspace(1) %b, i64 17)
  ret i8 %r
}

define dso_local x86_regcallcc i8 @main.unknown(ptr addrspace(1) %context, ptr addrspace(1) %a, ptr addrspace(1) %b, i64 %n) gc "tuco" {
  %r = call i8 @rt_memory_equal(ptr addrspace(1) %a, ptr addrspace(1) %b, i64 %n)
  ret i8 %r
}

attributes #0 = { nounwind willreturn memory(read) "gc-leaf-function" }
