; passes -no-opt -emit=llvm-final -records
%Words = type { ptr addrspace(1), i64, ptr addrspace(1) }
declare x86_regcallcc void @main.use(ptr addrspace(1), ptr addrspace(1))
declare x86_regcallcc void @main.borrow(ptr addrspace(1), ptr addrspace(1) nocapture)
declare { ptr addrspace(1), i64 } @rt_string_concat(ptr addrspace(1), ptr addrspace(1), i64)
declare void @rt_panic_nil()

; Needed on one way only: the frame is taken there, and given back on the edge to the common return. The first word is
; stored before a safepoint and gets no null, the third does. The other call has no frame.
define x86_regcallcc i64 @main.cold(ptr addrspace(1) %context, ptr addrspace(1) %p, i1 %bad) gc "tuco" {
  %v = alloca %Words, addrspace(1)
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %p)
  br i1 %bad, label %error, label %end
error:
  store ptr addrspace(1) %p, ptr addrspace(1) %v
  call x86_regcallcc void @main.borrow(ptr addrspace(1) poison, ptr addrspace(1) %v)
  %third = getelementptr inbounds %Words, ptr addrspace(1) %v, i64 0, i32 2
  store ptr addrspace(1) %p, ptr addrspace(1) %third
  br label %end
end:
  %result = phi i64 [ 0, %0 ], [ 1, %error ]
  ret i64 %result
}

; Two ways, each with its own frame of one slot; an address computed at the beginning is computed where it is used.
define x86_regcallcc i64 @main.two(ptr addrspace(1) %context, ptr addrspace(1) %p, i64 %n) gc "tuco" {
  %a = alloca [3 x { ptr addrspace(1), i64 }], addrspace(1)
  %b = alloca [3 x { ptr addrspace(1), i64 }], addrspace(1)
  %second = getelementptr inbounds i8, ptr addrspace(1) %b, i64 16
  switch i64 %n, label %fine [ i64 1, label %one
                               i64 2, label %two ], !prof !0
one:
  store ptr addrspace(1) %p, ptr addrspace(1) %a
  %x = call { ptr addrspace(1), i64 } @rt_string_concat(ptr addrspace(1) null, ptr addrspace(1) %a, i64 3)
  ret i64 1
two:
  store ptr addrspace(1) %p, ptr addrspace(1) %second
  %y = call { ptr addrspace(1), i64 } @rt_string_concat(ptr addrspace(1) null, ptr addrspace(1) %b, i64 3)
  ret i64 2
fine:
  ret i64 0
}

; A pointer to the variable may be used behind the block that names it: the frame stays until the return.
define x86_regcallcc void @main.merged(ptr addrspace(1) %context, ptr addrspace(1) %p, i1 %own) gc "tuco" {
  %v = alloca { ptr addrspace(1), i64 }, addrspace(1)
  br i1 %own, label %mine, label %join
mine:
  store ptr addrspace(1) %p, ptr addrspace(1) %v
  br label %join
join:
  %q = phi ptr addrspace(1) [ %p, %0 ], [ %v, %mine ]
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %q)
  ret void
}
; So does one that a callee keeps, unless the way comes to a dead end.
define x86_regcallcc void @main.kept(ptr addrspace(1) %context, ptr addrspace(1) %p, i1 %bad) gc "tuco" {
  %v = alloca { ptr addrspace(1), i64 }, addrspace(1)
  br i1 %bad, label %report, label %end
report:
  store ptr addrspace(1) %p, ptr addrspace(1) %v
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %v)
  call void @rt_panic_nil()
  unreachable
end:
  ret void
}

; Used in a loop: born before it, since it keeps what it holds from round to round.
define x86_regcallcc void @main.loop(ptr addrspace(1) %context, ptr addrspace(1) %p, i1 %go) gc "tuco" {
  %v = alloca { ptr addrspace(1), i64 }, addrspace(1)
  br i1 %go, label %round, label %end
round:
  call x86_regcallcc void @main.borrow(ptr addrspace(1) poison, ptr addrspace(1) %v)
  br i1 %go, label %round, label %end
end:
  ret void
}

; Born one after the other: at the first call the second is not live, and has no null yet.
define x86_regcallcc void @main.born(ptr addrspace(1) %context, ptr addrspace(1) %p, i1 %more) gc "tuco" {
  %a = alloca { ptr addrspace(1), i64 }, addrspace(1)
  %b = alloca { ptr addrspace(1), i64 }, addrspace(1)
  call x86_regcallcc void @main.borrow(ptr addrspace(1) poison, ptr addrspace(1) %a)
  call x86_regcallcc void @main.borrow(ptr addrspace(1) poison, ptr addrspace(1) %b)
  call x86_regcallcc void @main.borrow(ptr addrspace(1) poison, ptr addrspace(1) %a)
  call x86_regcallcc void @main.borrow(ptr addrspace(1) poison, ptr addrspace(1) %b)
  ret void
}

; Never needed at the same time: the three share a slot, cleared at each birth where nothing is stored. What may be kept
; by a callee is needed to the end, and so has a slot of its own, as has what overlaps.
%Three = type [3 x { ptr addrspace(1), i64 }]
%Two = type [2 x { ptr addrspace(1), i64 }]
define x86_regcallcc void @main.shared(ptr addrspace(1) %context, ptr addrspace(1) %p) gc "tuco" {
  %a = alloca %Three, addrspace(1)
  %b = alloca %Two, addrspace(1)
  %c = alloca %Three, addrspace(1)
  %kept = alloca %Three, addrspace(1)
  %over = alloca %Three, addrspace(1)
  store ptr addrspace(1) %p, ptr addrspace(1) %a
  %1 = call { ptr addrspace(1), i64 } @rt_string_concat(ptr addrspace(1) null, ptr addrspace(1) %a, i64 3)
  store ptr addrspace(1) %p, ptr addrspace(1) %b
  %2 = call { ptr addrspace(1), i64 } @rt_string_concat(ptr addrspace(1) null, ptr addrspace(1) %b, i64 2)
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %kept)
  store ptr addrspace(1) %p, ptr addrspace(1) %c
  store ptr addrspace(1) %p, ptr addrspace(1) %over
  %3 = call { ptr addrspace(1), i64 } @rt_string_concat(ptr addrspace(1) null, ptr addrspace(1) %c, i64 3)
  %4 = call { ptr addrspace(1), i64 } @rt_string_concat(ptr addrspace(1) null, ptr addrspace(1) %over, i64 3)
  ret void
}
; Other words hold pointers: no sharing. Those without pointers share, whatever they are.
define x86_regcallcc void @main.shapes(ptr addrspace(1) %context, ptr addrspace(1) %p) gc "tuco" {
  %a = alloca { ptr addrspace(1), i64 }, addrspace(1)
  %b = alloca { i64, ptr addrspace(1) }, addrspace(1)
  %bytes = alloca [40 x i8], addrspace(1)
  %words = alloca [3 x i64], addrspace(1)
  call x86_regcallcc void @main.borrow(ptr addrspace(1) poison, ptr addrspace(1) %a)
  call x86_regcallcc void @main.borrow(ptr addrspace(1) poison, ptr addrspace(1) %b)
  call x86_regcallcc void @main.borrow(ptr addrspace(1) poison, ptr addrspace(1) %bytes)
  call x86_regcallcc void @main.borrow(ptr addrspace(1) poison, ptr addrspace(1) %words)
  ret void
}
; Kept by callees, but on ways that exclude each other: one slot.
define x86_regcallcc void @main.ways(ptr addrspace(1) %context, ptr addrspace(1) %p, i1 %way) gc "tuco" {
  %a = alloca { ptr addrspace(1), i64 }, addrspace(1)
  %b = alloca { ptr addrspace(1), i64 }, addrspace(1)
  br i1 %way, label %one, label %two
one:
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %a)
  br label %end
two:
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %b)
  br label %end
end:
  ret void
}
!0 = !{!"branch_weights", i32 1000, i32 1, i32 1}
