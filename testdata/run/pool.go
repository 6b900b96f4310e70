// run stress-args=stress
// sync.Pool: what is put comes back, until two collections later; many goroutines, more processors than before, and
// nothing is there twice.
package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

type thing struct {
	number int
	users  atomic.Int32
	pad    [4]int
}

// What is in no pool's hands any more is collected.
func dies() {
	var gone atomic.Int32
	func() {
		p := new(sync.Pool)
		for i := range 20 {
			x := &thing{number: i}
			runtime.SetFinalizer(x, func(*thing) { gone.Add(1) })
			p.Put(x)
		}
		runtime.GC()
		fmt.Println("after one collection:", gone.Load())
		runtime.KeepAlive(p)
	}()
	for range 10 {
		runtime.GC()
		runtime.Gosched()
	}
	fmt.Println("most died:", gone.Load() > 15)
}

func order() {
	var p sync.Pool
	fmt.Println(p.Get())
	p.Put("a")
	p.Put("b")
	p.Put(nil)
	fmt.Println(p.Get(), p.Get(), p.Get())
	p.New = func() any { return "new" }
	fmt.Println(p.Get())
	p.Put(7)
	fmt.Println(p.Get(), p.Get())
}

func lives() {
	var p sync.Pool
	count := func() (n int) {
		for p.Get() != nil {
			n++
		}
		return
	}
	for i := range 100 {
		p.Put(i)
	}
	runtime.GC()
	fmt.Println("after one collection:", count())
	for i := range 100 {
		p.Put(i)
	}
	runtime.GC()
	runtime.GC()
	fmt.Println("after two:", count())
	p.Put(1)
	runtime.GC()
	p.Put(2)
	runtime.GC()
	fmt.Println("used between:", p.Get(), p.Get())
}

// Each thing has one user at a time.
func shared(procs int) {
	runtime.GOMAXPROCS(procs)
	var made, wrong atomic.Int32
	p := sync.Pool{New: func() any { return &thing{number: int(made.Add(1))} }}
	var done sync.WaitGroup
	for g := range 8 {
		done.Go(func() {
			var held []*thing
			for i := range 300 {
				x := p.Get().(*thing)
				if x.users.Add(1) != 1 {
					wrong.Add(1)
				}
				held = append(held, x)
				if len(held) > (g+i)%5 {
					for _, x := range held {
						x.users.Add(-1)
						p.Put(x)
					}
					held = held[:0]
				}
				if i%64 == g {
					runtime.Gosched()
				}
				if i == 150 && g == 3 {
					runtime.GC()
				}
			}
		})
	}
	done.Wait()
	fmt.Println(procs, "processors: in use twice:", wrong.Load())
	if len(os.Args) == 1 {
		fmt.Println("made few:", made.Load() < 200)
	}
}

func main() {
	if len(os.Args) == 1 {
		old := debug.SetGCPercent(-1)
		runtime.GOMAXPROCS(1)
		order()
		lives()
		debug.SetGCPercent(old)
		dies()
	}
	for _, procs := range []int{1, 2, 4} {
		shared(procs)
	}
}
