// run

// Function types.
package main

import "fmt"

type op func(a, b int) int

func add(a, b int) int { return a + b }

func variadic(prefix string, values ...int) (string, int) { return prefix, len(values) }

func compose(f, g func(int) int) func(int) int { return func(x int) int { return f(g(x)) } }

func main() {
	// Rule: an uninitialised function variable is nil.
	var f func()
	fmt.Println(f == nil)
	// Rule: names of parameters and results are no part of the type.
	var g func(int, int) int = add
	var h func(x, y int) (z int) = g
	var o op = h
	fmt.Println(g(1, 2), h(3, 4), o(5, 6))
	fmt.Printf("%T %T\n", h, o)
	// Rule: blank names may be repeated.
	k := func(_ int, _ int, a float32) bool { return a > 0 }
	fmt.Println(k(1, 2, 3))
	// Rule: a variadic parameter takes any number of arguments, none included.
	fmt.Println(variadic("a"))
	fmt.Println(variadic("b", 1, 2, 3))
	fmt.Printf("%T\n", variadic)
	// Rule: one unnamed result may stand without parentheses, and with.
	var l func() int = func() int { return 1 }
	fmt.Println(l())
	// Rule: functions take functions and give them.
	fmt.Println(compose(func(x int) int { return x * 2 }, func(x int) int { return x + 1 })(5))
	// Rule: a result may be a function with results of its own.
	var m func(n int) func(p *int) (int, error)
	fmt.Printf("%T\n", m)
	// Rule: a list's last comma is allowed.
	fmt.Printf("%T\n", (func(
		a int,
		b string,
	) (
		c bool,
		d error,
	))(nil))
	// Rule: calling nil panics.
	defer func() { fmt.Println(recover()) }()
	f()
}
