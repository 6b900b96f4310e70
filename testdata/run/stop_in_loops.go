// run

// Goroutines that loop for ever without a call that looks up must still stop for the collector and give the processor
// away: loops around leaf functions, function values, methods, map look-ups, allocations.
package main

import (
	"os"
	"runtime"
	"sync/atomic"
	"time"
)

type adder interface{ add(int) int }
type one struct{ n int }

//go:noinline
func (o *one) add(x int) int { return x + o.n }

//go:noinline
func leaf(x int) int { return x + 1 }

//go:noinline
func element(s []int, i int) int { return s[i] }

var (
	sink  atomic.Int64
	total atomic.Int64
	stop  atomic.Bool
)

func loop(body func() int) {
	go func() {
		for !stop.Load() {
			sink.Store(int64(body()))
		}
		total.Add(1)
	}()
}

func main() {
	m := map[int]int{1: 2}
	numbers := []int{1, 2, 3}
	var a adder = &one{1}
	go func() {
		x := 0
		for {
			x = leaf(x)
			sink.Store(int64(x))
		}
	}()
	go func() {
		x := 0
		for {
			x = a.add(x)
			sink.Store(int64(x))
		}
	}()
	go func() {
		for i := 0; ; i = (i + 1) % 3 {
			sink.Store(int64(element(numbers, i)))
		}
	}()
	go func() {
		for {
			sink.Store(int64(m[1]))
		}
	}()
	go func() {
		kept := &one{}
		for {
			kept = &one{int(sink.Load())}
			sink.Store(int64(kept.n))
		}
	}()
	f := leaf
	loop(func() int { return f(1) })
	loop(func() int { return len(m) })
	for range 5 {
		time.Sleep(2 * time.Millisecond)
		runtime.GC()
	}
	stop.Store(true)
	for total.Load() < 2 {
		time.Sleep(time.Millisecond)
	}
	os.Stdout.WriteString("stopped\n")
}
