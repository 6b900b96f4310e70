// run status=2

// Without a debugger a breakpoint ends the process.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	fmt.Println("before")
	runtime.Breakpoint()
	fmt.Println("after")
}

// STDERR SIGTRAP: trace trap
// STDERR goroutine 1 [running]:
// STDERR main.main
