// run

// How types are written.
package main

import "fmt"

type generic[T any] struct{ v T }

type defined []int

func main() {
	// Rule: a type is denoted by its name, or by a literal.
	var a defined
	var b []int
	fmt.Printf("%T %T\n", a, b)
	// Rule: a generic type's name is followed by type arguments.
	fmt.Printf("%T %T\n", generic[int]{}, generic[generic[string]]{})
	// Rule: a type may stand in parentheses.
	var c (int)
	var d [](map[(string)](*(int)))
	fmt.Printf("%T %T\n", c, d)
	// Rule: literals compose.
	var e map[string][]func(chan<- int, ...*[2]struct{ x, y interface{ M() } }) (a, b <-chan error)
	fmt.Printf("%T\n", e)
	// Rule: a named type that is a type's alias denotes the same type.
	type alias = defined
	fmt.Printf("%T\n", alias{})
}
