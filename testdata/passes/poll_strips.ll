; passes -no-opt -emit=llvm-final -records
; Tight loops that count are divided into strips; others poll in each turn.

; up to a limit, by one
define x86_regcallcc i64 @main.up(ptr addrspace(1) %context, ptr addrspace(1) %p, i64 %n) gc "tuco" {
entry:
  %some = icmp sgt i64 %n, 0
  br i1 %some, label %loop, label %end
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %at = getelementptr i64, ptr addrspace(1) %p, i64 %i
  store i64 %i, ptr addrspace(1) %at
  %next = add i64 %i, 1
  %more = icmp slt i64 %next, %n
  br i1 %more, label %loop, label %end
end:
  %turns = phi i64 [ 0, %entry ], [ %next, %loop ]
  ret i64 %turns
}

; by four, and the distance is a multiple of that
define x86_regcallcc void @main.until(ptr addrspace(1) %context, ptr addrspace(1) %p, i64 %n) gc "tuco" {
entry:
  %limit = and i64 %n, -4
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %at = getelementptr i64, ptr addrspace(1) %p, i64 %i
  store i64 0, ptr addrspace(1) %at
  %next = add i64 %i, 4
  %done = icmp eq i64 %next, %limit
  br i1 %done, label %end, label %loop
end:
  ret void
}

; nobody knows whether it meets the limit: no strips
define x86_regcallcc void @main.misses(ptr addrspace(1) %context, i64 %n) gc "tuco" {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %next = add i64 %i, 4
  %done = icmp eq i64 %next, %n
  br i1 %done, label %end, label %loop
end:
  ret void
}

; it could wrap where the limit is the largest number: each strip asks whether it does
define x86_regcallcc void @main.wraps(ptr addrspace(1) %context, i64 %n) gc "tuco" {
entry:
  %some = icmp sge i64 %n, 0
  br i1 %some, label %loop, label %end
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %next = add i64 %i, 1
  %more = icmp sle i64 %next, %n
  br i1 %more, label %loop, label %end
end:
  ret void
}

; what its counter starts from is computed before any block is divided: here the number before the first, from the counter
; of a loop around it that polls itself
define x86_regcallcc i64 @main.nested(ptr addrspace(1) %context, i64 %n) gc "tuco" {
entry:
  br label %outer
outer:
  %i = phi i64 [ 5, %entry ], [ %i.next, %outer.latch ]
  %h.outer = phi i64 [ 0, %entry ], [ %h.next, %outer.latch ]
  br label %loop
loop:
  %j = phi i64 [ %i, %outer ], [ %next, %loop ]
  %h = phi i64 [ %h.outer, %outer ], [ %h.next, %loop ]
  %h.next = mul i64 %h, %j
  %next = add i64 %j, 1
  %done = icmp eq i64 %j, %n
  br i1 %done, label %outer.latch, label %loop
outer.latch:
  %i.next = add i64 %i, 1
  %all = icmp eq i64 %i.next, %n
  br i1 %all, label %end, label %outer
end:
  ret i64 %h.next
}

; and here from that of a loop before it that is divided
define x86_regcallcc i64 @main.after(ptr addrspace(1) %context, ptr addrspace(1) %p, i64 %n, i64 %m) gc "tuco" {
entry:
  br label %first
first:
  %i = phi i64 [ 7, %entry ], [ %i.next, %more ]
  %at = getelementptr i64, ptr addrspace(1) %p, i64 %i
  %v = load i64, ptr addrspace(1) %at
  %found = icmp eq i64 %v, 8
  br i1 %found, label %between, label %more
more:
  %i.next = add i64 %i, 1
  %done = icmp eq i64 %i.next, %n
  br i1 %done, label %end, label %first
between:
  br label %second
second:
  %j = phi i64 [ %i, %between ], [ %next, %second ]
  %h = phi i64 [ 1, %between ], [ %h.next, %second ]
  %h.next = mul i64 %h, %j
  %next = add i64 %j, 1
  %all = icmp eq i64 %j, %m
  br i1 %all, label %end, label %second
end:
  %result = phi i64 [ 0, %more ], [ %h.next, %second ]
  ret i64 %result
}

; both ways lead into the loop: no strips
define x86_regcallcc void @main.both_ways(ptr addrspace(1) %context, i1 %which) gc "tuco" {
entry:
  br i1 %which, label %loop, label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ 0, %entry ], [ %next, %loop ]
  %next = add i64 %i, 1
  %done = icmp eq i64 %next, 5000
  br i1 %done, label %end, label %loop
end:
  ret void
}

; a step that only the program knows: each strip asks whether it goes up, and may wrap
define x86_regcallcc void @main.sieve(ptr addrspace(1) %context, ptr addrspace(1) %p, i64 %step, i64 %n) gc "tuco" {
entry:
  br label %loop
loop:
  %i = phi i64 [ %step, %entry ], [ %next, %loop ]
  %at = getelementptr i8, ptr addrspace(1) %p, i64 %i
  store i8 1, ptr addrspace(1) %at
  %next = add i64 %i, %step
  %more = icmp sle i64 %next, %n
  br i1 %more, label %loop, label %end
end:
  ret void
}

; the same downwards, and in numbers that have no thousand steps: no strips
define x86_regcallcc void @main.down(ptr addrspace(1) %context, i64 %step, i64 %n) gc "tuco" {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %next = sub i64 %i, %step
  %more = icmp sge i64 %next, %n
  br i1 %more, label %loop, label %end
end:
  ret void
}

define x86_regcallcc void @main.narrow(ptr addrspace(1) %context, i16 %step, i16 %n) gc "tuco" {
entry:
  br label %loop
loop:
  %i = phi i16 [ 0, %entry ], [ %next, %loop ]
  %next = add i16 %i, %step
  %more = icmp slt i16 %next, %n
  br i1 %more, label %loop, label %end
end:
  ret void
}
