// run

// Variables of interface type.
package main

import "fmt"

type shape interface {
	Area() int
	Name() string
}

type square int

func (s square) Area() int    { return int(s * s) }
func (s square) Name() string { return "square" }

type rect struct{ w, h int }

func (r *rect) Area() int    { return r.w * r.h }
func (r *rect) Name() string { return "rect" }

func main() {
	// Rule: an uninitialised interface variable is nil.
	var s shape
	fmt.Println(s == nil)
	// Rule: it holds values of any type of the type set, one after the other.
	s = square(3)
	fmt.Println(s.Name(), s.Area())
	r := &rect{2, 5}
	s = r
	fmt.Println(s.Name(), s.Area())
	// Rule: it holds a copy of the value: what was assigned does not change with the source.
	q := square(2)
	s = q
	q = 10
	fmt.Println(s.Area())
	// Rule: a pointer in an interface is to the same variable.
	s = r
	r.w = 100
	fmt.Println(s.Area())
	// Rule: an interface with a nil pointer in it is not nil.
	var none *rect
	s = none
	fmt.Println(s == nil, s.Name())
	// Rule: large and small values, with and without pointers, come out as they went in.
	for _, x := range []any{[4]int{1, 2, 3, 4}, struct{}{}, "s", 1.5, int8(-1), [1]*int{}, struct{ a, b string }{"x", "y"}, 3i} {
		fmt.Printf("%T %v\n", x, x)
	}
	// Rule: a call on a nil interface panics.
	defer func() { fmt.Println(recover()) }()
	s = nil
	s.Area()
}
