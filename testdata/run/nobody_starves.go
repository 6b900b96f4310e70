// run
package main

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// Goroutines that hand the processor to each other without end, in every way that there is. Whatever else can run
// must get its turn: a goroutine that computes, one that yields, one that comes back from a system call, timers, a
// finalizer, a cleanup, and the main goroutine itself. How often is not said, only that all of it comes to its end.

var stop atomic.Bool
var rounds atomic.Int64

func going() bool {
	rounds.Add(1)
	return !stop.Load()
}

// Each starts one pair (or ring), which ends some time after stop is set.
var kinds = []struct {
	name  string
	start func(ends *sync.WaitGroup)
}{
	{"unbuffered channel", func(ends *sync.WaitGroup) {
		c := make(chan int)
		pair(ends, func() {
			defer close(c)
			for going() {
				c <- 1
			}
		}, func() {
			for range c {
			}
		})
	}},
	{"two channels", func(ends *sync.WaitGroup) {
		c, d := make(chan int), make(chan int)
		pair(ends, func() {
			defer close(c)
			for going() {
				c <- 1
				<-d
			}
		}, func() {
			for range c {
				d <- 1
			}
		})
	}},
	{"buffered channel", func(ends *sync.WaitGroup) {
		c := make(chan int, 1)
		pair(ends, func() {
			defer close(c)
			for going() {
				c <- 1
			}
		}, func() {
			for range c {
			}
		})
	}},
	{"select", func(ends *sync.WaitGroup) {
		c, d, quit := make(chan int), make(chan int), make(chan bool)
		pair(ends, func() {
			defer close(quit)
			for going() {
				select {
				case c <- 1:
				case d <- 2:
				}
			}
		}, func() {
			for {
				select {
				case <-c:
				case <-d:
				case <-quit:
					return
				}
			}
		})
	}},
	{"ring of three", func(ends *sync.WaitGroup) {
		a, b, c := make(chan int), make(chan int), make(chan int)
		pass := func(from <-chan int, to chan<- int) func() {
			return func() {
				defer close(to)
				for range from {
					to <- 1
				}
			}
		}
		pair(ends, pass(a, b), pass(b, c))
		pair(ends, func() {
			defer close(a)
			for going() {
				a <- 1
				<-c
			}
		}, func() {})
	}},
	{"condition variable", func(ends *sync.WaitGroup) {
		var mu sync.Mutex
		cond := sync.NewCond(&mu)
		turn := 0
		side := func(me int) func() {
			return func() {
				mu.Lock()
				defer mu.Unlock()
				for turn >= 0 {
					if turn != me {
						cond.Wait()
						continue
					}
					turn = 1 - me
					if !going() {
						turn = -1
					}
					cond.Signal()
				}
			}
		}
		pair(ends, side(0), side(1))
	}},
	{"wait groups", func(ends *sync.WaitGroup) {
		var a, b sync.WaitGroup
		a.Add(1)
		b.Add(1)
		last := false
		pair(ends, func() {
			for !last {
				a.Wait()
				a.Add(1)
				last = !going()
				b.Done()
			}
		}, func() {
			for done := false; !done; {
				a.Done()
				b.Wait()
				b.Add(1)
				done = last
			}
		})
	}},
	{"mutex", func(ends *sync.WaitGroup) {
		var mu sync.Mutex
		side := func() {
			for going() {
				mu.Lock()
				mu.Unlock()
			}
		}
		pair(ends, side, side)
	}},
	{"mutex that is handed over", func(ends *sync.WaitGroup) {
		var mu sync.Mutex
		side := func() {
			for going() {
				mu.Lock()
				runtime.Gosched()
				mu.Unlock()
			}
		}
		pair(ends, side, side)
	}},
	{"goroutines that start the next", func(ends *sync.WaitGroup) {
		var next func()
		next = func() {
			if !going() {
				ends.Done()
				return
			}
			go next()
		}
		ends.Add(1)
		go next()
	}},
	{"goroutines that yield", func(ends *sync.WaitGroup) {
		side := func() {
			for going() {
				runtime.Gosched()
			}
		}
		pair(ends, side, side)
	}},
	{"endless loops", func(ends *sync.WaitGroup) {
		side := func() {
			for !stop.Load() {
			}
			rounds.Add(1)
		}
		pair(ends, side, side)
	}},
	{"short system calls", func(ends *sync.WaitGroup) {
		side := func() {
			r, w, err := os.Pipe()
			if err != nil {
				panic(err)
			}
			defer r.Close()
			defer w.Close()
			b := make([]byte, 1)
			for going() {
				w.Write(b)
				r.Read(b)
			}
		}
		pair(ends, side, side)
	}},
	{"timers that are due at once", func(ends *sync.WaitGroup) {
		side := func() {
			ends.Add(1)
			var again func()
			again = func() {
				if !going() {
					ends.Done()
					return
				}
				time.AfterFunc(0, again)
			}
			again()
		}
		pair(ends, side, side)
	}},
	{"a timer that is set again", func(ends *sync.WaitGroup) {
		side := func() {
			t := time.NewTimer(0)
			for going() {
				<-t.C
				t.Reset(0)
			}
		}
		pair(ends, side, side)
	}},
	{"short sleeps", func(ends *sync.WaitGroup) {
		side := func() {
			for going() {
				time.Sleep(1)
			}
		}
		pair(ends, side, side)
	}},
	{"a ticker", func(ends *sync.WaitGroup) {
		side := func() {
			t := time.NewTicker(1)
			defer t.Stop()
			for going() {
				<-t.C
			}
		}
		pair(ends, side, side)
	}},
}

func pair(ends *sync.WaitGroup, a, b func()) {
	for _, f := range []func(){a, b} {
		ends.Add(1)
		go func() {
			defer ends.Done()
			f()
		}()
	}
}

type object struct{ self *object }

// What must get its turns, each until its end.
func others() {
	var all sync.WaitGroup
	do := func(f func()) {
		all.Add(1)
		go func() {
			defer all.Done()
			f()
		}()
	}
	do(func() { // yields
		for i := 0; i < 3; i++ {
			runtime.Gosched()
		}
	})
	do(func() { // computes
		x := uint64(1)
		for i := 0; i < 1000000; i++ {
			x = x*6364136223846793005 + 1
		}
		if x == 0 {
			fmt.Println("never")
		}
	})
	do(func() { // waits in the system, for what a timer sends
		r, w, err := os.Pipe()
		if err != nil {
			panic(err)
		}
		time.AfterFunc(time.Millisecond, func() { w.Write([]byte{1}) })
		if n, err := r.Read(make([]byte, 1)); n != 1 || err != nil {
			panic("nothing to read")
		}
		r.Close()
		w.Close()
	})
	do(func() { // sleeps
		time.Sleep(time.Millisecond)
		time.Sleep(time.Millisecond)
	})
	do(func() { // has a deadline
		select {
		case <-make(chan int):
		case <-time.After(time.Millisecond):
		}
	})
	all.Add(2)
	o, p := &object{}, &object{}
	runtime.SetFinalizer(o, func(*object) { all.Done() })
	runtime.AddCleanup(p, func(int) { all.Done() }, 1)
	runtime.KeepAlive(o)
	runtime.KeepAlive(p)
	o, p = nil, nil
	do(func() { runtime.GC(); runtime.GC() })
	all.Wait()
}

func main() {
	for _, procs := range []int{1, 2} {
		runtime.GOMAXPROCS(procs)
		for _, kind := range kinds {
			stop.Store(false)
			var ends sync.WaitGroup
			for i := 0; i < procs; i++ {
				kind.start(&ends)
			}
			rounds.Store(0)
			time.Sleep(time.Millisecond)
			others()
			stop.Store(true)
			ends.Wait()
			fmt.Println(kind.name, procs, "all came, and others went on:", rounds.Load() > 0)
		}
	}
}
