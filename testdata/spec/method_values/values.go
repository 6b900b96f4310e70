// run

// x.M as a value.
package main

import "fmt"

type T int

func (t T) M() int  { return int(t) }
func (t *T) P() int { *t++; return int(*t) }

type S struct{ *T }

type I interface{ M() int }

type big struct{ a [8]int }

func (b big) sum() (s int) {
	for _, x := range b.a {
		s += x
	}
	return
}

type G[P any] struct{ v P }

func (g G[P]) get() P { return g.v }

func makeT(log *[]string) T { *log = append(*log, "made"); return 5 }

func call[F func() int | func() string](f F) F { return f }

func main() {
	// Rule: the receiver is evaluated and saved when the value is made.
	t := new(T)
	s := S{T: t}
	f, g := t.M, s.M
	*t = 42
	fmt.Println(f(), g(), t.M())
	// Rule: a pointer receiver's value is the pointer: later changes are seen.
	var v T = 1
	h := v.P
	v = 10
	fmt.Println(h(), h(), v)
	// Rule: an interface's value is saved with its dynamic value.
	var i I = T(7)
	k := i.M
	i = T(8)
	fmt.Println(k(), i.M())
	// Rule: the type is the method's without a receiver.
	fmt.Printf("%T %T\n", f, big{}.sum)
	// Rule: a large receiver is copied.
	b := big{[8]int{1, 2, 3}}
	sum := b.sum
	b.a[0] = 1000
	fmt.Println(sum(), b.sum())
	// Rule: the receiver's expression is evaluated once, when the value is made.
	var log []string
	m := makeT(&log).M
	fmt.Println(len(log), m(), m(), len(log))
	// Rule: methods of generic types have values.
	fmt.Println(G[string]{"g"}.get(), call(G[string]{"h"}.get)())
	// Rule: method values may be deferred, sent and kept.
	c := make(chan func() int, 1)
	c <- T(9).M
	fmt.Println((<-c)())
	func() {
		defer v.P()
		d := v.P
		defer d()
	}()
	fmt.Println(v)
	// Rule: each evaluation makes a value of its own.
	var fs []func() int
	for x := T(0); x < 3; x++ {
		fs = append(fs, x.M)
	}
	fmt.Println(fs[0](), fs[1](), fs[2]())
	// Rule: the value of a nil pointer's value receiver panics when it is made, a pointer receiver's does not.
	var nt *T
	p := nt.P
	fmt.Println(p != nil)
	defer func() { fmt.Println(recover()) }()
	q := nt.M
	fmt.Println("not reached", q)
}
