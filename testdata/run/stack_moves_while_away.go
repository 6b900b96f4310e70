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

// A collection halves the stacks that are hardly used, which moves them. So a goroutine that ran deep, then went
// away (into a system call, a channel, a sleep), finds itself on another stack when it comes back, and must not run
// over its end when it goes deep again. Every way back is taken here, at several numbers of processors.

//go:noinline
func deep(n int) int {
	var a [8]int
	for i := range a {
		a[i] = n + i
	}
	if n == 0 {
		return a[3]
	}
	r := deep(n - 1)
	return r + a[n%8] - a[(n+1)%8]
}

const depth = 3000

var want = deep(depth)

// How goroutines go away and are brought back.
type absence struct {
	name  string
	leave func(start chan<- bool)
	back  func()
}

func pipe() absence {
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	return absence{"pipe", func(start chan<- bool) {
		start <- true
		if n, err := r.Read(make([]byte, 1)); n != 1 || err != nil {
			panic("nothing to read")
		}
		r.Close()
	}, func() {
		w.Write([]byte{1})
		w.Close()
	}}
}

func lockedPipe() absence {
	a := pipe()
	return absence{"locked thread", func(start chan<- bool) {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		a.leave(start)
	}, a.back}
}

func child() absence {
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	return absence{"child process", func(start chan<- bool) {
		p, err := os.StartProcess("/bin/cat", []string{"cat"}, &os.ProcAttr{Files: []*os.File{r, nil, nil}})
		if err != nil {
			panic(err)
		}
		start <- true
		if _, err := p.Wait(); err != nil {
			panic(err)
		}
		r.Close()
	}, func() { w.Close() }}
}

func receive() absence {
	c := make(chan int)
	return absence{"receive", func(start chan<- bool) { start <- true; <-c }, func() { c <- 1 }}
}

func choose() absence {
	c, d := make(chan int), make(chan int)
	return absence{"select", func(start chan<- bool) {
		start <- true
		select {
		case <-c:
		case d <- 1:
		}
	}, func() { <-d }}
}

func mutex() absence {
	var mu sync.Mutex
	mu.Lock()
	return absence{"mutex", func(start chan<- bool) {
		start <- true
		mu.Lock()
		mu.Unlock()
	}, mu.Unlock}
}

func cond() absence {
	var mu sync.Mutex
	c := sync.NewCond(&mu)
	come := false
	return absence{"cond", func(start chan<- bool) {
		mu.Lock()
		start <- true
		for !come {
			c.Wait()
		}
		mu.Unlock()
	}, func() {
		mu.Lock()
		come = true
		mu.Unlock()
		c.Broadcast()
	}}
}

func sleep() absence {
	return absence{"sleep", func(start chan<- bool) { start <- true; time.Sleep(2 * time.Millisecond) }, func() {}}
}

func yield() absence {
	var come atomic.Bool
	return absence{"yield", func(start chan<- bool) {
		start <- true
		for !come.Load() {
			runtime.Gosched()
		}
	}, func() { come.Store(true) }}
}

var garbage [][]byte

// Uses the memory of the old stacks for something else.
func collect() {
	runtime.GC()
	garbage = garbage[:0]
	for i := 0; i < 40; i++ {
		b := make([]byte, 5000)
		for j := range b {
			b[j] = 0xff
		}
		garbage = append(garbage, b)
	}
	var others sync.WaitGroup
	for i := 0; i < 8; i++ {
		others.Add(1)
		go func() {
			defer others.Done()
			if deep(200) != deep(200) {
				panic("deep differs")
			}
		}()
	}
	others.Wait()
}

func goAway(make func() absence, procs, count int) {
	runtime.GOMAXPROCS(procs)
	all := []absence{}
	start, results := make1(count), make2(count)
	for i := 0; i < count; i++ {
		a := make()
		all = append(all, a)
		go func() {
			before := deep(depth)
			a.leave(start)
			results <- before + deep(depth)
		}()
	}
	for range all {
		<-start
	}
	time.Sleep(time.Millisecond) // most are away by now
	collect()
	for _, a := range all {
		a.back()
	}
	bad := 0
	for range all {
		if <-results != 2*want {
			bad++
		}
	}
	fmt.Println(all[0].name, procs, "bad", bad)
}

func make1(n int) chan bool { return make(chan bool, n) }
func make2(n int) chan int  { return make(chan int, n) }

// Short system calls, whose P is taken away and given back while they last, beside collections.
func shortCalls(procs int) {
	runtime.GOMAXPROCS(procs)
	var wait sync.WaitGroup
	var bad, running atomic.Int64
	for i := 0; i < 6; i++ {
		wait.Add(1)
		running.Add(1)
		go func() {
			defer wait.Done()
			defer running.Add(-1)
			r, w, err := os.Pipe()
			if err != nil {
				panic(err)
			}
			defer r.Close()
			defer w.Close()
			b := make([]byte, 1)
			for k := 0; k < 20; k++ {
				if deep(depth/2) != deep(depth/2) {
					bad.Add(1)
				}
				for j := 0; j < 10; j++ {
					w.Write(b)
					r.Read(b)
				}
			}
		}()
	}
	for running.Load() > 0 {
		runtime.GC()
		time.Sleep(10 * time.Microsecond)
	}
	wait.Wait()
	fmt.Println("short calls", procs, "bad", bad.Load())
}

type object struct{ self *object }

// What the runtime calls: finalizers, cleanups, functions of timers.
func callbacks(procs int) {
	runtime.GOMAXPROCS(procs)
	came := make(chan int, 3)
	o := &object{}
	runtime.SetFinalizer(o, func(*object) {
		deep(depth)
		runtime.GC()
		came <- deep(depth)
	})
	p := &object{}
	runtime.AddCleanup(p, func(int) {
		deep(depth)
		runtime.GC()
		came <- deep(depth)
	}, 1)
	time.AfterFunc(time.Millisecond, func() {
		deep(depth)
		runtime.GC()
		came <- deep(depth)
	})
	o, p = nil, nil
	bad, n := 0, 0
	for n < 3 {
		runtime.GC()
		select {
		case v := <-came:
			n++
			if v != want {
				bad++
			}
		case <-time.After(time.Millisecond):
		}
	}
	fmt.Println("callbacks", procs, "bad", bad)
}

func main() {
	for _, procs := range []int{1, 2, 4} {
		for _, make := range []func() absence{pipe, lockedPipe, child, receive, choose, mutex, cond, sleep, yield} {
			goAway(make, procs, 6)
		}
		shortCalls(procs)
		callbacks(procs)
	}
}
