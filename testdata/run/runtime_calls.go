// run

// What the standard library asks of the runtime, without the library: sleeping, timers, semaphores, blocking system
// calls, a changing number of Ps, select.
// STDERR slept ok true
// STDERR stop true false
// STDERR 80000
// STDERR 42 true
// STDERR 3000
package main

import (
	"runtime"
	"unsafe"
)

type Timer struct {
	Function func()
	when     int64
	slot     int64
}

//go:linkname sleep rt_sleep
func sleep(ns int64)

//go:linkname nanotime rt_nanotime
func nanotime() int64

//go:linkname timerStart rt_timer_start
func timerStart(t *Timer, when int64)

//go:linkname timerStop rt_timer_stop
func timerStop(t *Timer) bool

//go:linkname semAcquire rt_semaphore_acquire
func semAcquire(addr *uint32, lifo bool, reason int)

//go:linkname semRelease rt_semaphore_release
func semRelease(addr *uint32, handoff bool)

//go:linkname syscall rt_syscall
func syscall(args *[7]uintptr) (r, e uintptr)

func main() {
	start := nanotime()
	order := make(chan int, 10)
	for i := 5; i >= 1; i-- {
		go func() { sleep(int64(i) * 10e6); order <- i }()
	}
	for i := 1; i <= 5; i++ {
		if v := <-order; v != i {
			println("order", v, i)
		}
	}
	d := nanotime() - start
	println("slept ok", d >= 50e6 && d < 200e6)
	ticks := make(chan bool, 100)
	t := &Timer{}
	t.Function = func() { timerStart(t, nanotime()+5e6); ticks <- true }
	timerStart(t, nanotime()+5e6)
	for i := 0; i < 10; i++ {
		<-ticks
	}
	println("stop", timerStop(t), timerStop(t))
	// a busy goroutine does not keep timers from firing
	stop := false
	go func() {
		for !stop {
			runtime.NumGoroutine()
		}
	}()
	fired := make(chan bool)
	t2 := &Timer{Function: func() { fired <- true }}
	timerStart(t2, nanotime()+20e6)
	<-fired
	stop = true
	// semaphore as a mutex
	var sema uint32 = 1
	count := 0
	done := make(chan bool)
	for g := 0; g < 8; g++ {
		go func() {
			for i := 0; i < 10000; i++ {
				semAcquire(&sema, false, 1)
				count++
				semRelease(&sema, i%2 == 0)
			}
			done <- true
		}()
	}
	for g := 0; g < 8; g++ {
		<-done
	}
	println(count)
	// blocking system calls hand the P off: pipe read with GOMAXPROCS 1
	old := runtime.GOMAXPROCS(1)
	var fds [2]int32
	args := [7]uintptr{22, uintptr(unsafe.Pointer(&fds))}
	syscall(&args)
	got := make(chan byte)
	go func() {
		var b [1]byte
		a := [7]uintptr{0, uintptr(fds[0]), uintptr(unsafe.Pointer(&b)), 1}
		syscall(&a)
		got <- b[0]
	}()
	sleep(20e6)
	x := [1]byte{42}
	a := [7]uintptr{1, uintptr(fds[1]), uintptr(unsafe.Pointer(&x)), 1}
	syscall(&a)
	println(<-got, runtime.GOMAXPROCS(old) == 1)
	for i := 0; i < 200; i++ {
		runtime.GOMAXPROCS(i%5 + 1)
		if i%20 == 0 {
			runtime.GC()
		}
	}
	var ms runtime.MemStats
	runtime.ReadMemStats(&ms)
	sel := make([]chan int, 10)
	for i := range sel {
		sel[i] = make(chan int)
		go func() {
			for k := 0; k < 1000; k++ {
				sel[i] <- i
			}
			close(sel[i])
		}()
	}
	sums, closed := 0, 0
	a0, a1, a2 := sel[0], sel[1], sel[2]
	for closed < 3 {
		select {
		case v, ok := <-a0:
			if !ok {
				a0 = nil
				closed++
			}
			sums += v
		case v, ok := <-a1:
			if !ok {
				a1 = nil
				closed++
			}
			sums += v
		case v, ok := <-a2:
			if !ok {
				a2 = nil
				closed++
			}
			sums += v
		}
	}
	println(sums)
}
