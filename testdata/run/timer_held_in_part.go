// run
// Timers of which a program has only the channel, or only the owner, somewhere, while collections run: none is lost.
package main

import (
	"context"
	"fmt"
	"reflect"
	"runtime"
	"sync"
	"time"
)

func gcs() {
	go func() {
		for range 6 {
			time.Sleep(3 * time.Millisecond)
			runtime.GC()
			_ = make([]byte, 100)
		}
	}()
}

type T struct{ c <-chan time.Time }

func main() {
	var wg sync.WaitGroup
	run := func(name string, f func()) {
		wg.Add(1)
		go func() {
			d := time.AfterFunc(time.Minute, func() { panic("lost: " + name) })
			f()
			d.Stop()
			wg.Done()
		}()
	}
	for range 2 {
		gcs()
		const d = 20 * time.Millisecond
		run("after", func() { <-time.After(d) })
		run("timer", func() { <-time.NewTimer(d).C })
		run("ticker", func() { <-time.NewTicker(d).C })
		run("tick", func() {
			n := 0
			for range time.Tick(d / 4) {
				n++
				if n == 5 {
					break
				}
			}
		})
		run("select1", func() {
			select {
			case <-time.After(d):
			}
		})
		run("select2", func() {
			ch := make(chan int)
			select {
			case <-time.After(d):
			case <-ch:
			}
		})
		run("select3", func() {
			ch := make(chan int)
			select {
			case <-time.After(d):
			case <-ch:
			case <-time.Tick(time.Hour):
			case ch <- 1:
			}
		})
		run("recv,ok", func() {
			t, ok := <-time.After(d)
			if !ok || t.IsZero() {
				panic(1)
			}
		})
		run("reflect", func() {
			v, _ := reflect.ValueOf(time.After(d)).Recv()
			if v.Interface().(time.Time).IsZero() {
				panic(1)
			}
		})
		run("rselect", func() {
			reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(time.After(d))}, {Dir: reflect.SelectRecv, Chan: reflect.ValueOf(time.NewTicker(time.Hour).C)}})
		})
		run("iface", func() { var i any = T{time.After(d)}; <-i.(T).c })
		run("closure", func() { c := time.After(d); f := func() time.Time { return <-c }; c = nil; c = time.After(d); f() })
		run("ctx", func() { c, _ := context.WithTimeout(context.Background(), d); <-c.Done() })
		run("ctx2", func() {
			c, cancel := context.WithDeadline(context.Background(), time.Now().Add(d))
			defer cancel()
			select {
			case <-c.Done():
			}
		})
		run("chanchan", func() { cc := make(chan (<-chan time.Time), 1); cc <- time.After(d); time.Sleep(d / 2); <-<-cc })
		run("map", func() {
			m := map[<-chan time.Time]int{time.After(d): 1}
			time.Sleep(d / 2)
			for c := range m {
				<-c
			}
		})
		run("late", func() { c := time.After(time.Millisecond); time.Sleep(d); <-c })
		run("stopreset", func() {
			t := time.NewTimer(time.Hour)
			t.Stop()
			time.Sleep(d)
			t.Reset(d)
			c := t.C
			t = nil
			<-c
		})
		run("tkreset", func() {
			t := time.NewTicker(time.Hour)
			time.Sleep(d)
			t.Reset(d)
			c := t.C
			t = nil
			<-c
			<-c
		})
		run("copy", func() { t := *time.NewTimer(time.Hour); time.Sleep(d); t.Reset(d); <-t.C })
		run("method", func() { f := time.NewTimer(time.Hour).Reset; time.Sleep(d); f(time.Hour) })
		time.Sleep(5 * time.Millisecond)
	}
	wg.Wait()
	fmt.Println("ok")
}
