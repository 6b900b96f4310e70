// run

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var m sync.Mutex
	var wg sync.WaitGroup
	n := 0
	var a atomic.Int64
	for i := 0; i < 8; i++ {
		wg.Go(func() {
			for j := 0; j < 10000; j++ {
				m.Lock()
				n++
				m.Unlock()
				a.Add(1)
			}
		})
	}
	wg.Wait()
	fmt.Println(n, a.Load())
	var v atomic.Value
	v.Store("x")
	fmt.Println(v.Load().(string), v.CompareAndSwap("x", "y"), v.Load().(string))
	c := sync.NewCond(&m)
	ready := false
	go func() { m.Lock(); ready = true; c.Broadcast(); m.Unlock() }()
	m.Lock()
	for !ready {
		c.Wait()
	}
	m.Unlock()
	f := sync.OnceValue(func() int { fmt.Println("once"); return 3 })
	fmt.Println(f(), f())
	var sm sync.Map
	sm.Store(1, "a")
	x, ok := sm.Load(1)
	fmt.Println(x.(string), ok)
	var rw sync.RWMutex
	for i := 0; i < 4; i++ {
		wg.Add(2)
		go func() {
			defer wg.Done()
			for j := 0; j < 1000; j++ {
				rw.Lock()
				n++
				rw.Unlock()
			}
		}()
		go func() {
			defer wg.Done()
			for j := 0; j < 1000; j++ {
				rw.RLock()
				_ = n
				rw.RUnlock()
			}
		}()
	}
	wg.Wait()
	fmt.Println(n)
}
