// run
// Stores of pointers through a nil pointer, each kind of store: the write barrier reads the place before, and the fault is
// still the program's.
package main

import "fmt"

type L struct{ a, b uint64 }
type T struct {
	p, q *L
	pad  [100]int
	r    *L
	s    []*L
	in   [5]*L
}

var sink *L
var msgs = map[string]int{}
var nilT *T
var good = &T{}

//go:noinline
func st(k int, p, q *T, l *L) {
	defer func() {
		msgs[fmt.Sprint(k, recover())]++
	}()
	switch k {
	case 0:
		p.p = l
		q.p = l
	case 1:
		q.r = l
	case 2:
		p.p, p.q = nil, l
		q.in = [5]*L{l, l, l, l, l}
	case 3:
		*q = *p
	case 4:
		q.s = append(q.s, l)
	case 5:
		q.in[len(p.s)%5] = l
	case 6:
		*q = T{}
	case 7:
		p.s[len(p.s)+3] = l
	case 8:
		*(**L)(nil) = l
	}
}
func main() {
	for i := 0; i < 90; i++ {
		l := &L{uint64(i), ^uint64(i)}
		good = &T{}
		st(i%9, good, nilT, l)
		if i%9 == 0 && good.p != l {
			fmt.Println("lost store")
		}
		for j := 0; j < 5; j++ {
			sink = &L{}
		}
	}
	for k := 0; k < 9; k++ {
		for m, n := range msgs {
			if m[0] == byte('0'+k) {
				fmt.Println(m, n)
			}
		}
	}
}
