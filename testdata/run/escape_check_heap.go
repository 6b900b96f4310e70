// run flags=-g debug=escapecheck status=2

// STDERR leads to t main.pair of main.leak (
// STDERR escape_check_heap.go:24), which goroutine 1 is in
// STDERR it is held by byte 8 of the heap object
// STDERR fatal error: a variable on the stack can outlive its frame

// The frame still lives, and what the object holds is wrong nevertheless.
package main

import (
	"runtime"
	"unsafe"
)

type pair struct{ a, b int }
type node struct {
	next *node
	p    *pair
}

//go:noinline
func leak(n *node) {
	t := pair{1, 2}
	n.p = (*pair)(unsafe.Pointer(number(unsafe.Pointer(&t))))
	runtime.GC()
	println("not reached", t.a)
}

//go:noinline
func number(p unsafe.Pointer) uintptr { return uintptr(p) }

var list = &node{}

func main() {
	list.next = new(node)
	leak(list.next)
}
