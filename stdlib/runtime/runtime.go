// Package runtime is the Go part of the runtime: what runs before main, panics and run-time errors, and the API
// through which programs ask about themselves. The rest is C++ (runtime/ at the top of the repository).
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

//go:linkname initialisePackages go.main.inittasks
func initialisePackages()

//go:linkname mainMain main.main
func mainMain()

// main is the first goroutine.
func main() {
	initialisePackages()
	mainMain()
	rt.Exit(0)
}

// GC runs a garbage collection and returns when it is complete.
func GC() { rt.Collect() }

func Gosched()          { rt.Gosched() }
func NumGoroutine() int { return rt.GoroutineCount() }
func NumCPU() int       { return rt.CPUCount() }

// GOMAXPROCS sets how many threads run Go code at once, if n is positive, and returns the previous number.
func GOMAXPROCS(n int) int {
	if n < 0 {
		n = 0
	}
	return rt.SetMaxProcs(n)
}

// Version names the language version that programs are compiled for.
func Version() string { return "go1.26" }

var sink any

// KeepAlive keeps x reachable up to the call.
//
//go:noinline
func KeepAlive(x any) {
	if alwaysFalse {
		sink = x
	}
}

var alwaysFalse bool

// MemStats is the state of the allocator. Fields that this runtime has no figure for stay zero.
type MemStats struct {
	Alloc, TotalAlloc, Sys, Lookups, Mallocs, Frees                    uint64
	HeapAlloc, HeapSys, HeapIdle, HeapInuse, HeapReleased, HeapObjects uint64
	StackInuse, StackSys, MSpanInuse, MSpanSys, MCacheInuse, MCacheSys uint64
	BuckHashSys, GCSys, OtherSys, NextGC, LastGC, PauseTotalNs         uint64
	PauseNs                                                            [256]uint64
	PauseEnd                                                           [256]uint64
	NumGC, NumForcedGC                                                 uint32
	GCCPUFraction                                                      float64
	EnableGC, DebugGC                                                  bool
	BySize                                                             [61]struct {
		Size           uint32
		Mallocs, Frees uint64
	}
}

// ReadMemStats fills in m; the world is stopped meanwhile.
func ReadMemStats(m *MemStats) {
	var s [rt.StatCount]uint64
	rt.MemoryStats(&s)
	*m = MemStats{EnableGC: true}
	m.Alloc, m.HeapAlloc = s[rt.StatHeapAlloc], s[rt.StatHeapAlloc]
	m.TotalAlloc, m.Mallocs, m.Frees = s[rt.StatTotalAlloc], s[rt.StatMallocs], s[rt.StatFrees]
	m.Sys, m.HeapSys, m.HeapIdle, m.HeapInuse = s[rt.StatSys], s[rt.StatHeapSys], s[rt.StatHeapIdle], s[rt.StatHeapInuse]
	m.HeapReleased, m.HeapObjects = s[rt.StatHeapReleased], s[rt.StatHeapObjects]
	m.StackInuse, m.StackSys = s[rt.StatStackInuse], s[rt.StatStackInuse]
	m.NextGC, m.LastGC, m.PauseTotalNs = s[rt.StatNextGC], s[rt.StatLastGC], s[rt.StatPauseTotal]
	m.NumGC, m.NumForcedGC = uint32(s[rt.StatNumGC]), uint32(s[rt.StatNumForcedGC])
	if m.NumGC > 0 {
		m.PauseNs[(m.NumGC+255)%256], m.PauseEnd[(m.NumGC+255)%256] = s[rt.StatLastPause], m.LastGC
	}
}

// Stack writes the traceback of the calling goroutine, or of all, into buf.
func Stack(buf []byte, all bool) int { return rt.StackText(buf, all) }

// Caller reports where the skip-th caller of the calling function is; 0 is the caller of Caller.
//
//go:noinline
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	var pcs [1]uintptr
	if rt.Callers(skip+1, pcs[:]) == 0 {
		return
	}
	var frame rt.Frame
	if !rt.FindFrame(&frame, pcs[0]) {
		return
	}
	return pcs[0], frame.File, frame.Line, true
}

// Callers fills pc with return addresses of the calling goroutine: 0 is Callers itself, 1 its caller.
//
//go:noinline
func Callers(skip int, pc []uintptr) int { return rt.Callers(skip, pc) }

// A Func is a function of the program.
type Func struct {
	name  string
	entry uintptr
}

// FuncForPC returns the function that contains pc, or nil.
func FuncForPC(pc uintptr) *Func {
	var frame rt.Frame
	if !rt.FindFrame(&frame, pc) {
		return nil
	}
	return &Func{frame.Function, frame.Entry}
}

func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

func (f *Func) Entry() uintptr { return f.entry }

// FileLine returns where pc is in the source.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	var frame rt.Frame
	if !rt.FindFrame(&frame, pc) {
		return "?", 0
	}
	return frame.File, frame.Line
}

// Frame is one frame of Frames.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr
}

// Frames turns the values of Callers into Frame records.
type Frames struct{ rest []uintptr }

func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

// Next returns the next frame; more is false if it was the last.
func (f *Frames) Next() (frame Frame, more bool) {
	for len(f.rest) > 0 {
		pc := f.rest[0]
		f.rest = f.rest[1:]
		var found rt.Frame
		if rt.FindFrame(&found, pc) {
			fn := &Func{found.Function, found.Entry}
			return Frame{pc, fn, found.Function, found.File, found.Line, found.Entry}, len(f.rest) > 0
		}
	}
	return Frame{}, false
}

var _ unsafe.Pointer
