; passes -no-opt -emit=asm -verify-machine-code
; Where frames are made (compiler/passes/frame_placement.cpp).
declare void @rt_panic_nil() noreturn
declare x86_regcallcc i64 @main.f(ptr addrspace(1), i64)
declare x86_regcallcc void @main.die(ptr addrspace(1), i64, i64) noreturn
declare x86_regcallcc void @main.die12(ptr addrspace(1), i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64) noreturn

; A region whose ways out come together in one block: the frame is given back before it.
define x86_regcallcc i64 @main.one_exit(ptr addrspace(1) %context, i64 %a, i64 %b) gc "tuco" {
  %is_short = icmp ult i64 %a, 100
  br i1 %is_short, label %end, label %long
long:
  %x = call x86_regcallcc i64 @main.f(ptr addrspace(1) poison, i64 %b)
  br label %end
end:
  %r = phi i64 [ %a, %0 ], [ %x, %long ]
  %r1 = mul i64 %r, 12347
  %r2 = xor i64 %r1, 12345
  %r3 = mul i64 %r2, 12347
  %r4 = xor i64 %r3, 12345
  %r5 = mul i64 %r4, 12347
  ret i64 %r5
}

; Several ways out of the region: they share a new return. One of them leaves a result undefined, another does not.
define x86_regcallcc { i64, i64 } @main.united(ptr addrspace(1) %context, i64 %a, i64 %b) gc "tuco" {
  %is_short = icmp eq i64 %a, %b
  br i1 %is_short, label %short, label %long
short:
  %r0 = insertvalue { i64, i64 } poison, i64 %a, 0
  ret { i64, i64 } %r0
long:
  %x = call x86_regcallcc i64 @main.f(ptr addrspace(1) poison, i64 %a)
  %is_five = icmp eq i64 %x, 5
  br i1 %is_five, label %one, label %two
one:
  %r1 = insertvalue { i64, i64 } poison, i64 %x, 0
  ret { i64, i64 } %r1
two:
  %z = mul i64 %b, 3
  %r2 = insertvalue { i64, i64 } poison, i64 %z, 0
  %r3 = insertvalue { i64, i64 } %r2, i64 %b, 1
  ret { i64, i64 } %r3
}

; Dead ends alone need frames, and have all the same.
define x86_regcallcc i64 @main.dead_ends(ptr addrspace(1) %context, i64 %a, i64 %b) gc "tuco" {
  %is_big = icmp ugt i64 %a, 1000
  br i1 %is_big, label %big, label %more
big:
  call x86_regcallcc void @main.die12(ptr addrspace(1) poison, i64 %a, i64 %a, i64 %a, i64 %a, i64 %a, i64 %a, i64 %a, i64 %a, i64 %a, i64 %a, i64 %a, i64 %b)
  unreachable
more:
  %is_zero = icmp eq i64 %b, 0
  br i1 %is_zero, label %zero, label %end
zero:
  call void @rt_panic_nil()
  unreachable
end:
  %q = add i64 %a, %b
  ret i64 %q
}

; The same, but one of them still wants the flags of the comparison before it: no frame can be made there as in the other.
define x86_regcallcc i64 @main.flags(ptr addrspace(1) %context, i64 %a, i64 %b) gc "tuco" {
  %is_big = icmp eq i64 %a, 1000
  br i1 %is_big, label %big, label %more
big:
  call x86_regcallcc void @main.die12(ptr addrspace(1) poison, i64 %a, i64 %a, i64 %a, i64 %a, i64 %a, i64 %a, i64 %a, i64 %a, i64 %a, i64 %a, i64 %a, i64 %b)
  unreachable
more:
  %is_equal = icmp eq i64 %a, %b
  br i1 %is_equal, label %end, label %differ
end:
  ret i64 %a
differ:
  %is_less = icmp slt i64 %a, %b
  %w = select i1 %is_less, i64 %a, i64 77
  call x86_regcallcc void @main.die(ptr addrspace(1) poison, i64 %w, i64 %a)
  unreachable
}

; A region, a dead end in it, and one outside of it.
define x86_regcallcc i64 @main.both(ptr addrspace(1) %context, i64 %a, i64 %b) gc "tuco" {
  %is_big = icmp ugt i64 %a, 1000
  br i1 %is_big, label %big, label %more
big:
  call x86_regcallcc void @main.die(ptr addrspace(1) poison, i64 %a, i64 %a)
  unreachable
more:
  %is_short = icmp eq i64 %a, 7
  br i1 %is_short, label %short, label %long
short:
  ret i64 %a
long:
  %x = call x86_regcallcc i64 @main.f(ptr addrspace(1) poison, i64 %a)
  %is_five = icmp eq i64 %x, 5
  br i1 %is_five, label %five, label %end
five:
  call void @rt_panic_nil()
  unreachable
end:
  %y = add i64 %x, %b
  ret i64 %y
}

; A dead end that is reached with the frame and without it: the region grows, here to all of the function.
define x86_regcallcc i64 @main.shared_dead_end(ptr addrspace(1) %context, i64 %a, i64 %b) gc "tuco" {
  %is_big = icmp ugt i64 %a, 1000
  br i1 %is_big, label %bad, label %more
more:
  %is_short = icmp eq i64 %a, %b
  br i1 %is_short, label %short, label %long
short:
  ret i64 %a
long:
  %x = call x86_regcallcc i64 @main.f(ptr addrspace(1) poison, i64 %a)
  %is_five = icmp eq i64 %x, 5
  br i1 %is_five, label %bad, label %end
bad:
  call x86_regcallcc void @main.die(ptr addrspace(1) poison, i64 %a, i64 %b)
  unreachable
end:
  %y = add i64 %x, %b
  ret i64 %y
}

; A call in a loop: the frame is made before the loop.
define x86_regcallcc i64 @main.loop(ptr addrspace(1) %context, i64 %a) gc "tuco" {
  %is_none = icmp slt i64 %a, 1
  br i1 %is_none, label %none, label %enter
none:
  ret i64 -1
enter:
  br label %round
round:
  %i = phi i64 [ 0, %enter ], [ %j, %round ]
  %x = call x86_regcallcc i64 @main.f(ptr addrspace(1) poison, i64 %i)
  %j = add i64 %i, 1
  %again = icmp slt i64 %j, %a
  br i1 %again, label %round, label %end
end:
  ret i64 %x
}

; Not possible: the loop that calls begins with the function.
define x86_regcallcc i64 @main.loop_first(ptr addrspace(1) %context, i64 %a) gc "tuco" {
  br label %round
round:
  %i = phi i64 [ %a, %0 ], [ %x, %call ]
  %is_small = icmp slt i64 %i, 9
  br i1 %is_small, label %end, label %call
call:
  %x = call x86_regcallcc i64 @main.f(ptr addrspace(1) poison, i64 %i)
  br label %round
end:
  ret i64 %i
}

; Not possible: an argument on the stack is read at once, by its distance from rbp.
define x86_regcallcc i64 @main.stack_argument(ptr addrspace(1) %context, i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f, i64 %g, i64 %h, i64 %i, i64 %j, i64 %k) gc "tuco" {
  %is_short = icmp eq i64 %a, %k
  br i1 %is_short, label %short, label %long
short:
  ret i64 %a
long:
  %x = call x86_regcallcc i64 @main.f(ptr addrspace(1) poison, i64 %b)
  ret i64 %x
}

; Not possible: a table of jumps leads out of the region.
define x86_regcallcc i64 @main.table(ptr addrspace(1) %context, i64 %a, i64 %b) gc "tuco" {
  %is_short = icmp eq i64 %a, %b
  br i1 %is_short, label %end, label %long
long:
  %x = call x86_regcallcc i64 @main.f(ptr addrspace(1) poison, i64 %a)
  switch i64 %x, label %end [
    i64 0, label %l0
    i64 1, label %l1
    i64 2, label %l2
    i64 3, label %l3
    i64 4, label %l4
  ]
l0:
  br label %end
l1:
  br label %end
l2:
  %x2 = mul i64 %b, 7
  br label %end
l3:
  %x3 = shl i64 %b, %a
  br label %end
l4:
  %x4 = udiv i64 %b, 3
  br label %end
end:
  %r = phi i64 [ %a, %0 ], [ %x, %long ], [ 5, %l0 ], [ 99, %l1 ], [ %x2, %l2 ], [ %x3, %l3 ], [ %x4, %l4 ]
  %s = mul i64 %r, 12345
  ret i64 %s
}

; Never returns: nothing to gain.
define x86_regcallcc void @main.endless(ptr addrspace(1) %context, i64 %a) gc "tuco" {
  %is_short = icmp eq i64 %a, 0
  br i1 %is_short, label %spin, label %go
go:
  %x = call x86_regcallcc i64 @main.f(ptr addrspace(1) poison, i64 %a)
  br label %go
spin:
  br label %spin
}
