// run

// What a setting of GODEBUG changed is counted, and so are finalizers and cleanups, when they are due and when they have run.
//
//go:debug panicnil=1
//go:debug randseednop=0
package main

import (
	"fmt"
	"math/rand"
	"runtime"
	"runtime/metrics"
	"time"
)

type object struct {
	next *object
	rest [4]int
}

func makeGarbage() {
	for range 50 {
		runtime.SetFinalizer(&object{}, func(*object) {})
		runtime.AddCleanup(&object{}, func(int) {}, 1)
	}
}

func read(names ...string) (values []uint64) {
	samples := make([]metrics.Sample, len(names))
	for i, name := range names {
		samples[i].Name = name
	}
	metrics.Read(samples)
	for _, s := range samples {
		values = append(values, s.Value.Uint64())
	}
	return values
}

func main() {
	func() {
		defer func() { fmt.Println(recover()) }()
		panic(nil)
	}()
	rand.Seed(1)
	rand.Seed(2)
	fmt.Println(read("/godebug/non-default-behavior/panicnil:events", "/godebug/non-default-behavior/randseednop:events",
		"/godebug/non-default-behavior/zipinsecurepath:events"))
	makeGarbage()
	for {
		runtime.GC()
		n := read("/gc/finalizers/executed:finalizers", "/gc/cleanups/executed:cleanups",
			"/gc/finalizers/queued:finalizers", "/gc/cleanups/queued:cleanups")
		if n[0] > n[2] || n[1] > n[3] || n[2] > 50 || n[3] > 50 {
			fmt.Println("too many", n)
			return
		}
		if n[0] >= 40 && n[1] >= 40 { // a dead variable may hold the last
			break
		}
		time.Sleep(time.Millisecond)
	}
	fmt.Println("done")
}
