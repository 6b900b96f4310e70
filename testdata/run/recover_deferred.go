// run

// `defer recover()` is as a call of recover by the function that deferred it: it recovers if that function was
// itself deferred and ends, and does nothing when a panic runs it.
package main

import "fmt"

func outcome(f func()) {
	defer func() { fmt.Println("left over:", recover()) }()
	f()
	fmt.Println("returned")
}

func direct() {
	defer recover()
	panic("direct")
}

func byDeferred() {
	defer func() {
		defer recover()
	}()
	panic("by deferred")
}

func byDeferredAfterPanic() {
	defer func() {
		defer recover()
		defer func() { fmt.Println("inner:", recover()) }()
		panic("second")
	}()
	panic("first")
}

func runByPanic() {
	defer func() {
		defer func() { fmt.Println("inner:", recover()) }()
		defer recover()
		panic("second")
	}()
	panic("first")
}

func nothing() {
	defer recover()
}

func main() {
	outcome(direct)
	outcome(byDeferred)
	outcome(byDeferredAfterPanic)
	outcome(runByPanic)
	outcome(nothing)
}
