// run
// Timers and tickers that nobody leads to are collected; those whose channel, closure or owner is known go on.
package main

import (
	"fmt"
	"runtime"
	"time"
	"weak"
)

//go:noinline
func forget(n int) (last [2]weak.Pointer[time.Ticker]) {
	for i := range n {
		t := time.NewTicker(time.Hour)
		time.NewTimer(time.Hour)
		last[i%2] = weak.Make(t)
	}
	return
}

func main() {
	last := forget(50)
	var fired [3]bool
	after := time.After(20 * time.Millisecond)     // its channel alone
	ticker := time.NewTicker(5 * time.Millisecond) // itself
	ticks := time.Tick(7 * time.Millisecond)       // a channel in a goroutine that waits
	done := make(chan bool)
	time.AfterFunc(15*time.Millisecond, func() { fired[2] = true; done <- true }) // a closure
	go func() {
		<-ticks
		<-ticks
		fired[1] = true
		done <- true
	}()
	for range 3 {
		runtime.GC()
		<-ticker.C
	}
	<-after
	fired[0] = true
	<-done
	<-done
	runtime.GC()
	fmt.Println(fired, last[0].Value() == nil, last[1].Value() == nil)

	var before, behind runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for range 20 {
		forget(20)
		runtime.GC()
	}
	runtime.ReadMemStats(&behind)
	fmt.Println(behind.HeapObjects < before.HeapObjects+400)
	ticker.Reset(time.Millisecond)
	<-ticker.C
	ticker.Stop()
	fmt.Println(len(ticker.C), cap(ticker.C))
}
