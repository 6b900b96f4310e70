// Stops and delays of a program that allocates without pause: `pauses MEGABYTES GOROUTINES SECONDS`.
//
// It keeps trees of so many bytes, replaces one after the other, and has so many goroutines that wait. A goroutine is to
// wake each millisecond. Printed, a line each: the stops of the collections (runtime.MemStats.PauseNs), of which half and
// 99 in 100 are shorter, and the longest; how much too late the ticks came; trees made; collections; peak of memory.
package main

import (
	"fmt"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

type node struct {
	left, right *node
	payload     [4]int
}

func tree(depth int) *node {
	if depth == 0 {
		return &node{}
	}
	return &node{left: tree(depth - 1), right: tree(depth - 1)}
}

const (
	depth     = 12
	treeBytes = (2<<depth - 1) * 48
)

func number(i int) int {
	n, err := strconv.Atoi(os.Args[i])
	if err != nil {
		panic(err)
	}
	return n
}

func report(name string, values []uint64) {
	if len(values) == 0 {
		return
	}
	slices.Sort(values)
	at := func(part float64) float64 { return float64(values[int(part*float64(len(values)-1))]) / 1e3 }
	fmt.Printf("%s\t%.1f\t%.1f\t%.1f\n", name, at(0.5), at(0.99), at(1))
}

func tick(stop chan bool, late *[]uint64) {
	ticker := time.NewTicker(time.Millisecond)
	last := time.Now()
	for {
		select {
		case <-ticker.C:
			now := time.Now()
			*late = append(*late, uint64(max(0, now.Sub(last)-time.Millisecond)))
			last = now
		case <-stop:
			close(stop)
			return
		}
	}
}

func peak() string {
	status, _ := os.ReadFile("/proc/self/status")
	_, after, _ := strings.Cut(string(status), "VmHWM:")
	fields := strings.Fields(after)
	if len(fields) == 0 {
		return "0"
	}
	return fields[0]
}

func main() {
	kept := make([]*node, number(1)<<20/treeBytes)
	for i := range kept {
		kept[i] = tree(depth)
	}
	for range number(2) {
		go func() { select {} }()
	}
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	before := stats.NumGC
	late := make([]uint64, 0, 1<<20)
	stop := make(chan bool)
	go tick(stop, &late)
	made := 0
	for begin := time.Now(); time.Since(begin) < time.Duration(number(3))*time.Second; made++ {
		kept[made%len(kept)] = tree(depth)
	}
	stop <- true
	<-stop
	runtime.ReadMemStats(&stats)
	var pauses []uint64
	for n := stats.NumGC; n > before && len(pauses) < 256; n-- {
		pauses = append(pauses, stats.PauseNs[(n+255)%256])
	}
	report("stops", pauses)
	report("ticks", late)
	fmt.Printf("trees\t%d\ncollections\t%d\npeak\t%s\n", made, stats.NumGC-before, peak())
}
