; passes -closures -no-opt -emit=llvm
declare ptr addrspace(1) @rt_object_new(ptr)
@literal = linkonce_odr dso_local addrspace(1) constant ptr @main.code

define x86_regcallcc i64 @main.code(ptr addrspace(1) %context, i64 %x) gc "tuco" {
  ret i64 %x
}

; Calls its closure in a loop, which is a parameter in memory.
define linkonce_odr x86_regcallcc i64 @main.loop(ptr addrspace(1) %context, ptr addrspace(1) %closure, i64 %n) gc "tuco" {
entry:
  %f = alloca ptr addrspace(1), addrspace(1)
  store ptr addrspace(1) %closure, ptr addrspace(1) %f
  br label %loop
loop:
  %g = load ptr addrspace(1), ptr addrspace(1) %f
  %code = load ptr, ptr addrspace(1) %g
  %r = call x86_regcallcc i64 %code(ptr addrspace(1) %g, i64 %n)
  %more = icmp ne i64 %r, 0
  br i1 %more, label %loop, label %end
end:
  ret i64 %r
}

; Passes it on to the one that loops.
define linkonce_odr x86_regcallcc i64 @main.pass(ptr addrspace(1) %context, i64 %n, ptr addrspace(1) %closure) gc "tuco" {
  %r = call x86_regcallcc i64 @main.loop(ptr addrspace(1) poison, ptr addrspace(1) %closure, i64 %n)
  ret i64 %r
}

; Calls it once: no copy.
define linkonce_odr x86_regcallcc i64 @main.once(ptr addrspace(1) %context, ptr addrspace(1) %closure) gc "tuco" {
  %code = load ptr, ptr addrspace(1) %closure
  %r = call x86_regcallcc i64 %code(ptr addrspace(1) %closure, i64 1)
  ret i64 %r
}

; The parameter is given another value: its calls stay as they are.
define linkonce_odr x86_regcallcc i64 @main.changed(ptr addrspace(1) %context, ptr addrspace(1) %closure, i64 %n) gc "tuco" {
entry:
  %f = alloca ptr addrspace(1), addrspace(1)
  store ptr addrspace(1) %closure, ptr addrspace(1) %f
  br label %loop
loop:
  %g = load ptr addrspace(1), ptr addrspace(1) %f
  %code = load ptr, ptr addrspace(1) %g
  %r = call x86_regcallcc i64 %code(ptr addrspace(1) %g, i64 %n)
  store ptr addrspace(1) null, ptr addrspace(1) %f
  br label %loop
}

; Is there for others, too.
define x86_regcallcc i64 @main.plain(ptr addrspace(1) %context, ptr addrspace(1) %closure, i64 %n) gc "tuco" {
  br label %loop
loop:
  %code = load ptr, ptr addrspace(1) %closure
  %r = call x86_regcallcc i64 %code(ptr addrspace(1) %closure, i64 %n)
  br label %loop
}

define x86_regcallcc void @main.calls(ptr addrspace(1) %context, ptr addrspace(1) %unknown) gc "tuco" {
  %a = call x86_regcallcc i64 @main.pass(ptr addrspace(1) poison, i64 5, ptr addrspace(1) @literal)
  %made = call ptr addrspace(1) @rt_object_new(ptr null)
  store ptr @main.code, ptr addrspace(1) %made
  %b = call x86_regcallcc i64 @main.loop(ptr addrspace(1) poison, ptr addrspace(1) %made, i64 5)
  %c = call x86_regcallcc i64 @main.once(ptr addrspace(1) poison, ptr addrspace(1) @literal)
  %d = call x86_regcallcc i64 @main.changed(ptr addrspace(1) poison, ptr addrspace(1) @literal, i64 5)
  %e = call x86_regcallcc i64 @main.plain(ptr addrspace(1) poison, ptr addrspace(1) @literal, i64 5)
  %f = call x86_regcallcc i64 @main.loop(ptr addrspace(1) poison, ptr addrspace(1) %unknown, i64 5)
  ret void
}
