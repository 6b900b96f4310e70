// run
// Timers that are set, moved and fire while collections mark them keep what their functions need.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

type cargo struct {
	number int
	next   *cargo
	check  int
}

//go:noinline
func load(n int) *cargo {
	var c *cargo
	for i := range 3 {
		c = &cargo{n + i, c, ^(n + i)}
	}
	return c
}

func (c *cargo) whole() bool {
	n := 0
	for ; c != nil; c = c.next {
		if c.number != ^c.check {
			return false
		}
		n++
	}
	return n == 3
}

func main() {
	const each = 150
	var fired, broken atomic.Int64
	done := make(chan bool)
	go func() {
		for {
			select {
			case <-done:
				done <- true
				return
			default:
				runtime.GC()
			}
		}
	}()
	var wg sync.WaitGroup
	for w := range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			timers := make([]*time.Timer, 0, each)
			start := func(d time.Duration) *time.Timer {
				c := load(w)
				return time.AfterFunc(d, func() {
					if !c.whole() {
						broken.Add(1)
					}
					fired.Add(1)
				})
			}
			for i := range each {
				timers = append(timers, start(time.Hour+time.Duration(i*7919%each)*time.Minute))
				start(time.Duration(i%20) * 50 * time.Microsecond) // nobody else knows of it
			}
			for i, t := range timers {
				t.Reset(time.Hour - time.Duration(i)*time.Minute/4)
			}
			for i, t := range timers {
				switch i % 3 {
				case 0:
					t.Stop()
					fired.Add(1)
				default:
					t.Reset(time.Duration(i%30) * 100 * time.Microsecond)
				}
			}
		}()
	}
	wg.Wait()
	for fired.Load() < 3*2*each {
		time.Sleep(100 * time.Microsecond)
	}
	done <- true
	<-done
	fmt.Println(fired.Load(), broken.Load())
}
