; passes -no-opt -emit=asm -records
; Registers and slots, a landing pad, an inlined call's position, a variable's root record.
declare x86_regcallcc void @main.f(ptr addrspace(1))
declare x86_regcallcc ptr addrspace(1) @main.g(ptr addrspace(1), ptr addrspace(1))
declare i32 @rt_personality(...)
@main.head = addrspace(1) global { ptr addrspace(1), i64, ptr addrspace(1) } zeroinitializer

define x86_regcallcc i64 @main.many(ptr addrspace(1) %context, ptr addrspace(1) %a, ptr addrspace(1) %b, ptr addrspace(1) %c, ptr addrspace(1) %d) gc "tuco" !dbg !4 {
  %e = call x86_regcallcc ptr addrspace(1) @main.g(ptr addrspace(1) poison, ptr addrspace(1) %a), !dbg !5
  %f = call x86_regcallcc ptr addrspace(1) @main.g(ptr addrspace(1) poison, ptr addrspace(1) %b), !dbg !6
  %h = call x86_regcallcc ptr addrspace(1) @main.g(ptr addrspace(1) poison, ptr addrspace(1) %c), !dbg !7
  %x = load i64, ptr addrspace(1) %a
  %y = load i64, ptr addrspace(1) %b
  %z = load i64, ptr addrspace(1) %c
  %w = load i64, ptr addrspace(1) %d
  %u = load i64, ptr addrspace(1) %e
  %v = load i64, ptr addrspace(1) %f
  %t = load i64, ptr addrspace(1) %h
  %s1 = add i64 %x, %y
  %s2 = add i64 %z, %w
  %s3 = add i64 %u, %v
  %s4 = add i64 %s1, %s2
  %s5 = add i64 %s3, %s4
  %s6 = add i64 %s5, %t
  ret i64 %s6
}
define x86_regcallcc i64 @main.pad(ptr addrspace(1) %context, ptr addrspace(1) %a) gc "tuco" personality ptr @rt_personality !dbg !8 {
  invoke x86_regcallcc void @main.f(ptr addrspace(1) poison) to label %ok unwind label %pad, !dbg !9
ok:
  ret i64 1
pad:
  %e = landingpad { ptr, i32 } cleanup
  %v = load i64, ptr addrspace(1) %a
  ret i64 %v
}
!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2}
!0 = distinct !DICompileUnit(language: DW_LANG_Go, file: !1, producer: "tuco", isOptimized: true, runtimeVersion: 0, emissionKind: NoDebug)
!1 = !DIFile(filename: "a.go", directory: "/src")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !DISubroutineType(types: !{})
!4 = distinct !DISubprogram(name: "main.many", scope: !1, file: !1, line: 3, type: !3, unit: !0, spFlags: DISPFlagDefinition)
!5 = !DILocation(line: 4, column: 2, scope: !4)
!6 = !DILocation(line: 5, column: 2, scope: !4)
!7 = !DILocation(line: 21, column: 2, scope: !10, inlinedAt: !11)
!8 = distinct !DISubprogram(name: "main.pad", scope: !1, file: !1, line: 30, type: !3, unit: !0, spFlags: DISPFlagDefinition)
!9 = !DILocation(line: 31, column: 2, scope: !8)
!10 = distinct !DISubprogram(name: "main.inlined", scope: !1, file: !1, line: 20, type: !3, unit: !0, spFlags: DISPFlagDefinition)
!11 = distinct !DILocation(line: 6, column: 2, scope: !4)
