// core func="main.(*stack[string]).push"

// An instance is an ordinary function whose symbol names its type arguments.
package main

type stack[T any] struct {
	items []T
	top   *T
}

func (s *stack[T]) push(v T) int {
	s.items = append(s.items, v)
	s.top = &s.items[len(s.items)-1]
	return len(s.items)
}

func main() {
	var s stack[string]
	println(s.push("x"))
}
