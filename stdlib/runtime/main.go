package runtime

import (
	"internal/rt"
	_ "unsafe"
)

//go:linkname initTasks go.main.inittasks
func initTasks()

//go:linkname programMain main.main
func programMain()

// goexit is what every goroutine's first function would return to: the outermost frame of those that Callers
// gives. Goroutines end otherwise.
//
//go:noinline
func goexit() { rt.Exit(2) }

// main is what the first goroutine runs.
func main() {
	initTasks()
	programMain()
	rt.Exit(0)
}
