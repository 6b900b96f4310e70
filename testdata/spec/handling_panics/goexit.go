// run

// Goexit among panics.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func run(f func()) {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		f()
		fmt.Println("returned")
	}()
	wg.Wait()
}

func main() {
	// Rule: Goexit runs the deferred functions, which recover nothing.
	run(func() {
		defer func() { fmt.Println("deferred", recover()) }()
		runtime.Goexit()
	})
	// Rule: a deferred function may panic and recover meanwhile; the goroutine still ends.
	run(func() {
		defer fmt.Println("still ends")
		defer func() {
			defer func() { fmt.Println("inner", recover()) }()
			panic("inside")
		}()
		runtime.Goexit()
	})
	// Rule: a panic of a deferred function that an outer one recovers does not stop it either.
	run(func() {
		defer fmt.Println("outermost")
		defer func() { fmt.Println("outer", recover()) }()
		defer func() { panic("in defer") }()
		runtime.Goexit()
	})
	// Rule: Goexit in a deferred function ends a panic.
	run(func() {
		defer fmt.Println("first deferred")
		defer func() { runtime.Goexit() }()
		panic("given up")
	})
	// Rule: after a recovery Goexit ends as ever.
	run(func() {
		func() {
			defer func() { recover() }()
			panic("x")
		}()
		defer fmt.Println("after recovery")
		runtime.Goexit()
	})
	// Rule: through many frames.
	run(func() {
		var deep func(int)
		deep = func(n int) {
			defer func() {
				if n%50 == 0 {
					fmt.Print(n, " ")
				}
			}()
			if n == 0 {
				runtime.Goexit()
			}
			deep(n - 1)
		}
		defer fmt.Println()
		deep(100)
	})
}
