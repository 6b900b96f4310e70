package runtime

import (
	"internal/profilerecord"
	"internal/rt"
	"unsafe"
)

// What packages of a Go distribution expect package runtime to give them under their own names.

// ---- internal/godebug

// godebugUpdate is told the settings in $GODEBUG now, and whenever they change.
var godebugUpdate func(def, env string)

//go:linkname setUpdate internal/godebug.setUpdate
func setUpdate(update func(string, string)) {
	godebugUpdate = update
	update(defaultSettings, environmentSettings())
}

// environmentChanged is called by package syscall.
//
//go:linkname environmentChanged
func environmentChanged(name, value string) {
	if name != "GODEBUG" {
		return
	}
	changedSettings.Store(&value)
	if godebugUpdate != nil {
		godebugUpdate(defaultSettings, value)
	}
}

// Settings of packages from elsewhere are read by their names with those of ours.
//
//go:linkname registerMetric internal/godebug.registerMetric
func registerMetric(name string, read func() uint64) { findSettingCount(name, read) }

// Nothing in this package has a setting of its own.
//
//go:linkname setNewIncNonDefault internal/godebug.setNewIncNonDefault
func setNewIncNonDefault(newIncNonDefault func(string) func()) {}

// ---- runtime/pprof

//go:linkname frameStartLine runtime/pprof.runtime_FrameStartLine
func frameStartLine(f *Frame) int {
	if f.Func == nil {
		return 0
	}
	return f.Func.frame.Line
}

//go:linkname frameSymbolName runtime/pprof.runtime_FrameSymbolName
func frameSymbolName(f *Frame) string { return f.Function }

// Stacks have a value for each inlined call already.
//
//go:linkname expandFinalInlineFrame runtime/pprof.runtime_expandFinalInlineFrame
func expandFinalInlineFrame(stack []uintptr) []uintptr { return stack }

// Labels are kept for no goroutine: no profile shows them.
//
//go:linkname setProfLabel runtime/pprof.runtime_setProfLabel
func setProfLabel(labels unsafe.Pointer) {}

//go:linkname getProfLabel runtime/pprof.runtime_getProfLabel
func getProfLabel() unsafe.Pointer { return nil }

// Leaks of goroutines are not looked for.
//
//go:linkname goroutineLeakCount runtime/pprof.runtime_goroutineleakcount
func goroutineLeakCount() int { return 0 }

//go:linkname goroutineLeakGC runtime/pprof.runtime_goroutineLeakGC
func goroutineLeakGC() {}

//go:linkname pprof_goroutineLeakProfileWithLabels
func pprof_goroutineLeakProfileWithLabels(p []profilerecord.StackRecord, labels []unsafe.Pointer) (n int, ok bool) {
	return 0, true
}

//go:linkname pprof_blockProfileInternal
func pprof_blockProfileInternal(p []profilerecord.BlockProfileRecord) (n int, ok bool) {
	return 0, true
}

//go:linkname pprof_mutexProfileInternal
func pprof_mutexProfileInternal(p []profilerecord.BlockProfileRecord) (n int, ok bool) {
	return 0, true
}

// Waiting would be measured in nanoseconds.
//
//go:linkname cyclesPerSecond runtime/pprof.runtime_cyclesPerSecond
func cyclesPerSecond() int64 { return 1e9 }

//go:linkname readProfile runtime/pprof.readProfile
func readProfile() (data []uint64, tags []unsafe.Pointer, eof bool) { return nil, nil, true }

//go:linkname pprof_makeProfStack
func pprof_makeProfStack() []uintptr { return make([]uintptr, 128) }

//go:linkname pprof_fpunwindExpand
func pprof_fpunwindExpand(dst, src []uintptr) int { return copy(dst, src) }

// ---- runtime/trace

type traceError struct{}

func (traceError) Error() string {
	return "tracing is not possible yet in programs compiled by tuco"
}

// StartTrace fails: there are no traces yet.
func StartTrace() error { return traceError{} }

// StopTrace does nothing: no trace has started.
func StopTrace() {}

// ReadTrace returns nil: there is nothing to read.
func ReadTrace() []byte { return nil }

//go:linkname traceReadTrace runtime/trace.runtime_readTrace
func traceReadTrace() []byte { return nil }

//go:linkname traceClockNow
func traceClockNow() uint64 { return uint64(rt.Nanotime()) }

//go:linkname traceClockUnitsPerSecond runtime/trace.runtime_traceClockUnitsPerSecond
func traceClockUnitsPerSecond() uint64 { return 1e9 }

//go:linkname traceAdvance
func traceAdvance(stop bool) {}

//go:linkname traceUserTaskCreate runtime/trace.userTaskCreate
func traceUserTaskCreate(id, parentID uint64, taskType string) {}

//go:linkname traceUserTaskEnd runtime/trace.userTaskEnd
func traceUserTaskEnd(id uint64) {}

//go:linkname traceUserRegion runtime/trace.userRegion
func traceUserRegion(id, mode uint64, name string) {}

//go:linkname traceUserLog runtime/trace.userLog
func traceUserLog(id uint64, category, message string) {}

// ---- crypto

//go:linkname fipsFatal crypto/internal/fips140.fatal
func fipsFatal(s string) { rt.Fatal(s) }

//go:linkname randFatal crypto/rand.fatal
func randFatal(s string) { rt.Fatal(s) }

//go:linkname sysrandFatal crypto/internal/sysrand.fatal
func sysrandFatal(s string) { rt.Fatal(s) }

// No build of ours is a validated one: the indicator of what is approved is never set, and nothing is enforced.
//
//go:linkname getIndicator crypto/internal/fips140.getIndicator
func getIndicator() uint8 { return 0 }

//go:linkname setIndicator crypto/internal/fips140.setIndicator
func setIndicator(uint8) {}

//go:linkname isBypassed crypto/fips140.isBypassed
func isBypassed() bool { return true }

//go:linkname setBypass crypto/fips140.setBypass
func setBypass() {}

//go:linkname unsetBypass crypto/fips140.unsetBypass
func unsetBypass() {}

// amd64 has no mode in which instructions take the same time for all data.
//
//go:linkname setDITEnabled crypto/subtle.setDITEnabled
func setDITEnabled() bool { return false }

//go:linkname setDITDisabled crypto/subtle.setDITDisabled
func setDITDisabled() {}
