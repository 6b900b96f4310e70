// What an object costs: CPU nanoseconds of making one and of collecting it. The last thousand are kept, so that none can
// live on a stack. A line for each kind: its name, a tab, the time.
package main

import (
	"fmt"
	"slices"
	"syscall"
)

const (
	kept   = 1024
	batch  = 4 << 20
	rounds = 5
)

type pair struct {
	next  *pair
	value int
}

type tree struct {
	left, right *tree
	value       int
}

type record struct {
	name   string
	parts  []int
	values [2]int
	next   *record
}

var (
	numbers [kept]*int
	pairs   [kept]*pair
	trees   [kept]*tree
	records [kept]*record
	lists   [kept][]*int
)

func cpuTime() float64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return float64(usage.Utime.Nano() + usage.Stime.Nano())
}

func measure(name string, work func()) {
	times := make([]float64, rounds)
	for i := range times {
		start := cpuTime()
		work()
		times[i] = (cpuTime() - start) / batch
	}
	slices.Sort(times)
	fmt.Printf("%s\t%.2f\n", name, times[rounds/2])
}

func main() {
	measure("8 bytes", func() {
		for i := range batch {
			n := i
			numbers[i%kept] = &n
		}
	})
	measure("16 bytes, a pointer", func() {
		for i := range batch {
			pairs[i%kept] = &pair{value: i}
		}
	})
	measure("24 bytes, 2 pointers", func() {
		for i := range batch {
			trees[i%kept] = &tree{value: i}
		}
	})
	measure("64 bytes, 3 pointers", func() {
		for i := range batch {
			records[i%kept] = &record{values: [2]int{i, i}}
		}
	})
	measure("slice of 4 pointers", func() {
		for i := range batch {
			lists[i%kept] = make([]*int, 4)
		}
	})
}
