// run

// A finalizer that blocks holds up no cleanup, and a cleanup that blocks no finalizer.
package main

import (
	"fmt"
	"runtime"
)

type object struct{ next *object }

//go:noinline
func drop(finalizer func(), cleanup func()) {
	if finalizer != nil {
		runtime.SetFinalizer(&object{}, func(*object) { finalizer() })
	}
	if cleanup != nil {
		runtime.AddCleanup(&object{}, func(int) { cleanup() }, 0)
	}
}

func collectUntil(done chan bool) {
	for {
		runtime.GC()
		select {
		case <-done:
			return
		default:
			runtime.Gosched()
		}
	}
}

func main() {
	for _, finalizerBlocks := range []bool{true, false} {
		blocked, done, goOn := make(chan bool), make(chan bool, 1), make(chan bool)
		block := func() {
			blocked <- true
			<-goOn
		}
		end := func() { done <- true }
		if finalizerBlocks {
			drop(block, nil)
			collectUntil(blocked)
			drop(nil, end)
		} else {
			drop(nil, block)
			collectUntil(blocked)
			drop(end, nil)
		}
		collectUntil(done)
		goOn <- true
	}
	fmt.Println("all ran")
}
