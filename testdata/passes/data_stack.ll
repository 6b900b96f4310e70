; passes -no-opt -emit=llvm-final -records
%Mixed = type { i64, ptr addrspace(1), [4 x i8] }
declare x86_regcallcc void @main.use(ptr addrspace(1), ptr addrspace(1))
declare i32 @rt_personality(...)

; Pointers first; the frame is taken once and given back at each return and landing pad.
define x86_regcallcc i64 @main.frame(ptr addrspace(1) %context, i64 %n) gc "tuco" personality ptr @rt_personality {
  %buffer = alloca [100 x i8], addrspace(1)
  %mixed = alloca %Mixed, addrspace(1)
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %buffer)
  invoke x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %mixed) to label %ok unwind label %pad
ok:
  ret i64 %n
pad:
  %e = landingpad { ptr, i32 } cleanup
  ret i64 0
}
; Defers.
define x86_regcallcc void @main.defers(ptr addrspace(1) %context) gc "tuco" {
  %area = alloca { i64, ptr addrspace(1), [2 x ptr addrspace(1)] }, addrspace(1), !tuco.defer_area !0
  store volatile i64 0, ptr addrspace(1) %area
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) null)
  ret void
}
; A variable that SROA cut to bytes, but a pointer is stored in it.
define x86_regcallcc void @main.bytes(ptr addrspace(1) %context, ptr addrspace(1) %p) gc "tuco" {
  %cut = alloca [24 x i8], addrspace(1)
  %at = getelementptr inbounds i8, ptr addrspace(1) %cut, i64 8
  store volatile ptr addrspace(1) %p, ptr addrspace(1) %at
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %p)
  ret void
}

; Stored before the first safepoint: the prologue need not clear the first word, but the second.
define x86_regcallcc void @main.stored(ptr addrspace(1) %context, ptr addrspace(1) %p) gc "tuco" {
  %v = alloca { ptr addrspace(1), ptr addrspace(1) }, addrspace(1)
  store ptr addrspace(1) %p, ptr addrspace(1) %v
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %v)
  ret void
}
; Many pointer words: one memset, over the words between that are none, but not over long stretches without pointers.
%Pair = type { ptr, ptr addrspace(1) }
define x86_regcallcc void @main.many(ptr addrspace(1) %context, ptr addrspace(1) %p) gc "tuco" {
  %pairs = alloca [12 x %Pair], addrspace(1)
  %far = alloca { [8 x i64], ptr addrspace(1) }, addrspace(1)
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %pairs)
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %far)
  ret void
}

; A slot is live from its first use on: at the first call neither, at the second the first, then the other alone; in the
; loop both, once a round may have used them.
define x86_regcallcc void @main.untouched(ptr addrspace(1) %context, ptr addrspace(1) %p, i1 %again) gc "tuco" {
  %a = alloca %Pair, addrspace(1)
  %b = alloca %Pair, addrspace(1)
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) null)
  store ptr addrspace(1) %p, ptr addrspace(1) %a
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) null)
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %a)
  store ptr addrspace(1) %p, ptr addrspace(1) %b
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) null)
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %b)
  ret void
}
define x86_regcallcc void @main.loop(ptr addrspace(1) %context, ptr addrspace(1) %p, i1 %again) gc "tuco" {
  %a = alloca %Pair, addrspace(1)
  %b = alloca %Pair, addrspace(1)
  br label %loop
loop:
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %a)
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) null)
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) %b)
  br i1 %again, label %loop, label %done
done:
  call x86_regcallcc void @main.use(ptr addrspace(1) poison, ptr addrspace(1) null)
  ret void
}
!0 = !{}
