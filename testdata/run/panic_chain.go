// run status=2

// How panics print that others replace: one that was recovered, one that was panicked with again, Goexit between two,
// and values of declared types with basic ones below.
package main

import (
	"fmt"
	"runtime"
)

type (
	text  string
	small int8
	pair  complex128
)

func next(v any) { panic(v) }

func main() {
	fmt.Println("a chain of panics around a Goexit")
	// STDERR panic: one [recovered, repanicked]
	// STDERR panic: main.text("a
	// STDERR 	b")
	// STDERR panic: main.small(-3) [recovered]
	// STDERR panic: main.pair(1-2i)
	// STDERR goroutine
	go func() {
		defer func() {
			defer next(pair(1 - 2i))
			recover()
		}()
		defer next(small(-3))
		defer runtime.Goexit()
		defer next(text("a\nb"))
		defer func() { panic(recover()) }()
		panic("one")
	}()
	select {}
}
