; passes -no-opt -emit=asm
; The load finds nil by faulting; the store at a large offset keeps its test.
declare void @rt_panic_nil() noreturn
declare x86_regcallcc void @runtime.panicwrap(ptr addrspace(1), i64) noreturn

define x86_regcallcc i64 @main.load(ptr addrspace(1) %context, ptr addrspace(1) %p) gc "tuco" {
  %c = icmp eq ptr addrspace(1) %p, null
  br i1 %c, label %nil, label %ok
ok:
  %f = getelementptr inbounds i8, ptr addrspace(1) %p, i64 8
  %v = load i64, ptr addrspace(1) %f
  %d = mul i64 %v, 3
  ret i64 %d
nil:
  call void @rt_panic_nil()
  unreachable
}
define x86_regcallcc void @main.far(ptr addrspace(1) %context, ptr addrspace(1) %p) gc "tuco" {
  %c = icmp eq ptr addrspace(1) %p, null
  br i1 %c, label %nil, label %ok
ok:
  %f = getelementptr inbounds i8, ptr addrspace(1) %p, i64 8192
  store i64 1, ptr addrspace(1) %f
  ret void
nil:
  call void @rt_panic_nil()
  unreachable
}
; Accesses without a result fault as well.
define x86_regcallcc void @main.store(ptr addrspace(1) %context, ptr addrspace(1) %p, i64 %v) gc "tuco" {
  %c = icmp eq ptr addrspace(1) %p, null
  br i1 %c, label %nil, label %ok
ok:
  store i64 %v, ptr addrspace(1) %p
  ret void
nil:
  call void @rt_panic_nil()
  unreachable
}
define x86_regcallcc i64 @main.test(ptr addrspace(1) %context, ptr addrspace(1) %p) gc "tuco" {
  %c = icmp eq ptr addrspace(1) %p, null
  br i1 %c, label %nil, label %ok
ok:
  %f = getelementptr inbounds i8, ptr addrspace(1) %p, i64 8
  %v = load i8, ptr addrspace(1) %f
  %b = icmp eq i8 %v, 0
  br i1 %b, label %yes, label %no
yes:
  ret i64 1
no:
  ret i64 0
nil:
  call void @rt_panic_nil()
  unreachable
}
; A table of an interface: the load of the code goes before that of the data.
define x86_regcallcc i64 @main.call(ptr addrspace(1) %context, ptr addrspace(1) %i) gc "tuco" {
  %t = load ptr, ptr addrspace(1) %i
  %c = icmp eq ptr %t, null
  br i1 %c, label %nil, label %ok
ok:
  %d = getelementptr inbounds i8, ptr addrspace(1) %i, i64 8
  %data = load ptr addrspace(1), ptr addrspace(1) %d
  %s = getelementptr inbounds i8, ptr %t, i64 24
  %code = load ptr, ptr %s
  %r = call x86_regcallcc i64 %code(ptr addrspace(1) poison, ptr addrspace(1) %data)
  ret i64 %r
nil:
  call void @rt_panic_nil()
  unreachable
}
; A method's wrapper: it keeps its test, but needs no growth check.
define x86_regcallcc i64 @main.wrapper(ptr addrspace(1) %context, ptr addrspace(1) %p) gc "tuco" {
  %c = icmp eq ptr addrspace(1) %p, null
  br i1 %c, label %nil, label %ok
ok:
  %v = load i64, ptr addrspace(1) %p
  %d = mul i64 %v, %v
  ret i64 %d
nil:
  call x86_regcallcc void @runtime.panicwrap(ptr addrspace(1) poison, i64 1)
  unreachable
}
; The load stays behind a call that only reads: what it loads is no root of the call.
declare x86_regcallcc i64 @main.count(ptr addrspace(1), ptr addrspace(1)) memory(read) nounwind willreturn
define x86_regcallcc ptr addrspace(1) @main.behind_call(ptr addrspace(1) %context, ptr addrspace(1) %p, ptr addrspace(1) %t) gc "tuco" {
  %c = icmp eq ptr addrspace(1) %p, null
  br i1 %c, label %nil, label %ok
ok:
  %n = call x86_regcallcc i64 @main.count(ptr addrspace(1) poison, ptr addrspace(1) %t)
  %f = getelementptr inbounds i8, ptr addrspace(1) %p, i64 8
  %v = load ptr addrspace(1), ptr addrspace(1) %f
  %w = getelementptr inbounds i8, ptr addrspace(1) %v, i64 %n
  store i8 0, ptr addrspace(1) %w
  ret ptr addrspace(1) %v
nil:
  call void @rt_panic_nil()
  unreachable
}
