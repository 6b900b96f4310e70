// run
// Objects that come back by weak pointers and finalizers, and are changed then, while the collector marks.
package main

import (
	"fmt"
	"runtime"
	"weak"
)

type L struct {
	a, b uint64
	n    *L
}

var sink *L
var ws [100]weak.Pointer[L]
var bad int
var back [100]*L

//go:noinline
func mk(i int) *L { return &L{uint64(i), ^uint64(i), nil} }
func ok(l *L) {
	if l.a != ^l.b {
		bad++
	}
}

//go:noinline
func use(k int) bool {
	p := ws[k].Value()
	if p == nil {
		return false
	}
	ok(p)
	n := p.n
	p.n = mk(4)
	for i := 0; i < 30; i++ {
		sink = mk(i)
	}
	ok(n)
	ok(p)
	ok(p.n)
	p.n.n = n
	return true
}
func main() {
	c := make(chan *L, 1000)
	for r := 0; r < 900; r++ {
		k := r * 37 % 100
		if !use(k) {
			p := mk(r)
			p.n = mk(1)
			ws[k] = weak.Make(p)
			runtime.SetFinalizer(p, func(p *L) {
				select {
				case c <- p:
				default:
				}
			})
		}
		select {
		case p := <-c:
			ok(p)
			ok(p.n)
			back[k] = p
		default:
		}
		if b := back[r*7%100]; b != nil {
			ok(b)
			ok(b.n)
		}
	}
	fmt.Println("bad", bad)
}
