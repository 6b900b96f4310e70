// run

// x.f
package main

import "fmt"

type T0 struct{ x int }

func (t *T0) M0() string { return fmt.Sprint("M0 ", t.x) }

type T1 struct{ y int }

func (t T1) M1() string { return fmt.Sprint("M1 ", t.y) }

type T2 struct {
	z int
	T1
	*T0
}

func (t *T2) M2() string { return fmt.Sprint("M2 ", t.z) }

type Q *T2

type I interface{ m() string }

type A struct{ name string }

func (A) m() string { return "A" }

type B struct{ name string }

func (*B) m() string { return "B" }

type shallow struct {
	A
	deeper
}

type deeper struct{ B }

type S struct {
	I
	n int
}

type level1 struct{ level2 }
type level2 struct{ *level3 }
type level3 struct{ level4 }
type level4 struct{ deep string }

func (l *level4) set(s string) { l.deep = s }

type fieldFunc struct{ f func(int) int }

func main() {
	t := T2{3, T1{2}, &T0{1}}
	p := &t
	var q Q = p
	// Rule: fields of the type, of an embedded one and through an embedded pointer.
	fmt.Println(t.z, t.y, t.x, p.z, p.y, p.x)
	// Rule: a defined pointer type selects fields.
	fmt.Println(q.x, q.y, q.z, (*q).M0())
	// Rule: methods by value, by pointer and by an address taken for the call.
	fmt.Println(p.M0(), p.M1(), p.M2(), t.M0(), t.M1(), t.M2())
	// Rule: the shallowest depth wins.
	s := shallow{A{"a"}, deeper{B{"b"}}}
	fmt.Println(s.name, s.m(), s.deeper.name, s.deeper.m(), s.B.name)
	// Rule: an interface's method is that of its dynamic value.
	var i I = A{}
	fmt.Println(i.m())
	i = &B{}
	fmt.Println(i.m())
	// Rule: an embedded interface promotes its methods.
	fmt.Println(S{i, 1}.m(), (&S{A{}, 2}).m())
	// Rule: promotion goes through several levels and pointers; fields may be assigned so.
	l := level1{level2{&level3{level4{"d"}}}}
	l.deep += "eep"
	l.set(l.deep + "!")
	fmt.Println(l.deep, l.level2.level3.level4.deep)
	// Rule: a field of function type is called like a method.
	fmt.Println(fieldFunc{func(x int) int { return x + 1 }}.f(1))
	// Rule: a selected field of a variable has an address; of a call's result, no need of one.
	px := &t.T1.y
	*px = 20
	fmt.Println(t.y, func() T2 { return t }().y)
	// Rule: a field through a nil pointer panics, reading and writing.
	try := func(f func()) {
		defer func() { fmt.Println(recover()) }()
		f()
	}
	try(func() { var p *T2; _ = p.z })
	try(func() { var p *T2; p.z = 1 })
	try(func() { t := T2{}; t.x = 1 })
	try(func() { t := T2{}; _ = t.M0() })
	// Rule: a method through a nil interface panics, and so does its value.
	try(func() { var i I; i.m() })
	try(func() { var i I; f := i.m; fmt.Println("not reached", f) })
	try(func() { s := S{}; s.m() })
	// Rule: &p.f of a nil p panics.
	try(func() { var p *T2; _ = &p.T1; fmt.Println("not reached") })
}
