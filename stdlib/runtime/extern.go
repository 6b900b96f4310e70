// Package runtime is the part of the runtime that Go programs see.
package runtime

import (
	"internal/rt"
	"unsafe"
)

const (
	GOOS     = "linux"
	GOARCH   = "amd64"
	Compiler = "tuco"
)

// Version names the language version that the library follows.
func Version() string { return "go1.26" }

// GOROOT is empty: programs carry no path of an installation.
func GOROOT() string { return "" }

// GC collects. It lets others run afterwards, so that finalizers that are due begin.
func GC() {
	rt.Collect()
	rt.Gosched()
}

func Gosched()          { rt.Gosched() }
func NumGoroutine() int { return rt.GoroutineCount() }
func NumCPU() int       { return rt.CPUCount() }
func NumCgoCall() int64 { return 0 }

func GOMAXPROCS(n int) int { return rt.SetMaxProcs(n) }

// LockOSThread has the calling goroutine run on the thread that it is on, and no other goroutine there, until
// UnlockOSThread has been called as often. A goroutine that ends before that takes the thread with it. If package
// initialisation locks, main runs on the main thread. New goroutines may run on any thread but this one, and threads
// that are started inherit nothing from it.
func LockOSThread() { rt.LockOSThread() }

// UnlockOSThread takes one call of LockOSThread back. Without one it does nothing.
func UnlockOSThread() { rt.UnlockOSThread() }

// KeepAlive marks its argument as reachable where it is called.
//
//go:noinline
func KeepAlive(x any) {}

const (
	syscallGetpid = 39
	syscallGettid = 186
	syscallTgkill = 234
	signalTrap    = 5
)

// Breakpoint stops in a debugger, if there is one: it sends the calling thread SIGTRAP. Without, the program dies of it.
func Breakpoint() {
	process, _ := rt.SyscallQuick(&[7]uintptr{syscallGetpid})
	thread, _ := rt.SyscallQuick(&[7]uintptr{syscallGettid})
	rt.SyscallQuick(&[7]uintptr{syscallTgkill, process, thread, signalTrap})
}

// Caller reports where the function skip levels up was called: 0 is the caller of Caller.
//
//go:noinline
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	var pcs [1]uintptr
	if rt.Callers(skip+1, pcs[:]) == 0 {
		return
	}
	var f rt.Frame
	if !rt.FindFrame(&f, pcs[0]) {
		return
	}
	return pcs[0], f.File, f.Line, true
}

// Callers fills pc with the frames of the calling goroutine: skip 0 is Callers itself, 1 its caller.
//
//go:noinline
func Callers(skip int, pc []uintptr) int { return rt.Callers(skip, pc) }

// Frames translates what Callers returned.
type Frames struct {
	callers []uintptr
}

// Frame is one line of a traceback.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr
}

func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

// Next returns the next frame; more is false with the last.
func (ci *Frames) Next() (frame Frame, more bool) {
	for len(ci.callers) > 0 {
		pc := ci.callers[0]
		ci.callers = ci.callers[1:]
		var f rt.Frame
		if rt.FindFrame(&f, pc) {
			frame = Frame{PC: pc, Func: FuncForPC(pc), Function: f.Function, File: f.File, Line: f.Line, Entry: f.Entry}
			return frame, len(ci.callers) > 0
		}
	}
	return
}

// A Func is a function of the program.
type Func struct {
	frame rt.Frame
}

// FuncForPC finds the function that one of Callers' values, or a function's entry, belongs to.
func FuncForPC(pc uintptr) *Func {
	f := new(Func)
	if !rt.FindFrame(&f.frame, pc) {
		return nil
	}
	return f
}

func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.frame.Function
}

func (f *Func) Entry() uintptr { return f.frame.Entry }

func (f *Func) FileLine(pc uintptr) (file string, line int) {
	var frame rt.Frame
	if !rt.FindFrame(&frame, pc) {
		return "?", 0
	}
	return frame.File, frame.Line
}

// Stack writes the traceback of the calling goroutine, or of all, into buf and returns how long it is.
func Stack(buf []byte, all bool) int { return rt.StackText(buf, all) }

// SetCgoTraceback has no effect: there is no C code whose stacks could be shown.
func SetCgoTraceback(version int, traceback, context, symbolizer unsafe.Pointer) {}

// SetDefaultGOMAXPROCS undoes GOMAXPROCS: what $GOMAXPROCS says, else a thread for each processor.
func SetDefaultGOMAXPROCS() {
	const prefix = "GOMAXPROCS="
	procs := 0
	for i := 0; ; i++ {
		entry, ok := rt.EnvironmentEntry(i)
		if !ok {
			break
		}
		if len(entry) > len(prefix) && entry[:len(prefix)] == prefix {
			for _, c := range []byte(entry[len(prefix):]) {
				if c < '0' || c > '9' || procs > 1<<20 {
					procs = 0
					break
				}
				procs = procs*10 + int(c-'0')
			}
			break
		}
	}
	if procs == 0 {
		procs = NumCPU()
	}
	GOMAXPROCS(procs)
}
