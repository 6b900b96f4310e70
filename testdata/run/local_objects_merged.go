// run
// What two branches do with local objects and with others, the optimiser does once: stores and moves, of values and to
// addresses that depend on the way, tables of methods likewise. The objects stay local, and each value is where it was put.
package main

import "fmt"

type holder struct {
	n    int
	arr  [8]*int
	p, q *int
}

func newInt(x int) *int { return &x }

//go:noinline
func touch(h *holder) {
	h.n++
	if h.n > 9 {
		h.p, h.q = nil, nil
	}
}

//go:noinline
func mergedStore(c bool, a, b *holder) int {
	x := newInt(7)
	var l, m holder
	m.p = x
	touch(&l)
	touch(&m)
	if c {
		l.q = m.p
	} else {
		a.q = b.p
	}
	touch(&l)
	if l.q == nil {
		return 0
	}
	return *l.q
}

//go:noinline
func mergedMove(c bool, a, b *holder) int {
	var l, m holder
	m.p = newInt(8)
	touch(&m)
	if c {
		l = m
	} else {
		*a = *b
	}
	touch(&l)
	if l.p == nil {
		return l.n
	}
	return *l.p + l.n
}

//go:noinline
func mergedElement(c bool, i int, a, b *holder) int {
	var l, m holder
	m.arr[i&7] = newInt(9)
	touch(&m)
	touch(&l)
	if c {
		l.arr[i&7] = m.arr[i&7]
	} else {
		a.arr[i&7] = b.arr[i&7]
	}
	touch(&l)
	if l.arr[i&7] == nil {
		return 0
	}
	return *l.arr[i&7]
}

type shape interface{ area() int }
type square struct{ a int }
type rectangle struct{ a, b int }

func (s *square) area() int    { return s.a * s.a }
func (r *rectangle) area() int { return r.a * r.b }

type drawing struct {
	n    int
	arr  [8]*int
	what shape
}

func newSquare(a int) *square          { return &square{a} }
func newRectangle(a, b int) *rectangle { return &rectangle{a, b} }

//go:noinline
func isSquare(d *drawing) bool {
	d.n++
	_, ok := d.what.(*square)
	return ok
}

//go:noinline
func mergedTables(c bool) (bool, int) {
	var d drawing
	isSquare(&d)
	if c {
		d.what = newSquare(3)
	} else {
		d.what = newRectangle(2, 5)
	}
	return isSquare(&d), d.what.area()
}

func main() {
	for _, c := range []bool{true, false} {
		a, b := new(holder), &holder{p: newInt(1)}
		b.arr[5] = newInt(2)
		fmt.Println(mergedStore(c, a, b), mergedMove(c, a, b), mergedElement(c, 5, a, b))
		fmt.Println(a.q != nil, a.p != nil, a.arr[5] != nil)
		fmt.Println(mergedTables(c))
	}
}
