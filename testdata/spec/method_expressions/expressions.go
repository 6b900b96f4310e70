// run

// T.M
package main

import "fmt"

type T struct{ a int }

func (tv T) Mv(a int) int          { tv.a += a; return tv.a }
func (tp *T) Mp(f float32) float32 { tp.a++; return f + float32(tp.a) }

type I interface{ Mv(int) int }

type E struct {
	*T
	n int
}

type G[P any] struct{ v P }

func (g G[P]) Get() P         { return g.v }
func (g *G[P]) Set(v P) *G[P] { g.v = v; return g }

type variadic int

func (v variadic) sum(xs ...int) (s int) {
	for _, x := range xs {
		s += x
	}
	return s * int(v)
}

func apply[X any](f func(X, int) int, x X) int { return f(x, 100) }

func main() {
	t := T{1}
	// Rule: T.M takes the receiver as its first argument.
	f1 := T.Mv
	f2 := (T).Mv
	fmt.Println(t.Mv(7), T.Mv(t, 7), (T).Mv(t, 7), f1(t, 7), f2(t, 7))
	fmt.Printf("%T\n", f1)
	// Rule: (*T).M for a pointer receiver changes the variable.
	g := (*T).Mp
	fmt.Println(g(&t, 0.5), t.a)
	fmt.Printf("%T\n", g)
	// Rule: a value receiver's method, taken from the pointer, works on a copy.
	h := (*T).Mv
	fmt.Println(h(&t, 10), t.a)
	fmt.Printf("%T\n", h)
	// Rule: an interface's method takes the interface value.
	k := I.Mv
	fmt.Println(k(t, 1), k(&t, 2))
	fmt.Printf("%T\n", k)
	// Rule: promoted methods may be taken from the outer type.
	e := E{&t, 1}
	fmt.Println(E.Mv(e, 3), (*E).Mv(&e, 3), E.Mp(e, 0), t.a)
	// Rule: literals of types may stand for the type.
	fmt.Println(struct{ T }.Mv(struct{ T }{T{5}}, 1), interface{ Mv(int) int }.Mv(t, 1), (interface{ I }).Mv(t, 1))
	// Rule: instances of generic types have method expressions.
	gg := G[string]{"x"}
	fmt.Println(G[string].Get(gg), (*G[string]).Set(&gg, "y").v, (*G[string]).Get(&gg))
	// Rule: a variadic method stays variadic.
	fmt.Println(variadic.sum(2, 1, 2, 3), variadic.sum(2, []int{4, 5}...))
	fmt.Printf("%T\n", variadic.sum)
	// Rule: they are values like others.
	fmt.Println(apply(T.Mv, t), apply(I.Mv, I(t)))
	m := map[string]func(T, int) int{"mv": T.Mv}
	fmt.Println(m["mv"](t, 0))
	// Rule: a nil receiver panics at the call.
	defer func() { fmt.Println(recover()) }()
	h(nil, 1)
}
