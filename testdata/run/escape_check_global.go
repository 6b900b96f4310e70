// run flags=-g debug=escapecheck status=2

// STDERR leads to t main.pair of main.leak (
// STDERR escape_check_global.go:20), which has returned
// STDERR it is held by the global variable main.sink, at its byte 8
// STDERR fatal error: a variable on the stack can outlive its frame
package main

import (
	"runtime"
	"unsafe"
)

type pair struct{ a, b int }

var sink [2]*pair

//go:noinline
func leak() {
	t := pair{1, 2}
	sink[1] = (*pair)(unsafe.Pointer(number(unsafe.Pointer(&t)))) // hidden from the escape analysis
	print(t.a, "\n")
}

//go:noinline
func number(p unsafe.Pointer) uintptr { return uintptr(p) }

func main() {
	leak()
	runtime.GC()
	println("not reached", sink[1].a)
}
