// run stress-args=collected

// The memory profile counts what is allocated and what is gone, by stack; the goroutine profile has all stacks.
package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
)

type block [64]int64

var keep []*block

//go:noinline
func hold(n int) {
	for range n {
		keep = append(keep, new(block))
	}
}

var dropped *block

//go:noinline
func drop(n int) {
	for range n {
		dropped = new(block)
		look()
	}
	dropped = nil
}

// Without it no block would be made: nobody could tell.
//
//go:noinline
func look() {
	if dropped[0] != 0 {
		panic("a block that is not zero")
	}
}

func records() []runtime.MemProfileRecord {
	n, _ := runtime.MemProfile(nil, true)
	for {
		p := make([]runtime.MemProfileRecord, n+20)
		var ok bool
		if n, ok = runtime.MemProfile(p, true); ok {
			return p[:n]
		}
	}
}

// of sums the records of blocks that a function of this program allocated.
func of(function string) (sum runtime.MemProfileRecord) {
	for _, r := range records() {
		if r.AllocObjects == 0 || r.AllocBytes/r.AllocObjects != 512 {
			continue
		}
		frames := runtime.CallersFrames(r.Stack())
		frame, more := frames.Next()
		for more && strings.HasPrefix(frame.Function, "runtime.") {
			frame, more = frames.Next()
		}
		if frame.Function != function {
			continue
		}
		sum.AllocObjects += r.AllocObjects
		sum.AllocBytes += r.AllocBytes
		sum.FreeObjects += r.FreeObjects
		sum.FreeBytes += r.FreeBytes
	}
	return
}

//go:noinline
func waiting(started, c chan int) {
	started <- 1
	<-c
}

func main() {
	runtime.MemProfileRate = 1
	keep = make([]*block, 0, 1000)
	hold(1000)
	drop(500)
	if len(os.Args) == 1 { // else there may have been a collection, and the latest are left out
		fmt.Println(of("main.hold").AllocObjects, of("main.drop").AllocObjects)
	}
	runtime.GC()
	runtime.GC()
	h, d := of("main.hold"), of("main.drop")
	fmt.Println(h.InUseObjects(), h.InUseBytes(), d.AllocObjects, d.InUseObjects(), d.FreeBytes)
	keep = nil
	runtime.GC()
	h = of("main.hold")
	fmt.Println(h.InUseObjects())
	runtime.MemProfileRate = 0
	drop(100)
	runtime.GC()
	fmt.Println(of("main.drop").AllocObjects <= 501) // one may be on its way already

	started, c := make(chan int), make(chan int)
	for range 3 {
		go waiting(started, c)
	}
	for range 3 {
		<-started
	}
	p := make([]runtime.StackRecord, 10)
	n, ok := runtime.GoroutineProfile(p)
	count := 0
	for _, r := range p[:n] {
		for frames := runtime.CallersFrames(r.Stack()); ; {
			frame, more := frames.Next()
			if strings.HasSuffix(frame.Function, ".waiting") {
				count++
			}
			if !more {
				break
			}
		}
	}
	fmt.Println(n, ok, count)
	n, ok = runtime.GoroutineProfile(p[:1])
	fmt.Println(n, ok)
	n, ok = runtime.ThreadCreateProfile(nil)
	fmt.Println(n > 0, ok)

	fmt.Println(debug.SetMaxStack(1<<20), debug.SetMaxStack(1<<29), debug.SetMaxThreads(500), debug.SetMaxThreads(500))
	fmt.Println(debug.SetMemoryLimit(-1) == 1<<63-1, debug.SetMemoryLimit(100<<20) == 1<<63-1, debug.SetMemoryLimit(-1))
	bi, err := debug.ParseBuildInfo("go\tgo1.26\npath\tp\nmod\tm\tv1\th1:x\ndep\td\tv2\n=>\te\tv3\th1:y\nbuild\t-tags=\"a b\"\n")
	fmt.Printf("%v %q\n", err, bi.String())
}
