// run

// Functions.
package main

import "fmt"

func plain() {}

func IndexRune(s string, r rune) int {
	for i, c := range s {
		if c == r {
			return i
		}
	}
	return -1
}

func minimum[T ~int | ~float64](x, y T) T {
	if x < y {
		return x
	}
	return y
}

func manyResults() (a int, b string, c []int) { a, b = 1, "b"; return }

func even(n int) bool { return n == 0 || odd(n-1) }
func odd(n int) bool  { return n != 0 && even(n-1) }

func forever() int {
	for {
	}
}

func panics() int { panic("no return needed") }

func unnamed(int, string) int { return 1 }

func factorial(n uint64) uint64 {
	if n < 2 {
		return 1
	}
	return n * factorial(n-1)
}

func deep(n int) int {
	var pad [64]int
	if n == 0 {
		return pad[0]
	}
	return deep(n-1) + 1
}

func main() {
	// Rule: a function may have no parameters, no results and no statements.
	plain()
	// Rule: a function returns at its return statements.
	fmt.Println(IndexRune("häb", 'b'), IndexRune("abc", 'x'))
	// Rule: a generic function is instantiated where it is used.
	fmt.Println(minimum(1, 2), minimum(2.5, 1.5), minimum[float64](1, 0.5))
	f := minimum[int]
	fmt.Println(f(4, 3))
	// Rule: named results are returned by an empty return.
	fmt.Println(manyResults())
	// Rule: functions may call each other and themselves.
	fmt.Println(even(10), odd(7), factorial(20))
	// Rule: a recursion may go as deep as memory allows.
	fmt.Println(deep(100000))
	// Rule: parameters may have no names.
	fmt.Println(unnamed(1, "x"))
	// Rule: a body that ends in an endless loop or a panic needs no return.
	_ = forever
	defer func() { fmt.Println(recover()) }()
	panics()
}
