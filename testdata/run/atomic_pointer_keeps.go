// run

package main

import (
	"fmt"
	"sync/atomic"
)

type L struct{ p atomic.Pointer[string] }

//go:noinline
func (l *L) set(s string) { l.p.Store(&s) }

//go:noinline
func clobber(a, b, c, d string) string { return a + b + c + d }

func main() {
	l := new(L)
	l.set("hello")
	clobber("a", "b", "c", "d")
	fmt.Println(*l.p.Load())
}
