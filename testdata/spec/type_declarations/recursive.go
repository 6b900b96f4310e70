// run

// Types that are made of themselves.
package main

import "fmt"

type S []S
type M map[string]M
type F func(F) int
type C chan C
type P *P
type A [2]*A
type I interface{ m(I) I }
type St struct {
	s  []St
	m  map[string]St
	f  func(St) St
	c  chan St
	i  I
	p  *St
	a  [1]*St
	fn func() *St
}
type G[T any] struct {
	next *G[T]
	kids []G[T]
	f    func(G[T]) T
}
type (
	A1 struct{ b *B1 }
	B1 struct{ c []C1 }
	C1 map[int]A1
)

type impl struct{ n int }

func (i impl) m(o I) I {
	if o == nil {
		return i
	}
	return o
}

func depth(s S) int {
	d := 0
	for _, x := range s {
		d = max(d, depth(x))
	}
	return d + 1
}

func main() {
	// Rule: a slice of itself nests as deep as it is made.
	s := S{S{S{}, S{S{}}}, nil}
	fmt.Println(depth(s), len(s[0]), s)
	s[1] = s
	fmt.Println(len(s[1][1][1][0]))
	// Rule: so does a map, a function, a channel and a pointer.
	m := M{"a": M{"b": nil}}
	m["a"]["c"] = m
	fmt.Println(len(m["a"]["c"]["a"]), m["x"]["y"] == nil)
	var f F = func(f F) int {
		if f == nil {
			return 1
		}
		return f(nil) + 1
	}
	fmt.Println(f(f))
	c := make(C, 1)
	c <- c
	fmt.Println(<-<-func() C { c2 := make(C, 1); c2 <- c; return c2 }() == c)
	var p P
	p = &p
	fmt.Println(*p == p, **p == p)
	var a A
	a[0] = &a
	fmt.Println(a[0][0] == &a, a[1] == nil)
	// Rule: an interface's methods may have its type.
	var i I = impl{1}
	fmt.Println(i.m(nil).m(impl{2}))
	// Rule: a struct may refer to itself by all kinds of references.
	st := St{m: map[string]St{"k": {}}, f: func(s St) St { s.s = append(s.s, s); return s }}
	st.p, st.a[0] = &st, &st
	st = st.f(st)
	fmt.Println(len(st.s), len(st.s[0].m), st.p.a[0] == &st, st.m["k"].p == nil)
	// Rule: a generic type may refer to its own instance.
	g := G[int]{kids: []G[int]{{}, {}}, f: func(g G[int]) int { return len(g.kids) }}
	g.next = &g
	fmt.Println(g.f(*g.next))
	// Rule: types may refer to each other in a circle.
	x := A1{&B1{[]C1{{1: A1{}}}}}
	fmt.Println(len(x.b.c), x.b.c[0][1].b == nil)
}
