// run
package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
	"time"
)

// The only goroutine computes without end on the only processor: somebody must look at the timers all the same.
func main() {
	runtime.GOMAXPROCS(1)
	var fired atomic.Bool
	time.AfterFunc(time.Millisecond, func() { fired.Store(true) })
	n := 0
	for !fired.Load() {
		n++
	}
	fmt.Println("fired", n > 0)
}
