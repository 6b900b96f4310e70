// run
package main

// Arguments and results narrower than a word in the registers that callees mostly keep for their callers: these are then
// the callee's to change, all of them, whether it looks at its argument or not.

import (
	"fmt"
	"runtime"
)

var sum int

//go:noinline
func lotsOfValues(a, b, c, d, e, f, g, h, i, j int) int {
	return a + b*2 + c*3 + d*4 + e*5 + f*6 + g*7 + h*8 + i*9 + j*10
}

// The caller passes nothing in the registers of parameters that are not used.
//
//go:noinline
func Unused(a, b, c, d, e, f int, u int32, v uint8, w bool, x int16) {
	before := sum
	for i := range 3 {
		sum += lotsOfValues(a+i, b, c, d, e, f, before, i, before+1, a-i)
	}
}

//go:noinline
func acrossUnused(a, b, c, d, e int) int {
	Unused(1, 2, 3, 4, 5, 6, 7, 8, true, 10)
	return a + b ^ d + e ^ c
}

//go:noinline
func narrow(p *int) (a, b, c, d, e, f, g int, h int32, i int8, j bool) {
	runtime.GC()
	for range 20 {
		garbage(-1)
	}
	return *p, 1, 2, 3, 4, 5, 6, -7, -8, true
}

//go:noinline
func garbage(n int) *[6]int { return &[6]int{n, n, n, n, n, n} }

// What the pointers into the arrays were computed from is needed for the collector alone, and up to the call's end.
//
//go:noinline
func lastMention(n int) int {
	a, b, c, d := garbage(1), garbage(20), garbage(300), garbage(4000)
	var p, q, r, s *int
	if n > 3 {
		p, q, r, s = &a[n-3], &b[n-3], &c[n-2], &d[n-1]
	} else {
		p, q, r, s = &a[n], &b[n+1], &c[n+2], &d[n+3]
	}
	t, b1, c1, d1, e1, f1, g1, h, i, j := narrow(&n)
	if j {
		t += int(h) + int(i)
	}
	return t + b1 + c1 + d1 + e1 + f1 + g1 + *p + *q + *r + *s
}

func main() {
	fmt.Println(acrossUnused(100, 200, 300, 400, 500), sum)
	fmt.Println(lastMention(2), lastMention(4))
}
