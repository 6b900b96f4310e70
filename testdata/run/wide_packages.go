// run
package main

// Wide signatures across packages: inlined, generic, through interfaces, with parameters that nobody reads.

import (
	"fmt"
	"p"
	"q"
)

//go:noinline
func live(n int) (t int) {
	k0, k1, k2, k3, k4 := n, n*2, n*3, n*5, n*7
	pp := &k4
	for i := range 4 {
		a, b, c, d, e, f, g, h, ok, r := p.Small(k0, k1, k2, k3, k4, i, n, int32(i), i%2 == 0, pp)
		if ok {
			t++
		}
		t += a + b*2 + c*3 + d*4 + e*5 + f*6 + g*7 + int(h)*8 + *r*9
		p.Unused(i, 2, 3, 4, 5, 6, 7, 8, true)
	}
	return t + k0 + k1 + k2 + k3 + *pp
}

func main() {
	for n := range 6 {
		fmt.Println(live(n), p.Sink)
		a, b, c, d := q.Through(p.New(n, "main"), n)
		fmt.Println(a, b, c, d)
		fmt.Println(q.Keep(n, n+1, n+2, n+3, n+4))
		x, y, z, ok, s, e := p.Gen(n, float64(n), func(a int, b float64, n int, ok bool, s string) (float64, int, int, bool, string, error) {
			return b + float64(n), a, n, !ok, s + "!", &p.Er{N: n}
		}, n)
		fmt.Println(x, y, z, ok, s, e)
	}
}
