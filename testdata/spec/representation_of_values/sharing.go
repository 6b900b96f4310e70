// run

// What a value holds itself, and what it refers to.
package main

import "fmt"

type big struct {
	n    int
	a    [3]int
	s    []int
	next *big
}

func main() {
	// Rule: arrays and structs hold all their data: a copy is independent.
	x := big{1, [3]int{1, 2, 3}, []int{1, 2, 3}, nil}
	y := x
	y.n, y.a[0] = 9, 9
	fmt.Println(x.n, x.a)
	// Rule: what a copy refers to is shared.
	y.s[0] = 9
	fmt.Println(x.s)
	// Rule: numbers, strings and booleans hold their data.
	s := "a"
	t := s
	t += "b"
	fmt.Println(s, t)
	// Rule: a pointer refers to its variable.
	p := &x
	q := p
	q.n = 7
	fmt.Println(p.n, x.n)
	// Rule: a function refers to the variables around it.
	n := 0
	f := func() int { n++; return n }
	g := f
	f()
	fmt.Println(g(), n)
	// Rule: a map and a channel refer to one structure.
	m := map[int]int{}
	o := m
	o[1] = 1
	c := make(chan int, 1)
	d := c
	d <- 5
	fmt.Println(m, <-c)
	// Rule: an interface holds a copy of a self-contained value.
	var e any = x.a
	x.a[1] = 100
	fmt.Println(e)
	// Rule: an interface with a reference in it shares.
	e = x.s
	x.s[2] = 100
	fmt.Println(e)
	// Rule: nil is the zero value of pointers, functions, slices, maps, channels and interfaces.
	var (
		zp *int
		zf func()
		zs []int
		zm map[int]int
		zc chan int
		zi any
	)
	fmt.Println(zp == nil, zf == nil, zs == nil, zm == nil, zc == nil, zi == nil)
	// Rule: a range over an array goes over a copy; over its pointer or a slice, not.
	a := [3]int{1, 2, 3}
	for i, v := range a {
		a[2] = 10
		if i == 2 {
			fmt.Println(v)
		}
	}
	for i, v := range &a {
		a[2] = 20
		if i == 2 {
			fmt.Println(v)
		}
	}
	// Rule: an array passed or returned is a copy.
	h := func(a [3]int) [3]int { a[0] = 77; return a }
	b := h(a)
	fmt.Println(a[0], b[0])
}
