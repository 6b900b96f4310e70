// Package stopwatch measures functions within a program, for tools/bench library.
package stopwatch

import (
	"fmt"
	"slices"
	"syscall"
)

const (
	batchTime = 3e6 // nanoseconds that a batch takes at least
	batches   = 7
)

// cpuTime is how long the processors have worked for this process, in nanoseconds: collections count, other programs
// do not.
func cpuTime() float64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return float64(usage.Utime.Nano() + usage.Stime.Nano())
}

// Measure prints a line of NAME, the nanoseconds that a call takes (the median of several batches), and the sum of what
// two calls returned, by which two compilers' programs are compared. work must make `calls` calls, of which every second
// one is the same, and return the sum of their results.
func Measure(name string, work func(calls int) int) {
	check := work(2)
	calls := 1
	for {
		start := cpuTime()
		work(calls)
		took := cpuTime() - start
		if took >= batchTime {
			break
		}
		if took < batchTime/20 {
			calls *= 10
		} else {
			calls = int(float64(calls)*batchTime/took*1.1) + 1
		}
	}
	times := make([]float64, batches)
	for i := range times {
		start := cpuTime()
		work(calls)
		times[i] = (cpuTime() - start) / float64(calls)
	}
	slices.Sort(times)
	fmt.Printf("%s\t%.3f\t%d\n", name, times[batches/2], check)
}
