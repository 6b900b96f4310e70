// run
package main

import "fmt"

// A parameter whose address is returned lives on the heap; so must what it points to.

type shape interface{ area() int }
type square struct{ side int }

func (s *square) area() int { return s.side * s.side }

type box struct{ p *int }
type large struct {
	pad [200 << 10]byte
	p   *int
}

func address(x *int) **int        { return &x }
func ofInterface(x shape) *shape  { return &x }
func inAny(x shape) any           { return &x }
func ofStruct(b box) *box         { return &b }
func element(a [2]*int) **int     { return &a[1] }
func field(b box) **int           { return &b.p }
func captured(x *int) func() *int { return func() *int { x = nil; return x } }
func later(x *int) func() *int    { f := func() *int { return x }; y := &x; _ = y; return f }
func ofSlice(s []int) *[]int      { return &s }
func variadic(s ...*int) *[]*int  { return &s }
func (b box) method() *box        { return &b }
func huge(l large) *int           { keep = &l; return l.p }
func recursive(n int, p *int) **int {
	if n > 0 {
		return recursive(n-1, p)
	}
	return &p
}

var keep *large

func clobber(n int) int {
	var pad [64]int
	for i := range pad {
		pad[i] = n
	}
	if n > 0 {
		return clobber(n-1) + pad[n]
	}
	return pad[0]
}

func number(n int) *int {
	p := new(int)
	*p = n
	return p
}

func all() (list []func() int) {
	add := func(f func() int) { list = append(list, f) }
	a := address(&[]int{1}[0])
	add(func() int { return **a })
	b := ofInterface(&square{2})
	add(func() int { return (*b).area() })
	c := inAny(&square{3})
	add(func() int { return (*c.(*shape)).area() })
	d := ofStruct(box{&[]int{4}[0]})
	add(func() int { return *d.p })
	e := element([2]*int{nil, &[]int{5}[0]})
	add(func() int { return **e })
	f := field(box{&[]int{6}[0]})
	add(func() int { return **f })
	g := later(&[]int{7}[0])
	add(func() int { return *g() })
	h := ofSlice([]int{8})
	add(func() int { return (*h)[0] })
	i := variadic(&[]int{9}[0])
	add(func() int { return *(*i)[0] })
	j := box{&[]int{10}[0]}.method()
	add(func() int { return *j.p })
	k := recursive(3, &[]int{11}[0])
	add(func() int { return **k })
	l := huge(large{p: &[]int{12}[0]})
	add(func() int { return *l + *keep.p })
	captured(number(1))
	return list
}

var global = address(new(int))

func main() {
	list := all()
	clobber(30)
	for _, f := range list {
		fmt.Print(f(), " ")
	}
	fmt.Println(**global)
}
