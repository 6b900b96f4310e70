// run

// Type arguments and constraints.
package main

import "fmt"

type named int

type m interface{ m() int }

type impl int

func (i impl) m() int { return int(i) }

func isInt[T interface{ ~int }]() string { return "int" }
func isComparable[T comparable](a, b T) (r any) {
	defer func() {
		if e := recover(); e != nil {
			r = e
		}
	}()
	return a == b
}
func withMethod[T interface {
	comparable
	m
}](a, b T) bool {
	return a == b
}
func constrained[T interface{ m() int }](x T) int { return x.m() }

type nested[T comparable] struct{ v T }

func main() {
	// Rule: a type satisfies what it implements.
	fmt.Println(isInt[int](), isInt[named]())
	// Rule: strictly comparable types satisfy comparable.
	fmt.Println(isComparable("a", "a"), isComparable([2]int{1, 2}, [2]int{1, 3}), isComparable(struct{ a string }{"x"}, struct{ a string }{"x"}))
	fmt.Println(isComparable(make(chan int), nil), isComparable(new(int), new(int)), isComparable(nested[int]{1}, nested[int]{1}))
	// Rule: interfaces, and types with interfaces in them, satisfy comparable; comparing them may panic.
	fmt.Println(isComparable[any](1, 1), isComparable[any](1, "x"))
	fmt.Println(isComparable[any]([]int{}, []int{}))
	fmt.Println(isComparable(struct{ f any }{1}, struct{ f any }{1}), isComparable([1]error{}, [1]error{}))
	fmt.Println(isComparable(struct{ f any }{func() {}}, struct{ f any }{func() {}}))
	// Rule: an interface with the methods satisfies comparable with these methods.
	fmt.Println(withMethod[m](impl(1), impl(1)), withMethod(impl(1), impl(2)))
	// Rule: an interface satisfies a constraint of methods that it implements.
	fmt.Println(constrained(m(impl(3))), constrained(impl(4)))
	// Rule: a type parameter satisfies what its constraint implies.
	fmt.Println(through(5, 5))
}

func through[K interface{ ~int | ~string }](a, b K) any { return isComparable(a, b) }
