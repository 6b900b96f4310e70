// run
// Strided indices under masks and in narrow counters wrap around within a loop, also where it could be vectorised.
package main

import "fmt"

//go:noinline
func nested(n, m int, a []int) (h int) {
	a = a[:1024]
	for i := int32(5); i != 5+int32(n&7); i++ {
		a[int(i)&1023] += h
		e := m & 2047 / 2 * 2
		for j := 0; j <= e; j += 2 {
			h += a[(j*3)&1023]
		}
		h ^= n - n
		if h == 262 {
			break
		}
	}
	return
}

//go:noinline
func each(n, times int, a *[1024]int, b *[256]int) (h, g, f, d int) {
	for range times {
		for j := 0; j < n; j++ {
			h += a[j&1023]
		}
		for j := 0; j < n; j++ {
			g += a[(j*5)&1023] + a[(j*5+1)&1023]
		}
		for j := n; j > 0; j -= 2 {
			f += a[j*2&1023]
		}
		for j := uint8(0); int(j) < n&127; j++ {
			d += b[j*7] + b[j*2+1]
		}
		a[h&1023]++
	}
	return
}

func main() {
	a := make([]int, 1024)
	var b [256]int
	for i := range a {
		a[i] = i * i
		b[i&255] = i * 3
	}
	for _, m := range []int{0, 1, 3, 340, 342, 682, 1022, 1023, 1024, 2046, 2047, 5000} {
		for _, n := range []int{1, 2, 7} {
			fmt.Println(n, m, nested(n, m, a))
			fmt.Println(each(m, n, (*[1024]int)(a), &b))
		}
	}
}
