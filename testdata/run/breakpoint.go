// run status=-5

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
