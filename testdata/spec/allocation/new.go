// run

// new
package main

import "fmt"

type S struct {
	a int
	b float64
}

func f() int { return 5 }

func mk[T any]() *T    { return new(T) }
func cp[T any](x T) *T { return new(x) }

func main() {
	// Rule: of a type, a pointer to a new zero variable.
	p, q := new(int), new(S)
	fmt.Println(*p, *q, new(*int) != nil, *new(*int) == nil, *new([3]string) == [3]string{})
	fmt.Printf("%T %T\n", p, new([]int))
	// Rule: each call makes another variable.
	r := new(int)
	*r = 1
	fmt.Println(*p, p == r)
	// Rule: of an expression, a pointer to a variable with its value.
	x := 7
	y := new(x)
	*y++
	z := new(123)
	fmt.Println(x, *y, *z, *new(f()), *new(S{1, 2.5}), *new([]int{1, 2}))
	// Rule: an untyped constant has its default type, an untyped boolean is a bool.
	fmt.Printf("%T %T %T %T %T %T\n", new(1), new('a'), new(1.5), new("s"), new(1i), new(x == 7))
	// Rule: of types in parentheses, generic ones, and type parameters.
	fmt.Println(*new((int)), *mk[string]() == "", *cp("copy"), *cp([2]int{1, 2}))
	// Rule: the value is copied.
	arr := [2]int{1, 2}
	pa := new(arr)
	pa[0] = 100
	fmt.Println(arr, *pa)
	// Rule: it may be used in literals and as arguments.
	type opt struct{ n *int }
	fmt.Println(*opt{new(42)}.n, *func(p *bool) *bool { return p }(new(true)))
	var e any = new(any(3))
	fmt.Printf("%T %v\n", e, *e.(*any))
}
