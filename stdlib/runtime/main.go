package runtime

import (
	"internal/rt"
	_ "unsafe"
)

//go:linkname initTasks go.main.inittasks
func initTasks()

//go:linkname programMain main.main
func programMain()

// main is what the first goroutine runs.
func main() {
	initTasks()
	programMain()
	rt.Exit(0)
}
