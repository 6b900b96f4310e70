// run debug=preemptstress=1,gcstress=3,clobberfree=1
// Goroutines that are stopped in prologues, where any register may hold an argument: one that holds what is left of the
// address of a variable must not bring back what that variable pointed to long ago.
package main

import (
	"fmt"
	"strings"
)

type pair struct{ v, w int }

//go:noinline
func pairOf(n int) *pair { return &pair{n, n + 1} }

type large struct {
	a [5]*pair
	s string
	f func() int
}

//go:noinline
func text(k int, a, b, c, d, e, f, g, h *pair) (r *pair, s string) {
	defer func() {
		if x := recover(); x != nil {
			r, s = h, fmt.Sprint(x, g.v, a.w)
		}
	}()
	var none []int
	if k%2 == 0 {
		return pairOf(none[k]), ""
	}
	return pairOf(b.v + c.v), "ok"
}

func work(k int, out chan<- string) {
	t := 0
	for i := range 25 {
		l := large{s: strings.Repeat("z", i), f: func() int { return i + k }}
		for j := range l.a {
			l.a[j] = pairOf(j)
		}
		list := []*pair{pairOf(1)}
		t = t*3%1000003 + list[0].v + pairOf(3).w
		p, q := text(i, pairOf(1), pairOf(2), pairOf(3), pairOf(4), pairOf(5), pairOf(6), pairOf(7), pairOf(i))
		t = t*3%1000003 + p.v + len(q)
	}
	out <- fmt.Sprint(k, " ", t)
}

func main() {
	out := make(chan string)
	for k := range 6 {
		go work(k, out)
	}
	results := map[string]bool{}
	for range 6 {
		results[<-out] = true
	}
	fmt.Println(results)
}
