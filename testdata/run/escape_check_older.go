// run flags=-g debug=escapecheck status=2

// STDERR leads to t main.pair of main.leak (
// STDERR escape_check_older.go:24), which goroutine 1 is in
// STDERR it is held by n main.node of main.main (
// STDERR escape_check_older.go:34), which is at main.main (
// STDERR escape_check_older.go:35) in goroutine 1
// STDERR fatal error: a variable on the stack can outlive its frame

// A variable of a caller must not know one of the function called.
package main

import (
	"runtime"
	"unsafe"
)

type pair struct{ a, b int }
type node struct{ p *pair }

//go:noinline
func leak(n *node) {
	*(*uintptr)(unsafe.Pointer(n)) = 0 // not a pointer to anything yet
	t := pair{1, 2}
	*(*unsafe.Pointer)(unsafe.Pointer(n)) = unsafe.Pointer(number(unsafe.Pointer(&t)))
	runtime.GC()
	println("not reached", t.a)
}

//go:noinline
func number(p unsafe.Pointer) uintptr { return uintptr(p) }

func main() {
	var n node
	leak(&n)
	println(n.p.a)
}
