// run flags=-g debug=escapecheck status=2

// STDERR leads to a closure func() of main.leak (
// STDERR , which has returned
// STDERR it is held by byte 0 of the heap object
// STDERR fatal error: a variable on the stack can outlive its frame
package main

import (
	"runtime"
	"unsafe"
)

//go:noinline
func leak(c chan func()) {
	n := 1
	f := func() { n++ }
	call(f)
	hidden := number(*(*unsafe.Pointer)(unsafe.Pointer(&f)))
	c <- *(*func())(unsafe.Pointer(&hidden))
	print(n, "\n")
}

//go:noinline
func call(f func()) { f() }

//go:noinline
func number(p unsafe.Pointer) uintptr { return uintptr(p) }

func main() {
	c := make(chan func(), 1)
	leak(c)
	runtime.GC()
	(<-c)()
}
