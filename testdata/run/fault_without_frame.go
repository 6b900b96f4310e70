// run status=2
package main

// A fault that is no nil pointer, before the function has made its frame: the traceback has its caller.
// STDERR unexpected fault address 0x10000000000
// STDERR main.short(...)
// STDERR main.caller(...)
// STDERR main.outer(...)
// STDERR main.main(...)

import (
	"os"
	"unsafe"
)

//go:noinline
func g(a int) int { return a*7 + len(os.Args) }

//go:noinline
func short(p uintptr, n int) int {
	if n > 0 {
		return *(*int)(unsafe.Pointer(p))
	}
	return g(n) + g(n+1) + n
}

//go:noinline
func caller(p uintptr) int { return short(p, 1) + 1 }

//go:noinline
func outer(p uintptr) int { return caller(p) + 2 }

func main() { println(outer(uintptr(len(os.Args)) << 40)) }
