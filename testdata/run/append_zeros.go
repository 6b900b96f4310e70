// run
// append(s, make([]T, n)...) makes room for n more elements, all zero, without the slice that make would make.
package main

import "fmt"

func extend(dst []byte, n int) []byte { return append(dst, make([]byte, n)...) }

func extendp(dst []*int, n uint8) []*int { return append(dst, make([]*int, n)...) }

func gen[S ~[]E, E any](s S, n int) S { return append(s, make([]E, n)...) }

type S []string

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	b := []byte("abcdefgh")
	c := extend(b[:2], 3)
	fmt.Println(string(b), len(c), cap(c), c)
	c = extend(c, 100)
	fmt.Println(len(c), cap(c))
	x := 1
	p := []*int{&x, &x, &x}
	q := extendp(p[:1], 2)
	fmt.Println(len(q), q[1], p[2], *q[0])
	q = extendp(q, 200)
	fmt.Println(len(q), cap(q), *q[0], q[202])
	s := gen(S{"x"}, 3)
	fmt.Printf("%q %d\n", s, cap(s))
	try(func() { extend(b, -1) })
	try(func() { extend(b, 1<<62) })
	try(func() { fmt.Println(len(extend(b, 0)), extend(nil, 0) == nil) })
	z := append([]struct{}{}, make([]struct{}, 5)...)
	fmt.Println(len(z), cap(z))
	k := append([]int(nil), make([]int, 3)...)
	fmt.Println(k, cap(k))
	i := 0
	next := func() int { i++; return i }
	l := append([]int{next()}, make([]int, next())...)
	fmt.Println(l, i)
}
