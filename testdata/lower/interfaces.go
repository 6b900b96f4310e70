// lower func=main.describe

// A method call through an interface table, an assertion to a concrete type, a string comparison.
package main

type shape interface {
	area() int
	name() string
}
type square int

func (s square) area() int    { return int(s * s) }
func (s square) name() string { return "square" }

func describe(s shape) (int, bool) {
	q, ok := s.(square)
	return s.area() + int(q), ok && s.name() == "square"
}

func main() { println(describe(square(2))) }
