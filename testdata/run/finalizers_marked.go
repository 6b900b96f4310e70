// run
// Finalizers, cleanups and weak pointers that are made, taken back and due while collections mark them.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
	"weak"
)

type node struct {
	next *node
	id   int
	chk  int
}

var fin, cl, wk atomic.Int64

func main() {
	var wg sync.WaitGroup
	stop := make(chan bool)
	go func() {
		for {
			select {
			case <-stop:
				return
			default:
				runtime.GC()
			}
		}
	}()
	const N = 300
	for w := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			var keep [64]*node
			var ws [64]weak.Pointer[node]
			for i := range N {
				n := &node{id: i, chk: ^i}
				n.next = &node{id: i + 1, chk: ^(i + 1)}
				runtime.SetFinalizer(n, func(n *node) {
					if n.id != ^n.chk || n.next.id != ^n.next.chk || n.next.id != n.id+1 {
						panic("broken")
					}
					fin.Add(1)
				})
				extra := &node{id: w, chk: ^w}
				runtime.AddCleanup(n, func(e *node) {
					if e.id != ^e.chk {
						panic("broken cleanup")
					}
					cl.Add(1)
				}, extra)
				k := i % 64
				if p := ws[k].Value(); p != nil {
					if p != keep[k] || p.id != ^p.chk {
						panic("weak")
					}
					wk.Add(1)
				} else if keep[k] != nil {
					panic("lost")
				}
				if i%3 == 0 {
					keep[k] = n
					ws[k] = weak.Make(n)
				} else if i%5 == 0 {
					keep[k] = nil
					ws[k] = weak.Pointer[node]{}
				}
				if i%7 == 0 && keep[k] != nil {
					runtime.SetFinalizer(keep[k], nil)
					fin.Add(1)
					runtime.SetFinalizer(keep[k], func(n *node) {})
				}
			}
		}()
	}
	wg.Wait()
	close(stop)
	for i := 0; cl.Load() < 4*N && i < 2000; i++ {
		runtime.GC()
		time.Sleep(time.Millisecond)
	}
	fmt.Println(cl.Load(), wk.Load() > 0)
}
