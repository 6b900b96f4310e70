// run
// LockOSThread: a locked goroutine stays on its thread, alone; one that ends locked takes the thread with it; what
// initialisation locked stays on the main thread.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

func init() {
	runtime.UnlockOSThread() // of nothing
	runtime.LockOSThread()
}

func onMain() bool { return syscall.Gettid() == os.Getpid() }

// stays runs f's steps locked and reports whether the thread was the same between them.
func stays(rounds int, step func(i int)) bool {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	own := syscall.Gettid()
	for i := range rounds {
		step(i)
		if syscall.Gettid() != own {
			return false
		}
	}
	return true
}

func main() {
	fmt.Println("main on the main thread:", onMain())
	for range 100 {
		runtime.Gosched()
	}
	time.Sleep(time.Millisecond)
	fmt.Println("still:", onMain())

	var others, wrong atomic.Int64
	var busy sync.WaitGroup
	stop := make(chan bool)
	for range 4 {
		busy.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
					others.Add(1)
					if onMain() {
						wrong.Add(1)
					}
					runtime.Gosched()
				}
			}
		})
	}

	a, b := make(chan int), make(chan int)
	var locked sync.WaitGroup
	locked.Go(func() {
		fmt.Println("ping stays:", stays(200, func(i int) { a <- i; <-b }))
	})
	locked.Go(func() {
		if !stays(200, func(i int) { <-a; b <- i }) {
			fmt.Println("pong moved")
		}
	})
	locked.Wait()
	fmt.Println("yields stay:", stays(200, func(int) { runtime.Gosched() }))
	fmt.Println("system calls stay:", stays(50, func(int) { time.Sleep(10 * time.Microsecond); syscall.Getppid() }))
	fmt.Println("collections stay:", stays(3, func(int) { runtime.GC() }))

	// Nested.
	done := make(chan bool)
	go func() {
		runtime.LockOSThread()
		runtime.LockOSThread()
		runtime.UnlockOSThread()
		own := syscall.Gettid()
		same := true
		for range 50 {
			runtime.Gosched()
			same = same && syscall.Gettid() == own
		}
		runtime.UnlockOSThread()
		runtime.UnlockOSThread() // one too many
		done <- same
	}()
	fmt.Println("nested:", <-done)

	// The thread of one that ends locked ends.
	ids := make(chan int)
	for range 20 {
		go func() {
			runtime.LockOSThread()
			ids <- syscall.Gettid()
			if syscall.Gettid()%2 == 0 {
				runtime.Goexit()
			}
		}()
	}
	for range 20 {
		id := <-ids
		gone := false
		for range 2000 {
			if _, err := os.Stat(fmt.Sprintf("/proc/self/task/%d", id)); err != nil {
				gone = true
				break
			}
			time.Sleep(time.Millisecond)
		}
		if !gone {
			fmt.Println("a thread is still there")
		}
	}
	close(stop)
	busy.Wait()
	fmt.Println("others ran:", others.Load() > 0, "on the main thread:", wrong.Load())
	fmt.Println("main again:", onMain())
}
