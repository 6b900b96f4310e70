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

; it could wrap where the limit is the largest number: no strips
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
