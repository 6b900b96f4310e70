// run status=2
// SIGQUIT shows all goroutines and ends the program: those that wait, those in a system call, and those that compute.
package main

import (
	"os"
	"runtime"
	"sync"
	"syscall"
	"time"
)

type hand struct{ c chan int }

//go:noinline
func (h *hand) receive() int { return <-h.c }

//go:noinline
func compute(started *sync.WaitGroup, n int) int {
	started.Done()
	for {
		n = n*3 + 1
	}
}

func main() {
	runtime.GOMAXPROCS(2)
	var started sync.WaitGroup
	started.Add(2)
	h := &hand{make(chan int)}
	go func() {
		started.Done()
		h.receive()
	}()
	go compute(&started, 7)
	started.Wait()
	time.Sleep(20 * time.Millisecond)
	syscall.Kill(os.Getpid(), syscall.SIGQUIT)
	select {}
}

// STDERR SIGQUIT: quit
// STDERR PC=0x
// STDERR goroutine
// STDERR created by main.main in goroutine 1
// STDERR rip
