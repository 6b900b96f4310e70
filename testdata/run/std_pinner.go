// run
package main

import (
	"fmt"
	"runtime"
	"time"
)

type block struct{ words [8]uint64 }

//go:noinline
func pin(p *runtime.Pinner, dead chan int, n int) {
	b := new(block)
	runtime.SetFinalizer(b, func(*block) { dead <- n })
	p.Pin(b)
}

func attempt(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	dead := make(chan int, 10)
	var p runtime.Pinner
	p.Unpin()
	for i := range 3 {
		pin(&p, dead, i)
	}
	for range 5 {
		runtime.GC()
		time.Sleep(2 * time.Millisecond)
	}
	fmt.Println("pinned, dead:", len(dead))
	p.Unpin()
	for i := 0; len(dead) < 3 && i < 400; i++ {
		runtime.GC()
		time.Sleep(2 * time.Millisecond)
	}
	fmt.Println("unpinned, dead:", len(dead))
	pin(&p, dead, 3)
	attempt("nil", func() { p.Pin(nil) })
	attempt("int", func() { p.Pin(1) })
	p.Unpin()
	p.Unpin()
}
