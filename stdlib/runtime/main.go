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
	// Initialisation runs on the main thread, to which this goroutine is locked from the start; main goes on there if
	// initialisation has asked for that.
	initTasks()
	rt.UnlockThread()
	programMain()
	// A panic that another goroutine is in may be about to end the program, perhaps after a deferred call that let main
	// return: let it say so. Its deferred calls are not waited for for ever.
	for i := 0; i < 1000 && runningPanics.Load() > 0 && !fatalPanic.Load(); i++ {
		Gosched()
	}
	if fatalPanic.Load() {
		select {}
	}
	rt.Exit(0)
}
