// run
// Values and closures that stand only on the stacks of goroutines that wait, and in timers, while the collector marks.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

type L struct{ a, b uint64 }

func main() {
	bad := 0
	var mu sync.Mutex
	check := func(l *L) {
		if l.a != ^l.b {
			mu.Lock()
			bad++
			mu.Unlock()
		}
	}
	for r := 0; r < 3; r++ {
		var wg sync.WaitGroup
		chs := make([]chan [3]any, 50)
		for i := range chs {
			chs[i] = make(chan [3]any)
			wg.Add(2)
			go func() { // parks with the only reference on its stack
				defer wg.Done()
				l := &L{uint64(i), ^uint64(i)}
				if i%2 == 0 {
					chs[i] <- [3]any{l, "x", *l}
				} else {
					select {
					case chs[i] <- [3]any{l, 1, *l}:
					case <-time.After(time.Hour):
					}
				}
			}()
			l := &L{uint64(r), ^uint64(r)}
			tm := time.AfterFunc(time.Duration(i)*20*time.Microsecond, func() { check(l); wg.Done() })
			if i%7 == 0 && tm.Stop() {
				tm.Reset(time.Millisecond)
			}
		}
		go runtime.GC()
		for i := range chs {
			v := <-chs[i]
			for k := 0; k < 4; k++ {
				_ = fmt.Sprint(k)
			}
			check(v[0].(*L))
			l := v[2].(L)
			check(&l)
		}
		wg.Wait()
	}
	fmt.Println("bad", bad)
}
