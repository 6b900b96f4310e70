// run debug=preemptstress=1,gcstress=1,clobberfree=1
package main

// Functions that are stopped, or get a larger stack, in their prologues while all registers for arguments hold some: ten
// pointers that nothing else leads to, and as many floating-point numbers as there are registers and two more.

import "fmt"

type pair struct{ v, w int }

//go:noinline
func pairOf(n int) *pair { return &pair{n, n + 1} }

//go:noinline
func pointers(depth int, b, c, d, e, f, g, h, i, j *pair) int {
	var room [20]int
	room[depth] = b.v + c.v*2 + d.v*3 + e.v*4 + f.v*5 + g.v*6 + h.v*7 + i.v*8 + j.v*9
	if depth > 0 {
		return room[depth] + pointers(depth-1, pairOf(1), pairOf(2), pairOf(3), pairOf(4), pairOf(5), pairOf(6), pairOf(7), pairOf(8), pairOf(depth))
	}
	return room[depth] + pairOf(7).w
}

//go:noinline
func last(a, b, c, d, e, f, g, h, i, j *pair) int {
	pairOf(-77)
	return a.v + b.v*2 + c.v*3 + d.v*4 + e.v*5 + f.v*6 + g.v*7 + h.v*8 + i.v*9 + j.v*10
}

//go:noinline
func floats(depth int, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r float64) float64 {
	sum := a + b*2 + c*3 + d*4 + e*5 + f*6 + g*7 + h*8 + i*9 + j*10 + k*11 + l*12 + m*13 + n*14 + o*15 + p*16 + q*17 + r*18
	if depth > 0 {
		sum += floats(depth-1, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, a+1)
	}
	return sum + float64(pairOf(2).v)
}

func work(k int, out chan<- string) {
	t, s := 0, 0.0
	for i := range 20 {
		t += pointers(i%17, pairOf(1), pairOf(2), pairOf(3), pairOf(4), pairOf(5), pairOf(6), pairOf(7), pairOf(8), pairOf(i))
		x, y, z := pairOf(i), pairOf(i+1), pairOf(i+2) // not what the last call before gave: that is in rax, too
		t += last(pairOf(1), pairOf(2), pairOf(3), pairOf(4), pairOf(5), pairOf(6), x, y, z, pairOf(4))
		x = pairOf(i)
		t += last(pairOf(1), pairOf(2), pairOf(3), pairOf(4), pairOf(5), pairOf(6), pairOf(7), pairOf(8), pairOf(9), x)
		s += floats(i%17, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, float64(k))
	}
	out <- fmt.Sprint(k, " ", t, " ", s)
}

func main() {
	out := make(chan string)
	results := map[string]bool{}
	for k := range 3 {
		go work(k, out)
	}
	for range 3 {
		results[<-out] = true
	}
	fmt.Println(results)
}
