// run
// Timers and tickers send when somebody looks: what is due is received, also by who never left the processor, once, and
// not after Stop or Reset.
package main

import (
	"fmt"
	"runtime"
	"time"
)

func spin(d time.Duration) {
	for s := time.Now(); time.Since(s) < d; {
	}
}

func main() {
	runtime.GOMAXPROCS(1)
	// Due, and looked at while the goroutine has never left its processor.
	t := time.NewTimer(time.Millisecond)
	spin(3 * time.Millisecond)
	select {
	case v := <-t.C:
		fmt.Println("due", v.Sub(time.Now()) < -time.Millisecond, v.Location())
	default:
		fmt.Println("missed")
	}
	// A tick is one, however many were due; it is the first.
	k := time.NewTicker(time.Millisecond)
	begin := time.Now()
	spin(5500 * time.Microsecond)
	first := <-k.C
	second := <-k.C
	fmt.Println(first.Sub(begin) < 2*time.Millisecond, second.Sub(first) >= 4*time.Millisecond, len(k.C), cap(k.C))
	k.Stop()
	spin(2 * time.Millisecond)
	select {
	case <-k.C:
		fmt.Println("tick after stop")
	default:
		fmt.Println("stopped")
	}
	// What was due before Stop or Reset is not received after.
	t = time.NewTimer(time.Millisecond)
	spin(2 * time.Millisecond)
	fmt.Println(t.Stop(), t.Stop())
	t.Reset(time.Millisecond)
	spin(2 * time.Millisecond)
	fmt.Println(t.Reset(time.Hour))
	select {
	case <-t.C:
		fmt.Println("stale")
	default:
		fmt.Println("none")
	}
	fmt.Println(t.Reset(time.Millisecond), !(<-t.C).IsZero(), t.Reset(-5), !(<-t.C).IsZero(), t.Stop())
	// A goroutine that waits is told of a Reset.
	t = time.NewTimer(time.Hour)
	done := make(chan string)
	go func() { v := <-t.C; done <- fmt.Sprint(!v.IsZero(), len(t.C)) }()
	time.Sleep(time.Millisecond)
	t.Reset(time.Millisecond)
	fmt.Println(<-done)
	// Several wait for one ticker.
	k = time.NewTicker(time.Millisecond)
	n := make(chan time.Time)
	for range 3 {
		go func() { n <- <-k.C }()
	}
	a, b, c := <-n, <-n, <-n
	fmt.Println(!a.Equal(b), !b.Equal(c))
	k.Reset(time.Hour)
	select {
	case <-k.C:
		fmt.Println("tick")
	case <-time.After(3 * time.Millisecond):
		fmt.Println("after")
	}
	// The time that is sent has both clocks.
	v := <-time.After(time.Millisecond)
	fmt.Println(v.Round(0).String() != v.String(), time.Since(v) < time.Second, time.Since(v.Round(0)) < time.Second)
	time.Local = time.FixedZone("here", 3600)
	v = <-time.After(time.Millisecond)
	fmt.Println(v.Location())
	t.C = nil
	fmt.Println(t.Reset(time.Hour), t.Stop())
	time.NewTicker(1 << 62).Reset(1<<63 - 1)
	func() {
		defer func() { fmt.Println(recover()) }()
		new(time.Timer).Stop()
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		new(time.Ticker).Reset(1)
	}()
	new(time.Ticker).Stop()
}
