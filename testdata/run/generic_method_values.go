// run

// Method values in generic functions: their parameters have the types of the instance.
package main

import "fmt"

type Equal[T any] interface{ Equal(a, b T) bool }

type Order[T any] interface {
	Equal[T]
	Less(a, b T) bool
}

type Function[T any] func(a, b T) bool

func (f Function[T]) Equal(a, b T) bool { return !f(a, b) && !f(b, a) }
func (f Function[T]) Less(a, b T) bool  { return f(a, b) }

type Box[T any] struct{ Order[T] }

func (b *Box[T]) Pair(a, c T) [2]T { return [2]T{a, c} }

func less[T any](order Order[T]) func(a, b T) bool  { return order.Less }
func equal[T any](order Order[T]) func(a, b T) bool { return order.Equal }

func promoted[T any](box Box[T]) (func(a, b T) bool, func(a, b T) [2]T) {
	return box.Less, box.Pair
}

// through calls a value method of what may be a nil pointer. What the panic says names the generic type without arguments.
//
//go:noinline
func through[T any](order Order[T], a T) {
	defer func() { fmt.Println(recover()) }()
	fmt.Println(order.Equal(a, a))
}

func main() {
	var ints Order[int] = Function[int](func(a, b int) bool { return a < b })
	var texts Order[string] = Function[string](func(a, b string) bool { return a < b })
	fmt.Println(less(ints)(1, 2), equal(ints)(2, 2), less(texts)("b", "a"), equal(texts)("x", "x"))
	f, g := promoted(Box[string]{texts})
	fmt.Println(f("a", "b"), g("a", "b"))
	through[int](ints, 1)
	through[int]((*Function[int])(nil), 1)
	through[string]((*Function[string])(nil), "a")
	through[string]((*Box[string])(nil), "a")
}
