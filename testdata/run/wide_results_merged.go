// run
package main

// Ten results of a call and ten other values come together, the pointer among them being nil on the way into the loop: at
// the call, where arguments have all registers but one, that pointer must not need another.

import "fmt"

//go:noinline
func big(a, b, c, d, e, f, g int, h int32, i bool, j *int) (r0, r1, r2, r3, r4, r5, r6 int, r7 int8, r8 bool, r9 *int) {
	return g + a, f, e, d, c, b, a, int8(h), i, j
}

func small(a, b, c, d, e, f, g int, h int32, i bool, j *int) (r0, r1, r2, r3, r4, r5, r6 int, r7 int8, r8 bool, r9 *int) {
	if i {
		return b, c, d, e, f, g, a, int8(h), !i, j
	}
	return big(a, b, c, d, e, f, g, h, i, j)
}

//go:noinline
func live(n int) (t int) {
	k0, k1, k2, k3, k4 := n, n*2, n*3, n*5, n*7
	p := &k4
	for i := range 4 {
		a, b, c, d, e, f, g, h, ok, r := small(k0, k1, k2, k3, k4, i, n, int32(i), i%2 == 0, p)
		if ok {
			t++
		}
		t += a + b*2 + c*3 + d*4 + e*5 + f*6 + g*7 + int(h)*8 + *r*9
	}
	return t + k0 + k1 + k2 + k3 + *p
}

func main() { fmt.Println(live(3)) }
