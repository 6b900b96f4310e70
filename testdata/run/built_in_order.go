// run

// Built-in functions are calls: what they give does not change with later calls in the same statement. A lookup in an
// empty map panics for an unhashable key, in words of its own.
package main

import "fmt"

func lists() {
	x, c := make([]int, 1), 1+2i
	f := func() int { x = make([]int, 3); c = 3 + 4i; return 2 }
	a, b, d := len(x), f(), len(x)
	fmt.Println(a, b, d)
	x = x[:1:1]
	a, b, d = cap(x), f(), cap(x)
	fmt.Println(a, b, d)
	c = 1 + 2i
	r, b, s := real(c), f(), imag(c)
	fmt.Println(r, b, s)
	y := 1.0
	g := func() float64 { y = 5; return y }
	m, n, o := min(y, 2), g(), max(y, 2)
	fmt.Println(m, n, o)
	z, n, w := complex(y, 0), g(), complex(y, y)
	fmt.Println(z, n, w)
	x = nil
	fmt.Println(len(x), f(), len(x))
}

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	lists()
	var none map[any]int
	try(func() { _ = none[[]int{}] })
	try(func() { delete(none, any(func() {})) })
	some := map[any]int{}
	try(func() { _, ok := some[[]int{}]; _ = ok })
	try(func() { some[[]int{}] = 1 })
	some[1] = 1
	try(func() { _ = some[[]int{}] })
	var arrays map[[1]any]int
	try(func() { _ = arrays[[1]any{[]int{}}] })
}
