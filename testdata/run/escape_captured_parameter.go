// run

// What is passed as a parameter that moves to the heap lives on the heap, too: the closure that captures the parameter
// by reference may run when the caller is gone.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type record struct{ a, b, c int }

//go:noinline
func later(f func() int) func() int {
	return func() int {
		g := f
		f = nil // so it is captured by reference
		return g()
	}
}

//go:noinline
func make1(n int) func() int {
	return later(func() int { return n * 3 })
}

//go:noinline
func addressOf(p *record) **record { return &p }

//go:noinline
func make2(n int) **record { return addressOf(&record{n, n + 1, n + 2}) }

//go:noinline
func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = -n
	}
	if n > 0 {
		return clobber(n-1) + a[n]
	}
	return 0
}

func main() {
	f, p := make1(14), make2(5)
	clobber(20)
	runtime.GC()
	fmt.Println(f(), **p)
	once := sync.OnceFunc(func() { fmt.Println("once") })
	clobber(20)
	once()
	once()
}
