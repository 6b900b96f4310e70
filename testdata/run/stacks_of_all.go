// run
package main

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
)

// Several ask for the stacks of all at once, beside collections, which stop the world as well: each gets all of them.
func main() {
	runtime.GOMAXPROCS(4)
	hold := make(chan int)
	var parked sync.WaitGroup
	for i := 0; i < 20; i++ {
		parked.Add(1)
		go func() { defer parked.Done(); <-hold }()
	}
	missing := make(chan int)
	for i := 0; i < 4; i++ {
		go func() {
			wrong := 0
			b := make([]byte, 1<<16)
			for k := 0; k < 30; k++ {
				text := string(b[:runtime.Stack(b, true)])
				if strings.Count(text, "goroutine ") < 21 || !strings.HasPrefix(text, "goroutine ") {
					wrong++
				}
				if k%10 == 0 {
					runtime.GC()
				}
			}
			missing <- wrong
		}()
	}
	wrong := 0
	for i := 0; i < 4; i++ {
		wrong += <-missing
	}
	close(hold)
	parked.Wait()
	fmt.Println("wrong", wrong)
}
