; passes -no-opt -emit=llvm-final -records
declare ptr addrspace(1) @rt_object_new(ptr)
declare x86_regcallcc void @main.use(ptr addrspace(1), ptr addrspace(1))
@"type:T" = external constant i8
@main.static = addrspace(1) global i64 0

; Three words of a literal share one test; the null and the static address of a fresh object need none.
define x86_regcallcc ptr addrspace(1) @main.literal(ptr addrspace(1) %context, ptr addrspace(1) %a, ptr addrspace(1) %b) gc "tuco" {
  %p = call ptr addrspace(1) @rt_object_new(ptr @"type:T")
  store ptr addrspace(1) null, ptr addrspace(1) %p
  %p1 = getelementptr inbounds i8, ptr addrspace(1) %p, i64 8
  store ptr addrspace(1) @main.static, ptr addrspace(1) %p1
  %p2 = getelementptr inbounds i8, ptr addrspace(1) %p, i64 16
  store ptr addrspace(1) %a, ptr addrspace(1) %p2
  %p3 = getelementptr inbounds i8, ptr addrspace(1) %p, i64 24
  store ptr addrspace(1) %b, ptr addrspace(1) %p3
  ret ptr addrspace(1) %p
}
; Written twice: the second null goes over a pointer.
define x86_regcallcc ptr addrspace(1) @main.twice(ptr addrspace(1) %context, ptr addrspace(1) %a) gc "tuco" {
  %p = call ptr addrspace(1) @rt_object_new(ptr @"type:T")
  store ptr addrspace(1) %a, ptr addrspace(1) %p
  store ptr addrspace(1) null, ptr addrspace(1) %p
  ret ptr addrspace(1) %p
}
; A call between stores ends a group. The local needs no barrier.
define x86_regcallcc void @main.split(ptr addrspace(1) %context, ptr addrspace(1) %p, ptr addrspace(1) %a) gc "tuco" {
  %x = alloca ptr addrspace(1), addrspace(1)
  store ptr addrspace(1) %a, ptr addrspace(1) %x
  store ptr addrspace(1) %a, ptr addrspace(1) %p
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %x)
  %q = getelementptr inbounds i8, ptr addrspace(1) %p, i64 8
  store ptr addrspace(1) %a, ptr addrspace(1) %q
  ret void
}
; Vectors are shaded word by word; an exchange has its barrier before it.
define x86_regcallcc ptr addrspace(1) @main.others(ptr addrspace(1) %context, ptr addrspace(1) %p, ptr addrspace(1) %pair, ptr addrspace(1) %a) gc "tuco" {
  %v = load <2 x ptr addrspace(1)>, ptr addrspace(1) %pair
  store <2 x ptr addrspace(1)> %v, ptr addrspace(1) %p
  %old = atomicrmw xchg ptr addrspace(1) %p, ptr addrspace(1) %a seq_cst
  ret ptr addrspace(1) %old
}
; An alias of the fresh object may have written the word.
define x86_regcallcc ptr addrspace(1) @main.alias(ptr addrspace(1) %context, ptr addrspace(1) %a, ptr addrspace(1) %b, i1 %c) gc "tuco" {
  %p = call ptr addrspace(1) @rt_object_new(ptr @"type:T")
  %q = select i1 %c, ptr addrspace(1) %p, ptr addrspace(1) %b
  store ptr addrspace(1) %a, ptr addrspace(1) %q
  store ptr addrspace(1) %b, ptr addrspace(1) %p
  ret ptr addrspace(1) %p
}
; Another allocation does not write into the first one's object.
define x86_regcallcc ptr addrspace(1) @main.pair(ptr addrspace(1) %context, ptr addrspace(1) %a) gc "tuco" {
  %p = call ptr addrspace(1) @rt_object_new(ptr @"type:T")
  %q = call ptr addrspace(1) @rt_object_new(ptr @"type:T")
  store ptr addrspace(1) %q, ptr addrspace(1) %p
  store ptr addrspace(1) %a, ptr addrspace(1) %q
  ret ptr addrspace(1) %p
}
