// run debug=gcperiod=20
// A program that allocates nothing any more is collected from time to time all the same: its finalizers run.
package main

import (
	"fmt"
	"runtime"
	"time"
)

type resource struct{ name *string }

//go:noinline
func use(closed chan<- string) {
	name := "a file"
	r := &resource{&name}
	runtime.SetFinalizer(r, func(r *resource) { closed <- *r.name })
}

func main() {
	closed := make(chan string, 1)
	runtime.GC() // the first cycle is one that the program asks for
	use(closed)
	select {
	case name := <-closed:
		fmt.Println("closed", name)
	case <-time.After(20 * time.Second):
		fmt.Println("nobody has collected")
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println(m.NumForcedGC > 1, runtime.NumGoroutine())
}
