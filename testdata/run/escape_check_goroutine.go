// run flags=-g debug=escapecheck status=2

// STDERR leads to t main.pair of main.main (
// STDERR escape_check_goroutine.go:35), which goroutine 1 is in
// STDERR it is held by n main.node of main.other (
// STDERR fatal error: a variable on the stack can outlive its frame

// A variable of one goroutine must not know one of another, even while that is there.
package main

import (
	"runtime"
	"unsafe"
)

type pair struct{ a, b int }
type node struct{ p *pair }

//go:noinline
func other(hidden uintptr, ready, done chan bool) {
	n := node{(*pair)(unsafe.Pointer(hidden))}
	use(&n)
	ready <- true
	<-done
	use(&n)
}

//go:noinline
func use(n *node) int { return n.p.a }

//go:noinline
func number(p unsafe.Pointer) uintptr { return uintptr(p) }

func main() {
	t := pair{1, 2}
	ready, done := make(chan bool), make(chan bool)
	go other(number(unsafe.Pointer(&t)), ready, done)
	<-ready
	runtime.GC()
	close(done)
	println("not reached", t.a)
}
