// run
//go:debug asynctimerchan=1

// Tickers of before Go 1.23 that only the list of timers leads to tick while collections mark that list.
package main

import (
	"fmt"
	"runtime"
	"time"
)

type block struct {
	next *block
	fill [10]uint64
}

var kept *block

func main() {
	for range 20 {
		<-time.Tick(20 * time.Microsecond)
	}
	begun := time.Now()
	for time.Since(begun) < 100*time.Millisecond {
		kept = nil
		for range 50 {
			kept = &block{next: kept}
		}
		runtime.GC()
	}
	// The list is still whole.
	fmt.Println(cap(time.After(time.Hour)))
	<-time.After(time.Millisecond)
	fmt.Println("done")
}
